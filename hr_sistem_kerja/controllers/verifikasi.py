from odoo import http
from odoo.http import request


class Verifikasi(http.Controller):
    """Public page on which anybody checks a letter by the token of its QR code."""

    @http.route(
        "/sistem-kerja/verifikasi/<string:token>",
        type="http",
        auth="public",
        website=True,  # the portal layout needs it
        sitemap=False,
        readonly=True,
    )
    def verifikasi(self, token, **_kwargs):
        """Show number, kind, date, title of the signatory, state and hash; no person."""
        naskah = request.env["sistem.kerja.naskah"]._verifikasi(token)
        respons = request.render("hr_sistem_kerja.verifikasi", {"naskah": naskah})
        if naskah is None:
            respons.status_code = 404
        respons.headers["X-Robots-Tag"] = "noindex"
        return respons
