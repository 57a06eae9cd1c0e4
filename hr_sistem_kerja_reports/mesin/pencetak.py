"""Which engine prints a letter, and which one takes over."""

import logging
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice

from .. import mesin
from . import kolam
from .chromium import cari_program
from .kolam import GalatMesin, MesinTakMulai

_logger = logging.getLogger(__name__)

# Fewer letters are done in this process before a worker has started
SEDIKIT = 5


def ukuran_bawaan() -> int:
    """Return how many workers this server runs at once: one per core."""
    return len(os.sched_getaffinity(0))


class Pencetak:
    """Prints letters with the engine an administrator has chosen.

    :param pilihan: ``weasyprint`` or ``chromium``; WeasyPrint takes over where Chromium fails
    :param ukuran: how many workers at most; 0 for one per core
    """

    def __init__(self, pilihan: str = "weasyprint", ukuran: int = 0) -> None:
        self.chromium = pilihan == "chromium"
        self.ukuran = ukuran if ukuran > 0 else ukuran_bawaan()

    @property
    def siap(self) -> bool:
        """Whether this server has an engine at all."""
        return mesin.weasyprint() is not None or (self.chromium and cari_program() is not None)

    def render_pdf(self, html: str, gambar: dict[str, tuple[str, bytes]] | None = None) -> bytes:
        """Return ``html`` as PDF; ``gambar`` maps a URL used in it to (MIME type, bytes).

        :raises GalatMesin: where no engine can print it
        """
        pdf = self._dengan_chromium(html, gambar) if self.chromium else None
        return pdf or self._di_sini(html, gambar)

    def render_banyak(self, dokumen: Iterable[str | Exception]) -> Iterator[bytes | Exception]:
        """Yield the PDF of each document, in order, or the error that it could not be printed.

        Documents are taken from the iterable while workers print those before them, never many
        in advance. An error in the place of a document comes out as it went in.
        """
        dokumen = iter(dokumen)
        awal = list(islice(dokumen, SEDIKIT))
        if len(awal) < SEDIKIT:
            yield from (self._hasil(self.render_pdf, html) for html in awal)
            return
        antrean = deque()
        with ThreadPoolExecutor(self.ukuran, "sistem-kerja-cetak") as pelaksana:
            try:
                for html in chain(awal, dokumen):
                    antrean.append(pelaksana.submit(self._hasil, self._dengan_kolam, html))
                    if len(antrean) > 2 * self.ukuran:
                        yield antrean.popleft().result()
                while antrean:
                    yield antrean.popleft().result()
            finally:  # whoever asked may have stopped asking
                for sisa in antrean:
                    sisa.cancel()

    def _hasil(self, cetak, html):
        if isinstance(html, Exception):
            return html
        try:
            return cetak(html)
        except GalatMesin as galat:
            return galat

    def _dengan_kolam(self, html):
        pdf = self._dengan_chromium(html) if self.chromium else None
        if pdf:
            return pdf
        if mesin.weasyprint():
            try:
                return kolam.kolam("weasyprint", self.ukuran).render_pdf(html)
            except MesinTakMulai as galat:
                _logger.warning("Letters are printed without worker processes: %s", galat)
        return self._di_sini(html)

    def _dengan_chromium(self, html, gambar=None):
        """Return the PDF, or None where WeasyPrint has to take over."""
        program = cari_program()
        try:
            if not program:
                raise MesinTakMulai("chromium: not installed on this server")
            return kolam.kolam("chromium", self.ukuran, program).render_pdf(html, gambar)
        except GalatMesin as galat:
            _logger.warning("A letter is printed with WeasyPrint instead of Chromium: %s", galat)
            return None

    def _di_sini(self, html, gambar=None):
        weasy = mesin.weasyprint()
        if weasy is None:
            raise GalatMesin("WeasyPrint does not run on this server")
        try:
            return weasy.render_pdf(html, gambar)
        except Exception as galat:
            _logger.warning("WeasyPrint failed on a letter", exc_info=True)
            raise GalatMesin(f"weasyprint: {type(galat).__name__}: {galat}") from galat
