"""Monitoring and feedback: by whom the row allows, at any time, kept for ever."""

from odoo.exceptions import AccessError
from odoo.tests import tagged

from .common_rencana import RencanaCase


@tagged("post_install", "-at_install")
class TestPemantauan(RencanaCase):
    def baris(self, ids):
        return self.env["sistem.kerja.pemantauan"].browse(ids)

    def test_pejabat_dan_ketua(self):
        """R-143: the official of the row and the ketua monitor, with capacity and pasal."""
        tim = self.tim_berjalan()
        for orang in (self.kabag, self.ahmad):
            with self.subTest(orang=orang.name):
                baris = self.baris(self.sebagai(tim, orang).action_pantau("Draf selesai"))
                self.assertEqual((baris.penindak_id, baris.bertindak), (orang, "definitif"))
                self.assertIn("huruf b butir (5)", baris.pasal)

    def test_lain_ditolak(self):
        """R-143: an anggota, a reviewer and an officer do not monitor."""
        tim = self.tim_berjalan()
        self.sebagai(tim, self.kabag).action_pantau("x")
        for orang in (self.rachma, self.operator):
            with (
                self.subTest(orang=orang.name),
                self.ditolak(self.kabag.name, "Lampiran", galat=AccessError),
            ):
                self.sebagai(tim, orang).action_pantau("Draf selesai")
        with self.tanpa_hak():
            self.sebagai(tim, self.hukum).action_pantau("x")

    def test_umpan_balik_anggota(self):
        """R-133: feedback of the ketua to one anggota; what was seen goes to the whole team."""
        tim = self.tim_berjalan()
        rachma = self.penugasan_dari(tim, self.rachma)
        ids = self.sebagai(tim, self.ahmad).action_pantau("Berjalan", "Lengkapi data", rachma.ids)
        umum, pribadi = self.baris(ids).sorted("perorangan")
        self.assertEqual((umum.catatan, umum.umpan_balik), ("Berjalan", False))
        self.assertFalse(umum.pegawai_id)
        self.assertEqual((pribadi.umpan_balik, pribadi.pegawai_id), ("Lengkapi data", self.rachma))
        self.assertTrue(pribadi.perorangan)

    def test_pribadi(self):
        """R-133: feedback is between the person, the ketua and the officials."""
        tim = self.tim_berjalan()
        rachma = self.penugasan_dari(tim, self.rachma)
        ids = self.sebagai(tim, self.ahmad).action_pantau("Berjalan", "Lengkapi", rachma.ids)
        umum, pribadi = self.baris(ids).sorted("perorangan")
        for orang in (self.rachma, self.ahmad, self.kabag):
            self.assertEqual(
                self.sebagai(pribadi, orang).read(["umpan_balik"])[0]["umpan_balik"], "Lengkapi"
            )
        self.assertEqual(self.sebagai(umum, self.dagas).search([]), umum)
        with self.tanpa_hak():
            self.sebagai(pribadi, self.dagas).read(["umpan_balik"])
        for orang in (self.hukum, self.lina):
            self.assertFalse(self.sebagai(umum, orang).search([]))

    def test_bukan_diri_sendiri(self):
        """R-133: nobody gives feedback to himself, nor monitors his work alone."""
        tim = self.tim_berjalan()
        ahmad = self.penugasan_dari(tim, self.ahmad)
        with self.ditolak("himself", galat=AccessError):
            self.sebagai(tim, self.ahmad).action_pantau("", "Bagus", ahmad.ids)

    def test_tetap(self):
        """R-143: rows are never changed, deleted or made past the button."""
        tim = self.tim_berjalan()
        baris = self.baris(self.sebagai(tim, self.kabag).action_pantau("Draf selesai"))
        for coba in (
            lambda: baris.write({"catatan": "x"}),
            lambda: baris.unlink(),
            lambda: baris.copy(),
        ):
            with self.ditolak("stay as they were made"):
                coba()
        with self.ditolak("stay as they were made"):
            self.sebagai(baris, self.kabag).write({"catatan": "x"})
        with self.tanpa_hak():
            self.sebagai(baris, self.kabag)._buka().write({"catatan": "x"})

    def test_sewaktu_waktu(self):
        """R-143: at any time, but not before anything was set up; and with words."""
        with self.ditolak("Draft"):
            self.sebagai(self.buat_tim(), self.kabag).action_pantau("x")
        tim = self.tim_berjalan()
        with self.ditolak("What Was Seen"):
            self.sebagai(tim, self.kabag).action_pantau("  ")
        lain = self.draf(self.dagas)
        with self.ditolak("does not belong"):
            self.sebagai(tim, self.kabag).action_pantau("x", "y", lain.ids)

    def test_individu(self):
        """R-143: of a person alone the official of the row monitors."""
        penugasan = self.berjalan()
        baris = self.baris(self.sebagai(penugasan, self.kabag).action_pantau("Baik", "Teruskan"))
        self.assertEqual((baris.pegawai_id, baris.perorangan), (self.rachma, False))
        self.assertFalse(baris.tim_id)
        self.assertEqual(self.sebagai(baris, self.rachma).search([]), baris)

    def test_dialog(self):
        """R-143: the dialog of the backend keeps what the official writes, as himself."""
        tim = self.tim_berjalan()
        self.kabag.work_contact_id.email = "kabag@example.com"
        user = self.buat_user(
            "kabag.backend", "base.group_user", partner_id=self.kabag.work_contact_id.id
        )
        wizard = (
            self.env["sistem.kerja.pantau"]
            .with_user(user)
            .with_context(
                active_model=tim._name,
                active_id=tim.id,
                allowed_company_ids=user.company_ids.ids,
            )
            .create({"catatan": "Draf selesai"})
        )
        self.assertEqual(wizard.tim_id, tim)
        wizard.action_lanjutkan()
        self.assertEqual(tim.pemantauan_ids.oleh_id, user)


@tagged("post_install", "-at_install")
class TestPemantauanMamuju(RencanaCase):
    KODE = "mamuju_29_2023"

    def test_ketua_memberi_umpan_balik(self):
        """R-133: where only the PUO monitors, the ketua still gives feedback (M Ps.27(4)d)."""
        tim = self.buat_tim()
        penugasan = self.draf(self.rachma, tim_id=tim.id)
        tim._pindah("perencanaan")
        with self.ditolak(self.kabag.name, galat=AccessError):
            self.sebagai(tim, self.ahmad).action_pantau("Berjalan")
        ids = self.sebagai(tim, self.ahmad).action_pantau("", "Lengkapi", penugasan.ids)
        baris = self.env["sistem.kerja.pemantauan"].browse(ids)
        self.assertEqual(baris.pasal, "Pasal 27 ayat (4) huruf d")
