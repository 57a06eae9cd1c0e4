from odoo import fields, models
from odoo.fields import Domain

from .navigasi import AWALAN


class ResUsers(models.Model):
    """What waits for somebody, as his page and the card of the portal count it."""

    _inherit = "res.users"

    def _sistem_kerja_menunggu(self):
        """Return what waits for this user, as list of ``{judul, jumlah, url}``.

        By his own rights: what he may not read does not wait for him. Other rooms add theirs by
        :meth:`_sistem_kerja_urusan`.
        """
        self.ensure_one()
        env = self.with_user(self).env
        if not self._sistem_kerja_pegawai():
            return []
        menunggu = []
        for judul, model, domain, halaman in self.with_env(env)._sistem_kerja_urusan():
            if env[model].has_access("read") and (jumlah := env[model].search_count(domain)):
                menunggu.append({"judul": judul, "jumlah": jumlah, "url": f"{AWALAN}/{halaman}"})
        if jumlah := self.with_env(env)._sistem_kerja_belum_dinilai():
            judul, url = env._("Recommendations to write"), f"{AWALAN}/unit/rekomendasi"
            menunggu.append({"judul": judul, "jumlah": jumlah, "url": url})
        return menunggu

    def _sistem_kerja_belum_dinilai(self):
        """Return how much finished work of my people has no recommendation that I have shown."""
        dinilai = self.env["sistem.kerja.rekomendasi"]._dinilai_saya()
        belum = Domain("rekomendasi_ids", "=", False) | Domain(
            "rekomendasi_ids.state", "=", "draft"
        )
        # sudo: who assesses may not read the assignment where he stands in for the PPK only
        penugasan = self.env["sistem.kerja.penugasan"].sudo()
        selesai = Domain("employee_id", "in", dinilai.ids) & Domain("state", "=", "selesai")
        return penugasan.search_count(selesai & belum) if dinilai else 0

    def _sistem_kerja_urusan(self):
        """Return what can wait for somebody: (words, model, domain, page below ``AWALAN``)."""
        env, saya = self.env, self._sistem_kerja_pegawai()
        laporan, individu = "sistem.kerja.laporan", "sistem.kerja.rencana.individu"
        giliran = Domain("giliran_saya", "=", True)
        # What members hand in stands on the pages of the ketua, the rest on those of the head
        anggota = Domain("tim_id.ketua_id", "in", saya.ids)
        belum = Domain("milik_saya", "=", True) & Domain("state", "in", ("draft", "dikembalikan"))
        tanggapan = Domain("state", "=", "diajukan") & Domain("employee_id", "in", saya.ids)
        return [
            (env._("Requests to decide or do"), "sistem.kerja.langkah", giliran, "langkah"),
            (env._("Reports to write"), laporan, belum, "laporan"),
            (env._("Reports to read and accept"), laporan, giliran & anggota, "tim"),
            (env._("Reports to read and accept"), laporan, giliran & ~anggota, "unit"),
            (env._("Individual work plans to approve"), individu, giliran & anggota, "tim"),
            (env._("Individual work plans to approve"), individu, giliran & ~anggota, "unit"),
            (env._("Results to review"), "sistem.kerja.hasil", giliran, "unit"),
            (env._("Problems to decide"), "sistem.kerja.kendala", giliran, "unit"),
            (
                env._("Letters to sign"),
                "sistem.kerja.naskah",
                Domain("dapat_saya_tandatangani", "=", True),
                "tanda-tangan",
            ),
            (
                env._("Letters to initial"),
                "sistem.kerja.naskah",
                Domain("giliran_paraf_saya", "=", True),
                "tanda-tangan",
            ),
            (
                env._("Recommendations about you to comment on"),
                "sistem.kerja.rekomendasi",
                tanggapan & Domain("ditanggapi_pada", "=", False),
                "rekomendasi",
            ),
            (
                env._("Recommendations to make final"),
                "sistem.kerja.rekomendasi",
                self._sistem_kerja_domain_akhir(),
                "unit/rekomendasi",
            ),
        ]

    def _sistem_kerja_domain_akhir(self):
        """Return which recommendations of mine the person has commented on, or could have."""
        hari_ini = fields.Date.context_today(self)
        lewat = Domain("ditanggapi_pada", "!=", False) | Domain("batas_tanggapan", "<", hari_ini)
        return Domain("saya_ppk", "=", True) & Domain("state", "=", "diajukan") & lewat
