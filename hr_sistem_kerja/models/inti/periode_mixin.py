from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...aturan import bahasa
from .bahasa_pengguna import ke_pengguna


class PeriodeMixin(models.AbstractModel):
    """Work with a start and an end: the end never lies before the start.

    The model has a ``company_id``, whose regulation names the pasal, and says itself whether the
    two days are required.
    """

    _name = "sistem.kerja.periode.mixin"
    _description = "Period of Work"
    _inherit = ["mail.thread"]

    tanggal_mulai = fields.Date("Start", tracking=True)
    tanggal_selesai = fields.Date("End", tracking=True)

    @api.constrains("tanggal_mulai", "tanggal_selesai")
    def _check_periode(self):
        for satu in self:
            mulai, selesai = satu.tanggal_mulai, satu.tanggal_selesai
            if mulai and selesai and selesai < mulai:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "End of %(nama)s: %(selesai)s lies before the start %(mulai)s (%(pasal)s).",
                        nama=satu.display_name,
                        selesai=bahasa.tanggal(selesai),
                        mulai=bahasa.tanggal(mulai),
                        pasal=self.env["sistem.kerja.peraturan"]._pasal(satu.company_id, "periode"),
                    )
                )
