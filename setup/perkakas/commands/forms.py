"""setup/forms: the pictures of docs/formulir.md. Only the standard library here."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from .. import apt, paths
from ..console import Failure, say


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="setup/forms",
        description="Mencetak setiap formulir dengan data contoh, lalu menggambarnya.",
    )
    parser.add_argument(
        "--target",
        type=Path,
        default=paths.REPO / "docs/gambar",
        help="folder gambar (bawaan docs/gambar)",
    )
    return parser.parse_args(arguments)


def before(_options: argparse.Namespace) -> bool:
    return False


def work(options: argparse.Namespace) -> int:
    from .. import contact_sheet  # needs the virtual environment

    if not apt.ensure(("poppler-utils",), lambda: bool(shutil.which("pdftoppm")), "gambar halaman"):
        raise Failure(
            "pdftoppm tidak ada dan Anda bukan root: minta pengelola mesin menjalankan apt-get "
            "install poppler-utils, lalu ulangi."
        )
    for file in contact_sheet.make(options.target):
        say(f"{file} ({file.stat().st_size >> 10} KB)")
    return 0
