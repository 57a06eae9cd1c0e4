"""Databases with their file stores, and the note in which we remember what is in each.

The note is PostgreSQL's own COMMENT ON DATABASE: it lives and dies with the database, needs no
file beside it and leaves no trace in the product's tables.
"""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg2
from psycopg2 import errors, sql

from .console import Failure
from .workshop import Workshop


class Databases:
    """The databases of one PostgreSQL server."""

    def __init__(self, shop: Workshop) -> None:
        self.shop = shop

    @contextlib.contextmanager
    def cursor(self, name: str = "postgres") -> Iterator[psycopg2.extensions.cursor]:
        """An autocommitting cursor on one database."""
        server = self.shop.server
        try:
            connection = psycopg2.connect(
                host=server.host or None,
                port=server.port,
                user=server.user,
                password=server.password or None,
                dbname=name,
                connect_timeout=10,
            )
        except psycopg2.OperationalError as error:
            reason = str(error).strip().splitlines()[0]
            raise Failure(
                f"PostgreSQL di {server.host or 'soket bawaan'} menolak sambungan ({reason}): "
                "periksa PGHOST, PGUSER, PGPASSWORD, atau DATABASE_URL."
            ) from error
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                yield cursor
        finally:
            connection.close()

    def exists(self, name: str) -> bool:
        with self.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,))
            return bool(cursor.fetchone())

    def names(self, prefix: str) -> list[str]:
        with self.cursor() as cursor:
            cursor.execute(
                "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", (prefix,)
            )
            return [row[0] for row in cursor.fetchall()]

    def note(self, name: str) -> dict:
        """What we remember of a database; empty when it is not ours."""
        with self.cursor() as cursor:
            cursor.execute(
                "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s",
                (name,),
            )
            row = cursor.fetchone()
        try:
            return json.loads(row[0]) if row and row[0] else {}
        except ValueError:
            return {}

    def set_note(self, name: str, content: dict) -> None:
        with self.cursor() as cursor:
            cursor.execute(
                sql.SQL("COMMENT ON DATABASE {} IS {}").format(
                    sql.Identifier(name), sql.Literal(json.dumps(content, sort_keys=True))
                )
            )

    def create(self, name: str) -> None:
        """An empty database in which byte order sorts, as Odoo itself makes them."""
        self._execute("CREATE DATABASE {} ENCODING 'UTF8' LC_COLLATE 'C' TEMPLATE template0", name)

    def copy(self, source: str, target: str) -> None:
        """A copy with its file store; only seconds, whatever is installed."""
        self._execute("CREATE DATABASE {} TEMPLATE {}", target, source)
        if self.file_store(source).exists():
            shutil.copytree(self.file_store(source), self.file_store(target), dirs_exist_ok=True)

    def drop(self, name: str) -> None:
        self._execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        shutil.rmtree(self.file_store(name), ignore_errors=True)

    def file_store(self, name: str) -> Path:
        return self.shop.data_dir / "filestore" / name

    @contextlib.contextmanager
    def temporary(self, name: str) -> Iterator[str]:
        """A name for a database that is dropped at the end, whoever made it."""
        self.drop(name)
        try:
            yield name
        finally:
            self.drop(name)

    def _execute(self, statement: str, *names: str) -> None:
        with self.cursor() as cursor:
            try:
                cursor.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
            except errors.InsufficientPrivilege as error:
                raise Failure(
                    f"Pengguna PostgreSQL {self.shop.server.user} tidak boleh membuat basis data: "
                    f'jalankan ALTER ROLE "{self.shop.server.user}" CREATEDB, lalu ulangi.'
                ) from error
            except errors.DiskFull as error:
                raise Failure(
                    "Ruang disk PostgreSQL habis: kosongkan ruang lalu jalankan lagi."
                ) from error
