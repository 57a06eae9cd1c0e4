"""Which files are ours: what git knows, or would add."""

from __future__ import annotations

import subprocess
from pathlib import Path

from .. import paths

SKIPPED_FOLDERS = {".git", "__pycache__", "node_modules", ".ruff_cache"}


def source_files() -> list[Path]:
    return _listed("ls-files", "--cached", "--others", "--exclude-standard")


def changed_files() -> list[Path]:
    """What the next commit would change."""
    changed = _listed("diff", "--name-only", "HEAD")
    return sorted({*changed, *_listed("ls-files", "--others", "--exclude-standard")})


def addon_of(path: Path) -> Path | None:
    """The addon that a file belongs to."""
    for folder in paths.addon_folders():
        if path.is_relative_to(folder):
            return folder
    return None


def _listed(*arguments: str) -> list[Path]:
    answer = subprocess.run(
        ["git", "-c", "safe.directory=*", "-C", str(paths.REPO), *arguments, "-z"],
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode:  # no git here, or no commit yet
        return _walk()
    files = (paths.REPO / name for name in answer.stdout.split("\0") if name)
    return sorted(path for path in files if path.is_file())


def _walk() -> list[Path]:
    return sorted(
        path
        for path in paths.REPO.rglob("*")
        if path.is_file() and not SKIPPED_FOLDERS.intersection(path.parts)
    )
