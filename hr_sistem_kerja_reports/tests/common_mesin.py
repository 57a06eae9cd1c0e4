"""What the tests of the PDF engines share."""

import contextlib
import threading
import urllib.request
from base64 import b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO

from PIL import Image
from pypdf import PdfReader

# Everything in HTML, CSS and SVG that asks for a document
MENGAMBIL = """
    <meta http-equiv="refresh" content="0;url={url}">
    <link rel="stylesheet" href="{url}"><link rel="attachment" href="{url}">
    <link rel="prefetch" href="{url}"><link rel="preconnect" href="{url}">
    <link rel="icon" href="{url}">
    <style>
        @import url("{url}");
        @font-face {{ font-family: asing; src: url("{url}") }}
        body {{ font-family: asing; background: url("{url}"); list-style: url("{url}") }}
    </style>
    <p>isi</p>
    <img src="{url}"><embed src="{url}"><object data="{url}"></object><iframe src="{url}"></iframe>
    <video hidden poster="{url}" src="{url}"></video><script src="{url}"></script>
    <script>document.body.textContent = "SKRIP"; fetch("{url}"); new Image().src = "{url}"</script>
    <img src="data:," onerror="document.body.textContent = 'SKRIP'">
    <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{url}"/></svg>
    <img src="data:image/svg+xml;base64,{svg}">
"""


def mengambil(url):
    """Return a document that asks for ``url`` in every way HTML, CSS, SVG and scripts know."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{url}"/></svg>'
    return MENGAMBIL.format(url=url, svg=b64encode(svg.encode()).decode())


def gambar_png():
    berkas = BytesIO()
    Image.new("RGB", (3, 3), "red").save(berkas, "PNG")
    return berkas.getvalue()


def gambar(pdf):
    """Return the size of every picture in a PDF, but for Chromium's sign that one is missing."""
    ukuran = [satu.image.size for lembar in PdfReader(BytesIO(pdf)).pages for satu in lembar.images]
    return [satu for satu in ukuran if satu != (14, 16)]


class Kenari(BaseHTTPRequestHandler):
    """Writes down what is asked for."""

    def do_GET(self):
        self.server.diminta.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *args):
        """Keep the test output quiet."""


@contextlib.contextmanager
def kenari():
    """Yield the address of a server and the list of what it was asked for.

    At the end it is asked once, to be sure that it does sing.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), Kenari)
    server.diminta = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    alamat = f"http://127.0.0.1:{server.server_port}"
    try:
        yield alamat, server.diminta
        sebelum = list(server.diminta)
        urllib.request.urlopen(f"{alamat}/hidup").close()
        if server.diminta != [*sebelum, "/hidup"]:
            raise AssertionError("The canary does not sing")
    finally:
        server.shutdown()
        server.server_close()
