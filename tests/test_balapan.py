"""Two people at the same moment: real threads, a real server, a real PostgreSQL."""

import re
import threading
import time
import xmlrpc.client
from collections import Counter

import psycopg2
import pytest
from conftest import ALAMAT, BASIS_DATA
from klien import Klien
from kota_balap import LANGKAH, PENGAJUAN, PERMOHONAN, KotaBalap

ULANG = 5
MEMUTUS = ("setujui", "tolak", "catat")
# What must never reach a person: the words of PostgreSQL, of Python and of Odoo's own lock
MENTAH = re.compile(
    r"Traceback|psycopg|could not serialize|deadlock|Cannot grab|concurrent update|duplicate key"
    r"|LockNotAvailable|None"
)


@pytest.fixture(scope="module")
def kota():
    kota = KotaBalap(Klien(ALAMAT, BASIS_DATA, "admin", "admin"))
    yield kota
    kota.bersihkan()


def serempak(*panggilan):
    """Let every call go at the same moment, each in its own thread and connection.

    :param panggilan: tuples of an account and what it calls, or a function that gets the account
    :returns: list of what each returned, or its ``Fault``
    """
    hasil, garis = [None] * len(panggilan), threading.Barrier(len(panggilan))

    def jalan(urutan, klien, *isi):
        garis.wait()
        try:
            hasil[urutan] = isi[0](klien) if callable(isi[0]) else klien(*isi)
        except xmlrpc.client.Fault as galat:
            hasil[urutan] = galat

    untai = [threading.Thread(target=jalan, args=(n, *satu)) for n, satu in enumerate(panggilan)]
    for satu in untai:
        satu.start()
    for satu in untai:
        satu.join(timeout=60)
    assert not any(satu.is_alive() for satu in untai), "a call hangs"
    return hasil


def kalah(hasil):
    """Return the refusals; each is a sentence that a person understands."""
    galat = [satu for satu in hasil if isinstance(satu, xmlrpc.client.Fault)]
    for satu in galat:
        assert satu.faultCode in (2, 4), satu.faultString
        assert not MENTAH.search(satu.faultString), satu.faultString
        assert re.search(r"\w{3,} \w{2,}.*\.", satu.faultString, re.S), satu.faultString
    return galat


def pastikan_utuh(kota, dokumen, model=PERMOHONAN):
    """The history is one chain without a fork, each step is decided once, nobody assigned twice."""
    satu = kota.baca(dokumen, model)
    assert [b["urutan"] for b in satu["riwayat"]] == list(range(1, satu["keputusan_jumlah"] + 1))
    assert satu["riwayat"][-1]["hash"] == satu["keputusan_ujung"]
    putusan = Counter(b["langkah_id"][0] for b in satu["riwayat"] if b["jenis"] in MEMUTUS)
    assert set(putusan.values()) <= {1}
    orang = Counter(p["employee_id"][0] for p in satu["penugasan"] if p["state"] != "dibatalkan")
    assert set(orang.values()) <= {1}
    assert kota.utuh(dokumen, model)
    return satu


def test_dua_pemutus(kota):
    """The official and the officer who records his paper: one decides, the other is told."""
    dasar = {"nomor": "800/1", "tanggal": "2026-01-02"}
    for _putaran in range(ULANG):
        permohonan, aktif = kota.diajukan("ani")
        hasil = serempak(
            (kota.akun["diminta"], LANGKAH, "action_setujui", aktif),
            (
                kota.akun["petugas"],
                LANGKAH,
                "action_catat",
                aktif,
                "ditolak",
                {**dasar, "alasan": "Penuh"},
            ),
        )
        assert len(kalah(hasil)) == 1
        satu = pastikan_utuh(kota, permohonan)
        assert satu["state"] == ("ditolak" if hasil[1] is True else "diajukan")
        assert len([b for b in satu["riwayat"] if b["jenis"] in MEMUTUS]) == 2


def test_klik_ganda(kota):
    """The same person four times, in the browser and over RPC: one decision, one assignment."""
    akun = [kota.akun["diminta"], kota.peramban("diminta")] * 2
    for _putaran in range(ULANG):
        permohonan, _aktif = kota.diajukan("ani")
        for aksi in ("setujui", "rekomendasi", "tugaskan"):
            aktif = kota.langkah(permohonan, state="aktif")
            hasil = serempak(*[(satu, LANGKAH, "action_setujui", aktif) for satu in akun])
            assert len(kalah(hasil)) == 3, aksi
        satu = pastikan_utuh(kota, permohonan)
        assert satu["state"] == "disetujui"
        assert [p["state"] for p in satu["penugasan"]] == ["ditetapkan"]


def test_setujui_lawan_batalkan(kota):
    """The last approval against the cancellation: assigned, or cancelled, never both."""
    hitung = Counter()
    for _putaran in range(ULANG):
        permohonan, _aktif = kota.diajukan("ani")
        for _aksi in ("setujui", "rekomendasi"):
            aktif = kota.langkah(permohonan, state="aktif")
            kota.akun["diminta"](LANGKAH, "action_setujui", aktif)
        aktif = kota.langkah(permohonan, state="aktif")
        hasil = serempak(
            (kota.akun["diminta"], LANGKAH, "action_setujui", aktif),
            (kota.akun["peminta"], PERMOHONAN, "action_batalkan", [permohonan], "Tidak jadi"),
        )
        kalah(hasil)
        satu = pastikan_utuh(kota, permohonan)
        hidup = [p for p in satu["penugasan"] if p["state"] != "dibatalkan"]
        if hasil[1] is True:
            # Cancelled after the approval takes the assignment back with it
            assert (satu["state"], hidup) == ("dibatalkan", [])
        else:
            assert hasil[0] is True
            assert (satu["state"], len(hidup)) == ("disetujui", 1)
        hitung[satu["state"]] += 1
    assert sum(hitung.values()) == ULANG


def test_lima_puluh_pengajuan_serentak(kota):
    """The same draft sent fifty times at once: one round, one route, one row."""
    permohonan = kota.permohonan("ani")
    hasil = serempak(*[(kota.akun["peminta"], PERMOHONAN, "action_ajukan", [permohonan])] * 50)
    assert len(kalah(hasil)) == 49
    satu = pastikan_utuh(kota, permohonan)
    assert (satu["state"], satu["ronde"]) == ("diajukan", 1)
    assert [s["aksi"] for s in satu["langkah"]] == [
        "minta",
        "setujui",
        "rekomendasi",
        "tugaskan",
        "terima",
    ]
    assert [b["jenis"] for b in satu["riwayat"]] == ["ajukan", "setujui"]


def test_lima_puluh_keinginan_yang_sama(kota):
    """Fifty wishes of one pegawai for the same work at once: one is sent, the others wait."""
    vals = {
        "employee_id": kota.orang["ani"],
        "unit_tujuan_id": kota.unit["peminta"],
        "maksud": "Ikut serta",
        "tanggal_mulai": "2026-02-01",
        "tanggal_selesai": "2026-05-31",
    }
    dibuat = []

    def buat_dan_ajukan(klien):
        dibuat.append(klien(PENGAJUAN, "create", vals))
        return klien(PENGAJUAN, "action_ajukan", [dibuat[-1]])

    hasil = serempak(*[(kota.akun["ani"], buat_dan_ajukan)] * 50)
    assert len(kalah(hasil)) == 49
    assert len(dibuat) == 50
    baca = kota.admin(PENGAJUAN, "read", dibuat, ["state", "ronde"])
    assert Counter(satu["state"] for satu in baca) == {"draft": 49, "diajukan": 1}
    (jalan,) = [satu["id"] for satu in baca if satu["state"] == "diajukan"]
    pastikan_utuh(kota, jalan, PENGAJUAN)
    kota.akun["ani"](PENGAJUAN, "action_batalkan", [jalan], "Akhir pengujian")


def test_dua_pejabat_sejajar(kota):
    """Two officials whose turn it is together: both decide, and the request ends once."""

    def putuskan(langkah):
        def sampai_jadi(klien):
            for sisa in reversed(range(5)):
                try:
                    return klien(LANGKAH, "action_setujui", [langkah])
                except xmlrpc.client.Fault as galat:
                    # Somebody else was deciding: one tries again, as the sentence says
                    if not sisa or galat.faultCode != 2:
                        raise
                    kalah([galat])
                    time.sleep(0.3)
            return False

        return sampai_jadi

    for _putaran in range(ULANG):
        permohonan, _aktif = kota.diajukan("ani", "budi")
        siapa = {kota.orang[nama]: kota.akun[nama] for nama in ("diminta", "sekda")}
        sejajar = 0
        while aktif := [
            s
            for s in kota.baca(permohonan)["langkah"]
            if s["state"] == "aktif" and s["aksi"] != "terima"
        ]:
            sejajar = max(sejajar, len(aktif))
            hasil = serempak(*[(siapa[s["pejabat_id"][0]], putuskan(s["id"])) for s in aktif])
            assert hasil == [True] * len(aktif)
        assert sejajar == 2
        satu = pastikan_utuh(kota, permohonan)
        assert satu["state"] == "disetujui"
        assert Counter(p["employee_id"][0] for p in satu["penugasan"]) == {
            kota.orang["ani"]: 1,
            kota.orang["budi"]: 1,
        }


def test_mengubah_lawan_mengajukan(kota):
    """Another person is written in while it is sent: the route fits who is asked for."""
    for _putaran in range(ULANG):
        permohonan = kota.permohonan("ani")
        (line,) = kota.admin(
            "sistem.kerja.permohonan.line", "search", [("permohonan_id", "=", permohonan)]
        )
        orang = {"employee_id": kota.orang["budi"]}
        kalah(
            serempak(
                (kota.akun["peminta"], PERMOHONAN, "action_ajukan", [permohonan]),
                (kota.akun["petugas"], "sistem.kerja.permohonan.line", "write", [line], orang),
            )
        )
        if kota.baca(permohonan)["state"] == "draft":
            kota.akun["peminta"](PERMOHONAN, "action_ajukan", [permohonan])
        satu = pastikan_utuh(kota, permohonan)
        (kini,) = kota.admin("sistem.kerja.permohonan.line", "read", [line], ["employee_id"])
        assert satu["langkah"][-1]["aksi"] == "terima"
        assert satu["langkah"][-1]["pejabat_id"] == kini["employee_id"]


# ---------------------------------------------------------------------- behind the back


@pytest.fixture
def di_belakang():
    """A connection to PostgreSQL that no program watches over."""
    sambungan = psycopg2.connect(dbname=BASIS_DATA)
    sambungan.autocommit = True
    with sambungan.cursor() as kursor:
        yield kursor.execute
    sambungan.close()


def test_baris_yang_diubah_ditemukan(kota, di_belakang):
    """R-156: a row that was changed in PostgreSQL is found over the public way, and named."""
    permohonan, aktif = kota.diajukan("ani")
    kota.akun["diminta"](LANGKAH, "action_setujui", aktif, "Setuju")
    baris = kota.baca(permohonan)["riwayat"][-1]
    periksa = ("sistem.kerja.keputusan", "periksa_riwayat")
    konteks = {"context": {"allowed_company_ids": [kota.instansi]}}
    assert kota.akun["petugas"](*periksa, **konteks)["rusak"] == []
    tabel = "UPDATE sistem_kerja_keputusan SET catatan = %s WHERE id = %s"
    di_belakang(tabel, ["Tidak setuju", baris["id"]])
    (rusak,) = kota.akun["petugas"](*periksa, **konteks)["rusak"]
    assert rusak["res_model"], rusak["res_id"] == (PERMOHONAN, permohonan)
    assert (rusak["baris"], rusak["keputusan_id"]) == (baris["urutan"], baris["id"])
    assert "Balapan" in rusak["dokumen"]
    assert rusak["sebab"]
    # The official himself sees it on his request too
    hasil = kota.akun["peminta"](PERMOHONAN, "action_periksa_riwayat", [permohonan])
    assert hasil["params"]["type"] == "danger"
    di_belakang(tabel, ["Setuju", baris["id"]])
    assert kota.akun["petugas"](*periksa, **konteks)["rusak"] == []
