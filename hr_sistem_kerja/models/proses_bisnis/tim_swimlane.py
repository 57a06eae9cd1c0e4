import base64

from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import UserError

from ...aturan import swimlane
from ..inti.bahasa_pengguna import ke_pengguna


class Jadwal(models.Model):
    """An activity of a team is a step of its flow, in the lane of who does it."""

    _inherit = "sistem.kerja.tim.jadwal"

    def _lajur(self):
        """Return the name of the lane; what nobody is named for, the team does."""
        self.ensure_one()
        return " ".join((self.pelaku or "").split()) or "Tim Kerja"


class Tim(models.Model):
    """The flow of a team, drawn as swimlanes from its activities and who does them (PSB-F7)."""

    _inherit = "sistem.kerja.tim"

    swimlane = fields.Html(
        "Flow", compute="_compute_swimlane", sanitize=False, help="Drawn from the schedule."
    )
    peta_ids = fields.One2many("sistem.kerja.peta.proses", "tim_id", "Peta Proses Bisnis")
    peta_count = fields.Integer("Number of Maps", compute="_compute_peta_count")

    @api.depends("peta_ids")
    def _compute_peta_count(self):
        for tim in self:
            tim.peta_count = len(tim.peta_ids)

    @api.depends("jadwal_ids.aktivitas", "jadwal_ids.pelaku", "jadwal_ids.urutan")
    def _compute_swimlane(self):
        # Pictures, not elements: whatever the activities say cannot become part of the page
        # On a telephone they scroll sideways, and stay readable
        gambar = Markup(
            '<div class="overflow-auto mb-3">'
            '<img style="max-width: max(100%%, 44rem)" alt="%s" src="%s"/></div>'
        )
        for tim in self:
            tim.swimlane = Markup().join(
                gambar % (tim._uraian_alur(), isi) for isi in tim._gambar_cetak()
            )

    def _langkah_swimlane(self):
        """Return (activity, lane) in the order of the schedule."""
        return [
            (satu.aktivitas or "", satu._lajur())
            for satu in self.jadwal_ids.sorted(lambda satu: (satu.urutan, satu._origin.id or 0))
        ]

    def _uraian_alur(self):
        """Return the flow in words, for whoever hears the page."""
        return "; ".join(f"{pelaku}: {teks}" for teks, pelaku in self._langkah_swimlane())

    def _gambar_cetak(self):
        """Return the sheets of the flow as addresses of pictures."""
        return [
            f"data:image/svg+xml;base64,{base64.b64encode(swimlane.svg(lembar).encode()).decode()}"
            for lembar in swimlane.susun(self._langkah_swimlane())
        ]

    def _berkas_pdf(self):
        """Return PDF files to print with the flow: there are none."""
        return self.env["ir.attachment"]

    def _lembar_swimlane(self):
        """Return the sheet with the flow of the team (PSB-F7).

        :raises UserError: where the team has no activities
        """
        self.ensure_one()
        if not self.jadwal_ids:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Schedule of %(tim)s: it has no activities, so there is no flow to draw. Add "
                    "them with who does each.",
                    tim=self.name,
                )
            )
        return self.env["sistem.kerja.naskah"]._lembar(
            "peta_proses", self.unit_pemilik_id, tim_ids=self.ids
        )

    def action_lihat_peta(self):
        """Open the maps of the team."""
        self.ensure_one()
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_peta"),
            "domain": [("tim_id", "=", self.id)],
            "context": {"default_tim_id": self.id, "default_unit_id": self.unit_pemilik_id.id},
        }
