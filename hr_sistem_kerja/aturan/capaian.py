"""Progress of a target: how far it is, and whether that is enough for today."""

import re
from datetime import date


def periode_tahun(teks):
    """Return the first and the last day of the year in a text; None where there is none.

    >>> periode_tahun("Triwulan I 2026")
    (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
    >>> periode_tahun(None)
    (None, None)
    """
    tahun = re.search(r"20\d\d", teks or "")
    if not tahun:
        return None, None
    return date(int(tahun[0]), 1, 1), date(int(tahun[0]), 12, 31)


def persen(realisasi, target):
    """Return how much of the target is reached, in percent.

    >>> persen(3, 4), persen(6, 4), persen(1, 0)
    (75.0, 150.0, 0.0)
    """
    return round(100.0 * realisasi / target, 2) if target > 0 else 0.0


def rata_rata(bagian):
    """Return the weighted average of derived targets; without any weight all count the same.

    What goes beyond 100 in one target does not make up for what is missing in another.

    :param bagian: list of (weight, percent)

    >>> rata_rata([(60, 100.0), (40, 50.0)])
    80.0
    >>> rata_rata([(0, 200.0), (0, 0.0)])
    50.0
    >>> rata_rata([])
    0.0
    """
    bagian = [(bobot, min(nilai, 100.0)) for bobot, nilai in bagian]
    jumlah = sum(bobot for bobot, _nilai in bagian)
    if not jumlah:
        bagian, jumlah = [(1, nilai) for _bobot, nilai in bagian], len(bagian)
    return round(sum(bobot * nilai for bobot, nilai in bagian) / jumlah, 2) if jumlah else 0.0


def bagian_berjalan(mulai, selesai, hari):
    """Return the share of a period that has passed at the end of a day, from 0 to 1.

    >>> bagian_berjalan(date(2026, 1, 1), date(2026, 1, 10), date(2026, 1, 5))
    0.5
    >>> bagian_berjalan(date(2026, 1, 1), date(2026, 1, 10), date(2025, 12, 31))
    0.0
    >>> bagian_berjalan(date(2026, 1, 1), date(2026, 1, 10), date(2026, 3, 1))
    1.0
    """
    lewat = (hari - mulai).days + 1
    return min(1.0, max(0.0, lewat / ((selesai - mulai).days + 1)))


def status(nilai, mulai, selesai, hari):
    """Return where a target stands: ``belum``, ``sesuai``, ``terlambat`` or ``tercapai``.

    On course is who has reached at least the share of the period that has passed. Today does not
    count yet: it is not over.

    :param nilai: percent reached
    :param mulai: first day, ``selesai``: last day; None where no period is known
    :param hari: today

    >>> tahun = date(2026, 1, 1), date(2026, 12, 31)
    >>> status(0, *tahun, date(2025, 12, 1)), status(0, *tahun, date(2026, 1, 1))
    ('belum', 'belum')
    >>> status(50, *tahun, date(2026, 7, 1)), status(20, *tahun, date(2026, 7, 1))
    ('sesuai', 'terlambat')
    >>> status(100, *tahun, date(2026, 7, 1)), status(99, *tahun, date(2027, 1, 1))
    ('tercapai', 'terlambat')
    >>> status(10, None, None, date(2026, 7, 1))
    'sesuai'
    """
    if nilai >= 100:
        return "tercapai"
    if not (mulai and selesai):
        return "sesuai" if nilai else "belum"
    if hari <= mulai:
        return "sesuai" if nilai else "belum"
    kemarin = hari.fromordinal(hari.toordinal() - 1)
    cukup = nilai >= 100 * bagian_berjalan(mulai, selesai, kemarin)
    return "sesuai" if cukup else "terlambat"
