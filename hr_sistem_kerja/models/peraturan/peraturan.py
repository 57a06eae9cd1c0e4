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
        "Kind of Regulation",
        required=True,
        tracking=True,
        help="With the region: Peraturan Bupati Sukamaju.",
    )
    nomor = fields.Char("Number", required=True, tracking=True)
    tahun = fields.Integer("Year", required=True, tracking=True)
    tanggal_penetapan = fields.Date("Enacted on", tracking=True)
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
        tracking=True,
    )
    penetapan_ids = fields.One2many(
        "sistem.kerja.peraturan.penetapan", "peraturan_id", "Instruments", copy=True
    )
    ketua_ids = fields.One2many(
        "sistem.kerja.peraturan.ketua", "peraturan_id", "Who may Lead", copy=True
    )
    formulir_ids = fields.One2many("sistem.kerja.formulir", "peraturan_id", "Forms", copy=True)
    kedudukan_ids = fields.One2many("sistem.kerja.peraturan.kedudukan", "peraturan_id", copy=True)
    alur_ids = fields.One2many("sistem.kerja.peraturan.alur", "peraturan_id", "Routes", copy=True)
    tahapan_ids = fields.One2many(
        "sistem.kerja.peraturan.tahapan", "peraturan_id", "Three Stages", copy=True
    )
    tugas_ids = fields.One2many("sistem.kerja.peraturan.tugas", "peraturan_id", "Duties", copy=True)
    ketentuan_ids = fields.One2many(
        "sistem.kerja.peraturan.ketentuan", "peraturan_id", "Provisions", copy=True
    )
    pd_ids = fields.One2many(
        "sistem.kerja.peraturan.pd", "peraturan_id", "Named Perangkat Daerah", copy=True
    )
    jenis_unit_berinduk_ids = fields.Many2many(
        "sistem.kerja.jenis.unit",
        string="Kinds with a Parent",
        help="Units of these kinds must be inside a Perangkat Daerah (T Ps.5(4)).",
    )
    pasal_berinduk = fields.Char("Pasal of the Kinds with a Parent", tracking=True)
    catatan = fields.Html("Notes")

    _code_unik = models.Constraint("UNIQUE(code)", "Code: another regulation already has it.")

    @api.depends("jenis_peraturan", "nomor", "tahun", "versi")
    def _compute_display_name(self):
        for peraturan in self:
            nama = ke_pengguna(self.env)._(
                "%(jenis)s No. %(nomor)s of %(tahun)s",
                jenis=peraturan.jenis_peraturan or "",
                nomor=peraturan.nomor or "",
                tahun=peraturan.tahun or "",
            )
            if peraturan.versi > 1:
                nama = ke_pengguna(self.env)._(
                    "%(peraturan)s (version %(versi)s)", peraturan=nama, versi=peraturan.versi
                )
            peraturan.display_name = nama

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

    def _penetapan(
        self,
        objek,
        lingkup,
        unit,
        bentuk=None,
        cara=None,
        hukum_lain=False,
        pendamping=False,
        pohon=None,
    ):
        """Return the line that decides instrument and signatory; empty where none fits.

        Lines for the kind of the unit come before general ones; see ``_kekhususan``.

        :param objek: ``tim`` or ``penugasan``: which act is established
        :param unit: ``hr.department`` that owns the performance
        :param hukum_lain: the team is required by another law
        :param pendamping: ask for the further letter beside the instrument, not for this
        """
        self.ensure_one()
        pohon = pohon or self.env["hr.department"]._pohon(unit.company_id)
        return (
            self.penetapan_ids.filtered(
                lambda baris: baris._cocok(objek, lingkup, bentuk, cara, hukum_lain, pendamping)
            )
            ._untuk_jenis(pohon, unit.id)
            .sorted(lambda baris: baris._kekhususan(), reverse=True)[:1]
        )

    def _penetapan_atau_tolak(self, objek, lingkup, unit, **kriteria):
        """As :meth:`_penetapan`, but refuse where no line fits or the case is forbidden."""
        baris = self._penetapan(objek, lingkup, unit, **kriteria)
        if baris and not baris.dilarang:
            return baris
        pilihan = dict(self.penetapan_ids._fields["lingkup"]._description_selection(self.env))
        if baris:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(unit)s: the regulation forbids this (%(lingkup)s). %(catatan)s (%(pasal)s)",
                    unit=unit.name,
                    lingkup=pilihan[lingkup],
                    catatan=baris.catatan or "",
                    pasal=baris.pasal,
                )
            )
        raise UserError(
            ke_pengguna(self.env)._(
                "Lingkup: %(peraturan)s does not say which instrument establishes this work "
                "(%(lingkup)s). Change the members, or add a rule line to the regulation.",
                peraturan=self.display_name,
                lingkup=pilihan[lingkup],
            )
        )

    def _alur(self, cara, lingkup, unit, bentuk=None, pohon=None):
        """Return the route of a request; empty where the regulation offers none.

        :param unit: ``hr.department`` that owns the performance
        """
        self.ensure_one()
        pohon = pohon or self.env["hr.department"]._pohon(unit.company_id)
        cocok = self.alur_ids.filtered(lambda alur: alur._cocok(cara, lingkup, bentuk))
        return cocok._untuk_jenis(pohon, unit.id).sorted(
            lambda alur: (bool(alur.jenis_unit_ids), bool(alur.bentuk)), reverse=True
        )[:1]

    def _tahapan(self, tahap, unit, pohon=None):
        """Return the lines of a duty of the three stages for a unit, in their order."""
        self.ensure_one()
        pohon = pohon or self.env["hr.department"]._pohon(unit.company_id)
        cocok = self.tahapan_ids.filtered(lambda baris: baris.tahap == tahap)
        untuk_jenis = cocok._untuk_jenis(pohon, unit.id)
        # A line for a part of the unit (its Sekretariat) takes the place of the general ones
        khusus = untuk_jenis.filtered("dalam_jenis_unit_ids")
        return (khusus or untuk_jenis).sorted("urutan")

    def _pejabat_tahapan(self, tahap, unit, konteks, pohon=None):
        """Return the officials of a duty in order, as list of (line, :class:`Temuan`)."""
        pohon = pohon or self.env["hr.department"]._pohon(unit.company_id)
        return [
            (baris, baris.peran_id._cari([konteks], pohon)[0])
            for baris in self._tahapan(tahap, unit, pohon)
        ]

    def _aturan_ketua(self, unit, pohon=None):
        """Return the lines that say who may lead teams of a unit; empty: anybody."""
        pohon = pohon or self.env["hr.department"]._pohon(unit.company_id)
        boleh = self.ketua_ids.filtered(lambda baris: baris.sifat == "boleh")
        return boleh._untuk_jenis(pohon, unit.id)

    @api.model
    def _pasal(self, company, jenis):
        """Return the pasal of a provision in the regulation that is in force, for a refusal."""
        peraturan = self._berlaku(company)
        pasal = peraturan._ketentuan(jenis)[:1].pasal
        return " ".join(filter(None, [pasal, peraturan.display_name if peraturan else ""])) or "-"

    def _aturan_pengendali(self, unit, pohon=None):
        """Return the lines that say who may be Pengendali of the teams of a unit."""
        pohon = pohon or self.env["hr.department"]._pohon(unit.company_id)
        lines = self.ketua_ids.filtered(lambda baris: baris.sifat == "pengendali")
        return lines._untuk_jenis(pohon, unit.id)

    def _penetap_kinerja(self, unit, pohon=None):
        """Return the line that says who sets the performance of the head of a unit (R-049)."""
        pohon = pohon or self.env["hr.department"]._pohon(unit.company_id)
        return self._tahapan("tetapkan_kinerja", unit, pohon).filtered(
            lambda baris: unit.jenis_unit_id in baris.subjek_jenis_unit_ids
        )[:1]

    def _ketentuan(self, jenis):
        """Return the provisions of a sort; empty where the regulation has none."""
        return self.ketentuan_ids.filtered(lambda baris: baris.jenis == jenis)

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
        self._periksa_semua_kedudukan()
        return True

    def action_cabut(self):
        """Repeal the regulation; what runs under it goes on as it was started."""
        self.state = "dicabut"
        self._periksa_semua_kedudukan()
        return True

    def _periksa_semua_kedudukan(self):
        """Check everybody of the governments again: other rules hold for them now."""
        # sudo: the result concerns all employees, whoever puts the regulation in force
        self.env["hr.employee"].sudo().search(
            [("company_id", "in", self.company_ids.ids)]
        )._segarkan_kedudukan()

    @api.ondelete(at_uninstall=False)
    def _unlink_except_used(self):
        if self.filtered_domain(Domain("state", "!=", "draft")):
            raise UserError(
                ke_pengguna(self.env)._(
                    "State: only a draft regulation can be deleted; repeal it instead."
                )
            )
