from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..inti.bahasa_pengguna import ke_pengguna


class Tim(models.Model):
    """A team that another law requires: that law names instrument and signatory (R-072)."""

    _inherit = "sistem.kerja.tim"

    hukum_lain = fields.Boolean(
        "Required by other Law",
        tracking=True,
        help="Another law requires the team and says who signs for it (M Ps.20(5)d, K Ps.21(5)).",
    )
    penandatangan_hukum_lain_id = fields.Many2one(
        "hr.employee",
        "Signatory by that Law",
        index="btree_not_null",
        tracking=True,
        help="Who signs the Keputusan that sets up the team, as the other law says.",
    )

    @api.constrains("hukum_lain", "penandatangan_hukum_lain_id")
    def _check_hukum_lain(self):
        for tim in self:
            if tim.penandatangan_hukum_lain_id and not tim.hukum_lain:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Signatory by that Law of %(tim)s: the regulation finds the signatory, "
                        "unless another law requires the team. Empty the field, or tick Required "
                        "by other Law.",
                        tim=tim.name,
                    )
                )

    def _kunci_penetapan(self):
        """Return by what the teams of a unit are told apart when their letters are chosen."""
        self.ensure_one()
        return self.lingkup, self.hukum_lain, self.penandatangan_hukum_lain_id

    def _penandatangan(self, unit, penetapan, pohon):
        if not penetapan.hukum_lain or penetapan.penandatangan_id:
            return super()._penandatangan(unit, penetapan, pohon)
        if not self.penandatangan_hukum_lain_id:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Signatory by that Law of %(tim)s: another law requires the team and says who "
                    "signs; choose him (%(pasal)s).",
                    tim=self[0].name,
                    pasal=penetapan.pasal,
                )
            )
        return self.penandatangan_hukum_lain_id

    def _siapkan_naskah(self, penetapan):
        vals = super()._siapkan_naskah(penetapan)
        if penetapan.instrumen == "menurut_undang_undang":
            # Unless that law says otherwise it is a surat keputusan (K Ps.21(5))
            vals["jenis"] = "keputusan"
        return vals
