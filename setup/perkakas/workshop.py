"""One prepared place to work in: an Odoo, a Python that sees it, and a running PostgreSQL."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import odoo_source, paths, postgres
from .odoo_source import OdooSource

DEV_REPAIR = "sistem_kerja_dev_assets"


@dataclass(frozen=True)
class Workshop:
    """What a command works with; made by `open_workshop`."""

    odoo: OdooSource
    server: postgres.Server
    cluster: str

    @property
    def data_dir(self) -> Path:
        """Odoo's file store; one per PostgreSQL server, because database names are only unique
        there."""
        key = paths.short_hash(f"{self.server.host}:{self.server.port}:{self.server.user}")
        return paths.in_home("data", f"{self.cluster}-{key}")

    @property
    def repair_modules(self) -> list[str]:
        """The addon that mends an Odoo which lacks a script and is not ours to change."""
        return [DEV_REPAIR] if self.odoo.lacks_script else []

    def addons_path(self) -> str:
        folders = [*self.odoo.addons_path, paths.REPO]
        if self.repair_modules:
            folders.append(paths.DEV_ADDONS)
        return ",".join(str(folder) for folder in folders)

    def config_file(self) -> Path:
        """Odoo's configuration for this place. It may hold a password: only we may read it."""
        options = {
            **self.server.odoo_options(),
            "addons_path": self.addons_path(),
            "data_dir": str(self.data_dir),
            "http_interface": "127.0.0.1",
            "skip_auto_install": "True",
            "list_db": "False",
            "limit_time_cpu": "1200",
            "limit_time_real": "2400",
        }
        text = "[options]\n" + "".join(f"{key} = {value}\n" for key, value in options.items())
        target = paths.in_home("konfigurasi") / f"{paths.short_hash(text)}.conf"
        if not target.exists():
            draft = target.with_suffix(f".{os.getpid()}")
            with open(os.open(draft, os.O_CREAT | os.O_WRONLY, 0o600), "w") as handle:
                handle.write(text)
            draft.rename(target)
        return target

    def odoo_command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "odoo", "--config", str(self.config_file()), *arguments]

    def inside_command(self, script: str, *arguments: str) -> list[str]:
        """One of our scripts that work with Odoo loaded; see `inside/`."""
        file = paths.PACKAGE / "inside" / f"{script}.py"
        return [sys.executable, str(file), "--config", str(self.config_file()), *arguments]


@contextlib.contextmanager
def open_workshop(cluster: str) -> Iterator[Workshop]:
    """Start what must run, and stop it afterwards when nobody else of ours uses it."""
    odoo = odoo_source.find_or_fetch()
    with postgres.use(cluster) as server:
        yield Workshop(odoo, server, cluster)
