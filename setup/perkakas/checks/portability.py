"""What would tie the repository to one machine, or the code to one regency."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from .. import paths
from .files import addon_of

BINARY = {".png", ".jpg", ".jpeg", ".gif", ".ico", ".pdf", ".woff", ".woff2", ".ttf", ".xlsx"}
CODE = {".py", ".xml", ".js", ".css", ".scss", ".csv"}
WITH_NAMES = {"tests", "data", "i18n"}
REGENCIES = re.compile(r"mamuju|pesisir|kotabaru|bekasi|tabanan", re.IGNORECASE)
REGISTRIES = re.compile(
    r"deb\.debian[.]org|pypi[.]org|pythonhosted[.]org|registry\.npmjs[.]org|proxy\.golang[.]org"
)
ADDRESS = re.compile(r"https?://[^\s'\"|]+")


def machine_traces(files: list[Path]) -> list[str]:
    """Registry hosts, and paths of the machine at hand."""
    private = [re.escape(trace) for trace in sorted(_own_paths() | _own_hosts())]
    pattern = re.compile("|".join([REGISTRIES.pattern, *private]))
    return _lines_with(pattern, [path for path in files if path.suffix not in BINARY])


def _own_paths() -> set[str]:
    """Folders that exist only here. `/root` or `/home/x` alone would be too eager."""
    candidates = {paths.REPO, paths.home(), Path.home() / ".cache", Path(sys.base_prefix)}
    return {f"{path}" for path in candidates if len(path.parts) > 2}


def _own_hosts() -> set[str]:
    """Hosts in the machine's apt and pip settings."""
    said = ""
    for command in (
        ["apt-get", "indextargets", "--format", "$(REPO_URI)"],
        [sys.executable, "-m", "pip", "config", "list"],
    ):
        if shutil.which(command[0]):
            answer = subprocess.run(command, capture_output=True, text=True, check=False)
            said += answer.stdout
    said += " ".join(value for key, value in os.environ.items() if key.startswith("PIP_"))
    hosts = {urlsplit(address).hostname for address in ADDRESS.findall(said)}
    return {host for host in hosts if host and "." in host}


def regency_names(files: list[Path]) -> list[str]:
    """What the addons do serves every regency: only tests and data files may name one.

    Views, templates, security and scripts count as code; translations name the records of data.
    """
    code = [
        path
        for path in files
        if path.suffix in CODE
        and path.name != "__manifest__.py"
        and (addon := addon_of(path))
        and path.relative_to(addon).parts[0] not in WITH_NAMES
    ]
    return _lines_with(REGENCIES, code)


def _lines_with(pattern: re.Pattern, files: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(paths.REPO)}:{number}: {match[0]}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := pattern.search(line))
    ]
