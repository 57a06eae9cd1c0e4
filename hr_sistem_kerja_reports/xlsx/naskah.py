from .ekspor import NO, STATUS, Ekspor, sebutan
from .penulis import Kolom


class EksporNaskah(Ekspor):
    """Register of letters: what has a number, the cancelled ones too; a number is never reused."""

    kode = "naskah"
    nama = "Register Naskah Dinas"
    model = "sistem.kerja.naskah"
    urut = "tanggal, nomor, id"
    domain = [("nomor", "!=", False)]
    kolom = (
        NO,
        Kolom("TANGGAL", 18, "tanggal"),
        Kolom("NOMOR", 24),
        Kolom("JENIS NASKAH", 22),
        Kolom("PERIHAL", 40),
        Kolom("UNIT", 28),
        Kolom("PERANGKAT DAERAH", 28),
        Kolom("PENANDATANGAN", 26),
        Kolom("JABATAN PENANDATANGAN", 28),
        Kolom("TEMBUSAN", 30),
        Kolom("STATUS", 15),
        Kolom("SHA-256", 34),
    )
    # Named one by one: the content of a letter must not be read with them
    bidang = (
        "tanggal",
        "nomor",
        "jenis",
        "perihal",
        "unit_id",
        "perangkat_daerah_id",
        "penandatangan_id",
        "jabatan_penandatangan",
        "tembusan",
        "state",
        "sha256",
    )

    def domain_periode(self, mulai, selesai):
        """Return the domain of the letters dated in a period."""
        return [
            *([("tanggal", ">=", mulai)] if mulai else []),
            *([("tanggal", "<=", selesai)] if selesai else []),
        ]

    def baris(self, records, bekal):
        """Yield the letters as a register lists them."""
        (records.unit_id | records.perangkat_daerah_id).fetch(["name"])
        records.penandatangan_id.fetch(["name"])
        for naskah in records:
            yield (
                naskah.tanggal,
                naskah.nomor,
                sebutan(naskah, "jenis", {}),
                naskah.perihal,
                naskah.unit_id.name,
                naskah.perangkat_daerah_id.name,
                naskah.penandatangan_id.name,
                naskah.jabatan_penandatangan,
                naskah.tembusan,
                sebutan(naskah, "state", STATUS),
                naskah.sha256,
            )
