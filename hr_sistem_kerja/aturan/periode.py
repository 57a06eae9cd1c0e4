"""Periods of reports: which week, month or quarter a date lies in.

The texts say "berkala" without a length; ``setiap`` is what a government has chosen.
"""

from datetime import date, timedelta

from .bahasa import BULAN, tanggal

_ROMAWI = ("I", "II", "III", "IV")


def periode(hari, setiap):
    """Return the first and last day of the period around a date, and its name.

    :param setiap: ``mingguan``, ``bulanan`` or ``triwulan``
    :returns: (first day, last day, name)

    >>> [str(x) for x in periode(date(2026, 2, 10), "bulanan")]
    ['2026-02-01', '2026-02-28', 'Februari 2026']
    >>> [str(x) for x in periode(date(2026, 12, 31), "triwulan")]
    ['2026-10-01', '2026-12-31', 'Triwulan IV 2026']
    >>> [str(x) for x in periode(date(2026, 1, 1), "mingguan")]
    ['2025-12-29', '2026-01-04', '29 Desember 2025 - 4 Januari 2026']
    """
    if setiap == "mingguan":
        mulai = hari - timedelta(days=hari.weekday())
        selesai = mulai + timedelta(days=6)
        return mulai, selesai, f"{tanggal(mulai)} - {tanggal(selesai)}"
    panjang = 3 if setiap == "triwulan" else 1
    awal = (hari.month - 1) // panjang * panjang
    berikut = date(hari.year + (awal + panjang) // 12, (awal + panjang) % 12 + 1, 1)
    nama = f"Triwulan {_ROMAWI[awal // 3]}" if panjang == 3 else BULAN[awal]
    return date(hari.year, awal + 1, 1), berikut - timedelta(days=1), f"{nama} {hari.year}"
