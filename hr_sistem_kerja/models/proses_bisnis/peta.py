from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..inti.bahasa_pengguna import ke_pengguna
from .ketetapan_mixin import KetetapanMixin

JENIS = [
    ("level_1", "Peta Level 1"),
    ("turunan", "Peta Turunan"),
    ("sub_proses", "Peta Sub Proses"),
    ("relasi", "Peta Relasi"),
    ("lintas_fungsi", "Peta Lintas Fungsi"),
]


class PetaProses(models.Model):
    """A peta proses bisnis in the register (M Ps.34-35, P Ps.19; a drawing as PSB-F7)."""

    _name = "sistem.kerja.peta.proses"
    _description = "Peta Proses Bisnis"
    _inherit = ["sistem.kerja.ketetapan.mixin", "mail.thread", "mail.activity.mixin"]
    _order = "unit_id, name, versi desc"
    _parent_store = True

    _DALAM_KETETAPAN = KetetapanMixin._DALAM_KETETAPAN | {"jenis", "cakupan", "parent_id"}

    jenis = fields.Selection(JENIS, "Kind", required=True, default="sub_proses", tracking=True)
    cakupan = fields.Selection(
        [("pd", "Perangkat Daerah"), ("pemda", "Whole Government")],
        "Map of",
        required=True,
        default="pd",
        tracking=True,
        help="It decides who establishes the map (M Ps.34).",
    )
    tim_id = fields.Many2one("sistem.kerja.tim", "Tim Kerja", index="btree_not_null")
    parent_id = fields.Many2one(
        "sistem.kerja.peta.proses", "Derived from", index=True, ondelete="restrict"
    )
    parent_path = fields.Char(index=True)
    child_ids = fields.One2many("sistem.kerja.peta.proses", "parent_id", "Derived Maps")
    berkas_ids = fields.Many2many("ir.attachment", string="Drawings")
    berkas_penetapan_ids = fields.Many2many(
        "ir.attachment",
        "sistem_kerja_peta_penetapan_rel",
        "peta_id",
        "attachment_id",
        "File of the Decision",
        copy=False,
    )
    sebelumnya_id = fields.Many2one(
        "sistem.kerja.peta.proses",
        "Version before",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    pengganti_ids = fields.One2many(
        "sistem.kerja.peta.proses", "sebelumnya_id", "Later Versions", readonly=True
    )
    sop_ids = fields.One2many("sistem.kerja.sop", "peta_id", "SOP")
    sop_count = fields.Integer("Number of SOP", compute="_compute_sop_count")
    reviu_ids = fields.One2many("sistem.kerja.proses.reviu", "peta_id", "Reviews")

    @api.depends("unit_id", "cakupan")
    def _compute_menurut(self):
        return super()._compute_menurut()

    @api.depends("sop_ids")
    def _compute_sop_count(self):
        for peta in self:
            peta.sop_count = len(peta.sop_ids)

    def _jenis_penetap(self):
        return f"penetap_peta_{self.cakupan}"

    def action_lihat_sop(self):
        """Open the SOP that carry out the process."""
        self.ensure_one()
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_sop"),
            "domain": [("peta_id", "=", self.id)],
            "context": {"default_peta_id": self.id, "default_unit_id": self.unit_id.id},
        }

    @api.constrains("parent_id", "jenis")
    def _check_parent_id(self):
        for peta in self:
            if peta.jenis == "level_1" and peta.parent_id:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Derived from: %(peta)s is a Peta Level 1, which derives from no other "
                        "(M Ps.35(4)).",
                        peta=peta.name,
                    )
                )

    @api.constrains("parent_id", "unit_id")
    def _check_pemerintah(self):
        for peta in self:
            if peta.parent_id and peta.parent_id.company_id != peta.company_id:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Derived from: %(induk)s belongs to another government. Choose a map of "
                        "the own one.",
                        induk=peta.parent_id.name,
                    )
                )
