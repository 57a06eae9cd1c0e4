from .ekspor import NO, Ekspor, orang
from .penulis import Kolom
from .teks import bernomor


class EksporRentangKendali(Ekspor):
    """Span of control: how many people each official assesses, and whom (R-024)."""

    kode = "rentang_kendali"
    nama = "Rentang Kendali"
    model = "hr.employee"
    urut = "perangkat_daerah_id, unit_organisasi_id, name, id"
    domain = [("dinilai_ids", "any", [("active", "=", True)])]
    # Whoever left but still assesses somebody is what this list is to show
    termasuk_arsip = True
    berperiode = False
    potongan = 500
    bidang = ("name", "ppk_id")
    kolom = (
        NO,
        Kolom("NAMA PEJABAT", 28),
        Kolom("NIP", 21),
        Kolom("JABATAN", 30),
        Kolom("UNIT", 30),
        Kolom("PERANGKAT DAERAH", 30),
        Kolom("JUMLAH DINILAI", 10, "angka"),
        Kolom("PEGAWAI YANG DINILAI", 60),
        Kolom("KETERANGAN", 16),
    )

    def baris(self, records, bekal):
        """Yield the officials with the people whom they assess today."""
        # sudo only after the search, which finds whom the user may read: as every export, the
        # sheet shows names of units and posts of these people, in few queries
        dinilai = (
            records.sudo(False)
            .search_fetch(
                [("ppk_id", "in", records.ids), ("active", "=", True)], ["ppk_id"], order="name, id"
            )
            .sudo()
        )
        menurut_ppk = dinilai.grouped("ppk_id")
        daftar = orang(records | dinilai)
        for pejabat in records:
            diri = daftar[pejabat.id]
            bawahan = [daftar[satu.id] for satu in menurut_ppk.get(pejabat, ())]
            yield (
                diri.nama,
                diri.nip,
                diri.jabatan,
                diri.unit,
                diri.pd,
                len(bawahan),
                bernomor(_sebut(satu) for satu in bawahan),
                "" if diri.aktif else "Tidak aktif lagi",
            )


def _sebut(satu):
    return ", ".join(filter(None, (satu.nama, satu.nip and f"NIP {satu.nip}", satu.jabatan)))
