from odoo import models

from ...aturan import bahasa


class Target(models.Model):
    """Reports that were accepted fill the target that they name."""

    _inherit = "sistem.kerja.target"

    def _realisasi_sendiri(self):
        jumlah = super()._realisasi_sendiri()
        # sudo: progress counts, whoever may read the single reports
        diterima = (
            self.env["sistem.kerja.laporan"]
            .sudo()
            ._read_group(
                [("target_id", "in", self.ids), ("state", "=", "diterima")],
                ["target_id"],
                ["jumlah:sum"],
            )
        )
        for target, nilai in diterima:
            jumlah[target.id] = jumlah.get(target.id, 0.0) + nilai
        return jumlah


class Penugasan(models.Model):
    """What was reported and accepted is material for the recommendation."""

    _inherit = "sistem.kerja.penugasan"

    def _rekaman_laporan(self):
        # By the rights of the user: a Pengawas learns no personal report of a colleague here
        laporan = (
            self.env["sistem.kerja.laporan"]
            .sudo(False)
            .search(
                [
                    ("pelapor_id", "=", self.employee_id.id),
                    ("state", "=", "diterima"),
                    "|",
                    ("penugasan_id", "=", self.id),
                    "&",
                    ("penugasan_id", "=", False),
                    ("tim_id", "=", self.tim_id.id or 0),
                ],
                order="tanggal, id",
            )
        )
        baris = []
        for satu in laporan:
            isi = bahasa.satu_baris(satu.capaian or satu.isi or "")
            if satu.target_id and satu.jumlah:
                isi = f"{isi} ({bahasa.angka(satu.jumlah)} {satu.satuan})"
            if satu.umpan_balik:
                isi = f"{isi} [{bahasa.satu_baris(satu.umpan_balik)}]"
            baris.append(f"{satu.periode}: {isi}")
        return super()._rekaman_laporan() + baris
