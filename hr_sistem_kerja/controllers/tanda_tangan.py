import base64

from odoo import http
from odoo.exceptions import AccessError, UserError
from odoo.http import request

from ..models.inti.bahasa_pengguna import ke_pengguna
from .dasar import PER_HALAMAN, HalamanPortal
from .isian import nomor_terpilih, satu_per_satu, terbaca

ALAMAT = "/my/sistem-kerja/tanda-tangan"
RUTE = {"type": "http", "auth": "user", "website": True, "sitemap": False}
# A key file is small; whatever is larger is none
BATAS_KUNCI = 256 * 1024
TERBANYAK = 100


class TandaTanganPortal(HalamanPortal):
    """Letters that wait for the user's signature or initials.

    Key file and passphrase live in one request: they stand in no page, session, table or log.
    """

    @http.route(ALAMAT, methods=["GET"], readonly=True, **RUTE)
    def tanda_tangan_daftar(self, **_kwargs):
        """Show the letters that wait for me, and those that I signed last."""
        return self._tanda_tangan_tampilkan()

    @http.route(f"{ALAMAT}/<int:naskah_id>", methods=["GET"], readonly=True, **RUTE)
    def tanda_tangan_satu(self, naskah_id, **_kwargs):
        """Show one letter: what it is about, who has initialled it, and its PDF."""
        naskah = self._satu("sistem.kerja.naskah", naskah_id)
        return self._tanda_tangan_naskah(naskah) if naskah else self._tidak_ada()

    @http.route(
        f"{ALAMAT}/<int:naskah_id>/pdf",
        type="http",
        auth="user",
        methods=["GET"],
        sitemap=False,
    )
    def tanda_tangan_pdf(self, naskah_id, **_kwargs):
        """Download the letter as it will be signed; who may not read it learns nothing of it."""
        naskah = self._satu("sistem.kerja.naskah", naskah_id)
        if not naskah:
            raise request.not_found()
        # sudo: the user may read the letter; the layout prints people whom he does not read
        pdf = naskah.sudo()._pdf()
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

    # ------------------------------------------------------------------ initials

    @http.route(f"{ALAMAT}/paraf", methods=["POST"], **RUTE)
    def tanda_tangan_paraf(self, putusan=None, **isi):
        """Initial the letters that were ticked, or give them back with a reason."""
        env = ke_pengguna(request.env)
        naskah = terbaca("sistem.kerja.naskah", nomor_terpilih("naskah"))
        if not naskah or putusan not in ("paraf", "kembalikan"):
            return self._tanda_tangan_tampilkan(pesan=env._("Nothing is ticked."), isi=isi)
        if putusan == "paraf":
            beres, gagal = satu_per_satu(naskah, lambda n: n.action_paraf(isi.get("catatan")))
            selesai = env._("Initialled: %s. The next official is told.", beres)
        else:
            alasan = isi.get("alasan") or ""
            beres, gagal = satu_per_satu(naskah, lambda n: n.action_kembalikan(alasan))
            selesai = env._("Given back: %s. Who drafts them is told.", beres)
        return self._tanda_tangan_jawab(selesai if beres else "", gagal, isi)

    # ------------------------------------------------------------------ signing

    @http.route(ALAMAT, methods=["POST"], **RUTE)
    def tanda_tangan_kirim(self, cara=None, sandi="", nik="", kunci=None, **_isi):
        """Sign the letters that were ticked with one authentication; say the result of each."""
        env = ke_pengguna(request.env)
        naskah = terbaca("sistem.kerja.naskah", nomor_terpilih("naskah"))
        if not naskah:
            return self._tanda_tangan_tampilkan(pesan=env._("Nothing is ticked."))
        isi = kunci.read(BATAS_KUNCI + 1) if hasattr(kunci, "read") else b""
        berkas = base64.b64encode(isi).decode()
        try:
            with request.env.cr.savepoint():
                hasil = naskah.tandatangani_elektronik(cara or "", sandi or "", berkas, nik or "")
        except (UserError, AccessError) as galat:
            return self._tanda_tangan_tampilkan(pesan=str(galat))
        jadi = [satu for satu in hasil if satu["hasil"] in ("ditandatangani", "sudah")]
        gagal = [f"{satu['nama']}: {satu['pesan']}" for satu in hasil if satu not in jadi]
        nama = "\n".join(satu["nama"] for satu in jadi)
        selesai = env._("Signed, and on their way to the people:\n%s", nama) if jadi else ""
        return self._tanda_tangan_jawab(selesai, gagal)

    # ------------------------------------------------------------------ answers

    def _tanda_tangan_jawab(self, selesai, gagal, isi=None):
        """Go back to the list; where letters were refused, say which and why."""
        if gagal:
            pesan = ke_pengguna(request.env)._("Not done:\n%s", "\n".join(gagal))
            return self._tanda_tangan_tampilkan(pesan=pesan, selesai=selesai, isi=isi or {})
        request.session["sistem_kerja_selesai"] = selesai
        return request.redirect(ALAMAT, code=303, local=True)

    def _tanda_tangan_tampilkan(self, **values):
        model = request.env["sistem.kerja.naskah"]
        tanda = model.search([("dapat_saya_tandatangani", "=", True)], limit=TERBANYAK)
        paraf = model.search([("giliran_paraf_saya", "=", True)], limit=TERBANYAK)
        saya = self._saya()
        terakhir = model.search(
            [("penandatangan_id", "in", saya.ids), ("state", "=", "ditandatangani")],
            limit=PER_HALAMAN,
            order="ditandatangani_pada desc, id desc",
        )
        return self._halaman(
            "hr_sistem_kerja.portal_tanda_tangan",
            # sudo: found by the rights of the user
            tanda_sudo=tanda.sudo(),
            paraf_sudo=paraf.sudo(),  # sudo: as above
            terakhir_sudo=terakhir.sudo(),  # sudo: as above
            # sudo: only whether the government has a signing service
            ada_layanan=any(satu.tte_alamat for satu in tanda.company_id.sudo()),
            **values,
        )

    def _tanda_tangan_naskah(self, naskah):
        return self._halaman(
            "hr_sistem_kerja.portal_tanda_tangan_naskah",
            naskah_sudo=naskah.sudo(),  # sudo: the user may read it
            saya_tanda=naskah.dapat_saya_tandatangani,
            saya_paraf=naskah.giliran_paraf_saya,
        )
