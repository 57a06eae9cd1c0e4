"""Loads sample data through the code that serves an officer's own upload (`base_import`).

One folder is one instansi: its files `NN-<model>.csv` are loaded in the order of their names, in
one transaction. External ids make it repeatable: a second time updates the same records.
"""

import csv
from pathlib import Path

from odoo import api

# What the import dialog sends for a comma-separated UTF-8 file with ISO dates.
OPTIONS = {
    "has_headers": True,
    "encoding": "utf-8",
    "separator": ",",
    "quoting": '"',
    "date_format": "%Y-%m-%d",
    "datetime_format": "%Y-%m-%d %H:%M:%S",
    "float_thousand_separator": ",",
    "float_decimal_separator": ".",
}
QUIET = {
    "tracking_disable": True,
    "mail_create_nosubscribe": True,
    "mail_notrack": True,
    "no_reset_password": True,
}
COMPANY_MODEL = "res.company"


class Refused(Exception):
    """One sentence naming file, row and reason."""


def load_folder(env: api.Environment, folder: Path) -> None:
    """Everything of one instansi, or nothing."""
    env = env(user=env.ref("base.user_admin"), context={**env.context, **QUIET, "lang": "id_ID"})
    files = sorted(folder.glob("[0-9]*-*.csv"))
    for number, file in enumerate(files, 1):
        model = file.stem.split("-", 1)[1]
        ids = load_file(env, file, model)
        print(
            f"@@ {folder.name}: {file.name} ({number} dari {len(files)} berkas, {len(ids)} baris)",
            flush=True,
        )
        if model == COMPANY_MODEL and ids:
            env = env(context={**env.context, "allowed_company_ids": ids})
    env.flush_all()


def load_file(env: api.Environment, file: Path, model: str) -> list[int]:
    """Load one file as its upload would; refuse on the first thing that is not right."""
    where = f"{file.parent.name}/{file.name}"
    if model not in env:
        raise Refused(f"{where}: model {model} tidak ada, perbaiki nama berkasnya.")
    content = file.read_bytes()
    fields = next(csv.reader([content.decode("utf-8-sig").splitlines()[0]]))
    upload = env["base_import.import"].create(
        {
            "res_model": model,
            "file": content,
            "file_name": file.name,
            "file_type": "text/csv",
        }
    )
    result = upload.execute_import(fields, fields, dict(OPTIONS))
    if result["messages"]:
        raise Refused(explain(where, result["messages"][0]))
    if not result["ids"]:
        raise Refused(f"{where}: tidak ada baris yang dimuat.")
    return result["ids"]


def explain(where: str, message: dict) -> str:
    row = message.get("rows", {}).get("from", message.get("record"))
    place = f"{where} baris {row + 2}" if isinstance(row, int) else where
    field = f", kolom {message['field']}" if message.get("field") else ""
    text = " ".join(str(message["message"]).split())
    return f"Data contoh ditolak: {place}{field}: {text}"
