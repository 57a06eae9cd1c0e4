"""Writes one table as an XLSX sheet that prints on F4 paper; knows nothing of Odoo.

Rows come from an iterator and go to disk one by one (``constant_memory``), so a hundred thousand
need no more memory than a hundred. Nothing a user typed becomes a formula or a link: texts are
written as texts, in cells that stay texts when somebody edits them.
"""

from dataclasses import dataclass
from tempfile import TemporaryDirectory

import xlsxwriter

KERTAS_F4 = 14  # Excel calls it Folio: 8.5 x 13 inch, the 215 x 330 mm of the annexes
SEL_TERPANJANG = 32_767  # characters that a cell of Excel can hold
BARIS_TERBANYAK = 1_048_576  # rows of a sheet of Excel, title and head included
TAHUN_PERTAMA = 1900  # Excel has no dates before it

FORMAT = {
    # A cell of the format "@" stays a text when it is edited; others would turn =1+1 into 2
    "teks": {"num_format": "@", "align": "left"},
    "angka": {"num_format": "#,##0", "align": "center"},
    "tanggal": {"num_format": "[$-421]d mmmm yyyy", "align": "center"},
}


@dataclass(frozen=True)
class Kolom:
    """A column: head, width in characters, and kind (``teks`` | ``angka`` | ``tanggal``)."""

    judul: str
    lebar: float
    jenis: str = "teks"


@dataclass(frozen=True)
class Lembar:
    """A sheet: name (31 characters at most), the lines above the table, and its columns."""

    nama: str
    judul: tuple
    kolom: tuple

    @property
    def baris_kepala(self):
        """Return the index of the head row: a blank row stands between title and table."""
        return len(self.judul) + 1

    @property
    def muat(self):
        """Return how many rows of data the sheet can hold."""
        return BARIS_TERBANYAK - self.baris_kepala - 1


def tulis(berkas, lembar, baris):
    """Write a sheet.

    :param berkas: binary file open for writing
    :param lembar: :class:`Lembar`
    :param baris: iterable of tuples with one value per column; None and "" stay blank
    :returns: number of rows written
    """
    # The rows wait here until the book is closed; the folder goes even when a row raises
    with TemporaryDirectory(prefix="sistem-kerja-xlsx-") as folder:
        buku = xlsxwriter.Workbook(
            berkas,
            {
                "constant_memory": True,
                "tmpdir": folder,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        buku.set_properties({"title": " ".join(lembar.judul[:2])})
        halaman = buku.add_worksheet(lembar.nama)
        _siapkan_halaman(halaman, lembar)
        _tulis_kepala(buku, halaman, lembar)
        jumlah = _tulis_baris(buku, halaman, lembar, baris)
        akhir = lembar.baris_kepala + max(jumlah, 1)
        halaman.autofilter(lembar.baris_kepala, 0, akhir, len(lembar.kolom) - 1)
        buku.close()
    return jumlah


def _siapkan_halaman(halaman, lembar):
    halaman.set_landscape()
    halaman.set_paper(KERTAS_F4)
    halaman.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    halaman.fit_to_pages(1, 0)
    halaman.repeat_rows(lembar.baris_kepala)
    halaman.set_footer("&RHalaman &P dari &N")
    halaman.freeze_panes(lembar.baris_kepala + 1, 0)
    for nomor, kolom in enumerate(lembar.kolom):
        halaman.set_column(nomor, nomor, kolom.lebar)


def _tulis_kepala(buku, halaman, lembar):
    tebal = buku.add_format({"bold": True, "font_size": 13})
    biasa = buku.add_format({"italic": True})
    for nomor, teks in enumerate(lembar.judul):
        halaman.write_string(nomor, 0, _teks(teks), tebal if nomor < 2 else biasa)
    kepala = buku.add_format(
        {
            "bold": True,
            "border": 1,
            "bg_color": "#D9E1F2",
            "align": "center",
            "valign": "vcenter",
            "text_wrap": True,
        }
    )
    for nomor, kolom in enumerate(lembar.kolom):
        halaman.write_string(lembar.baris_kepala, nomor, kolom.judul, kepala)


def _tulis_baris(buku, halaman, lembar, baris):
    bersama = {"border": 1, "valign": "top", "text_wrap": True}
    format_ = {jenis: buku.add_format({**bersama, **isi}) for jenis, isi in FORMAT.items()}
    urutan = -1
    for urutan, nilai in enumerate(baris):
        for nomor, (kolom, isi) in enumerate(zip(lembar.kolom, nilai, strict=True)):
            _tulis_sel(halaman, lembar.baris_kepala + 1 + urutan, nomor, isi, kolom.jenis, format_)
    return urutan + 1


def _tulis_sel(halaman, baris, nomor, isi, jenis, format_):
    # By identity: False is an empty field, but 0 is a number
    if isi is None or isi is False or isi == "":
        halaman.write_blank(baris, nomor, None, format_["teks"])
    elif jenis == "angka":
        halaman.write_number(baris, nomor, isi, format_["angka"])
    elif jenis == "tanggal" and isi.year >= TAHUN_PERTAMA:
        halaman.write_datetime(baris, nomor, isi, format_["tanggal"])
    else:
        halaman.write_string(baris, nomor, _teks(isi), format_["teks"])


def _teks(isi):
    """Return a value as a text that a cell can hold.

    >>> _teks("=1+1")
    '=1+1'
    >>> len(_teks("x" * 40_000)), _teks("x" * 40_000)[-2:]
    (32767, 'x…')
    """
    teks = str(isi).replace("\r\n", "\n").replace("\r", "\n")
    return teks if len(teks) <= SEL_TERPANJANG else f"{teks[: SEL_TERPANJANG - 1]}…"
