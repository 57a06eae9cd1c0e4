from odoo import http
from odoo.http import request

from ..penandatangan import stempel
from .pembatas import Pembatas, asal

BATAS_UNGGAHAN = 10 * 1024 * 1024
RUTE = {
    "type": "http",
    "auth": "public",
    "website": True,  # the portal layout needs it
    "sitemap": False,
}
# A wrong token costs more than a look: guessing ends soon
HARGA_TEBAKAN = 5
# The address of a token is in the URL: it goes to no other site and into no cache
KEPALA = {
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

per_asal = Pembatas(isi=60, per_menit=60)
per_token = Pembatas(isi=240, per_menit=240)


class Verifikasi(http.Controller):
    """Public page on which anybody checks a letter by the token of its QR code."""

    @http.route("/sistem-kerja/verifikasi/<string:token>", methods=["GET"], **RUTE)
    def verifikasi(self, token, **_kwargs):
        """Show number, kind, date, title of the signatory, state and hash; no person."""
        if tunggu := self._tunggu(token):
            return self._terlalu_sering(tunggu)
        naskah = self._naskah(token)
        if naskah:
            self._catat(naskah, "dilihat")
        return self._halaman(token, naskah)

    @http.route(
        "/sistem-kerja/verifikasi/<string:token>",
        methods=["POST"],
        # Somewhat more: a file that is a little too large gets an answer that explains it
        max_content_length=BATAS_UNGGAHAN + 4 * 1024 * 1024,
        **RUTE,
    )
    def periksa(self, token, berkas=None, sidik="", **_kwargs):
        """Compare a file, or the hash that the browser made of it, with the letter.

        The file is read in memory and not kept. With a hash (``sidik``) the answer is JSON:
        ``{"hasil": "asli" | "berubah"}``.
        """
        if tunggu := self._tunggu(token):
            return self._terlalu_sering(tunggu)
        naskah = self._naskah(token)
        if not naskah:
            return self._halaman(token, naskah)
        if sidik:
            return self._jawab_sidik(naskah, sidik)
        isi = berkas.read(BATAS_UNGGAHAN + 1) if hasattr(berkas, "read") else b""
        if not isi or len(isi) > BATAS_UNGGAHAN:
            return self._halaman(token, naskah, galat="besar" if isi else "kosong")
        hasil, tanda = naskah._periksa_unggahan(isi)
        self._catat(naskah, hasil)
        return self._halaman(token, naskah, hasil=hasil, tanda=tanda)

    # ------------------------------------------------------------------ steps

    def _tunggu(self, token):
        """Return how many seconds this caller, or this letter, must wait."""
        alamat = asal(request.httprequest.remote_addr)
        return per_asal.ambil(alamat) or per_token.ambil(token[:64])

    def _naskah(self, token):
        naskah = request.env["sistem.kerja.naskah"]._bertoken(token)
        if not naskah:
            per_asal.potong(asal(request.httprequest.remote_addr), HARGA_TEBAKAN)
        return naskah

    def _catat(self, naskah, hasil):
        request.env["sistem.kerja.verifikasi"]._catat(
            naskah, hasil, request.httprequest.remote_addr
        )

    def _jawab_sidik(self, naskah, sidik):
        hasil = naskah._cocokkan(sidik)
        if not hasil:
            return request.make_json_response({"hasil": ""}, headers=KEPALA, status=400)
        self._catat(naskah, hasil)
        return request.make_json_response({"hasil": hasil}, headers=KEPALA)

    # ------------------------------------------------------------------ answers

    def _halaman(self, token, naskah, **nilai):
        nilai = {"hasil": "", "tanda": None, "galat": "", **nilai}
        tanda = nilai["tanda"]
        if tanda and tanda.waktu:
            nilai["waktu_tanda"] = stempel.waktu_tertulis(naskah._waktu_setempat(tanda.waktu))
        nilai["naskah"] = request.env["sistem.kerja.naskah"]._verifikasi(token) if naskah else None
        nilai["batas_mb"] = BATAS_UNGGAHAN // (1024 * 1024)
        respons = request.render("hr_sistem_kerja.verifikasi", nilai)
        return self._dengan_kepala(respons, 200 if naskah else 404)

    def _terlalu_sering(self, tunggu):
        respons = request.render("hr_sistem_kerja.verifikasi_sering", {"tunggu": tunggu})
        respons.headers["Retry-After"] = str(tunggu)
        return self._dengan_kepala(respons, 429)

    def _dengan_kepala(self, respons, status):
        respons.status_code = status
        for nama, nilai in KEPALA.items():
            respons.headers[nama] = nilai
        return respons
