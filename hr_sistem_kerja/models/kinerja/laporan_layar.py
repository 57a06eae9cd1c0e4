from odoo import api, fields, models
from odoo.fields import Domain


class Laporan(models.Model):
    """What screens ask of reports."""

    _inherit = "sistem.kerja.laporan"

    milik_saya = fields.Boolean("Mine", compute="_compute_milik_saya", search="_search_milik_saya")
    giliran_saya = fields.Boolean(
        "My Turn", compute="_compute_milik_saya", search="_search_giliran_saya"
    )

    @api.depends("pelapor_id", "penerima_id", "state")
    @api.depends_context("uid")
    def _compute_milik_saya(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for laporan in self:
            # sudo: reporter and recipient are compared with the user only
            satu = laporan.sudo()
            laporan.milik_saya = satu.pelapor_id in saya if satu.pelapor_id else False
            laporan.giliran_saya = satu.state == "dikirim" and satu.penerima_id in saya

    def _search_milik_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        saya = Domain("pelapor_id", "in", self.env.user._sistem_kerja_pegawai().ids)
        return Domain.OR(saya if nilai else ~saya for nilai in value)

    def _search_giliran_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        saya = Domain("state", "=", "dikirim")
        saya &= Domain("penerima_id", "in", self.env.user._sistem_kerja_pegawai().ids)
        return Domain.OR(saya if nilai else ~saya for nilai in value)


class KerjaMixin(models.AbstractModel):
    """Reports and problems beside the work that they are about."""

    _inherit = "sistem.kerja.kerja.mixin"

    laporan_count = fields.Integer("Number of Reports", compute="_compute_laporan_count")
    kendala_count = fields.Integer("Number of Kendala", compute="_compute_laporan_count")

    def _petugas_kerja(self):
        """Tell whether the user is an officer of the agency that owns this work."""
        user, kerja = self.env.user, self.sudo()  # sudo: compared with the agencies of the user
        if kerja.company_id not in user.company_ids:
            return False
        return user.has_group("hr_sistem_kerja.group_pengelola") or (
            user.has_group("hr_sistem_kerja.group_operator_pd")
            and kerja.perangkat_daerah_id in user.perangkat_daerah_ids
        )

    def _bidang_laporan(self):
        return "tim_id" if self._name == "sistem.kerja.tim" else "penugasan_id"

    def _compute_laporan_count(self):
        for nama, model in (
            ("laporan_count", "sistem.kerja.laporan"),
            ("kendala_count", "sistem.kerja.kendala"),
        ):
            bidang = self._bidang_laporan()
            jumlah = dict(
                self.env[model]._read_group([(bidang, "in", self.ids)], [bidang], ["__count"])
            )
            for kerja in self:
                kerja[nama] = jumlah.get(kerja._origin, 0)

    def action_lihat_laporan(self):
        """Open the reports on this work."""
        self.ensure_one()
        return self._buka_daftar("hr_sistem_kerja.action_laporan")

    def action_lihat_kendala(self):
        """Open the problems of this work."""
        self.ensure_one()
        return self._buka_daftar("hr_sistem_kerja.action_kendala")

    def _buka_daftar(self, xmlid):
        bidang = self._bidang_laporan()
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(xmlid),
            "domain": [(bidang, "=", self.id)],
            "context": {f"default_{bidang}": self.id},
        }
