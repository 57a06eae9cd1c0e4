from . import test_cetak, test_keputusan_tim, test_mesin
