"""A chain of rows in which every later change shows: each row carries the hash of the one before.

A row is a dict with ``urutan`` (1, 2, 3 ...), ``isi`` (what happened, plain JSON values),
``hash_sebelum`` and ``hash``. Whoever keeps the number of rows and the last hash elsewhere also
finds a row that was cut off at the end.
"""

import hashlib
import json
from datetime import date, datetime

# What the first row carries in place of the hash before it
AWAL = "0" * 64


def polos(nilai):
    """Return ``nilai`` as the plain value that also comes back from a JSON column.

    Fractions become text: PostgreSQL keeps 1e22 or 0.10 in a shape of its own.

    >>> polos({"pada": datetime(2026, 1, 5, 7, 30), "mulai": date(2026, 1, 5)})
    {'pada': '2026-01-05 07:30:00', 'mulai': '2026-01-05'}
    >>> polos({7: (1, True, None, 0.5), "orang": {3, 2}})
    {'7': [1, True, None, '0.5'], 'orang': [2, 3]}
    >>> polos(object())
    Traceback (most recent call last):
    ...
    TypeError: object cannot be kept in a chain; pass plain values.
    """
    if nilai is None or isinstance(nilai, (bool, int, str)):
        return nilai
    if isinstance(nilai, float):
        return repr(nilai)
    if isinstance(nilai, (date, datetime)):
        return str(nilai)
    if isinstance(nilai, dict):
        return {str(kunci): polos(satu) for kunci, satu in nilai.items()}
    if isinstance(nilai, (set, frozenset)):
        nilai = sorted(nilai)
    if isinstance(nilai, (list, tuple)):
        return [polos(satu) for satu in nilai]
    raise TypeError(f"{type(nilai).__name__} cannot be kept in a chain; pass plain values.")


def kanonik(isi):
    """Return the one text of ``isi``, whatever the order of its keys.

    >>> kanonik({"b": [1, None], "a": "Kepala Bagian é"})
    '{"a":"Kepala Bagian é","b":[1,null]}'
    >>> kanonik({"a": 1}) == kanonik({"a": True}) or kanonik({"a": 0.5}) == kanonik({"a": "0.5"})
    False
    """
    return json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sidik(sebelum, isi):
    """Return the hash of a row: of the hash before it and of its content.

    >>> sidik(AWAL, {"jenis": "ajukan"})[:16]
    '48f677e1d134b80c'
    >>> sidik(AWAL, {"jenis": "ajukan"}) == sidik("f" * 64, {"jenis": "ajukan"})
    False
    """
    return hashlib.sha256(f"{sebelum}\n{kanonik(isi)}".encode()).hexdigest()


def sambung(isi_isi):
    """Return the rows of a new chain with these contents.

    >>> [baris["urutan"] for baris in sambung([{"jenis": "ajukan"}, {"jenis": "setujui"}])]
    [1, 2]
    """
    baris, sebelum = [], AWAL
    for urutan, isi in enumerate(isi_isi, 1):
        hash_ini = sidik(sebelum, isi)
        baris.append({"urutan": urutan, "isi": isi, "hash_sebelum": sebelum, "hash": hash_ini})
        sebelum = hash_ini
    return baris


def periksa(baris, jumlah=None, ujung=None, beda=None):
    """Return the index of the first broken row and why, or None.

    :param baris: the rows in their order
    :param jumlah: how many there should be, or None
    :param ujung: the hash of the last one, or None where unknown (``AWAL`` for no row)
    :param beda: function of a sound row that returns what else is wrong with it, or None
    :returns: None, or the index with ``hilang`` (the row that should stand here is gone),
        ``lebih`` (beyond ``jumlah``), ``sebelum`` (does not follow the row before it), ``isi``
        (content and hash differ), ``ujung`` (not the last row that was kept elsewhere), or what
        ``beda`` returned

    >>> rantai = sambung([{"catatan": "ya"}, {"catatan": "tidak"}, {"catatan": None}])
    >>> periksa(rantai, 3, rantai[2]["hash"])

    A changed content, with and without its hash:

    >>> ubah = [dict(satu) for satu in rantai]
    >>> ubah[1]["isi"] = {"catatan": "ya"}
    >>> periksa(ubah)
    (1, 'isi')
    >>> ubah[1]["hash"] = sidik(ubah[1]["hash_sebelum"], ubah[1]["isi"])
    >>> periksa(ubah)
    (2, 'sebelum')

    Rows taken out of the middle, from the end, or added:

    >>> periksa([rantai[0], rantai[2]])
    (1, 'hilang')
    >>> periksa(rantai[:2], 3, rantai[2]["hash"])
    (2, 'hilang')
    >>> periksa(rantai, 2, rantai[1]["hash"])
    (2, 'lebih')
    >>> periksa(rantai, 3, "e" * 64)
    (2, 'ujung')
    >>> periksa([], 1, "e" * 64), periksa([], 0, AWAL), periksa([], 0, "e" * 64)
    ((0, 'hilang'), None, (0, 'ujung'))

    What else the caller compares:

    >>> periksa(rantai, beda=lambda satu: "catatan" if satu["isi"]["catatan"] is None else None)
    (2, 'catatan')
    """
    sebelum = AWAL
    for indeks, satu in enumerate(baris):
        sebab = _sebab(satu, indeks + 1, sebelum)
        if not sebab and jumlah is not None and indeks >= jumlah:
            sebab = "lebih"
        sebab = sebab or (beda and beda(satu))
        if sebab:
            return indeks, sebab
        sebelum = satu["hash"]
    if jumlah is not None and len(baris) < jumlah:
        return len(baris), "hilang"
    if ujung is not None and ujung != sebelum:
        return max(len(baris) - 1, 0), "ujung"
    return None


def _sebab(satu, urutan, sebelum):
    """Return what is wrong with one row at the place ``urutan``, or None."""
    if satu["urutan"] != urutan:
        return "hilang"
    if satu["hash_sebelum"] != sebelum:
        return "sebelum"
    if satu["hash"] != sidik(sebelum, satu["isi"]):
        return "isi"
    return None
