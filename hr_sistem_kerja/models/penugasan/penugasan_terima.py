from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .penugasan import AKTIF


class Penugasan(models.Model):
    """How the assigned person confirms that the assignment reached him (R-105)."""

    _inherit = "sistem.kerja.penugasan"

    can_terima = fields.Boolean("May Be Acknowledged", compute="_compute_can_terima")

    @api.depends("diterima_pada", "employee_id", "state", "naskah_id.state", "bukti_lain")
    @api.depends_context("uid")
    def _compute_can_terima(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for penugasan in self:
            # sudo: person, steps and letter are compared only
            satu = penugasan.sudo()
            penugasan.can_terima = bool(
                satu.employee_id & saya
                and not satu.diterima_pada
                and (satu._langkah_terima() or satu._sudah_sampai())
            )

    def _langkah_terima(self):
        """Return the step of the request by which this person confirms receipt, if it waits."""
        dokumen = self.permohonan_id or self.pengajuan_id
        return dokumen.langkah_ids.filtered(
            lambda satu: (
                satu.aksi == "terima"
                and satu.state == "aktif"
                and satu.penindak_id == self.employee_id
            )
        )[:1]

    def _sudah_sampai(self):
        """Tell whether there is something to receive: a signed letter, or other proof."""
        return self.state in AKTIF and bool(
            self.state == "berjalan" or self.naskah_id.state == "ditandatangani" or self.bukti_lain
        )

    def action_terima(self):
        """Confirm receipt of the own assignments; where the request has a step for it, by that.

        :raises AccessError: for anybody but the assigned person
        :raises UserError: before the letter is signed
        """
        for penugasan in self:
            penugasan._pastikan_penerima()
            satu = penugasan.sudo()  # sudo: the person was checked; he writes no assignment
            satu._tahan_baris()
            satu.invalidate_recordset(["diterima_pada"])
            if satu.diterima_pada:
                continue  # A second click changes nothing
            if langkah := satu._langkah_terima():
                langkah.with_env(self.env).action_setujui()
            elif satu._sudah_sampai():
                satu._buka().write({"diterima_pada": fields.Datetime.now()})
                satu._message_log(body=ke_pengguna(self.env)._("Received by the assigned person"))
            else:
                satu._tolak_belum_sampai()
        return True

    def _pastikan_penerima(self):
        # sudo: compared with the person of the user, and named in the refusal
        orang = self.sudo().employee_id
        if not orang & self.env.user._sistem_kerja_pegawai():
            # Who may not even read it learns nothing of it
            self.check_access("read")
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Received on, %(maksud)s: only %(nama)s, who is assigned, confirms receipt.",
                    maksud=self.maksud,
                    nama=orang.name,
                )
            )

    def _tolak_belum_sampai(self):
        raise UserError(
            ke_pengguna(self.env)._(
                "Received on, %(maksud)s: the assignment is %(status)s and its letter is not "
                "signed. Confirm receipt once you have the signed letter.",
                maksud=self.maksud,
                status=self._nama_state(self.state),
            )
        )
