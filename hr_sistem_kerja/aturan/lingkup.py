"""Lingkup: how far an assignment reaches, seen from the unit that owns the performance."""

from typing import NamedTuple

# From the narrowest to the widest; the order is used to compare them.
URUTAN = ("dalam_unit", "lintas_unit", "lintas_pd", "lintas_instansi")


class Posisi(NamedTuple):
    """Where somebody or something stands in the organisation.

    ``instansi``: key of the government; ``pd``: key of the perangkat daerah;
    ``jalur``: keys of the units from the top down to the own one.
    """

    instansi: object
    pd: object = None
    jalur: tuple = ()


def lingkup_orang(pemilik, orang):
    """Return the lingkup between the owner unit and one person.

    A person placed in the owner unit or in a unit below it is inside the unit.

    >>> bagian = Posisi("psb", "setda", ("setda", "bagian"))
    >>> lingkup_orang(bagian, Posisi("psb", "setda", ("setda", "bagian", "subbagian")))
    'dalam_unit'
    >>> lingkup_orang(bagian, Posisi("psb", "setda", ("setda", "hukum")))
    'lintas_unit'
    >>> lingkup_orang(bagian, Posisi("psb", "dinkes", ("dinkes",)))
    'lintas_pd'
    >>> lingkup_orang(bagian, Posisi("mju", "setda2", ("setda2",)))
    'lintas_instansi'
    """
    if orang.instansi != pemilik.instansi:
        return "lintas_instansi"
    if pemilik.jalur and orang.jalur[: len(pemilik.jalur)] == pemilik.jalur:
        return "dalam_unit"
    if orang.pd and orang.pd == pemilik.pd:
        return "lintas_unit"
    return "lintas_pd"


def lingkup(pemilik, orang_banyak):
    """Return the widest lingkup of all people; ``dalam_unit`` where there is nobody.

    >>> bagian = Posisi("psb", "setda", ("setda", "bagian"))
    >>> lingkup(bagian, [])
    'dalam_unit'
    >>> lingkup(bagian, [bagian, Posisi("psb", "dinkes", ("dinkes",))])
    'lintas_pd'
    """
    return max(
        (lingkup_orang(pemilik, orang) for orang in orang_banyak),
        key=URUTAN.index,
        default="dalam_unit",
    )
