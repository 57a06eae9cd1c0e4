from odoo import http
from odoo.http import request

from odoo.addons.portal.controllers.portal import CustomerPortal


class SistemKerjaPortal(CustomerPortal):
    """What an employee sees of himself: person, teams, assignments and letters."""

    def _prepare_home_portal_values(self, counters):
        values = super()._prepare_home_portal_values(counters)
        if "sistem_kerja_count" in counters:
            Penugasan = request.env["sistem.kerja.penugasan"]
            values["sistem_kerja_count"] = (
                Penugasan.search_count(self._domain_saya()) if Penugasan.has_access("read") else 0
            )
        return values

    def _domain_saya(self):
        pegawai = request.env.user._sistem_kerja_pegawai()
        return [("employee_id", "in", pegawai.ids), ("state", "!=", "draft")]

    @http.route("/my/sistem-kerja", type="http", auth="user", website=True, readonly=True)
    def sistem_kerja(self, **_kwargs):
        """My page: who I am and what I am assigned to."""
        penugasan = request.env["sistem.kerja.penugasan"].search(self._domain_saya())
        naskah = penugasan.naskah_id.filtered(lambda n: n.has_access("read"))
        values = {
            "page_name": "sistem_kerja",
            # sudo: the person himself, and what the record rules above let him read
            "pegawai_sudo": request.env.user._sistem_kerja_pegawai(),
            "penugasan_sudo": penugasan.sudo(),
            "naskah_sudo": naskah.sudo(),
        }
        return request.render("hr_sistem_kerja.portal_sistem_kerja", values)
