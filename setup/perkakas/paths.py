"""Where things are: the repository, its addons, and the state folder outside it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
SETUP = REPO / "setup"
PACKAGE = SETUP / "perkakas"
LOCK_FILE = SETUP / "requirements.lock"
DATA = REPO / "data"
E2E_TESTS = REPO / "tests"
DEV_ADDONS = REPO / "dev_addons"

ADDONS = ("hr_sistem_kerja", "hr_sistem_kerja_reports")


def addon_folders() -> list[Path]:
    """Our addons that are present in this checkout, in the order of their dependency."""
    return [REPO / name for name in ADDONS if (REPO / name / "__manifest__.py").is_file()]


def home() -> Path:
    """Everything the set-up makes lives here: caches, databases, logs. Never in the repository."""
    chosen = os.environ.get("SISTEM_KERJA_HOME")
    return Path(chosen).expanduser().resolve() if chosen else Path.home() / ".cache/sistem-kerja"


def in_home(*parts: str) -> Path:
    """A folder under `home()`, made when missing."""
    folder = home().joinpath(*parts)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def short_hash(text: str, length: int = 8) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def checkout_id() -> str:
    """Tells this checkout from others that share the same state folder."""
    return short_hash(str(REPO), 6)
