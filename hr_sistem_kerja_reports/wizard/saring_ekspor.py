from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.fields import Domain

from odoo.addons.hr_sistem_kerja.models.inti.bahasa_pengguna import ke_pengguna

from ..xlsx import teks


class SaringEkspor(models.TransientModel):
    """Asks which records an export is to show; or remembers those chosen in a list.

    The download link names this record, not the records: a link cannot hold thousands of them.
    It decides nothing about rights, the export reads as its user.
    """

    _name = "sistem.kerja.ekspor.saring"
    _description = "Filter of an XLSX Export"

    jenis = fields.Selection(
        [
            ("tim", "Recap of Teams"),
            ("penugasan", "Recap of Assignments"),
            ("naskah", "Register of Letters"),
            ("kedudukan", "Compliance of the Kedudukan"),
            ("rentang_kendali", "Span of Control"),
        ],
        "Export",
        required=True,
    )
    berperiode = fields.Boolean(compute="_compute_berperiode")
    company_id = fields.Many2one(
        "res.company", "Government", required=True, default=lambda self: self.env.company
    )
    perangkat_daerah_id = fields.Many2one(
        "hr.department",
        domain="[('is_perangkat_daerah', '=', True), ('company_id', '=', company_id)]",
        help="Empty: all of them.",
    )
    tanggal_mulai = fields.Date(
        "From", default=lambda self: fields.Date.start_of(fields.Date.context_today(self), "year")
    )
    tanggal_selesai = fields.Date(
        "Until", default=lambda self: fields.Date.end_of(fields.Date.context_today(self), "year")
    )
    terpilih = fields.Json("Chosen Records", readonly=True)

    @api.depends("jenis")
    def _compute_berperiode(self):
        for saring in self:
            saring.berperiode = bool(saring.jenis) and saring._ekspor().berperiode

    @api.constrains("tanggal_mulai", "tanggal_selesai")
    def _check_periode(self):
        for saring in self:
            mulai, selesai = saring.tanggal_mulai, saring.tanggal_selesai
            if mulai and selesai and selesai < mulai:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Until: the period ends before it starts. Choose a later date."
                    )
                )

    def _ekspor(self):
        return self.env["sistem.kerja.ekspor"]._ekspor(self.jenis)

    @api.model
    def _unduh_terpilih(self, jenis, records):
        """Return the action that downloads an export of the records chosen in a list."""
        if not records:
            raise UserError(ke_pengguna(self.env)._("Export: choose at least one record."))
        return self.create({"jenis": jenis, "terpilih": records.ids}).action_unduh()

    def action_unduh(self):
        """Return the action that downloads the export.

        :raises AccessError: where the user may not read what it shows
        """
        self.ensure_one()
        # Refused here it is a message on the screen; the link could only open an error page
        self.env["sistem.kerja.ekspor"]._model(self._ekspor())
        return {
            "type": "ir.actions.act_url",
            "url": f"/sistem-kerja/xlsx/{self.jenis}?saring={self.id}",
            "target": "self",
        }

    def _domain(self):
        """Return the domain of the records to export."""
        self.ensure_one()
        if self.terpilih is not False:
            return Domain("id", "in", self.terpilih)
        ekspor = self._ekspor()
        domain = Domain(ekspor.domain) & Domain("company_id", "=", self.company_id.id)
        if self.perangkat_daerah_id:
            domain &= Domain("perangkat_daerah_id", "=", self.perangkat_daerah_id.id)
        if ekspor.berperiode:
            domain &= Domain(ekspor.domain_periode(self.tanggal_mulai, self.tanggal_selesai))
        return domain

    def _keterangan(self):
        """Return the filter in Indonesian words."""
        self.ensure_one()
        if self.terpilih is not False:
            return "Data terpilih"
        bagian = (
            teks.periode(self.tanggal_mulai, self.tanggal_selesai)
            if self._ekspor().berperiode
            else "Keadaan pada saat dibuat"
        )
        if self.perangkat_daerah_id:
            return f"{bagian}; Perangkat Daerah: {self.perangkat_daerah_id.name}"
        return bagian
