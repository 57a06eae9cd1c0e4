from odoo import models


class Naskah(models.Model):
    """Content of the layout ``peta_proses``: PSB-F7, the drawings of a peta or a team."""

    _inherit = "sistem.kerja.naskah"

    def _susun_isi_peta_proses(self):
        """Return title and pictures; ``bingkai`` counts the pages of attached PDF files.

        They are those of a map, or the flow of a team. The drawings in PDF files are no text: the
        engine lays them on empty pages with the title.
        """
        peta = self._sumber_lembar()
        nilai = self._nilai_isian()
        if peta._name == "sistem.kerja.tim":
            nilai["maksud"] = nilai["tim"]
        else:
            nilai |= {"maksud": peta.name, "tim": peta.tim_id.name or nilai["tim"]}
        return {
            **self._isi_dasar(nilai),
            "judul": self._alinea("judul", nilai),
            "nama": peta.name,
            "gambar": peta._gambar_cetak(),
            "bingkai": sum(peta._halaman_pdf(berkas) for berkas in peta._berkas_pdf()),
        }
