from odoo import api, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .ketetapan_mixin import MODEL


class IrAttachment(models.Model):
    """Files of an established map or SOP are proof: nobody replaces or deletes them."""

    _inherit = "ir.attachment"

    def write(self, vals):
        if {"raw", "datas", "db_datas", "store_fname", "res_model", "res_id"} & set(vals):
            self._tolak_ketetapan()
        return super().write(vals)

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_ketetapan(self):
        self._tolak_ketetapan()

    def _tolak_ketetapan(self):
        # sudo: the check holds for everybody, also for who cannot read the document
        for model, berkas in self.sudo().grouped("res_model").items():
            if model not in MODEL:
                continue
            beku = (
                self.env[model]
                .sudo()
                .search(
                    [
                        ("state", "!=", "draft"),
                        "|",
                        ("berkas_ids", "in", berkas.ids),
                        ("berkas_penetapan_ids", "in", berkas.ids),
                    ],
                    limit=1,
                )
            )
            if beku:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Files of %(nama)s: it is established; its files can be neither replaced "
                        "nor deleted. Make a new version.",
                        nama=beku.display_name,
                    )
                )
