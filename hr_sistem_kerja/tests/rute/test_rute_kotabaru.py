"""Perbup Kotabaru 68/2024, Pasal 19 to 21 and 23."""

from odoo.tests import tagged

from ..common_rute import Langkah, RuteCase

MINTA, JAWAB = "Surat Permohonan Pelibatan", "Surat Jawaban Permohonan Pelibatan"
SUKARELA = "Surat Permohonan Penugasan Sukarela"
PERSETUJUAN = "Surat Persetujuan Penugasan Sukarela"

R4_UNIT = [Langkah("minta", "kabid", MINTA), Langkah("setujui", "kasi_lain", JAWAB, tolak=True)]
R4_PD = [Langkah("minta", "kadis", MINTA), Langkah("setujui", "kadis_dua", JAWAB, tolak=True)]
S4_DALAM = [Langkah("minta", "dani"), Langkah("setujui", "kasi", tolak=True)]
S4_UNIT = [
    Langkah("minta", "joko", SUKARELA),
    Langkah("verifikasi", "kabid", tolak=True),
    Langkah("setujui", "kabid_lain", PERSETUJUAN, tolak=True),
]
S4_PD = [
    Langkah("minta", "dwi", SUKARELA),
    Langkah("verifikasi", "kabid", tolak=True),
    Langkah("setujui", "kabid_dua", PERSETUJUAN, tolak=True),
]
# Who signs the surat perintah, and by which pasal, per lingkup: for a person, for a team
PASAL = {
    "dalam_unit": (
        "kasi",
        "Pasal 20 ayat (1) dan ayat (2); Pasal 23 ayat (5)",
        "Pasal 21 ayat (1); Pasal 23 ayat (5)",
    ),
    "lintas_unit": (
        "kadis",
        "Pasal 20 ayat (3) dan ayat (4) huruf a dan huruf b",
        "Pasal 21 ayat (2) dan ayat (3)",
    ),
    "lintas_pd": (
        "sekda",
        "Pasal 20 ayat (3) dan ayat (4) huruf c dan huruf d",
        "Pasal 21 ayat (2) sampai dengan ayat (4)",
    ),
}


@tagged("post_install", "-at_install")
class TestRuteKotabaru(RuteCase):
    """R1, R4, S4 of Kotabaru; no step of receiving, the text has none."""

    KODE = "kotabaru_68_2024"

    def disetujui(self, buat, lingkup, rute):
        penandatangan, individu, tim = PASAL[lingkup]
        for bentuk, pasal in [("individu", individu), ("tim", tim)]:
            with self.subTest(bentuk=bentuk):
                self.periksa_rute(buat(lingkup, bentuk), rute, penandatangan, pasal)

    def test_penunjukan_dalam_unit_langsung(self):
        """R-090: PPK and/or PUO appoint directly (K Ps.23(2))."""
        self.periksa_langsung("Pasal 23 ayat (2)")

    def test_penunjukan_lintas_unit_disetujui(self):
        """R-068, R-094: R4 between the heads of two units; the Kepala PD signs."""
        self.disetujui(self.permohonan, "lintas_unit", R4_UNIT)

    def test_penunjukan_lintas_unit_ditolak(self):
        """R-095, R-098: the answer may be a refusal."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_unit"), R4_UNIT)

    def test_penunjukan_lintas_pd_disetujui(self):
        """R-069, R-071, R-094: R4 between the heads of two agencies; the Sekda signs."""
        self.disetujui(self.permohonan, "lintas_pd", R4_PD)

    def test_penunjukan_lintas_pd_ditolak(self):
        """R-095, R-098: the answer may be a refusal."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_pd"), R4_PD)

    def test_penunjukan_lintas_instansi_terlarang(self):
        """Named in Ps.19(2), but no route: off (X-K10); as draft or with a government outside."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                self.periksa_terlarang(
                    "Pasal 19 ayat (2)", self.permohonan, "lintas_instansi", bentuk
                )
        self.periksa_terlarang(
            "Pasal 19 ayat (2)",
            self.permohonan,
            "lintas_instansi",
            orang=self.env["hr.employee"],
            unit_tujuan_id=False,
            instansi_tujuan_id=self.luar.id,
        )

    def test_menjadi_lintas_instansi(self):
        """X-K10: nor can a draft be changed into what is forbidden."""
        permohonan = self.permohonan("lintas_unit")
        with self.ditolak(r"Pasal 19 ayat \(2\)"):
            permohonan.write(
                {
                    "unit_tujuan_id": self.seksi_luar.id,
                    "line_ids": [(1, permohonan.line_ids.id, {"employee_id": self.lusi.id})],
                }
            )

    def test_isi_wajib(self):
        """R-093: C-R a-d for a person (Ps.20(3)) and for a team (Ps.21(2))."""
        for lingkup in ("lintas_unit", "lintas_pd"):
            for bentuk, pasal in [("individu", "Pasal 20 ayat (3)"), ("tim", "Pasal 21 ayat (2)")]:
                with self.subTest(lingkup=lingkup, bentuk=bentuk):
                    self.periksa_isi_wajib(lingkup, pasal, bentuk)

    def test_sukarela_dalam_unit_disetujui(self):
        """R-067, R-074, R-106: the PPK, who establishes, decides (Ps.23(3), (5))."""
        self.disetujui(self.pengajuan, "dalam_unit", S4_DALAM)

    def test_sukarela_dalam_unit_ditolak(self):
        """R-098: the PPK may refuse."""
        self.periksa_penolakan(lambda: self.pengajuan("dalam_unit"), S4_DALAM)

    def test_sukarela_lintas_unit_disetujui(self):
        """R-106, R-115: S4, with the consent of the atasan langsung/PPK (Ps.23(4))."""
        self.disetujui(self.pengajuan, "lintas_unit", S4_UNIT)

    def test_sukarela_lintas_unit_ditolak(self):
        """R-098, R-115: without the consent of the PPK, or of the owner, it ends."""
        self.periksa_penolakan(lambda: self.pengajuan("lintas_unit"), S4_UNIT)

    def test_sukarela_lintas_pd_disetujui(self):
        """R-106, R-115: S4 between agencies."""
        self.disetujui(self.pengajuan, "lintas_pd", S4_PD)

    def test_sukarela_lintas_pd_ditolak(self):
        """R-098, R-115: the same refusals between agencies."""
        self.periksa_penolakan(lambda: self.pengajuan("lintas_pd"), S4_PD)

    def test_sukarela_tanpa_pemilik(self):
        """R-115: the willingness of the owner is optional; his vacant post stops nobody."""
        self.bidang.manager_id = False
        pengajuan = self.ajukan(self.pengajuan("lintas_unit"))
        self.assertEqual(
            self.jejak(pengajuan),
            [("minta", "Joko", "disetujui"), ("setujui", "Kabid Lain", "aktif")],
        )

    def test_sukarela_lintas_instansi_terlarang(self):
        """R-107 as read from Ps.19(2) and 23(4)."""
        self.periksa_sukarela_lintas_instansi_terlarang("Pasal 19 ayat (2); Pasal 23 ayat (4)")

    def test_jawaban_per_orang(self):
        """R-095: setuju for one, tolak for the other (Ps.21(3))."""
        permohonan = self.ajukan(self.permohonan("lintas_unit", "tim", self.joko | self.jeni))
        joko, jeni = permohonan.line_ids
        self.sebagai(self.aktif(permohonan), self.kasi_lain).action_jawab(
            self.jawaban([(joko, False, "Dinas luar"), (jeni, True, "")])
        )
        self.assertEqual(permohonan.state, "disetujui")
        self.assertEqual(permohonan.line_ids.mapped("state"), ["ditolak", "disetujui"])
        self.assertEqual(permohonan.penugasan_ids.employee_id, self.jeni)
