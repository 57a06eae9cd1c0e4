from odoo import api, fields, models

from ...aturan import bahasa


class Target(models.Model):
    """A target kinerja: how much of what, by whom, derived from which higher target."""

    _name = "sistem.kerja.target"
    _description = "Target Kinerja"
    _order = "periode desc, unit_id, id"
    _parent_store = True

    name = fields.Char("Result", required=True, help="What is made, e.g. Peraturan Bupati ...")
    indikator = fields.Char("Indicator")
    target = fields.Float("Amount", required=True, default=1.0)
    satuan = fields.Char("Unit of Measure", required=True, help="E.g. dokumen, laporan, aplikasi.")
    hasil = fields.Char("Target", compute="_compute_hasil", help="As the annex prints it.")
    periode = fields.Char("Period", help="The year, e.g. 2026.")
    unit_id = fields.Many2one(
        "hr.department", compute="_compute_unit_id", store=True, readonly=False, index=True
    )
    tim_id = fields.Many2one(
        "sistem.kerja.tim", "Tim Kerja", index="btree_not_null", ondelete="cascade"
    )
    company_id = fields.Many2one(
        related="unit_id.company_id", string="Government", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_id.perangkat_daerah_id", string="Perangkat Daerah", store=True, index=True
    )
    parent_id = fields.Many2one(
        "sistem.kerja.target", "Derived from", index=True, ondelete="restrict"
    )
    parent_path = fields.Char(index=True)
    child_ids = fields.One2many("sistem.kerja.target", "parent_id", "Derived Targets")

    _target_positif = models.Constraint("CHECK(target > 0)", "Amount: it must be above zero.")

    @api.depends("target", "satuan", "name")
    def _compute_hasil(self):
        for target in self:
            target.hasil = " ".join(
                filter(None, [bahasa.angka(target.target), target.satuan, target.name])
            )

    @api.depends("tim_id")
    def _compute_unit_id(self):
        for target in self:
            target.unit_id = target.tim_id.unit_pemilik_id or target.unit_id
