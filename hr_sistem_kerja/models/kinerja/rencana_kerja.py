from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .kerja import PenentuKerja


class Tim(models.Model):
    _inherit = "sistem.kerja.tim"

    rencana_ids = fields.One2many("sistem.kerja.rencana", "tim_id", "Plans")
    rencana_count = fields.Integer("Number of Plans", compute="_compute_rencana_count")

    @api.depends("rencana_ids")
    def _compute_rencana_count(self):
        jumlah = dict(
            self.env["sistem.kerja.rencana"]._read_group(
                [("tim_id", "in", self.ids)], ["tim_id"], ["__count"]
            )
        )
        for tim in self:
            tim.rencana_count = jumlah.get(tim._origin, 0)

    def action_laksanakan(self):
        """Let also who answers for the team, or heads its unit, start the work."""
        self.check_access("read")
        saya = self.env.user._sistem_kerja_pegawai()
        semua = self.sudo()  # sudo: compared with the person of the user only
        boleh = [saya & (tim._penanggung_jawab() | tim.unit_pemilik_id.manager_id) for tim in semua]
        return super(Tim, semua if all(boleh) else self).action_laksanakan()

    def _pastikan_rencana(self):
        """Refuse to start work whose plan is not agreed on (R-134)."""
        # sudo: whether a plan is agreed on is no secret to who may start the work
        ada = self.sudo().rencana_ids.filtered(lambda satu: satu.state == "disepakati").tim_id
        for tim in self.sudo() - ada:
            pelaku = PenentuKerja(tim).tahapan(tim, "rencana")
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(tim)s: planning comes before working, and its rencana pelaksanaan kegiatan "
                    "is not agreed on yet (%(pasal)s). %(penyusun)s submits it, %(pejabat)s "
                    "agrees.",
                    tim=tim.name,
                    pasal=", ".join(dict.fromkeys(baris.pasal for baris, _p in pelaku))
                    or tim._peraturan_kerja().display_name,
                    penyusun=tim._penanggung_jawab()[:1].name or "-",
                    pejabat=", ".join(dict.fromkeys(p.orang.name for _b, p in pelaku if p.orang))
                    or "-",
                )
            )
        return super()._pastikan_rencana()


class Penugasan(models.Model):
    _inherit = "sistem.kerja.penugasan"
    _rec_names_search = ("maksud", "employee_id.name")

    rencana_ids = fields.One2many("sistem.kerja.rencana", "penugasan_id", "Plans")
    rencana_individu_ids = fields.One2many(
        "sistem.kerja.rencana.individu", "penugasan_id", "Individual Work Plans"
    )

    @api.depends("employee_id")
    @api.depends_context("sistem_kerja_nama_orang")
    def _compute_display_name(self):
        """Show the person where somebody of a team is chosen: there all do the same work."""
        if not self.env.context.get("sistem_kerja_nama_orang"):
            return super()._compute_display_name()
        for penugasan in self:
            # sudo: who may choose the assignment may know whose it is
            penugasan.display_name = penugasan.sudo().employee_id.name
        return None
