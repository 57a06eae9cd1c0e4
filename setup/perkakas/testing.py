"""The work of setup/test: everything, or the part that was asked for."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator

from . import apt, checks, locks, paths, process
from .builder import Builder
from .checks import translations
from .console import Failure, note, say, step
from .database import Databases
from .results import Results
from .suites import doctests, end_to_end, odoo_tests, uninstall
from .workshop import Workshop, open_workshop

CLUSTER = "uji"
PREFIX = "sk_uji_"
BROWSER = ("chromium", "libatomic1")  # playwright's own Node.js needs libatomic
SMOKE_TAG = "sistem_kerja_cepat"


def run(options: argparse.Namespace) -> int:
    results = Results()
    if not apt.ensure(BROWSER, end_to_end.browser_present, "uji peramban"):
        say("Chromium tidak ada dan Anda bukan root: uji peramban dilewati.")
    with results.surviving("Persiapan uji"):
        choose(options)(options, results)
    process.end_all()
    results.report()
    return results.exit_code


def choose(options: argparse.Namespace):
    if options.fast:
        return fast
    if options.tags:
        return by_tags
    if options.expression:
        return by_name
    return one_addon if options.addon else everything


def everything(_options: argparse.Namespace, results: Results) -> None:
    checks.run(results)
    doctests.run(results)
    with open_workshop(CLUSTER) as shop, scratch_names(shop) as name:
        with results.surviving("Uji Odoo"):
            odoo_tests.install_and_test(shop, results, name("addon"))
        with (
            results.surviving("id.po sesuai dengan istilah addon"),
            step("Membandingkan id.po dengan istilah di basis data"),
        ):
            problems = translations.in_step(shop, name("addon"))
            results.judge("id.po sesuai dengan istilah addon", problems)
        with results.surviving("Melepas kedua addon"):
            uninstall.run(shop, results, name("lepas"))
        with results.surviving("Uji ujung ke ujung"):
            journeys(shop, results, name("ujung"))


def journeys(shop: Workshop, results: Results, database: str, expression: str = "") -> None:
    if end_to_end.present():
        Builder(shop).copy_of_sample(database)
        end_to_end.run(shop, results, database, expression)
    else:
        note("tests/ belum berisi uji")


def fast(options: argparse.Namespace, results: Results) -> None:
    checks.run(results, only_changed=True)
    doctests.run(results)
    if not odoo_tests.is_tag_used(SMOKE_TAG):
        results.skip("uji asap", f"belum ada uji bertag {SMOKE_TAG}")
        return
    with open_workshop(CLUSTER) as shop:
        odoo_tests.on_dev_database(shop, results, SMOKE_TAG, options.db)


def by_tags(options: argparse.Namespace, results: Results) -> None:
    with open_workshop(CLUSTER) as shop:
        odoo_tests.on_dev_database(shop, results, options.tags, options.db)


def one_addon(options: argparse.Namespace, results: Results) -> None:
    if options.addon not in paths.ADDONS:
        raise Failure(f"Addon {options.addon} tidak dikenal: pilih {' atau '.join(paths.ADDONS)}.")
    checks.run(results, addon=options.addon)
    doctests.run(results)
    with open_workshop(CLUSTER) as shop:
        odoo_tests.on_dev_database(shop, results, f"/{options.addon}", options.db)


def by_name(options: argparse.Namespace, results: Results) -> None:
    """-k: Odoo tests whose Class.method contains it, and pytest's own -k over tests/."""
    tags = odoo_tests.tags_for(options.expression)
    journey = end_to_end.matches(options.expression)
    if not tags and not journey:
        raise Failure(f"Tidak ada uji yang namanya memuat {options.expression}: periksa ejaannya.")
    with open_workshop(CLUSTER) as shop:
        if tags:
            odoo_tests.on_dev_database(shop, results, tags, options.db)
        if journey:
            with scratch_names(shop) as name:
                journeys(shop, results, name("ujung"), options.expression)


@contextlib.contextmanager
def scratch_names(shop: Workshop) -> Iterator:
    """Names for this run's databases; they are dropped at the end, as are those of dead runs."""
    databases, run_id = Databases(shop), process.JOB[:8]
    with locks.exclusive(f"{PREFIX}{run_id}"):
        for left in databases.names(PREFIX):
            owner = left.removeprefix(PREFIX).split("_")[0]
            if not locks.is_held(f"{PREFIX}{owner}"):
                databases.drop(left)
        try:
            yield lambda purpose: f"{PREFIX}{run_id}_{purpose}"
        finally:
            for ours in databases.names(f"{PREFIX}{run_id}"):
                databases.drop(ours)
    locks.lock_path(f"{PREFIX}{run_id}").unlink(missing_ok=True)
