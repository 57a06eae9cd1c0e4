from odoo import http
from odoo.exceptions import UserError
from odoo.http import request

from ..models.inti.bahasa_pengguna import ke_pengguna
from .dasar import PER_HALAMAN, HalamanPortal
from .isian import nomor, pastikan_terisi, tanggal

ALAMAT = "/my/sistem-kerja/penunjukan"
RUTE = {"type": "http", "auth": "user", "website": True, "sitemap": False}
# What a person writes in the form, as the fields of the record are called
TEKS = ("maksud", "target", "pengaturan_lain")


class PenunjukanPortal(HalamanPortal):
    """Assigning somebody of the own unit: draft, what the regulation says of it, establish."""

    @http.route(ALAMAT, methods=["GET"], readonly=True, **RUTE)
    def penunjukan_daftar(self, **_kwargs):
        """Show what I began, and what I can begin."""
        units = request.env.user._sistem_kerja_unit_dipimpin()
        penugasan = request.env["sistem.kerja.penugasan"].search(
            [("unit_pemilik_id", "in", units.ids), ("tim_id", "=", False)], limit=PER_HALAMAN
        )
        permohonan = request.env["sistem.kerja.permohonan"].search(
            [("unit_pemohon_id", "in", units.ids)], limit=PER_HALAMAN
        )
        return self._halaman(
            "hr_sistem_kerja.portal_penunjukan",
            unit_sudo=units,
            # sudo: found by the rights of the user
            penugasan_sudo=penugasan.sudo(),
            permohonan_sudo=permohonan.sudo(),  # sudo: as above
        )

    # ------------------------------------------------------------------ writing the draft

    @http.route(f"{ALAMAT}/baru", methods=["GET"], readonly=True, **RUTE)
    def penunjukan_baru(self, **isi):
        """Show the form of a new assignment."""
        return self._penunjukan_form(isi=isi)

    @http.route(f"{ALAMAT}/baru", methods=["POST"], **RUTE)
    def penunjukan_buat(self, **isi):
        """Keep the draft, then show what the regulation says of it."""
        model = request.env["sistem.kerja.penugasan"]
        return self._lakukan(
            lambda: model.create(self._penunjukan_vals(isi)),
            lambda penugasan: f"{ALAMAT}/{penugasan.id}",
            lambda pesan: self._penunjukan_form(pesan=pesan, isi=isi),
            request.env._("The draft is kept. Look what the regulation says, then establish it."),
        )

    @http.route(f"{ALAMAT}/<int:penugasan_id>/ubah", methods=["GET"], readonly=True, **RUTE)
    def penunjukan_ubah(self, penugasan_id, **_kwargs):
        """Show the form with the draft in it."""
        penugasan = self._penunjukan_draf(penugasan_id)
        if not penugasan:
            return self._tidak_ada()
        satu = penugasan.sudo()  # sudo: the user reads the draft
        isi = {nama: satu[nama] or "" for nama in TEKS}
        isi |= {
            "unit": str(satu.unit_pemilik_id.id),
            "orang": str(satu.employee_id.id),
            "mulai": str(satu.tanggal_mulai),
            "selesai_pada": str(satu.tanggal_selesai),
        }
        return self._penunjukan_form(penugasan, isi=isi)

    @http.route(f"{ALAMAT}/<int:penugasan_id>/ubah", methods=["POST"], **RUTE)
    def penunjukan_simpan(self, penugasan_id, **isi):
        """Change the draft."""
        penugasan = self._penunjukan_draf(penugasan_id)
        if not penugasan:
            return self._tidak_ada()
        return self._lakukan(
            lambda: penugasan.write(self._penunjukan_vals(isi)),
            f"{ALAMAT}/{penugasan.id}",
            lambda pesan: self._penunjukan_form(penugasan, pesan=pesan, isi=isi),
            request.env._("The draft is changed."),
        )

    def _penunjukan_draf(self, penugasan_id):
        penugasan = self._satu("sistem.kerja.penugasan", penugasan_id)
        draf = penugasan and penugasan.state == "draft" and penugasan.has_access("write")
        return penugasan if draf else None

    def _penunjukan_vals(self, isi):
        env = ke_pengguna(request.env)
        label = {
            "orang": env._("Pegawai"),
            "maksud": env._("Purpose"),
            "mulai": env._("Start"),
            "selesai_pada": env._("End"),
        }
        pastikan_terisi(isi, label)
        return {
            "unit_pemilik_id": self._penunjukan_unit(isi).id,
            "employee_id": self._penunjukan_orang(isi),
            "tanggal_mulai": tanggal(isi, "mulai", label["mulai"]),
            "tanggal_selesai": tanggal(isi, "selesai_pada", label["selesai_pada"]),
            **{nama: (isi.get(nama) or "").strip() for nama in TEKS},
        }

    def _penunjukan_orang(self, isi):
        """Return who is assigned; ids of people outside the unit are refused like missing ones."""
        orang = self._penunjukan_unit(isi)._calon_orang()
        if nomor(isi.get("orang")) not in orang.ids:
            raise UserError(
                ke_pengguna(request.env)._("Pegawai: choose somebody of the unit that you head.")
            )
        return nomor(isi.get("orang"))

    def _penunjukan_unit(self, isi):
        """Return the unit of the form among those that the user heads; the first by default."""
        units = request.env.user._sistem_kerja_unit_dipimpin()
        return units.filtered(lambda unit: unit.id == nomor(isi.get("unit"))) or units[:1]

    def _penunjukan_form(self, penugasan=None, isi=None, **values):
        unit = self._penunjukan_unit(isi or {})
        return self._halaman(
            "hr_sistem_kerja.portal_penunjukan_form",
            unit_sudo=request.env.user._sistem_kerja_unit_dipimpin(),
            unit_terpilih=unit,
            # Names and posts of the people of his own unit, see _calon_orang
            orang_sudo=unit._calon_orang(),
            alamat=f"{ALAMAT}/{penugasan.id}/ubah" if penugasan else f"{ALAMAT}/baru",
            draf=penugasan,
            isi=isi or {},
            **values,
        )

    # ------------------------------------------------------------------ establishing it

    @http.route(f"{ALAMAT}/<int:penugasan_id>", methods=["GET"], readonly=True, **RUTE)
    def penunjukan_satu(self, penugasan_id, **_kwargs):
        """Show the draft with what the regulation says of it; or what became of it."""
        penugasan = self._satu("sistem.kerja.penugasan", penugasan_id)
        return self._penunjukan_tampilkan(penugasan) if penugasan else self._tidak_ada()

    @http.route(f"{ALAMAT}/<int:penugasan_id>", methods=["POST"], **RUTE)
    def penunjukan_tindak(self, penugasan_id, tindakan=None, **isi):
        """Establish the draft or throw it away; cancel what was established."""
        penugasan = self._satu("sistem.kerja.penugasan", penugasan_id)
        if not penugasan:
            return self._tidak_ada()
        env, ke = request.env, f"{ALAMAT}/{penugasan.id}"
        tindakan, kabar, ke = {
            "tetapkan": (
                penugasan.action_tetapkan,
                env._("It is established. The letter waits for its signature; then it begins."),
                ke,
            ),
            "hapus": (penugasan.unlink, env._("The draft is thrown away."), ALAMAT),
            "batalkan": (
                lambda: penugasan.action_batalkan(isi.get("alasan") or ""),
                env._("It is cancelled."),
                ke,
            ),
        }.get(tindakan, (lambda: False, "", ke))
        return self._lakukan(
            tindakan,
            ke,
            lambda pesan: self._penunjukan_tampilkan(penugasan, pesan=pesan, isi=isi),
            kabar,
        )

    def _penunjukan_tampilkan(self, penugasan, **values):
        draf = penugasan.state == "draft"
        return self._halaman(
            "hr_sistem_kerja.portal_penunjukan_satu",
            satu_sudo=penugasan.sudo(),  # sudo: the user may read it
            # sudo: his own draft; it names officials, who are public, and a portal account reads
            # no units
            pratinjau=penugasan.sudo().pratinjau if draf else "",
            dapat_ubah=draf and penugasan.has_access("write"),
            dapat_batal=penugasan.state in ("ditetapkan", "berjalan")
            and bool(penugasan._boleh_mengelola()),
            **values,
        )
