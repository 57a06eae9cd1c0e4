"""Fixtures of the end-to-end tests; setup/test sets the variables."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from klien import Klien

ALAMAT = os.environ.get("SISTEM_KERJA_URL", "http://127.0.0.1:8069")
BASIS_DATA = os.environ.get("SISTEM_KERJA_DB", "sistem_kerja")
CHROMIUM = os.environ.get("SISTEM_KERJA_CHROMIUM", "")
AXE = os.environ.get("SISTEM_KERJA_AXE", "")
SANDI = "sistemkerja"
ARGUMEN_CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
BAGIAN = "sample_pesisir_barat.bagian_organisasi"


@pytest.fixture(scope="session")
def pengelola():
    """The HR officer of Kabupaten Pesisir Barat over XML-RPC."""
    return Klien(ALAMAT, BASIS_DATA, "pengelola.pesisirbarat", SANDI)


@pytest.fixture(scope="session")
def bagian(pengelola):
    """Id of Bagian Organisasi."""
    return pengelola("hr.department", "search", [("name", "=", "Bagian Organisasi")])[0]


@pytest.fixture(scope="session")
def orang(pengelola):
    """Ids of the public sample people by the first word of their names."""
    semua = pengelola("hr.employee", "search_read", [], fields=["name"])
    return {pegawai["name"].split()[0].rstrip(","): pegawai["id"] for pegawai in semua}


@pytest.fixture
def tim_contoh(pengelola, bagian):
    """The teams of the annex; what a test sets up is cancelled and returns to draft."""
    domain = [("unit_pemilik_id", "=", bagian), ("name", "not like", "Uji")]
    ids = pengelola("sistem.kerja.tim", "search", domain)
    yield ids
    naskah = pengelola(
        "sistem.kerja.naskah", "search", [("tim_ids", "in", ids), ("state", "!=", "dibatalkan")]
    )
    if naskah:
        pengelola("sistem.kerja.naskah", "action_batalkan", naskah, "Akhir pengujian")


@pytest.fixture
def tim_baru(pengelola, bagian, orang):
    """Return a function that creates a draft team of Bagian Organisasi."""

    def buat(**vals):
        return pengelola(
            "sistem.kerja.tim",
            "create",
            {
                "name": "Tim Uji",
                "sub_kegiatan": "Sub Kegiatan Uji",
                "unit_pemilik_id": bagian,
                "ketua_id": orang["Ahmad"],
                "anggota_ids": [(0, 0, {"employee_id": orang["Rachma"]})],
                "tanggal_mulai": "2026-01-01",
                "tanggal_selesai": "2026-12-31",
                **vals,
            },
        )

    return buat


@pytest.fixture(scope="session")
def peramban():
    """A headless Chromium, shared by the browser tests."""
    if not CHROMIUM:
        pytest.skip("no Chromium on this machine")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as pw:
        browser = pw.chromium.launch(executable_path=CHROMIUM, args=ARGUMEN_CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def masuk(peramban):
    """Return a function that opens a page as a user; errors in the console fail the test."""
    konteks, galat = [], []

    def buka(login, lebar=1366, tinggi=850):
        konteks.append(peramban.new_context(viewport={"width": lebar, "height": tinggi}))
        halaman = konteks[-1].new_page()
        halaman.set_default_timeout(30000)
        halaman.on("console", lambda pesan: pesan.type == "error" and galat.append(pesan.text))
        halaman.on("pageerror", lambda kesalahan: galat.append(str(kesalahan)))
        halaman.goto(f"{ALAMAT}/web/login")
        halaman.fill("input[name=login]", login)
        halaman.fill("input[name=password]", SANDI)
        halaman.click("form.oe_login_form button[type=submit]")
        halaman.wait_for_url(lambda alamat: "/web/login" not in alamat)
        return halaman

    buka.alamat = ALAMAT
    yield buka
    for satu in konteks:
        satu.close()
    assert not galat
