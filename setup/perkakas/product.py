"""The work of setup/run: a database that is true, an Odoo on it, and a greeting."""

from __future__ import annotations

import argparse

from . import sample, server
from .builder import Builder
from .console import Failure, Stopped, note, say
from .database import Databases
from .running import Instance
from .workshop import Workshop, open_workshop

CLUSTER = "utama"


def run(options: argparse.Namespace) -> None:
    instance = Instance(options.db)
    with instance.claim(), open_workshop(CLUSTER) as shop:
        say(f"Odoo {shop.odoo.version} dari {shop.odoo.origin} ({shop.odoo.root})")
        prepare(shop, options)
        serve(shop, options, instance)


def prepare(shop: Workshop, options: argparse.Namespace) -> None:
    """Make the database, or bring the existing one up to date."""
    builder, databases = Builder(shop), Databases(shop)
    regencies = [] if options.no_sample else sample.regencies()
    if options.fresh:
        databases.drop(options.db)
    elif databases.exists(options.db):
        stage = databases.note(options.db).get("stage")
        if stage is None:
            raise Failure(
                f"Basis data {options.db} sudah ada tetapi bukan buatan setup/run: pilih nama "
                "lain dengan --db, atau hapus isinya dengan --fresh."
            )
        if stage == "ready":
            return builder.refresh(options.db, regencies)
        note("pembuatan basis data yang lalu terputus; diulang dari awal")
        databases.drop(options.db)
    return builder.product(options.db, regencies, assets=True)


def serve(shop: Workshop, options: argparse.Namespace, instance: Instance) -> None:
    set_address(shop, options.db, options.port)
    with server.serve(shop, options.db, options.port, instance.log) as running:
        greet(running, with_sample=not options.no_sample)
        instance.announce(running.url)
        try:
            status = running.process.wait()
        except Stopped:
            return say("\nDihentikan; basis data tetap ada untuk lain kali.")
        raise Failure(f"Odoo berhenti sendiri (kode {status}): baca {running.log}.")


def set_address(shop: Workshop, database: str, port: int) -> None:
    """Links in letters and mails carry the address of this run."""
    address = f"http://127.0.0.1:{port}"
    with Databases(shop).cursor(database) as cursor:
        cursor.execute(
            "INSERT INTO ir_config_parameter (key, value) VALUES ('web.base.url', %s) "
            "ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value",
            (address,),
        )


def greet(running: server.RunningOdoo, *, with_sample: bool) -> None:
    """Address and logins; the administrator's password is tried before it is promised."""
    say(f"\nSistem Kerja berjalan di {running.url}\n")
    if running.accepts("admin", "admin"):
        say("  admin / admin: Administrator")
    else:
        say("  admin: sandinya sudah diganti; --fresh membuat basis data baru dengan admin/admin")
    for person in sample.logins() if with_sample else []:
        if person.login != "admin":
            say(f"  {person.login} / {person.password}: {person.kind}. {person.description}")
    stop = f"Ctrl-C, atau setup/run --db {running.database} --stop"
    say(f"\nCatatan Odoo: {running.log}\nBerhenti: {stop}")
