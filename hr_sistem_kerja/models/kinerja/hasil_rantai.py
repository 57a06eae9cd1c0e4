import functools
from typing import NamedTuple

from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .kerja import PenentuKerja

# In the order in which a result passes them; a row of several duties has the last one's name
TUGAS = ("hasil", "tinjau", "selesai")


class Giliran(NamedTuple):
    """One turn in the chain: the duty, the lines of the regulation it fulfils, and who acts."""

    tugas: str
    baris: list
    pelaku: object

    @property
    def siapa(self):
        return self.pelaku.pejabat.id, self.pelaku.orang.id

    @property
    def pasal(self):
        return "; ".join(dict.fromkeys(filter(None, (satu.pasal for satu in self.baris))))

    def gabung(self, lain):
        """Return this turn with the duties of the next one, which the same person has."""
        dialihkan = self.pelaku.dialihkan or lain.pelaku.dialihkan
        pelaku = lain.pelaku._replace(dialihkan=dialihkan)
        return Giliran(lain.tugas, self.baris + lain.baris, pelaku)


class RantaiTinjauan:
    """Who receives, reviews and closes the results of one piece of work, in order (katalog 8).

    :param kerja: one team or individual assignment
    :param peraturan: the regulation under which it is reviewed
    :param sendiri: employees who may not decide here: those who send the results
    """

    def __init__(self, kerja, peraturan, sendiri):
        self.kerja, self.peraturan, self.sendiri = kerja, peraturan, sendiri
        self.penentu = PenentuKerja(kerja)

    def susun(self):
        """Return the turns in order.

        :rtype: list of :class:`Giliran`
        :raises UserError: where the regulation names nobody, or a post is vacant
        """
        hasil, tinjau, selesai = (self._tugas(satu) for satu in TUGAS)
        if not selesai:
            raise UserError(
                ke_pengguna(self.kerja.env)._(
                    "Reviewers of %(kerja)s: %(peraturan)s names nobody who declares results of "
                    "%(unit)s done. Check the kind of this unit and of those above it, or add the "
                    "duties to the regulation.",
                    kerja=self.kerja.display_name,
                    peraturan=self.peraturan.display_name,
                    unit=self.kerja.unit_pemilik_id.name,
                )
            )
        # Where a row names its receivers again as its first reviewers, each acts once: to
        # receive is to review (B Ps.13(2-3), 85(2-3)). Elsewhere the receiver comes first of all
        if [satu.siapa for satu in hasil] == [satu.siapa for satu in tinjau[: len(hasil)]]:
            sisa = tinjau[len(hasil) :]
            hasil = [satu.gabung(lain) for satu, lain in zip(hasil, tinjau, strict=False)]
        else:
            sisa = tinjau
        return self._padatkan([*hasil, *sisa, *selesai])

    def pelaku(self, baris):
        """Return who acts today for the last of these lines, or None.

        :param baris: ``sistem.kerja.peraturan.tahapan``, as they were joined in one turn
        """
        lines = baris.sorted(lambda satu: (TUGAS.index(satu.tahap), satu.urutan))
        para = [Giliran(satu.tahap, [satu], pelaku) for satu, pelaku in self._para_pelaku(lines)]
        sama = [satu for satu in para if satu.siapa == para[-1].siapa]
        return functools.reduce(Giliran.gabung, sama).pelaku if para else None

    def _tugas(self, tahap):
        unit = self.kerja.unit_pemilik_id
        lines = self.peraturan._tahapan(tahap, unit, self.penentu.pohon)
        giliran = [Giliran(tahap, [baris], satu) for baris, satu in self._para_pelaku(lines)]
        for satu in giliran:
            self._pastikan_ada(satu)
        return self._padatkan(giliran)

    def _para_pelaku(self, lines):
        return self.penentu._para_pelaku(
            self.kerja, lines, self.kerja._konteks_kerja(), self.sendiri
        )

    def _padatkan(self, giliran):
        """Join turns of the same person that follow each other."""
        padat = []
        for satu in giliran:
            if padat and padat[-1].siapa == satu.siapa:
                padat[-1] = padat[-1].gabung(satu)
            else:
                padat.append(satu)
        return padat

    def _pastikan_ada(self, giliran):
        if giliran.pelaku.orang:
            return
        raise UserError(
            ke_pengguna(self.kerja.env)._(
                "Reviewers of %(kerja)s: %(alasan)s. %(peran)s must have a part in it (%(pasal)s).",
                kerja=self.kerja.display_name,
                alasan=giliran.pelaku.alasan,
                peran=giliran.baris[0].peran_id.name,
                pasal=giliran.pasal,
            )
        )
