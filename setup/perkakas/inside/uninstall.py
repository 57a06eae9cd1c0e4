"""Uninstalls addons the way the Apps screen does. Its output is Odoo's log."""

import argparse

import odoo
from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry
from odoo.tools import config


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", required=True)
    parser.add_argument("--database", required=True)
    parser.add_argument("--modules", required=True)
    options = parser.parse_args()
    config.parse_config(
        ["--config", options.config, "--database", options.database], setup_logging=True
    )
    registry = Registry(options.database)
    with registry.cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, {})
        wanted = options.modules.split(",")
        modules = env["ir.module.module"].search([("name", "in", wanted)])
        modules.button_immediate_uninstall()
    with Registry(options.database).cursor() as cr:
        cr.execute(
            "SELECT name FROM ir_module_module WHERE state != 'uninstalled' AND name = ANY(%s)",
            (wanted,),
        )
        left = [row[0] for row in cr.fetchall()]
    odoo.sql_db.close_all()
    if left:
        raise SystemExit(f"masih terpasang: {', '.join(left)}")


if __name__ == "__main__":
    main()
