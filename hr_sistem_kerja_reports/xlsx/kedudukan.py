from .ekspor import NO, STATUS, Ekspor, Orang, orang, sebutan
from .penulis import Kolom


class EksporKedudukan(Ekspor):
    """Compliance of the kedudukan: each pegawai with his PPK, and whether the rules admit him."""

    kode = "kedudukan"
    nama = "Kepatuhan Kedudukan"
    model = "hr.employee"
    urut = "perangkat_daerah_id, unit_organisasi_id, name, id"
    berperiode = False
    bidang = ("ppk_id", "kedudukan_status", "kedudukan_pasal")
    kolom = (
        NO,
        Kolom("NAMA", 26),
        Kolom("NIP", 21),
        Kolom("PANGKAT/GOLONGAN", 18),
        Kolom("JABATAN", 26),
        Kolom("JENJANG", 18),
        Kolom("UNIT", 26),
        Kolom("PERANGKAT DAERAH", 26),
        Kolom("PEJABAT PENILAI KINERJA", 26),
        Kolom("NIP PPK", 21),
        Kolom("JABATAN PPK", 26),
        Kolom("STATUS", 14),
        Kolom("PASAL", 18),
        Kolom("ALASAN", 44),
    )

    def bekal(self, contoh):
        """Return the tree and the rules of the governments, read once for all batches."""
        return contoh._pemeriksa()

    def baris(self, records, bekal):
        """Yield the employees with the stored status and the reason as of today."""
        alasan = {hasil.pegawai_id: hasil.pesan for hasil in records._periksa_kedudukan(bekal)}
        daftar = orang(records | records.ppk_id)
        for pegawai in records:
            diri, ppk = daftar[pegawai.id], daftar.get(pegawai.ppk_id.id, Orang())
            yield (
                diri.nama,
                diri.nip,
                diri.pangkat,
                diri.jabatan,
                diri.jenjang,
                diri.unit,
                diri.pd,
                ppk.nama,
                ppk.nip,
                ppk.jabatan,
                sebutan(pegawai, "kedudukan_status", STATUS),
                pegawai.kedudukan_pasal,
                alasan[pegawai.id],
            )
