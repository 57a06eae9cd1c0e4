from . import (
    test_cetak,
    test_keputusan_tim,
    test_mesin,
    test_xlsx,
    test_xlsx_akses,
    test_xlsx_penulis,
    test_surat,
    test_surat_lain,
    test_surat_wilayah,
    test_keputusan_daftar,
    test_lampiran,
    test_mesin_chromium,
    test_mesin_kolam,
    test_mesin_naskah,
    test_cetak_massal,
    test_banyak_campur,
    test_contoh_formulir,
)
from . import test_rekomendasi
from . import test_swimlane
