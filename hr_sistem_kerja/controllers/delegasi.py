from odoo import http
from odoo.http import request

from .dasar import PER_HALAMAN, HalamanPortal
from .isian import nomor, tanggal

ALAMAT = "/my/sistem-kerja/delegasi"
RUTE = {"type": "http", "auth": "user", "website": True, "sitemap": False}


class DelegasiPortal(HalamanPortal):
    """Who acts for me, for whom I act, and asking for a delegation when I am away (R-017)."""

    @http.route(ALAMAT, methods=["GET"], readonly=True, **RUTE)
    def delegasi_daftar(self, **_kwargs):
        """Show the delegations of my post and those given to me."""
        return self._delegasi_tampilkan()

    @http.route(ALAMAT, methods=["POST"], **RUTE)
    def delegasi_usulkan(self, **isi):
        """Ask for a delegation of my own post; the officers put it in force."""
        env = request.env
        return self._lakukan(
            lambda: env["sistem.kerja.pendelegasian"].usulkan(
                nomor(isi.get("unit")),
                nomor(isi.get("penerima")),
                isi.get("jenis") or "",
                tanggal(isi, "mulai", env._("Start")),
                tanggal(isi, "selesai", env._("End")),
                isi.get("alasan") or "",
            ),
            ALAMAT,
            lambda pesan: self._delegasi_tampilkan(pesan=pesan, isi=isi),
            env._(
                "The Pengelola Kepegawaian is told. The delegation holds once it is put in force "
                "with its order; until then what is yours stays with you."
            ),
        )

    @http.route(f"{ALAMAT}/<int:delegasi_id>/tarik", methods=["POST"], **RUTE)
    def delegasi_tarik(self, delegasi_id, **_kwargs):
        """Withdraw what I asked for, as long as it is a draft."""
        delegasi = self._satu("sistem.kerja.pendelegasian", delegasi_id)
        if not delegasi:
            return self._tidak_ada()
        return self._lakukan(
            delegasi.action_tarik_usul,
            ALAMAT,
            lambda pesan: self._delegasi_tampilkan(pesan=pesan),
            request.env._("Your request is withdrawn."),
        )

    def _delegasi_tampilkan(self, **values):
        model, saya = request.env["sistem.kerja.pendelegasian"], self._saya()
        units = request.env.user._sistem_kerja_unit_dipimpin()
        semua = model.search(
            ["|", ("pejabat_id", "in", saya.ids), ("penerima_id", "in", saya.ids)],
            limit=PER_HALAMAN,
        )
        return self._halaman(
            "hr_sistem_kerja.portal_delegasi",
            # sudo: found by the rights of the user
            semua_sudo=semua.sudo(),
            saya=saya,
            # Names and posts of his own unit and of heads, see _calon_penerima
            pos=[(unit, model._calon_penerima(unit)) for unit in units],
            **values,
        )
