"""Runs the doctests of one plain Python package in a process where Odoo cannot be imported.

Prints JSON: the name of each docstring with examples, and its failures.
"""

import doctest
import importlib
import json
import pkgutil
import sys
from pathlib import Path


def main(folder: Path) -> dict[str, list[str]]:
    sys.modules["odoo"] = None  # importing it is an error from here on
    sys.path.insert(0, str(folder.parent))
    package = importlib.import_module(folder.name)
    modules = [package]
    for found in pkgutil.walk_packages(package.__path__, f"{folder.name}."):
        modules.append(importlib.import_module(found.name))
    outcome = {}
    for module in modules:
        for test in doctest.DocTestFinder(exclude_empty=True).find(module):
            if test.examples:
                outcome[test.name] = examine(test)
    return outcome


def examine(test: doctest.DocTest) -> list[str]:
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    runner.run(test, out=said.append)
    return [line for text in said for line in text.splitlines() if line.strip(" *")]


if __name__ == "__main__":
    json.dump(main(Path(sys.argv[1])), sys.stdout)
