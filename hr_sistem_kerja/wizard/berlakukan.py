from odoo import Command, api, fields, models
from odoo.tools.misc import format_date

from ..models.inti.bahasa_pengguna import ke_pengguna


class Berlakukan(models.TransientModel):
    """Asks from which date and for whom a regulation is put in force, and says what follows."""

    _name = "sistem.kerja.berlakukan"
    _description = "Putting a Regulation in Force"

    peraturan_id = fields.Many2one("sistem.kerja.peraturan", "Regulation", required=True)
    tanggal_berlaku = fields.Date("In Force from", required=True)
    company_ids = fields.Many2many("res.company", string="Governments", required=True)
    akibat = fields.Text("What follows", compute="_compute_akibat")

    @api.model
    def _buka(self, peraturan):
        """Return the action that opens the dialog for a draft regulation."""
        dialog = self.create(
            {
                "peraturan_id": peraturan.id,
                "tanggal_berlaku": peraturan.tanggal_berlaku or fields.Date.context_today(self),
                "company_ids": [Command.set(peraturan.company_ids.ids)],
            }
        )
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Put in Force"),
            "res_model": self._name,
            "res_id": dialog.id,
            "views": [[False, "form"]],
            "target": "new",
        }

    @api.depends("peraturan_id", "tanggal_berlaku", "company_ids")
    def _compute_akibat(self):
        for dialog in self:
            dialog.akibat = "\n".join(dialog._kalimat()) if dialog.tanggal_berlaku else ""

    def _kalimat(self):
        """Return what the decision means for each government, one sentence each."""
        env = ke_pengguna(self.env)
        tanggal = format_date(self.env, self.tanggal_berlaku)
        hasil = []
        for instansi in self.company_ids:
            lama = self.env["sistem.kerja.peraturan"]._berlaku(instansi, self.tanggal_berlaku)
            nilai = {"instansi": instansi.name, "tanggal": tanggal, "lama": lama.display_name}
            if lama:
                hasil.append(
                    env._(
                        "%(instansi)s: new assignments from %(tanggal)s follow this regulation "
                        "instead of %(lama)s.",
                        **nilai,
                    )
                )
            else:
                hasil.append(
                    env._(
                        "%(instansi)s: new assignments from %(tanggal)s follow this one.", **nilai
                    )
                )
        if self.tanggal_berlaku < fields.Date.context_today(self):
            hasil.append(env._("The date is past: what was established since then stays as it is."))
        return hasil

    def action_lanjutkan(self):
        """Write date and governments, and put the regulation in force."""
        self.ensure_one()
        self.peraturan_id.write(
            {
                "tanggal_berlaku": self.tanggal_berlaku,
                "company_ids": [Command.set(self.company_ids.ids)],
            }
        )
        self.peraturan_id.action_berlakukan()
        return {"type": "ir.actions.act_window_close"}
