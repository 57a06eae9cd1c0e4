from odoo import fields, models


class HrJob(models.Model):
    _inherit = "hr.job"

    jenjang_id = fields.Many2one("sistem.kerja.jenjang", tracking=True, index="btree_not_null")

    def write(self, vals):
        hasil = super().write(vals)
        if "jenjang_id" in vals:
            # sudo: the check of the kedudukan concerns all who hold the post
            pemangku = self.sudo().employee_ids
            pemangku._segarkan_kedudukan()
            pemangku._segarkan_yang_dipimpin()
        return hasil
