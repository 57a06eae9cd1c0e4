"""Headless Chromium kept running, driven over its debugging protocol through a pipe.

Runs in a worker process only (:mod:`.pekerja`): there is one thread, and when the worker ends the
pipe closes and Chromium with it. No port is opened.

What a letter could ask for is refused four times: scripts are off; a content security policy lets
in nothing but ``data:``; every request is intercepted and failed; host names resolve to nothing.
"""

import base64
import contextlib
import json
import os
import re
import shutil
import subprocess
from itertools import count
from pathlib import Path

NAMA_PROGRAM = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
OPSI = (
    "--headless",
    "--remote-debugging-pipe",
    "--no-startup-window",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-crash-reporter",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-sync",
    "--font-render-hinting=none",
    "--password-store=basic",
    "--use-mock-keychain",
)
# The page that every letter is written into. It exists only in our answer to its request, and
# its policy holds for whatever is written into it.
ALAMAT = "http://naskah.invalid/"
KEPALA = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"
    ),
}
# Between letters the page is never idle, so Chromium would not collect its garbage by itself
SURAT_PER_SAMPAH = 20
CETAK = {"preferCSSPageSize": True, "printBackground": True, "displayHeaderFooter": False}


class GalatChromium(Exception):
    """Chromium refused a command."""


def cari_program() -> str | None:
    """Return the path of Chromium on this server, or None."""
    return next(filter(None, map(shutil.which, NAMA_PROGRAM)), None)


def sisipkan_gambar(html: str, gambar: dict[str, tuple[str, bytes]]) -> str:
    """Return the document with handed images written into it as ``data:``.

    >>> sisipkan_gambar('<img src="gambar:a">gambar:a', {"gambar:a": ("image/png", b"png")})
    '<img src="data:image/png;base64,cG5n">gambar:a'
    """
    for url, (jenis, isi) in gambar.items():
        data = f"data:{jenis};base64,{base64.b64encode(isi).decode()}"
        html = re.sub(rf'(\b(?:src|href)=)"{re.escape(url)}"', rf'\1"{data}"', html)
    return html


class Chromium:
    """One Chromium with one page, into which letters are written one after the other."""

    def __init__(self, program: str, rumah: str) -> None:
        self._log = Path(rumah, "chromium.log")
        self._nomor = count(1)
        self._sisa = bytearray()
        self._sesi = {}
        self._termuat = False
        self._surat = 0
        self._proses = self._nyalakan(program, rumah)
        try:
            self._bingkai = self._siapkan_halaman()
        except (EOFError, GalatChromium) as galat:
            raise GalatChromium(f"{galat} {self._kata_terakhir()}".strip()) from None

    def render_pdf(self, html: str, gambar: dict[str, tuple[str, bytes]] | None = None) -> bytes:
        """Return ``html`` as PDF; ``gambar`` maps a URL used in it to (MIME type, bytes)."""
        self._termuat = False
        isi = {"frameId": self._bingkai, "html": sisipkan_gambar(html, gambar or {})}
        self._suruh("Page.setDocumentContent", isi)
        self._tunggu_termuat()
        pdf = self._suruh("Page.printToPDF", CETAK)["data"]
        self._surat += 1
        if self._surat % SURAT_PER_SAMPAH == 0:
            self._suruh("HeapProfiler.collectGarbage")
        return base64.b64decode(pdf)

    def close(self) -> None:
        """End Chromium; without its pipe it ends by itself, after it has tidied up."""
        with contextlib.suppress(BrokenPipeError):
            self._proses.stdin.close()
        try:
            self._proses.wait(5)
        except subprocess.TimeoutExpired:
            self._proses.kill()

    def _nyalakan(self, program, rumah):
        opsi = [*OPSI, f"--user-data-dir={Path(rumah, 'profil')}"]
        if os.geteuid() == 0:
            opsi.append("--no-sandbox")  # as root Chromium starts in no other way
        with self._log.open("wb") as log:
            return subprocess.Popen(
                # Chromium reads commands from descriptor 3 and answers on 4
                ["/bin/sh", "-c", 'exec "$0" "$@" 3<&0 4>&1 0</dev/null 1>&2', program, *opsi],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env={**os.environ, "HOME": rumah},
            )

    def _siapkan_halaman(self):
        """Open the page under its policy and return its frame."""
        sasaran = self._suruh("Target.createTarget", {"url": "about:blank"})["targetId"]
        rekat = {"targetId": sasaran, "flatten": True}
        self._sesi = {"sessionId": self._suruh("Target.attachToTarget", rekat)["sessionId"]}
        self._suruh("Emulation.setScriptExecutionDisabled", {"value": True})
        self._suruh("Fetch.enable", {"patterns": [{"urlPattern": "*"}]})
        self._suruh("Page.enable")
        bingkai = self._suruh("Page.navigate", {"url": ALAMAT})["frameId"]
        self._tunggu_termuat()
        return bingkai

    def _suruh(self, perintah, isi=None):
        """Send a command and return its result."""
        nomor = self._kirim(perintah, isi)
        while (pesan := self._terima()).get("id") != nomor:
            pass
        if "error" in pesan:
            raise GalatChromium(f"{perintah}: {pesan['error'].get('message')}")
        return pesan["result"]

    def _tunggu_termuat(self):
        while not self._termuat:
            self._terima()

    def _kirim(self, perintah, isi=None):
        nomor = next(self._nomor)
        pesan = {"id": nomor, "method": perintah, "params": isi or {}, **self._sesi}
        try:
            self._proses.stdin.write(json.dumps(pesan).encode() + b"\0")
            self._proses.stdin.flush()
        except BrokenPipeError:
            raise EOFError("Chromium ended.") from None
        return nomor

    def _terima(self):
        """Return the next message, after having done what it asks for."""
        dicari = 0
        while (akhir := self._sisa.find(b"\0", dicari)) < 0:
            dicari = len(self._sisa)
            potong = self._proses.stdout.read1(1 << 20)
            if not potong:
                raise EOFError("Chromium ended.")
            self._sisa += potong
        pesan = json.loads(self._sisa[:akhir])
        del self._sisa[: akhir + 1]
        match pesan.get("method"):
            case "Fetch.requestPaused":
                self._jawab_permintaan(pesan["params"])
            case "Page.loadEventFired":
                self._termuat = True
        return pesan

    def _jawab_permintaan(self, permintaan):
        """Give the empty page, once; whatever else is asked for fails."""
        nomor = {"requestId": permintaan["requestId"]}
        if permintaan["request"]["url"] == ALAMAT:
            kepala = [{"name": nama, "value": nilai} for nama, nilai in KEPALA.items()]
            jawab = {"responseCode": 200, "responseHeaders": kepala, "body": ""}
            self._kirim("Fetch.fulfillRequest", {**nomor, **jawab})
        else:
            # Not "Failed": a failed navigation would replace the letter by an error page
            self._kirim("Fetch.failRequest", {**nomor, "errorReason": "Aborted"})

    def _kata_terakhir(self):
        """Return what Chromium said last before it ended."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._proses.wait(2)
        baris = self._log.read_text(errors="replace").strip().splitlines()
        return baris[-1] if baris else ""
