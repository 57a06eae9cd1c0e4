from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common_simulasi import SimulasiCase


@tagged("post_install", "-at_install")
class TestSimulasiAkses(SimulasiCase):
    """Who may ask: units and people are those that the user can read."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.operator = cls.buat_user(
            "operator", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.setda.ids
        )
        cls.pengelola = cls.buat_user("pengelola", "hr_sistem_kerja.group_pengelola")
        cls.portal = cls.buat_portal(cls.rachma)

    def test_operator_dan_pengelola(self):
        """Operator PD and Pengelola plan with all people of their government."""
        sebagai_admin = self.simulasi(unit=self.dinas, orang=self.rachma | self.hukum)
        for user in (self.operator, self.pengelola):
            with self.subTest(user=user.login):
                hasil = self.simulasi(self.dinas, self.rachma | self.hukum, user)
                self.assertEqual(hasil, sebagai_admin)

    def test_portal_tidak_tahu_apa_pun(self):
        """A portal user learns nothing of strangers, not even whether they exist."""
        tidak_ada = 2**31 - 1
        for vals in ({}, {"employee_ids": [tidak_ada]}, {"unit_pemilik_id": tidak_ada}):
            with self.subTest(vals=vals), self.assertRaises(AccessError) as galat:
                self.simulasi(user=self.portal, **vals)
            for rahasia in ("Rachma", "Kabag", "Bagian Organisasi"):
                self.assertNotIn(rahasia, str(galat.exception))

    def test_instansi_lain_ditolak(self):
        """Units and people of a government that is not the user's are refused."""
        kasus = {
            "orang": {"orang": self.lina},
            "ketua": {"ketua_id": self.lina.id},
            "unit": {"unit": self.dinas_lain},
            "unit_tujuan": {"unit_tujuan_id": self.dinas_lain.id},
        }
        for user in (self.operator, self.pengelola):
            for nama, vals in kasus.items():
                with self.subTest(user=user.login, apa=nama), self.assertRaises(AccessError):
                    self.simulasi(user=user, **vals)

    def test_mitra_instansi_lain(self):
        """The partner of another government is public; its PyB is found for the request."""
        hasil = self.simulasi(
            orang=self.env["hr.employee"],
            user=self.pengelola,
            instansi_tujuan_id=self.lain.partner_id.id,
        )
        self.assertIn(("perintahkan", "Sekda Lain"), self.siapa(hasil))
