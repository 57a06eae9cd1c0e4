from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from . import pilihan
from .peran import Temuan

# From the weightiest criterion to the lightest; see _kekhususan.
KRITERIA = ("jenis_unit_ids", "lingkup", "bentuk", "cara", "hukum_lain", "pendamping")


class Penetapan(models.Model):
    """Which instrument establishes an act, and who signs it (katalog section 5)."""

    _name = "sistem.kerja.peraturan.penetapan"
    _description = "Instrument Rule"
    _inherit = ["sistem.kerja.peraturan.baris.mixin", "sistem.kerja.peraturan.jenis.mixin"]

    objek = fields.Selection(
        [("tim", "Setting up Tim Kerja"), ("penugasan", "Assigning a Person")],
        "Act",
        required=True,
        default="penugasan",
    )
    bentuk = fields.Selection(pilihan.BENTUK, help="Empty: both.")
    cara = fields.Selection(pilihan.CARA, "Manner", help="Empty: both.")
    lingkup = fields.Selection(pilihan.LINGKUP, help="Empty: every lingkup.")
    hukum_lain = fields.Boolean(
        "Required by other Law", help="Only teams that another law requires (M Ps.20(5)d)."
    )
    pendamping = fields.Boolean(
        "Beside the Instrument",
        help="A further letter about a team that is set up already; it does not set it up "
        "(M Lampiran II, F7 and F8).",
    )
    dilarang = fields.Boolean("Forbidden", help="The regulation does not allow this case.")
    instrumen = fields.Selection(pilihan.INSTRUMEN, "Instrument")
    penandatangan_id = fields.Many2one("sistem.kerja.peran", "Signatory", ondelete="restrict")
    penandatangan_lain_id = fields.Many2one(
        "sistem.kerja.peran", "Or Signatory", ondelete="restrict", help="The text names two."
    )
    wajib_rekomendasi = fields.Boolean(
        "Needs Recommendation", help="Of the superior of each person (B Ps.8)."
    )
    isi_wajib_ids = fields.Many2many("sistem.kerja.isi.wajib", string="Mandatory Contents")
    formulir_id = fields.Many2one(
        "sistem.kerja.formulir", "Form", domain="[('peraturan_id', '=', peraturan_id)]"
    )

    _pendamping_tim = models.Constraint(
        "CHECK(pendamping IS NOT TRUE OR objek = 'tim')",
        "Beside the Instrument: only lines about setting up teams have further letters.",
    )
    _lengkap = models.Constraint(
        "CHECK(dilarang IS TRUE OR instrumen IS NOT NULL)",
        "Instrument: choose one, or mark the case as forbidden.",
    )

    def _cocok(self, objek, lingkup, bentuk=None, cara=None, hukum_lain=False, pendamping=False):
        """Tell whether the line applies; an empty criterion fits everything."""
        self.ensure_one()
        return (
            self.objek == objek
            and self.hukum_lain == hukum_lain
            and self.pendamping == pendamping
            and self.lingkup in (False, lingkup)
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
        self._tolak_seri("objek", *KRITERIA[1:])

    def _formulir(self):
        """Return the form of the instrument: the one named, else that of the kind of letter."""
        self.ensure_one()
        sejenis = self.peraturan_id.formulir_ids.filtered(
            lambda formulir: (
                formulir.jenis == self.instrumen and formulir.objek in (False, self.objek)
            )
        )
        return self.formulir_id or sejenis.sorted(lambda satu: (not satu.objek, satu.id))[:1]

    def _cari_penandatangan(self, konteks, pohon=None):
        """Return :class:`Temuan` of the signatory, by the first role or else the second one.

        :param konteks: :class:`Konteks` with the owner unit and, where the role needs him, the
            person
        """
        self.ensure_one()
        if not self.penandatangan_id:
            return Temuan(
                self.env["hr.employee"],
                ke_pengguna(self.env)._("the other law says who signs; choose him on the letter"),
            )
        temuan = self.penandatangan_id._cari([konteks], pohon)[0]
        if not temuan.pejabat and self.penandatangan_lain_id:
            temuan = self.penandatangan_lain_id._cari([konteks], pohon)[0]
        return temuan

    def _penandatangan_atau_tolak(self, konteks, pohon=None):
        """As :meth:`_cari_penandatangan`, but the employee alone.

        :raises UserError: where nobody holds the role, with the reason
        """
        temuan = self._cari_penandatangan(konteks, pohon)
        if not temuan.pejabat:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Signatory (%(peran)s) for %(unit)s: %(alasan)s (%(pasal)s).",
                    peran=self.penandatangan_id.name,
                    unit=konteks.unit_pemilik.name,
                    alasan=temuan.alasan,
                    pasal=self.pasal,
                )
            )
        return temuan.pejabat
