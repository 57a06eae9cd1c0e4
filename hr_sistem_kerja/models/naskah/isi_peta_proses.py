from odoo import models
from odoo.tools.image import image_data_uri


class Naskah(models.Model):
    """Content of the layout ``peta_proses``: PSB-F7, the drawings of a peta proses bisnis."""

    _inherit = "sistem.kerja.naskah"

    def _susun_isi_peta_proses(self):
        """Return title and pictures; ``bingkai`` counts the pages of attached PDF files.

        The drawings in PDF files are no text: the engine lays them on empty pages with the title.
        """
        peta = self._sumber_lembar()
        nilai = {**self._nilai_isian(), "maksud": peta.name}
        if peta.tim_id:
            nilai["tim"] = peta.tim_id.name
        return {
            **self._isi_dasar(nilai),
            "judul": self._alinea("judul", nilai),
            "nama": peta.name,
            "gambar": [image_data_uri(berkas.datas) for berkas in peta._gambar()],
            "bingkai": sum(peta._halaman_pdf(berkas) for berkas in peta._berkas_pdf()),
        }
