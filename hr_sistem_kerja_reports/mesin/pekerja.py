"""A worker process: letters come in through a socket, PDFs go out.

Started by :mod:`.kolam` as a script, in an empty environment, with one inherited socket. It loads
this folder as a package of its own, so that neither Odoo nor our models are ever imported; it ends
when the socket closes, that is with the Odoo process, or when nobody has printed for a while.

A task is a message that says what follows, then the messages that follow::

    {"tugas": "cetak", "gambar": [[url, MIME type], ...]}, HTML, bytes of each image
    {"tugas": "gabung", "jumlah": n}, n PDFs

The first answer is ``siap``, or the reason why there is no engine. The answer to a task is
``{"galat": str, "peringatan": [[logger, str]], "ingatan": bytes}``, followed by the PDF where
``galat`` is empty.
"""

import contextlib
import importlib.util
import json
import logging
import resource
import shutil
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path

SIAP = b"siap"


class Catatan(logging.Handler):
    """Keeps warnings for the answer; the worker has no log of its own."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self._pesan = []

    def emit(self, record):
        """Keep the message."""
        self._pesan.append([record.name, record.getMessage()])

    def ambil(self):
        """Return the messages since the last call."""
        pesan, self._pesan = self._pesan, []
        return pesan


def batasi(ingatan):
    """Replace the limits inherited from an Odoo worker, which count per request, by our own."""
    _lunak, keras = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (keras, keras))
    _lunak, keras = resource.getrlimit(resource.RLIMIT_AS)
    # Chromium reserves far more addresses than it uses memory: no limit for it
    lunak = keras if not ingatan else ingatan if keras < 0 else min(ingatan, keras)
    resource.setrlimit(resource.RLIMIT_AS, (lunak, keras))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def muat_mesin():
    """Load the folder of this file as the package ``mesin``, without the addon around it."""
    folder = Path(__file__).parent
    spek = importlib.util.spec_from_file_location(
        "mesin", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    modul = sys.modules["mesin"] = importlib.util.module_from_spec(spek)
    spek.loader.exec_module(modul)


@contextlib.contextmanager
def mesin_menyala(setelan):
    """Yield ``render_pdf`` of the engine."""
    match setelan["jenis"]:
        case "weasyprint":
            from mesin import weasy

            yield weasy.render_pdf
        case "chromium":
            from mesin.chromium import Chromium

            with contextlib.closing(Chromium(setelan["program"], setelan["rumah"])) as chromium:
                yield chromium.render_pdf
        case "gabung":
            yield None


def gabungkan(daftar):
    """Return the PDFs as one."""
    from io import BytesIO

    from pypdf import PdfWriter

    penulis = PdfWriter()
    for pdf in daftar:
        penulis.append(BytesIO(pdf), import_outline=False)
    hasil = BytesIO()
    penulis.write(hasil)
    return hasil.getvalue()


def ingatan_terpakai():
    """Return the resident memory of this process in bytes."""
    halaman = int(Path("/proc/self/statm").read_text().split()[1])
    return halaman * resource.getpagesize()


def terima(saluran):
    """Return the next task as a function of the engine that makes its PDF."""
    pesan = json.loads(saluran.recv_bytes())
    if pesan["tugas"] == "gabung":
        daftar = [saluran.recv_bytes() for _i in range(pesan["jumlah"])]
        return lambda _cetak: gabungkan(daftar)
    html = saluran.recv_bytes().decode()
    gambar = {url: (jenis, saluran.recv_bytes()) for url, jenis in pesan["gambar"]}
    return lambda cetak: cetak(html, gambar)


def layani(saluran, setelan, cetak):
    """Answer tasks until the other side closes or is silent for ``diam`` seconds."""
    logging.getLogger().addHandler(catatan := Catatan())
    saluran.send_bytes(SIAP)
    while saluran.poll(setelan["diam"]):
        tugas = terima(saluran)
        # The other side ends a worker that takes too long; this is for when it cannot any more
        signal.alarm(setelan["batas"] + 10)
        galat, pdf = "", b""
        try:
            pdf = tugas(cetak)
        except EOFError:
            raise  # Chromium is gone, and so is this worker
        except Exception as salah:
            # Whatever a letter does to the engine, the next letter is printed
            galat = f"{type(salah).__name__}: {salah}"
        signal.alarm(0)
        jawab = {"galat": galat, "peringatan": catatan.ambil(), "ingatan": ingatan_terpakai()}
        saluran.send_bytes(json.dumps(jawab).encode())
        if not galat:
            saluran.send_bytes(pdf)


def utama():
    """Work as the settings in the first argument say."""
    setelan = json.loads(sys.argv[1])
    sys.path += [jalur for jalur in setelan["jalur"] if jalur not in sys.path]
    batasi(setelan["ingatan"])
    saluran = Connection(setelan["fd"])
    try:
        muat_mesin()
        with mesin_menyala(setelan) as cetak:
            layani(saluran, setelan, cetak)
    except EOFError:
        return  # Odoo has ended, and so does its worker
    except Exception as salah:
        # Told instead of "siap" or of an answer: why there is no worker
        saluran.send_bytes(f"{type(salah).__name__}: {salah}".encode())
        sys.exit(1)
    finally:
        if setelan["rumah"]:
            shutil.rmtree(setelan["rumah"], ignore_errors=True)


if __name__ == "__main__":
    utama()
