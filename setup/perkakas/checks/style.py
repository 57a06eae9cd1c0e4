"""ruff and pylint-odoo, as pinned in the lock file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .. import paths, process
from .files import addon_of

SCRIPTS = ("run", "test", "bench", "odoo")

# Rules of pylint-odoo that contradict our own; .pylintrc cannot take single ones back.
PYLINT_EXCEPTIONS = (
    "bad-builtin-groupby",  # aturan/ does without Odoo on purpose
    "consider-merging-classes-inherited",  # one room per subject, even within one model
)


def _is_python(path: Path) -> bool:
    return path.suffix == ".py" or (path.parent == paths.SETUP and path.name in SCRIPTS)


def ruff_check(files: list[Path]) -> list[str]:
    return _tool("ruff", ["check", "--output-format=concise", "--quiet"], files)


def ruff_format(files: list[Path]) -> list[str]:
    return _tool("ruff", ["format", "--check", "--output-format=concise", "--quiet"], files)


def pylint_odoo(files: list[Path]) -> list[str]:
    """Only rules about Odoo; it looks at whole addons, manifests and data included."""
    addons = sorted({addon for path in files if (addon := addon_of(path))})
    if not addons:
        return []
    rules = [f"--rcfile={paths.REPO / '.pylintrc'}", f"--disable={','.join(PYLINT_EXCEPTIONS)}"]
    return _run([_program("pylint"), *rules, *map(str, addons)])


def _tool(name: str, arguments: list[str], files: list[Path]) -> list[str]:
    chosen = [str(path) for path in files if _is_python(path)]
    return _run([_program(name), *arguments, *chosen]) if chosen else []


def _program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _run(command: list[str]) -> list[str]:
    """The tool's findings; a tool that fails without findings is a finding itself."""
    answer = subprocess.run(
        command,
        capture_output=True,
        text=True,
        cwd=paths.REPO,
        env=process.environment({"RUFF_CACHE_DIR": str(paths.in_home("ruff"))}),
        check=False,
    )
    lines = [line for line in answer.stdout.splitlines() if line.strip()]
    found = [line for line in lines if not line.startswith(("*****", "Found "))]
    if answer.returncode and not found:
        return answer.stderr.splitlines() or [f"{command[0]} berakhir {answer.returncode}"]
    return found
