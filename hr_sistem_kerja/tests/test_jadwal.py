"""The schedule of a team: kept by who answers for the work (MJU-F10)."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common_rencana import RencanaCase


@tagged("post_install", "-at_install")
class TestJadwal(RencanaCase):
    def jadwal(self, tim, oleh, **vals):
        model = self.sebagai(self.env["sistem.kerja.tim.jadwal"], oleh)
        return model.create({"tim_id": tim.id, "aktivitas": "Menyusun draf", **vals})

    def test_ketua_menyusun(self):
        """R-132: the ketua plans the months of his team, also with a person of the team."""
        tim = self.tim_berjalan()
        orang = self.penugasan_dari(tim, self.rachma)
        jadwal = self.jadwal(tim, self.ahmad, bulan_2=True, pelaku_penugasan_id=orang.id)
        self.assertEqual(jadwal.sudo().pelaku, self.rachma.name)
        jadwal.write({"bulan_3": True})
        self.assertTrue(self.sebagai(tim, self.ahmad).can_jadwal)
        jadwal.unlink()
        self.assertFalse(tim.jadwal_ids)

    def test_orang_lain_ditolak(self):
        """No anggota, no PUO without the team, no stranger writes the schedule of a team."""
        tim = self.tim_berjalan()
        jadwal = self.jadwal(tim, self.ahmad)
        for orang in (self.rachma, self.hukum, self.kadis):
            with self.subTest(orang=orang.name):
                with self.tanpa_hak():
                    self.jadwal(tim, orang)
                with self.tanpa_hak():
                    self.sebagai(jadwal, orang).write({"bulan_1": True})
                with self.tanpa_hak():
                    self.sebagai(jadwal, orang).unlink()
                self.assertFalse(self.sebagai(tim.browse(tim.id), orang).sudo().saya_pimpin)
        with self.tanpa_hak():
            self.sebagai(tim, self.hukum).simpan_jadwal([{"aktivitas": "x"}])
        with self.tanpa_hak():
            self.sebagai(tim, self.rachma).simpan_jadwal([{"aktivitas": "x"}])
        self.assertFalse(self.sebagai(tim, self.rachma).can_jadwal)

    def test_tim_orang_lain(self):
        """Nobody moves his activity into the team of others."""
        milik = self.tim_berjalan()
        lain = self.buat_tim("Tim Lain", ketua_id=self.rachma.id, anggota=self.dagas)
        jadwal = self.jadwal(milik, self.ahmad)
        with self.tanpa_hak():
            jadwal.write({"tim_id": lain.id})

    def test_selesai_tetap(self):
        """What a team planned stays when it has ended or was cancelled."""
        tim = self.tim_berjalan()
        jadwal = self.jadwal(tim, self.ahmad)
        for state in ("selesai", "dibatalkan"):
            tim._buka().write({"state": state})
            with self.subTest(state=state):
                with self.tanpa_hak():
                    jadwal.write({"bulan_1": True})
                with self.tanpa_hak():
                    self.jadwal(tim, self.ahmad)
                self.assertFalse(self.sebagai(tim, self.ahmad).can_jadwal)

    def test_tanpa_ketua(self):
        """R-140: without a ketua all of the team plan together."""
        tim = self.tim_berjalan(ketua_id=False)
        jadwal = self.jadwal(tim, self.rachma)
        self.sebagai(jadwal, self.dagas).write({"bulan_1": True})
        self.assertTrue(jadwal.bulan_1)

    def test_simpan(self):
        """All activities are saved in one go, in their order; those not named stay."""
        tim = self.tim_berjalan()
        saya = self.sebagai(tim, self.ahmad)
        pertama, kedua = saya.simpan_jadwal(
            [
                {"aktivitas": "Menyusun", "bulan": [1, 2]},
                {"aktivitas": "Rapat", "pelaku": "Bagian Hukum", "bulan": [3]},
            ]
        )
        baris = [
            {"id": kedua, "aktivitas": "Rapat besar", "pelaku": "Bagian Hukum", "bulan": [4]},
            {"id": pertama, "hapus": True},
        ]
        self.assertEqual(saya.simpan_jadwal(baris), [kedua])
        jadwal = tim.jadwal_ids
        self.assertEqual((jadwal.aktivitas, jadwal.pelaku), ("Rapat besar", "Bagian Hukum"))
        self.assertEqual((jadwal.bulan_3, jadwal.bulan_4), (False, True))
        with self.ditolak("Activity 1"):
            saya.simpan_jadwal([{"aktivitas": " "}])

    def test_simpan_milik_lain(self):
        """The id of an activity of another team is refused; nothing of it changes."""
        tim = self.tim_berjalan()
        lain = self.buat_tim("Tim Lain", ketua_id=self.rachma.id, anggota=self.dagas)
        jadwal = self.jadwal(lain, self.rachma)
        with self.ditolak("not there", galat=UserError):
            self.sebagai(tim, self.ahmad).simpan_jadwal([{"id": jadwal.id, "aktivitas": "x"}])
        self.assertEqual(jadwal.aktivitas, "Menyusun draf")
        with self.assertRaises(AccessError):
            self.sebagai(jadwal, self.ahmad).write({"aktivitas": "x"})
