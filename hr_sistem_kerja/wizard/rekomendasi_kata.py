from odoo import fields, models


class RekomendasiKata(models.TransientModel):
    """Asks for the words that a step of a Rekomendasi Penilaian needs, then carries it out.

    It calls only the public actions of ``sistem.kerja.rekomendasi`` with the rights of the user.
    """

    _name = "sistem.kerja.rekomendasi.kata"
    _description = "Words on a Rekomendasi Penilaian"

    rekomendasi_id = fields.Many2one("sistem.kerja.rekomendasi", required=True, ondelete="cascade")
    mode = fields.Selection(
        [("tanggapi", "Comment"), ("perbaiki", "Change"), ("catat", "Record from Paper")],
        required=True,
    )
    keputusan = fields.Selection(
        [
            ("ajukan", "The PPK has shown it to the person"),
            ("tanggapi", "The person has commented"),
            ("terima", "The PPK has made it final"),
        ],
        "What the Paper says",
    )
    kata = fields.Text("Words")
    dasar = fields.Char("Basis", help="The paper: kind, number and date.")

    def action_lanjutkan(self):
        """Carry out the step with these words."""
        self.ensure_one()
        if self.mode == "catat":
            self.rekomendasi_id.action_catat(self.keputusan, self.dasar, self.kata or "")
        elif self.mode == "perbaiki":
            self.rekomendasi_id.action_perbaiki(self.kata)
        else:
            self.rekomendasi_id.action_tanggapi(self.kata)
        return {"type": "ir.actions.act_window_close"}


class BahanKata(models.TransientModel):
    """Asks by which paper material was handed in, then records that it was sent."""

    _name = "sistem.kerja.rekomendasi.bahan.kata"
    _description = "Paper of Material for a Rekomendasi Penilaian"

    bahan_id = fields.Many2one(
        "sistem.kerja.rekomendasi.bahan", "Material", required=True, ondelete="cascade"
    )
    dasar = fields.Char("Basis", required=True, help="The paper: kind, number and date.")

    def action_lanjutkan(self):
        """Record that the material was sent on paper."""
        self.ensure_one()
        self.bahan_id.action_catat(self.dasar)
        return {"type": "ir.actions.act_window_close"}
