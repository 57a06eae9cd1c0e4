from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan

# Who decided, as what, when and by which pasal: written by our actions alone
PUTUSAN = (
    "pejabat_id",
    "penindak_id",
    "bertindak",
    "diputus_oleh_id",
    "diputus_pada",
    "pasal",
    "catatan",
    "dasar",
)


class PutusanMixin(models.AbstractModel):
    """What keeps of a decision about a piece of work: maker, capacity, time and pasal.

    A model adds :data:`PUTUSAN` to its ``_TERKUNCI``.
    """

    _name = "sistem.kerja.putusan.mixin"
    _description = "Decision about a Piece of Work"

    pejabat_id = fields.Many2one(
        "hr.employee",
        "Official",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
        help="Whose decision it is.",
    )
    penindak_id = fields.Many2one(
        "hr.employee",
        "Decided by",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
        help="Who decided, the official or who acts for him; empty where an officer recorded it.",
    )
    bertindak = fields.Selection(
        pilihan.BERTINDAK,
        "Acting",
        readonly=True,
        copy=False,
    )
    diputus_oleh_id = fields.Many2one(
        "res.users", "Account", readonly=True, copy=False, ondelete="restrict"
    )
    diputus_pada = fields.Datetime("Decided on", readonly=True, copy=False)
    pasal = fields.Char(readonly=True, copy=False, help="The rule that names who decides.")
    catatan = fields.Text("Note", readonly=True, copy=False)
    dasar = fields.Char(
        "Paper", readonly=True, copy=False, help="Where an official decided on paper: which one."
    )

    def _isi_putusan(self, baris, pelaku, catatan=""):
        """Return the values of a decision that the user takes.

        :param baris: line of the regulation that names the official
        :param pelaku: :class:`~..alur.penentu.Pelaku` as whom the user acts
        """
        return {
            "pejabat_id": pelaku.pejabat.id,
            "penindak_id": pelaku.orang.id,
            "bertindak": pelaku.bertindak,
            "diputus_oleh_id": self.env.uid,
            "diputus_pada": fields.Datetime.now(),
            "pasal": baris.pasal,
            "catatan": (catatan or "").strip() or False,
            "dasar": False,
        }

    def _isi_catatan_kertas(self, pelaku, dasar, catatan=""):
        """Return the values of a decision that an official took on paper.

        :param pelaku: list of (line, :class:`~..alur.penentu.Pelaku`): who may have taken it
        :param dasar: the paper, required
        """
        baris, satu = next(((baris, satu) for baris, satu in pelaku if satu.orang), (None, None))
        return {
            "pejabat_id": satu.pejabat.id if satu else False,
            "penindak_id": False,
            "bertindak": "dicatat",
            "diputus_oleh_id": self.env.uid,
            "diputus_pada": fields.Datetime.now(),
            "pasal": baris.pasal if baris else False,
            "catatan": (catatan or "").strip() or False,
            "dasar": dasar,
        }

    def _pastikan_petugas(self, dasar):
        """Return the paper without white space; refuse who is no officer, and no paper.

        :raises AccessError: for anybody but the officers of the agency that owns the work
        :raises UserError: where the paper is not named
        """
        for satu in self:
            if not satu._petugas():
                raise AccessError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: only the officers of the Perangkat Daerah that owns the work "
                        "record what was decided on paper.",
                        nama=satu.sudo().display_name,  # sudo: named to who was going to act
                    )
                )
        dasar = (dasar or "").strip()
        if not dasar:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Paper: name the paper on which the official decided, with its number and "
                    "date; without it nothing is recorded."
                )
            )
        return dasar
