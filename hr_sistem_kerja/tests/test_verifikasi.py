from lxml import html

from odoo import http
from odoo.exceptions import AccessError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from ..controllers import verifikasi as halaman
from ..controllers.pembatas import Pembatas
from .common_tanda_tangan import TandaTanganCase, ubah_satu_byte


class VerifikasiCase(TandaTanganCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kosongkan()
        cls.addClassCleanup(cls.kosongkan)

    def setUp(self):
        super().setUp()
        self.kosongkan()

    @classmethod
    def kosongkan(cls):
        halaman.per_asal.kosongkan()
        halaman.per_token.kosongkan()

    def surat_sah(self):
        naskah = self.surat()
        self.tandatangani(naskah)
        self.env.flush_all()
        return naskah

    def url(self, naskah):
        return f"/sistem-kerja/verifikasi/{naskah.token}"

    def unggah(self, naskah, isi, token=True, nama="naskah.pdf"):
        self.authenticate(None, None)
        data = {"csrf_token": http.Request.csrf_token(self)} if token else {}
        return self.url_open(self.url(naskah), data=data, files={"berkas": (nama, isi)})

    def tanda(self, jawaban, nama):
        """Return what the page says, by its data attributes: they are the same in any language.

        :param nama: ``status``, ``hasil`` (of a file), ``tanda`` (of its signature) or ``cara``
        """
        pohon = html.fromstring(jawaban.text)
        return pohon.xpath(f"//@data-{nama}[not(../@hidden)]")

    def hasil(self, naskah):
        catatan = self.env["sistem.kerja.verifikasi"].search([("naskah_id", "in", naskah.ids)])
        return catatan.sorted("id").mapped("hasil")


@tagged("post_install", "-at_install")
class TestVerifikasi(VerifikasiCase):
    """The public page of a letter, without a file."""

    def test_tanpa_data_pribadi(self):
        """R-170: number, kind, date, title and state, and nothing of a person."""
        naskah = self.surat_sah()
        jawaban = self.url_open(self.url(naskah))
        self.assertEqual(jawaban.status_code, 200)
        for kata in (naskah.nomor, "Keputusan", "2 Januari 2026", "Sekretaris Daerah"):
            self.assertIn(kata, jawaban.text)
        self.assertEqual(self.tanda(jawaban, "status"), ["sah"])
        orang = naskah.penandatangan_id | naskah.tim_ids.anggota_ids.employee_id
        for satu in (*orang.mapped("name"), *orang.mapped("nip"), "SEKDA UJI", naskah.perihal):
            self.assertNotIn(satu, jawaban.text)
        for nama, nilai in halaman.KEPALA.items():
            self.assertEqual(jawaban.headers[nama], nilai)

    def test_dibatalkan(self):
        """A cancelled letter says so."""
        naskah = self.surat_sah()
        naskah.action_batalkan("Salah")
        self.assertEqual(self.tanda(self.url_open(self.url(naskah)), "status"), ["batal"])

    def test_diganti(self):
        """A letter that was replaced names the letter in its place."""
        naskah = self.surat_sah()
        asli = type(naskah)._verifikasi
        self.patch(
            type(naskah),
            "_verifikasi",
            lambda model, token: {**asli(model, token), "diganti": "Keputusan 9/2026"},
        )
        jawaban = self.url_open(self.url(naskah))
        self.assertEqual(self.tanda(jawaban, "status"), ["diganti"])
        self.assertIn("Keputusan 9/2026", jawaban.text)

    def test_tebakan(self):
        """An unknown token and the token of a draft look alike, and guessing ends soon."""
        konsep = self.surat()
        self.env.flush_all()
        for token in ("x" * 32, konsep.token, "%27%20OR%201=1"):
            jawaban = self.url_open(f"/sistem-kerja/verifikasi/{token}")
            self.assertEqual(jawaban.status_code, 404)
            self.assertEqual(self.tanda(jawaban, "status"), ["tidak-ada"])
        kode = [self.url_open(f"/sistem-kerja/verifikasi/tebak{i}").status_code for i in range(12)]
        self.assertEqual(kode[-1], 429)
        self.assertFalse(self.hasil(konsep))

    def test_terlalu_sering(self):
        """Who calls too often is asked to wait, kindly; others are not kept out."""
        naskah = self.surat_sah()
        self.patch(halaman, "per_asal", Pembatas(isi=3, per_menit=3))
        kode = [self.url_open(self.url(naskah)).status_code for _kali in range(4)]
        self.assertEqual(kode, [200, 200, 200, 429])
        jawaban = self.url_open(self.url(naskah))
        self.assertEqual(self.tanda(jawaban, "status"), ["sering"])
        self.assertGreater(int(jawaban.headers["Retry-After"]), 0)
        self.patch(halaman, "per_asal", Pembatas(isi=3, per_menit=3))
        self.patch(halaman, "per_token", Pembatas(isi=0, per_menit=1))
        self.assertEqual(self.url_open(self.url(naskah)).status_code, 429)

    def test_pembatas_terbatas(self):
        """The memory of the limit is bounded: who called longest ago is forgotten."""
        pembatas = Pembatas(isi=1, per_menit=1, batas_kunci=10)
        for nomor in range(100):
            self.assertEqual(pembatas.ambil(nomor), 0)
        self.assertEqual(len(pembatas._ember), 10)
        self.assertTrue(pembatas.ambil(99))
        self.assertEqual(pembatas.ambil(1), 0)


@tagged("post_install", "-at_install")
class TestVerifikasiBerkas(VerifikasiCase):
    """A file that claims to be the letter."""

    def test_asli(self):
        """The registered file is genuine; who signed is told to who has the file."""
        naskah = self.surat_sah()
        jawaban = self.unggah(naskah, naskah.attachment_id.raw)
        self.assertEqual(jawaban.status_code, 200)
        self.assertEqual(self.tanda(jawaban, "hasil"), ["asli"])
        self.assertEqual(self.tanda(jawaban, "tanda"), ["akar"])
        self.assertIn("SEKDA UJI", jawaban.text)
        self.instansi.akar_sertifikat = self.akar.pem()
        jawaban = self.unggah(naskah, naskah.attachment_id.raw)
        self.assertEqual(self.tanda(jawaban, "tanda"), ["dipercaya"])
        self.assertEqual(self.hasil(naskah), ["asli", "asli"])

    def test_satu_byte(self):
        """One changed byte is reported, with the broken signature and without a name."""
        naskah = self.surat_sah()
        jawaban = self.unggah(naskah, ubah_satu_byte(naskah.attachment_id.raw))
        self.assertEqual(self.tanda(jawaban, "hasil"), ["berubah"])
        self.assertEqual(self.tanda(jawaban, "tanda"), ["rusak"])
        self.assertNotIn("SEKDA UJI", jawaban.text)
        jawaban = self.unggah(naskah, naskah.attachment_id.raw + b"\n")
        self.assertEqual(self.tanda(jawaban, "tanda"), ["ditambah"])
        self.assertEqual(self.hasil(naskah), ["berubah", "berubah"])

    def test_sampah(self):
        """Whatever is uploaded gets an answer; nothing of it is stored or opened."""
        naskah = self.surat_sah()
        banyak = self.env["ir.attachment"].search_count([])
        rusak = b"%PDF-1.7 /ByteRange [0 12 99999999 7] <" + b"30" * 500 + b">"
        cms = b"%PDF-1.7 /ByteRange [0 33 37 1]  <3000>  x"
        for isi in (b"x", rusak, cms, b"%PDF-" + b"\x00" * 1000):
            with self.subTest(isi=isi[:30]):
                self.assertEqual(self.tanda(self.unggah(naskah, isi), "hasil"), ["berubah"])
        self.assertEqual(self.env["ir.attachment"].search_count([]), banyak)

    def test_batas(self):
        """No file and a file above 10 MB get an explanation; a far larger one is refused."""
        naskah = self.surat_sah()
        self.assertEqual(self.tanda(self.unggah(naskah, b""), "hasil"), ["kosong"])
        besar = b"%PDF-" + b"0" * halaman.BATAS_UNGGAHAN
        self.assertEqual(self.tanda(self.unggah(naskah, besar), "hasil"), ["besar"])
        self.assertEqual(self.unggah(naskah, besar * 2).status_code, 413)
        self.assertFalse(self.hasil(naskah))

    def test_csrf(self):
        """A form of another site is refused."""
        naskah = self.surat_sah()
        with mute_logger("odoo.http"):
            jawaban = self.unggah(naskah, naskah.attachment_id.raw, token=False)
        self.assertEqual(jawaban.status_code, 400)
        self.assertFalse(self.hasil(naskah))

    def test_sidik(self):
        """The browser sends the hash alone; the server decides and keeps the visit."""
        naskah = self.surat_sah()
        self.authenticate(None, None)

        def kirim(sidik):
            data = {"csrf_token": http.Request.csrf_token(self), "sidik": sidik}
            return self.url_open(self.url(naskah), data=data)

        self.assertEqual(kirim(naskah.sha256.upper()).json(), {"hasil": "asli"})
        self.assertEqual(kirim("0" * 64).json(), {"hasil": "berubah"})
        self.assertEqual(kirim("<script>").status_code, 400)
        self.assertEqual(self.hasil(naskah), ["asli", "berubah"])

    def test_surat_basah(self):
        """A letter on paper has no signature in its PDF; its hash and that of its scan count."""
        naskah = self.surat()
        naskah.action_tandatangani()
        jawaban = self.unggah(naskah, naskah.attachment_id.raw)
        self.assertEqual(self.tanda(jawaban, "hasil"), ["asli"])
        self.assertEqual(self.tanda(jawaban, "cara"), ["basah"])
        self.assertFalse(self.tanda(jawaban, "tanda"))


@tagged("post_install", "-at_install")
class TestCatatanVerifikasi(VerifikasiCase):
    """What is kept of a visit, and who reads it."""

    def test_kunjungan(self):
        """Every visit is one row, without the address of the visitor."""
        naskah = self.surat_sah()
        self.url_open(self.url(naskah))
        self.url_open(self.url(naskah))
        catatan = self.env["sistem.kerja.verifikasi"].search([("naskah_id", "=", naskah.id)])
        self.assertEqual(catatan.mapped("hasil"), ["dilihat", "dilihat"])
        self.assertEqual(len(set(catatan.mapped("pengunjung"))), 1)
        self.assertRegex(catatan[0].pengunjung, r"^[0-9a-f]{12}$")
        self.assertEqual(naskah.jumlah_verifikasi, 2)
        self.assertEqual(naskah.action_verifikasi()["domain"], [("naskah_id", "in", naskah.ids)])

    def test_samar(self):
        """One network gives one word, another network another, nonsense none."""
        samar = self.env["sistem.kerja.verifikasi"]._samarkan
        self.assertEqual(samar("10.1.2.3"), samar("10.1.2.200"))
        self.assertEqual(samar("10.1.2.3"), samar("::ffff:10.1.2.3"))
        self.assertNotEqual(samar("10.1.2.3"), samar("10.1.3.3"))
        self.assertEqual(samar("2001:db8:1:2::1"), samar("2001:db8:1:ffff::1"))
        self.assertEqual((samar(""), samar("unix:")), ("", ""))

    def test_hak(self):
        """Officers read the visits of their letters; nobody writes or deletes them."""
        naskah = self.surat_sah()
        catatan = self.env["sistem.kerja.verifikasi"]._catat(naskah, "dilihat", "10.1.2.3")
        pengelola = self.buat_user("pengelola.ver", "hr_sistem_kerja.group_pengelola")
        operator = self.buat_user("operator.ver", "hr_sistem_kerja.group_operator_pd")
        self.assertEqual(catatan.with_user(pengelola).hasil, "dilihat")
        with self.assertRaises(AccessError):
            catatan.with_user(operator).read(["hasil"])
        operator.perangkat_daerah_ids = naskah.perangkat_daerah_id
        self.env.registry.clear_cache()
        self.assertTrue(catatan.with_user(operator).read(["hasil"]))
        for user in (self.user_sekda, self.env.ref("base.public_user")):
            with self.assertRaises(AccessError):
                catatan.with_user(user).read(["hasil"])
        for ubah in (
            lambda: catatan.with_user(pengelola).write({"hasil": "asli"}),
            lambda: catatan.with_user(pengelola).unlink(),
            lambda: catatan.with_user(pengelola).create({"naskah_id": naskah.id, "hasil": "asli"}),
        ):
            with self.assertRaises(AccessError):
                ubah()

    def test_dilupakan(self):
        """Visits are forgotten after two years."""
        naskah = self.surat_sah()
        Catatan = self.env["sistem.kerja.verifikasi"]
        lama = Catatan._catat(naskah, "dilihat", "10.1.2.3")
        baru = Catatan._catat(naskah, "dilihat", "10.1.2.3")
        lama.sudo().waktu = "2020-01-01 00:00:00"
        Catatan._gc_lama()
        self.assertEqual((lama | baru).exists(), baru)
