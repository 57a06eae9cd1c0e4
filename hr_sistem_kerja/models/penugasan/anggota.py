from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..inti.bahasa_pengguna import ke_pengguna


class Anggota(models.Model):
    """One member of a team: an employee, or somebody from outside by name."""

    _name = "sistem.kerja.tim.anggota"
    _description = "Anggota Tim Kerja"
    _order = "tim_id, urutan, id"
    _rec_name = "nama"

    tim_id = fields.Many2one(
        "sistem.kerja.tim", "Tim Kerja", required=True, ondelete="cascade", index=True
    )
    company_id = fields.Many2one(
        related="tim_id.company_id", string="Government", store=True, index=True
    )
    urutan = fields.Integer("Order", default=10)
    employee_id = fields.Many2one(
        "hr.employee", "Pegawai", index="btree_not_null", ondelete="restrict"
    )
    nama_luar = fields.Char("External Name", help="Of a member outside every government here.")
    instansi_luar = fields.Char("External Instansi")
    nama = fields.Char("Name", compute="_compute_nama")
    peran_tim = fields.Char("Role in the Team", required=True, default="Anggota")
    uraian_tugas = fields.Text("Duties")
    penugasan_id = fields.Many2one(
        "sistem.kerja.penugasan", "Assignment", compute="_compute_penugasan_id"
    )
    menunggu_persetujuan = fields.Boolean(
        "Waits for Approval",
        compute="_compute_menunggu_persetujuan",
        help="The unit of origin has not released this person for the team yet.",
    )

    _pegawai_unik = models.UniqueIndex(
        "(tim_id, employee_id) WHERE employee_id IS NOT NULL",
        lambda env, _diag: ke_pengguna(env)._(
            "Anggota: this employee is already listed in the team."
        ),
    )

    @api.depends("employee_id", "nama_luar")
    def _compute_nama(self):
        for anggota in self:
            anggota.nama = anggota.employee_id.name or anggota.nama_luar

    @api.depends("employee_id", "tim_id.penugasan_ids")
    def _compute_penugasan_id(self):
        penugasan = self.tim_id.penugasan_ids.filtered(lambda p: p.state != "dibatalkan").grouped(
            lambda p: (p.tim_id.id, p.employee_id.id)
        )
        kosong = self.env["sistem.kerja.penugasan"]
        for anggota in self:
            anggota.penugasan_id = penugasan.get(
                (anggota.tim_id._origin.id, anggota.employee_id.id), kosong
            )[:1]

    @api.depends(
        "employee_id", "tim_id.state", "tim_id.unit_pemilik_id", "tim_id.penugasan_ids.state"
    )
    def _compute_menunggu_persetujuan(self):
        menunggu = self.tim_id._menunggu()
        for anggota in self:
            orang = menunggu.get(anggota.tim_id, {})
            anggota.menunggu_persetujuan = anggota.employee_id._origin in orang

    def action_buat_permohonan(self):
        """Open a new permohonan to the unit of this person, see the team."""
        self.ensure_one()
        # sudo: only the place of the person in the organisation is read
        pegawai = self.sudo().employee_id
        unit = pegawai.unit_organisasi_id or pegawai.department_id
        return self.tim_id.action_buat_permohonan(unit.id)

    @api.constrains("tim_id", "employee_id", "nama_luar")
    def _check_orang(self):
        for anggota in self:
            if bool(anggota.employee_id) == bool(anggota.nama_luar):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Anggota of %(tim)s: choose an employee, or write the name of an external "
                        "member, not both and not neither.",
                        tim=anggota.tim_id.name,
                    )
                )
        self.tim_id._check_susunan()

    @api.constrains("peran_tim")
    def _check_koordinator(self):
        """Koordinator and Sub Koordinator are no roles where the regulation ends them (R-168)."""
        for anggota in self.filtered(lambda a: "koordinator" in (a.peran_tim or "").lower()):
            peraturan = self.env["sistem.kerja.peraturan"]._berlaku(anggota.company_id)
            if akhir := peraturan._ketentuan("koordinator_berakhir")[:1]:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Role in the Team of %(nama)s: Koordinator and Sub Koordinator have ended "
                        "(%(pasal)s). Choose another role.",
                        nama=anggota.nama,
                        pasal=akhir.pasal,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        anggota = super().create(vals_list)
        anggota.tim_id._tolak_sudah_ditetapkan()
        return anggota

    def write(self, vals):
        self.tim_id._tolak_sudah_ditetapkan()
        hasil = super().write(vals)
        if "tim_id" in vals:
            self.tim_id._tolak_sudah_ditetapkan()
        return hasil

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_decided(self):
        self.tim_id._tolak_sudah_ditetapkan()
