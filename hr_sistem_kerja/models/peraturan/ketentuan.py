from odoo import fields, models


class Ketentuan(models.Model):
    """A mechanism that the regulation switches on, with its pasal."""

    _name = "sistem.kerja.peraturan.ketentuan"
    _description = "Provision of a Regulation"
    _inherit = ["sistem.kerja.peraturan.baris.mixin"]

    jenis = fields.Selection(
        [
            ("wajib_ppk", "No assignment without PPK"),
            ("prioritas_unit_sendiri", "Targets of the own unit come first"),
            ("target_asal_tetap", "Targets at home stay"),
            ("boleh_rangkap", "Several assignments at once"),
            ("usul_puo", "Proposal of the PUO is recorded"),
            ("bukti_lain", "Another proof may replace the letter"),
            ("elektronik", "Electronic letters"),
            ("penetap_kedudukan", "Who determines the kedudukan"),
            ("peta_jabatan", "Peta jabatan limits placements"),
            ("rentang_kendali", "Span of control"),
            ("ketua_opsional", "A ketua is optional"),
            ("hasil_dikembalikan", "Results below target are returned"),
            ("pf_plk", "Who can be assigned"),
            ("periode", "Assignments have a start and an end"),
            ("kepala_unit", "Who heads a unit organisasi"),
            ("ppk_terendah", "The lowest PPK"),
            ("koordinator_berakhir", "Koordinator and Sub Koordinator have ended"),
            ("laporan_individu", "To whom an individu reports"),
            ("laporan_anggota", "To whom an anggota reports"),
            ("laporan_ketua", "To whom a ketua reports"),
            ("laporan_penilaian", "Who gets material for the assessment"),
            ("laporan_permintaan", "Who may demand a report"),
            ("fase_kinerja", "Four phases of managing performance"),
            ("laporan_akhir", "Who gets the report on a finished Surat Tugas"),
            ("kendala", "Who decides about a kendala"),
            ("kendala_lintas", "Whom a kendala reaches beyond its unit"),
            ("anggaran_rencana", "A plan carries a budget"),
            ("kak", "A KAK is approved before it is handed over"),
            ("rencana_individu", "Who approves an individual work plan"),
            ("umpan_balik", "Who gives feedback to an anggota"),
            ("penetap_peta_pemda", "Who establishes the peta of the government"),
            ("penetap_peta_pd", "Who establishes the peta of a Perangkat Daerah"),
            ("penetap_sop", "Who establishes an SOP"),
            ("objek_reviu", "What a review of the proses bisnis looks at"),
            ("reviu_sop", "A review goes with an adjustment of the SOP"),
            ("anggota_ttm", "Member of the Tim Transformasi Manajemen"),
        ],
        "Provision",
        required=True,
    )
    peran_id = fields.Many2one("sistem.kerja.peran", "Role", ondelete="restrict")
    isi = fields.Text("Text")


class TugasAturan(models.Model):
    """A duty of a role, word for word (katalog section 7)."""

    _name = "sistem.kerja.peraturan.tugas"
    _description = "Duty of a Role"
    _inherit = ["sistem.kerja.peraturan.baris.mixin"]
    _order = "peraturan_id, untuk, urutan, id"

    untuk = fields.Selection(
        [
            ("ppk", "Pejabat Penilai Kinerja"),
            ("puo", "Pimpinan Unit Organisasi"),
            ("ketua", "Ketua"),
            ("anggota", "Anggota"),
            ("individu", "Individu"),
            ("pengendali", "Pengendali"),
            ("pengawas", "Pengawas"),
            ("pengarah", "Pengarah"),
            ("penanggung_jawab", "Penanggung Jawab"),
            ("ttm", "Tim Transformasi Manajemen"),
            ("pd", "Perangkat Daerah"),
        ],
        "Duty of",
        required=True,
    )
    isi = fields.Text("Text", required=True)


class PerangkatDaerahBernama(models.Model):
    """A perangkat daerah or kind of unit that the regulation names (katalog section 3)."""

    _name = "sistem.kerja.peraturan.pd"
    _description = "Named Perangkat Daerah"
    _inherit = ["sistem.kerja.peraturan.baris.mixin"]

    name = fields.Char(required=True)
    jenis_unit_id = fields.Many2one("sistem.kerja.jenis.unit", "Kind of Unit", required=True)
