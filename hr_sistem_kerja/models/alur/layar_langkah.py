from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import format_date

from ..inti.bahasa_pengguna import ke_pengguna
from .langkah_nama import BOLEH_MENAMAI


class Langkah(models.Model):
    """What the inbox and the dialogs ask of a step."""

    _inherit = "sistem.kerja.langkah"

    # Text and not Char: lists wrap it
    perihal = fields.Text("Purpose", compute="_compute_perihal")
    dari = fields.Text("Requested by", compute="_compute_perihal", help="Who asks.")
    orang = fields.Text("About", compute="_compute_perihal", help="Whom the step is about.")
    pelaku = fields.Text("Who", compute="_compute_pelaku")
    kalimat_batas = fields.Char("Time Left", compute="_compute_kalimat_batas")
    unit_saya = fields.Boolean("My Unit", compute="_compute_unit_saya", search="_search_unit_saya")

    @api.depends("permohonan_id", "pengajuan_id", "line_ids")
    @api.depends_context("lang")
    def _compute_perihal(self):
        env = ke_pengguna(self.env)
        for langkah in self:
            # sudo: who may read the step may know what is asked, by whom, and for whom
            satu = langkah.sudo()
            dokumen = satu._dokumen()
            orang = satu.line_ids.mapped("display_name") or dokumen._subjek().mapped("name")
            langkah.perihal = dokumen.maksud or dokumen.display_name
            unit = dokumen._unit_asal_usul().name
            langkah.dari = env._("%s (own wish)", unit) if langkah.pengajuan_id else unit
            langkah.orang = ", ".join(orang)

    @api.depends("penindak_id.name", "pejabat_id.name", "peran_id.name", "bertindak")
    @api.depends_context("lang")
    def _compute_pelaku(self):
        for langkah in self:
            langkah.pelaku = langkah._sebut_pelaku()

    def _sebut_penindak(self):
        """Return who acts, with Plt. or Plh. before his name; the role where nobody is known."""
        # sudo: who decides is named to all who may read the step
        langkah = self.sudo()
        nama = langkah.penindak_id.name or langkah.peran_id.name
        if langkah.bertindak not in ("plt", "plh"):
            return nama
        env = ke_pengguna(self.env)
        jenis = dict(self._fields["bertindak"]._description_selection(env))[self.bertindak]
        return f"{jenis} {nama}"

    def _sebut_pelaku(self):
        """Return who acts, and for whom where he acts as Plt. or Plh."""
        # sudo: as above
        langkah = self.sudo()
        if langkah.bertindak not in ("plt", "plh"):
            return self._sebut_penindak()
        return ke_pengguna(self.env)._(
            "%(nama)s, for %(pejabat)s",
            nama=self._sebut_penindak(),
            pejabat=langkah.pejabat_id.name or langkah.peran_id.name,
        )

    @api.depends("state", "batas_waktu", "penindak_id", "company_id")
    @api.depends_context("lang", "tz")
    def _compute_kalimat_batas(self):
        for langkah in self:
            langkah.kalimat_batas = langkah._kalimat_sisa()

    def _kalimat_sisa(self):
        """Return how many working days are left, in words; empty without a deadline."""
        env, sisa = ke_pengguna(self.env), self.sisa_hari
        if self.state != "aktif" or not self.batas_waktu:
            return ""
        if self.terlambat:
            return (
                env._("%s working days late", -sisa) if sisa < -1 else env._("1 working day late")
            )
        if sisa == 0:
            return env._("today")
        return env._("%s working days left", sisa) if sisa > 1 else env._("1 working day left")

    def _kalimat_batas(self):
        """Return until when, in words; empty without a deadline."""
        sisa = self._kalimat_sisa()
        if not sisa:
            return ""
        return ke_pengguna(self.env)._(
            "Deadline %(batas)s: %(sisa)s",
            batas=format_date(self.env, self.batas_waktu, date_format="d MMMM y"),
            sisa=sisa,
        )

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_unit_saya(self):
        cocok = self.search(Domain("id", "in", self.ids) & Domain("unit_saya", "=", True))
        for langkah in self:
            langkah.unit_saya = langkah in cocok

    def _search_unit_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        domain = self._domain_unit_saya()
        return domain if True in value else ~domain

    def _domain_unit_saya(self):
        """Return the domain of the steps of officials whom the user serves, or whom he heads."""
        user = self.env.user
        if user.has_group("hr_sistem_kerja.group_pengelola"):
            # The steps that nobody of this database decides are recorded by who asked
            di_sini = Domain("penindak_id.company_id", "in", self.env.companies.ids)
            di_luar = Domain("penindak_id", "=", False)
            return di_sini | (di_luar & Domain("company_id", "in", self.env.companies.ids))
        # sudo: who is placed in the units that the user himself heads
        bawahan = (
            self.env["hr.employee"]
            .sudo()
            ._search([("department_id", "child_of", user._sistem_kerja_unit_dipimpin().ids)])
        )
        return Domain("perangkat_daerah_id", "in", user.perangkat_daerah_ids.ids) | Domain(
            "pejabat_id", "in", bawahan
        )

    # ------------------------------------------------------------------ dialogs

    def _orang_dijawab(self):
        """Return the people about whom this step can say different things."""
        return self.line_ids.filtered(lambda line: line.state == "menunggu")

    def _kursi_tanpa_nama(self):
        """Return the seats for which people can be named in this step."""
        kosong = self.line_ids.filtered(lambda line: line._perlu_nama())
        return kosong if self.aksi in BOLEH_MENAMAI else kosong.browse()

    def action_buka_putusan(self):
        """Open the dialog of a decision on these steps; the context says which, as ``mode``.

        :returns: the action that opens the dialog
        """
        mode = self.env.context.get("mode", "setujui")
        return self.env["sistem.kerja.putusan"]._buka_dialog(self, mode)

    def action_buka_dokumen(self):
        """Return the action that opens the request of this step."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "res_model": self.res_model,
            "res_id": self.res_id,
            "views": [(False, "form")],
        }

    @api.model
    def action_kotak_masuk(self):
        """Return the inbox: what waits for the user, or for the unit of an officer who is none.

        :returns: the action of the inbox
        """
        aksi = self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_kotak_masuk")
        # The address of the menu, so that a reload comes back here
        aksi["path"] = "sistem-kerja-kotak-masuk"
        petugas = self.env.user.has_group("hr_sistem_kerja.group_operator_pd")
        if petugas and not self.search_count([("giliran_saya", "=", True)], limit=1):
            aksi["context"] = {"search_default_unit_saya": 1}
        return aksi


class ResUsers(models.Model):
    _inherit = "res.users"

    def _sistem_kerja_unit_dipimpin(self):
        """Return the units that this user heads."""
        self.ensure_one()
        # sudo: which units the user himself heads
        units = self.env["hr.department"].sudo()
        return units.search([("manager_id", "in", self._sistem_kerja_pegawai().ids)])
