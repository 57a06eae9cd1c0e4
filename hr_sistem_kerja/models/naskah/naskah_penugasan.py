from odoo import fields, models

from ..inti.bahasa_pengguna import ke_pengguna


class Naskah(models.Model):
    """Letters of assignments: what each establishes or changes, and when it may be signed."""

    _inherit = "sistem.kerja.naskah"

    perubahan_ids = fields.One2many(
        "sistem.kerja.penugasan.perubahan", "naskah_id", "Changes of Assignments", readonly=True
    )

    def _untuk_siapa(self):
        """Return the assignments that this letter establishes or changes."""
        return self.penugasan_ids | self.perubahan_ids.penugasan_id

    def _pastikan_dapat_ditandatangani(self):
        """As before; everybody from outside was released, and the contents are complete."""
        self.tim_ids._pastikan_disetujui()
        self.penugasan_ids._pastikan_isi_lengkap()
        return super()._pastikan_dapat_ditandatangani()

    def action_batalkan(self, alasan):
        """As before; who is assigned is told that a change has lost its letter."""
        hasil = super().action_batalkan(alasan)
        # sudo: the note stands in the history of assignments that the letter was about
        semua = self.sudo()
        for perubahan in semua.perubahan_ids:
            if perubahan.penugasan_id in semua.penugasan_ids:
                continue
            perubahan.penugasan_id._message_log(
                body=ke_pengguna(self.env)._(
                    "The letter of the change %(perubahan)s was cancelled: %(alasan)s. The change "
                    "itself holds until it is decided anew.",
                    perubahan=perubahan.display_name,
                    alasan=alasan,
                )
            )
        return hasil
