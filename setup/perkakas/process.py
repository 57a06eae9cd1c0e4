"""Child processes: how they are started, watched and, without exception, ended."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from .console import Failure

JOB_VARIABLE = "SISTEM_KERJA_JOB"
JOB = uuid.uuid4().hex
PR_SET_PDEATHSIG = 1

# Variables of the calling shell that would change what our children import or keep.
DROPPED = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "ODOO_RC")


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of our children; JOB marks them and all they start, for `end_all`."""
    kept = {key: value for key, value in os.environ.items() if key not in DROPPED}
    return {
        **kept,
        "LC_ALL": "C.UTF-8",
        "PYTHONUNBUFFERED": "1",
        JOB_VARIABLE: JOB,
        **(extra or {}),
    }


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


@contextlib.contextmanager
def child(command: Iterable[str], **options) -> Iterator[subprocess.Popen]:
    """A child in its own session: Ctrl-C reaches only us, and we end it when the block ends."""
    options.setdefault("stdin", subprocess.DEVNULL)
    options["env"] = environment(options.pop("env", None))
    with subprocess.Popen(
        [str(part) for part in command],
        start_new_session=True,
        preexec_fn=_die_with_parent,
        **options,
    ) as started:
        try:
            yield started
        finally:
            end(started)


def end(process: subprocess.Popen, patience: float = 20) -> None:
    """Ask, wait, insist; then take the rest of its session along."""
    if process.poll() is None:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(patience)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def watch(
    command: Iterable[str],
    *,
    log: Path,
    on_line: Callable[[str], None] | None = None,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> int:
    """Run to the end, copying each line to `log` and handing it to `on_line`."""
    with (
        open(log, "a", encoding="utf-8") as copy,
        child(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            cwd=cwd,
            env=env,
        ) as running,
    ):
        for line in running.stdout:
            copy.write(line)
            if on_line:
                on_line(line.rstrip("\n"))
        return running.wait()


def output(command: Iterable[str], **options) -> str:
    """The output of a short command that is expected to work."""
    result = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        errors="replace",
        stdin=subprocess.DEVNULL,
        env=environment(options.pop("env", None)),
        check=False,
        **options,
    )
    if result.returncode:
        raise Failure(
            f"Perintah {Path(command[0]).name} gagal: {last_line(result.stderr or result.stdout)}"
        )
    return result.stdout


def last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "tanpa pesan"


def end_all() -> None:
    """End what our children left behind, such as a browser that detached itself."""
    for attempt in (signal.SIGTERM, signal.SIGKILL):
        left = list(_marked())
        if not left:
            return
        for pid in left:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, attempt)
        time.sleep(0.3)


def _marked() -> Iterator[int]:
    """Processes that carry our JOB in their environment, except ourselves."""
    mark = f"{JOB_VARIABLE}={JOB}".encode()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            with contextlib.suppress(OSError):
                if mark in (entry / "environ").read_bytes().split(b"\0"):
                    yield int(entry.name)
