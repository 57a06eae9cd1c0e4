from odoo import api, models

from ...aturan.predikat import PERILAKU
from ..inti.isian import baca_isian

ISIAN_BAHAN = ("hasil", "perilaku", "hasil_kerja", *PERILAKU)


class Bahan(models.Model):
    """How a ketua or Pengawas writes material on a member from a plain form."""

    _inherit = "sistem.kerja.rekomendasi.bahan"

    @api.model
    def simpan(self, penugasan_id, isian):
        """Write the own draft on the person of an assignment, made if there is none.

        :param penugasan_id: id of the ``sistem.kerja.penugasan``
        :param isian: dict of texts: ``hasil``, ``perilaku``, and ratings ``hasil_kerja`` and the
            seven core values (``di_atas``, ``sesuai``, ``di_bawah`` or empty)
        :returns: id of the material
        :raises AccessError: for anybody but the ketua and the Pengawas
        :raises UserError: naming the field that is wrong
        """
        vals = baca_isian(self, isian, ISIAN_BAHAN)
        bahan = self._draf_saya(penugasan_id)
        if bahan:
            bahan.write(vals)
        else:
            bahan = self.create({"penugasan_id": penugasan_id, **vals})
        return bahan.id

    def _draf_saya(self, penugasan_id):
        return self.search(
            [
                ("penugasan_id", "=", penugasan_id),
                ("pengirim_id", "in", self.env.user._sistem_kerja_pegawai().ids),
                ("state", "=", "draft"),
            ],
            limit=1,
        )
