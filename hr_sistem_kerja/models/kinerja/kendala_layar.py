from odoo import api, fields, models
from odoo.fields import Domain


class Kendala(models.Model):
    """What screens ask of a kendala: whose turn it is, and what the user may do."""

    _inherit = "sistem.kerja.kendala"

    menunggu_siapa = fields.Char("Waits for", compute="_compute_menunggu_siapa")
    dapat_ajukan = fields.Boolean("May Be Submitted", compute="_compute_dapat_ajukan")
    giliran_saya = fields.Boolean(
        "My Turn", compute="_compute_giliran_saya", search="_search_giliran_saya"
    )

    @api.depends("tujuan_ids.state", "tujuan_ids.penindak_id")
    def _compute_menunggu_siapa(self):
        for kendala in self:
            # sudo: who is to decide is named to whoever may read the kendala
            tujuan = kendala.sudo().tujuan_ids.filtered(lambda satu: satu.state == "menunggu")
            kendala.menunggu_siapa = ", ".join(satu._sebut_penindak() for satu in tujuan)

    @api.depends("state", "tim_id", "penugasan_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_dapat_ajukan(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for kendala in self:
            # sudo: who may submit is compared with the user only
            boleh = bool(kendala.sudo()._penyampai() & saya) or kendala._petugas()
            kendala.dapat_ajukan = boleh and kendala.state in ("draft", "diajukan")

    @api.depends("tujuan_ids.state", "tujuan_ids.penindak_id")
    @api.depends_context("uid")
    def _compute_giliran_saya(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for kendala in self:
            # sudo: who is to decide is compared with the user only
            tujuan = kendala.sudo().tujuan_ids
            kendala.giliran_saya = any(
                satu.state == "menunggu" and satu.penindak_id in saya for satu in tujuan
            )

    def _search_giliran_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        # sudo: rows of the user himself
        tujuan = self.env["sistem.kerja.kendala.tujuan"].sudo()
        menunggu = tujuan.search(
            [
                ("state", "=", "menunggu"),
                ("penindak_id", "in", self.env.user._sistem_kerja_pegawai().ids),
            ]
        )
        saya = Domain("id", "in", menunggu.kendala_id.ids)
        return Domain.OR(saya if nilai else ~saya for nilai in value)
