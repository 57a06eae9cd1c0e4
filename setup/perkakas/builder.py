"""Databases with content: core template, product, sample data; reused as long as they are true."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from . import console, fingerprint, locks, paths, process, python_env, sample
from .console import Failure
from .database import Databases
from .workshop import Workshop

CORE_MODULES = (
    "hr",
    "hr_skills",
    "hr_org_chart",
    "portal",
    "web_hierarchy",
    "base_import",
)
TEMPLATE_PREFIX = "sk_inti_"
MODULE_LINE = re.compile(r"Loading module (\S+) \((\d+)/(\d+)\)")


class Builder:
    """Makes databases on one workshop's server, and knows when they are out of date."""

    def __init__(self, shop: Workshop) -> None:
        self.shop = shop
        self.databases = Databases(shop)
        self._template = ""

    def core_template(self) -> str:
        """Odoo in Indonesian with all our dependencies and nothing of ours; made once."""
        if not self._template:
            self._template = self._find_or_make_template()
        return self._template

    def _find_or_make_template(self) -> str:
        key = [self.shop.odoo.version, str(self.shop.odoo.root), *CORE_MODULES]
        key += [*self.shop.repair_modules, *python_env.locked_packages()]
        name = TEMPLATE_PREFIX + paths.short_hash("\n".join(key))
        with self.alone_with(name):
            if self.databases.note(name).get("stage") != "ready":
                self.databases.drop(name)
                modules = ",".join([*CORE_MODULES, *self.shop.repair_modules])
                with console.step("Membuat basis data dasar Odoo berbahasa Indonesia"):
                    self._build(name, "--create", "--install", modules)
                self.databases.set_note(name, {"stage": "ready"})
        return name

    def product(self, name: str, regencies: list[Path], *, assets: bool = False) -> None:
        """A new database with both addons and the sample data of the given regencies."""
        truth, template = self._truth(regencies), self.core_template()
        with console.step(f"Memasang Sistem Kerja di basis data {name}"):
            self.databases.copy(template, name)
            self.databases.set_note(name, {"stage": "building"})
            self._build(name, "--identity", "--install", ",".join(self.addon_names()))
        if regencies:
            self.add_sample(name, regencies)
        if assets:
            with console.step("Menyiapkan berkas antarmuka web"):
                self._build(name, "--assets")
        self.databases.set_note(name, truth)

    def refresh(self, name: str, regencies: list[Path]) -> None:
        """Bring a database of setup/run up to date; what officers entered stays."""
        known, truth = self.databases.note(name), self._truth([])
        if known.get("addons") != truth["addons"] or known.get("odoo") != truth["odoo"]:
            with console.step(f"Sumber berubah: memperbarui basis data {name}"):
                self._upgrade(name, known)
        loaded = known.get("sample", {})
        new = [folder for folder in regencies if folder.name not in loaded]
        if new:
            self.add_sample(name, new)
        truth["sample"] = {**loaded, **{folder.name: sample.mark(folder) for folder in new}}
        self.databases.set_note(name, truth)
        changed = [f.name for f in regencies if truth["sample"][f.name] != sample.mark(f)]
        if changed:
            console.note(f"data contoh {', '.join(changed)} berubah; pakai --fresh untuk memuatnya")

    @contextlib.contextmanager
    def dev_database(self, label: str | None) -> Iterator[str]:
        """A database for the daily loop, ours alone for the block; upgraded only if it must be."""
        name = f"sk_dev_{label or paths.checkout_id()}"
        with self.alone_with(name):
            known, truth = self.databases.note(name), self._truth([])
            if any(known.get(key) != truth[key] for key in ("stage", "template", "modules")):
                self.databases.drop(name)
                self.product(name, [])
            elif known.get("schema") != truth["schema"]:
                with console.step("Bidang atau data addon berubah: memperbarui basis data uji"):
                    self._upgrade(name, known)
                self.databases.set_note(name, truth)
            yield name

    def copy_of_sample(self, target: str) -> None:
        """The product with all sample data; its original is remade when any source changed."""
        original = f"sk_contoh_{paths.checkout_id()}"
        with self.alone_with(original):
            if self.databases.note(original) != self._truth(sample.regencies()):
                self.databases.drop(original)
                self.product(original, sample.regencies(), assets=True)
            self.databases.copy(original, target)

    def add_sample(self, name: str, regencies: list[Path]) -> None:
        with console.step(f"Memuat data contoh {', '.join(r.name for r in regencies)}"):
            self._build(name, *(part for r in regencies for part in ("--sample", str(r))))

    def alone_with(self, name: str) -> contextlib.AbstractContextManager:
        """Only one of our processes works on a database at a time."""
        return locks.exclusive(
            f"db-{self.shop.cluster}-{name}",
            waiting=f"menunggu proses lain yang sedang menyiapkan basis data {name}",
        )

    def addon_names(self) -> list[str]:
        names = [folder.name for folder in paths.addon_folders()]
        if not names:
            raise Failure(
                f"Addon Sistem Kerja tidak ada di {paths.REPO}: periksa apakah git clone lengkap."
            )
        return names

    def _truth(self, regencies: list[Path]) -> dict:
        """What the sources say now; kept as the note of a database that was made from them."""
        return {
            "stage": "ready",
            "template": self.core_template(),
            "odoo": str(self.shop.odoo.root),
            "modules": self.addon_names(),
            "addons": fingerprint.addons(),
            "schema": fingerprint.schema(),
            "sample": {folder.name: sample.mark(folder) for folder in regencies},
        }

    def _upgrade(self, name: str, known: dict) -> None:
        """Another Odoo means upgrading everything; new addons are installed on the way."""
        names = ",".join(self.addon_names())
        same_odoo = known.get("odoo") == str(self.shop.odoo.root)
        self._build(name, "--install", names, "--upgrade", names if same_odoo else "base")

    def _build(self, name: str, *arguments: str) -> None:
        self.run_inside("build", name, *arguments)

    def run_inside(self, script: str, name: str, *arguments: str) -> None:
        """Run a script of `inside/` on a database; its refusal becomes ours."""
        command = self.shop.inside_command(script, "--database", name, *arguments)
        log = paths.in_home("log") / f"bangun-{name}.log"
        log.write_text("", encoding="utf-8")
        refusals: list[str] = []
        status = process.watch(command, log=log, on_line=_reader(refusals), cwd=log.parent)
        if refusals:
            raise Failure(refusals[0])
        if status:
            raise Failure(_explain(log))


def _reader(refusals: list[str]) -> Callable[[str], None]:
    progress = console.Progress()

    def read(line: str) -> None:
        if line.startswith("@@GAGAL "):
            refusals.append(line.removeprefix("@@GAGAL "))
        elif line.startswith("@@ "):
            console.note(line.removeprefix("@@ "))
        elif match := MODULE_LINE.search(line):
            progress(f"modul {match[2]} dari {match[3]}: {match[1]}")

    return read


def _explain(log: Path) -> str:
    """The last thing Odoo complained about, in one sentence."""
    text = log.read_text(encoding="utf-8", errors="replace")
    if "No space left" in text:
        return "Ruang disk habis: kosongkan ruang lalu jalankan lagi."
    complaints = [
        line for line in text.splitlines() if re.match(r"^(\w+\.)*\w*(Error|Exception)\b.*:", line)
    ]
    reason = complaints[-1].strip() if complaints else process.last_line(text)
    return f"Odoo gagal menyiapkan basis data ({reason}): rincian di {log}."
