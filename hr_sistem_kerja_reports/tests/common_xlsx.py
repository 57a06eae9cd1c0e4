import base64
from io import BytesIO

from openpyxl import load_workbook

from odoo.addons.hr_sistem_kerja.tests.common_kedudukan import KedudukanCase

KEPALA = 6  # row of the heads


class EksporCase(KedudukanCase):
    """A team, its letter, and people whose kedudukan is determined."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_pdf()
        cls.tetapkan(cls.ahmad | cls.rachma | cls.dagas, cls.kabag)
        cls.tim = cls.buat_tim()
        cls.tim.action_tetapkan()
        # Without a PPK again: what the sheets say of him
        cls.env["sistem.kerja.kedudukan"].search([("employee_id", "=", cls.dagas.id)]).unlink()
        cls.naskah = cls.tim.naskah_ids
        cls.naskah.write({"nomor": "800/1/2026", "tanggal": "2026-01-02"})
        cls.pengelola = cls.buat_user("xlsx_pgl", "hr_sistem_kerja.group_pengelola")
        cls.operator = cls.buat_user(
            "xlsx_opr", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.setda.ids
        )
        cls.operator_lain = cls.buat_user(
            "xlsx_opl", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.dinas.ids
        )
        cls.pegawai = cls.buat_portal(cls.rachma)

    def ekspor(self, jenis, user=None, domain=None):
        """Return the sheet that a program gets."""
        Ekspor = self.env["sistem.kerja.ekspor"].with_user(user or self.pengelola)
        self.hasil = Ekspor.ekspor_xlsx(jenis, domain)
        return self.buka(base64.b64decode(self.hasil["xlsx_base64"]))

    def buka(self, isi):
        buku = load_workbook(BytesIO(isi))
        self.assertEqual(len(buku.sheetnames), 1)
        return buku.active

    def kepala(self, lembar):
        return [sel.value for sel in lembar[KEPALA]]

    def isi(self, lembar):
        """Return the rows below the head as dicts by head."""
        kepala = self.kepala(lembar)
        baris = lembar.iter_rows(min_row=KEPALA + 1, values_only=True)
        return [dict(zip(kepala, satu, strict=True)) for satu in baris if satu[0]]
