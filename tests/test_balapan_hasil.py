"""Two reviewers of the same results at the same moment: one decides, the others are told so."""

import pytest
from conftest import ALAMAT, BASIS_DATA
from klien import Klien
from kota_balap import KotaBalap
from test_balapan import kalah, serempak

ULANG = 3
HASIL, TINJAUAN, PENUGASAN = (
    "sistem.kerja.hasil",
    "sistem.kerja.tinjauan",
    "sistem.kerja.penugasan",
)


@pytest.fixture(scope="module")
def kota():
    kota = KotaBalap(Klien(ALAMAT, BASIS_DATA, "admin", "admin"))
    # With another proof than a letter an assignment runs at once (M Ps.20(1), K Ps.20(1))
    vals = {"peraturan_id": kota.peraturan, "jenis": "bukti_lain", "pasal": "Pasal Uji"}
    kota.admin("sistem.kerja.peraturan.ketentuan", "create", vals)
    yield kota
    kota.bersihkan()


@pytest.fixture
def hasil(kota):
    """Results that one person sent; the head of his unit reviews, then the Sekda closes."""
    vals = {
        "employee_id": kota.orang["ani"],
        "unit_pemilik_id": kota.unit["diminta"],
        "maksud": "Menyusun laporan",
        "target": "1 laporan",
        "pengaturan_lain": "-",
        "bukti_lain": "Nota Dinas 1",
        "tanggal_mulai": "2026-01-01",
        "tanggal_selesai": "2026-12-31",
    }
    petugas, ani = kota.akun["petugas"], kota.akun["ani"]
    penugasan = petugas(PENUGASAN, "create", vals)
    petugas(PENUGASAN, "action_tetapkan", [penugasan])
    satu = ani(HASIL, "create", {"penugasan_id": penugasan, "uraian": "Sudah jadi"})
    baris = ani(HASIL, "read", [satu], ["line_ids"])[0]["line_ids"]
    ani("sistem.kerja.hasil.line", "write", baris, {"capaian": 1})
    ani(HASIL, "action_ajukan", [satu])
    return satu


def baca(kota, hasil):
    (satu,) = kota.akun["petugas"](HASIL, "read", [hasil], ["state", "ronde", "penugasan_id"])
    tinjauan = kota.akun["petugas"](
        TINJAUAN, "search_read", [("hasil_id", "=", hasil)], fields=["ronde", "urutan", "state"]
    )
    return satu, {(t["ronde"], t["urutan"]): t["state"] for t in tinjauan}


def kini(kota, hasil):
    cari = [("hasil_id", "=", hasil), ("state", "=", "aktif")]
    return kota.akun["petugas"](TINJAUAN, "search", cari)


def test_terima_lawan_kembalikan(kota, hasil):
    """The reviewer accepts, returns, and his paper is recorded, all at once: one of them counts."""
    for putaran in range(1, ULANG + 1):
        tinjauan = kini(kota, hasil)
        peninjau, petugas = kota.akun["diminta"], kota.akun["petugas"]
        jawaban = serempak(
            (peninjau, TINJAUAN, "action_terima", tinjauan),
            (peninjau, TINJAUAN, "action_kembalikan", tinjauan, "Perbaiki"),
            (petugas, TINJAUAN, "action_catat", tinjauan, "dikembalikan", "Nota 2"),
        )
        assert len(kalah(jawaban)) == 2
        satu, tinjauan = baca(kota, hasil)
        diterima = jawaban[0] is True
        assert satu["state"] == ("diajukan" if diterima else "dikembalikan")
        assert tinjauan[putaran, 1] == ("diterima" if diterima else "dikembalikan")
        if diterima:
            kota.akun["sekda"](HASIL, "action_kembalikan", [hasil], "Perbaiki")
        jawaban = serempak(*[(kota.akun["ani"], HASIL, "action_ajukan", [hasil])] * 3)
        assert len(kalah(jawaban)) == 2
        satu, tinjauan = baca(kota, hasil)
        assert (satu["ronde"], len(tinjauan)) == (putaran + 1, 2 * (putaran + 1))


def test_dua_penutup(kota, hasil):
    """The last one clicks four times, in the browser and over RPC: done once."""
    kota.akun["diminta"](HASIL, "action_terima", [hasil])
    tinjauan = kini(kota, hasil)
    akun = [kota.akun["sekda"], kota.peramban("sekda")] * 2
    jawaban = serempak(*[(satu, TINJAUAN, "action_terima", tinjauan) for satu in akun])
    assert len(kalah(jawaban)) == 3
    satu, tinjauan = baca(kota, hasil)
    assert (satu["state"], set(tinjauan.values())) == ("selesai", {"diterima"})
    (penugasan,) = kota.akun["petugas"](PENUGASAN, "read", [satu["penugasan_id"][0]], ["state"])
    assert penugasan["state"] == "selesai"
