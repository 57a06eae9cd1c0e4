from unittest.mock import patch

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..models.portal import akses_pegawai as modul
from .common_alur import AlurCase


@tagged("post_install", "-at_install")
class TestAksesPortal(AlurCase):
    """Issue 7, item 1: a whole unit gets access at once, and who leaves loses it."""

    def setUp(self):
        super().setUp()
        for urutan, pegawai in enumerate(self.ahmad | self.rachma | self.dagas):
            pegawai.work_contact_id.email = f"Orang{urutan}@uji.example"

    def user(self, pegawai):
        return (
            self.env["res.users"]
            .with_context(active_test=False)
            .search([("partner_id", "=", pegawai.work_contact_id.id)])
        )

    def beri(self, pegawai, **kwargs):
        return self.sebagai(pegawai, self.pengelola).beri_akses_portal(**kwargs)

    def surel(self, pegawai):
        return self.env["mail.mail"].search(
            [("model", "=", "res.users"), ("res_id", "=", self.user(pegawai).id)]
        )

    # ------------------------------------------------------------------ granting

    def test_satu_unit(self):
        """Everybody of a unit is invited once: account, e-mail in the queue, own page."""
        wizard = self.sebagai(self.env["sistem.kerja.akses.undang"], self.pengelola).create(
            {"department_id": self.bagian.id}
        )
        status = {baris.employee_id: baris.status for baris in wizard.line_ids}
        self.assertEqual(status[self.ahmad], "siap")
        self.assertEqual(status[self.kabag], "tanpa_surel")
        hasil = wizard.action_beri()["params"]
        self.assertEqual((hasil["diberi"], hasil["antri"]), (3, 0))
        user = self.user(self.ahmad)
        self.assertEqual((user.login, user.share, user.active), ("orang0@uji.example", True, True))
        self.assertEqual(user._sistem_kerja_pegawai(), self.ahmad)
        self.assertEqual(user.company_ids, self.instansi)
        surat = self.surel(self.ahmad)
        self.assertEqual(surat.mapped("state"), ["outgoing"])
        self.assertEqual(self.ahmad.akses_portal, "portal")
        self.assertEqual(self.ahmad.akses_ids.oleh_id, self.pengelola)

    def test_dua_kali(self):
        """A second grant invites nobody twice."""
        self.beri(self.ahmad | self.rachma)
        hasil = self.beri(self.ahmad | self.rachma)
        self.assertEqual(hasil["diberi"], 0)
        self.assertEqual({satu["status"] for satu in hasil["lewat"]}, {"ada"})
        self.assertEqual(len(self.user(self.ahmad)), 1)
        self.assertEqual(len(self.surel(self.ahmad)), 1)

    def test_surel_ganda(self):
        """Two people with one address are both named and none gets an account of the other."""
        self.rachma.work_contact_id.email = "ORANG0@uji.example"
        hasil = self.beri(self.ahmad | self.rachma | self.dagas)
        self.assertEqual(hasil["diberi"], 1)
        self.assertEqual({satu["status"] for satu in hasil["lewat"]}, {"ganda"})
        self.assertIn("Rachma Uji", hasil["lewat"][0]["alasan"])
        self.assertFalse(self.user(self.ahmad) | self.user(self.rachma))

    def test_surel_akun_lain(self):
        """The address of an account of somebody else is taken."""
        self.buat_user("orang0@uji.example", "base.group_user")
        lewat = self.beri(self.ahmad)["lewat"][0]
        self.assertEqual(lewat["status"], "ganda")
        # Who it is, is not told: he may be of another government
        self.assertNotIn("orang0", lewat["alasan"])

    def test_gagal_satu(self):
        """One account that cannot be made stops no other, and leaves nothing half-done."""
        asli = type(self.env["sistem.kerja.akses"])._bahasa_akun

        def rusak(akses):
            if akses.employee_id == self.rachma:
                raise ValueError("rusak")
            return asli(akses)

        with (
            patch.object(type(self.env["sistem.kerja.akses"]), "_bahasa_akun", rusak),
            mute_logger("odoo.addons.hr_sistem_kerja.models.portal.akses"),
        ):
            hasil = self.beri(self.ahmad | self.rachma | self.dagas)
        self.assertEqual(hasil["diberi"], 2)
        self.assertEqual(hasil["lewat"][0]["name"], self.rachma.name)
        self.assertFalse(self.user(self.rachma))
        self.assertEqual(self.beri(self.rachma)["diberi"], 1)

    def test_banyak(self):
        """A long list goes on in the background, where it stopped."""
        with patch.object(modul, "SEKETIKA", 1):
            hasil = self.beri(self.ahmad | self.rachma | self.dagas)
        self.assertEqual((hasil["diberi"], hasil["antri"]), (1, 2))
        # Queued once, however often it is asked for
        self.assertEqual(self.beri(self.rachma)["antri"], 0)
        cron = self.env.ref("hr_sistem_kerja.cron_akses_portal")
        with self.enter_registry_test_mode():
            cron.method_direct_trigger()
        self.env.invalidate_all()
        self.assertEqual(
            (self.ahmad | self.rachma | self.dagas).akses_ids.mapped("state"), ["diberi"] * 3
        )

    # ------------------------------------------------------------------ who may

    def test_bukan_pengelola(self):
        """Only the Pengelola of the government grants and revokes."""
        self.beri(self.ahmad)
        personalia = self.buat_user("hr.uji", "hr.group_hr_user")
        for siapa in (self.operator, self.akun(self.kabag), personalia):
            with self.assertRaises(AccessError):
                self.sebagai(self.rachma, siapa).beri_akses_portal()
            with self.assertRaises(AccessError):
                self.sebagai(self.ahmad, siapa).cabut_akses_portal()
            with self.assertRaises(AccessError):
                self.sebagai(self.ahmad.akses_ids, siapa).read(["surel"])
            with self.assertRaises(AccessError):
                self.sebagai(self.env["sistem.kerja.akses.undang"], siapa).create({})
        self.assertTrue(self.user(self.ahmad).active)

    def test_instansi_lain(self):
        """The Pengelola of another government grants nothing here."""
        lain = self.env["res.company"].create({"name": "Pemerintah Kabupaten Seberang"})
        orang = self.buat_user("pgl.lain", "hr_sistem_kerja.group_pengelola")
        orang.write({"company_ids": [Command.set(lain.ids)], "company_id": lain.id})
        with self.assertRaises(AccessError):
            self.sebagai(self.ahmad, orang).beri_akses_portal()

    def test_catatan_tertutup(self):
        """The proof of who granted what is made by the buttons only."""
        self.beri(self.ahmad)
        akses = self.ahmad.akses_ids
        for tulis in (
            lambda: akses.write({"state": "dicabut"}),
            lambda: akses.copy(),
            lambda: akses.unlink(),
        ):
            with self.assertRaises(UserError):
                tulis()

    # ------------------------------------------------------------------ leaving

    def test_keluar(self):
        """Who is archived loses the account at once, and may be invited again later."""
        self.beri(self.ahmad)
        self.sebagai(self.ahmad, self.pengelola).action_archive()
        user = self.user(self.ahmad)
        self.assertFalse(user.active)
        self.assertFalse(user.has_group("base.group_portal"))
        self.assertFalse(self.ahmad.work_contact_id.signup_type)
        akses = self.ahmad.with_context(active_test=False).akses_ids
        self.assertEqual(akses.state, "dicabut")
        self.assertEqual(self.beri(self.ahmad)["lewat"][0]["status"], "keluar")
        self.ahmad.action_unarchive()
        self.assertEqual(self.beri(self.ahmad)["diberi"], 1)
        self.assertEqual(self.user(self.ahmad), user)
        self.assertTrue(user.active and user.has_group("base.group_portal"))

    def test_keluar_masih_pegawai(self):
        """Who is still an employee of another government keeps the account."""
        self.beri(self.ahmad)
        lain = self.env["res.company"].create({"name": "Pemerintah Kabupaten Seberang"})
        self.env["hr.employee"].create(
            {
                "name": "Ahmad Uji",
                "company_id": lain.id,
                "work_contact_id": self.ahmad.work_contact_id.id,
            }
        )
        self.ahmad.action_archive()
        self.assertTrue(self.user(self.ahmad).active)

    def test_keluar_akun_dalam(self):
        """An account of the backend is not the portal's to close."""
        user = self.buat_user(
            "dalam.uji", "base.group_user", partner_id=self.ahmad.work_contact_id.id
        )
        self.assertEqual(self.beri(self.ahmad)["lewat"][0]["status"], "ada")
        self.ahmad.action_archive()
        self.assertTrue(user.active)

    def test_cabut(self):
        """A button closes the account of somebody who stays; twice does no harm."""
        self.beri(self.ahmad)
        orang = self.sebagai(self.ahmad, self.pengelola)
        self.assertEqual(orang.cabut_akses_portal("Permintaan sendiri"), {"dicabut": 1})
        self.assertEqual(orang.cabut_akses_portal(), {"dicabut": 0})
        self.assertEqual(self.ahmad.akses_ids.alasan, "Permintaan sendiri")
        self.assertEqual(self.ahmad.akses_portal, "tidak")

    def test_cari(self):
        """Officers find who has no account yet."""
        self.beri(self.ahmad)
        cari = self.env["hr.employee"].search
        unit = ("department_id", "=", self.bagian.id)
        self.assertIn(self.ahmad, cari([unit, ("akses_portal", "=", "portal")]))
        self.assertNotIn(self.ahmad, cari([unit, ("akses_portal", "=", "tidak")]))
        self.assertIn(self.rachma, cari([unit, ("akses_portal", "=", "tidak")]))
