from odoo import Command
from odoo.tests import Form, tagged

from .common_penugasan import PenugasanCase


@tagged("post_install", "-at_install")
class TestPenugasanBeban(PenugasanCase):
    """R-060: several assignments at once are allowed, and never accepted in silence."""

    def pesan(self, record):
        return [satu["kode"] for satu in record.peringatan or []]

    def test_draf_menyebut_tabrakan(self):
        """Only what overlaps the period counts: how many, for which units, by which pasal."""
        self.assertFalse(self.draf().peringatan)
        self.tetapkan(maksud="Rahasia Satu")
        self.tetapkan(tanggal_mulai="2026-09-01", tanggal_selesai="2026-12-31")
        (satu,) = self.draf().peringatan
        self.assertEqual(satu["kode"], "R-060")
        self.assertIn(
            "Rachma Uji: other assignments in this period: 1 (Bagian Organisasi)", satu["pesan"]
        )
        self.assertIn("Pasal 8 ayat (3)", satu["pasal"])
        self.assertNotIn("Rahasia", satu["pesan"])
        self.assertEqual(self.draf(tanggal_mulai="2026-06-30").peringatan, [satu])
        sesudah = self.draf(tanggal_mulai="2026-07-01", tanggal_selesai="2026-08-31")
        self.assertFalse(sesudah.peringatan or self.draf(self.dagas).peringatan)

    def test_beban_penuh(self):
        """Reaching the workload is named; the parameter says how much it is."""
        self.buat_penugasan(self.rachma, 2)
        self.assertEqual(self.pesan(self.draf()), ["R-060"])
        self.buat_penugasan(self.rachma, 1, "ditetapkan")
        self.buat_penugasan(self.rachma, 5, "selesai")
        self.assertEqual(self.pesan(self.draf()), ["R-060", "BEBAN"])
        self.env["ir.config_parameter"].sudo().set_param("hr_sistem_kerja.batas_penugasan", "4")
        self.assertEqual(self.pesan(self.draf()), ["R-060"])

    def test_tercatat_saat_ditetapkan(self):
        """Who establishes in spite of a warning has it on record with the time and his name."""
        self.buat_penugasan(self.rachma, 3)
        penugasan = self.draf()
        self.sebagai(penugasan, self.kabag).action_tetapkan()
        pesan = penugasan.message_ids.filtered(lambda satu: "in spite of" in (satu.body or ""))
        self.assertEqual(pesan.author_id, self.kabag.work_contact_id)
        self.assertIn("reach the workload of 3", pesan.body)
        self.assertFalse(penugasan.peringatan)
        self.assertNotIn("in spite of", self.catatan(self.tetapkan(self.dagas)))

    def test_permohonan_dan_pengajuan(self):
        """Who decides a request sees the same warnings; they are recorded with the assignment."""
        self.buat_penugasan(self.hukum)
        permohonan, pengajuan = self.buat_permohonan(), self.buat_pengajuan()
        self.assertEqual((self.pesan(permohonan), self.pesan(pengajuan)), (["R-060"],) * 2)
        self.sebagai(permohonan, self.kabag).action_ajukan()
        self.assertEqual(self.pesan(self.sebagai(permohonan, self.kabag_lain)), ["R-060"])
        self.assertIn("alert-warning", str(permohonan.peringatan_tampil))
        self.jalankan(permohonan)
        self.assertFalse(permohonan.peringatan)
        self.assertIn("in spite of", self.catatan(permohonan.penugasan_ids))

    def test_orang_asing_tidak_membaca(self):
        """Who may not read the draft does not read its warnings either."""
        self.buat_penugasan(self.rachma)
        for siapa in (self.dagas, self.kabag_lain):
            with self.subTest(siapa=siapa.name), self.tanpa_hak():
                self.sebagai(self.draf(), siapa).read(["peringatan"])

    def test_formulir(self):
        """The panel on the form follows the period while it is filled in."""
        self.buat_penugasan(self.rachma, 2)
        form = Form(self.env["sistem.kerja.penugasan"])
        form.unit_pemilik_id, form.employee_id = self.bagian, self.rachma
        self.assertIn("2 running assignments", str(form.pratinjau))
        form.tanggal_mulai, form.tanggal_selesai = "2026-05-01", "2026-05-31"
        self.assertIn("in this period: 2", str(form.pratinjau))
        self.assertNotIn("2 running assignments", str(form.pratinjau))
        form.tanggal_mulai, form.tanggal_selesai = "2027-05-01", "2027-05-31"
        self.assertNotIn("in this period", str(form.pratinjau))

    def test_tim_tercatat(self):
        """A team puts the warnings of its people on record too."""
        self.buat_penugasan(self.rachma, 3)
        tim = self.buat_tim()
        tim.action_tetapkan()
        per_orang = {p.employee_id: self.catatan(p) for p in tim.penugasan_ids}
        self.assertIn("in spite of", per_orang[self.rachma])
        self.assertNotIn("in spite of", per_orang[self.dagas])

    def test_satu_kueri(self):
        """Warnings of many drafts cost no query for each."""
        self.buat_penugasan(self.rachma, 3)
        self.buat_penugasan(self.ahmad, 3)
        vals = self.draf().copy_data()[0]
        semua = self.env["sistem.kerja.penugasan"].create(
            [
                {**vals, "employee_id": pegawai.id}
                for pegawai in (self.rachma, self.ahmad, self.dagas)
                for _urutan in range(30)
            ]
        )
        self.env.flush_all()
        self.env.invalidate_all()
        semua[:1].mapped("peringatan")  # warms the caches of parameters and regulations
        self.env.invalidate_all()
        with self.assertQueryCount(16):
            hasil = semua.mapped("peringatan")
        self.assertEqual(len(hasil), 90)

    def test_permohonan_banyak_orang(self):
        """Each person asked for has his own warning."""
        dua = self.buat_pegawai("Hadi Hukum", "Analis Hukum", "plk", self.bagian_lain)
        self.buat_penugasan(self.hukum)
        permohonan = self.buat_permohonan(self.hukum | dua)
        self.assertEqual(len(permohonan.peringatan), 1)
        self.buat_penugasan(dua)
        permohonan.invalidate_recordset()
        self.assertEqual(len(permohonan.peringatan), 2)
        permohonan.line_ids = [Command.delete(permohonan.line_ids[0].id)]
        self.assertEqual(len(permohonan.peringatan), 1)
