from . import mesin, models
