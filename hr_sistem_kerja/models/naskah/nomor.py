from odoo import api, fields, models

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna


class Nomor(models.Model):
    """One number that was used, or was made void; never changed, deleted or used again."""

    _name = "sistem.kerja.nomor"
    _description = "Letter Number"
    _inherit = ["sistem.kerja.tertutup.mixin"]
    _order = "tahun desc, urut desc, sisipan desc, id desc"
    _rec_name = "nomor"

    _TRANSISI = {"terpakai": ("batal",)}

    buku_id = fields.Many2one(
        "sistem.kerja.buku.nomor", "Register", required=True, index=True, ondelete="restrict"
    )
    company_id = fields.Many2one(
        related="buku_id.company_id", store=True, index=True, precompute=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="buku_id.perangkat_daerah_id", store=True, index="btree_not_null"
    )
    tahun = fields.Integer("Year", required=True, aggregator=None)
    urut = fields.Integer("No.", required=True, aggregator=None)
    sisipan = fields.Char("In Between", default="", help="Letter of a back-dated entry.")
    mundur = fields.Boolean(
        "Back-Dated",
        compute="_compute_mundur",
        search="_search_mundur",
        help="Drawn for a day before that of a number that was drawn already.",
    )
    nomor = fields.Char("Number", required=True, index=True)
    tanggal = fields.Date("Date", required=True)
    naskah_id = fields.Many2one(
        "sistem.kerja.naskah", "Letter", index="btree_not_null", ondelete="restrict"
    )
    perihal = fields.Char("Subject")
    keterangan = fields.Char("Remark", help="Why the number is void, or was entered by hand.")
    state = fields.Selection(
        [("terpakai", "Used"), ("batal", "Void")], default="terpakai", required=True
    )

    # Who draws the same number at the same moment waits here, see buku_nomor._coba
    _urut_unik = models.UniqueIndex("(buku_id, tahun, urut, sisipan)")

    @api.depends("sisipan")
    def _compute_mundur(self):
        for satu in self:
            satu.mundur = bool(satu.sisipan)

    def _search_mundur(self, operator, value):
        if operator != "in":
            return NotImplemented
        return [("sisipan", "!=" if True in value else "=", "")]

    def _pesan_tertutup(self):
        return ke_pengguna(self.env)._(
            "Number: numbers are drawn when a letter is signed, or entered as void by the "
            "register; none is changed, deleted or used again."
        )

    def _batalkan(self, alasan):
        """Make the numbers void, e.g. because their letters are cancelled."""
        self.filtered(lambda satu: satu.state == "terpakai")._pindah("batal", keterangan=alasan)

    @api.depends("nomor", "tanggal")
    def _compute_display_name(self):
        for satu in self:
            satu.display_name = f"{satu.nomor} ({bahasa.tanggal(satu.tanggal)})"
