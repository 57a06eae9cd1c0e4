from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.inti.bahasa_pengguna import ke_pengguna

# The actions that ask for a reason, and may be called from here; nothing else is.
TINDAKAN = {
    ("sistem.kerja.tim", "action_batalkan"),
    ("sistem.kerja.penugasan", "action_batalkan"),
    ("sistem.kerja.naskah", "action_batalkan"),
    ("sistem.kerja.naskah", "action_ganti"),
    ("sistem.kerja.naskah", "action_kembalikan"),
    ("sistem.kerja.naskah", "action_tarik_paraf"),
    ("sistem.kerja.pendelegasian", "action_batalkan"),
    ("sistem.kerja.permohonan", "action_batalkan"),
    ("sistem.kerja.pengajuan", "action_batalkan"),
    ("sistem.kerja.kendala", "action_tarik"),
    ("sistem.kerja.perjanjian", "action_batalkan"),
    ("sistem.kerja.target", "action_batalkan"),
    ("sistem.kerja.strategi", "action_batalkan"),
    ("sistem.kerja.peta.proses", "action_cabut"),
    ("sistem.kerja.sop", "action_cabut"),
    ("sistem.kerja.proses.reviu", "action_batalkan"),
    ("sistem.kerja.rencana", "action_kembalikan"),
    ("sistem.kerja.rencana", "action_catat"),
    ("sistem.kerja.rencana.kak", "action_kembalikan"),
    ("sistem.kerja.rencana.kak", "action_catat"),
    ("sistem.kerja.rencana.kak", "action_serahkan"),
    ("sistem.kerja.rencana.individu", "action_kembalikan"),
    ("sistem.kerja.rencana.individu", "action_catat"),
}


class Alasan(models.TransientModel):
    """Asks for the reason of a decision that cannot be undone, then carries it out."""

    _name = "sistem.kerja.alasan"
    _description = "Reason for a Decision"

    alasan = fields.Text("Reason", required=True)
    akibat = fields.Text("What Follows", compute="_compute_akibat")

    @api.depends_context("active_model", "active_ids", "tindakan")
    def _compute_akibat(self):
        """Say what else the decision ends, before it is made."""
        tindakan = self._tindakan()
        records = self.env[tindakan[0]].browse() if tindakan in TINDAKAN else self
        if hasattr(records, "_akibat_pembatalan") and tindakan[1] == "action_batalkan":
            records = records.browse(self.env.context.get("active_ids", [])).exists()
            records.check_access("read")
            akibat = records._akibat_pembatalan()
        else:
            akibat = []
        for wizard in self:
            wizard.akibat = "\n".join(akibat)

    def _tindakan(self):
        konteks = self.env.context
        return konteks.get("active_model"), konteks.get("tindakan", "action_batalkan")

    def action_lanjutkan(self):
        """Call the action that the context names with the reason.

        The context is the client's: only the listed actions are carried out, with the rights of
        the user.
        """
        self.ensure_one()
        tindakan = self._tindakan()
        if tindakan not in TINDAKAN:
            raise UserError(
                ke_pengguna(self.env)._("Reason: no decision is waiting for it. Start again.")
            )
        records = self.env[tindakan[0]].browse(self.env.context.get("active_ids", []))
        hasil = getattr(records, tindakan[1])(self.alasan)
        # An action that makes something shows it
        return hasil if isinstance(hasil, dict) else {"type": "ir.actions.act_window_close"}
