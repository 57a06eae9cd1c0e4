"""Checking the kedudukan of all employees against core reading the same employees."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from .. import paths, server
from ..workshop import Workshop
from .harness import Pair, database
from .rpc import Client

OURS, PEER = "cek_kedudukan", "search_read"
MODEL = "hr.employee"
FIELDS = ["name", "department_id", "job_id"]
QUERIES = re.compile(rf"#{re.escape(MODEL)}\.(\w+) HTTP/\S+ \d+ - (\d+) ")
STATES = ("sesuai", "menyimpang", "belum")


@contextlib.contextmanager
def compare(shop: Workshop, size: int) -> Iterator[list[Pair]]:
    """One server, the same employees over XML-RPC; a tenth of them shows what grows."""
    name = database(shop, "kedudukan", size, with_addons=True, script="bench_kedudukan")
    log = paths.in_home("log") / f"server-{name}.log"
    with server.serve(shop, name, server.free_port(), log) as running:
        client = Client(running, "admin", "admin")
        # The admin reads the government of the bench alone
        ids = client.call(MODEL, "search", [["job_id", "!=", False]], order="id")
        few = ids[: max(len(ids) // 10, 1)]

        def check(chosen):
            return lambda _turn: _check(client, chosen)

        def read(chosen):
            return lambda _turn: client.call(
                MODEL, "search_read", [["id", "in", chosen]], fields=FIELDS
            )

        yield [
            Pair(
                f"{len(chosen)} pegawai",
                check(chosen),
                read(chosen),
                note=_queries(log, check(chosen), read(chosen)),
            )
            for chosen in (ids, few)
        ]


def _check(client: Client, ids: list[int]) -> None:
    found = client.call(MODEL, OURS, ids)
    if len(found) != len(ids) or {each["status"] for each in found}.difference(STATES):
        raise AssertionError(f"{OURS}: {len(found)} dari {len(ids)} pegawai diperiksa")


def _queries(log: Path, *actions: Callable[[int], object]) -> str:
    """How many queries each side makes, as Odoo's log counts them, once its caches are warm."""
    for _turn in range(2):
        for action in actions:
            action(0)
    time.sleep(0.5)  # the log line follows the answer
    counted = dict(QUERIES.findall(log.read_text(encoding="utf-8")))
    return f"kueri: {counted.get(OURS, '?')} dibanding {counted.get(PEER, '?')}"
