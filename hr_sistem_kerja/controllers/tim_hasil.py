from odoo import http
from odoo.http import request

from ..aturan.predikat import PERILAKU
from ..models.kinerja.hasil_jalan import BOLEH_MENGAJUKAN
from .berkas import baca_unggahan
from .tim import ALAMAT, HALAMAN, PEKERJAAN, TimPortal

# No form of ours has more; a longer one is not read to its end
BARIS_TERBANYAK = 100
# Of a team, and of a person alone
HASIL = [f"{ALAMAT}/<int:tim_id>/hasil", f"{PEKERJAAN}/<int:penugasan_id>/hasil"]
KOLOM = ("name", "target", "satuan", "capaian", "catatan", "hapus")


class TimHasilPortal(TimPortal):
    """What a team or a person brought about, and the material on the members of a team."""

    # ------------------------------------------------------------------ results

    def _tim_hasil_milik(self, kerja):
        return request.env["sistem.kerja.hasil"].search(
            [self._tim_milik(kerja), ("state", "!=", "dibatalkan")], limit=1
        )

    @http.route(HASIL, methods=["GET"], readonly=True, **HALAMAN)
    def tim_hasil(self, tim_id=0, penugasan_id=0, **_kwargs):
        """The results with a line per target, and the chain of those who review them."""
        kerja = self._tim_kerja(tim_id, penugasan_id)
        return self._tim_hasil_tampilkan(kerja) if kerja else self._tidak_ada()

    @http.route([f"{satu}/mulai" for satu in HASIL], methods=["POST"], **HALAMAN)
    def tim_hasil_mulai(self, tim_id=0, penugasan_id=0, **_kwargs):
        """Begin to write the results: a line for each target."""
        kerja = self._tim_kerja(tim_id, penugasan_id)
        if not kerja:
            return self._tidak_ada()
        return self._lakukan(
            lambda: request.env["sistem.kerja.hasil"].mulai(
                **{self._tim_milik(kerja)[0]: kerja.id}
            ),
            f"{self._tim_alamat(kerja)}/hasil",
            lambda pesan: self._tim_hasil_tampilkan(kerja, pesan=pesan),
            request.env._("Write what was reached of each target, then send it."),
        )

    @http.route(HASIL, methods=["POST"], **HALAMAN)
    def tim_hasil_simpan(self, tim_id=0, penugasan_id=0, tindakan=None, **isi):
        """Save the results; with the other button send them too, which locks them."""
        kerja = self._tim_kerja(tim_id, penugasan_id)
        hasil = kerja and self._tim_hasil_milik(kerja)
        if not hasil:
            return self._tidak_ada()
        env, berhasil = request.env, []
        respons = self._lakukan(
            lambda: berhasil.append(self._tim_hasil_tulis(hasil, isi)),
            f"{self._tim_alamat(kerja)}/hasil",
            lambda pesan: self._tim_hasil_tampilkan(kerja, pesan=pesan, isi=isi),
            env._("The results are saved as a draft. Nobody reviews them before you send them."),
        )
        if not berhasil or tindakan != "kirim":
            return respons
        # Words and files stay saved, also where the results cannot be sent
        return self._lakukan(
            hasil.action_ajukan,
            f"{self._tim_alamat(kerja)}/hasil",
            lambda pesan: self._tim_hasil_tampilkan(kerja, pesan=pesan),
            lambda _hasil: env._(
                "The results are sent. They are with %s now; the whole way stands below.",
                # sudo: who reviews is named to who has sent it
                hasil.sudo().penindak_id.name or "-",
            ),
        )

    def _tim_hasil_tulis(self, hasil, isi):
        banyak = min(self._tim_nomor(isi.get("jumlah_baris")), BARIS_TERBANYAK)
        baris = [
            {
                "id": self._tim_nomor(isi.get(f"id_{nomor}")),
                **{nama: isi[f"{nama}_{nomor}"] for nama in KOLOM if f"{nama}_{nomor}" in isi},
            }
            for nomor in range(banyak)
        ]
        terisi = [satu for satu in baris if satu["id"] or any(satu.values())]
        hasil.simpan(isi, terisi)
        for berkas in baca_unggahan(request.httprequest.files.getlist("berkas")):
            hasil.action_lampirkan(berkas["nama"], berkas["isi_base64"])
        return True

    @http.route(
        [f"{satu}/berkas/<int:berkas_id>/hapus" for satu in HASIL], methods=["POST"], **HALAMAN
    )
    def tim_hasil_hapus_berkas(self, berkas_id, tim_id=0, penugasan_id=0, **_kwargs):
        """Take a file off results that are not sent."""
        return self._tim_hasil_jalankan(
            self._tim_kerja(tim_id, penugasan_id),
            lambda hasil: hasil.action_hapus_berkas(berkas_id),
            request.env._("The file is taken off the results."),
        )

    @http.route([f"{satu}/tarik" for satu in HASIL], methods=["POST"], **HALAMAN)
    def tim_hasil_tarik(self, tim_id=0, penugasan_id=0, **isi):
        """Withdraw the results, with the reason; the work goes on."""
        return self._tim_hasil_jalankan(
            self._tim_kerja(tim_id, penugasan_id),
            lambda hasil: hasil.action_batalkan(isi.get("alasan")),
            request.env._(
                "The results are withdrawn, and the work goes on. You can write new ones."
            ),
        )

    def _tim_hasil_jalankan(self, kerja, tindakan, selesai):
        hasil = kerja and self._tim_hasil_milik(kerja)
        if not hasil:
            return self._tidak_ada()
        return self._lakukan(
            lambda: tindakan(hasil),
            f"{self._tim_alamat(kerja)}/hasil",
            lambda pesan: self._tim_hasil_tampilkan(kerja, pesan=pesan),
            selesai,
        )

    def _tim_hasil_tampilkan(self, kerja, **values):
        hasil = self._tim_hasil_milik(kerja)
        hasil_sudo = hasil.sudo()  # sudo: the record rules let the user read these results
        tinjauan = hasil_sudo.tinjauan_ids.sorted(lambda satu: (satu.ronde, satu.urutan, satu.id))
        return self._tim_halaman(
            "portal_tim_hasil",
            kerja,
            dapat_mulai=kerja.state in BOLEH_MENGAJUKAN,
            hasil_sudo=hasil_sudo,
            ronde_sudo=tinjauan.grouped("ronde"),
            can_ubah=hasil.can_ubah,
            berkas_baru=hasil._berkas_baru().ids if hasil.can_ubah else [],
            can_ajukan=hasil.can_ajukan,
            can_batalkan=hasil.can_batalkan,
            **values,
        )

    # ------------------------------------------------------------------ material on members

    def _tim_dibahas(self, tim_id):
        """Return the team, and the assignments of it on which the user may send material."""
        tim = self._satu("sistem.kerja.tim", tim_id)
        dibahas = tim._dapat_dibahas() if tim else request.env["sistem.kerja.penugasan"]
        return (tim if dibahas or tim.saya_pimpin else tim.browse()), dibahas

    @http.route(f"{ALAMAT}/<int:tim_id>/bahan", methods=["GET"], readonly=True, **HALAMAN)
    def tim_bahan(self, tim_id, **_kwargs):
        """On whom material for the assessment was sent, and on whom it is still to be written."""
        tim, dibahas = self._tim_dibahas(tim_id)
        if not tim:
            return self._tidak_ada()
        return self._tim_halaman(
            "portal_tim_bahan",
            tim,
            # sudo: on these people the user reports
            orang_sudo=dibahas.sudo().sorted(lambda satu: satu.employee_id.name),
            bahan_per_orang=self._tim_bahan_saya(dibahas).grouped("penugasan_id"),
            kembali=self._tim_bahan_atas(tim),
        )

    def _tim_bahan_saya(self, penugasan):
        return self._tim_cari(
            "rekomendasi.bahan",
            [("penugasan_id", "in", penugasan.ids), ("pengirim_id", "in", self._saya().ids)],
        )

    def _tim_bahan_atas(self, tim):
        """Return the page above: a Pengawas has no page of the team."""
        if tim.saya_pimpin:
            return (f"{ALAMAT}/{tim.id}", tim.name)
        return (ALAMAT, request.env._("Teams that I lead"))

    @http.route(
        f"{ALAMAT}/<int:tim_id>/bahan/<int:penugasan_id>", methods=["GET"], readonly=True, **HALAMAN
    )
    def tim_bahan_satu(self, tim_id, penugasan_id, **_kwargs):
        """The material on one member: what was recorded, and the form."""
        tim, dibahas = self._tim_dibahas(tim_id)
        penugasan = dibahas.filtered(lambda satu: satu.id == penugasan_id)
        return self._tim_bahan_tampilkan(tim, penugasan) if penugasan else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:tim_id>/bahan/<int:penugasan_id>", methods=["POST"], **HALAMAN)
    def tim_bahan_simpan(self, tim_id, penugasan_id, tindakan=None, **isi):
        """Save the material; with the other button send it too, which locks it for ever."""
        tim, dibahas = self._tim_dibahas(tim_id)
        penugasan = dibahas.filtered(lambda satu: satu.id == penugasan_id)
        if not penugasan:
            return self._tidak_ada()
        env, nomor = request.env, []
        model = env["sistem.kerja.rekomendasi.bahan"]
        respons = self._lakukan(
            lambda: nomor.append(model.simpan(penugasan.id, isi)),
            f"{ALAMAT}/{tim.id}/bahan/{penugasan.id}",
            lambda pesan: self._tim_bahan_tampilkan(tim, penugasan, pesan=pesan, isi=isi),
            env._("The material is saved as a draft. Send it when it is complete."),
        )
        if not nomor or tindakan != "kirim":
            return respons
        # What was typed stays saved, also where it cannot be sent
        return self._lakukan(
            model.browse(nomor).action_kirim,
            f"{ALAMAT}/{tim.id}/bahan",
            lambda pesan: self._tim_bahan_tampilkan(tim, penugasan, pesan=pesan),
            env._("The material is sent to who assesses the member. It stays as you sent it."),
        )

    def _tim_bahan_tampilkan(self, tim, penugasan, **values):
        bahan = self._tim_bahan_saya(penugasan)
        draf = bahan.filtered(lambda satu: satu.state == "draft")[:1]
        bidang = bahan._fields
        return self._tim_halaman(
            "portal_tim_bahan_satu",
            tim,
            penugasan_sudo=penugasan.sudo(),  # sudo: on this person the user reports
            draf_sudo=draf,
            terkirim_sudo=bahan - draf,
            # sudo: the records of the person are the material; it shows what the user may read
            rekaman=draf.rekaman or penugasan.sudo()._teks_rekaman(),
            nilai=[
                (nama, bidang[nama]._description_string(request.env))
                for nama in ("hasil_kerja", *PERILAKU)
            ],
            rating=bidang["hasil_kerja"]._description_selection(request.env),
            kembali=(f"{ALAMAT}/{tim.id}/bahan", request.env._("Material for the assessment")),
            **values,
        )
