from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna


class Naskah(models.Model):
    """A letter gets its number at the moment of signing, from the register of its agency."""

    _inherit = "sistem.kerja.naskah"

    nomor_id = fields.Many2one(
        "sistem.kerja.nomor", "Register Entry", readonly=True, copy=False, ondelete="restrict"
    )

    buku_nomor_id = fields.Many2one(
        "sistem.kerja.buku.nomor",
        "Numbered by",
        compute="_compute_buku_nomor_id",
        compute_sudo=True,
        help="The register that gives the number when the letter is signed.",
    )

    @api.depends("company_id", "perangkat_daerah_id", "jenis")
    def _compute_buku_nomor_id(self):
        Buku = self.env["sistem.kerja.buku.nomor"]
        for kunci, semua in self.grouped(
            lambda naskah: (naskah.company_id, naskah.perangkat_daerah_id, naskah.jenis)
        ).items():
            semua.buku_nomor_id = Buku._untuk(*kunci)

    def _pastikan_bernomor(self):
        """Draw the number where a register gives it; refuse a letter without number or date.

        Only where no register numbers the letter, the number is typed in.
        """
        self.ensure_one()
        if not self.nomor_id:
            self._ambil_nomor()
        kosong = [nama for nama in ("nomor", "tanggal") if not self[nama]]
        if kosong:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(bidang)s of %(naskah)s: fill it before signing; a signed letter carries "
                    "its number and date (P BAB III F6).",
                    bidang=", ".join(
                        self._fields[nama]._description_string(self.env) for nama in kosong
                    ),
                    naskah=self.display_name,
                )
            )

    def _ambil_nomor(self):
        buku = self.env["sistem.kerja.buku.nomor"]._untuk(
            self.company_id, self.perangkat_daerah_id, self.jenis
        )
        if not buku:
            return
        if self.nomor:
            self._tolak_nomor_ketikan(buku)
        tanggal = self.tanggal or self._hari_ini()
        # sudo (by _untuk): who signs draws the number, though he does not keep the register
        entri = buku._ambil(tanggal, naskah_id=self.id, perihal=self.perihal)
        self._buka().write({"nomor": entri.nomor, "tanggal": tanggal, "nomor_id": entri.id})

    def _hari_ini(self):
        """Return the day of the signature where it happens, whatever the zone of the server."""
        zona = self.env.user.tz or self.company_id.resource_calendar_id.tz
        return fields.Date.context_today(self.with_context(tz=zona))

    def _tolak_nomor_ketikan(self, buku):
        raise UserError(
            ke_pengguna(self.env)._(
                "Number of %(naskah)s: the register %(buku)s numbers this letter when it is "
                "signed. Empty the field; if the number was used on paper, enter it there as "
                "void, with the reason.",
                naskah=self.display_name,
                buku=buku.name,
            )
        )

    def _batalkan_nomor(self, alasan):
        """The numbers of cancelled letters are void, and visible as such for ever."""
        # sudo: who may cancel the letter need not keep the register
        self.sudo().nomor_id._batalkan(alasan)
