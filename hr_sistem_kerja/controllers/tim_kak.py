from functools import partial

from odoo import http
from odoo.http import request

from .berkas import baca_unggahan
from .tim import ALAMAT, HALAMAN, TimPortal


class TimKakPortal(TimPortal):
    """The KAK of a team: written, consulted about, and handed over when it is approved.

    Only where the regulation asks for one; elsewhere there is no such page.
    """

    def _tim_kak_milik(self, tim_id):
        """Return the team if the user answers for it and its regulation asks for a KAK."""
        tim = self._tim_saya(tim_id)
        return tim if tim and tim._butuh_kak() else tim.browse()

    @http.route(f"{ALAMAT}/<int:tim_id>/kak", methods=["GET"], readonly=True, **HALAMAN)
    def tim_kak(self, tim_id, **_kwargs):
        """Each KAK of the team, how far it is, and the form of a new one."""
        tim = self._tim_kak_milik(tim_id)
        return self._tim_kak_tampilkan(tim) if tim else self._tidak_ada()

    @http.route(
        [f"{ALAMAT}/<int:tim_id>/kak", f"{ALAMAT}/<int:tim_id>/kak/<int:kak_id>"],
        methods=["POST"],
        **HALAMAN,
    )
    def tim_kak_tindak(self, tim_id, kak_id=0, tindakan=None, **isi):
        """Save a draft, consult about it, take it away, or hand over what is approved."""
        tim = self._tim_kak_milik(tim_id)
        # A number of the address only, see the routes
        kak_id = kak_id if isinstance(kak_id, int) else 0
        kak = request.env["sistem.kerja.rencana.kak"].search(
            [("id", "=", kak_id), ("tim_id", "=", tim.id)]
        )
        if not tim or (kak_id and not kak):
            return self._tidak_ada()
        if kak and tindakan in ("serahkan", "hapus"):
            return self._tim_kak_jawab(tim, kak, partial(self._tim_kak_akhiri, kak, tindakan, isi))
        return self._tim_kak_simpan(tim, kak, tindakan, isi)

    def _tim_kak_akhiri(self, kak, tindakan, isi):
        env = request.env
        if tindakan == "hapus":
            kak.unlink()
            return env._("The draft is deleted.")
        kak.action_serahkan(isi.get("penerima"))
        return env._("It is recorded to whom the KAK was handed over, and when.")

    def _tim_kak_simpan(self, tim, kak, tindakan, isi):
        """Save the draft; with the other button consult too, which locks it."""
        nomor = []
        respons = self._tim_kak_jawab(
            tim, kak, lambda: self._tim_kak_tulis(tim, kak, isi, nomor), isi
        )
        if not nomor or tindakan != "kirim":
            return respons
        # Title and file stay saved, also where it cannot be handed in
        return self._tim_kak_jawab(
            tim, kak.browse(nomor), lambda: self._tim_kak_konsultasikan(kak.browse(nomor))
        )

    def _tim_kak_tulis(self, tim, kak, isi, nomor):
        berkas = baca_unggahan(request.httprequest.files.getlist("berkas"))[:1]
        unggahan = [(satu["nama"], satu["isi_base64"]) for satu in berkas]
        nama, isi_base64 = unggahan[0] if unggahan else ("", "")
        nomor.append(kak.simpan(tim.id, isi, nama, isi_base64, kak.id or 0))
        return request.env._("The KAK is saved as a draft. Hand it in when its file is complete.")

    def _tim_kak_konsultasikan(self, kak):
        kak.action_konsultasikan()
        return request.env._(
            "The KAK is handed in for consultation. You get an e-mail when it is approved or "
            "comes back."
        )

    def _tim_kak_jawab(self, tim, kak, tindakan, isi=None):
        return self._lakukan(
            tindakan,
            f"{ALAMAT}/{tim.id}/kak",
            lambda pesan: self._tim_kak_tampilkan(tim, pesan=pesan, isi=isi or {}, diubah=kak.id),
            lambda kalimat: kalimat,
        )

    def _tim_kak_tampilkan(self, tim, diubah=0, **values):
        kak = self._tim_cari("rencana.kak", [("tim_id", "=", tim.id)])
        return self._tim_halaman(
            "portal_tim_kak",
            tim,
            kak_sudo=kak,
            # sudo: who approves is named to who answers for the team
            penyetuju={
                satu.id: [p.orang.name for _baris, p in satu._penyetuju() if p.orang]
                for satu in kak
                if satu.state == "dikonsultasikan"
            },
            pasal=tim._butuh_kak().pasal,
            ada_rencana=bool(
                self._tim_cari("rencana", [("tim_id", "=", tim.id), ("state", "!=", "diganti")])
            ),
            boleh_baru=tim.state not in ("selesai", "dibatalkan"),
            diubah=diubah,
            **values,
        )
