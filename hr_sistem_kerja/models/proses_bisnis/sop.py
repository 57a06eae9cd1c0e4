from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..inti.bahasa_pengguna import ke_pengguna
from .ketetapan_mixin import KetetapanMixin


class Sop(models.Model):
    """A standar operasional prosedur in the register (M Ps.35(3), P Ps.19(3-4), K Ps.32(3))."""

    _name = "sistem.kerja.sop"
    _description = "SOP"
    _inherit = ["sistem.kerja.ketetapan.mixin", "mail.thread", "mail.activity.mixin"]
    _order = "unit_id, nomor, versi desc"
    _rec_names_search = ["nomor", "name"]

    _DALAM_KETETAPAN = KetetapanMixin._DALAM_KETETAPAN | {"nomor", "peta_id", "keterkaitan_ids"}

    nomor = fields.Char("Number", required=True, tracking=True, index="trigram")
    peta_id = fields.Many2one(
        "sistem.kerja.peta.proses",
        "Peta Proses Bisnis",
        index="btree_not_null",
        ondelete="restrict",
        help="The process that the SOP carries out.",
    )
    keterkaitan_ids = fields.Many2many(
        "sistem.kerja.sop",
        "sistem_kerja_sop_keterkaitan_rel",
        "sop_id",
        "terkait_id",
        "Related SOP",
        help="Other SOP that this one leads to or needs (keterkaitan).",
    )
    berkas_ids = fields.Many2many(
        "ir.attachment", "sistem_kerja_sop_berkas_rel", "sop_id", "attachment_id", "Files"
    )
    berkas_penetapan_ids = fields.Many2many(
        "ir.attachment",
        "sistem_kerja_sop_penetapan_rel",
        "sop_id",
        "attachment_id",
        "File of the Decision",
        copy=False,
    )
    sebelumnya_id = fields.Many2one(
        "sistem.kerja.sop",
        "Version before",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    pengganti_ids = fields.One2many(
        "sistem.kerja.sop", "sebelumnya_id", "Later Versions", readonly=True
    )
    reviu_ids = fields.One2many("sistem.kerja.proses.reviu", "sop_id", "Reviews")

    _nomor_unik = models.UniqueIndex(
        "(company_id, nomor, versi)",
        lambda env, _diag: ke_pengguna(env)._(
            "Number: another SOP of this government has it already. For changes make a new "
            "version of that SOP."
        ),
    )

    @api.depends("nomor", "name", "versi")
    def _compute_display_name(self):
        hasil = super()._compute_display_name()
        for sop in self:
            sop.display_name = " ".join(filter(None, [sop.nomor, sop.display_name]))
        return hasil

    def copy_data(self, default=None):
        # A number belongs to one SOP: a copy that is no new version says that it is one
        vals_list = super().copy_data(default)
        if not (default or {}).get("sebelumnya_id"):
            for sop, vals in zip(self, vals_list, strict=True):
                vals["nomor"] = ke_pengguna(self.env)._("%s (copy)", sop.nomor)
        return vals_list

    def _jenis_penetap(self):
        return "penetap_sop"

    @api.constrains("keterkaitan_ids", "peta_id", "unit_id")
    def _check_pemerintah(self):
        for sop in self:
            lain = (sop.keterkaitan_ids.company_id | sop.peta_id.company_id) - sop.company_id
            if lain:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Related SOP and Peta Proses Bisnis of %(sop)s: they belong to the own "
                        "government, not to %(lain)s.",
                        sop=sop.name,
                        lain=lain[0].name,
                    )
                )
