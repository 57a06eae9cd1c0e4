from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .hasil_rantai import RantaiTinjauan

BOLEH_MENGAJUKAN = ("pelaksanaan", "evaluasi", "berjalan")


class Hasil(models.Model):
    """How results are sent, walk through their reviewers, and end."""

    _inherit = "sistem.kerja.hasil"

    # ------------------------------------------------------------------ sending

    def action_ajukan(self):
        """Send the results to their first reviewer; the whole chain is fixed at once.

        :raises AccessError: for anybody but who answers for the work
        :raises UserError: where a stage, a target or a reviewer is missing
        """
        for hasil in self:
            hasil.check_access("read")
            # sudo: who may send is checked in it, on the row as it is under the lock
            hasil.sudo()._ajukan()
        return True

    def action_catat_pengajuan(self, dasar):
        """Record that the results were handed in on paper, for who answers for the work.

        :param dasar: on which paper this rests
        :raises AccessError: for anybody but the officers of the agency that owns the work
        """
        for hasil in self:
            hasil._pastikan_boleh_mencatat()
            # sudo: the officer was checked; what he records is checked in it
            hasil.sudo()._ajukan(hasil._pastikan_dasar(dasar))
        return True

    def _ajukan(self, dasar=""):
        self._kunci_baris()
        self._pastikan_boleh("diajukan")
        kerja, env = self._kerja(), ke_pengguna(self.env)
        jawab = kerja._penanggung_jawab()
        pengaju = jawab if dasar else self._pastikan_salah_satu(jawab, env._("send the results"))
        self._pastikan_tahap()
        self._samakan_target()
        self._pastikan_isi()
        peraturan = self.peraturan_id or kerja._peraturan_kerja()
        giliran = RantaiTinjauan(kerja, peraturan, pengaju).susun()
        self._pindah(
            "diajukan",
            ronde=self.ronde + 1,
            peraturan_id=peraturan.id,
            # Without a ketua, what was handed in on paper comes from all of them
            pengaju_id=pengaju.id if len(pengaju) == 1 else False,
            diajukan_oleh_id=self.env.uid,
            diajukan_pada=fields.Datetime.now(),
            dasar=dasar,
        )
        self._buka()._tambah_pihak(jawab)
        tinjauan = self.env["sistem.kerja.tinjauan"]._buat(self, giliran)
        kerja._ke_evaluasi()
        self._tarik_kabar()
        tinjauan[0]._aktifkan()

    def _pastikan_tahap(self):
        """Results come after the work and before anything else (R-134)."""
        kerja = self._kerja()
        if kerja.state not in BOLEH_MENGAJUKAN:
            raise UserError(
                ke_pengguna(self.env)._(
                    "State of %(kerja)s: it is %(state)s. Results are sent while the work is "
                    "going on: planning, working, evaluation follow each other (%(pasal)s).",
                    kerja=kerja.display_name,
                    state=kerja._nama_state(kerja.state).lower(),
                    pasal=self._pasal_urutan(),
                )
            )

    def _pasal_urutan(self):
        kerja = self._kerja()
        peraturan = self.peraturan_id or kerja._peraturan_kerja()
        return peraturan._tahapan("hasil", kerja.unit_pemilik_id)[:1].pasal or (
            peraturan.display_name
        )

    def _pastikan_isi(self):
        env = ke_pengguna(self.env)
        if not (self.uraian or "").strip():
            raise UserError(
                env._("What Was Done: write it, so that the reviewers know what they decide about.")
            )
        tanpa_baris = self._sasaran() - self.line_ids.target_id
        if tanpa_baris or not self.line_ids:
            raise UserError(
                env._(
                    "Targets and What Was Reached: write a line for %(target)s (%(pasal)s).",
                    target=", ".join(tanpa_baris.mapped("name")) or env._("each target"),
                    pasal=self._pasal_urutan(),
                )
            )

    def _sendiri(self):
        """Return who decides nothing about these results, because they are his own."""
        return self.pengaju_id or self._kerja()._penanggung_jawab()

    # ------------------------------------------------------------------ walking

    def action_terima(self, catatan=""):
        """Decide the present step of the results, see ``sistem.kerja.tinjauan.action_terima``."""
        return self._langkah_kini().action_terima(catatan)

    def action_kembalikan(self, alasan):
        """Return the results, see ``sistem.kerja.tinjauan.action_kembalikan``."""
        return self._langkah_kini().action_kembalikan(alasan)

    def _langkah_kini(self):
        self.check_access("read")
        for hasil in self.filtered(lambda satu: not satu.tinjauan_id):
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: it is %(state)s; nobody has to review it now.",
                    nama=hasil.display_name,
                    state=hasil._nama_state(hasil.state).lower(),
                )
            )
        return self.tinjauan_id

    def _lanjutkan(self, tinjauan):
        """Go on after a review was decided: to the next one, back, or to the end."""
        self._tarik_kabar()
        sisa = self._tinjauan_ronde().filtered(lambda satu: satu.state == "menunggu")
        if tinjauan.state == "dikembalikan":
            sisa._pindah("dibatalkan")
            self._kembali(tinjauan)
        elif sisa:
            sisa[0]._aktifkan()
        else:
            self._nyatakan_selesai(tinjauan)

    def _kembali(self, tinjauan):
        self._pindah("dikembalikan")
        self._kerja()._ke_pelaksanaan()
        self._kabari(
            self._kerja()._penanggung_jawab(),
            lambda hasil: hasil.env._("%s were returned for adjustment", hasil.display_name),
            tinjauan.catatan,
        )

    def _nyatakan_selesai(self, tinjauan):
        self._pindah("selesai", diselesaikan_pada=fields.Datetime.now())
        self.line_ids.target_id._segarkan_capaian()
        self._kerja()._tuntaskan(
            ke_pengguna(self.env)._(
                "The results of the work were declared done by %(nama)s (%(pasal)s).",
                nama=tinjauan.penindak_id.name,
                pasal=tinjauan.pasal,
            )
        )
        self._kabari(
            self._kerja()._pekerja(),
            lambda hasil: hasil.env._("%s were accepted: the work is done", hasil.display_name),
            tinjauan.catatan,
        )

    def _pastikan_memenuhi(self, pasal):
        """Refuse to declare done what misses a target (R-146)."""
        kurang = self.line_ids.filtered(lambda line: not line.memenuhi)
        if kurang or not self.line_ids:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: it is done only when every target is met; %(kurang)s is not "
                    "(%(pasal)s). Return the results for adjustment.",
                    nama=self.display_name,
                    kurang=", ".join(kurang.mapped("name")) or "-",
                    pasal=pasal,
                )
            )

    def _tinjauan_ronde(self):
        """Return the reviews of the present round, in their order."""
        return self.tinjauan_ids.filtered(lambda satu: satu.ronde == self.ronde).sorted(
            lambda satu: (satu.urutan, satu.id)
        )

    def _kunci_baris(self):
        """Lock the rows and forget what was read of them, see ``_tahan_baris``."""
        self._tahan_baris()
        self.invalidate_recordset()
        self.tinjauan_ids.invalidate_recordset()

    # ------------------------------------------------------------------ ending otherwise

    def action_batalkan(self, alasan):
        """Withdraw the results, for who answers for the work or an officer of its agency.

        :param alasan: the reason, required
        """
        alasan = self._pastikan_alasan(alasan)
        env = ke_pengguna(self.env)
        for hasil in self:
            hasil.check_access("read")
            satu = hasil.sudo()  # sudo: who may withdraw is checked in the next lines
            if not hasil._petugas():
                satu._pastikan_salah_satu(
                    satu._kerja()._penanggung_jawab(), env._("withdraw the results")
                )
            satu._kunci_baris()
            satu._batalkan(alasan)
            satu._kerja()._ke_pelaksanaan()
        return True

    def _batalkan(self, alasan):
        """Cancel what still runs, e.g. because the team was cancelled."""
        terbuka = self.filtered(lambda satu: "dibatalkan" in self._TRANSISI.get(satu.state, ()))
        terbuka._pindah("dibatalkan")
        # New results may follow in the same transaction, and only one may be open
        terbuka.flush_recordset(["state"])
        terbuka.tinjauan_ids.filtered(lambda satu: satu.state in ("menunggu", "aktif"))._pindah(
            "dibatalkan"
        )
        terbuka._tarik_kabar()
        terbuka._catat_pembatalan(alasan)

    # ------------------------------------------------------------------ on paper

    def _pastikan_boleh_mencatat(self):
        """Only officers of the agency that owns the work record, and nobody his own results."""
        self.check_access("read")
        env = ke_pengguna(self.env)
        if not self._petugas():
            raise AccessError(
                env._(
                    "Record: only an officer of the agency that owns the work (Operator PD, "
                    "Pengelola Kepegawaian) records what happened on paper."
                )
            )
        # sudo: compared with the person of the user only
        satu = self.sudo()
        if self.env.user._sistem_kerja_pegawai() & (satu._kerja()._pekerja() | satu._sendiri()):
            raise AccessError(
                env._(
                    "Record: %(nama)s are your own; another officer records what happened.",
                    nama=satu.display_name,
                )
            )

    def _pastikan_dasar(self, dasar):
        dasar = (dasar or "").strip() if isinstance(dasar, str) else ""
        if not dasar:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Basis: write on which paper it rests: its number and date, or who said it "
                    "when and to whom."
                )
            )
        return dasar
