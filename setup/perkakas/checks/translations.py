"""Translations: complete, and in step with the terms that are really in the addons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polib

from .. import paths, process
from ..console import Failure
from ..workshop import Workshop


def filled(_files: list[Path]) -> list[str]:
    """Nothing untranslated or doubtful in id.po."""
    return [
        f"{addon.name}/i18n/id.po: {problem}"
        for addon in paths.addon_folders()
        if (addon / "i18n/id.po").is_file()
        for problem in _unfilled(polib.pofile(addon / "i18n/id.po"))
    ]


def _unfilled(catalogue: polib.POFile) -> Iterator[str]:
    for entry in catalogue.untranslated_entries():
        yield f"baris {entry.linenum}: belum diterjemahkan: {entry.msgid[:80]!r}"
    for entry in catalogue.fuzzy_entries():
        yield f"baris {entry.linenum}: ditandai fuzzy: {entry.msgid[:80]!r}"


def in_step(shop: Workshop, database: str) -> list[str]:
    """id.po against the terms Odoo finds in an installed database."""
    problems = []
    for addon in paths.addon_folders():
        catalogue = addon / "i18n/id.po"
        if not catalogue.is_file():
            problems.append(f"{addon.name}: i18n/id.po tidak ada")
            continue
        wanted = _exported(shop, database, addon.name)
        known = {entry.msgid for entry in polib.pofile(catalogue) if not entry.obsolete}
        problems += [f"{addon.name}: tidak ada di id.po: {m[:90]!r}" for m in wanted - known]
        problems += [f"{addon.name}: usang di id.po: {m[:90]!r}" for m in known - wanted]
    return sorted(problems)


def _exported(shop: Workshop, database: str, addon: str) -> set[str]:
    target = paths.in_home("log") / f"istilah-{addon}.pot"
    target.unlink(missing_ok=True)
    log = paths.in_home("log") / "istilah.log"
    command = shop.inside_command(
        "terms", "--database", database, "--addon", addon, "--output", str(target)
    )
    if process.watch(command, log=log, cwd=log.parent):
        raise Failure(f"Istilah addon {addon} tidak dapat diekspor: baca {log}.")
    return {entry.msgid for entry in polib.pofile(target)}
