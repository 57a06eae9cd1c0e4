from odoo import models
from odoo.exceptions import UserError

# Report name: the method of its model that returns the sheet
LEMBAR = {
    "hr_sistem_kerja_reports.jadwal": "_lembar_jadwal",
    "hr_sistem_kerja_reports.daftar_penugasan": "_lembar_daftar_penugasan",
    "hr_sistem_kerja_reports.peta_proses": "_lembar_peta",
    "hr_sistem_kerja_reports.swimlane": "_lembar_swimlane",
    "hr_sistem_kerja_reports.contoh_formulir": "_lembar_contoh",
}


class IrActionsReport(models.Model):
    """Sheets without a number print with the engine of the letters."""

    _inherit = "ir.actions.report"

    def _render_qweb_pdf(self, report_ref, res_ids=None, data=None):
        """Return the sheets of the records in one PDF."""
        lembar = self._lembar_dicetak(report_ref, res_ids)
        if lembar is None:
            return super()._render_qweb_pdf(report_ref, res_ids=res_ids, data=data)
        berkas = [satu._pdf() for satu in lembar]
        return self.env["sistem.kerja.naskah"]._gabung_pdf(berkas), "pdf"

    def _render_qweb_html(self, report_ref, docids, data=None):
        """Return the sheets on the screen."""
        lembar = self._lembar_dicetak(report_ref, docids)
        if lembar is None:
            return super()._render_qweb_html(report_ref, docids, data=data)
        semua = self.env["sistem.kerja.naskah"].concat(*lembar)
        return semua._render_html(pratinjau=True).encode(), "html"

    def _lembar_dicetak(self, report_ref, res_ids):
        """Return a list of unsaved letters, or None for a report that prints no sheets."""
        laporan = self._get_report(report_ref)
        metode = LEMBAR.get(laporan.report_name)
        if not metode:
            return None
        if not res_ids:
            raise UserError(
                self.env._("%(laporan)s: choose at least one to print.", laporan=laporan.name)
            )
        sumber = self.env[laporan.model].browse([res_ids] if isinstance(res_ids, int) else res_ids)
        sumber.check_access("read")
        return [getattr(satu, metode)() for satu in sumber]
