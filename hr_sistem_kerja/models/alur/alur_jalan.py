from odoo import models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna


class AlurMixin(models.AbstractModel):
    """Going on from step to step, and how a request ends."""

    _inherit = "sistem.kerja.alur.mixin"

    def _mulai(self):
        """Activate the first step; who sends in his own name has done it with that."""
        self._aktifkan_berikut()
        saya = self.env.user._sistem_kerja_pegawai()
        pertama = self._langkah_ronde().filtered(
            lambda satu: satu.state == "aktif" and satu.aksi == "minta"
        )
        for langkah in pertama:
            if langkah.penindak_id in saya:
                langkah._simpan_putusan("disetujui", catatan="")
            elif dasar := self._dasar_lisan(langkah):
                langkah._simpan_putusan(
                    "disetujui", jenis="catat", bertindak="dicatat", dasar=dasar
                )

    def _dasar_lisan(self, langkah):
        """Return on what an oral request rests, where the route knows one; else nothing."""
        return ""

    def _lanjutkan(self, langkah):
        """Go on after a decision: to the next step, to the assignment, or to the end."""
        self.ensure_one()
        if self._semua_ditolak(langkah):
            self._akhiri_ditolak(langkah)
            return
        if langkah.aksi == "tugaskan":
            self._tetapkan(langkah.line_ids, langkah)
        if langkah.aksi == "terima":
            self._terima(langkah)
        if not self._langkah_ronde().filtered(lambda satu: satu.state == "aktif"):
            self._aktifkan_berikut()
        self._selesaikan()

    def _semua_ditolak(self, langkah):
        """Tell whether nobody is left whom the request could still be about."""
        return langkah.state == "ditolak"

    def _aktifkan_berikut(self):
        """Activate the next steps; those of people who were refused fall away."""
        menunggu = self._langkah_ronde().filtered(lambda satu: satu.state == "menunggu")
        while menunggu:
            berikut = menunggu.filtered_domain([("urutan", "=", menunggu[0].urutan)])
            gugur = berikut.filtered(self._gugur)
            gugur._pindah("dilewati")
            if berikut - gugur:
                (berikut - gugur)._aktifkan()
                return
            menunggu -= berikut

    def _gugur(self, langkah):
        """Tell whether everybody whom a waiting step concerns was refused before."""
        return False

    def _selesaikan(self):
        """Approve the request once nobody decides any more; receiving may still follow."""
        terbuka = self._langkah_ronde().filtered(
            lambda satu: satu.state in ("menunggu", "aktif") and satu.aksi != "terima"
        )
        if self.state == "diajukan" and not terbuka:
            self._tetapkan_sisa()
            self._pindah("disetujui")
            self._beri_tahu_hasil()

    def _akhiri_ditolak(self, langkah):
        """End the route: what waits falls away, the requester is told why."""
        self._tutup_langkah("dibatalkan")
        self._pindah("ditolak", alasan_penolakan=self._alasan_gabungan() or langkah.catatan)
        self._beri_tahu_hasil()

    def _alasan_gabungan(self):
        """Return the reasons given per person."""
        return ""

    def _tutup_langkah(self, ke):
        terbuka = self._langkah_ronde().filtered(lambda satu: satu.state in ("menunggu", "aktif"))
        terbuka._tarik_pemberitahuan()
        terbuka._pindah(ke)

    # ------------------------------------------------------------------ public actions

    def action_setujui(self, catatan=None):
        """Approve the step of these requests that is mine, see ``langkah.action_setujui``.

        :param catatan: a note that is kept with the decision
        :raises UserError: where no step waits for the user, naming who must act
        """
        for dokumen in self:
            dokumen._langkah_saya().action_setujui(catatan)
        return True

    def action_tolak(self, alasan=None, alternatif=0):
        """Refuse the step of these requests that is mine, see ``langkah.action_tolak``.

        :param alasan: the reason, required
        :param alternatif: number of one of the fixed reasons of the form, from 1
        """
        for dokumen in self:
            dokumen._langkah_saya().action_tolak(alasan, alternatif)
        return True

    def _langkah_saya(self):
        """Return the active step that waits for the user, or refuse naming who must act."""
        self.check_access("read")
        # sudo: the user may read the request; whether the step is his is checked by its action
        aktif = self.sudo()._langkah_ronde().filtered(lambda satu: satu.state == "aktif")
        if not aktif:
            raise UserError(
                ke_pengguna(self.env)._(
                    "State of %(nama)s: it is %(state)s; no decision is waiting.",
                    nama=self.display_name,
                    state=self._nama_state(self.state),
                )
            )
        saya = self.env.user._sistem_kerja_pegawai()
        milik = aktif.filtered(lambda satu: satu.penindak_id in saya) or aktif[:1]
        return milik.with_env(self.env)

    def action_batalkan(self, alasan):
        """Cancel the requests and the assignments that came from them.

        :param alasan: the reason, required
        :raises AccessError: for anybody but the requester and the officers of his unit
        """
        for dokumen in self:
            dokumen._batalkan(alasan)
        return True

    def _batalkan(self, alasan):
        self._pastikan_boleh_mengelola()
        # sudo: the requester was checked; the steps and assignments are not his to write
        dokumen = self.sudo()
        dokumen._kunci_baris()
        alasan = dokumen._pastikan_alasan(alasan)
        dokumen._pindah("dibatalkan")
        dokumen._tutup_langkah("dibatalkan")
        dokumen._penugasan()._batalkan_dari_tim(alasan)
        self.env["sistem.kerja.keputusan"]._catat(dokumen, "batalkan", catatan=alasan)
        dokumen._catat_pembatalan(alasan)
        dokumen._beri_tahu_hasil()

    def action_perbaiki(self):
        """Reopen refused requests as drafts; the refused round stays in the history."""
        for dokumen in self:
            dokumen._pastikan_boleh_mengelola()
            # sudo: the requester was checked
            dokumen.sudo()._kunci_baris()
            dokumen.sudo()._pindah("draft")
            self.env["sistem.kerja.keputusan"]._catat(dokumen.sudo(), "perbaiki")
        return True

    # ------------------------------------------------------------------ the assignments

    def _penugasan(self):
        """Return the assignments that came from this request."""
        return self.penugasan_ids

    def _tetapkan_sisa(self):
        """Establish what no step ``tugaskan`` of the route has established."""
        if not self._langkah_ronde().filtered(lambda satu: satu.aksi == "tugaskan"):
            self._tetapkan(self._line_disetujui(), self._langkah_ronde()[-1:])

    def _terima(self, langkah):
        """Keep that the assigned person has received the letter (R-105)."""
        for penugasan in self._penugasan():
            if penugasan.employee_id == langkah.pejabat_id and not penugasan.diterima_pada:
                penugasan._buka().write({"diterima_pada": langkah.diputus_pada})

    def _siapkan_penugasan(self, pegawai, langkah, **vals):
        """Return the values of the assignment of one person by the regulation of the request.

        :raises UserError: where the regulation names no instrument, or nobody signs it
        """
        penugasan = self.env["sistem.kerja.penugasan"]
        return penugasan._vals_ditetapkan(
            {
                "employee_id": pegawai.id,
                "bentuk": self._bentuk(),
                "cara": self._cara(),
                "unit_pemilik_id": self._unit_pemilik().id,
                "tim_id": self.tim_id.id,
                "maksud": self.maksud,
                "tanggal_mulai": self.tanggal_mulai,
                "tanggal_selesai": self.tanggal_selesai,
                "pengaturan_lain": self.pengaturan_lain,
                **vals,
            },
            self.peraturan_id,
            self.lingkup,
            langkah,
        )
