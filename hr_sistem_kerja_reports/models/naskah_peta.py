from io import BytesIO

from odoo import models
from odoo.tools.pdf import PdfReader, PdfWriter

# Room for a drawing on a landscape sheet, in points: see .gambar-peta in surat.css
MM = 72 / 25.4
KIRI, BAWAH, LEBAR, TINGGI = 20 * MM, 15 * MM, 290 * MM, 150 * MM


class Naskah(models.Model):
    """Drawings that came as PDF files are laid on the sheets of their peta (PSB-F7)."""

    _inherit = "sistem.kerja.naskah"

    def _olah_pdf(self, pdf):
        """Return the PDF; that of a peta proses with the pages of its PDF files."""
        pdf = super()._olah_pdf(pdf)
        if self.formulir_id.tata_letak != "peta_proses":
            return pdf
        peta = self._sumber_lembar()
        halaman = [
            lembar for berkas in peta._berkas_pdf() for lembar in peta._baca_pdf(berkas).pages
        ]
        return self._tempel(pdf, halaman) if halaman else pdf

    def _tempel(self, pdf, halaman):
        """Lay pages on the last sheets of a PDF, each as large as its sheet has room."""
        penulis = PdfWriter()
        for lembar in PdfReader(BytesIO(pdf)).pages:
            penulis.add_page(lembar)
        for bingkai, gambar in zip(penulis.pages[-len(halaman) :], halaman, strict=True):
            # Links and fields of the drawing are nothing to print
            gambar.pop("/Annots", None)
            gambar.transfer_rotation_to_content()
            bingkai.merge_transformed_page(gambar, self._letak(gambar.cropbox))
        hasil = BytesIO()
        penulis.write(hasil)
        return hasil.getvalue()

    def _letak(self, kotak):
        """Return the transformation that fits a box into the room, centred at the top."""
        lebar, tinggi = float(kotak.width), float(kotak.height)
        skala = min(LEBAR / lebar, TINGGI / tinggi)
        kiri = KIRI + (LEBAR - skala * lebar) / 2 - skala * float(kotak.left)
        bawah = BAWAH + TINGGI - skala * tinggi - skala * float(kotak.bottom)
        return (skala, 0, 0, skala, kiri, bawah)
