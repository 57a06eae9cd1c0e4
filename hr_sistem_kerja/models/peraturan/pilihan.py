"""Selections that several models share; one list each, so that a concept has one code."""

BENTUK = [("individu", "Individu"), ("tim", "Tim Kerja")]
CARA = [("penunjukan", "Penunjukan"), ("sukarela", "Pengajuan Sukarela")]
LINGKUP = [
    ("dalam_unit", "Within one Unit Organisasi"),
    ("lintas_unit", "Across Unit Organisasi"),
    ("lintas_pd", "Across Perangkat Daerah"),
    ("lintas_instansi", "Across Governments"),
]
INSTRUMEN = [
    ("surat_perintah", "Surat Perintah"),
    ("surat_tugas", "Surat Tugas"),
    ("surat_perintah_tugas", "Surat Perintah Tugas"),
    ("surat_penugasan", "Surat Penugasan"),
    ("keputusan", "Keputusan"),
]
