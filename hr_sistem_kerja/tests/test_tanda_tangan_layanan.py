import base64
import json
import ssl
import tempfile

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import common, tagged

from ..penandatangan import PenandaGagal, Stempel
from ..penandatangan.jarak_jauh import PenandaJarakJauh
from ..penandatangan.pkcs12 import PenandaPkcs12
from .common_tanda_tangan import (
    SANDI,
    KasusRahasia,
    LayananPalsu,
    TandaTanganCase,
    lambat,
    log_lengkap,
)

NIK = "7602010101800001"


@tagged("post_install", "-at_install")
class TestLayanan(KasusRahasia):
    """The signing service of the government, faked on this machine."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.sekda.identification_id = NIK
        cls.penanda = PenandaPkcs12(base64.b64decode(cls.sertifikat.p12()), SANDI)
        cls.instansi.write({"tte_klien": "klien-uji", "tte_rahasia": "rahasia-klien-88d1"})

    @classmethod
    def _request_handler(cls, s, r, /, **kw):
        # Odoo knows no pair of timeouts, and makes each at least ten seconds
        return common._super_send(s, r, **kw)

    def jawab_sah(self, formulir):
        """Sign as the service would, for the right person and passphrase only."""
        if formulir["passphrase"] != SANDI or formulir["nik"] != NIK:
            return self.jawab_tolak(formulir)
        stempel = Stempel("", "", self.sekda.create_date.astimezone(), "https://contoh.id")
        return 200, "application/pdf", self.penanda.tanda_tangani(formulir["file"], stempel)

    def jawab_tolak(self, formulir):
        pesan = {"status_code": 2031, "error": f"Passphrase {formulir['passphrase']} salah\n!"}
        return 400, "application/json", json.dumps(pesan).encode()

    def layanan(self, jawab=None):
        palsu = LayananPalsu(jawab or self.jawab_sah)
        palsu.__enter__()
        self.addCleanup(palsu.__exit__)
        self.instansi.tte_alamat = palsu.alamat
        return palsu

    def kirim(self, naskah, sandi=SANDI, nik=""):
        return naskah.with_user(self.user_sekda).tandatangani_elektronik("layanan", sandi, nik=nik)

    def test_berhasil(self):
        """The service gets the letter, who signs and where; its answer is checked and kept."""
        palsu, naskah = self.layanan(), self.surat(2)
        hasil = self.kirim(naskah)
        self.assertEqual([h["hasil"] for h in hasil], ["ditandatangani"] * 2, hasil)
        self.assertEqual(naskah.mapped("cara_tanda_tangan"), ["layanan"] * 2)
        jalur, pengenal = palsu.kepala[0]
        self.assertEqual(jalur, "/api/sign/pdf")
        self.assertEqual(
            base64.b64decode(pengenal.removeprefix("Basic ")), b"klien-uji:rahasia-klien-88d1"
        )
        formulir = palsu.permintaan[0]
        self.assertEqual((formulir["nik"], formulir["page"]), (NIK, "1"))
        self.assertTrue(formulir["file"].startswith(b"%PDF-"))
        self.assertTrue(formulir["imageTTD"].startswith(b"\x89PNG"))
        self.assertTrue(naskah[0].attachment_id.raw.startswith(formulir["file"]))

    def test_sandi_ditolak(self):
        """A refusal stops the batch, is told without the passphrase, and leaves no trace."""
        palsu, naskah, rahasia = self.layanan(), self.surat(3), "Keliru-90ab77"
        with log_lengkap() as baris:
            hasil = self.kirim(naskah, sandi=rahasia)
        self.assertEqual([h["hasil"] for h in hasil], ["gagal", "dilewati", "dilewati"])
        self.assertEqual(len(palsu.permintaan), 1, "a second attempt could lock the account")
        self.assertIn("Passphrase … salah !", hasil[0]["pesan"])
        self.assertNotIn(rahasia, json.dumps(hasil) + "".join(baris))
        self.assertTakTersentuh(naskah)
        self.assertTakTersimpan(rahasia)

    def test_sebagian(self):
        """Letters before a disturbance are signed, that one is untouched, the rest goes on."""
        palsu, naskah = self.layanan(), self.surat(3)
        palsu.jawab = lambda formulir: (
            (503, "text/html", b"<h1>sibuk</h1>")
            if len(palsu.permintaan) == 2
            else self.jawab_sah(formulir)
        )
        hasil = self.kirim(naskah)
        self.assertEqual(
            [h["hasil"] for h in hasil], ["ditandatangani", "gagal", "ditandatangani"], hasil
        )
        self.assertTakTersentuh(naskah[1])

    def test_waktu_habis(self):
        """A service that does not answer in time leaves the letter untouched."""
        self.layanan(lambat(3))
        self.instansi.tte_batas_detik = 1
        naskah = self.surat(2)
        hasil = self.kirim(naskah)
        self.assertIn("did not answer in time", hasil[0]["pesan"])
        self.assertEqual(hasil[1]["hasil"], "dilewati")
        self.assertTakTersentuh(naskah)

    def test_jawaban_aneh(self):
        """Whatever is not this letter with a valid signature is refused."""
        naskah = self.surat()
        lain = self.penanda.tanda_tangani(
            self.surat()._render_pdf(),
            Stempel("", "", self.sekda.create_date.astimezone(), "https://contoh.id"),
        )
        for isi in (b"", b"{}", b"%PDF-1.7 sampah", b"<html>", naskah._render_pdf(), lain):
            with self.subTest(isi=isi[:20]):
                self.layanan(lambda _formulir, isi=isi: (200, "application/pdf", isi))
                (hasil,) = self.kirim(naskah)
                self.assertEqual(hasil["hasil"], "gagal")
                self.assertIn("not this letter", hasil["pesan"])
        self.assertTakTersentuh(naskah)

    def test_galat_lain(self):
        """A wrong client, a redirect, and nobody at the address are told apart."""
        naskah = self.surat()
        for status, pesan in ((401, "client id"), (302, "not this letter"), (500, "disturbance")):
            with self.subTest(status=status):
                palsu = self.layanan(lambda _f, status=status: (status, "text/plain", b"x"))
                (hasil,) = self.kirim(naskah)
                self.assertIn(pesan, hasil["pesan"])
                self.assertEqual(len(palsu.permintaan), 1)
        self.instansi.tte_alamat = "http://127.0.0.1:9"
        self.assertIn("cannot be reached", self.kirim(naskah)[0]["pesan"])
        self.assertTakTersentuh(naskah)

    def test_tls(self):
        """A service whose certificate nobody vouches for gets nothing."""
        palsu = self.layanan()
        konteks = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with tempfile.NamedTemporaryFile("wb") as berkas:
            berkas.write(self.pem_server())
            berkas.flush()
            konteks.load_cert_chain(berkas.name)
        palsu._server.socket = konteks.wrap_socket(palsu._server.socket, server_side=True)
        self.instansi.tte_alamat = palsu.alamat.replace("http:", "https:")
        naskah = self.surat()
        self.assertIn("TLS certificate", self.kirim(naskah)[0]["pesan"])
        self.assertFalse(palsu.permintaan)
        self.assertTakTersentuh(naskah)

    def pem_server(self):
        kunci = self.akar.kunci.private_bytes(
            Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()
        )
        return kunci + self.akar.pem().encode()

    def test_nik(self):
        """Without a NIK nothing is sent; one typed in is used, and not stored."""
        palsu, naskah = self.layanan(), self.surat()
        self.sekda.identification_id = False
        with self.assertRaisesRegex(UserError, "NIK"):
            self.kirim(naskah)
        self.assertFalse(palsu.permintaan)
        self.assertEqual(self.kirim(naskah, nik=NIK)[0]["hasil"], "ditandatangani")
        self.assertFalse(self.sekda.identification_id)

    def test_dialog(self):
        """The dialog proposes the service where there is one."""
        naskah = self.surat().with_user(self.user_sekda)
        Wizard = self.env["sistem.kerja.tandatangani"].with_user(self.user_sekda)
        wizard = Wizard.browse(naskah.action_buka_tandatangani()["res_id"])
        self.assertEqual((wizard.cara, wizard.ada_layanan), ("sertifikat", False))
        self.layanan()
        wizard = Wizard.browse(naskah.action_buka_tandatangani()["res_id"])
        self.assertEqual((wizard.cara, wizard.perlu_nik), ("layanan", False))
        self.assertEqual(wizard.tandatangani(SANDI), 0)


@tagged("post_install", "-at_install")
class TestLayananPengaturan(TandaTanganCase):
    """Who may see and set the signing service."""

    def test_hanya_admin_sistem(self):
        """Not even the Pengelola reads address and secret."""
        pengelola = self.buat_user("pengelola.tte", "hr_sistem_kerja.group_pengelola")
        for bidang in ("tte_alamat", "tte_klien", "tte_rahasia", "akar_sertifikat"):
            with self.subTest(bidang=bidang), self.assertRaises(AccessError):
                self.instansi.with_user(pengelola).read([bidang])

    def test_alamat(self):
        """Only an address that keeps a passphrase secret is taken."""
        self.instansi.tte_alamat = "https://esign.contoh.id/"
        for alamat in (
            "http://esign.contoh.id",
            "ftp://x",
            "esign.contoh.id",
            "https://a:b@contoh.id",
            "https://contoh.id?x=1",
            "http://127.0.0.1.contoh.id",
            "https://",
        ):
            with self.subTest(alamat=alamat), self.assertRaises(ValidationError):
                self.instansi.tte_alamat = alamat
        with self.assertRaises(PenandaGagal):
            PenandaJarakJauh("http://contoh.id", "", "", "", "")

    def test_akar(self):
        """Trusted authorities are certificates."""
        self.instansi.akar_sertifikat = self.akar.pem() * 2
        self.assertEqual(len(self.instansi._akar_sertifikat()), 2)
        for isi in ("bukan", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"):
            with self.assertRaises(ValidationError):
                self.instansi.akar_sertifikat = isi
