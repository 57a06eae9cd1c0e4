"""Judges the kedudukan of many people by one tree; equal places are judged once."""

from dataclasses import dataclass, replace

from . import kedudukan
from .kedudukan import Usulan
from .pohon import Pohon

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

    Whoever acts for the head of a unit is admitted beside him; where the post is vacant, he is
    proposed (R-017):

    >>> wakil = Pemeriksa(pohon, {9: baris}, {2: 30})
    >>> wakil.nilai(orang, 30).status, wakil.nilai(orang, 11).status, wakil.usulan(orang).ppk
    ('sesuai', 'sesuai', 11)
    >>> kosong = Pohon([
    ...     pohon[1],
    ...     Unit(2, "Bagian", 1, 9, "bagian", uo=True, jenjang_rencana="adm"),
    ... ])
    >>> Pemeriksa(kosong, {9: baris}, {2: 30}).usulan(orang).ppk
    30
    """

    def __init__(self, pohon, baris, wakil=None):
        """Take the tree and the lines of each government, by its key.

        :param wakil: who acts for the head of which unit (Plt., Plh.), both as keys
        """
        terisi = {unit.id: unit.kepala for unit in pohon.semua() if unit.kepala}
        wakil = {unit: orang for unit, orang in (wakil or {}).items() if pohon.get(unit)}
        kosong = {unit: orang for unit, orang in wakil.items() if unit not in terisi}
        self.pohon, self._baris = _dengan_kepala(pohon, kosong), baris
        # The same tree once more with the delegates of those heads who are only absent
        pohon_wakil = [_dengan_kepala(pohon, wakil)] if len(wakil) > len(kosong) else []
        self._semua_pohon = [self.pohon, *pohon_wakil]
        self._kepala = {*terisi.values(), *wakil.values()}
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
        """Return the line that admits a PPK, or one for whom he acts; or None."""
        kunci = self._kunci(orang), ppk
        if kunci not in self._diterima:
            semua = (
                kedudukan.diterima(pohon, self._baris_untuk(orang), orang, ppk)
                for pohon in self._semua_pohon
            )
            self._diterima[kunci] = next(filter(None, semua), None)
        return self._diterima[kunci]

    def _menurut_pohon(self, orang, ppk):
        """Tell whether a PPK is the next head above, or acts for him; nobody above: any is."""
        baris = self._baris_untuk(orang)
        return self.usulan(orang).ppk in (None, ppk) or any(
            kedudukan.usulkan(pohon, baris, orang).ppk == ppk for pohon in self._semua_pohon[1:]
        )

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
            cocok = self._menurut_pohon(orang, ppk)
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


def _dengan_kepala(pohon, kepala):
    """Return the tree with other heads of some units, in the jenjang of the post."""
    if not kepala:
        return pohon
    return Pohon(
        replace(unit, kepala=kepala[unit.id], jenjang=unit.jenjang or unit.jenjang_rencana)
        if unit.id in kepala
        else unit
        for unit in pohon.semua()
    )
