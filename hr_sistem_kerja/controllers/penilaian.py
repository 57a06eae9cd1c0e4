from odoo import http
from odoo.http import request

from ..aturan.predikat import PERILAKU
from .dasar import HalamanPortal
from .unit import ALAMAT as UNIT
from .unit import RUTE

ALAMAT = f"{UNIT}/rekomendasi"
NILAI = ("hasil_kerja", *PERILAKU, "perilaku_kerja", "predikat")
KATA = ("alasan_predikat", "catatan")
TERBANYAK = 100


class PenilaianPortal(HalamanPortal):
    """Recommendations about the people whom the user assesses, as PPK or for him."""

    @http.route(ALAMAT, methods=["GET"], readonly=True, **RUTE)
    def penilaian_daftar(self, **_kwargs):
        """Show the work of my people, and how far the recommendation about each is."""
        return self._halaman(
            "hr_sistem_kerja.portal_penilaian", penugasan_sudo=self._penilaian_penugasan()
        )

    def _penilaian_penugasan(self, penugasan_id=0):
        """Return the work that the user assesses; of others nothing is found."""
        dinilai = request.env["sistem.kerja.rekomendasi"]._dinilai_saya()
        domain = [
            ("employee_id", "in", dinilai.ids),
            ("state", "in", ("berjalan", "selesai")),
        ]
        if penugasan_id:
            domain.append(("id", "=", penugasan_id))
        # sudo: who assesses may not read the assignment where he stands in for the PPK only; it
        # is found by whom he assesses today
        penugasan = request.env["sistem.kerja.penugasan"].sudo()
        return penugasan.search(domain, limit=TERBANYAK, order="tanggal_selesai desc, id desc")

    @http.route(f"{ALAMAT}/buat/<int:penugasan_id>", methods=["POST"], **RUTE)
    def penilaian_buat(self, penugasan_id, **_kwargs):
        """Begin the recommendation about one piece of work."""
        penugasan = self._penilaian_penugasan(penugasan_id)
        if not penugasan:
            return self._tidak_ada()
        model = request.env["sistem.kerja.rekomendasi"]
        return self._lakukan(
            # A second click opens what the first one has made
            lambda: penugasan.rekomendasi_ids[:1].id or model.buat(penugasan.id),
            lambda nomor: f"{ALAMAT}/{nomor}",
            lambda pesan: self._halaman(
                "hr_sistem_kerja.portal_penilaian",
                penugasan_sudo=self._penilaian_penugasan(),
                pesan=pesan,
            ),
            request.env._("The draft is there. Give the ratings, then show it to the person."),
        )

    @http.route(f"{ALAMAT}/<int:rekomendasi_id>", methods=["GET"], readonly=True, **RUTE)
    def penilaian_satu(self, rekomendasi_id, **_kwargs):
        """Show the recommendation with what others have recorded, and my buttons."""
        satu = self._penilaian_milik(rekomendasi_id)
        return self._penilaian_tampilkan(satu) if satu else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:rekomendasi_id>", methods=["POST"], **RUTE)
    def penilaian_tindak(self, rekomendasi_id, tindakan=None, **isi):
        """Keep the ratings, show them to the person, take them back, or make them final."""
        satu = self._penilaian_milik(rekomendasi_id)
        if not satu:
            return self._tidak_ada()
        env = request.env
        kabar = {
            "simpan": env._("The draft is kept. The person does not see it yet."),
            "bahan": env._("What was empty is filled from the newest material. Look at it."),
            "ajukan": env._(
                "The person is told and may comment. When he has, or the time is over, make it "
                "final."
            ),
            "perbaiki": env._("It is a draft again. What the person has seen stays on record."),
            "terima": env._("It is final. Where there is a form for it, its letter is drafted."),
        }
        return self._lakukan(
            lambda: self._penilaian_jalankan(satu, tindakan, isi),
            f"{ALAMAT}/{satu.id}",
            lambda pesan: self._penilaian_tampilkan(satu, pesan=pesan, isi=isi),
            kabar.get(tindakan, ""),
        )

    def _penilaian_milik(self, rekomendasi_id):
        """Return the recommendation if the user assesses the person today."""
        satu = self._satu("sistem.kerja.rekomendasi", rekomendasi_id)
        return satu if satu and satu.saya_ppk else None

    def _penilaian_jalankan(self, satu, tindakan, isi):
        if tindakan in ("simpan", "ajukan") and satu.state == "draft":
            satu.write(self._penilaian_vals(satu, isi))
        if tindakan == "bahan":
            satu.action_pakai_bahan()
        elif tindakan == "ajukan":
            satu.action_ajukan()
        elif tindakan == "perbaiki":
            satu.action_perbaiki(isi.get("alasan") or "")
        elif tindakan == "terima":
            satu.action_terima()

    def _penilaian_vals(self, satu, isi):
        """Return the ratings and words of the form; an unknown rating counts as none.

        What the form leaves to the proposal (perilaku kerja, predikat) is left to it here too.
        """
        vals = {nama: (isi.get(nama) or "").strip() for nama in KATA}
        for nama in NILAI:
            sah = dict(satu._fields[nama]._description_selection(request.env))
            nilai = isi.get(nama)
            if nilai in sah:
                vals[nama] = nilai
            elif nama not in ("perilaku_kerja", "predikat"):
                vals[nama] = False
        return vals

    def _penilaian_tampilkan(self, satu, **values):
        bahan = satu.bahan_ids
        return self._halaman(
            "hr_sistem_kerja.portal_penilaian_satu",
            satu_sudo=satu.sudo(),  # sudo: the user assesses the person
            # By the rights of the user: what others recorded of this work
            rekaman=satu.rekaman,
            bahan_sudo=bahan.sudo(),  # sudo: found by the rights of the user
            # What he may do depends on the user, not on sudo
            boleh={
                nama: bool(satu[f"can_{nama}"]) for nama in ("isi", "ajukan", "perbaiki", "terima")
            },
            nilai=self._penilaian_nilai(satu, values.get("isi") or {}),
            **values,
        )

    def _penilaian_nilai(self, satu, isi):
        """Return the ratings as list of (name, label, choices, what is chosen)."""
        env = request.env
        return [
            (
                nama,
                satu._fields[nama]._description_string(env),
                satu._fields[nama]._description_selection(env),
                isi.get(nama) or satu[nama] or "",
            )
            for nama in NILAI
        ]
