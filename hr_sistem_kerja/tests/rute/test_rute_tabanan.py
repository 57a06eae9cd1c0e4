"""Perbup Tabanan 107/2023, Lampiran angka 2 huruf e (Penunjukan) and f (Pengajuan Sukarela)."""

from odoo.tests import tagged

from ..common_rute import Langkah, RuteCase

MINTA, JAWAB = "Surat permohonan pelibatan", "Surat jawaban permohonan pelibatan"
TUGAS, REKOMENDASI = "Surat penugasan", "Rekomendasi Pimpinan Unit Organisasi"


def r2(pegawai, puo, ppk):
    return [
        Langkah("minta", "kabid", MINTA, "kadis"),
        Langkah("setujui", ppk, JAWAB, tolak=True),
        Langkah("rekomendasi", puo, REKOMENDASI, tolak=True),
        Langkah("tugaskan", ppk, TUGAS),
        Langkah("terima", pegawai),
    ]


def s2(pegawai, puo, ppk):
    return [
        Langkah("minta", pegawai, "Surat permohonan", f"{ppk} {puo}"),
        Langkah("setujui", "kabid", "Surat jawaban permohonan", tolak=True),
        Langkah("teruskan", pegawai, "Surat permohonan persetujuan", puo),
        Langkah("setujui", ppk, tolak=True),
        Langkah("tugaskan", ppk, TUGAS),
        Langkah("terima", pegawai),
    ]


R2_UNIT = r2("joko", "kasi_lain", "kabid_lain")
R2_PD = r2("dwi", "kasi_dua", "kabid_dua")
R3 = [
    Langkah("minta", "kabid", MINTA, "kadis"),
    Langkah("setujui", "pyb", f"{MINTA} kepada instansi yang dituju", tolak=True),
    Langkah("perintahkan", "pyb_lain", "Instruksi penugasan kepada Pejabat Penilai Kinerja",
            tolak=True),
    Langkah("rekomendasi", "kasi_luar", REKOMENDASI, tolak=True),
    Langkah("jawab", "kadis_lain", f"{JAWAB} beserta daftar nama", tolak=True),
    Langkah("setujui", "pyb_lain", JAWAB, tolak=True),
    Langkah("tugaskan", "kasi_luar", TUGAS, "pyb_lain kadis_lain pyb"),
    Langkah("terima", "lusi"),
]  # fmt: skip
S1 = [
    Langkah("minta", "dani"),
    Langkah("setujui", "kabid", tolak=True),
    Langkah("tugaskan", "kabid", TUGAS),
    Langkah("terima", "dani"),
]
S2_UNIT = s2("joko", "kasi_lain", "kabid_lain")
S2_PD = s2("dwi", "kasi_dua", "kabid_dua")
DALAM = "Pasal 8 ayat (4); Lampiran angka 2; Lampiran angka 2 huruf a dan huruf d"
LINTAS = "Pasal 8 ayat (4); Lampiran angka 2; Lampiran angka 2 huruf e Penunjukan angka ii"
LINTAS_INSTANSI = "Lampiran angka 2 huruf e Penunjukan angka iii"


@tagged("post_install", "-at_install")
class TestRuteTabanan(RuteCase):
    """R1, R2, R3, S1, S2 of Tabanan; the surat penugasan is signed on the lending side."""

    KODE = "tabanan_107_2023"

    def disetujui(self, buat, lingkup, rute, penandatangan, pasal):
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                self.periksa_rute(buat(lingkup, bentuk), rute, penandatangan, pasal)

    def test_penunjukan_dalam_unit_langsung(self):
        """R-090: R1 needs no request."""
        self.periksa_langsung("huruf e Penunjukan angka i")

    def test_penunjukan_lintas_unit_disetujui(self):
        """R-096, R-097, R-105: R2; the PPK-asal signs."""
        self.disetujui(self.permohonan, "lintas_unit", R2_UNIT, "kabid_lain", LINTAS)

    def test_penunjukan_lintas_unit_ditolak(self):
        """R-097, R-098: PPK-asal and PUO-asal may refuse, with a reason."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_unit"), R2_UNIT)

    def test_penunjukan_lintas_pd_disetujui(self):
        """R-096, R-097, R-105: between agencies R2 holds as well (X-T2)."""
        self.disetujui(self.permohonan, "lintas_pd", R2_PD, "kabid_dua", LINTAS)

    def test_penunjukan_lintas_pd_ditolak(self):
        """R-097, R-098: the same refusals between agencies."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_pd"), R2_PD)

    def test_penunjukan_lintas_instansi_disetujui(self):
        """R-099 to R-102, R-105: R3, both governments with their own accounts."""
        self.disetujui(self.permohonan, "lintas_instansi", R3, "kasi_luar", LINTAS_INSTANSI)

    def test_penunjukan_lintas_instansi_ditolak(self):
        """R-098, R-099, R-100, R-101: each of the five who decide in R3 may end it."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_instansi"), R3)

    def test_isi_wajib(self):
        """R-093: C-R a-d, wherever a letter asks for people."""
        for lingkup, pasal in [
            ("lintas_unit", "huruf e Penunjukan angka ii"),
            ("lintas_pd", "huruf e Penunjukan angka ii"),
            ("lintas_instansi", "huruf e Penunjukan angka iii"),
        ]:
            with self.subTest(lingkup=lingkup):
                self.periksa_isi_wajib(lingkup, pasal)

    def test_sukarela_dalam_unit_disetujui(self):
        """R-105, R-106, R-108: S1, decided by the PUO, not by the PPK."""
        self.disetujui(self.pengajuan, "dalam_unit", S1, "kabid", DALAM)

    def test_sukarela_dalam_unit_ditolak(self):
        """R-098, R-108: the PUO may refuse a wish."""
        self.periksa_penolakan(lambda: self.pengajuan("dalam_unit"), S1)

    def test_sukarela_lintas_unit_disetujui(self):
        """R-105, R-106, R-110, R-111, R-112: S2, PUO dituju before the own PPK."""
        self.disetujui(self.pengajuan, "lintas_unit", S2_UNIT, "kabid_lain", LINTAS)

    def test_sukarela_lintas_unit_ditolak(self):
        """R-098, R-112: the PUO dituju or the own PPK may refuse."""
        self.periksa_penolakan(lambda: self.pengajuan("lintas_unit"), S2_UNIT)

    def test_sukarela_lintas_pd_disetujui(self):
        """R-105, R-110, R-111, R-112: between agencies S2 holds as well (X-T2)."""
        self.disetujui(self.pengajuan, "lintas_pd", S2_PD, "kabid_dua", LINTAS)

    def test_sukarela_lintas_pd_ditolak(self):
        """R-098, R-112: the same refusals between agencies."""
        self.periksa_penolakan(lambda: self.pengajuan("lintas_pd"), S2_PD)

    def test_sukarela_lintas_instansi_terlarang(self):
        """R-107: nobody volunteers for another government."""
        self.periksa_sukarela_lintas_instansi_terlarang("huruf f Pengajuan Sukarela")
