from odoo import models

# States that a page names with a sign beside the word
TANDA = {
    "disetujui": "✓",
    "ditolak": "✕",
    "aktif": "●",
    "menunggu": "○",
}


class Langkah(models.Model):
    """What the page of a step shows beside the facts of :meth:`_rincian`."""

    _inherit = "sistem.kerja.langkah"

    def _serute(self):
        """Return the steps of the same round, in their order."""
        return (
            self._dokumen()
            .langkah_ids.filtered(lambda satu: satu.ronde == self.ronde)
            .sorted(lambda satu: (satu.urutan, satu.id))
        )

    def _berikut_saya(self):
        """Return the other step of the same request that waits for the user, if any."""
        return self._serute().filtered("giliran_saya")[:1] - self

    def _tombol(self):
        """Return the word on the button that approves, or does, this step."""
        env = self.env
        return {
            "setujui": env._("Approve"),
            "rekomendasi": env._("Recommend"),
            "verifikasi": env._("Verified"),
            "ketahui": env._("Noted"),
            "minta": env._("Send"),
            "teruskan": env._("Pass on"),
            "perintahkan": env._("Instruct"),
            "jawab": env._("Agree"),
            "tugaskan": env._("Assign"),
            "terima": env._("Confirm receipt"),
        }.get(self.aksi) or env._("Done")

    def _tanda(self):
        return TANDA.get(self.state, "–")
