"""Locks between processes. The kernel frees them when a process dies, however it dies."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from . import paths
from .console import Failure, note


def lock_path(name: str) -> Path:
    return paths.in_home("kunci") / f"{name}.lock"


@contextlib.contextmanager
def exclusive(name: str, *, waiting: str = "", refuse: str = "") -> Iterator[IO]:
    """Hold the lock `name`. When another process has it: wait and say so, or refuse."""
    with open(lock_path(name), "a+", encoding="utf-8") as handle:
        if not try_lock(handle):
            if refuse:
                raise Failure(refuse)
            note(waiting or f"menunggu proses lain yang sedang mengerjakan {name}")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield handle


def try_lock(handle: IO, *, shared: bool = False) -> bool:
    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def is_held(name: str) -> bool:
    """True while some process holds the lock `name`."""
    path = lock_path(name)
    if not path.exists():
        return False
    with open(path, "a+", encoding="utf-8") as handle:
        return not try_lock(handle)
