from . import alasan
from . import ubah_penugasan
from . import tetapkan_kedudukan
from . import tetapkan_kedudukan_baris
from . import banding
from . import berlakukan
from . import putusan
from . import putusan_baris
