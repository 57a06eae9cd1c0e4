from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna


class Jadwal(models.Model):
    """One activity of a team, and the months in which it is carried out (MJU-F10)."""

    _name = "sistem.kerja.tim.jadwal"
    _description = "Schedule of a Tim Kerja"
    _order = "tim_id, urutan, id"
    _rec_name = "aktivitas"

    tim_id = fields.Many2one(
        "sistem.kerja.tim", "Tim Kerja", required=True, ondelete="cascade", index=True
    )
    company_id = fields.Many2one(
        related="tim_id.company_id", string="Government", store=True, index=True
    )
    urutan = fields.Integer("Order", default=10)
    aktivitas = fields.Char("Activity", required=True)
    bulan_1 = fields.Boolean("Jan")
    bulan_2 = fields.Boolean("Feb")
    bulan_3 = fields.Boolean("Mar")
    bulan_4 = fields.Boolean("Apr")
    bulan_5 = fields.Boolean("May")
    bulan_6 = fields.Boolean("Jun")
    bulan_7 = fields.Boolean("Jul")
    bulan_8 = fields.Boolean("Aug")
    bulan_9 = fields.Boolean("Sep")
    bulan_10 = fields.Boolean("Oct")
    bulan_11 = fields.Boolean("Nov")
    bulan_12 = fields.Boolean("Dec")


class Tim(models.Model):
    """What a team prints besides its letter: the schedule and the list of duties."""

    _inherit = "sistem.kerja.tim"

    jadwal_ids = fields.One2many("sistem.kerja.tim.jadwal", "tim_id", "Schedule", copy=True)
    tahun_jadwal = fields.Char(
        "Year of the Schedule",
        compute="_compute_tahun_jadwal",
        store=True,
        readonly=False,
        copy=False,
        help="It need not be the fiscal year of the team.",
    )

    @api.depends("tahun_anggaran")
    def _compute_tahun_jadwal(self):
        for tim in self:
            tim.tahun_jadwal = tim.tahun_jadwal or tim.tahun_anggaran

    def _lembar_jadwal(self):
        """Return the sheet with the schedule (MJU-F10).

        :raises UserError: where nothing is scheduled yet
        """
        self.ensure_one()
        if not self.jadwal_ids:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Schedule of %(tim)s: it has no activities yet, so there is nothing to print. "
                    "Add them on the page Schedule of the team.",
                    tim=self.name,
                )
            )
        return self.env["sistem.kerja.naskah"]._lembar(
            "jadwal", self.unit_pemilik_id, tim_ids=self.ids
        )

    def _lembar_daftar_penugasan(self):
        """Return the sheet with the duties of everybody, annex of the team's letter (MJU-F9).

        It carries number and date of that letter, and is as final as it.
        """
        self.ensure_one()
        # sudo: who may read the team may know number and date of the letter that sets it up
        surat = (
            self.sudo()
            .naskah_ids.filtered(lambda satu: satu.state != "dibatalkan")
            .sorted(lambda satu: satu.state == "ditandatangani")[-1:]
        )
        return self.env["sistem.kerja.naskah"]._lembar(
            "daftar_penugasan",
            self.unit_pemilik_id,
            tim_ids=self.ids,
            nomor=surat.nomor,
            tanggal=surat.tanggal,
            res_model=surat._name,
            res_id=surat.id,
            state=surat.state or "konsep",
        )
