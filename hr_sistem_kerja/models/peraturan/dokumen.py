from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna

# Duties of the three stages under the stage of the Perbup to which they belong
TAHAP = {
    "perencanaan": (
        "tetapkan_pk",
        "tetapkan_kinerja",
        "bagi",
        "rekomendasi",
        "strategi",
        "rencana",
    ),
    "pelaksanaan": ("pantau", "hasil"),
    "evaluasi": ("tinjau", "selesai", "kembalikan"),
}


class Peraturan(models.Model):
    """The regulation as a document, made from its rule lines only."""

    _inherit = "sistem.kerja.peraturan"

    # Not on the lines: it shows what is saved, and no edit of a line waits for it to be drawn
    dokumen = fields.Html(
        "Document", compute="_compute_dokumen", sanitize=False, help="Made from the rule lines."
    )

    @api.depends_context("lang")
    def _compute_dokumen(self):
        env = ke_pengguna(self.env)
        for peraturan in self:
            asli = peraturan._origin.with_env(env)
            peraturan.dokumen = asli._susun_dokumen() if asli else False

    def _susun_dokumen(self):
        """Return the document in the language of the records."""
        self.ensure_one()
        nilai = {"peraturan": self, "bab": Dokumen(self).bab()}
        return self.env["ir.qweb"]._render("hr_sistem_kerja.dokumen_peraturan", nilai)

    def action_banding(self):
        """Open two regulations side by side; beside a single one its former version, or another.

        :raises UserError: where more than two are chosen, or there is no second one
        """
        kiri, kanan = self[:1], self[1:2]
        kanan = kanan or kiri.versi_dari_id or self.search([("id", "!=", kiri.id)], limit=1)
        if not (kiri and kanan) or len(self) > 2:
            raise UserError(
                ke_pengguna(self.env)._("Comparison: choose two regulations, not more or fewer.")
            )
        banding = self.env["sistem.kerja.banding"].create(
            {"kiri_id": kiri.id, "kanan_id": kanan.id}
        )
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Comparison"),
            "res_model": banding._name,
            "res_id": banding.id,
            "views": [[False, "form"]],
        }

    def _pilihan_state(self):
        """Return the state in words."""
        self.ensure_one()
        return dict(self._fields["state"]._description_selection(self.env))[self.state]


class Dokumen:
    """Puts the rule lines of one regulation into chapters for the template.

    A chapter holds blocks: ``tabel`` (columns and rows), ``daftar`` (numbered texts) or ``alur``
    (routes with steps). Every row has its pasal; notes of a table stand below it, each once.
    """

    def __init__(self, peraturan):
        self.peraturan = peraturan
        self.env = peraturan.env

    def bab(self):
        """Return the chapters in the order of a Perbup."""
        judul = {
            "kedudukan": self.env._("Kedudukan"),
            "penetapan": self.env._("Penugasan"),
            "alur": self.env._("Penunjukan dan Pengajuan Sukarela"),
            "tim": self.env._("Tim Kerja"),
            "tahapan": self.env._("Perencanaan, Pelaksanaan, dan Evaluasi"),
            "ketentuan": self.env._("Ketentuan Lain"),
            "pd": self.env._("Perangkat Daerah"),
            "formulir": self.env._("Forms"),
            "bacaan": self.env._("Readings"),
        }
        return [
            {
                "kode": kode,
                "judul": kata,
                "blok": [blok for blok in getattr(self, f"_{kode}")() if blok["baris"]],
            }
            for kode, kata in judul.items()
        ]

    # ------------------------------------------------------------------ blocks and rows

    def _tabel(self, judul, kolom, baris):
        """Return a table with its notes below it."""
        kaki = self._kaki(baris)
        return {"jenis": "tabel", "judul": judul, "kolom": kolom, "baris": baris, "catatan": kaki}

    def _kaki(self, baris):
        """Number the notes of the rows in order, the same text once, and return them."""
        catatan = {}
        for satu in baris:
            if satu.get("catatan"):
                kunci = satu["catatan"], satu["diam"]
                satu["nomor"] = catatan.setdefault(kunci, len(catatan) + 1)
        return [
            {"nomor": nomor, "isi": isi, "diam": diam} for (isi, diam), nomor in catatan.items()
        ]

    def _baris(self, baris, *sel):
        """Return a row: its cells (text, or text with a smaller line below) and its pasal."""
        return {
            "sel": [satu if isinstance(satu, tuple) else (satu, "") for satu in sel],
            "kode": baris.code or "" if "code" in baris._fields else "",
            "pasal": baris.pasal or "",
            "diam": "diam" in baris._fields and baris.diam,
            "catatan": "catatan" in baris._fields and baris.catatan,
        }

    def _per_pilihan(self, lines, nama):
        """Return the lines in groups by a selection, in the order of its values."""
        kelompok = lines.grouped(nama)
        return [kelompok[kode] for kode in lines._kode_kasus(nama) if kode in kelompok]

    def _per(self, lines, kunci):
        """Return the lines in groups by a key, in the order in which the keys appear."""
        kelompok = {}
        for baris in lines:
            kelompok[kunci(baris)] = kelompok.get(kunci(baris), lines.browse()) | baris
        return kelompok.items()

    def _daftar_jenis(self, jenis):
        return ", ".join(jenis.mapped("name")) or self.env._("Every unit")

    # ------------------------------------------------------------------ chapters

    def _kedudukan(self):
        kolom = [self.env._("Unit"), self.env._("Whose"), self.env._("Pejabat Penilai Kinerja")]
        return [
            self._tabel(
                lines[0]._pilihan("sifat"),
                kolom,
                [
                    self._baris(b, self._daftar_jenis(b.jenis_unit_ids), b._siapa(), b._ppk())
                    for b in lines
                ],
            )
            for lines in self._per_pilihan(self.peraturan.kedudukan_ids, "sifat")
        ]

    def _penetapan(self):
        kolom = [self.env._("Case"), self.env._("Instrument"), self.env._("Signed by")]
        return [
            self._tabel(
                lines[0]._pilihan("objek"),
                kolom,
                [
                    satu
                    for jenis, sejenis in self._per(lines, lambda baris: baris.jenis_unit_ids)
                    for satu in (
                        *([{"kepala": self._daftar_jenis(jenis)}] if lines.jenis_unit_ids else []),
                        *map(self._baris_penetapan, sejenis),
                    )
                ],
            )
            for lines in self._per_pilihan(self.peraturan.penetapan_ids, "objek")
        ]

    def _baris_penetapan(self, baris):
        semua = baris._syarat() + baris._ya("hukum_lain", "pendamping")
        syarat = ", ".join(kata for _label, kata in semua)
        isi = ", ".join(baris.isi_wajib_ids.mapped("name"))
        rincian = [
            self.env._("with a recommendation of the superior") if baris.wajib_rekomendasi else "",
            self.env._("states: %s", isi) if isi else "",
            self.env._("form %s", baris.formulir_id.code) if baris.formulir_id else "",
        ]
        return self._baris(
            baris,
            (baris._pilihan("lingkup") or self.env._("Every lingkup"), syarat),
            (
                self.env._("Not possible") if baris.dilarang else baris._pilihan("instrumen"),
                "; ".join(filter(None, rincian)),
            ),
            baris._penandatangan(),
        )

    def _alur(self):
        blok = []
        for lines in self._per_pilihan(self.peraturan.alur_ids, "cara"):
            judul = lines[0]._pilihan("cara")
            dilarang = lines.filtered("dilarang")
            blok.append(
                {
                    "jenis": "alur",
                    "judul": judul,
                    "baris": [self._rute(satu) for satu in lines - dilarang],
                }
            )
            blok.append(
                self._tabel(
                    self.env._("%s: not possible", judul),
                    [self.env._("Case")],
                    [self._baris(satu, satu._judul()) for satu in dilarang],
                )
            )
        return blok

    def _rute(self, alur):
        """Return a route with its steps; its notes stand below it."""
        kepala = self._baris(alur)
        langkah = [
            {
                **self._baris(satu),
                "peran": satu.peran_id.name,
                "aksi": satu._aksi(),
                "rincian": satu._rincian(),
            }
            for satu in alur.langkah_ids
        ]
        return {
            "kaki": self._kaki([kepala, *langkah]),
            **kepala,
            "judul": alur._judul(),
            "sifat": alur._sifat(),
            "isi_wajib": ", ".join(alur.isi_wajib_ids.mapped("name")),
            "langkah": langkah,
        }

    def _tim(self):
        ketua = [
            self._tabel(
                lines[0]._pilihan("sifat"),
                [self.env._("Unit"), self.env._("Condition")],
                [
                    self._baris(
                        baris,
                        self._daftar_jenis(baris.jenis_unit_ids),
                        "; ".join(kata for _label, kata in baris._bagian()),
                    )
                    for baris in lines
                ],
            )
            for lines in self._per_pilihan(self.peraturan.ketua_ids, "sifat")
        ]
        tugas = [
            self._daftar(
                self.env._("Duties: %s", lines[0]._pilihan("untuk")),
                [self._baris(baris, baris.isi) for baris in lines],
            )
            for lines in self._per_pilihan(self.peraturan.tugas_ids, "untuk")
        ]
        return ketua + tugas

    def _daftar(self, judul, baris):
        return {"jenis": "daftar", "judul": judul, "baris": baris}

    def _tahapan(self):
        return [
            self._tabel(
                self._judul_tahapan(*kunci),
                [self.env._("Duty"), self.env._("Who")],
                self._baris_tahapan(lines),
            )
            for kunci, lines in self._per(
                self.peraturan.tahapan_ids,
                lambda baris: (baris.jenis_unit_ids, baris.dalam_jenis_unit_ids),
            )
        ]

    def _judul_tahapan(self, jenis, dalam):
        judul = self._daftar_jenis(jenis)
        if not dalam:
            return judul
        return self.env._(
            "%(jenis)s, inside: %(dalam)s", jenis=judul, dalam=", ".join(dalam.mapped("name"))
        )

    def _baris_tahapan(self, lines):
        """Return the rows of one kind of unit, under the three stages; a duty is named once."""
        nama = {
            "perencanaan": self.env._("Tahapan Perencanaan"),
            "pelaksanaan": self.env._("Tahapan Pelaksanaan"),
            "evaluasi": self.env._("Tahapan Evaluasi"),
        }
        hasil = []
        for kelompok, semua_tahap in TAHAP.items():
            isi = []
            for tahap in semua_tahap:
                sejenis = lines.filtered(lambda b, t=tahap: b.tahap == t).sorted("urutan")
                for nomor, baris in enumerate(sejenis):
                    tugas = "" if nomor else baris._pilihan("tahap")
                    urutan = f"{nomor + 1}. " if tahap == "tinjau" and len(sejenis) > 1 else ""
                    isi.append(self._baris(baris, tugas, urutan + baris._siapa()))
            if isi:
                hasil += [{"kepala": nama[kelompok]}, *isi]
        return hasil

    def _ketentuan(self):
        baris = [
            self._baris(
                satu,
                (satu._pilihan("jenis"), satu.peran_id.name or ""),
                satu.isi or "",
            )
            for satu in self.peraturan.ketentuan_ids
        ]
        return [
            self._tabel("", [self.env._("Provision"), self.env._("Text")], baris),
            self._predikat(),
        ]

    def _predikat(self):
        nama = ("hasil_kerja", "perilaku_kerja", "predikat")
        lines = self.peraturan.predikat_ids
        kolom = [lines._label(satu) for satu in nama]
        baris = [self._baris(satu, *(satu._pilihan(kata) for kata in nama)) for satu in lines]
        return self._tabel(self.env._("Predikat Proposed by Ratings"), kolom, baris)

    def _pd(self):
        baris = [
            self._baris(satu, satu.name, satu.jenis_unit_id.name) for satu in self.peraturan.pd_ids
        ]
        berinduk = self.peraturan.jenis_unit_berinduk_ids
        sel = [
            {
                "sel": [(self._daftar_jenis(berinduk), "")],
                "kode": "",
                "pasal": self.peraturan.pasal_berinduk or "",
                "diam": False,
                "catatan": "",
            }
        ]
        return [
            self._tabel("", [self.env._("Name"), self.env._("Kind of Unit")], baris),
            self._tabel(
                self.env._("Inside a Perangkat Daerah always"),
                [self.env._("Kind of Unit")],
                sel if berinduk else [],
            ),
        ]

    def _formulir(self):
        baris = [
            self._baris(satu, satu.code, (satu.name, satu._pilihan("tata_letak")))
            for satu in self.peraturan.formulir_ids
        ]
        return [self._tabel("", [self.env._("Code"), self.env._("Form")], baris)]

    def _bacaan(self):
        """Return every line on which the text is silent: where, pasal, and our reading."""
        p = self.peraturan
        lines = [
            *p.kedudukan_ids,
            *p.penetapan_ids,
            *p.alur_ids,
            *p.alur_ids.langkah_ids,
            *p.ketua_ids,
            *p.tugas_ids,
            *p.tahapan_ids,
            *p.ketentuan_ids,
            *p.predikat_ids,
            *p.pd_ids,
        ]
        kelompok = {}
        for baris in lines:
            if baris.diam:
                kelompok.setdefault(baris.catatan or "", []).append(baris)
        return [
            self._daftar("", [self._bacaan_satu(isi, semua) for isi, semua in kelompok.items()])
        ]

    def _bacaan_satu(self, isi, lines):
        """Return one reading with the rows and pasal for which it holds."""

        def unik(nilai):
            return list(dict.fromkeys(filter(None, nilai)))

        kode = unik(b.code if "code" in b._fields else b.alur_id.code for b in lines)
        return {
            "sel": [(isi or self.env._("The reason is not written."), "")],
            "kode": ", ".join(kode),
            "pasal": "; ".join(unik(baris.pasal for baris in lines)),
            "diam": False,
            "catatan": "",
        }
