"""What people type into the plain fields of a page: amounts and dates."""

from datetime import date


def baca_angka(teks):
    """Return what was typed as a number, or None where it is none.

    With a decimal comma and points between thousands, as Indonesians write; a lone point that
    separates no thousands is taken as a decimal one.

    >>> baca_angka("2,5"), baca_angka("2.5"), baca_angka("1.250"), baca_angka(" 1.250.000,75 ")
    (2.5, 2.5, 1250.0, 1250000.75)
    >>> baca_angka(3), baca_angka("dua"), baca_angka("nan"), baca_angka("1e9"), baca_angka("")
    (3.0, None, None, None, None)
    """
    if isinstance(teks, (int, float)) and not isinstance(teks, bool):
        return float(teks)
    bulat, koma, pecahan = (teks or "").strip().partition(",")
    minus, bulat = bulat.startswith("-"), bulat.removeprefix("-").replace(" ", "")
    bagian = bulat.split(".")
    if len(bagian) > 1 and all(len(satu) == 3 for satu in bagian[1:]):
        bulat = "".join(bagian)
    elif len(bagian) == 2 and not koma:
        bulat, pecahan = bagian
    angka = bulat + pecahan
    if not (angka.isascii() and angka.isdigit()) or len(angka) > 15 or not bulat:
        return None
    return float(f"{'-' if minus else ''}{bulat}.{pecahan or 0}")


def tulis_angka(nilai):
    """Return a number as a field shows it, all its digits and nothing between thousands.

    >>> tulis_angka(2.5), tulis_angka(1234567.0), tulis_angka(0.1 + 0.2)
    ('2,5', '1234567', '0,3')
    """
    return f"{nilai:.6f}".rstrip("0").rstrip(".").replace(".", ",")


def baca_tanggal(teks):
    """Return an ISO date as typed, None where nothing stands there.

    :raises ValueError: where it is no date

    >>> baca_tanggal("2026-02-01"), baca_tanggal(" ")
    (datetime.date(2026, 2, 1), None)
    """
    teks = (teks or "").strip()
    return date.fromisoformat(teks) if teks else None
