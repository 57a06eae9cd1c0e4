"""PostgreSQL: the server the user names, or private clusters of our own.

A private cluster listens on a Unix socket only, in a folder that nobody else may enter, so it
needs neither a port nor a password. It is started by the first of our processes that needs it and
stopped by the last: every user holds a shared lock, and who can make it exclusive is the last.

Two clusters, because they have opposite needs: `utama` keeps data through a crash, `uji` holds
databases that tests throw away and is fast instead.
"""

from __future__ import annotations

import contextlib
import fcntl
import functools
import getpass
import os
import pwd
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from . import apt, console, locks, paths, process
from .console import Failure

OWNER = "odoo"  # Odoo refuses to work as the database user `postgres`
PORT = 5432  # no TCP port: it only names the socket file

COMMON_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "256MB",
    "work_mem": "16MB",
    "max_wal_size": "2GB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_parallel_workers_per_gather": "0",  # small containers have a small /dev/shm
    "synchronous_commit": "off",  # a crash may lose the last second, never consistency
}
CLUSTERS = {
    "utama": {},
    "uji": {"fsync": "off", "full_page_writes": "off"},
}


@dataclass(frozen=True)
class Server:
    """How to reach a running PostgreSQL."""

    host: str
    port: int
    user: str
    password: str = field(default="", repr=False)

    def odoo_options(self) -> dict[str, str]:
        options = {"db_host": self.host, "db_port": str(self.port), "db_user": self.user}
        return {**options, "db_password": self.password} if self.password else options


@contextlib.contextmanager
def use(cluster: str) -> Iterator[Server]:
    """A PostgreSQL that runs for as long as the block does."""
    if external_wanted():
        yield _external()
    else:
        with PrivateCluster(cluster).running() as server:
            yield server


def external_wanted() -> bool:
    return bool(os.environ.get("PGHOST") or os.environ.get("DATABASE_URL"))


def _external() -> Server:
    """The server of DATABASE_URL, in any form libpq knows, completed by the PG variables."""
    from psycopg2.extensions import parse_dsn  # stage two only

    env = os.environ
    given = parse_dsn(env["DATABASE_URL"]) if env.get("DATABASE_URL") else {}
    user = given.get("user") or env.get("PGUSER") or getpass.getuser()
    if user == "postgres":
        raise Failure(
            "Odoo menolak pengguna PostgreSQL bernama postgres: buat peran lain dengan hak "
            "CREATEDB dan sebut lewat PGUSER atau DATABASE_URL."
        )
    return Server(
        host=given.get("host") or env.get("PGHOST", ""),
        port=int(given.get("port") or env.get("PGPORT") or PORT),
        user=user,
        password=given.get("password") or env.get("PGPASSWORD", ""),
    )


def ensure_binaries() -> None:
    """The programs of PostgreSQL; installed when missing and possible."""
    if not apt.ensure(["postgresql"], lambda: bool(_versions()), "basis data"):
        raise Failure(
            "PostgreSQL tidak ada dan Anda bukan root: minta pengelola mesin menjalankan "
            "apt-get install postgresql, atau sebut server yang ada lewat PGHOST."
        )


def _versions() -> dict[int, Path]:
    """Major version → folder with its programs. /usr/local/bin is not to be trusted."""
    found = {}
    for folder in Path("/usr/lib/postgresql").glob("*/bin"):
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            found[int(folder.parent.name)] = folder
    return found


class PrivateCluster:
    """One of `CLUSTERS`, in a folder of its own, owned by an unprivileged account."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.folder = _base_folder() / name
        self.data = self.folder / "data"
        self.account = _unprivileged_account()

    @functools.cached_property
    def socket_folder(self) -> Path:
        """Beside the data, unless that path is too long for a Unix socket."""
        beside = self.folder / "soket"
        if len(str(beside)) < 80:
            return beside
        return Path(f"/tmp/sistem-kerja-{self.account.pw_uid}-{paths.short_hash(str(self.folder))}")

    @property
    def server(self) -> Server:
        return Server(str(self.socket_folder), PORT, OWNER)

    @contextlib.contextmanager
    def running(self) -> Iterator[Server]:
        """Start it if nobody did; stop it if nobody else needs it."""
        guard = f"pg-{self.name}"
        waiting = "menunggu proses lain yang sedang menyalakan PostgreSQL"
        with open(locks.lock_path(f"{guard}-pemakai"), "a+", encoding="utf-8") as users:
            with locks.exclusive(guard, waiting=waiting):
                self._start()
                fcntl.flock(users, fcntl.LOCK_SH)
            try:
                yield self.server
            finally:
                with locks.exclusive(guard, waiting=waiting):
                    fcntl.flock(users, fcntl.LOCK_UN)
                    if locks.try_lock(users):
                        self._control("stop", "-m", "fast")

    def _start(self) -> None:
        if not (self.data / "PG_VERSION").exists():
            self._create()
        if self._control("status").returncode == 0:
            return
        self._own_folder(self.socket_folder)
        settings = {**COMMON_SETTINGS, **CLUSTERS[self.name]}
        settings["unix_socket_directories"] = str(self.socket_folder)
        options = " ".join(f"-c {key}='{value}'" for key, value in settings.items())
        log = self.folder / "log"
        started = self._control("start", "-l", str(log), "-o", options)
        if started.returncode:
            raise Failure(
                f"PostgreSQL tidak mau menyala: baca {log}, perbaiki sebabnya, lalu ulangi."
            )

    def _create(self) -> None:
        console.note(f"membuat klaster PostgreSQL {self.name} di {self.folder}")
        for folder in (self.folder.parent, self.folder, self.data):
            self._own_folder(folder)
        made = self._as_account(
            [
                *(self._binaries() / "initdb", "-D", self.data, "-U", OWNER, "-A", "trust"),
                *("-E", "UTF8", "--locale=C.UTF-8"),
            ]
        )
        if made.returncode:
            raise Failure(
                f"PostgreSQL tidak dapat membuat klaster di {self.folder}: "
                f"{process.last_line(made.stderr)}."
            )

    def _control(self, action: str, *options: str) -> subprocess.CompletedProcess:
        command = [self._binaries() / "pg_ctl", action, "-D", self.data]
        return self._as_account([*command, *(() if action == "status" else ("-w",)), *options])

    def _binaries(self) -> Path:
        """The programs of the version that made the data, or the newest."""
        versions = _versions()
        mark = self.data / "PG_VERSION"
        wanted = int(mark.read_text()) if mark.exists() else max(versions, default=0)
        if wanted not in versions:
            raise Failure(
                f"PostgreSQL {wanted or ''} yang dipakai basis data di {self.folder} tidak "
                f"terpasang lagi: pasang postgresql-{wanted} atau hapus folder itu."
            )
        return versions[wanted]

    def _as_account(self, command: list) -> subprocess.CompletedProcess:
        """Run as the cluster's owner, unmarked: the cluster may outlive the process at hand."""
        env = process.environment()
        del env[process.JOB_VARIABLE]
        who = {}
        if os.geteuid() == 0:
            who = {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}
        return subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            env=env,
            cwd="/",
            check=False,
            **who,
        )

    def _own_folder(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.geteuid() == 0:
            os.chown(folder, self.account.pw_uid, self.account.pw_gid)
        if folder.stat().st_uid != self.account.pw_uid:
            raise Failure(f"Folder {folder} milik pengguna lain: hapus folder itu lalu ulangi.")


def _unprivileged_account() -> pwd.struct_passwd:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid())
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            return pwd.getpwnam(name)
    raise Failure("Pengguna sistem postgres tidak ada: pasang paket postgresql lalu ulangi.")


def _base_folder() -> Path:
    """As root the data must lie where PostgreSQL's account can reach it: /root is closed to it."""
    if os.geteuid() != 0:
        return paths.in_home("pg")
    is_default = "SISTEM_KERJA_HOME" not in os.environ
    name = "bawaan" if is_default else paths.short_hash(str(paths.home()))
    return Path("/var/lib/sistem-kerja") / name
