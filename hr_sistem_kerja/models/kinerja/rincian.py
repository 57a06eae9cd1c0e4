from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna


class Rincian(models.Model):
    """One detail of an agreed plan: what is done, by whom, and how far it is (R-142).

    Who carries it out is chosen by the ketua for kompetensi, keahlian or keterampilan (R-132).
    """

    _name = "sistem.kerja.rencana.rincian"
    _description = "Rincian Pelaksanaan Kegiatan"
    _inherit = ["sistem.kerja.status.mixin", "sistem.kerja.pekerjaan.mixin", "mail.thread"]
    _order = "rencana_id, urutan, id"
    _rec_name = "uraian"

    _TRANSISI = {
        "belum": ("berjalan", "selesai"),
        "berjalan": ("belum", "selesai"),
        "selesai": ("berjalan",),
    }
    _TERKUNCI = ("state", "mulai_pada", "selesai_pada")

    rencana_id = fields.Many2one(
        "sistem.kerja.rencana", "Plan", required=True, index=True, ondelete="restrict"
    )
    tim_id = fields.Many2one(compute="_compute_pekerjaan", store=True, readonly=True)
    penugasan_id = fields.Many2one(compute="_compute_pekerjaan", store=True, readonly=True)
    urutan = fields.Integer("Order", default=10)
    uraian = fields.Char("Detail", required=True)
    output = fields.Char(required=True, help="What lies there when it is done.")
    anggaran = fields.Monetary("Budget")
    currency_id = fields.Many2one(related="company_id.currency_id")
    pelaksana_id = fields.Many2one(
        "sistem.kerja.penugasan",
        "Carried out by",
        index="btree_not_null",
        ondelete="restrict",
        tracking=True,
    )
    pelaksana_nama = fields.Char("Person", compute="_compute_pelaksana_nama")
    dasar_peran = fields.Selection(
        [
            ("kompetensi", "Kompetensi"),
            ("keahlian", "Keahlian"),
            ("keterampilan", "Keterampilan"),
        ],
        "Chosen for",
        tracking=True,
        help="Roles in a team are divided by kompetensi, keahlian and/or keterampilan.",
    )
    uraian_dasar = fields.Char("Namely", help="Which one, e.g. perancangan peraturan.")
    tanggal_mulai = fields.Date(
        "Start",
        compute="_compute_tanggal_mulai",
        store=True,
        readonly=False,
        required=True,
        precompute=True,
    )
    tanggal_selesai = fields.Date(
        "End",
        compute="_compute_tanggal_selesai",
        store=True,
        readonly=False,
        required=True,
        precompute=True,
    )
    mulai_pada = fields.Datetime("Begun on", readonly=True, copy=False)
    selesai_pada = fields.Datetime("Done on", readonly=True, copy=False)
    can_kemajuan = fields.Boolean("Mine to Report", compute="_compute_can_kemajuan")
    state = fields.Selection(
        [("belum", "Not Begun"), ("berjalan", "Running"), ("selesai", "Done")],
        "Progress",
        default="belum",
        required=True,
        copy=False,
        tracking=True,
        index=True,
        group_expand=True,
    )

    _anggaran_positif = models.Constraint(
        "CHECK(anggaran >= 0)", "Budget: it cannot be below zero."
    )

    @api.depends("rencana_id")
    def _compute_pekerjaan(self):
        for rincian in self:
            rincian.tim_id = rincian.rencana_id.tim_id
            rincian.penugasan_id = rincian.rencana_id.penugasan_id

    @api.depends("rencana_id")
    def _compute_tanggal_mulai(self):
        for rincian in self:
            asal = rincian.rencana_id
            rincian.tanggal_mulai = rincian.tanggal_mulai or asal.tanggal_mulai

    @api.depends("rencana_id")
    def _compute_tanggal_selesai(self):
        for rincian in self:
            asal = rincian.rencana_id
            rincian.tanggal_selesai = rincian.tanggal_selesai or asal.tanggal_selesai

    @api.depends("pelaksana_id")
    def _compute_pelaksana_nama(self):
        for rincian in self:
            # sudo: who reads the details of a plan reads who carries them out
            rincian.pelaksana_nama = rincian.sudo().pelaksana_id.employee_id.name

    @api.depends_context("uid")
    @api.depends("pelaksana_id", "rencana_id")
    def _compute_can_kemajuan(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for rincian in self:
            # sudo: compared with the person of the user only
            rincian.can_kemajuan = bool(rincian.sudo()._pelapor_kemajuan() & saya)

    # ------------------------------------------------------------------ checks

    @api.constrains("rencana_id")
    def _check_rencana_disepakati(self):
        for rincian in self:
            if rincian.rencana_id.state != "disepakati":
                kerja = rincian._kerja().sudo()  # sudo: the regulation of the work
                baris = kerja._peraturan_kerja()._tahapan(
                    "rencana",
                    kerja.unit_pemilik_id,
                    self.env["hr.department"].sudo()._pohon(kerja.company_id),
                )
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Plan of %(rincian)s: details follow an agreed plan, and %(rencana)s is "
                        "%(status)s (%(pasal)s). Let it be agreed on first.",
                        rincian=rincian.uraian,
                        rencana=rincian.rencana_id.kegiatan,
                        status=rincian.rencana_id._nama_state(rincian.rencana_id.state),
                        pasal=baris[:1].pasal or kerja._peraturan_kerja().display_name,
                    )
                )

    @api.constrains("rencana_id", "pelaksana_id", "dasar_peran")
    def _check_pelaksana(self):
        for rincian in self.filtered("pelaksana_id"):
            pelaksana = rincian.pelaksana_id.sudo()  # sudo: only to which work it belongs
            if rincian.tim_id:
                milik = pelaksana.tim_id == rincian.tim_id
            else:
                milik = pelaksana == rincian.penugasan_id
            # What a new version of the plan takes over stays with whom it was
            batal = pelaksana.state == "dibatalkan" and not rincian._terbuka()
            if not milik or batal:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Carried out by: %(nama)s does not take part in %(kerja)s. Choose "
                        "somebody who does.",
                        nama=pelaksana.employee_id.name,
                        kerja=rincian._kerja().display_name,
                    )
                )
            if rincian.tim_id and not rincian.dasar_peran:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Chosen for: say whether %(nama)s carries out %(rincian)s for kompetensi, "
                        "keahlian or keterampilan (M Ps.27(4)b, P L.C3.c.2, K Ps.26(4)b, "
                        "T L.3.A3.c).",
                        nama=pelaksana.employee_id.name,
                        rincian=rincian.uraian,
                    )
                )

    @api.constrains("rencana_id", "tanggal_mulai", "tanggal_selesai")
    def _check_periode(self):
        for rencana, semua in self.grouped("rencana_id").items():
            semua._pastikan_dalam(rencana)

    def _pastikan_dalam(self, rencana):
        """Refuse details outside the period of a plan.

        :param rencana: the plan that they follow, or will follow
        """
        for rincian in self:
            mulai, selesai = rincian.tanggal_mulai, rincian.tanggal_selesai
            if rencana.tanggal_mulai <= mulai <= selesai <= rencana.tanggal_selesai:
                continue
            raise ValidationError(
                ke_pengguna(self.env)._(
                    "Period of %(rincian)s: %(mulai)s to %(selesai)s does not lie inside that of "
                    "the plan, %(awal)s to %(akhir)s.",
                    rincian=rincian.uraian,
                    mulai=bahasa.tanggal(mulai),
                    selesai=bahasa.tanggal(selesai),
                    awal=bahasa.tanggal(rencana.tanggal_mulai),
                    akhir=bahasa.tanggal(rencana.tanggal_selesai),
                )
            )

    @api.constrains("rencana_id", "anggaran")
    def _check_anggaran(self):
        """The details divide the budget of the plan, they do not enlarge it."""
        jumlah = (
            self.env["sistem.kerja.rencana.rincian"]
            .sudo()  # sudo: the sum of all details decides, whoever may read them
            ._read_group(
                [("rencana_id", "in", self.rencana_id.ids)], ["rencana_id"], ["anggaran:sum"]
            )
        )
        for rencana, total in jumlah:
            if rencana.currency_id.compare_amounts(total, rencana.anggaran) > 0:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Budget of the details of %(rencana)s: together %(total)s, more than the "
                        "%(anggaran)s that were agreed on. Change them, or make a new version of "
                        "the plan.",
                        rencana=rencana.kegiatan,
                        total=rencana.currency_id.format(total),
                        anggaran=rencana.currency_id.format(rencana.anggaran),
                    )
                )

    def write(self, vals):
        hasil = super().write(vals)
        if "rencana_id" in vals and not self._terbuka():
            # Odoo checks the rights before only: nobody moves a detail to the work of others
            self.check_access("write")
        return hasil

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_belum(self):
        for rincian in self.filtered(lambda satu: satu.state != "belum")[:1]:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(rincian)s: it has begun, and stays. Only what has not begun can be deleted.",
                    rincian=rincian.uraian,
                )
            )

    # ------------------------------------------------------------------ progress

    def _pelapor_kemajuan(self):
        """Return who says how far it is: who carries it out, and the ketua."""
        kerja = self.tim_id or self.penugasan_id
        return self.pelaksana_id.employee_id | kerja._penanggung_jawab()

    def _majukan(self, ke, **vals):
        self.check_access("read")
        for rincian in self:
            tugas = ke_pengguna(self.env)._("say how far it is")
            # sudo: who carries it out is compared with the person of the user
            rincian._pastikan_salah_satu(rincian.sudo()._pelapor_kemajuan(), tugas)
        self.sudo()._pindah(ke, **vals)  # sudo: who may was checked
        return True

    def action_mulai(self):
        """Say that the work on these details has begun.

        :raises AccessError: for anybody but who carries it out and the ketua
        """
        return self._majukan("berjalan", mulai_pada=fields.Datetime.now(), selesai_pada=False)

    def action_selesai(self):
        """Say that these details are done.

        :raises AccessError: for anybody but who carries it out and the ketua
        """
        return self._majukan("selesai", selesai_pada=fields.Datetime.now())
