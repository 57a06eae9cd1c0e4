from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError

from ...aturan.lingkup import lingkup
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan

# An assignment that holds: its person is bound by it
AKTIF = ("ditetapkan", "berjalan")


class Penugasan(models.Model):
    """An assignment of one pegawai for given work during a period (P Ps.1(31))."""

    _name = "sistem.kerja.penugasan"
    _description = "Penugasan"
    _inherit = ["sistem.kerja.status.mixin", "sistem.kerja.periode.mixin"]
    _order = "tanggal_mulai desc, id desc"
    _rec_name = "maksud"

    _TRANSISI = {
        "draft": ("ditetapkan", "dibatalkan"),
        "ditetapkan": ("berjalan", "dibatalkan"),
        "berjalan": ("selesai", "dibatalkan"),
    }
    _TERKUNCI = (
        "state",
        "naskah_id",
        "penandatangan_id",
        "peraturan_id",
        "pasal",
        "penetapan_id",
        "pengusul_id",
        "menggantikan_id",
        "permohonan_id",
        "permohonan_line_id",
        "pengajuan_id",
        "diterima_pada",
    )
    # What was established: it changes only by the actions that keep maker, time and reason
    _TETAP = frozenset(
        {
            "employee_id",
            "unit_pemilik_id",
            "tim_id",
            "peran_tim",
            "bentuk",
            "cara",
            "jenis",
            "maksud",
            "target",
            "pengaturan_lain",
            "bukti_lain",
            "tanggal_mulai",
            "tanggal_selesai",
        }
    )

    employee_id = fields.Many2one(
        "hr.employee", "Pegawai", required=True, index=True, tracking=True, ondelete="restrict"
    )
    bentuk = fields.Selection(pilihan.BENTUK, required=True, default="individu")
    cara = fields.Selection(pilihan.CARA, "Manner", required=True, default="penunjukan")
    lingkup = fields.Selection(pilihan.LINGKUP, compute="_compute_lingkup", store=True)
    jenis = fields.Selection(
        [("rutin", "Rutin"), ("insidental", "Insidental")],
        "Kind",
        compute="_compute_jenis",
        store=True,
        readonly=False,
        required=True,
        precompute=True,
        help="Insidental: work that comes up between the planned one (M Ps.24, P Ps.8(3), "
        "K Ps.24). In a team it is the kind of the team.",
    )
    tim_id = fields.Many2one("sistem.kerja.tim", "Tim Kerja", index="btree_not_null")
    peran_tim = fields.Char("Role in the Team")
    unit_pemilik_id = fields.Many2one(
        "hr.department", "Owner Unit", required=True, index=True, tracking=True
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
    maksud = fields.Char("Purpose", required=True, tracking=True)
    target = fields.Text("Target Kinerja")
    tanggal_mulai = fields.Date(required=True)
    tanggal_selesai = fields.Date(required=True)
    pengaturan_lain = fields.Text("Other Arrangements")
    bukti_lain = fields.Char(
        "Other Proof",
        tracking=True,
        copy=False,
        help="Instead of a letter, where the regulation admits it for one person inside a Unit "
        "Organisasi: kind, number and date, written or electronic (M Ps.20(1), K Ps.20(1)).",
    )
    penandatangan_id = fields.Many2one("hr.employee", "Signatory", readonly=True)
    naskah_id = fields.Many2one(
        "sistem.kerja.naskah", "Letter", readonly=True, index="btree_not_null", copy=False
    )
    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan",
        "Regulation",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
        help="Under which it was established; it keeps this regulation when another follows.",
    )
    pasal = fields.Char(readonly=True, copy=False, help="The rule that decides the instrument.")
    penetapan_id = fields.Many2one(
        "sistem.kerja.peraturan.penetapan",
        "Instrument Rule",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    pengusul_id = fields.Many2one(
        "hr.employee",
        "Proposed by",
        readonly=True,
        copy=False,
        ondelete="restrict",
        help="The Pimpinan Unit Organisasi who proposed the assignment (P L.B, T L.2).",
    )
    menggantikan_id = fields.Many2one(
        "sistem.kerja.penugasan",
        "Takes the Place of",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    riwayat_ids = fields.One2many(
        "sistem.kerja.penugasan.perubahan", "penugasan_id", "Changes", readonly=True, copy=False
    )
    permohonan_id = fields.Many2one(
        "sistem.kerja.permohonan",
        "Permohonan Pelibatan",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    permohonan_line_id = fields.Many2one(
        "sistem.kerja.permohonan.line", readonly=True, copy=False, ondelete="restrict"
    )
    pengajuan_id = fields.Many2one(
        "sistem.kerja.pengajuan",
        "Pengajuan Sukarela",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    diterima_pada = fields.Datetime(
        "Received on", readonly=True, copy=False, help="By the assigned person (P L.B.a.2.e)."
    )
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("ditetapkan", "Established"),
            ("berjalan", "Running"),
            ("selesai", "Done"),
            ("dibatalkan", "Cancelled"),
        ],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        index=True,
        group_expand=True,
    )

    # Not on the department of the person: a later transfer does not change what was decided
    @api.depends("unit_pemilik_id", "employee_id")
    def _compute_lingkup(self):
        for penugasan in self:
            # sudo: only the place of the person in the organisation is read
            pegawai = penugasan.sudo().employee_id
            unit = penugasan.unit_pemilik_id
            penugasan.lingkup = (
                lingkup(unit._posisi(), [pegawai._posisi()]) if unit and pegawai else False
            )

    @api.constrains("tim_id", "unit_pemilik_id")
    def _check_tim(self):
        """The unit that owns the team owns the work: else its people would need no request."""
        for penugasan in self.sudo():  # sudo: the owner unit of the team that was chosen
            tim = penugasan.tim_id
            if tim and tim.unit_pemilik_id != penugasan.unit_pemilik_id:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Owner Unit of %(maksud)s: %(tim)s belongs to %(pemilik)s. Choose that "
                        "unit, or another team.",
                        maksud=penugasan.maksud,
                        tim=tim.name,
                        pemilik=tim.unit_pemilik_id.name,
                    )
                )

    @api.depends("tim_id.jenis")
    def _compute_jenis(self):
        for penugasan in self:
            penugasan.jenis = penugasan.tim_id.jenis or penugasan.jenis or "rutin"

    def write(self, vals):
        if self._terbuka():
            return super().write(vals)
        if not self._TETAP.isdisjoint(vals):
            for penugasan in self:
                if penugasan.state != "draft" and not penugasan._boleh_dilengkapi(vals):
                    raise UserError(
                        ke_pengguna(self.env)._(
                            "%(maksud)s: the assignment is already established; person, unit, "
                            "period and content cannot change. Use Extend, End Early or Replace, "
                            "or cancel it and make a new one.",
                            maksud=penugasan.maksud,
                        )
                    )
        hasil = super().write(vals)
        if not {"employee_id", "unit_pemilik_id"}.isdisjoint(vals):
            # Odoo checks the rights before only: nobody moves his draft among those of others
            self.check_access("write")
        return hasil

    @api.ondelete(at_uninstall=True)
    def _unlink_except_decided(self):
        for penugasan in self:
            if penugasan.state != "draft":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(maksud)s: an established assignment stays as proof. Cancel it instead "
                        "of deleting it.",
                        maksud=penugasan.maksud,
                    )
                )

    # ------------------------------------------------------------------ who may

    def _boleh_mengelola(self, ppk=False):
        """Return those that the user may decide: as officer of the Perangkat Daerah, or as PUO.

        :param ppk: also as Pejabat Penilai Kinerja of the person (M Ps.20(1), B Ps.89(2))
        """
        user = self.env.user
        saya = user._sistem_kerja_pegawai()
        # sudo: compared with the person of the user only
        return self.sudo().filtered(
            lambda penugasan: (
                penugasan._dikelola_petugas(user) or penugasan._pejabat_pengelola(ppk) & saya
            )
        )

    def _dikelola_petugas(self, user):
        if self.company_id not in user.company_ids:
            return False
        if user.has_group("hr_sistem_kerja.group_pengelola"):
            return True
        return (
            user.has_group("hr_sistem_kerja.group_operator_pd")
            and self.perangkat_daerah_id in user.perangkat_daerah_ids
        )

    def _pejabat_pengelola(self, ppk=False):
        """Return the officials who decide about this assignment, and their delegates of today."""
        unit = self.unit_pemilik_id
        pejabat = unit.manager_id | unit.unit_organisasi_id.manager_id
        if ppk and self.lingkup == "dalam_unit":
            pejabat |= self.employee_id.ppk_id
        hari_ini = fields.Date.context_today(self)
        delegasi = self.env["sistem.kerja.pendelegasian"]._untuk(pejabat, hari_ini)
        return pejabat.union(*(satu.penerima_id for satu in delegasi.values()))

    def _pastikan_boleh_mengelola(self, ppk=False):
        """Refuse who is neither an officer nor the PUO of the owner unit."""
        lain = self.sudo() - self._boleh_mengelola(ppk)  # sudo: named in the refusal below
        if lain:
            # Who may not even read it learns nothing of it
            self.check_access("read")
            raise AccessError(
                ke_pengguna(self.env)._(
                    "%(maksud)s: only the Pimpinan Unit Organisasi of %(unit)s and the officers "
                    "of its Perangkat Daerah decide about this assignment.",
                    maksud=lain[0].maksud,
                    unit=lain[0].unit_pemilik_id.name,
                )
            )
