"""Perbup Bekasi 18/2024, Pasal 89 and 90, and the kinds of unit without teams."""

from odoo.tests import tagged

from ..common_rute import Langkah, RuteCase

MINTA, JAWAB, TUGAS = "Surat Permohonan Pelibatan", "Surat Jawaban", "Surat Penugasan"
REKOMENDASI = "Rekomendasi Atasan"


def r6(kapd_pemilik, kapd, ppk, pegawai):
    return [
        Langkah("minta", kapd_pemilik, MINTA, ppk),
        Langkah("setujui", kapd, JAWAB, tolak=True),
        Langkah("rekomendasi", ppk, REKOMENDASI, tolak=True),
        Langkah("tugaskan", ppk, TUGAS),
        Langkah("terima", pegawai),
    ]


def s1(pegawai, ppk):
    return [
        Langkah("minta", pegawai),
        Langkah("setujui", ppk, tolak=True),
        Langkah("tugaskan", ppk, TUGAS),
        Langkah("terima", pegawai),
    ]


R1_UNIT = [
    Langkah("minta", "kabid", MINTA),
    Langkah("setujui", "kabid_lain", JAWAB, tolak=True),
    Langkah("tugaskan", "kabid_lain", TUGAS),
    Langkah("terima", "joko"),
]
R6 = r6("kadis", "kadis_dua", "kabid_dua", "dwi")
S1_DALAM, S1_UNIT = s1("dani", "kasi"), s1("joko", "kabid_lain")
S3 = [
    Langkah("minta", "dwi", "Surat Permohonan", "kabid_dua"),
    Langkah("ketahui", "kabid_dua"),
    Langkah("setujui", "kadis", JAWAB, tolak=True),
    Langkah("teruskan", "dwi", "Surat Permohonan Persetujuan"),
    Langkah("setujui", "kadis_dua", tolak=True),
    Langkah("setujui", "kabid_dua", tolak=True),
    Langkah("rekomendasi", "kabid_dua", REKOMENDASI, tolak=True),
    Langkah("tugaskan", "kabid_dua", TUGAS),
    Langkah("terima", "dwi"),
]
DI_DINAS = "Pasal 34 ayat (3) sampai dengan ayat (5); Pasal 35"


@tagged("post_install", "-at_install")
class TestRuteBekasi(RuteCase):
    """R1, R6, S1, S3 of Bekasi."""

    KODE = "bekasi_18_2024"

    def test_penunjukan_dalam_unit_langsung(self):
        """R-091: the PPK appoints directly."""
        self.periksa_langsung("Pasal 89 ayat (2)")

    def test_penunjukan_lintas_unit_disetujui(self):
        """R-081, R-091, R-092, R-105: R1 with a request, answered inside the PD (X-B13)."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                permohonan = self.permohonan("lintas_unit", bentuk)
                self.periksa_rute(permohonan, R1_UNIT, "kabid_lain", DI_DINAS)

    def test_penunjukan_lintas_unit_ditolak(self):
        """R-098: the PPK may refuse."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_unit"), R1_UNIT)

    def test_penunjukan_lintas_pd_disetujui(self):
        """R-081, R-085, R-103, R-104, R-105: R6 between two Kepala PD; Keputusan Kepala Dinas."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                self.periksa_rute(self.permohonan("lintas_pd", bentuk), R6, "kadis", "Pasal 35")

    def test_penunjukan_lintas_pd_ditolak(self):
        """R-098: the Kepala PD dituju and the recommending superior may refuse."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_pd"), R6)

    def test_penunjukan_lintas_pd_setda(self):
        """R-078: what the Setda owns is established by Keputusan Bupati."""
        rute = r6("sekda", "kadis_dua", "kabid_dua", "dwi")
        permohonan = self.permohonan("lintas_pd", unit_pemohon_id=self.bagian.id)
        self.periksa_rute(permohonan, rute, "bupati", "Pasal 8")

    def test_penunjukan_lintas_pd_kecamatan(self):
        """R-084, R-086: a Kecamatan may ask for single people; the Camat signs."""
        rute = r6("camat", "kadis_dua", "kabid_dua", "dwi")
        permohonan = self.permohonan("lintas_pd", unit_pemohon_id=self.seksi_camat.id)
        self.periksa_rute(permohonan, rute, "camat", "Pasal 80")

    def test_penunjukan_lintas_pd_rsud(self):
        """R-083, R-086: RSUD Cabangbungin too; its Direktur signs as Kepala PD."""
        rute = r6("direktur", "kadis_dua", "kabid_dua", "dwi")
        permohonan = self.permohonan("lintas_pd", unit_pemohon_id=self.seksi_rs.id)
        self.periksa_rute(permohonan, rute, "direktur", "Pasal 71")

    def test_tim_terlarang(self):
        """R-086: RSUD Cabangbungin and Kecamatan own no team, neither asked for nor joined."""
        for unit, anak, sendiri, pasal in [
            (self.rsud, self.seksi_rs, self.rara, "Pasal 70 ayat (3)"),
            (self.kecamatan, self.seksi_camat, self.cici, "Pasal 79 ayat (4)"),
        ]:
            atasan = unit.manager_id
            lain = self.buat_pegawai(f"Staf {unit.name}", "Pengolah", "plk", unit)
            self.buat_kedudukan(lain, atasan)
            for lingkup, orang in [
                ("dalam_unit", sendiri),
                ("lintas_unit", lain),
                ("lintas_pd", self.dwi),
            ]:
                with self.subTest(unit=unit.name, lingkup=lingkup):
                    self.periksa_terlarang(
                        pasal, self.permohonan, lingkup, "tim", orang, unit_pemohon_id=anak.id
                    )
                    self.periksa_terlarang(pasal, self.pengajuan, lingkup, "tim", orang, unit=anak)

    def test_bergabung_dengan_tim_lain(self):
        """R-086, X-B8: their people may join teams of others; the text forbids own teams only."""
        rute = r6("kadis", "camat", "kasi_camat", "cici")
        permohonan = self.permohonan("lintas_pd", "tim", self.cici)
        self.periksa_rute(permohonan, rute, "kadis", "Pasal 35")

    def test_penunjukan_lintas_instansi_terlarang(self):
        """Ps.89(1) knows the own government only."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                self.periksa_terlarang(
                    "Pasal 89 ayat (1)", self.permohonan, "lintas_instansi", bentuk
                )

    def test_isi_tidak_diwajibkan(self):
        """B is silent on C-R: only what every assignment needs is demanded (R-058)."""
        permohonan = self.ajukan(
            self.permohonan("lintas_pd", kompetensi=False, target=False, pengaturan_lain=False)
        )
        self.jalankan(permohonan)
        self.assertEqual(permohonan.penugasan_ids.state, "ditetapkan")

    def test_maksud_dan_durasi(self):
        """R-058: without purpose or period no assignment can follow; so it is not even sent."""
        for bidang, sebutan in [("maksud", "Maksud"), ("tanggal_mulai", "Durasi")]:
            permohonan = self.permohonan("lintas_unit", **{bidang: False})
            with self.ditolak(sebutan):
                self.ajukan(permohonan)

    def test_sukarela_dalam_unit_disetujui(self):
        """R-105, R-106, R-109: S1, decided by the PPK, not by the PUO of the Bidang."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                self.periksa_rute(self.pengajuan("dalam_unit", bentuk), S1_DALAM, "kasi", DI_DINAS)

    def test_sukarela_dalam_unit_ditolak(self):
        """R-098, R-109: the PPK may refuse."""
        self.periksa_penolakan(lambda: self.pengajuan("dalam_unit"), S1_DALAM)

    def test_sukarela_lintas_unit_disetujui(self):
        """R-105, R-106, R-109: S1 holds in the whole PD."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                pengajuan = self.pengajuan("lintas_unit", bentuk)
                self.periksa_rute(pengajuan, S1_UNIT, "kabid_lain", DI_DINAS)

    def test_sukarela_lintas_unit_ditolak(self):
        """R-098, R-109: the PPK may refuse."""
        self.periksa_penolakan(lambda: self.pengajuan("lintas_unit"), S1_UNIT)

    def test_sukarela_lintas_pd_disetujui(self):
        """R-085, R-105, R-106, R-113, R-114: S3, known to the PPK first, approved by both last."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                self.periksa_rute(self.pengajuan("lintas_pd", bentuk), S3, "kadis", "Pasal 35")

    def test_sukarela_lintas_pd_ditolak(self):
        """R-098, R-114: Kepala PD dituju, own Kepala PD and own PPK may refuse."""
        self.periksa_penolakan(lambda: self.pengajuan("lintas_pd"), S3)

    def test_sukarela_lintas_instansi_terlarang(self):
        """R-107 as read from Ps.90(2), (3)."""
        self.periksa_sukarela_lintas_instansi_terlarang("Pasal 90 ayat (2) dan ayat (3)")
