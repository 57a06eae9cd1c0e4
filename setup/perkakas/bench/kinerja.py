"""A year of work of a government against Odoo's own list of employees, over XML-RPC."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from lxml import etree

from .. import paths, server
from ..console import Failure
from ..workshop import Workshop
from .harness import Pair, database
from .overhead import PAGE, specification
from .rpc import Client

OURS, PEER = "kinerja", "daftar pegawai"
SCRIPT = "bench_kinerja"
PASSWORD = "bench"
EMPLOYEE = "hr.employee"
REPORT, TARGET, RESULT = (f"sistem.kerja.{name}" for name in ("laporan", "target", "hasil"))
DASHBOARD = "sistem.kerja.dasbor"
# What the screens of the officer open
LISTS = {
    "laporan terlambat": (REPORT, [["terlambat", "=", True]]),
    "target": (TARGET, []),
    "hasil yang ditinjau": (RESULT, [["state", "=", "diajukan"]]),
}
# So many drafts of the month are taken away and made anew by one run of the nightly job
DRAFTS = 1000
DRAFT_OF_MONTH = [["terjadwal", "=", True], ["state", "=", "draft"], ["terlambat", "=", False]]
QUERIES = re.compile(r"/xmlrpc/2/object#[\w.]+ HTTP/\S+ \d+ - (\d+) ")


@contextlib.contextmanager
def compare(shop: Workshop, size: int) -> Iterator[list[Pair]]:
    """One server with `size` employees; another with a tenth of them shows what grows."""
    with _office(shop, "kinerja_sepersepuluh", max(size // 10, 1)) as small:
        # Pages that are full here too: of others Odoo does not count what follows them
        actions = small.actions(PAGE // 4)
        few = {title: small.queries(action) for title, action in actions.items()}
    with _office(shop, "kinerja", size) as office:
        peer = office.opens(EMPLOYEE, [])
        pairs = []
        for title, action in office.actions().items():
            asked = office.queries(action)
            pairs.append(
                Pair(title, action, peer, note=f"kueri: {asked}, pada sepersepuluh {few[title]}")
            )
            if asked > few[title]:
                raise Failure(
                    f"{title}: {asked} kueri, tetapi {few[title]} pada sepersepuluh data."
                )
        yield [*pairs, office.nightly(peer)]


@contextlib.contextmanager
def _office(shop: Workshop, kind: str, size: int) -> Iterator[Office]:
    name = database(shop, kind, size, with_addons=True, script=SCRIPT)
    log = paths.in_home("log") / f"server-{name}.log"
    with server.serve(shop, name, server.free_port(), log) as running:
        yield Office(running, log)


class Office:
    """The officer, who leads an agency and who leads a team, before the same data."""

    def __init__(self, running: server.RunningOdoo, log: Path) -> None:
        self.log = log
        self.officer = Client(running, "admin", "admin")
        self.clients = {
            "petugas": self.officer,
            **{login: Client(running, login, PASSWORD) for login in ("kapd", "ketua")},
        }
        self.job = self.officer.call(
            "ir.model.data", "search_read", [["name", "=", "cron_laporan"]], fields=["res_id"]
        )[0]["res_id"]

    def actions(self, page: int = PAGE) -> dict[str, Callable[[int], object]]:
        dashboards = {
            f"dasbor {who}": partial(self._look, client) for who, client in self.clients.items()
        }
        return {
            **dashboards,
            **{f"daftar {title}": self.opens(*what, page) for title, what in LISTS.items()},
        }

    def _look(self, client: Client, _turn: int) -> None:
        if not client.call(DASHBOARD, "ringkasan")["kelompok"]:
            raise AssertionError("dasbor: tidak ada angka")

    def opens(self, model: str, domain: list, page: int = PAGE) -> Callable[[int], object]:
        """Return what the web client does to open the list of a model."""
        views = self.officer.call(model, "get_views", [[False, "list"]])
        fields = {name: found["fields"] for name, found in views["models"].items()}
        wanted = specification(etree.fromstring(views["views"]["list"]["arch"]), model, fields)

        def show(_turn: int) -> None:
            found = self.officer.call(model, "web_search_read", domain, wanted, limit=page)
            if not found["records"]:
                raise AssertionError(f"{model}: daftar kosong")

        return show

    # ------------------------------------------------------------------ the nightly job

    def nightly(self, peer: Callable[[int], object]) -> Pair:
        """The drafts of the month once for everybody, then again and again for some."""
        self._run()
        everybody = self.officer.call(REPORT, "search_count", DRAFT_OF_MONTH)
        drafts = min(DRAFTS, everybody)
        self._forget(drafts)
        asked = self.queries(self._run, warm=False)
        idle = self.queries(self._run, warm=False)
        return Pair(
            "pekerjaan malam, per 1.000 laporan",
            self._run,
            peer,
            note=f"kueri: {asked} untuk {drafts} draf dari {everybody}, {idle} bila tidak ada",
            before=lambda: self._forget(drafts),
            ours_parts=drafts / DRAFTS,
        )

    def _run(self, _turn: int = 0) -> None:
        self.officer.call("ir.cron", "method_direct_trigger", [self.job])

    def _forget(self, count: int) -> None:
        ids = self.officer.call(REPORT, "search", DRAFT_OF_MONTH, limit=count, order="id")
        self.officer.call(REPORT, "unlink", ids)

    def queries(self, action: Callable[[int], object], *, warm: bool = True) -> int:
        """How many queries an action makes, as Odoo's log counts them, once its caches are warm."""
        for turn in range(3 if warm else 1):
            counted = len(self._counted())
            action(turn)
        for _try in range(50):  # the log line follows the answer
            if len(found := self._counted()) > counted:
                return int(found[-1])
            time.sleep(0.1)
        raise Failure(f"Odoo tidak mencatat kueri: baca {self.log}.")

    def _counted(self) -> list[str]:
        return QUERIES.findall(self.log.read_text(encoding="utf-8"))
