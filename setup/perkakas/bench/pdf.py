"""Letters as PDF: our engines against Odoo's own route, one letter and many.

The bars of the product: one letter 8 times faster than Odoo's default route, a batch 4 times
faster per letter than Odoo's route called for each letter, memory flat over all letters of the
database. Where wkhtmltopdf or Chromium is missing its lines say so.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from statistics import median

from PIL import Image, ImageChops, ImageStat
from pypdf import PdfReader

from .. import console, paths, server
from ..suites.end_to_end import chromium
from ..workshop import Workshop
from .harness import Pair, database
from .rpc import Client

OURS, PEER = "mesin kita", "rute bawaan Odoo"
OUR_REPORT = "hr_sistem_kerja_reports.naskah"
PEER_REPORT = "hr_sistem_kerja_reports.bench_bawaan"
BATCH = 200
PEER_BATCH = 4  # letters, one call each: enough to know what one costs
BAR_ONE, BAR_BATCH = 1 / 8, 1 / 4


@contextlib.contextmanager
def compare(shop: Workshop, size: int) -> Iterator[list[Pair]]:
    """One server; `size` letters for the memory, at most 200 of them in a batch."""
    name = database(shop, "pdf", size, with_addons=True, script="bench_pdf")
    log = paths.in_home("log") / f"server-{name}.log"
    with server.serve(shop, name, server.free_port(), log) as running:
        office = Office(running)
        pairs = []
        for engine in office.engines():
            office.choose(engine)
            flat = _memory(office, size)
            seen = _looks(office) if engine == "chromium" else ""
            pairs += _pairs(office, engine, flat, seen)
        yield pairs


def _pairs(office: Office, engine: str, flat: str, seen: str) -> list[Pair]:
    batch = office.ids[:BATCH]
    peer = office.peer_one if office.has_peer else None
    options = {"before": lambda: office.choose(engine)}
    pairs = [
        Pair(f"{engine}: satu {title}", office.ours_one(ids), peer and peer(ids), **options)
        for title, ids in office.kinds.items()
    ]
    # The first kind is the short letter that the bar is about
    pairs[0].bar, pairs[0].note = BAR_ONE, office.undelayed
    pairs.append(
        Pair(
            f"{engine}: {len(batch)} sekaligus, tiap naskah",
            lambda _turn: office.print(OUR_REPORT, batch),
            office.peer_each(batch) if peer else None,
            note="; ".join(filter(None, (flat, seen))),
            ours_parts=len(batch),
            peer_parts=PEER_BATCH,
            bar=BAR_BATCH,
            **options,
        )
    )
    return pairs


class Office:
    """Somebody who prints in the web client, and what the server needs for it."""

    def __init__(self, running: server.RunningOdoo) -> None:
        self.running = running
        self.client = Client(running, "admin", "admin")
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self._log_in()
        self.ids = self.client.call("sistem.kerja.naskah", "search", [], order="id")
        self.kinds = self._kinds()
        self.engine = ""
        self.set("report.url", running.url)
        self.has_peer = shutil.which("wkhtmltopdf") is not None
        self.undelayed = self._undelayed() if self.has_peer else "wkhtmltopdf tidak terpasang"

    def _log_in(self) -> None:
        login = {"db": self.running.database, "login": "admin", "password": "admin"}
        body = json.dumps({"jsonrpc": "2.0", "method": "call", "params": login}).encode()
        url = f"{self.running.url}/web/session/authenticate"
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        with self.browser.open(request) as answer:
            json.load(answer)

    def _kinds(self) -> dict[str, list[int]]:
        """Letters that are alike, by what they are; the shortest kind first."""
        found = self.client.call(
            "sistem.kerja.naskah", "read", self.ids[:64], fields=["jenis", "tim_ids"]
        )
        kinds: dict[str, list[int]] = {}
        for letter in found:
            teams = len(letter["tim_ids"])
            title = letter["jenis"].replace("_", " ") + (f" {teams} tim" if teams else "")
            kinds.setdefault(title, []).append(letter["id"])
        ordered = sorted(kinds, key=lambda title: len(self.print(OUR_REPORT, kinds[title][:1])))
        return {title: kinds[title] for title in (ordered[0], ordered[-1])}

    def engines(self) -> list[str]:
        if chromium():
            return ["weasyprint", "chromium"]
        console.note("Chromium tidak terpasang: hanya WeasyPrint yang diukur")
        return ["weasyprint"]

    def choose(self, engine: str) -> None:
        """Let an engine print, and be warm."""
        if engine != self.engine:
            self.engine = engine
            self.set("hr_sistem_kerja_reports.mesin", engine)
            for ids in self.kinds.values():
                self.print(OUR_REPORT, ids[:1])
                if self.has_peer:
                    self.print(PEER_REPORT, ids[:1])

    def set(self, key: str, value: str) -> None:
        self.client.call("ir.config_parameter", "set_param", key, value)

    def print(self, report: str, ids: list[int]) -> bytes:
        url = f"{self.running.url}/report/pdf/{report}/{','.join(map(str, ids))}"
        with self.browser.open(url) as answer:
            pdf = answer.read()
        if not pdf.startswith(b"%PDF-"):
            raise AssertionError(f"{report}: jawaban bukan PDF, baca {self.running.log}")
        return pdf

    def ours_one(self, ids: list[int]) -> Callable[[int], object]:
        return lambda turn: self.print(OUR_REPORT, [ids[turn % len(ids)]])

    def peer_one(self, ids: list[int]) -> Callable[[int], object]:
        return lambda turn: self.print(PEER_REPORT, [ids[turn % len(ids)]])

    def peer_each(self, ids: list[int]) -> Callable[[int], object]:
        def act(turn: int) -> None:
            for number in range(PEER_BATCH):
                self.print(PEER_REPORT, [ids[(turn * PEER_BATCH + number) % len(ids)]])

        return act

    def _undelayed(self) -> str:
        """What Odoo's route costs without the second that it waits by default."""
        ids = next(iter(self.kinds.values()))
        self.set("report.print_delay", "0")
        times = []
        for turn in range(6):
            started = time.perf_counter()
            self.print(PEER_REPORT, [ids[turn % len(ids)]])
            times.append((time.perf_counter() - started) * 1000)
        self.set("report.print_delay", "1000")
        return f"rute Odoo tanpa jeda cetak: {median(times[1:]):.0f}"


def _memory(office: Office, size: int) -> str:
    """Print all letters in batches; memory after the first and after the last."""
    used = []
    title = f"Mencetak {size} naskah dengan {office.engine}"
    with console.step(title) as progress:
        for start in range(0, size, BATCH):
            office.print(OUR_REPORT, office.ids[start : start + BATCH])
            used.append(_proportional_memory(office.running.process.pid) >> 20)
            progress(f"{min(start + BATCH, size)} dari {size}, {used[-1]} MB")
    return f"memori {used[0]} MB setelah {min(BATCH, size)}, {used[-1]} MB setelah {size}"


def _proportional_memory(root: int) -> int:
    """Bytes used by a process and all it has started; shared pages count once."""
    parents = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parents[int(folder.name)] = int(
                (folder / "stat").read_text().rpartition(")")[2].split()[1]
            )
    family = {root}
    while grown := {pid for pid, parent in parents.items() if parent in family} - family:
        family |= grown
    total = 0
    for pid in family:
        with contextlib.suppress(OSError):
            found = re.search(r"^Pss: +(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
            total += int(found[1]) * 1024 if found else 0
    return total


def _looks(office: Office) -> str:
    """Compare the pages of both engines: their number, their text, their ink."""
    chosen = [ids[0] for ids in office.kinds.values()]
    pages = {}
    for engine in ("weasyprint", "chromium"):
        office.choose(engine)
        pages[engine] = [_pages(office.print(OUR_REPORT, [number])) for number in chosen]
    texts, inks = [], []
    for first, second in zip(*pages.values(), strict=True):
        if len(first) != len(second):
            raise AssertionError(f"{len(first)} halaman dibanding {len(second)}")
        for (text, picture), (other, other_picture) in zip(first, second, strict=True):
            texts.append(text == other)
            if picture and other_picture:
                inks.append(_ink(picture, other_picture))
    same = f"halaman sama {len(texts)}, teks sama {sum(texts)}"
    return f"{same}, beda tinta paling besar {max(inks):.1%}" if inks else same


def _pages(pdf: bytes) -> list[tuple[str, Image.Image | None]]:
    """The text of each page without its number, and its picture where poppler is installed."""
    texts = [
        re.sub(r"-\d+-", "", re.sub(r"\s+", "", page.extract_text()))
        for page in PdfReader(io.BytesIO(pdf)).pages
    ]
    if not shutil.which("pdftoppm"):
        return [(text, None) for text in texts]
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-r", "40", "-gray", "-", f"{folder}/halaman"]
        subprocess.run(command, input=pdf, check=True)
        files = sorted(Path(folder).glob("halaman*"))
        return [(text, Image.open(file).copy()) for text, file in zip(texts, files, strict=True)]


def _ink(first: Image.Image, second: Image.Image) -> float:
    """How much of the paper differs, 0 to 1."""
    difference = ImageChops.difference(first, second.resize(first.size))
    return ImageStat.Stat(difference).mean[0] / 255
