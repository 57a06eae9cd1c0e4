from odoo import api, fields, models
from odoo.fields import Domain

from ...aturan.predikat import PERILAKU, usulan_perilaku
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.predikat import RATING


class NilaiMixin(models.AbstractModel):
    """Ratings of one person's work in one assignment: hasil kerja, seven perilaku (P F8).

    Who may read them is decided by who assesses the person today, see :attr:`saya_ppk`.
    """

    _name = "sistem.kerja.rekomendasi.nilai.mixin"
    _description = "Ratings of a Person's Work"
    _inherit = ["sistem.kerja.status.mixin", "sistem.kerja.pekerjaan.mixin"]

    penugasan_id = fields.Many2one(required=True)
    employee_id = fields.Many2one(
        related="penugasan_id.employee_id",
        string="Pegawai yang Dinilai",
        store=True,
        index=True,
    )
    tahun = fields.Char(
        "Year",
        compute="_compute_tahun",
        store=True,
        index=True,
        help="In which the assignment ends.",
    )
    hasil_kerja = fields.Selection(RATING)
    berorientasi_pelayanan = fields.Selection(RATING)
    akuntabel = fields.Selection(RATING)
    kompeten = fields.Selection(RATING)
    harmonis = fields.Selection(RATING)
    loyal = fields.Selection(RATING)
    adaptif = fields.Selection(RATING)
    kolaboratif = fields.Selection(RATING)
    perilaku_kerja = fields.Selection(
        RATING,
        compute="_compute_perilaku_kerja",
        store=True,
        readonly=False,
        help="Proposed where the seven ratings are equal; otherwise the assessor weighs them.",
    )
    saya_ppk = fields.Boolean(
        "I am the Assessor", compute="_compute_saya_ppk", search="_search_saya_ppk"
    )

    @api.depends("penugasan_id.tanggal_selesai")
    def _compute_tahun(self):
        for satu in self:
            selesai = satu.penugasan_id.tanggal_selesai
            satu.tahun = str(selesai.year) if selesai else False

    @api.depends(*PERILAKU)
    def _compute_perilaku_kerja(self):
        for satu in self:
            usulan = usulan_perilaku([satu[nama] for nama in PERILAKU])
            satu.perilaku_kerja = usulan or satu.perilaku_kerja

    # ------------------------------------------------------------------ who assesses

    @api.depends("employee_id")
    @api.depends_context("uid")
    def _compute_saya_ppk(self):
        dinilai = self._dinilai_saya()
        for satu in self:
            # sudo: compared with whom the user assesses only
            satu.saya_ppk = satu.sudo().employee_id in dinilai

    def _search_saya_ppk(self, operator, value):
        if operator != "in":
            return NotImplemented
        # sudo: this very search is part of the record rules
        punya = Domain("employee_id", "in", self.sudo()._dinilai_saya().ids)
        return Domain.OR(punya if nilai else ~punya for nilai in value)

    def _dinilai_saya(self):
        """Return whom the user assesses today: as PPK, or by a delegation in force."""
        saya = self.env.user._sistem_kerja_pegawai()
        if not saya:
            return saya
        Pendelegasian = self.env["sistem.kerja.pendelegasian"]
        # sudo: whom the user stands in for decides what he may read
        wakil = Pendelegasian.sudo().search(
            [("penerima_id", "in", saya.ids), ("state", "=", "berlaku")]
        )
        berlaku = Pendelegasian._untuk(wakil.pejabat_id).values()
        pejabat = saya | saya.union(
            *(satu.pejabat_id for satu in berlaku if satu.penerima_id in saya)
        )
        # sudo: who assesses whom is compared, not shown; nobody assesses himself
        return saya.sudo().search([("ppk_id", "in", pejabat.ids), ("id", "not in", saya.ids)])

    def _tambah_pihak(self, pegawai):
        """As before; no client lets anybody in."""
        return super(NilaiMixin, self._buka())._tambah_pihak(pegawai)

    def _pelaku_ppk(self):
        """Return the PPK of the person, or who acts for him today; refuse where there is none.

        :returns: :class:`~..alur.penentu.Pelaku`
        """
        return self.penugasan_id._pelaku_ppk()

    def _belum_dinilai(self, nama_bidang):
        """Return the labels of the ratings that are missing among these fields."""
        env = ke_pengguna(self.env)
        return [
            self._fields[nama]._description_string(env) for nama in nama_bidang if not self[nama]
        ]
