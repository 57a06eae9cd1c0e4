from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..inti.bahasa_pengguna import ke_pengguna
from . import pilihan

# From the weightiest criterion to the lightest; see _kekhususan.
KRITERIA = ("jenis_unit_ids", "lingkup", "bentuk", "cara")


class Penetapan(models.Model):
    """Which instrument establishes an act, and who signs it (katalog section 5)."""

    _name = "sistem.kerja.peraturan.penetapan"
    _description = "Instrument Rule"
    _order = "peraturan_id, urutan, id"

    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan", "Regulation", required=True, ondelete="cascade", index=True
    )
    code = fields.Char(help="A short name of the line, e.g. PG-P2.")
    urutan = fields.Integer("Order", default=10)
    objek = fields.Selection(
        [("tim", "Setting up Tim Kerja"), ("penugasan", "Assigning a Person")],
        "Act",
        required=True,
        default="penugasan",
    )
    bentuk = fields.Selection(pilihan.BENTUK, help="Empty: both.")
    cara = fields.Selection(pilihan.CARA, "Manner", help="Empty: both.")
    lingkup = fields.Selection(pilihan.LINGKUP, help="Empty: every lingkup.")
    jenis_unit_ids = fields.Many2many(
        "sistem.kerja.jenis.unit",
        string="Kinds of Unit",
        help="Kinds of the Perangkat Daerah that owns the performance; empty: all.",
    )
    instrumen = fields.Selection(pilihan.INSTRUMEN, "Instrument", required=True)
    penandatangan_id = fields.Many2one(
        "sistem.kerja.peran", "Signatory", required=True, ondelete="restrict"
    )
    formulir_id = fields.Many2one(
        "sistem.kerja.formulir", "Form", domain="[('peraturan_id', '=', peraturan_id)]"
    )
    pasal = fields.Char(required=True)
    diam = fields.Boolean("Text is Silent", help="The text does not decide; this is our reading.")
    catatan = fields.Text("Reading and Reason")

    def _cocok(self, objek, lingkup, jenis_unit, bentuk, cara):
        """Tell whether the line applies; an empty criterion fits everything."""
        self.ensure_one()
        return (
            self.objek == objek
            and self.lingkup in (False, lingkup)
            and (not self.jenis_unit_ids or jenis_unit in self.jenis_unit_ids)
            and (not bentuk or self.bentuk in (False, bentuk))
            and (not cara or self.cara in (False, cara))
        )

    def _kekhususan(self):
        """Order of precedence: the line that names more wins over the general one.

        Kind of unit weighs most, then lingkup, bentuk and cara. Two lines of a regulation that
        name the same criteria for the same case tie, and are refused when saved.
        """
        self.ensure_one()
        return tuple(bool(self[kriteria]) for kriteria in KRITERIA)

    @api.constrains("peraturan_id", "objek", *KRITERIA)
    def _check_seri(self):
        for baris in self:
            seri = baris.peraturan_id.penetapan_ids.filtered(
                lambda lain, baris=baris: (
                    lain != baris
                    and lain.objek == baris.objek
                    and lain._kekhususan() == baris._kekhususan()
                    and all(lain[kriteria] == baris[kriteria] for kriteria in KRITERIA[1:])
                    and (not baris.jenis_unit_ids or baris.jenis_unit_ids & lain.jenis_unit_ids)
                )
            )
            if seri:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Lines %(satu)s and %(dua)s decide the same case; neither is more "
                        "specific. Change the kinds of unit, lingkup, bentuk or manner of one.",
                        satu=baris.code or baris.pasal,
                        dua=seri[0].code or seri[0].pasal,
                    )
                )

    @api.depends("code", "pasal")
    def _compute_display_name(self):
        for baris in self:
            baris.display_name = " ".join(filter(None, [baris.code, baris.pasal]))

    def _cari_penandatangan(self, unit):
        """Return the employee who signs for the owner unit, found by the role of the line.

        :param unit: ``hr.department`` that owns the performance
        :raises UserError: where nobody holds the role, with the reason
        """
        self.ensure_one()
        temuan = self.penandatangan_id._pejabat(unit)[unit]
        if not temuan.pejabat:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Signatory (%(peran)s) for %(unit)s: %(alasan)s (%(pasal)s).",
                    peran=self.penandatangan_id.name,
                    unit=unit.name,
                    alasan=temuan.alasan,
                    pasal=self.pasal,
                )
            )
        return temuan.pejabat
