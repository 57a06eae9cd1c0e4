"""The sample data of `data/`: which folders there are, and who may log in."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from . import fingerprint, paths


@dataclass(frozen=True)
class Login:
    login: str
    password: str
    kind: str
    description: str


def regencies() -> list[Path]:
    """Every folder of `data/` that has files to load, in the order of names."""
    if not paths.DATA.is_dir():
        return []
    return sorted(folder for folder in paths.DATA.iterdir() if any(folder.glob("[0-9]*-*.csv")))


def mark(folder: Path) -> str:
    return fingerprint.folder(folder)


def logins() -> list[Login]:
    """One person per kind of user, from every folder's `logins.csv`."""
    found: dict[str, Login] = {}
    for folder in regencies():
        file = folder / "logins.csv"
        if file.is_file():
            with open(file, newline="", encoding="utf-8-sig") as handle:
                for row in csv.DictReader(handle):
                    person = Login(**{name: row.get(name) or "" for name in Login.__annotations__})
                    found.setdefault(person.login, person)
    return list(found.values())
