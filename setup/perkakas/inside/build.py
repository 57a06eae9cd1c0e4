"""Works inside Odoo: make a database, install or upgrade addons, load sample data.

Started by `perkakas.builder` as a process of its own. Its output is Odoo's log, plus lines that
begin with `@@`: progress for the user, or `@@GAGAL` with the sentence that ends the run.
"""

import argparse
import sys
from pathlib import Path

from sample import Refused, load_folder

import odoo
from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry
from odoo.tools import config

LANGUAGE, COUNTRY, TIMEZONE = "id_ID", "ID", "Asia/Jakarta"


def main() -> int:
    options = parse()
    arguments = ["--config", options.config, "--database", options.database]
    if options.create:
        arguments += ["--load-language", LANGUAGE]
    config.parse_config(arguments, setup_logging=True)
    if options.create:
        from odoo.service.db import _create_empty_database

        _create_empty_database(options.database)
    try:
        build(options)
    except Refused as refused:
        print(f"@@GAGAL {refused}", flush=True)
        return 1
    return 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", required=True)
    parser.add_argument("--database", required=True)
    parser.add_argument("--create", action="store_true")
    parser.add_argument("--install", default="")
    parser.add_argument("--upgrade", default="")
    parser.add_argument("--identity", action="store_true")
    parser.add_argument("--sample", action="append", type=Path, default=[])
    parser.add_argument("--assets", action="store_true")
    return parser.parse_args()


def build(options: argparse.Namespace) -> None:
    """The steps that were asked for, in the only order that makes sense."""
    install, upgrade = names(options.install), names(options.upgrade)
    registry = Registry.new(
        options.database,
        update_module=bool(options.create or install or upgrade),
        install_modules=install,
        upgrade_modules=upgrade,
    )
    missing = not_installed(registry, install)
    if missing:
        raise Refused(f"Addon {', '.join(missing)} tidak terpasang: baca log pemasangan.")
    with registry.cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, {})
        if options.create:
            settle(env)
        if options.identity:
            env["ir.config_parameter"].init(force=True)
    for folder in options.sample:
        with registry.cursor() as cr:
            load_folder(api.Environment(cr, SUPERUSER_ID, {}), folder)
    if options.assets:
        with registry.cursor() as cr:
            api.Environment(cr, SUPERUSER_ID, {})["ir.qweb"]._pregenerate_assets_bundles()


def names(text: str) -> list[str]:
    return [name for name in text.split(",") if name]


def not_installed(registry: Registry, wanted: list[str]) -> list[str]:
    with registry.cursor() as cr:
        cr.execute("SELECT name FROM ir_module_module WHERE state = 'installed'")
        return sorted(set(wanted) - {row[0] for row in cr.fetchall()})


def settle(env: api.Environment) -> None:
    """What every database of ours has: Indonesia, Indonesian, admin/admin, quick PDF."""
    country = env.ref(f"base.{COUNTRY.lower()}")
    env.ref("base.main_company").write(
        {"country_id": country.id, "currency_id": country.currency_id.id}
    )
    env.ref("base.user_admin").write(
        {"login": "admin", "password": "admin", "lang": LANGUAGE, "tz": TIMEZONE}
    )
    parameters = env["ir.config_parameter"]
    # Odoo waits a second before each PDF unless told otherwise.
    parameters.set_param("report.print_delay", "0")
    # Keep the address we give; Odoo would otherwise take it from the administrator's browser.
    parameters.set_param("web.base.url.freeze", "True")


if __name__ == "__main__":
    status = main()
    odoo.sql_db.close_all()
    sys.exit(status)
