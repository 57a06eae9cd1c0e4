"""WeasyPrint in this process."""

import contextlib
import functools
import gc
import re
import threading

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

# Pango's font map must not be used by two threads at once; sharing one saves reading the
# font folders for every letter.
_kunci = threading.Lock()

_GAYA = re.compile(r"<style>(.*?)</style>", re.DOTALL)


class PengambilTertutup(URLFetcher):
    """Answers for data: URIs and the images handed in; network and disk do not exist."""

    def __init__(self, gambar):
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self._gambar = gambar

    def fetch(self, url, headers=None):
        """Return a handed image or decode a data: URI; refuse everything else."""
        if url in self._gambar:
            jenis, isi = self._gambar[url]
            return URLFetcherResponse(url, isi, {"Content-Type": jenis})
        return super().fetch(url, headers)


@functools.cache
def _huruf():
    return FontConfiguration()


@functools.lru_cache(4)
def _lembar_gaya(teks):
    return CSS(
        string=teks,
        base_url="naskah:",
        url_fetcher=PengambilTertutup({}),
        font_config=_huruf(),
    )


def _pisahkan_gaya(html):
    """Take the stylesheet out of a document; reading it is a quarter of a one-page letter.

    All letters carry the same one, so it is read once.
    """
    if not (gaya := _GAYA.search(html)):
        return html, []
    return html[: gaya.start()] + html[gaya.end() :], [_lembar_gaya(gaya[1])]


@contextlib.contextmanager
def _sampah_sekali():
    """Collect the garbage of one letter at its end, from the young objects only.

    A letter is a hundred thousand objects in cycles. Left to itself, Python collects them
    so late that memory grows with every letter, and a full collection in Odoo's heap costs
    as much as the letter.
    """
    menyala = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(0)
        if menyala:
            gc.enable()


def render_pdf(html: str, gambar: dict[str, tuple[str, bytes]] | None = None) -> bytes:
    """Return ``html`` as PDF; ``gambar`` maps a URL used in it to (MIME type, bytes)."""
    pengambil = PengambilTertutup(gambar or {})
    with _kunci, _sampah_sekali():
        isi, lembar_gaya = _pisahkan_gaya(html)
        # A base makes relative URLs reach the fetcher, which refuses them.
        return HTML(string=isi, base_url="naskah:", url_fetcher=pengambil).write_pdf(
            font_config=_huruf(), stylesheets=lembar_gaya
        )
