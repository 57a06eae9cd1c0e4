"""setup/bench: ours against a peer, alternating in one run. Only the standard library here."""

from __future__ import annotations

import argparse

from ..console import Failure

# name → what it compares; the module bench/<name>.py does it.
BENCHES = {
    "rpc": "membaca tim kerja lewat XML-RPC, dibanding hr.employee.public milik Odoo",
    "kedudukan": "memeriksa kedudukan semua pegawai, dibanding search_read atas pegawai yang sama",
    "kinerja": "dasbor, daftar dan pekerjaan malam setahun kinerja, dibanding daftar pegawai Odoo",
    "pdf": "mencetak satu dan 200 naskah, dibanding rute PDF bawaan Odoo (wkhtmltopdf)",
    "portal": "membuka halaman portal pegawai dan pimpinan, dibanding /my/home milik Odoo",
    "overhead": "daftar, formulir, dan simpan pegawai, dengan dan tanpa addon kita",
}
FEWEST_ROUNDS = 5


def parse(arguments: list[str]) -> argparse.Namespace:
    listing = "\n".join(f"  {name:10} {what}" for name, what in BENCHES.items())
    parser = argparse.ArgumentParser(
        prog="setup/bench",
        description=f"Mengukur kecepatan bergantian dengan pembanding.\n\n{listing}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", choices=BENCHES, metavar="NAMA")
    parser.add_argument("--size", type=int, default=1000, help="banyaknya rekaman (bawaan 1000)")
    parser.add_argument(
        "--rounds", type=int, default=9, help="putaran (bawaan 9, paling sedikit 5)"
    )
    return parser.parse_args(arguments)


def before(options: argparse.Namespace) -> bool:
    if options.rounds < FEWEST_ROUNDS:
        raise Failure(f"--rounds {options.rounds} terlalu sedikit: pakai {FEWEST_ROUNDS} ke atas.")
    if options.size < 1:
        raise Failure(f"--size {options.size} tidak sah: pakai angka di atas 0.")
    return False


def work(options: argparse.Namespace) -> int:
    from ..bench import harness  # needs the virtual environment

    harness.run(options.name, options.size, options.rounds)
    return 0
