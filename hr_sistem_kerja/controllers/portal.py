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
        # sudo: an assignment he reads may be by a letter he does not; those are left out below.
        # A letter that is being replaced holds until the new one is signed
        naskah = penugasan.sudo().naskah_id
        naskah |= naskah.filtered(lambda n: n.state == "konsep").menggantikan_id
        naskah = naskah.with_env(request.env).filtered(lambda n: n.has_access("read"))
        values = {
            "page_name": "sistem_kerja",
            # sudo: the page shows names of units, teams and officials, which a portal user does
            # not read: those of himself, and of what the record rules above let him read
            "pegawai_sudo": request.env.user._sistem_kerja_pegawai(),
            "penugasan_sudo": penugasan.sudo(),
            "naskah_sudo": naskah.sudo(),
        }
        return request.render("hr_sistem_kerja.portal_sistem_kerja", values)

    @http.route(
        "/my/sistem-kerja/naskah/<int:naskah_id>",
        type="http",
        auth="user",
        methods=["GET"],
        readonly=True,
    )
    def sistem_kerja_naskah(self, naskah_id, **_kwargs):
        """Download a letter as it was signed; whoever may not read it learns nothing of it."""
        naskah = request.env["sistem.kerja.naskah"].browse(naskah_id).exists()
        if not naskah or not naskah.has_access("read") or naskah.state != "ditandatangani":
            raise request.not_found()
        pdf = naskah._pdf()
        return request.make_response(
            pdf,
            [
                ("Content-Type", "application/pdf"),
                ("Content-Length", str(len(pdf))),
                ("Content-Disposition", http.content_disposition(naskah._nama_berkas())),
                ("Cache-Control", "private, no-store"),
                ("X-Content-Type-Options", "nosniff"),
            ],
        )
