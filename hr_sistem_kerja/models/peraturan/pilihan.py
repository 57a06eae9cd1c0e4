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
# Every kind of letter: the instruments, and the letters that lead to them or follow from them
NASKAH = [
    *INSTRUMEN,
    ("permohonan_pelibatan", "Permohonan Pelibatan"),
    ("jawaban_permohonan", "Jawaban Permohonan"),
    ("permohonan_sukarela", "Permohonan menjadi Anggota"),
    ("jawaban_sukarela", "Jawaban Pengajuan Sukarela"),
    ("rekomendasi", "Rekomendasi"),
    ("lampiran", "Lampiran"),
    ("jadwal", "Jadwal"),
    ("peta_proses", "Peta Proses Bisnis"),
    ("rekomendasi_penilaian", "Rekomendasi Penilaian"),
]

# As what somebody decided; "dicatat": an officer recorded what was decided on paper
BERTINDAK = [
    ("definitif", "In Person"),
    ("plt", "Plt."),
    ("plh", "Plh."),
    ("dicatat", "Recorded from Paper"),
]
