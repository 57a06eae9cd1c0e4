from odoo import fields, models
from odoo.exceptions import UserError

from ..models.inti.bahasa_pengguna import ke_pengguna


class HasilPutusan(models.TransientModel):
    """Asks for the words of a decision on results, then carries it out as the user."""

    _name = "sistem.kerja.hasil.putusan"
    _description = "Decision on Results"

    hasil_ids = fields.Many2many("sistem.kerja.hasil", string="Results", readonly=True)
    mode = fields.Selection(
        [
            ("terima", "Accept"),
            ("kembalikan", "Return"),
            ("catat", "Record from Paper"),
            ("batalkan", "Withdraw"),
        ],
        default="terima",
        required=True,
    )
    perkara = fields.Selection(related="hasil_ids.state", string="State")
    keputusan = fields.Selection(
        [("diterima", "Accepted"), ("dikembalikan", "Returned")], "Decision", default="diterima"
    )
    catatan = fields.Text("Note")
    dasar = fields.Text("Basis on Paper")

    def action_putuskan(self):
        """Carry the decision out with the rights of the user."""
        self.ensure_one()
        if not self.hasil_ids:
            raise UserError(
                ke_pengguna(self.env)._("Results: none is chosen. Open them and start again.")
            )
        getattr(self, f"_{self.mode}")(self.hasil_ids, self.catatan or "")
        return {"type": "ir.actions.act_window_close"}

    def _terima(self, hasil, catatan):
        hasil.action_terima(catatan)

    def _kembalikan(self, hasil, catatan):
        hasil.action_kembalikan(catatan)

    def _batalkan(self, hasil, catatan):
        hasil.action_batalkan(catatan)

    def _catat(self, hasil, catatan):
        """Record a decision where one waits, else that the results were handed in."""
        ditinjau = hasil.filtered(lambda satu: satu.state == "diajukan")
        (hasil - ditinjau).action_catat_pengajuan(self.dasar or "")
        for satu in ditinjau:
            satu._langkah_kini().action_catat(self.keputusan, self.dasar or "", catatan)
