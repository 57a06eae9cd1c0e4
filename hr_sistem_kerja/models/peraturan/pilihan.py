"""Selections that several models share; one list each, so that a concept has one code."""

BENTUK = [("individu", "Individu"), ("tim", "Tim Kerja")]
CARA = [("penunjukan", "Penunjukan"), ("sukarela", "Pengajuan Sukarela")]
LINGKUP = [
    ("dalam_unit", "Within one Unit Organisasi"),
    ("lintas_unit", "Across Unit Organisasi"),
    ("lintas_pd", "Across Perangkat Daerah"),
    ("lintas_instansi", "Across Governments"),
]
AKSI = [
    ("minta", "Asks"),
    ("ketahui", "Takes note"),
    ("verifikasi", "Verifies"),
    ("rekomendasi", "Recommends"),
    ("setujui", "Approves"),
    ("teruskan", "Passes on"),
    ("perintahkan", "Instructs"),
    ("jawab", "Answers"),
    ("tugaskan", "Assigns"),
    ("terima", "Receives"),
]
INSTRUMEN = [
    ("surat_perintah", "Surat Perintah"),
    ("surat_tugas", "Surat Tugas"),
    ("surat_perintah_tugas", "Surat Perintah Tugas"),
    ("surat_penugasan", "Surat Penugasan"),
    ("keputusan", "Keputusan"),
    ("menurut_undang_undang", "Instrument of the Other Law"),
]
