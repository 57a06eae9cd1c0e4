from .ekspor import BENTUK, CARA, LINGKUP, NO, STATUS, Ekspor, orang, sebutan
from .penulis import Kolom


class EksporPenugasan(Ekspor):
    """Rekap penugasan: who is assigned to what, by which letter, for which period."""

    kode = "penugasan"
    nama = "Rekap Penugasan"
    model = "sistem.kerja.penugasan"
    urut = "unit_pemilik_id, tanggal_mulai, id"
    kolom = (
        NO,
        Kolom("NAMA", 26),
        Kolom("NIP", 21),
        Kolom("PANGKAT/GOLONGAN", 18),
        Kolom("JABATAN", 24),
        Kolom("BENTUK", 11),
        Kolom("CARA", 13),
        Kolom("LINGKUP", 16),
        Kolom("UNIT PEMILIK KINERJA", 24),
        Kolom("TIM KERJA", 24),
        Kolom("PERAN DALAM TIM", 13),
        Kolom("MAKSUD PENUGASAN", 30),
        Kolom("TARGET KINERJA", 24),
        Kolom("MULAI", 18, "tanggal"),
        Kolom("SELESAI", 18, "tanggal"),
        Kolom("NOMOR NASKAH", 22),
        Kolom("TANGGAL NASKAH", 18, "tanggal"),
        Kolom("STATUS", 13),
    )
    bidang = (
        "employee_id",
        "bentuk",
        "cara",
        "lingkup",
        "unit_pemilik_id",
        "tim_id",
        "peran_tim",
        "maksud",
        "target",
        "tanggal_mulai",
        "tanggal_selesai",
        "naskah_id",
        "state",
    )

    def baris(self, records, bekal):
        """Yield the assignments with the person's present post."""
        records.unit_pemilik_id.fetch(["name"])
        records.tim_id.fetch(["name"])
        records.naskah_id.fetch(["nomor", "tanggal"])
        daftar = orang(records.employee_id)
        for penugasan in records:
            pegawai = daftar[penugasan.employee_id.id]
            yield (
                pegawai.nama,
                pegawai.nip,
                pegawai.pangkat,
                pegawai.jabatan,
                sebutan(penugasan, "bentuk", BENTUK),
                sebutan(penugasan, "cara", CARA),
                sebutan(penugasan, "lingkup", LINGKUP),
                penugasan.unit_pemilik_id.name,
                penugasan.tim_id.name,
                penugasan.peran_tim,
                penugasan.maksud,
                penugasan.target,
                penugasan.tanggal_mulai,
                penugasan.tanggal_selesai,
                penugasan.naskah_id.nomor,
                penugasan.naskah_id.tanggal,
                sebutan(penugasan, "state", STATUS),
            )
