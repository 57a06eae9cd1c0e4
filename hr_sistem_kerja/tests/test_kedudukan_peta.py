import psycopg2

from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_kedudukan import KedudukanCase


@tagged("post_install", "-at_install")
class TestPetaJabatan(KedudukanCase):
    """R-055: placements beyond the approved numbers are flagged, not blocked."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.plk = cls.ref_jenjang("plk")
        cls.peta = cls.env["sistem.kerja.peta.jabatan"].create(
            {"department_id": cls.bagian.id, "jenjang_id": cls.plk.id, "jumlah": 2}
        )

    def test_hitung(self):
        """R-055: filled and beyond, by jenjang and by jabatan."""
        self.assertEqual((self.peta.terisi, self.peta.lebih, self.peta.status), (2, 0, "pas"))
        self.buat_pegawai("Pelaksana Ketiga", "Analis Baru", "plk")
        self.env.invalidate_all()
        self.assertEqual((self.peta.terisi, self.peta.lebih, self.peta.status), (3, 1, "lebih"))
        jabatan = self.env["sistem.kerja.peta.jabatan"].create(
            {"department_id": self.bagian.id, "job_id": self.ahmad.job_id.id, "jumlah": 3}
        )
        self.assertEqual((jabatan.terisi, jabatan.status), (1, "kurang"))
        lebih = self.env["sistem.kerja.peta.jabatan"].search([("status", "=", "lebih")])
        self.assertEqual(lebih, self.peta)

    def test_konflik_pada_usulan(self):
        """R-055: the proposal shows who is beyond it, only where the regulation says so."""
        self.peta.jumlah = 1
        self.assertNotIn("peta jabatan", self.baris(self.usulkan(), self.rachma).konflik or "")
        self.tambah_ketentuan("peta_jabatan")
        wizard = self.usulkan()
        konflik = self.baris(wizard, self.rachma).konflik
        self.assertIn("Beyond the peta jabatan: 2 people, 1 approved (Pasal 6 ayat (3)", konflik)
        self.assertIn("no such post", self.baris(wizard, self.ahmad).konflik)
        self.assertFalse(self.baris(wizard, self.kabag).konflik)
        # Flagged, not blocked
        wizard.action_tetapkan()
        self.assertEqual(self.rachma.ppk_id, self.kabag)

    def test_jabatan_atau_jenjang(self):
        """R-055: a line is about a jabatan or a jenjang, once per unit."""
        with self.ditolak("either Jabatan or Jenjang"):
            self.env["sistem.kerja.peta.jabatan"].create({"department_id": self.bagian.id})
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(psycopg2.IntegrityError),
            self.cr.savepoint(),
        ):
            self.peta.copy()
