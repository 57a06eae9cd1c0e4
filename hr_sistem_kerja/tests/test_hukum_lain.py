from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common import SistemKerjaCase


@tagged("post_install", "-at_install")
class TestHukumLain(SistemKerjaCase):
    """Teams that another law requires (R-072), and units that may not own a team (R-086)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.peraturan.penetapan_ids = [
            Command.create(
                {
                    "code": "PG-M9",
                    "objek": "tim",
                    "hukum_lain": True,
                    "instrumen": "menurut_undang_undang",
                    "pasal": "Pasal 20 ayat (5) huruf d",
                }
            )
        ]

    def test_penandatangan_dipilih(self):
        """R-072: the official chosen signs a Keputusan, with the pasal that allows it."""
        tim = self.buat_tim(hukum_lain=True, penandatangan_hukum_lain_id=self.kadis.id)
        naskah = self.naskah_dari(tim)
        self.assertEqual((naskah.penandatangan_id, naskah.jenis), (self.kadis, "keputusan"))
        self.assertEqual(naskah.pasal, "Pasal 20 ayat (5) huruf d")
        self.assertEqual(tim.penugasan_ids.penandatangan_id, self.kadis)

    def test_penandatangan_wajib(self):
        """R-072: without the official it is refused, with the field and the pasal."""
        tim = self.buat_tim(hukum_lain=True)
        with self.assertRaisesRegex(UserError, r"Signatory by that Law.*Pasal 20 ayat \(5\)"):
            tim.action_tetapkan()

    def test_naskah_sendiri(self):
        """Teams with another signatory, or without another law, get a letter of their own."""
        tim = (
            self.buat_tim("Tim Satu", hukum_lain=True, penandatangan_hukum_lain_id=self.kadis.id)
            | self.buat_tim("Tim Dua", hukum_lain=True, penandatangan_hukum_lain_id=self.kabag.id)
            | self.buat_tim("Tim Tiga")
        )
        tim.action_tetapkan()
        self.assertEqual(
            [satu.naskah_ids.penandatangan_id for satu in tim], [self.kadis, self.kabag, self.sekda]
        )

    def test_tanpa_hukum_lain(self):
        """A signatory chosen by hand needs the other law."""
        with self.assertRaisesRegex(ValidationError, "Required by other Law"):
            self.buat_tim(penandatangan_hukum_lain_id=self.kadis.id)

    def test_peraturan_tanpa_baris(self):
        """A regulation that does not know such teams refuses them."""
        self.peraturan.penetapan_ids.filtered("hukum_lain").unlink()
        tim = self.buat_tim(hukum_lain=True, penandatangan_hukum_lain_id=self.kadis.id)
        with self.assertRaisesRegex(UserError, "does not say which instrument"):
            tim.action_tetapkan()

    def test_kecamatan_tanpa_tim(self):
        """R-086: Bekasi lets neither Kecamatan nor RSUD Cabangbungin own a team."""
        self.peraturan.action_cabut()
        bekasi = self.env.ref("hr_sistem_kerja.peraturan_bekasi_18_2024")
        bekasi.company_ids = [Command.set(self.instansi.ids)]
        for jenis, larangan in (
            ("kecamatan", r"Kecamatan hanya mengenal penugasan individu.*Pasal 79 ayat \(4\)"),
            ("rsud", r"RSUD Cabangbungin hanya mengenal penugasan individu.*Pasal 70 ayat \(3\)"),
        ):
            with self.subTest(jenis=jenis):
                unit = self.buat_unit(f"Unit {jenis}", jenis, is_perangkat_daerah=True)
                self.buat_kepala(f"Kepala {jenis}", "Kepala", "adm", unit)
                plk = self.buat_pegawai(f"Pelaksana {jenis}", "Analis", "plk", unit)
                tim = self.buat_tim(unit_pemilik_id=unit.id, ketua_id=plk.id, anggota=plk[:0])
                with self.assertRaisesRegex(UserError, larangan):
                    tim.action_tetapkan()
                self.assertEqual(tim.state, "draft")
                hasil = self.env["sistem.kerja.peraturan"].simulasi(
                    {"bentuk": "tim", "unit_pemilik_id": unit.id, "employee_ids": plk.ids}
                )
                self.assertIn("R-086", [satu["kode"] for satu in hasil["penolakan"]])
