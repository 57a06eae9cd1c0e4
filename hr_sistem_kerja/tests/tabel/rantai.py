"""The review chain of each TH row of katalog section 8: who decides about results, in order.

Read from the table of the katalog, not from our data. Keys of units (and their heads) are those
of the regency's own table. Columns: row, owner unit, bentuk, chain, pasal of the first turn,
pasal of who declares done.
"""

TIM, PENGENDALI, INDIVIDU = "tim", "pengendali", "individu"

PESISIR_BARAT = [
    ("TH-P1", "bagian", TIM, ["bagian", "setda"], "A.a angka 2 huruf b", "A.a angka 2 huruf c"),
    ("TH-P1", "bagian", INDIVIDU, ["bagian", "setda"], "A.a angka 2", "A.a angka 2 huruf c"),
    ("TH-P2", "bagian_setwan", TIM, ["bagian_setwan", "setwan"], "huruf A.b", "huruf A.b"),
    ("TH-P2", "irban", TIM, ["irban", "inspektorat"], "huruf A.b", "huruf A.b"),
    ("TH-P2", "bidang", TIM, ["bidang", "dinas"], "A.b angka 2 huruf b", "A.b angka 2 huruf c"),
    ("TH-P2", "bidang_badan", TIM, ["bidang_badan", "badan"], "huruf A.b", "huruf A.b"),
    ("TH-P3", "dpmptsp", TIM, ["dpmptsp"], "A.c angka 2", "Pasal 18 ayat (3)"),
    (
        "TH-P3",
        "sekretariat_dpmptsp",
        TIM,
        ["sekretariat_dpmptsp", "dpmptsp"],
        "A.c angka 2",
        "Pasal 18 ayat (3)",
    ),
    ("TH-P4", "kecamatan", TIM, ["sekretariat_kecamatan", "kecamatan"], "A.d", "A.d angka 2"),
    ("TH-P4", "rsud", TIM, ["tu_rsud", "rsud"], "A.d angka 2", "A.d angka 2 huruf c"),
    ("TH-P4", "uptd_adm", TIM, ["tu_uptd", "uptd_adm"], "A.d angka 2", "A.d angka 2 huruf c"),
    ("TH-P5", "kelurahan", TIM, ["kelurahan"], "A.e angka 2 huruf b", "A.e angka 2 huruf c"),
    ("TH-P5", "upt", TIM, ["upt"], "A.e angka 2", "A.e angka 2 huruf c"),
    ("TH-P6", "puskesmas", TIM, ["puskesmas"], "A.f angka 2", "A.f angka 2 huruf c"),
    ("TH-P6", "sekolah", INDIVIDU, ["sekolah"], "A.f angka 2", "A.f angka 2 huruf c"),
]

KOTABARU = [
    (
        "TH-K1",
        "kabag",
        TIM,
        ["kabag", "asisten", "setda"],
        "angka 1 angka 2 huruf b angka 6",
        "angka 1 angka 2 huruf c angka 3",
    ),
    (
        "TH-K2",
        "kabag_setwan",
        TIM,
        ["kabag_setwan", "setwan"],
        "huruf b angka 6",
        "huruf c angka 3",
    ),
    ("TH-K2", "irban", TIM, ["irban", "inspektorat"], "angka 2 angka 2", "angka 2 angka 2 huruf c"),
    ("TH-K2", "kabid", TIM, ["kabid", "dinas"], "angka 2 angka 2", "angka 2 angka 2 huruf c"),
    ("TH-K2", "kabid_badan", INDIVIDU, ["kabid_badan", "badan"], "angka 2", "huruf c angka 3"),
    ("TH-K3", "kabid_rs", TIM, ["kabid_rs", "wadir", "rsud_pjs"], "angka 3 angka 2", "angka 3"),
    ("TH-K3", "kabag_rs", TIM, ["kabag_rs", "wadir", "rsud_pjs"], "angka 3 angka 2", "angka 3"),
    ("TH-K4", "rsud_sengayam", TIM, ["rsud_sengayam"], "angka 4 angka 2", "huruf c angka 3"),
    ("TH-K4", "bpbd", TIM, ["bpbd"], "angka 4 angka 2", "angka 4 angka 2 huruf c angka 3"),
    ("TH-K5", "kecamatan", TIM, ["sekcam", "kecamatan"], "angka 5 angka 4", "huruf c angka 3"),
    ("TH-K6", "kelurahan", TIM, ["kelurahan"], "angka 6 angka 3", "angka 6 angka 3 huruf c"),
    ("TH-K7", "uptd", TIM, ["uptd", "dinas"], "angka 7 angka 2", "angka 7 angka 2 huruf c angka 3"),
    ("TH-K8", "puskesmas", TIM, ["puskesmas", "dinas"], "angka 8 angka 2", "huruf c angka 3"),
    ("TH-K8", "skb", TIM, ["skb", "dinas"], "angka 8 angka 2", "angka 8 angka 2 huruf c angka 3"),
    ("TH-K9", "sekolah", TIM, ["sekolah"], "huruf G angka 2", "huruf G angka 2 huruf c angka 3"),
]

BEKASI = [
    (
        "TH-B1",
        "kabag",
        TIM,
        ["kabag", "asisten", "setda"],
        "Pasal 13 ayat (2)",
        "Pasal 13 ayat (5)",
    ),
    ("TH-B2", "irban", TIM, ["irban", "inspektorat"], "Pasal 22 ayat (2)", "Pasal 22 ayat (4)"),
    ("TH-B2", "ins_sekretariat", TIM, ["ins_sekretariat", "inspektorat"], "Pasal 22", "Pasal 22"),
    ("TH-B3", "wan_kabag", TIM, ["wan_kabag", "setwan"], "Pasal 31 ayat (2)", "Pasal 31 ayat (4)"),
    ("TH-B4", "din_kabid", TIM, ["din_kabid", "dinas"], "Pasal 40 ayat (2)", "Pasal 40 ayat (4)"),
    (
        "TH-B4",
        "din_sekretariat",
        TIM,
        ["din_sekretariat", "dinas"],
        "Pasal 40",
        "Pasal 40 ayat (4)",
    ),
    ("TH-B5", "dpmptsp", PENGENDALI, ["pengendali", "dpmptsp"], "Pasal 49 ayat (2)", "Pasal 49"),
    ("TH-B5", "dpmptsp", TIM, ["dpmptsp"], "Pasal 49 ayat (2)", "Pasal 49 ayat (4)"),
    ("TH-B5", "dpm_sekretariat", TIM, ["dpm_sekretariat", "dpmptsp"], "Pasal 49", "Pasal 49"),
    (
        "TH-B5",
        "dpm_sekretariat",
        PENGENDALI,
        ["pengendali", "dpm_sekretariat", "dpmptsp"],
        "Pasal 49 ayat (2)",
        "Pasal 49 ayat (4)",
    ),
    ("TH-B6", "bdn_kabid", TIM, ["bdn_kabid", "badan"], "Pasal 58 ayat (2)", "Pasal 58 ayat (4)"),
    ("TH-B7", "rs_kabid", TIM, ["rs_kabid", "rsud"], "Pasal 67 ayat (2)", "Pasal 67 ayat (4)"),
    ("TH-B7", "rs_kabag", TIM, ["rs_kabag", "rsud"], "Pasal 67 ayat (2)", "Pasal 67 ayat (4)"),
    # Ps.73(1), 82(1): RSUD Cabangbungin and Kecamatan plan no teams
    (
        "TH-B8",
        "cab_kasi",
        INDIVIDU,
        ["cab_kasi", "cabang"],
        "Pasal 76 ayat (2)",
        "Pasal 76 ayat (4)",
    ),
    (
        "TH-B8",
        "cab_kasubbag",
        INDIVIDU,
        ["cab_kasubbag", "cabang"],
        "Pasal 76",
        "Pasal 76 ayat (4)",
    ),
    (
        "TH-B9",
        "kec_kasubbag",
        INDIVIDU,
        ["kec_kasubbag", "sekcam", "kecamatan"],
        "Pasal 85 ayat (2)",
        "Pasal 85 ayat (4)",
    ),
    ("TH-B9", "kec_kasi", INDIVIDU, ["kec_kasi", "kecamatan"], "Pasal 85 ayat (2)", "Pasal 85"),
    ("TH-B9", "kel_kasi", INDIVIDU, ["kel_kasi", "lurah", "kecamatan"], "Pasal 85", "Pasal 85"),
    (
        "TH-B9",
        "kel_sekretaris",
        INDIVIDU,
        ["kel_sekretaris", "lurah", "kecamatan"],
        "Pasal 85 ayat (2)",
        "Pasal 85 ayat (4)",
    ),
]

TABANAN = [
    (
        "TH-T1",
        "bagian",
        TIM,
        ["bagian", "asisten", "setda"],
        "A angka 2 huruf b",
        "A angka 2 huruf c",
    ),
    ("TH-T2", "bidang", TIM, ["bidang", "dinas"], "B angka 2 huruf b", "B angka 2 huruf c"),
    ("TH-T2", "irban", TIM, ["irban", "inspektorat"], "B angka 2", "B angka 2 huruf c"),
    ("TH-T2", "bagian_rsud", TIM, ["bagian_rsud", "rsud_tabanan"], "B angka 2", "B angka 2"),
    ("TH-T2", "bidang_badan", INDIVIDU, ["bidang_badan", "badan"], "B angka 2", "B angka 2"),
    ("TH-T3", "dpmptsp", TIM, ["dpmptsp"], "C angka 2 huruf b", "C angka 2 huruf c"),
    ("TH-T3", "bidang_brida", TIM, ["brida"], "C angka 2 huruf b", "C angka 2 huruf c"),
    # The result goes to the JPTP, then the Sekretaris reviews before him
    (
        "TH-T3",
        "sekretariat_brida",
        TIM,
        ["brida", "sekretariat_brida", "brida"],
        "C angka 2 huruf b",
        "C angka 2 huruf c",
    ),
    ("TH-T4", "kecamatan", TIM, ["kecamatan"], "D angka 2 huruf b", "D angka 2 huruf c"),
    ("TH-T5", "rsud_singasana", TIM, ["rsud_singasana"], "E angka 2", "E angka 2 huruf c"),
    ("TH-T6", "uptd_dinas", TIM, ["uptd_dinas"], "F angka 2 huruf b", "F angka 2 huruf c"),
    ("TH-T6", "uptd_badan", TIM, ["uptd_badan"], "F angka 2 huruf b", "F angka 2 huruf c"),
    ("TH-T7", "puskesmas", TIM, ["puskesmas"], "G angka 2 huruf b", "G angka 2 huruf c"),
]

MAMUJU = [
    ("TH-M", "kabag", TIM, ["kabag"], "Pasal 30 ayat (2)", "Pasal 27 ayat (3) huruf e"),
    ("TH-M", "kabid", TIM, ["kabid"], "Pasal 30 ayat (2)", "Pasal 27 ayat (3) huruf e"),
    ("TH-M", "kabid_badan", INDIVIDU, ["kabid_badan"], "Pasal 30 ayat (2)", "Pasal 27 ayat (3)"),
    ("TH-M", "camat", TIM, ["camat"], "Pasal 30 ayat (2)", "Pasal 27 ayat (3) huruf e"),
    ("TH-M", "lurah", TIM, ["lurah"], "Pasal 30 ayat (2)", "Pasal 27 ayat (3) huruf e"),
    ("TH-M", "upt", TIM, ["upt"], "Pasal 30 ayat (2)", "Pasal 27 ayat (3) huruf e"),
    ("TH-M", "puskesmas", TIM, ["puskesmas"], "Pasal 30 ayat (2)", "Pasal 27 ayat (3) huruf e"),
]
