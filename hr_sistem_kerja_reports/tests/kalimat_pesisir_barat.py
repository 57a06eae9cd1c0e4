"""The fixed sentences of PSB-F1 to F5, copied from the annex of the regulation.

Peraturan Bupati Pesisir Barat 16/2024, Lampiran BAB III contoh 1 to 5, plain slips of the pen
corrected; what is filled in stands in braces, the name of the government among it.
"""

UNIT = "Perangkat Daerah/Unit Kerja Bagian Organisasi Sekretariat Daerah Kabupaten Uji"
KEPALA = [
    "Kota Uji, {tanggal} Nomor : {nomor} Sifat : Biasa Lampiran : {lampiran} Hal : {perihal}",
]
KOP = "PEMERINTAH KABUPATEN UJI SEKRETARIAT DAERAH Jalan Uji Nomor 1, Kode Pos: 12345"
TEMBUSAN = (
    "Tembusan: 1. Bupati Uji (sebagai laporan); 2. Wakil Bupati Uji;"
    " 3. Sekretaris Daerah Kabupaten Uji"
)
TTD = "{PENANDATANGAN}, {nama_ttd} Penata Muda (III/a) NIP {nip_ttd}"

F1 = [
    *KEPALA,
    "Yth. Kepala Bagian Organisasi Kabupaten Uji di- Tempat",
    "Saya yang bertandatangan dibawah ini :",
    "Nama : Hana Hukum NIP : {nip} Pangkat (Gol) : Penata Muda (III/a) Jabatan : Analis Hukum"
    " Instansi : Sekretariat Daerah",
    "Dengan ini mengajukan permohonan untuk menjadi anggota Tim Kerja {tim} pada " + UNIT + ","
    " sebagai bahan pertimbangan saya lampirkan Curriculum Vitae (CV) dan dokumen pendukung"
    " lainnya.",
    "Demikian kami sampaikan, atas perhatian dan perkenan Bapak/Ibu kami ucapkan terima kasih.",
]
F2 = [
    KOP,
    *KEPALA,
    "Yth. Sdr. Hana Hukum di Tempat",
    "Menindaklanjuti surat Saudara tanggal 2 Februari 2026, hal Permohonan menjadi anggota Tim"
    " Kerja, setelah dilakukan verifikasi oleh Ketua Tim Kerja, maka dengan ini kami sampaikan"
    " hal-hal sebagai berikut:",
    "1. Pelaksana serta kualifikasi keahlian yang Saudara miliki sesuai dengan kebutuhan dalam Tim"
    " Kerja {tim} pada " + UNIT + ".",
    "2. Atas rekomendasi dari Ketua Tim Kerja tersebut, kami menyetujui permohonan Saudara untuk"
    " menjadi anggota Tim Kerja dimaksud.",
    "3. Setelah Saudara menerima Surat Keputusan dari Kami, agar Saudara segera melapor kepada"
    " Ketua Tim Kerja tersebut.",
    "Demikian kami sampaikan, atas perhatian dan kerjasamanya kami ucapkan terima kasih.",
    TTD,
]
F3 = [
    KOP,
    *KEPALA,
    "Yth. Sdr. Hana Hukum di Tempat",
    "Menindaklanjuti surat Saudara tanggal 2 Februari 2026 hal Permohonan menjadi anggota Tim"
    " Kerja, setelah dilakukan verifikasi oleh Ketua Tim Kerja, dengan sangat menyesal kami"
    " sampaikan bahwa usulan saudara tidak dapat dipertimbangkan, dengan alasan:",
    "{alasan}",
    "Demikian disampaikan, atas perhatiannya kami ucapkan terima kasih.",
    TTD,
]
ALASAN_1 = (
    "Pelaksana serta kualifikasi keahlian yang Saudara miliki tidak sesuai dengan kebutuhan dalam"
    f" Tim Kerja {{tim}} pada {UNIT}."
)
ALASAN_2 = (
    "Pelaksana serta kualifikasi keahlian yang Saudara miliki sesuai dengan kebutuhan dalam"
    f" Tim Kerja {{tim}} pada {UNIT}, namun jumlah anggota Tim sudah mencukupi."
)
F4 = [
    KOP,
    *KEPALA,
    "Yth, {tujuan} Kabupaten Uji di Tempat",
    "Dalam rangka kelancaran pelaksanaan tugas dan pencapaian target kinerja pada Tim Kerja {tim}"
    " maka kami membutuhkan pejabat fungsional/pelaksana {jabatan}.",
    "Terkait hal tersebut, mohon persetujuan saudara terhadap Aparatur Sipil Negara (ASN) dibawah"
    " ini :",
    "Nama : {nama} NIP : {nip} Pangkat/Gol : Penata Muda (III/a) Jabatan : {jabatan} Instansi :"
    " {instansi}",
    "Untuk Menjadi anggota Tim Kerja sebagaimana tersebut diatas.",
    "Demikian disampaikan, atas perhatian dan kerjasamanya kami ucapkan terima kasih.",
    TTD,
    TEMBUSAN,
]
F5 = [
    "SURAT TUGAS Nomor : {nomor}",
    "Dasar : Surat {pemohon} Nomor {nomor_permohonan} Tanggal 2 Februari 2026 hal {hal}.",
    "MEMERINTAHKAN:",
    "Kepada : Nama : {nama} NIP : {nip} Pangkat/Gol : Penata Muda (III/a) Jabatan : {jabatan}"
    " Perangkat Daerah : {instansi}",
    "Untuk : Melaksanakan tugas sebagai anggota Tim Kerja {tim} Pada Perangkat Daerah Sekretariat"
    " Daerah selama 4 bulan.",
    "Setelah melaksanakan tugas agar menyampaikan laporan tertulis kepada Pejabat Penilai Kinerja.",
    "2. Agar dilaksanakan dengan penuh tanggung jawab.",
    "Dikeluarkan di: Kota Uji Pada Tanggal : {tanggal}",
    TTD,
    TEMBUSAN,
]
