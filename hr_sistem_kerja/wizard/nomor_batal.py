from odoo import fields, models

from ..models.inti.bahasa_pengguna import ke_pengguna


class NomorBatal(models.TransientModel):
    """Asks for day and reason of a number that no letter carries."""

    _name = "sistem.kerja.nomor.batal"
    _description = "Void Number"

    buku_id = fields.Many2one(
        "sistem.kerja.buku.nomor",
        "Register",
        required=True,
        default=lambda self: self.env.context.get("active_id"),
    )
    tanggal = fields.Date(
        "Date",
        required=True,
        default=fields.Date.context_today,
        help="An earlier day gets a number in between, with a letter.",
    )
    alasan = fields.Text("Reason", required=True)

    def action_lanjutkan(self):
        """Enter the void number with the rights of the user, and tell which one it is."""
        self.ensure_one()
        nomor = self.buku_id.action_nomor_batal(self.alasan, self.tanggal)
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": ke_pengguna(self.env)._("Number %s is void.", nomor),
                "next": {"type": "ir.actions.act_window_close"},
            },
        }
