from odoo import fields, models
from odoo.exceptions import UserError

from ..models.inti.bahasa_pengguna import ke_pengguna


class LaporanJawab(models.TransientModel):
    """Asks for the words of an answer to reports, then gives it as the user."""

    _name = "sistem.kerja.laporan.jawab"
    _description = "Answer to Reports"

    laporan_ids = fields.Many2many("sistem.kerja.laporan", string="Reports", readonly=True)
    mode = fields.Selection(
        [("terima", "Accept"), ("kembalikan", "Return"), ("catat", "Record from Paper")],
        default="terima",
        required=True,
    )
    keputusan = fields.Selection(
        [("diterima", "Accepted"), ("dikembalikan", "Returned")], "Decision", default="diterima"
    )
    catatan = fields.Text("Note")
    dasar = fields.Char("Paper", help="Number and date of the paper, or who said it when.")

    def action_lanjutkan(self):
        """Carry the answer out with the rights of the user."""
        self.ensure_one()
        laporan = self.laporan_ids
        if not laporan:
            raise UserError(
                ke_pengguna(self.env)._("Reports: none is chosen. Open them and start again.")
            )
        if self.mode == "catat":
            laporan.action_catat(self.keputusan, self.dasar, self.catatan)
        elif self.mode == "kembalikan":
            laporan.action_kembalikan(self.catatan)
        else:
            laporan.action_terima(self.catatan)
        return {"type": "ir.actions.act_window_close"}


class LaporanMinta(models.TransientModel):
    """Asks of whom and until when a report is demanded, then demands it as the user (R-155)."""

    _name = "sistem.kerja.laporan.minta"
    _description = "Demand for Reports"

    tim_id = fields.Many2one("sistem.kerja.tim", "Tim Kerja", readonly=True)
    penugasan_id = fields.Many2one("sistem.kerja.penugasan", "Assignment", readonly=True)
    penugasan_ids = fields.Many2many(
        "sistem.kerja.penugasan",
        string="Of",
        help="Empty: of the ketua, or of everybody where the team has none.",
    )
    batas = fields.Date("Until", help="Empty: as many working days as regular reports have.")
    pesan = fields.Text("What Is Asked")

    def action_lanjutkan(self):
        """Demand the reports with the rights of the user, and show them."""
        self.ensure_one()
        if self.tim_id:
            ids = self.tim_id.action_minta_laporan(self.penugasan_ids.ids, self.batas, self.pesan)
        else:
            ids = self.penugasan_id.action_minta_laporan(self.batas, self.pesan)
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_laporan"),
            "domain": [("id", "in", ids)],
            "context": {},
        }


class KendalaJawab(models.TransientModel):
    """Asks for the decision about a kendala, then takes it as the user."""

    _name = "sistem.kerja.kendala.jawab"
    _description = "Decision about a Kendala"

    tujuan_id = fields.Many2one("sistem.kerja.kendala.tujuan", "Addressed to", readonly=True)
    mode = fields.Selection(
        [("putuskan", "Decide"), ("catat", "Record from Paper")], default="putuskan", required=True
    )
    keputusan = fields.Selection(
        [
            ("disetujui", "Agreed"),
            ("ditindaklanjuti", "Followed Up"),
            ("ditolak", "Not Agreed"),
        ],
        "Decision",
        default="disetujui",
        required=True,
    )
    catatan = fields.Text("Note")
    dasar = fields.Char("Paper", help="Number and date of the paper, or who said it when.")

    def action_lanjutkan(self):
        """Take the decision with the rights of the user."""
        self.ensure_one()
        if self.mode == "catat":
            self.tujuan_id.action_catat(self.keputusan, self.dasar, self.catatan)
        else:
            self.tujuan_id.action_putuskan(self.keputusan, self.catatan)
        return {"type": "ir.actions.act_window_close"}
