"""Whose PPK is whose: the KD- rows of a regulation applied to one person (katalog section 4).

The order of decision is one for all regulations:

1. A structural official stands under the nearest head above him.
2. Of the lines written for kinds of unit, those for the kind of the pola unit hold; only where
   there is none, those for the kind of the perangkat daerah.
3. Lines are tried by their order. The first that fits the person and finds a head decides; the
   nearest head upward counts, beginning with the own unit, never the person himself.
4. Lines that limit (``batasi``) take away heads of other kinds of unit.
5. A head below Pengawas does not count, unless he leads a unit mandiri.
6. Who heads a unit mandiri himself, and finds nobody by the lines, stands under the nearest head
   above his unit: the texts are silent on him.
"""

from dataclasses import dataclass

from .tingkat import TANGGA

STRUKTURAL = frozenset(TANGGA)


@dataclass(frozen=True)
class Baris:
    """One KD- line; empty sets and strings fit everything."""

    kode: str
    pasal: str
    sifat: str = "tentukan"
    jenis: frozenset = frozenset()
    dalam: frozenset = frozenset()
    subjek: str = "semua"
    jenjang: frozenset = frozenset()
    mandiri: bool = False
    tanpa_jenjang: str = ""
    ppk_jenjang: frozenset = frozenset()
    ppk_jenis: frozenset = frozenset()
    manual: bool = False


@dataclass(frozen=True)
class Orang:
    """A person to place: key, key of the unit, code and jenis of the jenjang of the post."""

    id: int
    unit: int | None
    jenjang: str
    jenis: str


@dataclass(frozen=True)
class Usulan:
    """The proposed PPK (key of the head, None where nobody) with its line, or why there is none.

    ``alasan``: ``""`` | ``struktural`` | ``kepala_mandiri`` | ``tanpa_unit`` | ``tanpa_jenjang`` |
    ``tanpa_aturan`` | ``tanpa_kepala`` | ``manual``
    """

    ppk: int | None
    kode: str = ""
    pasal: str = ""
    alasan: str = ""


def usulkan(pohon, baris, orang):
    """Return the :class:`Usulan` for ``orang`` by the lines ``baris`` in their order."""
    if not pohon.get(orang.unit):
        return Usulan(None, alasan="tanpa_unit")
    if orang.jenjang in STRUKTURAL:
        atasan = pohon.kepala_terdekat(orang.unit, kecuali=orang.id)
        return Usulan(atasan.kepala if atasan else None, alasan="struktural")
    if not orang.jenjang:
        return Usulan(None, alasan="tanpa_jenjang")
    cocok = [satu for satu in _baris_jenis(pohon, baris, orang) if _cocok(pohon, satu, orang)]
    for satu in cocok:
        if satu.manual:
            return Usulan(None, satu.kode, satu.pasal, "manual")
        unit = next(_calon(pohon, baris, satu, orang), None)
        if unit:
            return Usulan(unit.kepala, satu.kode, satu.pasal)
    atasan = _atasan_kepala_mandiri(pohon, orang)
    if atasan:
        return Usulan(atasan.kepala, alasan="kepala_mandiri")
    if not cocok:
        return Usulan(None, alasan="tanpa_aturan")
    return Usulan(None, cocok[0].kode, cocok[0].pasal, "tanpa_kepala")


def diterima(pohon, baris, orang, ppk):
    """Return the first line that admits the head ``ppk`` as PPK of ``orang``, or None."""
    if not pohon.get(orang.unit) or orang.jenjang in STRUKTURAL or not orang.jenjang:
        return None
    for satu in _baris_jenis(pohon, baris, orang):
        if not _cocok(pohon, satu, orang):
            continue
        if satu.manual or any(u.kepala == ppk for u in _calon(pohon, baris, satu, orang)):
            return satu
    return None


def _baris_jenis(pohon, baris, orang, sifat="tentukan"):
    """Return the lines of a sort whose kinds of unit hold for the person's unit."""
    sejenis = [satu for satu in baris if satu.sifat == sifat]
    tersebut = next(
        (
            jenis
            for jenis in pohon.jenis_berlaku(orang.unit)
            if any(jenis in satu.jenis for satu in sejenis)
        ),
        None,
    )
    return [satu for satu in sejenis if not satu.jenis or tersebut in satu.jenis]


def _cocok(pohon, satu, orang):
    return (
        satu.subjek in ("semua", "pf" if orang.jenis == "fungsional" else "plk")
        and (not satu.jenjang or orang.jenjang in satu.jenjang)
        and (not satu.dalam or pohon.di_dalam(orang.unit, satu.dalam))
        and (not satu.mandiri or _mandiri(pohon, orang))
        and (not satu.tanpa_jenjang or not _ada_di_unit_administrator(pohon, satu, orang))
    )


def _atasan_kepala_mandiri(pohon, orang):
    """Return the nearest headed unit above, for the PF who heads his own unit mandiri."""
    pola = pohon.pola(orang.unit)
    if pola and pola.mandiri and pola.kepala == orang.id:
        return pohon.kepala_terdekat(pola.induk, jenjang=STRUKTURAL)
    return None


def _mandiri(pohon, orang):
    pola = pohon.pola(orang.unit)
    return bool(pola and pola.mandiri and pola.jenjang and pola.jenjang not in STRUKTURAL)


def _ada_di_unit_administrator(pohon, satu, orang):
    """Tell whether the unit of the person's Administrator has the post that the line excludes."""
    unit = pohon.unit_administrator(orang.unit)
    return bool(unit) and pohon.ada_jenjang(unit.id, satu.tanpa_jenjang)


def _calon(pohon, baris, satu, orang):
    """Yield the units upward whose heads the line admits, the nearest first."""
    batas = [b for b in _baris_jenis(pohon, baris, orang, "batasi") if _cocok(pohon, b, orang)]
    for unit in pohon.kepala_cocok(
        orang.unit, satu.ppk_jenjang or None, satu.ppk_jenis or None, orang.id
    ):
        layak = unit.jenjang in STRUKTURAL or unit.mandiri
        if layak and all(not b.ppk_jenis or unit.jenis in b.ppk_jenis for b in batas):
            yield unit
