from odoo.exceptions import UserError
from odoo.tests import tagged

from .common import SistemKerjaCase


@tagged("post_install", "-at_install")
class TestPenetapan(SistemKerjaCase):
    """Setting up teams: one Keputusan for the unit, signatory by role, assignments."""

    def test_satu_keputusan_semua_tim(self):
        """R-076: all teams of a unit share one Keputusan, signed by the KaPD, here the Sekda."""
        tim = self.buat_tim() | self.buat_tim("Tim Peta", sub_kegiatan="Peta", kelompok=2)
        aksi = tim.action_tetapkan()
        naskah = tim.naskah_ids
        self.assertEqual(len(naskah), 1)
        self.assertEqual(aksi["res_id"], naskah.id)
        self.assertEqual(naskah.jenis, "keputusan")
        self.assertEqual(naskah.penandatangan_id, self.sekda)
        self.assertEqual(naskah.jabatan_penandatangan, "Sekretaris Daerah")
        self.assertIn("Pasal 1", naskah.pasal)
        self.assertEqual(set(tim.mapped("state")), {"perencanaan"})

    def test_penugasan_tiap_orang(self):
        """R-056, R-057: the ketua and each anggota get an assignment with team and letter."""
        tim = self.buat_tim()
        naskah = self.naskah_dari(tim)
        self.assertEqual(tim.penugasan_ids.employee_id, self.ahmad | self.rachma | self.dagas)
        self.assertEqual(tim.penugasan_ids.naskah_id, naskah)
        self.assertEqual(set(tim.penugasan_ids.mapped("cara")), {"penunjukan"})
        ketua = tim.penugasan_ids.filtered(lambda p: p.employee_id == self.ahmad)
        self.assertEqual(ketua.peran_tim, "Ketua Tim")
        self.assertEqual(tim.anggota_ids.penugasan_id.employee_id, self.rachma | self.dagas)

    def test_penandatangan_kosong_ditolak(self):
        """A signatory that nobody holds is refused with unit and reason; nothing is written."""
        tim = self.buat_tim()
        self.setda.manager_id = False
        with self.assertRaisesRegex(UserError, "nobody heads Sekretariat Daerah"):
            tim.action_tetapkan()
        self.assertEqual(tim.state, "draft")
        self.assertFalse(tim.naskah_ids or tim.penugasan_ids)

    def test_lintas_instansi_ditandatangani_sekda(self):
        """R-077: a team with people of another government needs a Keputusan of the Sekda."""
        tim = self.buat_tim(unit_pemilik_id=self.dinas.id, anggota=self.env["hr.employee"])
        tim.anggota_ids = [(0, 0, {"nama_luar": "Orang Provinsi"})]
        self.assertEqual(self.naskah_dari(tim).penandatangan_id, self.sekda)

    def test_dua_unit_dua_keputusan(self):
        """R-076: teams of two units get a letter each, with the head of each PD."""
        tim_dinas = self.buat_tim(unit_pemilik_id=self.dinas.id)
        (self.buat_tim() | tim_dinas).action_tetapkan()
        self.assertEqual(tim_dinas.naskah_ids.penandatangan_id, self.kadis)

    def test_tim_kosong_ditolak(self):
        """A team without anybody cannot be set up."""
        tim = self.buat_tim(ketua_id=False, anggota=self.env["hr.employee"])
        with self.assertRaisesRegex(UserError, "neither ketua nor anggota"):
            tim.action_tetapkan()

    def test_ketua_tidak_boleh(self):
        """A ketua whose jenjang the regulation does not name is refused with the pasal."""
        pengawas = self.buat_pegawai("Pengawas Uji", "Kepala Subbagian", "pws")
        tim = self.buat_tim(ketua_id=pengawas.id)
        with self.assertRaisesRegex(UserError, "Pasal 11"):
            tim.action_tetapkan()

    def test_dua_kali_ditolak(self):
        """A second click changes nothing and says so."""
        tim = self.buat_tim()
        tim.action_tetapkan()
        with self.assertRaisesRegex(UserError, "Planning and cannot become Planning"):
            tim.action_tetapkan()
        self.assertEqual(len(tim.naskah_ids), 1)

    def test_anggota_tetap_setelah_ditetapkan(self):
        """What the Keputusan says cannot change behind it: members, ketua, period."""
        tim = self.buat_tim()
        tim.action_tetapkan()
        for ubah in (
            lambda: tim.write({"ketua_id": False}),
            lambda: tim.write({"tanggal_selesai": "2027-01-01"}),
            lambda: tim.anggota_ids[0].unlink(),
            lambda: tim.anggota_ids[0].write({"peran_tim": "Pengawas"}),
            lambda: tim.write({"anggota_ids": [(0, 0, {"employee_id": self.kadis.id})]}),
            lambda: tim.unlink(),
        ):
            with self.assertRaises(UserError), self.cr.savepoint():
                ubah()

    def test_batal_naskah_membuka_tim(self):
        """Cancelling the draft letter returns its teams to draft and ends the assignments."""
        tim = self.buat_tim()
        naskah = self.naskah_dari(tim)
        naskah.action_batalkan("Salah susunan")
        self.assertEqual(tim.state, "draft")
        self.assertEqual(set(tim.penugasan_ids.mapped("state")), {"dibatalkan"})
        tim.action_tetapkan()
        self.assertEqual(len(tim.naskah_ids), 2)

    def test_tanpa_peraturan_ditolak(self):
        """A government without a regulation in force is told what to do."""
        self.peraturan.action_cabut()
        with self.assertRaisesRegex(UserError, "no regulation in force"):
            self.buat_tim().action_tetapkan()

    def test_penugasan_individu(self):
        """R-075: within a unit the PUO signs; R-056: only PF and PLK are assigned."""
        umum = {
            "unit_pemilik_id": self.bagian.id,
            "maksud": "Menyusun laporan",
            "tanggal_mulai": "2026-01-01",
            "tanggal_selesai": "2026-02-01",
        }
        penugasan = self.env["sistem.kerja.penugasan"].create(
            {**umum, "employee_id": self.rachma.id}
        )
        penugasan.action_tetapkan()
        self.assertEqual(penugasan.penandatangan_id, self.kabag)
        self.assertIn("Pasal 10", penugasan.pasal)
        kabag = self.env["sistem.kerja.penugasan"].create({**umum, "employee_id": self.kabag.id})
        with self.assertRaisesRegex(UserError, "Pejabat Fungsional or Pelaksana"):
            kabag.action_tetapkan()

    def test_banyak_tim_sedikit_kueri(self):
        """Setting up 20 teams costs a bounded number of queries per team."""
        tim = self.env["sistem.kerja.tim"]
        for urutan in range(20):
            tim |= self.buat_tim(f"Tim {urutan}", urutan=urutan)
        self.env.flush_all()
        self.env.invalidate_all()
        with self.assertQueryCount(260):
            tim.action_tetapkan()
