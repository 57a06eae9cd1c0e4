import base64

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_pengajuan import PengajuanPortalCase

KEBUTUHAN = "/my/sistem-kerja/kebutuhan"
PENGAJUAN = "/my/sistem-kerja/pengajuan"
PDF = b"%PDF-1.4\n%%EOF\n"


@tagged("post_install", "-at_install")
class TestPortalPengajuan(PengajuanPortalCase):
    """Issue 7, 3: an application from the first look to its end, on the pages."""

    def buat(self, **isi):
        self.masuk(self.hukum)
        self.kirim(f"{PENGAJUAN}/baru", tim=self.tim_buka.id, **self.isi(**isi))
        return self.milik()

    def alamat(self, pengajuan, tindakan=""):
        return f"{PENGAJUAN}/{pengajuan.id}{tindakan and '/'}{tindakan}"

    def test_kebutuhan(self):
        """The list and the team show what fits, what is missing, and who would decide."""
        self.masuk(self.hukum)
        daftar = self.url_open(KEBUTUHAN).text
        for ada in ("Tim Regulasi", "Legal Drafting", "Statistik", f"{KEBUTUHAN}/"):
            self.assertIn(ada, daftar)
        satu = self.url_open(f"{KEBUTUHAN}/{self.tim_buka.id}")
        self.assertEqual(satu.status_code, 200)
        self.assertIn("Kabag Hukum", satu.text)
        self.assertNotIn(self.dagas.name, satu.text)
        kosong = self.url_open(f"{KEBUTUHAN}?kata=tidakada").text
        self.assertNotIn("Tim Regulasi", kosong)

    def test_kebutuhan_asing(self):
        """A team that looks for nobody answers like one that is not there."""
        konsep = self.buat_tim_terbuka("Tim Konsep", state="draft")
        self.masuk(self.hukum)
        for awalan in (f"{KEBUTUHAN}/", f"{PENGAJUAN}/baru?tim="):
            for nomor in (konsep.id, konsep.id + 100000):
                halaman = self.url_open(f"{awalan}{nomor}")
                self.assertEqual(halaman.status_code, 404)
                self.assertNotIn("Tim Konsep", halaman.text)

    def test_halaman_dua(self):
        """Many needs are paged; a page beyond the last leads to it."""
        for nomor in range(21):
            self.buat_tim_terbuka(f"Tim Ke-{nomor:02d}")
        self.masuk(self.hukum)
        self.assertIn(f"{KEBUTUHAN}/page/2", self.url_open(KEBUTUHAN).text)
        self.assertIn("Tim Ke-20", self.url_open(f"{KEBUTUHAN}/page/2").text)
        self.assertIn("Tim Ke-20", self.url_open(f"{KEBUTUHAN}/page/9").text)

    def test_alur(self):
        """R-106: draft with documents, route, sending, and the route live."""
        self.masuk(self.hukum)
        halaman = self.kirim(
            f"{PENGAJUAN}/baru",
            [("berkas", ("cv.pdf", PDF, "application/pdf"))],
            tim=self.tim_buka.id,
            **self.isi(),
        )
        pengajuan = self.milik()
        self.assertTrue(halaman.url.endswith(self.alamat(pengajuan)))
        self.assertEqual((pengajuan.state, pengajuan.attachment_ids.raw), ("draft", PDF))
        self.assertIn("Kabag Hukum", halaman.text)
        unduh = self.url_open(
            f"/my/sistem-kerja/berkas/pengajuan/{pengajuan.id}/{pengajuan.attachment_ids.id}"
        )
        self.assertEqual(unduh.content, PDF)
        halaman = self.kirim(self.alamat(pengajuan, "ajukan"))
        self.assertIn('id="selesai"', halaman.text)
        self.assertIn(pengajuan.menunggu_siapa, halaman.text)
        self.assertEqual(pengajuan.state, "diajukan")
        self.assertNotIn("/ajukan", halaman.text)
        kedua = self.kirim(self.alamat(pengajuan, "ajukan"))
        self.assertIn('id="pesan"', kedua.text)
        self.assertEqual(pengajuan.ronde, 1)
        daftar = self.url_open(PENGAJUAN).text
        self.assertIn(self.alamat(pengajuan), daftar)

    def test_satu_konsep(self):
        """The same form sent twice makes one draft; the team then leads to it."""
        pengajuan = self.buat()
        self.assertEqual(self.buat(maksud="Kedua"), pengajuan)
        self.assertEqual(pengajuan.maksud, "Kedua")
        baru = self.url_open(f"{PENGAJUAN}/baru?tim={self.tim_buka.id}")
        self.assertTrue(baru.url.endswith(self.alamat(pengajuan)))

    def test_ubah(self):
        """A draft is changed; what is refused stays in the form and nothing is written."""
        pengajuan = self.buat()
        halaman = self.kirim(self.alamat(pengajuan), maksud="Baru", tanggal_mulai="kemarin")
        self.assertIn('id="pesan"', halaman.text)
        self.assertIn("Baru", halaman.text)
        pengajuan.invalidate_recordset()
        self.assertEqual(pengajuan.maksud, "Membantu merancang peraturan")
        self.kirim(self.alamat(pengajuan), maksud="Baru <b>")
        self.assertEqual(pengajuan.maksud, "Baru <b>")
        self.assertIn("Baru &lt;b&gt;", self.url_open(self.alamat(pengajuan)).text)

    def test_berkas_salah(self):
        """A file of another kind is refused, and leaves no draft behind."""
        self.masuk(self.hukum)
        halaman = self.kirim(
            f"{PENGAJUAN}/baru",
            [("berkas", ("cv.pdf", b"<script>alert(1)</script>", "application/pdf"))],
            tim=self.tim_buka.id,
            **self.isi(),
        )
        self.assertIn('id="pesan"', halaman.text)
        self.assertIn("Membantu merancang", halaman.text)
        self.assertFalse(self.milik())

    def test_lepas_berkas(self):
        """A document is removed before sending; afterwards it stays as proof."""
        pengajuan = self.buat()
        sendiri = self.sebagai(pengajuan, self.hukum)
        nomor = [
            sendiri.action_lampirkan(nama, base64.b64encode(PDF)) for nama in ("a.pdf", "b.pdf")
        ]
        for isi in (b"", b"<script>alert(1)</script>", PDF + b"0" * 10 * 1024 * 1024):
            with self.assertRaisesRegex(UserError, "10 MB"):
                sendiri.action_lampirkan("c.pdf", base64.b64encode(isi))
        self.kirim(self.alamat(pengajuan), lepas=nomor[0])
        self.assertEqual(pengajuan.attachment_ids.ids, nomor[1:])
        sendiri.action_ajukan()
        with self.assertRaisesRegex(UserError, "already sent"):
            sendiri.action_lepas(nomor[1])

    def test_tarik(self):
        """Withdrawing needs a reason, and ends the route."""
        pengajuan = self.buat()
        self.kirim(self.alamat(pengajuan, "ajukan"))
        halaman = self.kirim(self.alamat(pengajuan, "tarik"), alasan="  ")
        self.assertIn('id="pesan"', halaman.text)
        self.assertEqual(pengajuan.state, "diajukan")
        self.kirim(self.alamat(pengajuan, "tarik"), alasan="Berhalangan")
        self.assertEqual(pengajuan.state, "dibatalkan")
        self.assertFalse(self.aktif(pengajuan))

    def test_perbaiki(self):
        """R-117: after a refusal the reason shows; reopened, improved and sent again."""
        pengajuan = self.buat()
        self.kirim(self.alamat(pengajuan, "ajukan"))
        # The ketua verifies first, the head then refuses
        self.jalankan(pengajuan, sampai="setujui")
        aktif = self.aktif(pengajuan)
        self.sebagai(aktif, aktif.penindak_id).action_tolak("Beban kerja penuh")
        self.env.invalidate_all()
        self.assertIn("Beban kerja penuh", self.url_open(self.alamat(pengajuan)).text)
        halaman = self.kirim(self.alamat(pengajuan, "perbaiki"))
        self.assertEqual(pengajuan.state, "draft")
        self.assertIn("/ajukan", halaman.text)
        self.kirim(self.alamat(pengajuan), maksud="Lebih jelas")
        self.kirim(self.alamat(pengajuan, "ajukan"))
        self.assertEqual((pengajuan.state, pengajuan.ronde), ("diajukan", 2))

    def test_disetujui(self):
        """R-105, R-112: the own steps are offered; at the end the page leads to the assignment."""
        pengajuan = self.buat()
        self.kirim(self.alamat(pengajuan, "ajukan"))
        terima = self.jalankan(pengajuan, sampai="terima")
        self.env.invalidate_all()
        halaman = self.url_open(self.alamat(pengajuan)).text
        self.assertIn(f"/my/sistem-kerja/langkah/{terima.id}", halaman)
        self.assertIn(f"/my/sistem-kerja/pekerjaan/{pengajuan.penugasan_ids.id}", halaman)
        self.assertEqual(pengajuan.penugasan_ids.tim_id, self.tim_buka)
        self.assertNotIn("Tim Regulasi", self.url_open(KEBUTUHAN).text)

    def test_hapus(self):
        """A draft that was never sent is thrown away; one that was sent stays as proof."""
        pengajuan = self.buat()
        self.kirim(self.alamat(pengajuan, "hapus"))
        self.assertFalse(pengajuan.exists())
        pengajuan = self.buat()
        self.kirim(self.alamat(pengajuan, "ajukan"))
        self.assertIn('id="pesan"', self.kirim(self.alamat(pengajuan, "hapus")).text)
        self.assertTrue(pengajuan.exists())

    def test_unit(self):
        """A wish for a unit without a team; units of another government cannot be chosen."""
        self.masuk(self.hukum)
        halaman = self.url_open(f"{PENGAJUAN}/baru").text
        self.assertIn(f'value="{self.bagian.id}"', halaman)
        self.assertNotIn(self.dinas_lain.name, halaman)
        for unit in (self.dinas_lain.id, "", "x"):
            jawab = self.kirim(f"{PENGAJUAN}/baru", unit=unit, **self.isi())
            self.assertIn('id="pesan"', jawab.text)
        self.assertFalse(self.milik())
        self.kirim(f"{PENGAJUAN}/baru", unit=self.bagian.id, **self.isi())
        self.assertEqual(self.milik().unit_tujuan_id, self.bagian)

    def test_sama_dua_kali(self):
        """The same wish is not sent twice while the first is not decided."""
        pengajuan = self.buat()
        self.kirim(self.alamat(pengajuan, "ajukan"))
        kedua = self.buat_pengajuan(
            tim_id=self.tim_buka.id,
            tanggal_mulai=self.hari_ini,
            tanggal_selesai=self.hari_ini,
        )
        with self.assertRaisesRegex(UserError, "same wish"):
            self.sebagai(kedua, self.hukum).action_ajukan()

    # ------------------------------------------------------------------ who may

    def test_orang_asing(self):
        """A stranger and a colleague get the answer of what is not there, for every action."""
        pengajuan = self.buat()
        berkas = self.sebagai(pengajuan, self.hukum).action_lampirkan(
            "a.pdf", base64.b64encode(PDF)
        )
        rekan = self.buat_pegawai("Rekan Uji", "Analis", "plk", self.bagian_lain)
        for pegawai in (self.dedi, rekan, self.lina):
            self.masuk(pegawai)
            halaman = self.url_open(self.alamat(pengajuan))
            kosong = self.url_open(f"{PENGAJUAN}/{pengajuan.id + 100000}")
            self.assertEqual((halaman.status_code, kosong.status_code), (404, 404))
            self.assertEqual(len(halaman.text), len(kosong.text))
            for tindakan in ("", "ajukan", "tarik", "perbaiki", "hapus"):
                jawab = self.kirim(self.alamat(pengajuan, tindakan), alasan="x", maksud="x")
                self.assertEqual(jawab.status_code, 404)
            unduh = self.url_open(f"/my/sistem-kerja/berkas/pengajuan/{pengajuan.id}/{berkas}")
            self.assertEqual(unduh.status_code, 404)
            self.assertNotIn("Tim Regulasi", self.url_open(PENGAJUAN).text)
        self.assertEqual((pengajuan.state, pengajuan.maksud), ("draft", self.isi()["maksud"]))

    def test_bukan_orangnya(self):
        """Over RPC, too, only the pegawai himself changes his draft and its documents."""
        pengajuan = self.buat()
        for panggil in (
            lambda satu: satu.ubah_isi({"maksud": "x"}),
            lambda satu: satu.action_lampirkan("a.pdf", base64.b64encode(PDF)),
            lambda satu: satu.action_lepas(1),
            lambda satu: satu.hapus_konsep(),
            lambda satu: satu.rute_rencana(),
            lambda satu: satu.lini_masa_isi(),
        ):
            with self.assertRaises(AccessError):
                panggil(self.sebagai(pengajuan, self.dedi))
        with self.assertRaises(AccessError):
            self.sebagai(pengajuan, self.pengelola).ubah_isi({"maksud": "x"})

    def test_pejabat_membaca(self):
        """The official of a step reads the application and its documents, and changes nothing."""
        pengajuan = self.buat()
        berkas = self.sebagai(pengajuan, self.hukum).action_lampirkan(
            "a.pdf", base64.b64encode(PDF)
        )
        self.kirim(self.alamat(pengajuan, "ajukan"))
        self.masuk(self.aktif(pengajuan).penindak_id)
        halaman = self.url_open(self.alamat(pengajuan))
        self.assertEqual(halaman.status_code, 200)
        self.assertIn("/my/sistem-kerja/langkah/", halaman.text)
        self.assertNotIn("/tarik", halaman.text)
        unduh = self.url_open(f"/my/sistem-kerja/berkas/pengajuan/{pengajuan.id}/{berkas}")
        self.assertEqual(unduh.content, PDF)
        self.assertIn('id="pesan"', self.kirim(self.alamat(pengajuan, "tarik"), alasan="x").text)
        self.assertEqual(pengajuan.state, "diajukan")

    def test_tanpa_login_dan_csrf(self):
        """Nobody gets only the login; a form of another site writes nothing."""
        pengajuan = self.buat()
        for alamat in (f"{PENGAJUAN}/baru", self.alamat(pengajuan, "ajukan")):
            with mute_logger("odoo.http"):
                jawab = self.kirim(alamat, csrf_token="palsu", tim=self.tim_buka.id)
            self.assertEqual(jawab.status_code, 400)
        self.authenticate(None, None)
        for alamat in (KEBUTUHAN, PENGAJUAN, self.alamat(pengajuan)):
            self.assertIn("/web/login", self.url_open(alamat).url)
        self.assertEqual(pengajuan.state, "draft")
