from odoo import fields, http
from odoo.fields import Domain
from odoo.http import request

from odoo.addons.portal.controllers.portal import pager

from .dasar import PER_HALAMAN, HalamanPortal
from .isian import tanggal

ALAMAT = "/my/sistem-kerja/unit"
RUTE = {"type": "http", "auth": "user", "website": True, "sitemap": False}
# Pages on which the records behind a number are opened
HALAMAN = {
    "sistem.kerja.tim": f"{ALAMAT}/tim/",
    "sistem.kerja.penugasan": f"{ALAMAT}/penugasan/",
    "sistem.kerja.hasil": f"{ALAMAT}/putusan/hasil/",
    "sistem.kerja.laporan": f"{ALAMAT}/putusan/laporan/",
    "sistem.kerja.kendala": f"{ALAMAT}/putusan/kendala/",
    "sistem.kerja.target": f"{ALAMAT}/putusan/target/",
}
STATE_BERJALAN = ("ditetapkan", "berjalan")


class UnitPortal(HalamanPortal):
    """The unit of a leader: what waits for his decision, its numbers and the lists behind them."""

    # ------------------------------------------------------------------ the numbers

    @http.route(ALAMAT, methods=["GET"], readonly=True, **RUTE)
    def unit_ringkasan(self, cakupan=None, **_kwargs):
        """What waits for me, then the numbers of one of my scopes."""
        user = request.env.user
        return self._halaman(
            "hr_sistem_kerja.portal_unit",
            # sudo: found by the rights of the user
            putusan=[(kode, semua.sudo()) for kode, semua in user._sistem_kerja_putusan()],
            ringkasan=request.env["sistem.kerja.dasbor"].ringkasan(cakupan),
            menilai=bool(request.env["sistem.kerja.rekomendasi"]._dinilai_saya()),
            memimpin=bool(user._sistem_kerja_unit_dipimpin()),
            menandatangani=self._unit_menandatangani(),
        )

    def _unit_menandatangani(self):
        """Return how many letters wait for the user's signature or initials."""
        giliran = Domain("dapat_saya_tandatangani", "=", True)
        giliran |= Domain("giliran_paraf_saya", "=", True)
        return request.env["sistem.kerja.naskah"].search_count(giliran)

    @http.route(
        [
            f"{ALAMAT}/angka/<int:kelompok>/<int:kotak>",
            f"{ALAMAT}/angka/<int:kelompok>/<int:kotak>/page/<int:page>",
        ],
        methods=["GET"],
        readonly=True,
        **RUTE,
    )
    def unit_angka(self, kelompok, kotak, page=1, cakupan=None, **_kwargs):
        """Show the records behind one number, by the rights of the user."""
        ringkasan = request.env["sistem.kerja.dasbor"].ringkasan(cakupan)
        try:
            satu = ringkasan["kelompok"][kelompok]["kotak"][kotak]
        except IndexError:
            return self._tidak_ada()
        alamat = f"{ALAMAT}/angka/{kelompok}/{kotak}"
        return self._unit_daftar(satu["judul"], satu["aksi"], alamat, page, ringkasan["cakupan"])

    @http.route(
        [
            f"{ALAMAT}/orang/<int:pegawai_id>",
            f"{ALAMAT}/orang/<int:pegawai_id>/page/<int:page>",
        ],
        methods=["GET"],
        readonly=True,
        **RUTE,
    )
    def unit_orang(self, pegawai_id, page=1, **_kwargs):
        """Show the running assignments of one person, as far as the user may read them."""
        domain = [("employee_id", "=", pegawai_id), ("state", "in", STATE_BERJALAN)]
        model = request.env["sistem.kerja.penugasan"]
        if not (satu := model.search(domain, limit=1)):
            return self._tidak_ada()
        # sudo: the person of an assignment that the user reads
        judul = satu.sudo().employee_id.name
        aksi = {"res_model": model._name, "domain": domain}
        return self._unit_daftar(judul, aksi, f"{ALAMAT}/orang/{pegawai_id}", page)

    def _unit_daftar(self, judul, aksi, alamat, page, cakupan=""):
        model, domain = request.env[aksi["res_model"]], aksi["domain"]
        if not model.has_access("read"):
            return self._tidak_ada()
        halaman = pager(
            url=alamat,
            url_args={"cakupan": cakupan} if cakupan else None,
            total=model.search_count(domain),
            page=page,
            step=PER_HALAMAN,
        )
        semua = model.search(domain, limit=PER_HALAMAN, offset=halaman["offset"])
        return self._halaman(
            "hr_sistem_kerja.portal_unit_daftar",
            judul_daftar=judul,
            # sudo: found by the rights of the user
            semua_sudo=semua.sudo(),
            awalan=HALAMAN.get(model._name, ""),
            pager=halaman,
            cakupan=cakupan,
        )

    # ------------------------------------------------------------------ targets

    @http.route(
        [f"{ALAMAT}/perjanjian", f"{ALAMAT}/perjanjian/page/<int:page>"],
        methods=["GET"],
        readonly=True,
        **RUTE,
    )
    def unit_perjanjian(self, page=1, **_kwargs):
        """Show the perjanjian kinerja and the targets of this year that the user may read."""
        tahun = str(fields.Date.context_today(request.env.user).year)
        model, domain = request.env["sistem.kerja.target"], [("periode", "=", tahun)]
        domain += [("state", "in", ("draft", "ditetapkan"))]
        halaman = pager(
            url=f"{ALAMAT}/perjanjian",
            total=model.search_count(domain),
            page=page,
            step=PER_HALAMAN,
        )
        perjanjian = request.env["sistem.kerja.perjanjian"].search(
            [("state", "in", ("draft", "ditetapkan"))], limit=PER_HALAMAN
        )
        target = model.search(domain, limit=PER_HALAMAN, offset=halaman["offset"])
        return self._halaman(
            "hr_sistem_kerja.portal_unit_perjanjian",
            # sudo: found by the rights of the user
            perjanjian_sudo=perjanjian.sudo(),
            target_sudo=target.sudo(),  # sudo: as above
            pager=halaman,
        )

    # ------------------------------------------------------------------ one team, one assignment

    @http.route(f"{ALAMAT}/tim/<int:tim_id>", methods=["GET"], readonly=True, **RUTE)
    def unit_tim(self, tim_id, **_kwargs):
        """A team as a leader sees it: who, until when, how far, and what he may do."""
        tim = self._satu("sistem.kerja.tim", tim_id)
        return self._unit_tampilkan_kerja(tim) if tim else self._tidak_ada()

    @http.route(f"{ALAMAT}/penugasan/<int:penugasan_id>", methods=["GET"], readonly=True, **RUTE)
    def unit_penugasan(self, penugasan_id, **_kwargs):
        """An assignment as a leader sees it."""
        penugasan = self._satu("sistem.kerja.penugasan", penugasan_id)
        return self._unit_tampilkan_kerja(penugasan) if penugasan else self._tidak_ada()

    @http.route(
        f"{ALAMAT}/<any(tim,penugasan):jenis>/<int:nomor>/<any(minta,pantau):tindakan>",
        methods=["POST"],
        **RUTE,
    )
    def unit_tindak(self, jenis, nomor, tindakan, **isi):
        """Demand a report of a team or a person, or keep what was seen of their work."""
        kerja = self._satu(f"sistem.kerja.{jenis}", nomor)
        if not kerja:
            return self._tidak_ada()
        minta = tindakan == "minta"
        return self._lakukan(
            lambda: self._unit_minta(kerja, isi) if minta else self._unit_pantau(kerja, isi),
            f"{ALAMAT}/{jenis}/{kerja.id}",
            lambda pesan: self._unit_tampilkan_kerja(kerja, pesan=pesan, isi=isi),
            request.env._(
                "The report is demanded. Who is to write it is told; you are told when it is sent."
            )
            if minta
            else request.env._("What you saw is kept. Those whom it is about are told."),
        )

    def _unit_minta(self, kerja, isi):
        vals = {
            "batas": tanggal(isi, "batas", request.env._("Deadline")) or None,
            "pesan": isi.get("pesan") or "",
        }
        if kerja._name == "sistem.kerja.tim":
            vals["penugasan_ids"] = self._unit_orang_terpilih(kerja, "minta")
        kerja.action_minta_laporan(**vals)

    def _unit_pantau(self, kerja, isi):
        umpan_balik = isi.get("umpan_balik") or ""
        vals = {"catatan": isi.get("catatan") or "", "umpan_balik": umpan_balik}
        if kerja._name == "sistem.kerja.tim":
            vals["penugasan_ids"] = self._unit_orang_terpilih(kerja, "pantau")
        kerja.action_pantau(**vals)

    def _unit_orang_terpilih(self, tim, nama):
        """Return which assignments of the team were ticked; of other teams none is looked at."""
        terpilih = request.httprequest.form.getlist(nama)
        # sudo: the user reads the team; its assignments are chosen from
        return [satu.id for satu in tim.sudo().penugasan_ids if str(satu.id) in terpilih]

    def _unit_tampilkan_kerja(self, kerja, **values):
        tim = kerja._name == "sistem.kerja.tim"
        # sudo: the user reads this work; its people and reports as far as he reads them too
        kerja_sudo = kerja.sudo()
        laporan = request.env["sistem.kerja.laporan"].search(
            [("tim_id" if tim else "penugasan_id", "=", kerja.id)], limit=PER_HALAMAN
        )
        pantau = request.env["sistem.kerja.pemantauan"].search(
            [("tim_id" if tim else "penugasan_id", "=", kerja.id)], limit=PER_HALAMAN
        )
        penugasan = (
            kerja.browse()
            if not tim
            else kerja_sudo.penugasan_ids.filtered(lambda satu: satu.state in STATE_BERJALAN)
        )
        values = {
            "kerja_sudo": kerja_sudo,
            "jenis": "tim" if tim else "penugasan",
            "penugasan_sudo": penugasan,
            "laporan_sudo": laporan.sudo(),  # sudo: as above
            "pantau_sudo": pantau.sudo(),  # sudo: as above
            "dapat_minta": kerja.dapat_minta_laporan,
            "dapat_pantau": kerja.can_pantau,
            **values,
        }
        return self._halaman("hr_sistem_kerja.portal_unit_kerja", **values)
