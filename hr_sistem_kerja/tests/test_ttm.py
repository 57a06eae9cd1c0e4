from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .common_proses import ProsesCase


@tagged("post_install", "-at_install")
class TestTtm(ProsesCase):
    """The Tim Transformasi Manajemen (R-167)."""

    ASAL = "bekasi_18_2024"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bksdm = cls.buat_unit("Badan Kepegawaian", "badan", urusan="sdm")
        cls.bappeda = cls.buat_unit("Badan Perencanaan", "badan", urusan="perencanaan")
        cls.kaban = cls.buat_kepala("Kaban Uji", "Kepala Badan Kepegawaian", "jptp", cls.bksdm)

    def siapkan(self, user=None):
        tim = self.sebagai(self.env["sistem.kerja.tim"], user or self.pengelola)
        return self.env["sistem.kerja.tim"].browse(tim.action_siapkan_ttm()["res_id"])

    def test_bekasi(self):
        """Members by their position, vacant ones as open seats, duties word for word."""
        tim = self.siapkan()
        self.assertEqual(
            tim.anggota_ids.mapped(lambda satu: (satu.employee_id.name, satu.peran_tim)),
            [
                ("Sekda Uji", "Sekretaris Daerah"),
                ("Kaban Uji", "Kepala Badan Kepegawaian dan Sumber Daya Manusia"),
            ],
        )
        self.assertEqual(
            tim.kebutuhan_ids.mapped("kompetensi"),
            [
                "Kepala Badan Perencanaan Pembangunan Daerah",
                "Kepala Badan Keuangan dan Aset Daerah",
            ],
        )
        self.assertIn("nobody heads Badan Perencanaan", tim.message_ids[0].body)
        tugas = tim.anggota_ids[0].uraian_tugas.split("\n")
        self.assertEqual(len(tugas), 5)
        self.assertEqual(tugas[0], "Pengoordinasian pencapaian rencana strategis")
        self.assertEqual((tim.unit_pemilik_id, tim.state), (self.setda, "draft"))

    def test_pesisir_barat(self):
        """Who holds two of the positions is a member once."""
        self.peraturan = self.pakai("pesisir_barat_16_2024")
        self.instansi.pyb_id = self.sekda
        tim = self.siapkan()
        self.assertEqual(tim.anggota_ids.employee_id, self.sekda | self.kaban)
        self.assertEqual(
            tim.anggota_ids[0].peran_tim, "Pejabat yang Berwenang; Pejabat level tertinggi"
        )
        self.assertEqual(len(tim.anggota_ids[0].uraian_tugas.split("\n")), 5)
        self.assertEqual(len(tim.kebutuhan_ids), 1)

    def test_plt(self):
        """A Plt. stands in for a vacant position."""
        self.env["sistem.kerja.pendelegasian"].create(
            {
                "unit_id": self.bappeda.id,
                "penerima_id": self.kadis.id,
                "jenis": "plt",
                "tanggal_mulai": self.hari(-1),
                "tanggal_selesai": self.hari(9),
                "dasar": "Surat Perintah Nomor 2",
            }
        )
        self.assertIn(self.kadis, self.siapkan().anggota_ids.employee_id)

    def test_klik_kedua(self):
        """A second click opens the same team; after its end a new one is made."""
        tim = self.siapkan()
        self.assertEqual(self.siapkan(self.operator), tim)
        tim.action_batalkan("Susunan berubah")
        self.assertNotEqual(self.siapkan(), tim)

    def test_tidak_diatur(self):
        """Where the regulation has no such team, none is made."""
        for asal in ("mamuju_29_2023", "kotabaru_68_2024", "tabanan_107_2023"):
            self.peraturan = self.pakai(asal)
            with self.subTest(asal=asal), self.assertRaisesRegex(UserError, "has no such team"):
                self.siapkan()

    def test_ditetapkan(self):
        """Its letter is made; its members get no assignment and wait for no unit (R-056)."""
        tim = self.siapkan()
        # A PLK could be assigned, but not by this team
        sekretariat = self.buat_pegawai("Sekretariat Uji", "Arsiparis", "plk", self.dinas)
        tim.anggota_ids = [
            Command.create({"employee_id": sekretariat.id, "peran_tim": "Sekretariat"})
        ]
        tim.ketua_id = self.kadis
        self.assertFalse(tim.menunggu_persetujuan)
        tim.action_tetapkan()
        self.assertEqual(tim.state, "perencanaan")
        self.assertEqual(len(tim.naskah_ids), 1)
        self.assertFalse(tim.penugasan_ids)
        with self.assertRaisesRegex(UserError, "not signed yet"):
            tim.action_laksanakan()
        tim.naskah_ids._buka().state = "ditandatangani"
        tim.action_laksanakan()
        self.assertEqual(tim.state, "pelaksanaan")

    def test_terkunci(self):
        """Nobody makes an ordinary team one of these, and a copy is none."""
        tim = self.buat_tim()
        with self.assertRaises(UserError):
            tim.is_ttm = True
        with self.assertRaises(UserError):
            self.buat_tim("Tim Dua", anggota=self.dagas, is_ttm=True)
        self.assertFalse(self.siapkan().copy().is_ttm)

    def test_hak(self):
        for user in (self.operator_lain, self.buat_portal(self.sekda)):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.siapkan(user)
        self.assertTrue(self.siapkan(self.operator))

    def test_koordinator(self):
        """Koordinator and Sub Koordinator are no roles, of an anggota or of anybody (R-168)."""
        tim = self.siapkan()
        for peran in ("Koordinator", "Sub Koordinator"):
            with self.subTest(peran=peran), self.assertRaisesRegex(ValidationError, "Pasal 95"):
                tim.anggota_ids[0].peran_tim = peran
        roles = self.env["sistem.kerja.peran"].search([]).mapped("name")
        roles += dict(self.env["sistem.kerja.peraturan.tugas"]._fields["untuk"].selection).values()
        roles += dict(self.env["sistem.kerja.peraturan.ketua"]._fields["sifat"].selection).values()
        self.assertFalse([nama for nama in roles if "koordinator" in nama.lower()])
