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
from . import test_langkah_portal
from . import test_tanda_tangan
from . import test_tanda_tangan_hak
from . import test_tanda_tangan_basah
from . import test_tanda_tangan_layanan
from . import test_verifikasi
from . import test_nomor
from . import test_nomor_operator
from . import test_paraf
from . import test_paraf_gugur
from . import test_distribusi
