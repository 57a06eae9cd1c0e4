import psycopg2

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...aturan import bahasa
from ...aturan import kedudukan as aturan_kedudukan
from ..inti.bahasa_pengguna import ke_pengguna

# How often the nightly check starts again where somebody saves an employee meanwhile
PERCOBAAN = 3


class Kedudukan(models.Model):
    """Where a pegawai stands and who assesses him, from one date to another.

    Kept as history: a new kedudukan ends the former one the day before it starts.
    """

    _name = "sistem.kerja.kedudukan"
    _description = "Kedudukan"
    _inherit = ["mail.thread"]
    _order = "employee_id, tanggal_mulai desc, id desc"
    _rec_name = "employee_id"
    _check_company_auto = True

    employee_id = fields.Many2one(
        "hr.employee", "Pegawai", required=True, index=True, ondelete="cascade", tracking=True
    )
    company_id = fields.Many2one(
        related="employee_id.company_id", string="Government", store=True, index=True
    )
    ppk_id = fields.Many2one(
        "hr.employee",
        "Pejabat Penilai Kinerja",
        required=True,
        index=True,
        ondelete="restrict",
        tracking=True,
        check_company=True,
    )
    department_id = fields.Many2one(
        "hr.department", "Unit", required=True, index=True, check_company=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="department_id.perangkat_daerah_id", store=True, index=True
    )
    tanggal_mulai = fields.Date("Start", required=True, tracking=True)
    tanggal_selesai = fields.Date("End", tracking=True, help="Empty: until a new one starts.")
    dasar = fields.Char(
        "Determining Decision",
        tracking=True,
        help="Number and date of the decision that determines it.",
    )
    ditetapkan_oleh_id = fields.Many2one(
        "hr.employee",
        "Determined by",
        tracking=True,
        help="Where the regulation names who determines the kedudukan (B Ps.6(5), T Ps.6(3)).",
    )
    catatan = fields.Text(
        "Remark", tracking=True, help="Why a PPK was chosen whom the regulation does not admit."
    )
    peraturan_id = fields.Many2one("sistem.kerja.peraturan", "Regulation", readonly=True)
    pasal = fields.Char(readonly=True, help="The rule that admits this PPK.")
    status = fields.Selection(
        [("sesuai", "Conforms"), ("menyimpang", "Deviates")],
        "Judged",
        readonly=True,
        help="By the regulation and the units of the day on which it was determined.",
    )

    _berlaku_idx = models.Index("(employee_id, tanggal_mulai, tanggal_selesai)")

    @api.model_create_multi
    def create(self, vals_list):
        self._akhiri_yang_lama(vals_list)
        kedudukan = super().create(vals_list)
        # sudo: the check walks units and heads that the officer need not see
        pegawai = kedudukan.employee_id.sudo()
        pemeriksa = pegawai._pemeriksa()
        kedudukan._catat_penilaian(pemeriksa)
        pegawai._segarkan_kedudukan(pemeriksa)
        return kedudukan

    def write(self, vals):
        pegawai = self.employee_id
        hasil = super().write(vals)
        if not {"ppk_id", "employee_id", "tanggal_mulai", "tanggal_selesai"}.isdisjoint(vals):
            # sudo: the stored result follows from the kedudukan that was allowed to change
            pegawai = (pegawai | self.employee_id).sudo()
            pemeriksa = pegawai._pemeriksa()
            self._catat_penilaian(pemeriksa)
            pegawai._segarkan_kedudukan(pemeriksa)
        return hasil

    def unlink(self):
        pegawai = self.employee_id
        hasil = super().unlink()
        pegawai._segarkan_kedudukan()
        return hasil

    @api.model
    def _akhiri_yang_lama(self, vals_list):
        """End what runs into a new kedudukan the day before it starts."""
        mulai = {}
        for vals in vals_list:
            tanggal = fields.Date.to_date(vals.get("tanggal_mulai"))
            if tanggal and vals.get("employee_id"):
                terdahulu = mulai.get(vals["employee_id"], tanggal)
                mulai[vals["employee_id"]] = min(terdahulu, tanggal)
        lama = self.search(
            [
                ("employee_id", "in", list(mulai)),
                "|",
                ("tanggal_selesai", "=", False),
                ("tanggal_selesai", ">=", min(mulai.values(), default="9999-12-31")),
            ]
        ).filtered(
            lambda k: (
                k.tanggal_mulai < mulai[k.employee_id.id]
                and (not k.tanggal_selesai or k.tanggal_selesai >= mulai[k.employee_id.id])
            )
        )
        menurut_akhir = lama.grouped(
            lambda k: fields.Date.subtract(mulai[k.employee_id.id], days=1)
        )
        for akhir, kedudukan in menurut_akhir.items():
            kedudukan.write({"tanggal_selesai": akhir})

    def _catat_penilaian(self, pemeriksa):
        """Record by which rule each PPK is admitted; what has ended keeps what it says."""
        hari_ini = fields.Date.context_today(self)
        kini = self.filtered(lambda k: not k.tanggal_selesai or k.tanggal_selesai >= hari_ini)
        # sudo: as in create
        pegawai = kini.employee_id.sudo()
        ppk = {k.employee_id.id: k.ppk_id.id for k in kini}
        hasil = {h.pegawai_id: h for h in pegawai._periksa_kedudukan(pemeriksa, ppk)}
        peraturan = {
            company: self.env["sistem.kerja.peraturan"]._berlaku(company).id
            for company in kini.company_id
        }
        sama = kini.grouped(
            lambda k: (
                peraturan[k.company_id],
                hasil[k.employee_id.id].status,
                hasil[k.employee_id.id].pasal,
            )
        )
        for (peraturan_id, status, pasal), kedudukan in sama.items():
            kedudukan.write({"peraturan_id": peraturan_id, "status": status, "pasal": pasal})

    @api.model
    def _ppk_berlaku(self, pegawai):
        """Return the PPK of today by employee, both as keys."""
        hari_ini = fields.Date.context_today(self)
        # sudo: the result is stored on employees whom the caller was allowed to change
        berjalan = self.sudo().search_fetch(
            [
                ("employee_id", "in", pegawai.ids),
                ("tanggal_mulai", "<=", hari_ini),
                "|",
                ("tanggal_selesai", "=", False),
                ("tanggal_selesai", ">=", hari_ini),
            ],
            ["employee_id", "ppk_id"],
        )
        return {kedudukan.employee_id.id: kedudukan.ppk_id.id for kedudukan in berjalan}

    @api.constrains("employee_id", "ppk_id")
    def _check_diri_sendiri(self):
        for kedudukan in self:
            if kedudukan.employee_id == kedudukan.ppk_id:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Pejabat Penilai Kinerja of %(nama)s: nobody assesses himself; the PPK is "
                        "the superior (%(pasal)s).",
                        nama=kedudukan.employee_id.name,
                        pasal=self.env["sistem.kerja.peraturan"]._pasal(
                            kedudukan.company_id, "ppk_terendah"
                        ),
                    )
                )

    @api.constrains("tanggal_mulai", "tanggal_selesai", "employee_id")
    def _check_periode(self):
        for kedudukan in self:
            if kedudukan.tanggal_selesai and kedudukan.tanggal_selesai < kedudukan.tanggal_mulai:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "End of the kedudukan of %(nama)s: it lies before the start.",
                        nama=kedudukan.employee_id.name,
                    )
                )
        self._check_tumpang_tindih()

    def _check_tumpang_tindih(self):
        """Refuse two kedudukan of one employee on the same day."""
        semua = self.search([("employee_id", "in", self.employee_id.ids)])
        menurut_orang = semua.grouped("employee_id")
        for kedudukan in self:
            tumpang = (menurut_orang.get(kedudukan.employee_id, self) - kedudukan).filtered(
                lambda lain, ini=kedudukan: (
                    (not ini.tanggal_selesai or lain.tanggal_mulai <= ini.tanggal_selesai)
                    and (not lain.tanggal_selesai or ini.tanggal_mulai <= lain.tanggal_selesai)
                )
            )[:1]
            if tumpang:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Start of the kedudukan of %(nama)s: another one starts on %(tanggal)s, "
                        "inside the same period. End this one before that day.",
                        nama=kedudukan.employee_id.name,
                        tanggal=bahasa.tanggal(tumpang.tanggal_mulai),
                    )
                )

    @api.constrains("ppk_id", "employee_id", "tanggal_mulai")
    def _check_ppk_serendahnya_pengawas(self):
        """A PPK holds at least Pengawas, leads a unit mandiri, or acts in such a post (R-017).

        M Ps.1(11), P Ps.1(30), K Ps.1(22), B Ps.1(21), T Ps.1(17).
        """
        # sudo: the jenjang of the PPK is compared, not shown beyond the refusal
        semua = self.sudo()
        terendah = semua.ppk_id.filtered(
            lambda ppk: ppk.jenjang_id and ppk.jenjang_id.code not in aturan_kedudukan.STRUKTURAL
        )
        if not terendah:
            return
        mandiri = self.env["hr.department"].sudo().search([("is_unit_mandiri", "=", True)])
        terendah -= mandiri.manager_id
        delegasi = self.env["sistem.kerja.pendelegasian"]._setingkat_pengawas(terendah)
        menurut_orang = delegasi.grouped("penerima_id")
        for kedudukan in semua.filtered(lambda k: k.ppk_id in terendah):
            wakil = menurut_orang.get(kedudukan.ppk_id, delegasi.browse())
            if not any(satu._pada(kedudukan.tanggal_mulai) for satu in wakil):
                kedudukan._tolak_ppk_terlalu_rendah()

    def _tolak_ppk_terlalu_rendah(self):
        raise ValidationError(
            ke_pengguna(self.env)._(
                "Pejabat Penilai Kinerja: %(nama)s holds %(jenjang)s. A PPK is at least a "
                "Pengawas, leads a unit mandiri, or acts in such a post (Plt., Plh.) when the "
                "kedudukan starts (%(pasal)s).",
                nama=self.ppk_id.name,
                jenjang=self.ppk_id.jenjang_id.name,
                pasal=self.env["sistem.kerja.peraturan"]._pasal(
                    self.ppk_id.company_id, "ppk_terendah"
                ),
            )
        )

    @api.onchange("employee_id")
    def _onchange_employee_id(self):
        """Propose unit and PPK of the employee."""
        if self.employee_id:
            self.department_id = self.employee_id.department_id
            # sudo: the officer learns whom the regulation proposes
            (hasil,) = self.employee_id.sudo()._origin._periksa_kedudukan()
            self.ppk_id = hasil.usulan.ppk

    @api.model
    def _cron_segarkan(self):
        """Check everybody: kedudukan, regulations and posts start and end with the day.

        A missed day is made up for, because the whole state is compared, not the day's changes.
        """
        # sudo: the cron serves all governments
        Pegawai = self.env["hr.employee"].sudo()
        for (company,) in Pegawai._read_group([], ["company_id"]):
            self._segarkan_instansi(Pegawai, company)

    @api.model
    def _segarkan_instansi(self, Pegawai, company):
        """Check the people of one government, in a transaction of its own inside the cron.

        Who saves one of them at the same moment wins; the check starts again on what he saved.
        """
        for sisa in reversed(range(PERCOBAAN)):
            try:
                Pegawai.search([("company_id", "=", company.id)])._segarkan_kedudukan()
                break
            except psycopg2.errors.SerializationFailure:
                if not sisa:
                    raise
                self.env.cr.rollback()
        if self.env.context.get("ir_cron_progress_id"):
            self.env["ir.cron"]._commit_progress(1)
