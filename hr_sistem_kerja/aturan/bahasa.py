"""Indonesian as the letters print it: dates, durations, amounts, placeholders."""

import re
from string import Formatter

from num2words import num2words

# Words between asterisks are printed in italics
MIRING = re.compile(r"\*(\S(?:[^*\n]*\S)?)\*")
BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
# What somebody types before the items of a list: a. 1) - •
TANDA_BUTIR = re.compile(r"^(?:[a-z][.)]|\d{1,2}[.)]|[-–•*])\s+")
DIKTUM = (
    "KESATU",
    "KEDUA",
    "KETIGA",
    "KEEMPAT",
    "KELIMA",
    "KEENAM",
    "KETUJUH",
    "KEDELAPAN",
    "KESEMBILAN",
    "KESEPULUH",
)


def tanggal(hari):
    """Return a date as letters write it.

    >>> from datetime import date
    >>> tanggal(date(2024, 1, 15))
    '15 Januari 2024'
    >>> tanggal(None)
    ''
    """
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}" if hari else ""


def terbilang(jumlah):
    """Return a number in words, as letters repeat it in brackets.

    >>> terbilang(2), terbilang(21)
    ('dua', 'dua puluh satu')
    """
    return num2words(jumlah, lang="id")


def durasi(mulai, selesai):
    """Return the length of the period, both days included, in months or else in days.

    >>> from datetime import date
    >>> durasi(date(2026, 10, 1), date(2026, 12, 31))
    '3 bulan'
    >>> durasi(date(2026, 1, 15), date(2026, 2, 14))
    '1 bulan'
    >>> durasi(date(2026, 2, 1), date(2026, 2, 10))
    '10 hari'
    >>> durasi(None, date(2026, 2, 10))
    ''
    """
    if not (mulai and selesai):
        return ""
    bulan = (selesai.year - mulai.year) * 12 + selesai.month - mulai.month
    besok = selesai.toordinal() + 1
    for jumlah in (bulan, bulan + 1):
        if jumlah > 0 and _tambah_bulan(mulai, jumlah) == besok:
            return f"{jumlah} bulan"
    return f"{besok - mulai.toordinal()} hari"


def _tambah_bulan(hari, jumlah):
    """Return the ordinal of the day ``jumlah`` months later (end of month clipped)."""
    indeks = hari.month - 1 + jumlah
    tahun, bulan = hari.year + indeks // 12, indeks % 12 + 1
    for tanggal_bulan in range(hari.day, hari.day - 4, -1):
        try:
            return hari.replace(year=tahun, month=bulan, day=tanggal_bulan).toordinal()
        except ValueError:
            continue
    raise ValueError(hari)


def satu_baris(teks):
    """Return a typed text in one line, without the mark at its end.

    >>> satu_baris("Menyusun naskah;\\n dan peta.")
    'Menyusun naskah; dan peta'
    """
    return " ".join((teks or "").split()).rstrip(".; ")


def tanpa_awalan(nama, *awalan):
    """Return a name without the words that the sentence around it already says.

    >>> tanpa_awalan("Tim Kerja Tata Naskah", "Tim Kerja", "Tim")
    'Tata Naskah'
    >>> tanpa_awalan("Timbangan", "Tim")
    'Timbangan'
    """
    for satu in awalan:
        if nama.casefold().startswith(f"{satu.casefold()} "):
            return nama[len(satu) + 1 :].strip()
    return nama


def dalam_kalimat(teks):
    """Return a typed text as part of a sentence: one line, no full stop, no capital at the start.

    >>> dalam_kalimat("Beban kerja penuh.\\n")
    'beban kerja penuh'
    >>> dalam_kalimat("ASN tidak tersedia"), dalam_kalimat(None)
    ('ASN tidak tersedia', '')
    """
    teks = satu_baris(teks)
    biasa = teks[:1].isupper() and not teks[1:2].isupper()
    return teks[:1].lower() + teks[1:] if biasa else teks


def kalimat(teks):
    """Return a typed text as a sentence of its own.

    >>> kalimat("jumlah anggota sudah mencukupi"), kalimat("")
    ('Jumlah anggota sudah mencukupi.', '')
    """
    teks = satu_baris(teks)
    return f"{teks[:1].upper()}{teks[1:]}." if teks else ""


def rincian(daftar):
    """Return the items of a list with the marks that end them.

    >>> rincian(["Bupati", "Sekretaris Daerah."])
    ['Bupati;', 'Sekretaris Daerah.']
    """
    bersih = [satu.strip().rstrip(".;").rstrip() for satu in daftar]
    return [f"{satu};" for satu in bersih[:-1]] + [f"{satu}." for satu in bersih[-1:]]


def butir(teks):
    """Return the lines of a list without the marks that were typed before them.

    >>> butir("a. Menyusun rencana;\\nb) Rapat\\n\\n- Mencatat")
    ['Menyusun rencana;', 'Rapat', 'Mencatat']
    >>> butir("Menyusun a. b.")
    ['Menyusun a. b.']
    """
    baris = (TANDA_BUTIR.sub("", satu.strip()) for satu in (teks or "").splitlines())
    return [satu for satu in baris if satu]


def angka(nilai):
    """Return a number without needless decimals, with the Indonesian comma.

    >>> angka(1.0), angka(2.5)
    ('1', '2,5')
    """
    return f"{nilai:g}".replace(".", ",")


def sebutan_diktum(nomor):
    """Return the label of the n-th decision, counted from 1.

    >>> sebutan_diktum(1), sebutan_diktum(10), sebutan_diktum(11)
    ('KESATU', 'KESEPULUH', 'DIKTUM 11')
    """
    return DIKTUM[nomor - 1] if nomor <= len(DIKTUM) else f"DIKTUM {nomor}"


def isian(teks):
    """Return the names of the placeholders of a text, in order.

    Only plain names in braces are placeholders; attribute or index access and formats are
    refused, so that a text on a screen can never reach into an object.

    >>> isian("pada {unit} di {daerah}")
    ['unit', 'daerah']
    >>> isian("{unit.id}")
    Traceback (most recent call last):
        ...
    ValueError: unit.id
    >>> isian("{unit")
    Traceback (most recent call last):
        ...
    ValueError: {unit
    """
    try:
        bagian = list(Formatter().parse(teks or ""))
    except ValueError:
        raise ValueError(teks) from None
    nama = [potong for _harfiah, potong, _format, _konversi in bagian if potong is not None]
    for _harfiah, potong, format_, konversi in bagian:
        if potong is not None and (format_ or konversi or not re.fullmatch(r"[a-z_]+", potong)):
            raise ValueError(potong)
    return nama


def potongan(teks):
    """Return a text as pairs of plain words and the placeholder that follows them.

    >>> potongan("pada {unit} di sini")
    [('pada ', 'unit'), (' di sini', None)]
    >>> potongan("{{a}}")
    [('{', None), ('a}', None)]
    """
    isian(teks)
    return [(harfiah, nama) for harfiah, nama, _format, _konversi in Formatter().parse(teks or "")]


def isikan(teks, nilai):
    """Fill the placeholders of ``teks`` from the mapping ``nilai``.

    >>> isikan("pada {unit}", {"unit": "Bagian Organisasi"})
    'pada Bagian Organisasi'
    """
    isian(teks)
    return (teks or "").format_map(nilai)
