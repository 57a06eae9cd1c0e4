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
        """Return whether this user answers for a team, or watches one as Pengawas."""
        # By his own rights: the page shows what he may read
        tim = self.with_user(self).env["sistem.kerja.tim"]
        if not (self._sistem_kerja_pegawai() and tim.has_access("read")):
            return False
        return any(satu.saya_pimpin or satu.can_bahan for satu in tim._tim_saya())

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
