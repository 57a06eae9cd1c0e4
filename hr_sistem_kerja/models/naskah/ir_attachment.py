from odoo import api, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna


class IrAttachment(models.Model):
    """The PDF of a signed letter is proof: nobody replaces or deletes it."""

    _inherit = "ir.attachment"

    def write(self, vals):
        if {"raw", "datas", "db_datas", "store_fname", "res_model", "res_id"} & set(vals):
            self._tolak_naskah_beku()
        return super().write(vals)

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_naskah_beku(self):
        self._tolak_naskah_beku()

    def _tolak_naskah_beku(self):
        # sudo: the check holds for everybody, also for who cannot read the letter
        berkas = self.sudo().filtered(lambda b: b.res_model == "sistem.kerja.naskah")
        beku = berkas and self.env["sistem.kerja.naskah"].sudo().search(
            [("attachment_id", "in", berkas.ids), ("sha256", "!=", False)], limit=1
        )
        if beku:
            raise UserError(
                ke_pengguna(self.env)._(
                    "PDF of %(naskah)s: the letter is signed; its PDF can be neither replaced nor "
                    "deleted.",
                    naskah=beku.display_name,
                )
            )
