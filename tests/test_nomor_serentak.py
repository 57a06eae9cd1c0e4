"""Twenty officials sign at the same moment: no number twice, none left out (R-175)."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from conftest import ALAMAT, BASIS_DATA, SANDI
from klien import Klien

NASKAH = "sistem.kerja.naskah"
BUKU = "sistem.kerja.buku.nomor"
PENANDA_TANGAN = 20


@pytest.fixture
def buku(pengelola, bagian):
    """A register for the Keputusan of the agency; archived afterwards, its numbers stay."""
    (unit,) = pengelola("hr.department", "read", [bagian], ["perangkat_daerah_id", "company_id"])
    lama = pengelola(
        BUKU,
        "search",
        [
            ("perangkat_daerah_id", "=", unit["perangkat_daerah_id"][0]),
            ("jenis", "=", "keputusan"),
        ],
    )
    if lama:
        pengelola(BUKU, "write", lama, {"active": False})
    semua = pengelola(BUKU, "search", [], context={"active_test": False})
    baru = pengelola(
        BUKU,
        "create",
        {
            "name": "Buku Uji Serentak",
            "company_id": unit["company_id"][0],
            "perangkat_daerah_id": unit["perangkat_daerah_id"][0],
            "jenis": "keputusan",
            "pola": "UJI/{urut:03d}/{kode_unit}/{tahun}",
            "kode_unit": f"S{max(semua, default=0) + 1}",
        },
    )
    yield baru
    pengelola(BUKU, "write", [baru], {"active": False})
    if lama:
        pengelola(BUKU, "write", lama, {"active": True})


@pytest.fixture
def konsep(pengelola, tim_baru):
    """Twenty draft letters, each for a team of its own; cancelled afterwards."""
    tim = [tim_baru(name=f"Tim Uji Serentak {n}") for n in range(PENANDA_TANGAN)]
    ids = [pengelola("sistem.kerja.tim", "action_tetapkan", [satu])["res_id"] for satu in tim]
    yield ids
    pengelola(NASKAH, "action_batalkan", ids, "Akhir pengujian")


def test_dua_puluh_penanda_tangan(pengelola, buku, konsep):
    """All sign in the same instant: the numbers 1 to 20, each once."""
    mulai = Barrier(PENANDA_TANGAN)

    def tandatangani(naskah):
        klien = Klien(ALAMAT, BASIS_DATA, "pengelola.pesisirbarat", SANDI)
        mulai.wait()
        return klien(NASKAH, "action_tandatangani", [naskah])

    with ThreadPoolExecutor(PENANDA_TANGAN) as kolam:
        assert all(kolam.map(tandatangani, konsep))
    surat = pengelola(NASKAH, "read", konsep, ["nomor", "state"])
    assert {satu["state"] for satu in surat} == {"ditandatangani"}
    urut = sorted(int(re.match(r"UJI/(\d+)/", satu["nomor"])[1]) for satu in surat)
    assert urut == list(range(1, PENANDA_TANGAN + 1))
    entri = pengelola(
        "sistem.kerja.nomor", "search_read", [("buku_id", "=", buku)], fields=["urut", "naskah_id"]
    )
    assert sorted(satu["urut"] for satu in entri) == urut
    assert {satu["naskah_id"][0] for satu in entri} == set(konsep)


def test_nomor_batal_di_antara(pengelola, buku, konsep):
    """Void numbers that are entered while others sign take their place in the same row."""
    mulai = Barrier(8)

    def kerjakan(urut):
        klien = Klien(ALAMAT, BASIS_DATA, "pengelola.pesisirbarat", SANDI)
        mulai.wait()
        if urut % 2:
            return klien(BUKU, "action_nomor_batal", [buku], "Uji serentak")
        return klien(NASKAH, "action_tandatangani", [konsep[urut]])

    with ThreadPoolExecutor(8) as kolam:
        assert all(kolam.map(kerjakan, range(8)))
    entri = pengelola(
        "sistem.kerja.nomor", "search_read", [("buku_id", "=", buku)], fields=["urut", "state"]
    )
    assert sorted(satu["urut"] for satu in entri) == list(range(1, 9))
    assert [satu["state"] for satu in entri].count("batal") == 4
