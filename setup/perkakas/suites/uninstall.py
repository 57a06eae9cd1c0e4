"""Uninstalling leaves nothing of ours behind."""

from __future__ import annotations

from collections.abc import Iterator

from .. import paths, process
from ..builder import Builder
from ..console import step
from ..database import Databases
from ..results import Results
from ..workshop import Workshop

SCHEMA = {
    "tabel": "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
    "kolom": "SELECT table_name || '.' || column_name FROM information_schema.columns "
    "WHERE table_schema = 'public'",
    "batasan": "SELECT conrelid::regclass || '.' || conname FROM pg_constraint",
    "indeks": "SELECT indexname FROM pg_indexes WHERE schemaname = 'public'",
    "urutan": "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'",
    "model": "SELECT model FROM ir_model",
    "bidang": "SELECT model || '.' || name FROM ir_model_fields",
    "grup": "SELECT name ->> 'en_US' FROM res_groups",
    "menu": "SELECT name ->> 'en_US' FROM ir_ui_menu",
    "tampilan": "SELECT key FROM ir_ui_view WHERE key IS NOT NULL",
    "aksi": "SELECT type || ' ' || (name ->> 'en_US') FROM ir_actions",
    "cron": "SELECT cron_name FROM ir_cron",
    "parameter": "SELECT key FROM ir_config_parameter",
}
OURS = "SELECT module || '.' || name FROM ir_model_data WHERE module = ANY(%s)"


def run(shop: Workshop, results: Results, scratch: str) -> None:
    """Uninstall from a database full of sample data, and compare with bare core."""
    builder, databases = Builder(shop), Databases(shop)
    title = "Melepas kedua addon tanpa sisa"
    log = paths.in_home("log") / f"lepas-{scratch}.log"
    builder.copy_of_sample(scratch)
    with step(title):
        command = shop.inside_command(
            "uninstall", "--database", scratch, "--modules", ",".join(builder.addon_names())
        )
        log.write_text("", encoding="utf-8")
        if process.watch(command, log=log, cwd=log.parent):
            results.fail(title, [process.last_line(log.read_text(encoding="utf-8")), f"baca {log}"])
            return
        results.judge(title, list(_residue(databases, builder.core_template(), scratch)))


def _residue(databases: Databases, before: str, after: str) -> Iterator[str]:
    with databases.cursor(before) as clean, databases.cursor(after) as used:
        for kind, query in SCHEMA.items():
            clean.execute(query)
            used.execute(query)
            extra = {row[0] for row in used.fetchall()} - {row[0] for row in clean.fetchall()}
            yield from (f"{kind} tersisa: {name}" for name in sorted(extra))
        used.execute(OURS, (list(paths.ADDONS),))
        yield from (f"ir.model.data tersisa: {row[0]}" for row in used.fetchall())
