"""Selections of the performance models that several of them share."""

BERTINDAK = [
    ("definitif", "In Person"),
    ("plt", "Plt."),
    ("plh", "Plh."),
    ("dicatat", "Recorded from Paper"),
]
STATUS_CAPAIAN = [
    ("belum", "Not Started"),
    ("sesuai", "On Course"),
    ("terlambat", "Late"),
    ("tercapai", "Reached"),
]
