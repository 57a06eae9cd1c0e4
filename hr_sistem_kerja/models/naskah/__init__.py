from . import naskah
from . import isi_keputusan_tim
from . import ir_attachment
