"""Reading our teams against reading core's employee directory, over XML-RPC."""

from __future__ import annotations

import contextlib
import xmlrpc.client
from collections.abc import Iterator

from .. import paths, server
from ..workshop import Workshop
from .harness import Pair, database

OURS, PEER = "sistem.kerja.tim", "hr.employee.public"

# Seven fields each: two texts, two references, a list of references, a date, and one more.
FIELDS = {
    OURS: [
        *("name", "sub_kegiatan", "ketua_id", "unit_pemilik_id", "anggota_ids"),
        *("tanggal_mulai", "state"),
    ],
    PEER: [
        *("name", "job_title", "parent_id", "department_id", "child_ids"),
        *("create_date", "work_email"),
    ],
}
PAGE = 80


@contextlib.contextmanager
def compare(shop: Workshop, size: int) -> Iterator[list[Pair]]:
    """One server, two models, three ways to read."""
    name = database(shop, "rpc", size, with_addons=True)
    log = paths.in_home("log") / f"server-{name}.log"
    with server.serve(shop, name, server.free_port(), log) as running:
        client = Client(running, "admin", "admin")
        ids = {model: client.call(model, "search", [], limit=size) for model in (OURS, PEER)}

        def read_all(model):
            return lambda _turn: client.read(model, ids[model])

        def read_page(model):
            return lambda _turn: client.read(model, ids[model][:PAGE])

        def read_one(model):
            return lambda turn: client.read(model, [ids[model][turn % len(ids[model])]])

        yield [
            Pair(f"read {size} sekaligus", read_all(OURS), read_all(PEER)),
            Pair(f"read satu halaman ({PAGE})", read_page(OURS), read_page(PEER)),
            Pair("read satu rekaman", read_one(OURS), read_one(PEER)),
        ]


class Client:
    """A plain integrator."""

    def __init__(self, running: server.RunningOdoo, login: str, password: str) -> None:
        self.database, self.password = running.database, password
        common = xmlrpc.client.ServerProxy(f"{running.url}/xmlrpc/2/common")
        self.user_id = common.authenticate(self.database, login, password, {})
        self.models = xmlrpc.client.ServerProxy(f"{running.url}/xmlrpc/2/object")

    def call(self, model: str, method: str, *arguments, **options):
        return self.models.execute_kw(
            self.database, self.user_id, self.password, model, method, arguments, options
        )

    def read(self, model: str, ids: list[int]) -> None:
        found = self.call(model, "read", ids, fields=FIELDS[model])
        if len(found) != len(ids):
            raise AssertionError(f"{model}: {len(found)} dari {len(ids)} rekaman terbaca")
