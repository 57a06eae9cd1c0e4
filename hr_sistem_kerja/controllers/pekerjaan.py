from odoo import http
from odoo.fields import Domain
from odoo.http import request

from .dasar import HalamanPortal

# Of what grows without end the newest are shown
TERBARU = 10
HALAMAN = {
    "type": "http",
    "auth": "user",
    "website": True,  # the portal layout needs it
    "sitemap": False,
}
ALAMAT = "/my/sistem-kerja/pekerjaan"


class PekerjaanPortal(HalamanPortal):
    """One assignment as its person sees it: what to do, with whom, until when, and how it goes."""

    def _pekerjaan_saya(self, penugasan_id):
        """Return the assignment if it is the user's own; leaders have pages of their own."""
        penugasan = self._satu("sistem.kerja.penugasan", penugasan_id)
        # sudo: compared with the person of the user only
        milik = penugasan.sudo().employee_id & self._saya()
        return penugasan if milik and penugasan.state != "draft" else penugasan.browse()

    @http.route(f"{ALAMAT}/<int:penugasan_id>", methods=["GET"], readonly=True, **HALAMAN)
    def pekerjaan(self, penugasan_id, **_kwargs):
        """One of my assignments."""
        penugasan = self._pekerjaan_saya(penugasan_id)
        return self._pekerjaan_tampilkan(penugasan) if penugasan else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:penugasan_id>/terima", methods=["POST"], **HALAMAN)
    def pekerjaan_terima(self, penugasan_id, **_kwargs):
        """Confirm that the assignment reached me."""
        penugasan = self._pekerjaan_saya(penugasan_id)
        if not penugasan:
            return self._tidak_ada()
        return self._lakukan(
            penugasan.action_terima,
            f"{ALAMAT}/{penugasan.id}",
            lambda pesan: self._pekerjaan_tampilkan(penugasan, pesan=pesan),
            request.env._(
                "Your receipt is saved. Next: write down what you plan to do, then report on it."
            ),
        )

    @http.route(
        f"{ALAMAT}/<int:penugasan_id>/rincian/<int:rincian_id>", methods=["POST"], **HALAMAN
    )
    def pekerjaan_kemajuan(self, penugasan_id, rincian_id, kemajuan=None, **_kwargs):
        """Say how far one detail of the plan is."""
        penugasan = self._pekerjaan_saya(penugasan_id)
        rincian = penugasan and self._pekerjaan_rincian(penugasan).filtered(
            lambda satu: satu.id == rincian_id
        )
        if not rincian:
            return self._tidak_ada()
        tindakan = rincian.action_selesai if kemajuan == "selesai" else rincian.action_mulai
        return self._lakukan(
            tindakan,
            f"{ALAMAT}/{penugasan.id}",
            lambda pesan: self._pekerjaan_tampilkan(penugasan, pesan=pesan),
            request.env._("How far it is was saved. Your ketua sees it in the plan."),
        )

    # ------------------------------------------------------------------ what is shown

    def _pekerjaan_tampilkan(self, penugasan, **values):
        env = request.env
        # sudo: the own assignment, read by the record rules; the other parts are asked for below
        satu = penugasan.sudo()
        tim = satu.tim_id.with_env(env)._filtered_access("read")
        naskah = satu.naskah_id.with_env(env)._filtered_access("read")
        values = {
            "penugasan_sudo": satu,
            "can_terima": penugasan.can_terima,
            # sudo: the record rules let him read letter, team and the others in it
            "naskah_sudo": naskah.filtered(lambda surat: surat.state == "ditandatangani").sudo(),
            "tim_sudo": tim.sudo(),
            "anggota": self._pekerjaan_anggota(tim, satu.employee_id),
            "tugas": self._pekerjaan_tugas(tim, satu),
            "target_sudo": self._pekerjaan_cari("target", self._pekerjaan_domain_target(satu)),
            "jadwal": self._pekerjaan_jadwal(tim, satu),
            "rincian_sudo": self._pekerjaan_rincian(penugasan).sudo(),  # sudo: as above
            "rencana_sudo": self._pekerjaan_cari(
                "rencana.individu", Domain("penugasan_id", "=", satu.id)
            ),
            **self._pekerjaan_catatan(satu),
            **values,
        }
        return self._halaman("hr_sistem_kerja.portal_pekerjaan", **values)

    def _pekerjaan_cari(self, model, domain, limit=None):
        """Return what the user may read of these, for the page."""
        # sudo: found by the record rules of the user
        return request.env[f"sistem.kerja.{model}"].search(domain, limit=limit).sudo()

    def _pekerjaan_anggota(self, tim, saya):
        """Return who else works in the team: names and roles, nothing more of colleagues."""
        env = request.env
        bersama = tim.sudo()  # sudo: whoever reads the team may know who is in it
        orang = [
            (env._("Ketua"), bersama.ketua_id),
            (env._("Pengendali"), bersama.pengendali_id),
        ]
        pimpinan = [(peran, satu.name) for peran, satu in orang if satu and satu != saya]
        anggota = bersama.anggota_ids.filtered(lambda satu: satu.employee_id != saya)
        return pimpinan + [(satu.peran_tim, satu.nama) for satu in anggota]

    def _pekerjaan_tugas(self, tim, penugasan):
        """Return the duties of the person in the team, as the letter has them."""
        bersama = tim.sudo()  # sudo: as above
        if bersama.ketua_id and bersama.ketua_id == penugasan.employee_id:
            return bersama.uraian_tugas_ketua or ""
        saya = bersama.anggota_ids.filtered(lambda a: a.employee_id == penugasan.employee_id)
        return saya[:1].uraian_tugas or ""

    def _pekerjaan_domain_target(self, penugasan):
        milik = Domain("penugasan_id", "=", penugasan.id)
        if penugasan.tim_id:
            milik |= Domain("tim_id", "=", penugasan.tim_id.id) & Domain("penugasan_id", "=", False)
        return milik & Domain("state", "not in", ("digantikan", "dibatalkan"))

    def _pekerjaan_jadwal(self, tim, penugasan):
        """Return the schedule of the team, one dict for each activity with its months."""
        baris = tim.sudo().jadwal_ids  # sudo: whoever reads the team may know its schedule
        bulan = [f"bulan_{nomor}" for nomor in range(1, 13)]
        nama = {satu: baris._fields[satu]._description_string(request.env) for satu in bulan}
        return [
            {
                "aktivitas": satu.aktivitas,
                "pelaku": satu.pelaku or "",
                "saya": satu.pelaku_penugasan_id == penugasan,
                "bulan": ", ".join(nama[kolom] for kolom in bulan if satu[kolom]),
            }
            for satu in baris
        ]

    def _pekerjaan_rincian(self, penugasan):
        """Return the details of the plan that this person carries out, and may read."""
        sendiri = Domain("pelaksana_id", "=", penugasan.id)
        sendiri |= Domain("penugasan_id", "=", penugasan.id)
        return request.env["sistem.kerja.rencana.rincian"].search(sendiri)

    def _pekerjaan_catatan(self, penugasan):
        """Return what was written about the work, each by the record rules of the user."""
        tim, orang = penugasan.tim_id, penugasan.employee_id
        sendiri = Domain("penugasan_id", "=", penugasan.id)
        laporan, pantau, kendala = sendiri, sendiri, sendiri
        if tim:
            bersama = Domain("tim_id", "=", tim.id)
            # Of the ketua the personal words to his members are no feedback to himself
            pantau |= bersama & Domain("perorangan", "=", False)
            laporan |= bersama & Domain("penugasan_id", "=", False)
            kendala |= bersama
        return {
            "umpan_balik_sudo": self._pekerjaan_cari("pemantauan", pantau, TERBARU),
            "laporan_sudo": self._pekerjaan_cari(
                "laporan", laporan & Domain("pelapor_id", "=", orang.id), TERBARU
            ),
            "kendala_sudo": self._pekerjaan_cari("kendala", kendala, TERBARU),
            "boleh_kendala": bool((tim or penugasan)._penanggung_jawab() & orang),
            "rekomendasi_sudo": self._pekerjaan_cari(
                "rekomendasi", sendiri & Domain("state", "!=", "draft")
            ),
        }
