from . import aturan, controllers, models, wizard
