from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna
from . import pilihan

# Every placeholder that a text may use, with what fills it; naskah fills them all.
ISIAN = {
    "unit": "Bagian Organisasi Sekretariat Daerah Kabupaten Sukamaju",
    "unit_pendek": "Bagian Organisasi",
    "pd": "Sekretariat Daerah",
    "kepala_unit": "Kepala Bagian Organisasi",
    "penandatangan": "Sekretaris Daerah",
    "daerah": "Kabupaten Sukamaju",
    "provinsi": "Provinsi Contoh",
    "kepala_daerah": "Bupati Sukamaju",
    "wakil_kepala_daerah": "Wakil Bupati Sukamaju",
    "peraturan": "Peraturan Bupati ... Nomor ... Tahun ... tentang ...",
    "tahun": "2026",
    "tempat": "Sukamaju",
    "tanggal": "2 Februari 2026",
    "instrumen": "Surat Tugas",
    "pangkat_penandatangan": "Pembina (IV/a)",
    "nip_penandatangan": "196801011990031005",
    # Of the request, the team and the people; empty where the letter has none
    "unit_pemohon": "Bagian Organisasi Sekretariat Daerah",
    "pd_pemohon": "Sekretariat Daerah",
    "daerah_pemohon": "Kabupaten Sukamaju",
    "jabatan_pemohon": "Kepala Bagian Organisasi",
    "unit_asal": "Bidang Data Dinas Contoh",
    "pd_asal": "Dinas Contoh",
    "daerah_asal": "Kabupaten Sukamaju",
    "tujuan": "Kepala Dinas Contoh",
    "daerah_tujuan": "Kabupaten Sukamaju",
    "tempat_tujuan": "Sukamaju",
    "nomor_permohonan": "800/12/2026",
    "tanggal_permohonan": "2 Februari 2026",
    "perihal_permohonan": "Permohonan Pelibatan",
    "sub_kegiatan": "Pengelolaan Ketatalaksanaan",
    "tim": "Tim Tata Naskah",
    "ta": "2026",
    "mulai": "2 Februari 2026",
    "selesai": "31 Maret 2026",
    "durasi": "2 bulan",
    "jumlah": "2",
    "terbilang": "dua",
    "maksud": "Penyusunan Peraturan Bupati",
    "kompetensi": "Perancangan peraturan",
    "target": "1 rancangan peraturan",
    "pengaturan_lain": "Dua hari dalam sepekan",
    "alasan": "adanya kegiatan mendesak yang harus dilaksanakan pada waktu bersamaan",
    "alasan_kalimat": "Jumlah anggota Tim sudah mencukupi.",
    "nama": "Nama Pegawai",
    "jabatan": "Analis Hukum",
    "nip": "198804022014031001",
    "pangkat": "Penata Muda (III/a)",
    "instansi": "Dinas Contoh",
    "peran_tim": "Anggota",
    "jenis_jabatan": "Pelaksana",
    "jabatan_dibutuhkan": "Analis Hukum",
}


class Formulir(models.Model):
    """A form of the annex: a layout, filled with the legal texts of the regulation."""

    _name = "sistem.kerja.formulir"
    _description = "Form"
    _inherit = ["sistem.kerja.peraturan.bagian.mixin"]
    _order = "peraturan_id, code"
    _rec_names_search = ["code", "name"]

    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan", "Regulation", required=True, ondelete="cascade", index=True
    )
    code = fields.Char(required=True)
    name = fields.Char(required=True)
    jenis = fields.Selection(pilihan.NASKAH, "Kind of Letter", required=True)
    tata_letak = fields.Selection(
        [
            ("keputusan_tim", "Keputusan: all Teams of a Unit"),
            ("keputusan_daftar", "Keputusan: one Team, with a List"),
            ("surat", "Letter"),
            ("surat_pribadi", "Personal Letter"),
            ("surat_tugas", "Surat Tugas or Surat Perintah"),
            ("daftar_penugasan", "Annex: List of Duties"),
            ("jadwal", "Schedule"),
            ("peta_proses", "Peta Proses Bisnis"),
            ("rekomendasi", "Rekomendasi Penilaian"),
        ],
        "Layout",
        required=True,
    )
    objek = fields.Selection(
        [("tim", "Setting up Tim Kerja"), ("penugasan", "Assigning a Person")],
        "Act",
        help="For which act the form serves where no rule line names a form; empty: both.",
    )
    sifat = fields.Char(help="As the letter prints it, e.g. Biasa.")
    label_perihal = fields.Char(
        "Label of the Subject", help="As the regulation writes it, e.g. Hal; empty: Perihal."
    )
    pasal = fields.Char()
    teks_ids = fields.One2many("sistem.kerja.formulir.teks", "formulir_id", "Texts", copy=True)

    _code_unik = models.Constraint(
        "UNIQUE(peraturan_id, code)", "Code: the regulation already has a form with this code."
    )

    @api.depends("code", "name")
    def _compute_display_name(self):
        for formulir in self:
            formulir.display_name = f"{formulir.code} {formulir.name}"

    def _teks(self, bagian, nilai):
        """Return the filled texts of one part as a tree.

        :param bagian: code of the part, e.g. ``menimbang``
        :param nilai: mapping with every placeholder of :data:`ISIAN`
        :returns: list of ``{"isi": str, "butir": [...]}``; without the texts that have nothing
            to say, because none of their placeholders is filled
        """
        self.ensure_one()
        akar = {"butir": []}
        jalur = [akar]
        for teks in self.teks_ids.filtered(lambda teks: teks.bagian == bagian):
            simpul = {"isi": bahasa.isikan(teks.isi, nilai), "butir": []}
            del jalur[teks.tingkat :]
            nama = bahasa.isian(teks.isi)
            if not nama or any(nilai[satu] for satu in nama):
                jalur[-1]["butir"].append(simpul)
            jalur.append(simpul)
        return akar["butir"]


class FormulirTeks(models.Model):
    """One paragraph of a form; what a regency changes is changed here, not in a layout."""

    _name = "sistem.kerja.formulir.teks"
    _description = "Text of a Form"
    _inherit = ["sistem.kerja.peraturan.bagian.mixin"]
    _order = "formulir_id, bagian, urutan, id"
    _rec_name = "isi"

    _INDUK = "formulir_id"

    formulir_id = fields.Many2one(
        "sistem.kerja.formulir", "Form", required=True, ondelete="cascade", index=True
    )
    bagian = fields.Selection(
        [
            ("pembuka", "Opening"),
            ("tentang", "About"),
            ("menimbang", "Menimbang"),
            ("mengingat", "Mengingat"),
            ("diktum", "Diktum"),
            ("tembusan", "Tembusan"),
            ("judul_lampiran", "Title of the Annex"),
            ("judul", "Title"),
            ("perihal", "Subject"),
            ("lampiran", "Enclosures"),
            ("kepada", "Addressee"),
            ("isi", "Body"),
            ("orang", "Lines about each Person"),
            ("sesudah_orang", "After the People"),
            ("penutup", "Closing"),
            ("dasar", "Dasar"),
            ("amar", "Words of Command"),
            ("untuk", "Untuk"),
            ("ketentuan", "Provisions"),
            ("alasan", "Fixed Reasons of a Refusal"),
            ("penetapan", "Place and Date above the Signature"),
            ("atas_nama", "On Behalf of"),
            ("identitas", "Lines under the Signature"),
        ],
        "Part",
        required=True,
    )
    urutan = fields.Integer("Order", default=10)
    tingkat = fields.Integer(
        "Level", default=1, help="1 = paragraph, 2 = numbered item, 3 = lettered item."
    )
    isi = fields.Text(
        "Text", required=True, help="Names in braces are filled in; *word* prints in italics."
    )

    _tingkat_sah = models.Constraint(
        "CHECK(tingkat BETWEEN 1 AND 3)", "Level: 1, 2 or 3 are possible."
    )

    @api.constrains("isi")
    def _check_isi(self):
        for teks in self:
            try:
                asing = set(bahasa.isian(teks.isi)) - set(ISIAN)
            except ValueError as galat:
                asing = {str(galat)}
            if asing:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Text: %(asing)s cannot be filled in. Possible are: %(daftar)s.",
                        asing=", ".join(sorted(asing)),
                        daftar=", ".join("{" + nama + "}" for nama in ISIAN),
                    )
                )
