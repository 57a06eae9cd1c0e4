from io import BytesIO

from odoo import models
from odoo.exceptions import UserError
from odoo.tools.image import image_data_uri
from odoo.tools.pdf import PdfReader

from ..inti.bahasa_pengguna import ke_pengguna

GAMBAR = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml")


class PetaProses(models.Model):
    """How a peta proses bisnis is printed: title and drawings (PSB-F7)."""

    _inherit = "sistem.kerja.peta.proses"

    def _lembar_peta(self):
        """Return the sheet with the drawings.

        :raises UserError: where no drawing can be printed
        """
        self.ensure_one()
        if not (self._gambar_cetak() or self._berkas_pdf()):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Drawings of %(peta)s: there is no picture and no PDF file to print. Attach "
                    "the drawing as PNG, JPEG, SVG or PDF file.",
                    peta=self.name,
                )
            )
        return self.env["sistem.kerja.naskah"]._lembar(
            "peta_proses", self.unit_id, res_model=self._name, res_id=self.id
        )

    def _gambar(self):
        return self._berkas(GAMBAR)

    def _gambar_cetak(self):
        """Return the pictures to print; without any drawing the flow of the team is drawn."""
        gambar = [image_data_uri(berkas.datas) for berkas in self._gambar()]
        # The map may name a team that its reader must not see
        if not (gambar or self._berkas_pdf()) and self.tim_id.has_access("read"):
            gambar = self.tim_id._gambar_cetak()
        return gambar

    def _berkas_pdf(self):
        return self._berkas(("application/pdf",))

    def _berkas(self, jenis):
        # sudo: who may read the map may see its drawings, whoever uploaded them
        return self.sudo().berkas_ids.filtered(lambda berkas: berkas.mimetype in jenis)

    def _halaman_pdf(self, berkas):
        """Return how many pages an attached PDF file has.

        :raises UserError: where it cannot be read
        """
        return len(self._baca_pdf(berkas).pages)

    def _baca_pdf(self, berkas):
        try:
            pembaca = PdfReader(BytesIO(berkas.raw), strict=False)
            if not pembaca.pages:
                raise ValueError("no pages")
        except Exception as galat:
            # Whatever a broken file makes the reader stumble over, the user can do one thing
            raise UserError(
                ke_pengguna(self.env)._(
                    "Drawings of %(peta)s: the file %(berkas)s is damaged or protected by a "
                    "password and cannot be printed. Attach it again, without password.",
                    peta=self.name,
                    berkas=berkas.name,
                )
            ) from galat
        return pembaca
