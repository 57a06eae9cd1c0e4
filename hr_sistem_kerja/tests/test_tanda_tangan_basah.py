import base64
import hashlib

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common_tanda_tangan import TandaTanganCase


@tagged("post_install", "-at_install")
class TestTandaTanganBasah(TandaTanganCase):
    """Ink on paper: the Pengelola records it and keeps the scan."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.pengelola = cls.buat_user("pengelola.basah", "hr_sistem_kerja.group_pengelola")
        cls.pindaian = base64.b64encode(b"%PDF-1.4 pindaian").decode()

    def test_catat_dan_unggah(self):
        """The scan is kept once, with its own hash, and can be neither replaced nor deleted."""
        naskah = self.surat().with_user(self.pengelola)
        with self.assertRaisesRegex(UserError, "recorded first"):
            naskah.unggah_pindaian(self.pindaian)
        naskah.action_tandatangani()
        self.assertEqual(naskah.cara_tanda_tangan, "basah")
        sidik = hashlib.sha256(b"%PDF-1.4 pindaian").hexdigest()
        self.assertEqual(naskah.unggah_pindaian(self.pindaian), {"sha256": sidik})
        self.assertEqual(naskah.pindaian_sha256, sidik)
        self.assertEqual(naskah._cocokkan(sidik), "asli")
        lampiran = naskah.pindaian_id.sudo()
        for ubah in (
            lambda: naskah.unggah_pindaian(self.pindaian),
            lambda: lampiran.write({"raw": b"lain"}),
            lambda: lampiran.unlink(),
            lambda: naskah.write({"pindaian_sha256": "x"}),
        ):
            with self.assertRaises(UserError):
                ubah()

    def test_dialog(self):
        """The dialog hands the scan over and keeps no copy."""
        naskah = self.surat().with_user(self.pengelola)
        naskah.action_tandatangani()
        konteks = naskah.action_buka_pindaian()["context"]
        wizard = self.env["sistem.kerja.pindaian"].with_user(self.pengelola)
        wizard = wizard.with_context(**konteks).create({"berkas": self.pindaian})
        wizard.action_simpan()
        self.assertFalse(wizard.exists())
        self.assertTrue(naskah.pindaian_id)

    def test_ditolak(self):
        """No other kind of file, no other person, no letter with an electronic signature."""
        naskah = self.surat(2)
        naskah[0].with_user(self.pengelola).action_tandatangani()
        for isi in (b"<html></html>", b"", b"MZ"):
            with self.assertRaisesRegex(UserError, "PDF, JPEG or PNG"):
                naskah[0].with_user(self.pengelola).unggah_pindaian(base64.b64encode(isi).decode())
        with self.assertRaises(AccessError):
            naskah[0].with_user(self.user_sekda).unggah_pindaian(self.pindaian)
        self.tandatangani(naskah[1])
        with self.assertRaisesRegex(UserError, "on paper"):
            naskah[1].with_user(self.pengelola).unggah_pindaian(self.pindaian)
