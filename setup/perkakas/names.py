"""Names of databases that users may choose."""

from __future__ import annotations

import argparse
import re

VALID = re.compile(r"[a-z0-9][a-z0-9_]{0,40}")


def check_name(name: str) -> str:
    if not VALID.fullmatch(name):
        raise argparse.ArgumentTypeError(
            f"nama basis data {name!r} tidak boleh dipakai: gunakan huruf kecil, angka, dan garis "
            "bawah"
        )
    return name
