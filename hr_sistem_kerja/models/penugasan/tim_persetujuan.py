from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ...aturan.lingkup import lingkup
from ..inti.bahasa_pengguna import ke_pengguna
from .penugasan import AKTIF
from .penugasan_ganti import KETUA

# As long as the letter is not signed, people from outside can still be waited for
BELUM_BEKERJA = ("draft", "perencanaan")
BERAKHIR = ("selesai", "dibatalkan")


class Tim(models.Model):
    """People from outside the owner unit: their unit agrees first (katalog section 6)."""

    _inherit = "sistem.kerja.tim"

    menunggu_persetujuan = fields.Boolean(
        "Waits for Approval",
        compute="_compute_menunggu_persetujuan",
        help="The unit of origin of some people has not released them for this team yet.",
    )
    ketua_menunggu = fields.Boolean(
        "Ketua Waits for Approval", compute="_compute_menunggu_persetujuan"
    )

    @api.depends(
        "state", "unit_pemilik_id", "ketua_id", "anggota_ids.employee_id", "penugasan_ids.state"
    )
    def _compute_menunggu_persetujuan(self):
        menunggu = self._menunggu()
        for tim in self:
            tim.menunggu_persetujuan = bool(menunggu[tim])
            tim.ketua_menunggu = tim.ketua_id._origin in menunggu[tim]

    def _menunggu(self, pohon=None):
        """Return, per team, who needs an approved request first: ``{tim: {pegawai: alur}}``.

        Who has an assignment for the team already is not waited for.
        """
        hasil = {}
        for tim in self:
            # sudo: the place of the people in the organisation decides, nothing of them is shown
            asli = tim.sudo()
            hasil[tim] = {}
            if asli.state in BELUM_BEKERJA and asli.unit_pemilik_id and asli._pegawai():
                pohon = pohon or self.env["hr.department"]._pohon(
                    self.sudo().unit_pemilik_id._origin.company_id  # sudo: as above
                )
                hasil[tim] = asli._perlu_alur(pohon)
        return hasil

    def _peraturan(self):
        """Return the regulation under which the team is set up, or will be."""
        naskah = self._origin.naskah_ids.filtered(lambda satu: satu.state != "dibatalkan")[-1:]
        company = self.unit_pemilik_id._origin.company_id
        return naskah.peraturan_id or self.env["sistem.kerja.peraturan"]._berlaku(company)

    def _perlu_alur(self, pohon):
        peraturan, unit = self._peraturan(), self.unit_pemilik_id._origin
        posisi, sudah, hasil = unit._posisi(), self._sudah_ditugaskan(), {}
        for pegawai in self._pegawai()._origin - sudah:
            if not pegawai._dapat_ditugaskan():
                continue
            jangkauan = lingkup(posisi, [pegawai._posisi()])
            alur = peraturan and peraturan._alur("penunjukan", jangkauan, unit, "tim", pohon)
            if alur and (alur.dilarang or not alur.tanpa_langkah):
                hasil[pegawai] = alur
        return hasil

    def _sudah_ditugaskan(self):
        """Return who has an assignment for the team that holds."""
        return self._origin.penugasan_ids.filtered(lambda satu: satu.state in AKTIF).employee_id

    # ------------------------------------------------------------------ refusals

    def _pastikan_tidak_dilarang(self, menunggu):
        """Refuse people whom the regulation lets nobody ask for."""
        for tim in self:
            for pegawai, alur in menunggu[tim].items():
                if alur.dilarang:
                    raise UserError(
                        ke_pengguna(self.env)._(
                            "Anggota of %(tim)s: the regulation does not let %(nama)s be assigned "
                            "here. %(catatan)s (%(pasal)s)",
                            tim=tim.name,
                            nama=pegawai.name,
                            catatan=alur.catatan or "",
                            pasal=alur.pasal,
                        )
                    )

    def _pastikan_disetujui(self):
        """Refuse while somebody listed in the letter was not released by his unit."""
        for tim, orang in self._menunggu().items():
            if orang:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Anggota of %(tim)s: %(orang)s come from another unit, which has to agree "
                        "before the letter is signed. Make a Permohonan Pelibatan for them with "
                        "Make Request (%(pasal)s).",
                        tim=tim.name,
                        orang=", ".join(pegawai.name for pegawai in orang),
                        pasal="; ".join(dict.fromkeys(alur.pasal for alur in orang.values())),
                    )
                )

    # ------------------------------------------------------------------ asking

    def action_buat_permohonan(self, unit_id=None):
        """Open a new permohonan for the people of one unit who are waited for.

        Each unit decides about its own people: press again for the next one.

        :param unit_id: the unit to ask; empty: the first that was not asked yet
        :returns: action with a prefilled form
        """
        self.ensure_one()
        self.check_access("write")
        per_unit = self._belum_diminta().grouped(
            lambda pegawai: pegawai.unit_organisasi_id or pegawai.department_id
        )
        for unit, orang in per_unit.items():
            if not unit_id or unit.id == unit_id:
                return self._action_permohonan(unit, orang)
        raise UserError(
            ke_pengguna(self.env)._(
                "Anggota of %(tim)s: nobody is left for whom a request has to be made. Look at "
                "the requests that were made already.",
                tim=self.name,
            )
        )

    def _belum_diminta(self):
        """Return who is waited for and stands in no open request of this team."""
        # sudo: which people are asked for by whom, to avoid asking twice
        lines = (
            self.env["sistem.kerja.permohonan.line"]
            .sudo()
            .search(
                [
                    ("permohonan_id.tim_id", "=", self.id),
                    ("permohonan_id.state", "in", ("draft", "diajukan")),
                    ("state", "=", "menunggu"),
                ]
            )
        )
        # sudo: only the place of the people in the organisation is read
        orang = self.env["hr.employee"].sudo().union(*self._menunggu()[self])
        return orang - lines.employee_id

    def _action_permohonan(self, unit, orang):
        instansi = unit.company_id or orang.company_id
        luar = instansi != self.company_id
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Permohonan Pelibatan"),
            "res_model": "sistem.kerja.permohonan",
            "view_mode": "form",
            "views": [[False, "form"]],
            "context": {
                "default_bentuk": "tim",
                "default_tim_id": self.id,
                "default_unit_pemohon_id": self.unit_pemilik_id.id,
                "default_unit_tujuan_id": unit.id,
                "default_instansi_tujuan_id": luar and instansi.partner_id.id,
                "default_maksud": self.name,
                "default_target": "; ".join(self.target_ids.mapped("hasil")),
                "default_tanggal_mulai": fields.Date.to_string(self.tanggal_mulai),
                "default_tanggal_selesai": fields.Date.to_string(self.tanggal_selesai),
                "default_line_ids": [Command.create(self._isi_line(satu)) for satu in orang],
            },
        }

    def _isi_line(self, pegawai):
        anggota = self.anggota_ids.filtered(lambda satu: satu.employee_id == pegawai)
        ketua = pegawai == self.ketua_id
        return {
            "employee_id": pegawai.id,
            "peran_tim": KETUA if ketua else anggota.peran_tim,
            "uraian_tugas": (self.uraian_tugas_ketua if ketua else anggota.uraian_tugas) or "",
        }

    # ------------------------------------------------------------------ seats

    def _terima_anggota(self, vals):
        """List somebody who was released for the team, also after its letter was made.

        The letter that he gets himself is the proof; that of the team stays as it was signed.

        :param vals: values of the member, without the team
        """
        self.ensure_one()
        if self.state not in BERAKHIR:
            self._buka().env["sistem.kerja.tim.anggota"].create({"tim_id": self.id, **vals})

    def _ganti_orang(self, lama, baru):
        """Give the seat of one person to another one; whoever has it already is left alone."""
        self.ensure_one()
        tim = self._buka()
        if tim.state in ("selesai", "dibatalkan"):
            return
        if tim.ketua_id == lama:
            tim.anggota_ids.filtered(lambda satu: satu.employee_id == baru).unlink()
            tim.write({"ketua_id": baru.id})
        kursi = tim.anggota_ids.filtered(lambda satu: satu.employee_id == lama)
        kursi.write({"employee_id": baru.id})
