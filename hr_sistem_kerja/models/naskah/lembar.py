from odoo import api, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna


class Naskah(models.Model):
    """Sheets: forms without a number of their own, printed from the records and not kept.

    A sheet is a letter that is never saved, so that it shares texts, layouts and engine with
    the letters; nobody signs it, and it is no draft.
    """

    _inherit = "sistem.kerja.naskah"

    @api.model
    def _lembar(self, tata_letak, unit, **vals):
        """Return an unsaved letter on the form that the regulation has for a layout.

        :param tata_letak: layout, e.g. ``jadwal``
        :param unit: ``hr.department`` whose sheet it is
        :raises UserError: where the regulation in force has no such form
        """
        peraturan = self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(unit.company_id)
        formulir = peraturan.formulir_ids.filtered(lambda satu: satu.tata_letak == tata_letak)[:1]
        if not formulir:
            nama = dict(formulir._fields["tata_letak"]._description_selection(self.env))
            raise UserError(
                ke_pengguna(self.env)._(
                    "Form: %(peraturan)s has no form with the layout %(tata_letak)s. Ask the "
                    "administrator to add one under Sistem Kerja > Configuration > Regulations.",
                    peraturan=peraturan.display_name,
                    tata_letak=nama[tata_letak],
                )
            )
        return self.new(
            {
                "jenis": formulir.jenis,
                "formulir_id": formulir.id,
                "peraturan_id": peraturan.id,
                "unit_id": unit.id,
                "perihal": formulir.name,
                "jabatan_penandatangan": "",
                "state": "ditandatangani",
                **vals,
            }
        )

    def _nama_berkas(self):
        """Return the file name; a sheet is named by its form and what it is about."""
        if self.id or not self.formulir_id:
            return super()._nama_berkas()
        tentang = self._sumber_lembar().display_name or self.unit_id.name
        nama = f"{self.formulir_id.name} {tentang}".replace("/", "-").replace("\\", "-")
        return f"{nama}.pdf"

    def _sumber_lembar(self):
        """Return the record that a sheet is about."""
        if self.tim_ids or not self.res_model:
            return self.tim_ids[:1]
        return self.env[self.res_model].browse(self.res_id)
