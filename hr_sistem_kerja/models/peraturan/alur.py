from odoo import api, fields, models

from . import pilihan


class Alur(models.Model):
    """A route (R- and S- of katalog section 6): which steps a request walks, or that it may not."""

    _name = "sistem.kerja.peraturan.alur"
    _description = "Route"
    _inherit = ["sistem.kerja.peraturan.baris.mixin", "sistem.kerja.peraturan.jenis.mixin"]
    _order = "peraturan_id, urutan, id"

    cara = fields.Selection(pilihan.CARA, "Manner", required=True)
    bentuk = fields.Selection(pilihan.BENTUK, help="Empty: both.")
    lingkup = fields.Selection(pilihan.LINGKUP, required=True)
    dilarang = fields.Boolean("Forbidden", help="Such a request cannot be created.")
    tanpa_langkah = fields.Boolean("Direct", help="No request and no steps.")
    isi_wajib_ids = fields.Many2many("sistem.kerja.isi.wajib", string="Mandatory Contents")
    langkah_ids = fields.One2many("sistem.kerja.peraturan.langkah", "alur_id", "Steps", copy=True)

    @api.constrains("peraturan_id", "cara", "lingkup", "bentuk", "jenis_unit_ids")
    def _check_seri(self):
        self._tolak_seri("cara", "lingkup", "bentuk")

    def _cocok(self, cara, lingkup, bentuk):
        self.ensure_one()
        return (
            self.cara == cara
            and self.lingkup == lingkup
            and (not bentuk or self.bentuk in (False, bentuk))
        )


class LangkahAturan(models.Model):
    """One step of a route: who does what, with which letter, and whether he may refuse."""

    _name = "sistem.kerja.peraturan.langkah"
    _description = "Step of a Route"
    _inherit = ["sistem.kerja.peraturan.bagian.mixin"]
    _order = "alur_id, urutan, id"
    _rec_name = "pasal"

    _INDUK = "alur_id"

    alur_id = fields.Many2one(
        "sistem.kerja.peraturan.alur", "Route", required=True, ondelete="cascade", index=True
    )
    urutan = fields.Integer("Order", default=10)
    peran_id = fields.Many2one("sistem.kerja.peran", "Role", required=True, ondelete="restrict")
    aksi = fields.Selection(pilihan.AKSI, "Action", required=True)
    surat = fields.Char("Letter", help="The letter that the step sends.")
    formulir_id = fields.Many2one(
        "sistem.kerja.formulir", "Form", help="Of the letter about one person."
    )
    formulir_banyak_id = fields.Many2one(
        "sistem.kerja.formulir", "Form for Several People", help="Empty: the same form."
    )
    formulir_tolak_id = fields.Many2one("sistem.kerja.formulir", "Form of a Refusal")
    tembusan_ids = fields.Many2many("sistem.kerja.peran", string="Copies to")
    dapat_ditolak = fields.Boolean("May Refuse")
    alasan_wajib = fields.Boolean("Refusal needs a Reason", default=True)
    alasan_baku = fields.Text(
        "Fixed Reasons", help="One per line: a refusal prints one of them (P F3)."
    )
    wajib = fields.Boolean("Mandatory", default=True)
    batas_hari = fields.Integer("Deadline (working days)", help="0: none.")
    pasal = fields.Char(required=True)
    diam = fields.Boolean("Text is Silent", help="The text does not decide; this is our reading.")
    catatan = fields.Text("Reading and Reason")


class IsiWajib(models.Model):
    """A content that a request or a letter must carry (C-P and C-R of katalog section 5)."""

    _name = "sistem.kerja.isi.wajib"
    _description = "Mandatory Content"
    _order = "urutan, id"

    code = fields.Char(required=True)
    name = fields.Char(required=True)
    urutan = fields.Integer("Order", default=10)

    _code_unik = models.Constraint("UNIQUE(code)", "Code: another content already has it.")
