from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..inti.bahasa_pengguna import ke_pengguna


class HrVersion(models.Model):
    """What changes during a career stands on the dated version, so that history stays true."""

    _inherit = "hr.version"

    status_asn = fields.Selection([("pns", "PNS"), ("pppk", "PPPK")], "ASN Status", tracking=True)
    pangkat_id = fields.Many2one(
        "sistem.kerja.pangkat",
        tracking=True,
        domain="[('status_asn', '=?', status_asn)]",
    )
    is_hasil_penyetaraan = fields.Boolean(
        "Hasil Penyetaraan",
        tracking=True,
        help="A functional post made from a former structural one (M Ps.1(17)).",
    )
    jenjang_id = fields.Many2one(
        related="job_id.jenjang_id", string="Jenjang", store=True, index="btree_not_null"
    )

    @api.model_create_multi
    def create(self, vals_list):
        versi = super().create(vals_list)
        versi._segarkan_kedudukan()
        return versi

    def write(self, vals):
        hasil = super().write(vals)
        if not {"job_id", "department_id", "date_version"}.isdisjoint(vals):
            self._segarkan_kedudukan()
        return hasil

    def _segarkan_kedudukan(self):
        """Check the kedudukan of those whose post changed, and of those below them."""
        self.employee_id._segarkan_kedudukan()
        self.employee_id._segarkan_yang_dipimpin()

    @api.constrains("status_asn", "pangkat_id", "is_hasil_penyetaraan", "job_id", "sex")
    def _check_sistem_kerja(self):
        self.employee_id._check_nip()
        for version in self:
            version._check_pangkat()
            version._check_penyetaraan()

    def _check_pangkat(self):
        if self.pangkat_id and self.pangkat_id.status_asn != self.status_asn:
            raise ValidationError(
                ke_pengguna(self.env)._(
                    "Pangkat of %(nama)s: %(pangkat)s is for another ASN status. Choose a "
                    "pangkat of the status in the field ASN Status (P Ps.1(21)).",
                    nama=self.employee_id.name,
                    pangkat=self.pangkat_id.display_name,
                )
            )

    def _check_penyetaraan(self):
        if self.is_hasil_penyetaraan and self.jenjang_id.jenis not in (False, "fungsional"):
            raise ValidationError(
                ke_pengguna(self.env)._(
                    "Hasil Penyetaraan of %(nama)s: only a Jabatan Fungsional can come from a "
                    "former structural post, not %(jenjang)s (M Ps.1(17)).",
                    nama=self.employee_id.name,
                    jenjang=self.jenjang_id.name,
                )
            )
