"""Perbup Mamuju 29/2023 as a table: every row of the catalogue and every route of it.

The expected values come from the text of the regulation, not from its data files.
"""

KODE = "mamuju-29-2023"
XMLID = "peraturan_mamuju_29_2023"

# key: (kind of unit, key of the parent, jenjang of the head; None = vacant)
ORGANISASI = {
    "setda": ("setda", None, "jptp"),
    "asisten": ("asisten", "setda", "jptp"),
    "kabag": ("bagian", "asisten", "adm"),
    "kasubbag": ("subbagian", "kabag", "pws"),
    "kabag_tanpa_pws": ("bagian", "asisten", "adm"),
    "setwan": ("setwan", None, "jptp"),
    "kabag_setwan": ("bagian", "setwan", "adm"),
    "bpkpd": ("bpkpd", None, "jptp"),
    "sekretaris_bpkpd": ("sekretariat", "bpkpd", "adm"),
    "kabid_bpkpd": ("bidang", "bpkpd", "adm"),
    "dinas": ("dinas", None, "jptp"),
    "sekretaris": ("sekretariat", "dinas", "adm"),
    "kabid": ("bidang", "dinas", "adm"),
    "kasi": ("seksi", "kabid", "pws"),
    "kabid_tanpa_pws": ("bidang", "dinas", "adm"),
    "bidang_kosong": ("bidang", "dinas", None),
    "badan": ("badan", None, "jptp"),
    "kabid_badan": ("bidang", "badan", "adm"),
    "bpbd": ("bpbd", None, "jptp"),
    "kabid_bpbd": ("bidang", "bpbd", "adm"),
    "satpol": ("satpol_pp", None, "jptp"),
    "sekretaris_satpol": ("sekretariat", "satpol", "adm"),
    "rs_c": ("rs_c", "dinas", "adm"),
    "kabid_rs_c": ("bidang", "rs_c", "adm"),
    "rs_d": ("rs_d", "dinas", "adm"),
    "kabid_rs_d": ("bidang", "rs_d", "adm"),
    "camat": ("kecamatan", None, "adm"),
    "sekcam": ("sekretariat_kecamatan", "camat", "adm"),
    "kasi_kecamatan": ("seksi", "camat", "pws"),
    "camat_tanpa_pws": ("kecamatan", None, "adm"),
    "lurah": ("kelurahan", "camat_tanpa_pws", "pws"),
    "upt": ("upt", "dinas", "pws"),
    "puskesmas": ("puskesmas", "dinas", "jf_madya"),
    "sekolah": ("satuan_pendidikan", "dinas", "jf_muda"),
}

# (row, requirement, placement, jenjang, unit of the expected PPK or None, text in the pasal)
KEDUDUKAN = [
    # Ps.17(3)a: ahli utama and madya under a JPT pratama
    ("KD-M1", "R-018", "kabag", "jf_madya", "asisten", "ayat (3) huruf a"),
    ("KD-M1", "R-018", "kasubbag", "jf_utama", "asisten", "ayat (3) huruf a"),
    ("KD-M1", "R-018", "kasi", "jf_madya", "dinas", "ayat (3) huruf a"),
    ("KD-M1", "R-018", "kabid_badan", "jf_utama", "badan", "ayat (3) huruf a"),
    # no JPT pratama above a kecamatan: the text is silent, nobody is proposed
    ("KD-M1", "R-018", "camat", "jf_madya", None, "ayat (3) huruf a"),
    # Ps.17(3)b: ahli muda under an Administrator or one step up
    ("KD-M2", "R-019", "kabag", "jf_muda", "kabag", "ayat (3) huruf b"),
    ("KD-M2", "R-019", "kasi", "jf_muda", "kabid", "ayat (3) huruf b"),
    ("KD-M2", "R-019", "bidang_kosong", "jf_muda", "dinas", "ayat (3) huruf b"),
    ("KD-M2", "R-019", "asisten", "jf_muda", "asisten", "ayat (3) huruf b"),
    # Ps.17(3)c: ahli pertama and all keterampilan under a Pengawas or one step up
    ("KD-M3", "R-020", "kasubbag", "jf_pertama", "kasubbag", "ayat (3) huruf c"),
    ("KD-M3", "R-020", "kasi", "jf_penyelia", "kasi", "ayat (3) huruf c"),
    ("KD-M3", "R-020", "kasi", "jf_mahir", "kasi", "ayat (3) huruf c"),
    ("KD-M3", "R-020", "kasi", "jf_terampil", "kasi", "ayat (3) huruf c"),
    ("KD-M3", "R-020", "kasi", "jf_pemula", "kasi", "ayat (3) huruf c"),
    ("KD-M3", "R-020", "kabid_tanpa_pws", "jf_pertama", "kabid_tanpa_pws", "ayat (3) huruf c"),
    ("KD-M3", "R-020", "kabag_tanpa_pws", "jf_pemula", "kabag_tanpa_pws", "ayat (3) huruf c"),
    # two steps up (Pengawas -> JPT pratama) is no step of the text
    ("KD-M3", "R-020", "dinas", "jf_pertama", None, "ayat (3) huruf c"),
    # Ps.17(4): PLK under a Pengawas; under the Administrator only without one
    ("KD-M4", "R-021", "kasubbag", "plk", "kasubbag", "ayat (4) huruf a"),
    ("KD-M4", "R-021", "kasi", "plk", "kasi", "ayat (4) huruf a"),
    ("KD-M4", "R-021", "kasi_kecamatan", "plk", "kasi_kecamatan", "ayat (4) huruf a"),
    ("KD-M4", "R-022", "kabag_tanpa_pws", "plk", "kabag_tanpa_pws", "ayat (4) huruf b"),
    ("KD-M4", "R-022", "kabid_tanpa_pws", "plk", "kabid_tanpa_pws", "ayat (4) huruf b"),
    ("KD-M4", "R-022", "kabid", "plk", None, "ayat (4) huruf a"),
    ("KD-M4", "R-022", "camat", "plk", None, "ayat (4) huruf a"),
    # the Lurah leads another Unit Organisasi, so this Camat has no Pengawas
    ("KD-M4", "R-022", "camat_tanpa_pws", "plk", "camat_tanpa_pws", "ayat (4) huruf b"),
    # Ps.17(5): the PF who leads a unit mandiri has PF and PLK under him
    ("KD-M5", "R-011", "puskesmas", "plk", "puskesmas", "Pasal 17 ayat (5)"),
    ("KD-M5", "R-011", "puskesmas", "jf_muda", "puskesmas", "Pasal 17 ayat (5)"),
    ("KD-M5", "R-011", "sekolah", "jf_pertama", "sekolah", "Pasal 17 ayat (5)"),
    ("KD-M5", "R-011", "sekolah", "jf_terampil", "sekolah", "Pasal 17 ayat (5)"),
    # L1.I-XI: one of the named heads of each kind, chosen by Ps.17(3-4)
    ("KD-M6", "R-023", "asisten", "jf_madya", "asisten", "ayat (3) huruf a"),
    ("KD-M6", "R-023", "setda", "jf_madya", "setda", "ayat (3) huruf a"),
    ("KD-M6", "R-023", "setwan", "jf_madya", "setwan", "ayat (3) huruf a"),
    ("KD-M6", "R-023", "kabag_setwan", "plk", "kabag_setwan", "ayat (4) huruf b"),
    ("KD-M6", "R-023", "kabid_bpkpd", "jf_madya", "bpkpd", "ayat (3) huruf a"),
    ("KD-M6", "R-023", "sekretaris_bpkpd", "jf_muda", "sekretaris_bpkpd", "ayat (3) huruf b"),
    ("KD-M6", "R-023", "kabid_bpkpd", "plk", "kabid_bpkpd", "ayat (4) huruf b"),
    ("KD-M6", "R-023", "sekretaris", "jf_pertama", "sekretaris", "ayat (3) huruf c"),
    ("KD-M6", "R-023", "kabid_badan", "plk", "kabid_badan", "ayat (4) huruf b"),
    ("KD-M6", "R-023", "kabid_bpbd", "jf_madya", "bpbd", "ayat (3) huruf a"),
    ("KD-M6", "R-023", "kabid_bpbd", "jf_muda", "kabid_bpbd", "ayat (3) huruf b"),
    ("KD-M6", "R-023", "sekretaris_satpol", "jf_utama", "satpol", "ayat (3) huruf a"),
    ("KD-M6", "R-023", "sekretaris_satpol", "plk", "sekretaris_satpol", "ayat (4) huruf b"),
    ("KD-M6", "R-023", "rs_c", "jf_muda", "rs_c", "ayat (3) huruf b"),
    ("KD-M6", "R-023", "kabid_rs_c", "plk", "kabid_rs_c", "ayat (4) huruf b"),
    ("KD-M6", "R-023", "kabid_rs_c", "jf_madya", "dinas", "ayat (3) huruf a"),
    # a Kepala Bidang is not among the heads of a Rumah Sakit Tipe D
    ("KD-M6", "R-023", "kabid_rs_d", "jf_muda", "rs_d", "ayat (3) huruf b"),
    ("KD-M6", "R-023", "rs_d", "plk", "rs_d", "ayat (4) huruf b"),
    # a Sekretaris Kecamatan is not among the heads of a Kecamatan
    ("KD-M6", "R-023", "sekcam", "jf_muda", "camat", "ayat (3) huruf b"),
    ("KD-M6", "R-023", "lurah", "plk", "lurah", "ayat (4) huruf a"),
    ("KD-M6", "R-023", "lurah", "jf_terampil", "lurah", "ayat (3) huruf c"),
    ("KD-M6", "R-023", "lurah", "jf_muda", "camat_tanpa_pws", "ayat (3) huruf b"),
    ("KD-M6", "R-023", "upt", "plk", "upt", "ayat (4) huruf a"),
    ("KD-M6", "R-023", "upt", "jf_pertama", "upt", "ayat (3) huruf c"),
    ("KD-M6", "R-023", "upt", "jf_muda", "dinas", "ayat (3) huruf b"),
]

# (row, requirement, placement, jenjang, unit of the actual PPK, status)
KEDUDUKAN_STATUS = [
    ("KD-M1", "R-018", "kabag", "jf_madya", "asisten", "sesuai"),
    ("KD-M1", "R-018", "kabag", "jf_madya", "kabag", "menyimpang"),
    ("KD-M1", "R-018", "camat", "jf_utama", "camat", "menyimpang"),
    ("KD-M2", "R-019", "kabag", "jf_muda", "kabag", "sesuai"),
    ("KD-M2", "R-019", "kabag", "jf_muda", "asisten", "sesuai"),
    ("KD-M2", "R-019", "kasubbag", "jf_muda", "kasubbag", "menyimpang"),
    ("KD-M3", "R-020", "kasubbag", "jf_pertama", "kasubbag", "sesuai"),
    ("KD-M3", "R-020", "kasubbag", "jf_mahir", "kabag", "sesuai"),
    ("KD-M3", "R-020", "kasubbag", "jf_pertama", "asisten", "menyimpang"),
    ("KD-M4", "R-021", "kasubbag", "plk", "kasubbag", "sesuai"),
    ("KD-M4", "R-022", "kasubbag", "plk", "kabag", "menyimpang"),
    ("KD-M4", "R-022", "kabag_tanpa_pws", "plk", "kabag_tanpa_pws", "sesuai"),
    ("KD-M4", "R-022", "kabag_tanpa_pws", "plk", "asisten", "menyimpang"),
    ("KD-M5", "R-011", "puskesmas", "plk", "puskesmas", "sesuai"),
    ("KD-M5", "R-011", "puskesmas", "plk", "dinas", "menyimpang"),
    ("KD-M6", "R-023", "sekcam", "jf_muda", "sekcam", "menyimpang"),
    ("KD-M6", "R-023", "sekcam", "jf_muda", "camat", "sesuai"),
    ("KD-M6", "R-023", "kabid_rs_d", "jf_muda", "kabid_rs_d", "menyimpang"),
    ("KD-M6", "R-023", "kabid_rs_c", "jf_muda", "kabid_rs_c", "sesuai"),
    ("KD-M6", "R-023", "kabid_rs_c", "jf_muda", "rs_c", "sesuai"),
    ("KD-M6", "R-023", "lurah", "plk", "camat_tanpa_pws", "menyimpang"),
    ("KD-M6", "R-023", "upt", "jf_pertama", "upt", "sesuai"),
]

# (row, requirement, objek, bentuk, cara, lingkup, owner, instrument, signatory, text in the pasal)
# fmt: off
PENETAPAN = [
    ("PG-M1", "R-067", "penugasan", "individu", "penunjukan", "dalam_unit", "kabag",
     "surat_perintah", "ppk", "Pasal 20 ayat (1)"),
    ("PG-M1", "R-073", "penugasan", "individu", "sukarela", "dalam_unit", "kabag",
     "surat_perintah", "ppk", "Pasal 23 ayat (5)"),
    ("PG-M2", "R-068", "penugasan", "individu", "penunjukan", "lintas_unit", "kabag",
     "surat_perintah", "setda", "ayat (5) huruf a"),
    ("PG-M2", "R-068", "penugasan", "individu", "sukarela", "lintas_unit", "kabid",
     "surat_perintah", "dinas", "ayat (5) huruf a"),
    ("PG-M3", "R-069", "penugasan", "individu", "penunjukan", "lintas_pd", "kabid",
     "surat_perintah", "setda", "ayat (5) huruf b"),
    ("PG-M4", "R-070", "penugasan", "individu", "penunjukan", "lintas_instansi", "kabid",
     "surat_perintah", "kepala_daerah", "ayat (5) huruf c"),
    ("PG-M4", "R-070", "penugasan", "individu", "sukarela", "lintas_instansi", "kabid",
     "dilarang", None, "Pasal 23 ayat (4)"),
    ("PG-M5", "R-067", "penugasan", "tim", "penunjukan", "dalam_unit", "kabag",
     "surat_perintah", "ppk", "Pasal 21 ayat (1)"),
    ("PG-M5", "R-067", "tim", "tim", "penunjukan", "dalam_unit", "kabag",
     "surat_perintah", "kabag", "Pasal 21 ayat (1)"),
    ("PG-M6", "R-073", "penugasan", "tim", "penunjukan", "lintas_unit", "kabid",
     "surat_perintah", "dinas", "Pasal 21 ayat (2)"),
    ("PG-M6", "R-073", "tim", "tim", "penunjukan", "lintas_unit", "kabag",
     "surat_perintah", "setda", "Pasal 21 ayat (2)"),
    ("PG-M7", "R-071", "penugasan", "tim", "penunjukan", "lintas_pd", "kabid",
     "surat_perintah", "setda", "ayat (4)"),
    ("PG-M7", "R-071", "tim", "tim", "penunjukan", "lintas_pd", "kabid",
     "surat_perintah", "setda", "Pasal 21 ayat (4)"),
    ("PG-M8", "R-070", "penugasan", "tim", "penunjukan", "lintas_instansi", "kabag",
     "surat_perintah", "kepala_daerah", "Pasal 19 ayat (2)"),
    ("PG-M8", "R-070", "tim", "tim", "penunjukan", "lintas_instansi", "kabag",
     "surat_perintah", "kepala_daerah", "Pasal 19 ayat (2)"),
    ("PG-M8", "R-070", "penugasan", "tim", "sukarela", "lintas_instansi", "kabag",
     "dilarang", None, "Pasal 23 ayat (4)"),
    ("PG-M9", "R-072", "tim", "tim", "penunjukan", "lintas_pd", "kabid",
     "menurut_undang_undang", None, "ayat (5) huruf d"),
]
# fmt: on

# (route, requirement, cara, bentuk, lingkup, owner, placement of the person, steps, pasal)
# fmt: off
ALUR = [
    ("R1", "R-073", "penunjukan", "individu", "dalam_unit", "kabag", "kabag",
     "kosong", "Pasal 23 ayat (2)"),
    ("R1", "R-073", "penunjukan", "tim", "dalam_unit", "kabid", "kasi",
     "kosong", "Pasal 23 ayat (2)"),
    ("R4", "R-094", "penunjukan", "individu", "lintas_unit", "kabid", "kabid_tanpa_pws",
     [("minta", "kabid"), ("setujui", "kabid_tanpa_pws")], "Pasal 20 ayat (3)"),
    ("R4", "R-094", "penunjukan", "tim", "lintas_unit", "kabag", "kabag_tanpa_pws",
     [("minta", "kabag"), ("setujui", "kabag_tanpa_pws")], "Pasal 21 ayat (2)"),
    ("R4", "R-094", "penunjukan", "individu", "lintas_pd", "kabag", "kabid_badan",
     [("minta", "setda"), ("setujui", "badan"), ("tugaskan", "badan")], "Pasal 20 ayat (3)"),
    ("R4", "R-095", "penunjukan", "tim", "lintas_pd", "kabid", "kabag",
     [("minta", "dinas"), ("setujui", "setda"), ("tugaskan", "setda")], "Pasal 21 ayat (2)"),
    ("R5", "R-070", "penunjukan", "individu", "lintas_instansi", "kabag", "lain",
     [("minta", "kepala_daerah"), ("setujui", "pyb_lain")], "Pasal 20 ayat (4)"),
    ("R5", "R-070", "penunjukan", "tim", "lintas_instansi", "kabag", "lain",
     [("minta", "kepala_daerah"), ("setujui", "pyb_lain")], "Pasal 19 ayat (2)"),
    ("S1", "R-106", "sukarela", "individu", "dalam_unit", "kabag_tanpa_pws", "kabag_tanpa_pws",
     [("minta", "pegawai"), ("setujui", "kabag_tanpa_pws")], "Pasal 23 ayat (3)"),
    ("S4", "R-115", "sukarela", "individu", "lintas_unit", "kabag", "kabag_tanpa_pws",
     [("minta", "pegawai"), ("setujui", "kabag_tanpa_pws"), ("setujui", "kabag")],
     "Pasal 23 ayat (3)"),
    ("S4", "R-115", "sukarela", "tim", "lintas_pd", "kabag", "kabid_badan",
     [("minta", "pegawai"), ("setujui", "kabid_badan"), ("setujui", "setda"),
      ("setujui", "badan"), ("tugaskan", "badan")], "Pasal 23 ayat (3)"),
    ("S4", "R-115", "sukarela", "individu", "lintas_instansi", "kabag", "lain",
     "dilarang", "Pasal 23 ayat (4)"),
]
# fmt: on

# (row, requirement, owner, tahap, officials in order, text in the pasal)
TAHAPAN = [
    ("TH-M", "R-158", "kabid", "tetapkan_pk", ["dinas"], "Pasal 27 ayat (2)"),
    ("TH-M", "R-158", "kabid", "bagi", ["kabid"], "Pasal 23 ayat (2)"),
    ("TH-M", "R-158", "kabag", "strategi", ["kabag"], "Pasal 26 ayat (2)"),
    ("TH-M", "R-130", "kabag", "rencana", ["kabag"], "Pasal 27 ayat (3) huruf a"),
    ("TH-M", "R-130", "lurah", "pantau", ["lurah"], "Pasal 27 ayat (3) huruf e"),
    ("TH-M", "R-158", "upt", "hasil", ["upt"], "Pasal 30 ayat (2)"),
    ("TH-M", "R-158", "camat", "tinjau", ["camat"], "Pasal 27 ayat (3) huruf e"),
    ("TH-M", "R-158", "kabid", "selesai", ["kabid"], "Pasal 27 ayat (3) huruf e"),
]

# (requirement, jenjang, kind of the pola unit or None, may lead, text in the pasal)
KETUA = [
    ("R-121", "jptp", None, True, "Pasal 22"),
    ("R-121", "adm", None, True, "Pasal 22"),
    ("R-121", "jf_utama", None, True, "Pasal 22"),
    ("R-121", "jf_muda", None, True, "Pasal 22"),
    ("R-121", "jf_pemula", None, True, "Pasal 22"),
    ("R-121", "plk", None, True, "Pasal 22"),
    ("R-121", "pws", None, False, "Pasal 22"),
]

# (requirement, of whom, number of duties, words that one of them contains)
TUGAS = [
    ("R-130", "ppk", 5, "road map"),
    ("R-130", "puo", 5, "monitoring dan evaluasi"),
    ("R-130", "ketua", 6, "rincian pelaksanaan kegiatan"),
    ("R-132", "ketua", 6, "membagi peran anggota tim"),
    ("R-133", "ketua", 6, "umpan balik berkala"),
    ("R-156", "ketua", 6, "bahan pertimbangan penilaian kinerja"),
    ("R-131", "anggota", 3, "rencana kerja individu"),
    ("R-160", "pengawas", 6, "rekomendasi penilaian"),
    ("R-129", "pengarah", 1, "arahan"),
    ("R-129", "penanggung_jawab", 2, "penentuan kebijakan"),
]

# (requirement, kind of provision, text in the pasal)
KETENTUAN = [
    ("R-010", "kepala_unit", "Pasal 1 angka 9"),
    ("R-017", "ppk_terendah", "Pasal 1 angka 11"),
    ("R-056", "pf_plk", "Pasal 19 ayat (1)"),
    ("R-058", "periode", "Pasal 1 angka 27"),
    ("R-024", "rentang_kendali", "Pasal 17 ayat (2)"),
    ("R-066", "bukti_lain", "Pasal 20 ayat (1)"),
    ("R-087", "elektronik", "Pasal 20 ayat (1)"),
    ("R-089", "target_asal_tetap", "Surat Tugas"),
    ("R-150", "laporan_individu", "Pasal 29"),
    ("R-152", "laporan_anggota", "Pasal 30 ayat (1)"),
    ("R-153", "laporan_ketua", "Pasal 30 ayat (2)"),
    ("R-155", "laporan_permintaan", "Pasal 30 ayat (3)"),
    ("R-156", "laporan_penilaian", "Pasal 27 ayat (4) huruf e"),
]

# (requirement, row or route, codes of the mandatory contents)
ISI_WAJIB = [
    ("R-064", "PG-M1", ["maksud", "target", "durasi", "pengaturan_lain"]),
    ("R-065", "PG-M5", ["maksud", "target", "durasi", "pengaturan_lain"]),
    ("R-093", "R4", ["maksud", "kompetensi", "target", "durasi"]),
    ("R-093", "R5", ["maksud", "kompetensi", "target", "durasi"]),
]
