from odoo import api, fields, models
from odoo.exceptions import UserError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna

# What the discussion and the activities beside a document write is never part of its content
SAMPINGAN = ("message_", "activity_", "website_message_", "rating_")


class AlurMixin(models.AbstractModel):
    """A request that walks a route of the regulation, step by step (katalog section 6).

    What a model gives: :meth:`_cara`, :meth:`_unit_pemilik`, :meth:`_subjek`,
    :meth:`_orang_sendiri`, :meth:`_konteks`, :meth:`_isi_wajib_kosong` and :meth:`_tetapkan`. The
    rest is here, in ``alur_ajukan`` (sending) and ``alur_jalan`` (going on, ending).
    """

    _name = "sistem.kerja.alur.mixin"
    _description = "Request that Walks a Route"
    _inherit = ["sistem.kerja.status.mixin", "sistem.kerja.periode.mixin", "mail.activity.mixin"]

    _TRANSISI = {
        "draft": ("diajukan", "dibatalkan"),
        "diajukan": ("disetujui", "ditolak", "dibatalkan"),
        "ditolak": ("draft",),
        "disetujui": ("dibatalkan",),
    }
    _TERKUNCI = (
        "state",
        "ronde",
        "peraturan_id",
        "alur_id",
        "pemohon_id",
        "alasan_penolakan",
        "diajukan_oleh_id",
        "diajukan_pada",
        "pihak_ids",
        "keputusan_jumlah",
        "keputusan_ujung",
    )

    maksud = fields.Text("Purpose", tracking=True, help="Maksud dan tujuan (C-R a).")
    unit_tujuan_id = fields.Many2one(
        "hr.department", "Unit Addressed", index="btree_not_null", ondelete="restrict"
    )
    durasi = fields.Char("Duration", compute="_compute_durasi")
    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan",
        "Regulation",
        readonly=True,
        copy=False,
        ondelete="restrict",
        index="btree_not_null",
        help="Under which it was sent; it keeps this regulation when another follows.",
    )
    alur_id = fields.Many2one(
        "sistem.kerja.peraturan.alur", "Route", readonly=True, copy=False, ondelete="restrict"
    )
    ronde = fields.Integer("Round", readonly=True, copy=False)
    pemohon_id = fields.Many2one(
        "hr.employee",
        "Requester",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    diajukan_oleh_id = fields.Many2one("res.users", "Sent by", readonly=True, copy=False)
    diajukan_pada = fields.Datetime("Sent on", readonly=True, copy=False)
    alasan_penolakan = fields.Text("Reason of the Refusal", readonly=True, copy=False)
    pihak_ids = fields.Many2many(
        "hr.employee",
        string="Involved",
        readonly=True,
        copy=False,
        # A portal account reads no employees; with the field it could read no request at all
        groups="base.group_user",
        help="Who may read the request: the officials of its steps, and whom it concerns.",
    )
    keputusan_jumlah = fields.Integer("Number of Decisions", readonly=True, copy=False)
    keputusan_ujung = fields.Char("Hash of the Last Decision", readonly=True, copy=False)
    menunggu_siapa = fields.Char("Waiting for", compute="_compute_menunggu")
    batas_waktu = fields.Date("Deadline", compute="_compute_menunggu")
    giliran_saya = fields.Boolean(
        "My Turn", compute="_compute_giliran_saya", search="_search_giliran_saya"
    )
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("diajukan", "Sent"),
            ("disetujui", "Approved"),
            ("ditolak", "Refused"),
            ("dibatalkan", "Cancelled"),
        ],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        index=True,
        group_expand=True,
    )

    # ------------------------------------------------------------------ what a model gives

    def _cara(self):
        """Return ``penunjukan`` or ``sukarela``."""
        raise NotImplementedError

    def _unit_pemilik(self):
        """Return the unit that owns the performance."""
        raise NotImplementedError

    def _subjek(self):
        """Return the employees who would be assigned."""
        raise NotImplementedError

    def _orang_sendiri(self):
        """Return who decides nothing here: who asks, signs for him, or would be assigned."""
        minta = self._langkah_ronde().filtered(
            lambda satu: satu.aksi == "minta" and satu.state == "disetujui"
        )
        return self.pemohon_id | minta.penindak_id | self._subjek()

    def _di_luar(self):
        """Tell whether the other side is a government outside this database."""
        return False

    # ------------------------------------------------------------------ computed

    @api.depends("tanggal_mulai", "tanggal_selesai")
    def _compute_durasi(self):
        for dokumen in self:
            dokumen.durasi = bahasa.durasi(dokumen.tanggal_mulai, dokumen.tanggal_selesai)

    @api.depends("langkah_ids.state", "langkah_ids.penindak_id")
    def _compute_menunggu(self):
        for dokumen in self:
            # sudo: the name of who must act is shown to all who may read the request
            aktif = dokumen.sudo().langkah_ids.filtered(lambda satu: satu.state == "aktif")
            dokumen.menunggu_siapa = ", ".join(
                dict.fromkeys(satu.penindak_id.name or satu.peran_id.name for satu in aktif)
            )
            dokumen.batas_waktu = min(filter(None, aktif.mapped("batas_waktu")), default=False)

    @api.depends("langkah_ids.state", "langkah_ids.penindak_id")
    @api.depends_context("uid")
    def _compute_giliran_saya(self):
        for dokumen in self:
            # sudo: only whether a step waits for the person of the user
            dokumen.giliran_saya = any(dokumen.sudo().langkah_ids.mapped("giliran_saya"))

    def _search_giliran_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        domain = fields.Domain("langkah_ids.giliran_saya", "=", True)
        return domain if True in value else ~domain

    # ------------------------------------------------------------------ content

    def write(self, vals):
        if self._terbuka() or not self._menulis_isi(vals):
            return super().write(vals)
        self._tolak_sudah_diajukan()
        hasil = super().write(vals)
        # Odoo checks the rights before only: nobody moves his draft among those of others
        self.check_access("write")
        return hasil

    def _menulis_isi(self, vals):
        return any(not nama.startswith(SAMPINGAN) for nama in vals)

    def _tolak_sudah_diajukan(self):
        """Refuse changes of what was already sent: others decide about exactly that."""
        for dokumen in self:
            if dokumen.state != "draft":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: it was already sent, so its content cannot change. Cancel it "
                        "and make a new one; after a refusal, use Reopen.",
                        nama=dokumen.display_name,
                    )
                )

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_decided(self):
        for dokumen in self:
            if dokumen.state != "draft" or dokumen.ronde:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: a request that was sent stays as proof. Cancel it instead of "
                        "deleting it.",
                        nama=dokumen.display_name,
                    )
                )

    # ------------------------------------------------------------------ helpers

    def _hari_ini(self):
        """Return today where the government works, not where a client says that he is.

        A Plh. acts from his first day to his last, whatever time zone is in the context.
        """
        # sudo: the time zone of a government is public
        zona = self.company_id.sudo().partner_id.tz or "Asia/Jakarta"
        return fields.Date.context_today(self.with_context(tz=zona))

    def _kunci_baris(self):
        """Lock the rows and forget what was read of them, see ``_tahan_baris``."""
        self._tahan_baris()
        self.invalidate_recordset()
        self.langkah_ids.invalidate_recordset()

    def _tambah_pihak(self, pegawai):
        """Let these people read the request from now on."""
        baru = pegawai - self.pihak_ids
        if baru:
            self._buka().write({"pihak_ids": [fields.Command.link(satu.id) for satu in baru]})

    def _langkah_ronde(self):
        """Return the steps of the present round, in their order."""
        return self.langkah_ids.filtered(lambda satu: satu.ronde == self.ronde).sorted(
            lambda satu: (satu.urutan, satu.id)
        )
