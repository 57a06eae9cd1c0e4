from odoo import http
from odoo.http import request

from ..aturan.isian import tulis_angka
from .pekerjaan import ALAMAT as PEKERJAAN
from .pekerjaan import PekerjaanPortal

ALAMAT = "/my/sistem-kerja/tim"
HALAMAN = {
    "type": "http",
    "auth": "user",
    "website": True,  # the portal layout needs it
    "sitemap": False,
}
# Teams that ended, below those that run
SELESAI = ("selesai", "dibatalkan")
TERBARU = 10


class TimPortal(PekerjaanPortal):
    """A team as who answers for it sees it: its ketua, or everybody of one without a ketua.

    Who works alone has the pages of plan and results too, below those of his assignment.
    """

    def _tim_saya(self, tim_id):
        """Return the team if the user answers for it; members have pages of their own."""
        tim = self._satu("sistem.kerja.tim", tim_id)
        return tim if tim.saya_pimpin else tim.browse()

    def _tim_kerja(self, tim_id, penugasan_id):
        """Return the team, or the assignment of a person alone, if the user answers for it."""
        # A number in the address, never one that a form or query sends as text
        if tim_id and isinstance(tim_id, int):
            return self._tim_saya(tim_id)
        penugasan = self._pekerjaan_saya(penugasan_id)
        # sudo: whether there is a team, of the own assignment
        return penugasan.browse() if penugasan.sudo().tim_id else penugasan

    def _tim_milik(self, kerja):
        """Return the condition that a record belongs to this team or assignment."""
        tim = kerja._name == "sistem.kerja.tim"
        return ("tim_id" if tim else "penugasan_id", "=", kerja.id)

    def _tim_alamat(self, kerja):
        return f"{ALAMAT if kerja._name == 'sistem.kerja.tim' else PEKERJAAN}/{kerja.id}"

    def _tim_halaman(self, template, tim, **values):
        """Render a page of the team or assignment, one step below its first page."""
        tim_sudo = tim.sudo()  # sudo: the record rules let the user read what he answers for
        sendiri = tim._name == "sistem.kerja.penugasan"
        values = {
            "tim_sudo": tim_sudo,
            "sendiri": sendiri,
            "alamat": self._tim_alamat(tim),
            "kembali": (self._tim_alamat(tim), tim_sudo.maksud if sendiri else tim_sudo.name),
            "angka": tulis_angka,
            **values,
        }
        return self._halaman(f"hr_sistem_kerja.{template}", **values)

    def _tim_cari(self, model, domain, **opsi):
        """Return what the user may read of these, for the page."""
        # sudo: found by the record rules of the user
        return request.env[f"sistem.kerja.{model}"].search(domain, **opsi).sudo()

    def _tim_orang(self, tim):
        """Return the assignments of the team that hold or are done, the ketua first."""
        tim_sudo = tim.sudo()  # sudo: who answers for the team may know who is in it
        return tim_sudo.penugasan_ids.filtered(
            lambda satu: satu.state not in ("draft", "dibatalkan")
        ).sorted(lambda satu: (satu.employee_id != tim_sudo.ketua_id, satu.employee_id.name))

    def _tim_nomor(self, teks):
        """Return an id as a form sends it, 0 where it is none."""
        return int(teks) if (teks or "").isdecimal() and len(teks) < 10 else 0

    # ------------------------------------------------------------------ the teams

    @http.route(ALAMAT, methods=["GET"], readonly=True, **HALAMAN)
    def tim_daftar(self, **_kwargs):
        """Teams that I answer for, and what waits for me in them."""
        tim = request.env["sistem.kerja.tim"].search(
            [("saya_pimpin", "=", True)], order="tanggal_selesai desc, id desc"
        )
        berjalan = tim.filtered(lambda satu: satu.state not in SELESAI)
        giliran = [("giliran_saya", "=", True)]
        return self._halaman(
            "hr_sistem_kerja.portal_tim_daftar",
            tim_sudo=berjalan.sudo(),  # sudo: read by the record rules
            selesai_sudo=(tim - berjalan)[:TERBARU].sudo(),  # sudo: as above
            urusan={satu.id: isi for satu, isi in berjalan._urusan_portal().items()},
            laporan_sudo=self._tim_cari("laporan", giliran, order="dikirim_pada, id"),
            rencana_sudo=self._tim_cari("rencana.individu", giliran),
            diawasi_sudo=tim._diawasi_saya().sudo(),  # sudo: as above
        )

    @http.route(f"{ALAMAT}/<int:tim_id>", methods=["GET"], readonly=True, **HALAMAN)
    def tim_satu(self, tim_id, **_kwargs):
        """One team: what waits, how far it is, and the way to each of its pages."""
        tim = self._tim_saya(tim_id)
        return self._tim_tampilkan(tim) if tim else self._tidak_ada()

    def _tim_tampilkan(self, tim, **values):
        milik = [("tim_id", "=", tim.id)]
        # sudo: who answers for the team may know its letters that he may read himself
        naskah = tim.sudo().naskah_ids.with_env(request.env)._filtered_access("read")
        values = {
            "kembali": (ALAMAT, request.env._("Teams that I lead")),
            "urusan": tim._urusan_portal()[tim],
            "target_sudo": self._tim_cari(
                "target", [*milik, ("state", "in", ("draft", "ditetapkan"))]
            ),
            "rencana_sudo": self._tim_cari("rencana", [*milik, ("state", "!=", "diganti")]),
            "rincian_sudo": self._tim_cari("rencana.rincian", milik),
            "hasil_sudo": self._tim_cari("hasil", [*milik, ("state", "!=", "dibatalkan")]),
            "can_bahan": tim.can_bahan,
            "butuh_kak": tim._butuh_kak(),
            # sudo: filtered by the rights of the user above
            "naskah_sudo": naskah.filtered(lambda satu: satu.state == "ditandatangani").sudo(),
            **values,
        }
        return self._tim_halaman("portal_tim", tim, **values)

    @http.route(f"{ALAMAT}/<int:tim_id>/laksanakan", methods=["POST"], **HALAMAN)
    def tim_laksanakan(self, tim_id, **_isi):
        """Start the work: the letter is signed and the plan agreed on, else it says what is not."""
        tim = self._tim_saya(tim_id)
        if not tim:
            return self._tidak_ada()
        return self._lakukan(
            tim.action_laksanakan,
            f"{ALAMAT}/{tim.id}",
            lambda pesan: self._tim_tampilkan(tim, pesan=pesan),
            request.env._("The work has begun. Divide the parts of the plan among the members."),
        )

    # ------------------------------------------------------------------ people

    @http.route(f"{ALAMAT}/<int:tim_id>/anggota", methods=["GET"], readonly=True, **HALAMAN)
    def tim_anggota(self, tim_id, **_kwargs):
        """Who is in the team, in which role, with which parts of the plan, and feedback to him."""
        tim = self._tim_saya(tim_id)
        return self._tim_anggota_tampilkan(tim) if tim else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:tim_id>/umpan-balik", methods=["POST"], **HALAMAN)
    def tim_umpan_balik(self, tim_id, **isi):
        """Give feedback to one member; his colleagues do not read it."""
        tim = self._tim_saya(tim_id)
        nomor = self._tim_nomor(isi.get("penugasan"))
        orang = self._tim_orang(tim).filtered(lambda satu: satu.id == nomor)
        if not orang:
            return self._tidak_ada()
        return self._lakukan(
            lambda: tim.action_pantau("", isi.get("umpan_balik"), orang.ids),
            f"{ALAMAT}/{tim.id}/anggota",
            lambda pesan: self._tim_anggota_tampilkan(tim, pesan=pesan, isi=isi),
            request.env._(
                "Your feedback is saved. The member reads it on his page and gets an e-mail; "
                "colleagues do not see it."
            ),
        )

    def _tim_anggota_tampilkan(self, tim, **values):
        umpan = self._tim_cari(
            "pemantauan", [("tim_id", "=", tim.id), ("perorangan", "=", True)], limit=200
        )
        rincian = self._tim_cari("rencana.rincian", [("tim_id", "=", tim.id)])
        # sudo: who answers for the team may know who is in it, also from outside
        luar = tim.sudo().anggota_ids.filtered(lambda satu: not satu.penugasan_id)
        return self._tim_halaman(
            "portal_tim_anggota",
            tim,
            orang_sudo=self._tim_orang(tim),
            luar_sudo=luar,
            tugas=self._tim_tugas(tim),
            saya_ids=self._saya().ids,
            dapat_umpan_balik=tim.can_pantau,
            rincian_per_orang=rincian.grouped("pelaksana_id"),
            umpan_per_orang=umpan.grouped("penugasan_id"),
            **values,
        )

    def _tim_tugas(self, tim):
        """Return role and duties of each person of the team, by id of the employee."""
        tim_sudo = tim.sudo()  # sudo: as the letter has them, which the user may read
        hasil = {
            satu.employee_id.id: (satu.peran_tim, satu.uraian_tugas or "")
            for satu in tim_sudo.anggota_ids
            if satu.employee_id
        }
        if tim_sudo.ketua_id:
            ketua = (request.env._("Ketua"), tim_sudo.uraian_tugas_ketua or "")
            hasil[tim_sudo.ketua_id.id] = ketua
        return hasil

    @http.route(f"{ALAMAT}/<int:tim_id>/pelamar", methods=["GET"], readonly=True, **HALAMAN)
    def tim_pelamar(self, tim_id, **_kwargs):
        """Who applied for the team of his own will; he is verified on the page of the step."""
        tim = self._tim_saya(tim_id)
        if not tim:
            return self._tidak_ada()
        pengajuan = request.env["sistem.kerja.pengajuan"].search(
            [("tim_id", "=", tim.id), ("state", "!=", "draft")]
        )
        langkah = request.env["sistem.kerja.langkah"].search(
            [("pengajuan_id", "in", pengajuan.ids), ("giliran_saya", "=", True)]
        )
        return self._tim_halaman(
            "portal_tim_pelamar",
            tim,
            # sudo: the record rules let the user read these requests and steps
            pengajuan_sudo=pengajuan.sudo(),
            giliran={satu.res_id: satu.id for satu in langkah},
            # sudo: seats of the own team
            kebutuhan_sudo=tim.sudo().kebutuhan_ids,
        )
