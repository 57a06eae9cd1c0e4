"""Selections of the performance models that several of them share."""

STATUS_CAPAIAN = [
    ("belum", "Not Started"),
    ("sesuai", "On Course"),
    ("terlambat", "Late"),
    ("tercapai", "Reached"),
]
