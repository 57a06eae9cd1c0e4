"""PSB-F8 printed from a final Rekomendasi Penilaian (R-179)."""

from odoo.tests import tagged

from odoo.addons.hr_sistem_kerja.tests.common_rekomendasi import RekomendasiCase

from . import kalimat_keputusan
from .common import F4, halaman, padat, ukuran

RATING = ("Diatas Ekspektasi", "Sesuai Ekspektasi", "Dibawah Ekspektasi")


@tagged("post_install", "-at_install")
class TestCetakRekomendasi(RekomendasiCase):
    PALSU = False

    def test_f8_dari_rekaman(self):
        """R-179: the form says whom, by whom, every rating and the predikat, on one page."""
        rekomendasi = self.diterima(
            hasil="di_atas", kompeten="di_bawah", perilaku_kerja="sesuai", predikat="baik"
        )
        naskah = rekomendasi.naskah_id
        pdf = naskah._pdf()
        self.assertEqual(ukuran(pdf), [F4])
        (teks,) = halaman(pdf)
        judul = kalimat_keputusan.PSB_F8[0].format(TIM="TATA NASKAH")
        self.assertTrue(teks.startswith(padat(judul)), teks)
        self.assertIn(padat(f"Nama : Hana Hukum Nama : Kabag Hukum NIP : {self.hukum.nip}"), teks)
        diatas, sesuai, dibawah = map(padat, RATING)
        self.assertIn(f"1.HasilKerja{diatas}Baik2.", teks)
        self.assertIn(f"b.Akuntabel{sesuai}-c.Kompeten{dibawah}-d.Harmonis{sesuai}-", teks)
        self.assertIn(padat("Instansi : Bagian Hukum Sekretariat Daerah"), teks)
        self.assertIn(f"PENILAIANPERILAKUKERJA{sesuai}Baik", teks)
        self.assertIn("PEJABATPENILAIKINERJA,KabagHukum", teks)

    def test_ditandatangani(self):
        """R-179: the signed form is frozen with its hash."""
        naskah = self.diterima().naskah_id
        self.tandatangani(naskah)
        self.assertTrue(naskah.sha256)
        self.assertEqual(naskah.isi["hasil"]["predikat"], "Baik")
