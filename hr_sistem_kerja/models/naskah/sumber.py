from odoo import api, fields, models

from ...aturan import bahasa
from .isi_umum import TITIK


class Naskah(models.Model):
    """What a letter is about: a step of a request, the assignments it establishes, or teams."""

    _inherit = "sistem.kerja.naskah"

    langkah_id = fields.Many2one(
        "sistem.kerja.langkah",
        "Step",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
        help="The decision that this letter makes known.",
    )
    permohonan_id = fields.Many2one(
        "sistem.kerja.permohonan",
        "Permohonan Pelibatan",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    pengajuan_id = fields.Many2one(
        "sistem.kerja.pengajuan",
        "Pengajuan Sukarela",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    kepada = fields.Text("Addressee", help="One line each; empty: as the form says.")
    sifat = fields.Char(help="Empty: as the form says.")
    bertindak = fields.Selection(
        [("definitif", "In Person"), ("plt", "Plt."), ("plh", "Plh.")],
        "Acting",
        default="definitif",
        required=True,
        readonly=True,
    )
    pendelegasian_id = fields.Many2one(
        "sistem.kerja.pendelegasian", "Delegation", readonly=True, ondelete="restrict"
    )

    line_ids = fields.Many2many(
        "sistem.kerja.permohonan.line",
        "sistem_kerja_naskah_line_rel",
        "naskah_id",
        "line_id",
        "People Concerned",
        readonly=True,
        copy=False,
    )

    # ------------------------------------------------------------------ making it

    @api.model
    def _dari_langkah(self, langkah):
        """Create the drafts of the letters that a decided step sends; none where it sends none.

        Where some people are approved and others refused, there is a letter of each kind.

        :param langkah: ``sistem.kerja.langkah`` that was just approved or refused
        """
        if not (langkah.aturan_id.surat and langkah.penindak_id) or langkah.bertindak == "dicatat":
            return self.browse()
        return (
            self._buka()
            .create(
                [
                    self._vals_langkah(langkah, formulir) | {"line_ids": lines.ids}
                    for formulir, lines in self._surat_langkah(langkah)
                    if formulir
                ]
            )
            .with_env(self.env)
        )

    def _vals_langkah(self, langkah, formulir):
        dokumen = langkah._dokumen()
        return {
            "jenis": formulir.jenis,
            "formulir_id": formulir.id,
            "peraturan_id": dokumen.peraturan_id.id,
            "pasal": langkah.aturan_id.pasal,
            "perihal": langkah.aturan_id.surat,
            "penandatangan_id": langkah.penindak_id.id,
            "jabatan_penandatangan": self._jabatan(langkah),
            "bertindak": langkah.bertindak or "definitif",
            "pendelegasian_id": langkah.pendelegasian_id.id,
            "unit_id": self._unit_penerbit(langkah).id,
            "langkah_id": langkah.id,
            "permohonan_id": langkah.permohonan_id.id,
            "pengajuan_id": langkah.pengajuan_id.id,
            "token": self._token_baru(),
        }

    def _surat_langkah(self, langkah):
        """Return pairs of a form and the people whom its letter is about.

        A refusal is never written on the form of an approval: without a form of its own it is
        only recorded.
        """
        aturan = langkah.aturan_id
        lines = langkah.line_ids.filtered(lambda line: line.state != "dinamai")
        if langkah.state == "ditolak":
            return [(aturan.formulir_tolak_id, lines)]
        ditolak = lines.filtered(lambda line: line.state == "ditolak")
        setuju = lines - ditolak
        banyak = aturan.formulir_banyak_id if len(setuju) > 1 else None
        surat = [(banyak or aturan.formulir_id, setuju)]
        if ditolak and setuju:
            surat.append((aturan.formulir_tolak_id, ditolak))
        return surat

    def _unit_penerbit(self, langkah):
        """Return the unit whose letterhead the letter carries: that of the official."""
        pejabat = langkah.pejabat_id or langkah.penindak_id
        dipimpin = self.env["hr.department"].search([("manager_id", "=", pejabat.id)], limit=1)
        return dipimpin or pejabat.department_id or langkah._dokumen()._unit_pemilik()

    def _jabatan(self, langkah):
        delegasi, pejabat = langkah.pendelegasian_id, langkah.pejabat_id or langkah.penindak_id
        return (
            (delegasi.jabatan if delegasi else "")
            or pejabat.job_title
            or pejabat.job_id.name
            or langkah.peran_id.name
        )

    def _tembusan_langkah(self):
        return [orang.job_title or orang.name for orang in self.langkah_id.tembusan_ids]

    # ------------------------------------------------------------------ what it says

    def _dokumen_alur(self):
        """Return the request that the letter belongs to; empty for others."""
        return self.permohonan_id or self.pengajuan_id

    def _orang_naskah(self):
        """Return who the letter is about, as list of dicts (nama, nip, pangkat, jabatan, ...).

        The people of the step, or of the assignments, or of the teams.
        """
        self.ensure_one()
        if self.line_ids:
            return [line._isi_orang_surat() for line in self.line_ids]
        if self.pengajuan_id:
            return [self._isi_orang_lengkap(self.pengajuan_id.employee_id)]
        return [
            {
                **self._isi_orang_lengkap(satu.employee_id),
                "peran": (satu.tim_id and satu.peran_tim) or "",
            }
            for satu in self.penugasan_ids.sorted("id")
        ]

    def _isi_orang_lengkap(self, pegawai):
        return {
            **pegawai._isi_orang(),
            "instansi": pegawai.perangkat_daerah_id.name or pegawai.company_id.name,
            "peran": "",
            "uraian": "",
        }

    def _nilai_isian(self):
        """Return the value of every placeholder, those of the request and team included."""
        nilai = super()._nilai_isian()
        orang = self._orang_naskah()
        instrumen = dict(self._fields["jenis"].selection)
        return {
            **nilai,
            "tahun": str((self.tanggal or fields.Date.context_today(self)).year),
            "tempat": self.company_id.tempat_penetapan or "",
            "instrumen": instrumen.get(self.jenis, ""),
            "jumlah": str(len(orang)),
            "terbilang": bahasa.terbilang(len(orang)),
            **self._nilai_orang(orang[0] if orang else {}),
            **self._nilai_pekerjaan(),
            **self._nilai_unit(),
            **self._nilai_permohonan(),
        }

    def _tim_naskah(self):
        """Return the teams that the letter is about; only ``tim_ids`` are set up by it."""
        dokumen = self._dokumen_alur()
        return self.tim_ids or self.tim_pendamping_id or dokumen.tim_id or self.penugasan_ids.tim_id

    def _nilai_pekerjaan(self):
        """Return what is to be done and when; a request without a team is named by its purpose."""
        dokumen, penugasan, tim = self._dokumen_alur(), self.penugasan_ids[:1], self._tim_naskah()
        sumber = dokumen or penugasan or tim[:1]
        mulai, selesai = (sumber.tanggal_mulai, sumber.tanggal_selesai) if sumber else (None, None)
        maksud = bahasa.satu_baris((dokumen or penugasan).maksud if dokumen or penugasan else "")
        nama_tim = [bahasa.tanpa_awalan(nama, "Tim Kerja", "Tim") for nama in tim.mapped("name")]
        sub_kegiatan = [
            bahasa.tanpa_awalan(nama, "Sub Kegiatan")
            for nama in dict.fromkeys(filter(None, tim.mapped("sub_kegiatan")))
        ]
        rinci = dokumen or penugasan
        return {
            "sub_kegiatan": "; ".join(sub_kegiatan) or maksud,
            "tim": "; ".join(nama_tim) or maksud,
            "ta": tim[:1].tahun_anggaran or (str(mulai.year) if mulai else ""),
            "mulai": bahasa.tanggal(mulai),
            "selesai": bahasa.tanggal(selesai),
            "durasi": bahasa.durasi(mulai, selesai),
            "maksud": maksud
            if dokumen or not tim
            else f"pelaksanaan tugas Tim Kerja {'; '.join(nama_tim)}",
            "target": bahasa.satu_baris(rinci.target if rinci else ""),
            "pengaturan_lain": bahasa.satu_baris(rinci.pengaturan_lain if rinci else ""),
        }

    def _nilai_orang(self, orang):
        """Return the placeholders of one person."""
        nama_bidang = ("nama", "nip", "pangkat", "jabatan", "instansi")
        return {
            **{nama: orang.get(nama, "") for nama in nama_bidang},
            "peran_tim": orang.get("peran", ""),
        }

    def _nilai_unit(self):
        """Return who asks and whose people are asked for."""
        dokumen, penugasan = self._dokumen_alur(), self.penugasan_ids[:1]
        pemilik = dokumen._unit_pemilik() if dokumen else penugasan.unit_pemilik_id or self.unit_id
        pegawai = self.line_ids.employee_id or self.pengajuan_id.employee_id
        pegawai = pegawai or penugasan.employee_id
        asal = pegawai[:1].department_id or self.permohonan_id.unit_tujuan_id
        luar = self.permohonan_id.instansi_tujuan_id.name or ""
        pemohon = pemilik.manager_id
        return {
            "unit_pemohon": pemilik.nama_lengkap or "",
            "pd_pemohon": pemilik.perangkat_daerah_id.name or pemilik.name or "",
            "daerah_pemohon": pemilik.company_id.nama_daerah or "",
            "jabatan_pemohon": pemohon.job_title or pemohon.job_id.name or "",
            "unit_asal": asal.nama_lengkap or luar,
            "pd_asal": asal.perangkat_daerah_id.name or asal.name or luar,
            "daerah_asal": asal.company_id.nama_daerah or "",
        }

    # ------------------------------------------------------------------ the request it answers

    def _nilai_permohonan(self):
        """Return what the request says, and the number of the letter that made it."""
        dokumen, surat = self._dokumen_alur(), self._surat_dirujuk()
        diajukan = dokumen.diajukan_pada.date() if dokumen and dokumen.diajukan_pada else None
        alasan = self._alasan_surat()
        kompetensi = self.permohonan_id.kompetensi or ", ".join(
            self.permohonan_id.skill_ids.mapped("name")
        )
        return {
            "nomor_permohonan": surat.nomor or TITIK,
            "tanggal_permohonan": bahasa.tanggal(surat.tanggal or diajukan) or TITIK,
            "perihal_permohonan": surat._perihal() if surat else TITIK,
            "kompetensi": bahasa.satu_baris(kompetensi),
            "alasan": bahasa.dalam_kalimat(alasan),
            "alasan_kalimat": bahasa.kalimat(alasan),
            **self._nilai_jabatan(),
            **self._nilai_tujuan(surat),
            **({"jabatan_pemohon": surat._jabatan_dikutip()} if surat else {}),
        }

    def _perihal(self):
        """Return the subject as another letter cites it."""
        perihal = " ".join(self._alinea("perihal", self._nilai_isian())) or self.perihal
        return bahasa.satu_baris(perihal)

    def _surat_dirujuk(self):
        """Return the letter that this one answers or rests on: the last before it in its round.

        Who applied himself is answered by the kind of letter he sent; any other letter rests on
        the one of an official, and on his only where there is none.
        """
        langkah = self.langkah_id
        semua = langkah._dokumen()._langkah_ronde().naskah_ids if langkah else self.browse()
        semua = semua.filtered(
            lambda satu: satu.state != "dibatalkan" and satu.langkah_id.urutan < langkah.urutan
        ).sorted(lambda satu: satu.langkah_id.urutan)
        pribadi = semua.filtered(lambda satu: satu.jenis == "permohonan_sukarela")
        if self.jenis == "jawaban_sukarela":
            return pribadi[-1:]
        jenis = ["permohonan_pelibatan"]
        if self.formulir_id.tata_letak == "surat_tugas":
            jenis.append("jawaban_sukarela")
        return semua.filtered(lambda satu: satu.jenis in jenis)[-1:] or pribadi[-1:]

    def _jabatan_dikutip(self):
        """Return who signed this letter, as another one cites it."""
        if self.formulir_id.tata_letak == "surat_pribadi":
            return f"Sdr. {self.penandatangan_id.name}"
        kantor = self.unit_id.perangkat_daerah_id
        sendiri = not kantor or self.unit_id == kantor
        return f"{self.jabatan_penandatangan} {'' if sendiri else kantor.name}".strip()

    def _alasan_surat(self):
        """Return why people were refused: as said of each of them, else of the step."""
        per_orang = filter(None, self.line_ids.mapped("alasan_penolakan"))
        return "; ".join(dict.fromkeys(per_orang)) or self.langkah_id.catatan or ""

    def _nilai_jabatan(self):
        """Return which kind of posts is asked for, and which posts."""
        pegawai = self.pengajuan_id.employee_id
        jenjang = self.line_ids.employee_id.jenjang_id | self.line_ids.jenjang_id
        jenjang |= pegawai.jenjang_id
        fungsional = jenjang.filtered(lambda satu: satu.jenis == "fungsional")
        jenis = ["Jabatan Fungsional"] if fungsional or not jenjang else []
        jenis += ["Pelaksana"] if jenjang - fungsional or not jenjang else []
        diminta = [
            line.employee_id.job_title or line.jabatan_luar or line.jenjang_id.name
            for line in self.line_ids
        ]
        return {
            "jenis_jabatan": "/".join(jenis),
            "jabatan_dibutuhkan": ", ".join(dict.fromkeys(filter(None, diminta))),
        }

    def _nilai_tujuan(self, surat):
        """Return to whom the letter goes: an answer to who asked, any other to who decides next.

        :param surat: the letter that this one answers, if any
        """
        if surat and self.jenis in ("jawaban_permohonan", "rekomendasi"):
            jabatan, instansi = surat.jabatan_penandatangan, surat.company_id
        else:
            langkah = self.langkah_id
            semua = langkah._dokumen()._langkah_ronde() if langkah else langkah
            pejabat = semua.filtered(
                lambda satu: (
                    satu.urutan > langkah.urutan
                    and satu.aksi != "verifikasi"
                    and satu.pejabat_id
                    and satu.pejabat_id != langkah.pejabat_id
                )
            )[:1].pejabat_id
            jabatan, instansi = pejabat.job_title or pejabat.job_id.name, pejabat.company_id
        luar = self.permohonan_id.instansi_tujuan_id.name
        return {
            "tujuan": jabatan or (f"Pimpinan {luar}" if luar else ""),
            "daerah_tujuan": instansi.nama_daerah or "",
            "tempat_tujuan": instansi.tempat_penetapan or "Tempat",
        }

    def _kepada(self, nilai):
        """Return the lines of the addressee."""
        if (self.kepada or "").strip():
            return [baris.strip() for baris in self.kepada.splitlines() if baris.strip()]
        return [butir["isi"] for butir in self.formulir_id._teks("kepada", nilai)]


class Langkah(models.Model):
    """A decision makes the draft of the letter that makes it known."""

    _inherit = "sistem.kerja.langkah"

    naskah_ids = fields.One2many("sistem.kerja.naskah", "langkah_id", "Letters")

    def _terbitkan_surat(self):
        self.env["sistem.kerja.naskah"]._dari_langkah(self)._simpan_konsep()
        return super()._terbitkan_surat()
