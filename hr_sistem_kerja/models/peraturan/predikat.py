from odoo import fields, models

from ...aturan.predikat import usulan_predikat
from ..inti.bahasa_pengguna import ke_pengguna

# The words of form P F8, which the letter prints
RATING = [
    ("di_atas", "Diatas Ekspektasi"),
    ("sesuai", "Sesuai Ekspektasi"),
    ("di_bawah", "Dibawah Ekspektasi"),
]
PREDIKAT = [
    ("sangat_baik", "Sangat Baik"),
    ("baik", "Baik"),
    ("butuh_perbaikan", "Butuh Perbaikan"),
    ("kurang", "Kurang"),
    ("sangat_kurang", "Sangat Kurang"),
]


class PredikatAturan(models.Model):
    """Which predikat the ratings of hasil kerja and perilaku kerja propose together (R-161).

    The matrix only proposes: the Pejabat Penilai Kinerja decides. Without lines nothing is
    proposed.
    """

    _name = "sistem.kerja.peraturan.predikat"
    _description = "Predikat Proposed by Ratings"
    _inherit = ["sistem.kerja.peraturan.baris.mixin"]

    hasil_kerja = fields.Selection(RATING, required=True)
    perilaku_kerja = fields.Selection(RATING, required=True)
    predikat = fields.Selection(PREDIKAT, required=True)

    _satu_per_kasus = models.UniqueIndex(
        "(peraturan_id, hasil_kerja, perilaku_kerja)",
        lambda env, _diag: ke_pengguna(env)._(
            "Predikat: the regulation already has a line for these two ratings. Change that one."
        ),
    )

    # ------------------------------------------------------------------ how the line reads

    _KASUS = ("hasil_kerja", "perilaku_kerja")

    def _bagian(self):
        return [(self._label("predikat"), self._pilihan("predikat"))]


class Peraturan(models.Model):
    _inherit = "sistem.kerja.peraturan"

    predikat_ids = fields.One2many(
        "sistem.kerja.peraturan.predikat", "peraturan_id", "Predikat Matrix", copy=True
    )

    def _usulan_predikat(self, hasil_kerja, perilaku_kerja):
        """Return the predikat that the matrix proposes for two ratings; empty where none."""
        matriks = {
            (baris.hasil_kerja, baris.perilaku_kerja): baris.predikat for baris in self.predikat_ids
        }
        return usulan_predikat(hasil_kerja, perilaku_kerja, matriks)
