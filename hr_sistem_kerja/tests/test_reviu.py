from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .common_proses import ProsesCase


@tagged("post_install", "-at_install")
class TestReviu(ProsesCase):
    def temuan(self, **vals):
        return Command.create(
            {
                "uraian": "Langkah ketiga tidak dipakai",
                "tindak_lanjut": "Hapus langkah ketiga",
                "penanggung_jawab_id": self.rachma.id,
                "batas": "2026-04-01",
                **vals,
            }
        )

    def test_objek(self):
        """The objects that the regulation lists, and no other (R-164)."""
        for asal, banyak in (
            ("mamuju_29_2023", 4),
            ("kotabaru_68_2024", 4),
            ("tabanan_107_2023", 4),
            ("pesisir_barat_16_2024", 0),
            ("bekasi_18_2024", 0),
        ):
            self.peraturan = self.pakai(asal)
            lines = self.peraturan._ketentuan("objek_reviu")
            self.assertEqual(len(lines.mapped("objek")), banyak, asal)
            for jenis in ("sub_proses", "relasi", "lintas_fungsi", "level_1", "turunan"):
                with self.subTest(asal=asal, jenis=jenis):
                    reviu = self.buat_reviu(peta_id=self.buat_peta(jenis=jenis).id)
                    self.assertEqual(reviu.objek, jenis)

    def test_objek_lain(self):
        """A sixth regulation that lists less: other maps are refused, naming the pasal."""
        lines = self.peraturan._ketentuan("objek_reviu")
        lines.filtered(lambda baris: baris.objek in ("relasi", "level_1")).unlink()
        self.buat_reviu()
        for jenis in ("relasi", "turunan"):
            with self.assertRaisesRegex(ValidationError, r"Pasal 35 ayat \(4\) huruf a"):
                self.buat_reviu(peta_id=self.buat_peta(jenis=jenis).id)

    def test_satu_objek(self):
        for vals in (
            {"peta_id": False},
            {"peta_id": self.buat_peta().id, "sop_id": self.buat_sop().id},
        ):
            with self.assertRaisesRegex(ValidationError, "one of the two"):
                self.buat_reviu(**vals)

    def test_daur(self):
        """Findings, follow-up with an adjusted SOP, next review on the map (R-164)."""
        sop = self.buat_sop()
        pegawai = self.rachma.work_contact_id
        pegawai.email = "rachma@contoh.example"
        reviu = self.buat_reviu(
            temuan_ids=[self.temuan(sesuaikan_sop=True, sop_id=sop.id)],
            reviu_berikutnya="2027-03-01",
        )
        self.assertIn("dapat dilakukan dengan penyesuaian", reviu.ketentuan)
        with self.assertRaisesRegex(UserError, "finish the review first"):
            reviu.temuan_ids.action_selesaikan()
        self.sebagai(reviu, self.pengelola).action_selesai()
        self.assertEqual((reviu.state, reviu.pasal), ("selesai", "Pasal 35 ayat (3)"))
        self.assertEqual(reviu.diselesaikan_oleh_id, self.pengelola)
        self.assertEqual(str(reviu.peta_id.reviu_berikutnya), "2027-03-01")
        self.assertEqual(str(reviu.activity_ids.date_deadline), "2027-03-01")
        self.assertEqual(reviu.temuan_terbuka, 1)
        temuan = reviu.temuan_ids
        self.assertTrue(temuan.terlambat)
        surat = self.env["mail.mail"].search([("recipient_ids", "in", pegawai.ids)])
        self.assertIn("Langkah ketiga tidak dipakai", "".join(surat.mapped("body_html")))
        with self.assertRaisesRegex(UserError, "new version once it is in force"):
            temuan.action_selesaikan()
        sop.action_tetapkan()
        self.sebagai(temuan, self.buat_portal(self.rachma)).action_selesaikan("SOP diganti")
        self.assertEqual((temuan.state, temuan.hasil), ("selesai", "SOP diganti"))
        self.assertFalse(temuan.terlambat or reviu.temuan_terbuka)

    def test_belum_lengkap(self):
        kurang = (
            ({"simpulan": " "}, "Conclusion"),
            ({"temuan_ids": [self.temuan(batas=False)]}, "has nobody who answers"),
            ({"temuan_ids": [self.temuan(penanggung_jawab_id=False)]}, "has nobody who answers"),
        )
        for vals, pesan in kurang:
            with self.subTest(vals=list(vals)), self.assertRaisesRegex(UserError, pesan):
                self.buat_reviu(**vals).action_selesai()
        with self.assertRaisesRegex(ValidationError, "after the date"):
            self.buat_reviu(reviu_berikutnya="2026-03-01")

    def test_tetap(self):
        """A finished review stands; who follows up may change, what was found may not."""
        reviu = self.buat_reviu(temuan_ids=[self.temuan()])
        reviu.action_selesai()
        temuan = reviu.temuan_ids
        temuan.penanggung_jawab_id = self.dagas
        for tindakan in (
            lambda: reviu.write({"simpulan": "Lain"}),
            lambda: reviu.write({"state": "draft"}),
            reviu.unlink,
            lambda: reviu.write({"temuan_ids": [self.temuan()]}),
            lambda: temuan.write({"uraian": "Lain"}),
            lambda: temuan.write({"state": "selesai"}),
            temuan.unlink,
        ):
            with self.assertRaises(UserError):
                tindakan()
        temuan.action_selesaikan()
        self.assertEqual(temuan.hasil, "Hapus langkah ketiga")
        with self.assertRaisesRegex(UserError, "stays as it is"):
            temuan.batas = "2026-09-01"
        with self.assertRaisesRegex(UserError, "cannot become"):
            temuan.action_selesaikan()

    def test_lanjut(self):
        """The next review is about the version in force; a cancelled one counts nothing."""
        reviu = self.buat_reviu(pereviu_ids=self.ahmad.ids)
        peta = reviu.peta_id
        peta.action_tetapkan()
        reviu.action_selesai()
        baru = peta.browse(reviu.action_versi_baru()["res_id"])
        self.assertEqual(reviu.action_reviu_baru()["context"]["default_peta_id"], peta.id)
        baru.berkas_penetapan_ids = [self.berkas()]
        baru.action_tetapkan("Keputusan 13", "2026-06-01")
        self.assertEqual(reviu.action_reviu_baru()["context"]["default_peta_id"], baru.id)
        lain = self.buat_reviu(peta_id=baru.id, reviu_berikutnya="2028-01-01")
        lain.action_batalkan("Salah peta")
        self.assertFalse(baru.reviu_berikutnya)

    def test_hak(self):
        """Who reviews, who owns the process and who follows up reads; no colleague, no stranger."""
        reviu = self.buat_reviu(
            peta_id=self.buat_peta(unit_id=self.bagian.id).id,
            pereviu_ids=self.ahmad.ids,
            temuan_ids=[self.temuan()],
        )
        portal = {
            nama: self.buat_portal(self[nama]) for nama in ("ahmad", "kabag", "rachma", "dagas")
        }
        self.periksa_baca(reviu, portal, {"ahmad", "kabag"})
        reviu.action_selesai()
        self.periksa_baca(reviu, portal, {"ahmad", "kabag", "rachma"})
        for user in (*portal.values(), self.operator_lain):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.sebagai(reviu, user).action_batalkan("alasan")
        for nama in ("ahmad", "kabag", "dagas"):
            with self.subTest(nama=nama), self.assertRaises(AccessError):
                self.sebagai(reviu.temuan_ids, portal[nama]).action_selesaikan()
        self.sebagai(reviu.temuan_ids, self.operator).action_selesaikan()

    def periksa_baca(self, reviu, portal, boleh):
        for nama, user in portal.items():
            for records in (reviu, reviu.temuan_ids):
                with self.subTest(nama=nama, model=records._name):
                    satu = self.sebagai(records, user)
                    self.assertEqual(satu.has_access("read"), nama in boleh)
                    if nama in boleh:
                        self.assertTrue(satu.read(["display_name", "state"]))

    def __getitem__(self, nama):
        return getattr(self, nama)
