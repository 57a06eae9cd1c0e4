from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...aturan.lingkup import lingkup
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan
from ..peraturan.peran import Konteks


class Pengajuan(models.Model):
    """A pengajuan sukarela: a pegawai asks on his own for a part in other work (S1-S4)."""

    _name = "sistem.kerja.pengajuan"
    _description = "Pengajuan Sukarela"
    _inherit = ["sistem.kerja.alur.mixin"]
    _order = "id desc"
    _rec_names_search = ["maksud", "employee_id.name"]

    employee_id = fields.Many2one(
        "hr.employee",
        "Pegawai",
        required=True,
        index=True,
        tracking=True,
        ondelete="restrict",
        default=lambda self: self.env.user._sistem_kerja_pegawai()[:1],
    )
    tim_id = fields.Many2one(
        "sistem.kerja.tim",
        "Tim Kerja",
        index="btree_not_null",
        tracking=True,
        ondelete="restrict",
    )
    unit_tujuan_id = fields.Many2one(
        compute="_compute_unit_tujuan_id", store=True, readonly=False, required=True, tracking=True
    )
    company_id = fields.Many2one(
        "res.company", "Government", compute="_compute_company_id", store=True, index=True
    )
    company_tujuan_id = fields.Many2one(
        related="unit_tujuan_id.company_id",
        string="Government Addressed",
        store=True,
        index="btree_not_null",
    )
    perangkat_daerah_id = fields.Many2one(
        "hr.department",
        compute="_compute_company_id",
        store=True,
        index="btree_not_null",
    )
    perangkat_daerah_tujuan_id = fields.Many2one(
        related="unit_tujuan_id.perangkat_daerah_id",
        string="Perangkat Daerah Addressed",
        store=True,
        index="btree_not_null",
    )
    lingkup = fields.Selection(pilihan.LINGKUP, compute="_compute_lingkup", store=True, index=True)
    target = fields.Text("Expectation or Target")
    pengaturan_lain = fields.Text("Other Arrangements")
    attachment_ids = fields.Many2many(
        "ir.attachment", string="Curriculum Vitae and Documents", help="P BAB III F1."
    )
    lisan_pada = fields.Date(
        "Said on", help="Day on which the wish was stated orally, where no letter is needed."
    )
    lisan_kepada = fields.Char("Said to", help="Official to whom the wish was stated orally.")
    langkah_ids = fields.One2many("sistem.kerja.langkah", "pengajuan_id", "Steps", copy=False)
    keputusan_ids = fields.One2many(
        "sistem.kerja.keputusan", "pengajuan_id", "Decisions", copy=False
    )
    penugasan_ids = fields.One2many(
        "sistem.kerja.penugasan", "pengajuan_id", "Assignments", copy=False
    )

    _satu_berjalan = models.UniqueIndex(
        "(employee_id, unit_tujuan_id, COALESCE(tim_id, 0)) WHERE state = 'diajukan'",
        lambda env, _diag: ke_pengguna(env)._(
            "Pengajuan sukarela: the same wish was already sent and is not decided yet. Wait for "
            "the decision, or cancel the first one."
        ),
    )

    @api.depends("employee_id", "unit_tujuan_id", "tim_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        env = ke_pengguna(self.env)
        for pengajuan in self:
            # sudo: who asks for what is shown to all who may read the request
            satu = pengajuan.sudo()
            pengajuan.display_name = env._(
                "Pengajuan sukarela %(nama)s: %(tujuan)s",
                nama=satu.employee_id.name or "",
                tujuan=satu.tim_id.name or satu.unit_tujuan_id.name or "",
            )

    @api.depends("tim_id")
    def _compute_unit_tujuan_id(self):
        for pengajuan in self:
            # sudo: the owner unit of the team that was chosen
            unit = pengajuan.sudo().tim_id.unit_pemilik_id
            pengajuan.unit_tujuan_id = unit or pengajuan.unit_tujuan_id

    # Not on the place of the person: a later transfer does not change what was asked
    @api.depends("employee_id")
    def _compute_company_id(self):
        for pengajuan in self:
            pegawai = pengajuan.employee_id
            pengajuan.company_id = pegawai.company_id
            pengajuan.perangkat_daerah_id = pegawai.perangkat_daerah_id

    @api.depends("employee_id", "unit_tujuan_id")
    def _compute_lingkup(self):
        for pengajuan in self:
            unit, pegawai = pengajuan.unit_tujuan_id, pengajuan.employee_id
            pengajuan.lingkup = (
                lingkup(unit._posisi(), [pegawai._posisi()]) if unit and pegawai else False
            )

    # ------------------------------------------------------------------ checks

    @api.constrains("employee_id", "unit_tujuan_id", "tim_id")
    def _check_boleh(self):
        """R-107: what the regulation forbids cannot even be created (P L.B.b, T L.2.f)."""
        for pengajuan in self.sudo():  # sudo: whoever asks, the organisation decides what holds
            if pengajuan.state != "draft":
                continue
            peraturan = self.env["sistem.kerja.peraturan"]._berlaku(pengajuan.company_id)
            unit = pengajuan._unit_pemilik()
            alur = peraturan and peraturan._alur(
                "sukarela", pengajuan.lingkup, unit, pengajuan._bentuk()
            )
            if alur and alur.dilarang:
                pengajuan._tolak_alur(peraturan, alur)
            if pengajuan.lingkup == "lintas_instansi":
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Unit Addressed: nobody volunteers for another government; the request "
                        "goes to a unit of %(instansi)s.",
                        instansi=pengajuan.company_id.name,
                    )
                )

    @api.constrains("tim_id", "unit_tujuan_id")
    def _check_tim(self):
        for pengajuan in self.sudo():  # sudo: the owner unit of the team that was chosen
            tim = pengajuan.tim_id
            if tim and tim.unit_pemilik_id != pengajuan.unit_tujuan_id:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Unit Addressed: %(tim)s belongs to %(pemilik)s. Choose that unit.",
                        tim=tim.name,
                        pemilik=tim.unit_pemilik_id.name,
                    )
                )

    # ------------------------------------------------------------------ the route

    def _cara(self):
        return "sukarela"

    def _bentuk(self):
        return "tim" if self.tim_id else "individu"

    def _unit_pemilik(self):
        return self.unit_tujuan_id

    def _unit_asal_usul(self):
        return self.employee_id.department_id

    def _subjek(self):
        return self.employee_id

    def _pengelola_sendiri(self):
        """The pegawai; a draft also who heard the wish and writes it down (R-108, R-109)."""
        if self.state != "draft":
            return self.employee_id
        return self.employee_id | self._pendengar()

    def _pendengar(self):
        """Return to whom a wish can be stated orally: PUO (P L.B.b.1) or PPK (B Ps.90(2))."""
        pendengar = self.env["hr.employee"]
        if self.lingkup == "dalam_unit":
            pendengar |= self.unit_tujuan_id.manager_id
        if self.lingkup in ("dalam_unit", "lintas_unit"):
            pendengar |= self.employee_id.ppk_id
        return pendengar

    def _konteks(self, langkah=None):
        pegawai = self.employee_id
        konteks = Konteks(
            pegawai=pegawai,
            unit_asal=pegawai.department_id,
            unit_tujuan=self.unit_tujuan_id,
            unit_pemilik=self.unit_tujuan_id,
            ketua=self.tim_id.ketua_id,
            pengendali=self.tim_id.pengendali_id,
            instansi=self.company_id,
        )
        return [(self.env["sistem.kerja.permohonan.line"], konteks)]

    def _isi_terisi(self):
        return {
            **super()._isi_terisi(),
            "target": bool((self.target or "").strip()),
            "pengaturan_lain": bool((self.pengaturan_lain or "").strip()),
        }

    def _dasar_lisan(self, langkah):
        """R-108, R-109: a wish that the regulation lets be stated orally is recorded as such.

        Whoever records it on behalf of the pegawai says when and to whom it was stated.
        """
        if langkah.surat or not self.lisan_pada:
            return ""
        return ke_pengguna(self.env)._(
            "Stated orally by %(nama)s on %(tanggal)s to %(kepada)s",
            nama=self.employee_id.name,
            tanggal=self.lisan_pada.isoformat(),
            kepada=self.lisan_kepada or "-",
        )

    def _tetapkan(self, _lines, langkah):
        """Establish the assignment of the pegawai."""
        vals = self._siapkan_penugasan(
            self.employee_id, langkah, pengajuan_id=self.id, target=self.target
        )
        self.env["sistem.kerja.penugasan"]._buat_ditetapkan([vals])
        self._masukkan_tim()
        self.env["sistem.kerja.keputusan"]._catat(
            self, "tetapkan", langkah, orang=[self.employee_id.name]
        )

    def _line_disetujui(self):
        return self.env["sistem.kerja.permohonan.line"]

    def _masukkan_tim(self):
        """List the pegawai in the team."""
        if self.tim_id and self.employee_id not in self.tim_id._pegawai():
            self.tim_id._terima_anggota({"employee_id": self.employee_id.id})

    def _isi_riwayat(self):
        """Return what was asked, as it is proved by the history."""
        return {
            "pegawai": self.employee_id.name,
            "tujuan": self.unit_tujuan_id.name,
            "tim": self.tim_id.name or "",
            "maksud": self.maksud or "",
            "mulai": str(self.tanggal_mulai),
            "selesai": str(self.tanggal_selesai),
        }
