from odoo import http
from odoo.exceptions import AccessError, UserError
from odoo.http import request

from odoo.addons.portal.controllers.portal import pager

from .portal import SistemKerjaPortal

PER_HALAMAN = 20
# Addresses of the documents in the backend; the actions carry these paths
BACKEND = {
    "sistem.kerja.permohonan": "/odoo/sistem-kerja-permohonan",
    "sistem.kerja.pengajuan": "/odoo/sistem-kerja-pengajuan",
}


class LangkahPortal(SistemKerjaPortal):
    """Acting on a step from an e-mail: after login, with the user's own rights."""

    def _langkah(self, langkah_id):
        """Return the step if the user may read it, else nothing: he learns no more than that."""
        langkah = request.env["sistem.kerja.langkah"].browse(langkah_id).exists()
        return langkah if langkah and langkah.has_access("read") else langkah.browse()

    def _tidak_ada(self):
        """Answer the same for a step that is not there and one that is not the user's."""
        respons = request.render("hr_sistem_kerja.portal_langkah_tidak_ada")
        respons.status_code = 404
        return respons

    @http.route("/my/sistem-kerja", type="http", auth="user", website=True, readonly=True)
    def sistem_kerja(self, **kwargs):
        respons = super().sistem_kerja(**kwargs)
        langkah = request.env["sistem.kerja.langkah"]
        respons.qcontext["giliran_saya"] = langkah.search_count([("giliran_saya", "=", True)])
        return respons

    # ------------------------------------------------------------------ the link of an e-mail

    @http.route(
        "/sistem-kerja/langkah/<int:langkah_id>",
        type="http",
        auth="user",
        website=True,  # the portal layout needs it
        sitemap=False,
        readonly=True,
    )
    def buka_langkah(self, langkah_id, **_kwargs):
        """Lead to where the user acts: the form in the backend, or the page of the portal."""
        langkah = self._langkah(langkah_id)
        if not langkah:
            return self._tidak_ada()
        if request.env.user._is_internal():
            return request.redirect(f"{BACKEND[langkah.res_model]}/{langkah.res_id}")
        return request.redirect(f"/my/sistem-kerja/langkah/{langkah.id}")

    # ------------------------------------------------------------------ the pages

    @http.route(
        ["/my/sistem-kerja/langkah", "/my/sistem-kerja/langkah/halaman/<int:page>"],
        type="http",
        auth="user",
        website=True,
        sitemap=False,
        readonly=True,
    )
    def daftar_langkah(self, page=1, **_kwargs):
        """What waits for me, the nearest deadline first."""
        model, domain = request.env["sistem.kerja.langkah"], [("giliran_saya", "=", True)]
        halaman = pager(
            url="/my/sistem-kerja/langkah",
            total=model.search_count(domain),
            page=page,
            step=PER_HALAMAN,
        )
        langkah = model.search(domain, limit=PER_HALAMAN, offset=halaman["offset"])
        values = {
            "page_name": "sistem_kerja_langkah",
            # sudo: the record rules let the user read these steps; so he may know their request
            "langkah_sudo": langkah.sudo(),
            "pager": halaman,
        }
        return request.render("hr_sistem_kerja.portal_langkah_daftar", values)

    @http.route(
        "/my/sistem-kerja/langkah/<int:langkah_id>",
        type="http",
        auth="user",
        methods=["GET"],
        website=True,
        sitemap=False,
        readonly=True,
    )
    def langkah(self, langkah_id, tersimpan=None, **_kwargs):
        """One request, my step in it, and the route so far."""
        langkah = self._langkah(langkah_id)
        if not langkah:
            return self._tidak_ada()
        return self._tampilkan(langkah, tersimpan=bool(tersimpan))

    @http.route(
        "/my/sistem-kerja/langkah/<int:langkah_id>",
        type="http",
        auth="user",
        methods=["POST"],
        website=True,
        sitemap=False,
    )
    def putuskan(self, langkah_id, putusan=None, **isi):
        """Decide as the user; what is refused is said on the page, and nothing is written."""
        langkah = self._langkah(langkah_id)
        if not langkah:
            return self._tidak_ada()
        try:
            with request.env.cr.savepoint():
                self._jalankan(langkah, putusan, isi)
        except (UserError, AccessError) as galat:
            return self._tampilkan(langkah, pesan=str(galat), isi=isi)
        return request.redirect(
            f"/my/sistem-kerja/langkah/{langkah.id}?tersimpan=1", code=303, local=True
        )

    def _jalankan(self, langkah, putusan, isi):
        if putusan == "tolak":
            nomor = isi.get("alternatif") or ""
            langkah.action_tolak(isi.get("alasan"), int(nomor) if nomor.isdigit() else 0)
        elif putusan == "setujui":
            langkah.action_setujui(isi.get("catatan"))

    def _tampilkan(self, langkah, **values):
        # sudo: the rights of the user were checked; the page shows the request of his step
        langkah_sudo = langkah.sudo()
        values = {
            "page_name": "sistem_kerja_langkah",
            "isi": {},
            "pesan": "",
            "tersimpan": False,
            # Whose turn it is depends on the user, not on sudo
            "giliran_saya": langkah.giliran_saya,
            "langkah_sudo": langkah_sudo,
            "dokumen_sudo": langkah_sudo._dokumen(),
            "rincian": langkah_sudo._rincian(),
            "alasan_baku": langkah_sudo._daftar_alasan_baku(),
            "rute_sudo": langkah_sudo._serute(),
            "berikut_saya": langkah._berikut_saya(),
            **values,
        }
        return request.render("hr_sistem_kerja.portal_langkah", values)
