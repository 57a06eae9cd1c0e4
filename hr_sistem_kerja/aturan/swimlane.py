"""Swimlanes: who does which step of a flow, laid out on sheets and drawn as SVG (PSB-F7).

Lanes are the actors, from top to bottom in the order in which they first act; each step has a
column of its own, so that no arrow crosses a box. Lengths are in millimetres.
"""

import re
from itertools import pairwise
from typing import NamedTuple
from xml.sax.saxutils import escape

LEBAR, TINGGI = 290, 150  # room for a drawing on a landscape sheet
LABEL, UJUNG = 30, 18  # columns of the names of the lanes, and of start and end
PER_LEMBAR = 6  # steps
LAJUR_MAKS = 36  # height of a lane
SELA = 7  # between two boxes, for the arrows
HURUF = (3.4, 3.1, 2.8, 2.5, 2.2)  # sizes of letters, the largest that fits is taken
# XML cannot carry these, whoever typed them
_TERLARANG = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Kotak(NamedTuple):
    """One step on a sheet: its text, and the number of its lane and column from 0."""

    teks: str
    lajur: int
    kolom: int


class Lembar(NamedTuple):
    """One sheet; ``dari`` and ``ke`` number its neighbours, 0 where the flow starts or ends."""

    lajur: tuple
    kotak: tuple
    dari: int
    ke: int


def susun(langkah, per_lembar=PER_LEMBAR):
    """Lay steps out on sheets; each has only the lanes that act on it.

    :param langkah: list of (activity, actor)
    :returns: list of :class:`Lembar`

    >>> for lembar in susun([("Rapat", "Ketua"), ("Menulis", "Anggota"), ("Periksa", "Ketua")], 2):
    ...     print(lembar.lajur, [tuple(kotak) for kotak in lembar.kotak], lembar.dari, lembar.ke)
    ('Ketua', 'Anggota') [('Rapat', 0, 0), ('Menulis', 1, 1)] 0 2
    ('Ketua',) [('Periksa', 0, 0)] 1 0
    >>> susun([])
    []
    """
    urutan = list(dict.fromkeys(pelaku for _teks, pelaku in langkah))
    bagian = [langkah[awal : awal + per_lembar] for awal in range(0, len(langkah), per_lembar)]
    hasil = []
    for nomor, isi in enumerate(bagian, start=1):
        ada = {pelaku for _teks, pelaku in isi}
        lajur = tuple(pelaku for pelaku in urutan if pelaku in ada)
        kotak = tuple(
            Kotak(teks, lajur.index(pelaku), kolom) for kolom, (teks, pelaku) in enumerate(isi)
        )
        hasil.append(Lembar(lajur, kotak, nomor - 1, nomor + 1 if nomor < len(bagian) else 0))
    return hasil


def penggal(teks, huruf):
    """Break a text into lines of at most ``huruf`` letters; longer words are cut.

    >>> penggal("Menyusun rancangan peraturan", 12)
    ['Menyusun', 'rancangan', 'peraturan']
    >>> penggal("Aaaaaaa", 3)
    ['Aaa', 'aaa', 'a']
    >>> penggal("", 3)
    []
    """
    baris = []
    for kata in teks.split():
        if baris and len(baris[-1]) + 1 + len(kata) <= huruf:
            baris[-1] += f" {kata}"
            continue
        baris += [kata[awal : awal + huruf] for awal in range(0, len(kata), huruf)]
    return baris


def muat(teks, lebar, tinggi):
    """Return (size, lines) of the largest letters in which a text fits a box.

    What does not fit even in the smallest ends with an ellipsis.

    >>> muat("Rapat", 30, 10)
    (3.4, ['Rapat'])
    >>> muat("Menyusun rancangan keputusan " * 9, 20, 12)[1][-1].endswith("…")
    True
    """
    for ukuran in HURUF:
        baris = penggal(teks, max(int(lebar / (ukuran * 0.56)), 1))
        banyak = max(int(tinggi / (ukuran * 1.25)), 1)
        if len(baris) <= banyak:
            return ukuran, baris
    return ukuran, [*baris[: banyak - 1], baris[banyak - 1][:-1] + "…"]


def svg(lembar):
    """Draw a sheet.

    :param lembar: :class:`Lembar`
    :returns: SVG document as text

    >>> gambar = svg(susun([("<Rapat> & lain", "Ketua")])[0])
    >>> "&lt;Rapat&gt; &amp; lain" in gambar, "Mulai" in gambar, "Selesai" in gambar
    (True, True, True)
    """
    return _Gambar(lembar).isi()


class _Gambar:
    """The drawing of one sheet."""

    def __init__(self, lembar):
        self.lembar = lembar
        self.tinggi_lajur = min(LAJUR_MAKS, TINGGI / len(lembar.lajur))
        self.tinggi = self.tinggi_lajur * len(lembar.lajur)
        # A single column is no wider than others, so that short flows stay in proportion
        self.kolom = (LEBAR - LABEL - 2 * UJUNG) / max(len(lembar.kotak), 4)
        self.lebar = LABEL + 2 * UJUNG + self.kolom * len(lembar.kotak)
        self.tinggi_kotak = min(self.tinggi_lajur * 0.8, 26)

    def isi(self):
        bagian = [*self._lajur(), *self._panah(), *self._ujung(), *self._kotak()]
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" '
            f'width="{self.lebar + 0.6:g}mm" height="{self.tinggi + 0.6:g}mm" '
            f'viewBox="-0.3 -0.3 {self.lebar + 0.6:g} {self.tinggi + 0.6:g}" '
            "font-family=\"Arial, Helvetica, 'Liberation Sans', sans-serif\">"
            f"{''.join(bagian)}</svg>"
        )

    # ------------------------------------------------------------------ places

    def _y(self, lajur):
        """Return the middle of a lane."""
        return (lajur + 0.5) * self.tinggi_lajur

    def _kiri(self, kolom):
        """Return the left edge of the box in a column."""
        return LABEL + UJUNG + kolom * self.kolom + SELA / 2

    def _kanan(self, kolom):
        return self._kiri(kolom) + self.kolom - SELA

    def _jari(self, nomor):
        """Return half the width of the oval of start and end, or of a circle with a number."""
        return 4.5 if nomor else UJUNG / 2 - 1

    # ------------------------------------------------------------------ parts

    def _lajur(self):
        for nomor, nama in enumerate(self.lembar.lajur):
            y = nomor * self.tinggi_lajur
            yield self._persegi(0, y, self.lebar, self.tinggi_lajur, "#ffffff", "#7a8794")
            yield self._persegi(0, y, LABEL, self.tinggi_lajur, "#e3eaf1", "#7a8794")
            tengah = (LABEL / 2, self._y(nomor))
            yield self._teks(nama, tengah, LABEL - 3, self.tinggi_lajur - 2, tebal=True)

    def _kotak(self):
        for satu in self.lembar.kotak:
            x, y = self._kiri(satu.kolom), self._y(satu.lajur)
            lebar, tinggi = self.kolom - SELA, self.tinggi_kotak
            yield self._persegi(x, y - tinggi / 2, lebar, tinggi, "#ffffff", "#1f4e79", 0.45)
            yield self._teks(satu.teks, (x + lebar / 2, y), lebar - 2.4, tinggi - 2)

    def _panah(self):
        kotak = self.lembar.kotak
        awal = LABEL + UJUNG / 2 + self._jari(self.lembar.dari)
        yield self._garis((awal, kotak[0].lajur), (self._kiri(0), kotak[0].lajur))
        for satu, dua in pairwise(kotak):
            yield self._garis(
                (self._kanan(satu.kolom), satu.lajur), (self._kiri(dua.kolom), dua.lajur)
            )
        akhir = kotak[-1]
        ujung = self.lebar - UJUNG / 2 - self._jari(self.lembar.ke)
        yield self._garis((self._kanan(akhir.kolom), akhir.lajur), (ujung, akhir.lajur))

    def _ujung(self):
        awal, akhir = self.lembar.kotak[0].lajur, self.lembar.kotak[-1].lajur
        kiri, kanan = LABEL + UJUNG / 2, self.lebar - UJUNG / 2
        yield from self._tanda(kiri, awal, self.lembar.dari, "Mulai")
        yield from self._tanda(kanan, akhir, self.lembar.ke, "Selesai")

    def _tanda(self, x, lajur, nomor, ujung):
        """Yield the oval of start or end, or the circle that leads to another sheet."""
        y = self._y(lajur)
        yield (
            f'<ellipse cx="{x:g}" cy="{y:g}" rx="{self._jari(nomor):g}" ry="4.5" fill="#f4f7fa" '
            'stroke="#1f4e79" stroke-width="0.45"/>'
        )
        yield self._teks(str(nomor or ujung), (x, y), UJUNG, 5)
        if nomor:
            yield self._teks(f"lembar {nomor}", (x, y + 7.5), UJUNG - 1, 4)

    # ------------------------------------------------------------------ elements

    def _persegi(self, x, y, lebar, tinggi, isi, garis, tebal=0.25):
        return (
            f'<rect x="{x:g}" y="{y:g}" width="{lebar:g}" height="{tinggi:g}" fill="{isi}" '
            f'stroke="{garis}" stroke-width="{tebal:g}"/>'
        )

    def _teks(self, teks, tengah, lebar, tinggi, tebal=False):
        """Return centred lines; every line is an element, which all printers place alike."""
        ukuran, baris = muat(_TERLARANG.sub("", teks), lebar * (0.93 if tebal else 1), tinggi)
        x, y = tengah
        y -= (len(baris) - 1) * ukuran * 0.625 - ukuran * 0.35
        gaya = ' font-weight="bold"' if tebal else ""
        return "".join(
            f'<text x="{x:g}" y="{y + urutan * ukuran * 1.25:g}" font-size="{ukuran:g}" '
            f'text-anchor="middle" fill="#16212b"{gaya}>{escape(satu)}</text>'
            for urutan, satu in enumerate(baris)
        )

    def _garis(self, dari, ke):
        """Return an arrow to a box or oval, through the gap before it where the lane changes."""
        (x1, lajur_1), (x2, lajur_2) = dari, ke
        y1, y2, belok = self._y(lajur_1), self._y(lajur_2), (x1 + x2) / 2 - 0.8
        titik = [(x1, y1)] + ([(belok, y1), (belok, y2)] if y1 != y2 else []) + [(x2 - 1, y2)]
        jalur = " ".join(f"{x:g},{y:g}" for x, y in titik)
        ujung = f"{x2:g},{y2:g} {x2 - 2.2:g},{y2 - 1.1:g} {x2 - 2.2:g},{y2 + 1.1:g}"
        return (
            f'<polyline points="{jalur}" fill="none" stroke="#1f4e79" stroke-width="0.45"/>'
            f'<polygon points="{ujung}" fill="#1f4e79"/>'
        )
