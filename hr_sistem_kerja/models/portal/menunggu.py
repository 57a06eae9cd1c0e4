from odoo import models
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
        return menunggu

    def _sistem_kerja_urusan(self):
        """Return what can wait for somebody: (words, model, domain, page below ``AWALAN``)."""
        env, saya = self.env, self._sistem_kerja_pegawai()
        laporan = "sistem.kerja.laporan"
        giliran = Domain("giliran_saya", "=", True)
        belum = Domain("milik_saya", "=", True) & Domain("state", "in", ("draft", "dikembalikan"))
        tanggapan = Domain("state", "=", "diajukan") & Domain("employee_id", "in", saya.ids)
        return [
            (env._("Requests to decide or do"), "sistem.kerja.langkah", giliran, "langkah"),
            (env._("Reports to write"), laporan, belum, "laporan"),
            (env._("Reports to read and accept"), laporan, giliran, "laporan"),
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
        ]
