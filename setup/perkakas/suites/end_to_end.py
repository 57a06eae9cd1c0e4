"""The tests of `tests/`: pytest against a server that was started as setup/run starts it."""

from __future__ import annotations

import shutil
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from .. import apt, npm, paths, process, server
from ..console import note, step
from ..log_guard import ALLOWED, REFUSALS, LogGuard
from ..results import Results
from ..workshop import Workshop

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
VARIABLES = (
    "SISTEM_KERJA_URL",
    "SISTEM_KERJA_DB",
    "SISTEM_KERJA_CHROMIUM",
    "SISTEM_KERJA_LOG",
    "SISTEM_KERJA_AXE",
)
NO_TESTS_MATCH = 5  # pytest's exit code


def chromium() -> str:
    """The system's browser, or an empty string."""
    return next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), "")


def browser_present() -> bool:
    return bool(chromium()) and apt.has_library("libatomic.so.1")


def present() -> bool:
    return any(paths.E2E_TESTS.rglob("test_*.py"))


def matches(expression: str) -> bool:
    """Is there any test in tests/ that `-k expression` would choose?"""
    if not present():
        return False
    command = _pytest("--collect-only", "-k", expression)
    log = paths.in_home("log") / "pytest-pilih.log"
    log.write_text("", encoding="utf-8")
    nowhere = dict.fromkeys(VARIABLES, "http://127.0.0.1:9")  # only looked at, not used
    return process.watch(command, log=log, cwd=paths.REPO, env=nowhere) != NO_TESTS_MATCH


def run(shop: Workshop, results: Results, database: str, expression: str = "") -> None:
    """Serve `database` and let pytest loose on it."""
    folder = paths.in_home("log")
    report, log = folder / f"pytest-{database}.xml", folder / f"pytest-{database}.log"
    report.unlink(missing_ok=True)
    log.write_text("", encoding="utf-8")
    server_log = folder / f"server-{database}.log"
    axe = npm.fetch(npm.AXE) if chromium() else ""
    with server.serve(shop, database, server.free_port(), server_log) as running:
        values = (running.url, database, chromium(), str(server_log), axe)
        known = dict(zip(VARIABLES, values, strict=True)) | _libpq(shop)
        chosen = ["-k", expression] if expression else []
        with step("Uji ujung ke ujung (tests/)"):
            command = _pytest(f"--junitxml={report}", *chosen)
            status = process.watch(command, log=log, cwd=paths.REPO, env=known, on_line=_show)
    _count(report, status, results)
    _judge_log(server_log, results)


def _libpq(shop: Workshop) -> dict[str, str]:
    """The way to the database itself, for tests that change a row behind Odoo's back."""
    server = shop.server
    names = {"PGHOST": server.host, "PGPORT": str(server.port), "PGUSER": server.user}
    return {**names, "PGPASSWORD": server.password} if server.password else names


def _pytest(*arguments: str) -> list[str]:
    fixed = ["-p", "no:cacheprovider", "--color=no", "--tb=short"]
    return [sys.executable, "-m", "pytest", *fixed, *arguments, str(paths.E2E_TESTS)]


def _show(line: str) -> None:
    if line.strip():
        note(line)


def _count(report: Path, status: int, results: Results) -> None:
    if status == NO_TESTS_MATCH:
        return
    if not report.exists():
        results.fail("pytest berhenti sebelum selesai")
        return
    for case in ElementTree.parse(report).iter("testcase"):
        name = f"{case.get('classname')}.{case.get('name')}"
        kinds = {child.tag: child for child in case}
        if "failure" in kinds or "error" in kinds:
            results.fail(name)
        elif "skipped" in kinds:
            results.skip(name, kinds["skipped"].get("message", ""))
        else:
            results.ok()


def _judge_log(server_log: Path, results: Results) -> None:
    guard = LogGuard(allowed=(*ALLOWED, *REFUSALS))
    for line in server_log.read_text(encoding="utf-8", errors="replace").splitlines():
        guard.read(line)
    noise = [str(complaint) for complaint in guard.complaints]
    results.judge("Log server uji ujung ke ujung bersih dari peringatan", noise)
