from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common import F4, halaman, padat, ukuran
from .test_lampiran import LembarCase

SWIMLANE = "hr_sistem_kerja_reports.swimlane"


@tagged("post_install", "-at_install")
class TestSwimlaneCetak(LembarCase):
    """PSB-F7: the flow of a team on paper."""

    ASAL = "pesisir_barat_16_2024"

    def tim(self, banyak=3):
        return self.buat_tim(
            jadwal_ids=[
                Command.create(
                    {"aktivitas": f"Aktivitas{i} <b> & lain", "pelaku": f"Pelaku{i % 4}"}
                )
                for i in range(banyak)
            ]
        )

    def test_cetak(self):
        """One landscape F4 sheet with the title, lanes, steps, start and end; text is text."""
        pdf = self.lembar(SWIMLANE, self.tim())
        self.assertEqual(ukuran(pdf), [F4[::-1]])
        (teks,) = halaman(pdf)
        self.assertTrue(teks.startswith(padat("Peta Proses Bisnis Tim Kerja Tata Naskah")))
        for kata in ("Mulai", "Selesai", "Pelaku0", "Pelaku2", "Aktivitas1<b>&lain"):
            self.assertIn(kata, teks)

    def test_banyak(self):
        """Many steps take several sheets; each has its title, and no step is lost."""
        semua = halaman(self.lembar(SWIMLANE, self.tim(20)))
        self.assertEqual(len(semua), 4)
        for isi in semua:
            self.assertIn(padat("Peta Proses Bisnis Tim Kerja"), isi)
        for i in range(20):
            (isi,) = [isi for isi in semua if f"Aktivitas{i}<b>" in isi]
            self.assertEqual(semua.index(isi), i // 6)

    def test_tanpa_aktivitas(self):
        with self.assertRaisesRegex(UserError, "no flow to draw"):
            self.lembar(SWIMLANE, self.buat_tim())

    def test_tanpa_formulir(self):
        """A regulation without the form refuses, naming it."""
        self.peraturan.formulir_ids.filtered(lambda f: f.tata_letak == "peta_proses").unlink()
        with self.assertRaisesRegex(UserError, "no form with the layout"):
            self.lembar(SWIMLANE, self.tim())

    def test_hak(self):
        """Who may not read the team prints nothing."""
        asing = self.buat_user("asing.swimlane", "hr_sistem_kerja.group_pegawai")
        with self.assertRaises(AccessError):
            self.lembar(SWIMLANE, self.tim(), user=asing)
