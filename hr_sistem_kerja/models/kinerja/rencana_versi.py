from odoo import models

from ..inti.bahasa_pengguna import ke_pengguna


class Rencana(models.Model):
    """How an agreed plan changes: a new version, which takes its place when it is agreed on."""

    _inherit = "sistem.kerja.rencana"

    def action_ubah(self):
        """Make a new version of an agreed plan, and show it; it takes effect when agreed on.

        :raises AccessError: for anybody but who answers for the work, and the officers
        """
        self.ensure_one()
        self.check_access("read")
        if not self._petugas():
            tugas = ke_pengguna(self.env)._("make a new version of the plan")
            # sudo: who answers for the work is compared with the person of the user
            self._pastikan_salah_satu(self._kerja().sudo()._penanggung_jawab(), tugas)
        self._pastikan_boleh("diganti")
        baru = self.search(
            [
                ("state", "in", ("draft", "diajukan")),
                ("tim_id", "=", self.tim_id.id),
                ("penugasan_id", "=", self.penugasan_id.id),
            ],
            limit=1,
        )
        if not baru:
            # sudo: who may make a version was checked; the number and the parent are locked
            baru = self.sudo()._buka().copy({"versi": self.versi + 1, "menggantikan_id": self.id})
        return {
            "type": "ir.actions.act_window",
            "res_model": self._name,
            "res_id": baru.id,
            "views": [[False, "form"]],
        }

    def _versi_lama(self):
        """Return the plan of the same work that is in force."""
        self.ensure_one()
        return self.search(
            [
                ("state", "=", "disepakati"),
                ("id", "!=", self.id),
                ("tim_id", "=", self.tim_id.id),
                ("penugasan_id", "=", self.penugasan_id.id),
            ]
        )
