from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...aturan import bahasa, capaian
from ..inti.bahasa_pengguna import ke_pengguna
from .ditetapkan_mixin import DitetapkanMixin


class Target(models.Model):
    """A target kinerja: how much of what, by whom, derived from which higher target.

    It belongs to a unit (in its perjanjian kinerja or below), to a team, or to one person. Who
    divides sets it (R-136, ``target_tetapkan``); reports fill it (``target_capaian``).
    """

    _name = "sistem.kerja.target"
    _description = "Target Kinerja"
    _inherit = ["sistem.kerja.ditetapkan.mixin"]
    _order = "periode desc, unit_id, id"
    _parent_store = True

    _TAHAP = "bagi"
    _TETAP = frozenset(
        {
            "name",
            "indikator",
            "target",
            "satuan",
            "bobot",
            "periode",
            "tanggal_mulai",
            "tanggal_selesai",
            "unit_id",
            "tim_id",
            "penugasan_id",
            "perjanjian_id",
            "parent_id",
        }
    )
    _TERKUNCI = (
        *DitetapkanMixin._TERKUNCI,
        "menggantikan_id",
        "direkomendasikan_oleh_id",
        "direkomendasikan_bertindak",
        "direkomendasikan_pada",
        "direkomendasikan_pasal",
        "direkomendasikan_dasar",
        "perekomendasi_id",
    )

    name = fields.Char("Result", required=True, help="What is made, e.g. Peraturan Bupati ...")
    indikator = fields.Char("Indicator")
    target = fields.Float("Amount", required=True, default=1.0)
    satuan = fields.Char("Unit of Measure", required=True, help="E.g. dokumen, laporan, aplikasi.")
    bobot = fields.Float("Weight (%)", help="Of the targets beside it at most 100 together.")
    hasil = fields.Char("Target", compute="_compute_hasil", help="As the annex prints it.")
    periode = fields.Char(
        "Period",
        compute="_compute_periode",
        store=True,
        readonly=False,
        help="The year, e.g. 2026.",
    )
    tanggal_mulai = fields.Date("From", compute="_compute_tanggal", store=True, readonly=False)
    tanggal_selesai = fields.Date("To", compute="_compute_tanggal", store=True, readonly=False)
    perjanjian_id = fields.Many2one(
        "sistem.kerja.perjanjian",
        "Perjanjian Kinerja",
        index="btree_not_null",
        ondelete="cascade",
        copy=False,
    )
    unit_id = fields.Many2one(
        "hr.department", compute="_compute_unit_id", store=True, readonly=False, index=True
    )
    tim_id = fields.Many2one(
        "sistem.kerja.tim",
        "Tim Kerja",
        compute="_compute_tim_id",
        store=True,
        readonly=False,
        index="btree_not_null",
        ondelete="cascade",
    )
    penugasan_id = fields.Many2one(
        "sistem.kerja.penugasan",
        "Assignment",
        index="btree_not_null",
        ondelete="cascade",
        help="The person who answers for it, alone or in the team.",
    )
    pegawai_id = fields.Many2one(
        related="penugasan_id.employee_id", string="Pegawai", store=True, index="btree_not_null"
    )
    pemilik = fields.Char("Owner", compute="_compute_pemilik", help="Person, team or unit.")
    company_id = fields.Many2one(
        related="unit_id.company_id", string="Government", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_id.perangkat_daerah_id", string="Perangkat Daerah", store=True, index=True
    )
    parent_id = fields.Many2one(
        "sistem.kerja.target", "Derived from", index=True, ondelete="restrict"
    )
    parent_path = fields.Char(index=True)
    child_ids = fields.One2many("sistem.kerja.target", "parent_id", "Derived Targets")
    menggantikan_id = fields.Many2one(
        "sistem.kerja.target",
        "Takes the Place of",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
        help="The same target in the former version of the Perjanjian Kinerja.",
    )

    _target_positif = models.Constraint("CHECK(target > 0)", "Amount: it must be above zero.")
    _bobot_wajar = models.Constraint(
        "CHECK(bobot >= 0 AND bobot <= 100)", "Weight: it must be between 0 and 100."
    )

    @api.depends("target", "satuan", "name")
    def _compute_hasil(self):
        for target in self:
            target.hasil = " ".join(
                filter(None, [bahasa.angka(target.target), target.satuan, target.name])
            )

    @api.depends("penugasan_id")
    def _compute_tim_id(self):
        for target in self:
            target.tim_id = target.penugasan_id.tim_id or target.tim_id

    @api.depends("tim_id", "penugasan_id", "perjanjian_id.unit_id")
    def _compute_unit_id(self):
        for target in self:
            target.unit_id = (
                target.tim_id.unit_pemilik_id
                or target.penugasan_id.unit_pemilik_id
                or target.perjanjian_id.unit_id
                or target.unit_id
            )

    @api.depends("tim_id", "penugasan_id", "perjanjian_id.tahun", "parent_id")
    def _compute_periode(self):
        for target in self:
            mulai = target.penugasan_id.tanggal_mulai or target.tim_id.tanggal_mulai
            target.periode = (
                target.perjanjian_id.tahun
                or target.periode
                or (str(mulai.year) if mulai else target.parent_id.periode)
            )

    @api.depends(
        "periode",
        "tim_id.tanggal_mulai",
        "tim_id.tanggal_selesai",
        "penugasan_id.tanggal_mulai",
        "penugasan_id.tanggal_selesai",
    )
    def _compute_tanggal(self):
        for target in self:
            if target.state != "draft" and target.tanggal_mulai:
                continue  # What was set does not move with the work
            kerja = target.penugasan_id or target.tim_id
            mulai, selesai = (
                (kerja.tanggal_mulai, kerja.tanggal_selesai)
                if kerja
                else capaian.periode_tahun(target.periode)
            )
            target.tanggal_mulai, target.tanggal_selesai = mulai, selesai

    @api.depends("unit_id", "tim_id", "penugasan_id")
    def _compute_pemilik(self):
        for target in self.sudo():  # sudo: the name of the person or team of a target one reads
            orang = target.penugasan_id.employee_id.name
            target.pemilik = orang or target.tim_id.name or target.unit_id.name

    # ------------------------------------------------------------------ checks

    @api.constrains("unit_id", "tim_id", "penugasan_id", "perjanjian_id")
    def _check_pemilik(self):
        for target in self.sudo():  # sudo: the owner unit of what was chosen
            for asal in (target.tim_id, target.penugasan_id):
                if asal and asal.unit_pemilik_id != target.unit_id:
                    raise ValidationError(target._pesan_pemilik(asal, asal.unit_pemilik_id))
            if target.penugasan_id and target.penugasan_id.tim_id != target.tim_id:
                raise ValidationError(
                    target._pesan_pemilik(target.penugasan_id, target.penugasan_id.tim_id)
                )
            if target.perjanjian_id and (
                target.tim_id
                or target.penugasan_id
                or target.perjanjian_id.unit_id != target.unit_id
            ):
                raise ValidationError(
                    target._pesan_pemilik(target.perjanjian_id, target.perjanjian_id.unit_id)
                )

    def _pesan_pemilik(self, asal, seharusnya):
        return ke_pengguna(self.env)._(
            "Owner of %(target)s: %(asal)s belongs to %(seharusnya)s. Choose one unit, team or "
            "person that fits together.",
            target=self.name,
            asal=asal.display_name,
            seharusnya=seharusnya.display_name or "-",
        )

    @api.constrains("parent_id", "unit_id", "tim_id", "penugasan_id")
    def _check_turunan(self):
        # sudo: the higher target may be one of another unit; only its place is compared
        for target in (self | self.child_ids).sudo().filtered("parent_id"):
            induk = target.parent_id
            jalur = (target.unit_id.parent_path or "").split("/")
            cocok = str(induk.unit_id.id) in jalur and not (
                (induk.tim_id and induk.tim_id != target.tim_id)
                or (induk.penugasan_id and induk.penugasan_id != target.penugasan_id)
            )
            if not cocok:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Derived from: %(target)s belongs to %(pemilik)s, but %(induk)s to "
                        "%(pemilik_induk)s. A target is derived from one of the same unit or of a "
                        "unit above it, of the same government.",
                        target=target.name,
                        pemilik=target.pemilik,
                        induk=induk.name,
                        pemilik_induk=induk.pemilik,
                    )
                )

    @api.constrains("parent_id", "tanggal_mulai", "tanggal_selesai")
    def _check_periode(self):
        # sudo: as above, its period
        for target in (self | self.child_ids).sudo():
            mulai, selesai, induk = target.tanggal_mulai, target.tanggal_selesai, target.parent_id
            if mulai and selesai and selesai < mulai:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Period of %(target)s: %(selesai)s lies before %(mulai)s.",
                        target=target.name,
                        selesai=bahasa.tanggal(selesai),
                        mulai=bahasa.tanggal(mulai),
                    )
                )
            if (mulai and induk.tanggal_mulai and mulai < induk.tanggal_mulai) or (
                selesai and induk.tanggal_selesai and selesai > induk.tanggal_selesai
            ):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Period of %(target)s: it must lie within that of %(induk)s, from "
                        "%(mulai)s to %(selesai)s.",
                        target=target.name,
                        induk=induk.name,
                        mulai=bahasa.tanggal(induk.tanggal_mulai),
                        selesai=bahasa.tanggal(induk.tanggal_selesai),
                    )
                )

    @api.constrains("bobot", "parent_id", "perjanjian_id", "state")
    def _check_bobot(self):
        """The weights of targets that stand side by side are at most 100 together."""
        semua = self.sudo()  # sudo: also the weights of targets that the user does not read
        berlaku = [("state", "in", ("draft", "ditetapkan")), ("bobot", ">", 0)]
        lewat = semua._read_group(
            [("perjanjian_id", "in", semua.perjanjian_id.ids), *berlaku],
            ["perjanjian_id"],
            ["bobot:sum"],
        ) + semua._read_group(
            [("parent_id", "in", semua.parent_id.ids), ("perjanjian_id", "=", False), *berlaku],
            ["parent_id"],
            ["bobot:sum"],
        )
        for induk, jumlah in lewat:
            if jumlah > 100.001:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Weight: the targets under %(induk)s have %(jumlah)s percent together; "
                        "more than 100 is not possible. Lower the weight of one of them.",
                        induk=induk.display_name,
                        jumlah=bahasa.angka(round(jumlah, 2)),
                    )
                )


class Tim(models.Model):
    """The letter of a team names its own targets, not those of single members."""

    _inherit = "sistem.kerja.tim"

    target_ids = fields.One2many(domain=[("penugasan_id", "=", False)])

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_target_ditetapkan(self):
        # sudo: also the targets of single members
        self.env["sistem.kerja.target"].sudo().search(
            [("tim_id", "in", self.ids), ("state", "!=", "draft")], limit=1
        )._unlink_except_ditetapkan()


class Penugasan(models.Model):
    _inherit = "sistem.kerja.penugasan"

    target_ids = fields.One2many("sistem.kerja.target", "penugasan_id", "Targets")

    # True: as above
    @api.ondelete(at_uninstall=True)
    def _unlink_except_target_ditetapkan(self):
        self.target_ids._unlink_except_ditetapkan()
