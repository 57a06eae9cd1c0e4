"""Tests that run inside Odoo: our addons' own, and core's guard over what we add to employees."""

from __future__ import annotations

import ast
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .. import paths, process, server
from ..builder import Builder
from ..console import Progress, note, step
from ..log_guard import Complaint, LogGuard
from ..results import Results
from ..workshop import Workshop

# Core's own test that every field of hr.employee is hidden from, or mirrored for, plain users.
CORE_GUARD = "/hr:TestSelfAccessPreferences.test_employee_fields_groups"

FAILURE_LINES = 40


def run(
    shop: Workshop, results: Results, title: str, database: str, tags: str, *arguments: str
) -> LogGuard:
    """One Odoo process with tests; its log counts as a test of its own."""
    log = paths.in_home("log") / f"uji-{database}.log"
    guard, progress = LogGuard(), Progress(every=5)
    command = shop.odoo_command(
        *("--database", database, "--test-tags", tags, "--stop-after-init"),
        *("--http-port", str(server.free_port()), *arguments),
    )

    def read(line: str) -> None:
        guard.read(line)
        if guard.started:
            progress(f"{len(guard.started)} uji dimulai, terakhir {guard.started[-1]}")

    with step(title):
        log.write_text("", encoding="utf-8")
        process.watch(command, log=log, on_line=read, cwd=log.parent)
        _judge(guard, results, title, log)
    return guard


def _judge(guard: LogGuard, results: Results, title: str, log: Path) -> None:
    results.ok(guard.passed)
    for name, details in guard.failed.items():
        results.fail(name, details[:FAILURE_LINES])
    for name, reason in guard.skipped.items():
        results.skip(name, reason)
    if not guard.finished:
        results.fail(f"{title}: Odoo berhenti sebelum selesai", [f"baca {log}"])
    elif not guard.started:
        results.fail(f"{title}: tidak ada uji yang cocok")
    noise = [line for complaint in guard.complaints for line in _show(complaint)]
    results.judge(f"{title}: log Odoo bersih dari peringatan", noise)
    note(
        f"{guard.passed} lulus, {len(guard.failed)} gagal, {len(guard.skipped)} dilewati; log {log}"
    )


def _show(complaint: Complaint) -> list[str]:
    """A complaint with the end of what follows it: of a traceback, the part that tells most."""
    return [str(complaint), *(f"    {line}" for line in complaint.lines[1:][-8:])]


def install_and_test(shop: Workshop, results: Results, database: str) -> None:
    """Install both addons on databases that have only core, then run all their tests.

    Odoo runs its tests one after the other; two processes, each with its own database and half of
    the classes, use two cores.
    """
    builder = Builder(shop)
    template, names = builder.core_template(), ",".join(builder.addon_names())
    parts = [(database, "pertama"), (f"{database}_dua", "kedua")]
    for part, _label in parts:
        builder.databases.copy(template, part)
    with ThreadPoolExecutor(len(parts)) as pool:
        running = [
            pool.submit(
                run, shop, results, f"Uji Odoo, bagian {label}", part, tags, "--init", names
            )
            for (part, label), tags in zip(parts, _halves(), strict=True)
        ]
        try:
            for one in running:
                one.result()
        except BaseException:
            process.end_all()  # Else the pool waits for the other half
            raise
    run(shop, results, "Penjaga inti Odoo untuk data pegawai", database, CORE_GUARD)


def _halves() -> tuple[str, str]:
    """The tags of two halves of all test classes, about equal by their length in lines."""
    classes = {
        f"/{folder.name}:{node.name}": node.end_lineno - node.lineno + 20
        for folder, file in _test_files()
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
    }
    halves, weights = ([], []), [0, 0]
    for tag in sorted(classes, key=lambda tag: (-classes[tag], tag)):
        lighter = weights.index(min(weights))
        halves[lighter].append(tag)
        weights[lighter] += classes[tag]
    return ",".join(halves[0]), ",".join(halves[1])


def on_dev_database(shop: Workshop, results: Results, tags: str, label: str | None) -> LogGuard:
    """The daily loop: no installation, only what the tags choose."""
    with Builder(shop).dev_database(label) as database:
        return run(shop, results, f"Uji Odoo {tags}", database, tags)


def tags_for(expression: str) -> str:
    """Test tags of our addons' tests whose `Class.method` contains the expression."""
    wanted = expression.lower()
    return ",".join(
        f"/{folder.name}:{name}"
        for folder, file in _test_files()
        for name in _names(file)
        if wanted in name.lower()
    )


def is_tag_used(tag: str) -> bool:
    return any(f'"{tag}"' in file.read_text(encoding="utf-8") for _folder, file in _test_files())


def _test_files() -> list[tuple[Path, Path]]:
    """Each test file of our addons, with its addon."""
    return [
        (folder, file)
        for folder in paths.addon_folders()
        for file in sorted(folder.glob("tests/**/test_*.py"))
    ]


def _names(file: Path) -> list[str]:
    """`Class.method` of each test in a file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [
        f"{node.name}.{method.name}"
        for node in tree.body
        if isinstance(node, ast.ClassDef)
        for method in node.body
        if isinstance(method, ast.FunctionDef) and method.name.startswith("test")
    ]
