"""Delegations of the head of a Bagian, on a fixed day."""

from odoo.tests import freeze_time

from .common_kedudukan import KedudukanCase
from .common_simulasi import SimulasiCase

HARI_INI = "2026-07-15"


class PendelegasianCase(SimulasiCase):
    """Delegations of the Kabag to people of his Bagian, on 15 July 2026."""

    ditolak = KedudukanCase.ditolak

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.Pendelegasian = cls.env["sistem.kerja.pendelegasian"].with_context(
            sistem_kerja_draf=True
        )
        cls.startClassPatcher(freeze_time(HARI_INI))

    @classmethod
    def delegasi(cls, pejabat, penerima, mulai="2026-07-01", selesai="2026-07-31", **vals):
        return cls.Pendelegasian.create(
            {
                "pejabat_id": pejabat.id if pejabat else False,
                "penerima_id": penerima.id,
                "jenis": "plh",
                "tanggal_mulai": mulai,
                "tanggal_selesai": selesai,
                "dasar": "Surat Perintah Nomor 800/1/2026 tanggal 1 Juli 2026",
                **vals,
            }
        )

    @classmethod
    def berlaku(cls, *args, **vals):
        delegasi = cls.delegasi(*args, **vals)
        delegasi.action_berlakukan()
        return delegasi

    def untuk(self, pejabat, tanggal=None):
        return self.Pendelegasian._untuk(pejabat, tanggal)
