"""Packages from npm that a test needs: pinned, fetched by the machine's own npm."""

from __future__ import annotations

import base64
import hashlib
import shutil
import tarfile
from dataclasses import dataclass
from pathlib import Path

from . import console, locks, paths, process
from .console import note


@dataclass(frozen=True)
class Package:
    """One file of one version; the hash is the `dist.integrity` that the registry publishes."""

    name: str
    version: str
    sha512: str
    file: str


AXE = Package(
    "axe-core",
    "4.10.3",
    "Xm7bpRXnDSX2YE2YFfBk2FnF0ep6tmG7xPh8iHee8MIcrgq762Nkce856dYtJYLkuIoYZvGfTs/PbZhideTcEg==",
    "axe.min.js",
)


def fetch(package: Package) -> str:
    """The path of the package's file, or an empty string where npm or its registry is missing.

    `npm pack` only downloads: nothing of the package runs, and nothing is installed.
    """
    target = paths.in_home("npm", f"{package.name}-{package.version}") / package.file
    if target.is_file():
        return str(target)
    if not shutil.which("npm"):
        note(f"npm tidak ada: uji yang memakai {package.name} dilewati")
        return ""
    with locks.exclusive("npm"):
        if not target.is_file():
            with console.step(f"Mengambil {package.name} {package.version} dari npm"):
                _download(package, target)
    return str(target) if target.is_file() else ""


def _download(package: Package, target: Path) -> None:
    folder, log = target.parent, paths.in_home("log") / "npm.log"
    log.write_text("", encoding="utf-8")
    command = ["npm", "pack", f"{package.name}@{package.version}", "--silent"]
    command += ["--pack-destination", str(folder), "--cache", str(paths.in_home("npm", "cache"))]
    command += ["--ignore-scripts", "--fetch-retries", "1", "--fetch-timeout", "30000"]
    archive = folder / f"{package.name}-{package.version}.tgz"
    if process.watch(command, log=log, cwd=folder) or not archive.is_file():
        note(f"registri npm tidak menjawab: uji yang memakai {package.name} dilewati ({log})")
        return
    digest = hashlib.sha512(archive.read_bytes()).digest()
    if base64.b64encode(digest).decode() != package.sha512:
        archive.unlink()
        raise console.Failure(
            f"Paket npm {package.name} {package.version} yang diterima bukan yang dicatat di "
            f"{Path(__file__).name}: periksa registri npm mesin ini."
        )
    with tarfile.open(archive) as content, content.extractfile(f"package/{package.file}") as file:
        draft = target.with_suffix(".baru")
        draft.write_bytes(file.read())
        draft.rename(target)
    archive.unlink()
