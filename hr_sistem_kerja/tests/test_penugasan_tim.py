from odoo.tests import Form, tagged

from .common_penugasan import PenugasanCase


@tagged("post_install", "-at_install")
class TestPenugasanTim(PenugasanCase):
    """People from outside the owner unit join a team once their unit has agreed (R2-R6)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_isi()

    def setUp(self):
        super().setUp()
        self.tim = self.buat_tim(anggota=self.rachma | self.hukum)
        self.anggota_hukum = self.tim.anggota_ids.filtered(lambda a: a.employee_id == self.hukum)

    def minta(self, tim=None, unit=None, user=None):
        """Fill in the form that Make Request opens, and save it."""
        tim = self.sebagai(tim or self.tim, user or self.operator)
        aksi = tim.action_buat_permohonan(unit and unit.id)
        model = self.env[aksi["res_model"]].with_context(**aksi["context"])
        with Form(model) as form:
            form.kompetensi = "Perancangan peraturan"
            form.target = "1 rancangan peraturan"
        return form.record

    def test_menunggu(self):
        """R-096: people from outside are listed, but not assigned before their unit agrees."""
        self.assertTrue(self.anggota_hukum.menunggu_persetujuan)
        self.tim.action_tetapkan()
        self.assertEqual(self.tim.penugasan_ids.employee_id, self.ahmad | self.rachma)
        self.assertRecordValues(
            self.tim.anggota_ids.sorted("id"),
            [
                {"employee_id": self.rachma.id, "menunggu_persetujuan": False},
                {"employee_id": self.hukum.id, "menunggu_persetujuan": True},
            ],
        )
        self.assertTrue(self.tim.menunggu_persetujuan)
        self.assertFalse(self.tim.ketua_menunggu)

    def test_naskah_tidak_ditandatangani(self):
        """The letter that lists them is not signed before, with their names and the pasal."""
        naskah = self.naskah_dari(self.tim)
        with self.ditolak("Hana Hukum", "Permohonan Pelibatan", "huruf B", "angka 2"):
            self.tandatangani(naskah)
        self.assertEqual(naskah.state, "konsep")

    def test_setelah_disetujui(self):
        """R-097: approval assigns them once; then the letter is signed."""
        naskah = self.naskah_dari(self.tim)
        permohonan = self.minta()
        self.jalankan(permohonan)
        self.assertFalse(self.anggota_hukum.menunggu_persetujuan or self.tim.menunggu_persetujuan)
        self.assertEqual(self.anggota_hukum.penugasan_id, permohonan.penugasan_ids)
        self.assertEqual(len(self.tim.penugasan_ids), 3)
        self.tandatangani(naskah)
        self.assertEqual(naskah.state, "ditandatangani")
        # His own letter assigns him; it is not signed yet
        self.assertEqual(permohonan.penugasan_ids.state, "ditetapkan")
        self.assertNotEqual(permohonan.penugasan_ids.naskah_id, naskah)

    def test_disetujui_sebelum_ditetapkan(self):
        """Who was released before the team is set up does not get a second assignment."""
        self.jalankan(self.minta())
        self.tandatangani(self.naskah_dari(self.tim))
        self.assertEqual(self.tim.penugasan_ids.employee_id, self.ahmad | self.rachma | self.hukum)
        self.assertEqual(len(self.tim.penugasan_ids), 3)

    def test_ulang_setelah_naskah_batal(self):
        """Set up again after the letter was cancelled, released people keep their assignment."""
        self.jalankan(self.minta())
        self.naskah_dari(self.tim).action_batalkan("Salah")
        self.tim.action_tetapkan()
        aktif = self.tim.penugasan_ids.filtered(lambda p: p.state == "ditetapkan")
        self.assertEqual(len(aktif), 3)
        self.assertEqual(aktif.employee_id, self.ahmad | self.rachma | self.hukum)

    def test_permohonan_terisi(self):
        """R-092: Make Request opens a request to the unit, filled in as far as the team says it."""
        permohonan = self.minta()
        self.assertRecordValues(
            permohonan,
            [
                {
                    "bentuk": "tim",
                    "tim_id": self.tim.id,
                    "unit_pemohon_id": self.bagian.id,
                    "unit_tujuan_id": self.bagian_lain.id,
                    "maksud": "Tim Tata Naskah",
                }
            ],
        )
        self.assertRecordValues(
            permohonan.line_ids, [{"employee_id": self.hukum.id, "peran_tim": "Anggota"}]
        )
        with self.ditolak("nobody is left"):
            self.tim.action_buat_permohonan()

    def test_satu_permohonan_tiap_unit(self):
        """Each unit is asked for its own people; the ketua is asked for as such."""
        tim = self.buat_tim("Tim Lintas", ketua_id=self.dedi.id, anggota=self.hukum)
        self.assertTrue(tim.ketua_menunggu)
        satu = self.minta(tim, self.dinas)
        self.assertRecordValues(
            satu.line_ids, [{"employee_id": self.dedi.id, "peran_tim": "Ketua Tim"}]
        )
        dua = self.minta(tim)
        self.assertEqual(dua.line_ids.employee_id, self.hukum)
        with self.ditolak("nobody is left"):
            tim.anggota_ids.action_buat_permohonan()
        self.jalankan(satu)
        self.assertFalse(tim.ketua_menunggu)
        self.assertEqual(tim.penugasan_ids.peran_tim, "Ketua Tim")

    def test_ditolak_dapat_diminta_lagi(self):
        """R-098: after a refusal the person is still waited for and can be asked for again."""
        permohonan = self.minta()
        permohonan.action_ajukan()
        self.sebagai(permohonan, self.kabag).action_setujui()
        self.sebagai(permohonan, self.kabag_lain).action_tolak("Beban penuh")
        self.assertEqual(permohonan.state, "ditolak")
        self.assertTrue(self.anggota_hukum.menunggu_persetujuan)
        self.assertNotEqual(self.minta(), permohonan)

    def test_siapa_boleh_meminta(self):
        """Only who prepares the team makes the request from it."""
        for siapa in (self.hukum, self.rachma, self.kadis):
            with self.subTest(siapa=siapa.name), self.tanpa_hak():
                self.sebagai(self.tim, siapa).action_buat_permohonan()

    def test_tanpa_ppk(self):
        """R-062: a team does not assign people without PPK either; nothing is written."""
        baru = self.buat_pegawai("Bayu Baru", "Analis", "plk")
        tim = self.buat_tim("Tim Baru", anggota=baru)
        with self.ditolak("Bayu Baru", "no Pejabat Penilai Kinerja"):
            tim.action_tetapkan()
        self.assertEqual((tim.state, len(tim.naskah_ids)), ("draft", 0))

    def test_dilarang(self):
        """People for whom the regulation forbids a request are refused with its note."""
        alur = self.peraturan._alur("penunjukan", "lintas_unit", self.bagian, "tim")
        alur.write({"langkah_ids": [(5, 0)], "dilarang": True, "catatan": "Tidak lintas."})
        with self.ditolak("Hana Hukum", "Tidak lintas.", alur.pasal):
            self.tim.action_tetapkan()

    def test_tanpa_baris_alur(self):
        """Where the regulation says nothing of the case, people are assigned with the team."""
        self.peraturan.alur_ids.filtered(lambda a: a.lingkup == "lintas_unit").unlink()
        self.tim.action_tetapkan()
        self.assertIn(self.hukum, self.tim.penugasan_ids.employee_id)

    def test_pejabat_struktural_tidak_ditunggu(self):
        """R-129: a Pengarah from outside is listed, not assigned, and not waited for."""
        tim = self.buat_tim("Tim Pengarah", anggota=self.kadis)
        self.assertFalse(tim.menunggu_persetujuan)
        self.tandatangani(self.naskah_dari(tim))

    def test_formulir(self):
        """The badge follows the members while the form is filled in."""
        with Form(self.buat_tim("Tim Formulir")) as form:
            self.assertFalse(form.menunggu_persetujuan)
            with form.anggota_ids.new() as baris:
                baris.employee_id = self.hukum
            self.assertTrue(form.menunggu_persetujuan)
        self.assertTrue(form.record.anggota_ids.sorted("id")[-1].menunggu_persetujuan)

    def test_dibaca_anggota(self):
        """Members, who read no employee, open the list with the badge."""
        self.tim.action_tetapkan()
        baris = self.sebagai(self.tim.anggota_ids, self.rachma)
        self.assertEqual(
            [satu["menunggu_persetujuan"] for satu in baris.read(["menunggu_persetujuan"])],
            [False, True],
        )
