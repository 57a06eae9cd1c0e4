from odoo import fields, models


class AturanKetua(models.Model):
    """Who may lead a tim kerja, who should, and what a replacement needs (katalog section 7)."""

    _name = "sistem.kerja.peraturan.ketua"
    _description = "Rule for the Ketua"
    _order = "peraturan_id, urutan, id"
    _rec_name = "pasal"

    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan", "Regulation", required=True, ondelete="cascade", index=True
    )
    code = fields.Char(help="A name for the line, unique in the regulation.")
    urutan = fields.Integer("Order", default=10)
    sifat = fields.Selection(
        [
            ("boleh", "May Lead"),
            ("diutamakan", "Preferably from the Owner Unit"),
            ("syarat_pengganti", "Condition of a Replacement"),
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
    pasal = fields.Char(required=True)
    diam = fields.Boolean("Text is Silent", help="The text does not decide; this is our reading.")
    catatan = fields.Text("Reading and Reason")
