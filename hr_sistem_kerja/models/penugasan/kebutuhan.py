from odoo import fields, models


class Kebutuhan(models.Model):
    """Seats of a team that nobody fills yet: what a permohonan asks for."""

    _name = "sistem.kerja.tim.kebutuhan"
    _description = "Open Seat of a Tim Kerja"
    _order = "tim_id, id"

    tim_id = fields.Many2one(
        "sistem.kerja.tim", "Tim Kerja", required=True, ondelete="cascade", index=True
    )
    company_id = fields.Many2one(
        related="tim_id.company_id", string="Government", store=True, index=True
    )
    jumlah = fields.Integer("Number of Seats", required=True, default=1)
    jenjang_id = fields.Many2one("sistem.kerja.jenjang")
    skill_ids = fields.Many2many(
        "hr.skill", string="Skills", help="Whoever has them finds this seat first."
    )
    kompetensi = fields.Char("Competence, Expertise or Skill")

    _jumlah_positif = models.Constraint(
        "CHECK(jumlah > 0)", "Number of Seats: at least one seat is needed."
    )
