from odoo import http
from odoo.tests import HttpCase, tagged

from .common_rekomendasi import RekomendasiCase

SANDI = "rahasia-uji"
ALAMAT = "/my/sistem-kerja/unit/rekomendasi"


@tagged("post_install", "-at_install")
class TestPortalPenilaian(RekomendasiCase, HttpCase):
    """R-158, R-159: the PPK writes the recommendation about his people in the portal."""

    def masuk(self, pegawai):
        user = self.akun(pegawai)
        user.password = SANDI
        self.authenticate(user.login, SANDI)

    def kirim(self, alamat, **isi):
        return self.url_open(alamat, data={"csrf_token": http.Request.csrf_token(self), **isi})

    def test_jalan(self):
        """Begin, rate, show, comment, final; each button only when it is its turn."""
        self.masuk(self.ppk)
        buat = f"{ALAMAT}/buat/{self.penugasan.id}"
        self.assertIn(buat, self.url_open(ALAMAT).text)
        self.assertIn('id="selesai"', self.kirim(buat).text)
        self.kirim(buat)
        satu = self.penugasan.rekomendasi_ids
        self.assertEqual(len(satu), 1)
        alamat = f"{ALAMAT}/{satu.id}"
        kurang = self.kirim(alamat, tindakan="ajukan", hasil_kerja="sesuai", catatan="Bagus")
        self.assertIn('id="pesan"', kurang.text)
        self.assertIn("Bagus", kurang.text)
        self.assertEqual((satu.state, satu.catatan), ("draft", False))
        self.kirim(alamat, tindakan="simpan", **self.nilai(), akal="x")
        self.assertEqual((satu.perilaku_kerja, satu.predikat), ("sesuai", "baik"))
        self.kirim(alamat, tindakan="ajukan", **self.nilai(), predikat="baik")
        self.assertEqual(satu.state, "diajukan")
        self.assertIn('id="pesan"', self.kirim(alamat, tindakan="terima").text)
        self.sebagai(satu, self.hukum).action_tanggapi("Setuju <b>")
        self.assertIn("Setuju &lt;b&gt;", self.url_open(alamat).text)
        self.kirim(alamat, tindakan="terima")
        self.assertEqual(satu.state, "diterima")
        self.kirim(alamat, tindakan="simpan", **self.nilai("di_bawah"))
        self.assertEqual(satu.hasil_kerja, "sesuai")

    def test_orang_lain(self):
        """Nobody but who assesses the person sees or writes it; not the person himself."""
        satu = self.diajukan()
        alamat = f"{ALAMAT}/{satu.id}"
        for orang in (self.hukum, self.rachma, self.ahmad, self.kadis):
            self.masuk(orang)
            with self.subTest(orang=orang.name):
                self.assertEqual(self.url_open(alamat).status_code, 404)
                self.assertEqual(self.kirim(alamat, tindakan="perbaiki").status_code, 404)
                buat = f"{ALAMAT}/buat/{self.penugasan.id}"
                self.assertEqual(self.kirim(buat).status_code, 404)
                self.assertNotIn(alamat, self.url_open(ALAMAT).text)
        self.assertEqual(satu.state, "diajukan")
