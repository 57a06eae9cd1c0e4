"""What a head of unit sees of the work below him."""

from odoo.tests import tagged

from .common_penugasan import PenugasanCase


@tagged("post_install", "-at_install")
class TestUnitDipimpin(PenugasanCase):
    def terlihat(self, pegawai, tim):
        model = self.sebagai(self.env["sistem.kerja.tim"], pegawai)
        return model.search([("id", "=", tim.id)]).ids == tim.ids

    def test_kepala_di_atas(self):
        """R-143: the head of the agency sees the teams of its units, a head beside it does not."""
        tim = self.buat_tim()
        for pegawai, melihat in (
            (self.kabag, True),
            (self.sekda, True),
            (self.kadis, False),
            (self.hukum, False),
        ):
            with self.subTest(pegawai=pegawai.name):
                self.assertEqual(self.terlihat(pegawai, tim), melihat)

    def test_wakil_hari_ini(self):
        """R-017: who acts for a head today sees what he sees; before and after he does not."""
        tim = self.buat_tim()
        delegasi = self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": self.kabag.id,
                "penerima_id": self.hukum.id,
                "jenis": "plh",
                "tanggal_mulai": "2026-01-01",
                "tanggal_selesai": "2026-12-31",
                "dasar": "Surat Perintah 1/2026",
            }
        )
        self.assertTrue(self.terlihat(self.hukum, tim))
        delegasi.action_batalkan("Kembali bertugas")
        self.assertFalse(self.terlihat(self.hukum, tim))

    def test_pejabat_yang_berwenang(self):
        """The Kepala Daerah sees the whole government, to read only."""
        tim = self.buat_tim()
        self.assertFalse(self.terlihat(self.kadis, tim))
        self.instansi.kepala_daerah_id = self.kadis
        self.assertTrue(self.terlihat(self.kadis, tim))
        with self.tanpa_hak():
            self.sebagai(tim, self.kadis).write({"name": "Lain"})
