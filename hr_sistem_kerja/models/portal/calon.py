from odoo import models
from odoo.fields import Domain

# People and units offered in a form; who looks for others types a part of the name
CALON = 200
UNIT = 30


class HrDepartment(models.Model):
    """Whom a leader can choose in the forms of the portal: names and posts, nothing else."""

    _inherit = "hr.department"

    def _calon_orang(self, cari=""):
        """Return the people of these units and below whom a letter may assign, by name.

        :param cari: part of a name
        :returns: ``hr.employee`` as sudo records
        """
        # sudo: the caller made sure that the user leads one of these units, or asks them for
        # people; names and posts are known inside a government
        pegawai = self.env["hr.employee"].sudo()
        domain = Domain("department_id", "child_of", self.ids)
        domain &= Domain("jenjang_id.jenis", "=", "fungsional") | Domain(
            "jenjang_id.code", "=", "plk"
        )
        if cari := (cari or "").strip():
            domain &= Domain("name", "ilike", cari)
        return pegawai.search(domain, limit=CALON, order="name") if self else pegawai

    def _calon_tujuan(self, cari):
        """Return the units that can be asked for people by the head of this one.

        :param cari: part of the name
        """
        self.ensure_one()
        # sudo: the units of a government are public
        return self.sudo().search(
            [
                ("company_id", "=", self.company_id.id),
                ("is_unit_organisasi", "=", True),
                ("id", "!=", self.id),
                ("name", "ilike", (cari or "").strip()),
            ],
            limit=UNIT,
            order="name",
        )
