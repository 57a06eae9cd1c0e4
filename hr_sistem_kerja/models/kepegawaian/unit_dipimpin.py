from odoo import api, fields, models


class ResUsers(models.Model):
    """Which units somebody answers for: those he heads, acts for today, or the whole government."""

    _inherit = "res.users"

    def _sistem_kerja_unit_pengawasan(self):
        """Return the units that this user heads or acts for today, without those below them."""
        return self._sistem_kerja_kedudukan_pimpinan()[0]

    def _sistem_kerja_instansi_dipimpin(self):
        """Return the governments of which this user is Kepala Daerah or PyB, or acts as one."""
        return self._sistem_kerja_kedudukan_pimpinan()[1]

    def _sistem_kerja_kedudukan_pimpinan(self):
        """Return both the units and the governments, for record rules ask for them every time.

        :returns: tuple of ``hr.department`` and ``res.company``
        """
        self.ensure_one()
        # sudo: what the user himself heads or acts for; who leads a government is public
        Unit, Instansi = self.env["hr.department"].sudo(), self.env["res.company"].sudo()
        saya = self._sistem_kerja_pegawai().sudo()
        if not saya:
            return Unit, Instansi
        delegasi = self.env["sistem.kerja.pendelegasian"]._berlaku_pada(
            None, [("penerima_id", "in", saya.ids)]
        )
        # Who acts for a government and not for a unit acts for its Kepala Daerah or PyB
        orang = saya | delegasi.filtered(lambda satu: not satu.unit_id).pejabat_id
        return (
            Unit.search([("manager_id", "in", saya.ids)]) | delegasi.unit_id,
            Instansi.search(
                ["|", ("kepala_daerah_id", "in", orang.ids), ("pyb_id", "in", orang.ids)]
            ),
        )


class HrDepartment(models.Model):
    _inherit = "hr.department"

    di_bawah_saya = fields.Boolean(
        "Under Me",
        compute="_compute_di_bawah_saya",
        search="_search_di_bawah_saya",
        help="The user heads this unit or one above it, or acts for its head today.",
    )

    @api.depends_context("uid")
    def _compute_di_bawah_saya(self):
        milik = self.search([("id", "in", self.ids), ("di_bawah_saya", "=", True)])
        for unit in self:
            unit.di_bawah_saya = unit._origin in milik

    def _search_di_bawah_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        units, instansi = self.env.user._sistem_kerja_kedudukan_pimpinan()
        domain = fields.Domain.FALSE
        if units:
            domain |= fields.Domain("id", "child_of", units.ids)
        if instansi:
            domain |= fields.Domain("company_id", "in", instansi.ids)
        return domain if True in value else ~domain
