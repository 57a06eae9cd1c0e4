from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError
from odoo.tools import float_compare

from ..inti.bahasa_pengguna import ke_pengguna

# Who did the work writes here; afterwards the reviewers must see what was sent
TERBUKA = ("draft", "dikembalikan")


class Hasil(models.Model):
    """What a team or one person brought about, on its way through the reviewers (katalog 8).

    One record per piece of work: sent, reviewed in the order of the regulation, returned for
    adjustment as often as needed (each time a new ``ronde``), and in the end declared done.
    """

    _name = "sistem.kerja.hasil"
    _description = "Results of Work"
    _inherit = [
        "sistem.kerja.pekerjaan.mixin",
        "sistem.kerja.status.mixin",
        "sistem.kerja.kabar.mixin",
        "mail.thread",
    ]
    _order = "diajukan_pada desc, id desc"
    _mail_post_access = "read"
    _rec_names_search = ["tim_id", "penugasan_id", "uraian"]

    _TRANSISI = {
        "draft": ("diajukan", "dibatalkan"),
        "diajukan": ("dikembalikan", "selesai", "dibatalkan"),
        "dikembalikan": ("diajukan", "dibatalkan"),
    }
    _TERKUNCI = (
        "state",
        "ronde",
        "peraturan_id",
        "pengaju_id",
        "diajukan_oleh_id",
        "diajukan_pada",
        "dasar",
        "diselesaikan_pada",
        "tinjauan_ids",
        "pihak_ids",
    )
    _ISI = frozenset({"uraian", "berkas_ids", "line_ids", "tim_id", "penugasan_id"})

    uraian = fields.Text("What Was Done", help="In a few sentences, for those who review it.")
    line_ids = fields.One2many(
        "sistem.kerja.hasil.line", "hasil_id", "Targets and What Was Reached", copy=False
    )
    berkas_ids = fields.Many2many(
        "ir.attachment", string="Files", copy=False, help="The results themselves, or their proof."
    )
    memenuhi = fields.Boolean(
        "Target Met", compute="_compute_memenuhi", store=True, help="Each of the targets is met."
    )
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("diajukan", "In Review"),
            ("dikembalikan", "Returned"),
            ("selesai", "Done"),
            ("dibatalkan", "Cancelled"),
        ],
        default="draft",
        required=True,
        copy=False,
        index=True,
        tracking=True,
    )
    ronde = fields.Integer("Round", readonly=True, copy=False)
    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan",
        "Regulation",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
        help="Under which it was first sent; it is reviewed to the end under this one.",
    )
    pengaju_id = fields.Many2one(
        "hr.employee",
        "Sent for",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
        help="Who answers for the work and sent it; he reviews none of it.",
    )
    diajukan_oleh_id = fields.Many2one(
        "res.users", "Sent by", readonly=True, copy=False, ondelete="restrict"
    )
    diajukan_pada = fields.Datetime("Sent on", readonly=True, copy=False)
    dasar = fields.Text(
        "Basis on Paper", readonly=True, copy=False, help="Where an officer recorded the sending."
    )
    diselesaikan_pada = fields.Datetime("Done on", readonly=True, copy=False)
    tinjauan_ids = fields.One2many(
        "sistem.kerja.tinjauan", "hasil_id", "Reviews", readonly=True, copy=False
    )

    _satu_tim = models.UniqueIndex(
        "(tim_id) WHERE tim_id IS NOT NULL AND state != 'dibatalkan'",
        lambda env, _diag: ke_pengguna(env)._(
            "Tim Kerja: its results are already recorded. Open those instead of new ones."
        ),
    )
    _satu_penugasan = models.UniqueIndex(
        "(penugasan_id) WHERE penugasan_id IS NOT NULL AND state != 'dibatalkan'",
        lambda env, _diag: ke_pengguna(env)._(
            "Assignment: its results are already recorded. Open those instead of new ones."
        ),
    )

    @api.depends("tim_id.name", "penugasan_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        env = ke_pengguna(self.env)
        for hasil in self:
            # sudo: who reads the results may know of which work they are
            satu = hasil.sudo()
            orang = satu.penugasan_id.employee_id.name
            nama = satu.tim_id.name or f"{orang}, {satu.penugasan_id.maksud}" if satu else ""
            hasil.display_name = env._("Results: %s", nama)

    @api.depends("line_ids.memenuhi")
    def _compute_memenuhi(self):
        for hasil in self:
            hasil.memenuhi = bool(hasil.line_ids) and all(hasil.line_ids.mapped("memenuhi"))

    @api.constrains("penugasan_id", "tim_id")
    def _check_milik_tim(self):
        for hasil in self:
            if hasil.penugasan_id and hasil.tim_id:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Assignment: %(penugasan)s belongs to %(tim)s, whose results are recorded "
                        "once for all. Choose the team and leave the assignment empty.",
                        penugasan=hasil.penugasan_id.display_name,
                        tim=hasil.tim_id.name,
                    )
                )

    # ------------------------------------------------------------------ writing

    @api.model_create_multi
    def create(self, vals_list):
        semua = super().create(vals_list)
        for hasil in semua:
            # sudo: who answers for the work and its targets are those of the team
            satu = hasil.sudo()
            satu._buka()._tambah_pihak(satu._kerja()._penanggung_jawab())
            if not satu.line_ids:
                satu.line_ids = [fields.Command.create(vals) for vals in satu._usul_baris()]
        return semua

    def write(self, vals):
        if not self._terbuka() and not self._ISI.isdisjoint(vals):
            self._tolak_terkirim()
            self._tolak_pindah_kerja(vals)
        return super().write(vals)

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_terkirim(self):
        for hasil in self:
            if hasil.ronde or hasil.state != "draft":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: what was sent once stays as proof. Cancel it instead of "
                        "deleting it.",
                        nama=hasil.display_name,
                    )
                )

    def _tolak_terkirim(self):
        """Refuse to change what the reviewers have before them, or have decided about."""
        for hasil in self:
            if hasil.state not in TERBUKA:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: it is %(state)s and cannot be changed. A reviewer can return "
                        "it for adjustment.",
                        nama=hasil.display_name,
                        state=hasil._nama_state(hasil.state).lower(),
                    )
                )

    def _tolak_pindah_kerja(self, vals):
        """Refuse to move results to other work: who may write them was decided by this one."""
        for hasil in self:
            for bidang in ("tim_id", "penugasan_id"):
                if bidang in vals and (vals[bidang] or False) != hasil[bidang].id:
                    raise UserError(
                        ke_pengguna(self.env)._(
                            "%(nama)s: they stay with the work for which they were made. Delete "
                            "them and make those of the other work.",
                            nama=hasil.display_name,
                        )
                    )

    def _usul_baris(self):
        """Return the values of one line per target of the work."""
        self.ensure_one()
        sasaran, kerja = self._sasaran(), self._kerja()
        if sasaran or self.tim_id or not kerja.target:
            return [{"target_id": target.id} for target in sasaran]
        return [{"name": kerja.target, "target": 1.0}]

    def _sasaran(self):
        """Return the ``sistem.kerja.target`` that this work has to meet.

        Of a team its common ones: those of single members belong to their own reports.
        """
        milik = (
            [("tim_id", "=", self.tim_id.id), ("penugasan_id", "=", False)]
            if self.tim_id
            else [("penugasan_id", "=", self.penugasan_id.id)]
        )
        # sudo: who writes the results of a work has to name all of its targets
        target = self.env["sistem.kerja.target"].sudo()
        return target.search([*milik, ("state", "in", ("draft", "ditetapkan"))])

    def _samakan_target(self):
        """Take over once more what the targets ask for: nobody makes his own target smaller."""
        for line in self.line_ids.filtered("target_id"):
            line._buka().write(line._vals_target())


class HasilLine(models.Model):
    """What was reached of one target."""

    _name = "sistem.kerja.hasil.line"
    _description = "Result of a Target"
    _inherit = ["sistem.kerja.status.mixin"]
    _order = "hasil_id, urutan, id"

    # The lines have no state of their own: what is computed is locked, nothing else
    _TERKUNCI = ()

    hasil_id = fields.Many2one(
        "sistem.kerja.hasil", "Results", required=True, index=True, ondelete="cascade"
    )
    urutan = fields.Integer("Order", default=10)
    target_id = fields.Many2one(
        "sistem.kerja.target", "Target Kinerja", index="btree_not_null", ondelete="restrict"
    )
    name = fields.Char(
        "Result",
        compute="_compute_dari_target",
        store=True,
        readonly=False,
        precompute=True,
        required=True,
    )
    target = fields.Float(
        compute="_compute_dari_target", store=True, readonly=False, precompute=True
    )
    satuan = fields.Char(
        "Unit of Measure",
        compute="_compute_dari_target",
        store=True,
        readonly=False,
        precompute=True,
    )
    capaian = fields.Float("Reached")
    memenuhi = fields.Boolean("Met", compute="_compute_memenuhi", store=True)
    catatan = fields.Char("Remark")

    _target_positif = models.Constraint("CHECK(target > 0)", "Target: it must be above zero.")
    _capaian_positif = models.Constraint("CHECK(capaian >= 0)", "Reached: it cannot be below zero.")
    _satu_target = models.UniqueIndex(
        "(hasil_id, target_id) WHERE target_id IS NOT NULL",
        "Target Kinerja: it has a line already. Write all that was reached there.",
    )

    @api.depends("target_id")
    def _compute_dari_target(self):
        for line in self:
            # sudo: which target the work has is known to who writes its results
            line.update(
                line.sudo()._vals_target()
                if line.target_id
                else {"name": line.name, "target": line.target or 1.0, "satuan": line.satuan}
            )

    @api.depends("target", "capaian")
    def _compute_memenuhi(self):
        for line in self:
            line.memenuhi = float_compare(line.capaian, line.target, precision_digits=6) >= 0

    @api.constrains("target_id", "hasil_id")
    def _check_target(self):
        for line in self.filtered("target_id"):
            if line.target_id not in line.hasil_id._sasaran():
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Target Kinerja: %(target)s is none of the targets of %(kerja)s.",
                        target=line.target_id.name,
                        kerja=line.hasil_id._kerja().display_name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        if not self._terbuka():
            lines.hasil_id._tolak_terkirim()
        return lines

    def write(self, vals):
        if not self._terbuka():
            self.hasil_id._tolak_terkirim()
        return super().write(vals)

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_terkirim(self):
        self.hasil_id._tolak_terkirim()

    def _vals_target(self):
        target = self.target_id
        return {"name": target.name, "target": target.target, "satuan": target.satuan}
