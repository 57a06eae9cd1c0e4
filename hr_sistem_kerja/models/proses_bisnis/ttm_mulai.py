from odoo import models


class Tim(models.Model):
    """The Tim Transformasi Manajemen begins with its letter.

    A rencana pelaksanaan kegiatan is drawn up by PF and PLK (P Ps.16(2)); its officials are none.
    """

    _inherit = "sistem.kerja.tim"

    def _pastikan_rencana(self):
        biasa = self.filtered(lambda tim: not tim.is_ttm)
        return super(Tim, biasa)._pastikan_rencana() if biasa else None
