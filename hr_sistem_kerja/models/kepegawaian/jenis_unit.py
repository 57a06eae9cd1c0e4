from odoo import fields, models


class JenisUnit(models.Model):
    """Kind of a unit; the rules of a regulation are written for kinds, not for single units."""

    _name = "sistem.kerja.jenis.unit"
    _description = "Kind of Unit"
    _order = "urutan, id"

    code = fields.Char(required=True, index=True)
    name = fields.Char(required=True)
    urutan = fields.Integer("Order", default=10)
    is_perangkat_daerah = fields.Boolean(
        "Perangkat Daerah", help="Units of this kind are agencies of the regional government."
    )
    is_unit_mandiri = fields.Boolean(
        "Unit Mandiri",
        help="Units of this kind may be led by a Pejabat Fungsional, who may have others "
        "under him (M Ps.17(5), P Ps.7, K Ps.18(5), B Ps.33(3), T Ps.6(2)).",
    )
    awal_level = fields.Boolean(
        "Starts the Levels", help="The head of such a unit is its own Level 1 (P Ps.1(18))."
    )
    jenjang_kepala_id = fields.Many2one(
        "sistem.kerja.jenjang", "Jenjang of the Head", help="Used while the unit has no head."
    )
    active = fields.Boolean(default=True)

    _code_unik = models.Constraint("UNIQUE(code)", "Code: another kind of unit already has it.")
