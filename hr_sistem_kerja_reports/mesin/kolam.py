"""Warm worker processes for the PDF engines, kept by the process that prints.

Each process of Odoo has its own workers, started when it first needs them; a fork never shares
them. An idle worker ends by itself, so a server with many processes holds workers only where
letters are printed.
"""

import atexit
import contextlib
import json
import logging
import os
import queue
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from multiprocessing.connection import Connection
from pathlib import Path

from .pekerja import SIAP

BATAS_DETIK = 60  # for one letter, and for starting
BATAS_GABUNG = 600  # for joining the letters of a job
DIAM_DETIK = 120  # without work, until a worker ends itself
BATAS_SURAT = 300  # letters until a worker is replaced; Pango keeps 20 KB of each
BATAS_INGATAN = 512 << 20  # bytes in use until a worker is replaced
BATAS_ALAMAT = 2 << 30  # bytes a worker may ask for at all
JEDA_DETIK = 300  # until an engine that does not start is tried again

# All that a worker gets of the environment: no password, no token, no address of a database
LINGKUNGAN = (
    *("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "LD_LIBRARY_PATH"),
    *("FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_DATA_HOME", "XDG_CACHE_HOME"),
)

_hidup = weakref.WeakSet()
_kolam = {}
_kunci = threading.Lock()


class GalatMesin(Exception):
    """An engine could not print a letter; the message says why."""


class MesinTakMulai(GalatMesin):
    """The engine does not run on this server."""


class PekerjaMati(Exception):
    """The worker is gone; another one may do the same task."""


class Pekerja:
    """One worker process.

    :param jenis: ``weasyprint``, ``chromium`` or ``gabung`` (joins PDFs)
    :param program: the path of Chromium
    """

    def __init__(self, jenis, program=None, batas=BATAS_DETIK):
        self._jenis, self._batas = jenis, batas
        self._surat = self._ingatan = 0
        self._rumah = tempfile.mkdtemp(prefix="sistem-kerja-") if program else ""
        sini, sana = socket.socketpair()
        for arah in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            sini.setsockopt(socket.SOL_SOCKET, arah, struct.pack("ll", batas, 0))
        self._saluran = Connection(sini.detach())
        with sana:
            self._proses = self._nyalakan(sana.fileno(), program)
        _hidup.add(self)
        self._pastikan_siap()

    def _nyalakan(self, fd, program):
        setelan = {
            "jenis": self._jenis,
            "fd": fd,
            "program": program,
            "rumah": self._rumah,
            "batas": self._batas,
            "diam": DIAM_DETIK,
            "ingatan": None if program else BATAS_ALAMAT,
            "jalur": [jalur for jalur in sys.path if os.path.isabs(jalur)],
        }
        return subprocess.Popen(
            # -I: nothing of Python's own environment or of the current folder counts
            [sys.executable, "-I", Path(__file__).with_name("pekerja.py"), json.dumps(setelan)],
            env={nama: os.environ[nama] for nama in LINGKUNGAN if nama in os.environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd="/",
            pass_fds=(fd,),
            start_new_session=True,  # Ctrl+C is Odoo's; and Chromium ends with its worker
        )

    def _pastikan_siap(self):
        try:
            jawab = self._saluran.recv_bytes()
        except (EOFError, OSError):
            jawab = b"the worker process ended or did not answer"
        if jawab != SIAP:
            self.tutup()
            raise MesinTakMulai(f"{self._jenis}: {jawab.decode(errors='replace')}")

    @property
    def layak(self):
        """Whether it lives and is not worn out; memory that leaked goes with its process."""
        return (
            self._surat < BATAS_SURAT
            and self._ingatan < BATAS_INGATAN
            and self._proses.returncode is None
            and self._masih_jalan()
        )

    def _masih_jalan(self):
        # Only looked at, not waited for: its number must stay taken until its group is ended
        try:
            cara = os.WEXITED | os.WNOHANG | os.WNOWAIT
            return os.waitid(os.P_PID, self._proses.pid, cara) is None
        except ChildProcessError:
            return False

    def cetak(self, html, gambar=None):
        """Return ``html`` as PDF; see ``render_pdf`` of the engines."""
        gambar = gambar or {}
        kepala = {"tugas": "cetak", "gambar": [[url, isi[0]] for url, isi in gambar.items()]}
        return self._kerjakan(kepala, html.encode(), *(isi[1] for isi in gambar.values()))

    def gabung(self, daftar):
        """Return PDFs as one."""
        return self._kerjakan({"tugas": "gabung", "jumlah": len(daftar)}, *daftar)

    def _kerjakan(self, kepala, *isi):
        """Give a task to the worker and return its PDF.

        :raises PekerjaMati: where the worker is gone
        :raises GalatMesin: where the letter takes too long, or the engine says it cannot
        """
        self._surat += 1
        try:
            for pesan in (json.dumps(kepala).encode(), *isi):
                self._saluran.send_bytes(pesan)
            jawab = json.loads(self._saluran.recv_bytes())
            pdf = b"" if jawab["galat"] else self._saluran.recv_bytes()
        except BlockingIOError:
            self.tutup()
            raise GalatMesin(f"{self._jenis}: not ready after {self._batas} seconds") from None
        except (EOFError, OSError) as galat:
            self.tutup()
            raise PekerjaMati(f"{self._jenis}: the worker process ended ({galat})") from None
        self._ingatan = jawab["ingatan"]
        for asal, peringatan in jawab["peringatan"]:
            logging.getLogger(asal).warning("%s", peringatan)
        if jawab["galat"]:
            raise GalatMesin(f"{self._jenis}: {jawab['galat']}")
        return pdf

    def tutup(self):
        """End the worker with all it has started."""
        _hidup.discard(self)
        self._saluran.close()
        if self._proses.returncode is None:
            # Before the process is waited for, its group cannot be another's
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._proses.pid, signal.SIGKILL)
            self._proses.wait()
        if self._rumah:
            shutil.rmtree(self._rumah, ignore_errors=True)

    def lupakan(self):
        """Let go of a worker of the parent process, after a fork."""
        self._saluran.close()  # else the worker would outlive the parent
        self._proses.returncode = 0  # not our child: nothing to wait for


class Kolam:
    """Workers of one kind, at most ``ukuran``, lent to one thread at a time."""

    def __init__(self, jenis, ukuran, program=None, batas=BATAS_DETIK):
        self.jenis, self.ukuran = jenis, ukuran
        self._mulai = lambda: Pekerja(jenis, program, batas)
        self._jeda_sampai = 0
        self._alasan = ""
        # The worker used last is lent first, so that the others may go to rest
        self._bebas = queue.LifoQueue()
        for _nomor in range(ukuran):
            self._bebas.put(None)

    def render_pdf(self, html, gambar=None):
        """Return ``html`` as PDF; waits until a worker is free.

        A worker that is found dead, or dies, is replaced once.

        :raises MesinTakMulai: where no worker can be started
        :raises GalatMesin: where this letter cannot be printed
        """
        pekerja = self._bebas.get()
        try:
            for _percobaan in range(2):
                pekerja = self._siap(pekerja)
                try:
                    return pekerja.cetak(html, gambar)
                except PekerjaMati as galat:
                    salah = galat
            raise GalatMesin(str(salah))
        finally:
            self._bebas.put(pekerja)

    def _siap(self, pekerja):
        if pekerja and pekerja.layak:
            return pekerja
        if pekerja:
            pekerja.tutup()
        if time.monotonic() < self._jeda_sampai:
            raise MesinTakMulai(self._alasan)
        try:
            return self._mulai()
        except (MesinTakMulai, OSError) as galat:
            self._jeda_sampai = time.monotonic() + JEDA_DETIK
            self._alasan = str(galat)
            raise MesinTakMulai(self._alasan) from None

    def tutup(self):
        """End the workers that are not at work."""
        with contextlib.suppress(queue.Empty):
            while True:
                if pekerja := self._bebas.get_nowait():
                    pekerja.tutup()


def kolam(jenis: str, ukuran: int, program: str | None = None) -> Kolam:
    """Return this process's pool of a kind; a pool of another size takes the place of the old."""
    with _kunci:
        ada = _kolam.get(jenis)
        if ada is None or ada.ukuran != ukuran:
            if ada:
                ada.tutup()
            ada = _kolam[jenis] = Kolam(jenis, ukuran, program)
        return ada


def gabung(daftar: list[bytes]) -> bytes:
    """Return PDFs as one, joined in a process whose memory goes with it.

    :raises GalatMesin: where that fails
    """
    pekerja = Pekerja("gabung", batas=BATAS_GABUNG)
    try:
        return pekerja.gabung(daftar)
    except PekerjaMati as galat:
        raise GalatMesin(str(galat)) from None
    finally:
        pekerja.tutup()


def tutup_semua() -> None:
    """End every worker of this process."""
    for pekerja in list(_hidup):
        pekerja.tutup()
    _kolam.clear()


def _sesudah_fork():
    global _kunci
    _kunci = threading.Lock()
    for pekerja in list(_hidup):
        pekerja.lupakan()
    _hidup.clear()
    _kolam.clear()


atexit.register(tutup_semua)
os.register_at_fork(after_in_child=_sesudah_fork)
