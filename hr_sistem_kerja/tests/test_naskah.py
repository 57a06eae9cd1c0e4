import base64

from psycopg2 import IntegrityError

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common import SistemKerjaCase
from .common_rencana import sepakati_rencana


@tagged("post_install", "-at_install")
class TestNaskah(SistemKerjaCase):
    """Content, signing and freezing of a letter."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_pdf()

    def tandatangani(self, naskah):
        naskah.write({"nomor": "800/1/I.02/2026", "tanggal": "2026-01-02"})
        naskah.action_tandatangani()

    def test_isi_keputusan(self):
        """R-076: the Keputusan names unit, signatory, teams and people as the form does."""
        isi = self.naskah_dari(self.buat_tim())._isi()
        self.assertEqual(isi["judul"], "KEPUTUSAN SEKRETARIS DAERAH")
        self.assertEqual(isi["kop"]["baris"], ["PEMERINTAH KABUPATEN UJI", "SEKRETARIAT DAERAH"])
        self.assertIn("Bagian Organisasi Sekretariat Daerah Kabupaten Uji", isi["diktum"][0]["isi"])
        self.assertEqual([d["label"] for d in isi["diktum"]][-1], "KELIMA")
        baris = isi["lampiran"]["baris"][0]
        self.assertEqual(baris["ketua"]["nama"], "Ahmad Uji")
        self.assertEqual([a["nama"] for a in baris["anggota"]], ["Rachma Uji", "Dagas Uji"])
        self.assertEqual(
            (baris["target"], baris["satuan"]), ("3 bulan", "1 dokumen Peraturan Bupati")
        )

    def test_kursi_kosong(self):
        """An open seat prints as a dash, numbered with the members."""
        tim = self.buat_tim(kebutuhan_ids=[(0, 0, {"jumlah": 2})])
        anggota = self.naskah_dari(tim)._isi()["lampiran"]["baris"][0]["anggota"]
        self.assertEqual([a["no"] for a in anggota], ["1.", "2.", "3.", "4."])
        self.assertEqual(anggota[3]["nama"], "–")

    def test_urutan_lampiran(self):
        """The annex lists the teams by group and order, not by the order of creation."""
        dua = self.buat_tim("Tim B", kelompok=2)
        satu = self.buat_tim("Tim A", kelompok=1)
        baris = self.naskah_dari(dua | satu)._isi()["lampiran"]["baris"]
        self.assertEqual([b["tim"] for b in baris], ["Tim A", "Tim B"])
        self.assertEqual([b["no"] for b in baris], ["1.", "2."])

    def test_tanda_tangan_perlu_nomor(self):
        """A letter without number or date cannot be signed; the message names the fields."""
        naskah = self.naskah_dari(self.buat_tim())
        with self.assertRaisesRegex(UserError, "Number, Date"):
            naskah.action_tandatangani()
        self.assertEqual(naskah.state, "konsep")

    def test_beku_setelah_tanda_tangan(self):
        """A signed letter never changes: neither its fields, its content nor its PDF."""
        naskah = self.naskah_dari(self.buat_tim())
        self.tandatangani(naskah)
        pdf, hash_ = naskah.attachment_id.raw, naskah.sha256
        self.ahmad.name = "Nama Baru"
        self.instansi.tempat_penetapan = "Kota Lain"
        self.assertEqual(naskah._isi()["lampiran"]["baris"][0]["ketua"]["nama"], "Ahmad Uji")
        self.assertEqual(naskah._isi()["ttd"]["tempat"], "Kota Uji")
        self.assertEqual(base64.b64decode(naskah.cetak_pdf()["pdf_base64"]), pdf)
        self.assertEqual(naskah.cetak_pdf()["sha256"], hash_)
        for vals in (
            {"nomor": "2"},
            {"perihal": "x"},
            {"isi": {}},
            {"sha256": "x"},
            {"state": "konsep"},
        ):
            with self.subTest(vals=vals), self.assertRaises(UserError):
                naskah.write(vals)
        for ubah in (
            lambda: naskah.attachment_id.write({"raw": b"lain"}),
            lambda: naskah.attachment_id.unlink(),
            lambda: naskah.unlink(),
        ):
            with self.assertRaises(UserError):
                ubah()

    def test_penugasan_mulai(self):
        """R-058: signing starts the assignments whose period has begun, not the others."""
        tim = self.buat_tim(tanggal_mulai="2020-01-01")
        nanti = self.buat_tim("Tim Nanti", tanggal_mulai="2099-01-01", tanggal_selesai="2099-12-31")
        naskah = self.naskah_dari(tim | nanti)
        self.tandatangani(naskah)
        self.assertEqual(set(tim.penugasan_ids.mapped("state")), {"berjalan"})
        self.assertEqual(set(nanti.penugasan_ids.mapped("state")), {"ditetapkan"})

    def test_nomor_tidak_dipakai_dua_kali(self):
        """A number is used once in a year, also where the first letter was cancelled."""
        satu = self.naskah_dari(self.buat_tim())
        self.tandatangani(satu)
        satu.action_batalkan("Salah")
        dua = self.naskah_dari(self.buat_tim("Tim Dua"))
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            dua.write({"nomor": satu.nomor, "tanggal": "2026-02-02"})
            dua.flush_recordset()

    def test_operator_tidak_menandatangani(self):
        """Only the Pengelola records a signature."""
        naskah = self.naskah_dari(self.buat_tim())
        operator = self.buat_user(
            "operator.ttd", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.setda.ids
        )
        with self.assertRaises(AccessError):
            naskah.with_user(operator).action_tandatangani()

    def test_pelaksanaan_menunggu_tanda_tangan(self):
        """Work starts only after the letter is signed."""
        tim = self.buat_tim()
        naskah = self.naskah_dari(tim)
        with self.assertRaisesRegex(UserError, "not signed yet"):
            tim.action_laksanakan()
        self.tandatangani(naskah)
        sepakati_rencana(self, tim)
        tim.action_laksanakan()
        self.assertEqual(tim.state, "pelaksanaan")

    def test_jabatan_penandatangan_wajib(self):
        """A signatory without a post is refused: the letter could not name the title."""
        self.sekda.write({"job_id": False, "job_title": False})
        with self.assertRaisesRegex(UserError, "Job Position"):
            self.buat_tim().action_tetapkan()

    def test_nomor_spasi_ditolak(self):
        """A number of spaces is no number."""
        with self.assertRaises(ValidationError):
            self.naskah_dari(self.buat_tim()).nomor = "   "
