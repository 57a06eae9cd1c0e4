from odoo.tests import tagged

from .common import halaman
from .common_surat import SuratCase


@tagged("post_install", "-at_install")
class TestSuratWilayah(SuratCase):
    """Where the work is done: in the regency, not in the province (R-180, X-P1)."""

    def assertTanpaProvinsi(self, *semua):
        for surat in semua:
            with self.subTest(formulir=surat.formulir_id.code):
                self.assertNotIn("ProvinsiUji", self.teks(surat))

    def test_sukarela(self):
        """PSB-F1, F2, and both reasons of F3."""
        pengajuan = self.buat_pengajuan()
        self.jalankan(pengajuan, sampai="teruskan")
        self.assertTanpaProvinsi(*(self.surat(pengajuan, f"PSB-F{n}") for n in (1, 2)))
        tim = self.buat_tim()
        for alternatif in (1, 2):
            pegawai = self.buat_pegawai(f"Pemohon {alternatif}", "Analis", "plk", self.bagian_lain)
            self.buat_kedudukan(pegawai, self.kabag_lain)
            pengajuan = self.buat_pengajuan(pegawai, tim_id=tim.id)
            self.jalankan(pengajuan, sampai="setujui")
            self.tolak(pengajuan, alternatif=alternatif)
            self.assertTanpaProvinsi(self.surat(pengajuan, "PSB-F3"))

    def test_penunjukan(self):
        """PSB-F4 and F5."""
        permohonan = self.buat_permohonan()
        self.jalankan(permohonan)
        self.assertTanpaProvinsi(*(self.surat(permohonan, f"PSB-F{n}") for n in (4, 5)))

    def test_keputusan(self):
        """PSB-F6 names the province in its head alone."""
        teks = "".join(halaman(self.cetak(self.naskah_dari(self.buat_tim()))))
        self.assertEqual(teks.upper().count("PROVINSIUJI"), 1)
