"""Rating and predikat of a Rekomendasi Penilaian (P BAB III contoh 8)."""

RATING = ("di_atas", "sesuai", "di_bawah")
# The seven core values of the ASN (BerAKHLAK), in the order of the form
PERILAKU = (
    "berorientasi_pelayanan",
    "akuntabel",
    "kompeten",
    "harmonis",
    "loyal",
    "adaptif",
    "kolaboratif",
)


def usulan_perilaku(rating):
    """Return the rating of the perilaku kerja that the seven ratings leave no doubt about.

    No text says how different ratings are weighed against each other: then the assessor does.

    >>> usulan_perilaku(["sesuai"] * 7)
    'sesuai'
    >>> usulan_perilaku(["sesuai"] * 6 + ["di_atas"])
    ''
    >>> usulan_perilaku(["sesuai"] * 6 + [False]), usulan_perilaku([])
    ('', '')
    """
    nilai = set(rating)
    return nilai.pop() or "" if len(nilai) == 1 else ""


def usulan_predikat(hasil_kerja, perilaku_kerja, matriks):
    """Return the predikat that a matrix proposes; empty where it says nothing.

    :param matriks: dict of (hasil kerja, perilaku kerja) and predikat

    >>> matriks = {("sesuai", "di_bawah"): "kurang"}
    >>> usulan_predikat("sesuai", "di_bawah", matriks)
    'kurang'
    >>> usulan_predikat("sesuai", "sesuai", matriks), usulan_predikat("sesuai", False, {})
    ('', '')
    """
    return matriks.get((hasil_kerja, perilaku_kerja), "")
