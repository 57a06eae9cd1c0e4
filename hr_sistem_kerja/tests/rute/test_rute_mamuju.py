"""Perbup Mamuju 29/2023, Pasal 20, 21, 23 and the letters of Lampiran II."""

from odoo.tests import tagged

from ..common_rute import Langkah, RuteCase

MINTA = "Permohonan Pelibatan Anggota Tim Kerja"
JAWAB = "Jawaban Permintaan Anggota Tim Kerja"
SENDIRI = "Permohonan menjadi Anggota Tim Kerja"

R4_UNIT = [Langkah("minta", "kabid", MINTA), Langkah("setujui", "kasi_lain", JAWAB, tolak=True)]
R4_PD = [
    Langkah("minta", "kadis", MINTA),
    Langkah("setujui", "kadis_dua", JAWAB, tolak=True),
    Langkah("tugaskan", "kadis_dua", "Surat Tugas"),
]
R5 = [Langkah("minta", "bupati", MINTA), Langkah("setujui", "pyb_lain", JAWAB, tolak=True)]
S1 = [Langkah("minta", "dani"), Langkah("setujui", "kasi", tolak=True)]
S4_UNIT = [
    Langkah("minta", "joko", SENDIRI),
    Langkah("setujui", "kabid_lain", tolak=True),
    Langkah("setujui", "kabid", MINTA, tolak=True),
]
S4_PD = [
    Langkah("minta", "dwi", SENDIRI),
    Langkah("setujui", "kabid_dua", tolak=True),
    Langkah("setujui", "kadis", MINTA, tolak=True),
    Langkah("setujui", "kadis_dua", JAWAB, tolak=True),
    Langkah("tugaskan", "kadis_dua", "Surat Tugas"),
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
        "Pasal 20 ayat (3) dan ayat (5) huruf a",
        "Pasal 21 ayat (2) dan ayat (3)",
    ),
    "lintas_pd": (
        "sekda",
        "Pasal 20 ayat (3) dan ayat (5) huruf b",
        "Pasal 21 ayat (2), ayat (3), dan ayat (4)",
    ),
    "lintas_instansi": (
        "bupati",
        "Pasal 20 ayat (4) dan ayat (5) huruf c",
        "Pasal 19 ayat (2); Lampiran II, mekanisme penunjukan lintas instansi",
    ),
}


@tagged("post_install", "-at_install")
class TestRuteMamuju(RuteCase):
    """R1, R4, R5, S1, S4 of Mamuju; no step of receiving, the text has none."""

    KODE = "mamuju_29_2023"

    def disetujui(self, buat, lingkup, rute):
        penandatangan, individu, tim = PASAL[lingkup]
        for bentuk, pasal in [("individu", individu), ("tim", tim)]:
            with self.subTest(bentuk=bentuk):
                self.periksa_rute(buat(lingkup, bentuk), rute, penandatangan, pasal)

    def test_penunjukan_dalam_unit_langsung(self):
        """R-090: PPK and/or PUO appoint directly (M Ps.23(2))."""
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

    def test_penunjukan_lintas_instansi_disetujui(self):
        """R-070: R5, asked and signed by the Bupati."""
        self.disetujui(self.permohonan, "lintas_instansi", R5)

    def test_penunjukan_lintas_instansi_ditolak(self):
        """R-070, R-098: the other government may refuse."""
        self.periksa_penolakan(lambda: self.permohonan("lintas_instansi"), R5)

    def test_isi_wajib(self):
        """R-093: C-R a-d for a person (Ps.20(3), (4)) and for a team (Ps.21(2))."""
        for lingkup, bentuk, pasal in [
            ("lintas_unit", "individu", "Pasal 20 ayat (3)"),
            ("lintas_unit", "tim", "Pasal 21 ayat (2)"),
            ("lintas_pd", "individu", "Pasal 20 ayat (3)"),
            ("lintas_pd", "tim", "Pasal 21 ayat (2)"),
            ("lintas_instansi", "individu", "Pasal 20 ayat (4)"),
            ("lintas_instansi", "tim", "Lampiran II"),
        ]:
            with self.subTest(lingkup=lingkup, bentuk=bentuk):
                self.periksa_isi_wajib(lingkup, pasal, bentuk)

    def test_sukarela_dalam_unit_disetujui(self):
        """R-067, R-106: the PPK who signs the surat perintah decides."""
        self.disetujui(self.pengajuan, "dalam_unit", S1)

    def test_sukarela_dalam_unit_ditolak(self):
        """R-098: the PPK may refuse."""
        self.periksa_penolakan(lambda: self.pengajuan("dalam_unit"), S1)

    def test_sukarela_lintas_unit_disetujui(self):
        """R-106, R-115: S4, first the own PPK, then the unit that owns the performance."""
        self.disetujui(self.pengajuan, "lintas_unit", S4_UNIT)

    def test_sukarela_lintas_unit_ditolak(self):
        """R-098, R-115: without the consent of the PPK it ends."""
        self.periksa_penolakan(lambda: self.pengajuan("lintas_unit"), S4_UNIT)

    def test_sukarela_lintas_pd_disetujui(self):
        """R-106, R-115: S4 with the letters of Lampiran II between the two agencies."""
        self.disetujui(self.pengajuan, "lintas_pd", S4_PD)

    def test_sukarela_lintas_pd_ditolak(self):
        """R-098, R-115: PPK and both Kepala PD may refuse."""
        self.periksa_penolakan(lambda: self.pengajuan("lintas_pd"), S4_PD)

    def test_sukarela_lintas_instansi_terlarang(self):
        """The text knows no pengajuan sukarela between governments (M Ps.23(4))."""
        self.periksa_sukarela_lintas_instansi_terlarang("Pasal 23 ayat (4)")

    def test_jawaban_per_orang(self):
        """R-095: one letter asks for two people: setuju for one, tolak for the other."""
        permohonan = self.ajukan(self.permohonan("lintas_pd", "tim", self.dwi | self.dewi))
        dwi, dewi = permohonan.line_ids
        self.sebagai(self.aktif(permohonan), self.kadis).action_setujui()
        milik = self.sebagai(self.aktif(permohonan), self.kadis_dua)
        for jawaban, pesan in [
            ([(dwi, True, "")], "answer for each of Dwi, Dewi"),
            ([(dwi, True, ""), (dewi, False, " ")], "Reason for Dewi"),
        ]:
            with self.ditolak(pesan):
                milik.action_jawab(self.jawaban(jawaban))
        milik.action_jawab(self.jawaban([(dwi, True, ""), (dewi, False, "Sedang cuti")]))
        tugaskan = self.aktif(permohonan)
        self.assertEqual((tugaskan.aksi, tugaskan.line_ids), ("tugaskan", dwi))
        self.sebagai(tugaskan, self.kadis_dua).action_setujui()
        self.assertEqual(permohonan.state, "disetujui")
        self.assertRecordValues(
            permohonan.line_ids,
            [
                {"state": "disetujui", "alasan_penolakan": False},
                {"state": "ditolak", "alasan_penolakan": "Sedang cuti"},
            ],
        )
        self.assertEqual(permohonan.penugasan_ids.employee_id, self.dwi)
        self.assertEqual(permohonan.tim_id.anggota_ids.employee_id, self.dwi)

    def test_jawaban_semua_ditolak(self):
        """R-095: everybody refused, each with his reason, is a refusal of the request."""
        permohonan = self.ajukan(self.permohonan("lintas_unit", "tim", self.joko | self.jeni))
        joko, jeni = permohonan.line_ids
        milik = self.sebagai(self.aktif(permohonan), self.kasi_lain)
        milik.action_jawab(self.jawaban([(joko, False, "Dinas luar"), (jeni, False, "Cuti")]))
        self.assertEqual(permohonan.state, "ditolak")
        self.assertEqual(permohonan.alasan_penolakan, "Joko: Dinas luar\nJeni: Cuti")
        self.assertFalse(permohonan.penugasan_ids)

    def test_jawaban_bukan_orang_permohonan(self):
        """R-095: an answer is about the people of the step, of no other request."""
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        lain = self.permohonan("lintas_unit", orang=self.jeni)
        milik = self.sebagai(self.aktif(permohonan), self.kasi_lain)
        with self.ditolak("answer for each of Joko"):
            milik.action_jawab(self.jawaban([(lain.line_ids, False, "Cuti")]))
        self.assertEqual(lain.line_ids.state, "menunggu")
