from odoo import fields, http
from odoo.http import request

from odoo.addons.portal.controllers.portal import pager

from .berkas import baca_unggahan
from .dasar import PER_HALAMAN, HalamanPortal

KEBUTUHAN = "/my/sistem-kerja/kebutuhan"
PENGAJUAN = "/my/sistem-kerja/pengajuan"
BIDANG = ("maksud", "target", "pengaturan_lain", "tanggal_mulai", "tanggal_selesai")
HALAMAN = {
    "type": "http",
    "auth": "user",
    "website": True,  # the portal layout needs it
    "sitemap": False,
}


class PengajuanPortal(HalamanPortal):
    """Volunteering: open needs of teams, the own wish, and its route."""

    # ------------------------------------------------------------------ open needs

    @http.route(
        [KEBUTUHAN, f"{KEBUTUHAN}/page/<int:page>"], methods=["GET"], readonly=True, **HALAMAN
    )
    def kebutuhan_daftar(self, page=1, kata="", **_kwargs):
        """Teams with open seats, those that fit me best first."""
        kata, page = kata.strip()[:100], max(1, page)
        terbuka = request.env["sistem.kerja.tim"].kebutuhan_terbuka(
            kata, (page - 1) * PER_HALAMAN, PER_HALAMAN
        )
        halaman = pager(
            url=KEBUTUHAN,
            url_args={"kata": kata} if kata else {},
            total=terbuka["jumlah"],
            page=page,
            step=PER_HALAMAN,
        )
        if terbuka["jumlah"] and not terbuka["tim"]:
            return request.redirect(halaman["page_last"]["url"])
        return self._halaman(
            "hr_sistem_kerja.portal_kebutuhan_daftar", kata=kata, pager=halaman, **terbuka
        )

    @http.route(f"{KEBUTUHAN}/<int:tim_id>", methods=["GET"], readonly=True, **HALAMAN)
    def kebutuhan_satu(self, tim_id, **_kwargs):
        """One team: what it needs, what of it I have, and who would decide."""
        terbuka = self._kebutuhan_tim(tim_id)
        if not terbuka:
            return self._tidak_ada()
        return self._halaman(
            "hr_sistem_kerja.portal_kebutuhan",
            tim=terbuka["tim"][0],
            keahlian=terbuka["keahlian"],
            rute=request.env["sistem.kerja.pengajuan"].simulasi_tim(tim_id),
        )

    def _kebutuhan_tim(self, tim_id):
        """Return the open seats of a team, or nothing where the user may not know of them."""
        terbuka = request.env["sistem.kerja.tim"].kebutuhan_terbuka(tim_id=tim_id)
        return terbuka if tim_id and terbuka["tim"] else None

    # ------------------------------------------------------------------ my applications

    @http.route(
        [PENGAJUAN, f"{PENGAJUAN}/page/<int:page>"], methods=["GET"], readonly=True, **HALAMAN
    )
    def pengajuan_daftar(self, page=1, **_kwargs):
        """My applications, the newest first."""
        model = request.env["sistem.kerja.pengajuan"]
        domain = [("employee_id", "in", self._saya().ids)]
        halaman = pager(
            url=PENGAJUAN, total=model.search_count(domain), page=page, step=PER_HALAMAN
        )
        pengajuan = model.search(domain, limit=PER_HALAMAN, offset=halaman["offset"])
        return self._halaman(
            "hr_sistem_kerja.portal_pengajuan_daftar",
            # sudo: the record rules let the user read these; so he may know team and unit
            pengajuan_sudo=pengajuan.sudo(),
            pager=halaman,
        )

    @http.route(f"{PENGAJUAN}/baru", methods=["GET"], readonly=True, **HALAMAN)
    def pengajuan_baru(self, tim="", **_kwargs):
        """The form of a new application, for a team or for a unit."""
        terbuka = self._kebutuhan_tim(self._nomor_pengajuan(tim))
        if tim and not terbuka:
            return self._tidak_ada()
        if terbuka and terbuka["tim"][0]["pengajuan_id"]:
            return request.redirect(f"{PENGAJUAN}/{terbuka['tim'][0]['pengajuan_id']}")
        return self._pengajuan_formulir(terbuka)

    @http.route(f"{PENGAJUAN}/baru", methods=["POST"], **HALAMAN)
    def pengajuan_tulis(self, tim="", unit="", **isi):
        """Keep the application as a draft; the next page shows its route before it is sent."""
        terbuka = self._kebutuhan_tim(self._nomor_pengajuan(tim))
        if tim and not terbuka:
            return self._tidak_ada()
        model = request.env["sistem.kerja.pengajuan"]

        def tulis():
            tim_id, unit_id = self._nomor_pengajuan(tim), self._nomor_pengajuan(unit)
            pengajuan = model.browse(model.siapkan(self._pengajuan_isi(isi), tim_id, unit_id))
            self._pengajuan_lampirkan(pengajuan)
            return pengajuan

        return self._lakukan(
            tulis,
            lambda pengajuan: f"{PENGAJUAN}/{pengajuan.id}",
            lambda pesan: self._pengajuan_formulir(terbuka, pesan, {**isi, "unit": unit}),
            request.env._("Your application is saved. Check who decides about it, then send it."),
        )

    def _pengajuan_formulir(self, terbuka, pesan="", isi=None):
        model, tim = request.env["sistem.kerja.pengajuan"], terbuka and terbuka["tim"][0]
        halangan = terbuka or request.env["sistem.kerja.tim"].kebutuhan_terbuka(batas=0)
        return self._halaman(
            "hr_sistem_kerja.portal_pengajuan_baru",
            tim=tim,
            pilihan_unit=[] if tim else model.pilihan_unit(),
            halangan=halangan["halangan"],
            keahlian=halangan["keahlian"],
            pesan=pesan,
            isi=isi or self._pengajuan_periode(tim),
        )

    def _pengajuan_periode(self, tim):
        """Return the period that is left of the team, to start with."""
        if not tim:
            return {}
        hari_ini = fields.Date.context_today(request.env.user).isoformat()
        return {"tanggal_mulai": max(hari_ini, tim["mulai"]), "tanggal_selesai": tim["selesai"]}

    # ------------------------------------------------------------------ one application

    @http.route(f"{PENGAJUAN}/<int:pengajuan_id>", methods=["GET"], readonly=True, **HALAMAN)
    def pengajuan_satu(self, pengajuan_id, **_kwargs):
        """One application: what I asked for, its route, and what I can still do."""
        pengajuan = self._satu("sistem.kerja.pengajuan", pengajuan_id)
        return self._pengajuan_tampilkan(pengajuan) if pengajuan else self._tidak_ada()

    @http.route(f"{PENGAJUAN}/<int:pengajuan_id>", methods=["POST"], **HALAMAN)
    def pengajuan_simpan(self, pengajuan_id, lepas="", **isi):
        """Change a draft: its words, and its documents."""
        pengajuan = self._satu("sistem.kerja.pengajuan", pengajuan_id)
        if not pengajuan:
            return self._tidak_ada()

        def simpan():
            pengajuan.ubah_isi(self._pengajuan_isi(isi))
            if lepas:
                pengajuan.action_lepas(self._nomor_pengajuan(lepas))
            self._pengajuan_lampirkan(pengajuan)

        return self._lakukan(
            simpan,
            f"{PENGAJUAN}/{pengajuan.id}",
            lambda pesan: self._pengajuan_tampilkan(pengajuan, pesan=pesan, isi=isi),
            request.env._("Your application is saved. It is not sent yet."),
        )

    @http.route(
        f"{PENGAJUAN}/<int:pengajuan_id>/<any(ajukan,tarik,perbaiki,hapus):tindakan>",
        methods=["POST"],
        **HALAMAN,
    )
    def pengajuan_tindak(self, pengajuan_id, tindakan, alasan="", **_kwargs):
        """Send, withdraw, reopen or throw away an application, as the user."""
        pengajuan = self._satu("sistem.kerja.pengajuan", pengajuan_id)
        if not pengajuan:
            return self._tidak_ada()
        jalankan, kabar = {
            "ajukan": (pengajuan.action_ajukan, self._pengajuan_kabar),
            "tarik": (
                lambda: pengajuan.action_batalkan(alasan),
                lambda satu: satu.env._("Your application is withdrawn. Nobody decides it now."),
            ),
            "perbaiki": (
                pengajuan.action_perbaiki,
                lambda satu: satu.env._("Your application is open again. Improve it, then send."),
            ),
            "hapus": (
                pengajuan.hapus_konsep,
                lambda satu: satu.env._("The draft is thrown away."),
            ),
        }[tindakan]
        return self._lakukan(
            jalankan,
            PENGAJUAN if tindakan == "hapus" else f"{PENGAJUAN}/{pengajuan.id}",
            lambda pesan: self._pengajuan_tampilkan(
                pengajuan, pesan=pesan, alasan=alasan, tindakan=tindakan
            ),
            lambda _hasil: kabar(pengajuan),
        )

    def _pengajuan_kabar(self, pengajuan):
        """Say that it was sent, and who has it now."""
        siapa = pengajuan.menunggu_siapa
        if not siapa:
            return request.env._("Your application is sent.")
        return request.env._(
            "Your application is sent and waits for %s. You get an e-mail when it is decided.",
            siapa,
        )

    def _pengajuan_tampilkan(self, pengajuan, **values):
        # sudo: the record rules let the user read this application
        pengajuan_sudo = pengajuan.sudo()
        milik_saya = pengajuan_sudo.employee_id in self._saya()
        konsep = milik_saya and pengajuan.state == "draft"
        # As the user, not as superuser: whose turn it is, and which assignment he may open
        giliran = pengajuan.langkah_ids.filtered("giliran_saya")[:1]
        penugasan = request.env["sistem.kerja.penugasan"].search(
            [("pengajuan_id", "=", pengajuan.id), ("employee_id", "in", self._saya().ids)], limit=1
        )
        values = {
            "pengajuan_sudo": pengajuan_sudo,
            "milik_saya": milik_saya,
            "ronde": pengajuan.lini_masa_isi(),
            "rute": konsep and pengajuan.rute_rencana(),
            "giliran_sudo": giliran.sudo(),  # sudo: the words of the user's own step
            "penugasan_id": penugasan.id,
            "alasan": "",
            "tindakan": "",
            "isi": {nama: str(pengajuan[nama] or "") for nama in BIDANG},
            **values,
        }
        return self._halaman("hr_sistem_kerja.portal_pengajuan", **values)

    # ------------------------------------------------------------------ what a form holds

    def _nomor_pengajuan(self, nilai):
        """Return an id of a form or address; 0 for anything else."""
        return int(nilai) if nilai.isdecimal() and len(nilai) < 10 else 0

    def _pengajuan_isi(self, isi):
        return {nama: isi[nama] for nama in BIDANG if nama in isi}

    def _pengajuan_lampirkan(self, pengajuan):
        for satu in baca_unggahan(request.httprequest.files.getlist("berkas")):
            pengajuan.action_lampirkan(satu["nama"], satu["isi_base64"])
