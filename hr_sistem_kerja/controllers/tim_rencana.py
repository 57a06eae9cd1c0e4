from odoo import http
from odoo.http import request

from .tim import ALAMAT, HALAMAN, PEKERJAAN, TimPortal

# Of a team, and of a person alone
RENCANA = [
    f"{ALAMAT}/<int:tim_id>/rencana",
    f"{PEKERJAAN}/<int:penugasan_id>/rencana-pelaksanaan",
]
# Without JavaScript rows are added by sending the form
BARIS_KOSONG = 2
# No form of ours has more; a longer one is not read to its end
BARIS_TERBANYAK = 100


class TimRencanaPortal(TimPortal):
    """How a team plans: the rencana pelaksanaan kegiatan, its parts with their people, months."""

    # ------------------------------------------------------------------ the plan

    @http.route(RENCANA, methods=["GET"], readonly=True, **HALAMAN)
    def tim_rencana(self, tim_id=0, penugasan_id=0, **_kwargs):
        """The plan in force, the one on its way, and the form of a draft."""
        kerja = self._tim_kerja(tim_id, penugasan_id)
        return self._tim_rencana_tampilkan(kerja) if kerja else self._tidak_ada()

    @http.route(RENCANA, methods=["POST"], **HALAMAN)
    def tim_rencana_simpan(self, tim_id=0, penugasan_id=0, tindakan=None, **isi):
        """Save the draft; with the other button submit it too, which locks it."""
        kerja = self._tim_kerja(tim_id, penugasan_id)
        if not kerja:
            return self._tidak_ada()
        env, nomor = request.env, []
        model = env["sistem.kerja.rencana"]
        milik = {"tim_id": 0, self._tim_milik(kerja)[0]: kerja.id}
        # A box that is not ticked is not sent
        isi = {**isi, "tanpa_anggaran": isi.get("tanpa_anggaran", "")}
        respons = self._lakukan(
            lambda: nomor.append(model.simpan(isian=isi, **milik)),
            self._tim_alamat_rencana(kerja),
            lambda pesan: self._tim_rencana_tampilkan(kerja, pesan=pesan, isi=isi),
            env._("The plan is saved as a draft. Submit it when it is complete."),
        )
        if not nomor or tindakan != "kirim":
            return respons
        # What was typed stays saved, also where it cannot be submitted
        return self._lakukan(
            model.browse(nomor).action_ajukan,
            self._tim_alamat_rencana(kerja),
            lambda pesan: self._tim_rencana_tampilkan(kerja, pesan=pesan),
            env._("The plan is submitted. You get an e-mail when it is agreed on or comes back.")
            if not milik["tim_id"]
            else env._(
                "The plan is submitted. You get an e-mail when it is agreed on or comes back; "
                "then you divide its parts."
            ),
        )

    @http.route([f"{satu}/ubah" for satu in RENCANA], methods=["POST"], **HALAMAN)
    def tim_rencana_ubah(self, tim_id=0, penugasan_id=0, **_kwargs):
        """Make a new version of the agreed plan, to be agreed on anew."""
        kerja = self._tim_kerja(tim_id, penugasan_id)
        rencana = kerja and request.env["sistem.kerja.rencana"].search(
            [self._tim_milik(kerja), ("state", "=", "disepakati")]
        )
        if not rencana:
            return self._tidak_ada()
        return self._lakukan(
            rencana.action_ubah,
            self._tim_alamat_rencana(kerja),
            lambda pesan: self._tim_rencana_tampilkan(kerja, pesan=pesan),
            request.env._(
                "A new version is ready to be changed. The present plan stays in force until the "
                "new one is agreed on."
            ),
        )

    def _tim_alamat_rencana(self, kerja):
        # Of a person alone "rencana" is his individual work plan
        sendiri = kerja._name == "sistem.kerja.penugasan"
        return f"{self._tim_alamat(kerja)}/{'rencana-pelaksanaan' if sendiri else 'rencana'}"

    def _tim_rencana_tampilkan(self, kerja, **values):
        rencana = request.env["sistem.kerja.rencana"].search([self._tim_milik(kerja)])
        status = rencana.grouped("state")
        kosong = rencana.browse()
        draf = status.get("draft", kosong)[:1]
        return self._tim_halaman(
            "portal_tim_rencana",
            kerja,
            alamat_rencana=self._tim_alamat_rencana(kerja),
            # sudo: the record rules let the user read the plans of his work
            berlaku_sudo=status.get("disepakati", kosong)[:1].sudo(),
            diajukan_sudo=status.get("diajukan", kosong)[:1].sudo(),  # sudo: as above
            draf_sudo=draf.sudo(),  # sudo: as above
            # sudo: whether the regulation asks for a budget is public
            wajib_anggaran=bool(kerja.sudo()._peraturan_kerja()._ketentuan("anggaran_rencana")),
            target_sudo=self._tim_cari("target", [self._tim_milik(kerja)]),
            boleh_baru=kerja.state not in ("selesai", "dibatalkan"),
            **values,
        )

    # ------------------------------------------------------------------ its parts

    @http.route(f"{ALAMAT}/<int:tim_id>/rincian", methods=["GET"], readonly=True, **HALAMAN)
    def tim_rincian(self, tim_id, **_kwargs):
        """The parts of the plan: who carries out which, for which competence, and how far it is."""
        tim = self._tim_saya(tim_id)
        return self._tim_rincian_tampilkan(tim) if tim else self._tidak_ada()

    @http.route(
        [f"{ALAMAT}/<int:tim_id>/rincian", f"{ALAMAT}/<int:tim_id>/rincian/<int:rincian_id>"],
        methods=["POST"],
        **HALAMAN,
    )
    def tim_rincian_simpan(self, tim_id, rincian_id=0, tindakan=None, **isi):
        """Write one part, say how far it is, or take away what has not begun."""
        tim = self._tim_saya(tim_id)
        rincian = request.env["sistem.kerja.rencana.rincian"].search(
            [("id", "=", rincian_id), ("tim_id", "=", tim.id)]
        )
        if not tim or (rincian_id and not rincian):
            return self._tidak_ada()
        return self._lakukan(
            lambda: self._tim_rincian_jalankan(tim, rincian, tindakan, isi),
            f"{ALAMAT}/{tim.id}/rincian",
            lambda pesan: self._tim_rincian_tampilkan(tim, pesan=pesan, isi=isi, diubah=rincian_id),
            self._tim_rincian_kabar(tindakan),
        )

    def _tim_rincian_jalankan(self, tim, rincian, tindakan, isi):
        if rincian and tindakan == "mulai":
            return rincian.action_mulai()
        if rincian and tindakan == "selesai":
            return rincian.action_selesai()
        if rincian and tindakan == "hapus":
            return rincian.unlink()
        return rincian.simpan(tim.id, isi, rincian.id)

    def _tim_rincian_kabar(self, tindakan):
        env = request.env
        return {
            "mulai": env._("It is marked as running."),
            "selesai": env._("It is marked as done."),
            "hapus": env._("The detail is deleted."),
        }.get(tindakan) or env._("The detail is saved. Who carries it out sees it on his page.")

    def _tim_rincian_tampilkan(self, tim, diubah=0, **values):
        rincian = self._tim_cari("rencana.rincian", [("tim_id", "=", tim.id)])
        berlaku = self._tim_cari("rencana", [("tim_id", "=", tim.id), ("state", "=", "disepakati")])
        return self._tim_halaman(
            "portal_tim_rincian",
            tim,
            berlaku_sudo=berlaku,
            rincian_sudo=rincian,
            diubah=diubah,
            orang_sudo=self._tim_orang(tim),
            dasar=rincian._fields["dasar_peran"]._description_selection(request.env),
            **values,
        )

    # ------------------------------------------------------------------ the months

    @http.route(f"{ALAMAT}/<int:tim_id>/jadwal", methods=["GET"], readonly=True, **HALAMAN)
    def tim_jadwal(self, tim_id, **_kwargs):
        """The schedule: one card for each activity, with its months."""
        tim = self._tim_saya(tim_id)
        return self._tim_jadwal_tampilkan(tim) if tim else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:tim_id>/jadwal", methods=["POST"], **HALAMAN)
    def tim_jadwal_simpan(self, tim_id, **isi):
        """Save all activities; blank ones are left out."""
        tim = self._tim_saya(tim_id)
        if not tim:
            return self._tidak_ada()
        baris = self._tim_jadwal_baca(isi)
        terisi = [satu for satu in baris if satu["id"] or satu["aktivitas"]]
        return self._lakukan(
            lambda: tim.simpan_jadwal(terisi, (isi.get("tahun") or "").strip()),
            f"{ALAMAT}/{tim.id}/jadwal",
            lambda pesan: self._tim_jadwal_tampilkan(tim, pesan=pesan, baris=baris, isi=isi),
            request.env._("The schedule is saved. Everybody in the team sees it."),
        )

    def _tim_jadwal_baca(self, isi):
        """Return the rows as they were typed."""
        return [
            {
                "id": self._tim_nomor(isi.get(f"id_{nomor}")),
                "aktivitas": (isi.get(f"aktivitas_{nomor}") or "").strip(),
                "penugasan_id": self._tim_nomor(isi.get(f"penugasan_{nomor}")),
                "pelaku": (isi.get(f"pelaku_{nomor}") or "").strip(),
                "bulan": [b for b in range(1, 13) if isi.get(f"bulan_{nomor}_{b}")],
                "hapus": bool(isi.get(f"hapus_{nomor}")),
            }
            for nomor in range(min(self._tim_nomor(isi.get("jumlah_baris")), BARIS_TERBANYAK))
        ]

    def _tim_jadwal_tampilkan(self, tim, baris=None, **values):
        jadwal = self._tim_cari("tim.jadwal", [("tim_id", "=", tim.id)])
        if baris is None:
            baris = [
                {
                    "id": satu.id,
                    "aktivitas": satu.aktivitas,
                    "penugasan_id": satu.pelaku_penugasan_id.id,
                    "pelaku": "" if satu.pelaku_penugasan_id else satu.pelaku or "",
                    "bulan": [b for b in range(1, 13) if satu[f"bulan_{b}"]],
                    "hapus": False,
                }
                for satu in jadwal
            ]
            baris += [{"id": 0, "bulan": []} for _nomor in range(BARIS_KOSONG)]
        return self._tim_halaman(
            "portal_tim_jadwal",
            tim,
            baris=baris,
            jadwal_sudo=jadwal,
            terbuka=tim.can_jadwal,
            orang_sudo=self._tim_orang(tim),
            bulan=[
                (b, jadwal._fields[f"bulan_{b}"]._description_string(request.env))
                for b in range(1, 13)
            ],
            **values,
        )
