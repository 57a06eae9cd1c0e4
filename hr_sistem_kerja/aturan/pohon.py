"""The organisation tree as plain values: walking it costs no query.

A :class:`Pohon` is filled once per call from the database (all units of the governments concerned)
and then answers every question of the rules: the way up, the pola unit, the heads on the way.
"""

from dataclasses import dataclass
from itertools import takewhile


@dataclass(frozen=True)
class Unit:
    """One unit; ``kepala`` is the key of its head, ``jenjang`` the code of his post."""

    id: int
    nama: str
    induk: int | None
    instansi: int
    jenis: str = ""
    awal_level: bool = False
    pd: bool = False
    uo: bool = False
    mandiri: bool = False
    kepala: int | None = None
    jenjang: str = ""
    jenjang_rencana: str = ""


class Pohon:
    """Units of some governments by their keys.

    >>> pohon = Pohon([
    ...     Unit(1, "Setda", None, 9, "setda", True, True, True, False, 10, "jptp"),
    ...     Unit(2, "Asisten", 1, 9, "asisten", uo=True, kepala=11, jenjang="jptp"),
    ...     Unit(3, "Bagian", 2, 9, "bagian", uo=True, kepala=12, jenjang="adm"),
    ...     Unit(4, "Subbagian", 3, 9, "subbagian", uo=True, jenjang_rencana="pws"),
    ... ])
    >>> [unit.nama for unit in pohon.naik(4)]
    ['Subbagian', 'Bagian', 'Asisten', 'Setda']
    >>> pohon.pola(4).nama, pohon.perangkat_daerah(4).nama
    ('Setda', 'Setda')
    >>> pohon.kepala_terdekat(4, jenjang={"adm"}).nama
    'Bagian'
    >>> pohon.kepala_terdekat(3, kecuali=12).nama
    'Asisten'
    >>> pohon.ada_jenjang(3, "pws"), pohon.ada_jenjang(1, "pws")
    (True, True)
    """

    def __init__(self, units):
        self._units = {unit.id: unit for unit in units}
        self._anak = {}
        for unit in self._units.values():
            self._anak.setdefault(unit.induk, []).append(unit)

    def __getitem__(self, kunci):
        return self._units[kunci]

    def get(self, kunci):
        """Return the unit, or None for a key that is empty or unknown."""
        return self._units.get(kunci)

    def semua(self):
        """Return all units of the tree."""
        return self._units.values()

    def naik(self, kunci):
        """Yield the unit and those above it, from the own one upward."""
        unit = self._units.get(kunci)
        while unit:
            yield unit
            unit = self._units.get(unit.induk)

    def turun(self, kunci, berhenti=False):
        """Yield the units below, the nearest first.

        :param berhenti: leave out units that start their own levels, with all below them
        """
        antrean = list(self._anak.get(kunci, ()))
        while antrean:
            unit = antrean.pop(0)
            if berhenti and unit.awal_level:
                continue
            yield unit
            antrean.extend(self._anak.get(unit.id, ()))

    def pola(self, kunci):
        """Return the unit whose kind decides the rules: the nearest that starts the levels."""
        return next((unit for unit in self.naik(kunci) if unit.awal_level), None)

    def unit_administrator(self, kunci):
        """Return the unit of the Administrator above, or else the pola unit."""
        return next(
            (u for u in self.naik(kunci) if "adm" in (u.jenjang, u.jenjang_rencana)),
            self.pola(kunci),
        )

    def perangkat_daerah(self, kunci):
        return next((unit for unit in self.naik(kunci) if unit.pd), None)

    def unit_organisasi(self, kunci):
        return next((unit for unit in self.naik(kunci) if unit.uo), None)

    def jenis_berlaku(self, kunci):
        """Return the kinds for which rules about this unit are written, the weightier first."""
        pola, pd = self.pola(kunci), self.perangkat_daerah(kunci)
        return tuple(dict.fromkeys(unit.jenis for unit in (pola, pd) if unit and unit.jenis))

    def di_dalam(self, kunci, jenis):
        """Tell whether the unit is, or stands inside, a unit of these kinds below its pola."""
        pola = self.pola(kunci)
        jalur = takewhile(lambda unit: unit != pola, self.naik(kunci))
        return any(unit.jenis in jenis for unit in jalur)

    def kepala_terdekat(self, kunci, jenjang=None, jenis=None, kecuali=None):
        """Return the nearest unit upward that has a fitting head.

        :param jenjang: codes that the head's post may have; None = any
        :param jenis: kinds of the unit; None = any
        :param kecuali: key of a person who does not count (nobody is his own superior)
        """
        return next(self.kepala_cocok(kunci, jenjang, jenis, kecuali), None)

    def kepala_cocok(self, kunci, jenjang=None, jenis=None, kecuali=None):
        """Yield the units upward that have a fitting head, the nearest first."""
        for unit in self.naik(kunci):
            if (
                unit.kepala
                and unit.kepala != kecuali
                and (jenjang is None or unit.jenjang in jenjang)
                and (jenis is None or unit.jenis in jenis)
            ):
                yield unit

    def di_pola(self, kunci, jenis):
        """Return the unit of these kinds inside the pola unit, the own way up first."""
        pola = self.pola(kunci)
        if not pola:
            return None
        atas = (unit for unit in self.naik(kunci) if unit.jenis in jenis)
        return next(atas, None) or next(
            (unit for unit in self.turun(pola.id) if unit.jenis in jenis), None
        )

    def unit_jenis(self, instansi, jenis):
        """Return the first unit of these kinds in a government."""
        return next(
            (u for u in self._units.values() if u.instansi == instansi and u.jenis in jenis), None
        )

    def bawah_pola(self, kunci):
        """Return the headed unit on the way up that is nearest to the pola unit, below it."""
        pola = self.pola(kunci)
        jalur = takewhile(lambda unit: unit != pola, self.naik(kunci))
        berkepala = [unit for unit in jalur if unit.kepala]
        return berkepala[-1] if pola and berkepala else None

    def ada_jenjang(self, kunci, jenjang):
        """Tell whether the unit, or one below it, is headed by this jenjang or meant to.

        Units that start their own levels (a Kelurahan in a Kecamatan) are another unit organisasi
        and do not count.
        """
        unit = self._units.get(kunci)
        semua = [unit, *self.turun(kunci, berhenti=True)] if unit else []
        return any((satu.jenjang or satu.jenjang_rencana) == jenjang for satu in semua)
