"""The pages of the portal against Odoo's own `/my/home`, and what a phone loads to show them.

Every page is asked for by the account that it is made for; the peer is the home page of the
portal, asked for by the same account in the same round.
"""

from __future__ import annotations

import contextlib
import gzip
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar

from playwright.sync_api import sync_playwright

from .. import paths, server
from ..suites.end_to_end import chromium
from ..workshop import Workshop
from .harness import Pair, database
from .overhead import sign_in

OURS, PEER = "halaman kita", "/my/home"
HOME = "/my/home"
PORTAL = "/my/sistem-kerja"
PASSWORD = "bench"
# Who looks at which pages; a star stands for the first record that the page before it links to
PAGES = {
    "pegawai": ("", "/pekerjaan/*", "/laporan", "/laporan/*", "/kebutuhan", "/kebutuhan/*"),
    "ketua": ("", "/tim", "/tim/*", "/tim/*/anggota", "/tim/*/laporan"),
    "kapd": ("", "/langkah", "/unit", "/laporan"),
}
WEIGHED = {("pegawai", ""), ("pegawai", "/laporan/*"), ("kapd", "/unit")}
PHONE = {"width": 390, "height": 844}


@contextlib.contextmanager
def compare(shop: Workshop, size: int) -> Iterator[list[Pair]]:
    """One server; `size` employees with eight assignments each."""
    name = database(shop, "portal", size, with_addons=True, script="bench_portal")
    log = paths.in_home("log") / f"server-{name}.log"
    with server.serve(shop, name, server.free_port(), log) as running:
        yield list(pairs(running))


def pairs(running: server.RunningOdoo) -> Iterator[Pair]:
    for login, pages in PAGES.items():
        visitor = Visitor(running, login)
        for page in pages:
            address = visitor.find(page)
            if not address:
                continue
            note = visitor.weigh(address) if (login, page) in WEIGHED else ""
            if (login, page) == ("pegawai", ""):
                note = f"{note}; {HOME} {visitor.weigh(HOME)}".lstrip("; ")
            yield Pair(f"{login} {PORTAL}{page}", visitor.opens(address), visitor.opens(HOME), note)


class Visitor:
    """One account of the portal."""

    def __init__(self, running: server.RunningOdoo, login: str) -> None:
        self.url, self.cookies = running.url, CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        sign_in(self.opener, running, login, PASSWORD)

    def open(self, address: str) -> str:
        with self.opener.open(self.url + address) as answer:
            if answer.geturl() != self.url + address:
                raise AssertionError(f"{address}: dialihkan ke {answer.geturl()}")
            return answer.read().decode()

    def opens(self, address: str):
        return lambda _turn: self.open(address)

    def find(self, page: str) -> str:
        """The address of a page; for a star, the first such link on the pages that lead there."""
        if "*" not in page:
            return PORTAL + page
        room, _star, rest = page.partition("*")
        link = re.compile(rf'href="({re.escape(PORTAL + room)}\d+)"')
        for above in (PORTAL + room.rstrip("/"), PORTAL):
            with contextlib.suppress(urllib.error.HTTPError):
                if found := link.search(self.open(above)):
                    return found[1] + rest
        return ""

    def weigh(self, address: str) -> str:
        """What a phone loads at its first visit and at its second, in one sentence."""
        if not chromium():
            return "tanpa Chromium, byte tidak ditimbang"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
            )
            context = browser.new_context(viewport=PHONE)
            context.add_cookies(
                [{"name": c.name, "value": c.value, "url": self.url} for c in self.cookies]
            )
            first, second = (Visit(context, self.url + address) for _visit in range(2))
            browser.close()
        return f"kunjungan pertama {first}; kedua {second}"


class Visit:
    """The bytes of one visit: as this server sends them, and packed as a proxy would send them."""

    def __init__(self, context, address: str) -> None:
        page, finished = context.new_page(), []
        page.on("requestfinished", lambda request: finished.append(request))
        page.goto(address, wait_until="networkidle")
        sizes = {request: request.sizes()["responseBodySize"] for request in finished}
        # What was in the browser already counts nothing
        loaded = {request: sent for request, sent in sizes.items() if sent > 0}
        self.count, self.sent = len(loaded), sum(loaded.values())
        self.packed = sum(
            min(len(gzip.compress(request.response().body())), sent)
            for request, sent in loaded.items()
        )
        page.close()

    def __str__(self) -> str:
        sent, packed = (f"{size / 1024:.0f} KiB" for size in (self.sent, self.packed))
        return f"{self.count} berkas, {sent} ({packed} dengan gzip)"
