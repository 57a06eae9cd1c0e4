import doctest
import gc
import tempfile
import threading
from base64 import b64encode
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from odoo.tests import BaseCase
from odoo.tools import mute_logger

from .. import mesin
from ..mesin import chromium, teks
from .common import F4, halaman, ukuran
from .common_mesin import gambar, gambar_png, kenari, mengambil


class TestMesin(BaseCase):
    """The PDF engine, without a database."""

    def render(self, html, gambar=None):
        return mesin.weasyprint().render_pdf(html, gambar)

    def test_doctest(self):
        for modul in (mesin, teks, chromium):
            hasil = doctest.testmod(modul)
            self.assertTrue(hasil.attempted)
            self.assertFalse(hasil.failed)

    @mute_logger("weasyprint")
    def test_jaringan_tidak_disentuh(self):
        """A remote image, stylesheet, font or attachment in a letter fetches nothing."""
        with kenari() as (alamat, diminta):
            pdf = self.render(mengambil(f"{alamat}/rahasia.png"))
            self.assertEqual(halaman(pdf), ["isi"])
            self.assertEqual(diminta, [])

    @mute_logger("weasyprint")
    def test_berkas_server_tidak_dibaca(self):
        """file:// reaches neither an image nor an attachment of the PDF."""
        with tempfile.TemporaryDirectory() as map_:
            berkas = Path(map_, "gambar.png")
            berkas.write_bytes(gambar_png())
            for alamat in (berkas.as_uri(), str(berkas), "file:///etc/passwd"):
                pdf = self.render(mengambil(alamat))
                self.assertFalse(gambar(pdf), alamat)
                self.assertFalse(PdfReader(BytesIO(pdf)).attachments, alamat)
                self.assertNotIn(b"EmbeddedFile", pdf, alamat)

    def test_gambar_yang_diserahkan(self):
        """Images handed in and data: URIs do print."""
        png = gambar_png()
        data = f'<img src="data:image/png;base64,{b64encode(png).decode()}">'
        self.assertEqual(gambar(self.render(data)), [(3, 3)])
        serah = self.render('<img src="gambar:logo">', {"gambar:logo": ("image/png", png)})
        self.assertEqual(gambar(serah), [(3, 3)])

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
