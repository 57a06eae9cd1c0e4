"""Debian packages: some installed on the machine, some only unpacked into our own folder.

`ensure` installs what needs the system (PostgreSQL, Pango, Chromium) and needs root or sudo.
`PrivateApt` fetches packages without touching the system: it has its own sources, lists and
archives, checks signatures with the machine's keyring, and works for an ordinary user.
"""

from __future__ import annotations

import ctypes
import functools
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

from . import console, paths, process
from .console import Failure

KEYRINGS = [
    Path(f"/usr/share/keyrings/debian-archive-keyring.{suffix}") for suffix in ("gpg", "pgp")
]


def can_install() -> bool:
    """May we change the system? As root, or by a sudo that asks nothing."""
    return shutil.which("apt-get") is not None and _root_prefix() is not None


@functools.cache
def _root_prefix() -> tuple[str, ...] | None:
    if os.geteuid() == 0:
        return ()
    if not shutil.which("sudo"):
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ("sudo", "-n") if allowed.returncode == 0 else None


def ensure(packages: Iterable[str], present: Callable[[], bool], purpose: str) -> bool:
    """Install system packages unless `present()`; False when that is not possible here."""
    if present():
        return True
    if not can_install():
        return False
    packages = list(packages)
    with console.step(f"Memasang {', '.join(packages)} ({purpose})") as progress:
        if not _install(packages, progress):
            console.note("memperbarui daftar paket lebih dulu")
            _system_apt(["update"], progress)
            if not _install(packages, progress):
                raise Failure(
                    f"apt-get tidak dapat memasang {', '.join(packages)}; pasang sendiri lalu "
                    f"ulangi (rincian di {_log()})."
                )
    return present()


def has_library(name: str) -> bool:
    """Can a shared library such as `libpango-1.0.so.0` be loaded here?"""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _install(packages: list[str], progress: console.Progress) -> bool:
    return _system_apt(["install", "-y", "--no-install-recommends", *packages], progress)


def _system_apt(arguments: list[str], progress: console.Progress) -> bool:
    command = [*_root_prefix(), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *arguments]
    command += ["-o", "DPkg::Lock::Timeout=300", "-o", "APT::Status-Fd=1"]
    return process.watch(command, log=_log(), on_line=_status_reader(progress)) == 0


def _log() -> Path:
    return paths.in_home("log") / "apt.log"


def _status_reader(progress: console.Progress) -> Callable[[str], None]:
    """Reads apt's machine-readable progress: `dlstatus:3:41.2:...` and `pmstatus:pkg:80:...`."""

    def read(line: str) -> None:
        parts = line.split(":", 3)
        if len(parts) == 4 and parts[0] in ("dlstatus", "pmstatus"):
            doing = "mengunduh" if parts[0] == "dlstatus" else "memasang"
            progress(f"{doing} {float(parts[2]):.0f} % {parts[3].strip()}")

    return read


class PrivateApt:
    """An apt that sees the machine's own suite and Debian sid, and installs nothing."""

    def __init__(self) -> None:
        if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
            raise Failure(
                "Mesin ini bukan Debian: setel ODOO_HOME ke folder Odoo 19 yang sudah ada."
            )
        self.folder = paths.in_home("apt")
        for name in ("lists/partial", "archives/partial", "sources.d", "empty.d"):
            paths.in_home("apt", name)
        self.config = self.folder / "apt.conf"
        self._write_config()
        self._copy_system_sources()

    def _write_config(self) -> None:
        (self.folder / "status").touch()
        self.config.write_text(
            "#clear APT::Update;\n#clear DPkg;\n"
            f'Dir::State "{self.folder}";\n'
            f'Dir::State::lists "{self.folder}/lists";\n'
            f'Dir::State::status "{self.folder}/status";\n'
            f'Dir::Cache "{self.folder}";\n'
            f'Dir::Cache::archives "{self.folder}/archives";\n'
            f'Dir::Etc::sourcelist "{self.folder}/sources.list";\n'
            f'Dir::Etc::sourceparts "{self.folder}/sources.d";\n'
            f'Dir::Etc::preferences "{self.folder}/empty";\n'
            f'Dir::Etc::preferencesparts "{self.folder}/empty.d";\n'
            'APT::Sandbox::User "";\nAcquire::Languages "none";\n'
            'Acquire::Retries "3";\nAPT::Status-Fd "1";\n',
            encoding="utf-8",
        )

    def _copy_system_sources(self) -> None:
        """The machine's own sources tell the mirror, and serve the packages of its suite."""
        machine = Path("/etc/apt")
        shutil.rmtree(self.folder / "sources.d")
        (self.folder / "sources.d").mkdir()
        own = machine / "sources.list"
        text = own.read_text(encoding="utf-8") if own.is_file() else ""
        (self.folder / "sources.list").write_text(text, encoding="utf-8")
        for pattern in ("*.list", "*.sources"):
            for source in (machine / "sources.list.d").glob(pattern):
                shutil.copy(source, self.folder / "sources.d")

    def run(self, tool: str, *arguments: str) -> str:
        return process.output([tool, "-c", self.config, *arguments], cwd=self.folder / "archives")

    def open(self, progress: console.Progress) -> None:
        """Read the lists of the machine's suites, then those of sid from the same mirror."""
        self._update(progress)
        keyring = next((ring for ring in KEYRINGS if ring.is_file()), None)
        if keyring is None:
            raise Failure(
                "Kunci tanda tangan Debian tidak ada: pasang paket debian-archive-keyring "
                "atau setel ODOO_HOME ke folder Odoo 19 yang sudah ada."
            )
        (self.folder / "sources.d/sid.list").write_text(
            f"deb [signed-by={keyring}] {self.mirror()} sid main\n", encoding="utf-8"
        )
        self._update(progress)

    def mirror(self) -> str:
        """The address from which this machine gets Debian itself (not its security updates)."""
        rows = self.run(
            "apt-get", "indextargets", "--format", "$(ORIGIN)|$(LABEL)|$(REPO_URI)"
        ).splitlines()
        for row in rows:
            origin, label, address = row.split("|", 2)
            if origin == label == "Debian":
                return address
        raise Failure(
            "Sumber paket mesin ini tidak memuat Debian: setel ODOO_HOME ke folder Odoo 19 "
            "yang sudah ada."
        )

    def _update(self, progress: console.Progress) -> None:
        command = ["apt-get", "-c", self.config, "update", "-o", "APT::Update::Error-Mode=any"]
        errors: list[str] = []
        read_status = _status_reader(progress)

        def read(line: str) -> None:
            read_status(line)
            if line.startswith("E: "):
                errors.append(line.removeprefix("E: "))

        if process.watch(command, log=_log(), on_line=read):
            raise Failure(
                "Registri paket Debian tidak dapat dipakai: periksa jaringan dan setelan apt mesin "
                "ini, atau setel ODOO_HOME ke folder Odoo 19 yang sudah ada (apt berkata: "
                f"{errors[0] if errors else 'tanpa pesan'})."
            )

    def version(self, package: str, accept: Callable[[str], bool]) -> str:
        """The newest version of a package that `accept` likes."""
        table = self.run("apt-cache", "madison", package)
        found = [row.split("|")[1].strip() for row in table.splitlines() if row.count("|") >= 2]
        for version in found:
            if accept(version):
                return version
        raise Failure(
            f"Paket {package} tidak ditemukan di registri Debian: setel ODOO_HOME ke folder "
            "Odoo 19 yang sudah ada."
        )

    def fetch(self, packages: Iterable[str], progress: console.Progress) -> list[Path]:
        """Download `name=version` packages; apt checks them against the signed lists."""
        archives = self.folder / "archives"
        for old in archives.glob("*.deb"):
            old.unlink()
        command = ["apt-get", "-c", self.config, "download", *packages]
        done = process.watch(command, log=_log(), on_line=_status_reader(progress), cwd=archives)
        if done != 0:
            raise Failure(
                f"Unduhan dari registri Debian terputus: jalankan lagi (rincian di {_log()})."
            )
        return sorted(archives.glob("*.deb"))

    def unpack(self, archives: list[Path], target: Path, progress: console.Progress) -> None:
        for number, archive in enumerate(archives, 1):
            progress(f"membuka {archive.name.split('_')[0]} ({number} dari {len(archives)})")
            process.output(["dpkg-deb", "--extract", archive, target])
            archive.unlink()
