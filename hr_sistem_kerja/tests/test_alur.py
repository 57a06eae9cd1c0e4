from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common_alur import AlurCase


@tagged("post_install", "-at_install")
class TestAlur(AlurCase):
    """How a request walks: the whole route at once, then step by step by whose turn it is."""

    def test_seluruh_rute_terlihat_dan_berjalan(self):
        """R-096, R-097, R-105: R2 from the PUO over the PPK-asal to the receipt by the pegawai."""
        permohonan = self.buat_permohonan()
        self.sebagai(permohonan, self.kabag).action_ajukan()
        self.assertEqual(
            self.jejak(permohonan),
            [
                ("minta", "Kabag Uji", "disetujui"),
                ("setujui", "Kabag Hukum", "aktif"),
                ("rekomendasi", "Kabag Hukum", "menunggu"),
                ("tugaskan", "Kabag Hukum", "menunggu"),
                ("terima", "Hana Hukum", "menunggu"),
            ],
        )
        self.assertEqual(permohonan.langkah_ids[0].tembusan_ids, self.sekda)
        self.jalankan(permohonan, sampai="terima")
        self.assertEqual(permohonan.state, "disetujui")
        penugasan = permohonan.penugasan_ids
        self.assertRecordValues(
            penugasan,
            [
                {
                    "employee_id": self.hukum.id,
                    "state": "ditetapkan",
                    "cara": "penunjukan",
                    "lingkup": "lintas_unit",
                    "unit_pemilik_id": self.bagian.id,
                    "penandatangan_id": self.sekda.id,
                    "pengaturan_lain": "Dua hari dalam sepekan",
                    "diterima_pada": False,
                }
            ],
        )
        self.jalankan(permohonan)
        self.assertTrue(penugasan.diterima_pada)

    def test_penolakan_mengakhiri(self):
        """R-098: a refusal needs a reason, ends the route, and makes no assignment."""
        permohonan = self.buat_permohonan()
        self.sebagai(permohonan, self.kabag).action_ajukan()
        milik = self.sebagai(permohonan, self.kabag_lain)
        with self.assertRaisesRegex(UserError, "Reason"):
            milik.action_tolak("  ")
        milik.action_tolak("Beban kerja penuh")
        self.assertEqual(
            (permohonan.state, permohonan.alasan_penolakan), ("ditolak", "Beban kerja penuh")
        )
        self.assertFalse(permohonan.penugasan_ids)

    def test_bukan_giliran(self):
        """Nobody decides what is not his."""
        permohonan = self.buat_permohonan()
        self.sebagai(permohonan, self.kabag).action_ajukan()
        with self.assertRaisesRegex(AccessError, "Kabag Hukum"):
            self.sebagai(permohonan, self.kabag).action_setujui()
        with self.assertRaises(AccessError):
            permohonan.action_setujui()

    def test_sukarela(self):
        """R-110, R-111, R-112: S2 by PUO dituju, passed on by the pegawai, then the own PPK."""
        pengajuan = self.buat_pengajuan()
        self.sebagai(pengajuan, self.hukum).action_ajukan()
        self.jalankan(pengajuan, sampai="terima")
        self.assertEqual(pengajuan.state, "disetujui")
        self.assertEqual(pengajuan.penugasan_ids.employee_id, self.hukum)
        self.assertEqual(pengajuan.penugasan_ids.cara, "sukarela")
