from odoo import Command, http
from odoo.exceptions import UserError
from odoo.http import request

from ..models.inti.bahasa_pengguna import ke_pengguna
from .dasar import HalamanPortal
from .isian import nomor, nomor_terpilih, pastikan_terisi, tanggal

ALAMAT = "/my/sistem-kerja/permohonan"
DAFTAR = "/my/sistem-kerja/penunjukan"
RUTE = {"type": "http", "auth": "user", "website": True, "sitemap": False}
TEKS = ("maksud", "kompetensi", "target", "pengaturan_lain")


class PermohonanPortal(HalamanPortal):
    """Asking another unit for people: whom, for what, what the route will be, send."""

    # ------------------------------------------------------------------ writing the draft

    @http.route(f"{ALAMAT}/baru", methods=["GET"], readonly=True, **RUTE)
    def permohonan_baru(self, **isi):
        """Choose the unit that is asked; then show the form."""
        if not self._permohonan_pemohon(isi):
            return self._tidak_ada()
        return self._permohonan_form(isi=isi)

    @http.route(f"{ALAMAT}/baru", methods=["POST"], **RUTE)
    def permohonan_buat(self, **isi):
        """Keep the draft, then show its route."""
        if not self._permohonan_pemohon(isi):
            return self._tidak_ada()
        return self._lakukan(
            lambda: request.env["sistem.kerja.permohonan"].create(self._permohonan_vals(isi)),
            lambda permohonan: f"{ALAMAT}/{permohonan.id}",
            lambda pesan: self._permohonan_form(pesan=pesan, isi=isi),
            request.env._("The draft is kept. Look at its route, then send it."),
        )

    def _permohonan_pemohon(self, isi):
        """Return the unit that asks, among those that the user heads; the first by default."""
        units = request.env.user._sistem_kerja_unit_dipimpin().filtered("is_unit_organisasi")
        return units.filtered(lambda unit: unit.id == nomor(isi.get("pemohon"))) or units[:1]

    def _permohonan_tujuan(self, pemohon, isi):
        """Return the unit that is asked: of the same government, and not the one that asks."""
        # sudo: the units of a government are public
        tujuan = pemohon.sudo().browse(nomor(isi.get("tujuan"))).exists()
        cocok = tujuan.company_id == pemohon.company_id and tujuan != pemohon
        return tujuan if cocok else tujuan.browse()

    def _permohonan_vals(self, isi):
        env = ke_pengguna(request.env)
        pemohon = self._permohonan_pemohon(isi)
        tujuan = self._permohonan_tujuan(pemohon, isi)
        label = {"maksud": env._("Purpose")}
        label |= {"mulai": env._("Start"), "selesai_pada": env._("End")}
        pastikan_terisi(isi, label)
        tim = self._permohonan_tim(pemohon).filtered(lambda t: t.id == nomor(isi.get("tim")))
        return {
            "unit_pemohon_id": pemohon.id,
            "unit_tujuan_id": tujuan.id,
            "bentuk": "tim" if tim else "individu",
            "tim_id": tim.id,
            "tanggal_mulai": tanggal(isi, "mulai", label["mulai"]),
            "tanggal_selesai": tanggal(isi, "selesai_pada", label["selesai_pada"]),
            "line_ids": [Command.create(vals) for vals in self._permohonan_orang(tujuan, isi)],
            **{nama: (isi.get(nama) or "").strip() for nama in TEKS},
        }

    def _permohonan_orang(self, tujuan, isi):
        """Return the people that were ticked, and the seats without a name."""
        terpilih = nomor_terpilih("orang")
        # Only people of the unit that is asked: ids of others are not looked at
        orang = tujuan._calon_orang().filtered(lambda satu: satu.id in terpilih)
        lines = [{"employee_id": satu.id} for satu in orang]
        jenjang, jumlah = nomor(isi.get("jenjang")), nomor(isi.get("jumlah"))
        if jenjang:
            if not 0 < jumlah <= 100:
                raise UserError(
                    ke_pengguna(request.env)._("Number of people: write 1 or more, up to 100.")
                )
            lines.append({"jenjang_id": jenjang, "jumlah": jumlah})
        return lines

    def _permohonan_tim(self, pemohon):
        """Return the teams of the unit that people can join."""
        return request.env["sistem.kerja.tim"].search(
            [
                ("unit_pemilik_id", "=", pemohon.id),
                ("state", "in", ("draft", "perencanaan", "pelaksanaan")),
            ]
        )

    def _permohonan_form(self, isi=None, **values):
        isi = isi or {}
        pemohon = self._permohonan_pemohon(isi)
        tujuan = self._permohonan_tujuan(pemohon, isi)
        cari = isi.get("cari") or ""
        return self._halaman(
            "hr_sistem_kerja.portal_permohonan_form",
            pemohon_sudo=pemohon,
            unit_sudo=request.env.user._sistem_kerja_unit_dipimpin().filtered("is_unit_organisasi"),
            tujuan_sudo=tujuan,
            cari=cari,
            calon_tujuan=pemohon._calon_tujuan(cari) if cari and not tujuan else [],
            # Names and posts of the people of the unit asked, see _calon_orang
            orang_sudo=tujuan._calon_orang(),
            terpilih=nomor_terpilih("orang"),
            # sudo: the team of the user's own unit, and the public list of jenjang
            tim_sudo=self._permohonan_tim(pemohon).sudo(),
            jenjang_sudo=request.env["sistem.kerja.jenjang"]
            .sudo()
            .search(["|", ("jenis", "=", "fungsional"), ("code", "=", "plk")]),
            isi=isi,
            **values,
        )

    # ------------------------------------------------------------------ sending it

    @http.route(f"{ALAMAT}/<int:permohonan_id>", methods=["GET"], readonly=True, **RUTE)
    def permohonan_satu(self, permohonan_id, **_kwargs):
        """Show the request: its route to come, or how far it is."""
        permohonan = self._satu("sistem.kerja.permohonan", permohonan_id)
        return self._permohonan_tampilkan(permohonan) if permohonan else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:permohonan_id>", methods=["POST"], **RUTE)
    def permohonan_tindak(self, permohonan_id, tindakan=None, **isi):
        """Send the draft, throw it away, cancel the request, or reopen a refused one."""
        permohonan = self._satu("sistem.kerja.permohonan", permohonan_id)
        if not permohonan:
            return self._tidak_ada()
        env, ke = request.env, f"{ALAMAT}/{permohonan.id}"
        tindakan, kabar, ke = {
            "ajukan": (
                permohonan.action_ajukan,
                env._("It is sent. Who decides next is told; you get an e-mail when it ends."),
                ke,
            ),
            "hapus": (permohonan.unlink, env._("The draft is thrown away."), DAFTAR),
            "batalkan": (
                lambda: permohonan.action_batalkan(isi.get("alasan") or ""),
                env._("The request is cancelled. Those who were asked are told."),
                ke,
            ),
            "perbaiki": (
                permohonan.action_perbaiki,
                env._("It is a draft again. Change it, then send it once more."),
                ke,
            ),
            "ubah": (
                lambda: permohonan.write(self._permohonan_ubahan(isi)),
                env._("The draft is changed."),
                ke,
            ),
        }.get(tindakan, (lambda: False, "", ke))
        return self._lakukan(
            tindakan,
            ke,
            lambda pesan: self._permohonan_tampilkan(permohonan, pesan=pesan, isi=isi),
            kabar,
        )

    def _permohonan_ubahan(self, isi):
        """Return what can be changed of a draft; for other people another request is made."""
        env = ke_pengguna(request.env)
        vals = {nama: (isi.get(nama) or "").strip() for nama in TEKS}
        vals["tanggal_mulai"] = tanggal(isi, "mulai", env._("Start")) or False
        vals["tanggal_selesai"] = tanggal(isi, "selesai_pada", env._("End")) or False
        return vals

    def _permohonan_tampilkan(self, permohonan, **values):
        draf = permohonan.state == "draft"
        milik = bool(self._saya() & permohonan.sudo()._pengelola_sendiri())  # sudo: compared only
        return self._halaman(
            "hr_sistem_kerja.portal_permohonan_satu",
            satu_sudo=permohonan.sudo(),  # sudo: the user may read it
            rute_sudo=permohonan.sudo()._langkah_ronde(),  # sudo: as above
            # sudo: his own draft; it names officials, who are public, and a portal account reads
            # no units
            pratinjau=permohonan.sudo().pratinjau if draf else "",
            dapat_kirim=draf and milik,
            dapat_batal=permohonan.state in ("diajukan", "disetujui") and milik,
            dapat_perbaiki=permohonan.state == "ditolak" and milik,
            **values,
        )
