from . import test_keamanan
from . import test_nip
from . import test_organisasi
from . import test_penetapan
from . import test_peraturan
from . import test_portal
from . import test_naskah
from . import test_tim
