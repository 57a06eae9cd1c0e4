"""A Setda with its perjanjian kinerja; builder of the tests of targets and strategies."""

from odoo import Command

from .common_penugasan import PenugasanCase


class TargetCase(PenugasanCase):
    """Kabupaten Uji: the Sekda sets the PK of the Bagian and divides, its Kabag plans."""

    def buat_perjanjian(self, unit=None, target=None, **vals):
        target = target or [{"name": "Dokumen ketatalaksanaan", "target": 4, "satuan": "dokumen"}]
        return self.env["sistem.kerja.perjanjian"].create(
            {
                "unit_id": (unit or self.bagian).id,
                "tahun": "2026",
                "target_ids": [Command.create(satu) for satu in target],
                **vals,
            }
        )

    def perjanjian_berlaku(self, unit=None, oleh=None, **vals):
        perjanjian = self.buat_perjanjian(unit, **vals)
        self.sebagai(perjanjian, oleh or self.sekda).action_tetapkan()
        return perjanjian

    def turunkan(self, induk, oleh=None, **vals):
        """Create a target that is derived from another one; ``oleh`` sets it."""
        target = self.env["sistem.kerja.target"].create(
            {
                "name": f"Bagian dari {induk.name}",
                "target": 2,
                "satuan": "dokumen",
                "unit_id": induk.unit_id.id,
                "parent_id": induk.id,
                **vals,
            }
        )
        if oleh:
            self.sebagai(target, oleh).action_tetapkan()
        return target

    def laporkan(self, **jumlah):
        """Let reports state these amounts, by the name of the target."""
        model = self.env.registry["sistem.kerja.target"]
        self.classPatch(
            model,
            "_realisasi_sendiri",
            lambda targets: {satu.id: jumlah[satu.name] for satu in targets if satu.name in jumlah},
        )
        self.env["sistem.kerja.target"].search([])._segarkan_capaian()
