from odoo import api, models
from odoo.exceptions import UserError


class TertutupMixin(models.AbstractModel):
    """Rows that prove something: only our own actions add or change them, nobody deletes them.

    A model says in :meth:`_pesan_tertutup` how they come about instead, and sets
    :attr:`_HANYA_TAMBAH` where not even our actions change what stands.
    """

    _name = "sistem.kerja.tertutup.mixin"
    _description = "Rows Closed to Everybody"
    _inherit = ["sistem.kerja.status.mixin"]

    _HANYA_TAMBAH = False

    def _bidang_terkunci(self):
        return frozenset(self._fields)

    @api.model_create_multi
    def create(self, vals_list):
        if not self._terbuka():
            self._tolak_langsung()
        return super().create(vals_list)

    def write(self, vals):
        if self._HANYA_TAMBAH or not self._terbuka():
            self._tolak_langsung()
        return super().write(vals)

    def unlink(self):
        if self._HANYA_TAMBAH or not self._terbuka():
            self._tolak_langsung()
        return super().unlink()

    def _tolak_langsung(self):
        raise UserError(self._pesan_tertutup())

    def _pesan_tertutup(self):
        """Return the sentence that says how such rows come about."""
        raise NotImplementedError
