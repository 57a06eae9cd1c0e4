from . import alasan
from . import tetapkan_kedudukan
from . import tetapkan_kedudukan_baris
from . import banding
from . import berlakukan
