from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common import SistemKerjaCase

KERJA = (
    "sistem.kerja.tim",
    "sistem.kerja.tim.anggota",
    "sistem.kerja.tim.kebutuhan",
    "sistem.kerja.target",
    "sistem.kerja.penugasan",
    "sistem.kerja.peta.proses",
    "sistem.kerja.naskah",
)


@tagged("post_install", "-at_install")
class TestKeamanan(SistemKerjaCase):
    """Who sees and does what; a stranger cannot read, write or guess a record."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tim = cls.buat_tim(kebutuhan_ids=[(0, 0, {"jumlah": 1})])
        cls.tim.action_tetapkan()
        cls.peta = cls.env["sistem.kerja.peta.proses"].create(
            {"name": "Peta Uji", "unit_id": cls.bagian.id}
        )
        lain = cls.env["res.company"].create({"name": "Pemerintah Kabupaten Lain"})
        cls.orang = {
            "administrator": cls.buat_user("adm", "hr_sistem_kerja.group_administrator"),
            "pengelola": cls.buat_user("pgl", "hr_sistem_kerja.group_pengelola"),
            "operator": cls.buat_user(
                "opr", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.setda.ids
            ),
            "operator_lain": cls.buat_user(
                "opl", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.dinas.ids
            ),
            "asing": cls.buat_user("asg", "base.group_user"),
            "ketua": cls.buat_portal(cls.ahmad),
            "anggota": cls.buat_portal(cls.rachma),
            "portal_asing": cls.buat_portal(cls.kadis),
            "publik": cls.env.ref("base.public_user"),
        }
        cls.orang["instansi_lain"] = cls.buat_user("lin", "hr_sistem_kerja.group_pengelola")
        cls.orang["instansi_lain"].write({"company_ids": [(6, 0, lain.ids)], "company_id": lain.id})

    def baris(self, model):
        return self.env[model].search([])

    def boleh(self, siapa, model, operasi):
        user = self.orang[siapa]
        records = (
            self.baris(model).with_user(user).with_context(allowed_company_ids=user.company_ids.ids)
        )
        self.assertTrue(records)
        return all(record.has_access(operasi) for record in records)

    def test_matriks_baca(self):
        """Reading: the office, the members and the heads; not strangers or other governments."""
        semua = {"administrator", "pengelola", "operator", "ketua", "anggota"}
        harapan = dict.fromkeys(KERJA, semua)
        harapan["sistem.kerja.peta.proses"] = set(self.orang) - {"publik", "instansi_lain"}
        # A member reads a letter only once it is signed
        harapan["sistem.kerja.naskah"] = {"administrator", "pengelola", "operator"}
        # A member sees the own assignment, the ketua those of the team
        harapan["sistem.kerja.penugasan"] = semua - {"anggota"}
        for model, boleh in harapan.items():
            for siapa in self.orang:
                with self.subTest(model=model, siapa=siapa):
                    self.assertEqual(self.boleh(siapa, model, "read"), siapa in boleh)

    def test_matriks_tulis(self):
        """Writing: only the office of the government, an operator only for the served PD."""
        for model in KERJA:
            for siapa in self.orang:
                for operasi in ("write", "unlink"):
                    with self.subTest(model=model, siapa=siapa, operasi=operasi):
                        self.assertEqual(
                            self.boleh(siapa, model, operasi),
                            siapa in {"administrator", "pengelola", "operator"},
                        )

    def test_peraturan_dibaca_semua_diubah_administrator(self):
        """Everybody of the government may read the law; only the administrator changes it."""
        for siapa in set(self.orang) - {"publik"}:
            peraturan = self.peraturan.with_user(self.orang[siapa])
            with self.subTest(siapa=siapa):
                self.assertTrue(peraturan.has_access("read"))
                self.assertEqual(peraturan.has_access("write"), siapa == "administrator")

    def test_anggota_lihat_milik_sendiri(self):
        """A member finds the own assignment and not those of colleagues."""
        penugasan = self.env["sistem.kerja.penugasan"].with_user(self.orang["anggota"]).search([])
        self.assertEqual(penugasan.sudo().employee_id, self.rachma)

    def test_draf_tidak_terlihat_anggota(self):
        """Members do not see a team that is still a draft."""
        draf = self.buat_tim("Tim Rahasia")
        self.assertFalse(draf.with_user(self.orang["anggota"]).has_access("read"))
        self.assertTrue(draf.with_user(self.orang["ketua"]).has_access("read"))

    def test_tindakan_portal_ditolak(self):
        """A portal user cannot decide, not even on the own team."""
        tim = self.tim.with_user(self.orang["ketua"])
        for panggil in (
            lambda: self.buat_tim("X").with_user(self.orang["ketua"]).action_tetapkan(),
            lambda: tim.action_batalkan("iseng"),
            lambda: tim.penugasan_ids.action_batalkan("iseng"),
            lambda: tim.write({"name": "x"}),
            lambda: self.tim.naskah_ids.with_user(self.orang["ketua"]).action_tandatangani(),
            lambda: self.tim.naskah_ids.with_user(self.orang["anggota"]).cetak_pdf(),
        ):
            with self.assertRaises(AccessError):
                panggil()

    def test_pegawai_terkait_kontak_kerja(self):
        """A portal user is the employee of the work contact, in the own government only."""
        self.assertEqual(self.orang["ketua"]._sistem_kerja_pegawai(), self.ahmad)
        self.assertFalse(self.orang["asing"]._sistem_kerja_pegawai())
        self.assertFalse(self.ahmad.user_id)

    def test_pegawai_biasa_membaca_nama(self):
        """A plain user still opens the employee directory with our columns."""
        publik = self.env["hr.employee.public"].with_user(self.orang["asing"]).browse(self.ahmad.id)
        self.assertEqual(publik.nip_tampil, self.ahmad.nip_tampil)
        self.assertEqual(publik.perangkat_daerah_id, self.setda)
