from odoo import api, fields, models, tools

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.predikat import PREDIKAT


class RekomendasiTahun(models.Model):
    """The final recommendations of one person in one year, across all teams; only to read."""

    _name = "sistem.kerja.rekomendasi.tahun"
    _description = "Rekomendasi Penilaian per Person and Year"
    _auto = False
    _order = "tahun desc, employee_id"
    _rec_name = "tahun"

    employee_id = fields.Many2one("hr.employee", "Pegawai", readonly=True)
    tahun = fields.Char("Year", readonly=True)
    company_id = fields.Many2one("res.company", "Government", readonly=True)
    perangkat_daerah_id = fields.Many2one("hr.department", readonly=True)
    jumlah = fields.Integer("Recommendations", readonly=True)
    sangat_baik = fields.Integer(readonly=True)
    baik = fields.Integer(readonly=True)
    butuh_perbaikan = fields.Integer(readonly=True)
    kurang = fields.Integer(readonly=True)
    sangat_kurang = fields.Integer(readonly=True)
    saya_ppk = fields.Boolean(
        "I am the Assessor", compute="_compute_saya_ppk", search="_search_saya_ppk"
    )

    @property
    def _table_query(self):
        predikat = ", ".join(
            f"COUNT(*) FILTER (WHERE r.predikat = '{kode}') AS {kode}" for kode, _nama in PREDIKAT
        )
        # The codes are our own constants
        return tools.SQL(  # pylint: disable=sql-injection
            f"""
            SELECT MIN(r.id) AS id, r.employee_id, r.tahun, r.company_id, r.perangkat_daerah_id,
                   COUNT(*) AS jumlah, {predikat}
              FROM sistem_kerja_rekomendasi r
             WHERE r.state = 'diterima'
             GROUP BY r.employee_id, r.tahun, r.company_id, r.perangkat_daerah_id
            """
        )

    @api.depends("employee_id")
    @api.depends_context("uid")
    def _compute_saya_ppk(self):
        dinilai = self.env["sistem.kerja.rekomendasi"]._dinilai_saya()
        for satu in self:
            # sudo: compared with whom the user assesses only
            satu.saya_ppk = satu.sudo().employee_id in dinilai

    def _search_saya_ppk(self, operator, value):
        return self.env["sistem.kerja.rekomendasi"]._search_saya_ppk(operator, value)

    def action_lihat(self):
        """Open the recommendations behind the numbers."""
        self.ensure_one()
        self.check_access("read")
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_rekomendasi"),
            # sudo: the ids of the own row only
            "domain": [
                ("employee_id", "=", self.sudo().employee_id.id),
                ("tahun", "=", self.tahun),
                ("state", "=", "diterima"),
            ],
            "context": {},
        }


class HrEmployee(models.Model):
    _inherit = "hr.employee"

    rekomendasi_count = fields.Integer(
        "Number of Recommendations",
        compute="_compute_rekomendasi_count",
        groups="hr.group_hr_user",
    )

    def _compute_rekomendasi_count(self):
        jumlah = dict(
            self.env["sistem.kerja.rekomendasi"]._read_group(
                [("employee_id", "in", self.ids), ("state", "=", "diterima")],
                ["employee_id"],
                ["__count"],
            )
        )
        for pegawai in self:
            pegawai.rekomendasi_count = jumlah.get(pegawai._origin, 0)

    def action_lihat_rekomendasi(self):
        """Open the final recommendations of this employee, a row for each year."""
        self.ensure_one()
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(
                "hr_sistem_kerja.action_rekomendasi_tahun"
            ),
            "domain": [("employee_id", "=", self.id)],
            "context": {},
        }


class ResCompany(models.Model):
    _inherit = "res.company"

    tanggapan_hari = fields.Integer(
        "Comment on a Recommendation (working days)",
        default=5,
        help="So long a person may comment on his Rekomendasi Penilaian before it becomes final.",
    )

    _tanggapan_hari_wajar = models.Constraint(
        "CHECK(tanggapan_hari >= 0)",
        lambda env, _diag: ke_pengguna(env)._(
            "Comment on a Recommendation: write 0 or more working days."
        ),
    )
