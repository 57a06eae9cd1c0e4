"""Which Odoo 19 we run: ODOO_HOME, one already importable, or Debian's package unpacked by us."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from . import console, locks, paths, process
from .apt import PrivateApt
from .console import Failure

SERIES = "19.0"
PACKAGE = "odoo-19"

# Debian replaced files of Odoo's web client by links into these packages.
ASSET_PACKAGES = (
    "libjs-jquery",
    "libjs-jquery-form",
    "libjs-underscore",
    "fonts-roboto-unhinted",
    "fonts-montserrat",
    "fonts-inconsolata",
    "fonts-ocr-b",
    "fonts-glyphicons-halflings",
)
# Only Font Awesome 4.7 has the files Odoo asks for; sid's is newer, the stable suites' is not.
FONT_AWESOME = "fonts-font-awesome"

# Debian removed this script but Odoo's manifest still lists it; the gap makes the whole web
# client log an error, which fails every browser test.
REMOVED_SCRIPT = Path("static/lib/selfie_segmentation/selfie_segmentation.js")

NEEDED_SPACE = 3 * 1024**3


@dataclass(frozen=True)
class OdooSource:
    """A folder that holds the Python package `odoo`, and how to use it."""

    root: Path
    version: str
    origin: str

    @property
    def core_addons(self) -> Path:
        """Where `mail` and its like are: inside the package, or beside it in a checkout."""
        inside = self.root / "odoo/addons"
        return inside if (inside / "mail").is_dir() else self.root / "addons"

    @property
    def addons_path(self) -> list[Path]:
        """Folders to name in addons_path; `odoo/addons` is known to Odoo by itself."""
        inside = self.root / "odoo/addons"
        return [] if self.core_addons == inside else [self.core_addons]

    @property
    def lacks_script(self) -> bool:
        mail = self.core_addons / "mail"
        listed = "selfie_segmentation" in (mail / "__manifest__.py").read_text(encoding="utf-8")
        return listed and not (mail / REMOVED_SCRIPT).is_file()


def find() -> OdooSource | None:
    """An Odoo that needs no download."""
    return _from_variable() or _importable() or _unpacked()


def find_or_fetch() -> OdooSource:
    return find() or _fetch()


def _describe(root: Path, origin: str) -> OdooSource | None:
    """The source at `root` when it is an Odoo 19."""
    release = root / "odoo/release.py"
    if not release.is_file():
        return None
    names: dict = {}
    exec(compile(release.read_text(encoding="utf-8"), release, "exec"), names)
    if names["series"] != SERIES:
        return None
    return OdooSource(root, names["version"], origin)


def _from_variable() -> OdooSource | None:
    chosen = os.environ.get("ODOO_HOME")
    if not chosen:
        return None
    base = Path(chosen).expanduser().resolve()
    for root in (base, base / "usr/lib/python3/dist-packages", base.parent):
        if source := _describe(root, "ODOO_HOME"):
            return source
    raise Failure(
        f"ODOO_HOME={chosen} tidak berisi Odoo {SERIES}: arahkan ke folder yang memuat "
        "odoo/release.py, atau kosongkan agar Odoo diunduh."
    )


def _importable() -> OdooSource | None:
    """An Odoo that the machine's own Python sees (not the one in our virtual environment)."""
    question = "import odoo.release as r, pathlib; print(pathlib.Path(r.__file__).parents[1])"
    base_python = Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
    answer = subprocess.run(
        [base_python if base_python.exists() else sys.executable, "-c", question],
        capture_output=True,
        text=True,
        env=process.environment(),
        cwd="/",
        check=False,
    )
    if answer.returncode:
        return None
    return _describe(Path(answer.stdout.strip()), "paket odoo yang sudah terpasang")


def _unpacked() -> OdooSource | None:
    """The newest copy that we unpacked completely before."""
    complete = paths.in_home("odoo").glob("*/.lengkap")
    newest = max(complete, key=lambda mark: mark.stat().st_mtime, default=None)
    if newest is None:
        return None
    root = newest.parent / "usr/lib/python3/dist-packages"
    return _describe(root, f"paket Debian {PACKAGE}")


def _fetch() -> OdooSource:
    with locks.exclusive("odoo", waiting="menunggu proses lain yang sedang mengunduh Odoo"):
        if source := _unpacked():
            return source
        _check_space()
        with console.step("Mengunduh Odoo 19 (paket Debian, sekitar 130 MB)") as progress:
            apt = PrivateApt()
            apt.open(progress)
            version = apt.version(PACKAGE, lambda found: found.startswith(SERIES))
            awesome = apt.version(FONT_AWESOME, lambda found: "4.7" in found)
            archives = apt.fetch(
                [f"{PACKAGE}={version}", f"{FONT_AWESOME}={awesome}", *ASSET_PACKAGES], progress
            )
        with console.step(f"Membuka Odoo {version}") as progress:
            target = paths.in_home("odoo") / _folder_name(version)
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir(parents=True)
            apt.unpack(archives, target, progress)
            _repair(target)
            (target / ".lengkap").touch()
    return _unpacked()


def _folder_name(version: str) -> str:
    return re.sub(r"[^\w.+~-]", "_", version)


def _check_space() -> None:
    free = shutil.disk_usage(paths.in_home()).free
    if free < NEEDED_SPACE:
        raise Failure(
            f"Ruang disk di {paths.home()} tinggal {free / 1024**3:.1f} GB, perlu 3 GB: kosongkan "
            "ruang atau setel SISTEM_KERJA_HOME ke disk yang lebih lapang."
        )


def _repair(target: Path) -> None:
    """An empty script in the place of the removed one, in this copy, which is ours to change."""
    mail = target / "usr/lib/python3/dist-packages/odoo/addons/mail"
    script = mail / REMOVED_SCRIPT
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text("// Removed by Debian; this empty file keeps the web bundle whole.\n")
