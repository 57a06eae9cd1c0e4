from odoo import http
from odoo.fields import Domain
from odoo.http import request

from .pekerjaan import ALAMAT as ALAMAT_PEKERJAAN
from .pekerjaan import HALAMAN, TERBARU, PekerjaanPortal

ALAMAT = "/my/sistem-kerja/kendala"


class KendalaPortal(PekerjaanPortal):
    """Problems in the work: submitted to who can solve them, and followed (R-162, R-163)."""

    @http.route(
        f"{ALAMAT_PEKERJAAN}/<int:penugasan_id>/kendala", methods=["GET"], readonly=True, **HALAMAN
    )
    def kendala_baru(self, penugasan_id, **_kwargs):
        """Those of one assignment, and the form of a new one."""
        penugasan = self._pekerjaan_saya(penugasan_id)
        return self._kendala_formulir(penugasan) if penugasan else self._tidak_ada()

    @http.route(f"{ALAMAT_PEKERJAAN}/<int:penugasan_id>/kendala", methods=["POST"], **HALAMAN)
    def kendala_kirim(self, penugasan_id, **isi):
        """Write it down and submit it at once."""
        penugasan = self._pekerjaan_saya(penugasan_id)
        if not penugasan:
            return self._tidak_ada()
        return self._lakukan(
            lambda: request.env["sistem.kerja.kendala"].sampaikan(
                penugasan.id,
                isi.get("masalah"),
                isi.get("kendala"),
                isi.get("alternatif"),
                bool(isi.get("lintas")),
            ),
            lambda nomor: f"{ALAMAT}/{nomor}",
            lambda pesan: self._kendala_formulir(penugasan, pesan=pesan, isi=isi),
            request.env._("Your problem is submitted. What is decided shows here."),
        )

    @http.route(f"{ALAMAT}/<int:kendala_id>", methods=["GET"], readonly=True, **HALAMAN)
    def kendala_satu(self, kendala_id, **_kwargs):
        """One problem, and what was decided about it."""
        kendala = self._satu("sistem.kerja.kendala", kendala_id)
        return self._kendala_tampilkan(kendala) if kendala else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:kendala_id>/ajukan", methods=["POST"], **HALAMAN)
    def kendala_ajukan(self, kendala_id, **_kwargs):
        """Submit what was written down before."""
        kendala = self._satu("sistem.kerja.kendala", kendala_id)
        if not kendala:
            return self._tidak_ada()
        return self._lakukan(
            kendala.action_ajukan,
            f"{ALAMAT}/{kendala.id}",
            lambda pesan: self._kendala_tampilkan(kendala, pesan=pesan),
            request.env._("Your problem is submitted. What is decided shows here."),
        )

    @http.route(f"{ALAMAT}/<int:kendala_id>/tarik", methods=["POST"], **HALAMAN)
    def kendala_tarik(self, kendala_id, **isi):
        """Withdraw it, with the reason."""
        kendala = self._satu("sistem.kerja.kendala", kendala_id)
        if not kendala:
            return self._tidak_ada()
        return self._lakukan(
            lambda: kendala.action_tarik(isi.get("alasan")),
            f"{ALAMAT}/{kendala.id}",
            lambda pesan: self._kendala_tampilkan(kendala, pesan=pesan, isi=isi),
            request.env._("The problem is withdrawn. Nobody decides about it any more."),
        )

    # ------------------------------------------------------------------ the pages

    def _kendala_formulir(self, penugasan, **values):
        penugasan_sudo = penugasan.sudo()  # sudo: the own assignment
        kerja = penugasan_sudo.tim_id or penugasan_sudo
        domain = Domain("tim_id" if penugasan_sudo.tim_id else "penugasan_id", "=", kerja.id)
        ketentuan = kerja._peraturan_kerja()._ketentuan
        return self._halaman(
            "hr_sistem_kerja.portal_kendala_baru",
            penugasan_sudo=penugasan_sudo,
            boleh=bool(kerja._penanggung_jawab() & self._saya()),
            ada_lintas=bool(ketentuan("kendala_lintas")),
            pasal=ketentuan("kendala")[:1].pasal,
            kendala_sudo=self._pekerjaan_cari("kendala", domain, TERBARU),
            **values,
        )

    def _kendala_tampilkan(self, kendala, **values):
        # sudo: the record rules let the user read it, and so what was decided about it
        kendala_sudo = kendala.sudo()
        # The page of the assignment is its person's alone; a ketua has his own in the team
        milik = (kendala_sudo.penugasan_id | kendala_sudo.tim_id.penugasan_ids).filtered(
            lambda satu: satu.employee_id in self._saya() and satu.state != "draft"
        )[:1]
        return self._halaman(
            "hr_sistem_kerja.portal_kendala",
            kendala_sudo=kendala_sudo,
            dapat_ajukan=kendala.dapat_ajukan,
            giliran_saya=kendala.giliran_saya,
            pekerjaan_sudo=milik,
            **values,
        )
