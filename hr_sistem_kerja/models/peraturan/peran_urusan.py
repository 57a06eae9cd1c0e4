from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..inti.bahasa_pengguna import ke_pengguna

URUSAN = [
    ("sdm", "Human Resources"),
    ("perencanaan", "Planning of Performance and Budget"),
    ("keuangan", "Finance and Assets"),
]


class Department(models.Model):
    """What a unit is responsible for in its government, where a rule names it by that."""

    _inherit = "hr.department"

    urusan = fields.Selection(
        URUSAN,
        "Responsible for",
        index="btree_not_null",
        help="Of the one unit that has this responsibility for the whole government (B Ps.94(2), "
        "P Lampiran BAB II romawi III).",
    )

    _urusan_unik = models.UniqueIndex(
        "(company_id, urusan) WHERE urusan IS NOT NULL AND active",
        lambda env, _diag: ke_pengguna(env)._(
            "Responsible for: another unit of this government already is. Empty it there first."
        ),
    )


class Peran(models.Model):
    """Roles that are named by a responsibility instead of a place: the head of that unit."""

    _inherit = "sistem.kerja.peran"

    cara = fields.Selection(
        selection_add=[("pimpinan_urusan", "Head of the Unit Responsible for")],
        ondelete={"pimpinan_urusan": "cascade"},
    )
    urusan = fields.Selection(URUSAN, "Responsible for")

    @api.constrains("cara", "urusan")
    def _check_urusan(self):
        for peran in self:
            if (peran.cara == "pimpinan_urusan") != bool(peran.urusan):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Responsible for of %(peran)s: fill it where the role walks to the unit "
                        "that is responsible, and only there.",
                        peran=peran.name,
                    )
                )

    def _ke_pimpinan_urusan(self, pohon, unit_id):
        # sudo: which unit is responsible for what is public
        unit = (
            self.env["hr.department"]
            .sudo()
            .search(
                [("company_id", "=", pohon[unit_id].instansi), ("urusan", "=", self.urusan)],
                limit=1,
            )
        )
        return pohon[unit.id] if unit else None
