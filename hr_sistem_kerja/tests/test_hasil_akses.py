"""Who reads and writes results and their reviews; nobody guesses, forges or changes them."""

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .test_hasil import HasilCase


@tagged("post_install", "-at_install")
class TestHasilAkses(HasilCase):
    def boleh_baca(self, record, siapa):
        sebagai = self.sebagai(record, siapa)
        ditemukan = sebagai.search([("id", "in", record.ids)])
        try:
            sebagai.read(["display_name"])
        except AccessError:
            self.assertFalse(ditemukan)
            return False
        self.assertEqual(ditemukan, sebagai)
        return True

    def test_baca(self):
        """The team and its reviewers read; strangers, other agencies and governments do not."""
        hasil = self.diajukan()
        lain = self.buat_user(
            "opr.lain", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        for record in (hasil, hasil.line_ids, hasil.tinjauan_ids):
            for siapa in (self.ahmad, self.rachma, self.kabag, self.sekda, self.operator):
                with self.subTest(model=record._name, siapa=siapa.name):
                    self.assertTrue(self.boleh_baca(record, siapa))
            for siapa in (self.hukum, self.kabag_lain, self.dedi, self.lina, lain):
                with self.subTest(model=record._name, siapa=siapa.name):
                    self.assertFalse(self.boleh_baca(record, siapa))

    def test_baca_draf(self):
        """A draft is for the ketua and the officers alone."""
        hasil = self.buat_hasil()
        self.assertTrue(self.boleh_baca(hasil, self.ahmad))
        self.assertTrue(self.boleh_baca(hasil, self.operator))
        for siapa in (self.rachma, self.kabag, self.sekda):
            self.assertFalse(self.boleh_baca(hasil, siapa))

    def test_baca_perorangan(self):
        """What one person did alone is not for his colleagues."""
        hasil = self.buat_hasil(penugasan_id=self.berjalan().id)
        self.sebagai(hasil, self.rachma).action_ajukan()
        self.assertTrue(self.boleh_baca(hasil, self.rachma))
        self.assertTrue(self.boleh_baca(hasil, self.kabag))
        self.assertFalse(self.boleh_baca(hasil, self.dagas))

    def test_buat(self):
        """The ketua makes the results of his team; nobody makes those of another one."""
        model, vals = self.env["sistem.kerja.hasil"], {"tim_id": self.tim.id, "uraian": "X"}
        for siapa in (self.rachma, self.kabag, self.hukum, self.lina):
            with self.subTest(siapa=siapa.name), self.ditolak(galat=AccessError):
                self.sebagai(model, siapa).create(vals)
        hasil = self.sebagai(model, self.ahmad).create(vals)
        self.assertTrue(hasil.line_ids)
        hasil.line_ids.capaian = 1
        hasil.action_ajukan()

    def test_ubah_setelah_dikirim(self):
        """Sent results, their lines and files change for nobody; returned ones for the ketua."""
        hasil = self.diajukan()
        for siapa in (self.ahmad, self.kabag, self.operator, self.pengelola):
            satu = self.sebagai(hasil, siapa)
            for tulis in (
                lambda satu=satu: satu.write({"uraian": "Lain"}),
                lambda satu=satu: satu.line_ids.write({"capaian": 9}),
                lambda satu=satu: satu.line_ids.unlink(),
                lambda satu=satu: satu.write({"line_ids": [Command.clear()]}),
                lambda satu=satu: satu.unlink(),
            ):
                with self.subTest(siapa=siapa.name), self.assertRaises(UserError):
                    tulis()
        self.sebagai(hasil, self.kabag).action_kembalikan("Perbaiki")
        self.sebagai(hasil, self.ahmad).line_ids.capaian = 2
        with self.ditolak(galat=AccessError):
            self.sebagai(hasil, self.rachma).uraian = "Lain"

    def test_bidang_terkunci(self):
        """State, round, who sent and who reads are written by our actions alone."""
        hasil = self.buat_hasil()
        for bidang, nilai in (
            ("state", "selesai"),
            ("ronde", 7),
            ("pengaju_id", self.hukum.id),
            ("diajukan_oleh_id", self.env.uid),
            ("diajukan_pada", "2026-01-01 00:00:00"),
            ("peraturan_id", False),
            ("diselesaikan_pada", "2026-01-01 00:00:00"),
            ("pihak_ids", [Command.link(self.hukum.id)]),
            ("memenuhi", True),
            ("tinjauan_id", False),
            ("penindak_id", self.ahmad.id),
            ("unit_pemilik_id", self.dinas.id),
        ):
            for siapa in (self.ahmad, self.pengelola):
                with self.subTest(bidang=bidang, siapa=siapa.name), self.assertRaises(UserError):
                    self.sebagai(hasil, siapa).write({bidang: nilai})
        with self.ditolak("buttons"):
            self.sebagai(hasil.line_ids, self.ahmad).write({"memenuhi": True})

    def test_tinjauan_tertutup(self):
        """Reviews are neither made, changed nor deleted by anybody, not even an administrator."""
        tinjauan = self.diajukan().tinjauan_ids
        with self.ditolak("sending the results"):
            tinjauan.write({"state": "diterima"})
        with self.ditolak("sending the results"):
            tinjauan.unlink()
        with self.ditolak("sending the results"):
            tinjauan.create({"hasil_id": tinjauan.hasil_id.id, "tugas": "selesai"})
        for siapa in (self.kabag, self.pengelola):
            with self.ditolak():
                self.sebagai(tinjauan, siapa).write({"catatan": "X"})

    def test_menebak_nomor(self):
        """A stranger who guesses the number gets nothing from any public method."""
        hasil = self.diajukan()
        asing = self.sebagai(hasil, self.hukum)
        langkah = self.sebagai(hasil.tinjauan_ids[0], self.hukum)
        for panggil in (
            asing.action_ajukan,
            asing.action_terima,
            lambda: asing.action_kembalikan("X"),
            lambda: asing.action_batalkan("X"),
            lambda: asing.action_catat_pengajuan("X"),
            asing.action_buka_putusan,
            langkah.action_terima,
            lambda: langkah.action_kembalikan("X"),
            lambda: langkah.action_catat("diterima", "X"),
        ):
            with self.ditolak(galat=AccessError):
                panggil()
        self.assertEqual(hasil.tinjauan_ids[0].state, "aktif")

    def test_pindah_kerja_ditolak(self):
        """Results cannot be moved to the work of somebody else."""
        lain = self.buat_tim("Tim Lain", ketua_id=self.hukum.id)
        hasil = self.buat_hasil()
        with self.ditolak("stay with the work"):
            self.sebagai(hasil, self.ahmad).tim_id = lain

    def test_berkas_bukti(self):
        """Files that were sent are proof: neither replaced nor deleted; new ones may be added."""
        berkas = self.env["ir.attachment"].create({"name": "hasil.pdf", "raw": b"satu"})
        hasil = self.buat_hasil()
        hasil.berkas_ids = berkas
        berkas.raw = b"dua"
        self.sebagai(hasil, self.ahmad).action_ajukan()
        with self.ditolak("neither replaced nor deleted"):
            berkas.raw = b"tiga"
        with self.ditolak("neither replaced nor deleted"):
            berkas.unlink()
