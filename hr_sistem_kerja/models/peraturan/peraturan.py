from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from ..inti.bahasa_pengguna import ke_pengguna


class Peraturan(models.Model):
    """A regulation as data: everything that the text decides is one of its lines."""

    _name = "sistem.kerja.peraturan"
    _description = "Regulation"
    _inherit = ["mail.thread"]
    _order = "tahun desc, code"
    _rec_names_search = ["code", "name", "nomor"]

    code = fields.Char(required=True, index=True, copy=False)
    name = fields.Char("Title", required=True, tracking=True)
    jenis_peraturan = fields.Char(
        "Kind of Regulation", required=True, help="With the region: Peraturan Bupati Sukamaju."
    )
    nomor = fields.Char("Number", required=True, tracking=True)
    tahun = fields.Integer("Year", required=True, tracking=True)
    tanggal_penetapan = fields.Date("Enacted on")
    tanggal_berlaku = fields.Date("In Force from", tracking=True)
    state = fields.Selection(
        [("draft", "Draft"), ("berlaku", "In Force"), ("dicabut", "Repealed")],
        default="draft",
        required=True,
        tracking=True,
        copy=False,
    )
    company_ids = fields.Many2many(
        "res.company",
        "sistem_kerja_peraturan_company_rel",
        "peraturan_id",
        "company_id",
        "Governments",
        copy=False,
    )
    penetapan_ids = fields.One2many(
        "sistem.kerja.peraturan.penetapan", "peraturan_id", "Instruments", copy=True
    )
    ketua_ids = fields.One2many(
        "sistem.kerja.peraturan.ketua", "peraturan_id", "Who may Lead", copy=True
    )
    formulir_ids = fields.One2many("sistem.kerja.formulir", "peraturan_id", "Forms", copy=True)
    jenis_unit_berinduk_ids = fields.Many2many(
        "sistem.kerja.jenis.unit",
        string="Kinds with a Parent",
        help="Units of these kinds must be inside a Perangkat Daerah (T Ps.5(4)).",
    )
    pasal_berinduk = fields.Char("Pasal of the Kinds with a Parent")
    catatan = fields.Html("Notes")

    _code_unik = models.Constraint("UNIQUE(code)", "Code: another regulation already has it.")

    @api.depends("jenis_peraturan", "nomor", "tahun")
    def _compute_display_name(self):
        for peraturan in self:
            peraturan.display_name = ke_pengguna(self.env)._(
                "%(jenis)s No. %(nomor)s of %(tahun)s",
                jenis=peraturan.jenis_peraturan or "",
                nomor=peraturan.nomor or "",
                tahun=peraturan.tahun or "",
            )

    def _judul_resmi(self):
        """Return the words with which a letter cites the regulation (Indonesian by law)."""
        self.ensure_one()
        return f"{self.jenis_peraturan} Nomor {self.nomor} Tahun {self.tahun} tentang {self.name}"

    def copy_data(self, default=None):
        semua = super().copy_data(default)
        for asal, vals in zip(self, semua, strict=True):
            if not (default or {}).get("code"):
                kode = ke_pengguna(self.env)._("%s-copy", asal.code)
                ke = self.search_count([("code", "=like", f"{kode}%")])
                vals["code"] = f"{kode}-{ke + 1}" if ke else kode
        return semua

    @api.constrains("state", "company_ids", "tanggal_berlaku")
    def _check_satu_berlaku(self):
        berlaku = self.filtered(lambda peraturan: peraturan.state == "berlaku")
        for peraturan in berlaku:
            if not peraturan.tanggal_berlaku:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "In Force from: a regulation in force needs the date from which it "
                        "applies (%(peraturan)s).",
                        peraturan=peraturan.display_name,
                    )
                )
            lain = self.search(
                [
                    ("id", "!=", peraturan.id),
                    ("state", "=", "berlaku"),
                    ("tanggal_berlaku", "=", peraturan.tanggal_berlaku),
                    ("company_ids", "in", peraturan.company_ids.ids),
                ],
                limit=1,
            )
            if lain:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Governments: %(instansi)s already has %(lain)s in force from the same "
                        "date. Choose another date, or repeal the other regulation first.",
                        instansi=(lain.company_ids & peraturan.company_ids)[:1].name,
                        lain=lain.display_name,
                    )
                )

    @api.model
    def _berlaku(self, company, tanggal=None):
        """Return the regulation in force for a government on a date (today if None)."""
        # sudo: which regulation applies is public law; users need no access to its settings
        return self.sudo().search(
            [
                ("company_ids", "in", company.ids),
                ("state", "=", "berlaku"),
                ("tanggal_berlaku", "<=", tanggal or fields.Date.context_today(self)),
            ],
            order="tanggal_berlaku desc",
            limit=1,
        )

    @api.model
    def _berlaku_atau_tolak(self, company):
        """As :meth:`_berlaku`, but refuse with what to do where there is none."""
        peraturan = self._berlaku(company)
        if not peraturan:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Regulation: %(instansi)s has no regulation in force. Ask the administrator "
                    "to put one in force under Sistem Kerja > Configuration > Regulations.",
                    instansi=company.name,
                )
            )
        return peraturan

    def _penetapan(self, objek, lingkup, jenis_unit, bentuk=None, cara=None):
        """Return the line that decides the instrument and its signatory.

        :param objek: ``tim`` or ``penugasan``: which act is established
        :param lingkup: lingkup code
        :param jenis_unit: kind of the perangkat daerah that owns the performance
        :param bentuk: ``individu`` or ``tim``
        :param cara: ``penunjukan`` or ``sukarela``
        :raises UserError: where no line of the regulation fits
        """
        self.ensure_one()
        baris = self.penetapan_ids.filtered(
            lambda baris: baris._cocok(objek, lingkup, jenis_unit, bentuk, cara)
        ).sorted(lambda baris: baris._kekhususan(), reverse=True)[:1]
        if not baris:
            pilihan = dict(self.penetapan_ids._fields["lingkup"]._description_selection(self.env))
            raise UserError(
                ke_pengguna(self.env)._(
                    "Lingkup: %(peraturan)s does not say which instrument establishes this work "
                    "(%(lingkup)s). Change the members, or add a rule line to the regulation.",
                    peraturan=self.display_name,
                    lingkup=pilihan[lingkup],
                )
            )
        return baris

    def action_berlakukan(self):
        """Put the regulation in force for its governments."""
        tanpa_instansi = self.filtered(lambda peraturan: not peraturan.company_ids)
        if tanpa_instansi:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Governments: choose for whom %(peraturan)s is in force.",
                    peraturan=tanpa_instansi[0].display_name,
                )
            )
        self.state = "berlaku"

    def action_cabut(self):
        """Repeal the regulation; what runs under it goes on as it was started."""
        self.state = "dicabut"

    @api.ondelete(at_uninstall=False)
    def _unlink_except_used(self):
        if self.filtered_domain(Domain("state", "!=", "draft")):
            raise UserError(
                ke_pengguna(self.env)._(
                    "State: only a draft regulation can be deleted; repeal it instead."
                )
            )
