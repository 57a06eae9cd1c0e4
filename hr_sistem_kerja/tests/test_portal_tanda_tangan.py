import base64
import io

from odoo import http
from odoo.tests import HttpCase, tagged

from .common_tanda_tangan import SANDI as SANDI_KUNCI
from .common_tanda_tangan import KasusRahasia

SANDI = "rahasia-uji"
ALAMAT = "/my/sistem-kerja/tanda-tangan"


@tagged("post_install", "-at_install")
class TestPortalTandaTangan(KasusRahasia, HttpCase):
    """Issue 7, item 5: signing and initialling letters on a page of the portal."""

    def masuk(self, orang):
        user = orang if orang._name == "res.users" else self.akun(orang)
        user.password = SANDI
        self.authenticate(user.login, SANDI)

    def akun(self, pegawai):
        partner = pegawai.work_contact_id
        user = self.env["res.users"].search([("partner_id", "=", partner.id)], limit=1)
        return user or self.buat_portal(pegawai)

    def kirim(self, alamat=ALAMAT, kunci=None, **isi):
        isi = {"csrf_token": http.Request.csrf_token(self), **isi}
        files = {"kunci": ("kunci.p12", io.BytesIO(kunci))} if kunci is not None else None
        return self.url_open(alamat, data=isi, files=files)

    def kunci(self, sandi=SANDI_KUNCI):
        return base64.b64decode(self.sertifikat.p12(sandi))

    def test_tanda_tangan(self):
        """Several letters with one key file and passphrase; neither is kept or shown again."""
        naskah = self.surat(2)
        self.masuk(self.user_sekda)
        halaman = self.url_open(ALAMAT).text
        for satu in naskah:
            self.assertIn(f"{ALAMAT}/{satu.id}", halaman)
        pdf = self.url_open(f"{ALAMAT}/{naskah[0].id}/pdf")
        self.assertEqual(pdf.headers["Content-Type"], "application/pdf")
        isi = {"cara": "sertifikat", "naskah": naskah.ids}
        salah = self.kirim(kunci=self.kunci(), sandi="bukan ini", **isi)
        self.assertIn('id="pesan"', salah.text)
        self.assertNotIn("bukan ini", salah.text)
        self.assertTakTersentuh(naskah)
        self.assertIn('id="pesan"', self.kirim(kunci=b"x", sandi=SANDI_KUNCI, **isi).text)
        self.assertIn('id="pesan"', self.kirim(kunci=self.kunci(), sandi="", **isi).text)
        self.assertIn('id="pesan"', self.kirim(kunci=self.kunci(), sandi=SANDI_KUNCI).text)
        self.assertTakTersentuh(naskah)
        jadi = self.kirim(kunci=self.kunci(), sandi=SANDI_KUNCI, **isi)
        self.assertIn('id="selesai"', jadi.text)
        self.assertEqual(set(naskah.mapped("state")), {"ditandatangani"})
        self.assertEqual(set(naskah.mapped("cara_tanda_tangan")), {"sertifikat"})
        sidik = naskah.mapped("sha256")
        self.kirim(kunci=self.kunci(), sandi=SANDI_KUNCI, **isi)
        self.assertEqual(naskah.mapped("sha256"), sidik)
        self.assertTakTersimpan(SANDI_KUNCI)

    def test_orang_lain(self):
        """Who does not sign it sees no letter, and cannot sign it by its id."""
        naskah = self.surat()
        for orang in (self.kadis, self.ahmad):
            self.masuk(orang)
            self.assertNotIn(f"{ALAMAT}/{naskah.id}", self.url_open(ALAMAT).text)
            for alamat in (f"{ALAMAT}/{naskah.id}", f"{ALAMAT}/{naskah.id}/pdf"):
                self.assertEqual(self.url_open(alamat).status_code, 404)
            kirim = self.kirim(
                kunci=self.kunci(), sandi=SANDI_KUNCI, cara="sertifikat", naskah=naskah.ids
            )
            self.assertIn('id="pesan"', kirim.text)
            self.kirim(f"{ALAMAT}/paraf", putusan="paraf", naskah=naskah.ids)
        self.assertTakTersentuh(naskah)

    def test_paraf(self):
        """An official initials a draft, or gives it back with a reason."""
        naskah = self.surat()
        naskah.action_minta_paraf([self.kabag.id])
        self.masuk(self.kabag)
        self.assertIn(f"{ALAMAT}/{naskah.id}", self.url_open(ALAMAT).text)
        paraf = f"{ALAMAT}/paraf"
        self.assertIn('id="pesan"', self.kirim(paraf, putusan="paraf").text)
        kosong = self.kirim(paraf, putusan="kembalikan", naskah=naskah.ids, alasan=" ")
        self.assertIn('id="pesan"', kosong.text)
        self.assertEqual(naskah.status_paraf, "menunggu")
        self.kirim(paraf, putusan="paraf", naskah=naskah.ids, catatan="Sesuai")
        self.assertEqual(naskah.status_paraf, "lengkap")
        self.assertEqual(naskah.paraf_ids.oleh_id, self.akun(self.kabag))
