"""setup/run: from nothing to a running product.

Only the standard library here: options are read before anything is installed.
"""

from __future__ import annotations

import argparse

from .. import detached, server
from ..console import Failure, say
from ..names import check_name
from ..running import Instance, instances

DEFAULT_PORT = 8069
DEFAULT_DATABASE = "sistem_kerja"


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="setup/run",
        description="Menyalakan PostgreSQL dan Odoo 19 dengan Sistem Kerja dan data contoh.",
    )
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help="port HTTP (bawaan 8069)")
    parser.add_argument("--db", type=check_name, default=DEFAULT_DATABASE, help="nama basis data")
    parser.add_argument("--fresh", action="store_true", help="hapus basis data itu, buat yang baru")
    parser.add_argument("--no-sample", action="store_true", help="tanpa data contoh")
    parser.add_argument("--detach", action="store_true", help="berjalan di latar belakang")
    parser.add_argument("--stop", action="store_true", help="hentikan yang memakai --db ini")
    parser.add_argument("--status", action="store_true", help="tampilkan yang sedang berjalan")
    return parser.parse_args(arguments)


def before(options: argparse.Namespace) -> bool:
    """What needs no virtual environment; True when that was all."""
    instance = Instance(options.db)
    if options.status:
        show_status()
    elif options.stop:
        detached.stop(instance)
    else:
        refuse_taken_port(options.port)
        return False
    return True


def work(options: argparse.Namespace) -> int:
    if options.detach:
        return detached.start(Instance(options.db))
    from .. import product  # needs the virtual environment

    product.run(options)
    return 0


def refuse_taken_port(port: int) -> None:
    if not 1 <= port <= 65535:
        raise Failure(f"Port {port} tidak sah: pilih angka antara 1024 dan 65535.")
    if not server.port_is_free(port):
        raise Failure(
            f"Port {port} sudah dipakai atau terlarang: pilih yang lain, misalnya "
            f"--port {port + 1}."
        )


def show_status() -> None:
    found = instances()
    for each in found:
        say(f"{each.database}: {each.describe()}")
    if not found:
        say("Tidak ada Sistem Kerja yang berjalan.")
