from odoo import fields, models

from ...aturan import kedudukan as aturan_kedudukan


class AturanKedudukan(models.Model):
    """Whose PPK is whose (KD- rows); applied by :mod:`aturan.kedudukan`."""

    _name = "sistem.kerja.peraturan.kedudukan"
    _description = "Rule for the Kedudukan"
    _inherit = ["sistem.kerja.peraturan.baris.mixin", "sistem.kerja.peraturan.jenis.mixin"]
    _order = "peraturan_id, urutan, id"

    sifat = fields.Selection(
        [
            ("tentukan", "Determines the PPK"),
            ("batasi", "Limits who can be PPK"),
            ("atasan_ppk", "Superior of the PPK"),
        ],
        "Says",
        required=True,
        default="tentukan",
    )
    dalam_jenis_unit_ids = fields.Many2many(
        "sistem.kerja.jenis.unit",
        "sistem_kerja_kedudukan_dalam_rel",
        string="Inside Kinds",
        help="Only for people inside a unit of these kinds, e.g. the Sekretariat of a Dinas.",
    )
    subjek = fields.Selection(
        [
            ("semua", "Fungsional and Pelaksana"),
            ("pf", "Pejabat Fungsional"),
            ("plk", "Pejabat Pelaksana"),
        ],
        "Whose",
        required=True,
        default="semua",
    )
    jenjang_ids = fields.Many2many(
        "sistem.kerja.jenjang", "sistem_kerja_kedudukan_subjek_rel", string="Only Jenjang"
    )
    unit_mandiri = fields.Boolean(help="Only in a unit mandiri that a Pejabat Fungsional leads.")
    tanpa_jenjang_id = fields.Many2one(
        "sistem.kerja.jenjang",
        "Only without",
        help="Only where the unit of the Administrator has no post of this jenjang (M Ps.17(4)b).",
    )
    ppk_jenjang_ids = fields.Many2many(
        "sistem.kerja.jenjang", "sistem_kerja_kedudukan_ppk_rel", string="Jenjang of the PPK"
    )
    ppk_jenis_unit_ids = fields.Many2many(
        "sistem.kerja.jenis.unit", "sistem_kerja_kedudukan_ppk_unit_rel", string="Heads of Kinds"
    )
    is_puo = fields.Boolean("Also PUO")
    manual = fields.Boolean("By Hand", help="The text leaves it open; the officer decides.")

    def _baris(self):
        """Return the lines as plain values for :mod:`aturan.kedudukan`, in their order."""
        return [
            aturan_kedudukan.Baris(
                kode=baris.code or "",
                pasal=baris.pasal,
                sifat=baris.sifat,
                jenis=frozenset(baris.jenis_unit_ids.mapped("code")),
                dalam=frozenset(baris.dalam_jenis_unit_ids.mapped("code")),
                subjek=baris.subjek,
                jenjang=frozenset(baris.jenjang_ids.mapped("code")),
                mandiri=baris.unit_mandiri,
                tanpa_jenjang=baris.tanpa_jenjang_id.code or "",
                ppk_jenjang=frozenset(baris.ppk_jenjang_ids.mapped("code")),
                ppk_jenis=frozenset(baris.ppk_jenis_unit_ids.mapped("code")),
                manual=baris.manual,
            )
            for baris in self.sorted(lambda baris: (baris.urutan, baris.id))
        ]
