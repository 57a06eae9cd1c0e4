from .ekspor import NO, Ekspor, Orang, orang
from .penulis import Kolom
from .teks import berbaris, bernomor


class EksporTim(Ekspor):
    """Rekap tim kerja in the seven columns of the annex of PSB-F6 (P BAB III contoh 6)."""

    kode = "tim"
    nama = "Rekap Tim Kerja"
    model = "sistem.kerja.tim"
    urut = "unit_pemilik_id, kelompok, urutan, id"
    potongan = 500
    bidang = ("name", "sub_kegiatan", "ketua_id", "tanggal_mulai", "tanggal_selesai")
    kolom = (
        NO,
        Kolom("SUB KEGIATAN", 30),
        Kolom("NAMA TIM", 30),
        Kolom("KETUA TIM", 32),
        Kolom("ANGGOTA TIM", 60),
        Kolom("TARGET KINERJA", 16),
        Kolom("SATUAN", 32),
    )

    def baris(self, records, bekal):
        """Yield the teams as the annex lists them: persons with NIP, pangkat and post."""
        anggota = records.anggota_ids
        anggota.fetch(["employee_id", "nama_luar", "instansi_luar"])
        records.kebutuhan_ids.fetch(["jumlah"])
        records.target_ids.fetch(["target", "satuan", "name"])
        daftar = orang(records.ketua_id | anggota.employee_id)
        for tim in records:
            yield (
                tim.sub_kegiatan,
                tim.name,
                _sel_orang(daftar.get(tim.ketua_id.id, Orang())),
                berbaris(
                    bernomor(_anggota(satu, daftar) for satu in tim.anggota_ids),
                    _kursi_kosong(sum(tim.kebutuhan_ids.mapped("jumlah"))),
                ),
                tim.durasi,
                "; ".join(tim.target_ids.mapped("hasil")),
            )


def _anggota(anggota, daftar):
    if anggota.employee_id:
        return _sel_orang(daftar[anggota.employee_id.id])
    return berbaris(anggota.nama_luar, anggota.instansi_luar)


def _sel_orang(satu):
    return berbaris(satu.nama, satu.nip and f"NIP {satu.nip}", satu.pangkat, satu.jabatan)


def _kursi_kosong(jumlah):
    return f"(belum terisi: {jumlah} orang)" if jumlah else ""
