from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna
from . import pilihan

# Every placeholder that a text may use, with what fills it; naskah fills them all.
ISIAN = {
    "unit": "Bagian Organisasi Sekretariat Daerah Kabupaten Sukamaju",
    "unit_pendek": "Bagian Organisasi",
    "pd": "Sekretariat Daerah",
    "kepala_unit": "Kepala Bagian Organisasi",
    "penandatangan": "Sekretaris Daerah",
    "daerah": "Kabupaten Sukamaju",
    "provinsi": "Provinsi Contoh",
    "kepala_daerah": "Bupati Sukamaju",
    "wakil_kepala_daerah": "Wakil Bupati Sukamaju",
    "peraturan": "Peraturan Bupati ... Nomor ... Tahun ... tentang ...",
}


class Formulir(models.Model):
    """A form of the annex: a layout, filled with the legal texts of the regulation."""

    _name = "sistem.kerja.formulir"
    _description = "Form"
    _inherit = ["sistem.kerja.peraturan.bagian.mixin"]
    _order = "peraturan_id, code"
    _rec_names_search = ["code", "name"]

    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan", "Regulation", required=True, ondelete="cascade", index=True
    )
    code = fields.Char(required=True)
    name = fields.Char(required=True)
    jenis = fields.Selection(pilihan.INSTRUMEN, "Kind of Letter", required=True)
    tata_letak = fields.Selection(
        [("keputusan_tim", "Keputusan: all Teams of a Unit")], "Layout", required=True
    )
    pasal = fields.Char()
    teks_ids = fields.One2many("sistem.kerja.formulir.teks", "formulir_id", "Texts", copy=True)

    _code_unik = models.Constraint(
        "UNIQUE(peraturan_id, code)", "Code: the regulation already has a form with this code."
    )

    @api.depends("code", "name")
    def _compute_display_name(self):
        for formulir in self:
            formulir.display_name = f"{formulir.code} {formulir.name}"

    def _teks(self, bagian, nilai):
        """Return the filled texts of one part as a tree.

        :param bagian: code of the part, e.g. ``menimbang``
        :param nilai: mapping with every placeholder of :data:`ISIAN`
        :returns: list of ``{"isi": str, "butir": [...]}``
        """
        self.ensure_one()
        akar = {"butir": []}
        jalur = [akar]
        for teks in self.teks_ids.filtered(lambda teks: teks.bagian == bagian):
            simpul = {"isi": bahasa.isikan(teks.isi, nilai), "butir": []}
            del jalur[teks.tingkat :]
            jalur[-1]["butir"].append(simpul)
            jalur.append(simpul)
        return akar["butir"]


class FormulirTeks(models.Model):
    """One paragraph of a form; what a regency changes is changed here, not in a layout."""

    _name = "sistem.kerja.formulir.teks"
    _description = "Text of a Form"
    _inherit = ["sistem.kerja.peraturan.bagian.mixin"]
    _order = "formulir_id, bagian, urutan, id"
    _rec_name = "isi"

    _INDUK = "formulir_id"

    formulir_id = fields.Many2one(
        "sistem.kerja.formulir", "Form", required=True, ondelete="cascade", index=True
    )
    bagian = fields.Selection(
        [
            ("pembuka", "Opening"),
            ("tentang", "About"),
            ("menimbang", "Menimbang"),
            ("mengingat", "Mengingat"),
            ("diktum", "Diktum"),
            ("tembusan", "Tembusan"),
            ("judul_lampiran", "Title of the Annex"),
        ],
        "Part",
        required=True,
    )
    urutan = fields.Integer("Order", default=10)
    tingkat = fields.Integer(
        "Level", default=1, help="1 = paragraph, 2 = numbered item, 3 = lettered item."
    )
    isi = fields.Text(
        "Text", required=True, help="Names in braces are filled in; *word* prints in italics."
    )

    _tingkat_sah = models.Constraint(
        "CHECK(tingkat BETWEEN 1 AND 3)", "Level: 1, 2 or 3 are possible."
    )

    @api.constrains("isi")
    def _check_isi(self):
        for teks in self:
            try:
                asing = set(bahasa.isian(teks.isi)) - set(ISIAN)
            except ValueError as galat:
                asing = {str(galat)}
            if asing:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Text: %(asing)s cannot be filled in. Possible are: %(daftar)s.",
                        asing=", ".join(sorted(asing)),
                        daftar=", ".join("{" + nama + "}" for nama in ISIAN),
                    )
                )
