import doctest
import tempfile
import tracemalloc
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

from openpyxl import load_workbook

from odoo.tests import BaseCase, tagged

from ..xlsx import penulis, teks
from ..xlsx.penulis import Kolom, Lembar

LEMBAR = Lembar(
    nama="Uji",
    judul=("PEMERINTAH KABUPATEN UJI", "REKAP UJI", "Seluruh data", "Dibuat hari ini"),
    kolom=(
        Kolom("NO", 5, "angka"),
        Kolom("NAMA", 30),
        Kolom("NIP", 21),
        Kolom("TANGGAL", 18, "tanggal"),
    ),
)
NIP = "198804022014031001"
JAHAT = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "{=1+1}",
    "https://jahat.example/x",
    "mailto:x@jahat.example",
    "<script>alert(1)</script>",
    "00123",
)


def baris(jumlah):
    return ((i, f"Orang {i}", NIP, date(2026, 1, 1)) for i in range(1, jumlah + 1))


@tagged("post_install", "-at_install")
class TestPenulis(BaseCase):
    """The writer alone, with rows that come from nowhere."""

    def tulis(self, isi, lembar=LEMBAR):
        berkas = BytesIO()
        self.jumlah = penulis.tulis(berkas, lembar, isi)
        return load_workbook(berkas)[lembar.nama]

    def test_contoh(self):
        """The examples in the code hold."""
        for modul in (penulis, teks):
            self.assertEqual(doctest.testmod(modul).failed, 0, modul.__name__)

    def test_sel_berjenis(self):
        """Issue 5 no. 6: numbers are numbers, dates dates, and a NIP is a text."""
        lembar = self.tulis([(1, "Ahmad", NIP, date(2026, 3, 31)), (0, "", None, False)])
        nomor, nama, nip, tanggal = lembar[7]
        self.assertEqual((nomor.value, nomor.data_type), (1, "n"))
        self.assertEqual((nama.value, nama.data_type), ("Ahmad", "s"))
        self.assertEqual((nip.value, nip.data_type, nip.number_format), (NIP, "s", "@"))
        self.assertEqual((tanggal.value, tanggal.is_date), (datetime(2026, 3, 31), True))
        self.assertEqual([sel.value for sel in lembar[8]], [0, None, None, None])
        self.assertEqual(self.jumlah, 2)

    def test_tahun_sebelum_excel(self):
        """A date that Excel does not know is shown, not turned into hash marks."""
        lembar = self.tulis([(1, "Ahmad", NIP, date(202, 1, 1))])
        self.assertEqual(lembar["D7"].value, "0202-01-01")

    def test_tanpa_rumus(self):
        """Issue 5 no. 6: nothing typed by a user becomes a formula or a link."""
        judul = ("=HYPERLINK(A1)", *LEMBAR.judul[1:])
        lembar = self.tulis(
            [(1, isi, isi, None) for isi in JAHAT], Lembar("Uji", judul, LEMBAR.kolom)
        )
        self.assertEqual((lembar["A1"].value, lembar["A1"].data_type), (judul[0], "s"))
        for nomor, isi in enumerate(JAHAT, start=7):
            for sel in lembar[nomor][1:3]:
                # "@": the cell stays a text when somebody edits it
                self.assertEqual(
                    (sel.value, sel.data_type, sel.number_format, sel.hyperlink),
                    (isi, "s", "@", None),
                )

    def test_teks_panjang(self):
        """A text longer than a cell is cut, not dropped."""
        lembar = self.tulis([(1, "x" * 50_000, NIP, None)])
        self.assertEqual(len(lembar["B7"].value), penulis.SEL_TERPANJANG)

    def test_halaman(self):
        """Issue 5 no. 6: title rows, frozen and repeated head, filter, widths, F4 landscape."""
        lembar = self.tulis(baris(3))
        self.assertEqual([lembar.cell(i, 1).value for i in range(1, 5)], list(LEMBAR.judul))
        self.assertEqual([sel.value for sel in lembar[6]], ["NO", "NAMA", "NIP", "TANGGAL"])
        self.assertEqual(lembar.freeze_panes, "A7")
        self.assertEqual(lembar.auto_filter.ref, "A6:D9")
        self.assertEqual(lembar.print_title_rows, "$6:$6")
        self.assertEqual(lembar.page_setup.orientation, "landscape")
        self.assertEqual(lembar.page_setup.paperSize, penulis.KERTAS_F4)
        self.assertTrue(lembar.sheet_properties.pageSetUpPr.fitToPage)
        # One page wide (the default, so the file does not say it), as many as needed high
        self.assertEqual(lembar.page_setup.fitToHeight, 0)
        self.assertAlmostEqual(lembar.column_dimensions["C"].width, 21, delta=1)

    def test_kosong(self):
        """Without rows the sheet is still complete."""
        lembar = self.tulis([])
        self.assertEqual((self.jumlah, lembar.auto_filter.ref), (0, "A6:D7"))

    def test_gagal_tanpa_sisa(self):
        """A row that fails leaves no file behind."""

        def rusak():
            yield from baris(2)
            raise ZeroDivisionError

        with (
            tempfile.TemporaryDirectory() as folder,
            patch.object(tempfile, "tempdir", folder),
        ):
            with self.assertRaises(ZeroDivisionError):
                penulis.tulis(BytesIO(), LEMBAR, rusak())
            self.assertEqual(list(Path(folder).iterdir()), [])

    def test_memori_datar(self):
        """Issue 5 no. 6: ten times the rows need no more memory."""
        self.puncak(100)  # modules that are loaded once
        sedikit, banyak = self.puncak(5_000), self.puncak(50_000)
        self.assertLess(banyak, sedikit * 1.1 + 64 * 1024, f"{sedikit} -> {banyak} bytes")
        self.assertLess(banyak, 4 * 1024 * 1024)

    def puncak(self, jumlah):
        with tempfile.TemporaryFile() as berkas:
            tracemalloc.start()
            try:
                self.assertEqual(penulis.tulis(berkas, LEMBAR, baris(jumlah)), jumlah)
                return tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()
