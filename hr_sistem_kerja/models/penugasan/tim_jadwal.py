import re

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError

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
    pelaku_penugasan_id = fields.Many2one(
        "sistem.kerja.penugasan",
        "Person",
        index="btree_not_null",
        ondelete="set null",
        domain="[('tim_id', '=', tim_id), ('state', '!=', 'dibatalkan')]",
    )
    pelaku = fields.Char(
        "Actor",
        compute="_compute_pelaku",
        store=True,
        readonly=False,
        help="Who carries it out: a person of the team, or a role or post, e.g. Bagian Hukum; one "
        "lane of the flow.",
    )
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

    @api.depends("pelaku_penugasan_id")
    def _compute_pelaku(self):
        for jadwal in self:
            # sudo: the person stands in the team that the user reads
            orang = jadwal.sudo().pelaku_penugasan_id.employee_id
            jadwal.pelaku = orang.name or jadwal.pelaku

    @api.constrains("tim_id", "pelaku_penugasan_id")
    def _check_pelaku(self):
        for jadwal in self.sudo():  # sudo: only to which team the person belongs
            if jadwal.pelaku_penugasan_id and jadwal.pelaku_penugasan_id.tim_id != jadwal.tim_id:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Person of %(aktivitas)s: %(nama)s does not belong to %(tim)s. Choose "
                        "somebody of the team, or write the actor.",
                        aktivitas=jadwal.aktivitas,
                        nama=jadwal.pelaku_penugasan_id.employee_id.name,
                        tim=jadwal.tim_id.name,
                    )
                )

    def write(self, vals):
        hasil = super().write(vals)
        if "tim_id" in vals:
            # Odoo checks the rights before only: nobody moves his plan into the team of others
            self.check_access("write")
        return hasil


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

    can_jadwal = fields.Boolean("Mine to Schedule", compute="_compute_can_jadwal")

    @api.depends("state", "ketua_id", "anggota_ids.employee_id")
    @api.depends_context("uid")
    def _compute_can_jadwal(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for tim in self:
            # sudo: compared with the person of the user only
            milik = bool(tim.sudo()._penanggung_jawab() & saya)
            tim.can_jadwal = milik and tim.state not in ("selesai", "dibatalkan")

    @api.depends("tahun_anggaran")
    def _compute_tahun_jadwal(self):
        for tim in self:
            tim.tahun_jadwal = tim.tahun_jadwal or tim.tahun_anggaran

    def simpan_jadwal(self, baris, tahun=None):
        """Write several activities of the schedule in one go; those that are not named stay.

        :param baris: list of dicts: ``id`` (0: a new one), ``aktivitas``, ``penugasan_id`` (0:
            nobody), ``pelaku``, ``bulan`` (list of 1 to 12), ``hapus``
        :param tahun: year of the schedule, four digits; empty: it stays
        :returns: ids of the activities of the team in their order
        :raises AccessError: for anybody but who answers for the team, and its officers
        :raises UserError: where an activity is of another team, or has no name
        """
        self.ensure_one()
        self.check_access("read")
        if tahun and tahun != self.tahun_jadwal:
            self._ubah_tahun_jadwal(tahun)
        for urutan, satu in enumerate(baris, 1):
            jadwal = self._jadwal_milik(satu.get("id"))
            if satu.get("hapus"):
                jadwal.unlink()
                continue
            vals = {"urutan": urutan * 10, **self._vals_jadwal(satu, urutan)}
            if jadwal:
                jadwal.write(vals)
            else:
                jadwal.create({"tim_id": self.id, **vals})
        return self.jadwal_ids.sorted(lambda satu: (satu.urutan, satu.id)).ids

    def _ubah_tahun_jadwal(self, tahun):
        env = ke_pengguna(self.env)
        if not (self.can_jadwal or self.has_access("write")):
            raise AccessError(
                env._(
                    "Year of the Schedule of %s: who answers for the team changes it, until the "
                    "team has ended.",
                    self.name,
                )
            )
        if not re.fullmatch(r"20\d\d", tahun):
            raise UserError(
                env._("Year of the Schedule: %s is no year; write four digits, e.g. 2026.", tahun)
            )
        # sudo: who may was checked; a ketua does not write the team itself
        self.sudo().tahun_jadwal = tahun

    def _jadwal_milik(self, nomor):
        """Return the activity of this team with that id; empty for a new one."""
        jadwal = self.jadwal_ids.filtered(lambda satu: satu.id == nomor)
        if nomor and not jadwal:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Schedule of %(tim)s: one of the activities is not there any more. Open the "
                    "schedule again.",
                    tim=self.name,
                )
            )
        return jadwal

    def _vals_jadwal(self, satu, urutan):
        aktivitas = (satu.get("aktivitas") or "").strip()
        if not aktivitas:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Activity %(urutan)s of the schedule: write what is done, or delete it.",
                    urutan=urutan,
                )
            )
        bulan = set(satu.get("bulan") or [])
        vals = {f"bulan_{nomor}": nomor in bulan for nomor in range(1, 13)}
        vals |= {"aktivitas": aktivitas, "pelaku_penugasan_id": satu.get("penugasan_id") or False}
        if not vals["pelaku_penugasan_id"]:
            vals["pelaku"] = (satu.get("pelaku") or "").strip()
        return vals

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
