"""The instances of setup/run on this machine: who runs which database, and where."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from . import locks, paths


class Instance:
    """One database's run. Its lock is held while it lives, so a dead one is never believed."""

    def __init__(self, database: str) -> None:
        self.database = database
        self.lock = f"jalan-{database}"
        self.card = paths.in_home("jalan") / f"{database}.json"
        self.log = paths.in_home("jalan") / f"{database}.log"
        self.screen = paths.in_home("jalan") / f"{database}.layar"

    @contextlib.contextmanager
    def claim(self) -> Iterator[None]:
        refusal = (
            f"Basis data {self.database} sedang dipakai atau disiapkan setup/run lain "
            f"({self.describe()}): hentikan dengan setup/run --db {self.database} --stop, atau "
            "pilih --db lain."
        )
        with locks.exclusive(self.lock, refuse=refusal):
            self._write({"pid": os.getpid()})
            try:
                yield
            finally:
                self.card.unlink(missing_ok=True)

    def announce(self, url: str) -> None:
        self._write({"pid": os.getpid(), "url": url})

    @property
    def alive(self) -> bool:
        return locks.is_held(self.lock)

    def read(self) -> dict:
        try:
            return json.loads(self.card.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}

    def describe(self) -> str:
        card = self.read()
        where = card.get("url", "sedang disiapkan")
        return f"{where}, proses {card.get('pid', 'tak dikenal')}"

    def _write(self, card: dict) -> None:
        draft: Path = self.card.with_suffix(".baru")
        draft.write_text(json.dumps(card), encoding="utf-8")
        draft.rename(self.card)


def instances() -> list[Instance]:
    cards = sorted(paths.in_home("jalan").glob("*.json"))
    return [found for found in (Instance(card.stem) for card in cards) if found.alive]
