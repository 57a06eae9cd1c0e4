from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged

from .common import SistemKerjaCase


class NaskahTerbitCase(SistemKerjaCase):
    """Signed letters of the Bagian Organisasi."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_pdf()
        cls.nomor_surat = 0
        cls.operator = cls.buat_user(
            "operator.terbit",
            "hr_sistem_kerja.group_operator_pd",
            perangkat_daerah_ids=cls.setda.ids,
        )
        cls.pengelola = cls.buat_user("pengelola.terbit", "hr_sistem_kerja.group_pengelola")

    def tandatangani(self, naskah):
        type(self).nomor_surat += 1
        if not naskah.buku_nomor_id:
            naskah.write({"nomor": f"800/{self.nomor_surat}/2026", "tanggal": "2026-01-02"})
        naskah.action_tandatangani()
        return naskah

    def terbit(self, **vals):
        naskah = self.naskah_dari(self.buat_tim(**vals))
        return self.tandatangani(naskah)


@tagged("post_install", "-at_install")
class TestDistribusi(NaskahTerbitCase):
    """Signed letters go out by e-mail, and it is kept who got them (R-179)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.ahmad.work_email = "ahmad@uji.example"
        cls.rachma.work_email = "Rachma@Uji.example"
        cls.kadis.work_email = "kadis@uji.example"

    def mails(self, naskah):
        return naskah.distribusi_ids.sudo().mail_id

    def test_dikirim(self):
        """People concerned and tembusan with an address get the PDF, the others are listed."""
        naskah = self.naskah_dari(self.buat_tim())
        naskah.tembusan = "Kepala Dinas Uji;\nArsip."
        self.tandatangani(naskah)
        naskah.with_user(self.operator).action_distribusikan()
        self.assertEqual(
            sorted(naskah.distribusi_ids.mapped(lambda d: (d.nama, d.surel or "", d.selaku))),
            [
                ("Ahmad Uji", "ahmad@uji.example", "orang"),
                ("Arsip", "", "tembusan"),
                ("Dagas Uji", "", "orang"),
                ("Kepala Dinas Uji", "kadis@uji.example", "tembusan"),
                ("Rachma Uji", "rachma@uji.example", "orang"),
            ],
        )
        mails = self.mails(naskah)
        self.assertEqual(set(mails.mapped("state")), {"outgoing"})
        self.assertEqual(mails.attachment_ids, naskah.attachment_id)
        self.assertIn(f"/sistem-kerja/verifikasi/{naskah.token}", mails[0].body_html)
        self.assertFalse(naskah.message_partner_ids & self.ahmad.work_contact_id)
        self.assertEqual(set(naskah.distribusi_ids.mapped("oleh_id.id")), {self.operator.id})
        self.assertEqual(set(naskah.distribusi_ids.mapped("status")), {"antre", "tanpa_surel"})

    def test_sekali_saja(self):
        """Sent again, only who did not get it gets it; a failed address is tried again."""
        naskah = self.terbit()
        naskah.action_distribusikan()
        with self.assertRaisesRegex(UserError, "nobody is left"):
            naskah.action_distribusikan()
        self.dagas.work_email = "dagas@uji.example"
        naskah.action_distribusikan()
        surel = naskah.distribusi_ids.filtered("surel").mapped("surel")
        self.assertEqual(len(surel), 3)
        gagal = naskah.distribusi_ids.filtered(lambda d: d.surel == "ahmad@uji.example")
        gagal.sudo().mail_id.state = "exception"
        self.assertEqual(gagal.status, "gagal")
        naskah.action_distribusikan()
        self.assertEqual(naskah.distribusi_ids.mapped("surel").count("ahmad@uji.example"), 2)

    def test_isi_surel_aman(self):
        """A subject with HTML is text in the mail, and no address is split into two."""
        self.ahmad.work_email = "a@uji.example, b@jahat.example"
        naskah = self.naskah_dari(self.buat_tim())
        naskah.perihal = "<script>alert(1)</script>"
        self.tandatangani(naskah)
        naskah.action_distribusikan()
        mails = self.mails(naskah)
        self.assertNotIn("<script", mails[0].body_html)
        self.assertEqual(mails.mapped("email_to"), ["rachma@uji.example"])

    def test_hanya_bertanda_tangan(self):
        """Drafts and cancelled letters are not sent."""
        naskah = self.naskah_dari(self.buat_tim())
        with self.assertRaisesRegex(UserError, "only a signed letter"):
            naskah.action_distribusikan()

    def test_hak(self):
        """Who may not change the letter sends nothing; rows are written by nobody."""
        naskah = self.terbit()
        pegawai = self.buat_portal(self.ahmad)
        with self.assertRaises(AccessError):
            naskah.with_user(pegawai).action_distribusikan()
        naskah.action_distribusikan()
        with self.assertRaises(AccessError):
            naskah.distribusi_ids[0].with_user(self.pengelola).write({"surel": "x@y.example"})
        with self.assertRaises(AccessError):
            self.env["sistem.kerja.naskah.distribusi"].with_user(self.operator).create(
                {"naskah_id": naskah.id, "nama": "x", "selaku": "orang"}
            )

    def test_nama_berkas(self):
        """File names say kind, number and year, and hold nothing a file system minds."""
        naskah = self.naskah_dari(self.buat_tim())
        self.assertEqual(naskah._nama_berkas(), f"Keputusan konsep {naskah.id}.pdf")
        for nomor, nama in (
            ("800.1.11.1/012/2026", "Keputusan 800.1.11.1-012 2026.pdf"),
            ("800/12/ORG", "Keputusan 800-12-ORG 2026.pdf"),
            ('../a\\b:"c"\n/2026', "Keputusan ..-a-b-c- 2026.pdf"),
        ):
            naskah.write({"nomor": nomor, "tanggal": "2026-01-02"})
            self.assertEqual(naskah._nama_berkas(), nama)


@tagged("post_install", "-at_install")
class TestPengganti(NaskahTerbitCase):
    """A signed letter is replaced by a new one, never changed."""

    def ganti(self, naskah, alasan="Salah nama"):
        aksi = naskah.with_user(self.pengelola).action_ganti(alasan)
        return self.env["sistem.kerja.naskah"].browse(aksi["res_id"])

    def test_diganti(self):
        """The old letter holds until the new one is signed; then it says what replaced it."""
        lama = self.terbit(tanggal_mulai="2020-01-01")
        penugasan, tim = lama.penugasan_ids, lama.tim_ids
        isi = lama._isi()
        baru = self.ganti(lama)
        self.assertEqual((lama.state, baru.state), ("ditandatangani", "konsep"))
        self.assertEqual((baru.menggantikan_id, lama.pengganti_id), (lama, baru))
        self.assertEqual(baru.tim_ids, tim)
        self.assertEqual(baru._isi()["lampiran"], isi["lampiran"])
        self.assertFalse(lama._verifikasi(lama.token)["diganti"])
        self.tandatangani(baru)
        self.assertEqual(lama.state, "dibatalkan")
        self.assertEqual(lama._verifikasi(lama.token)["diganti"], baru.display_name)
        self.assertFalse(baru._verifikasi(baru.token)["diganti"])
        self.assertEqual(baru.penugasan_ids, penugasan)
        self.assertEqual(set(penugasan.mapped("state")), {"berjalan"})
        self.assertEqual(tim.state, "perencanaan")
        self.assertIn("Salah nama", lama.message_ids[0].body)

    def test_nomor_lama_batal(self):
        """The number of the old letter is void and says which letter replaced it."""
        self.env["sistem.kerja.buku.nomor"].create(
            {
                "name": "Buku",
                "company_id": self.instansi.id,
                "pola": "{urut}/{tahun}",
            }
        )
        lama = self.terbit()
        baru = self.ganti(lama)
        self.tandatangani(baru)
        self.assertNotEqual(baru.nomor, lama.nomor)
        self.assertEqual((lama.nomor_id.state, baru.nomor_id.state), ("batal", "terpakai"))
        self.assertIn(baru.nomor, lama.nomor_id.keterangan)

    def test_pengganti_dibatalkan(self):
        """Where the new letter is given up, the old one holds on with its assignments."""
        lama = self.terbit(tanggal_mulai="2020-01-01")
        penugasan = lama.penugasan_ids
        baru = self.ganti(lama)
        with self.assertRaisesRegex(UserError, "going to replace it"):
            lama.action_batalkan("x")
        with self.assertRaisesRegex(UserError, "going to replace it"):
            self.ganti(lama)
        baru.action_batalkan("Tidak jadi")
        self.assertEqual(lama.penugasan_ids, penugasan)
        self.assertEqual(set(penugasan.mapped("state")), {"berjalan"})
        self.assertEqual((lama.state, lama.tim_ids.state), ("ditandatangani", "perencanaan"))
        self.assertFalse(lama.pengganti_id)
        self.ganti(lama)

    def test_syarat(self):
        """Only signed letters, only with a reason, only by a Pengelola; links are locked."""
        konsep = self.naskah_dari(self.buat_tim())
        with self.assertRaisesRegex(UserError, "only a signed letter"):
            self.ganti(konsep)
        lama = self.tandatangani(konsep)
        with self.assertRaisesRegex(UserError, "Reason"):
            self.ganti(lama, " ")
        with self.assertRaises(AccessError):
            lama.with_user(self.operator).action_ganti("x")
        with self.assertRaises(UserError):
            self.naskah_dari(self.buat_tim("Lain")).write({"menggantikan_id": lama.id})

    def test_tetap_terbaca(self):
        """The people concerned read the old letter while it is being replaced."""
        lama = self.terbit()
        baru = self.ganti(lama)
        portal = self.buat_portal(self.rachma)
        self.assertTrue(lama.with_user(portal).has_access("read"))
        self.assertTrue(
            self.env["sistem.kerja.naskah"].with_user(portal).search([("id", "=", lama.id)])
        )
        self.assertFalse(
            self.env["sistem.kerja.naskah"]
            .with_user(self.buat_portal(self.dagas))
            .search([("id", "=", baru.id), ("state", "=", "konsep")])
        )


@tagged("post_install", "-at_install")
class TestUnduhNaskah(NaskahTerbitCase, HttpCase):
    """The portal gives an employee his signed letters."""

    def masuk(self, pegawai):
        user = self.buat_portal(pegawai)
        user.password = "rahasia-uji"
        self.authenticate(user.login, "rahasia-uji")

    def test_unduh(self):
        """Own and signed: the stored PDF with a good name; anything else does not exist."""
        naskah = self.terbit(anggota=self.rachma)
        konsep = self.naskah_dari(self.buat_tim("Tim Konsep", anggota=self.rachma))
        lain = self.terbit(name="Tim Lain", anggota=self.dagas)
        self.masuk(self.rachma)
        self.assertIn(
            f"/my/sistem-kerja/naskah/{naskah.id}", self.url_open("/my/sistem-kerja").text
        )
        jawaban = self.url_open(f"/my/sistem-kerja/naskah/{naskah.id}")
        self.assertEqual(jawaban.content, naskah.attachment_id.raw)
        self.assertIn("2026.pdf", jawaban.headers["Content-Disposition"])
        for satu in (konsep.id, lain.id, 0):
            jawaban = self.url_open(f"/my/sistem-kerja/naskah/{satu}")
            self.assertEqual(jawaban.status_code, 404)
