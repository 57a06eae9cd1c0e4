from odoo import http
from odoo.http import request

from odoo.addons.portal.controllers.portal import pager

from ..models.inti.bahasa_pengguna import ke_pengguna
from .dasar import PER_HALAMAN, HalamanPortal
from .isian import nomor, nomor_terpilih, satu_per_satu, terbaca

# Addresses of the documents in the backend; the actions carry these paths
BACKEND = {
    "sistem.kerja.permohonan": "/odoo/sistem-kerja-permohonan",
    "sistem.kerja.pengajuan": "/odoo/sistem-kerja-pengajuan",
}


class LangkahPortal(HalamanPortal):
    """Acting on a step from an e-mail: after login, with the user's own rights."""

    # ------------------------------------------------------------------ the link of an e-mail

    @http.route(
        "/sistem-kerja/langkah/<int:langkah_id>",
        type="http",
        auth="user",
        website=True,  # the portal layout needs it
        sitemap=False,
        readonly=True,
    )
    def langkah_buka(self, langkah_id, **_kwargs):
        """Lead to where the user acts: the form in the backend, or the page of the portal."""
        langkah = self._satu("sistem.kerja.langkah", langkah_id)
        if not langkah:
            return self._tidak_ada()
        if request.env.user._is_internal():
            return request.redirect(f"{BACKEND[langkah.res_model]}/{langkah.res_id}")
        return request.redirect(f"/my/sistem-kerja/langkah/{langkah.id}")

    # ------------------------------------------------------------------ the pages

    @http.route(
        ["/my/sistem-kerja/langkah", "/my/sistem-kerja/langkah/page/<int:page>"],
        type="http",
        auth="user",
        methods=["GET"],
        website=True,
        sitemap=False,
        readonly=True,
    )
    def langkah_daftar(self, page=1, **_kwargs):
        """What waits for me, the nearest deadline first."""
        return self._langkah_tampilkan_daftar(page)

    @http.route(
        "/my/sistem-kerja/langkah",
        type="http",
        auth="user",
        methods=["POST"],
        website=True,
        sitemap=False,
    )
    def langkah_putuskan_banyak(self, putusan=None, **isi):
        """Decide the steps that were ticked, each for itself; say what was refused, and why."""
        env = ke_pengguna(request.env)
        langkah = terbaca("sistem.kerja.langkah", nomor_terpilih("langkah"))
        if not langkah or putusan not in ("setujui", "tolak"):
            pesan = env._("Nothing is ticked. Tick the requests that you want to decide.")
            return self._langkah_tampilkan_daftar(pesan=pesan, isi=isi)
        jalankan = self._langkah_jalankan
        beres, gagal = satu_per_satu(langkah, lambda satu: jalankan(satu, putusan, isi))
        selesai = env._("Decided: %s. Whoever comes next is told.", beres) if beres else ""
        if gagal:
            pesan = env._("Not decided: %s", "\n".join(gagal))
            return self._langkah_tampilkan_daftar(pesan=pesan, selesai=selesai, isi=isi)
        request.session["sistem_kerja_selesai"] = selesai
        return request.redirect("/my/sistem-kerja/langkah", code=303, local=True)

    def _langkah_tampilkan_daftar(self, page=1, **values):
        model, domain = request.env["sistem.kerja.langkah"], [("giliran_saya", "=", True)]
        halaman = pager(
            url="/my/sistem-kerja/langkah",
            total=model.search_count(domain),
            page=page,
            step=PER_HALAMAN,
        )
        langkah = model.search(domain, limit=PER_HALAMAN, offset=halaman["offset"])
        return self._halaman(
            "hr_sistem_kerja.portal_langkah_daftar",
            # sudo: the record rules let the user read these steps; so he may know their request
            langkah_sudo=langkah.sudo(),
            pager=halaman,
            **values,
        )

    @http.route(
        "/my/sistem-kerja/langkah/<int:langkah_id>",
        type="http",
        auth="user",
        methods=["GET"],
        website=True,
        sitemap=False,
        readonly=True,
    )
    def langkah_satu(self, langkah_id, **_kwargs):
        """One request, my step in it, and the route so far."""
        langkah = self._satu("sistem.kerja.langkah", langkah_id)
        return self._langkah_tampilkan(langkah) if langkah else self._tidak_ada()

    @http.route(
        "/my/sistem-kerja/langkah/<int:langkah_id>",
        type="http",
        auth="user",
        methods=["POST"],
        website=True,
        sitemap=False,
    )
    def langkah_putuskan(self, langkah_id, putusan=None, **isi):
        """Decide as the user; what is refused is said on the page, and nothing is written."""
        langkah = self._satu("sistem.kerja.langkah", langkah_id)
        if not langkah:
            return self._tidak_ada()
        return self._lakukan(
            lambda: self._langkah_jalankan(langkah, putusan, isi),
            f"/my/sistem-kerja/langkah/{langkah.id}",
            lambda pesan: self._langkah_tampilkan(langkah, pesan=pesan, isi=isi),
            lambda _hasil: self._langkah_kabar(langkah, putusan),
        )

    def _langkah_jalankan(self, langkah, putusan, isi):
        if putusan == "tolak":
            langkah.action_tolak(isi.get("alasan"), nomor(isi.get("alternatif")))
        elif putusan == "setujui":
            langkah.action_setujui(isi.get("catatan"))
        elif putusan == "jawab":
            langkah.action_jawab(self._langkah_jawaban(langkah, isi))
        elif putusan == "namai":
            kursi = nomor(isi.get("kursi"))
            langkah.action_namai(kursi, nomor_terpilih(f"orang_{kursi}"))

    def _langkah_jawaban(self, langkah, isi):
        """Return what was said of each person; where nothing was ticked he is agreed to."""
        # sudo: the user reads the step; he decides about its people
        return [
            {
                "line_id": line.id,
                "setuju": isi.get(f"setuju_{line.id}") != "tidak",
                "alasan": isi.get(f"alasan_{line.id}") or "",
            }
            for line in langkah.sudo()._orang_dijawab()
        ]

    def _langkah_kabar(self, langkah, putusan):
        """Say what became of the step; what comes next stands on the page itself."""
        if langkah.state not in ("disetujui", "ditolak"):
            terisi = request.env._("The people are named. Now decide the request.")
            return terisi if putusan == "namai" else ""
        bidang = langkah._fields["state"]._description_selection(request.env)
        return request.env._("Your decision is saved: %s.", dict(bidang)[langkah.state])

    def _langkah_tampilkan(self, langkah, **values):
        # sudo: the rights of the user were checked; the page shows the request of his step
        langkah_sudo = langkah.sudo()
        values = {
            # Whose turn it is depends on the user, not on sudo
            "giliran_saya": langkah.giliran_saya,
            "langkah_sudo": langkah_sudo,
            "dokumen_sudo": langkah_sudo._dokumen(),
            "rincian": langkah_sudo._rincian(),
            "alasan_baku": langkah_sudo._daftar_alasan_baku(),
            "rute_sudo": langkah_sudo._serute(),
            "berikut_saya": langkah._berikut_saya(),
            "dijawab_sudo": langkah_sudo._orang_dijawab(),
            "kursi": langkah_sudo._calon_kursi() if langkah.giliran_saya else [],
            **values,
        }
        return self._halaman("hr_sistem_kerja.portal_langkah", **values)
