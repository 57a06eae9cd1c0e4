from .rute import (
    test_rute_bekasi,
    test_rute_instansi,
    test_rute_kotabaru,
    test_rute_lisan,
    test_rute_mamuju,
    test_rute_pelaku,
    test_rute_pesisir_barat,
    test_rute_tabanan,
    test_rute_umum,
)
from . import test_alur
from . import test_alur_bukti
from . import test_alur_kunci
from . import test_alur_matriks
from . import test_aturan_lain
from . import test_cerita_kinerja
from . import test_dokumen_peraturan
from . import test_formulir_pratinjau
from . import test_hukum_lain
from . import test_keamanan
from . import test_nip
from . import test_organisasi
from . import test_pendelegasian
from . import test_pendelegasian_dampak
from . import test_penetapan
from . import test_penugasan_langsung
from . import test_penugasan_ubah
from . import test_penugasan_beban
from . import test_penugasan_tim
from . import test_layar_alur
from . import test_layar_putusan
from . import test_peraturan
from . import test_periode
from . import test_portal
from . import test_portal_unit
from . import test_portal_tanda_tangan
from . import test_portal_penilaian
from . import test_portal_penunjukan
from . import test_pratinjau
from . import test_simulasi
from . import test_simulasi_akses
from . import test_simulasi_periksa
from . import test_lintas_instansi
from . import test_naskah
from . import test_tabel_peraturan
from . import test_tim
from . import test_tim_pendamping
from . import test_kedudukan
from . import test_kedudukan_beban
from . import test_kedudukan_keamanan
from . import test_kedudukan_peta
from . import test_kedudukan_tetapkan
from . import test_riwayat
from . import test_riwayat_akses
from . import test_hari_kerja
from . import test_tenggat
from . import test_pemberitahuan
from . import test_pengingat
from . import test_kerja
from . import test_hasil
from . import test_hasil_akses
from . import test_hasil_rantai
from . import test_langkah_portal
from . import test_portal_beranda
from . import test_jadwal
from . import test_portal_tim
from . import test_portal_tim_hasil
from . import test_portal_tim_kak
from . import test_portal_pelengkap
from . import test_kebutuhan_terbuka
from . import test_portal_pengajuan
from . import test_portal_rute
from . import test_portal_pekerjaan
from . import test_portal_laporan
from . import test_akses_portal
from . import test_tanda_tangan
from . import test_tanda_tangan_hak
from . import test_tanda_tangan_basah
from . import test_tanda_tangan_layanan
from . import test_dasbor
from . import test_unit_dipimpin
from . import test_verifikasi
from . import test_nomor
from . import test_nomor_operator
from . import test_paraf
from . import test_paraf_gugur
from . import test_distribusi
from . import test_peta
from . import test_sop
from . import test_reviu
from . import test_ttm
from . import test_swimlane
from . import test_rencana
from . import test_rencana_individu
from . import test_pemantauan
from . import test_laporan
from . import test_laporan_jadwal
from . import test_kinerja_beban
from . import test_laporan_akses
from . import test_kendala
from . import test_rekomendasi
from . import test_rekomendasi_akses
from . import test_perjanjian
from . import test_target
from . import test_strategi
