from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from ..inti.bahasa_pengguna import ke_pengguna


class PekerjaanMixin(models.AbstractModel):
    """What belongs to a piece of work: a team, a person in a team, or a person alone.

    ``penugasan_id`` names the person, ``tim_id`` the team; of a person in a team both are filled.
    ``pihak_ids`` are those who may read the record besides the officers.
    """

    _name = "sistem.kerja.pekerjaan.mixin"
    _description = "Record of a Piece of Work"

    tim_id = fields.Many2one(
        "sistem.kerja.tim",
        "Tim Kerja",
        compute="_compute_tim_id",
        store=True,
        readonly=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    penugasan_id = fields.Many2one(
        "sistem.kerja.penugasan", "Assignment", index="btree_not_null", ondelete="restrict"
    )
    pegawai_id = fields.Many2one(
        related="penugasan_id.employee_id", string="Pegawai", store=True, index="btree_not_null"
    )
    unit_pemilik_id = fields.Many2one(
        "hr.department", "Owner Unit", compute="_compute_unit_pemilik_id", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_pemilik_id.perangkat_daerah_id",
        string="Perangkat Daerah",
        store=True,
        index=True,
    )
    company_id = fields.Many2one(
        related="unit_pemilik_id.company_id", string="Government", store=True, index=True
    )
    pihak_ids = fields.Many2many(
        "hr.employee",
        string="Involved",
        readonly=True,
        copy=False,
        # A portal account reads no employees; with the field it could read no record at all
        groups="base.group_user",
        help="Who may read the record: who does the work, and who decides about it.",
    )

    @api.depends("penugasan_id")
    def _compute_tim_id(self):
        for satu in self:
            satu.tim_id = satu.penugasan_id.tim_id or satu.tim_id

    @api.depends("tim_id", "penugasan_id")
    def _compute_unit_pemilik_id(self):
        for satu in self:
            satu.unit_pemilik_id = satu.tim_id.unit_pemilik_id or satu.penugasan_id.unit_pemilik_id

    @api.constrains("tim_id", "penugasan_id")
    def _check_pekerjaan(self):
        for satu in self:
            if not (satu.tim_id or satu.penugasan_id):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Tim Kerja or Assignment: choose to which work this belongs."
                    )
                )
            if satu.penugasan_id and satu.tim_id != satu.penugasan_id.tim_id:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Assignment: %(penugasan)s does not belong to %(tim)s. Choose another one.",
                        penugasan=satu.penugasan_id.display_name,
                        tim=satu.tim_id.name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        self._tolak_pihak(vals_list)
        return super().create(vals_list)

    def write(self, vals):
        self._tolak_pihak([vals])
        return super().write(vals)

    def _tolak_pihak(self, vals_list):
        """Let nobody but our own actions say who may read: ``readonly`` binds screens only."""
        if not self.env.su and any(vals.get("pihak_ids") for vals in vals_list):
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Involved: who takes part follows from the work; it is not written by hand."
                )
            )

    def _kerja(self):
        """Return the team or, for a person alone, the assignment."""
        self.ensure_one()
        return self.tim_id or self.penugasan_id

    def _tambah_pihak(self, pegawai):
        """Let these people read the records from now on."""
        # sudo: who takes part is decided by our own actions alone
        pegawai = pegawai.sudo()
        for baru, kelompok in self.sudo().grouped(lambda satu: pegawai - satu.pihak_ids).items():
            if baru:
                kelompok.write({"pihak_ids": [fields.Command.link(orang.id) for orang in baru]})

    def _pastikan_salah_satu(self, pegawai, tugas, pasal=""):
        """Refuse everybody but these people.

        :param pegawai: who may
        :param tugas: what he may do, in the language of the user
        :raises AccessError: naming who may, and the pasal
        """
        saya = self.env.user._sistem_kerja_pegawai()
        if not saya & pegawai:
            raise AccessError(
                ke_pengguna(self.env)._(
                    "%(nama)s, %(tugas)s: this is for %(siapa)s to do (%(pasal)s).",
                    nama=self.sudo().display_name,  # sudo: named to who was going to act on it
                    tugas=tugas,
                    # sudo: who may act is named in the refusal
                    siapa=", ".join(pegawai.sudo().mapped("name")) or "-",
                    pasal=pasal or self._kerja().sudo()._peraturan_kerja().display_name,
                )
            )
        return saya & pegawai

    def _petugas(self):
        """Tell whether the user is an officer of the agency that owns the work."""
        user = self.env.user
        # sudo: compared with the governments and agencies of the user only
        if self.sudo().company_id not in user.company_ids:
            return False
        return user.has_group("hr_sistem_kerja.group_pengelola") or (
            user.has_group("hr_sistem_kerja.group_operator_pd")
            and self.sudo().perangkat_daerah_id in user.perangkat_daerah_ids
        )
