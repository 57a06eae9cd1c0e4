from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_kedudukan import KedudukanCase


@tagged("post_install", "-at_install")
class TestKeamananKedudukan(KedudukanCase):
    """Who may see and determine where people stand."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kedudukan = cls.tetapkan(cls.ahmad, cls.kabag)
        cls.peta = cls.env["sistem.kerja.peta.jabatan"].create(
            {"department_id": cls.bagian.id, "jenjang_id": cls.ref_jenjang("plk").id}
        )
        lain = cls.env["res.company"].create({"name": "Pemerintah Kabupaten Lain"})
        cls.orang = {
            "pengelola": cls.buat_user("pgl", "hr_sistem_kerja.group_pengelola"),
            "operator": cls.buat_user(
                "opr", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.setda.ids
            ),
            "operator_lain": cls.buat_user(
                "opl", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.dinas.ids
            ),
            "asing": cls.buat_user("asg", "base.group_user"),
            "pegawai": cls.buat_portal(cls.ahmad),
            "ppk": cls.buat_portal(cls.kabag),
            "portal_asing": cls.buat_portal(cls.kadis),
            "instansi_lain": cls.buat_user("lin", "hr_sistem_kerja.group_pengelola"),
        }
        cls.orang["instansi_lain"].write({"company_ids": [(6, 0, lain.ids)], "company_id": lain.id})

    def boleh(self, siapa, record, operasi):
        user = self.orang[siapa]
        konteks = {"allowed_company_ids": user.company_ids.ids}
        return record.with_user(user).with_context(**konteks).has_access(operasi)

    def test_kedudukan(self):
        """R-016: read by office, person and PPK; written by the Pengelola alone."""
        baca = {"pengelola", "operator", "pegawai", "ppk"}
        for siapa in self.orang:
            with self.subTest(siapa=siapa):
                self.assertEqual(self.boleh(siapa, self.kedudukan, "read"), siapa in baca)
                for operasi in ("write", "unlink"):
                    self.assertEqual(
                        self.boleh(siapa, self.kedudukan, operasi), siapa == "pengelola"
                    )

    def test_peta_jabatan(self):
        """R-055: read by the office and the operator of the PD; strangers read nothing."""
        for siapa in self.orang:
            with self.subTest(siapa=siapa):
                self.assertEqual(
                    self.boleh(siapa, self.peta, "read"), siapa in {"pengelola", "operator"}
                )
                self.assertEqual(self.boleh(siapa, self.peta, "write"), siapa == "pengelola")
        operator = self.peta.with_user(self.orang["operator"])
        self.assertEqual(operator.terisi, 2)

    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_tindakan_ditolak(self):
        """R-016: a portal or plain user determines nothing and checks nobody."""
        for siapa in ("asing", "pegawai", "ppk", "operator"):
            user = self.orang[siapa]
            Kedudukan = self.env["sistem.kerja.kedudukan"].with_user(user)
            Wizard = self.env["sistem.kerja.tetapkan.kedudukan"].with_user(user)
            vals = {
                "employee_id": self.rachma.id,
                "ppk_id": self.kabag.id,
                "department_id": self.bagian.id,
                "tanggal_mulai": "2026-01-01",
            }
            for nama, panggil in {
                "create": lambda K=Kedudukan, v=vals: K.create(v),
                "wizard": lambda W=Wizard: W.create({"department_id": self.bagian.id}),
                "cek": lambda u=user: self.rachma.with_user(u).cek_kedudukan(),
                "layar": lambda u=user: self.rachma.with_user(u).action_cek_kedudukan(),
                "unit": lambda u=user: self.bagian.with_user(u).action_tetapkan_kedudukan(),
            }.items():
                with (
                    self.subTest(siapa=siapa, tindakan=nama),
                    self.assertRaises(AccessError),
                    self.cr.savepoint(),
                ):
                    panggil()

    def test_hasil_tidak_ditulis_langsung(self):
        """R-016: PPK and status follow from the kedudukan; an HR officer cannot type them in."""
        petugas = self.buat_user("ptg", "hr.group_hr_manager")
        for vals in ({"ppk_id": self.kadis.id}, {"kedudukan_status": "sesuai"}):
            with self.ditolak("follows from the kedudukan", UserError):
                self.rachma.with_user(petugas).write(vals)
        with self.ditolak("follows from the kedudukan", UserError):
            self.env["hr.employee"].with_user(petugas).create(
                {"name": "Baru", "ppk_id": self.kadis.id}
            )
