"""The tool chain as tests: each check looks at files and returns what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .. import console
from ..results import Results
from . import manifests, portability, style, translations, xml_files
from .files import changed_files, source_files

CHECKS: tuple[tuple[str, Callable[[list[Path]], list[str]]], ...] = (
    ("ruff check", style.ruff_check),
    ("ruff format", style.ruff_format),
    ("pylint-odoo", style.pylint_odoo),
    ("manifes addon", manifests.check),
    ("berkas data terdaftar di manifes", manifests.unlisted),
    ("XML", xml_files.check),
    ("terjemahan id.po terisi penuh", translations.filled),
    ("tanpa alamat registri dan jalur mesin", portability.machine_traces),
    ("tanpa nama daerah di dalam kode", portability.regency_names),
)


def run(results: Results, *, only_changed: bool = False, addon: str = "") -> None:
    """Every check on all sources, on those changed since the last commit, or on one addon."""
    files = changed_files() if only_changed else source_files()
    if addon:
        files = [path for path in files if addon in path.parts]
    with console.step(f"Memeriksa {len(files)} berkas sumber"):
        for name, check in CHECKS:
            with results.surviving(name):
                results.judge(name, check(files))
