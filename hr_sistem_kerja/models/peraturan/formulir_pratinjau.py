from markupsafe import Markup, escape

from odoo import api, fields, models

from ...aturan import bahasa
from .formulir import ISIAN

# An example in the place of a placeholder, and a placeholder that nothing can fill
CONTOH = Markup('<mark class="o_sk_isian" title="{nama}">{isi}</mark>')
ASING = Markup('<mark class="o_sk_isian_asing">{isi}</mark>')


class Formulir(models.Model):
    """What the texts of a form read like, while an officer is still changing them."""

    _inherit = "sistem.kerja.formulir"

    # Made by our own template, which escapes; sanitizing would take the classes away
    pratinjau = fields.Html("Preview", compute="_compute_pratinjau", sanitize=False)

    @api.depends("name", "teks_ids.bagian", "teks_ids.urutan", "teks_ids.tingkat", "teks_ids.isi")
    @api.depends_context("lang")
    def _compute_pratinjau(self):
        for formulir in self:
            formulir.pratinjau = self.env["ir.qweb"]._render(
                "hr_sistem_kerja.pratinjau_formulir",
                {
                    "judul": formulir.name,
                    "bagian": formulir._bagian_pratinjau(),
                    "asing": formulir._isian_asing(),
                    "isian": ISIAN,
                },
            )

    def _bagian_pratinjau(self):
        """Return the parts that have texts: ``[{"nama": str, "baris": [...]}, ...]``."""
        nama = dict(self.teks_ids._fields["bagian"]._description_selection(self.env))
        menurut = self.teks_ids.filtered(lambda teks: teks.bagian and teks.isi).grouped("bagian")
        return [
            {"nama": nama[kode], "baris": menurut[kode]._pratinjau()}
            for kode in nama
            if kode in menurut
        ]

    def _isian_asing(self):
        """Return what stands in braces and cannot be filled in, each once."""
        return list(dict.fromkeys(nama for teks in self.teks_ids for nama in teks._isian_asing()))


class FormulirTeks(models.Model):
    """A paragraph with examples in the place of its placeholders."""

    _inherit = "sistem.kerja.formulir.teks"

    def _isian_asing(self):
        """Return the names in braces that nothing fills; the whole text where a brace is open."""
        self.ensure_one()
        try:
            return [nama for nama in bahasa.isian(self.isi) if nama not in ISIAN]
        except ValueError as galat:
            return [str(galat)]

    def _pratinjau(self):
        """Return the texts of one part in their order, marked 1. and a. as letters mark them."""
        baris, hitung = [], {}
        # Not the order of the database: new and changed lines are not saved yet
        for teks in self.sorted("urutan"):
            tingkat = min(max(teks.tingkat, 1), 3)
            hitung = {satu: jumlah for satu, jumlah in hitung.items() if satu <= tingkat}
            hitung[tingkat] = hitung.get(tingkat, 0) + 1
            baris.append(
                {
                    "tingkat": tingkat,
                    "tanda": self._tanda(tingkat, hitung[tingkat]),
                    "isi": teks._isi_pratinjau(),
                }
            )
        return baris

    def _tanda(self, tingkat, urut):
        return {1: "", 2: f"{urut}.", 3: f"{chr(97 + (urut - 1) % 26)}."}[tingkat]

    def _isi_pratinjau(self):
        """Return the text as HTML; every word of it is escaped."""
        try:
            potongan = bahasa.potongan(self.isi)
        except ValueError:
            return ASING.format(isi=self.isi)
        isi = Markup("")
        for harfiah, nama in potongan:
            isi += escape(harfiah)
            if nama in ISIAN:
                isi += CONTOH.format(nama="{" + nama + "}", isi=ISIAN[nama])
            elif nama:
                isi += ASING.format(isi="{" + nama + "}")
        return Markup(bahasa.MIRING.sub(r"<em>\1</em>", str(isi)))
