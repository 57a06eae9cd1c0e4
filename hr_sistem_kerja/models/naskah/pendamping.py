from odoo import fields, models

from ..inti.bahasa_pengguna import ke_pengguna


class Naskah(models.Model):
    """A further letter about a team, beside the one that sets it up (M Lampiran II, F7, F8).

    It is not among ``tim_ids``: neither signing nor cancelling it changes the team.
    """

    _inherit = "sistem.kerja.naskah"

    tim_pendamping_id = fields.Many2one(
        "sistem.kerja.tim",
        "About the Tim Kerja",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
        help="The team that the letter describes; another letter sets it up.",
    )

    _satu_pendamping = models.UniqueIndex(
        "(tim_pendamping_id, formulir_id) WHERE state <> 'dibatalkan' AND menggantikan_id IS NULL",
        lambda env, _diag: ke_pengguna(env)._(
            "Keputusan: somebody else has just made it for this team. Open the team again to see "
            "it."
        ),
    )

    def _pastikan_dapat_ditandatangani(self):
        """As before; the team stands, and everybody whom the letter lists was released.

        The Keputusan goes beside the surat perintah and does not stand in for it (M Ps.21(4)).
        """
        tim = self.tim_pendamping_id
        tim._pastikan_ditetapkan()
        # Letters that set teams up are told of this themselves
        tim._pastikan_disetujui()
        tim._pastikan_naskah_ditandatangani()
        return super()._pastikan_dapat_ditandatangani()

    def action_batalkan(self, alasan):
        """As before; a team that goes back to draft takes its further letters along."""
        hasil = super().action_batalkan(alasan)
        self.tim_ids.filtered(lambda tim: tim.state == "draft")._tutup_pendamping(alasan)
        return hasil
