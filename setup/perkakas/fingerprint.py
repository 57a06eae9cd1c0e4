"""Fingerprints of source files: they decide what must be done again and what may be reused."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable
from pathlib import Path

from . import paths

# Files whose content Odoo copies into the database when it installs or upgrades an addon.
DATABASE_SUFFIXES = {".xml", ".csv", ".po", ".html", ".sql"}
IGNORED_FOLDERS = {"__pycache__", "tests", ".ruff_cache", ".pytest_cache"}


def addons() -> str:
    """Changes with anything that an upgrade or a restart of the addons would bring."""
    return _digest(_files(paths.addon_folders()), Path.read_bytes)


def schema() -> str:
    """Changes only with what an upgrade would bring: data files, and what classes declare."""
    return _digest(_files(paths.addon_folders()), _database_part)


def folder(root: Path) -> str:
    return _digest(_files([root]), Path.read_bytes)


def file(path: Path) -> str:
    return _digest([path], Path.read_bytes)


def _files(roots: Iterable[Path]) -> list[Path]:
    return sorted(
        path
        for root in roots
        for path in root.rglob("*")
        if path.is_file()
        and path.suffix != ".pyc"
        and not IGNORED_FOLDERS.intersection(path.relative_to(root).parts)
    )


def _digest(files: Iterable[Path], content) -> str:
    total = hashlib.sha256()
    for path in files:
        if part := content(path):
            total.update(str(path.relative_to(paths.REPO)).encode() + b"\0")
            total.update(hashlib.sha256(part).digest())
    return total.hexdigest()[:16]


def _database_part(path: Path) -> bytes:
    if path.name == "__manifest__.py" or path.suffix in DATABASE_SUFFIXES:
        inside_static = "static" in path.relative_to(paths.REPO).parts
        return b"" if inside_static else path.read_bytes()
    return _declarations(path.read_bytes()) if path.suffix == ".py" else b""


def _declarations(source: bytes) -> bytes:
    """Fields, constraints and names: what classes assign. Method bodies do not count."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return source
    found = [
        ast.dump(statement)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for statement in node.body
        if isinstance(statement, ast.Assign | ast.AnnAssign)
    ]
    return "\n".join(found).encode()
