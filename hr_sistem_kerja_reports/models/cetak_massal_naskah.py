from odoo import models
from odoo.exceptions import AccessError, UserError

from odoo.addons.hr_sistem_kerja.models.inti.bahasa_pengguna import ke_pengguna

# Up to here one waits for the PDF; it takes a few seconds
LANGSUNG = 20
PALING_BANYAK = 2000


class Naskah(models.Model):
    """Printing a selection of letters without waiting for it."""

    _inherit = "sistem.kerja.naskah"

    def action_cetak_latar(self):
        """Print the letters in the background; a few of them at once.

        The context key ``bentuk_hasil`` = ``zip`` asks for one PDF per letter.

        :returns: the action that shows the print job, or prints
        :raises UserError: where there are too many for one job
        """
        self.check_access("read")
        bentuk = "zip" if self.env.context.get("bentuk_hasil") == "zip" else "pdf"
        if not self.env.user._is_internal():
            raise AccessError(
                ke_pengguna(self.env)._("Print Job: only a user of the backend can ask for one.")
            )
        if len(self) > PALING_BANYAK:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Print Job: %(jumlah)s letters are too many for one job. Choose at most "
                    "%(batas)s.",
                    jumlah=len(self),
                    batas=PALING_BANYAK,
                )
            )
        if bentuk == "pdf" and len(self) <= LANGSUNG:
            return self.action_cetak()
        massal = self.env["sistem.kerja.cetak.massal"]._buat(self, bentuk)
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Print Job"),
            "res_model": massal._name,
            "res_id": massal.id,
            "view_mode": "form",
            "views": [[False, "form"]],
        }
