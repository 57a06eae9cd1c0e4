from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna


class KerjaMixin(models.AbstractModel):
    """What the results of a piece of work do to it."""

    _inherit = "sistem.kerja.kerja.mixin"

    def _ke_evaluasi(self):
        """The results were sent; the evaluation begins."""

    def _ke_pelaksanaan(self):
        """The results came back; the work goes on."""

    def _tuntaskan(self, alasan):
        """The results were declared done; the work ends.

        :param alasan: the sentence that the history keeps
        """
        raise NotImplementedError

    def _buka_hasil(self, bidang):
        """Return the action that shows the results, or the form of new ones."""
        self.ensure_one()
        hasil = self.hasil_ids.filtered(lambda satu: satu.state != "dibatalkan")[:1]
        if not hasil and self.state in ("draft", "perencanaan", "ditetapkan", "dibatalkan"):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Results of %(kerja)s: it is %(state)s. Results are written once the work "
                    "has begun.",
                    kerja=self.display_name,
                    state=self._nama_state(self.state).lower(),
                )
            )
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Results"),
            "res_model": "sistem.kerja.hasil",
            "res_id": hasil.id,
            "view_mode": "form",
            "views": [[False, "form"]],
            "context": {f"default_{bidang}": self.id},
        }


class Tim(models.Model):
    _inherit = "sistem.kerja.tim"

    hasil_ids = fields.One2many("sistem.kerja.hasil", "tim_id", "Results", copy=False)
    hasil_count = fields.Integer("Number of Results", compute="_compute_hasil_count")

    @api.depends("hasil_ids")
    def _compute_hasil_count(self):
        for tim in self:
            tim.hasil_count = len(tim.hasil_ids)

    def _ke_evaluasi(self):
        self.filtered(lambda tim: tim.state == "pelaksanaan")._pindah("evaluasi")

    def _ke_pelaksanaan(self):
        self.filtered(lambda tim: tim.state == "evaluasi")._pindah("pelaksanaan")

    def _tuntaskan(self, alasan):
        self._pindah("selesai")
        self._message_log_batch(bodies=dict.fromkeys(self.ids, alasan))
        self.penugasan_ids.filtered(lambda satu: satu.state == "berjalan")._pindah("selesai")
        # What has not begun has no work left; otherwise it would start on its first day
        self.penugasan_ids._batalkan_dari_tim(alasan)

    def action_batalkan(self, alasan):
        """Cancel the teams; results on their way end with them."""
        hasil = super().action_batalkan(alasan)
        # sudo: who cancels the team may be no reader of its results
        self.sudo().hasil_ids._batalkan(alasan)
        return hasil

    def action_hasil(self):
        """Open the results of the team, made on the first time."""
        return self._buka_hasil("tim_id")


class Penugasan(models.Model):
    _inherit = "sistem.kerja.penugasan"

    hasil_ids = fields.One2many("sistem.kerja.hasil", "penugasan_id", "Results", copy=False)
    hasil_count = fields.Integer("Number of Results", compute="_compute_hasil_count")

    @api.depends("hasil_ids")
    def _compute_hasil_count(self):
        for penugasan in self:
            penugasan.hasil_count = len(penugasan.hasil_ids)

    def _tuntaskan(self, alasan):
        berjalan = self.filtered(lambda satu: satu.state == "berjalan")
        berjalan._pindah("selesai")
        berjalan._message_log_batch(bodies=dict.fromkeys(berjalan.ids, alasan))

    def _batalkan(self, alasan):
        hasil = super()._batalkan(alasan)
        # sudo: who cancels the assignment may be no reader of its results
        self.sudo().hasil_ids._batalkan(alasan)
        return hasil

    def action_hasil(self):
        """Open the results of the assignment, or of its team; made on the first time."""
        return self.tim_id.action_hasil() if self.tim_id else self._buka_hasil("penugasan_id")


class IrAttachment(models.Model):
    _inherit = "ir.attachment"

    def _tolak_bukti_alur(self):
        """Files that were sent with results are proof too, also when new ones were added."""
        # sudo: the check holds for everybody, also for who cannot read the results
        semua = self.env["sistem.kerja.hasil"].sudo()
        if hasil := semua.search([("berkas_ids", "in", self.ids), ("ronde", ">", 0)], limit=1):
            # Whole seconds, as the sending: a file that was added and sent at once is no new one
            dibuat = min(self.mapped("create_date")).replace(microsecond=0)
            baru = hasil.state == "dikembalikan" and hasil.diajukan_pada < dibuat
            if not baru:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: it was sent with this file, which can be neither replaced nor "
                        "deleted. Add a new one.",
                        nama=hasil.display_name,
                    )
                )
        return super()._tolak_bukti_alur()
