"""The dashboard: numbers, the lists behind them, and who sees which."""

from odoo.tests import tagged

from .common_penugasan import PenugasanCase


@tagged("post_install", "-at_install")
class TestDasbor(PenugasanCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_pdf()

    def ringkasan(self, siapa, cakupan=None):
        return self.sebagai(self.env["sistem.kerja.dasbor"], siapa).ringkasan(cakupan)

    def jumlah_di_balik(self, siapa, aksi):
        model = self.sebagai(self.env[aksi["res_model"]], siapa)
        return model.search_count(aksi["domain"])

    def test_tiap_angka_membuka_daftarnya(self):
        """Every number is the length of the list that it opens, for each kind of reader."""
        tim = self.tim_berjalan()
        for siapa in (self.pengelola, self.operator, self.kabag, self.sekda, self.ahmad):
            data = self.ringkasan(siapa)
            self.assertTrue(data["pilihan"], siapa)
            kotak = [satu for kelompok in data["kelompok"] for satu in kelompok["kotak"]]
            for satu in [*kotak, *data["orang"], *data["bulan"]]:
                with self.subTest(siapa=siapa.name, judul=satu.get("judul") or satu["nama"]):
                    self.assertEqual(satu["jumlah"], self.jumlah_di_balik(siapa, satu["aksi"]))
            self.assertIn(tim.ketua_id.name, [satu["nama"] for satu in data["orang"]])

    def test_orang_luar(self):
        """Who leads nothing sees no numbers; the scope of another unit is not to be had."""
        self.tim_berjalan()
        self.assertFalse(self.ringkasan(self.hukum)["pilihan"])
        milik_orang = self.ringkasan(self.kabag)["cakupan"]
        data = self.ringkasan(self.kadis, milik_orang)
        self.assertNotEqual(data["cakupan"], milik_orang)
        self.assertFalse(data["orang"])

    def test_jumlah_kueri_tetap(self):
        """The dashboard costs the same number of queries for one team and for many."""
        self.tim_berjalan()
        self.kueri(self.pengelola)  # fills the caches
        sedikit = self.kueri(self.pengelola)
        for nomor in range(10):
            self.buat_tim(f"Tim {nomor}", anggota=self.env["hr.employee"], ketua_id=False)
        self.env.flush_all()
        self.assertLessEqual(self.kueri(self.pengelola), sedikit)

    def kueri(self, siapa):
        self.env.invalidate_all()
        awal = self.cr.sql_log_count
        self.ringkasan(siapa)
        return self.cr.sql_log_count - awal
