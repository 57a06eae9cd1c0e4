from odoo import fields, models

from ..inti.bahasa_pengguna import ke_pengguna
from .penugasan import AKTIF


class Penugasan(models.Model):
    """How an assignment begins and ends: with its day, by a decision, or with its letter."""

    _inherit = "sistem.kerja.penugasan"

    def action_selesai(self):
        """Close running assignments.

        :raises AccessError: for anybody but the PUO of the owner unit and the officers of its PD
        """
        self._pastikan_boleh_mengelola()
        self.sudo()._pindah("selesai")  # sudo: who may decide was checked
        return True

    def action_batalkan(self, alasan):
        """Cancel the assignments; their draft letters are cancelled with them.

        :param alasan: the reason, required
        :raises AccessError: for anybody but the PUO of the owner unit and the officers of its PD
        """
        self._pastikan_boleh_mengelola()
        # sudo: who may decide was checked; the letters are not for the PUO to write
        self.sudo()._batalkan(self._pastikan_alasan(alasan))
        return True

    def _batalkan(self, alasan):
        self._pindah("dibatalkan")
        self._catat_pembatalan(alasan)
        if naskah := self._naskah_ikut_batal():
            naskah._pindah("dibatalkan")
            naskah._catat_pembatalan(alasan)

    def _akibat_pembatalan(self):
        """Return what a cancellation brings about, one sentence each."""
        env, akibat = ke_pengguna(self.env), []
        # sudo: letters and seats are named to whoever may read the assignment
        semua = self.sudo()
        ikut = semua._naskah_ikut_batal()
        for naskah in ikut:
            akibat.append(env._("%s is cancelled with it.", naskah.display_name))
        for naskah in semua.naskah_id - ikut:
            akibat.append(
                env._(
                    "%s stays as it is. If it is signed, make a new letter or cancel that one too.",
                    naskah.display_name,
                )
            )
        for penugasan in semua.filtered(lambda satu: satu.tim_id and satu.state in AKTIF):
            akibat.append(
                env._(
                    "The seat of %(nama)s in %(tim)s (%(peran)s) stands without an assignment. To "
                    "fill it, use Replace instead.",
                    nama=penugasan.employee_id.name,
                    tim=penugasan.tim_id.name,
                    peran=penugasan.peran_tim or "-",
                )
            )
        return akibat

    def _naskah_ikut_batal(self):
        """Return the draft letters that would establish nobody any more.

        Letters of teams stay: the team is still set up by them.
        """
        naskah = self._naskah_konsep()
        # sudo: whether others still need the letter decides, nothing of them is shown
        return naskah.filtered(
            lambda satu: (
                not (satu.sudo()._untuk_siapa().filtered(lambda p: p.state in AKTIF) - self.sudo())
            )
        )

    def _batalkan_dari_tim(self, alasan):
        """Cancel what still runs because the team, its letter or the request is cancelled."""
        self.filtered(lambda p: "dibatalkan" in self._TRANSISI.get(p.state, ()))._batalkan(alasan)

    # ------------------------------------------------------------------ how it begins and ends

    def _mulai(self):
        """Start what is established and whose period has begun."""
        hari_ini = fields.Date.context_today(self)
        self.filtered(lambda p: p.state == "ditetapkan" and p.tanggal_mulai <= hari_ini)._pindah(
            "berjalan"
        )

    def _cron_mulai(self):
        """Start assignments of signed letters, or of other proof, on their first day.

        Those that were ended before their time end on the day that was decided.
        """
        hari_ini = fields.Date.context_today(self)
        self.search(
            [
                ("state", "=", "ditetapkan"),
                "|",
                ("naskah_id.state", "=", "ditandatangani"),
                ("bukti_lain", "!=", False),
                ("tanggal_mulai", "<=", hari_ini),
            ]
        )._mulai()
        self._serahkan_kursi_hari_ini()
        self.search(
            [
                ("state", "=", "berjalan"),
                ("riwayat_ids.jenis", "in", ("pengakhiran", "penggantian")),
                ("tanggal_selesai", "<", hari_ini),
            ]
        )._pindah("selesai")
