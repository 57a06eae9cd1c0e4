from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..inti.bahasa_pengguna import ke_pengguna

# A sentence or two; more belongs into a letter
PANJANG = 2000


class Koreksi(models.Model):
    """What an employee says is wrong in his data or kedudukan, and what the officers answered."""

    _name = "sistem.kerja.koreksi"
    _description = "Request to Correct Data"
    _inherit = ["sistem.kerja.status.mixin", "sistem.kerja.kabar.mixin"]
    _order = "id desc"
    _rec_name = "employee_id"

    _TRANSISI = {"diajukan": ("selesai", "ditarik")}
    _TERKUNCI = ("state", "employee_id", "isi", "dijawab_oleh_id", "dijawab_pada")

    employee_id = fields.Many2one(
        "hr.employee", "Pegawai", required=True, readonly=True, index=True, ondelete="cascade"
    )
    # Stored: the lists of the officers are found by them
    company_id = fields.Many2one(
        related="employee_id.company_id", string="Government", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="employee_id.perangkat_daerah_id", store=True, index="btree_not_null"
    )
    isi = fields.Text("What Is Wrong", required=True, readonly=True)
    state = fields.Selection(
        [("diajukan", "Sent"), ("selesai", "Answered"), ("ditarik", "Withdrawn")],
        default="diajukan",
        required=True,
        index=True,
    )
    jawaban = fields.Text(
        "Answer", copy=False, help="What was corrected, or why it stays; the employee reads it."
    )
    dijawab_oleh_id = fields.Many2one("res.users", "Answered by", readonly=True, copy=False)
    dijawab_pada = fields.Datetime("Answered on", readonly=True, copy=False)

    # Two clicks at the same moment make one request
    _satu_terbuka = models.UniqueIndex(
        "(employee_id) WHERE state = 'diajukan'",
        lambda env, _diag: ke_pengguna(env)._(
            "Request to correct data: one of yours is not answered yet. Withdraw it first, or "
            "wait for the answer."
        ),
    )

    @api.constrains("isi")
    def _check_isi(self):
        for satu in self:
            if len(satu.isi) > PANJANG:
                raise ValidationError(
                    ke_pengguna(self.env)._("What is wrong: write at most %s characters.", PANJANG)
                )

    # ------------------------------------------------------------------ the employee

    @api.model
    def ajukan(self, isi, employee_id=0):
        """Send a request about the own data to the officers.

        :param isi: what is wrong and what is right, in own words
        :param employee_id: which of the own persons, where the user is one in two governments
        :returns: id of the request
        :raises UserError: without words, or where one is not answered yet
        """
        saya = self.env.user._sistem_kerja_pegawai()
        orang = saya.filtered(lambda satu: satu.id == employee_id) if employee_id else saya[:1]
        env, isi = ke_pengguna(self.env), (isi or "").strip()
        if not orang:
            raise UserError(
                env._(
                    "Pegawai: your account is not linked to this employee. Ask the Pengelola "
                    "Kepegawaian of your government to link it."
                )
            )
        if not isi:
            raise UserError(env._("What is wrong: write what is not right, and what it should be."))
        bersama = self.sudo()  # sudo: of his own person only, as was just made sure
        if bersama.search_count([("employee_id", "=", orang.id), ("state", "=", "diajukan")]):
            raise UserError(
                env._(
                    "Request to correct data: one of yours is not answered yet. Withdraw it "
                    "first, or wait for the answer."
                )
            )
        koreksi = bersama._buka().create({"employee_id": orang.id, "isi": isi})
        koreksi._beri_tahu_petugas()
        return koreksi.id

    def action_tarik(self):
        """Withdraw the own requests that are not answered yet.

        :raises UserError: for those of others, and those that are answered
        """
        self.check_access("read")
        saya = self.env.user._sistem_kerja_pegawai()
        for satu in self.sudo():  # sudo: the employee writes no row; whose it is is checked here
            if satu.employee_id not in saya:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Request to correct data: only %s withdraws it.", satu.employee_id.name
                    )
                )
            satu._pindah("ditarik")
            satu._tarik_kabar()
        return True

    # ------------------------------------------------------------------ the officers

    def write(self, vals):
        # What the employee has read does not change behind him
        if "jawaban" in vals and not self._terbuka() and set(self.mapped("state")) - {"diajukan"}:
            self._tolak_terkunci(["jawaban"])
        return super().write(vals)

    def action_jawab(self, jawaban=None):
        """Answer these requests; what is wrong is corrected on the employee before.

        :param jawaban: what was corrected, or why it stays; empty: what stands in the field
        :raises UserError: without an answer, or where it is closed already
        """
        self.check_access("write")
        for satu in self:
            kata = (jawaban or satu.jawaban or "").strip()
            if not kata:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Answer: write what was corrected, or why it stays; the employee reads it."
                    )
                )
            oleh = {"dijawab_oleh_id": self.env.uid, "dijawab_pada": fields.Datetime.now()}
            satu._pindah("selesai", jawaban=kata, **oleh)
            satu._tarik_kabar()
            satu._kabari(
                # sudo: an Operator PD reads no employees; he tells this one of his answer
                satu.sudo().employee_id,
                lambda satu: satu.env._("Your request to correct data is answered"),
                kata,
            )
        return True

    def action_buka_pegawai(self):
        """Open the employee, to correct what is wrong."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "res_model": "hr.employee",
            "res_id": self.employee_id.id,
            "views": [[False, "form"]],
        }

    def _petugas_koreksi(self):
        """Return the accounts that hear of this request: Pengelola, and Operator of the office."""
        pengelola = self.env.ref("hr_sistem_kerja.group_pengelola")
        operator = self.env.ref("hr_sistem_kerja.group_operator_pd")
        return self.env["res.users"].search(
            [
                ("share", "=", False),
                ("company_ids", "in", self.company_id.ids),
                "|",
                ("all_group_ids", "in", pengelola.ids),
                "&",
                ("all_group_ids", "in", operator.ids),
                ("perangkat_daerah_ids", "in", self.perangkat_daerah_id.ids),
            ]
        )

    def _beri_tahu_petugas(self):
        """Put the request on the list of the officers of the government."""
        self._buat_aktivitas_kabar(
            [
                (
                    self,
                    user,
                    lambda satu: satu.env._("Correct the data of %s", satu.employee_id.name),
                    self.isi,
                    None,
                )
                for user in self._petugas_koreksi()
            ]
        )

    def _halaman_kabar(self, partner):
        return "/koreksi"
