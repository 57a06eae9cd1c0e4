from . import inti
from . import kepegawaian
from . import peraturan
from . import alur
from . import kinerja
from . import penugasan
from . import naskah
from . import proses_bisnis
