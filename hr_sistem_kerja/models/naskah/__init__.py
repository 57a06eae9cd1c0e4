from . import naskah
from . import naskah_penugasan
from . import isi_keputusan_tim
from . import ir_attachment
