"""The routes under ``/my/sistem-kerja`` room by room, and what each person gets there.

A row is (method, address, kind of record whose id is put in, {who: status}). Who: ``nobody``
without login, ``orang_lain`` of another unit, ``rekan`` in the same team, and the right person:
``diri``, ``ketua`` or ``pimpinan``. A redirect counts as 303: of nobody to the login, of the others
to the page that says what was done.
"""

SEMUA = {"nobody": 303, "orang_lain": 200, "rekan": 200, "diri": 200}
HANYA_DIRI = {"nobody": 303, "orang_lain": 404, "rekan": 404, "diri": 200}

RUTE_BERANDA = [
    ("GET", "/my/sistem-kerja", None, SEMUA),
    ("GET", "/my/sistem-kerja/koreksi", None, SEMUA),
    ("POST", "/my/sistem-kerja/koreksi", None, SEMUA),
    ("POST", "/my/sistem-kerja/koreksi/{id}/tarik", "koreksi", {**HANYA_DIRI, "diri": 303}),
    ("GET", "/my/sistem-kerja/naskah/{id}", "naskah", HANYA_DIRI),
]

RUTE_LANGKAH = [
    ("GET", "/my/sistem-kerja/langkah", None, SEMUA),
    # With nothing ticked the page says so
    ("POST", "/my/sistem-kerja/langkah", None, SEMUA),
    ("GET", "/my/sistem-kerja/langkah/page/1", None, SEMUA),
    ("GET", "/my/sistem-kerja/langkah/{id}", "langkah", HANYA_DIRI),
    ("POST", "/my/sistem-kerja/langkah/{id}", "langkah", {**HANYA_DIRI, "diri": 303}),
]

# A team that looks for people is known to the whole government; who is in it needs no page of it.
# ``pengajuan`` is a draft of the person himself
RUTE_PENGAJUAN = [
    ("GET", "/my/sistem-kerja/kebutuhan", None, SEMUA),
    ("GET", "/my/sistem-kerja/kebutuhan/page/1", None, SEMUA),
    ("GET", "/my/sistem-kerja/kebutuhan/{id}", "tim_terbuka", {**SEMUA, "rekan": 404}),
    ("GET", "/my/sistem-kerja/pengajuan", None, SEMUA),
    ("GET", "/my/sistem-kerja/pengajuan/page/1", None, SEMUA),
    ("GET", "/my/sistem-kerja/pengajuan/baru", None, SEMUA),
    ("GET", "/my/sistem-kerja/pengajuan/baru?tim={id}", "tim_terbuka", {**SEMUA, "rekan": 404}),
    ("POST", "/my/sistem-kerja/pengajuan/baru", None, SEMUA),
    ("GET", "/my/sistem-kerja/pengajuan/{id}", "pengajuan", HANYA_DIRI),
    ("POST", "/my/sistem-kerja/pengajuan/{id}", "pengajuan", {**HANYA_DIRI, "diri": 303}),
    # Refused on the page: only what was refused is reopened, a reason is missing
    ("POST", "/my/sistem-kerja/pengajuan/{id}/perbaiki", "pengajuan", HANYA_DIRI),
    ("POST", "/my/sistem-kerja/pengajuan/{id}/tarik", "pengajuan", HANYA_DIRI),
    ("POST", "/my/sistem-kerja/pengajuan/{id}/ajukan", "pengajuan", {**HANYA_DIRI, "diri": 303}),
    # By then it is sent, and stays
    ("POST", "/my/sistem-kerja/pengajuan/{id}/hapus", "pengajuan", HANYA_DIRI),
]

# What is handed out as a file has no page that says so: who may not have it gets Odoo's own 404
RUTE_BERKAS = [
    (
        "GET",
        f"/my/sistem-kerja/berkas/{jenis}/{{id}}/1",
        jenis,
        {"nobody": 303, "orang_lain": 404, "rekan": 404},
    )
    for jenis in ("laporan", "pengajuan", "hasil")
]

# The pages of a team are of who answers for it: members have those of their own assignment
HANYA_KETUA = {"nobody": 303, "orang_lain": 404, "rekan": 404, "ketua": 200}
KETUA_KIRIM = {**HANYA_KETUA, "ketua": 303}
_TIM = "/my/sistem-kerja/tim"

RUTE_TIM = [
    ("GET", _TIM, None, {"nobody": 303, "orang_lain": 200, "rekan": 200, "ketua": 200}),
    ("GET", f"{_TIM}/{{id}}", "tim", HANYA_KETUA),
    *(
        ("GET", f"{_TIM}/{{id}}/{halaman}", "tim", HANYA_KETUA)
        for halaman in (
            "anggota",
            "rencana",
            "rincian",
            "jadwal",
            "rencana-individu",
            "laporan",
            "pelamar",
            "kendala",
            "hasil",
            "bahan",
            "kak",
        )
    ),
    # Without what the form asks for it shows the refusal
    ("POST", f"{_TIM}/{{id}}/kak", "tim", HANYA_KETUA),
    ("POST", f"{_TIM}/{{id}}/laksanakan", "tim", HANYA_KETUA),
    ("POST", f"{_TIM}/{{id}}/rencana", "tim", HANYA_KETUA),
    ("POST", f"{_TIM}/{{id}}/rincian", "tim", HANYA_KETUA),
    ("POST", f"{_TIM}/{{id}}/jadwal", "tim", KETUA_KIRIM),
    ("POST", f"{_TIM}/{{id}}/hasil/mulai", "tim_bekerja", KETUA_KIRIM),
    # What these belong to is not there yet, also for the ketua
    *(
        ("POST", f"{_TIM}/{{id}}/{halaman}", "tim", {**HANYA_KETUA, "ketua": 404})
        for halaman in (
            "rencana/ubah",
            "kak/1",
            "rincian/1",
            "umpan-balik",
            "hasil",
            "hasil/tarik",
            "hasil/berkas/1/hapus",
            "bahan/1",
        )
    ),
    ("GET", f"{_TIM}/{{id}}/bahan/1", "tim", {**HANYA_KETUA, "ketua": 404}),
    ("GET", f"{_TIM}/rencana-individu/{{id}}", "rencana_individu", HANYA_KETUA),
    ("POST", f"{_TIM}/rencana-individu/{{id}}", "rencana_individu", KETUA_KIRIM),
]

# An assignment is shown to its person; the ketua has the pages of the team
HANYA_PEGAWAI = {**HANYA_DIRI, "ketua": 404, "pimpinan": 404}
PEGAWAI_KIRIM = {**HANYA_PEGAWAI, "diri": 303}
_PEKERJAAN = "/my/sistem-kerja/pekerjaan/{id}"

# "penugasan": a running one of a member of a team with a ketua
RUTE_PEKERJAAN = [
    ("GET", _PEKERJAAN, "penugasan", HANYA_PEGAWAI),
    ("POST", f"{_PEKERJAAN}/terima", "penugasan", PEGAWAI_KIRIM),
    # What this belongs to is not there
    ("POST", f"{_PEKERJAAN}/rincian/1", "penugasan", {**HANYA_PEGAWAI, "diri": 404}),
    ("POST", f"{_PEKERJAAN}/laporan", "penugasan", PEGAWAI_KIRIM),
    ("GET", f"{_PEKERJAAN}/rencana", "penugasan", HANYA_PEGAWAI),
    ("POST", f"{_PEKERJAAN}/rencana", "penugasan", HANYA_PEGAWAI),
    # In a team plan and results are those of the team: these pages are of who works alone
    *(
        (cara, f"{_PEKERJAAN}/{halaman}", "penugasan", {**HANYA_PEGAWAI, "diri": 404})
        for cara, halaman in (
            ("GET", "rencana-pelaksanaan"),
            ("POST", "rencana-pelaksanaan"),
            ("POST", "rencana-pelaksanaan/ubah"),
            ("GET", "hasil"),
            ("POST", "hasil"),
            ("POST", "hasil/mulai"),
            ("POST", "hasil/tarik"),
            ("POST", "hasil/berkas/1/hapus"),
        )
    ),
    ("GET", f"{_PEKERJAAN}/kendala", "penugasan", HANYA_PEGAWAI),
    ("POST", f"{_PEKERJAAN}/kendala", "penugasan", HANYA_PEGAWAI),
]

_LAPORAN = "/my/sistem-kerja/laporan"
# Reporter and recipient: "laporan" is one of a member, sent to his ketua; refusals show the page
PIHAK_LAPORAN = {**HANYA_DIRI, "ketua": 200}

RUTE_LAPORAN = [
    ("GET", _LAPORAN, None, SEMUA),
    ("GET", f"{_LAPORAN}/page/1", None, SEMUA),
    ("GET", f"{_LAPORAN}/{{id}}", "laporan", PIHAK_LAPORAN),
    ("POST", f"{_LAPORAN}/{{id}}", "laporan", PIHAK_LAPORAN),
    ("POST", f"{_LAPORAN}/{{id}}/hapus", "laporan", PIHAK_LAPORAN),
    ("POST", f"{_LAPORAN}/{{id}}/berkas/1/hapus", "laporan", PIHAK_LAPORAN),
    ("POST", f"{_LAPORAN}/{{id}}/putuskan", "laporan", {**HANYA_DIRI, "ketua": 303}),
]

_KENDALA = "/my/sistem-kerja/kendala/{id}"
# "kendala": submitted by a ketua to his pimpinan
PIHAK_KENDALA = {"nobody": 303, "orang_lain": 404, "rekan": 404, "ketua": 200, "pimpinan": 200}

RUTE_KENDALA = [
    ("GET", _KENDALA, "kendala", PIHAK_KENDALA),
    ("POST", f"{_KENDALA}/ajukan", "kendala", PIHAK_KENDALA),
    ("POST", f"{_KENDALA}/tarik", "kendala", PIHAK_KENDALA),
]

_REKOMENDASI = "/my/sistem-kerja/rekomendasi"

# "rekomendasi": shown to the person; who assesses has a page of his own
RUTE_REKOMENDASI = [
    ("GET", _REKOMENDASI, None, SEMUA),
    ("GET", f"{_REKOMENDASI}/page/1", None, SEMUA),
    ("GET", f"{_REKOMENDASI}/{{id}}", "rekomendasi", HANYA_PEGAWAI),
    ("POST", f"{_REKOMENDASI}/{{id}}", "rekomendasi", HANYA_PEGAWAI),
]

# Pages of leaders: of the right person only; everybody else gets what a foreign id gets. Kinds:
# ``tim`` and ``penugasan`` of the unit of the head, ``rekomendasi_ppk`` a draft of the PPK,
# ``penugasan_ppk`` work of somebody whom he assesses, ``penugasan_draf`` and ``permohonan`` drafts
# of the head, ``naskah_tanda`` a draft letter that waits for him, ``delegasi`` one he asked for,
# ``rencana_tanpa_tim`` the individual plan of who works alone: a ketua approves those of his team
HANYA_PIMPINAN = {"nobody": 303, "orang_lain": 404, "pimpinan": 200}
KIRIM_PIMPINAN = {**HANYA_PIMPINAN, "pimpinan": 303}
SIAPA_PUN = {"nobody": 303, "orang_lain": 200, "rekan": 200, "pimpinan": 200}

RUTE_UNIT = [
    ("GET", "/my/sistem-kerja/unit", None, SIAPA_PUN),
    ("GET", "/my/sistem-kerja/unit/perjanjian", None, SIAPA_PUN),
    ("GET", "/my/sistem-kerja/unit/perjanjian/page/1", None, SIAPA_PUN),
    ("GET", "/my/sistem-kerja/unit/angka/0/0", None, HANYA_PIMPINAN),
    ("GET", "/my/sistem-kerja/unit/angka/0/0/page/1", None, HANYA_PIMPINAN),
    ("GET", "/my/sistem-kerja/unit/orang/{id}", "pegawai_bertugas", HANYA_PIMPINAN),
    ("GET", "/my/sistem-kerja/unit/orang/{id}/page/1", "pegawai_bertugas", HANYA_PIMPINAN),
    ("GET", "/my/sistem-kerja/unit/tim/{id}", "tim", HANYA_PIMPINAN),
    ("GET", "/my/sistem-kerja/unit/penugasan/{id}", "penugasan", HANYA_PIMPINAN),
    ("POST", "/my/sistem-kerja/unit/tim/{id}/minta", "tim", KIRIM_PIMPINAN),
    # Without words monitoring is refused on the page
    ("POST", "/my/sistem-kerja/unit/tim/{id}/pantau", "tim", HANYA_PIMPINAN),
    ("POST", "/my/sistem-kerja/unit/penugasan/{id}/minta", "penugasan", KIRIM_PIMPINAN),
    ("POST", "/my/sistem-kerja/unit/penugasan/{id}/pantau", "penugasan", HANYA_PIMPINAN),
    *(
        (method, f"/my/sistem-kerja/unit/putusan/{jenis}/{{id}}", kunci, siapa)
        for jenis, kunci in (
            ("hasil", "hasil"),
            ("laporan", "laporan"),
            ("rencana", "rencana"),
            ("kak", "kak"),
            ("rencana-individu", "rencana_tanpa_tim"),
            ("kendala", "kendala"),
            ("perjanjian", "perjanjian"),
            ("strategi", "strategi"),
            ("target", "target"),
            ("rekomendasi-target", "target"),
        )
        for method, siapa in (("GET", HANYA_PIMPINAN), ("POST", KIRIM_PIMPINAN))
    ),
    ("GET", "/my/sistem-kerja/unit/putusan/kak/{id}/berkas", "kak", HANYA_PIMPINAN),
    ("GET", "/my/sistem-kerja/unit/rekomendasi", None, SIAPA_PUN),
    ("GET", "/my/sistem-kerja/unit/rekomendasi/{id}", "rekomendasi_ppk", HANYA_PIMPINAN),
    ("POST", "/my/sistem-kerja/unit/rekomendasi/{id}", "rekomendasi_ppk", KIRIM_PIMPINAN),
    ("POST", "/my/sistem-kerja/unit/rekomendasi/buat/{id}", "penugasan_ppk", KIRIM_PIMPINAN),
]

RUTE_PENUNJUKAN = [
    ("GET", "/my/sistem-kerja/penunjukan", None, SIAPA_PUN),
    ("GET", "/my/sistem-kerja/penunjukan/baru", None, SIAPA_PUN),
    # What is missing is said on the page
    ("POST", "/my/sistem-kerja/penunjukan/baru", None, SIAPA_PUN),
    ("GET", "/my/sistem-kerja/penunjukan/{id}", "penugasan_draf", HANYA_PIMPINAN),
    ("POST", "/my/sistem-kerja/penunjukan/{id}", "penugasan_draf", KIRIM_PIMPINAN),
    ("GET", "/my/sistem-kerja/penunjukan/{id}/ubah", "penugasan_draf", HANYA_PIMPINAN),
    ("POST", "/my/sistem-kerja/penunjukan/{id}/ubah", "penugasan_draf", HANYA_PIMPINAN),
    ("GET", "/my/sistem-kerja/permohonan/baru", None, HANYA_PIMPINAN),
    ("POST", "/my/sistem-kerja/permohonan/baru", None, HANYA_PIMPINAN),
    ("GET", "/my/sistem-kerja/permohonan/{id}", "permohonan", HANYA_PIMPINAN),
    ("POST", "/my/sistem-kerja/permohonan/{id}", "permohonan", KIRIM_PIMPINAN),
]

RUTE_TANDA_TANGAN = [
    ("GET", "/my/sistem-kerja/tanda-tangan", None, SIAPA_PUN),
    ("POST", "/my/sistem-kerja/tanda-tangan", None, SIAPA_PUN),
    ("POST", "/my/sistem-kerja/tanda-tangan/paraf", None, SIAPA_PUN),
    ("GET", "/my/sistem-kerja/tanda-tangan/{id}", "naskah_tanda", HANYA_PIMPINAN),
    ("GET", "/my/sistem-kerja/tanda-tangan/{id}/pdf", "naskah_tanda", HANYA_PIMPINAN),
]

RUTE_DELEGASI = [
    ("GET", "/my/sistem-kerja/delegasi", None, SIAPA_PUN),
    ("POST", "/my/sistem-kerja/delegasi", None, SIAPA_PUN),
    ("POST", "/my/sistem-kerja/delegasi/{id}/tarik", "delegasi", KIRIM_PIMPINAN),
]
