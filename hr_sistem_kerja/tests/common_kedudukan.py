from contextlib import contextmanager
from unittest.mock import patch

from odoo.exceptions import ValidationError

from .common import SistemKerjaCase


class KedudukanCase(SistemKerjaCase):
    """People of a Bagian without kedudukan, and shortcuts to determine where they stand."""

    @classmethod
    def buat_ppk(cls):
        """Leave it to the tests who assesses whom."""

    @classmethod
    def tetapkan(cls, pegawai, ppk, mulai="2026-01-01", **vals):
        return cls.env["sistem.kerja.kedudukan"].create(
            [
                {
                    "employee_id": orang.id,
                    "ppk_id": ppk.id,
                    "department_id": orang.department_id.id,
                    "tanggal_mulai": mulai,
                    **vals,
                }
                for orang in pegawai
            ]
        )

    @classmethod
    def usulkan(cls, user=None, **vals):
        Wizard = cls.env["sistem.kerja.tetapkan.kedudukan"]
        if user:
            Wizard = Wizard.with_user(user)
        return Wizard.create({"department_id": cls.bagian.id, **vals})

    @classmethod
    def tambah_ketentuan(cls, jenis, **vals):
        return cls.env["sistem.kerja.peraturan.ketentuan"].create(
            {"peraturan_id": cls.peraturan.id, "jenis": jenis, "pasal": "Pasal 6 ayat (3)", **vals}
        )

    @contextmanager
    def ditolak(self, pesan, jenis=ValidationError):
        """Expect a refusal with these words, and take back what was written before it."""
        with self.assertRaisesRegex(jenis, pesan), self.cr.savepoint():
            yield

    def baris(self, wizard, pegawai):
        return wizard.line_ids.filtered(lambda satu: satu.employee_id == pegawai)

    def siapa_diperiksa(self, lakukan):
        """Return the employees that an act checks again."""
        diperiksa = set()
        Pegawai = type(self.env["hr.employee"])
        asli = Pegawai._segarkan_kedudukan

        def catat(pegawai, *args):
            diperiksa.update(pegawai.ids)
            return asli(pegawai, *args)

        with patch.object(Pegawai, "_segarkan_kedudukan", catat):
            lakukan()
        return self.env["hr.employee"].browse(sorted(diperiksa))
