from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna
from .putusan_mixin import PUTUSAN


class Rencana(models.Model):
    """A rencana pelaksanaan kegiatan: what is done for the target, when, and at what cost.

    Who does the work draws it up, the official of the duty ``rencana`` agrees: it is made by
    both (R-140). What was agreed on stays; a change is a new version, agreed on anew.
    """

    _name = "sistem.kerja.rencana"
    _description = "Rencana Pelaksanaan Kegiatan"
    _inherit = [
        "sistem.kerja.status.mixin",
        "sistem.kerja.pekerjaan.mixin",
        "sistem.kerja.putusan.mixin",
        "sistem.kerja.kabar.mixin",
    ]
    _order = "tanggal_mulai desc, id desc"
    _rec_name = "kegiatan"
    _rec_names_search = ("kegiatan", "tim_id.name")

    _TRANSISI = {
        "draft": ("diajukan", "disepakati"),
        "diajukan": ("draft", "disepakati"),
        "disepakati": ("diganti",),
    }
    _TERKUNCI = (
        "state",
        "versi",
        "menggantikan_id",
        "penyusun_id",
        "diajukan_oleh_id",
        "diajukan_pada",
        *PUTUSAN,
    )
    # What was submitted and agreed on; it changes as a new version only
    _ISI = frozenset(
        {
            "tim_id",
            "penugasan_id",
            "kegiatan",
            "sasaran",
            "anggaran",
            "tanpa_anggaran",
            "sumber_dana",
            "tanggal_mulai",
            "tanggal_selesai",
        }
    )

    kegiatan = fields.Char("Activity", required=True, tracking=True)
    sasaran = fields.Text(required=True, help="What the activity brings about.")
    anggaran = fields.Monetary("Budget", tracking=True)
    tanpa_anggaran = fields.Boolean(
        "Without a Budget", help="The activity costs nothing; the plan says so on purpose."
    )
    sumber_dana = fields.Char("Source of Funds", help="E.g. APBD, DPA of the Bagian.")
    wajib_anggaran = fields.Boolean("Carries a Budget", compute="_compute_aturan")
    wajib_kak = fields.Boolean("Needs a KAK", compute="_compute_aturan")
    currency_id = fields.Many2one(related="company_id.currency_id")
    tanggal_mulai = fields.Date(
        "Start", compute="_compute_tanggal_mulai", store=True, readonly=False
    )
    tanggal_selesai = fields.Date(
        "End", compute="_compute_tanggal_selesai", store=True, readonly=False
    )
    versi = fields.Integer("Version", default=1, readonly=True, copy=False)
    menggantikan_id = fields.Many2one(
        "sistem.kerja.rencana",
        "Takes the Place of",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    penyusun_id = fields.Many2one(
        "hr.employee",
        "Drawn up by",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    diajukan_oleh_id = fields.Many2one(
        "res.users", "Submitted with the Account", readonly=True, copy=False, ondelete="restrict"
    )
    diajukan_pada = fields.Datetime("Submitted on", readonly=True, copy=False)
    rincian_ids = fields.One2many("sistem.kerja.rencana.rincian", "rencana_id", "Details")
    kak_ids = fields.One2many("sistem.kerja.rencana.kak", "rencana_id", "KAK")
    can_ajukan = fields.Boolean("Mine to Submit", compute="_compute_hak")
    can_sepakati = fields.Boolean("Mine to Agree on", compute="_compute_hak")
    can_catat = fields.Boolean("Mine to Record", compute="_compute_hak")
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("diajukan", "Submitted"),
            ("disepakati", "Agreed"),
            ("diganti", "Replaced"),
        ],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        index=True,
        group_expand=True,
    )

    _anggaran_positif = models.Constraint(
        "CHECK(anggaran >= 0)", "Budget: it cannot be below zero."
    )
    _satu_per_tim = models.UniqueIndex(
        "(tim_id) WHERE state = 'disepakati' AND tim_id IS NOT NULL",
        lambda env, _diag: ke_pengguna(env)._("A Tim Kerja has one agreed plan at a time."),
    )
    _satu_per_penugasan = models.UniqueIndex(
        "(penugasan_id) WHERE state = 'disepakati' AND tim_id IS NULL",
        lambda env, _diag: ke_pengguna(env)._("An assignment has one agreed plan at a time."),
    )

    @api.depends("tim_id", "penugasan_id")
    def _compute_tanggal_mulai(self):
        for rencana in self:
            asal = rencana.tim_id or rencana.penugasan_id
            rencana.tanggal_mulai = rencana.tanggal_mulai or asal.tanggal_mulai

    @api.depends("tim_id", "penugasan_id")
    def _compute_tanggal_selesai(self):
        for rencana in self:
            asal = rencana.tim_id or rencana.penugasan_id
            rencana.tanggal_selesai = rencana.tanggal_selesai or asal.tanggal_selesai

    @api.depends("tim_id", "penugasan_id")
    def _compute_aturan(self):
        for rencana in self.sudo():  # sudo: the regulation under which the work was started
            kerja = rencana.tim_id or rencana.penugasan_id
            peraturan = kerja and kerja._peraturan_kerja()
            rencana.wajib_anggaran = bool(peraturan and peraturan._ketentuan("anggaran_rencana"))
            rencana.wajib_kak = bool(peraturan and peraturan._ketentuan("kak"))

    @api.depends_context("uid")
    @api.depends("state", "tim_id", "penugasan_id")
    def _compute_hak(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for rencana in self:
            # sudo: compared with the person of the user only
            kerja = (rencana.tim_id or rencana.penugasan_id).sudo()
            ada = bool(kerja and rencana.id)
            rencana.can_ajukan = ada and bool(kerja._penanggung_jawab() & saya)
            rencana.can_catat = ada and rencana._petugas()
            rencana.can_sepakati = (
                ada
                and bool(saya)
                and rencana.state == "diajukan"
                and any(satu.orang & saya for _baris, satu in rencana.sudo()._pelaku_rencana())
            )

    # ------------------------------------------------------------------ checks

    @api.constrains("tim_id", "penugasan_id")
    def _check_bukan_perorangan(self):
        for rencana in self:
            if rencana.penugasan_id.tim_id:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Assignment of %(nama)s: in a team the plan is that of the whole team. "
                        "Empty this field; what one person does stands in his individual work "
                        "plan.",
                        nama=rencana.sudo().pegawai_id.name,  # sudo: named to who planned it
                    )
                )

    @api.constrains("tanggal_mulai", "tanggal_selesai", "tim_id", "penugasan_id")
    def _check_periode(self):
        for rencana in self:
            kerja = rencana._kerja()
            mulai, selesai = rencana.tanggal_mulai, rencana.tanggal_selesai
            if not (mulai and selesai):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Start and End of %(rencana)s: write both.", rencana=rencana.kegiatan
                    )
                )
            if kerja.tanggal_mulai <= mulai <= selesai <= kerja.tanggal_selesai:
                continue
            raise ValidationError(
                ke_pengguna(self.env)._(
                    "Period of %(rencana)s: %(mulai)s to %(selesai)s does not lie inside that of "
                    "the work, %(awal)s to %(akhir)s.",
                    rencana=rencana.kegiatan,
                    mulai=bahasa.tanggal(mulai),
                    selesai=bahasa.tanggal(selesai),
                    awal=bahasa.tanggal(kerja.tanggal_mulai),
                    akhir=bahasa.tanggal(kerja.tanggal_selesai),
                )
            )

    def _pastikan_draf(self):
        for rencana in self.filtered(lambda satu: satu.state != "draft")[:1]:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(rencana)s is submitted or agreed on and stays as it is. Make a new "
                    "version to change it.",
                    rencana=rencana.kegiatan,
                )
            )

    @api.model_create_multi
    def create(self, vals_list):
        semua = super().create(vals_list)
        for rencana in semua:
            # sudo: who does the work reads its plan
            rencana._tambah_pihak(rencana.sudo()._kerja()._pekerja())
        return semua

    def write(self, vals):
        if not self._terbuka() and not self._ISI.isdisjoint(vals):
            self._pastikan_draf()
        hasil = super().write(vals)
        if not {"tim_id", "penugasan_id"}.isdisjoint(vals):
            # Odoo checks the rights before only: nobody moves his draft to the work of others
            self.check_access("write")
        return hasil

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_draf(self):
        self._pastikan_draf()

    def _pastikan_lengkap(self):
        """Refuse what the regulation wants in a plan and is missing (R-141)."""
        for rencana in self:
            ketentuan = rencana._kerja()._peraturan_kerja()._ketentuan("anggaran_rencana")[:1]
            if ketentuan and not (rencana.anggaran or rencana.tanpa_anggaran):
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Budget of %(rencana)s: the plan carries a budget (%(pasal)s). Write it, "
                        "or tick Without a Budget where the activity costs nothing.",
                        rencana=rencana.kegiatan,
                        pasal=ketentuan.pasal,
                    )
                )
            rencana._versi_lama().rincian_ids._pastikan_dalam(rencana)

    # ------------------------------------------------------------------ decisions

    def _pelaku_rencana(self):
        """Return who agrees on the plan; nobody agrees on what he drew up himself."""
        kerja = self._kerja()
        return kerja._pelaku_tahapan("rencana", self.penyusun_id | kerja._penanggung_jawab())

    def action_ajukan(self):
        """Submit the plans to the official who agrees on them.

        :raises AccessError: for anybody but who answers for the work: the ketua, without one the
            members, of an individual assignment its person
        :raises UserError: where something is missing, naming it and the pasal
        """
        self.check_access("read")
        for rencana in self:
            tugas = ke_pengguna(self.env)._("submit the plan")
            # sudo: who answers for the work is compared with the person of the user
            penyusun = rencana._pastikan_salah_satu(
                rencana._kerja().sudo()._penanggung_jawab(), tugas
            )
            rencana.sudo()._ajukan(penyusun[:1])  # sudo: who may submit was checked
        return True

    def _ajukan(self, penyusun):
        self._pastikan_boleh("diajukan")
        self._pastikan_lengkap()
        self._pindah(
            "diajukan",
            penyusun_id=penyusun.id,
            diajukan_oleh_id=self.env.uid,
            diajukan_pada=fields.Datetime.now(),
        )
        pejabat = self.env["hr.employee"].union(*(p.orang for _b, p in self._pelaku_rencana()))
        if not pejabat:
            alasan = ", ".join(p.alasan for _b, p in self._pelaku_rencana() if p.alasan)
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(rencana)s: nobody can agree on it: %(alasan)s. Name who heads the unit, or "
                    "let an officer record the agreement from paper.",
                    rencana=self.kegiatan,
                    alasan=alasan or "-",
                )
            )
        self._tambah_pihak(pejabat | penyusun)
        self._kabari(pejabat, lambda satu: satu.env._("A plan waits for your agreement"))

    def action_sepakati(self, catatan=""):
        """Agree on the plans; the version that was in force is replaced.

        :param catatan: a note to who drew it up
        :raises AccessError: for anybody but the official of the duty, naming him and the pasal
        """
        self.check_access("read")
        for rencana in self:
            kerja = rencana._kerja()
            # sudo: who answers for the work does not agree on his own plan
            sendiri = rencana.penyusun_id.sudo() | kerja.sudo()._penanggung_jawab()
            isi = rencana._isi_putusan(*kerja._pastikan_pelaku("rencana", sendiri), catatan)
            rencana.sudo()._sepakati(isi)  # sudo: who may agree was checked
        return True

    def action_catat(self, dasar, catatan=""):
        """Record a plan that was agreed on on paper, as an officer of the agency.

        :param dasar: the paper with number and date, required
        :param catatan: a note
        :raises AccessError: for anybody but the officers
        """
        self.check_access("read")
        dasar = self._pastikan_petugas(dasar)
        for rencana in self.sudo():  # sudo: who may record was checked
            rencana._pastikan_boleh("disepakati")
            rencana._pastikan_lengkap()
            isi = rencana._isi_catatan_kertas(rencana._pelaku_rencana(), dasar, catatan)
            rencana._sepakati(isi)
        return True

    def _sepakati(self, isi):
        lama = self._versi_lama()
        if lama:
            lama._pindah("diganti")
            # The database admits one agreed plan at every moment
            lama.flush_recordset()
            isi = {**isi, "menggantikan_id": lama.id, "versi": lama.versi + 1}
        if not self.penyusun_id:
            isi = {**isi, "penyusun_id": self._kerja()._penanggung_jawab()[:1].id}
        self._pindah("disepakati", **isi)
        lama.rincian_ids._buka().write({"rencana_id": self.id})
        self._tambah_pihak(self.pejabat_id | self.penindak_id)
        self._tarik_kabar()
        self._kabari(self.penyusun_id, lambda satu: satu.env._("The plan is agreed on"))

    def action_kembalikan(self, alasan):
        """Give the plans back to who drew them up.

        :param alasan: what is to be changed, required
        :raises AccessError: for anybody but the official of the duty, naming him and the pasal
        """
        alasan = self._pastikan_alasan(alasan)
        self.check_access("read")
        for rencana in self:
            kerja = rencana._kerja()
            # sudo: who answers for the work does not judge his own plan
            sendiri = rencana.penyusun_id.sudo() | kerja.sudo()._penanggung_jawab()
            isi = rencana._isi_putusan(*kerja._pastikan_pelaku("rencana", sendiri), alasan)
            rencana.sudo()._kembalikan(isi)  # sudo: who may judge was checked
        return True

    def _kembalikan(self, isi):
        penyusun = self.penyusun_id
        self._pindah("draft", **isi)
        self._message_log(body=ke_pengguna(self.env)._("Returned: %s", isi["catatan"]))
        self._tarik_kabar()
        self._kabari(
            penyusun, lambda satu: satu.env._("The plan came back to be changed"), isi["catatan"]
        )
