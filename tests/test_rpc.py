"""The integrators' contract over XML-RPC (design section 3)."""

import base64
import xmlrpc.client

import pytest

TIM = "sistem.kerja.tim"


def test_tim_dan_anggota(pengelola, tim_contoh):
    """The eleven teams of the annex with ketua and members, by the names that hold."""
    bidang = ["name", "sub_kegiatan", "unit_pemilik_id", "ketua_id", "anggota_ids", "state"]
    tim = pengelola(TIM, "read", tim_contoh, bidang)
    assert len(tim) == 11
    assert {satu["state"] for satu in tim} == {"draft"}
    peta = next(satu for satu in tim if "Peta Proses Bisnis" in satu["name"])
    assert peta["ketua_id"][1].startswith("Rachma Wijayanti")
    anggota = pengelola(
        "sistem.kerja.tim.anggota", "read", peta["anggota_ids"], ["employee_id", "peran_tim"]
    )
    assert [satu["employee_id"][1].split()[0] for satu in anggota] == ["Dagas", "Rizqon", "Helmah"]


def test_pegawai(pengelola, orang):
    """NIP is stored as 18 digits; rank, level and unit are readable."""
    (rizqon,) = pengelola(
        "hr.employee",
        "read",
        [orang["Rizqon"]],
        ["nip", "nip_tampil", "status_asn", "pangkat_id", "jenjang_id", "perangkat_daerah_id"],
    )
    assert rizqon["nip"] == "196905101987121001"
    assert rizqon["nip_tampil"] == "19690510 198712 1 001"
    assert rizqon["status_asn"] == "pns"
    assert rizqon["pangkat_id"][1] == "Penata Muda (III/a)"
    assert rizqon["perangkat_daerah_id"][1] == "Sekretariat Daerah"


def test_tetapkan_dan_ambil_pdf(pengelola, tim_baru):
    """action_tetapkan on a draft makes the letter; its PDF is fetched by id and attachment."""
    tim = tim_baru(name="Tim Uji RPC")
    aksi = pengelola(TIM, "action_tetapkan", [tim])
    (naskah,) = pengelola(
        "sistem.kerja.naskah",
        "read",
        [aksi["res_id"]],
        ["jenis", "state", "penandatangan_id", "tim_ids", "attachment_id", "sha256"],
    )
    assert naskah["jenis"] == "keputusan"
    assert naskah["state"] == "konsep"
    assert naskah["tim_ids"] == [tim]
    assert "Sekretaris Daerah" in naskah["penandatangan_id"][1]
    pdf = pengelola("sistem.kerja.naskah", "cetak_pdf", naskah["id"])
    assert base64.b64decode(pdf["pdf_base64"]).startswith(b"%PDF-")
    assert pdf["nama_berkas"].endswith(".pdf")
    (berkas,) = pengelola("ir.attachment", "read", [naskah["attachment_id"][0]], ["datas"])
    assert base64.b64decode(berkas["datas"]).startswith(b"%PDF-")
    penugasan = pengelola(
        "sistem.kerja.penugasan", "search_read", [("tim_id", "=", tim)], fields=["state"]
    )
    assert [satu["state"] for satu in penugasan] == ["ditetapkan"] * 2


def test_tanda_tangan_membekukan(pengelola, tim_baru):
    """A signed letter keeps its PDF and hash; writing to it is refused."""
    tim = tim_baru(name="Tim Uji Tanda Tangan")
    naskah = pengelola(TIM, "action_tetapkan", [tim])["res_id"]
    pengelola(
        "sistem.kerja.naskah",
        "write",
        [naskah],
        {"nomor": f"800/{naskah}/I.02/2026", "tanggal": "2026-01-02"},
    )
    pengelola("sistem.kerja.naskah", "action_tandatangani", [naskah])
    (hasil,) = pengelola("sistem.kerja.naskah", "read", [naskah], ["state", "sha256"])
    assert hasil["state"] == "ditandatangani"
    assert pengelola("sistem.kerja.naskah", "cetak_pdf", naskah)["sha256"] == hasil["sha256"]
    with pytest.raises(xmlrpc.client.Fault, match="tidak dapat diubah"):
        pengelola("sistem.kerja.naskah", "write", [naskah], {"nomor": "lain"})


def test_bidang_terkunci_lewat_rpc(pengelola, tim_baru):
    """No client can write a state, whatever context it sends."""
    tim = tim_baru(name="Tim Uji Kunci")
    for konteks in ({}, {"sistem_kerja_kunci": True}, {"sistem_kerja_kunci": "<object object>"}):
        with pytest.raises(xmlrpc.client.Fault) as galat:
            pengelola(TIM, "write", [tim], {"state": "selesai"}, context=konteks)
        assert galat.value.faultCode == 2
    with pytest.raises(xmlrpc.client.Fault):
        pengelola(TIM, "_pindah", [tim], "selesai")
