"""Scheduled reports: drafts, deadlines, reminders; and the order of one's own work."""

from odoo.exceptions import AccessError
from odoo.tests import freeze_time, tagged

from .common_penugasan import PenugasanCase
from .test_laporan import LaporanCase


@tagged("post_install", "-at_install")
class TestLaporanJadwal(LaporanCase):
    """A team and an individu at work in February 2026."""

    def setUp(self):
        super().setUp()
        self.patch(
            type(self.env["ir.cron"]),
            "_commit_progress",
            lambda _cron, _selesai=0, **_isi: self.env.flush_all() or float("inf"),
        )

    def jalankan(self):
        self.env["sistem.kerja.laporan"]._cron_laporan()
        self.env.invalidate_all()

    def milik(self, pegawai):
        return self.env["sistem.kerja.laporan"].search([("pelapor_id", "=", pegawai.id)])

    def siapkan(self):
        """Return a running team; one of its members also works alone."""
        tim = self.tim_bekerja()
        return tim, self.berjalan(self.rachma)

    @freeze_time("2026-02-10")
    def test_draf_bulanan(self):
        """R-153, R-154: "berkala" is monthly unless set; one draft for each person and work."""
        tim, sendiri = self.siapkan()
        self.jalankan()
        ketua = self.milik(self.ahmad)
        self.assertEqual((ketua.jenis, ketua.tim_id, ketua.state), ("ketua", tim, "draft"))
        self.assertEqual((ketua.periode, ketua.penerima_id), ("Februari 2026", self.kabag))
        rachma = self.milik(self.rachma)
        self.assertEqual(set(rachma.mapped("jenis")), {"anggota", "individu"})
        self.assertEqual(rachma.filtered(lambda s: not s.tim_id).penugasan_id, sendiri)
        self.assertEqual(len(self.milik(self.dagas)), 1)
        self.assertTrue(self.sebagai(ketua, self.ahmad).has_access("write"))

    @freeze_time("2026-02-10")
    def test_dua_kali_tidak_ganda(self):
        """R-154: the job does nothing twice; the next month has its own drafts."""
        self.siapkan()
        self.jalankan()
        jumlah = self.env["sistem.kerja.laporan"].search_count([])
        self.jalankan()
        self.assertEqual(self.env["sistem.kerja.laporan"].search_count([]), jumlah)
        with freeze_time("2026-03-02"):
            self.jalankan()
        self.assertEqual(self.env["sistem.kerja.laporan"].search_count([]), 2 * jumlah)

    @freeze_time("2026-02-10")
    def test_laporan_sendiri_menggantikan_draf(self):
        """R-153: who reports by himself has reported; no empty draft is late beside it."""
        tim, _sendiri = self.siapkan()
        self.jalankan()
        draf = self.milik(self.dagas)
        laporan = self.terkirim(self.dagas, self.tugas(tim, self.dagas)).sudo()
        self.assertFalse(draf.exists())
        self.assertTrue(laporan.terjadwal)
        self.assertTrue(laporan.batas_waktu)
        self.jalankan()
        self.assertEqual(self.milik(self.dagas), laporan)

    @freeze_time("2026-02-10")
    def test_lapor_sebelum_dijadwalkan(self):
        """R-153: a period that was reported before the night gets no draft."""
        tim, _sendiri = self.siapkan()
        laporan = self.terkirim(self.ahmad, tim_id=tim.id).sudo()
        self.jalankan()
        self.assertEqual(self.milik(self.ahmad), laporan)

    @freeze_time("2026-02-10")
    def test_batas_hari_kerja(self):
        """R-154: five working days after the period, or after the end of the work."""
        self.siapkan()
        self.instansi.laporan_tenggat = 3
        self.jalankan()
        self.assertEqual(str(self.milik(self.ahmad).batas_waktu), "2026-03-04")
        pendek = self.draf(self.hukum, tanggal_selesai="2026-02-12")
        pendek._buka().write({"state": "berjalan"})
        self.jalankan()
        self.assertEqual(str(self.milik(self.hukum).batas_waktu), "2026-02-19")

    @freeze_time("2026-02-10")
    def test_pengaturan_tim(self):
        """R-154: a team may report weekly, or not by schedule at all."""
        tim, sendiri = self.siapkan()
        tim.laporan_setiap = "mingguan"
        self.instansi.laporan_setiap = "tidak"
        self.jalankan()
        self.assertEqual(self.milik(self.ahmad).periode, "9 Februari 2026 - 15 Februari 2026")
        self.assertFalse(self.milik(self.rachma).filtered(lambda s: s.penugasan_id == sendiri))

    @freeze_time("2026-02-10")
    def test_belum_bekerja_tanpa_draf(self):
        """R-154: what does not work yet, or no more, has nothing to report."""
        tim = self.tim_berjalan()
        tim.penugasan_ids._buka().write({"state": "dibatalkan"})
        self.jalankan()
        self.assertFalse(self.env["sistem.kerja.laporan"].search([]))

    def test_pengingat_sekali(self):
        """R-154: reminded before the deadline and once after it; the recipient is told too."""
        with freeze_time("2026-02-10"):
            self.siapkan()
            self.instansi.pengingat_hari = 1
            self.jalankan()
        laporan = self.milik(self.ahmad)
        laporan.pelapor_id.work_contact_id.email = "ketua@uji.example"
        self.kabag.work_contact_id.email = "kabag@uji.example"
        self.env["mail.mail"].search([]).unlink()
        self.instansi.laporan_setiap = "tidak"
        surel = [("recipient_ids.email", "=", "ketua@uji.example")]
        with freeze_time("2026-03-06"):
            self.jalankan()
            self.jalankan()
            self.assertEqual(self.env["mail.mail"].search_count(surel), 1)
            self.assertFalse(laporan.terlambat)
            self.assertFalse(laporan.search([("id", "=", laporan.id), ("terlambat", "=", True)]))
        with freeze_time("2026-03-09"):
            self.jalankan()
            self.jalankan()
            self.assertTrue(laporan.terlambat)
            self.assertEqual(
                laporan.search([("id", "=", laporan.id), ("terlambat", "=", True)]), laporan
            )
        self.assertEqual(self.env["mail.mail"].search_count(surel), 2)
        kabag = [("recipient_ids.email", "=", "kabag@uji.example")]
        self.assertEqual(self.env["mail.mail"].search_count(kabag), 1)

    @freeze_time("2026-02-10")
    def test_plh_hari_ini_diberi_baca(self):
        """R-154: who acts for the recipient from today on reads the report after the night."""
        laporan = self.terkirim(self.rachma, self.berjalan())
        self.assertFalse(self.sebagai(laporan, self.kabag_lain).has_access("read"))
        self.delegasikan(self.kabag, self.kabag_lain)
        self.jalankan()
        self.assertTrue(self.sebagai(laporan, self.kabag_lain).has_access("read"))
        self.assertEqual(laporan.sudo().penerima_id, self.kabag_lain)


class PrioritasCase(PenugasanCase):
    def bekerja(self, pegawai, unit, selesai):
        return (
            self.env["sistem.kerja.penugasan"]
            ._buka()
            .create(
                {
                    "employee_id": pegawai.id,
                    "unit_pemilik_id": unit.id,
                    "maksud": f"Pekerjaan {unit.name}",
                    "tanggal_mulai": "2026-01-01",
                    "tanggal_selesai": selesai,
                    "state": "berjalan",
                }
            )
        )

    def pekerjaan(self, pegawai):
        user = self.akun(pegawai)
        return self.env["hr.employee"].with_user(user).pekerjaan_saya()


@tagged("post_install", "-at_install")
class TestPrioritas(PrioritasCase):
    def test_unit_sendiri_didahulukan(self):
        """R-088: targets of the own unit first, work in another unit low (P Ps.11(1-2))."""
        luar = self.bekerja(self.rachma, self.bagian_lain, "2026-03-31")
        dalam = self.bekerja(self.rachma, self.bagian, "2026-12-31")
        isi = self.pekerjaan(self.rachma)
        self.assertEqual([satu["penugasan_id"] for satu in isi], [0, dalam.id, luar.id])
        self.assertEqual([satu["prioritas"] for satu in isi], ["utama", "utama", "rendah"])
        self.assertTrue(all("Pasal 11 ayat (1)" in satu["alasan"] for satu in isi))
        self.assertEqual(self.rachma.pekerjaan_ids.ids, [dalam.id, luar.id])

    def test_hanya_pekerjaan_sendiri(self):
        """R-088: nobody asks for the work of somebody else."""
        self.bekerja(self.rachma, self.bagian, "2026-12-31")
        with self.tanpa_hak():
            self.rachma.with_user(self.akun(self.dagas)).pekerjaan_saya()
        self.assertEqual(self.pekerjaan(self.dagas), [])

    def test_tanpa_lintas_tanpa_catatan(self):
        """R-088: who works for his own unit alone has no note."""
        self.bekerja(self.rachma, self.bagian, "2026-12-31")
        self.assertFalse(self.rachma.catatan_pekerjaan)
        with self.assertRaises(AccessError):
            self.rachma.with_user(self.akun(self.dagas)).read(["catatan_pekerjaan"])


@tagged("post_install", "-at_install")
class TestPrioritasMamuju(PrioritasCase):
    KODE = "mamuju_29_2023"

    def test_target_asal_tetap(self):
        """R-089: work for another unit keeps the targets at home (M L2 F5); no order is set."""
        luar = self.bekerja(self.rachma, self.bagian_lain, "2026-03-31")
        dalam = self.bekerja(self.rachma, self.bagian, "2026-12-31")
        isi = self.pekerjaan(self.rachma)
        self.assertEqual([satu["penugasan_id"] for satu in isi], [0, luar.id, dalam.id])
        self.assertIn("Lampiran II", isi[0]["alasan"])
        self.assertIn(self.bagian.name, isi[0]["nama"])
        self.assertEqual([satu["prioritas"] for satu in isi[1:]], ["", ""])
