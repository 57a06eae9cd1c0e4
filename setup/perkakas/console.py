"""What the user reads: steps, progress, and one sentence when something goes wrong."""

from __future__ import annotations

import contextlib
import errno
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator

from . import paths


class Failure(Exception):
    """Something the user can repair; its text is one sentence that says what to do."""


class Stopped(BaseException):
    """Ctrl-C or SIGTERM: unwind, clean up, leave."""


def say(text: str = "") -> None:
    print(text, flush=True)


def note(text: str) -> None:
    """A detail that belongs to the step above it."""
    say(f"    {text}")


@contextlib.contextmanager
def step(text: str) -> Iterator[Progress]:
    """Announce a long step, report its progress, and say how long it took."""
    say(f"• {text} …")
    started = time.monotonic()
    yield Progress()
    say(f"  selesai dalam {time.monotonic() - started:.1f} detik")


class Progress:
    """Progress lines, thinned out so that a log file stays readable."""

    def __init__(self, every: float = 1.5) -> None:
        self.every = every
        self.last_time = time.monotonic()
        self.last_text = ""

    def __call__(self, text: str) -> None:
        now = time.monotonic()
        if text != self.last_text and now - self.last_time >= self.every:
            note(text)
            self.last_time, self.last_text = now, text


def stop_on_signals() -> None:
    """Turn Ctrl-C and SIGTERM into `Stopped`, so that every `finally` runs."""

    def handler(number, _frame):
        # A second signal must not interrupt the clean-up that the first one started.
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(each, signal.SIG_IGN)
        raise Stopped(signal.Signals(number).name)

    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, handler)


def run_command(main: Callable[[], int]) -> int:
    """Run a command; whatever goes wrong ends in one sentence and exit code 1."""
    stop_on_signals()
    try:
        return main()
    except Failure as failure:
        return _complain(str(failure))
    except Stopped as stopped:
        _complain(f"Dihentikan ({stopped}).")
        return 130
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return _complain(
                f"Ruang disk habis: kosongkan ruang di {paths.home()} atau setel "
                "SISTEM_KERJA_HOME ke disk yang lebih lapang."
            )
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS) and error.filename:
            return _complain(
                f"Tidak boleh menulis atau menjalankan {error.filename}: perbaiki izinnya, atau "
                "setel SISTEM_KERJA_HOME ke folder milik Anda."
            )
        return _unexpected()
    except Exception:
        return _unexpected()


def _complain(sentence: str) -> int:
    print(f"\n✗ {sentence}", file=sys.stderr, flush=True)
    return 1


def _unexpected() -> int:
    """A bug of ours: one sentence for the user, the traceback in a file for us."""
    kind, error, _trace = sys.exc_info()
    try:
        report = paths.in_home("log") / "galat.txt"
        report.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        return _complain(f"Galat tak terduga {kind.__name__}: {error}.")
    return _complain(
        f"Galat tak terduga {kind.__name__}: {error}; laporkan dengan isi berkas {report}."
    )
