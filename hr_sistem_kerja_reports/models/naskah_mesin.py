import logging

from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools.pdf import merge_pdf

from odoo.addons.hr_sistem_kerja.models.inti.bahasa_pengguna import ke_pengguna

from ..mesin import kolam
from ..mesin.chromium import cari_program
from ..mesin.kolam import GalatMesin
from ..mesin.pencetak import Pencetak

_logger = logging.getLogger(__name__)

PARAM_MESIN = "hr_sistem_kerja_reports.mesin"
PARAM_PEKERJA = "hr_sistem_kerja_reports.pekerja"
# More letters are joined in a process of their own, so that their memory is given back
SEDIKIT = 20


class Naskah(models.Model):
    """Which engine prints letters, one or many."""

    _inherit = "sistem.kerja.naskah"

    @api.model
    def _pencetak(self):
        """Return the engines as an administrator has set them."""
        # sudo: the settings say nothing of a letter; everybody who prints needs them
        setelan = self.env["ir.config_parameter"].sudo()
        pekerja = setelan.get_param(PARAM_PEKERJA, "0")
        return Pencetak(
            setelan.get_param(PARAM_MESIN, "weasyprint"), int(pekerja) if pekerja.isdigit() else 0
        )

    @api.model
    def _peringatan_mesin(self, pencetak):
        """Return what an administrator should know of the engines, or nothing."""
        if not pencetak.siap:
            return ke_pengguna(self.env)._(
                "WeasyPrint does not run on this server, so letters are printed with wkhtmltopdf: "
                "page numbers and repeated table heads are missing, and letters with a landscape "
                "annex are refused. Install the Python package weasyprint and the Pango libraries."
            )
        if pencetak.chromium and not cari_program():
            return ke_pengguna(self.env)._(
                "Chromium is not installed on this server, so letters are printed with "
                "WeasyPrint. Install it (on Debian the package chromium), or choose WeasyPrint in "
                "the settings."
            )
        return ""

    def _pdf_banyak(self):
        """Yield ``(letter, PDF, error)`` for each letter in order; PDF or error is None.

        The stored PDF of a signed letter, a fresh one of a draft, many at once. What is wrong
        with one letter does not keep the others from being printed.
        """
        pencetak = self._pencetak()
        konsep = self.filtered(lambda naskah: not naskah.sha256)
        html = (naskah._atau_galat(naskah._render_html) for naskah in konsep)
        if pencetak.siap:
            cetak = pencetak.render_banyak(html)
        else:
            cetak = (
                naskah._atau_galat(naskah._render_pdf_cadangan, satu)
                for naskah, satu in zip(konsep, html, strict=True)
            )
        for naskah in self:
            if naskah.sha256:
                hasil = naskah._pdf()
            else:
                hasil = naskah._atau_galat(naskah._olah_pdf, next(cetak))
            if isinstance(hasil, Exception):
                yield naskah, None, naskah._galat_cetak(hasil)
            else:
                yield naskah, hasil, None

    def _olah_pdf(self, pdf):
        """Return what the engine printed with what only a PDF can hold; a layout may add it."""
        return pdf

    def _atau_galat(self, susun, *isi):
        """Return what a step makes of the former one's result, or the error of either."""
        if isi and isinstance(isi[0], Exception):
            return isi[0]
        try:
            return susun(*isi)
        except UserError as galat:
            return galat
        except Exception as galat:
            # One letter with impossible data must not stop hundreds of others
            _logger.exception("Content of %s cannot be composed", self)
            return GalatMesin(f"{type(galat).__name__}")

    def _galat_cetak(self, galat):
        """Return an error as a sentence for who prints."""
        if isinstance(galat, UserError):
            return galat
        return UserError(
            ke_pengguna(self.env)._(
                "PDF of %(naskah)s: it could not be printed (%(alasan)s). Try this letter alone; "
                "if it fails again, tell the administrator.",
                naskah=self.display_name,
                alasan=str(galat),
            )
        )

    @api.model
    def _gabung_pdf(self, daftar):
        """Return PDFs as one."""
        if len(daftar) > SEDIKIT:
            try:
                return kolam.gabung(daftar)
            except GalatMesin as galat:
                _logger.warning("Letters are joined without a worker process: %s", galat)
        return daftar[0] if len(daftar) == 1 else merge_pdf(daftar)
