from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan
from .ditetapkan_mixin import DitetapkanMixin


class Strategi(models.Model):
    """How a unit reaches its targets: by whom, with whose help, under whose lead (R-137).

    That a team needs a ketua or not is decided here and kept (R-120); a Pengendali only where
    the regulation knows one for the unit (R-138).
    """

    _name = "sistem.kerja.strategi"
    _description = "Strategi Pencapaian Target"
    _inherit = ["sistem.kerja.dimintakan.mixin"]
    _order = "tahun desc, unit_id, id desc"

    _TAHAP = "strategi"
    _TETAP = frozenset(
        {
            "name",
            "unit_id",
            "tahun",
            "perjanjian_id",
            "target_ids",
            "bentuk",
            "perlu_lintas_unit",
            "kebutuhan_lintas_unit",
            "perlu_ketua",
            "alasan_ketua",
            "perlu_pengendali",
            "uraian",
        }
    )
    _TERKUNCI = (*DitetapkanMixin._TERKUNCI, "tim_ids", "penugasan_ids")

    name = fields.Char("Work", required=True, help="E.g. the sub kegiatan that it serves.")
    unit_id = fields.Many2one(
        "hr.department",
        required=True,
        index=True,
        ondelete="restrict",
        domain="[('is_unit_organisasi', '=', True)]",
    )
    company_id = fields.Many2one(
        related="unit_id.company_id", string="Government", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_id.perangkat_daerah_id", string="Perangkat Daerah", store=True, index=True
    )
    tahun = fields.Char(
        "Year",
        size=4,
        required=True,
        index=True,
        default=lambda self: str(fields.Date.context_today(self).year),
    )
    perjanjian_id = fields.Many2one(
        "sistem.kerja.perjanjian",
        "Perjanjian Kinerja",
        index="btree_not_null",
        ondelete="restrict",
        domain="[('tahun', '=', tahun), ('company_id', '=', company_id)]",
    )
    target_ids = fields.Many2many(
        "sistem.kerja.target",
        string="Targets",
        domain="[('unit_id', '=', unit_id), ('tim_id', '=', False), ('penugasan_id', '=', False)]",
        help="Targets of the unit that are reached in this way.",
    )
    bentuk = fields.Selection(pilihan.BENTUK, "Carried out by", required=True, default="tim")
    perlu_lintas_unit = fields.Boolean(
        "People of other Units", help="They are asked for by a Permohonan Pelibatan."
    )
    kebutuhan_lintas_unit = fields.Char(
        "Whom", help="Which posts or skills of which units are needed."
    )
    perlu_ketua = fields.Boolean("Needs a Ketua", default=True)
    alasan_ketua = fields.Char("Reason", help="Why the team works without a ketua, or with one.")
    perlu_pengendali = fields.Boolean("Needs a Pengendali")
    ada_pengendali = fields.Boolean(compute="_compute_aturan")
    ketua_opsional = fields.Boolean(compute="_compute_aturan")
    uraian = fields.Text("Strategy", help="How the targets are reached.")
    tim_ids = fields.One2many("sistem.kerja.tim", "strategi_id", "Teams", readonly=True)
    penugasan_ids = fields.One2many(
        "sistem.kerja.penugasan", "strategi_id", "Assignments", readonly=True
    )
    jumlah_kerja = fields.Integer("Teams and Assignments", compute="_compute_jumlah_kerja")

    @api.depends("unit_id")
    def _compute_aturan(self):
        for satu in self:
            unit = satu.unit_id._origin
            peraturan = (
                self.env["sistem.kerja.peraturan"]._berlaku(unit.company_id) if unit else None
            )
            satu.ada_pengendali = bool(peraturan and peraturan._aturan_pengendali(unit))
            satu.ketua_opsional = bool(peraturan and peraturan._ketentuan("ketua_opsional"))

    @api.depends("tim_ids", "penugasan_ids")
    def _compute_jumlah_kerja(self):
        for satu in self:
            # sudo: how many follow from it, also those that the user does not read
            satu.jumlah_kerja = len(satu.sudo().tim_ids) + len(satu.sudo().penugasan_ids)

    # ------------------------------------------------------------------ checks

    @api.constrains("unit_id", "target_ids", "perjanjian_id")
    def _check_milik_unit(self):
        for satu in self.sudo():  # sudo: the units of what was chosen
            jalur = (satu.unit_id.parent_path or "").split("/")
            asing = satu.target_ids.filtered(
                lambda target, unit=satu.unit_id: (
                    target.unit_id != unit or target.tim_id or target.penugasan_id
                )
            )
            unit_lain = satu.perjanjian_id and str(satu.perjanjian_id.unit_id.id) not in jalur
            if asing or unit_lain:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Targets of %(strategi)s: %(asing)s does not belong to %(unit)s. A "
                        "strategy serves the targets of its own unit.",
                        strategi=satu.name,
                        asing=(asing[:1] or satu.perjanjian_id).display_name,
                        unit=satu.unit_id.name,
                    )
                )

    @api.constrains("bentuk", "perlu_ketua", "perlu_pengendali", "unit_id", "alasan_ketua")
    def _check_kebutuhan(self):
        for satu in self:
            env, perlu = ke_pengguna(self.env), satu.perlu_pengendali
            if perlu and (satu.bentuk != "tim" or not satu.ada_pengendali):
                raise ValidationError(
                    env._(
                        "Needs a Pengendali of %(strategi)s: the regulation knows no Pengendali "
                        "Tim Kerja for this work of %(unit)s.",
                        strategi=satu.name,
                        unit=satu.unit_id.name,
                    )
                )

    def _pastikan_siap(self, putusan):
        for satu in self:
            env = ke_pengguna(self.env)
            if not satu.target_ids:
                raise UserError(
                    env._(
                        "Targets of %(strategi)s: choose which targets of the unit it serves.",
                        strategi=satu.name,
                    )
                )
            tanpa_ketua = satu.bentuk == "tim" and not satu.perlu_ketua
            if tanpa_ketua and not satu.ketua_opsional:
                raise UserError(
                    env._(
                        "Needs a Ketua of %(strategi)s: %(peraturan)s sets up every team with a "
                        "ketua.",
                        strategi=satu.name,
                        peraturan=satu.unit_id._peraturan_kerja().display_name,
                    )
                )
            if tanpa_ketua and not (satu.alasan_ketua or "").strip():
                raise UserError(
                    env._(
                        "Reason: write why the team of %(strategi)s works without a ketua "
                        "(%(pasal)s).",
                        strategi=satu.name,
                        pasal=self.env["sistem.kerja.peraturan"]._pasal(
                            satu.company_id, "ketua_opsional"
                        ),
                    )
                )

    def write(self, vals):
        hasil = super().write(vals)
        if "unit_id" in vals and not self._terbuka():
            # Odoo checks the rights before only: nobody moves his draft among those of others
            self.check_access("write")
        return hasil

    def _kerja_penetapan(self):
        return self.unit_id

    def _pastikan_dapat_dibatalkan(self):
        jalan = self.tim_ids.filtered(lambda tim: tim.state not in ("draft", "dibatalkan"))
        jalan = jalan or self.penugasan_ids.filtered(
            lambda satu: satu.state not in ("draft", "dibatalkan")
        )
        if jalan:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(kerja)s already works by this strategy. Cancel it first, or leave the "
                    "strategy as it is.",
                    kerja=jalan[0].display_name,
                )
            )

    def _setelah_dibatalkan(self, alasan):
        self._catat_pembatalan(alasan)

    # ------------------------------------------------------------------ what follows

    def action_buat_tim(self):
        """Open a new team, or a new assignment, that carries the strategy out.

        It gets targets derived from those of the strategy as soon as it is saved.

        :returns: action with a prefilled form
        """
        self.ensure_one()
        self.check_access("read")
        if self.state != "ditetapkan":
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(strategi)s: it is not set yet. Teams and assignments follow after that.",
                    strategi=self.name,
                )
            )
        tim = self.bentuk == "tim"
        umum = {
            "default_strategi_id": self.id,
            "default_unit_pemilik_id": self.unit_id.id,
            "default_tanggal_mulai": f"{self.tahun}-01-01",
            "default_tanggal_selesai": f"{self.tahun}-12-31",
        }
        isi = {"default_sub_kegiatan": self.name, "default_name": self.name}
        if not tim:
            hasil = "; ".join(self.target_ids.mapped("hasil"))
            isi = {"default_maksud": self.name, "default_bentuk": "individu"}
            isi["default_target"] = hasil
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Tim Kerja")
            if tim
            else ke_pengguna(self.env)._("Assignment"),
            "res_model": "sistem.kerja.tim" if tim else "sistem.kerja.penugasan",
            "views": [[False, "form"]],
            "view_mode": "form",
            "context": {**umum, **isi},
        }

    def action_lihat_kerja(self):
        """Open the teams or assignments that follow from the strategy."""
        self.ensure_one()
        tim = self.bentuk == "tim"
        nama = "action_tim" if tim else "action_penugasan"
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(f"hr_sistem_kerja.{nama}"),
            "domain": [("strategi_id", "=", self.id)],
            "context": {},
        }

    def _turunkan_target(self, pemilik):
        """Derive the targets of the strategy for what carries it out.

        :param pemilik: dict with ``tim_id`` or ``penugasan_id``
        """
        self.ensure_one()
        return [
            {
                "name": target.name,
                "indikator": target.indikator,
                "target": target.target,
                "satuan": target.satuan,
                "parent_id": target.id,
                **pemilik,
            }
            for target in self.target_ids
        ]


class KerjaBerstrategi(models.AbstractModel):
    """Work that carries a strategy out: it gets the targets of that with its creation."""

    _name = "sistem.kerja.berstrategi.mixin"
    _description = "Work by a Strategy"

    _PEMILIK_TARGET = ""

    strategi_id = fields.Many2one(
        "sistem.kerja.strategi",
        "Strategy",
        index="btree_not_null",
        ondelete="restrict",
        copy=False,
        domain="[('unit_id', '=', unit_pemilik_id), ('state', '=', 'ditetapkan')]",
    )

    @api.model_create_multi
    def create(self, vals_list):
        kerja = super().create(vals_list)
        turunan = [
            vals
            for satu in kerja.filtered("strategi_id")
            if not satu.target_ids
            for vals in satu.strategi_id._turunkan_target({self._PEMILIK_TARGET: satu.id})
        ]
        # sudo: who makes the work may read its unit only; what is derived was set there
        self.env["sistem.kerja.target"].sudo().create(turunan)
        return kerja

    @api.constrains("strategi_id", "unit_pemilik_id")
    def _check_strategi(self):
        for kerja in self.sudo().filtered("strategi_id"):  # sudo: unit and state of what was chosen
            strategi = kerja.strategi_id
            if strategi.unit_id != kerja.unit_pemilik_id or strategi.state != "ditetapkan":
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Strategy of %(kerja)s: choose one that is set for %(unit)s.",
                        kerja=kerja.display_name,
                        unit=kerja.unit_pemilik_id.name,
                    )
                )


class Tim(models.Model):
    _name = "sistem.kerja.tim"
    _inherit = ["sistem.kerja.tim", "sistem.kerja.berstrategi.mixin"]

    _PEMILIK_TARGET = "tim_id"


class Penugasan(models.Model):
    _name = "sistem.kerja.penugasan"
    _inherit = ["sistem.kerja.penugasan", "sistem.kerja.berstrategi.mixin"]

    _PEMILIK_TARGET = "penugasan_id"
