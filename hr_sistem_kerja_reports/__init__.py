from . import controllers, mesin, models, wizard
