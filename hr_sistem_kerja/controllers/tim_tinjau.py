from functools import partial

from odoo import http
from odoo.fields import Domain
from odoo.http import request

from ..aturan.isian import tulis_angka
from .tim import ALAMAT, HALAMAN, TERBARU, TimPortal

RENCANA = f"{ALAMAT}/rencana-individu"


class TimTinjauPortal(TimPortal):
    """What members hand in: individual work plans to approve, reports to answer, problems."""

    # ------------------------------------------------------------------ individual work plans

    @http.route(
        f"{ALAMAT}/<int:tim_id>/rencana-individu", methods=["GET"], readonly=True, **HALAMAN
    )
    def tim_rencana_individu(self, tim_id, **_kwargs):
        """Whose plan waits, is approved, or is still missing."""
        tim = self._tim_saya(tim_id)
        if not tim:
            return self._tidak_ada()
        rencana = request.env["sistem.kerja.rencana.individu"].search([("tim_id", "=", tim.id)])
        return self._tim_halaman(
            "portal_tim_rencana_individu",
            tim,
            orang_sudo=self._tim_orang(tim),
            # sudo: the record rules let the user read these plans
            rencana_per_orang=rencana.sudo().grouped("penugasan_id"),
            giliran_ids=rencana.filtered("giliran_saya").ids,
            saya_ids=self._saya().ids,
        )

    def _tim_rencana_orang_lain(self, rencana_id):
        """Return the plan of somebody else that the user may read; his own has its own page."""
        rencana = self._satu("sistem.kerja.rencana.individu", rencana_id)
        # sudo: compared with the person of the user only
        return rencana.browse() if rencana.sudo().pegawai_id & self._saya() else rencana

    @http.route(f"{RENCANA}/<int:rencana_id>", methods=["GET"], readonly=True, **HALAMAN)
    def tim_rencana_individu_satu(self, rencana_id, **_kwargs):
        """One individual work plan, to approve or return."""
        rencana = self._tim_rencana_orang_lain(rencana_id)
        return self._tim_rencana_individu_tampilkan(rencana) if rencana else self._tidak_ada()

    @http.route(f"{RENCANA}/<int:rencana_id>", methods=["POST"], **HALAMAN)
    def tim_rencana_individu_putuskan(self, rencana_id, putusan=None, **isi):
        """Approve the plan, or give it back with what is to be changed."""
        rencana = self._tim_rencana_orang_lain(rencana_id)
        if not rencana:
            return self._tidak_ada()
        env = request.env
        if putusan == "kembalikan":
            tindakan = partial(rencana.action_kembalikan, isi.get("alasan"))
            selesai = env._("The plan went back. Its author reads your words and sends it anew.")
        else:
            tindakan = partial(rencana.action_setujui, isi.get("catatan"))
            selesai = env._("The plan is approved. Its author gets an e-mail and can begin.")
        return self._lakukan(
            tindakan,
            f"{RENCANA}/{rencana.id}",
            lambda pesan: self._tim_rencana_individu_tampilkan(rencana, pesan=pesan, isi=isi),
            selesai,
        )

    def _tim_rencana_individu_tampilkan(self, rencana, **values):
        rencana_sudo = rencana.sudo()  # sudo: the record rules let the user read this plan
        tim = self._tim_saya(rencana_sudo.tim_id.id) if rencana_sudo.tim_id else None
        kembali = (ALAMAT, request.env._("Teams that I lead"))
        if tim:
            label = request.env._("Individual work plans")
            kembali = (f"{ALAMAT}/{tim.id}/rencana-individu", label)
        return self._halaman(
            "hr_sistem_kerja.portal_tim_rencana_individu_satu",
            rencana_sudo=rencana_sudo,
            can_setujui=rencana.can_setujui,
            angka=tulis_angka,
            kembali=kembali,
            **values,
        )

    # ------------------------------------------------------------------ reports and problems

    @http.route(f"{ALAMAT}/<int:tim_id>/laporan", methods=["GET"], readonly=True, **HALAMAN)
    def tim_laporan(self, tim_id, **_kwargs):
        """Reports of the members: those that wait for my answer, and the last ones."""
        tim = self._tim_saya(tim_id)
        if not tim:
            return self._tidak_ada()
        milik = Domain("tim_id", "=", tim.id) & Domain("pelapor_id", "not in", self._saya().ids)
        giliran = self._tim_cari(
            "laporan", milik & Domain("giliran_saya", "=", True), order="dikirim_pada, id"
        )
        lain = self._tim_cari("laporan", milik & Domain("id", "not in", giliran.ids), limit=40)
        return self._tim_halaman("portal_tim_laporan", tim, giliran_sudo=giliran, lain_sudo=lain)

    @http.route(f"{ALAMAT}/<int:tim_id>/kendala", methods=["GET"], readonly=True, **HALAMAN)
    def tim_kendala(self, tim_id, **_kwargs):
        """Problems of the team and what was decided; a new one is written on its own page."""
        tim = self._tim_saya(tim_id)
        if not tim:
            return self._tidak_ada()
        saya = self._tim_orang(tim).filtered(lambda satu: satu.employee_id in self._saya())
        return self._tim_halaman(
            "portal_tim_kendala",
            tim,
            kendala_sudo=self._tim_cari("kendala", [("tim_id", "=", tim.id)], limit=2 * TERBARU),
            penugasan_saya_id=saya[:1].id,
        )
