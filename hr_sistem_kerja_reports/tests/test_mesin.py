import doctest
import gc
import tempfile
import threading
import urllib.request
from base64 import b64encode
from http.server import BaseHTTPRequestHandler, HTTPServer
from io import BytesIO
from pathlib import Path

from PIL import Image
from pypdf import PdfReader

from odoo.tests import BaseCase
from odoo.tools import mute_logger

from .. import mesin
from ..mesin import teks
from .common import F4, halaman, ukuran

MENGAMBIL = """
    <link rel="stylesheet" href="{url}">
    <link rel="attachment" href="{url}">
    <style>
        @import url("{url}");
        @font-face {{ font-family: asing; src: url("{url}") }}
        body {{ font-family: asing; background: url("{url}"); list-style: url("{url}") }}
    </style>
    <p>isi</p>
    <img src="{url}"><embed src="{url}"><object data="{url}"></object>
    <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{url}"/></svg>
    <img src="data:image/svg+xml;base64,{svg}">
"""


def mengambil(url):
    """Return a document that asks for ``url`` in every way HTML, CSS and SVG know."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{url}"/></svg>'
    return MENGAMBIL.format(url=url, svg=b64encode(svg.encode()).decode())


def gambar_png():
    berkas = BytesIO()
    Image.new("RGB", (3, 3), "red").save(berkas, "PNG")
    return berkas.getvalue()


def jumlah_gambar(pdf):
    return sum(len(lembar.images) for lembar in PdfReader(BytesIO(pdf)).pages)


class TestMesin(BaseCase):
    """The PDF engine, without a database."""

    def render(self, html, gambar=None):
        return mesin.weasyprint().render_pdf(html, gambar)

    def test_doctest(self):
        for modul in (mesin, teks):
            hasil = doctest.testmod(modul)
            self.assertTrue(hasil.attempted)
            self.assertFalse(hasil.failed)

    @mute_logger("weasyprint")
    def test_jaringan_tidak_disentuh(self):
        """A remote image, stylesheet, font or attachment in a letter fetches nothing."""
        diminta = []

        class Kenari(BaseHTTPRequestHandler):
            def do_GET(self):
                diminta.append(self.path)
                self.send_response(200)
                self.end_headers()

            def log_message(self, *args):
                """Keep the test output quiet."""

        kenari = HTTPServer(("127.0.0.1", 0), Kenari)
        threading.Thread(target=kenari.serve_forever, daemon=True).start()
        self.addCleanup(kenari.server_close)
        self.addCleanup(kenari.shutdown)
        alamat = f"http://127.0.0.1:{kenari.server_port}"

        pdf = self.render(mengambil(f"{alamat}/rahasia.png"))

        self.assertEqual(halaman(pdf), ["isi"])
        self.assertEqual(diminta, [])
        urllib.request.urlopen(f"{alamat}/hidup").close()  # the canary does sing
        self.assertEqual(diminta, ["/hidup"])

    @mute_logger("weasyprint")
    def test_berkas_server_tidak_dibaca(self):
        """file:// reaches neither an image nor an attachment of the PDF."""
        with tempfile.TemporaryDirectory() as map_:
            berkas = Path(map_, "gambar.png")
            berkas.write_bytes(gambar_png())
            for alamat in (berkas.as_uri(), str(berkas), "file:///etc/passwd"):
                pdf = self.render(mengambil(alamat))
                self.assertEqual(jumlah_gambar(pdf), 0, alamat)
                self.assertFalse(PdfReader(BytesIO(pdf)).attachments, alamat)
                self.assertNotIn(b"EmbeddedFile", pdf, alamat)

    def test_gambar_yang_diserahkan(self):
        """Images handed in and data: URIs do print."""
        png = gambar_png()
        data = f'<img src="data:image/png;base64,{b64encode(png).decode()}">'
        self.assertEqual(jumlah_gambar(self.render(data)), 1)
        serah = self.render('<img src="gambar:logo">', {"gambar:logo": ("image/png", png)})
        self.assertEqual(jumlah_gambar(serah), 1)

    def test_dua_arah_kertas(self):
        html = """<style>
            @page { size: 215mm 330mm } @page l { size: 330mm 215mm } .l { page: l }
        </style><p>a</p><p class="l">b</p>"""
        self.assertEqual(ukuran(self.render(html)), [F4, F4[::-1]])

    def test_ingatan_tidak_tumbuh(self):
        """The garbage of a letter is gone when its PDF is there."""
        html = "<table><tr><td>isi</td></tr></table>" * 40
        self.render(html)
        menyala = gc.isenabled()
        gc.collect()
        self.render(html)
        self.assertLess(gc.collect(), 500)
        self.assertEqual(gc.isenabled(), menyala)

    def test_serentak(self):
        """Letters rendered at the same time are the letters rendered one by one."""
        hasil = []
        html = "<h1>Keputusan</h1>" + "<p>bahwa untuk kelancaran tugas</p>" * 30
        utas = [threading.Thread(target=lambda: hasil.append(self.render(html))) for _i in range(4)]
        for satu in utas:
            satu.start()
        for satu in utas:
            satu.join()
        self.assertEqual(set(hasil), {self.render(html)})
        self.assertEqual(len(hasil), 4)
