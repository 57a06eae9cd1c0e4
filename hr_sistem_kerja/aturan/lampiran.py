"""Numbering of the rows in the annex of a Keputusan that lists teams."""

from collections import Counter


def penomoran(baris):
    """Return the first three columns of the annex for teams in their printed order.

    A group number stands once per group, a sub kegiatan once per group and is numbered inside
    it; teams are numbered only where a sub kegiatan has more than one.

    :param baris: list of ``(kelompok, sub_kegiatan, tim)``, equal ones next to each other
    :returns: list of ``(no, sub_kegiatan, tim)``

    >>> for sel in penomoran([(1, "Tata Laksana", "Tim A"), (1, "Tata Laksana", "Tim B"),
    ...                       (1, "Pelayanan", "Tim C"), (2, "Lembaga", "Tim D")]):
    ...     print(sel)
    ('1.', '1. Tata Laksana', '1. Tim A')
    ('', '', '2. Tim B')
    ('', '2. Pelayanan', 'Tim C')
    ('2.', '1. Lembaga', 'Tim D')
    """
    jumlah = Counter((kelompok, sub) for kelompok, sub, _tim in baris)
    hasil = []
    sebelum = (None, None)
    for kelompok, sub, tim in baris:
        no = f"{kelompok}." if kelompok != sebelum[0] else ""
        if no:
            urutan_sub = 0
        judul = ""
        if (kelompok, sub) != sebelum:
            urutan_sub, urutan_tim = urutan_sub + 1, 0
            judul = f"{urutan_sub}. {sub}"
        urutan_tim += 1
        hasil.append((no, judul, f"{urutan_tim}. {tim}" if jumlah[kelompok, sub] > 1 else tim))
        sebelum = kelompok, sub
    return hasil
