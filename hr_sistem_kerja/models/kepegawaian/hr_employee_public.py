from odoo import api, fields, models


class HrEmployeePublic(models.Model):
    """What every colleague may know of a pegawai; Odoo asks for a twin of each open field."""

    _inherit = "hr.employee.public"

    nip = fields.Char("NIP", readonly=True)
    nip_tampil = fields.Char("NIP (8-6-1-3)", compute="_compute_nip_tampil")
    status_asn = fields.Selection([("pns", "PNS"), ("pppk", "PPPK")], "ASN Status", readonly=True)
    pangkat_id = fields.Many2one("sistem.kerja.pangkat", readonly=True)
    jenjang_id = fields.Many2one("sistem.kerja.jenjang", readonly=True)
    is_hasil_penyetaraan = fields.Boolean("Hasil Penyetaraan", readonly=True)
    unit_organisasi_id = fields.Many2one("hr.department", readonly=True)
    perangkat_daerah_id = fields.Many2one("hr.department", readonly=True)

    @api.depends("nip")
    def _compute_nip_tampil(self):
        self._compute_from_employee("nip_tampil")
