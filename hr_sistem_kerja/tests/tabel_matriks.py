"""Who may do what: the expectations of the matrix, one line for each method and stage."""

from .common_matriks import KEPUTUSAN, LANGKAH, LINE, PENGAJUAN, PENUGASAN, PERMOHONAN


def peran(teks):
    """Return the roles that a line of the tables names."""
    return set(teks.split())


def di_backend(teks):
    """Return those who work in the backend: of people the internal account only."""
    return " ".join(s for s in teks.split() if f"{s}_internal" not in peran(teks))


# Who is who; of a person "_internal" is the account in the backend, the other one the portal
PETUGAS = "pengelola administrator admin"
WAKIL = "wakil wakil_internal"
PEMINTA = f"puo_pemohon puo_pemohon_internal operator_pemilik {PETUGAS}"
PPK = "ppk ppk_internal"
PUO = "puo_asal puo_asal_internal"
SUBJEK = "subjek subjek_internal"
PEMOHON = "puo_pemohon puo_pemohon_internal"
# Officers of the agency whose official decides record what he decided on paper
PENCATAT = f"operator_asal {PETUGAS}"

# What each role may do, by method and stage of the request; whoever is not named is refused.
# ``draf``: not sent yet; ``jalan``: it is the turn of the PPK; ``setuju``: approved, the pegawai
# has not confirmed the receipt; ``tolak``, ``batal``: ended. Who gets a copy of a letter reads it.
TEMBUSAN = "tembusan tembusan_internal"
BACA_JALAN = f"{PEMINTA} {PPK} {TEMBUSAN} operator_asal"
BACA = {
    "draf": PEMINTA,
    "jalan": BACA_JALAN,
    "setuju": f"{BACA_JALAN} {PUO} {SUBJEK}",
    "tolak": BACA_JALAN,
    "batal": BACA_JALAN,
}
HARAPAN_PERMOHONAN = {
    "action_ajukan": {"draf": PEMINTA},
    "action_setujui": {"jalan": PPK, "setuju": SUBJEK},
    "action_tolak": {"jalan": PPK},
    "action_batalkan": {"draf": PEMINTA, "jalan": PEMINTA, "setuju": PEMINTA},
    "action_perbaiki": {"tolak": PEMINTA},
    "action_periksa_riwayat": BACA,
    # Opens a dialog on the steps that are the user's; the dialog decides by the step's own action
    "action_buka_putusan": {
        "jalan": di_backend(BACA["jalan"]),
        "setuju": di_backend(BACA["setuju"]),
    },
    # Where no step waits it finds nothing to look for
    "action_cari_ulang": {**BACA, "jalan": PENCATAT, "setuju": PENCATAT},
}
# The pegawai asks on his own; his own agency, not that of the team, prepares it with him
PENGUSUL = f"{SUBJEK} operator_asal {PETUGAS}"
# His PPK and PUO get a copy of his letter
BACA_PENGAJUAN = {
    "draf": PENGUSUL,
    **dict.fromkeys(
        ("jalan", "setuju", "tolak", "batal"),
        f"{PENGUSUL} {PEMOHON} {PPK} {PUO} operator_pemilik",
    ),
}
HARAPAN_PENGAJUAN = {
    "action_buka_putusan": {
        tahap: di_backend(BACA_PENGAJUAN[tahap]) for tahap in ("jalan", "setuju")
    },
    "action_cari_ulang": {
        **BACA_PENGAJUAN,
        "jalan": f"operator_pemilik {PETUGAS}",
        "setuju": PENCATAT,
    },
    "action_ajukan": {"draf": PENGUSUL},
    "action_setujui": {"jalan": PEMOHON, "setuju": SUBJEK},
    "action_tolak": {"jalan": PEMOHON},
    "action_batalkan": {"draf": PENGUSUL, "jalan": PENGUSUL, "setuju": PENGUSUL},
    "action_perbaiki": {"tolak": PENGUSUL},
    "action_periksa_riwayat": BACA_PENGAJUAN,
}
# Stages of a step: ``putus``: the official who asks has sent it; ``aktif``: turn of the PPK;
# ``kursi``: the same, where seats still need names; ``menunggu``: of the PUO, later; ``tutup``:
# cancelled with its request.
BACA_LANGKAH = {
    **dict.fromkeys(("putus", "aktif", "menunggu", "kursi"), BACA["jalan"]),
    "tutup": BACA["batal"],
}
HARAPAN_LANGKAH = {
    "action_buka_dokumen": BACA_LANGKAH,
    "action_kotak_masuk": {},
    "action_buka_putusan": {tahap: di_backend(BACA_LANGKAH[tahap]) for tahap in ("aktif", "kursi")},
    "action_setujui": {"aktif": PPK, "kursi": PPK},
    "action_tolak": {"aktif": PPK, "kursi": PPK},
    "action_jawab": {"aktif": PPK, "kursi": PPK},
    "action_catat": {"aktif": PENCATAT, "kursi": PENCATAT},
    "action_namai": {"kursi": PPK},
    "action_cari_ulang": {
        "putus": f"operator_pemilik {PETUGAS}",
        "aktif": PENCATAT,
        "kursi": PENCATAT,
        "menunggu": PENCATAT,
        "tutup": PENCATAT,
    },
}
HARAPAN_KEPUTUSAN = {
    "periksa_riwayat": f"{PETUGAS} pengelola_lain",
    "action_periksa_riwayat": f"{PETUGAS} pengelola_lain",
}
# The PUO of the owner unit and the officers of its agency decide about what was established
HARAPAN_PENUGASAN = {
    "action_tetapkan": {"draf": PEMINTA},
    "action_perpanjang": {"ditetapkan": PEMINTA, "berjalan": PEMINTA},
    "action_akhiri": {"ditetapkan": PEMINTA, "berjalan": PEMINTA},
    "action_ganti": {"ditetapkan": PEMINTA, "berjalan": PEMINTA},
    "action_selesai": {"berjalan": PEMINTA},
    "action_batalkan": {"draf": PEMINTA, "ditetapkan": PEMINTA, "berjalan": PEMINTA},
}
HARAPAN = {
    PERMOHONAN: HARAPAN_PERMOHONAN,
    PENGAJUAN: HARAPAN_PENGAJUAN,
    LINE: {},
    LANGKAH: HARAPAN_LANGKAH,
    KEPUTUSAN: HARAPAN_KEPUTUSAN,
    PENUGASAN: HARAPAN_PENUGASAN,
}

# What may be written into a draft; nothing else is ever written by a client
ISI = {
    PERMOHONAN: "bentuk unit_pemohon_id unit_tujuan_id instansi_tujuan_id tim_id maksud kompetensi"
    " skill_ids target pengaturan_lain line_ids tanggal_mulai tanggal_selesai",
    PENGAJUAN: "employee_id tim_id unit_tujuan_id maksud target pengaturan_lain attachment_ids"
    " lisan_pada lisan_kepada tanggal_mulai tanggal_selesai",
    LINE: "permohonan_id urutan employee_id nama_luar jabatan_luar jenjang_id jumlah peran_tim"
    " uraian_tugas",
}
# A portal account attaches files through its pages only
TANPA_PORTAL = {("attachment_ids", "subjek")}
# Beside the request: talk and activities (Odoo's own fields)
OBROLAN = ("message_", "activity_", "website_message_", "rating_", "my_activity_", "has_message")
MAGIS = ("id", "create_uid", "create_date", "write_uid", "write_date", "display_name")

# Methods that other rooms add: who may call them is proved by the test that is named
DI_UJI_LAIN = {
    PENGAJUAN: {
        **dict.fromkeys(
            (
                "ubah_isi",
                "hapus_konsep",
                "rute_rencana",
                "lini_masa_isi",
                "action_lampirkan",
                "action_lepas",
            ),
            "test_portal_pengajuan.TestPortalPengajuan",
        ),
        **dict.fromkeys(
            ("siapkan", "simulasi_tim", "pilihan_unit"),
            "test_kebutuhan_terbuka.TestKebutuhanTerbuka",
        ),
    },
    PENUGASAN: {
        "action_terima": "test_portal_pekerjaan.TestPortalPekerjaan",
        "action_pantau": "test_pemantauan.TestPemantauan",
        "action_minta_laporan": "test_laporan.TestLaporan",
        "action_lihat_laporan": "test_laporan_akses.TestLaporanAkses",
        "action_lihat_kendala": "test_laporan_akses.TestLaporanAkses",
        "action_lihat_target": "test_strategi.TestStrategi",
        "action_hasil": "test_hasil_akses.TestHasilAkses",
        "action_bahan": "test_rekomendasi_akses.TestAksesRekomendasi",
        "action_rekomendasi": "test_rekomendasi_akses.TestAksesRekomendasi",
    },
}
