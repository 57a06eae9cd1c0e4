from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_paraf import ParafCase


@tagged("post_install", "-at_install")
class TestParafGugur(ParafCase):
    """Initials stand for what was read: a draft that says something else needs them anew."""

    def paraf(self, naskah, *user):
        for satu in user:
            naskah.with_user(satu).action_paraf()
            self.env.invalidate_all()

    def diparaf(self):
        naskah = self.diminta()
        self.paraf(naskah, self.u_kabag, self.u_asisten)
        self.assertEqual(naskah.status_paraf, "lengkap")
        return naskah

    def ubah(self, naskah, **vals):
        naskah.with_user(self.operator).write(vals or {"tembusan": "Inspektur"})
        self.env.invalidate_all()

    # ------------------------------------------------------------------ an edited draft

    def test_isi_diubah(self):
        """An edit voids the initials with maker and time; the same officials are asked again."""
        naskah = self.diparaf()
        self.ubah(naskah)
        baris = naskah.paraf_ids
        self.assertEqual(baris.mapped("state"), ["gugur", "menunggu", "gugur", "menunggu"])
        self.assertEqual(baris.mapped("employee_id.name"), [self.kabag.name, self.asisten.name])
        gugur = baris.filtered(lambda satu: satu.state == "gugur")
        self.assertTrue(all(gugur.mapped("gugur_pada")))
        self.assertEqual(gugur.gugur_oleh_id, self.operator)
        self.assertEqual(
            gugur.mapped("oleh_id"), self.u_kabag | self.u_asisten, "who gave them stays"
        )
        self.assertEqual(naskah.status_paraf, "menunggu")
        self.assertEqual(self.kegiatan(naskah), self.u_kabag)
        self.assertIn("Kepala Bagian Organisasi", str(naskah.message_ids[0].body))
        with self.assertRaisesRegex(UserError, "Kepala Bagian Organisasi are missing"):
            naskah.action_tandatangani()
        self.paraf(naskah, self.u_kabag, self.u_asisten)
        self.assertEqual(naskah.status_paraf, "lengkap")
        naskah.action_tandatangani()
        self.assertEqual(naskah.isi["tembusan"], ["Inspektur."])

    def test_di_tengah_jalan(self):
        """While others are still waited for, only who has initialled already is asked again."""
        naskah = self.diminta()
        self.paraf(naskah, self.u_kabag)
        self.assertEqual(self.kegiatan(naskah), self.u_asisten)
        self.ubah(naskah)
        self.assertEqual(naskah.paraf_ids.mapped("state"), ["gugur", "menunggu", "menunggu"])
        self.assertEqual(self.kegiatan(naskah), self.u_kabag)
        self.paraf(naskah, self.u_kabag, self.u_asisten)
        self.assertEqual(naskah.status_paraf, "lengkap")

    def test_tetap_berlaku(self):
        """Number and date, and what is written twice the same, void nothing."""
        naskah = self.diparaf()
        self.ubah(naskah, nomor="800/99/2026", tanggal="2025-12-31")
        self.ubah(naskah, tembusan=naskah.tembusan, jabatan_penandatangan="Sekretaris Daerah")
        self.assertEqual(naskah.paraf_ids.mapped("state"), ["diparaf", "diparaf"])
        self.assertEqual(naskah.status_paraf, "lengkap")
        naskah.action_tandatangani()
        self.assertEqual(naskah.isi["ttd"]["tanggal"], "31 Desember 2025")

    def test_dikembalikan(self):
        """After a return everybody is asked anew anyhow: the history of that round stays."""
        naskah = self.diminta()
        self.paraf(naskah, self.u_kabag)
        naskah.with_user(self.u_asisten).action_kembalikan("Salah")
        self.env.invalidate_all()
        self.ubah(naskah)
        self.assertEqual(naskah.paraf_ids.mapped("state"), ["diparaf", "dikembalikan"])

    def test_terbaca(self):
        """Who gave void initials can still read the letter, before his turn comes again."""
        naskah = self.diparaf()
        self.ubah(naskah)
        self.assertTrue(naskah.with_user(self.u_asisten).has_access("read"))

    # ------------------------------------------------------------------ what lies outside it

    def test_data_berubah(self):
        """A changed name or team changes the draft: signing is refused until they look again."""
        naskah = self.diparaf()
        self.ahmad.name = "Ahmad Berganti"
        self.env.invalidate_all()
        self.assertEqual(naskah.status_paraf, "usang")
        with self.assertRaisesRegex(
            UserError, "changed since Kepala Bagian Organisasi, Asisten Administrasi initialled"
        ):
            naskah.action_tandatangani()
        self.assertEqual((naskah.state, naskah.sha256), ("konsep", False))
        naskah.with_user(self.operator).action_minta_paraf()
        self.env.invalidate_all()
        self.assertEqual(naskah.status_paraf, "menunggu")
        self.assertEqual(naskah.paraf_ids.mapped("ronde"), [1] * 4)
        self.paraf(naskah, self.u_kabag, self.u_asisten)
        naskah.action_tandatangani()
        self.assertIn("Ahmad Berganti", str(naskah.isi))

    def test_anggota_berubah(self):
        """The people of the team stand in the letter."""
        naskah = self.diparaf()
        orang = self.buat_pegawai("Orang Baru", "Analis", "plk")
        self.buat_kedudukan(orang, self.kabag)
        naskah.tim_ids._buka().write({"anggota_ids": [Command.create({"employee_id": orang.id})]})
        self.env.invalidate_all()
        self.assertEqual(naskah.status_paraf, "usang")
        with self.assertRaisesRegex(UserError, "must look at it again"):
            naskah.action_tandatangani()

    def test_berubah_di_antara_dua_paraf(self):
        """The second official initials what is there now; the first one is asked again."""
        naskah = self.diminta()
        self.paraf(naskah, self.u_kabag)
        self.ahmad.name = "Ahmad Berganti"
        self.paraf(naskah, self.u_asisten)
        self.assertEqual(naskah.paraf_ids.mapped("state"), ["gugur", "menunggu", "diparaf"])
        self.assertEqual(self.kegiatan(naskah), self.u_kabag)
        self.paraf(naskah, self.u_kabag)
        self.assertEqual(naskah.status_paraf, "lengkap")
        naskah.action_tandatangani()

    def test_tanda_tangan_elektronik(self):
        """A signatory who signs electronically is refused as well."""
        naskah = self.diparaf()
        self.ahmad.name = "Ahmad Berganti"
        self.env.invalidate_all()
        with self.assertRaisesRegex(UserError, "must look at it again"):
            naskah._tandatangani()

    def test_konteks_palsu(self):
        """No client blanks the date of a letter by a key in the context."""
        naskah = self.konsep().with_context(sistem_kerja_sidik=True)
        self.assertEqual(naskah._nilai_isian()["tanggal"], "2 Januari 2026")

    def test_terkunci(self):
        """Nobody writes a fingerprint, or takes initials from others, directly."""
        naskah = self.diparaf()
        for vals in ({"sidik": "x"}, {"state": "gugur"}, {"gugur_pada": False}):
            with self.assertRaises(UserError):
                naskah.paraf_ids[0].write(vals)
