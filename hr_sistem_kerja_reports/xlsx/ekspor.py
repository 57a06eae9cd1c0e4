"""What the exports have in common: their shape, persons, and the words for selections."""

from dataclasses import dataclass

from .penulis import Kolom

# Indonesian whatever the language of the user; codes that are new here show their own label
BENTUK = {"individu": "Individu", "tim": "Tim Kerja"}
CARA = {"penunjukan": "Penunjukan", "sukarela": "Pengajuan Sukarela"}
LINGKUP = {
    "dalam_unit": "Dalam Unit Organisasi",
    "lintas_unit": "Lintas Unit Organisasi",
    "lintas_pd": "Lintas Perangkat Daerah",
    "lintas_instansi": "Lintas Instansi",
}
STATUS = {
    "draft": "Draf",
    "konsep": "Konsep",
    "ditetapkan": "Ditetapkan",
    "berjalan": "Berjalan",
    "selesai": "Selesai",
    "ditandatangani": "Ditandatangani",
    "dibatalkan": "Dibatalkan",
    "sesuai": "Sesuai",
    "menyimpang": "Menyimpang",
    "belum": "Belum Ditetapkan",
}
NO = Kolom("NO", 5, "angka")


class Ekspor:
    """One export: whose records, in which order, as which columns.

    ``baris`` gets one batch at a time as sudo records that the user may read, with ``bidang``
    read already, and reads the rest with a number of queries that does not grow with the batch.
    """

    kode = nama = model = urut = ""
    kolom = ()
    #: fields of the records: the user must be allowed to read them, and no other is loaded
    bidang = ()
    #: what stands in the export when nobody chose records
    domain = []
    #: an archived record counts as well
    termasuk_arsip = False
    #: the records have a period; the others are shown as they are today
    berperiode = True
    #: records per batch; less where one row gathers many records
    potongan = 2_000

    def domain_periode(self, mulai, selesai):
        """Return the domain of a period, open where an end is empty."""
        return [
            *([("tanggal_selesai", ">=", mulai)] if mulai else []),
            *([("tanggal_mulai", "<=", selesai)] if selesai else []),
        ]

    def bekal(self, contoh):
        """Return what all batches share.

        :param contoh: sudo records, one of each government
        """

    def baris(self, records, bekal):
        """Yield one tuple per record, without the running number of the first column."""
        raise NotImplementedError


@dataclass(frozen=True)
class Orang:
    """How the sheets name a person and his post."""

    nama: str = ""
    nip: str = ""
    pangkat: str = ""
    jabatan: str = ""
    jenjang: str = ""
    unit: str = ""
    pd: str = ""
    aktif: bool = True


def orang(pegawai):
    """Return an :class:`Orang` for each of these employees, by id; queries do not grow."""
    pegawai.fetch(["name", "nip", "active", "perangkat_daerah_id", "current_version_id"])
    pegawai.current_version_id.fetch(["job_title", "pangkat_id", "jenjang_id", "department_id"])
    versi = pegawai.current_version_id
    (versi.department_id | pegawai.perangkat_daerah_id).fetch(["name"])
    return {
        satu.id: Orang(
            satu.name,
            satu.nip or "",
            satu.current_version_id.pangkat_id.display_name or "",
            satu.current_version_id.job_title or "",
            satu.current_version_id.jenjang_id.name or "",
            satu.current_version_id.department_id.name or "",
            satu.perangkat_daerah_id.name or "",
            satu.active,
        )
        for satu in pegawai
    }


def sebutan(record, bidang, kamus):
    """Return the Indonesian word for the value of a selection field."""
    kode = record[bidang]
    if not kode or kode in kamus:
        return kamus.get(kode, "")
    return dict(record._fields[bidang]._description_selection(record.env)).get(kode, kode)
