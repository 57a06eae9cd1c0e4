from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna


class MailActivity(models.Model):
    """An activity that calls for a step; it goes away when the step is decided, not before."""

    _inherit = "mail.activity"

    sistem_kerja_langkah_id = fields.Many2one(
        "sistem.kerja.langkah",
        "Step of a Request",
        readonly=True,
        index="btree_not_null",
        ondelete="cascade",
    )

    def _action_done(self, feedback=False, attachment_ids=None):
        self._pastikan_langkah_selesai()
        return super()._action_done(feedback=feedback, attachment_ids=attachment_ids)

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_menunggu(self):
        if not self.env.su:
            self._pastikan_langkah_selesai()

    def _pastikan_langkah_selesai(self):
        """Refuse to tick off what is decided by the buttons of the request only."""
        # sudo: the step is compared, nothing of it is shown
        for aktivitas in self.sudo():
            if aktivitas.active and aktivitas.sistem_kerja_langkah_id.state == "aktif":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Activity %(nama)s: decide the request with its buttons; the activity "
                        "then goes away by itself.",
                        nama=aktivitas.summary or "",
                    )
                )
