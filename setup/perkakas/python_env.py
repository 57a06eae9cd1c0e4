"""The virtual environment that holds every Python package of the lock file, and sees Odoo."""

from __future__ import annotations

import operator
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from . import console, locks, paths, process
from .console import Failure
from .odoo_source import OdooSource

MARKER = re.compile(r'python_version (<|>=|==) "(\d)\.(\d+)"')
COMPARE = {"<": operator.lt, ">=": operator.ge, "==": operator.eq}
OLDEST, NEWEST = (3, 11), (3, 13)


def check_version() -> None:
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise Failure(
            f"Python {sys.version_info.major}.{sys.version_info.minor} tidak didukung Odoo 19: "
            "jalankan dengan Python 3.11, 3.12, atau 3.13."
        )


def locked_packages() -> list[str]:
    """The pins of the lock file that apply to this Python, such as `lxml==4.9.3`."""
    lines = paths.LOCK_FILE.read_text(encoding="utf-8").splitlines()
    pins = (line.partition(";") for line in lines if line and not line.startswith("#"))
    return [pin.strip() for pin, _, condition in pins if _applies(condition)]


def _applies(condition: str) -> bool:
    """The only conditions in the lock file: `python_version < "3.12"`, or `>=`, or `==`."""
    match = MARKER.fullmatch(condition.strip())
    if not match:
        return not condition
    wanted = (int(match[2]), int(match[3]))
    return COMPARE[match[1]](sys.version_info[:2], wanted)


def folder(odoo: OdooSource) -> Path:
    """One environment per lock file content, Python and Odoo: an old one never gets in the way."""
    python = f"{sys.version_info.major}.{sys.version_info.minor} {Path(sys.base_prefix).resolve()}"
    key = paths.short_hash("\n".join([*sorted(locked_packages()), python, str(odoo.root)]))
    return paths.home() / "venv" / key


def ensure(odoo: OdooSource) -> Path:
    """The environment's Python; makes the environment first when needed."""
    target = folder(odoo)
    python = target / "bin/python"
    if (target / ".lengkap").exists():
        return python
    with locks.exclusive("venv", waiting="menunggu proses lain yang sedang memasang paket Python"):
        if not (target / ".lengkap").exists():
            _make(target, odoo)
    return python


def _make(target: Path, odoo: OdooSource) -> None:
    packages = locked_packages()
    log = paths.in_home("log") / "pip.log"
    with console.step(f"Memasang {len(packages)} paket Python") as progress:
        shutil.rmtree(target, ignore_errors=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        _create_venv(target)
        command = [target / "bin/python", "-m", "pip", "install", "--no-deps", "--no-input"]
        command += ["--disable-pip-version-check", "--progress-bar", "off", "-r", paths.LOCK_FILE]
        log.write_text("", encoding="utf-8")
        if process.watch(command, log=log, on_line=_count(len(packages), progress)):
            raise Failure(_explain(log))
        site = next(target.glob("lib/python3.*/site-packages"))
        (site / "odoo.pth").write_text(f"{odoo.root}\n", encoding="utf-8")
        (target / ".lengkap").touch()


def _create_venv(target: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "venv", target], capture_output=True, text=True, check=False
    )
    if made.returncode:
        raise Failure(
            "Python di mesin ini tidak dapat membuat lingkungan virtual: pasang paket "
            "python3-venv lalu jalankan lagi."
        )


def _count(total: int, progress: console.Progress) -> Callable[[str], None]:
    seen = 0

    def read(line: str) -> None:
        nonlocal seen
        if line.startswith("Collecting "):
            seen += 1
            progress(f"mengambil paket {seen} dari {total}: {line.split()[1]}")
        elif line.startswith("Installing collected"):
            progress.last_time = 0
            progress("memasang semuanya")

    return read


def _explain(log: Path) -> str:
    """pip's failure in one sentence."""
    text = log.read_text(encoding="utf-8")
    if re.search(r"connection broken|ConnectTimeout|ReadTimeout|Name or service|ProxyError", text):
        return (
            "Registri paket Python tidak terjangkau: periksa jaringan atau setelan pip mesin ini, "
            f"lalu jalankan lagi (rincian di {log})."
        )
    if missing := re.search(r"No matching distribution found for (\S+)", text):
        return (
            f"Paket Python {missing[1]} tidak ada di registri untuk Python ini: periksa setelan "
            "indeks pip, lalu jalankan lagi."
        )
    if "No space left" in text:
        return (
            f"Ruang disk habis saat memasang paket Python: kosongkan ruang di {paths.home()} lalu "
            "jalankan lagi."
        )
    return f"Paket Python gagal dipasang: baca {log}, perbaiki, lalu jalankan lagi."
