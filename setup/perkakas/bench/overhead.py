"""What our addons cost an HR officer: the same screens of hr.employee with and without them.

Each side asks for what its own screens ask for: the fields are taken from its list and form.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar

from lxml import etree

from .. import paths, server
from ..workshop import Workshop
from .harness import Pair, database

OURS, PEER = "dengan addon", "tanpa addon"
MODEL = "hr.employee"
PAGE = 80


@contextlib.contextmanager
def compare(shop: Workshop, size: int) -> Iterator[list[Pair]]:
    """Two servers, two databases, the same people and the same three requests."""
    with (
        _screens(shop, "dengan", size, with_addons=True) as ours,
        _screens(shop, "tanpa", size, with_addons=False) as peer,
    ):
        yield [
            Pair(f"daftar pegawai ({PAGE} baris)", ours.show_list, peer.show_list),
            Pair("buka formulir pegawai", ours.open_form, peer.open_form),
            Pair("simpan formulir pegawai", ours.save_form, peer.save_form),
        ]


@contextlib.contextmanager
def _screens(shop: Workshop, kind: str, size: int, *, with_addons: bool) -> Iterator[Screens]:
    name = database(shop, kind, size, with_addons=with_addons)
    log = paths.in_home("log") / f"server-{name}.log"
    with server.serve(shop, name, server.free_port(), log) as running:
        yield Screens(running)


class Screens:
    """The web client's requests for the employee list and form."""

    def __init__(self, running: server.RunningOdoo) -> None:
        self.url = running.url
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        sign_in(self.opener, running, "admin", "admin")
        views = self._call("get_views", [], {"views": [[False, "list"], [False, "form"]]})
        fields = {model: found["fields"] for model, found in views["models"].items()}
        self.list_fields, self.form_fields = (
            specification(etree.fromstring(views["views"][kind]["arch"]), MODEL, fields)
            for kind in ("list", "form")
        )
        self.ids = self._call("search", [[]], {})
        self.numbers = itertools.count()

    def show_list(self, _turn: int) -> None:
        self._call("web_search_read", [[], self.list_fields], {"limit": PAGE})

    def open_form(self, turn: int) -> None:
        self._call("web_read", [[self._pick(turn)], self.form_fields], {})

    def save_form(self, turn: int) -> None:
        changed = {"job_title": f"Analis {next(self.numbers)}"}
        self._call("web_save", [[self._pick(turn)], changed, self.form_fields], {})

    def _pick(self, turn: int) -> int:
        return self.ids[(turn * 7) % len(self.ids)]

    def _call(self, method: str, arguments: list, options: dict):
        return self._post(
            f"/web/dataset/call_kw/{MODEL}/{method}",
            {"model": MODEL, "method": method, "args": arguments, "kwargs": options},
        )

    def _post(self, path: str, parameters: dict):
        return post(self.opener, self.url + path, parameters)


def sign_in(
    opener: urllib.request.OpenerDirector, running: server.RunningOdoo, login: str, password: str
) -> None:
    """Open a session as the web client does."""
    parameters = {"db": running.database, "login": login, "password": password}
    post(opener, f"{running.url}/web/session/authenticate", parameters)


def post(opener: urllib.request.OpenerDirector, address: str, parameters: dict):
    body = json.dumps({"jsonrpc": "2.0", "method": "call", "params": parameters}).encode()
    request = urllib.request.Request(address, body, {"Content-Type": "application/json"})
    with opener.open(request) as response:
        answer = json.load(response)
    if "error" in answer:
        raise AssertionError(answer["error"]["data"]["message"])
    return answer["result"]


def specification(arch: etree._Element, model: str, fields: dict) -> dict:
    """What the web client asks for to show a view: its fields, and those of lists inside it."""
    wanted: dict = {}
    for node in arch.iter("field"):
        if _owner(node, arch) is not arch:
            continue
        description = fields.get(model, {}).get(node.get("name"), {})
        inner: dict = wanted.setdefault(node.get("name"), {})
        if description.get("type") == "many2one":
            inner["fields"] = {"display_name": {}}
        elif description.get("type") in ("one2many", "many2many"):
            below = inner.setdefault("fields", {})
            for view in node:
                below.update(specification(view, description["relation"], fields))
    return wanted


def _owner(node: etree._Element, arch: etree._Element) -> etree._Element:
    """The view that a field belongs to: the nearest one above it."""
    for above in node.iterancestors():
        if above is arch or (above.getparent() is not None and above.getparent().tag == "field"):
            return above
    return arch
