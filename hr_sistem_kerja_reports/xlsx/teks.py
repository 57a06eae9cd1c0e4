"""The lines above a table, in Indonesian: printed documents are so by law."""

from odoo.addons.hr_sistem_kerja.aturan import bahasa

ZONA = {7: "WIB", 8: "WITA", 9: "WIT"}


def ribuan(jumlah):
    """Return a whole number with the Indonesian separator.

    >>> ribuan(12), ribuan(100_000)
    ('12', '100.000')
    """
    return f"{jumlah:,}".replace(",", ".")


def periode(mulai, selesai):
    """Return a period, open at either end.

    >>> from datetime import date
    >>> periode(date(2026, 1, 1), date(2026, 3, 31))
    'Periode 1 Januari 2026 s/d 31 Maret 2026'
    >>> periode(date(2026, 1, 1), None), periode(None, date(2026, 3, 31))
    ('Periode sejak 1 Januari 2026', 'Periode sampai dengan 31 Maret 2026')
    >>> periode(None, None)
    'Seluruh periode'
    """
    if mulai and selesai:
        return f"Periode {bahasa.tanggal(mulai)} s/d {bahasa.tanggal(selesai)}"
    if mulai:
        return f"Periode sejak {bahasa.tanggal(mulai)}"
    if selesai:
        return f"Periode sampai dengan {bahasa.tanggal(selesai)}"
    return "Seluruh periode"


def waktu(saat):
    """Return a moment in the time zone that it carries.

    >>> from datetime import datetime, timedelta, timezone
    >>> waktu(datetime(2026, 11, 22, 9, 5, tzinfo=timezone(timedelta(hours=8))))
    '22 November 2026 pukul 09.05 WITA'
    >>> waktu(datetime(2026, 11, 22, 9, 5, tzinfo=timezone.utc))
    '22 November 2026 pukul 09.05 UTC'
    """
    jam = saat.utcoffset().total_seconds() / 3600
    zona = ZONA.get(jam) or saat.tzname()
    return f"{bahasa.tanggal(saat)} pukul {saat:%H.%M} {zona}"


def berbaris(*bagian):
    """Return the filled parts, one per line of a cell.

    >>> berbaris("Ahmad", "", "Analis")
    'Ahmad\\nAnalis'
    """
    return "\n".join(filter(None, bagian))


def bernomor(daftar):
    """Return a list as one cell, numbered.

    >>> bernomor(["Ahmad", "Rachma"])
    '1. Ahmad\\n2. Rachma'
    """
    return "\n".join(f"{nomor}. {isi}" for nomor, isi in enumerate(daftar, start=1))
