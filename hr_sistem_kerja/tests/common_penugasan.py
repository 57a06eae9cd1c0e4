"""Direct assignments and letters that can be signed; builder of the tests of penugasan."""

from contextlib import contextmanager

from odoo import Command
from odoo.exceptions import AccessError, UserError

from .common_alur import AlurCase


class PenugasanCase(AlurCase):
    """Kabupaten Uji under the regulation ``KODE``."""

    KODE = "pesisir_barat_16_2024"

    @classmethod
    def buat_peraturan(cls):
        asal = cls.env.ref(f"hr_sistem_kerja.peraturan_{cls.KODE}")
        cls.peraturan = asal.copy(
            {"code": f"uji-{cls.KODE}", "company_ids": [Command.set(cls.instansi.ids)]}
        )
        cls.peraturan.action_berlakukan()

    @classmethod
    def palsukan_isi(cls):
        """Let letters without a form be signed: other layouts come later."""
        cls.palsukan_pdf()
        cls.classPatch(
            type(cls.env["sistem.kerja.naskah"]),
            "_susun_isi",
            lambda naskah: {
                "perihal": naskah.perihal,
                "orang": naskah._untuk_siapa().employee_id.mapped("name"),
                "sampai": [str(satu.tanggal_selesai) for satu in naskah._untuk_siapa()],
            },
        )

    def draf(self, pegawai=None, oleh=None, **vals):
        """Create a draft of the Bagian, as the account of ``oleh``."""
        model = self.env["sistem.kerja.penugasan"]
        return (self.sebagai(model, oleh) if oleh else model).create(
            {
                "employee_id": (pegawai or self.rachma).id,
                "unit_pemilik_id": self.bagian.id,
                "maksud": "Menyusun laporan",
                "target": "1 laporan",
                "pengaturan_lain": "Dua hari dalam sepekan",
                "tanggal_mulai": "2026-01-01",
                "tanggal_selesai": "2026-06-30",
                **vals,
            }
        )

    def tetapkan(self, pegawai=None, **vals):
        penugasan = self.draf(pegawai, **vals)
        penugasan.action_tetapkan()
        return penugasan

    def tandatangani(self, naskah):
        naskah.write({"nomor": f"800/{naskah.id}/2026", "tanggal": "2026-01-01"})
        naskah.action_tandatangani()

    def berjalan(self, pegawai=None, **vals):
        """Return a running assignment whose letter is signed."""
        penugasan = self.tetapkan(pegawai, **vals)
        self.tandatangani(penugasan.naskah_id)
        self.assertEqual(penugasan.state, "berjalan")
        return penugasan

    def tim_berjalan(self, **vals):
        """Return a team whose letter is signed, and its assignments."""
        tim = self.buat_tim(tanggal_selesai="2026-06-30", **vals)
        self.tandatangani(self.naskah_dari(tim))
        return tim

    @contextmanager
    def ditolak(self, *potongan, galat=UserError):
        """Expect a refusal with all of these pieces, and undo what was done before it."""
        with self.assertRaises(galat) as tangkapan, self.cr.savepoint():
            yield
        for satu in potongan:
            self.assertIn(satu, str(tangkapan.exception))

    def tanpa_hak(self):
        return self.ditolak(galat=AccessError)

    def catatan(self, record):
        """Return what stands in the history of a record."""
        return " ".join(str(pesan.body) for pesan in record.sudo().message_ids)
