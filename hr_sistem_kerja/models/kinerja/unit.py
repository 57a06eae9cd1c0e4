from odoo import models

from ..peraturan.peran import Konteks


class HrDepartment(models.Model):
    """A unit as work in three stages: its perjanjian kinerja, targets and strategy."""

    _name = "hr.department"
    _inherit = ["hr.department", "sistem.kerja.kerja.mixin"]

    def _unit_kerja(self):
        return self

    def _peraturan_kerja(self):
        self.ensure_one()
        return self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(self.company_id)

    def _konteks_kerja(self, pegawai=None):
        self.ensure_one()
        pegawai = pegawai or self.env["hr.employee"]
        return Konteks(
            pegawai=pegawai,
            unit_asal=pegawai.department_id,
            unit_pemilik=self,
            instansi=self.company_id,
        )

    def _pekerja(self):
        return self.member_ids

    def _penanggung_jawab(self):
        return self.manager_id
