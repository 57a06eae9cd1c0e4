from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna

# What a decided delegation says; only its actions change it then
ISI = frozenset(
    {
        "pejabat_id",
        "unit_id",
        "jabatan",
        "penerima_id",
        "jenis",
        "tanggal_mulai",
        "tanggal_selesai",
        "dasar",
        "alasan",
        "company_id",
        "perangkat_daerah_id",
    }
)


class Pendelegasian(models.Model):
    """Plt. or Plh.: somebody acts in a post, from one date to another (R-017).

    It is bound to the post, not to the person: a unit and the official who heads it (nobody
    where the post is vacant), or a Kepala Daerah or Pejabat yang Berwenang without a unit. It
    ends by itself after its last day, and lapses once the post has another holder or the
    delegate has left. Who acts on a day is answered in ``pendelegasian_berlaku``.
    """

    _name = "sistem.kerja.pendelegasian"
    _description = "Pendelegasian"
    _inherit = ["sistem.kerja.status.mixin", "mail.thread"]
    _order = "tanggal_mulai desc, id desc"
    _rec_name = "jabatan"
    _rec_names_search = ("jabatan", "penerima_id.name", "pejabat_id.name")
    _check_company_auto = True

    _TRANSISI = {"draft": ("berlaku", "dibatalkan"), "berlaku": ("dibatalkan",)}

    pejabat_id = fields.Many2one(
        "hr.employee",
        "Official",
        index="btree_not_null",
        ondelete="restrict",
        check_company=True,
        tracking=True,
        help="Who holds the post; empty where it is vacant.",
    )
    unit_id = fields.Many2one(
        "hr.department",
        compute="_compute_unit_id",
        store=True,
        readonly=False,
        index="btree_not_null",
        ondelete="restrict",
        check_company=True,
        tracking=True,
        help="Whose head the delegate replaces; empty for a Kepala Daerah or Pejabat yang "
        "Berwenang who heads no unit.",
    )
    jabatan = fields.Char(
        "Post",
        compute="_compute_jabatan",
        store=True,
        readonly=False,
        help="As printed after Plt. or Plh.; it keeps what it was when the post changes later.",
    )
    penerima_id = fields.Many2one(
        "hr.employee",
        "Delegate",
        required=True,
        index=True,
        ondelete="restrict",
        check_company=True,
        tracking=True,
        help="Who acts in the post.",
    )
    jenis = fields.Selection(
        [("plt", "Plt. (Pelaksana Tugas)"), ("plh", "Plh. (Pelaksana Harian)")],
        "Kind",
        required=True,
        tracking=True,
        help="Plt. where the official is absent for good or the post is vacant, Plh. where he is "
        "absent for a time.",
    )
    tanggal_mulai = fields.Date("Start", required=True, tracking=True)
    tanggal_selesai = fields.Date(
        "End", required=True, tracking=True, help="The last day; it ends by itself."
    )
    dasar = fields.Char("Order", copy=False, tracking=True, help="Number and date of the order.")
    alasan = fields.Char("Reason", help="Why the official is absent.")
    company_id = fields.Many2one(
        "res.company", "Government", compute="_compute_company_id", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_id.perangkat_daerah_id", store=True, index="btree_not_null"
    )
    state = fields.Selection(
        [("draft", "Draft"), ("berlaku", "In Force"), ("dibatalkan", "Cancelled")],
        default=lambda self: self._state_awal(),
        required=True,
        copy=False,
        index=True,
        tracking=True,
    )
    status = fields.Selection(
        [
            ("draft", "Draft"),
            ("akan_datang", "Upcoming"),
            ("berlaku", "In Force"),
            ("gugur", "Lapsed"),
            ("berakhir", "Ended"),
            ("dibatalkan", "Cancelled"),
        ],
        "Today",
        compute="_compute_status",
        compute_sudo=True,
        search="_search_status",
        help="Lapsed: the post has another holder by now, or the delegate has left.",
    )

    # Two officers at the same moment: the check in Python does not see the other transaction
    _satu_per_jabatan = models.Constraint(
        """EXCLUDE USING gist (
            int4range(coalesce(unit_id, -pejabat_id), coalesce(unit_id, -pejabat_id), '[]')
                WITH &&,
            daterange(tanggal_mulai, tanggal_selesai, '[]') WITH &&
        ) WHERE (state = 'berlaku')""",
        lambda env, _diag: ke_pengguna(env)._(
            "Start and End: the post is delegated already on some of these days. End that "
            "delegation first, or choose other days."
        ),
    )
    _penerima_idx = models.Index("(penerima_id, tanggal_mulai) WHERE state = 'berlaku'")

    @api.model
    def _state_awal(self):
        """A draft on the screen, to be put in force; for programs creating it is the decision."""
        return "draft" if self.env.context.get("sistem_kerja_draf") else "berlaku"

    @api.depends("pejabat_id")
    def _compute_unit_id(self):
        """Propose the unit that the official heads; of several the one nearest to the top."""
        Unit = self.env["hr.department"]
        units = Unit.search([("manager_id", "in", self.pejabat_id.ids)])
        dipimpin = units.grouped("manager_id")
        for delegasi in self:
            pejabat = delegasi.pejabat_id._origin
            calon = dipimpin.get(pejabat, Unit).sorted(lambda u: u.parent_path.count("/"))
            tetap = not pejabat or delegasi.unit_id._origin in calon
            delegasi.unit_id = delegasi.unit_id if tetap else calon[:1]

    @api.depends("pejabat_id", "unit_id")
    def _compute_jabatan(self):
        for delegasi in self:
            # sudo: the title of an official is public
            pejabat, instansi = delegasi.pejabat_id.sudo(), delegasi.company_id.sudo()
            judul = pejabat.job_title
            if pejabat and pejabat == instansi.kepala_daerah_id:
                judul = instansi.jabatan_kepala_daerah or judul
            # Indonesian, because letters print it
            bawaan = f"Kepala {delegasi.unit_id.name}" if delegasi.unit_id else ""
            delegasi.jabatan = judul or bawaan

    @api.depends("pejabat_id.company_id", "unit_id.company_id")
    def _compute_company_id(self):
        for delegasi in self:
            # Until a post is chosen, the choices are those of the government worked in
            delegasi.company_id = (
                delegasi.unit_id.company_id or delegasi.pejabat_id.company_id or self.env.company
            )

    @api.depends("jenis", "jabatan", "penerima_id.name")
    def _compute_display_name(self):
        for delegasi in self:
            # sudo: who reads the delegation reads who acts
            nama = delegasi.penerima_id.sudo().name
            jenis = f"{delegasi.jenis.capitalize()}." if delegasi.jenis else ""
            jabatan = " ".join(filter(None, [jenis, delegasi.jabatan]))
            delegasi.display_name = ": ".join(filter(None, [jabatan, nama]))

    @api.depends(
        "state", "tanggal_mulai", "tanggal_selesai", "unit_id.manager_id", "penerima_id.active"
    )
    def _compute_status(self):
        hari_ini = fields.Date.context_today(self)
        mengikat = self.filtered(lambda d: d._pada(hari_ini))._yang_mengikat()
        for delegasi in self:
            if delegasi.state != "berlaku":
                delegasi.status = delegasi.state
            elif delegasi.tanggal_mulai > hari_ini:
                delegasi.status = "akan_datang"
            elif delegasi.tanggal_selesai < hari_ini:
                delegasi.status = "berakhir"
            else:
                delegasi.status = "berlaku" if delegasi in mengikat else "gugur"

    def _search_status(self, operator, value):
        if operator != "in":
            return NotImplemented
        hari_ini = fields.Date.context_today(self)
        # sudo: whether a post has another holder is no domain; the rules apply to the result
        kini = self.sudo().search(self._domain_pada(hari_ini))
        mengikat = kini._yang_mengikat()
        tetap = Domain("state", "=", "berlaku")
        domain = {
            "draft": Domain("state", "=", "draft"),
            "dibatalkan": Domain("state", "=", "dibatalkan"),
            "akan_datang": tetap & Domain("tanggal_mulai", ">", hari_ini),
            "berakhir": tetap & Domain("tanggal_selesai", "<", hari_ini),
            "berlaku": Domain("id", "in", mengikat.ids),
            "gugur": Domain("id", "in", (kini - mengikat).ids),
        }
        return Domain.OR(domain[nilai] for nilai in value if nilai in domain)

    @api.onchange("unit_id")
    def _onchange_unit_id(self):
        """Take the head of the chosen unit; a vacant post has none."""
        if self.unit_id:
            self.pejabat_id = self.unit_id.manager_id.filtered("active")

    # ------------------------------------------------------------------ checks

    @api.constrains("tanggal_mulai", "tanggal_selesai")
    def _check_periode(self):
        for delegasi in self:
            if delegasi.tanggal_selesai < delegasi.tanggal_mulai:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "End of %(nama)s: %(selesai)s lies before the start %(mulai)s. Give the "
                        "last day of the order.",
                        nama=delegasi.display_name,
                        selesai=bahasa.tanggal(delegasi.tanggal_selesai),
                        mulai=bahasa.tanggal(delegasi.tanggal_mulai),
                    )
                )

    # penerima_id: it is in every creation, the others may be left out
    @api.constrains("pejabat_id", "unit_id", "penerima_id")
    def _check_jabatan(self):
        """A delegation is for a post: one that the official holds, or that is vacant."""
        # sudo: who heads which unit is compared and named to the officer of the government
        for delegasi in self.sudo():
            if alasan := delegasi._alasan_bukan_jabatan():
                raise ValidationError(alasan)

    def _alasan_bukan_jabatan(self):
        """Return why official and unit are no post, or nothing."""
        env = ke_pengguna(self.env)
        pejabat, unit, kepala = self.pejabat_id, self.unit_id, self._kepala_unit()
        if not (pejabat or unit):
            return env._(
                "Official: name whose post is delegated. Where the post is vacant, name the unit."
            )
        if unit and not pejabat and kepala:
            return env._(
                "Official: %(unit)s is headed by %(nama)s, its post is not vacant. Choose him as "
                "the official.",
                unit=unit.name,
                nama=kepala.name,
            )
        if unit and pejabat != kepala:
            return env._(
                "Unit: %(nama)s does not head %(unit)s. Choose the unit that he heads; where its "
                "post is vacant, leave the official empty.",
                nama=pejabat.name,
                unit=unit.name,
            )
        if not unit and not self._pemegang():
            return env._(
                "Official: %(nama)s heads no unit and is neither Kepala Daerah nor Pejabat yang "
                "Berwenang. A delegation is for a post: fill Manager of his unit first.",
                nama=pejabat.name,
            )
        return ""

    @api.constrains("pejabat_id", "penerima_id", "unit_id")
    def _check_penerima(self):
        env = ke_pengguna(self.env)
        # sudo: only whether he is there and of which government
        for delegasi in self.sudo():
            penerima = delegasi.penerima_id
            if penerima == delegasi.pejabat_id:
                alasan = env._("nobody acts for himself. Choose another employee")
            elif not penerima.active:
                alasan = env._("he has left (archived). Choose somebody who is in service")
            elif penerima.company_id != delegasi.company_id:
                alasan = env._("he belongs to another government. Choose one of the same")
            else:
                continue
            raise ValidationError(
                env._("Delegate: %(nama)s: %(alasan)s.", nama=penerima.name, alasan=alasan)
            )

    def write(self, vals):
        if not self._terbuka() and not ISI.isdisjoint(vals):
            self._tolak_sudah_diputus()
        return super().write(vals)

    def _tolak_sudah_diputus(self):
        for delegasi in self:
            if delegasi.state != "draft":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: a delegation that was put in force stays as proof of who acted "
                        "and cannot be changed or deleted. End or cancel it and make a new one.",
                        nama=delegasi.display_name,
                    )
                )

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_decided(self):
        self._tolak_sudah_diputus()
