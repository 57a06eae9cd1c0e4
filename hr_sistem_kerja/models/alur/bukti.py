from odoo import api, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna

ISI_BERKAS = frozenset({"raw", "datas", "db_datas", "store_fname", "res_model", "res_id"})


class IrAttachment(models.Model):
    """Papers of a request are proof: the scan of a decision, and what was sent with a wish."""

    _inherit = "ir.attachment"

    def write(self, vals):
        if not ISI_BERKAS.isdisjoint(vals):
            self._tolak_bukti_alur()
        return super().write(vals)

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_bukti_alur(self):
        self._tolak_bukti_alur()

    def _tolak_bukti_alur(self):
        # sudo: the check holds for everybody, also for who cannot read the request
        langkah = self.env["sistem.kerja.langkah"].sudo()
        if bukti := langkah.search([("berkas_id", "in", self.ids)], limit=1):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Scan of %(langkah)s: the decision rests on this paper; it can be neither "
                    "replaced nor deleted.",
                    langkah=bukti._sebutan(),
                )
            )
        pengajuan = self.env["sistem.kerja.pengajuan"].sudo()  # sudo: as above
        terkirim = [("attachment_ids", "in", self.ids), ("ronde", ">", 0)]
        if dikirim := pengajuan.search(terkirim, limit=1):
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: it was sent with this document, which can be neither replaced nor "
                    "deleted.",
                    nama=dikirim.display_name,
                )
            )
