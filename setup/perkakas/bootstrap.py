"""Stage one: from a bare machine to this same command running in the virtual environment."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

from . import apt, console, odoo_source, postgres, process, python_env
from .console import Failure

PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
# Letters are set in Bookman; with another font they still print, but break at other places.
FONTS = ("fontconfig", "fonts-urw-base35")
FONT = "URW Bookman"


def command(name: str) -> int:
    """Run `commands/<name>.py`: read its options, prepare the machine, then do its work."""
    module = importlib.import_module(f"{__package__}.commands.{name}")
    options = module.parse(sys.argv[1:])
    return console.run_command(lambda: _run(module, options))


def _run(module: ModuleType, options: argparse.Namespace) -> int:
    if module.before(options):
        return 0
    enter()
    try:
        return module.work(options)
    finally:
        process.end_all()


def enter() -> None:
    """Return inside the virtual environment; outside it, prepare and start over inside."""
    python_env.check_version()
    inside = os.environ.get("SISTEM_KERJA_VENV")
    if inside and Path(inside) == Path(sys.prefix):
        return
    _system_packages()
    odoo = odoo_source.find_or_fetch()
    python = python_env.ensure(odoo)
    os.environ["SISTEM_KERJA_VENV"] = str(python.parents[1])
    sys.stdout.flush()
    os.execv(python, [str(python), *sys.argv])


def _system_packages() -> None:
    """What pip cannot bring. Only the font may be missing in the end."""
    if not apt.ensure(["python3-venv"], _venv_present, "lingkungan Python"):
        raise Failure(
            "Python di mesin ini tidak dapat membuat lingkungan virtual: minta pengelola mesin "
            "menjalankan apt-get install python3-venv, lalu ulangi."
        )
    if not postgres.external_wanted():
        postgres.ensure_binaries()
    if not apt.ensure(PANGO, _pango_present, "pustaka untuk mencetak PDF"):
        raise Failure(
            "Pustaka Pango untuk mencetak PDF tidak ada dan Anda bukan root: minta pengelola "
            f"mesin menjalankan apt-get install {' '.join(PANGO)}, lalu ulangi."
        )
    if not apt.ensure(FONTS, _font_present, "huruf naskah dinas"):
        console.note(f"huruf {FONT} tidak ada: naskah dicetak dengan huruf cadangan")


def _venv_present() -> bool:
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def _font_present() -> bool:
    if not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", FONT], capture_output=True, check=False)
    return bool(listed.stdout)


def _pango_present() -> bool:
    return all(map(apt.has_library, ("libpango-1.0.so.0", "libpangoft2-1.0.so.0")))
