import contextlib
import functools

from markupsafe import Markup

from odoo import api, models
from odoo.exceptions import UserError
from odoo.http import borrow_request, request
from odoo.tools import file_open

from .. import mesin
from ..mesin.kolam import GalatMesin
from ..mesin.teks import siapkan

LAPORAN = "hr_sistem_kerja_reports.naskah"


@functools.cache
def _gaya():
    lembar_gaya = []
    for nama in ("naskah", "surat"):
        with file_open(f"hr_sistem_kerja_reports/static/src/css/{nama}.css") as berkas:
            lembar_gaya.append(berkas.read())
    return Markup("\n".join(lembar_gaya))


class Naskah(models.Model):
    """Layout and PDF of a letter, from its content (``_isi``) alone."""

    _inherit = "sistem.kerja.naskah"

    @api.model
    def mesin_pdf(self):
        """Tell the web client who prints letters on this server.

        :returns: ``{"weasyprint": bool, "peringatan": str}``; only an administrator, who can
            do something about it, gets a warning
        """
        pencetak = self._pencetak()
        perlu_tahu = self.env.user.has_groups(
            "hr_sistem_kerja.group_administrator,base.group_system"
        )
        return {
            "weasyprint": pencetak.siap,
            "peringatan": self._peringatan_mesin(pencetak) if perlu_tahu else "",
        }

    def action_cetak(self):
        """Return the report action that prints the letters."""
        return self.env.ref("hr_sistem_kerja_reports.action_report_naskah").report_action(
            self, config=False
        )

    def _render_pdf(self):
        """Return the letter as PDF bytes."""
        self.ensure_one()
        html, pencetak = self._render_html(), self._pencetak()
        if not pencetak.siap:
            return self._olah_pdf(self._render_pdf_cadangan(html))
        try:
            return self._olah_pdf(pencetak.render_pdf(html))
        except GalatMesin as galat:
            raise self._galat_cetak(galat) from galat

    def _render_html(self, pratinjau=False):
        """Return the letters as one HTML document, style included.

        :param pratinjau: show the pages as sheets of paper, for the screen
        """
        nilai = {
            "daftar": [siapkan(naskah._isi_berlayout()) for naskah in self],
            "judul": ", ".join(naskah._nama_berkas().removesuffix(".pdf") for naskah in self),
            "gaya": _gaya(),
            "pratinjau": pratinjau,
        }
        return self.env["ir.qweb"]._render(LAPORAN, nilai, minimal_qcontext=True)

    def _isi_berlayout(self):
        isi = self._isi()
        templat = f"hr_sistem_kerja_reports.tata_letak_{isi['tata_letak']}"
        if not self.env["ir.model.data"]._xmlid_to_res_id(templat):
            raise UserError(
                self.env._(
                    "Layout of %(naskah)s: there is no layout %(layout)s. Choose another one in "
                    "the form %(formulir)s.",
                    naskah=self.display_name,
                    layout=isi["tata_letak"],
                    formulir=isi["formulir"],
                )
            )
        return isi

    def _render_pdf_cadangan(self, html):
        """Print with wkhtmltopdf, and refuse what it would print wrongly."""
        arah = mesin.orientasi(html)
        if len(arah) > 1:
            raise UserError(
                self.env._(
                    "%(naskah)s has portrait and landscape pages; without WeasyPrint this server "
                    "cannot print both in one file. Ask the administrator to install the Python "
                    "package weasyprint and the Pango libraries.",
                    naskah=self.display_name,
                )
            )
        # sudo: the report record holds nothing but the paper size
        laporan = self.env["ir.actions.report"].sudo()
        if laporan.get_wkhtmltopdf_state() not in ("ok", "upgrade"):
            raise UserError(
                self.env._(
                    "This server has no PDF engine. Ask the administrator to install the Python "
                    "package weasyprint and the Pango libraries."
                )
            )
        # Odoo hands the user's session to wkhtmltopdf; without a request in sight it cannot.
        with borrow_request() if request else contextlib.nullcontext():
            return laporan._run_wkhtmltopdf([html], report_ref=LAPORAN, landscape="lanskap" in arah)
