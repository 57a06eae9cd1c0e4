from odoo import api, fields, models

from ..inti.bahasa_pengguna import ke_pengguna


class Perubahan(models.Model):
    """What was changed on an established assignment, by whom and why: rows only ever added."""

    _name = "sistem.kerja.penugasan.perubahan"
    _description = "Change of an Assignment"
    _inherit = ["sistem.kerja.tertutup.mixin"]
    _order = "id desc"

    _HANYA_TAMBAH = True

    penugasan_id = fields.Many2one(
        "sistem.kerja.penugasan",
        "Assignment",
        required=True,
        readonly=True,
        index=True,
        ondelete="restrict",
    )
    company_id = fields.Many2one(related="penugasan_id.company_id", store=True, index=True)
    jenis = fields.Selection(
        [
            ("perpanjangan", "Extension"),
            ("pengakhiran", "Early End"),
            ("penggantian", "Replacement"),
        ],
        "Change",
        required=True,
        readonly=True,
    )
    dari = fields.Char("Before", readonly=True, help="What held before: the end, or the person.")
    ke = fields.Char("To", readonly=True, help="What holds now: the end, or the person.")
    tanggal = fields.Date("On", readonly=True, help="The new end; of a replacement its first day.")
    alasan = fields.Text("Reason", required=True, readonly=True)
    pasal = fields.Char(readonly=True)
    peringatan = fields.Text("Warnings Accepted", readonly=True)
    oleh_id = fields.Many2one("res.users", "By", required=True, readonly=True, ondelete="restrict")
    pada = fields.Datetime("Decided on", required=True, readonly=True)
    naskah_id = fields.Many2one(
        "sistem.kerja.naskah",
        "Letter",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
        help="The letter that says so; the one signed before stays as it is.",
    )
    pengganti_id = fields.Many2one(
        "sistem.kerja.penugasan", "Replaced by", readonly=True, ondelete="restrict"
    )

    @api.depends("jenis", "ke")
    def _compute_display_name(self):
        nama = dict(self._fields["jenis"]._description_selection(self.env))
        for perubahan in self:
            perubahan.display_name = f"{nama.get(perubahan.jenis, '')}: {perubahan.ke or ''}"

    def _pesan_tertutup(self):
        return ke_pengguna(self.env)._(
            "Changes of an assignment: they never change, for nobody. Rows are added only by "
            "Extend, End Early and Replace."
        )
