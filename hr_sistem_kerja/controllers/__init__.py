from . import langkah
from . import portal
from . import verifikasi
