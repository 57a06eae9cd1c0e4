from odoo import fields, models


class AturanKetua(models.Model):
    """Who may lead a tim kerja, who should, and what a replacement needs (katalog section 7)."""

    _name = "sistem.kerja.peraturan.ketua"
    _description = "Rule for the Ketua"
    _inherit = ["sistem.kerja.peraturan.baris.mixin", "sistem.kerja.peraturan.jenis.mixin"]

    sifat = fields.Selection(
        [
            ("boleh", "May Lead"),
            ("diutamakan", "Preferably from the Owner Unit"),
            ("syarat_pengganti", "Condition of a Replacement"),
            ("pengendali", "May be Pengendali"),
        ],
        "Rule",
        required=True,
    )
    jenjang_ids = fields.Many2many("sistem.kerja.jenjang")
    lingkup_lintas = fields.Boolean("Only for Teams across Units")
    hanya_pengganti = fields.Boolean("Only for Replacements")
    pangkat_minimal_id = fields.Many2one("sistem.kerja.pangkat", "Lowest Pangkat")
    pendidikan_minimal = fields.Selection(
        [("sma", "SMA"), ("d3", "D3"), ("s1", "S1")], "Lowest Education"
    )
    hasil_penyetaraan = fields.Boolean(
        help="Only who holds a functional post made from a structural one."
    )

    def _mengizinkan(self, jenjang, hasil_penyetaraan=False):
        """Return the lines that admit a person with this jenjang."""
        return self.filtered(
            lambda baris: (
                (not baris.jenjang_ids or jenjang in baris.jenjang_ids)
                and (hasil_penyetaraan or not baris.hasil_penyetaraan)
            )
        )
