from odoo import api, fields, models

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan

DIPUTUS = ("disetujui", "ditolak")


class Langkah(models.Model):
    """One step of a running workflow: who must act, until when, by which pasal, and what he did.

    Rows are made, moved and closed by our own actions only; the decision itself is proved by
    the chained rows of ``sistem.kerja.keputusan``.
    """

    _name = "sistem.kerja.langkah"
    _description = "Step of a Request"
    _inherit = ["sistem.kerja.tertutup.mixin", "sistem.kerja.giliran.mixin"]
    _order = "batas_waktu, permohonan_id, pengajuan_id, ronde, urutan, id"
    _rec_name = "dokumen"

    _TRANSISI = {
        "menunggu": ("aktif", "dilewati", "dibatalkan"),
        "aktif": ("disetujui", "ditolak", "dilewati", "dibatalkan"),
    }

    permohonan_id = fields.Many2one(
        "sistem.kerja.permohonan", readonly=True, index="btree_not_null", ondelete="cascade"
    )
    pengajuan_id = fields.Many2one(
        "sistem.kerja.pengajuan",
        "Pengajuan Sukarela",
        readonly=True,
        index="btree_not_null",
        ondelete="cascade",
    )
    res_model = fields.Char("Document (model)", compute="_compute_dokumen", store=True)
    res_id = fields.Many2oneReference(
        "Document (id)", compute="_compute_dokumen", store=True, model_field="res_model"
    )
    dokumen = fields.Char("Request", compute="_compute_nama_dokumen")
    ronde = fields.Integer("Round", readonly=True)
    urutan = fields.Integer("Order", readonly=True)
    aturan_id = fields.Many2one(
        "sistem.kerja.peraturan.langkah", "Rule", readonly=True, ondelete="restrict"
    )
    peran_id = fields.Many2one("sistem.kerja.peran", "Role", readonly=True, ondelete="restrict")
    peran = fields.Char("Role (code)", related="peran_id.code", store=True)
    aksi = fields.Selection(pilihan.AKSI, "Action", readonly=True)
    surat = fields.Char("Letter", readonly=True)
    pasal = fields.Char(readonly=True)
    dapat_ditolak = fields.Boolean(related="aturan_id.dapat_ditolak")
    alasan_baku = fields.Text(related="aturan_id.alasan_baku")
    line_ids = fields.Many2many(
        "sistem.kerja.permohonan.line",
        "sistem_kerja_langkah_line_rel",
        "langkah_id",
        "line_id",
        "People Concerned",
        readonly=True,
    )
    tembusan_ids = fields.Many2many(
        "hr.employee",
        "sistem_kerja_langkah_tembusan_rel",
        "langkah_id",
        "employee_id",
        "Copies to",
        readonly=True,
        # A portal account reads no employees; with the field it could read no step at all
        groups="base.group_user",
    )
    state = fields.Selection(
        [
            ("menunggu", "Waiting"),
            ("aktif", "Now"),
            ("disetujui", "Approved"),
            ("ditolak", "Refused"),
            ("dilewati", "Skipped"),
            ("dibatalkan", "Cancelled"),
        ],
        default="menunggu",
        required=True,
        index=True,
    )
    aktif_pada = fields.Datetime("Since", readonly=True)
    batas_hari = fields.Integer("Deadline (working days)", readonly=True)
    batas_waktu = fields.Date("Deadline", readonly=True, index="btree_not_null")
    diingatkan_pada = fields.Date("Reminded on", readonly=True)
    dilaporkan_pada = fields.Date("Lateness Reported on", readonly=True)
    catatan = fields.Text("Note", readonly=True)
    alternatif = fields.Integer(
        "Fixed Reason",
        readonly=True,
        help="Which of the fixed reasons of the form (P F3); 0: none.",
    )
    dasar = fields.Text("Basis on Paper", readonly=True)
    berkas_id = fields.Many2one(
        "ir.attachment",
        "Scan",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
        help="The paper on which the decision rests; it can be neither replaced nor deleted.",
    )
    diputus_oleh_id = fields.Many2one("res.users", "Decided by", readonly=True)
    diputus_pada = fields.Datetime("Decided on", readonly=True)
    company_id = fields.Many2one("res.company", "Government", readonly=True, index=True)
    company_tujuan_id = fields.Many2one(
        "res.company", "Government Addressed", readonly=True, index="btree_not_null"
    )
    perangkat_daerah_id = fields.Many2one("hr.department", readonly=True, index="btree_not_null")

    _satu_dokumen = models.Constraint(
        "CHECK((permohonan_id IS NULL) <> (pengajuan_id IS NULL))",
        "A step belongs to exactly one request.",
    )

    @api.depends("permohonan_id", "pengajuan_id")
    def _compute_dokumen(self):
        for langkah in self:
            dokumen = langkah._dokumen()
            langkah.res_model, langkah.res_id = dokumen._name, dokumen.id

    @api.depends("permohonan_id.display_name", "pengajuan_id.display_name")
    @api.depends_context("lang")
    def _compute_nama_dokumen(self):
        for langkah in self:
            # sudo: who may read the step may know which request it belongs to
            langkah.dokumen = langkah.sudo()._dokumen().display_name

    def _nama_induk(self, dokumen):
        """Return the field that links a step to this kind of document."""
        return "permohonan_id" if dokumen._name == "sistem.kerja.permohonan" else "pengajuan_id"

    def _dokumen(self):
        """Return the permohonan or pengajuan of this step."""
        return self.permohonan_id or self.pengajuan_id

    # ------------------------------------------------------------------ nobody else writes here

    def _pesan_tertutup(self):
        return ke_pengguna(self.env)._(
            "Step: it is made and decided only by the buttons of the request, so that every "
            "decision keeps its maker and its time."
        )

    # ------------------------------------------------------------------ the decisions

    def action_setujui(self, catatan=None):
        """Approve these steps, as the official whose turn it is or his delegate.

        For the steps that only speak for oneself (send, pass on, receive) it means: done.

        :param catatan: a note that is kept with the decision
        :returns: True
        :raises UserError: where a step is not active, is somebody else's, or was decided already
        """
        for langkah in self._berurutan():
            langkah._putuskan("disetujui", catatan=catatan)
        return True

    def action_tolak(self, alasan=None, alternatif=0):
        """Refuse these steps with a reason.

        :param alasan: the reason; required (P L.B.a.2.d, T L.2.e.ii, B Ps.89(3)b.2)
        :param alternatif: number of one of the fixed reasons of the form (P F3), from 1
        :raises UserError: as :meth:`action_setujui`, and where the step cannot be refused
        """
        for langkah in self._berurutan():
            langkah._putuskan("ditolak", **langkah._alasan_tolak(alasan, alternatif))
        return True

    def action_jawab(self, jawaban):
        """Answer per person (M Ps.21(3), K Ps.21(3)).

        :param jawaban: list of ``{"line_id": int, "setuju": bool, "alasan": str}``, one for each
            person whom the step concerns
        """
        self.ensure_one()
        self._putuskan("disetujui", jawaban=jawaban)
        return True

    def action_catat(self, keputusan, dasar):
        """Record a decision that was made on paper, as an officer of the government.

        :param keputusan: ``disetujui`` or ``ditolak``
        :param dasar: what the decision rests on: a sentence, or a dict with ``nomor``,
            ``tanggal`` (ISO), ``alasan``, ``nama_berkas`` and ``berkas_base64`` (the scan)
        :raises AccessError: for anybody but the officers of the government
        """
        for langkah in self._berurutan():
            langkah._catat_kertas(keputusan, dasar)
        return True

    def _berurutan(self):
        """Return the steps one document after the other, so that locks are taken in one order."""
        self.check_access("read")
        return self.sorted(lambda satu: (satu.res_model, satu.res_id, satu.urutan, satu.id))
