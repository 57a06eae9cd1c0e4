import psycopg2

from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_proses import ProsesCase


@tagged("post_install", "-at_install")
class TestSop(ProsesCase):
    def test_register(self):
        """An SOP has number, owner, map, related SOP and versions (R-166)."""
        peta = self.buat_peta()
        lain = self.buat_sop(nomor="065/2")
        sop = self.buat_sop(peta_id=peta.id, keterkaitan_ids=[Command.link(lain.id)])
        self.assertEqual(peta.sop_count, 1)
        self.assertEqual(peta.action_lihat_sop()["domain"], [("peta_id", "=", peta.id)])
        self.assertEqual(sop.display_name, "065/1 Penyusunan Keputusan")
        sop.action_tetapkan()
        aksi = sop.action_versi_baru()
        baru = self.env["sistem.kerja.sop"].browse(aksi["res_id"])
        self.assertEqual((baru.nomor, baru.versi, baru.peta_id), ("065/1", 2, peta))
        self.assertEqual(baru.display_name, "065/1 Penyusunan Keputusan (version 2)")
        baru.berkas_penetapan_ids = [self.berkas()]
        baru.action_tetapkan("Keputusan 12", "2026-05-01")
        self.assertEqual((sop.state, baru.state), ("diganti", "berlaku"))

    def test_tetap(self):
        sop = self.buat_sop()
        sop.action_tetapkan()
        for vals in ({"nomor": "X"}, {"peta_id": self.buat_peta().id}, {"keterkaitan_ids": []}):
            with self.assertRaisesRegex(UserError, "stays as proof"):
                sop.write(vals)

    def test_nomor(self):
        """A number is given once per government; a copy says that it is one."""
        sop = self.buat_sop()
        self.assertEqual(sop.copy().nomor, "065/1 (copy)")
        with self.assertRaises(psycopg2.IntegrityError), mute_logger("odoo.sql_db"):
            self.buat_sop()
            self.env.flush_all()

    def test_pemerintah_lain(self):
        lain = self.env["res.company"].create({"name": "Pemerintah Kabupaten Lain"})
        self.env.user.company_ids |= lain
        unit = self.env["hr.department"].create({"name": "Dinas Lain", "company_id": lain.id})
        with self.assertRaisesRegex(ValidationError, "Pemerintah Kabupaten Lain"):
            self.buat_sop(peta_id=self.buat_peta(unit_id=unit.id).id)

    def test_hak(self):
        """Everybody of the government reads an SOP; officers of the agency write; no stranger."""
        sop = self.buat_sop(unit_id=self.bagian.id)
        lain = self.env["res.company"].create({"name": "Pemerintah Kabupaten Lain"})
        asing = self.buat_user("asing.sop", "hr_sistem_kerja.group_pengelola")
        asing.write({"company_ids": [Command.set(lain.ids)], "company_id": lain.id})
        baca_tulis = (
            (self.pengelola, True, True),
            (self.operator, True, True),
            (self.operator_lain, True, False),
            (self.buat_portal(self.rachma), True, False),
            (asing, False, False),
            (self.env.ref("base.public_user"), False, False),
        )
        for user, baca, tulis in baca_tulis:
            satu = self.sebagai(sop, user)
            with self.subTest(user=user.login):
                self.assertEqual(satu.has_access("read"), baca)
                self.assertEqual(satu.has_access("write"), tulis)
                self.assertEqual(satu.has_access("unlink"), tulis)
                if not tulis:
                    with self.assertRaises(AccessError):
                        satu.action_tetapkan()
