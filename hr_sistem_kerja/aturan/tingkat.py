"""Level of the head of a unit inside its unit organisasi (Level 1, 2, 3)."""

# The steps "satu tingkat di atasnya" of katalog section 2. Functional ranks are not compared
# with them: the regulations are silent on that.
TANGGA = ("jptp", "adm", "pws")


def level_pejabat(kode_kepala):
    """Return the level of the last head of a chain.

    :param kode_kepala: codes of jenjang of the heads from the top of the unit organisasi
        (its Level 1) down to the unit asked for; heads outside the ladder, as the PF of a
        unit mandiri, count as Level 1 where they stand first
    :returns: 1, 2 or 3; 0 where a code is missing

    >>> level_pejabat(["jptp"]), level_pejabat(["jptp", "adm"])
    (1, 2)
    >>> level_pejabat(["jptp", "jptp", "adm", "pws"])  # Sekda, Asisten, Kabag, Kasubbag
    3
    >>> level_pejabat(["adm", "pws"]), level_pejabat(["jf_madya"]), level_pejabat(["jptp", ""])
    (2, 1, 0)
    """
    if not kode_kepala or not all(kode_kepala):
        return 0
    return len(dict.fromkeys(kode_kepala))
