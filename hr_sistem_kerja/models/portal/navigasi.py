from odoo import models

AWALAN = "/my/sistem-kerja"


class ResUsers(models.Model):
    """Which pages of the portal somebody has: everybody his own, leaders those of their people."""

    _inherit = "res.users"

    def _sistem_kerja_navigasi(self):
        """Return the pages of this user as list of ``{judul, url}``, in the order of the menu."""
        self.ensure_one()
        env = self.env
        halaman = [
            {"judul": env._("My page"), "url": AWALAN},
            {"judul": env._("Waiting for me"), "url": f"{AWALAN}/langkah"},
            {"judul": env._("Reports"), "url": f"{AWALAN}/laporan"},
            {"judul": env._("Open needs"), "url": f"{AWALAN}/kebutuhan"},
            {"judul": env._("Applications"), "url": f"{AWALAN}/pengajuan"},
        ]
        if self._sistem_kerja_ketua():
            halaman.append({"judul": env._("Teams that I lead"), "url": f"{AWALAN}/tim"})
        if self._sistem_kerja_pimpinan():
            halaman.append({"judul": env._("My unit"), "url": f"{AWALAN}/unit"})
        return halaman

    def _sistem_kerja_ketua(self):
        """Return whether this user leads a team."""
        saya = self._sistem_kerja_pegawai()
        # sudo: only whether there is one, of the user himself
        tim = self.env["sistem.kerja.tim"].sudo()
        return bool(saya and tim.search_count([("ketua_id", "in", saya.ids)], limit=1))

    def _sistem_kerja_pimpinan(self):
        """Return whether this user answers for people: as head, for a head, or as PPK."""
        saya = self._sistem_kerja_pegawai()
        if not saya:
            return False
        if self._sistem_kerja_unit_pengawasan() or self._sistem_kerja_instansi_dipimpin():
            return True
        # sudo: only whether there is one, of the user himself
        pegawai = self.env["hr.employee"].sudo()
        return bool(pegawai.search_count([("ppk_id", "in", saya.ids)], limit=1))
