from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...aturan.kedudukan import STRUKTURAL
from ..inti.bahasa_pengguna import ke_pengguna


class PetaJabatan(models.Model):
    """How many people a unit may have in a post, or in a jenjang (T Ps.6(3)).

    People beyond the approved number are shown, not refused: the text sets a measure for the
    kedudukan, and whoever is there already stays until he is placed elsewhere.
    """

    _name = "sistem.kerja.peta.jabatan"
    _description = "Peta Jabatan"
    _inherit = ["mail.thread"]
    _order = "department_id, jenjang_id, job_id, id"
    _check_company_auto = True

    department_id = fields.Many2one(
        "hr.department", "Unit", required=True, index=True, ondelete="cascade", tracking=True
    )
    company_id = fields.Many2one(
        related="department_id.company_id", string="Government", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="department_id.perangkat_daerah_id", store=True, index=True
    )
    job_id = fields.Many2one(
        "hr.job", "Jabatan", index="btree_not_null", check_company=True, tracking=True
    )
    jenjang_id = fields.Many2one("sistem.kerja.jenjang", index="btree_not_null", tracking=True)
    jumlah = fields.Integer("Approved Number", required=True, default=1, tracking=True)
    # The numbers are public, the people behind them are not
    terisi = fields.Integer("Filled", compute="_compute_terisi", compute_sudo=True)
    lebih = fields.Integer("Beyond", compute="_compute_terisi", compute_sudo=True)
    status = fields.Selection(
        [("kurang", "Vacant"), ("pas", "Filled"), ("lebih", "Beyond")],
        compute="_compute_terisi",
        compute_sudo=True,
        search="_search_status",
    )

    _jumlah_positif = models.Constraint(
        "CHECK(jumlah >= 0)", "Approved Number: it cannot be negative."
    )
    _jabatan_unik = models.UniqueIndex(
        "(department_id, job_id) WHERE job_id IS NOT NULL",
        "Jabatan: the peta jabatan of this unit has this post already; change its number.",
    )
    _jenjang_unik = models.UniqueIndex(
        "(department_id, jenjang_id) WHERE jenjang_id IS NOT NULL",
        "Jenjang: the peta jabatan of this unit has this jenjang already; change its number.",
    )

    @api.depends("job_id.name", "jenjang_id.name", "department_id.name")
    def _compute_display_name(self):
        for baris in self:
            jabatan = baris.job_id.name or baris.jenjang_id.name or ""
            baris.display_name = f"{jabatan}, {baris.department_id.name or ''}"

    @api.depends("department_id", "job_id", "jenjang_id", "jumlah")
    def _compute_terisi(self):
        Pegawai = self.env["hr.employee"]
        domain = [("department_id", "in", self.department_id.ids)]
        hitung = {}
        for jenis in ("job_id", "jenjang_id"):
            for unit, jabatan, jumlah in Pegawai._read_group(
                domain, ["department_id", jenis], ["__count"]
            ):
                hitung[jenis, unit.id, jabatan.id] = jumlah
        for baris in self:
            jenis = "job_id" if baris.job_id else "jenjang_id"
            baris.terisi = hitung.get((jenis, baris.department_id.id, baris[jenis].id), 0)
            baris.lebih = max(0, baris.terisi - baris.jumlah)
            selisih = baris.terisi - baris.jumlah
            baris.status = "lebih" if selisih > 0 else "kurang" if selisih < 0 else "pas"

    def _search_status(self, operator, value):
        if operator != "in":
            return NotImplemented
        semua = self.search([("company_id", "in", self.env.companies.ids)])
        return [("id", "in", semua.filtered(lambda baris: baris.status in value).ids)]

    @api.constrains("department_id", "job_id", "jenjang_id")
    def _check_jabatan(self):
        for baris in self:
            if bool(baris.job_id) == bool(baris.jenjang_id):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Peta jabatan of %(unit)s: fill either Jabatan or Jenjang, not both. A "
                        "number is approved for one of them (%(pasal)s).",
                        unit=baris.department_id.name,
                        pasal=self.env["sistem.kerja.peraturan"]._pasal(
                            baris.company_id, "peta_jabatan"
                        ),
                    )
                )

    @api.model
    def _konflik(self, pegawai):
        """Return by employee (key) how the place contradicts the peta jabatan of his unit.

        Only where the regulation in force has the provision ``peta_jabatan``; a unit without peta
        jabatan contradicts nothing. The text is about PF and PLK, so heads are left out.
        """
        Peraturan = self.env["sistem.kerja.peraturan"]
        pasal = {
            company: Peraturan._pasal(company, "peta_jabatan")
            for company in pegawai.company_id
            if Peraturan._berlaku(company)._ketentuan("peta_jabatan")
        }
        # sudo: the numbers are shown to those who place people
        berlaku = pegawai.sudo().filtered(
            lambda orang: orang.company_id in pasal and orang.jenjang_id.code not in STRUKTURAL
        )
        peta = self.sudo().search([("department_id", "in", berlaku.department_id.ids)])
        menurut_unit = peta.grouped("department_id")
        konflik = {}
        for orang in berlaku:
            baris = menurut_unit.get(orang.department_id)
            if baris and (pesan := baris._pesan_konflik(orang, pasal[orang.company_id])):
                konflik[orang.id] = pesan
        return konflik

    def _pesan_konflik(self, orang, pasal):
        """Return how the post of a person contradicts the lines of his unit, or nothing."""
        cocok = self.filtered(
            lambda baris: (
                (baris.job_id and baris.job_id == orang.job_id)
                or (baris.jenjang_id and baris.jenjang_id == orang.jenjang_id)
            )
        )
        env = ke_pengguna(self.env)
        if not cocok:
            return env._("The peta jabatan of the unit has no such post (%s).", pasal)
        lebih = cocok.filtered("lebih")[:1]
        if lebih:
            return env._(
                "Beyond the peta jabatan: %(terisi)s people, %(jumlah)s approved (%(pasal)s).",
                terisi=lebih.terisi,
                jumlah=lebih.jumlah,
                pasal=pasal,
            )
        return ""
