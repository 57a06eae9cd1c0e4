"""Where on which page the visible mark of a signature stands without covering any text."""

import io
import re
from typing import NamedTuple

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from . import PenandaGagal

JARAK_TEPI = 8.0  # points between the mark and the edge of the paper
JARAK_TEKS = 3.0  # points between the mark and the nearest line of text
_TULIS = {b"Tj", b"TJ", b"'", b'"'}


class Tempat(NamedTuple):
    """A box on a page: page index from 0, corners in points from the lower left."""

    lembar: int
    kiri: float
    bawah: float
    kanan: float
    atas: float


def cari(pdf: bytes, lebar: float, tinggi: float, kata_kunci=()) -> Tempat:
    """Return the place of the mark: at the bottom of the page with the signature block.

    :param pdf: the letter
    :param lebar: width of the mark in points
    :param tinggi: height of the mark in points
    :param kata_kunci: texts that only the signature block has; the first page with all of them
        is taken, else the last page
    :raises PenandaGagal: ``pdf`` where it cannot be read, ``ruang`` where no page has room
    """
    try:
        halaman = [_baca(lembar) for lembar in PdfReader(io.BytesIO(pdf)).pages]
    except (PyPdfError, ValueError, TypeError, KeyError, RecursionError) as galat:
        raise PenandaGagal("pdf", type(galat).__name__) from None
    for nomor in _urutan([teks for teks, _garis, _kotak in halaman], kata_kunci):
        _teks, garis, kotak = halaman[nomor]
        if letak := _ruang(garis, kotak, lebar, tinggi):
            return Tempat(nomor, letak[0], letak[1], letak[0] + lebar, letak[1] + tinggi)
    raise PenandaGagal("ruang")


def _urutan(teks, kata_kunci):
    """Return the page numbers in the order in which they are tried."""
    kunci = [_padat(kata) for kata in kata_kunci if kata and kata.strip()]
    cocok = [i for i, isi in enumerate(teks) if kunci and all(k in _padat(isi) for k in kunci)]
    pertama = cocok[0] if cocok else len(teks) - 1
    return dict.fromkeys([pertama, *cocok, *reversed(range(len(teks)))])


def _padat(teks):
    return re.sub(r"\s+", "", teks).casefold()


def _baca(lembar):
    """Return the text of a page, the (bottom, top) of its lines, and its corners."""
    garis = []

    def catat(operator, _operan, cm, tm):
        if operator in _TULIS:
            dasar = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            tinggi = max(abs(tm[0]) + abs(tm[1]), abs(tm[2]) + abs(tm[3]))
            ukuran = catat.ukuran * tinggi * max(abs(cm[3]), abs(cm[1]))
            garis.append((dasar - 0.3 * ukuran, dasar + ukuran))
        elif operator == b"Tf":
            catat.ukuran = float(_operan[1])

    catat.ukuran = 12.0
    teks = lembar.extract_text(visitor_operand_before=catat)
    kotak = tuple(float(sisi) for sisi in lembar.cropbox)
    return teks, garis, kotak


def _ruang(garis, kotak, lebar, tinggi):
    """Return the lowest free (left, bottom), at the right side; None where there is none."""
    kiri, bawah, kanan, atas = kotak
    if lebar + 2 * JARAK_TEPI > kanan - kiri:
        return None
    # At the right, under the signature block, as far from the edge as letters have their margin
    x = max(kiri + JARAK_TEPI, kanan - max(JARAK_TEPI, 0.09 * (kanan - kiri)) - lebar)
    y = bawah + JARAK_TEPI
    for dasar, puncak in sorted(garis):
        if dasar - JARAK_TEKS >= y + tinggi:
            break
        y = max(y, puncak + JARAK_TEKS)
    return (x, y) if y + tinggi + JARAK_TEPI <= atas else None
