"""Writes the translatable terms of one installed addon to a .pot file."""

import argparse

import odoo
from odoo import SUPERUSER_ID, api
from odoo.modules.registry import Registry
from odoo.tools import config
from odoo.tools.translate import trans_export


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("config", "database", "addon", "output"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    config.parse_config(
        ["--config", options.config, "--database", options.database], setup_logging=True
    )
    with Registry(options.database).cursor() as cr, open(options.output, "wb") as target:
        env = api.Environment(cr, SUPERUSER_ID, {})
        trans_export(False, [options.addon], target, "po", env)
    odoo.sql_db.close_all()


if __name__ == "__main__":
    main()
