from datetime import date

from psycopg2 import IntegrityError

from odoo.exceptions import ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common import SistemKerjaCase


@tagged("sistem_kerja_cepat", "post_install", "-at_install")
class TestNip(SistemKerjaCase):
    """The NIP of a pegawai: accepted, stored, shown, refused."""

    def ubah(self, **vals):
        self.ahmad.write(vals)

    def test_spasi_diterima_dan_tidak_disimpan(self):
        """A NIP with spaces is stored as 18 digits and shown 8-6-1-3."""
        self.ubah(nip=" 19890101 201501 1 009 ")
        self.assertEqual(self.ahmad.nip, "198901012015011009")
        self.assertEqual(self.ahmad.nip_tampil, "19890101 201501 1 009")

    def test_dicari_dengan_spasi(self):
        """A NIP is found however its digits are grouped."""
        dicari = self.ahmad.nip_tampil
        for operator in ("ilike", "="):
            with self.subTest(operator=operator):
                domain = [("nip_tampil", operator, dicari)]
                self.assertEqual(self.env["hr.employee"].search(domain), self.ahmad)

    def test_tujuh_belas_angka_ditolak(self):
        """A 17-digit NIP is refused with the number of its characters."""
        with self.assertRaisesRegex(ValidationError, "17 characters"):
            self.ubah(nip="19890101201501100")

    def test_huruf_ditolak(self):
        """Letters are no digits, also those that other scripts call digits."""
        for nip in ("19890101201501100X", "19890101201501100\u0663"):
            with self.subTest(nip=nip), self.assertRaises(ValidationError):
                self.ubah(nip=nip)

    def test_tanggal_lahir_berbeda_ditolak(self):
        """A NIP that contradicts the birth date names both dates."""
        with self.assertRaisesRegex(ValidationError, "2 April 1988.*31 Desember 1990"):
            self.ubah(birthday=date(1990, 12, 31))

    def test_kelamin_berbeda_ditolak(self):
        """A NIP of a man is refused for a woman, whichever of the two is written."""
        with self.assertRaisesRegex(ValidationError, "Gender"):
            self.ubah(sex="female")
        self.ubah(nip=False, sex="female")
        with self.assertRaisesRegex(ValidationError, "Gender"):
            self.ubah(nip="198804022014031777")
        with self.assertRaisesRegex(ValidationError, "Gender"):
            self.rachma.version_id.sex = "female"

    def test_bulan_pengangkatan(self):
        """R-008: digits 13-14 are a month for a PNS, not for a PPPK."""
        nip = "198804022014211002"
        with self.assertRaisesRegex(ValidationError, "13-14"):
            self.ubah(nip=nip)
        self.ubah(status_asn="pppk", pangkat_id=False, nip=nip)
        self.assertEqual(self.ahmad.nip, nip)
        with self.assertRaisesRegex(ValidationError, "13-14"):
            self.ubah(status_asn="pns")

    def test_ganda_menyebut_pemilik(self):
        """A duplicate is refused and names who has the NIP, archived or not."""
        self.rachma.active = False
        with self.assertRaisesRegex(ValidationError, "Rachma Uji"):
            self.ubah(nip=self.rachma.nip)

    def test_ganda_dijaga_basis_data(self):
        """The database refuses a duplicate that passes by the check of a parallel user."""
        nip = self.rachma.nip
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.cr.execute("UPDATE hr_employee SET nip=%s WHERE id=%s", (nip, self.ahmad.id))

    def test_instansi_lain_boleh_sama(self):
        """A person who moved to another government keeps the NIP there."""
        lain = self.env["res.company"].create({"name": "Pemerintah Lain"})
        self.env.user.company_ids |= lain
        pindah = self.env["hr.employee"].create(
            {"name": "Ahmad Uji", "company_id": lain.id, "nip": self.ahmad.nip}
        )
        self.assertEqual(pindah.nip, self.ahmad.nip)

    def test_banyak_sekaligus(self):
        """Checking many employees needs a number of queries that does not grow with them."""
        orang = self.env["hr.employee"].create(
            [{"name": f"Orang {n}", "nip": self.nip_baru()} for n in range(40)]
        )
        self.env.flush_all()
        self.env.invalidate_all()
        with self.assertQueryCount(8):
            orang._check_nip()

    def test_formulir(self):
        """An HR officer finds and fills the fields on the employee form."""
        petugas = self.buat_user("petugas.nip", "hr_sistem_kerja.group_pengelola")
        with Form(self.env["hr.employee"].with_user(petugas)) as form:
            form.name = "Baru"
            form.nip_tampil = "19910203 201601 1 004"
            form.status_asn = "pns"
            form.pangkat_id = self.env.ref("hr_sistem_kerja.pangkat_3b")
        self.assertEqual(form.record.nip, "199102032016011004")
