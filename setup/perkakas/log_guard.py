"""Reads Odoo's log: which tests ran and how they ended, and which warnings nobody expected."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from . import paths

LINE = re.compile(
    r"^\d{4}-\d\d-\d\d [\d:,]+ \d+ (?P<level>[A-Z]+) (?P<database>\S+) (?P<logger>[\w.]+): "
    r"(?P<text>.*?)\s*$"
)
TEST_START = re.compile(r"^Starting (?P<name>\S+) \.\.\.$")
TEST_SKIP = re.compile(r"^skipped (?P<name>.+?) : (?P<reason>.*)")
TEST_FAIL = re.compile(r"^(FAIL|ERROR): (Subtest )?(?P<name>\S+)")
SUMMARY = re.compile(r"\d+ failed, \d+ error\(s\) of \d+ tests when loading database")
MODULE = re.compile(r"^odoo\.addons\.(\w+)\.tests\.")

BAD_LEVELS = ("WARNING", "ERROR", "CRITICAL")


@dataclass(frozen=True)
class Allowed:
    """A warning that is expected, and why."""

    logger: str
    text: str
    reason: str

    def covers(self, logger: str, text: str) -> bool:
        return bool(re.match(self.logger, logger) and re.search(self.text, text))


ALLOWED = (
    Allowed(
        r"odoo\.modules\.loading$",
        r"^Module \S+: \d+ failures, \d+ errors|^At least one test failed",
        "Failed tests are counted one by one.",
    ),
    Allowed(
        r"py\.warnings",
        rf"^(?!{re.escape(str(paths.REPO))}/)\S*: (Pending)?DeprecationWarning",
        "Core and libraries warn about each other; a warning that points at our file still counts.",
    ),
    Allowed(
        r"odoo\.addons\.rpc\b|odoo\.addons\.base\.controllers\.rpc|odoo\.http",
        r"deprecated",
        "XML-RPC is announced to go away in Odoo 20; our integrators still use it.",
    ),
    Allowed(
        r"odoo\.tests\.result",
        r"^0 failed, 0 error\(s\) of 0 tests",
        "A run without tests is judged by setup/test itself, which knows what was asked.",
    ),
    Allowed(
        r"odoo\.addons\..*\.tests\.",
        r"Chrome executable not found",
        "Without Chromium the browser tests skip themselves and are counted as skipped.",
    ),
)


# Only for servers whose clients provoke refusals on purpose (tests/).
REFUSALS = (
    Allowed(
        r"odoo\.http$",
        r"^(?!Exception during request|Traceback)[^\n]*$",
        "Odoo logs each refusal (UserError, access, private method) as a one-line warning.",
    ),
    Allowed(
        r"odoo\.sql_db$",
        r"^bad query[\s\S]*violates (unique|check|foreign key|exclusion) constraint",
        "A constraint that holds; the client gets its sentence.",
    ),
    Allowed(
        r"odoo\.sql_db$",
        r"^bad query[\s\S]*could not serialize access",
        "Two people at the same moment: Odoo takes the slower transaction back and runs it again.",
    ),
)


@dataclass
class Complaint:
    level: str
    logger: str
    lines: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def __str__(self) -> str:
        return f"{self.level} {self.logger}: {self.lines[0]}"


@dataclass
class LogGuard:
    """Feed it every line of one Odoo process."""

    started: list[str] = field(default_factory=list)
    failed: dict[str, list[str]] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    allowed: tuple[Allowed, ...] = ALLOWED
    heard: list[Complaint] = field(default_factory=list)
    finished: bool = False
    _open: list[str] | None = None  # where the lines that continue an entry go

    def read(self, line: str) -> None:
        match = LINE.match(line)
        if match:
            self._open = None
            self._entry(match["level"], match["logger"], match["text"])
        elif self._open is not None:
            self._open.append(line)

    def _entry(self, level: str, logger: str, text: str) -> None:
        if SUMMARY.search(text):
            self.finished = True
        if (module := MODULE.match(logger)) and self._test(module[1], text):
            return
        if level in BAD_LEVELS and not SUMMARY.search(text):
            self._open = [text]
            self.heard.append(Complaint(level, logger, self._open))

    def _test(self, module: str, text: str) -> bool:
        """True when the entry is about the course of a test."""
        if match := TEST_START.match(text):
            self.started.append(f"{module}:{match['name']}")
        elif match := TEST_SKIP.match(text):
            self.skipped[f"{module}:{match['name']}"] = match["reason"]
        elif match := TEST_FAIL.match(text):
            self._open = self.failed.setdefault(f"{module}:{match['name']}", [])
            self._open.append(text)
        else:
            return False
        return True

    @property
    def complaints(self) -> list[Complaint]:
        """What nobody expected; judged at the end, when the lines that follow are known."""
        return [
            complaint
            for complaint in self.heard
            if not any(allowed.covers(complaint.logger, complaint.text) for allowed in self.allowed)
        ]

    @property
    def passed(self) -> int:
        return len(set(self.started) - set(self.failed) - set(self.skipped))
