from odoo import http
from odoo.http import request

from ..aturan.isian import tulis_angka
from .isian import nomor
from .pekerjaan import ALAMAT, HALAMAN, PekerjaanPortal

BARIS_KOSONG = 5
# No form of ours has more; a longer one is not read to its end
BARIS_TERBANYAK = 60
KOLOM = ("kegiatan", "target", "satuan", "tanggal_mulai", "tanggal_selesai")


class RencanaIndividuPortal(PekerjaanPortal):
    """The rencana kerja individu of one assignment: rows, sent to who approves them (R-131)."""

    @http.route(f"{ALAMAT}/<int:penugasan_id>/rencana", methods=["GET"], readonly=True, **HALAMAN)
    def rencana_individu(self, penugasan_id, **_kwargs):
        """My plan for one assignment."""
        penugasan = self._pekerjaan_saya(penugasan_id)
        return self._rencana_individu_tampilkan(penugasan) if penugasan else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:penugasan_id>/rencana", methods=["POST"], **HALAMAN)
    def rencana_individu_simpan(self, penugasan_id, tindakan=None, **isi):
        """Save the rows; with the other button send them too, which locks them."""
        penugasan = self._pekerjaan_saya(penugasan_id)
        if not penugasan:
            return self._tidak_ada()
        if "jumlah_baris" not in isi:
            # No form of ours: without its rows nothing is taken away
            return self._rencana_individu_tampilkan(penugasan)
        env, alamat = request.env, f"{ALAMAT}/{penugasan.id}/rencana"
        baris = self._rencana_individu_baca(isi)
        model = env["sistem.kerja.rencana.individu"]
        tersimpan = []
        respons = self._lakukan(
            lambda: tersimpan.append(model.simpan(penugasan.id, baris)),
            alamat,
            lambda pesan: self._rencana_individu_tampilkan(penugasan, pesan=pesan, baris=baris),
            env._("Your plan is saved as a draft. Send it when it is complete."),
        )
        if not tersimpan or tindakan != "kirim":
            return respons
        # What was typed stays saved, also where it cannot be sent
        return self._lakukan(
            model.browse(tersimpan).action_ajukan,
            alamat,
            lambda pesan: self._rencana_individu_tampilkan(penugasan, pesan=pesan),
            env._("Your plan is sent. You get an e-mail when it is approved or comes back."),
        )

    # ------------------------------------------------------------------ rows of the form

    def _rencana_individu_baca(self, isi):
        """Return the rows as they were typed."""
        jumlah = min(nomor(isi.get("jumlah_baris")), BARIS_TERBANYAK)
        return [
            {
                "id": nomor(isi.get(f"id_{satu}")),
                **{nama: (isi.get(f"{nama}_{satu}") or "").strip() for nama in KOLOM},
            }
            for satu in range(jumlah)
            if not isi.get(f"hapus_{satu}")
        ]

    def _rencana_individu_isian(self, rencana_sudo):
        """Return the rows of the plan as the form shows them."""
        return [
            {
                "id": line.id,
                "kegiatan": line.kegiatan,
                "target": tulis_angka(line.target),
                "satuan": line.satuan,
                "tanggal_mulai": str(line.tanggal_mulai),
                "tanggal_selesai": str(line.tanggal_selesai),
            }
            for line in rencana_sudo.line_ids
        ]

    def _rencana_individu_tampilkan(self, penugasan, baris=None, **values):
        rencana = request.env["sistem.kerja.rencana.individu"].search(
            [("penugasan_id", "=", penugasan.id)]
        )
        rencana_sudo = rencana.sudo()  # sudo: the own plan, read by the record rules
        if baris is None:
            baris = self._rencana_individu_isian(rencana_sudo)
        terisi = [satu for satu in baris if any(satu.values())]
        return self._halaman(
            "hr_sistem_kerja.portal_rencana_individu",
            penugasan_sudo=penugasan.sudo(),  # sudo: the own assignment
            rencana_sudo=rencana_sudo,
            terbuka=not rencana or rencana.state in ("draft", "dikembalikan"),
            jumlah_terisi=len(terisi),
            baris=terisi + [dict.fromkeys(KOLOM, "") for _nomor in range(BARIS_KOSONG)],
            **values,
        )
