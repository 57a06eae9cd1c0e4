import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path
from unittest.mock import patch

from odoo.tests import BaseCase
from odoo.tools import mute_logger

from .. import mesin
from ..mesin import kolam, pencetak
from ..mesin.kolam import GalatMesin, Kolam, MesinTakMulai
from ..mesin.pencetak import Pencetak
from .common import halaman
from .common_mesin import kenari, mengambil

SURAT = "<h1>Keputusan</h1>" + "<p>bahwa untuk kelancaran tugas</p>" * 30

# A process that is not Odoo, so that it may fork and be killed
PROSES = """
import importlib.util, os, sys
folder = sys.argv[1]
spek = importlib.util.spec_from_file_location(
    "mesin", folder + "/__init__.py", submodule_search_locations=[folder]
)
modul = sys.modules["mesin"] = importlib.util.module_from_spec(spek)
spek.loader.exec_module(modul)
from mesin import kolam

def cetak():
    return kolam.kolam("weasyprint", 1).render_pdf("<p>isi</p>")[:5] == b"%PDF-"

def pekerja():
    return [satu._proses.pid for satu in kolam._hidup]
"""


def ada(pid):
    """Return whether a process runs; a zombie does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class KolamCase(BaseCase):
    """Pools of workers that end with the test."""

    def kolam(self, jenis="weasyprint", ukuran=1, **opsi):
        baru = Kolam(jenis, ukuran, **opsi)
        self.addCleanup(baru.tutup)
        return baru

    def pekerja(self, kolam_):
        """Return the worker that is lent next."""
        satu = kolam_._bebas.get()
        kolam_._bebas.put(satu)
        return satu

    def pid(self, kolam_):
        return self.pekerja(kolam_)._proses.pid

    def tunggu_berakhir(self, pid):
        for _kali in range(100):
            if not ada(pid):
                return
            time.sleep(0.1)
        self.fail(f"Process {pid} still runs")


class TestKolam(KolamCase):
    """Worker processes of WeasyPrint."""

    def test_sama_dengan_di_sini(self):
        """A worker prints byte for byte what this process prints."""
        self.assertEqual(self.kolam().render_pdf(SURAT), mesin.weasyprint().render_pdf(SURAT))

    def test_pekerja_tidak_tahu_apa_apa(self):
        """A worker has neither Odoo, nor its environment, nor its files and connections."""
        with patch.dict(os.environ, {"PGPASSWORD": "rahasia", "ADMIN_TOKEN": "rahasia"}):
            kolam_ = self.kolam()
            kolam_.render_pdf(SURAT)
        proses = Path("/proc", str(self.pid(kolam_)))
        lingkungan = proses.joinpath("environ").read_text()
        self.assertNotIn("rahasia", lingkungan)
        nama = {satu.partition("=")[0] for satu in lingkungan.split("\0") if satu}
        self.assertLessEqual(nama, set(kolam.LINGKUNGAN))
        self.assertNotIn("psycopg2", proses.joinpath("maps").read_text())
        terbuka = [os.readlink(satu) for satu in proses.joinpath("fd").iterdir()]
        soket = [satu for satu in terbuka if satu.startswith("socket:")]
        self.assertEqual(len(soket), 1, terbuka)
        self.assertLessEqual({satu for satu in terbuka if satu not in soket}, {"/dev/null"})

    def test_tanpa_modul_odoo(self):
        """Loading the engines as a worker does imports nothing of Odoo."""
        perintah = PROSES + "\nfrom mesin import weasy, chromium\nprint(*sys.modules)"
        modul = self.jalankan(perintah).split()
        self.assertIn("weasyprint", modul)
        self.assertFalse([nama for nama in modul if nama.startswith(("odoo", "psycopg2"))])

    def jalankan(self, perintah):
        argumen = [sys.executable, "-c", perintah, str(Path(mesin.__file__).parent)]
        lingkungan = {**os.environ, "PYTHONPATH": ":".join(filter(os.path.isabs, sys.path))}
        return subprocess.run(
            argumen, env=lingkungan, check=True, capture_output=True, text=True, timeout=60
        ).stdout

    def test_pekerja_mati_diganti(self):
        """A worker that was killed is replaced without anybody noticing."""
        kolam_ = self.kolam()
        kolam_.render_pdf(SURAT)
        lama = self.pid(kolam_)
        os.kill(lama, signal.SIGKILL)
        self.assertEqual(len(halaman(kolam_.render_pdf(SURAT))), 2)
        self.assertNotEqual(self.pid(kolam_), lama)

    def test_mati_saat_mencetak(self):
        """A worker that dies while it prints: another one prints the letter."""
        kolam_ = self.kolam()
        kolam_.render_pdf("<p>a</p>")
        lama = self.pid(kolam_)
        os.kill(lama, signal.SIGSTOP)  # so that it dies with the letter in hand
        threading.Timer(0.3, os.kill, (lama, signal.SIGKILL)).start()
        self.assertEqual(halaman(kolam_.render_pdf("<p>b</p>")), ["b"])
        self.assertNotEqual(self.pid(kolam_), lama)

    def test_terlalu_lama(self):
        """A letter that takes too long is given up with its worker, and only this one."""
        kolam_ = self.kolam(batas=3)
        kolam_.render_pdf("<p>a</p>")
        lama = self.pid(kolam_)
        os.kill(lama, signal.SIGSTOP)
        with self.assertRaisesRegex(GalatMesin, "not ready after 3 seconds"):
            kolam_.render_pdf("<p>b</p>")
        self.assertFalse(ada(lama))
        self.assertEqual(halaman(kolam_.render_pdf("<p>c</p>")), ["c"])

    def test_diganti_setelah_banyak(self):
        """A worn out worker makes room for a new one."""
        self.startPatcher(patch.object(kolam, "BATAS_SURAT", 2))
        kolam_ = self.kolam()
        pid = []
        for _kali in range(3):
            kolam_.render_pdf("<p>a</p>")
            pid.append(self.pid(kolam_))
        self.assertEqual(pid[0], pid[1])
        self.assertNotEqual(pid[1], pid[2])
        self.assertFalse(ada(pid[0]))

    def test_diganti_karena_ingatan(self):
        self.startPatcher(patch.object(kolam, "BATAS_INGATAN", 1))
        kolam_ = self.kolam()
        kolam_.render_pdf("<p>a</p>")
        self.assertFalse(self.pekerja(kolam_).layak)

    def test_berakhir_bila_diam(self):
        """A worker without work ends itself; the next letter starts another."""
        self.startPatcher(patch.object(kolam, "DIAM_DETIK", 0.5))
        kolam_ = self.kolam()
        kolam_.render_pdf("<p>a</p>")
        self.tunggu_berakhir(self.pid(kolam_))
        self.assertEqual(halaman(kolam_.render_pdf("<p>b</p>")), ["b"])

    def test_tidak_diwariskan_kepada_anak(self):
        """A fork has no worker of its parent, starts its own, and leaves the parent's alone."""
        keluaran = self.jalankan(
            PROSES
            + textwrap.dedent("""
                assert cetak()
                induk = pekerja()
                anak = os.fork()
                if not anak:
                    kosong = not pekerja() and not kolam._kolam
                    print(kosong and cetak() and pekerja() != induk, flush=True)
                    sys.exit()
                os.waitpid(anak, 0)
                print(cetak() and pekerja() == induk)
            """)
        )
        self.assertEqual(keluaran.split(), ["True", "True"])

    def test_berakhir_bersama_odoo(self):
        """Workers end with the process that started them, however it ends, forked or not."""
        for akhir in (
            "",
            "os.kill(os.getpid(), 9)",
            "os.fork() or os.execlp('sleep', 'sleep', '5')",
        ):
            perintah = f"{PROSES}\ncetak()\nprint(*pekerja(), flush=True)\n{akhir}"
            with self.subTest(akhir=akhir):
                argumen = [sys.executable, "-c", perintah, str(Path(mesin.__file__).parent)]
                jalur = ":".join(filter(os.path.isabs, sys.path))
                with subprocess.Popen(
                    argumen,
                    env={**os.environ, "PYTHONPATH": jalur},
                    stdout=subprocess.PIPE,
                    text=True,
                ) as proses:
                    pid = proses.stdout.readline().strip()
                    proses.wait(30)
                    self.tunggu_berakhir(pid)

    @mute_logger("weasyprint")
    def test_jaringan_tidak_disentuh(self):
        """What a letter asks for is not fetched by a worker either."""
        with kenari() as (alamat, diminta):
            pdf = self.kolam().render_pdf(mengambil(f"{alamat}/rahasia.png"))
            self.assertEqual(halaman(pdf), ["isi"])
            self.assertEqual(diminta, [])

    def test_peringatan_mesin_terbaca(self):
        """What the engine warns of stands in the log of Odoo."""
        with self.assertLogs("weasyprint", "WARNING") as log:
            self.kolam().render_pdf('<p style="naskah: 1"><img src="tiada.png"></p>')
        self.assertIn("tiada.png", "".join(log.output))

    def test_ingatan_tidak_tumbuh(self):
        kolam_ = self.kolam()
        ingatan = []
        for _kali in range(3):
            for _surat in range(20):
                kolam_.render_pdf(SURAT)
            ingatan.append(self.pekerja(kolam_)._ingatan)
        self.assertLess(ingatan[2] - ingatan[1], 4 << 20, ingatan)

    def test_gabung(self):
        """PDFs are joined in order, in a process that is gone afterwards."""
        weasy = mesin.weasyprint()
        daftar = [weasy.render_pdf(f"<p>surat{n}</p>") for n in range(3)]
        sebelum = set(kolam._hidup)
        self.assertEqual(halaman(kolam.gabung(daftar)), ["surat0", "surat1", "surat2"])
        self.assertEqual(set(kolam._hidup), sebelum)

    def test_galat_mesin(self):
        """What an engine cannot do is an error of that task; the worker goes on."""
        pekerja = kolam.Pekerja("gabung")
        self.addCleanup(pekerja.tutup)
        with (
            mute_logger("pypdf._reader"),
            self.assertRaisesRegex(GalatMesin, "gabung: .*Error"),
        ):
            pekerja.gabung([b"bukan pdf"])
        self.assertEqual(halaman(pekerja.gabung([mesin.weasyprint().render_pdf("<p>a")])), ["a"])


class TestRenderBanyak(KolamCase):
    """Many letters at once."""

    def setUp(self):
        super().setUp()
        self.addCleanup(kolam.tutup_semua)
        kolam.tutup_semua()

    def test_urutan(self):
        """Letters come in the order in which they were asked for, errors in their places."""
        salah = ValueError("bukan surat")
        dokumen = [f"<p>surat{n}</p>" for n in range(12)]
        dokumen[7] = salah
        hasil = list(Pencetak(ukuran=3).render_banyak(iter(dokumen)))
        self.assertIs(hasil.pop(7), salah)
        self.assertEqual(
            [halaman(pdf) for pdf in hasil], [[f"surat{n}"] for n in range(12) if n != 7]
        )
        self.assertLessEqual(len(kolam._hidup), 3)

    def test_sedikit_tidak_memakai_pekerja(self):
        """For a few letters it is not worth starting a worker."""
        self.assertEqual(len(list(Pencetak().render_banyak(["<p>a</p>"] * 2))), 2)
        self.assertFalse(kolam._hidup)

    def test_tidak_mendahului(self):
        """Documents are not composed long before they are printed, nor after asking stopped."""
        diambil = []
        dokumen = (diambil.append(n) or f"<p>{n}</p>" for n in range(100))
        hasil = Pencetak(ukuran=2).render_banyak(dokumen)
        next(hasil)
        self.assertLess(len(diambil), 10)
        hasil.close()
        self.assertLess(len(diambil), 10)

    def test_serentak(self):
        """Two who print at the same time share the workers and get their own letters."""
        hasil = {}

        def cetak(nama):
            dokumen = [f"<p>{nama}{n}</p>" for n in range(10)]
            hasil[nama] = [halaman(pdf)[0] for pdf in Pencetak(ukuran=2).render_banyak(dokumen)]

        utas = [threading.Thread(target=cetak, args=(nama,)) for nama in "ab"]
        for satu in utas:
            satu.start()
        for satu in utas:
            satu.join()
        for nama in "ab":
            self.assertEqual(hasil[nama], [f"{nama}{n}" for n in range(10)])
        self.assertLessEqual(len(kolam._hidup), 2)

    def test_pekerja_tak_dapat_mulai(self):
        """Where no worker starts, letters are printed in this process, and the log says why."""
        with (
            patch.object(kolam.Pekerja, "_nyalakan", side_effect=OSError("tiada proses")),
            self.assertLogs(pencetak.__name__, "WARNING") as log,
        ):
            hasil = list(Pencetak(ukuran=2).render_banyak(["<p>a</p>"] * 6))
        self.assertEqual([halaman(pdf) for pdf in hasil], [["a"]] * 6)
        self.assertIn("tiada proses", log.output[0])

    def test_mulai_tidak_dicoba_terus(self):
        """An engine that does not start is left alone for some minutes."""
        kolam_ = self.kolam("chromium", program="/bin/false")
        with self.assertRaises(MesinTakMulai):
            kolam_.render_pdf("<p>a</p>")
        with (
            patch.object(kolam.Pekerja, "_nyalakan", side_effect=AssertionError),
            self.assertRaises(MesinTakMulai),
        ):
            kolam_.render_pdf("<p>a</p>")
