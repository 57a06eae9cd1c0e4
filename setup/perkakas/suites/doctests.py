"""Doctests of `aturan/`, which must work without Odoo."""

from __future__ import annotations

import json
import sys

from .. import paths, process
from ..console import step
from ..results import Results

ROOMS = [paths.REPO / addon / "aturan" for addon in paths.ADDONS]


def run(results: Results) -> None:
    for room in ROOMS:
        if room.is_dir():
            where = room.relative_to(paths.REPO)
            with step(f"Contoh dalam {where}"), results.surviving(f"doctest {where}"):
                _run_room(room, results)


def _run_room(room, results: Results) -> None:
    script = paths.PACKAGE / "inside" / "doctests.py"
    answer = json.loads(process.output([sys.executable, script, room]))
    for name, failures in answer.items():
        results.judge(f"doctest {name}", failures)
