from odoo import api, fields, models
from odoo.fields import Domain


class Tim(models.Model):
    """Whose team it is, for the pages of the portal."""

    _inherit = "sistem.kerja.tim"

    saya_pimpin = fields.Boolean(
        "I Answer for It", compute="_compute_saya_pimpin", search="_search_saya_pimpin"
    )

    @api.depends("ketua_id", "anggota_ids.employee_id")
    @api.depends_context("uid")
    def _compute_saya_pimpin(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for tim in self:
            # sudo: compared with the person of the user only
            tim.saya_pimpin = bool(tim.sudo()._penanggung_jawab() & saya)

    def _search_saya_pimpin(self, operator, value):
        if operator != "in":
            return NotImplemented
        saya = self.env.user._sistem_kerja_pegawai().ids
        pimpin = Domain("ketua_id", "in", saya)
        pimpin |= Domain("ketua_id", "=", False) & Domain("anggota_ids.employee_id", "in", saya)
        return Domain.OR(pimpin if nilai else ~pimpin for nilai in value)

    @api.model
    def _tim_saya(self):
        """Return the teams of which the user is ketua or anggota, and which he may read.

        Found by his own seats: the record rules alone would look at every team there is.
        """
        saya = self.env.user._sistem_kerja_pegawai()
        # sudo: the seats of the user himself; what he may read of them is asked below
        anggota = self.env["sistem.kerja.tim.anggota"].sudo()
        kursi = anggota.search([("employee_id", "in", saya.ids)])
        tim = self.sudo().search([("ketua_id", "in", saya.ids)]) | kursi.tim_id  # sudo: as above
        return tim.with_env(self.env)._filtered_access("read")

    @api.model
    def _diawasi_saya(self):
        """Return teams of others on whose members the user reports, as Pengawas."""
        return self._tim_saya().filtered(lambda tim: not tim.saya_pimpin and tim.can_bahan)

    def _urusan_portal(self):
        """Return what waits for the user in these teams, as dict of team and numbers.

        By his own rights: what he may not read does not wait for him.
        """
        hitung = {tim: {"rencana_individu": 0, "laporan": 0, "pelamar": 0} for tim in self}
        for kunci, model in (
            ("rencana_individu", "sistem.kerja.rencana.individu"),
            ("laporan", "sistem.kerja.laporan"),
            ("pelamar", "sistem.kerja.pengajuan"),
        ):
            jumlah = self.env[model]._read_group(
                [("tim_id", "in", self.ids), ("giliran_saya", "=", True)], ["tim_id"], ["__count"]
            )
            for tim, banyak in jumlah:
                hitung[tim][kunci] = banyak
        return hitung


class RencanaIndividu(models.Model):
    """Which individual work plans wait for the user."""

    _inherit = "sistem.kerja.rencana.individu"

    giliran_saya = fields.Boolean(
        "My Turn", compute="_compute_giliran_saya", search="_search_giliran_saya"
    )

    @api.depends("state", "can_setujui")
    @api.depends_context("uid")
    def _compute_giliran_saya(self):
        for rencana in self:
            rencana.giliran_saya = rencana.state == "diajukan" and rencana.can_setujui

    def _search_giliran_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        saya = self.env.user._sistem_kerja_pegawai().ids
        # sudo: those in which the user takes part, and of them only what is his to approve
        semua = self.sudo().search(
            [
                ("state", "=", "diajukan"),
                ("pihak_ids", "in", saya),
                ("pegawai_id", "not in", saya),
            ]
        )
        giliran = Domain("id", "in", semua.with_env(self.env).filtered("can_setujui").ids)
        return Domain.OR(giliran if nilai else ~giliran for nilai in value)
