from odoo import models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .penentu import ACUAN_ASAL

# Steps of the side asked in which people can be named
BOLEH_MENAMAI = ("setujui", "jawab", "perintahkan", "rekomendasi", "tugaskan")


class Langkah(models.Model):
    """Naming people for seats that a permohonan asks for without a name."""

    _inherit = "sistem.kerja.langkah"

    def action_namai(self, line_id, orang):
        """Name who is made available for seats without a name (R3: daftar nama).

        :param line_id: id of the line with the seats
        :param orang: list of employee ids; for a government outside this database, list of dicts
            ``{"nama": str, "jabatan": str}``
        :returns: ids of the new lines
        :raises UserError: where the step is not the user's, or a person does not fit
        """
        self.ensure_one()
        self.check_access("read")
        # sudo: whether he may name is checked below, on the record as it is under the lock
        langkah = self.sudo()
        dokumen = langkah._dokumen()
        dokumen._kunci_baris()
        langkah._pastikan_aktif()
        if dokumen._di_luar():
            self._pastikan_boleh_mencatat()
        else:
            langkah._pastikan_giliran()
        line = langkah.line_ids.filtered(lambda satu: satu.id == line_id and satu._perlu_nama())
        pihak_diminta = langkah.peran_id.acuan in ACUAN_ASAL
        if not (line and pihak_diminta and langkah.aksi in BOLEH_MENAMAI):
            raise UserError(
                ke_pengguna(self.env)._(
                    "People: in this step nobody is to be named for this line (%(pasal)s).",
                    pasal=langkah.pasal,
                )
            )
        baru = line._namai(langkah, orang)
        dokumen._langkah_ronde().filtered(
            lambda satu: satu.state in ("menunggu", "aktif") and line in satu.line_ids
        )._ganti_line(line, baru)
        self.env["sistem.kerja.keputusan"]._catat(
            dokumen, "nama", langkah, kursi=line.display_name, orang=baru.mapped("display_name")
        )
        # Until now the head of the unit addressed stood in for the PPK of people without a name
        langkah._segarkan_pelaku()
        return baru.ids

    def _ganti_line(self, lama, baru):
        """Let the steps be about the people named instead of the seats."""
        for langkah in self:
            langkah._buka().write({"line_ids": [(3, lama.id), *((4, satu.id) for satu in baru)]})
