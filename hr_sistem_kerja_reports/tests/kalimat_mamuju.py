"""The fixed sentences of MJU-F1 to F6, copied from the annex of the regulation.

Peraturan Bupati Mamuju 29/2023, Lampiran II, plain slips of the pen corrected; what is filled in
stands in braces, the name of the government among it.
"""

KEPALA = [
    "Kota Uji, {tanggal} Nomor : {nomor} Sifat : Biasa",
    "Lampiran : {lampiran} Perihal : {perihal}",
    "Kepada Yth. {tujuan} di- Kota Uji",
]
ORANG = "Nama : {nama} Pangkat : Penata Muda (III/a) NIP : {nip} Jabatan : {jabatan}"
TTD_AN = [
    "a.n. BUPATI UJI Sekretaris Daerah u.b. {penandatangan},",
    "{nama_ttd} Pangkat : Penata Muda (III/a) Nip {nip_ttd}",
]
TTD_KPD = [
    "{PENANDATANGAN}, {nama_ttd} Pangkat : Penata Muda (III/a) Nip {nip_ttd}",
]
ISI_PERMOHONAN = [
    "Pelibatan dimaksud kami ajukan dengan keterangan sebagai berikut:",
    "1.maksud dan tujuan: Penyusunan Peraturan Bupati;",
    "2.kompetensi, keahlian, dan/atau keterampilan yang dibutuhkan: Perancangan peraturan;",
    "3.ekspektasi/target kinerja: 1 rancangan peraturan;",
    "4.durasi: 4 bulan.",
]

F1 = [
    *KEPALA,
    "Sehubungan dengan pelaksanaan Sub Kegiatan {sub_kegiatan} pada {unit} Kabupaten Uji Tahun"
    " Anggaran 2026, dengan ini kami mengajukan Permintaan Anggota Tim Kerja atas nama :",
    ORANG,
    "untuk ditugaskan menjadi anggota tim kerja sub kegiatan tersebut di atas dari tanggal"
    " 1 Februari 2026 s/d 31 Mei 2026.",
    *ISI_PERMOHONAN,
    "Demikian disampaikan, atas perkenannya diucapkan terima kasih.",
]
F2 = [
    *KEPALA,
    "Sehubungan dengan pelaksanaan Sub Kegiatan {sub_kegiatan} pada {unit} Kabupaten Uji Tahun"
    " Anggaran 2026, dengan ini kami mengajukan Permintaan Anggota Tim Kerja atas Pegawai Negeri"
    " Sipil sebanyak 2 (dua) orang (daftar terlampir) untuk ditugaskan menjadi anggota tim kerja"
    " pelaksana sub kegiatan tersebut di atas dari tanggal 1 Februari 2026 s/d 31 Mei 2026.",
    *ISI_PERMOHONAN,
    "Demikian disampaikan, atas perkenannya diucapkan terima kasih.",
    "a.n. BUPATI UJI Sekretaris Daerah,",
    "Lampiran Surat Sekretaris Daerah Nomor : {nomor} Tanggal : {tanggal}",
    "DAFTAR NAMA PEGAWAI NEGERI SIPIL YANG DIAJUKAN IZINNYA UNTUK MENJADI ANGGOTA TIM KERJA"
    " PELAKSANA SUB KEGIATAN PENYUSUNAN PERATURAN BUPATI TAHUN ANGGARAN 2026",
    "No. Nama/Pangkat/Nip Jabatan Rencana Penugasan Dalam Tim Uraian Tugas",
    "1. Dedi Dinas Penata Muda (III/a) Nip. {nip} Analis Data Anggota Mendampingi",
    "2. Dani Dinas Penata Muda (III/a) Nip. {nip_dua} Pengadministrasi Sekretaris Mencatat",
    "a.n. BUPATI UJI Sekretaris Daerah,",
    "{nama_ttd} Pangkat : Penata Muda (III/a) Nip {nip_ttd}",
]
_RUJUKAN = (
    "Sehubungan surat Saudara nomor : {nomor_permohonan}, tanggal 2 Februari 2026, hal Permintaan"
    " Anggota Tim Kerja, dengan ini kami sampaikan kepada Saudara bahwa pegawai atas nama :"
)
F3 = [
    *KEPALA,
    _RUJUKAN,
    ORANG,
    "disetujui untuk ditugaskan menjadi anggota tim kerja pelaksana sub kegiatan {sub_kegiatan}"
    " pada {unit} Kabupaten Uji dari tanggal 1 Februari 2026 s/d 31 Mei 2026.",
    "Demikian disampaikan, sebagai bahan proses selanjutnya",
    *TTD_KPD,
]
F4 = [
    *KEPALA,
    _RUJUKAN,
    ORANG,
    "Tidak disetujui untuk ditugaskan menjadi anggota tim kerja pelaksana sub kegiatan"
    " {sub_kegiatan}, berhubung {alasan}.",
    "Demikian disampaikan, sebagai bahan proses selanjutnya",
    *TTD_KPD,
]
_TUGAS_AWAL = [
    "SURAT TUGAS Nomor : {nomor}",
    "Menimbang : a. bahwa",
    "b. bahwa",
    "Dasar : 1. Peraturan Bupati Uji Nomor 29 Tahun 2023 tentang",
    "2. Surat {pemohon} Nomor {nomor_permohonan} Tanggal 2 Februari 2026 Hal Permintaan Anggota"
    " Tim Pelaksana Kegiatan dengan ini:",
    "MENUGASKAN",
]
_TUGAS_AKHIR = [
    "Untuk : 1. Melaksanakan tugas atasan dalam hal ini pemberi Perintah Tugas untuk menjadi"
    " anggota tim pelaksana {sub_kegiatan} pada {unit} Kabupaten Uji Tahun Anggaran 2026.",
    "2. Surat Tugas ini berlaku pada tanggal 1 Februari 2026 hingga 31 Mei 2026, dan hasil"
    " pelaksanaannya dilaporkan secara berkala.",
    "3. Selama menjalankan tugas dimaksud, yang bersangkutan tetap harus memenuhi target"
    " kinerjanya pada Dinas Uji Kabupaten Uji.",
    "Demikian Surat Tugas ini dikeluarkan untuk dilaksanakan sebagaimana mestinya.",
    "Dikeluarkan di Kota Uji Pada tanggal, {tanggal}",
    *TTD_KPD,
]
F5 = [*_TUGAS_AWAL, f"Kepada : {ORANG}", *_TUGAS_AKHIR]
F6 = [
    *_TUGAS_AWAL,
    "Kepada : 1. Nama : Dedi Dinas Pangkat : Penata Muda (III/a) NIP : {nip} Jabatan : Analis Data",
    "2. Nama : Dani Dinas Pangkat : Penata Muda (III/a) NIP : {nip_dua} Jabatan : Pengadministrasi",
    *_TUGAS_AKHIR,
]
PERINTAH = [
    "SURAT PERINTAH Nomor : {nomor}",
    "Dasar : Peraturan Bupati Uji Nomor",
    "MEMERINTAHKAN",
    "Kepada : Nama : {nama}",
    "Untuk : 1. Melaksanakan tugas dengan maksud dan tujuan: {maksud}.",
    "2. Mencapai ekspektasi/target kinerja: 1 rancangan peraturan.",
    "3. Penugasan berlaku selama 4 bulan, dari tanggal 1 Februari 2026 sampai dengan tanggal"
    " 31 Mei 2026.",
    "4. Pengaturan penugasan lainnya: Dua hari dalam sepekan.",
    "Demikian Surat Perintah ini dikeluarkan untuk dilaksanakan sebagaimana mestinya.",
]
