"""Who reads and writes reports and problems; strangers learn nothing of them."""

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..models.alur.alur_mixin import SAMPINGAN
from .test_kendala import KendalaCase


@tagged("post_install", "-at_install")
class TestLaporanAkses(KendalaCase):
    def setUp(self):
        super().setUp()
        self.tim = self.tim_bekerja()
        self.tugas_rachma = self.tugas(self.tim, self.rachma)
        self.draf_laporan = self.laporan(self.rachma, self.tugas_rachma)
        self.dikirim = self.terkirim(self.rachma, self.tugas_rachma)
        self.soal = self.diajukan(self.ahmad, tim_id=self.tim.id)

    def baca(self, record, siapa):
        return self.sebagai(record, siapa).has_access("read")

    def test_matriks_baca(self):
        """R-152, R-155: reporter, recipient, heads of the unit, officers; not the colleagues."""
        lain = self.buat_user(
            "opr.lain", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        asing = self.buat_user("asing", "base.group_user")
        boleh = {
            self.rachma: (True, True, False),
            self.ahmad: (False, True, True),
            self.dagas: (False, False, False),
            self.kabag: (False, True, True),
            self.hukum: (False, False, False),
            self.operator: (True, True, True),
            self.pengelola: (True, True, True),
            lain: (False, False, False),
            asing: (False, False, False),
        }
        tujuan = self.soal.sudo().tujuan_ids
        for siapa, harap in boleh.items():
            with self.subTest(siapa.name):
                nyata = tuple(
                    self.baca(satu, siapa) for satu in (self.draf_laporan, self.dikirim, self.soal)
                )
                self.assertEqual(nyata, harap)
                self.assertEqual(self.baca(tujuan, siapa), harap[2])

    def test_portal_membaca_semua_bidang(self):
        """R-152: a portal account reads every field that it is offered."""
        for record in (
            self.dikirim,
            self.soal,
            self.sebagai(self.soal.sudo().tujuan_ids, self.ahmad),
        ):
            # What Odoo itself offers beside a document is not for portal accounts
            bidang = [nama for nama in record.fields_get() if not nama.startswith(SAMPINGAN)]
            self.assertTrue(record.read(bidang))

    def test_instansi_lain(self):
        """R-152: another government reads nothing."""
        user = self.buat_user("pgl.lain", "hr_sistem_kerja.group_pengelola")
        user.write({"company_ids": [Command.set(self.lain.ids)], "company_id": self.lain.id})
        for satu in (self.dikirim, self.soal):
            self.assertFalse(self.baca(satu, user))

    def test_bukan_pekerjaan_sendiri(self):
        """R-152: nobody reports on the work of others, nor learns whose it is."""
        with self.assertRaises(AccessError) as galat, self.cr.savepoint():
            self.laporan(self.dagas, self.tugas_rachma)
        self.assertNotIn(self.rachma.name, str(galat.exception))
        with self.tanpa_hak():
            self.laporan(self.rachma, tim_id=self.tim.id)
        with self.tanpa_hak():
            self.kendala(self.hukum, tim_id=self.tim.id)

    def test_orang_luar_tidak_bertindak(self):
        """R-152: who may not read a report can do nothing with it, nor guess what it is."""
        for nama, isi in (
            ("action_kirim", ()),
            ("action_terima", ()),
            ("action_kembalikan", ("x",)),
            ("action_catat", ("diterima", "Nota")),
            ("action_lampirkan", ("a.pdf", "eA==")),
            ("daftar_berkas", ()),
        ):
            with self.subTest(nama), self.assertRaises(AccessError) as galat, self.cr.savepoint():
                getattr(self.sebagai(self.dikirim, self.hukum), nama)(*isi)
            self.assertNotIn(self.rachma.name, str(galat.exception), nama)

    def test_bidang_terkunci(self):
        """R-152: state, recipient and decision change by the buttons only."""
        for nama, nilai in (
            ("state", "diterima"),
            ("jenis", "ketua"),
            ("penerima_id", self.rachma.id),
            ("pelapor_id", self.dagas.id),
            ("umpan_balik", "Bagus"),
            ("batas_waktu", "2030-01-01"),
            ("diputus_pada", "2026-01-01"),
        ):
            with self.subTest(nama), self.assertRaises(UserError), self.cr.savepoint():
                self.draf_laporan.write({nama: nilai})
        with self.assertRaises(UserError), self.cr.savepoint():
            self.laporan(self.rachma, self.tugas_rachma, state="diterima")
        with self.assertRaises(UserError), self.cr.savepoint():
            self.draf_laporan.penugasan_id = self.tugas(self.tim, self.dagas)

    def test_berkas_orang_lain(self):
        """R-150: nobody shows a file that he cannot read himself through his report."""
        internal = self.buat_user(
            "dagas.dalam", "base.group_user", partner_id=self.dagas.work_contact_id.id
        )
        rahasia = self.env["ir.attachment"].create(
            {
                "name": "rahasia.pdf",
                "raw": b"x",
                "res_model": "hr.employee",
                "res_id": self.hukum.id,
            }
        )
        laporan = (
            self.env["sistem.kerja.laporan"]
            .with_user(internal)
            .with_context(allowed_company_ids=self.instansi.ids)
            .create({"penugasan_id": self.tugas(self.tim, self.dagas).id, "isi": "x"})
        )
        with self.tanpa_hak():
            laporan.write({"berkas_ids": [Command.link(rahasia.id)]})

    def test_hapus_draf_sendiri(self):
        """R-152: an own draft can be deleted, a sent report cannot."""
        self.draf_laporan.unlink()
        with self.assertRaises(UserError), self.cr.savepoint():
            self.dikirim.sudo().unlink()
