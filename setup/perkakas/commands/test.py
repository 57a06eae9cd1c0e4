"""setup/test: all tests, or a part of them. Only the standard library here."""

from __future__ import annotations

import argparse

from ..names import check_name


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="setup/test",
        description="Menjalankan semua uji; baris terakhirnya: N passed, N failed, N skipped.",
    )
    parser.add_argument(
        "--fast",
        action="store_true",
        help="pemeriksaan berkas yang berubah, contoh dalam aturan/, dan uji asap",
    )
    parser.add_argument("--addon", help="pemeriksaan dan uji Odoo satu addon")
    parser.add_argument("--tags", help="uji Odoo menurut tag, misalnya /hr_sistem_kerja:TestNip")
    parser.add_argument("-k", dest="expression", help="uji yang namanya memuat teks ini")
    parser.add_argument(
        "--db",
        type=check_name,
        default=None,
        help="basis data uji harian sendiri, bila beberapa orang menguji satu checkout",
    )
    return parser.parse_args(arguments)


def before(_options: argparse.Namespace) -> bool:
    return False


def work(options: argparse.Namespace) -> int:
    from .. import testing  # needs the virtual environment

    return testing.run(options)
