from . import tim
from . import tim_penetapan
from . import anggota
from . import kebutuhan
from . import penugasan
from . import tim_hukum_lain
from . import pratinjau
