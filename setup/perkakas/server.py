"""A running Odoo: started, waited for, ended."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import time
import urllib.error
import urllib.request
import xmlrpc.client
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import console, process
from .console import Failure
from .workshop import Workshop

START_TIMEOUT = 180


@dataclass(frozen=True)
class RunningOdoo:
    """A server that answers; made by `serve`."""

    process: subprocess.Popen
    database: str
    port: int
    log: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def accepts(self, login: str, password: str) -> bool:
        proxy = xmlrpc.client.ServerProxy(f"{self.url}/xmlrpc/2/common")
        return bool(proxy.authenticate(self.database, login, password, {}))


def port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def serve(shop: Workshop, database: str, port: int, log: Path) -> Iterator[RunningOdoo]:
    """Odoo on the loopback address for the length of the block."""
    command = shop.odoo_command(
        *("--database", database, "--db-filter", f"^{database}$"),
        *("--http-port", str(port), "--gevent-port", str(free_port())),
    )
    with (
        open(log, "w", encoding="utf-8") as output,
        process.child(command, stdout=output, stderr=subprocess.STDOUT, cwd=log.parent) as child,
    ):
        running = RunningOdoo(child, database, port, log)
        with console.step(f"Menyalakan Odoo di port {port}"):
            _wait_until_ready(running)
        yield running


def _wait_until_ready(running: RunningOdoo) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline:
        if running.process.poll() is not None:
            reason = process.last_line(running.log.read_text(encoding="utf-8", errors="replace"))
            raise Failure(f"Odoo berhenti saat dinyalakan ({reason}): baca {running.log}.")
        if _answers(f"{running.url}/web/health"):
            return
        time.sleep(0.2)
    raise Failure(f"Odoo tidak siap dalam {START_TIMEOUT} detik: baca {running.log}.")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False
