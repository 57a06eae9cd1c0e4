"""Does a certificate belong to the person who signs?"""

import re

GELAR = frozenset({"drs", "dra", "prof", "haji", "hajah", "ir", "dr"})


def sama_orang(nama_sertifikat: str, nama_pegawai: str) -> bool:
    """Tell whether two spellings of a name can be one person: they share a word.

    It stops a mistaken file, or a colleague's; it is no proof of identity, which the issuer of
    the certificate gives.

    >>> sama_orang("AHMAD SUEB", "Ahmad Sueb, S.Kom")
    True
    >>> sama_orang("Drs. Budi Santoso", "Drs. Ahmad Sueb")
    False
    >>> sama_orang("I Wayan Ari", "I Made Oka")
    False
    """
    return bool(_kata(nama_sertifikat) & _kata(nama_pegawai))


def _kata(nama):
    """Return the words of a name, without the titles behind the comma and before the name."""
    depan = nama.split(",")[0].casefold()
    kata = {satu for satu in re.findall(r"[^\W\d_]+", depan) if satu not in GELAR}
    panjang = {satu for satu in kata if len(satu) > 2}
    return panjang or kata
