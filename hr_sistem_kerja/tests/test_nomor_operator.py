from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import SistemKerjaCase


@tagged("post_install", "-at_install")
class TestNomorOperator(SistemKerjaCase):
    """An Operator PD reads the numbers of his Perangkat Daerah, never those of another (R-175)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_pdf()
        cls.operator, cls.operator_lain = (
            cls.buat_user(
                f"operator.nomor.{pd.id}",
                "hr_sistem_kerja.group_operator_pd",
                perangkat_daerah_ids=pd.ids,
            )
            for pd in (cls.setda, cls.dinas)
        )
        cls.umum = cls.buat_buku("Buku Umum", False, "UMUM")
        cls.buat_naskah(cls.bagian, cls.dinas)

    @classmethod
    def buat_buku(cls, nama, perangkat_daerah, kode):
        return cls.env["sistem.kerja.buku.nomor"].create(
            {
                "name": nama,
                "company_id": cls.instansi.id,
                "perangkat_daerah_id": perangkat_daerah and perangkat_daerah.id,
                "pola": "{urut:03d}/{kode_unit}/{tahun}",
                "kode_unit": kode,
                "tahun_awal": 2025,
            }
        )

    @classmethod
    def buat_naskah(cls, *unit):
        """Sign a letter of each unit: each draws the next number."""
        for satu in unit:
            tim = cls.buat_tim(f"Tim {satu.name}")
            tim.action_tetapkan()
            naskah = tim.naskah_ids
            naskah._buka().write({"unit_id": satu.id, "tanggal": "2026-01-05"})
            naskah.action_tandatangani()

    def terlihat(self, model, user):
        return self.env[model].with_user(user).search([("company_id", "=", self.instansi.id)])

    def nomor(self, user):
        return self.terlihat("sistem.kerja.nomor", user).mapped("nomor")

    def test_buku_bersama(self):
        """In a register of several agencies each operator sees the numbers of his own."""
        self.assertEqual(self.nomor(self.operator), ["001/UMUM/2026"])
        self.assertEqual(self.nomor(self.operator_lain), ["002/UMUM/2026"])
        for user in (self.operator, self.operator_lain):
            buku = self.terlihat("sistem.kerja.buku.nomor", user)
            self.assertEqual((buku.name, buku.jumlah_entri), ("Buku Umum", 1))

    def test_buku_sendiri(self):
        """The register of an agency, its void numbers included, is nobody else's."""
        buku = self.buat_buku("Buku Dinas", self.dinas, "DIN")
        buku.action_nomor_batal("Salah tulis", "2026-01-06")
        self.assertIn("001/DIN/2026", self.nomor(self.operator_lain))
        self.assertEqual(self.nomor(self.operator), ["001/UMUM/2026"])
        self.assertNotIn(buku, self.terlihat("sistem.kerja.buku.nomor", self.operator))
        entri = buku.entri_ids.with_user(self.operator)
        with self.assertRaises(AccessError):
            entri.read(["nomor"])

    def test_hanya_membaca(self):
        """He opens list and register, and changes neither."""
        buku = self.umum.with_user(self.operator)
        self.assertEqual(buku.action_entri()["res_model"], "sistem.kerja.nomor")
        for record in (buku, self.terlihat("sistem.kerja.nomor", self.operator)):
            for operasi in ("write", "create", "unlink"):
                self.assertFalse(record.has_access(operasi))

    def test_menu(self):
        """The menu leads him there; a plain employee has none of it."""
        nama = ("menu_surat", "menu_naskah", "menu_nomor", "menu_buku_nomor")
        menu = {self.env.ref(f"hr_sistem_kerja.{satu}").id for satu in nama}
        Menu = self.env["ir.ui.menu"]
        self.assertLessEqual(menu, set(Menu.with_user(self.operator)._visible_menu_ids()))
        pegawai = self.buat_user("pegawai.nomor", "base.group_user")
        self.assertFalse(menu & set(Menu.with_user(pegawai)._visible_menu_ids()))
        self.assertFalse(self.env["sistem.kerja.nomor"].with_user(pegawai).has_access("read"))
