import os
import signal
import tempfile
import unittest
from base64 import b64encode
from contextlib import suppress
from pathlib import Path
from unittest.mock import patch

from odoo.tools import mute_logger

from .. import mesin
from ..mesin import chromium, kolam, pencetak
from ..mesin.kolam import GalatMesin, MesinTakMulai
from ..mesin.pencetak import Pencetak
from .common import F4, halaman, ukuran
from .common_mesin import gambar, gambar_png, kenari, mengambil
from .test_mesin_kolam import KolamCase

PROGRAM = chromium.cari_program()
DUA_ARAH = """<style>
    @page { size: 215mm 330mm; @top-center { content: "- " counter(page) " -" } }
    @page l { size: 330mm 215mm }
    .l { page: l; page-break-before: always }
    thead { display: table-header-group }
</style><p>a</p><table class="l"><thead><tr><th>KEPALA</th></tr></thead>"""


def proses_chromium(rumah):
    """Return the ids of all processes of the Chromium that lives in a folder."""
    ada = []
    for satu in Path("/proc").glob("[0-9]*"):
        try:
            if rumah in satu.joinpath("cmdline").read_text() and "pekerja.py" not in (
                satu.joinpath("cmdline").read_text()
            ):
                ada.append(int(satu.name))
        except OSError:
            continue
    return ada


@unittest.skipUnless(PROGRAM, "Chromium is not installed")
class TestChromium(KolamCase):
    """Chromium in a worker process."""

    def setUp(self):
        super().setUp()
        self.chromium = self.kolam("chromium", program=PROGRAM)

    def test_dua_arah_dan_kepala_tabel(self):
        """Portrait and landscape in one file, the head of a table on every page of it."""
        html = DUA_ARAH + "<tr><td>baris</td></tr>" * 90 + "</table>"
        pdf = self.chromium.render_pdf(html)
        arah = ukuran(pdf)
        self.assertGreater(len(arah), 3)
        for lembar, (lebar, tinggi) in enumerate(arah):
            harap = F4[::-1] if lembar else F4
            self.assertLess(abs(lebar - harap[0]) + abs(tinggi - harap[1]), 2)
        for teks in halaman(pdf)[1:]:
            self.assertEqual(teks.count("KEPALA"), 1)

    def test_surat_demi_surat(self):
        """Nothing of a letter is left in the next one."""
        for isi in ("satu", "dua"):
            html = f'<meta http-equiv="refresh" content="0;url=data:,SALAH"><p>{isi}</p>'
            self.assertEqual(halaman(self.chromium.render_pdf(html)), [isi])

    def test_jaringan_dan_skrip(self):
        """Nothing that a letter asks for is fetched, no script in it runs."""
        with kenari() as (alamat, diminta):
            for url in (f"{alamat}/rahasia.png", alamat.replace("127.0.0.1", "localhost")):
                pdf = self.chromium.render_pdf(mengambil(url))
                self.assertEqual(halaman(pdf), ["isi"])
            # what is left over from a letter would come with the next one
            self.assertEqual(halaman(self.chromium.render_pdf("<p>lain</p>")), ["lain"])
            self.assertEqual(diminta, [])

    def test_berkas_server_tidak_dibaca(self):
        berkas = Path(self.enterContext(tempfile.TemporaryDirectory()), "gambar.png")
        berkas.write_bytes(gambar_png())
        for alamat in (berkas.as_uri(), str(berkas), "file:///etc/passwd"):
            pdf = self.chromium.render_pdf(mengambil(alamat))
            self.assertEqual(halaman(pdf), ["isi"])
            self.assertFalse(gambar(pdf), alamat)

    def test_gambar(self):
        """Images handed in and data: URIs do print."""
        png = gambar_png()
        data = f'<img src="data:image/png;base64,{b64encode(png).decode()}">'
        self.assertEqual(gambar(self.chromium.render_pdf(data)), [(3, 3)])
        serah = self.chromium.render_pdf(
            '<img src="gambar:logo">', {"gambar:logo": ("image/png", png)}
        )
        self.assertEqual(gambar(serah), [(3, 3)])

    def test_lingkungan_dan_rumah(self):
        """Chromium knows no secret, listens nowhere, and leaves nothing behind."""
        with patch.dict(os.environ, {"PGPASSWORD": "rahasia"}):
            self.chromium.render_pdf("<p>a</p>")
        pekerja = self.pekerja(self.chromium)
        proses = proses_chromium(pekerja._rumah)
        self.assertTrue(proses)
        terbaca = 0
        for satu in proses:
            # A renderer ends when its page does: the list may name one that is gone by now
            with suppress(FileNotFoundError, ProcessLookupError):
                lingkungan = Path(f"/proc/{satu}/environ").read_text()
                perintah = Path(f"/proc/{satu}/cmdline").read_text()
                self.assertNotIn("rahasia", lingkungan)
                self.assertNotIn("remote-debugging-port", perintah)
                terbaca += bool(perintah)
        self.assertTrue(terbaca)
        pekerja.tutup()
        for satu in proses:
            self.tunggu_berakhir(satu)
        self.assertFalse(os.path.exists(pekerja._rumah))

    def test_chromium_mati_diganti(self):
        """A Chromium that crashed is replaced without anybody noticing."""
        self.chromium.render_pdf("<p>a</p>")
        lama = self.pekerja(self.chromium)._rumah
        for satu in proses_chromium(lama):
            os.kill(satu, signal.SIGKILL)
        self.assertEqual(halaman(self.chromium.render_pdf("<p>b</p>")), ["b"])
        self.assertNotEqual(self.pekerja(self.chromium)._rumah, lama)
        self.assertFalse(os.path.exists(lama))


class TestMesinKedua(KolamCase):
    """Chromium as an administrator switches it on."""

    def setUp(self):
        super().setUp()
        self.addCleanup(kolam.tutup_semua)
        kolam.tutup_semua()

    @unittest.skipUnless(PROGRAM, "Chromium is not installed")
    def test_satu_dan_banyak(self):
        cetak = Pencetak("chromium", 2)
        self.assertIn(b"Skia", cetak.render_pdf("<p>a</p>"))
        banyak = list(cetak.render_banyak([f"<p>{n}</p>" for n in range(8)]))
        self.assertEqual([halaman(pdf) for pdf in banyak], [[str(n)] for n in range(8)])
        self.assertTrue(all(b"Skia" in pdf for pdf in banyak))

    def test_weasyprint_menggantikan(self):
        """Where Chromium is missing or does not start, WeasyPrint prints; the log says why."""
        for program, alasan in ((None, "not installed"), ("/bin/false", "Chromium ended")):
            kolam.tutup_semua()
            with (
                patch.object(pencetak, "cari_program", lambda program=program: program),
                self.assertLogs(pencetak.__name__, "WARNING") as log,
            ):
                pdf = Pencetak("chromium", 1).render_pdf("<p>a</p>")
            self.assertEqual(halaman(pdf), ["a"])
            self.assertIn(alasan, log.output[0])

    def test_weasyprint_menggantikan_dalam_banyak(self):
        with (
            patch.object(pencetak, "cari_program", lambda: "/bin/false"),
            mute_logger(pencetak.__name__),
        ):
            hasil = list(Pencetak("chromium", 2).render_banyak(["<p>a</p>"] * 6))
        self.assertEqual([halaman(pdf) for pdf in hasil], [["a"]] * 6)

    def test_tanpa_mesin_sama_sekali(self):
        """Without any engine the letter is an error, not an empty file."""
        with (
            patch.object(pencetak, "cari_program", lambda: None),
            patch.object(mesin, "weasyprint", lambda: None),
            mute_logger(pencetak.__name__),
        ):
            cetak = Pencetak("chromium", 1)
            self.assertFalse(cetak.siap)
            with self.assertRaises(GalatMesin):
                cetak.render_pdf("<p>a</p>")

    def test_alasan_tidak_mulai(self):
        """The reason is what the program said last."""
        with self.assertRaisesRegex(MesinTakMulai, "Chromium ended.*tail --help"):
            self.kolam("chromium", program="/usr/bin/tail").render_pdf("<p>a</p>")
