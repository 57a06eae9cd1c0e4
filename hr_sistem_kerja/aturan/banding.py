"""Two regulations side by side: rule lines aligned by the case that they decide.

A line covers cases (say, act and lingkup) and kinds of unit. For each case the kinds that either
side names get a row of their own; kinds and cases that both sides decide in the same way share it.

>>> umum = Butir(1, (("tim", "dalam"),), frozenset(), ("surat tugas",))
>>> dinas = Butir(2, (("tim", "dalam"),), frozenset({"dinas"}), ("keputusan",))
>>> lain = Butir(3, (("tim", "dalam"),), frozenset(), ("keputusan",))
>>> for baris in sejajarkan([umum, dinas], [lain], khusus_menang=True):
...     print(baris.kasus, baris.jenis, baris.kiri, baris.kanan, baris.status)
(('tim', 'dalam'),) ('',) ((('surat tugas',), (1,)),) ((('keputusan',), (3,)),) beda
(('tim', 'dalam'),) ('dinas',) ((('keputusan',), (2,)),) ((('keputusan',), (3,)),) sama
"""

from typing import NamedTuple


class Butir(NamedTuple):
    """A rule line: its id, the cases and kinds of unit for which it is written, what it says."""

    kunci: int
    kasus: tuple
    jenis: frozenset
    isi: tuple


class Baris(NamedTuple):
    """A row of the comparison; each side is a tuple of (what is said, ids of the lines)."""

    kasus: tuple
    jenis: tuple
    kiri: tuple
    kanan: tuple

    @property
    def status(self):
        """``sama``, ``beda``, or the only side that has a rule: ``kiri``, ``kanan``."""
        if not self.kanan:
            return "kiri"
        if not self.kiri:
            return "kanan"
        sama = [isi for isi, _ in self.kiri] == [isi for isi, _ in self.kanan]
        return "sama" if sama else "beda"


def sejajarkan(kiri, kanan, khusus_menang=False):
    """Return the rows of two lists of :class:`Butir`, in the order of the cases on the left.

    :param khusus_menang: a line that names the kind of unit replaces the general ones, so a kind
        without own line shows those; otherwise both hold, and a kind shows its own lines alone
    """
    semua_kasus = dict.fromkeys(kasus for butir in (*kiri, *kanan) for kasus in butir.kasus)
    rows = [
        baris for kasus in semua_kasus for baris in _baris_kasus(kasus, kiri, kanan, khusus_menang)
    ]
    return _gabung_kasus(rows)


def _baris_kasus(kasus, kiri, kanan, khusus_menang):
    """Return the rows of one case: kinds with the same answers on both sides share a row."""
    kiri, kanan = ([butir for butir in sisi if kasus in butir.kasus] for sisi in (kiri, kanan))
    disebut = sorted(frozenset().union(*(butir.jenis for butir in (*kiri, *kanan))))
    kelompok = {}
    for jenis in ("", *disebut):
        sisi = [_berlaku(butir, jenis, khusus_menang) for butir in (kiri, kanan)]
        if any(sisi):
            isi = tuple(tuple(butir.isi for butir in satu) for satu in sisi)
            kelompok.setdefault(isi, []).append((jenis, *sisi))
    return [
        Baris(
            (kasus,),
            tuple(jenis for jenis, _, _ in anggota),
            _kumpul(satu for _, satu, _ in anggota),
            _kumpul(satu for _, _, satu in anggota),
        )
        for anggota in kelompok.values()
    ]


def _berlaku(sisi, jenis, khusus_menang):
    """Return the lines that hold for a kind of unit (``""``: every kind that is not named)."""
    tersebut = [butir for butir in sisi if jenis in butir.jenis]
    umum = [butir for butir in sisi if not butir.jenis]
    return tersebut or (umum if khusus_menang or not jenis else [])


def _kumpul(kelompok):
    """Join the lines that say the same to (what is said, their ids)."""
    hasil = {}
    for butir in (butir for satu in kelompok for butir in satu):
        kunci = hasil.setdefault(butir.isi, [])
        if butir.kunci not in kunci:
            kunci.append(butir.kunci)
    return tuple((isi, tuple(kunci)) for isi, kunci in hasil.items())


def _gabung_kasus(rows):
    """Join rows that differ only in the last part of the case, e.g. in lingkup."""
    hasil = {}
    for baris in rows:
        isi = tuple(tuple(isi for isi, _ in sisi) for sisi in (baris.kiri, baris.kanan))
        hasil.setdefault((baris.kasus[0][:-1], baris.jenis, isi), []).append(baris)
    return [
        Baris(
            tuple(kasus for baris in anggota for kasus in baris.kasus),
            jenis,
            _satukan(baris.kiri for baris in anggota),
            _satukan(baris.kanan for baris in anggota),
        )
        for (_, jenis, _), anggota in hasil.items()
    ]


def _satukan(sisi):
    hasil = {}
    for isi, kunci in (butir for satu in sisi for butir in satu):
        hasil[isi] = dict.fromkeys([*hasil.get(isi, ()), *kunci])
    return tuple((isi, tuple(kunci)) for isi, kunci in hasil.items())
