"""A sixth regulation, of a city, made through XML-RPC alone: rows decide, no code is touched."""

import xmlrpc.client

import pytest
from conftest import ALAMAT, BASIS_DATA
from klien import Klien
from kota_contoh import PEGAWAI, KotaContoh


@pytest.fixture(scope="module")
def admin():
    """The administrator, who alone may write regulations."""
    return Klien(ALAMAT, BASIS_DATA, "admin", "admin")


@pytest.fixture(scope="module")
def kota(admin):
    kota = KotaContoh(admin)
    yield kota
    kota.bersihkan()


def penolakan(hasil):
    return {satu["kode"]: satu["pasal"] for satu in hasil["penolakan"]}


def test_dalam_unit(kota):
    """Within the Balai its head signs a surat penugasan; no request is needed."""
    hasil = kota.simulasi("balai", "analis")
    assert hasil["boleh"], hasil["penolakan"]
    assert hasil["peraturan"] == f"kota-contoh-{kota.tanda}"
    assert (hasil["lingkup"], hasil["instrumen"]) == ("dalam_unit", "surat_penugasan")
    assert hasil["penandatangan"] == {
        "employee_id": kota.orang["kepala_balai"],
        "name": "kepala_balai",
        "peran": f"kepala_balai_{kota.tanda}",
        "bertindak": "definitif",
    }
    assert (hasil["pasal"], hasil["langkah"]) == ("Pasal 20", [])


def test_lintas_pd(kota):
    """Across agencies the Wali Kota signs; the own roles of the city walk the route."""
    hasil = kota.simulasi("balai", "peneliti")
    assert hasil["boleh"], hasil["penolakan"]
    assert (hasil["lingkup"], hasil["instrumen"]) == ("lintas_pd", "surat_perintah_tugas")
    assert hasil["penandatangan"]["name"] == "wali_kota"
    assert hasil["pasal"] == "Pasal 21"
    assert [(satu["aksi"], satu["name"], satu["pasal"]) for satu in hasil["langkah"]] == [
        ("minta", "kepala_balai", "Pasal 30 huruf a"),
        ("setujui", "kepala_balai_lain", "Pasal 30 huruf b"),
        ("verifikasi", "kepala_loka", "Pasal 30 huruf c"),
        ("tugaskan", "wali_kota", "Pasal 30 huruf d"),
    ]


def test_ketua(kota):
    """Who may lead, and the warning about one from outside, cite the city's own pasal."""
    hasil = kota.simulasi("balai", "pelaksana", ketua="analis", bentuk="tim")
    assert hasil["boleh"], hasil["penolakan"]
    assert penolakan(kota.simulasi("balai", "analis", ketua="pelaksana", bentuk="tim")) == {
        "R-121": "Pasal 60"
    }
    luar = kota.simulasi("balai_lain", "peneliti", ketua="analis", bentuk="tim")
    assert [(satu["kode"], satu["pasal"]) for satu in luar["peringatan"]] == [("R-123", "Pasal 61")]


def test_penolakan(kota):
    """Refusals come from the city's rows, with its texts and pasal."""
    loka = kota.simulasi("loka", "peneliti", bentuk="tim")
    assert penolakan(loka) == {"R-086": "Pasal 23"}
    assert loka["penolakan"][0]["pesan"] == "Loka tidak membentuk tim kerja."
    sukarela = kota.simulasi("balai", "peneliti", cara="sukarela")
    assert penolakan(sukarela) == {"A3": "Pasal 31"}
    assert penolakan(kota.simulasi("balai", "kepala_kelompok")) == {"R-056": "Pasal 70"}


def test_kedudukan(kota, admin):
    """The chain skips the Pengawas: who stands under him deviates, and is told the rule."""
    for hasil in kota.cek("analis", "pelaksana"):
        assert (hasil["status"], hasil["pasal"]) == ("sesuai", "Pasal 10")
        assert hasil["usulan"]["name"] == "kepala_balai"
    baru = kota._buat_orang("orang baru", "plk", "kelompok")
    (hasil,) = admin(PEGAWAI, "cek_kedudukan", [baru])
    assert (hasil["status"], hasil["usulan"]["name"]) == ("belum", "kepala_balai")
    kota.orang["baru"] = baru
    assert penolakan(kota.simulasi("balai", "baru")) == {"R-062": "Pasal 71"}
    vals = {
        "employee_id": baru,
        "ppk_id": kota.orang["kepala_kelompok"],
        "department_id": kota.unit["kelompok"],
        "tanggal_mulai": "2026-01-01",
    }
    try:
        admin("sistem.kerja.kedudukan", "create", vals)
    except xmlrpc.client.Fault as galat:
        # A deviation may be refused at once; then nothing is stored
        assert "Pasal 10" in galat.faultString
        return
    (hasil,) = kota.cek("baru")
    assert (hasil["status"], hasil["pasal"]) == ("menyimpang", "Pasal 10")


def test_tetapkan_tim(kota, admin):
    """The team is really set up: the Wali Kota signs its Keputusan by Pasal 22."""
    tim = admin(
        "sistem.kerja.tim",
        "create",
        {
            "name": "Tim Kota Contoh",
            "sub_kegiatan": "Sub Kegiatan Contoh",
            "unit_pemilik_id": kota.unit["balai"],
            "ketua_id": kota.orang["analis"],
            "anggota_ids": [(0, 0, {"employee_id": kota.orang["peneliti"]})],
            "tanggal_mulai": "2026-02-01",
            "tanggal_selesai": "2026-12-31",
        },
    )
    naskah = admin("sistem.kerja.tim", "action_tetapkan", [tim])["res_id"]
    (isi,) = admin("sistem.kerja.naskah", "read", [naskah], ["jenis", "pasal", "penandatangan_id"])
    assert (isi["jenis"], isi["pasal"]) == ("keputusan", "Pasal 22")
    assert isi["penandatangan_id"] == [kota.orang["wali_kota"], "wali_kota"]
    admin("sistem.kerja.naskah", "action_batalkan", [naskah], "Akhir pengujian")
