"""Working days: deadlines and ages that leave out weekends and holidays.

A working week has its first ``hari_kerja`` days, from Monday: 5 or 6. ``libur`` is a set of dates.
"""

from datetime import timedelta

_SATU_HARI = timedelta(days=1)


def is_hari_kerja(tanggal, libur=frozenset(), hari_kerja=5):
    """Return whether somebody works on a date.

    >>> from datetime import date
    >>> kemerdekaan = {date(2026, 8, 17)}
    >>> is_hari_kerja(date(2026, 8, 17), kemerdekaan), is_hari_kerja(date(2026, 8, 18), kemerdekaan)
    (False, True)
    >>> sabtu = date(2026, 8, 22)
    >>> is_hari_kerja(sabtu), is_hari_kerja(sabtu, hari_kerja=6)
    (False, True)
    """
    return tanggal.weekday() < hari_kerja and tanggal not in libur


def tambah_hari_kerja(tanggal, jumlah, libur=frozenset(), hari_kerja=5):
    """Return the last day of a deadline of ``jumlah`` working days that begins after ``tanggal``.

    The day itself does not count: who gets a letter on Monday and has one day, has until Tuesday.
    A deadline of no days ends on the day itself.

    >>> from datetime import date
    >>> senin, jumat = date(2026, 8, 10), date(2026, 8, 14)
    >>> kemerdekaan = {date(2026, 8, 17)}
    >>> print(tambah_hari_kerja(senin, 1), tambah_hari_kerja(senin, 0))
    2026-08-11 2026-08-10
    >>> print(tambah_hari_kerja(jumat, 1), tambah_hari_kerja(jumat, 1, kemerdekaan))
    2026-08-17 2026-08-18
    >>> print(tambah_hari_kerja(jumat, 2, kemerdekaan, hari_kerja=6))  # Saturday and Tuesday
    2026-08-18
    >>> print(tambah_hari_kerja(date(2026, 8, 15), 5, kemerdekaan))  # begins on a Saturday
    2026-08-24

    A whole week of leave, as after Idul Fitri, is passed over:

    >>> lebaran = {date(2026, 3, n) for n in (18, 19, 20, 23, 24)}
    >>> print(tambah_hari_kerja(date(2026, 3, 17), 3, lebaran))
    2026-03-27
    """
    while jumlah > 0:
        tanggal += _SATU_HARI
        jumlah -= is_hari_kerja(tanggal, libur, hari_kerja)
    return tanggal


def hari_kerja_antara(dari, sampai, libur=frozenset(), hari_kerja=5):
    """Return the working days after ``dari`` until and with ``sampai``; negative backwards.

    It is the inverse of :func:`tambah_hari_kerja`, and the time it takes does not grow with the
    distance of the dates.

    >>> from datetime import date
    >>> jumat, selasa = date(2026, 8, 14), date(2026, 8, 18)
    >>> kemerdekaan = {date(2026, 8, 17)}
    >>> hari_kerja_antara(jumat, selasa), hari_kerja_antara(jumat, selasa, kemerdekaan)
    (2, 1)
    >>> hari_kerja_antara(selasa, jumat, kemerdekaan), hari_kerja_antara(jumat, jumat)
    (-1, 0)
    >>> hari_kerja_antara(jumat, selasa, kemerdekaan, hari_kerja=6)
    2
    >>> hari_kerja_antara(date(2026, 8, 15), date(2026, 8, 16))  # a weekend
    0
    >>> def maju_lalu_hitung(n, pekan):
    ...     akhir = tambah_hari_kerja(jumat, n, kemerdekaan, pekan)
    ...     return hari_kerja_antara(jumat, akhir, kemerdekaan, pekan)
    >>> all(maju_lalu_hitung(n, pekan) == n for n in range(300) for pekan in (5, 6))
    True
    """
    if sampai < dari:
        return -hari_kerja_antara(sampai, dari, libur, hari_kerja)
    pekan, sisa = divmod((sampai - dari).days, 7)
    akhir = sum((dari + timedelta(days=n)).weekday() < hari_kerja for n in range(1, sisa + 1))
    terpotong = sum(dari < hari <= sampai and hari.weekday() < hari_kerja for hari in libur)
    return pekan * hari_kerja + akhir - terpotong
