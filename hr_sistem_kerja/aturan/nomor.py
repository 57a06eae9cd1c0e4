"""Numbers of letters: patterns, entries put in between, and the order in which they are drawn."""

import re
from string import Formatter

ISIAN = ("klasifikasi", "urut", "kode_unit", "bulan", "bulan_romawi", "tahun")
ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def periksa_pola(pola):
    """Return what is wrong with a pattern as a code, or an empty string.

    >>> periksa_pola("{klasifikasi}/{urut:03d}/{kode_unit}/{tahun}")
    ''
    >>> [periksa_pola(pola) for pola in ("{klasifikasi}/{tahun}", "{urut}/{rahasia}", "{urut")]
    ['urut', 'rahasia', 'kurung']
    >>> [periksa_pola(pola) for pola in ("{urut}/{tahun.real}", "{urut:099999999d}", "{urut}/A")]
    ['tahun.real', 'urut:099999999d', 'tahun']
    """
    try:
        bagian = [
            (nama, bentuk)
            for _teks, nama, bentuk, _ubah in Formatter().parse(pola)
            if nama is not None
        ]
    except ValueError:
        return "kurung"
    for nama, bentuk in bagian:
        if nama not in ISIAN:
            return nama or "kurung"
        if bentuk and not (nama == "urut" and re.fullmatch(r"0?\d?d", bentuk)):
            return f"{nama}:{bentuk}"
    ada = [nama for nama, _format in bagian]
    # Without the year the same number would come back every year
    return next((nama for nama in ("urut", "tahun") if nama not in ada), "")


def susun(pola, urut, tanggal, klasifikasi="", kode_unit="", sisipan=""):
    """Return a number by its pattern; an entry put in between carries its letter.

    >>> from datetime import date
    >>> pola = "{klasifikasi}/{urut:03d}/{kode_unit}/{bulan_romawi}/{tahun}"
    >>> susun(pola, 12, date(2026, 4, 1), "800.1.11.1", "ORG")
    '800.1.11.1/012/ORG/IV/2026'
    >>> susun(pola, 12, date(2026, 4, 1), "800.1.11.1", "ORG", "a")
    '800.1.11.1/012a/ORG/IV/2026'
    """
    pola = re.sub(r"(\{urut[^}]*\})", lambda cocok: cocok[1] + sisipan, pola)
    return pola.format(
        klasifikasi=klasifikasi,
        urut=urut,
        kode_unit=kode_unit,
        bulan=f"{tanggal.month:02d}",
        bulan_romawi=ROMAWI[tanggal.month - 1],
        tahun=tanggal.year,
    )


def sisipan_berikut(terpakai):
    """Return the letter of the next entry put in behind the same number.

    >>> sisipan_berikut([]), sisipan_berikut(["a", "b"]), sisipan_berikut(["z"])
    ('a', 'c', 'za')
    """
    terakhir = max(terpakai, default="", key=lambda satu: (len(satu), satu))
    if not terakhir or terakhir[-1] == "z":
        return terakhir + "a"
    return terakhir[:-1] + chr(ord(terakhir[-1]) + 1)
