from odoo.tests import HttpCase, tagged

from .common import SistemKerjaCase


@tagged("post_install", "-at_install")
class TestPortal(SistemKerjaCase, HttpCase):
    """My page and the verification page, as a browser gets them."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_pdf()

    def masuk(self, pegawai):
        user = self.buat_portal(pegawai)
        user.password = "rahasia-uji"
        self.authenticate(user.login, "rahasia-uji")

    def test_halaman_saya(self):
        """An employee sees person and assignments, not those of colleagues."""
        self.buat_tim("Tim Ahmad", anggota=self.env["hr.employee"]).action_tetapkan()
        self.buat_tim(
            "Tim Rachma", ketua_id=self.rachma.id, anggota=self.env["hr.employee"]
        ).action_tetapkan()
        self.masuk(self.ahmad)
        halaman = self.url_open("/my/sistem-kerja").text
        self.assertIn(self.ahmad.nip_tampil, halaman)
        self.assertIn("Tim Ahmad", halaman)
        self.assertNotIn("Tim Rachma", halaman)

    def test_halaman_kosong(self):
        """Without an assignment the page says what to expect."""
        self.masuk(self.dagas)
        self.assertIn("belum ada penugasan", self.url_open("/my/sistem-kerja").text)

    def test_tanpa_masuk(self):
        """Nobody reads the page without login."""
        self.authenticate(None, None)
        self.assertIn("/web/login", self.url_open("/my/sistem-kerja").url)

    def test_verifikasi(self):
        """Anybody with the token sees number and title, and no person."""
        naskah = self.naskah_dari(self.buat_tim())
        alamat = f"/sistem-kerja/verifikasi/{naskah.token}"
        self.assertEqual(self.url_open(alamat).status_code, 404)
        naskah.write({"nomor": "800/9/2026", "tanggal": "2026-01-02"})
        naskah.action_tandatangani()
        halaman = self.url_open(alamat)
        self.assertEqual(halaman.status_code, 200)
        for ada in ("800/9/2026", "2 Januari 2026", "Sekretaris Daerah", naskah.sha256):
            self.assertIn(ada, halaman.text)
        for nama in (self.sekda.name, self.ahmad.name, self.sekda.nip):
            self.assertNotIn(nama, halaman.text)
        naskah.action_batalkan("Salah")
        self.assertIn("tidak berlaku lagi", self.url_open(alamat).text)

    def test_verifikasi_tebakan(self):
        """A guessed token tells nothing."""
        self.assertEqual(self.url_open("/sistem-kerja/verifikasi/abc").status_code, 404)
