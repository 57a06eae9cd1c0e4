"""Manifests that install, and that forget nothing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .. import paths

REQUIRED = ("name", "summary", "version", "license", "author", "category", "depends", "data")
VERSION = re.compile(r"19\.0\.\d+\.\d+\.\d+")
LICENSES = ("AGPL-3", "LGPL-3")
DATA_FOLDERS = ("data", "security", "views", "wizard", "report", "templates", "demo")
BESIDE = ("static/description/icon.png", "pyproject.toml", "i18n/id.po")


def check(_files: list[Path]) -> list[str]:
    return [
        f"{addon.name}: {problem}"
        for addon in paths.addon_folders()
        for problem in _problems(addon, read(addon))
    ]


def read(addon: Path) -> dict:
    return ast.literal_eval((addon / "__manifest__.py").read_text(encoding="utf-8"))


def _problems(addon: Path, manifest: dict) -> Iterator[str]:
    yield from (f"kunci {key} tidak ada" for key in REQUIRED if key not in manifest)
    if not VERSION.fullmatch(manifest.get("version", "")):
        yield f"versi {manifest.get('version')} bukan bentuk 19.0.x.y.z"
    if manifest.get("license") not in LICENSES:
        yield f"lisensi {manifest.get('license')} bukan {' atau '.join(LICENSES)}"
    for name in [*_listed(manifest), *BESIDE]:
        if not (addon / name).is_file():
            yield f"berkas {name} tidak ada"
    for pattern in _asset_patterns(addon, manifest):
        if not any(addon.glob(pattern)):
            yield f"aset {pattern} tidak cocok dengan berkas apa pun"


def _listed(manifest: dict) -> list[str]:
    return [*manifest.get("data", []), *manifest.get("demo", [])]


def _asset_patterns(addon: Path, manifest: dict) -> Iterator[str]:
    """The addon's own files in its asset bundles; entries may be tuples such as ('after', a, b)."""
    for entries in manifest.get("assets", {}).values():
        for entry in entries:
            path = entry if isinstance(entry, str) else entry[-1]
            if path.removeprefix("/").startswith(f"{addon.name}/"):
                yield path.removeprefix("/").removeprefix(f"{addon.name}/")


def unlisted(_files: list[Path]) -> list[str]:
    """Data files that no manifest loads are forgotten ones."""
    return [
        f"{addon.name}/{name}"
        for addon in paths.addon_folders()
        for name in sorted(_present(addon) - set(_listed(read(addon))))
    ]


def _present(addon: Path) -> set[str]:
    return {
        str(path.relative_to(addon))
        for folder in DATA_FOLDERS
        for pattern in ("*.xml", "*.csv")
        for path in (addon / folder).rglob(pattern)
    }
