from odoo import fields, models
from odoo.exceptions import UserError

from ..models.inti.bahasa_pengguna import ke_pengguna

# The actions that ask for a reason, and may be called from here; nothing else is.
TINDAKAN = {
    ("sistem.kerja.tim", "action_batalkan"),
    ("sistem.kerja.penugasan", "action_batalkan"),
    ("sistem.kerja.naskah", "action_batalkan"),
}


class Alasan(models.TransientModel):
    """Asks for the reason of a decision that cannot be undone, then carries it out."""

    _name = "sistem.kerja.alasan"
    _description = "Reason for a Decision"

    alasan = fields.Text("Reason", required=True)

    def action_lanjutkan(self):
        """Call the action that the context names with the reason.

        The context is the client's: only the listed actions are carried out, with the rights of
        the user.
        """
        self.ensure_one()
        konteks = self.env.context
        tindakan = konteks.get("active_model"), konteks.get("tindakan", "action_batalkan")
        if tindakan not in TINDAKAN:
            raise UserError(
                ke_pengguna(self.env)._("Reason: no decision is waiting for it. Start again.")
            )
        records = self.env[tindakan[0]].browse(konteks.get("active_ids", []))
        getattr(records, tindakan[1])(self.alasan)
        return {"type": "ir.actions.act_window_close"}
