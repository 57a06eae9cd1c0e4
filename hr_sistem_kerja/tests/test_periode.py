from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .common_penugasan import PenugasanCase


@tagged("post_install", "-at_install")
class TestPeriode(PenugasanCase):
    """Teams, assignments and requests share one rule about their period (R-058)."""

    def test_selesai_sebelum_mulai(self):
        """Each refuses an end before the start, with both days and the pasal."""
        pasal = self.env["sistem.kerja.peraturan"]._pasal(self.instansi, "periode")
        self.assertNotEqual(pasal, "-")
        for satu in (self.buat_tim(), self.draf(), self.buat_permohonan()):
            with self.subTest(satu._name):
                satu.tanggal_selesai = satu.tanggal_mulai
                with self.assertRaises(ValidationError) as galat:
                    satu.write({"tanggal_mulai": "2026-07-02", "tanggal_selesai": "2026-07-01"})
                self.assertEqual(
                    str(galat.exception),
                    f"End of {satu.display_name}: 1 Juli 2026 lies before the start 2 Juli 2026 "
                    f"({pasal}).",
                )

    def test_permohonan_tanpa_periode(self):
        """A request may be begun without its days; a team may not."""
        self.buat_permohonan(tanggal_mulai=False, tanggal_selesai=False)
        wajib = self.env["sistem.kerja.tim"].fields_get(["tanggal_mulai", "tanggal_selesai"])
        self.assertEqual([satu["required"] for satu in wajib.values()], [True, True])
        self.assertEqual([satu["string"] for satu in wajib.values()], ["Start", "End"])
