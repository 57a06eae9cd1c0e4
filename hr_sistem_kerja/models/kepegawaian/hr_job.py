from odoo import fields, models


class HrJob(models.Model):
    _inherit = "hr.job"

    jenjang_id = fields.Many2one("sistem.kerja.jenjang", tracking=True, index="btree_not_null")
