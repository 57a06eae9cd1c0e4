"""The fixed sentences of MJU-F7 to F10 and PSB-F8, copied from the annexes of the regulations.

Peraturan Bupati Mamuju 29/2023, Lampiran II, and Peraturan Bupati Pesisir Barat 16/2024, Lampiran
BAB III contoh 8; plain slips of the pen corrected, what is filled in stands in braces. Menimbang
and Mengingat are empty in the forms.
"""

_DIKTUM = [
    "MEMUTUSKAN : Menetapkan :",
    "KESATU : Membentuk Tim Kerja {sub_kegiatan} Lingkup Pemerintah Kabupaten Uji Tahun Anggaran"
    " {ta}, dengan susunan keanggotaan sebagaimana tercantum dalam lampiran yang merupakan bagian"
    " tidak terpisahkan dari {keputusan} ini.",
    "KEDUA : Tugas Tim Kerja sebagaimana dimaksud pada Diktum KESATU adalah sebagai berikut:",
    "Pengarah : Memberikan arahan dan melakukan pengawasan terhadap pelaksanaan tugas tim.",
    "Penanggung Jawab : a. Memberikan pertanggungjawaban secara umum pelaksanaan kegiatan.",
    "b. melakukan koordinasi dalam hal penentuan kebijakan pelaksanaan tugas tim.",
    "KETIGA : Pelaksanaan tugas Tim Kerja {sub_kegiatan} dilaporkan dan dipertanggungjawabkan"
    " kepada Pemberi Kerja.",
    "KEEMPAT : Segala biaya yang timbul sehubungan dengan pelaksanaan tugas Tim Kerja"
    " {sub_kegiatan} Lingkup Pemerintah Kabupaten Uji bersumber pada APBD Kabupaten Uji Tahun"
    " Anggaran {ta}",
    "KELIMA : {keputusan} ini mulai berlaku pada tanggal ditetapkan.",
    "Ditetapkan di Kota Uji pada tanggal, {tanggal}",
]
_TENTANG = (
    "PEMBENTUKAN TIM KERJA {SUB_KEGIATAN} LINGKUP PEMERINTAH KABUPATEN UJI TAHUN ANGGARAN {ta}"
)
_LAMPIRAN = [
    "LAMPIRAN KEPUTUSAN {PENETAP} NOMOR {nomor} TAHUN {tahun} TENTANG " + _TENTANG,
    "DAFTAR NAMA PEGAWAI NEGERI SIPIL YANG DITUGASKAN UNTUK MENJADI ANGGOTA TIM KERJA PELAKSANA"
    " SUB KEGIATAN {SUB_KEGIATAN} TAHUN ANGGARAN {ta}",
    "No. Nama/Pangkat/Nip Jabatan Rencana Penugasan Dalam Tim Uraian Tugas",
]
F7 = [
    "BUPATI UJI PROVINSI UJI KEPUTUSAN BUPATI UJI NOMOR {nomor} TAHUN {tahun}",
    "TENTANG " + _TENTANG + " BUPATI UJI,",
    "Menimbang : a. bahwa",
    "b. bahwa",
    "Mengingat : 1.",
    *_DIKTUM,
    "BUPATI UJI, {nama_ttd}",
    "Tembusan Kepada Yth : 1. Inspektur; 2. Yang bersangkutan.",
    *_LAMPIRAN,
]
F8 = [
    "{PENETAP} KABUPATEN UJI KEPUTUSAN {PENETAP} NOMOR {nomor} TAHUN {tahun}",
    "TENTANG " + _TENTANG + " {PENETAP},",
    "Menimbang : a. bahwa",
    "b. bahwa",
    "Mengingat : 1.",
    *_DIKTUM,
    "{PENETAP}, {nama_ttd}",
    *_LAMPIRAN,
]
F9 = [
    "Lampiran Surat Tugas {unit} Nomor : {nomor} Tanggal : {tanggal}",
    "DAFTAR PENUGASAN TIM {UNIT} LINGKUP PEMERINTAH KABUPATEN UJI TAHUN ANGGARAN {ta}",
    "NO JABATAN DALAM TIM NAMA TUGAS",
]
F10 = [
    "JADWAL SUB KEGIATAN {SUB_KEGIATAN} BERDASARKAN PETA PROSES BISNIS TAHUN {tahun}",
    "NO AKTIVITAS JADWAL PELAKSANAAN JAN FEB MAR APR MEI JUN JUL AGS SEP OKT NOV DES",
]
PSB_F8 = [
    "REKOMENDASI PENILAIAN KERJA TIM KERJA {TIM}",
    "PEGAWAI YANG DINILAI PEJABAT PENILAIAN KINERJA",
    "Nama : {nama} Nama : {penilai} NIP : {nip} NIP : {nip_penilai}",
    "Pangkat/Gol : Penata (III/c) Pangkat/Gol : Pembina (IV/a)",
    "Jabatan : Analis Jabatan : Kepala Bagian",
    "Instansi : Dinas Uji Instansi : Sekretariat Daerah",
    "NO ASPEK PENILAIAN PENILAIAN KINERJA RATING HASIL KERJA PREDIKAT",
    "1. Hasil Kerja Diatas Ekspektasi Sangat Baik",
    "2. Perilaku Kerja Pegawai :",
    "a. Berorientasi Pelayanan Sesuai Ekspektasi Baik",
    "b. Akuntabel Sesuai Ekspektasi Baik c. Kompeten Sesuai Ekspektasi Baik",
    "d. Harmonis Sesuai Ekspektasi Baik e. Loyal Sesuai Ekspektasi Baik",
    "f. Adaptif Sesuai Ekspektasi Baik g. Kolaboratif Dibawah Ekspektasi Butuh Perbaikan",
    "PENILAIAN PERILAKU KERJA Sesuai Ekspektasi Baik",
    "Krui, 2 Januari 2026 PEJABAT PENILAI KINERJA, {penilai} Pembina (IV/a) NIP {nip_penilai}",
]
