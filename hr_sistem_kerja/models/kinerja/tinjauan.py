from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna

PUTUSAN_KERTAS = {
    "diterima": "diterima",
    "terima": "diterima",
    "dikembalikan": "dikembalikan",
    "kembalikan": "dikembalikan",
}


class Tinjauan(models.Model):
    """One turn in the review of results: whose it is, by which pasal, and what he decided.

    The whole chain of a round is written when the results are sent; the rows are made, moved and
    closed by our own actions only.
    """

    _name = "sistem.kerja.tinjauan"
    _description = "Review of Results"
    _inherit = ["sistem.kerja.tertutup.mixin", "sistem.kerja.giliran.mixin"]
    _order = "hasil_id desc, ronde, urutan, id"

    _TRANSISI = {
        "menunggu": ("aktif", "dibatalkan"),
        "aktif": ("diterima", "dikembalikan", "dibatalkan"),
    }

    hasil_id = fields.Many2one(
        "sistem.kerja.hasil",
        "Results",
        readonly=True,
        required=True,
        index=True,
        ondelete="cascade",
    )
    ronde = fields.Integer("Round", readonly=True)
    urutan = fields.Integer("Order", readonly=True)
    tugas = fields.Selection(
        [
            ("hasil", "Receives the Result"),
            ("tinjau", "Reviews"),
            ("selesai", "Declares Done"),
        ],
        "Duty",
        readonly=True,
        required=True,
    )
    aturan_ids = fields.Many2many(
        "sistem.kerja.peraturan.tahapan",
        "sistem_kerja_tinjauan_tahapan_rel",
        "tinjauan_id",
        "tahapan_id",
        "Rules",
        readonly=True,
        help="Several where one person has several duties in a row.",
    )
    peran_id = fields.Many2one("sistem.kerja.peran", "Role", readonly=True, ondelete="restrict")
    pasal = fields.Char(readonly=True)
    state = fields.Selection(
        [
            ("menunggu", "Waiting"),
            ("aktif", "Now"),
            ("diterima", "Accepted"),
            ("dikembalikan", "Returned"),
            ("dibatalkan", "Cancelled"),
        ],
        default="menunggu",
        required=True,
        index=True,
    )
    aktif_pada = fields.Datetime("Since", readonly=True)
    catatan = fields.Text("Note", readonly=True)
    dasar = fields.Text("Basis on Paper", readonly=True)
    pasal_kembali = fields.Char("Returned by", readonly=True, help="The pasal of the return.")
    diputus_oleh_id = fields.Many2one("res.users", "Decided by", readonly=True, ondelete="restrict")
    diputus_pada = fields.Datetime("Decided on", readonly=True)
    company_id = fields.Many2one(related="hasil_id.company_id", store=True, index=True)

    _urutan_unik = models.Constraint(
        "UNIQUE(hasil_id, ronde, urutan)",
        lambda env, _diag: ke_pengguna(env)._(
            "Somebody else decided at the same moment. Open the results again."
        ),
    )

    def _pesan_tertutup(self):
        return ke_pengguna(self.env)._(
            "Reviews: they come about by sending the results, and change only by the buttons "
            "Accept and Return."
        )

    @api.depends("tugas", "hasil_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        for tinjauan in self:
            tinjauan.display_name = tinjauan._sebutan()

    # ------------------------------------------------------------------ deciding

    def action_terima(self, catatan=""):
        """Accept the results; who acts last declares them done, with every target met (R-146).

        :param catatan: a word for who did the work
        :raises AccessError: for anybody but the official whose turn it is, or his delegate
        :raises UserError: where an earlier one has not decided, or a target is missed
        """
        for tinjauan in self:
            tinjauan._putuskan("diterima", catatan)
        return True

    def action_kembalikan(self, alasan):
        """Return the results to who did the work for adjustment (R-148).

        They come back to the first reviewer, in a new round.

        :param alasan: what is to be adjusted, required
        :raises AccessError: for anybody but the official whose turn it is, or his delegate
        """
        for tinjauan in self:
            tinjauan._putuskan("dikembalikan", alasan)
        return True

    def action_catat(self, keputusan, dasar, catatan=""):
        """Record what the official decided on paper.

        :param keputusan: ``diterima`` or ``dikembalikan``
        :param dasar: on which paper it rests, required
        :param catatan: his note; of a return the reason, else ``dasar`` is the reason
        :raises AccessError: for anybody but the officers of the agency that owns the work
        """
        if keputusan not in PUTUSAN_KERTAS:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Decision: %(nilai)s is none of diterima, dikembalikan.", nilai=keputusan
                )
            )
        for tinjauan in self:
            tinjauan.check_access("read")
            tinjauan.hasil_id._pastikan_boleh_mencatat()
            bukti = tinjauan.hasil_id._pastikan_dasar(dasar)
            tinjauan._putuskan(PUTUSAN_KERTAS[keputusan], catatan, bukti)
        return True

    def _putuskan(self, putusan, catatan, dasar=""):
        """Decide this row under the lock of its results.

        :param dasar: the basis, where an officer records what was decided on paper
        """
        self.ensure_one()
        self.check_access("read")
        # sudo: whether he may decide is checked below, on the row as it is under the lock
        satu = self.sudo()
        satu.hasil_id._kunci_baris()
        satu._pastikan_aktif()
        satu._segarkan_pelaku()
        if not dasar:
            satu._pastikan_giliran()
        vals = satu._vals_putusan(putusan, (catatan or "").strip(), dasar)
        satu._pindah(
            putusan,
            diputus_oleh_id=self.env.uid,
            diputus_pada=fields.Datetime.now(),
            **vals,
        )
        satu.hasil_id._message_log(body=satu._kalimat_putusan())
        satu.hasil_id._lanjutkan(satu)

    def _vals_putusan(self, putusan, catatan, dasar):
        vals = {"catatan": catatan}
        if dasar:
            vals |= {"bertindak": "dicatat", "dasar": dasar}
        if putusan == "dikembalikan":
            pasal = self._pasal_kembali()
            return vals | {
                "catatan": self._pastikan_alasan_kembali(catatan or dasar, pasal),
                "pasal_kembali": pasal,
            }
        if self.tugas == "selesai":
            self.hasil_id._pastikan_memenuhi(self.pasal)
        return vals

    def _pastikan_alasan_kembali(self, alasan, pasal):
        if alasan:
            return alasan
        raise UserError(
            ke_pengguna(self.env)._(
                "Reason: %(nama)s: write what is to be adjusted; a return without it is refused "
                "(%(pasal)s).",
                nama=self.hasil_id.display_name,
                pasal=pasal,
            )
        )

    def _pasal_kembali(self):
        """Return by which pasal results are returned.

        Only T L.D to L.G say so; elsewhere who reviews may also return, because
        only what meets the target goes up: the pasal of his own turn.
        """
        hasil = self.hasil_id
        unit = hasil._kerja().unit_pemilik_id
        lines = hasil.peraturan_id._tahapan("kembalikan", unit)
        return ", ".join(dict.fromkeys(lines.mapped("pasal"))) or self.pasal

    # ------------------------------------------------------------------ may he

    def _pastikan_aktif(self):
        """Refuse a row that is not active, and say what happened to it or who is first."""
        if self.state == "aktif":
            return
        env = ke_pengguna(self.env)
        nilai = {"nama": self._sebutan(), "pasal": self.pasal}
        if self.diputus_pada:
            raise UserError(
                env._(
                    "%(nama)s: %(oleh)s already decided on %(pada)s: %(state)s.",
                    oleh=self.diputus_oleh_id.name,
                    pada=self._waktu(self.diputus_pada),
                    state=self._nama_state(self.state).lower(),
                    **nilai,
                )
            )
        if self.state == "menunggu":
            kini = self.hasil_id.tinjauan_id
            raise UserError(
                env._(
                    "%(nama)s: first %(siapa)s decides (%(pasal_kini)s); the reviewers act in "
                    "their order (%(pasal)s).",
                    siapa=kini.penindak_id.name or kini.peran_id.name or "-",
                    pasal_kini=kini.pasal or "-",
                    **nilai,
                )
            )
        raise UserError(
            env._(
                "%(nama)s: the step is %(state)s; nothing is left to do.",
                state=self._nama_state(self.state).lower(),
                **nilai,
            )
        )

    def _pastikan_giliran(self):
        """Refuse everybody but the official whose turn it is today, or his delegate."""
        saya = self.env.user._sistem_kerja_pegawai()
        if self.penindak_id and self.penindak_id in saya:
            return
        env = ke_pengguna(self.env)
        nilai = {
            "nama": self._sebutan(),
            "siapa": self.penindak_id.name or self.kendala or self.peran_id.name,
            "pasal": self.pasal,
        }
        if self.pendelegasian_id and self.pejabat_id in saya:
            raise AccessError(
                env._(
                    "%(nama)s: until %(sampai)s %(siapa)s acts in your place. End the delegation "
                    "first (%(pasal)s).",
                    sampai=bahasa.tanggal(self.pendelegasian_id.tanggal_selesai),
                    **nilai,
                )
            )
        raise AccessError(env._("%(nama)s: this is for %(siapa)s to decide (%(pasal)s).", **nilai))
