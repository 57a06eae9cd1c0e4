from odoo import http
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common_alur import AlurCase

SANDI = "rahasia-uji"


@tagged("post_install", "-at_install")
class TestLangkahPortal(AlurCase, HttpCase):
    """Issue 4, 7: acting from the e-mail link, after login and with one's own rights."""

    def setUp(self):
        super().setUp()
        self.permohonan = self.buat_permohonan()
        self.sebagai(self.permohonan, self.kabag).action_ajukan()
        self.langkah = self.aktif(self.permohonan)
        self.alamat = f"/my/sistem-kerja/langkah/{self.langkah.id}"

    def masuk(self, pegawai):
        user = pegawai if pegawai._name == "res.users" else self.akun(pegawai)
        user.password = SANDI
        self.authenticate(user.login, SANDI)
        return user

    def kirim(self, putusan, alamat=None, **isi):
        return self.url_open(
            alamat or self.alamat,
            data={"csrf_token": http.Request.csrf_token(self), "putusan": putusan, **isi},
        )

    def keadaan(self):
        self.env.invalidate_all()
        return self.langkah.state

    # ------------------------------------------------------------------ the link

    def test_tautan_ke_portal(self):
        """The link of the e-mail leads the official of the portal to his page."""
        self.masuk(self.kabag_lain)
        halaman = self.url_open(f"/sistem-kerja/langkah/{self.langkah.id}")
        self.assertTrue(halaman.url.endswith(self.alamat))
        self.assertEqual(halaman.status_code, 200)

    def test_tautan_ke_backend(self):
        """An officer is led to the form."""
        self.masuk(self.pengelola)
        halaman = self.url_open(f"/sistem-kerja/langkah/{self.langkah.id}", allow_redirects=False)
        self.assertEqual(halaman.status_code, 303)
        self.assertTrue(
            halaman.headers["Location"].endswith(
                f"/odoo/sistem-kerja-permohonan/{self.permohonan.id}"
            )
        )

    def test_tautan_setelah_login(self):
        """Without a session the login comes first, and leads back."""
        self.authenticate(None, None)
        halaman = self.url_open(f"/sistem-kerja/langkah/{self.langkah.id}")
        self.assertIn("/web/login", halaman.url)
        self.assertIn(f"langkah%2F{self.langkah.id}", halaman.url)

    def test_orang_asing(self):
        """A stranger gets the same answer as for a step that is not there, and learns nothing."""
        self.masuk(self.dedi)
        for awalan in ("/sistem-kerja/langkah", "/my/sistem-kerja/langkah"):
            asing = self.url_open(f"{awalan}/{self.langkah.id}")
            kosong = self.url_open(f"{awalan}/{self.langkah.id + 100000}")
            self.assertEqual((asing.status_code, kosong.status_code), (404, 404))
            self.assertNotIn(self.permohonan.maksud, asing.text)
            self.assertEqual(len(asing.text), len(kosong.text))
        self.assertEqual(self.kirim("setujui").status_code, 404)
        self.assertEqual(self.keadaan(), "aktif")

    # ------------------------------------------------------------------ the page

    def test_halaman(self):
        """The official sees what is asked, by which pasal, the route, and his buttons."""
        self.masuk(self.kabag_lain)
        halaman = self.url_open(self.alamat).text
        for ada in (
            self.permohonan.maksud,
            self.langkah.pasal,
            "Kabag Uji",
            "Hana Hukum",
            'value="setujui"',
            'value="tolak"',
            'name="catatan"',
            'name="alasan"',
        ):
            self.assertIn(ada, halaman)

    def test_halaman_pemohon(self):
        """The requester sees how far it is, and no button."""
        self.masuk(self.kabag)
        halaman = self.url_open(self.alamat).text
        self.assertIn("Kabag Hukum", halaman)
        self.assertNotIn('name="putusan"', halaman)

    def test_daftar(self):
        """The list shows what waits for me; for others it says what to expect."""
        self.masuk(self.kabag_lain)
        self.assertIn(self.alamat, self.url_open("/my/sistem-kerja/langkah").text)
        self.assertIn("/my/sistem-kerja/langkah", self.url_open("/my/sistem-kerja").text)
        self.masuk(self.kabag)
        daftar = self.url_open("/my/sistem-kerja/langkah").text
        self.assertNotIn("/my/sistem-kerja/langkah/", daftar)

    # ------------------------------------------------------------------ deciding

    def test_setujui(self):
        """The official approves by POST; his next step is offered."""
        user = self.masuk(self.kabag_lain)
        halaman = self.kirim("setujui", catatan="Sesuai kebutuhan")
        self.assertEqual(halaman.status_code, 200)
        self.assertEqual(self.keadaan(), "disetujui")
        self.assertEqual(self.langkah.diputus_oleh_id, user)
        self.assertEqual(self.langkah.catatan, "Sesuai kebutuhan")
        self.assertIn(f"/my/sistem-kerja/langkah/{self.aktif(self.permohonan).id}", halaman.text)

    def test_klik_dua_kali(self):
        """The second POST says that it was decided already, by whom and when."""
        self.masuk(self.kabag_lain)
        self.kirim("setujui")
        kedua = self.kirim("setujui")
        self.assertEqual(kedua.status_code, 200)
        self.assertIn('id="pesan"', kedua.text)
        self.assertIn(self.langkah.diputus_oleh_id.name, kedua.text)
        self.assertNotIn("Traceback", kedua.text)
        tolak = self.kirim("tolak", alasan="Berubah pikiran")
        self.assertIn('id="pesan"', tolak.text)
        self.assertEqual(self.keadaan(), "disetujui")

    def test_tolak(self):
        """A refusal needs a reason; what was written stays on the page."""
        self.masuk(self.kabag_lain)
        halaman = self.kirim("tolak", alasan="  ")
        self.assertIn('id="pesan"', halaman.text)
        self.assertEqual(self.keadaan(), "aktif")
        halaman = self.kirim("tolak", alasan="Beban kerja <penuh>")
        self.assertEqual(self.keadaan(), "ditolak")
        self.assertEqual(self.permohonan.alasan_penolakan, "Beban kerja <penuh>")
        self.assertIn("Beban kerja &lt;penuh&gt;", halaman.text)

    def test_bukan_giliran(self):
        """Who may read but not decide is told whose turn it is."""
        self.masuk(self.kabag)
        halaman = self.kirim("setujui")
        self.assertIn('id="pesan"', halaman.text)
        self.assertEqual(self.keadaan(), "aktif")

    def test_tanpa_csrf(self):
        """A form of another site decides nothing."""
        self.masuk(self.kabag_lain)
        for token in ("", "palsu"):
            with mute_logger("odoo.http"):
                halaman = self.kirim("setujui", csrf_token=token)
            self.assertEqual(halaman.status_code, 400)
        self.assertEqual(self.keadaan(), "aktif")

    def test_putusan_lain(self):
        """Any other word decides nothing."""
        self.masuk(self.kabag_lain)
        self.kirim("hapus")
        self.assertEqual(self.keadaan(), "aktif")
