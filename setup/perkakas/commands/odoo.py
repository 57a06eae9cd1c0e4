"""setup/odoo: any command of Odoo, in the place that setup/run or setup/test prepared."""

from __future__ import annotations

import argparse
import subprocess

from .. import process
from ..workshop import open_workshop


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="setup/odoo",
        description="Meneruskan perintah ke Odoo, misalnya: setup/odoo shell -d sistem_kerja",
    )
    parser.add_argument(
        "--uji", action="store_true", help="pakai PostgreSQL milik setup/test, bukan setup/run"
    )
    options, options.rest = parser.parse_known_args(arguments)
    return options


def before(_options: argparse.Namespace) -> bool:
    return False


def work(options: argparse.Namespace) -> int:
    with open_workshop("uji" if options.uji else "utama") as shop:
        has_subcommand = options.rest[:1] and not options.rest[0].startswith("-")
        subcommand = options.rest[:1] if has_subcommand else []
        python, minus_m, package, *config = shop.odoo_command()
        command = [python, minus_m, package, *subcommand, *config, *options.rest[len(subcommand) :]]
        # Odoo looks for commands of addons before it reads --config, hence ODOO_RC.
        environment = process.environment({"ODOO_RC": str(shop.config_file())})
        # Same session and terminal as ours: `shell` is interactive.
        return subprocess.call(command, env=environment)
