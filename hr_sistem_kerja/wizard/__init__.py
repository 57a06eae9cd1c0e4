from . import alasan
