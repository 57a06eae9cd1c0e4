"""Numbering of the rows in the annex of a Keputusan that lists teams."""

from itertools import groupby


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
    hasil = []
    for kelompok, isi_kelompok in groupby(baris, key=lambda sel: sel[0]):
        no = f"{kelompok}."
        per_sub = [
            (sub, [sel[2] for sel in isi])
            for sub, isi in groupby(isi_kelompok, key=lambda sel: sel[1])
        ]
        for urutan_sub, (sub, tim) in enumerate(per_sub, start=1):
            judul = f"{urutan_sub}. {sub}"
            for urutan_tim, nama in enumerate(tim, start=1):
                hasil.append((no, judul, f"{urutan_tim}. {nama}" if len(tim) > 1 else nama))
                no = judul = ""
    return hasil
