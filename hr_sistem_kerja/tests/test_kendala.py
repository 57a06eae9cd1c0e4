"""Problems in the work: to whom they go, and what each head decides (katalog section 10)."""

import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .test_laporan import LaporanCase


class KendalaCase(LaporanCase):
    def kendala(self, pegawai, **vals):
        model = self.sebagai(self.env["sistem.kerja.kendala"], pegawai)
        return model.create(
            {
                "masalah": "Data belum lengkap",
                "kendala": "Aplikasi tidak dapat diakses",
                "alternatif": "Meminjam data dari unit lain",
                **vals,
            }
        )

    def diajukan(self, pegawai, **vals):
        kendala = self.kendala(pegawai, **vals)
        kendala.action_ajukan()
        return kendala

    def putuskan(self, kendala, pejabat, keputusan="disetujui", catatan=""):
        baris = kendala.sudo().tujuan_ids.filtered(lambda satu: satu.penindak_id == pejabat)
        self.sebagai(baris, pejabat).action_putuskan(keputusan, catatan)
        return baris


@tagged("post_install", "-at_install")
class TestKendala(KendalaCase):
    def test_ke_puo_pemilik_kinerja(self):
        """R-162: it goes to the PUO that owns the performance, who decides."""
        kendala = self.diajukan(self.ahmad, tim_id=self.tim_bekerja().id)
        baris = kendala.sudo().tujuan_ids
        self.assertEqual(baris.penindak_id, self.kabag)
        self.assertIn("huruf a angka 3", baris.pasal)
        self.putuskan(kendala, self.kabag, "ditindaklanjuti", "Aplikasi dipulihkan")
        self.assertEqual((kendala.state, baris.keputusan), ("selesai", "ditindaklanjuti"))
        self.assertEqual(
            (baris.bertindak, baris.diputus_oleh_id), ("definitif", self.akun(self.kabag))
        )
        self.assertTrue(baris.diputus_pada)
        self.assertIn("Aplikasi dipulihkan", self.catatan(kendala))

    def test_isi_wajib(self):
        """R-162: problem, obstacle and alternative recommendation, all three."""
        tim = self.tim_bekerja()
        for nama in ("masalah", "kendala", "alternatif"):
            with (
                self.subTest(nama),
                mute_logger("odoo.sql_db"),
                self.assertRaises(psycopg2.IntegrityError),
                self.cr.savepoint(),
            ):
                self.kendala(self.ahmad, tim_id=tim.id, **{nama: False})

    def test_penyampai(self):
        """R-162: the ketua submits; a member where there is none; the individual himself."""
        tim = self.tim_bekerja()
        with self.ditolak("ketua", galat=AccessError):
            self.kendala(self.rachma, tim_id=tim.id)
        tanpa = self.tim_bekerja(name="Tim Kedua", ketua_id=False)
        kendala = self.diajukan(self.dagas, tim_id=tanpa.id)
        self.assertEqual(kendala.sudo().pelapor_id, self.dagas)
        sendiri = self.diajukan(self.rachma, penugasan_id=self.berjalan(self.rachma).id)
        self.assertEqual(sendiri.sudo().tujuan_ids.penindak_id, self.kabag)

    def test_beberapa_pimpinan(self):
        """R-163: to each head of the units of its people; each decides his own row."""
        tim = self.tim_bekerja()
        kendala = self.kendala(self.ahmad, tim_id=tim.id)
        kendala.action_ajukan((self.bagian | self.bagian_lain).ids)
        tujuan = kendala.sudo().tujuan_ids
        self.assertEqual(tujuan.penindak_id, self.kabag | self.kabag_lain)
        self.assertIn("huruf b angka 4", tujuan[0].pasal)
        milik_lain = tujuan.filtered(lambda satu: satu.penindak_id == self.kabag_lain)
        with self.ditolak(self.kabag_lain.name, "huruf b angka 4", galat=AccessError):
            self.sebagai(milik_lain, self.kabag).action_putuskan("disetujui")
        self.putuskan(kendala, self.kabag)
        self.assertEqual(kendala.state, "diajukan")
        self.putuskan(kendala, self.kabag_lain, "ditolak", "Bukan tugas kami")
        self.assertEqual(kendala.state, "selesai")

    def test_kabar_ditarik(self):
        """R-163: who has decided is called no more, while others are still waited for."""
        aktivitas = self.env["mail.activity"].search([])
        for nomor, orang in enumerate((self.kabag, self.kabag_lain)):
            orang.user_id = self.buat_user(f"kabar.{nomor}", "base.group_user")
        kendala = self.kendala(self.ahmad, tim_id=self.tim_bekerja().id)
        kendala.action_ajukan((self.bagian | self.bagian_lain).ids)
        baris = kendala.sudo().tujuan_ids.filtered(lambda satu: satu.penindak_id == self.kabag)
        aktivitas = self.env["mail.activity"].search([]) - aktivitas
        self.assertEqual(aktivitas.user_id, (self.kabag | self.kabag_lain).user_id)
        self.sebagai(baris, self.kabag.user_id).action_putuskan("disetujui")
        self.assertEqual(aktivitas.exists().user_id, self.kabag_lain.user_id)

    def test_instansi_lain(self):
        """R-163: also to the head of a unit of another government, who reads it then."""
        kendala = self.kendala(self.ahmad, tim_id=self.tim_bekerja().id)
        kendala.action_ajukan(self.dinas_lain.ids)
        baris = kendala.sudo().tujuan_ids
        self.assertEqual(baris.penindak_id, self.kadis_lain)
        self.assertTrue(self.sebagai(kendala, self.kadis_lain).has_access("read"))
        self.putuskan(kendala, self.kadis_lain)
        self.assertEqual(kendala.state, "selesai")

    def test_unit_diusulkan(self):
        """R-163: the units of the people of the work are proposed."""
        tim = self.tim_bekerja()
        kendala = self.kendala(self.ahmad, tim_id=tim.id, lintas=True).sudo()
        self.assertEqual(kendala.unit_ids, self.bagian)
        kendala.unit_ids = False
        with self.ditolak("Units Concerned"):
            kendala.action_ajukan()

    def test_catatan_wajib(self):
        """R-162: who refuses or follows up says what."""
        kendala = self.diajukan(self.ahmad, tim_id=self.tim_bekerja().id)
        for keputusan in ("ditolak", "ditindaklanjuti"):
            with self.subTest(keputusan), self.ditolak("Note"):
                self.putuskan(kendala, self.kabag, keputusan)
        with self.ditolak("none of"):
            self.putuskan(kendala, self.kabag, "mungkin")

    def test_plh_memutus(self):
        """R-162: who acts for the head today decides as Plh."""
        kendala = self.diajukan(self.ahmad, tim_id=self.tim_bekerja().id)
        self.delegasikan(self.kabag, self.kabag_lain)
        baris = kendala.sudo().tujuan_ids
        with self.tanpa_hak():
            self.sebagai(baris, self.kabag).action_putuskan("disetujui")
        self.sebagai(baris, self.kabag_lain).action_putuskan("disetujui")
        self.assertEqual((baris.bertindak, baris.penindak_id), ("plh", self.kabag_lain))

    def test_segarkan_malam(self):
        """R-162: the night gives a waiting kendala to who holds the post."""
        kendala = self.diajukan(self.ahmad, tim_id=self.tim_bekerja().id)
        self.delegasikan(self.kabag, self.kabag_lain)
        self.env["sistem.kerja.kendala"]._cron_segarkan()
        self.assertEqual(kendala.sudo().tujuan_ids.penindak_id, self.kabag_lain)
        self.assertTrue(self.sebagai(kendala, self.kabag_lain).giliran_saya)

    def test_petugas_mencatat(self):
        """R-162: an officer records a decision on paper, with the paper; nobody else."""
        kendala = self.diajukan(self.ahmad, tim_id=self.tim_bekerja().id)
        baris = kendala.sudo().tujuan_ids
        with self.tanpa_hak():
            self.sebagai(baris, self.ahmad).action_catat("disetujui", "Nota 1")
        with self.ditolak("Paper"):
            self.sebagai(baris, self.operator).action_catat("disetujui", "")
        self.sebagai(baris, self.operator).action_catat("disetujui", "Nota 1/2026")
        self.assertEqual((baris.bertindak, baris.dasar), ("dicatat", "Nota 1/2026"))
        self.assertEqual(kendala.state, "selesai")

    def test_tarik(self):
        """R-162: withdrawn with a reason; what waits is decided no more."""
        kendala = self.diajukan(self.ahmad, tim_id=self.tim_bekerja().id)
        with self.ditolak("Reason"):
            kendala.action_tarik("")
        with self.tanpa_hak():
            self.sebagai(kendala, self.kabag).action_tarik("x")
        kendala.action_tarik("Sudah teratasi")
        self.assertEqual((kendala.state, kendala.alasan_penarikan), ("ditarik", "Sudah teratasi"))
        with self.ditolak("cannot become"):
            self.putuskan(kendala, self.kabag)

    def test_tetap_setelah_diajukan(self):
        """R-162: what was submitted does not change, and its decisions are closed."""
        kendala = self.diajukan(self.ahmad, tim_id=self.tim_bekerja().id)
        with self.ditolak("stays as it is"):
            kendala.masalah = "Lain"
        with self.ditolak("stays as it is"):
            kendala.sudo().masalah = "Lain"
        with self.ditolak("comes about"):
            kendala.sudo().tujuan_ids.catatan = "Palsu"
        with self.ditolak("stays as it is"):
            kendala.sudo().unlink()


@tagged("post_install", "-at_install")
class TestKendalaDiam(KendalaCase):
    """Bekasi: the text is silent; our reading is the PUO, marked as a reading."""

    KODE = "bekasi_18_2024"

    def test_dibaca_puo(self):
        """R-162: silent, read: the PUO."""
        lines = self.peraturan._ketentuan("kendala") | self.peraturan._ketentuan("kendala_lintas")
        self.assertEqual(len(lines), 2)
        self.assertTrue(all(lines.mapped("diam")))
        self.assertTrue(all(lines.mapped("catatan")))
