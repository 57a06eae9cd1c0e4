"""NIP, the 18-digit number of a civil servant.

``YYYYMMDD YYYYMM S NNN``: birth date, appointment, sex (1 man, 2 woman), serial number.
For PNS the six digits of the appointment are its year and month; for PPPK the last two of
them are a sequence, not a month.
"""

from datetime import date

PANJANG = 18
KELAMIN = {"1": "male", "2": "female"}


def normalkan(teks):
    """Return ``teks`` without spaces (of any kind, also in the middle).

    >>> normalkan(" 19880402 201403\\u00a01 002 ")
    '198804022014031002'
    >>> normalkan(None)
    ''
    """
    return "".join((teks or "").split())


def tampilkan(nip):
    """Return the 18 digits in the groups 8-6-1-3 in which letters print them.

    >>> tampilkan("198804022014031002")
    '19880402 201403 1 002'
    >>> tampilkan("")
    ''
    """
    if len(nip or "") != PANJANG:
        return nip or ""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


def tanggal_lahir(nip):
    """Return the birth date inside ``nip``, or None where its digits are no date.

    >>> tanggal_lahir("198804022014031002")
    datetime.date(1988, 4, 2)
    >>> tanggal_lahir("198813022014031002") is None
    True
    """
    try:
        return date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return None


def periksa(nip, status="pns", lahir=None, kelamin=None):
    """Return the code of the first thing that is wrong with ``nip``, or None.

    :param nip: the normalised number
    :param status: ``pns`` or ``pppk``
    :param lahir: known birth date of the person, or None
    :param kelamin: known sex, ``male`` or ``female``, or None
    :returns: ``panjang``, ``lahir``, ``pengangkatan``, ``urutan_waktu``, ``kelamin``,
        ``beda_lahir``, ``beda_kelamin`` or None

    >>> periksa("198804022014031002", "pns", date(1988, 4, 2), "male")
    >>> periksa("19880402201403100")
    'panjang'
    >>> periksa("198802302014031002")
    'lahir'
    >>> periksa("198804022014131002")
    'pengangkatan'
    >>> periksa("198804022014131002", "pppk")
    >>> periksa("201404021988031002")
    'urutan_waktu'
    >>> periksa("198804022014033002")
    'kelamin'
    >>> periksa("198804022014031002", "pns", date(1988, 2, 4))
    'beda_lahir'
    >>> periksa("198804022014031002", "pns", None, "female")
    'beda_kelamin'
    """
    if len(nip) != PANJANG or not (nip.isascii() and nip.isdigit()):
        return "panjang"
    lahir_nip = tanggal_lahir(nip)
    if not lahir_nip:
        return "lahir"
    if status == "pns" and not 1 <= int(nip[12:14]) <= 12:
        return "pengangkatan"
    if int(nip[8:12]) <= lahir_nip.year:
        return "urutan_waktu"
    if nip[14] not in KELAMIN:
        return "kelamin"
    if lahir and lahir != lahir_nip:
        return "beda_lahir"
    if kelamin in KELAMIN.values() and kelamin != KELAMIN[nip[14]]:
        return "beda_kelamin"
    return None
