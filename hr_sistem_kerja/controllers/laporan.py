from odoo import http
from odoo.fields import Domain
from odoo.http import request

from odoo.addons.portal.controllers.portal import pager

from ..aturan.isian import tulis_angka
from .berkas import baca_unggahan
from .dasar import PER_HALAMAN
from .pekerjaan import ALAMAT as ALAMAT_PEKERJAAN
from .pekerjaan import HALAMAN, PekerjaanPortal

ALAMAT = "/my/sistem-kerja/laporan"
ISIAN = ("isi", "capaian", "rencana_lanjut", "target_id", "jumlah")
# The list by state, as its tabs show it
SARINGAN = {
    "tulis": Domain("state", "in", ("draft", "dikembalikan")),
    "terkirim": Domain("state", "=", "dikirim"),
    "diterima": Domain("state", "=", "diterima"),
}


class LaporanPortal(PekerjaanPortal):
    """Reports: written and sent by who works, read and answered by who receives them."""

    # ------------------------------------------------------------------ the list

    @http.route([ALAMAT, f"{ALAMAT}/page/<int:page>"], methods=["GET"], readonly=True, **HALAMAN)
    def laporan_daftar(self, page=1, saring="tulis", **_kwargs):
        """My reports, what is late first; above them those that wait for my answer."""
        model = request.env["sistem.kerja.laporan"]
        saring = saring if saring in SARINGAN else "tulis"
        milik = Domain("pelapor_id", "in", self._saya().ids)
        domain = milik & SARINGAN[saring]
        halaman = pager(
            url=ALAMAT,
            url_args={"saring": saring},
            total=model.search_count(domain),
            page=page,
            step=PER_HALAMAN,
        )
        urutan = "batas_waktu, id" if saring == "tulis" else None
        laporan = model.search(domain, order=urutan, limit=PER_HALAMAN, offset=halaman["offset"])
        giliran = model.search([("giliran_saya", "=", True)], order="dikirim_pada, id")
        return self._halaman(
            "hr_sistem_kerja.portal_laporan_daftar",
            # sudo: the record rules let the user read these reports
            laporan_sudo=laporan.sudo(),
            giliran_sudo=giliran.sudo(),  # sudo: as above
            saring=saring,
            jumlah={nama: model.search_count(milik & satu) for nama, satu in SARINGAN.items()},
            pager=halaman,
        )

    # ------------------------------------------------------------------ writing

    @http.route(f"{ALAMAT_PEKERJAAN}/<int:penugasan_id>/laporan", methods=["POST"], **HALAMAN)
    def laporan_mulai(self, penugasan_id, **_kwargs):
        """Go to my report on this assignment that is not sent yet; a new one if there is none."""
        penugasan = self._pekerjaan_saya(penugasan_id)
        if not penugasan:
            return self._tidak_ada()
        return self._lakukan(
            lambda: request.env["sistem.kerja.laporan"].mulai(penugasan.id),
            lambda nomor: f"{ALAMAT}/{nomor}",
            lambda pesan: self._pekerjaan_tampilkan(penugasan, pesan=pesan),
        )

    @http.route(f"{ALAMAT}/<int:laporan_id>", methods=["GET"], readonly=True, **HALAMAN)
    def laporan_satu(self, laporan_id, **_kwargs):
        """One report: to write it, or to read what became of it."""
        laporan = self._satu("sistem.kerja.laporan", laporan_id)
        return self._laporan_tampilkan(laporan) if laporan else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:laporan_id>", methods=["POST"], **HALAMAN)
    def laporan_simpan(self, laporan_id, tindakan=None, **isi):
        """Save the report; with the other button send it too, which locks it."""
        laporan = self._satu("sistem.kerja.laporan", laporan_id)
        if not laporan:
            return self._tidak_ada()
        env, alamat = request.env, f"{ALAMAT}/{laporan.id}"
        berhasil = []
        respons = self._lakukan(
            lambda: berhasil.append(self._laporan_tulis(laporan, isi)),
            alamat,
            lambda pesan: self._laporan_tampilkan(laporan, pesan=pesan, isi=isi),
            env._("Your report is saved as a draft. Nobody reads it before you send it."),
        )
        if not berhasil or tindakan != "kirim":
            return respons
        # Words and files stay saved, also where the report cannot be sent
        return self._lakukan(
            laporan.action_kirim,
            alamat,
            lambda pesan: self._laporan_tampilkan(laporan, pesan=pesan),
            lambda _hasil: env._(
                "Your report is sent to %s. You get an e-mail when it is accepted or comes back.",
                # sudo: to whom a report goes is named to its reporter
                laporan.sudo().penerima_id.name,
            ),
        )

    def _laporan_tulis(self, laporan, isi):
        laporan.tulis({nama: isi[nama] for nama in ISIAN if nama in isi})
        for berkas in baca_unggahan(request.httprequest.files.getlist("berkas")):
            laporan.action_lampirkan(berkas["nama"], berkas["isi_base64"])
        return True

    @http.route(
        f"{ALAMAT}/<int:laporan_id>/berkas/<int:berkas_id>/hapus", methods=["POST"], **HALAMAN
    )
    def laporan_hapus_berkas(self, laporan_id, berkas_id, **_kwargs):
        """Take a file off a report that is not sent."""
        laporan = self._satu("sistem.kerja.laporan", laporan_id)
        if not laporan:
            return self._tidak_ada()
        return self._lakukan(
            lambda: laporan.action_hapus_berkas(berkas_id),
            f"{ALAMAT}/{laporan.id}",
            lambda pesan: self._laporan_tampilkan(laporan, pesan=pesan),
            request.env._("The file is taken off the report."),
        )

    @http.route(f"{ALAMAT}/<int:laporan_id>/hapus", methods=["POST"], **HALAMAN)
    def laporan_hapus(self, laporan_id, **_kwargs):
        """Throw away a draft that nobody has asked for."""
        laporan = self._satu("sistem.kerja.laporan", laporan_id)
        if not laporan:
            return self._tidak_ada()
        return self._lakukan(
            laporan.unlink,
            ALAMAT,
            lambda pesan: self._laporan_tampilkan(laporan, pesan=pesan),
            request.env._("The draft is thrown away."),
        )

    # ------------------------------------------------------------------ answering

    @http.route(f"{ALAMAT}/<int:laporan_id>/putuskan", methods=["POST"], **HALAMAN)
    def laporan_putuskan(self, laporan_id, putusan=None, **isi):
        """Accept the report, or return it to be written anew."""
        laporan = self._satu("sistem.kerja.laporan", laporan_id)
        if not laporan:
            return self._tidak_ada()
        return self._lakukan(
            lambda: self._laporan_jawab(laporan, putusan, isi),
            f"{ALAMAT}/{laporan.id}",
            lambda pesan: self._laporan_tampilkan(laporan, pesan=pesan, isi=isi),
            lambda kabar: kabar,
        )

    def _laporan_jawab(self, laporan, putusan, isi):
        """Answer, and return the sentence that says so."""
        env = request.env
        if putusan == "kembalikan":
            laporan.action_kembalikan(isi.get("alasan"))
            return env._("The report went back. Its reporter reads your words and sends it anew.")
        laporan.action_terima(isi.get("umpan_balik"))
        return env._("The report is accepted. Its reporter reads your feedback.")

    # ------------------------------------------------------------------ the page

    def _laporan_tampilkan(self, laporan, isi=None, **values):
        laporan_sudo = laporan.sudo()  # sudo: the record rules let the user read this report
        tulis = laporan.dapat_kirim and laporan.milik_saya
        tersimpan = {
            **{nama: laporan_sudo[nama] or "" for nama in ("isi", "capaian", "rencana_lanjut")},
            "target_id": str(laporan_sudo.target_id.id or ""),
            "jumlah": tulis_angka(laporan_sudo.jumlah) if laporan_sudo.jumlah else "",
        }
        # sudo: only of the user's own report; assignments of others have no page here
        milik = laporan_sudo.penugasan_id.employee_id & self._saya()
        return self._halaman(
            "hr_sistem_kerja.portal_laporan",
            laporan_sudo=laporan_sudo,
            tulis=tulis,
            dapat_memutus=laporan.dapat_memutus,
            dapat_dihapus=tulis
            and laporan.state == "draft"
            and not (laporan.terjadwal or laporan_sudo.peminta_id or laporan.jenis == "akhir"),
            pekerjaan_id=laporan_sudo.penugasan_id.id if milik else 0,
            # sudo: found by the record rules of the user
            target_sudo=laporan._target_tersedia().sudo() if tulis else laporan_sudo.target_id,
            isi={**tersimpan, **(isi or {})},
            **values,
        )
