from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna
from .kerja import PenentuKerja
from .putusan_mixin import PUTUSAN

# What its author may still change
TERBUKA = ("draft", "dikembalikan")


class RencanaIndividu(models.Model):
    """The rencana kerja individu of one person in a team, or of one who works alone (R-131).

    In a team the ketua approves it; without one, and of a person alone, whom the regulation
    names. It is personal: colleagues do not read it.
    """

    _name = "sistem.kerja.rencana.individu"
    _description = "Rencana Kerja Individu"
    _inherit = [
        "sistem.kerja.status.mixin",
        "sistem.kerja.pekerjaan.mixin",
        "sistem.kerja.putusan.mixin",
        "sistem.kerja.kabar.mixin",
    ]
    _order = "id desc"
    _rec_names_search = ("pegawai_id.name", "penugasan_id.maksud")

    _TRANSISI = {
        "draft": ("diajukan", "disetujui"),
        "dikembalikan": ("diajukan", "disetujui"),
        "diajukan": ("dikembalikan", "disetujui"),
        "disetujui": ("dikembalikan",),
    }
    _TERKUNCI = ("state", "diajukan_oleh_id", "diajukan_pada", *PUTUSAN)

    tim_id = fields.Many2one(related="penugasan_id.tim_id", store=True, readonly=True)
    penugasan_id = fields.Many2one(required=True)
    line_ids = fields.One2many(
        "sistem.kerja.rencana.individu.line", "rencana_id", "Planned Activities"
    )
    diajukan_oleh_id = fields.Many2one(
        "res.users", "Submitted with the Account", readonly=True, copy=False, ondelete="restrict"
    )
    diajukan_pada = fields.Datetime("Submitted on", readonly=True, copy=False)
    can_ajukan = fields.Boolean("Mine to Submit", compute="_compute_hak")
    can_setujui = fields.Boolean("Mine to Approve", compute="_compute_hak")
    can_catat = fields.Boolean("Mine to Record", compute="_compute_hak")
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("diajukan", "Submitted"),
            ("disetujui", "Approved"),
            ("dikembalikan", "Returned"),
        ],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        index=True,
        group_expand=True,
    )

    _satu_per_penugasan = models.UniqueIndex(
        "(penugasan_id)",
        lambda env, _diag: ke_pengguna(env)._(
            "An assignment has one individual work plan; change that one."
        ),
    )

    @api.depends("penugasan_id")
    def _compute_display_name(self):
        for rencana in self:
            # sudo: the name says whose plan for which work it is, to who reads the plan
            penugasan = rencana.sudo().penugasan_id
            rencana.display_name = ", ".join(
                filter(
                    None, [penugasan.employee_id.name, penugasan.tim_id.name or penugasan.maksud]
                )
            )

    @api.depends_context("uid")
    @api.depends("state", "penugasan_id")
    def _compute_hak(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for rencana in self:
            # sudo: compared with the person of the user only
            ada, orang = bool(rencana.id), rencana.sudo().pegawai_id
            rencana.can_ajukan = ada and bool(orang & saya)
            rencana.can_catat = ada and rencana._petugas()
            rencana.can_setujui = (
                ada
                and bool(saya - orang)
                and rencana.state in ("diajukan", "disetujui")
                and any(satu.orang & saya for _baris, satu in rencana.sudo()._penyetuju())
            )

    @api.model_create_multi
    def create(self, vals_list):
        semua = super().create(vals_list)
        for rencana in semua:
            # sudo: whose plan it is reads it
            rencana._tambah_pihak(rencana.sudo().pegawai_id)
        return semua

    def write(self, vals):
        if not self._terbuka() and not {"penugasan_id", "line_ids"}.isdisjoint(vals):
            self._pastikan_terbuka()
        hasil = super().write(vals)
        if "penugasan_id" in vals:
            # Odoo checks the rights before only: nobody moves his plan to another person
            self.check_access("write")
        return hasil

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_draf(self):
        for rencana in self.filtered(lambda satu: satu.state != "draft")[:1]:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: a plan that was submitted stays.", nama=rencana.display_name
                )
            )

    def _pastikan_terbuka(self):
        for rencana in self.filtered(lambda satu: satu.state not in TERBUKA)[:1]:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: the plan is submitted or approved and stays as it is. Let it be "
                    "returned to change it.",
                    nama=rencana.display_name,
                )
            )

    # ------------------------------------------------------------------ decisions

    def _penyetuju(self):
        """Return who approves the plan: the ketua of the team, else whom the regulation names.

        Nobody approves his own: of the ketua's plan it is the next official up.
        """
        kerja = self._kerja()
        pelaku = PenentuKerja(kerja).ketentuan(kerja, "rencana_individu", self.pegawai_id)
        ketua = [satu for satu in pelaku if satu[0].peran_id.acuan == "tim"]
        return ketua or pelaku

    def _pastikan_penyetuju(self):
        tugas = ke_pengguna(self.env)._("approve the individual work plan")
        # sudo: who heads units is public; the plan itself was read by the user
        return self._kerja()._pilih_pelaku(self.sudo()._penyetuju(), tugas)

    def _pastikan_lengkap(self):
        if self.line_ids:
            return
        pasal = [baris.pasal for baris, _satu in self._penyetuju()[:1]]
        raise UserError(
            ke_pengguna(self.env)._(
                "Activities of %(nama)s: the plan has none yet (%(pasal)s). Add at least one.",
                nama=self.display_name,
                pasal=", ".join(pasal) or "-",
            )
        )

    def action_ajukan(self):
        """Submit the own plans for approval.

        :raises AccessError: for anybody but the person himself
        :raises UserError: without activities
        """
        self.check_access("read")
        for rencana in self:
            tugas = ke_pengguna(self.env)._("submit the individual work plan")
            # sudo: whose plan it is is compared with the person of the user
            rencana._pastikan_salah_satu(rencana.sudo().pegawai_id, tugas)
            rencana.sudo()._ajukan()  # sudo: who may submit was checked
        return True

    def _ajukan(self):
        self._pastikan_boleh("diajukan")
        self._pastikan_lengkap()
        self._pindah("diajukan", diajukan_oleh_id=self.env.uid, diajukan_pada=fields.Datetime.now())
        penyetuju = self.env["hr.employee"].union(*(satu.orang for _b, satu in self._penyetuju()))
        self._tambah_pihak(penyetuju)
        self._kabari(
            penyetuju, lambda satu: satu.env._("An individual work plan waits for your approval")
        )

    def action_setujui(self, catatan=""):
        """Approve the plans.

        :param catatan: a note to the person
        :raises AccessError: for anybody but the ketua, without one the official, naming him
        """
        self.check_access("read")
        for rencana in self:
            if rencana.state != "diajukan":
                rencana._tolak_belum_diajukan()
            isi = rencana._isi_putusan(*rencana._pastikan_penyetuju(), catatan)
            rencana.sudo()._setujui(isi)  # sudo: who may approve was checked
        return True

    def _tolak_belum_diajukan(self):
        raise UserError(
            ke_pengguna(self.env)._(
                "%(nama)s: the plan is %(status)s, and only a submitted one is approved.",
                nama=self.display_name,
                status=self._nama_state(self.state),
            )
        )

    def action_catat(self, dasar, catatan=""):
        """Record a plan that was approved on paper, as an officer of the agency.

        :param dasar: the paper with number and date, required
        """
        self.check_access("read")
        dasar = self._pastikan_petugas(dasar)
        for rencana in self.sudo():  # sudo: who may record was checked
            rencana._pastikan_boleh("disetujui")
            rencana._pastikan_lengkap()
            rencana._setujui(rencana._isi_catatan_kertas(rencana._penyetuju(), dasar, catatan))
        return True

    def _setujui(self, isi):
        self._pindah("disetujui", **isi)
        self._tambah_pihak(self.pejabat_id | self.penindak_id)
        self._tarik_kabar()
        self._kabari(
            self.pegawai_id, lambda satu: satu.env._("Your individual work plan is approved")
        )

    def action_kembalikan(self, alasan):
        """Give the plans back to be changed, also those that were approved before.

        :param alasan: what is to be changed, required
        """
        alasan = self._pastikan_alasan(alasan)
        self.check_access("read")
        for rencana in self:
            isi = rencana._isi_putusan(*rencana._pastikan_penyetuju(), alasan)
            rencana.sudo()._kembalikan(isi)  # sudo: who may judge was checked
        return True

    def _kembalikan(self, isi):
        self._pindah("dikembalikan", **isi)
        self._message_log(body=ke_pengguna(self.env)._("Returned: %s", isi["catatan"]))
        self._tarik_kabar()
        self._kabari(
            self.pegawai_id,
            lambda satu: satu.env._("Your individual work plan came back to be changed"),
            isi["catatan"],
        )


class RencanaIndividuLine(models.Model):
    """One activity of an individual work plan: how much of what, by when."""

    _name = "sistem.kerja.rencana.individu.line"
    _description = "Activity of an Individual Work Plan"
    _order = "rencana_id, urutan, id"
    _rec_name = "kegiatan"

    rencana_id = fields.Many2one(
        "sistem.kerja.rencana.individu",
        "Individual Work Plan",
        required=True,
        index=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(
        related="rencana_id.company_id", string="Government", store=True, index=True
    )
    urutan = fields.Integer("Order", default=10)
    kegiatan = fields.Char("Activity", required=True)
    target = fields.Float("Amount", required=True, default=1.0)
    satuan = fields.Char("Unit of Measure", required=True)
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

    _target_positif = models.Constraint("CHECK(target > 0)", "Amount: it must be above zero.")

    @api.depends("rencana_id")
    def _compute_tanggal_mulai(self):
        for line in self:
            # sudo: only the period of the own assignment
            asal = line.rencana_id.penugasan_id.sudo()
            line.tanggal_mulai = line.tanggal_mulai or asal.tanggal_mulai

    @api.depends("rencana_id")
    def _compute_tanggal_selesai(self):
        for line in self:
            # sudo: only the period of the own assignment
            asal = line.rencana_id.penugasan_id.sudo()
            line.tanggal_selesai = line.tanggal_selesai or asal.tanggal_selesai

    @api.constrains("rencana_id", "tanggal_mulai", "tanggal_selesai")
    def _check_periode(self):
        for line in self:
            penugasan = line.rencana_id.penugasan_id.sudo()  # sudo: only its period
            mulai, selesai = line.tanggal_mulai, line.tanggal_selesai
            if penugasan.tanggal_mulai <= mulai <= selesai <= penugasan.tanggal_selesai:
                continue
            raise ValidationError(
                ke_pengguna(self.env)._(
                    "Period of %(kegiatan)s: %(mulai)s to %(selesai)s does not lie inside that of "
                    "the assignment, %(awal)s to %(akhir)s.",
                    kegiatan=line.kegiatan,
                    mulai=bahasa.tanggal(mulai),
                    selesai=bahasa.tanggal(selesai),
                    awal=bahasa.tanggal(penugasan.tanggal_mulai),
                    akhir=bahasa.tanggal(penugasan.tanggal_selesai),
                )
            )

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines.rencana_id._pastikan_terbuka()
        return lines

    def write(self, vals):
        self.rencana_id._pastikan_terbuka()
        hasil = super().write(vals)
        if "rencana_id" in vals:
            self.rencana_id._pastikan_terbuka()
            # Odoo checks the rights before only: nobody moves a line to the plan of others
            self.check_access("write")
        return hasil

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_terbuka(self):
        self.rencana_id._pastikan_terbuka()
