"""Where the e-mails about plans, results and assessment lead: to the page of the record."""

from odoo import models


class KabarMixin(models.AbstractModel):
    _inherit = "sistem.kerja.kabar.mixin"

    def _halaman_kerja(self, partner, halaman="", halaman_sendiri=""):
        """Return the page of the work for who answers for it; empty for everybody else.

        :param halaman: what stands below the page of a team
        :param halaman_sendiri: what stands below the assignment of a person alone
        """
        kerja = self.sudo()._kerja()  # sudo: compared with who is told only
        if partner not in kerja._penanggung_jawab().work_contact_id:
            return ""
        if kerja._name == "sistem.kerja.tim":
            return f"/tim/{kerja.id}{halaman}"
        return f"/pekerjaan/{kerja.id}{halaman_sendiri}"

    def _halaman_pekerja(self, partner):
        """Return the page of the own assignment in the work; empty for who has none."""
        satu = self.sudo()  # sudo: compared with who is told only
        tugas = (satu.penugasan_id or satu.tim_id.penugasan_ids).filtered(
            lambda tugas: tugas.state != "draft" and tugas.employee_id.work_contact_id == partner
        )
        return f"/pekerjaan/{tugas[0].id}" if tugas else ""


class Rencana(models.Model):
    _inherit = "sistem.kerja.rencana"

    def _halaman_kabar(self, partner):
        kerja = self._halaman_kerja(partner, "/rencana", "/rencana-pelaksanaan")
        return kerja or f"/unit/putusan/rencana/{self.id}"


class Kak(models.Model):
    _inherit = "sistem.kerja.rencana.kak"

    def _halaman_kabar(self, partner):
        return self._halaman_kerja(partner, "/kak") or f"/unit/putusan/kak/{self.id}"


class RencanaIndividu(models.Model):
    _inherit = "sistem.kerja.rencana.individu"

    def _halaman_kabar(self, partner):
        satu = self.sudo()  # sudo: compared with who is told only
        if satu.pegawai_id.work_contact_id == partner:
            return f"/pekerjaan/{satu.penugasan_id.id}/rencana"
        if satu.tim_id.ketua_id.work_contact_id == partner:
            return f"/tim/rencana-individu/{self.id}"
        return f"/unit/putusan/rencana-individu/{self.id}"


class Hasil(models.Model):
    _inherit = "sistem.kerja.hasil"

    def _halaman_kabar(self, partner):
        # Of whom a review is asked: he decides, whatever else he is
        if self.sudo().penindak_id.work_contact_id == partner:  # sudo: compared only
            return f"/unit/putusan/hasil/{self.id}"
        return self._halaman_kerja(partner, "/hasil", "/hasil") or self._halaman_pekerja(partner)


class Pemantauan(models.Model):
    _inherit = "sistem.kerja.pemantauan"

    def _halaman_kabar(self, partner):
        return self._halaman_pekerja(partner) or self._halaman_kerja(partner)


class Perjanjian(models.Model):
    _inherit = "sistem.kerja.perjanjian"

    def _halaman_kabar(self, partner):
        return f"/unit/putusan/perjanjian/{self.id}"


class Strategi(models.Model):
    _inherit = "sistem.kerja.strategi"

    def _halaman_kabar(self, partner):
        return f"/unit/putusan/strategi/{self.id}"


class Rekomendasi(models.Model):
    _inherit = "sistem.kerja.rekomendasi"

    def _halaman_kabar(self, partner):
        # sudo: compared with who is told only
        sendiri = self.sudo().employee_id.work_contact_id == partner
        return f"/{'' if sendiri else 'unit/'}rekomendasi/{self.id}"


class Bahan(models.Model):
    _inherit = "sistem.kerja.rekomendasi.bahan"

    def _halaman_kabar(self, partner):
        penugasan = self.sudo().penugasan_id  # sudo: who assesses is compared with who is told
        if penugasan._cari_ppk().orang.work_contact_id != partner:
            return ""
        rekomendasi = penugasan.rekomendasi_ids[:1]
        return f"/unit/rekomendasi/{rekomendasi.id}" if rekomendasi else "/unit/rekomendasi"
