from odoo import models
from odoo.exceptions import UserError

from .naskah import LAPORAN


class IrActionsReport(models.Model):
    """Letters have their own engine; every other report stays as Odoo prints it."""

    _inherit = "ir.actions.report"

    def _render_qweb_pdf(self, report_ref, res_ids=None, data=None):
        """Return signed letters as they are stored, drafts as they are now, in one PDF."""
        naskah = self._naskah_dicetak(report_ref, res_ids)
        if naskah is None:
            return super()._render_qweb_pdf(report_ref, res_ids=res_ids, data=data)
        if len(naskah) == 1:
            return naskah._pdf(), "pdf"
        berkas = []
        for _satu, pdf, galat in naskah._pdf_banyak():
            if galat:
                raise galat
            berkas.append(pdf)
        return naskah._gabung_pdf(berkas), "pdf"

    def _render_qweb_html(self, report_ref, docids, data=None):
        """Return the letters as sheets on the screen."""
        naskah = self._naskah_dicetak(report_ref, docids)
        if naskah is None:
            return super()._render_qweb_html(report_ref, docids, data=data)
        return naskah._render_html(pratinjau=True).encode(), "html"

    def _naskah_dicetak(self, report_ref, res_ids):
        """Return the letters to print, or None for a report that is not ours."""
        if self._get_report(report_ref).report_name != LAPORAN:
            return None
        if not res_ids:
            raise UserError(self.env._("Letter: choose at least one to print."))
        naskah = self.env["sistem.kerja.naskah"].browse(
            [res_ids] if isinstance(res_ids, int) else res_ids
        )
        naskah.check_access("read")
        return naskah
