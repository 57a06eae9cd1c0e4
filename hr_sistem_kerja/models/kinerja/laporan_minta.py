from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .kerja import PenentuKerja


class KerjaMixin(models.AbstractModel):
    """Reports on demand: at any time, of the ketua or of members (R-155)."""

    _inherit = "sistem.kerja.kerja.mixin"

    dapat_minta_laporan = fields.Boolean(
        "May Demand Reports", compute="_compute_dapat_minta_laporan"
    )

    @api.depends_context("uid")
    def _compute_dapat_minta_laporan(self):
        for kerja in self:
            kerja.dapat_minta_laporan = bool(
                kerja._origin
                and kerja.state in kerja._STATE_LAPORAN
                and kerja._origin._peminta_saya()
            )

    def _peminta_saya(self):
        """Return who of the officials that may demand a report of this work the user is."""
        saya = self.env.user._sistem_kerja_pegawai()
        # sudo: who may demand is found, and compared with the user only
        pelaku = [satu.orang for _baris, satu in self.sudo()._pelaku_peminta() if satu.orang]
        return saya.browse().union(*pelaku) & saya

    def _pelaku_peminta(self):
        self.ensure_one()
        return PenentuKerja(self).ketentuan(
            self,
            "laporan_permintaan",
            self.env["hr.employee"].sudo(),  # sudo: nobody
        )

    def _minta_laporan(self, vals_list, batas, pesan):
        """Make the drafts that an official demands, and tell whose they are.

        :param vals_list: what the drafts belong to
        :returns: ids of the reports
        :raises AccessError: for anybody but the officials of the regulation
        """
        self.ensure_one()
        if not self._peminta_saya():
            # Who may not even read it learns nothing of it
            self.check_access("read")
        # sudo: who heads units is public
        kerja, env = self.sudo(), ke_pengguna(self.env)
        _baris, pelaku = kerja._pilih_pelaku(kerja._pelaku_peminta(), env._("demanding a report"))
        kerja._pastikan_berjalan()
        hari_ini = fields.Date.context_today(self)
        batas = fields.Date.to_date(batas) or kerja.company_id._tambah_hari_kerja(
            hari_ini, kerja.company_id.laporan_tenggat
        )
        if batas < hari_ini:
            raise UserError(env._("Deadline: it lies in the past. Choose today or a later day."))
        umum = {
            "jenis": "permintaan",
            "peminta_id": pelaku.orang.id,
            "batas_waktu": batas,
            "pesan": (pesan or "").strip(),
        }
        # sudo: the official was checked; the reports are for others to write
        laporan = self.env["sistem.kerja.laporan"].sudo()._buka()
        laporan = laporan.create([{**umum, **vals} for vals in vals_list])
        laporan._buka_draf(lambda satu: satu.env._("A report is demanded of you"))
        laporan._tambah_pihak(pelaku.orang)
        return laporan.ids

    def _pastikan_berjalan(self):
        if self.state not in self._STATE_LAPORAN:
            env = ke_pengguna(self.env)
            raise UserError(
                env._(
                    "%(kerja)s: it does not run, so there is nothing to report on.",
                    kerja=self.display_name,
                )
            )


class Tim(models.Model):
    _inherit = "sistem.kerja.tim"

    _STATE_LAPORAN = ("perencanaan", "pelaksanaan", "evaluasi")

    def action_minta_laporan(self, penugasan_ids=None, batas=None, pesan=""):
        """Demand reports of members of this team, or else of its ketua.

        :param penugasan_ids: ids of the assignments; without them the ketua reports, or
            everybody where the team has none
        :param batas: until when, as ISO date; else as many working days as regular reports have
        :param pesan: what is asked
        :returns: ids of the reports
        :raises AccessError: for anybody but the officials of the regulation (R-155)
        """
        self.ensure_one()
        # sudo: the members of the team; who may demand is checked below
        tim = self.sudo()
        penugasan = tim.penugasan_ids.filtered(
            lambda satu: satu.state in ("ditetapkan", "berjalan")
        )
        if penugasan_ids:
            penugasan = penugasan.filtered(lambda satu: satu.id in penugasan_ids)
            vals_list = [{"penugasan_id": satu.id} for satu in penugasan]
        elif tim.ketua_id:
            vals_list = [{"tim_id": tim.id}]
        else:
            vals_list = [{"penugasan_id": satu.id} for satu in penugasan]
        hasil = self._minta_laporan(vals_list, batas, pesan)
        if not hasil:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(tim)s: none of these assignments runs, so nobody can be asked. Choose "
                    "running assignments of this team.",
                    tim=tim.name,
                )
            )
        return hasil


class Penugasan(models.Model):
    _inherit = "sistem.kerja.penugasan"

    _STATE_LAPORAN = ("berjalan",)

    def action_minta_laporan(self, batas=None, pesan=""):
        """Demand a report on this assignment, see ``sistem.kerja.tim.action_minta_laporan``."""
        self.ensure_one()
        # sudo: for a member of a team the officials of the team demand it; checked below
        satu = self.sudo()
        if satu.tim_id:
            satu._pastikan_berjalan()
        kerja = satu.tim_id.with_env(self.env) or self
        return kerja._minta_laporan([{"penugasan_id": self.id}], batas, pesan)
