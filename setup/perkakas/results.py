"""What was tested and how it ended; the last line of setup/test comes from here."""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field

from .console import Failure, note, say

LONGEST_LINE = 300


def shorten(line: str) -> str:
    """Some assertions quote a whole web page."""
    return line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]} … ({len(line)} huruf)"


@dataclass
class Results:
    """Counts every test by how it ended, and remembers those that did not pass."""

    passed: int = 0
    failed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def ok(self, count: int = 1) -> None:
        self.passed += count

    def fail(self, name: str, details: list[str] | tuple[str, ...] = ()) -> None:
        self.failed.append(name)
        say(f"  ✗ {name}")
        for line in details:
            note(f"  {shorten(line)}")

    def skip(self, name: str, reason: str = "") -> None:
        self.skipped.append(f"{name}: {reason}" if reason else name)

    def judge(self, name: str, problems: list[str]) -> None:
        """One test out of a list of problems: none is a pass."""
        if problems:
            shown = problems[:25]
            left = len(problems) - len(shown)
            self.fail(name, [*shown, *([f"… dan {left} lagi"] if left else [])])
        else:
            self.ok()

    @contextlib.contextmanager
    def surviving(self, name: str) -> Iterator[None]:
        """What cannot even be prepared is a failed test, not the end of the others."""
        try:
            yield
        except Failure as failure:
            self.fail(name, [str(failure)])
        except Exception:
            self.fail(name, traceback.format_exc().splitlines()[-8:])

    @property
    def exit_code(self) -> int:
        """Nothing tested is not a success."""
        return 1 if self.failed or not self.passed else 0

    def report(self) -> None:
        if self.skipped:
            say("\nDilewati:")
            for name in self.skipped:
                note(name)
        if self.failed:
            say("\nGagal:")
            for name in self.failed:
                note(name)
        say(
            f"\n{self.passed} passed, {len(self.failed)} failed, {len(self.skipped)} skipped",
        )
