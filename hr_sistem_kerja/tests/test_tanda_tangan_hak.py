import base64

from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..penandatangan import PenandaGagal
from .common_tanda_tangan import SANDI, KasusRahasia, Sertifikat, log_lengkap


@tagged("post_install", "-at_install")
class TestTandaTanganHak(KasusRahasia):
    """Who may sign, what stays secret, and what becomes of each letter of a batch."""

    def test_sandi_salah(self):
        """A wrong passphrase is told clearly, writes nothing and stays out of log and database."""
        naskah, rahasia = self.surat(), "Salah-Sekali-55e1"
        with log_lengkap() as baris, self.assertRaisesRegex(UserError, "does not open") as galat:
            self.tandatangani(naskah, sandi=rahasia)
        self.assertTakTersentuh(naskah)
        self.assertNotIn(rahasia, str(galat.exception) + "".join(baris))
        self.assertTakTersimpan(rahasia)

    def test_rahasia_tidak_disimpan(self):
        """Neither passphrase nor key file is in log or database after signing."""
        naskah = self.surat()
        berkas = self.sertifikat.p12()
        wizard = self.env["sistem.kerja.tandatangani"].with_user(self.user_sekda)
        aksi = wizard._buka_untuk(naskah.with_user(self.user_sekda))
        with log_lengkap() as baris:
            wizard.browse(aksi["res_id"]).tandatangani(SANDI, berkas_base64=berkas)
        self.assertEqual(naskah.state, "ditandatangani")
        log = "".join(baris)
        self.assertNotIn(SANDI, log)
        self.assertNotIn(berkas[:60], log)
        self.assertTakTersimpan(SANDI, berkas[100:160])
        # Both looks would find something
        self.assertIn("deleted ir.attachment", log)
        with self.assertRaises(AssertionError):
            self.assertTakTersimpan(naskah.nomor)

    def test_sertifikat_ditolak(self):
        """What is no usable certificate is refused with its reason; nothing is written."""
        naskah = self.surat()
        kasus = (
            ("no PKCS#12", base64.b64encode(b"bukan sertifikat").decode()),
            ("no PKCS#12", "***"),
            ("no PKCS#12", ""),
            ("expired on", Sertifikat("Sekda Uji", self.akar, -10, -1).p12()),
            ("valid from", Sertifikat("Sekda Uji", self.akar, 5, 9).p12()),
            ("not made for signatures", Sertifikat("Sekda Uji", self.akar, guna=False).p12()),
            ("too weak", Sertifikat("Sekda Uji", self.akar, bit=1024).p12()),
        )
        for pesan, berkas in kasus:
            with self.subTest(pesan=pesan), self.assertRaisesRegex(UserError, pesan):
                self.tandatangani(naskah, berkas=berkas)
        with self.assertRaisesRegex(UserError, "Passphrase"):
            self.tandatangani(naskah, sandi="")
        self.assertTakTersentuh(naskah)

    def test_sertifikat_orang_lain(self):
        """The certificate of somebody else signs nothing in the name of the signatory."""
        naskah = self.surat()
        (hasil,) = self.tandatangani(naskah, berkas=Sertifikat("Budi Lain", self.akar).p12())
        self.assertEqual(hasil["hasil"], "gagal")
        self.assertIn("Budi Lain", hasil["pesan"])
        self.assertTakTersentuh(naskah)

    # ------------------------------------------------------------------ who may

    def test_hanya_penandatangan(self):
        """Neither a stranger nor the Pengelola signs in the place of the signatory."""
        naskah = self.surat()
        pengelola = self.buat_user("pengelola.ttd", "hr_sistem_kerja.group_pengelola")
        orang_lain = self.buat_user("lain.ttd", "base.group_user")
        for user in (pengelola, orang_lain):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.tandatangani(naskah, user=user)
        with self.assertRaises(UserError):
            naskah.with_user(pengelola).action_buka_tandatangani()
        self.assertTakTersentuh(naskah)

    def test_portal(self):
        """A signatory with a portal account signs, too."""
        naskah = self.surat()
        self.user_sekda.group_ids = self.env.ref("base.group_portal")
        (hasil,) = self.tandatangani(naskah)
        self.assertEqual(hasil["hasil"], "ditandatangani", hasil["pesan"])

    def test_plh(self):
        """Who acts for the signatory today reads and signs; the letter names him."""
        naskah = self.surat()
        wakil = self.buat_user("kabag.ttd", "base.group_user")
        self.kabag.work_contact_id = wakil.partner_id
        sertifikat = Sertifikat("Kabag Uji", self.akar).p12()
        with self.assertRaises(AccessError):
            self.tandatangani(naskah, berkas=sertifikat, user=wakil)
        self.delegasikan()
        self.env.invalidate_all()
        domain = [("dapat_saya_tandatangani", "=", True)]
        self.assertIn(naskah, naskah.with_user(wakil).search(domain))
        (hasil,) = self.tandatangani(naskah, berkas=sertifikat, user=wakil)
        self.assertEqual(hasil["hasil"], "ditandatangani", hasil["pesan"])
        self.assertEqual((naskah.penandatangan_id, naskah.bertindak), (self.kabag, "plh"))
        self.assertEqual(naskah._isi()["ttd"]["nama"], "Kabag Uji")

    def delegasikan(self):
        hari_ini = fields.Date.today()
        self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": self.sekda.id,
                "unit_id": self.setda.id,
                "penerima_id": self.kabag.id,
                "jenis": "plh",
                "tanggal_mulai": hari_ini,
                "tanggal_selesai": fields.Date.add(hari_ini, days=3),
                "dasar": "Surat Perintah 1/2026",
            }
        )

    # ------------------------------------------------------------------ batch

    def test_banyak(self):
        """One authentication signs many letters; a failing one stays untouched, its number too."""
        naskah = self.surat(4)
        tanpa_nomor, gagal = naskah[1], naskah[2]
        tanpa_nomor.write({"nomor": False})
        asli = type(naskah)._tanda_tangani_pdf

        def rusak(satu, pdf, penanda):
            if satu == gagal:
                raise PenandaGagal("jawaban")
            return asli(satu, pdf, penanda)

        self.patch(type(naskah), "_tanda_tangani_pdf", rusak)
        hasil = self.tandatangani(naskah)
        self.assertEqual(
            [satu["hasil"] for satu in hasil],
            ["ditandatangani", "gagal", "gagal", "ditandatangani"],
        )
        self.assertIn("Number", hasil[1]["pesan"])
        self.assertTakTersentuh(tanpa_nomor | gagal)
        self.assertTrue(gagal.nomor and not tanpa_nomor.nomor)
        self.assertEqual(set((naskah[0] | naskah[3]).mapped("state")), {"ditandatangani"})

    def test_nomor_kembali(self):
        """A signature that fails takes the number of the register back; the next one gets it."""
        self.env["sistem.kerja.buku.nomor"].create(
            {
                "name": "Buku Uji",
                "company_id": self.instansi.id,
                "pola": "800/{urut:03d}/{tahun}",
            }
        )
        naskah = self.surat()
        naskah.write({"nomor": False})
        self.tandatangani(naskah, berkas=Sertifikat("Budi Lain", self.akar).p12())
        self.assertTakTersentuh(naskah)
        self.assertFalse(naskah.nomor)
        self.tandatangani(naskah)
        self.assertEqual(naskah.nomor, "800/001/2026")

    def test_dialog(self):
        """The dialog shows a result per letter, and signs only what is left."""
        naskah = self.surat(2)
        Wizard = self.env["sistem.kerja.tandatangani"].with_user(self.user_sekda)
        wizard = Wizard.browse(
            naskah.with_user(self.user_sekda).action_buka_tandatangani()["res_id"]
        )
        self.tandatangani(naskah[0])
        self.assertEqual(wizard.tandatangani(SANDI, berkas_base64=self.sertifikat.p12()), 0)
        self.assertEqual(wizard.line_ids.mapped("hasil"), ["sudah", "ditandatangani"])
        self.assertTrue(wizard.selesai)
        with self.assertRaisesRegex(UserError, "none of them is a draft"):
            wizard.tandatangani(SANDI, berkas_base64=self.sertifikat.p12())
