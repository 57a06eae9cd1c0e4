from odoo import fields, http
from odoo.http import request

from .dasar import HalamanPortal

# Letters and assignments that ended, on my own page
TERAKHIR = 20
HALAMAN = {
    "type": "http",
    "auth": "user",
    "website": True,  # the portal layout needs it
    "sitemap": False,
}


class SistemKerjaPortal(HalamanPortal):
    """What an employee sees of himself: person, what waits for him, work and letters."""

    def _prepare_home_portal_values(self, counters):
        values = super()._prepare_home_portal_values(counters)
        if "sistem_kerja_count" in counters:
            menunggu = request.env.user._sistem_kerja_menunggu()
            values["sistem_kerja_count"] = sum(satu["jumlah"] for satu in menunggu)
        return values

    @http.route("/my/sistem-kerja", methods=["GET"], readonly=True, **HALAMAN)
    def sistem_kerja(self, **_kwargs):
        """My page: who I am, what waits for me, and what I am assigned to."""
        saya, user = self._saya(), request.env.user
        penugasan = request.env["sistem.kerja.penugasan"].search(
            [("employee_id", "in", saya.ids), ("state", "!=", "draft")]
        )
        kini = penugasan.filtered(lambda satu: satu.state in ("ditetapkan", "berjalan"))
        return self._halaman(
            "hr_sistem_kerja.portal_sistem_kerja",
            # sudo: the person himself, and what the record rules above let him read
            pegawai_sudo=saya,
            belum_mulai_sudo=kini.filtered(lambda satu: satu.state == "ditetapkan").sudo(),
            selesai_sudo=(penugasan - kini)[:TERAKHIR].sudo(),  # sudo: as above
            naskah_sudo=self._sistem_kerja_naskah_saya(penugasan)[:TERAKHIR],
            pekerjaan=[
                # The widget of dates wants a date
                {**satu, "selesai": fields.Date.to_date(satu["selesai"])}
                for satu in request.env["hr.employee"].pekerjaan_saya()
            ],
            menunggu=user._sistem_kerja_menunggu(),
            ketua=user._sistem_kerja_ketua(),
            pimpinan=user._sistem_kerja_pimpinan(),
        )

    def _sistem_kerja_naskah_saya(self, penugasan):
        """Return the letters of these assignments that the user may read, the newest first."""
        naskah = penugasan.sudo().naskah_id  # sudo: filtered by the rights of the user below
        # A letter that is being replaced holds until the new one is signed
        naskah |= naskah.filtered(lambda n: n.state == "konsep").menggantikan_id
        naskah = naskah.with_env(request.env)._filtered_access("read")
        # sudo: what the record rules let him read
        return naskah.sudo().sorted(lambda n: (str(n.tanggal or ""), n.id), reverse=True)

    @http.route(
        "/my/sistem-kerja/naskah/<int:naskah_id>",
        type="http",
        auth="user",
        methods=["GET"],
        sitemap=False,
        readonly=True,
    )
    def sistem_kerja_naskah(self, naskah_id, **_kwargs):
        """Download a letter as it was signed; whoever may not read it learns nothing of it."""
        naskah = self._satu("sistem.kerja.naskah", naskah_id)
        if not naskah or naskah.state != "ditandatangani":
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

    # ------------------------------------------------------------------ asking for a correction

    @http.route("/my/sistem-kerja/koreksi", methods=["GET"], readonly=True, **HALAMAN)
    def koreksi(self, **_kwargs):
        """What I asked to be corrected, and the form to ask."""
        return self._koreksi_tampilkan()

    @http.route("/my/sistem-kerja/koreksi", methods=["POST"], **HALAMAN)
    def koreksi_kirim(self, **isi):
        """Send the request to the officers."""
        env, nomor = request.env, isi.get("pegawai") or ""
        return self._lakukan(
            lambda: env["sistem.kerja.koreksi"].ajukan(
                isi.get("isi"), int(nomor) if nomor.isdigit() else 0
            ),
            "/my/sistem-kerja/koreksi",
            lambda pesan: self._koreksi_tampilkan(pesan=pesan, isi=isi),
            env._(
                "Your request is with the Pengelola Kepegawaian. The answer shows here, and you "
                "get an e-mail."
            ),
        )

    @http.route("/my/sistem-kerja/koreksi/<int:koreksi_id>/tarik", methods=["POST"], **HALAMAN)
    def koreksi_tarik(self, koreksi_id, **_kwargs):
        """Withdraw a request that is not answered yet."""
        koreksi = self._satu("sistem.kerja.koreksi", koreksi_id)
        if not koreksi:
            return self._tidak_ada()
        return self._lakukan(
            koreksi.action_tarik,
            "/my/sistem-kerja/koreksi",
            lambda pesan: self._koreksi_tampilkan(pesan=pesan),
            request.env._("Your request is withdrawn."),
        )

    def _koreksi_tampilkan(self, **values):
        saya = self._saya()
        # By person: an officer reads the requests of others, which are not his own
        koreksi = request.env["sistem.kerja.koreksi"].search(
            [("employee_id", "in", saya.ids)], limit=TERAKHIR
        )
        # sudo: the own person and the own requests, read by the record rules
        values = {"pegawai_sudo": saya, "koreksi_sudo": koreksi.sudo(), **values}
        return self._halaman("hr_sistem_kerja.portal_koreksi", **values)
