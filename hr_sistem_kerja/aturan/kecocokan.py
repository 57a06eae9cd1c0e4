"""Kecocokan: what of an open seat somebody brings along, and what he lacks (P L.B.b)."""

import re
from typing import NamedTuple


class Kecocokan(NamedTuple):
    """What fits and what is missing; ``jenjang`` is None where the seat asks for none."""

    cocok: tuple = ()
    kurang: tuple = ()
    jenjang: object = None


def kecocokan(perlu, punya, teks="", jenjang_perlu=None, jenjang=None):
    """Compare a seat with a person.

    :param perlu: names of the skills that the seat asks for
    :param punya: names of the skills of the person
    :param teks: what else the seat asks for, in words; a skill that is named there fits
    :param jenjang_perlu: key of the jenjang asked for, if any
    :param jenjang: key of the jenjang of the person

    >>> kecocokan(["Analisis Data", "Legal Drafting"], ["analisis data", "Memasak"])
    Kecocokan(cocok=('Analisis Data',), kurang=('Legal Drafting',), jenjang=None)
    >>> kecocokan([], ["Legal Drafting", "Data"], "Menguasai legal  drafting, basisdata", 3, 3)
    Kecocokan(cocok=('Legal Drafting',), kurang=(), jenjang=True)
    >>> kecocokan(["Data"], ["Data"], "Data", 3, 4)
    Kecocokan(cocok=('Data',), kurang=(), jenjang=False)
    """
    milik = {_rata(nama) for nama in punya}
    cocok = [nama for nama in perlu if _rata(nama) in milik]
    kurang = [nama for nama in perlu if _rata(nama) not in milik]
    diminta = {_rata(nama) for nama in perlu}
    cocok += [nama for nama in punya if _rata(nama) not in diminta and _disebut(nama, teks)]
    return Kecocokan(
        tuple(cocok), tuple(kurang), None if jenjang_perlu is None else jenjang_perlu == jenjang
    )


def peringkat(satu):
    """Return the key by which seats are sorted, the best fit first.

    First those of which something fits, by how much of it; then those that ask for nothing in
    particular; last those of which nothing fits.

    >>> penuh, separuh = Kecocokan(("a",)), Kecocokan(("a",), ("b",))
    >>> bebas, asing = Kecocokan(), Kecocokan((), ("b",))
    >>> sorted([asing, bebas, separuh, penuh], key=peringkat) == [penuh, separuh, bebas, asing]
    True
    >>> peringkat(Kecocokan(("a", "b"), (), True)) < peringkat(penuh)
    True
    >>> peringkat(Kecocokan(("a",), (), False)) > peringkat(penuh)
    True
    """
    ada = len(satu.cocok) + (satu.jenjang is True)
    tiada = len(satu.kurang) + (satu.jenjang is False)
    if not ada:
        return (2 if tiada else 1, 0, 0)
    return (0, -ada / (ada + tiada), -ada)


def _rata(nama):
    return " ".join(nama.split()).casefold()


def _disebut(nama, teks):
    """Tell whether a text names a skill, as words of their own."""
    cari = re.escape(_rata(nama))
    return bool(cari and re.search(rf"(?<!\w){cari}(?!\w)", _rata(teks)))
