"""Assignments whose work is assessed; builder of the tests of rekomendasi penilaian."""

from odoo import Command, fields

from ..aturan.predikat import PERILAKU
from .common_penugasan import PenugasanCase


class RekomendasiCase(PenugasanCase):
    """A team across units: Hana of another Bagian, whose PPK is the head of that Bagian."""

    # The addon of the layouts prints for itself
    PALSU = True

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if cls.PALSU:
            cls.palsukan_pdf()

    def setUp(self):
        super().setUp()
        self.tim = self.buat_tim(
            anggota=self.rachma | self.dagas,
            tanggal_mulai="2026-01-01",
            tanggal_selesai="2026-06-30",
        )
        self.tim.write(
            {
                "anggota_ids": [
                    Command.create({"employee_id": self.hukum.id, "peran_tim": "Anggota"})
                ]
            }
        )
        semua = self.tim._pegawai()
        self.env["sistem.kerja.penugasan"]._buka().create(
            [
                {
                    "employee_id": orang.id,
                    "tim_id": self.tim.id,
                    "bentuk": "tim",
                    "unit_pemilik_id": self.bagian.id,
                    "maksud": "Menyusun tata naskah",
                    "target": "1 dokumen",
                    "tanggal_mulai": "2026-01-01",
                    "tanggal_selesai": "2026-06-30",
                    "state": "berjalan",
                    "peraturan_id": self.peraturan.id,
                }
                for orang in semua
            ]
        )
        self.tim._buka().state = "pelaksanaan"
        self.penugasan = self.penugasan_dari(self.hukum)
        self.ppk = self.kabag_lain

    def penugasan_dari(self, pegawai):
        return self.tim.penugasan_ids.filtered(lambda satu: satu.employee_id == pegawai)

    def jadikan_pengawas(self, pegawai):
        """Name a member Pengawas, as his seat said from the start."""
        self.tim._buka().state = "draft"
        anggota = self.tim.anggota_ids.filtered(lambda satu: satu.employee_id == pegawai)
        anggota.peran_tim = "Pengawas"
        self.tim._buka().state = "pelaksanaan"

    def nilai(self, hasil="sesuai", perilaku="sesuai", **vals):
        return {"hasil_kerja": hasil, **dict.fromkeys(PERILAKU, perilaku), **vals}

    def buat_rekomendasi(self, penugasan=None, **vals):
        """Return a draft with all ratings, made by the PPK."""
        penugasan = penugasan or self.penugasan
        ppk = penugasan.employee_id.ppk_id
        model = self.sebagai(self.env["sistem.kerja.rekomendasi"], ppk)
        rekomendasi = model.browse(model.buat(penugasan.id))
        rekomendasi.write(self.nilai(**vals))
        return rekomendasi.with_env(self.env)

    def diajukan(self, penugasan=None, **vals):
        rekomendasi = self.buat_rekomendasi(penugasan, **vals)
        self.sebagai(rekomendasi, rekomendasi.ppk_id).action_ajukan()
        return rekomendasi

    def diterima(self, penugasan=None, **vals):
        rekomendasi = self.diajukan(penugasan, **vals)
        self.sebagai(rekomendasi, rekomendasi.employee_id).action_tanggapi("Setuju")
        self.sebagai(rekomendasi, rekomendasi.ppk_id).action_terima()
        return rekomendasi

    def lewati_batas(self, rekomendasi):
        """Let the time for comments pass."""
        kemarin = fields.Date.subtract(fields.Date.context_today(rekomendasi), days=1)
        rekomendasi._buka().batas_tanggapan = kemarin

    def buat_bahan(self, penugasan=None, oleh=None, **vals):
        model = self.sebagai(self.env["sistem.kerja.rekomendasi.bahan"], oleh or self.ahmad)
        return model.create(
            {
                "penugasan_id": (penugasan or self.penugasan).id,
                "hasil": "Naskah selesai tepat waktu",
                "perilaku": "Membantu rekan",
                **vals,
            }
        ).with_env(self.env)
