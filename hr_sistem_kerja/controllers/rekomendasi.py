from odoo import http
from odoo.http import request

from odoo.addons.portal.controllers.portal import pager

from ..aturan.predikat import PERILAKU
from .dasar import PER_HALAMAN, HalamanPortal
from .pekerjaan import HALAMAN

ALAMAT = "/my/sistem-kerja/rekomendasi"
NILAI = ("hasil_kerja", *PERILAKU, "perilaku_kerja", "predikat")


class RekomendasiPortal(HalamanPortal):
    """What a PPK recommends about my work: to read it, and to comment on it."""

    @http.route([ALAMAT, f"{ALAMAT}/page/<int:page>"], methods=["GET"], readonly=True, **HALAMAN)
    def rekomendasi_daftar(self, page=1, **_kwargs):
        """All about me that I was shown, the newest first."""
        model = request.env["sistem.kerja.rekomendasi"]
        domain = [("employee_id", "in", self._saya().ids), ("state", "!=", "draft")]
        halaman = pager(url=ALAMAT, total=model.search_count(domain), page=page, step=PER_HALAMAN)
        rekomendasi = model.search(domain, limit=PER_HALAMAN, offset=halaman["offset"])
        return self._halaman(
            "hr_sistem_kerja.portal_rekomendasi_daftar",
            # sudo: about the person himself, read by the record rules
            rekomendasi_sudo=rekomendasi.sudo(),
            pager=halaman,
        )

    @http.route(f"{ALAMAT}/<int:rekomendasi_id>", methods=["GET"], readonly=True, **HALAMAN)
    def rekomendasi_satu(self, rekomendasi_id, **_kwargs):
        """One about me."""
        rekomendasi = self._rekomendasi_saya(rekomendasi_id)
        return self._rekomendasi_tampilkan(rekomendasi) if rekomendasi else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:rekomendasi_id>", methods=["POST"], **HALAMAN)
    def rekomendasi_tanggapi(self, rekomendasi_id, **isi):
        """Comment on one about me."""
        rekomendasi = self._rekomendasi_saya(rekomendasi_id)
        if not rekomendasi:
            return self._tidak_ada()
        return self._lakukan(
            lambda: rekomendasi.action_tanggapi(isi.get("tanggapan")),
            f"{ALAMAT}/{rekomendasi.id}",
            lambda pesan: self._rekomendasi_tampilkan(rekomendasi, pesan=pesan, isi=isi),
            request.env._(
                "Your comment is saved. Your Pejabat Penilai Kinerja reads it, and makes the "
                "recommendation final or changes it."
            ),
        )

    def _rekomendasi_saya(self, rekomendasi_id):
        """Return it if it is about the user and was shown; a PPK has a page of his own."""
        rekomendasi = self._satu("sistem.kerja.rekomendasi", rekomendasi_id)
        # sudo: compared with the person of the user only
        milik = rekomendasi.sudo().employee_id & self._saya()
        return rekomendasi if milik and rekomendasi.state != "draft" else rekomendasi.browse()

    def _rekomendasi_tampilkan(self, rekomendasi, **values):
        env = request.env
        satu = rekomendasi.sudo()  # sudo: about the person himself, read by the record rules
        nilai = []
        for nama in NILAI:
            bidang = satu._fields[nama]
            isi = dict(bidang._description_selection(env)).get(satu[nama], "-")
            nilai.append((bidang._description_string(env), isi))
        naskah = satu.naskah_id.with_env(env)._filtered_access("read")
        milik = satu.penugasan_id.employee_id & self._saya()
        return self._halaman(
            "hr_sistem_kerja.portal_rekomendasi",
            rekomendasi_sudo=satu,
            nilai=nilai,
            can_tanggapi=rekomendasi.can_tanggapi,
            # sudo: the record rules let him read the letter
            naskah_sudo=naskah.filtered(lambda surat: surat.state == "ditandatangani").sudo(),
            riwayat_sudo=self._rekomendasi_riwayat(rekomendasi),
            pekerjaan_id=satu.penugasan_id.id if milik else 0,
            **values,
        )

    def _rekomendasi_riwayat(self, rekomendasi):
        """Return what happened before, as far as the user may read it."""
        riwayat = request.env["sistem.kerja.rekomendasi.riwayat"]
        # sudo: found by the record rules of the user
        return riwayat.search([("rekomendasi_id", "=", rekomendasi.id)]).sudo()
