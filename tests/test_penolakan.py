"""Bad input: refused in Indonesian with the field and the reason, nothing saved."""

import xmlrpc.client

import pytest


@pytest.fixture
def ditolak(pengelola):
    """Return a function that expects a refusal and returns its sentence."""

    def panggil(*args, **kwargs):
        with pytest.raises(xmlrpc.client.Fault) as galat:
            pengelola(*args, **kwargs)
        pesan = galat.value.faultString
        assert galat.value.faultCode == 2, pesan
        assert "Traceback" not in pesan
        return pesan

    return panggil


@pytest.mark.parametrize(
    ("vals", "kata"),
    [
        ({"nip": "19880402201403100"}, ["NIP", "17", "18"]),
        ({"nip": "198804022014031077", "birthday": "1990-01-01"}, ["NIP", "2 April 1988", "lahir"]),
        ({"nip": "198804022014033077"}, ["NIP", "15", "laki-laki"]),
        ({"nip": "198804022014131077", "status_asn": "pns"}, ["NIP", "bulan", "pengangkatan"]),
    ],
)
def test_nip_salah(pengelola, ditolak, vals, kata):
    """A NIP of 17 digits, or one that contradicts birth date, sex or appointment."""
    pesan = ditolak("hr.employee", "create", {"name": "Pegawai Salah", **vals})
    for satu in kata:
        assert satu in pesan
    assert not pengelola("hr.employee", "search_count", [("name", "=", "Pegawai Salah")])


def test_nip_ganda(pengelola, ditolak):
    """A duplicate NIP names who has it, typed with spaces or not."""
    pesan = ditolak(
        "hr.employee", "create", {"name": "Pegawai Ganda", "nip": "19880402 201403 1 002"}
    )
    assert "Ahmad Sueb" in pesan
    assert "sudah" in pesan
    assert not pengelola("hr.employee", "search_count", [("name", "=", "Pegawai Ganda")])


def test_tim_selesai_sebelum_mulai(pengelola, tim_baru):
    """A team whose end is before its start."""
    with pytest.raises(xmlrpc.client.Fault, match=r"2 Januari 2026.*Pasal 1 angka 31"):
        tim_baru(name="Tim Uji Terbalik", tanggal_mulai="2026-01-02", tanggal_selesai="2026-01-01")
    assert not pengelola("sistem.kerja.tim", "search_count", [("name", "=", "Tim Uji Terbalik")])


def test_ketua_sebagai_anggota(pengelola, tim_baru, orang):
    """A ketua who is also listed as anggota."""
    with pytest.raises(xmlrpc.client.Fault, match=r"Ahmad Sueb.*ketua"):
        tim_baru(name="Tim Uji Rangkap", anggota_ids=[(0, 0, {"employee_id": orang["Ahmad"]})])
    assert not pengelola("sistem.kerja.tim", "search_count", [("name", "=", "Tim Uji Rangkap")])


def test_penandatangan_kosong(pengelola, ditolak, tim_baru):
    """A signatory that nobody holds: the unit is named, and nothing is half-written."""
    kosong = pengelola(
        "hr.department",
        "search_read",
        [("is_perangkat_daerah", "=", True), ("manager_id", "=", False)],
        fields=["name"],
        limit=1,
    )[0]
    tim = tim_baru(name="Tim Uji Tanpa Kepala", unit_pemilik_id=kosong["id"], ketua_id=False)
    pesan = ditolak("sistem.kerja.tim", "action_tetapkan", [tim])
    assert kosong["name"] in pesan
    assert "Penandatangan" in pesan
    assert "Pasal 10" in pesan
    (hasil,) = pengelola("sistem.kerja.tim", "read", [tim], ["state", "naskah_ids"])
    assert hasil["state"] == "draft"
    assert hasil["naskah_ids"] == []


def test_nomor_ganda(pengelola, tim_baru):
    """A number that another letter already has is refused in Indonesian."""
    nomor = []
    for nama in ("Tim Uji Nomor Satu", "Tim Uji Nomor Dua"):
        tim = tim_baru(name=nama)
        nomor.append(pengelola("sistem.kerja.tim", "action_tetapkan", [tim])["res_id"])
    vals = {"nomor": f"800/{nomor[0]}/GANDA/2026", "tanggal": "2026-01-02"}
    pengelola("sistem.kerja.naskah", "write", [nomor[0]], vals)
    with pytest.raises(xmlrpc.client.Fault, match="Nomor"):
        pengelola("sistem.kerja.naskah", "write", [nomor[1]], vals)
