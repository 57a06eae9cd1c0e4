import base64
import doctest
from xml.etree import ElementTree

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import BaseCase, tagged

from ..aturan import swimlane
from .common_proses import ProsesCase

SVG = "{http://www.w3.org/2000/svg}"


class TestGambar(BaseCase):
    """The layout of swimlanes, without a database (PSB-F7)."""

    def kotak(self, lembar):
        return [(satu.teks, lembar.lajur[satu.lajur], satu.kolom) for satu in lembar.kotak]

    def test_contoh(self):
        self.assertEqual(doctest.testmod(swimlane).failed, 0)

    def test_lembar(self):
        """Many steps go over several sheets, which name each other; none is lost or doubled."""
        langkah = [(f"Langkah {i}", f"Pelaku {i % 9}") for i in range(20)]
        semua = swimlane.susun(langkah)
        self.assertEqual([len(satu.kotak) for satu in semua], [6, 6, 6, 2])
        self.assertEqual([(t, p) for satu in semua for t, p, _kolom in self.kotak(satu)], langkah)
        self.assertEqual([(s.dari, s.ke) for s in semua], [(0, 2), (1, 3), (2, 4), (3, 0)])

    def test_ujung(self):
        """Start stands on the first sheet only, end on the last only."""
        satu, dua = (swimlane.svg(s) for s in swimlane.susun([("a", "x")] * 7))
        self.assertTrue("Mulai" in satu and "Mulai" not in dua)
        self.assertTrue("Selesai" in dua and "Selesai" not in satu)
        self.assertIn("lembar 2", satu)
        self.assertIn("lembar 1", dua)

    def test_di_dalam(self):
        """Nothing is drawn outside the room, whatever the number of lanes and steps."""
        for banyak in range(1, 7):
            (lembar,) = swimlane.susun(
                [(f"Kata {'panjang ' * 40}", f"P{i}") for i in range(banyak)]
            )
            akar = ElementTree.fromstring(swimlane.svg(lembar))
            _x, _y, lebar, tinggi = map(float, akar.get("viewBox").split())
            self.assertLessEqual(lebar, swimlane.LEBAR + 1)
            self.assertLessEqual(tinggi, swimlane.TINGGI + 1)
            self.assertEqual(len(akar.findall(f"{SVG}rect")), 3 * banyak)
            for satu in akar.findall(f"{SVG}text"):
                self.assertTrue(0 < float(satu.get("x")) < lebar)
                self.assertTrue(0 < float(satu.get("y")) < tinggi)

    def test_aman(self):
        """Markup and letters that XML forbids stay text or go; the picture is well formed."""
        jahat = '</text><script>alert("x")</script>\x00\x0b\ud800&'
        (lembar,) = swimlane.susun([(jahat, jahat)])
        akar = ElementTree.fromstring(swimlane.svg(lembar))
        self.assertFalse(akar.findall(f".//{SVG}script"))


@tagged("post_install", "-at_install")
class TestSwimlane(ProsesCase):
    """The flow of a team from its activities and their actors (PSB-F7)."""

    ASAL = "pesisir_barat_16_2024"

    def tim(self, **vals):
        return self.buat_tim(
            jadwal_ids=[
                Command.create({"aktivitas": "Rapat <b>", "pelaku": "Ketua", "urutan": 20}),
                Command.create({"aktivitas": "Menyusun", "pelaku": " Ketua ", "urutan": 10}),
                Command.create({"aktivitas": "Membagikan", "urutan": 30}),
            ],
            **vals,
        )

    def test_langkah(self):
        self.assertEqual(
            self.tim()._langkah_swimlane(),
            [("Menyusun", "Ketua"), ("Rapat <b>", "Ketua"), ("Membagikan", "Tim Kerja")],
        )

    def test_layar(self):
        """On the form it is a picture; what the activities say is no part of the page."""
        tim = self.tim()
        self.assertNotIn("<b>", tim.swimlane)
        isi = tim.swimlane.split("base64,")[1].split('"')[0]
        self.assertIn(b"Rapat &lt;b&gt;", base64.b64decode(isi))
        tim.jadwal_ids.unlink()
        self.assertFalse(tim.swimlane)

    def test_lembar(self):
        """Title of the form and one picture; the name of the team without its first words."""
        isi = self.tim()._lembar_swimlane()._isi()
        self.assertEqual(isi["judul"], ["Peta Proses Bisnis Tim Kerja Tata Naskah"])
        self.assertEqual((len(isi["gambar"]), isi["bingkai"]), (1, 0))

    def test_peta(self):
        """A map of the team without a drawing prints the flow of the team."""
        tim = self.tim()
        peta = self.buat_peta(unit_id=self.bagian.id, tim_id=tim.id)
        self.assertEqual(peta._lembar_peta()._isi()["gambar"], tim._gambar_cetak())
        with self.assertRaisesRegex(UserError, "no picture"):
            self.sebagai(peta, self.operator_lain)._lembar_peta()
        self.assertEqual((tim.peta_count, tim.action_lihat_peta()["res_model"]), (1, peta._name))

    def test_kosong(self):
        with self.assertRaisesRegex(UserError, "no flow to draw"):
            self.buat_tim()._lembar_swimlane()

    def test_hak(self):
        """Who may not read the team sees no flow."""
        tim = self.tim()
        with self.assertRaises(AccessError):
            self.sebagai(tim, self.operator_lain).read(["swimlane"])
        self.assertTrue(self.sebagai(tim, self.operator).read(["swimlane"])[0]["swimlane"])
