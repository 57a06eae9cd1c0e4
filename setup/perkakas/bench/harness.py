"""The measuring: pairs of actions, alternating, medians, ratios, a table and a JSON file.

A bench module gives, as a context manager, `compare(shop, size)`: a list of `Pair`s whose servers
live as long as the block. Its databases are made by the script itself and kept for the next run
with the same sources and size.
"""

from __future__ import annotations

import importlib
import json
import os
import platform
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from math import isnan, nan
from statistics import median

from .. import console, fingerprint, paths
from ..builder import Builder
from ..console import say
from ..workshop import Workshop, open_workshop

CLUSTER = "uji"
WARM_UPS = 2


@dataclass
class Pair:
    """The same work by us and by a peer. An action gets a number that differs each time.

    A note stands behind the times: what a bench has counted besides. `before` prepares both and
    is not measured; an action that does a thing several times tells in how many parts its time
    is to be divided. A bar is the largest ratio that is good enough. There may be no peer here.
    """

    title: str
    ours: Callable[[int], object]
    peer: Callable[[int], object] | None
    note: str = ""
    before: Callable[[], object] = lambda: None
    ours_parts: int = 1
    peer_parts: int = 1
    bar: float | None = None
    times: dict[str, list[float]] = field(default_factory=lambda: {"ours": [], "peer": []})

    def measure(self, turn: int) -> None:
        """One round; who goes first changes with each, so that neither profits from the order."""
        order = ("ours", "peer") if turn % 2 else ("peer", "ours")
        self.before()
        for who in order:
            if action := getattr(self, who):
                started = time.perf_counter()
                action(turn)
                spent = (time.perf_counter() - started) * 1000
                self.times[who].append(spent / getattr(self, f"{who}_parts"))

    def forget(self) -> None:
        self.times = {"ours": [], "peer": []}

    @property
    def medians(self) -> tuple[float, float]:
        """Ours and the peer's; not a number where there is no peer."""
        return median(self.times["ours"]), median(self.times["peer"] or [nan])

    @property
    def ratio(self) -> float:
        ours, peer = self.medians
        return ours / peer

    @property
    def verdict(self) -> str:
        if self.bar is None or isnan(self.ratio):
            return ""
        return f"palang {self.bar:.3f}: {'lulus' if self.ratio <= self.bar else 'TIDAK LULUS'}"


def run(name: str, size: int, rounds: int) -> None:
    bench = importlib.import_module(f"{__package__}.{name}")
    with open_workshop(CLUSTER) as shop, bench.compare(shop, size) as pairs:
        with console.step(f"Mengukur {len(pairs)} pasangan, {rounds} putaran") as progress:
            _measure(pairs, rounds, progress)
        _show(name, size, rounds, pairs, bench.OURS, bench.PEER)
        say(f"\nRincian: {_save(shop, name, size, rounds, pairs)}")


def _measure(pairs: list[Pair], rounds: int, progress: console.Progress) -> None:
    for turn in range(WARM_UPS + rounds):
        if turn == WARM_UPS:
            for pair in pairs:
                pair.forget()
        for pair in pairs:
            pair.measure(turn)
        progress(f"putaran {turn + 1} dari {WARM_UPS + rounds} ({WARM_UPS} pemanasan)")


def _show(name: str, size: int, rounds: int, pairs: list[Pair], ours: str, peer: str) -> None:
    width = max(len(pair.title) for pair in pairs)
    columns = max(len(ours), len(peer), 10)
    say(f"\n{name}: {size} rekaman, median {rounds} putaran, milidetik\n")
    say(f"{'':{width}}  {ours:>{columns}}  {peer:>{columns}}  rasio")
    for pair in pairs:
        mine, other = pair.medians
        peers = ("-", "-") if isnan(other) else (f"{other:.1f}", f"{pair.ratio:.2f}")
        times = f"{mine:>{columns}.1f}  {peers[0]:>{columns}}  {peers[1]:>5}"
        notes = "; ".join(filter(None, (pair.verdict, pair.note)))
        say(f"{pair.title:{width}}  {times}  {notes}".rstrip())


def _save(shop: Workshop, name: str, size: int, rounds: int, pairs: list[Pair]) -> str:
    now = datetime.now()
    content = {
        "bench": name,
        "when": now.isoformat(timespec="seconds"),
        "size": size,
        "rounds": rounds,
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "odoo": shop.odoo.version,
        "pairs": [
            {
                "title": pair.title,
                "ours_ms": [round(each, 2) for each in pair.times["ours"]],
                "peer_ms": [round(each, 2) for each in pair.times["peer"]],
                "ratio": None if isnan(pair.ratio) else round(pair.ratio, 3),
                "bar": pair.bar,
                "note": pair.note,
            }
            for pair in pairs
        ],
    }
    target = paths.in_home("bench") / f"{name}-{now:%Y%m%d-%H%M%S}.json"
    target.write_text(json.dumps(content, indent=2), encoding="utf-8")
    return str(target)


def database(
    shop: Workshop, kind: str, size: int, *, with_addons: bool, script: str = "bench_data"
) -> str:
    """A database with `size` people (and teams, with our addons), made by a script of inside/."""
    builder = Builder(shop)
    databases = builder.databases
    name = f"sk_bench_{kind}_{paths.checkout_id()}"
    truth = {
        "stage": "ready",
        "template": builder.core_template(),
        "size": size,
        "script": fingerprint.file(paths.PACKAGE / f"inside/{script}.py"),
    }
    if with_addons:
        truth["addons"] = fingerprint.addons()
    with builder.alone_with(name):
        if databases.note(name) != truth:
            databases.drop(name)
            if with_addons:
                builder.product(name, [])
            else:
                databases.copy(truth["template"], name)
            with console.step(f"Mengisi {name} dengan {size} rekaman"):
                builder.run_inside(script, name, "--size", str(size))
            databases.set_note(name, truth)
    return name
