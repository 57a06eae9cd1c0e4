from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna


class Temuan(models.Model):
    """What a review found, who follows it up, until when, and how it ended."""

    _name = "sistem.kerja.proses.temuan"
    _description = "Finding of a Review"
    _inherit = ["sistem.kerja.status.mixin"]
    _order = "reviu_id, urutan, id"
    _rec_name = "uraian"

    _TRANSISI = {"terbuka": ("selesai",)}
    _TERKUNCI = ("state", "selesai_pada", "diselesaikan_oleh_id", "hasil")

    reviu_id = fields.Many2one(
        "sistem.kerja.proses.reviu", "Review", required=True, ondelete="cascade", index=True
    )
    company_id = fields.Many2one(
        related="reviu_id.company_id", string="Government", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="reviu_id.perangkat_daerah_id",
        string="Perangkat Daerah",
        store=True,
        index=True,
    )
    urutan = fields.Integer("Order", default=10)
    uraian = fields.Char("Finding", required=True)
    tindak_lanjut = fields.Char("Follow-up", help="What is to be done.")
    penanggung_jawab_id = fields.Many2one(
        "hr.employee",
        "Responsible",
        index="btree_not_null",
        # A portal account reads no employees; with the field it could read no record at all
        groups="base.group_user",
    )
    batas = fields.Date("Deadline", index=True)
    sesuaikan_sop = fields.Boolean(
        "Adjusts an SOP", help="The follow-up adjusts an SOP (M Ps.35(3), K Ps.32(3), T Ps.12(2))."
    )
    sop_id = fields.Many2one(
        "sistem.kerja.sop", "Adjusted SOP", index="btree_not_null", ondelete="restrict"
    )
    state = fields.Selection(
        [("terbuka", "Open"), ("selesai", "Done")],
        default="terbuka",
        required=True,
        copy=False,
        index=True,
    )
    hasil = fields.Char("Result", readonly=True, copy=False)
    selesai_pada = fields.Datetime("Done at", readonly=True, copy=False)
    diselesaikan_oleh_id = fields.Many2one("res.users", "Done by", readonly=True, copy=False)
    terlambat = fields.Boolean("Late", compute="_compute_terlambat")

    @api.depends("batas", "state")
    def _compute_terlambat(self):
        hari_ini = fields.Date.context_today(self)
        for temuan in self:
            temuan.terlambat = bool(
                temuan.state == "terbuka" and temuan.batas and temuan.batas < hari_ini
            )

    def action_selesaikan(self, hasil=None):
        """Note that the follow-up is done: by who answers for it, or by an officer.

        :param hasil: what was done; empty: as planned
        :raises UserError: where the review is not finished, or an SOP should have been adjusted
            and none is named
        """
        self._pastikan_pelaku()
        for temuan in self.sudo():  # sudo: who answers for it has no right to write, checked above
            temuan._pastikan_siap()
            temuan._pindah(
                "selesai",
                hasil=(hasil or "").strip() or temuan.tindak_lanjut,
                selesai_pada=fields.Datetime.now(),
                diselesaikan_oleh_id=self.env.uid,
            )
        return True

    def _pastikan_pelaku(self):
        """Refuse everybody but who answers for the findings, and those who may change them."""
        self.check_access("read")
        saya = self.env.user._sistem_kerja_pegawai()
        # sudo: compared with the user only
        lain = self.filtered(lambda satu: not (satu.sudo().penanggung_jawab_id & saya))
        if lain:
            lain.check_access("write")

    def _pastikan_siap(self):
        env = ke_pengguna(self.env)
        if self.reviu_id.state != "selesai":
            raise UserError(
                env._(
                    "Finding “%(uraian)s”: finish the review first, then its follow-up.",
                    uraian=self.uraian,
                )
            )
        if self.sesuaikan_sop and self.sop_id.state != "berlaku":
            raise UserError(
                env._(
                    "Adjusted SOP of “%(uraian)s”: the follow-up adjusts an SOP. Choose the new "
                    "version once it is in force.",
                    uraian=self.uraian,
                )
            )

    # ------------------------------------------------------------------ what stands

    @api.model_create_multi
    def create(self, vals_list):
        temuan = super().create(vals_list)
        temuan._tolak_reviu_selesai()
        return temuan

    def write(self, vals):
        if {"uraian", "reviu_id", "urutan"} & set(vals):
            self._tolak_reviu_selesai()
        if not self._terbuka():
            self._tolak_sudah_selesai()
        hasil = super().write(vals)
        if "reviu_id" in vals:
            self._tolak_reviu_selesai()
        return hasil

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_selesai(self):
        self._tolak_reviu_selesai()

    def _tolak_reviu_selesai(self):
        self.reviu_id._tolak_selesai()

    def _tolak_sudah_selesai(self):
        selesai = self.filtered(lambda temuan: temuan.state == "selesai")[:1]
        if selesai:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Finding “%(uraian)s”: its follow-up is done and stays as it is.",
                    uraian=selesai.uraian,
                )
            )
