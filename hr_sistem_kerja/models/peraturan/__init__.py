from . import pilihan
from . import peran
from . import peraturan
from . import penetapan
from . import ketua
from . import formulir
