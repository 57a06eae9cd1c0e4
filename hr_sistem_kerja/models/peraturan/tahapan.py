from odoo import fields, models


class Tahapan(models.Model):
    """Who does what in the three stages (TH- rows of katalog section 8), one line per duty."""

    _name = "sistem.kerja.peraturan.tahapan"
    _description = "Duty in the Three Stages"
    _inherit = ["sistem.kerja.peraturan.baris.mixin", "sistem.kerja.peraturan.jenis.mixin"]
    _order = "peraturan_id, code, tahap, urutan, id"

    dalam_jenis_unit_ids = fields.Many2many(
        "sistem.kerja.jenis.unit",
        "sistem_kerja_tahapan_dalam_rel",
        string="Inside Kinds",
        help="Only for work inside a unit of these kinds, e.g. the Sekretariat of a Dinas; there "
        "such lines take the place of the general ones for the same duty.",
    )
    tahap = fields.Selection(
        [
            ("tetapkan_pk", "Sets the Perjanjian Kinerja"),
            ("tetapkan_kinerja", "Sets the Performance of Structural Officers"),
            ("bagi", "Divides Targets and Appoints"),
            ("rekomendasi", "Recommends"),
            ("strategi", "Formulates the Strategy"),
            ("rencana", "Plans with the Team"),
            ("pantau", "Monitors"),
            ("hasil", "Receives the Result"),
            ("tinjau", "Reviews"),
            ("selesai", "Declares Done"),
            ("kembalikan", "Returns what misses the Target"),
        ],
        "Duty",
        required=True,
    )
    subjek_jenis_unit_ids = fields.Many2many(
        "sistem.kerja.jenis.unit",
        "sistem_kerja_tahapan_subjek_rel",
        string="Of the Heads of Kinds",
    )
    peran_id = fields.Many2one("sistem.kerja.peran", "Role", required=True, ondelete="restrict")
