from odoo import fields, models
from odoo.exceptions import UserError

from ..models.inti.bahasa_pengguna import ke_pengguna

# The actions that record what was decided on paper, and may be called from here; no other is.
TINDAKAN = {
    ("sistem.kerja.perjanjian", "action_catat"),
    ("sistem.kerja.perjanjian", "action_tindak_lanjut"),
    ("sistem.kerja.strategi", "action_catat"),
    ("sistem.kerja.target", "action_catat"),
    ("sistem.kerja.target", "action_catat_rekomendasi"),
}


class Catat(models.TransientModel):
    """Asks on which paper a decision rests, then records it."""

    _name = "sistem.kerja.catat"
    _description = "Record of a Decision on Paper"

    dasar = fields.Char("Basis", required=True)

    def action_lanjutkan(self):
        """Call the action that the context names with the basis.

        The context is the client's: only the listed actions are carried out, with the rights of
        the user.
        """
        self.ensure_one()
        model = self.env.context.get("active_model")
        tindakan = self.env.context.get("tindakan", "action_catat")
        if (model, tindakan) not in TINDAKAN:
            raise UserError(
                ke_pengguna(self.env)._("Basis: no decision is waiting for it. Start again.")
            )
        records = self.env[model].browse(self.env.context.get("active_ids", []))
        getattr(records, tindakan)(self.dasar)
        return {"type": "ir.actions.act_window_close"}
