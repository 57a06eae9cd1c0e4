from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .common_paraf import ParafCase


@tagged("post_install", "-at_install")
class TestParaf(ParafCase):
    """Paraf hierarki: the officials below the signatory initial a draft before he signs."""

    # ------------------------------------------------------------------ who

    def test_usulan(self):
        """The officials between the unit of the letter and the signatory, the nearest first."""
        naskah = self.konsep()
        usulan = naskah.with_user(self.operator).usulkan_paraf()
        self.assertEqual(
            [satu["jabatan"] for satu in usulan],
            ["Kepala Bagian Organisasi", "Asisten Administrasi"],
        )

    def test_usulan_dari_unit_pembuat(self):
        """The way begins at the unit of who drafts; he does not initial his own draft."""
        naskah = self.konsep()
        pembuat = self.buat_pegawai("Pembuat Uji", "Analis", "plk", self.subbagian)
        pembuat.work_contact_id = self.operator.partner_id
        usulan = naskah.with_user(self.operator).usulkan_paraf()
        self.assertEqual(
            [satu["nama"] for satu in usulan], ["Kasubbag Uji", "Kabag Uji", "Asisten Uji"]
        )
        pembuat.department_id = self.dinas
        usulan = naskah.with_user(self.operator).usulkan_paraf()
        self.assertEqual([satu["nama"] for satu in usulan], ["Kabag Uji", "Asisten Uji"])

    def test_usulan_kepala_daerah(self):
        """A letter of the kepala daerah is initialled by the Pejabat yang Berwenang at last."""
        bupati = self.buat_pegawai("Bupati Uji", "Bupati Uji", "plk")
        self.instansi.write({"kepala_daerah_id": bupati.id, "pyb_id": self.sekda.id})
        naskah = self.konsep()
        naskah._buka().write({"penandatangan_id": bupati.id, "unit_id": self.dinas.id})
        self.assertEqual(
            [satu["nama"] for satu in naskah.usulkan_paraf()], ["Kadis Uji", "Sekda Uji"]
        )

    def test_usulan_jabatan_lowong(self):
        """For a vacant post his delegate initials; without one the post is passed by."""
        self.asisten_unit.manager_id = False
        naskah = self.konsep()
        self.assertEqual([satu["nama"] for satu in naskah.usulkan_paraf()], ["Kabag Uji"])

    # ------------------------------------------------------------------ the way

    def test_berjenjang(self):
        """One after the other; each finds the letter on his list, and signing waits."""
        naskah = self.diminta()
        self.assertEqual(naskah.status_paraf, "menunggu")
        self.assertEqual(self.kegiatan(naskah), self.u_kabag)
        with self.assertRaises(AccessError):
            naskah.with_user(self.u_asisten).action_paraf()
        self.assertFalse(naskah.with_user(self.u_asisten).has_access("read"))
        with self.assertRaisesRegex(UserError, "Kepala Bagian Organisasi are missing"):
            naskah.action_tandatangani()
        naskah.with_user(self.u_kabag).action_paraf("Setuju")
        self.env.invalidate_all()
        self.assertEqual(self.kegiatan(naskah), self.u_asisten)
        naskah.with_user(self.u_asisten).action_paraf()
        self.assertEqual(naskah.status_paraf, "lengkap")
        self.assertFalse(naskah.activity_ids)
        kabag = naskah.paraf_ids[0]
        self.assertEqual(
            (kabag.state, kabag.oleh_id, kabag.catatan, kabag.bertindak),
            ("diparaf", self.u_kabag, "Setuju", "definitif"),
        )
        naskah.action_tandatangani()
        self.assertEqual(naskah.state, "ditandatangani")

    def test_tidak_dua_kali(self):
        """Who has initialled waits for the next one; he can still read the letter."""
        naskah = self.diminta().with_user(self.u_kabag)
        self.assertEqual(
            self.env["sistem.kerja.naskah"]
            .with_user(self.u_kabag)
            .search([("giliran_paraf_saya", "=", True)]),
            naskah,
        )
        naskah.action_paraf()
        with self.assertRaises(AccessError):
            naskah.action_paraf()
        self.assertTrue(naskah.has_access("read"))
        self.assertTrue(naskah.paraf_ids.mapped("jabatan"))

    def test_layar(self):
        """The official opens the letter, though he reads neither registers nor distribution."""
        naskah = self.diminta()
        with Form(naskah.with_user(self.u_kabag)) as formulir:
            self.assertTrue(formulir.giliran_paraf_saya)
            self.assertEqual(len(formulir.paraf_ids), 2)

    def test_dikembalikan(self):
        """A returned draft is not signed; it goes the whole way again, the history stays."""
        naskah = self.diminta()
        kabag = naskah.with_user(self.u_kabag)
        with self.assertRaisesRegex(UserError, "Reason"):
            kabag.action_kembalikan(" ")
        dialog = self.env["sistem.kerja.alasan"].with_user(self.u_kabag)
        dialog = dialog.with_context(
            active_model=naskah._name, active_ids=naskah.ids, tindakan="action_kembalikan"
        ).create({"alasan": "Salah nama"})
        dialog.action_lanjutkan()
        self.env.invalidate_all()
        self.assertEqual(naskah.status_paraf, "dikembalikan")
        self.assertFalse(naskah.activity_ids)
        self.assertEqual(naskah.paraf_ids.mapped("state"), ["dikembalikan", "ditarik"])
        with self.assertRaisesRegex(UserError, "returned"):
            naskah.action_tandatangani()
        naskah.with_user(self.operator).action_minta_paraf()
        self.assertEqual(naskah.paraf_ids.mapped("ronde"), [1, 1, 2, 2])
        for user in (self.u_kabag, self.u_asisten):
            naskah.with_user(user).action_paraf()
            self.env.invalidate_all()
        naskah.action_tandatangani()

    def test_ditarik(self):
        """Who may change the draft withdraws the request with a reason; then it is signed."""
        naskah = self.diminta()
        naskah.with_user(self.operator).action_tarik_paraf("Pejabat sakit")
        self.assertFalse(naskah.status_paraf or naskah.activity_ids)
        self.assertEqual(set(naskah.paraf_ids.mapped("catatan")), {"Pejabat sakit"})
        naskah.action_tandatangani()

    def test_dibatalkan(self):
        """A cancelled letter waits for nobody."""
        naskah = self.diminta()
        naskah.action_batalkan("Batal")
        self.assertEqual(set(naskah.paraf_ids.mapped("state")), {"ditarik"})
        self.assertFalse(naskah.activity_ids)

    def test_wakil(self):
        """The Plh. of the official initials for him, and is named as such."""
        hari = fields.Date.context_today(self.env.user)
        delegasi = self.env["sistem.kerja.pendelegasian"].create(
            {
                "jenis": "plh",
                "pejabat_id": self.kabag.id,
                "unit_id": self.bagian.id,
                "penerima_id": self.kasubbag.id,
                "tanggal_mulai": hari,
                "tanggal_selesai": hari,
                "dasar": "Surat Perintah 1",
            }
        )
        wakil = self.buat_akun("kasubbag.paraf", self.kasubbag)
        naskah = self.diminta()
        self.assertEqual(self.kegiatan(naskah), wakil)
        naskah.with_user(wakil).action_paraf()
        baris = naskah.paraf_ids[0]
        self.assertEqual(
            (baris.state, baris.bertindak, baris.pendelegasian_id, baris.employee_id),
            ("diparaf", "plh", delegasi, self.kabag),
        )

    def test_pejabat_pilihan(self):
        """The drafter may name other officials; nobody asks twice."""
        naskah = self.konsep()
        naskah.with_user(self.operator).action_minta_paraf([self.kasubbag.id])
        self.assertEqual(naskah.paraf_ids.employee_id, self.kasubbag)
        with self.assertRaisesRegex(UserError, "asked for already"):
            naskah.with_user(self.operator).action_minta_paraf()

    def test_terkunci(self):
        """Nobody writes rows directly; a plain employee asks for nothing."""
        naskah = self.diminta()
        for ubah in (
            lambda: naskah.paraf_ids[0].write({"state": "diparaf"}),
            lambda: naskah.paraf_ids.unlink(),
            lambda: naskah.paraf_ids.create({"naskah_id": naskah.id, "employee_id": self.kabag.id}),
            lambda: naskah.write({"paraf_ids": [(5,)]}),
        ):
            with self.assertRaises(UserError):
                ubah()
        with self.assertRaises(AccessError):
            naskah.with_user(self.u_kabag).action_minta_paraf()
        with self.assertRaises(AccessError):
            naskah.with_user(self.u_kabag).action_tarik_paraf("x")
