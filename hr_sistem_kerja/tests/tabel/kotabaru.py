"""Perbup Kotabaru 68/2024: what its text says, case by case; see the runner for the columns."""

KODE = "kotabaru-68-2024"
XMLID = "peraturan_kotabaru_68_2024"

# kunci: (jenis unit, induk, jenjang kepala)
ORGANISASI = {
    "setda": ("setda", None, "jptp"),
    "asisten": ("asisten", "setda", "jptp"),
    "kabag": ("bagian", "asisten", "adm"),
    "kabag_lain": ("bagian", "asisten", "adm"),
    "kabag_umum": ("bagian", "asisten", "adm"),
    "kasubbag": ("subbagian", "kabag_umum", "pws"),
    "setwan": ("setwan", None, "jptp"),
    "kabag_setwan": ("bagian", "setwan", "adm"),
    "inspektorat": ("inspektorat", None, "jptp"),
    "irban": ("irban", "inspektorat", "adm"),
    "dinas": ("dinas", None, "jptp"),
    "sekretaris": ("sekretariat", "dinas", "adm"),
    "kasubbag_dinas": ("subbagian", "sekretaris", "pws"),
    "kabid": ("bidang", "dinas", "adm"),
    "kabid_pws": ("bidang", "dinas", "adm"),
    "kasi": ("seksi", "kabid_pws", "pws"),
    "dpmptsp": ("dpmptsp", None, "jptp"),
    "kabid_ptsp": ("bidang", "dpmptsp", "adm"),
    "satpol": ("satpol_pp", None, "jptp"),
    "kabid_satpol": ("bidang", "satpol", "adm"),
    "badan": ("badan", None, "jptp"),
    "kabid_badan": ("bidang", "badan", "adm"),
    "bpbd": ("bpbd", None, "jptp"),
    "kabid_bpbd": ("bidang", "bpbd", "adm"),
    "kasi_bpbd": ("seksi", "kabid_bpbd", "pws"),
    "rsud_pjs": ("rsud_wadir", "dinas", "jptp"),
    "wadir": ("wadir", "rsud_pjs", "adm"),
    "kabag_rs": ("bagian", "wadir", "adm"),
    "kabid_rs": ("bidang", "wadir", "adm"),
    "rsud_sengayam": ("rsud", "dinas", "adm"),
    "kasubbag_rs": ("subbagian_tu", "rsud_sengayam", "pws"),
    "kecamatan": ("kecamatan", None, "adm"),
    "sekcam": ("sekretariat_kecamatan", "kecamatan", "adm"),
    "kasi_kec": ("seksi", "kecamatan", "pws"),
    "kelurahan": ("kelurahan", "kecamatan", "pws"),
    "kasi_kel": ("seksi_kelurahan", "kelurahan", "pws"),
    "uptd": ("uptd", "dinas", "pws"),
    "kasubbag_uptd": ("subbagian_tu", "uptd", "pws"),
    "puskesmas": ("puskesmas", "dinas", "jf_madya"),
    "skb": ("skb", "dinas", "jf_muda"),
    "sekolah": ("satuan_pendidikan", "dinas", "jf_madya"),
}

L = "Lampiran romawi II "

KEDUDUKAN = [
    # Pasal 18 ayat (3) huruf a: utama dan madya di bawah JPT Pratama, walau Lampiran menyebut Kabag
    ("KD-K1", "R-018", "kabag", "jf_madya", "asisten", "Pasal 18 ayat (3) huruf a"),
    ("KD-K1", "R-018", "kabid", "jf_utama", "dinas", "Pasal 18 ayat (3) huruf a"),
    ("KD-K1", "R-018", "kabid_rs", "jf_madya", "rsud_pjs", "Pasal 18 ayat (3) huruf a"),
    # huruf b: Administrator, atau satu tingkat di atasnya bila tidak ada di atas pegawai itu
    ("KD-K2", "R-019", "wadir", "jf_muda", "wadir", "Pasal 18 ayat (3) huruf b"),
    ("KD-K2", "R-019", "dinas", "jf_muda", "dinas", "Pasal 18 ayat (3) huruf b"),
    ("KD-K2", "R-019", "asisten", "jf_muda", "asisten", "Pasal 18 ayat (3) huruf b"),
    # huruf c: Pengawas, atau satu tingkat di atasnya
    ("KD-K3", "R-020", "kasi", "jf_pertama", "kasi", "Pasal 18 ayat (3) huruf c"),
    ("KD-K3", "R-020", "kasubbag", "jf_penyelia", "kasubbag", "Pasal 18 ayat (3) huruf c"),
    ("KD-K3", "R-020", "wadir", "jf_mahir", "wadir", "Pasal 18 ayat (3) huruf c"),
    ("KD-K3", "R-020", "dinas", "jf_terampil", None, "Pasal 18 ayat (3) huruf c"),
    # ayat (4): Pengawas; Administrator hanya bila unit organisasinya tidak mempunyai Pengawas
    ("KD-K4", "R-021", "kasi", "plk", "kasi", "Pasal 18 ayat (4) huruf a"),
    ("KD-K4", "R-021", "kasubbag", "plk", "kasubbag", "Pasal 18 ayat (4) huruf a"),
    ("KD-K4", "R-022", "wadir", "plk", "wadir", "Pasal 18 ayat (4) huruf b"),
    ("KD-K4", "R-022", "kabag_umum", "plk", None, "Pasal 18 ayat (4) huruf a"),
    # Lampiran romawi II angka 1 sampai dengan angka 3
    ("KD-K6", "R-033", "kabag", "jf_muda", "kabag", L + "angka 1 "),
    ("KD-K6", "R-033", "kabag", "jf_pertama", "kabag", L + "angka 1 "),
    ("KD-K6", "R-033", "kabag", "plk", "kabag", L + "angka 1 "),
    ("KD-K6", "R-033", "kasubbag", "jf_muda", "kabag_umum", L + "angka 1 "),
    ("KD-K7", "R-034", "kabag_setwan", "plk", "kabag_setwan", L + "angka 2 "),
    ("KD-K7", "R-034", "irban", "jf_muda", "irban", L + "angka 2 "),
    ("KD-K7", "R-034", "sekretaris", "jf_muda", "sekretaris", L + "angka 2 "),
    ("KD-K7", "R-034", "kabid", "jf_pemula", "kabid", L + "angka 2 "),
    ("KD-K7", "R-034", "kabid", "plk", "kabid", L + "angka 2 "),
    ("KD-K7", "R-034", "kabid_ptsp", "jf_pertama", "kabid_ptsp", L + "angka 2 "),
    ("KD-K7", "R-034", "kabid_satpol", "plk", "kabid_satpol", L + "angka 2 "),
    ("KD-K7", "R-034", "kabid_badan", "jf_muda", "kabid_badan", L + "angka 2 "),
    ("KD-K8", "R-035", "kabag_rs", "plk", "kabag_rs", L + "angka 3 "),
    ("KD-K8", "R-035", "kabid_rs", "jf_muda", "kabid_rs", L + "angka 3 "),
    ("KD-K8", "R-035", "kabid_rs", "jf_terampil", "kabid_rs", L + "angka 3 "),
    # angka 4 sampai dengan huruf G: satu pimpinan untuk semua
    ("KD-K9", "R-036", "rsud_sengayam", "jf_madya", "rsud_sengayam", L + "angka 4 "),
    ("KD-K9", "R-036", "kasubbag_rs", "plk", "rsud_sengayam", L + "angka 4 "),
    ("KD-K9", "R-036", "kabid_bpbd", "jf_muda", "bpbd", L + "angka 4 "),
    ("KD-K9", "R-036", "kasi_bpbd", "plk", "bpbd", L + "angka 4 "),
    ("KD-K10", "R-037", "kecamatan", "jf_madya", "kecamatan", L + "angka 5 "),
    ("KD-K10", "R-037", "sekcam", "jf_muda", "kecamatan", L + "angka 5 "),
    ("KD-K10", "R-037", "kasi_kec", "plk", "kecamatan", L + "angka 5 "),
    ("KD-K11", "R-038", "kelurahan", "jf_muda", "kelurahan", L + "angka 6 "),
    ("KD-K11", "R-038", "kasi_kel", "plk", "kelurahan", L + "angka 6 "),
    ("KD-K12", "R-038", "uptd", "jf_muda", "uptd", L + "angka 7 "),
    ("KD-K12", "R-038", "kasubbag_uptd", "plk", "uptd", L + "angka 7 "),
    ("KD-K13", "R-039", "puskesmas", "jf_muda", "puskesmas", L + "angka 8 "),
    ("KD-K13", "R-039", "puskesmas", "plk", "puskesmas", L + "angka 8 "),
    ("KD-K13", "R-039", "skb", "jf_pertama", "skb", L + "angka 8 "),
    ("KD-K14", "R-039", "sekolah", "jf_muda", "sekolah", L + "huruf G "),
    ("KD-K14", "R-039", "sekolah", "plk", "sekolah", L + "huruf G "),
]

KEDUDUKAN_STATUS = [
    ("KD-K1", "R-018", "kabid", "jf_madya", "dinas", "sesuai"),
    ("KD-K1", "R-018", "kabid", "jf_madya", "kabid", "menyimpang"),
    ("KD-K1", "R-018", "kabag", "jf_utama", "setda", "sesuai"),
    ("KD-K2", "R-019", "kasi", "jf_muda", "kabid_pws", "sesuai"),
    ("KD-K2", "R-019", "kasi", "jf_muda", "dinas", "sesuai"),
    ("KD-K2", "R-019", "kasi", "jf_muda", "kasi", "menyimpang"),
    ("KD-K3", "R-020", "kasi", "jf_pertama", "kabid_pws", "sesuai"),
    ("KD-K3", "R-020", "kasi", "jf_pertama", "dinas", "menyimpang"),
    ("KD-K4", "R-021", "kasi", "plk", "kasi", "sesuai"),
    ("KD-K4", "R-022", "kasi", "plk", "kabid_pws", "menyimpang"),
    ("KD-K4", "R-022", "kabid", "plk", "kabid", "sesuai"),
    ("KD-K4", "R-022", "kabid", "plk", "dinas", "menyimpang"),
    ("KD-K5", "R-011", "puskesmas", "jf_madya", "puskesmas", "sesuai"),
    ("KD-K5", "R-011", "sekolah", "plk", "sekolah", "sesuai"),
    ("KD-K9", "R-036", "kasi_bpbd", "plk", "bpbd", "sesuai"),
    ("KD-K10", "R-037", "kasi_kec", "plk", "kecamatan", "sesuai"),
    ("KD-K11", "R-038", "kelurahan", "plk", "kecamatan", "menyimpang"),
    ("KD-K12", "R-038", "uptd", "plk", "dinas", "menyimpang"),
    ("KD-K14", "R-039", "sekolah", "plk", "dinas", "menyimpang"),
]

# singkatan nilai kolom, supaya satu kasus tetap satu baris
SP, UU = "surat_perintah", "menurut_undang_undang"
ORANG, SATU, TIM = "penugasan", "individu", "tim"
TUNJUK, RELA = "penunjukan", "sukarela"
UO, LUO, LPD, LI = "dalam_unit", "lintas_unit", "lintas_pd", "lintas_instansi"

# baris, syarat, objek, bentuk, cara, lingkup, unit pemilik, surat, penanda tangan, pasal
PENETAPAN = [
    ("PG-K1", "R-067", ORANG, SATU, TUNJUK, UO, "kabag", SP, "ppk", "Pasal 20 ayat (1)"),
    ("PG-K1", "R-074", ORANG, SATU, RELA, UO, "kabid", SP, "ppk", "Pasal 23 ayat (5)"),
    ("PG-K2", "R-068", ORANG, SATU, TUNJUK, LUO, "kabag", SP, "setda", "huruf a dan huruf b"),
    ("PG-K2", "R-068", ORANG, SATU, RELA, LUO, "puskesmas", SP, "dinas", "huruf a dan huruf b"),
    ("PG-K3", "R-069", ORANG, SATU, TUNJUK, LPD, "kabid", SP, "setda", "huruf c dan huruf d"),
    ("PG-K4", "R-067", TIM, TIM, TUNJUK, UO, "kabag", SP, "kabag", "Pasal 21 ayat (1)"),
    ("PG-K4", "R-067", TIM, TIM, TUNJUK, UO, "sekcam", SP, "kecamatan", "Pasal 21 ayat (1)"),
    ("PG-K4", "R-067", TIM, TIM, TUNJUK, UO, "kelurahan", SP, "kelurahan", "Pasal 21 ayat (1)"),
    ("PG-K4", "R-067", TIM, TIM, TUNJUK, UO, "puskesmas", SP, "puskesmas", "Pasal 21 ayat (1)"),
    ("PG-K4", "R-067", ORANG, TIM, TUNJUK, UO, "kabag", SP, "ppk", "Pasal 21 ayat (1)"),
    ("PG-K5", "R-094", TIM, TIM, TUNJUK, LUO, "kabid", SP, "dinas", "Pasal 21 ayat (2)"),
    ("PG-K5", "R-094", ORANG, TIM, TUNJUK, LUO, "kelurahan", SP, "kecamatan", "Pasal 21 ayat (2)"),
    ("PG-K6", "R-071", TIM, TIM, TUNJUK, LPD, "kabid", SP, "setda", "ayat (4)"),
    ("PG-K6", "R-071", ORANG, TIM, RELA, LPD, "kecamatan", SP, "setda", "ayat (4)"),
    ("PG-K7", "R-072", TIM, TIM, TUNJUK, UO, "kabid", UU, None, "Pasal 21 ayat (5)"),
    ("PG-K8", "R-059", TIM, TIM, TUNJUK, LI, "kabag", "dilarang", None, "Pasal 19 ayat (2)"),
    ("PG-K8", "R-059", ORANG, SATU, TUNJUK, LI, "kabid", "dilarang", None, "Pasal 19 ayat (2)"),
]

# alur, syarat, cara, bentuk, lingkup, unit pemilik, unit pegawai, langkah, pasal
ALUR = [
    ("R1", "R-067", TUNJUK, SATU, UO, "kabag", "kabag", "kosong", "Pasal 23 ayat (2)"),
    ("R1", "R-067", TUNJUK, TIM, UO, "kabid", "kabid", "kosong", "Pasal 23 ayat (2)"),
    (
        "R4",
        "R-094",
        TUNJUK,
        SATU,
        LUO,
        "kabag",
        "kabag_lain",
        [("minta", "kabag"), ("setujui", "kabag_lain")],
        "Pasal 20 ayat (3)",
    ),
    (
        "R4",
        "R-094",
        TUNJUK,
        SATU,
        LPD,
        "kabid",
        "irban",
        [("minta", "dinas"), ("setujui", "inspektorat")],
        "Pasal 20 ayat (3)",
    ),
    (
        "R4",
        "R-095",
        TUNJUK,
        TIM,
        LUO,
        "kabid",
        "puskesmas",
        [("minta", "kabid"), ("setujui", "puskesmas")],
        "Pasal 21 ayat (2)",
    ),
    (
        "R4",
        "R-095",
        TUNJUK,
        TIM,
        LPD,
        "kabag",
        "kabid_badan",
        [("minta", "setda"), ("setujui", "badan")],
        "Pasal 21 ayat (2)",
    ),
    (
        "S4",
        "R-106",
        RELA,
        SATU,
        UO,
        "kabag",
        "kabag",
        [("minta", "pegawai"), ("setujui", "kabag")],
        "Pasal 23 ayat (3)",
    ),
    (
        "S4",
        "R-115",
        RELA,
        SATU,
        LUO,
        "kabag",
        "kabag_lain",
        [("minta", "pegawai"), ("verifikasi", "kabag"), ("setujui", "kabag_lain")],
        "Pasal 23 ayat (3) dan ayat (4)",
    ),
    (
        "S4",
        "R-115",
        RELA,
        TIM,
        LPD,
        "kabid",
        "kabag",
        [("minta", "pegawai"), ("verifikasi", "kabid"), ("setujui", "kabag")],
        "Pasal 23 ayat (3) dan ayat (4)",
    ),
    ("PG-K8", "R-059", TUNJUK, SATU, LI, "kabag", "lain", "dilarang", "Pasal 19 ayat (2)"),
    ("PG-K8", "R-059", TUNJUK, TIM, LI, "kabid", "lain", "dilarang", "Pasal 19 ayat (2)"),
    ("PG-K8", "R-059", RELA, SATU, LI, "kabag", "lain", "dilarang", "Pasal 23 ayat (4)"),
]


def _tahapan(baris, pemilik, letak, **tahap):
    """Rows of one kind of unit: stage = (requirement, officials in order, rest of the pasal)."""
    return [
        (baris, syarat, pemilik, nama, pejabat, L + letak + pasal)
        for nama, (syarat, pejabat, pasal) in tahap.items()
    ]


def _tunggal(baris, pemilik, letak, selesai=None):
    """A unit whose head does everything; ``selesai`` = key of who declares it done above him."""
    atas = [selesai] if selesai else []
    return _tahapan(
        baris,
        pemilik,
        letak,
        tetapkan_pk=("R-135", [pemilik], "huruf a angka 1"),
        bagi=("R-136", [pemilik], "huruf a angka 2"),
        strategi=("R-137", [pemilik], "huruf a angka 3"),
        rencana=("R-140", [pemilik], "huruf a angka 5"),
        pantau=("R-143", [pemilik, "ketua"], "huruf b angka 5"),
        hasil=("R-144", [pemilik], "huruf b angka 6"),
        tinjau=("R-145", [pemilik, *atas], "huruf c angka 1"),
        selesai=("R-147" if selesai else "R-146", atas or [pemilik], "huruf c angka 3"),
    )


def _administrator(pemilik, jptp):
    return _tahapan(
        "TH-K2",
        pemilik,
        "angka 2 angka 2 ",
        tetapkan_pk=("R-135", [jptp], "huruf a angka 1"),
        bagi=("R-136", [jptp], "huruf a angka 1"),
        strategi=("R-137", [pemilik], "huruf a angka 3"),
        rencana=("R-140", [pemilik], "huruf a angka 6"),
        pantau=("R-143", [pemilik, "ketua"], "huruf b angka 5"),
        hasil=("R-144", [pemilik], "huruf b angka 6"),
        tinjau=("R-145", [pemilik, jptp], "huruf c angka 1"),
        selesai=("R-146", [jptp], "huruf c angka 3"),
    )


TAHAPAN = [
    *_tahapan(
        "TH-K1",
        "kabag",
        "angka 1 angka 2 ",
        tetapkan_pk=("R-135", ["setda"], "huruf a angka 1"),
        bagi=("R-136", ["asisten"], "huruf a angka 2"),
        strategi=("R-137", ["kabag"], "huruf a angka 3"),
        rencana=("R-140", ["kabag"], "huruf a angka 5"),
        pantau=("R-143", ["kabag", "ketua"], "huruf b angka 5"),
        hasil=("R-144", ["kabag"], "huruf b angka 6"),
        tinjau=("R-149", ["kabag", "asisten", "setda"], "huruf c angka 1"),
        selesai=("R-146", ["setda"], "huruf c angka 3"),
    ),
    *_administrator("kabag_setwan", "setwan"),
    *_administrator("irban", "inspektorat"),
    *_administrator("kabid", "dinas"),
    *_administrator("kabid_ptsp", "dpmptsp"),
    *_administrator("kabid_satpol", "satpol"),
    *_administrator("kabid_badan", "badan"),
    *_tahapan(
        "TH-K3",
        "kabid_rs",
        "angka 3 angka 2 ",
        tetapkan_pk=("R-135", ["rsud_pjs"], "huruf a angka 1"),
        bagi=("R-136", ["wadir"], "huruf a angka 2"),
        strategi=("R-137", ["kabid_rs"], "huruf a angka 3"),
        rencana=("R-140", ["kabid_rs"], "huruf a angka 5"),
        pantau=("R-143", ["kabid_rs", "ketua"], "huruf b angka 5"),
        hasil=("R-144", ["kabid_rs"], "huruf b angka 6"),
        tinjau=("R-145", ["kabid_rs", "wadir", "rsud_pjs"], "huruf c angka 1"),
        selesai=("R-146", ["rsud_pjs"], "huruf c angka 3"),
    ),
    *_tunggal("TH-K4", "rsud_sengayam", "angka 4 angka 2 "),
    *_tunggal("TH-K4", "bpbd", "angka 4 angka 2 "),
    *_tahapan(
        "TH-K5",
        "kecamatan",
        "angka 5 angka ",
        tetapkan_pk=("R-135", ["kecamatan"], "4 huruf a angka 1"),
        bagi=("R-136", ["kecamatan", "sekcam"], "4 huruf a angka 2"),
        rekomendasi=("R-139", ["sekcam"], "4 huruf a angka 2"),
        strategi=("R-137", ["sekcam"], "4 huruf a angka 3"),
        rencana=("R-140", ["sekcam"], "4 huruf a angka 5"),
        pantau=("R-143", ["sekcam", "ketua"], "4 huruf b angka 5"),
        hasil=("R-144", ["sekcam"], "4 huruf b angka 6"),
        tinjau=("R-145", ["sekcam", "kecamatan"], "4 huruf c angka 1"),
        selesai=("R-146", ["kecamatan"], "4 huruf c angka 3"),
        tetapkan_kinerja=("R-049", ["kecamatan"], "1"),
    ),
    *_tunggal("TH-K6", "kelurahan", "angka 6 angka 3 "),
    *_tunggal("TH-K7", "uptd", "angka 7 angka 2 ", "dinas"),
    *(
        baris
        for unit in ("puskesmas", "skb")
        for baris in _tahapan(
            "TH-K8",
            unit,
            "angka 8 angka 2 ",
            tetapkan_pk=("R-135", [unit], "huruf a"),
            bagi=("R-136", [unit], "huruf a angka 1"),
            strategi=("R-137", [unit], "huruf a angka 2"),
            rencana=("R-140", [unit], "huruf a angka 4"),
            pantau=("R-143", [unit, "ketua"], "huruf b huruf e"),
            hasil=("R-144", [unit], "huruf b huruf f"),
            tinjau=("R-145", [unit, "dinas"], "huruf c angka 1"),
            selesai=("R-147", ["dinas"], "huruf c angka 3"),
        )
    ),
    *_tahapan(
        "TH-K9",
        "sekolah",
        "huruf G angka ",
        tetapkan_pk=("R-135", ["sekolah"], "2 huruf a"),
        bagi=("R-136", ["sekolah"], "1"),
        strategi=("R-137", ["sekolah"], "2 huruf a"),
        rencana=("R-140", ["sekolah"], "2 huruf a"),
        pantau=("R-143", ["sekolah", "ketua"], "2 huruf b angka 5"),
        hasil=("R-144", ["sekolah"], "2 huruf b angka 6"),
        tinjau=("R-145", ["sekolah"], "2 huruf c angka 1"),
        selesai=("R-146", ["sekolah"], "2 huruf c angka 3"),
    ),
]

KETUA = [
    ("R-121", "jptp", None, True, "Pasal 22 ayat (2)"),
    ("R-121", "adm", None, True, "Pasal 22 ayat (2)"),
    ("R-121", "jf_madya", None, True, "Pasal 22 ayat (2)"),
    ("R-121", "jf_terampil", None, True, "Pasal 22 ayat (2)"),
    ("R-121", "plk", None, True, "Pasal 22 ayat (2)"),
    ("R-121", "pws", None, False, "Pasal 22 ayat (2)"),
    ("R-121", "pws", "dinas", False, "Pasal 22 ayat (2)"),
    ("R-037", "pws", "kecamatan", True, L + "angka 5 angka 3"),
    ("R-037", "pws", "kelurahan", True, "angka 6 angka 2"),
    ("R-121", "plk", "kelurahan", True, "Pasal 22 ayat (2)"),
]

TUGAS = [
    ("R-130", "ppk", 5, "road map dan rencana kerja organisasi"),
    ("R-130", "puo", 5, "melakukan monitoring dan evaluasi pelaksanaan tugas tim"),
    ("R-132", "ketua", 6, "membagi peran anggota tim sesuai dengan kompetensi"),
    ("R-133", "ketua", 6, "umpan balik berkala"),
    ("R-131", "anggota", 3, "menyusun rencana kerja individu"),
]

KETENTUAN = [
    ("R-024", "rentang_kendali", "Pasal 18 ayat (2)"),
    ("R-066", "bukti_lain", "Pasal 20 ayat (1)"),
    ("R-087", "elektronik", "Pasal 20 ayat (1)"),
    ("R-120", "ketua_opsional", L + "angka 2 angka 2 huruf a angka 5"),
    ("R-150", "laporan_individu", "Pasal 27"),
    ("R-152", "laporan_anggota", "Pasal 28 ayat (1)"),
    ("R-153", "laporan_ketua", "Pasal 28 ayat (2)"),
    ("R-155", "laporan_permintaan", "Pasal 28 ayat (3)"),
    ("R-156", "laporan_penilaian", "Pasal 26 ayat (4) huruf e"),
]

# syarat, baris atau alur, isi yang wajib dicantumkan
ISI_WAJIB = [
    ("R-064", "PG-K1", ["maksud", "target", "durasi", "pengaturan_lain"]),
    ("R-065", "PG-K4", ["maksud", "target", "durasi", "pengaturan_lain"]),
    ("R-093", "R4", ["maksud", "kompetensi", "target", "durasi"]),
]
