from odoo import api, fields, models

from ...aturan import capaian
from .pilihan import STATUS_CAPAIAN


class Target(models.Model):
    """How far a target is: its own reports, else the average of what is derived from it."""

    _inherit = "sistem.kerja.target"

    realisasi_sendiri = fields.Float(
        "Own Realisation",
        compute="_compute_realisasi_sendiri",
        store=True,
        help="From accepted reports and results of its own.",
    )
    realisasi = fields.Float("Realisation", compute="_compute_persen", store=True, recursive=True)
    persen = fields.Float(
        "Progress (%)",
        compute="_compute_persen",
        store=True,
        recursive=True,
        aggregator="avg",
        help="Own reports count; without any, the weighted average of the derived targets.",
    )
    status_capaian = fields.Selection(
        STATUS_CAPAIAN, "Standing", compute="_compute_status_capaian", store=True, index=True
    )

    def _realisasi_sendiri(self):
        """Return what own reports and results state, as dict id -> amount.

        A hook: whoever books progress extends it, and calls :meth:`_segarkan_capaian` after.
        """
        return {}

    def _segarkan_capaian(self):
        """Count again, after a report or result was accepted or withdrawn."""
        bidang = self._fields["realisasi_sendiri"]
        # A later version of the perjanjian counts what was booked on the former one
        # sudo: progress is computed, whoever accepts the report; all are read at once
        semua = self.sudo().with_prefetch(self.ids)
        while semua:
            self.env.add_to_compute(bidang, semua)
            semua.modified([bidang.name])
            semua = semua.search([("menggantikan_id", "in", semua.ids)])
        return True

    @api.depends("menggantikan_id")
    def _compute_realisasi_sendiri(self):
        rantai = {target: target | target._pendahulu() for target in self}
        jumlah = self.union(*rantai.values())._origin._realisasi_sendiri()
        for target, semua in rantai.items():
            target.realisasi_sendiri = sum(jumlah.get(satu, 0.0) for satu in semua._origin.ids)

    def _pendahulu(self):
        """Return the same target in all former versions."""
        hasil, lama = self.browse(), self.menggantikan_id
        while lama:
            hasil, lama = hasil | lama, lama.menggantikan_id
        return hasil

    @api.depends(
        "target",
        "realisasi_sendiri",
        "child_ids.persen",
        "child_ids.bobot",
        "child_ids.state",
    )
    def _compute_persen(self):
        for target in self:
            turunan = target.child_ids.filtered(lambda satu: satu.state == "ditetapkan")
            if target.realisasi_sendiri or not turunan:
                target.realisasi = target.realisasi_sendiri
                target.persen = capaian.persen(target.realisasi_sendiri, target.target)
            else:
                target.persen = capaian.rata_rata([(satu.bobot, satu.persen) for satu in turunan])
                target.realisasi = target.target * target.persen / 100

    @api.depends("persen", "tanggal_mulai", "tanggal_selesai", "state")
    def _compute_status_capaian(self):
        hari_ini = fields.Date.context_today(self)
        for target in self:
            if target.state == "draft" and not target.persen:
                target.status_capaian = "belum"  # What is not set yet cannot be late
                continue
            target.status_capaian = capaian.status(
                target.persen, target.tanggal_mulai, target.tanggal_selesai, hari_ini
            )

    @api.model
    def _cron_status_capaian(self):
        """Look again, once a day, at what only the passing of time changes."""
        hari_ini = fields.Date.context_today(self)
        target = self.search(
            [("status_capaian", "in", ("belum", "sesuai")), ("tanggal_mulai", "<", hari_ini)]
        )
        self.env.add_to_compute(self._fields["status_capaian"], target)
        perjanjian = self.env["sistem.kerja.perjanjian"].search(
            [("state", "in", ("draft", "ditetapkan")), ("fase", "!=", "tindak_lanjut")]
        )
        for nama in ("status_capaian", "fase"):
            self.env.add_to_compute(perjanjian._fields[nama], perjanjian)
        self.env.flush_all()
