from odoo import api, fields, models
from odoo.exceptions import ValidationError

from odoo.addons.hr_sistem_kerja.models.inti.bahasa_pengguna import ke_pengguna

from ..mesin.pencetak import Pencetak
from .naskah_mesin import PARAM_MESIN, PARAM_PEKERJA


class ResConfigSettings(models.TransientModel):
    """Which engine prints letters on this server."""

    _inherit = "res.config.settings"

    mesin_naskah = fields.Selection(
        [("weasyprint", "WeasyPrint"), ("chromium", "Chromium")],
        "PDF Engine of Letters",
        default="weasyprint",
        config_parameter=PARAM_MESIN,
        help="Chromium prints long tables and large batches several times faster and needs more "
        "memory. Both print the same pages.",
    )
    pekerja_naskah = fields.Integer(
        "Worker Processes for Letters",
        config_parameter=PARAM_PEKERJA,
        help="How many letters each process of Odoo prints at the same time; 0: one per core.",
    )
    peringatan_mesin = fields.Char(compute="_compute_peringatan_mesin")

    @api.depends("mesin_naskah")
    def _compute_peringatan_mesin(self):
        for setelan in self:
            setelan.peringatan_mesin = self.env["sistem.kerja.naskah"]._peringatan_mesin(
                Pencetak(setelan.mesin_naskah)
            )

    @api.constrains("pekerja_naskah")
    def _check_pekerja_naskah(self):
        for setelan in self:
            if not 0 <= setelan.pekerja_naskah <= 64:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Worker Processes for Letters: a number from 0 (one per core) to 64."
                    )
                )
