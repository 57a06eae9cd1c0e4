from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..inti.bahasa_pengguna import ke_pengguna


class PetaProses(models.Model):
    """A peta proses bisnis in the register (M Ps.34-35, P Ps.19; a drawing as PSB-F7)."""

    _name = "sistem.kerja.peta.proses"
    _description = "Peta Proses Bisnis"
    _inherit = ["mail.thread"]
    _order = "unit_id, name"
    _parent_store = True

    name = fields.Char(required=True, tracking=True)
    jenis = fields.Selection(
        [
            ("level_1", "Peta Level 1"),
            ("turunan", "Peta Turunan"),
            ("sub_proses", "Peta Sub Proses"),
            ("relasi", "Peta Relasi"),
            ("lintas_fungsi", "Peta Lintas Fungsi"),
        ],
        "Kind",
        required=True,
        default="sub_proses",
        tracking=True,
    )
    unit_id = fields.Many2one("hr.department", "Owner", required=True, index=True, tracking=True)
    company_id = fields.Many2one(
        related="unit_id.company_id", string="Government", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_id.perangkat_daerah_id", string="Perangkat Daerah", store=True, index=True
    )
    tim_id = fields.Many2one("sistem.kerja.tim", "Tim Kerja", index="btree_not_null")
    parent_id = fields.Many2one(
        "sistem.kerja.peta.proses", "Derived from", index=True, ondelete="restrict"
    )
    parent_path = fields.Char(index=True)
    berkas_ids = fields.Many2many("ir.attachment", string="Drawings")
    tanggal_penetapan = fields.Date("Established on", tracking=True)
    dasar_penetapan = fields.Char(
        "Established by", tracking=True, help="E.g. Keputusan Bupati Nomor ... (P Ps.19(4))."
    )

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
