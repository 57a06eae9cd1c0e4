"""Exports as XLSX: ``penulis`` writes any table, every other file describes one export.

A new export is one more file with a subclass of ``Ekspor``, its line in ``EKSPOR``, and a value
in the field *Export* of the dialog.
"""

from .kedudukan import EksporKedudukan
from .naskah import EksporNaskah
from .penugasan import EksporPenugasan
from .rentang_kendali import EksporRentangKendali
from .tim import EksporTim

EKSPOR = {
    ekspor.kode: ekspor
    for ekspor in (
        EksporTim(),
        EksporPenugasan(),
        EksporNaskah(),
        EksporKedudukan(),
        EksporRentangKendali(),
    )
}
