from psycopg2 import IntegrityError

from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common import SistemKerjaCase


@tagged("sistem_kerja_cepat", "post_install", "-at_install")
class TestTim(SistemKerjaCase):
    """Composition, period and life of a tim kerja (katalog section 7)."""

    def test_selesai_sebelum_mulai_ditolak(self):
        """R-058: a team has a start and an end after it."""
        with self.assertRaisesRegex(ValidationError, "before the start"):
            self.buat_tim(tanggal_selesai="2025-12-31")

    def test_ketua_sebagai_anggota_ditolak(self):
        """The ketua cannot also be listed as anggota, whichever comes second."""
        with self.assertRaisesRegex(ValidationError, "Ahmad Uji is the ketua"):
            self.buat_tim(anggota=self.ahmad | self.rachma)
        tim = self.buat_tim()
        with self.assertRaisesRegex(ValidationError, "Rachma Uji is the ketua"):
            tim.ketua_id = self.rachma

    def test_anggota_ganda_ditolak(self):
        """Nobody is listed twice; the database refuses it too."""
        tim = self.buat_tim()
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            tim.anggota_ids = [Command.create({"employee_id": self.rachma.id})]

    def test_anggota_pegawai_atau_luar(self):
        """A member is an employee or an external name, not both and not neither."""
        tim = self.buat_tim()
        for vals in ({}, {"employee_id": self.kadis.id, "nama_luar": "Orang Luar"}):
            with self.subTest(vals=vals), self.assertRaisesRegex(ValidationError, "not both"):
                tim.anggota_ids = [Command.create(vals)]

    def test_lingkup(self):
        """R-059: lingkup is computed from the units of origin and of the owner."""
        hukum = self.buat_pegawai("Pegawai Hukum", "Analis Hukum", "plk", self.bagian_lain)
        dinas = self.buat_pegawai("Pegawai Dinas", "Analis Dinas", "plk", self.dinas)
        kasus = [
            (self.rachma, "dalam_unit"),
            (hukum, "lintas_unit"),
            (hukum | dinas, "lintas_pd"),
        ]
        for anggota, harapan in kasus:
            with self.subTest(harapan=harapan):
                self.assertEqual(self.buat_tim(anggota=anggota).lingkup, harapan)
        tim = self.buat_tim()
        tim.anggota_ids = [Command.create({"nama_luar": "Orang Provinsi"})]
        self.assertEqual(tim.lingkup, "lintas_instansi")

    def test_mutasi_tidak_mengubah_lingkup(self):
        """R-059: a later transfer of a member does not change the lingkup decided on."""
        tim = self.buat_tim()
        self.env.flush_all()
        self.rachma.department_id = self.dinas
        self.env.flush_all()
        self.assertEqual(tim.lingkup, "dalam_unit")

    def test_durasi(self):
        """X-P21: the annex prints the duration as its target column."""
        self.assertEqual(self.buat_tim().durasi, "3 bulan")

    def test_state_hanya_lewat_tombol(self):
        """The state cannot be written, created or imported, whatever the context says."""
        tim = self.buat_tim()
        for konteks in ({}, {"sistem_kerja_kunci": True}, {"sistem_kerja_kunci": "object"}):
            with self.subTest(konteks=konteks), self.assertRaisesRegex(UserError, "State"):
                tim.with_context(**konteks).state = "selesai"
        with self.assertRaisesRegex(UserError, "State"):
            self.buat_tim(state="pelaksanaan")
        hasil = self.env["sistem.kerja.tim"].load(
            [
                "name",
                "sub_kegiatan",
                "unit_pemilik_id/.id",
                "tanggal_mulai",
                "tanggal_selesai",
                "state",
            ],
            [["Impor", "Sub", str(self.bagian.id), "2026-01-01", "2026-02-01", "selesai"]],
        )
        self.assertFalse(hasil["ids"])

    def test_langkah_terlarang(self):
        """A move that the table does not list is refused and names both states."""
        tim = self.buat_tim()
        with self.assertRaisesRegex(UserError, "Draft and cannot become Evaluation"):
            tim.action_evaluasi()

    def test_batal_perlu_alasan(self):
        """A cancellation without a reason is refused, with one it is kept in the history."""
        tim = self.buat_tim()
        with self.assertRaisesRegex(UserError, "Reason"):
            tim.action_batalkan("  ")
        tim.action_batalkan("Anggaran dialihkan")
        self.assertEqual(tim.state, "dibatalkan")
        self.assertIn("Anggaran dialihkan", tim.message_ids[0].body)

    def test_wizard_alasan(self):
        """The wizard asks for the reason and carries out only listed actions."""
        tim = self.buat_tim()
        konteks = {"active_model": tim._name, "active_ids": tim.ids}
        wizard = self.env["sistem.kerja.alasan"].with_context(**konteks)
        with self.assertRaisesRegex(UserError, "no decision is waiting"):
            wizard.with_context(tindakan="unlink").create({"alasan": "x"}).action_lanjutkan()
        self.assertTrue(tim.exists())
        self.assertEqual(tim.state, "draft")
        wizard.create({"alasan": "Tidak jadi"}).action_lanjutkan()
        self.assertEqual(tim.state, "dibatalkan")

    def test_formulir(self):
        """R-057: an HR officer makes a team with members and target on the form."""
        petugas = self.buat_user("petugas.tim", "hr_sistem_kerja.group_pengelola")
        with Form(self.env["sistem.kerja.tim"].with_user(petugas)) as form:
            form.name = "Tim Formulir"
            form.sub_kegiatan = "Sub Kegiatan"
            form.unit_pemilik_id = self.bagian
            form.ketua_id = self.ahmad
            form.tanggal_mulai = "2026-01-01"
            form.tanggal_selesai = "2026-12-31"
            with form.anggota_ids.new() as baris:
                baris.employee_id = self.rachma
            with form.target_ids.new() as baris:
                baris.satuan = "dokumen"
                baris.name = "Peta Proses Bisnis"
        self.assertEqual(form.record.durasi, "12 bulan")
        self.assertEqual(form.record.target_ids.hasil, "1 dokumen Peta Proses Bisnis")

    def test_satu_orang_banyak_tim(self):
        """R-060: one person may be ketua of one team and anggota of another."""
        self.buat_tim()
        tim = self.buat_tim("Tim Dua", ketua_id=self.rachma.id, anggota=self.ahmad)
        self.assertEqual(tim.lingkup, "dalam_unit")
