from . import portal
from . import verifikasi
