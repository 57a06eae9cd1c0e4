from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan


def lolos(pemeriksaan):
    """Tell whether a check of an action lets the user pass; so a rule stands in one place."""
    try:
        pemeriksaan()
    except UserError:
        return False
    return True


class AlurMixin(models.AbstractModel):
    """What the screens of a request ask: which buttons make sense, and where it stands."""

    _inherit = "sistem.kerja.alur.mixin"

    boleh_kelola = fields.Boolean("May Send and Cancel", compute="_compute_boleh_kelola")
    aksi_saya = fields.Selection(pilihan.AKSI, "My Action", compute="_compute_aksi_saya")
    boleh_tolak = fields.Boolean("May Refuse", compute="_compute_aksi_saya")
    boleh_jawab = fields.Boolean("May Answer per Person", compute="_compute_aksi_saya")
    boleh_catat = fields.Boolean("May Record", compute="_compute_aksi_saya")
    boleh_namai = fields.Boolean("May Name People", compute="_compute_aksi_saya")
    kendala = fields.Char("Why It Stands Still", compute="_compute_kedudukan_alur")
    terlambat = fields.Boolean(
        "Late", compute="_compute_kedudukan_alur", search="_search_terlambat"
    )
    sisa_hari = fields.Integer("Days Left", compute="_compute_kedudukan_alur")
    nada = fields.Char(
        "Tone", compute="_compute_kedudukan_alur", help="Which colour the sentence below has."
    )
    kalimat = fields.Text("Where It Stands", compute="_compute_kedudukan_alur")
    dari_unit_saya = fields.Boolean(
        "From My Unit", compute="_compute_unit_saya", search="_search_dari_unit_saya"
    )
    ke_unit_saya = fields.Boolean(
        "To My Unit", compute="_compute_unit_saya", search="_search_ke_unit_saya"
    )

    # ------------------------------------------------------------------ buttons

    @api.depends("state", "company_id", "unit_tujuan_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_boleh_kelola(self):
        for dokumen in self:
            baru = not dokumen._origin
            dokumen.boleh_kelola = baru or lolos(dokumen._pastikan_boleh_mengelola)

    @api.depends("langkah_ids.state", "langkah_ids.penindak_id", "langkah_ids.line_ids.state")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_aksi_saya(self):
        for dokumen in self:
            aktif = dokumen._langkah_aktif()
            saya = aktif.filtered("giliran_saya")
            dicatat = aktif.filtered(lambda satu: lolos(satu._pastikan_boleh_mencatat))
            dokumen.aksi_saya = saya[:1].aksi
            dokumen.boleh_tolak = any(saya.mapped("dapat_ditolak"))
            dokumen.boleh_jawab = any(
                satu.dapat_ditolak and len(satu._orang_dijawab()) > 1 for satu in saya
            )
            dokumen.boleh_catat = bool(dicatat)
            penama = dicatat if dokumen._di_luar() else saya
            dokumen.boleh_namai = any(satu._kursi_tanpa_nama() for satu in penama)

    def _langkah_aktif(self):
        """Return the steps that wait for somebody now."""
        # sudo: who may read the request may know which steps wait; each button is checked again
        return self.sudo()._langkah_ronde().filtered(lambda satu: satu.state == "aktif")

    def action_buka_putusan(self):
        """Open the dialog of a decision on the steps of these requests.

        The context says which: ``mode`` is one of ``setujui``, ``tolak``, ``jawab``, ``catat``,
        ``namai``.

        :returns: the action that opens the dialog
        """
        mode = self.env.context.get("mode", "setujui")
        self.check_access("read")
        langkah = self.env["sistem.kerja.langkah"]
        for dokumen in self:
            langkah |= dokumen._langkah_untuk(mode).with_env(self.env)
        return self.env["sistem.kerja.putusan"]._buka_dialog(langkah, mode)

    def action_cari_ulang(self):
        """Look again for who must act in the steps that wait, see ``langkah.action_cari_ulang``."""
        for dokumen in self:
            dokumen.check_access("read")
            dokumen._langkah_aktif().with_env(self.env).action_cari_ulang()
        return True

    def _langkah_untuk(self, mode):
        """Return the active steps that a dialog of this kind is about."""
        if mode == "catat" or (mode == "namai" and self._di_luar()):
            aktif = self._langkah_aktif()
            return aktif.filtered(lambda satu: lolos(satu._pastikan_boleh_mencatat)) or aktif
        return self._langkah_saya()

    # ------------------------------------------------------------------ where it stands

    @api.depends(
        "state",
        "alasan_penolakan",
        "langkah_ids.state",
        "langkah_ids.penindak_id",
        "langkah_ids.batas_waktu",
    )
    @api.depends_context("uid", "lang", "tz")
    def _compute_kedudukan_alur(self):
        for dokumen in self:
            aktif = dokumen._langkah_aktif()
            bertenggat = aktif.filtered("batas_waktu").sorted("batas_waktu")[:1]
            dokumen.kendala = next(filter(None, aktif.mapped("kendala")), False)
            dokumen.terlambat = any(aktif.mapped("terlambat"))
            dokumen.sisa_hari = bertenggat.sisa_hari
            dokumen.nada, dokumen.kalimat = dokumen._kalimat(aktif, bertenggat)

    def _kalimat(self, aktif, bertenggat):
        """Return (tone, sentence) of where the request stands."""
        if self.state == "diajukan":
            nada = "giliran" if self.giliran_saya else "menunggu"
            nada = "terlambat" if self.terlambat or self.kendala else nada
            return nada, " · ".join(
                filter(None, [self._kalimat_giliran(), bertenggat._kalimat_batas()])
            )
        if self.state == "disetujui":
            return "disetujui", self._kalimat_disetujui(aktif)
        if self.state == "ditolak" or (self.state == "draft" and self.ronde):
            return "ditolak", self._kalimat_ditolak()
        return False, False

    def _kalimat_giliran(self):
        env = ke_pengguna(self.env)
        if self.kendala:
            return env._("It stands still: %(kendala)s", kendala=self.kendala)
        if self.giliran_saya:
            return env._("It is your turn")
        return env._("Waiting for %(siapa)s", siapa=self.menunggu_siapa or "-")

    def _kalimat_disetujui(self, aktif):
        env = ke_pengguna(self.env)
        if self.giliran_saya:
            return env._("Approved. Please confirm that you have received the letter.")
        if aktif:
            siapa = ", ".join(filter(None, aktif.mapped("penindak_id.name")))
            return env._("Approved. %(siapa)s has not confirmed receipt yet.", siapa=siapa or "-")
        return env._("Approved.")

    def _kalimat_ditolak(self):
        env = ke_pengguna(self.env)
        nilai = {"alasan": self.alasan_penolakan or "-"}
        if self.state == "draft":
            return env._(
                "Reopened after a refusal: %(alasan)s. Change what was criticised and send it "
                "again.",
                **nilai,
            )
        return env._("Refused: %(alasan)s", **nilai)

    def _search_terlambat(self, operator, value):
        if operator != "in":
            return NotImplemented
        domain = Domain("langkah_ids.terlambat", "=", True)
        return domain if True in value else ~domain

    # ------------------------------------------------------------------ my unit

    @api.depends_context("uid", "allowed_company_ids")
    def _compute_unit_saya(self):
        for nama in ("dari_unit_saya", "ke_unit_saya"):
            domain = Domain("id", "in", self.ids) & Domain(nama, "=", True)
            cocok = self.search(domain) if self.ids else self.browse()
            for dokumen in self:
                dokumen[nama] = dokumen._origin in cocok

    def _search_dari_unit_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        units = self._unit_dipimpin()
        if "unit_pemohon_id" in self._fields:
            asal = Domain("unit_pemohon_id", "in", units)
        else:
            # sudo: who is placed in the units that the user himself heads
            pegawai = self.env["hr.employee"].sudo()._search([("department_id", "in", units)])
            asal = Domain("employee_id", "in", pegawai)
        domain = self._domain_unit_saya("perangkat_daerah_id", asal, "company_id")
        return domain if True in value else ~domain

    def _search_ke_unit_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        tujuan = Domain("unit_tujuan_id", "in", self._unit_dipimpin())
        domain = self._domain_unit_saya("perangkat_daerah_tujuan_id", tujuan, "company_tujuan_id")
        return domain if True in value else ~domain

    def _unit_dipimpin(self):
        """Return the units that the user heads, with those below them, as a query."""
        kepala = self.env.user._sistem_kerja_unit_dipimpin()
        # sudo: the units that the user himself heads; a portal account reads no units
        return self.env["hr.department"].sudo()._search([("id", "child_of", kepala.ids)])

    def _domain_unit_saya(self, bidang_pd, di_unit, bidang_instansi):
        """Return the domain of what concerns the units that the user heads or serves."""
        user = self.env.user
        if user.has_group("hr_sistem_kerja.group_pengelola"):
            return Domain(bidang_instansi, "in", self.env.companies.ids)
        return Domain(bidang_pd, "in", user.perangkat_daerah_ids.ids) | di_unit
