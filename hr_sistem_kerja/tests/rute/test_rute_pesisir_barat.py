"""Perbup Pesisir Barat 16/2024, Lampiran BAB II romawi II huruf B."""

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


def s2(pegawai, puo, ppk, *verifikasi):
    return [
        Langkah("minta", pegawai, "Surat permohonan", f"{ppk} {puo}"),
        *verifikasi,
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
KEPUTUSAN_KAPD = "Pasal 10 ayat (1) kalimat kedua"
KEPUTUSAN_SEKDA = "Pasal 10 ayat (1) kalimat pertama"


@tagged("post_install", "-at_install")
class TestRutePesisirBarat(RuteCase):
    """R1, R2, R3, S1, S2 of Pesisir Barat."""

    KODE = "pesisir_barat_16_2024"

    def test_penunjukan_dalam_unit_langsung(self):
        """R-090: R1 needs no request."""
        self.periksa_langsung("huruf B.a angka 1")

    def test_penunjukan_lintas_unit_disetujui(self):
        """R-076, R-096, R-097, R-105: R2 for a person and for a team."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                permohonan = self.permohonan("lintas_unit", bentuk)
                self.periksa_rute(permohonan, R2_UNIT, "kadis", KEPUTUSAN_KAPD)

    def test_penunjukan_lintas_unit_ditolak(self):
        """R-097, R-098: PPK-asal and PUO-asal may refuse, with a reason."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_unit"), R2_UNIT)

    def test_penunjukan_lintas_pd_disetujui(self):
        """R-076, R-096, R-097, R-105: between agencies R2 holds as well (X-P5)."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                permohonan = self.permohonan("lintas_pd", bentuk)
                self.periksa_rute(permohonan, R2_PD, "kadis", KEPUTUSAN_KAPD)

    def test_penunjukan_lintas_pd_ditolak(self):
        """R-097, R-098: the same refusals between agencies."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_pd"), R2_PD)

    def test_penunjukan_lintas_instansi_disetujui(self):
        """R-077, R-099 to R-102, R-105: R3, both governments with their own accounts."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                permohonan = self.permohonan("lintas_instansi", bentuk)
                self.periksa_rute(permohonan, R3, "sekda", KEPUTUSAN_SEKDA)

    def test_penunjukan_lintas_instansi_ditolak(self):
        """R-098, R-099, R-100, R-101: each of the five who decide in R3 may end it."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_instansi"), R3)

    def test_isi_wajib(self):
        """R-093: C-R a-d, wherever a letter asks for people."""
        for lingkup, pasal in [
            ("lintas_unit", "huruf B.a angka 2"),
            ("lintas_pd", "huruf B.a angka 2"),
            ("lintas_instansi", "huruf B.a angka 3"),
        ]:
            with self.subTest(lingkup=lingkup):
                self.periksa_isi_wajib(lingkup, pasal)

    def test_sukarela_dalam_unit_disetujui(self):
        """R-075, R-105, R-106, R-108: S1, decided by the PUO, not by the PPK."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                pengajuan = self.pengajuan("dalam_unit", bentuk)
                self.periksa_rute(pengajuan, S1, "kabid", "Pasal 10 ayat (2)")

    def test_sukarela_dalam_unit_ditolak(self):
        """R-098, R-108: the PUO may refuse a wish."""
        self.periksa_penolakan(lambda: self.pengajuan("dalam_unit"), S1)

    def test_sukarela_lintas_unit_disetujui(self):
        """R-105, R-106, R-110, R-111, R-112: S2, PUO dituju before the own PPK."""
        pengajuan = self.pengajuan("lintas_unit")
        self.periksa_rute(pengajuan, S2_UNIT, "kadis", KEPUTUSAN_KAPD)

    def test_sukarela_lintas_unit_tim(self):
        """R-112, R-116: into a team its ketua verifies first; he recommends and refuses not."""
        rute = s2("joko", "kasi_lain", "kabid_lain", Langkah("verifikasi", "kiki"))
        pengajuan = self.pengajuan("lintas_unit", "tim")
        pengajuan.tim_id.ketua_id = self.kiki
        self.periksa_rute(pengajuan, rute, "kadis", KEPUTUSAN_KAPD)

    def test_sukarela_tim_tanpa_ketua(self):
        """R-116: the verification is optional: a team without ketua has none."""
        pengajuan = self.pengajuan("lintas_unit", "tim")
        self.periksa_rute(pengajuan, S2_UNIT, "kadis", KEPUTUSAN_KAPD)

    def test_sukarela_lintas_unit_ditolak(self):
        """R-098, R-112: the PUO dituju or the own PPK may refuse."""
        self.periksa_penolakan(lambda: self.pengajuan("lintas_unit"), S2_UNIT)

    def test_sukarela_lintas_pd_disetujui(self):
        """R-105, R-110, R-111, R-112: between agencies S2 holds as well (X-P5)."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                pengajuan = self.pengajuan("lintas_pd", bentuk)
                self.periksa_rute(pengajuan, S2_PD, "kadis", KEPUTUSAN_KAPD)

    def test_sukarela_lintas_pd_ditolak(self):
        """R-098, R-112: the same refusals between agencies."""
        self.periksa_penolakan(lambda: self.pengajuan("lintas_pd"), S2_PD)

    def test_sukarela_lintas_instansi_terlarang(self):
        """R-107: nobody volunteers for another government."""
        self.periksa_sukarela_lintas_instansi_terlarang("huruf B.b")

    def test_alasan_baku(self):
        """R-117: the two reasons of form F3, word for word, with team and unit of the request."""
        awal = "Jabatan Fungsional/pelaksana serta kualifikasi keahlian yang Saudara miliki"
        akhir = "dalam Tim Kerja Tim Tata Naskah pada Perangkat Daerah/Unit Kerja Bidang Dinas Uji"
        alasan = [
            f"{awal} tidak sesuai dengan kebutuhan {akhir}.",
            f"{awal} sesuai dengan kebutuhan {akhir}, namun jumlah anggota Tim sudah mencukupi.",
        ]
        for lingkup, nomor in [("lintas_unit", 1), ("lintas_unit", 2), ("lintas_pd", 2)]:
            with self.subTest(lingkup=lingkup, nomor=nomor):
                pengajuan = self.ajukan(self.pengajuan(lingkup, "tim"))
                langkah = self.aktif(pengajuan)
                with self.ditolak("Fixed Reason: 3"):
                    self.sebagai(langkah, self.kabid).action_tolak(alternatif=3)
                self.sebagai(langkah, self.kabid).action_tolak(alternatif=nomor)
                self.assertEqual(pengajuan.alasan_penolakan, alasan[nomor - 1])
                self.assertEqual(langkah.alternatif, nomor)

    def test_alasan_baku_ditulis(self):
        """R-117: the words of an alternative count as it; other words are a reason of their own."""
        for alasan, nomor in [(None, 2), ("Pekerjaan ditunda", 0)]:
            pengajuan = self.ajukan(self.pengajuan("lintas_unit", "tim"))
            langkah = self.aktif(pengajuan)
            kata = alasan or langkah._daftar_alasan_baku()[1]
            self.sebagai(langkah, self.kabid).action_tolak(f" {kata} ")
            self.assertEqual((langkah.alternatif, langkah.catatan), (nomor, kata))

    def test_alasan_baku_tanpa_tim(self):
        """R-117: both reasons speak of a team; who volunteers for none gets a reason in words."""
        pengajuan = self.ajukan(self.pengajuan("lintas_unit"))
        milik = self.sebagai(self.aktif(pengajuan), self.kabid)
        with self.ditolak("Fixed Reason"):
            milik.action_tolak(alternatif=1)
        milik.action_tolak("Pekerjaan ditunda")
        self.assertEqual(pengajuan.state, "ditolak")
