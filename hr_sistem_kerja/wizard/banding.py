from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..aturan.banding import Butir, sejajarkan
from ..models.inti.bahasa_pengguna import ke_pengguna

# The lines of which a kind of unit replaces the general ones; of the others both hold
KHUSUS_MENANG = {"penetapan_ids", "alur_ids"}


class Banding(models.TransientModel):
    """Two regulations side by side, aligned by the case that each line decides."""

    _name = "sistem.kerja.banding"
    _description = "Comparison of two Regulations"

    kiri_id = fields.Many2one("sistem.kerja.peraturan", "Left", required=True)
    kanan_id = fields.Many2one("sistem.kerja.peraturan", "Right", required=True)
    hanya_beda = fields.Boolean("Only Differences", default=True)
    hasil = fields.Html(compute="_compute_hasil", sanitize=False)

    @api.constrains("kiri_id", "kanan_id")
    def _check_dua(self):
        if any(banding.kiri_id == banding.kanan_id for banding in self):
            raise ValidationError(
                ke_pengguna(self.env)._("Right: choose another regulation than on the left.")
            )

    @api.depends("kiri_id", "kanan_id")
    def _compute_display_name(self):
        for banding in self:
            banding.display_name = ke_pengguna(self.env)._("Comparison")

    @api.depends("kiri_id", "kanan_id", "hanya_beda")
    @api.depends_context("lang")
    def _compute_hasil(self):
        env = ke_pengguna(self.env)
        for banding in self:
            kiri, kanan = banding.kiri_id.with_env(env), banding.kanan_id.with_env(env)
            if not (kiri and kanan) or kiri == kanan:
                banding.hasil = False
                continue
            bab = Perbandingan(kiri, kanan).bab()
            semua = [baris for satu in bab for baris in satu["baris"]]
            nilai = {
                "kiri": kiri,
                "kanan": kanan,
                "bab": bab,
                "hanya_beda": banding.hanya_beda,
                "ringkasan": env._(
                    "%(beda)s of %(semua)s cases are decided differently.",
                    beda=len([baris for baris in semua if baris["status"] != "sama"]),
                    semua=len(semua),
                ),
            }
            banding.hasil = env["ir.qweb"]._render("hr_sistem_kerja.banding_peraturan", nilai)


class Perbandingan:
    """Reads two regulations into chapters of aligned rows for the template."""

    def __init__(self, kiri, kanan):
        self.kiri, self.kanan = kiri, kanan
        self.env = kiri.env
        jenis = self.env["sistem.kerja.jenis.unit"].search([])
        self.nama_jenis = dict(jenis.mapped(lambda satu: (satu.code, satu.name)))

    def bab(self):
        """Return the chapters, each with its aligned rows."""
        judul = {
            "kedudukan_ids": self.env._("Kedudukan"),
            "penetapan_ids": self.env._("Penugasan"),
            "alur_ids": self.env._("Penunjukan dan Pengajuan Sukarela"),
            "ketua_ids": self.env._("Who may Lead"),
            "tahapan_ids": self.env._("Perencanaan, Pelaksanaan, dan Evaluasi"),
            "tugas_ids": self.env._("Duties"),
            "ketentuan_ids": self.env._("Ketentuan Lain"),
            "predikat_ids": self.env._("Predikat Proposed by Ratings"),
            "pd_ids": self.env._("Perangkat Daerah"),
            "formulir_ids": self.env._("Forms"),
        }
        return [{"judul": kata, "baris": self._baris(bidang)} for bidang, kata in judul.items()]

    def _baris(self, bidang):
        """Return the aligned rows of one kind of line."""
        kiri, kanan = ([self._butir(b) for b in p[bidang]] for p in (self.kiri, self.kanan))
        lines = self.kiri[bidang] | self.kanan[bidang]
        menang = bidang in KHUSUS_MENANG
        baris = sejajarkan(kiri, kanan, menang)
        return [
            {
                "kasus": self._nama_kasus(lines, satu.kasus),
                "jenis": self._nama_jenis(satu.jenis, menang and self._ada_jenis(satu, baris)),
                "status": satu.status,
                "kiri": self._sisi(lines, satu.kiri, satu.kanan),
                "kanan": self._sisi(lines, satu.kanan, satu.kiri),
            }
            for satu in sorted(baris, key=self._urutan(lines))
        ]

    def _ada_jenis(self, baris, semua):
        """Tell whether another row of the same case names kinds of unit."""
        return any(set(b.jenis) - {""} and set(b.kasus) & set(baris.kasus) for b in semua)

    def _butir(self, baris):
        """Return the line as a :class:`Butir`."""
        jenis = frozenset(baris._jenis_disebut().mapped("code"))
        isi = tuple((label, " ".join(kata.split())) for label, kata in baris._bagian())
        return Butir(baris.id, baris._kasus(), jenis, isi)

    def _urutan(self, lines):
        """Return the sort key of rows: cases as in their selections, then kinds of unit."""
        tempat = [lines._kode_kasus(nama) for nama in lines._KASUS]
        jenis = ["", *self.nama_jenis]

        def kunci(baris):
            kasus = [satu.index(kode) for satu, kode in zip(tempat, baris.kasus[0], strict=True)]
            return kasus, -len(baris.kasus), min(map(jenis.index, baris.jenis))

        return kunci

    def _nama_kasus(self, lines, semua_kasus):
        """Return the cases of a row in words; what they share is written once."""
        kata = [lines._nama_kasus(kasus) for kasus in semua_kasus]
        bagian = [", ".join(dict.fromkeys(satu)) for satu in zip(*kata, strict=True)]
        return " · ".join(filter(None, bagian))

    def _nama_jenis(self, kode, ada_lain):
        """Return the kinds of unit of a row in words."""
        nama = ", ".join(nama for satu, nama in self.nama_jenis.items() if satu in kode)
        if "" not in kode:
            return nama
        if nama:
            return self.env._("%(jenis)s, and every other unit", jenis=nama)
        return self.env._("Every other unit") if ada_lain else self.env._("Every unit")

    def _sisi(self, lines, sini, sana):
        """Return one side of a row: what is said, what of it differs, and the pasal."""
        disana = {bagian for isi, _kunci in sana for bagian in isi}
        hasil = []
        for isi, kunci in sini:
            asal = lines.browse(kunci)
            jumlah_syarat = len(asal[0]._syarat())
            hasil.append(
                {
                    "syarat": ", ".join(kata for _label, kata in isi[:jumlah_syarat]),
                    "bagian": [
                        {"label": label, "kata": kata, "beda": (label, kata) not in disana}
                        for label, kata in isi[jumlah_syarat:]
                    ],
                    "pasal": "; ".join(dict.fromkeys(filter(None, asal.mapped("pasal")))),
                    "diam": "diam" in lines._fields and any(asal.mapped("diam")),
                }
            )
        return hasil
