"""A limit on how often somebody calls: token buckets in the memory of this process.

Each worker counts for itself, so a server with four workers lets four times as many through; the
limit stops guessing and flooding, it is no quota.
"""

import ipaddress
import threading
import time
from collections import OrderedDict


class Pembatas:
    """Buckets by key: each holds ``isi`` calls and gets ``per_menit`` back every minute.

    >>> jam = iter([0, 0, 0, 30]).__next__
    >>> pembatas = Pembatas(isi=2, per_menit=2, jam=jam)
    >>> [pembatas.ambil("a") for _kali in range(4)]
    [0, 0, 30, 0]
    """

    def __init__(self, isi, per_menit, batas_kunci=20000, jam=time.monotonic):
        self._isi, self._laju, self._batas, self._jam = isi, per_menit / 60, batas_kunci, jam
        self._ember = OrderedDict()
        self._kunci = threading.Lock()

    def ambil(self, kunci):
        """Take from the bucket; return 0, or the seconds to wait where it is empty."""
        with self._kunci:
            kini = self._jam()
            sisa, terakhir = self._ember.pop(kunci, (self._isi, kini))
            sisa = min(self._isi, sisa + (kini - terakhir) * self._laju)
            boleh = sisa >= 1
            self._ember[kunci] = (sisa - 1 if boleh else sisa, kini)
            # The one that called longest ago is forgotten first: memory stays bounded
            while len(self._ember) > self._batas:
                self._ember.popitem(last=False)
        return 0 if boleh else max(1, round((1 - sisa) / self._laju))

    def potong(self, kunci, banyak):
        """Take from the bucket what may not be there: who does this waits longer."""
        with self._kunci:
            sisa, terakhir = self._ember.pop(kunci, (self._isi, self._jam()))
            self._ember[kunci] = (max(sisa - banyak, -self._isi), terakhir)

    def kosongkan(self):
        """Forget everybody."""
        with self._kunci:
            self._ember.clear()


def asal(alamat):
    """Return who counts as one caller: an IPv4 address, or the /64 of an IPv6 address.

    >>> asal("10.1.2.3"), asal("2001:db8:1:2:3:4:5:6"), asal(None)
    ('10.1.2.3', '2001:db8:1:2::', '')
    """
    try:
        ip = ipaddress.ip_address(alamat or "")
    except ValueError:
        return alamat or ""
    if ip.version == 4:
        return str(ip)
    return str(ipaddress.ip_network((ip, 64), strict=False).network_address)
