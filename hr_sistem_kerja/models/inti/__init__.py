from . import status_mixin
