from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..inti.bahasa_pengguna import ke_pengguna


class BarisMixin(models.AbstractModel):
    """What every rule line of a regulation has: its row, its pasal, and how we read it."""

    _name = "sistem.kerja.peraturan.baris.mixin"
    _description = "Rule Line of a Regulation"
    _inherit = ["sistem.kerja.peraturan.bagian.mixin"]
    _order = "peraturan_id, urutan, id"

    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan", "Regulation", required=True, ondelete="cascade", index=True
    )
    code = fields.Char("Row", help="Name of the row, e.g. PG-P2.")
    urutan = fields.Integer("Order", default=10)
    pasal = fields.Char(required=True)
    diam = fields.Boolean("Text is Silent", help="The text does not decide; this is our reading.")
    catatan = fields.Text("Reading and Reason")

    @api.depends("code", "pasal")
    def _compute_display_name(self):
        for baris in self:
            baris.display_name = " ".join(filter(None, [baris.code, baris.pasal]))


class JenisUnitMixin(models.AbstractModel):
    """Criteria of lines that are written for kinds of unit (pola unit first, else its PD)."""

    _name = "sistem.kerja.peraturan.jenis.mixin"
    _description = "Rule Line for Kinds of Unit"

    jenis_unit_ids = fields.Many2many(
        "sistem.kerja.jenis.unit",
        string="Kinds of Unit",
        help="Kinds for which the line is written; empty: all. The kind of the nearest unit that "
        "starts the levels counts, or else that of the Perangkat Daerah.",
    )

    def _untuk_jenis(self, pohon, unit_id):
        """Return the lines that hold for a unit: those of its pola, else of its PD, and general."""
        tersebut = next(
            (
                jenis
                for jenis in pohon.jenis_berlaku(unit_id)
                if jenis in self.jenis_unit_ids.mapped("code")
            ),
            None,
        )
        return self.filtered(
            lambda baris: (
                (not baris.jenis_unit_ids or tersebut in baris.jenis_unit_ids.mapped("code"))
                and baris._di_dalam(pohon, unit_id)
            )
        )

    def _di_dalam(self, pohon, unit_id):
        """Tell whether the unit is inside the kinds that the line demands, if it demands any."""
        self.ensure_one()
        jenis = (
            self.dalam_jenis_unit_ids.mapped("code")
            if "dalam_jenis_unit_ids" in self._fields
            else []
        )
        return not jenis or pohon.di_dalam(unit_id, jenis)

    def _tolak_seri(self, *kriteria):
        """Refuse two lines of a regulation that decide the same case alike specifically.

        :param kriteria: names of the criteria beside the kinds of unit
        :raises ValidationError: naming both lines
        """
        for baris in self:
            sama = [(nama, "=", baris[nama]) for nama in kriteria]
            lain = self.search(
                [("peraturan_id", "=", baris.peraturan_id.id), ("id", "!=", baris.id), *sama]
            ).filtered(
                lambda satu, jenis=baris.jenis_unit_ids: (
                    satu.jenis_unit_ids & jenis
                    if jenis and satu.jenis_unit_ids
                    else satu.jenis_unit_ids == jenis
                )
            )
            if lain:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Lines %(satu)s and %(dua)s decide the same case; neither is more "
                        "specific. Change the kinds of unit, lingkup, bentuk or manner of one.",
                        satu=baris.code or baris.pasal,
                        dua=lain[0].code or lain[0].pasal,
                    )
                )
