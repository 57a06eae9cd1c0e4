from . import peta
