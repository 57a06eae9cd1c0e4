"""XML that parses and reads well. Layout inside text (letters, legal texts) is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from .. import paths

INDENT = 4
TAG_LINE = re.compile(r"^( *)<(?!\?|!)")


def check(files: list[Path]) -> list[str]:
    return [
        f"{path.relative_to(paths.REPO)}{problem}"
        for path in files
        if path.suffix in (".xml", ".svg")
        for problem in _problems(path)
    ]


def _problems(path: Path) -> Iterator[str]:
    content = path.read_bytes()
    try:
        etree.fromstring(content)
    except etree.XMLSyntaxError as error:
        yield f": {error}"
        return
    if path.suffix == ".svg":
        return
    text = content.decode()
    if not text.endswith("\n") or text.endswith("\n\n"):
        yield ": harus berakhir dengan tepat satu baris baru"
    for number, line in enumerate(text.splitlines(), 1):
        if "\t" in line:
            yield f":{number}: tab, pakai {INDENT} spasi"
        elif line != line.rstrip():
            yield f":{number}: spasi di akhir baris"
        elif (match := TAG_LINE.match(line)) and len(match[1]) % INDENT:
            yield f":{number}: indentasi {len(match[1])} bukan kelipatan {INDENT}"
