from odoo import fields, models

from .peta import JENIS


class Ketentuan(models.Model):
    """Which maps a review of the proses bisnis looks at, as the regulation lists them (R-164)."""

    _inherit = "sistem.kerja.peraturan.ketentuan"

    objek = fields.Selection(
        JENIS,
        "Object of Reviews",
        help="Only of the provision that lists what is reviewed. Level 1 includes what derives "
        "from it.",
    )
