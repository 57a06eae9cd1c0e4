from . import periode_mixin
from . import status_mixin
from . import tertutup_mixin
