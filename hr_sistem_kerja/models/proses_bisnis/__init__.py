from . import peta
from . import peta_cetak
