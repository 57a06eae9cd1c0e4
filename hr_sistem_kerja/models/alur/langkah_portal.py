from odoo import models
from odoo.fields import Domain

from .penentu import ACUAN_ASAL

# People offered for a seat
CALON = 200

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

    def _calon_kursi(self):
        """Return the seats to be named in this step, each with the people asked for who fit.

        :returns: list of (line, ``hr.employee``); called on sudo records, once it is sure that
            the step is the user's
        """
        dokumen, kursi = self._dokumen(), self._kursi_tanpa_nama()
        if not kursi or dokumen._di_luar() or self.peran_id.acuan not in ACUAN_ASAL:
            return []
        domain = Domain("company_id", "=", dokumen.company_tujuan_id.id)
        if dokumen.unit_tujuan_id:
            domain = Domain("department_id", "child_of", dokumen.unit_tujuan_id.id)
        if all(kursi.mapped("jenjang_id")):
            domain &= Domain("jenjang_id", "in", kursi.jenjang_id.ids)
        orang = self.env["hr.employee"].search(domain, limit=CALON, order="name")
        orang = orang.filtered(lambda satu: satu._dapat_ditugaskan())
        orang -= dokumen.line_ids.employee_id
        return [(satu, orang._yang_berjenjang(satu.jenjang_id)) for satu in kursi]

    def _tanda(self):
        return TANDA.get(self.state, "–")


class HrEmployee(models.Model):
    _inherit = "hr.employee"

    def _yang_berjenjang(self, jenjang):
        """Return those who hold a jenjang; everybody where none is asked for."""
        return self.filtered(lambda satu: satu.jenjang_id == jenjang) if jenjang else self
