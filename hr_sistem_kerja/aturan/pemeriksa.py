"""Judges the kedudukan of many people by one tree; equal places are judged once."""

from dataclasses import dataclass

from . import kedudukan
from .kedudukan import Usulan

# Reasons for which the tree alone decides; no line of the regulation is asked
MENURUT_POHON = ("struktural", "kepala_mandiri")


@dataclass(frozen=True)
class Penilaian:
    """Whether a PPK conforms: proposal, status, the line that admits him, and why.

    ``sebab``: ``sesuai`` | ``menyimpang`` | ``ppk_keluar`` | a reason of :class:`Usulan`
    """

    usulan: Usulan
    status: str
    kode: str
    pasal: str
    sebab: str


class Pemeriksa:
    """Judges people by the tree and the lines of their governments.

    Without the lines of a government (no regulation in force) nobody there is admitted or proposed
    but by the tree.

    >>> from .kedudukan import Baris, Orang
    >>> from .pohon import Pohon, Unit
    >>> pohon = Pohon([
    ...     Unit(1, "Setda", None, 9, "setda", True, True, True, False, 10, "jptp"),
    ...     Unit(2, "Bagian", 1, 9, "bagian", uo=True, kepala=11, jenjang="adm"),
    ... ])
    >>> baris = [Baris("KD-1", "Pasal 6", ppk_jenjang=frozenset({"adm"}))]
    >>> pemeriksa = Pemeriksa(pohon, {9: baris})
    >>> orang = Orang(20, 2, "plk", "administrasi")
    >>> pemeriksa.nilai(orang).status, pemeriksa.usulan(orang).ppk
    ('belum', 11)
    >>> pemeriksa.nilai(orang, 11).status, pemeriksa.nilai(orang, 10).status
    ('sesuai', 'menyimpang')
    >>> pemeriksa.nilai(orang, 11, keluar=True).sebab
    'ppk_keluar'
    >>> pemeriksa.usulan(Orang(21, 3, "plk", "administrasi")).alasan
    'tanpa_unit'
    """

    def __init__(self, pohon, baris):
        """Take the tree and the lines of each government, by its key."""
        self.pohon, self._baris = pohon, baris
        self._kepala = {unit.kepala for unit in pohon.semua() if unit.kepala}
        self._usulan, self._diterima = {}, {}

    def _kunci(self, orang):
        # Only for a head does it matter who the person is: nobody is his own superior
        diri = orang.id if orang.id in self._kepala else 0
        return orang.unit, orang.jenjang, orang.jenis, diri

    def _baris_untuk(self, orang):
        unit = self.pohon.get(orang.unit)
        return self._baris.get(unit.instansi, ()) if unit else ()

    def usulan(self, orang):
        """Return the :class:`Usulan` for a person."""
        kunci = self._kunci(orang)
        if kunci not in self._usulan:
            self._usulan[kunci] = kedudukan.usulkan(self.pohon, self._baris_untuk(orang), orang)
        return self._usulan[kunci]

    def diterima(self, orang, ppk):
        """Return the line that admits a PPK, or None."""
        kunci = self._kunci(orang), ppk
        if kunci not in self._diterima:
            self._diterima[kunci] = kedudukan.diterima(
                self.pohon, self._baris_untuk(orang), orang, ppk
            )
        return self._diterima[kunci]

    def nilai(self, orang, ppk=0, keluar=False):
        """Return the :class:`Penilaian` of a PPK.

        :param ppk: key of the PPK; 0 where there is none
        :param keluar: the PPK has left the government
        """
        usulan = self.usulan(orang)
        if not ppk:
            return Penilaian(usulan, "belum", usulan.kode, usulan.pasal, usulan.alasan)
        if keluar:
            return Penilaian(usulan, "menyimpang", usulan.kode, usulan.pasal, "ppk_keluar")
        if usulan.alasan in MENURUT_POHON:
            cocok = usulan.ppk in (None, ppk)
            return Penilaian(
                usulan,
                "sesuai" if cocok else "menyimpang",
                "",
                "",
                usulan.alasan if cocok else "menyimpang",
            )
        baris = self.diterima(orang, ppk)
        if baris:
            return Penilaian(usulan, "sesuai", baris.kode, baris.pasal, "sesuai")
        return Penilaian(usulan, "menyimpang", usulan.kode, usulan.pasal, "menyimpang")
