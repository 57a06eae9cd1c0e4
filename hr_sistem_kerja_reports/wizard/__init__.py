from . import saring_ekspor
