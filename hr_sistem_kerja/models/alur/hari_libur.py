from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError
from odoo.tools import ormcache

from ..inti.bahasa_pengguna import ke_pengguna

# The ministers decide the next year in September or October.
BULAN_SKB = 10


class HariLibur(models.Model):
    """A day on which a government does not work; deadlines leave it out.

    National holidays and cuti bersama come with the SKB of the three ministers and belong to the
    administrator. Holidays of one region (``daerah``), e.g. an election day or an anniversary,
    are added by its own Pengelola Kepegawaian.
    """

    _name = "sistem.kerja.hari.libur"
    _description = "Holiday"
    _order = "tanggal, id"

    tanggal = fields.Date("Date", required=True, index=True)
    name = fields.Char("Holiday", required=True)
    jenis = fields.Selection(
        [
            ("libur_nasional", "Libur Nasional"),
            ("cuti_bersama", "Cuti Bersama"),
            ("daerah", "Libur Daerah"),
        ],
        "Kind",
        required=True,
        default=lambda self: "libur_nasional" if self._is_administrator() else "daerah",
    )
    dasar = fields.Char("Basis", help="The decision that sets the day, e.g. the SKB 3 Menteri.")
    company_ids = fields.Many2many(
        "res.company",
        "sistem_kerja_hari_libur_company_rel",
        "hari_libur_id",
        "company_id",
        "Governments",
        default=lambda self: not self._is_administrator() and self.env.company,
        help="Empty: all governments.",
    )
    dapat_diubah = fields.Boolean("May Be Changed", compute="_compute_dapat_diubah")

    # Those of a region have no index: two regions may celebrate the same on the same day
    _tanggal_unik = models.UniqueIndex(
        "(tanggal, name) WHERE jenis <> 'daerah'",
        lambda env, _diag: ke_pengguna(env)._(
            "Date: this holiday is already entered on this date. Change the row that is there."
        ),
    )

    @api.depends("jenis", "company_ids")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_dapat_diubah(self):
        boleh = self._origin._filtered_access("write")
        for hari in self:
            hari.dapat_diubah = not hari._origin or hari._origin in boleh

    @api.constrains("tanggal", "jenis", "company_ids")
    def _check_daerah(self):
        """A regional holiday names its governments, each once a day."""
        daerah = self.filtered(lambda hari: hari.jenis == "daerah")
        # sudo: of the other rows only those of the same governments are compared
        ada = daerah.sudo().search(
            [("jenis", "=", "daerah"), ("tanggal", "in", daerah.mapped("tanggal"))]
        )
        for hari in daerah:
            if not hari.company_ids:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Governments of %(nama)s: a Libur Daerah belongs to at least one "
                        "government. Name it, or choose another kind.",
                        nama=hari.name,
                    )
                )
            kembar = ada.filtered(
                lambda lain, hari=hari: (
                    lain != hari
                    and lain.tanggal == hari.tanggal
                    and lain.company_ids & hari.sudo().company_ids  # sudo: as above
                )
            )
            if kembar:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Date of %(nama)s: this government already has %(lain)s on that day. "
                        "Change the row that is there.",
                        nama=hari.name,
                        lain=kembar[0].name,
                    )
                )

    # ------------------------------------------------------------------ who may write

    def _is_administrator(self):
        return self.env.su or self.env.user.has_group("hr_sistem_kerja.group_administrator")

    def _check_access(self, operation):
        """Say to a Pengelola which holidays are his, in the place of Odoo's general sentence."""
        hasil = super()._check_access(operation)
        if (
            not hasil
            or operation == "read"
            or not self.env.user.has_group("hr_sistem_kerja.group_pengelola")
        ):
            return hasil
        return hasil[0], lambda: AccessError(
            ke_pengguna(self.env)._(
                "Holidays: a Pengelola Kepegawaian enters, changes and deletes only holidays of "
                "the kind Libur Daerah of his own government. National holidays and cuti bersama "
                "are entered by the Administrator."
            )
        )

    @api.model_create_multi
    def create(self, vals_list):
        self.env.registry.clear_cache()
        return super().create(vals_list)

    def write(self, vals):
        self.env.registry.clear_cache()
        hasil = super().write(vals)
        # Odoo checks the rules before a write only: nobody may make his row one of all governments
        self.check_access("write")
        return hasil

    def unlink(self):
        self.env.registry.clear_cache()
        return super().unlink()

    # ------------------------------------------------------------------ reading

    @api.model
    @ormcache()
    def _per_instansi(self):
        """Return the holidays of all governments, kept in memory until one of them changes.

        :returns: dict company id -> frozenset of dates; ``False`` for companies without own ones
        """
        # sudo: a calendar is public; archived governments count, or theirs would be everybody's
        semua = self.sudo().with_context(active_test=False)
        per_instansi = {
            instansi.id: frozenset(tanggal)
            for instansi, tanggal in semua._read_group(
                [], ["company_ids"], ["tanggal:array_agg_distinct"]
            )
        }
        umum = per_instansi.get(False, frozenset())
        return {False: umum} | {kunci: umum | isi for kunci, isi in per_instansi.items()}

    @api.model
    def _tahun_belum_lengkap(self):
        """Return the years, of this one and in its last months the next, without cuti bersama."""
        hari_ini = fields.Date.context_today(self)
        tahun = [hari_ini.year] + [hari_ini.year + 1] * (hari_ini.month >= BULAN_SKB)
        ada = self.search([("jenis", "=", "cuti_bersama"), ("tanggal", ">=", f"{tahun[0]}-01-01")])
        return sorted(set(tahun) - {hari.tanggal.year for hari in ada})

    @api.model
    def action_buka(self):
        """Open the holidays of this year, and say which year still misses its SKB."""
        action = self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_hari_libur")
        tahun = self._tahun_belum_lengkap()
        if not tahun:
            return action
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "warning",
                "message": ke_pengguna(self.env)._(
                    "%(tahun)s: no cuti bersama is entered yet, so deadlines count those days as "
                    "working days. The Administrator enters the holidays of the SKB 3 Menteri.",
                    tahun=", ".join(map(str, tahun)),
                ),
                "next": action,
            },
        }
