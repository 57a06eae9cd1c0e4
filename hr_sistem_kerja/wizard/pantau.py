from odoo import api, fields, models


class Pantau(models.TransientModel):
    """Asks what was seen of running work; the team or assignment checks and keeps it."""

    _name = "sistem.kerja.pantau"
    _description = "Monitor Work"

    tim_id = fields.Many2one("sistem.kerja.tim", "Tim Kerja", readonly=True, ondelete="cascade")
    penugasan_id = fields.Many2one(
        "sistem.kerja.penugasan", "Assignment", readonly=True, ondelete="cascade"
    )
    catatan = fields.Text("What Was Seen")
    umpan_balik = fields.Text("Feedback")
    orang_ids = fields.Many2many(
        "sistem.kerja.penugasan",
        string="To Whom",
        help="Whom the feedback is for; empty: the whole team. What is said to a person, his "
        "colleagues do not read.",
    )

    @api.model
    def default_get(self, fields):
        """Take the work from the screen from which the dialog is opened."""
        bawaan = super().default_get(fields)
        nama = {"sistem.kerja.tim": "tim_id", "sistem.kerja.penugasan": "penugasan_id"}.get(
            self.env.context.get("active_model")
        )
        if nama in fields:
            bawaan[nama] = self.env.context.get("active_id")
        return bawaan

    def action_lanjutkan(self):
        """Keep what was seen, with the rights of the user."""
        self.ensure_one()
        if self.tim_id:
            self.tim_id.action_pantau(self.catatan, self.umpan_balik, self.orang_ids.ids)
        else:
            self.penugasan_id.action_pantau(self.catatan, self.umpan_balik)
        return {"type": "ir.actions.act_window_close"}
