"""The fixed sentences of PSB-F6 and F6L, copied from the annex of the regulation.

Peraturan Bupati Pesisir Barat 16/2024, Lampiran BAB III contoh 6, spelling as printed there;
what a user fills in (numbers, dates, names) is left out.
"""

KALIMAT_F6 = """
PEMERINTAH KABUPATEN PESISIR BARAT
SEKRETARIAT DAERAH
SEKRETARIS DAERAH KABUPATEN PESISIR BARAT PROVINSI LAMPUNG
KEPUTUSAN SEKRETARIS DAERAH NOMOR :
TENTANG TIM KERJA
DI LINGKUNGAN BAGIAN ORGANISASI SEKRETARIAT DAERAH KABUPATEN PESISIR BARAT SEKRETARIS DAERAH,
Menimbang : a. bahwa untuk kelancaran pelaksanaan tugas-tugas pada Bagian Organisasi Sekretariat
 Daerah Kabupaten Pesisir Barat, dan dalam rangka penyesuaian mekanisme kerja Aparatur Sipil
 Negara, perlu membentuk Tim Kerja sesuai dengan ketentuan yang berlaku;
b. bahwa sehubungan dengan huruf a tersebut diatas, perlu menetapkannya dengan Keputusan
 Sekretaris Daerah Kabupaten Pesisir Barat;
Mengingat : 1. Peraturan Menteri Pendayagunaan Aparatur Negara Dan Reformasi Birokrasi Republik
 Indonesia Nomor 7 Tahun 2022 Tentang Sistem Kerja Pada Instansi Pemerintah Untuk Penyederhanaan
 Birokrasi;
2. Peraturan Daerah Kabupaten Pesisir Barat Nomor 23 Tahun 2016 tentang Pembentukan dan Susunan
 Perangkat Daerah Kabupaten Pesisir Barat (Lembaran Daerah Kabupaten Pesisir Barat Tahun 2016
 Nomor 23, Tambahan Lembaran Daerah Kabupaten Pesisir Barat Nomor 23), sebagaimana telah diubah
 beberapa kali terakhir dengan Peraturan Daerah Kabupaten Pesisir Barat Nomor 13 Tahun 2021
 tentang Perubahan Kedua Atas Peraturan Daerah Kabupaten Pesisir Barat Nomor 23 Tahun 2016
 tentang Pembentukan Dan Susunan Perangkat Daerah Kabupaten Pesisir Barat (Lembaran Daerah
 Kabupaten Pesisir Barat Tahun 2021 Nomor 13, Tambahan Lembaran Daerah Kabupaten Pesisir Barat
 Nomor 76);
Susunan Organisasi, Tugas dan Fungsi, serta Tata Kerja Perangkat Daerah
4. Peraturan Bupati Pesisir Barat Nomor 16 Tahun 2024 tentang Sistem Kerja untuk Penyederhanaan
 Birokrasi;
MEMUTUSKAN: Menetapkan :
KESATU : Tim Kerja di Lingkungan Bagian Organisasi Sekretariat Daerah Kabupaten Pesisir Barat
 dengan susunan keanggotaan Tim Kerja sebagaimana tercantum dalam Lampiran Keputusan ini.
KEDUA : Tim Kerja sebagaimana dimaksud pada diktum KESATU mempunyai tugas dan tanggung jawab
 sebagai berikut:
1. Ketua Tim mempunyai tugas dan tanggung jawab, yaitu:
a. menyusun Peta Proses Bisnis pelaksanaan tugas Tim;
b. melaksanakan koordinasi, menyusun target rencana, dan waktu pencapaian sasaran (Output) dengan
 Pimpinan Unit Organisasi untuk selanjutnya disusun Rencana Aksi selama tahun Anggaran Berjalan;
c. menyampaikan Dokumen Rencana Aksi kepada Pengampu Fungsi Tata Usaha untuk dapat dimasukkan
 kedalam dokumen perencanaan tahun berjalan untuk selanjutnya dimasukkan kedalam aplikasi Sistem
 Informasi Pembangunan Daerah (SIPD);
d. menyusun Kerangka Acuan Kinerja (KAK) dalam rangka mencapai sasaran Output. Kerangka Acuan
 Kinerja (KAK) yang disusun wajib dikonsultasikan dengan Pimpinan Unit Organisasi. KAK yang telah
 mendapatkan persetujuan dari Pimpinan Unit Organisasi diserahkan kepada Pengampu Fungsi Tata
 Usaha untuk selanjutnya dimasukkan kedalam Dokumen Pelaksana Anggaran (DPA);
e. menyusun rincian pelaksana kegiatan;
f. membagi peran anggota tim sesuai dengan kompetensi, keahlian, dan/atau keterampilan;
g. melaksanakan kegiatan sesuai dengan perencanaan;
h. memberikan umpan balik berkala kepada anggota Tim;
i. melaksanakan kolaborasi dan sinergisitas pelaksanaan tugas antar anggota tim;
2. Anggota Tim memiliki tugas dan tanggung jawab:
a. menyusun rencana kerja individu;
b. melaksanakan kinerja sesuai ekspektasi ketua tim;
c. melaporkan hasil kerjanya kepada ketua tim.
KETIGA : Tim Kerja sebagaimana dimaksud pada diktum KESATU dalam menjalankan tugasnya berpedoman
 Pada Peraturan Perundang-undangan serta bertanggung jawab dan melaporkan hasil pelaksanaan
 tugasnya kepada Pejabat Penilai Kinerja dan/atau Kepala Bagian Organisasi sebagai bahan
 pertimbangan penilaian kinerja.
KEEMPAT : Segala Biaya yang Timbul akibat ditetapkannya Keputusan ini dibebankan pada anggaran
 Bagian Organisasi Sekretariat Daerah Kabupaten Pesisir Barat.
KELIMA : Keputusan ini mulai berlaku pada tanggal ditetapkan dengan ketentuan apabila dikemudian
 hari terdapat kekeliruan dalam Keputusan ini, maka akan diadakan perbaikan sebagaimana mestinya.
Ditetapkan di Krui pada tanggal
Tembusan: 1. Bupati Pesisir Barat; 2. Wakil Bupati Pesisir Barat; 3. Masing-masing yang
 bersangkutan.
LAMPIRAN : KEPUTUSAN SEKRETARIS DAERAH NOMOR :
TIM KERJA DI LINGKUNGAN BAGIAN ORGANISASI SEKRETARIAT DAERAH KABUPATEN PESISIR BARAT
NO SUB KEGIATAN NAMA TIM KETUA TIM ANGGOTA TIM TARGET KINERJA SATUAN 1 3 4 5 6 7 8
"""
KALIMAT_F6 = KALIMAT_F6.strip().replace("\n ", " ").split("\n")
