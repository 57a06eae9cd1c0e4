from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...aturan.predikat import PERILAKU
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.predikat import PREDIKAT
from .rekomendasi_riwayat import BERTINDAK


class Rekomendasi(models.Model):
    """What a Pejabat Penilai Kinerja recommends about a person's work in one assignment (P F8).

    The PPK rates and proposes it to the person, who may comment within some working days; then
    the PPK makes it final. Each version that the person has seen stays in the history.
    """

    _name = "sistem.kerja.rekomendasi"
    _description = "Rekomendasi Penilaian"
    _inherit = ["sistem.kerja.rekomendasi.nilai.mixin", "sistem.kerja.kabar.mixin"]
    _order = "tahun desc, id desc"

    _TRANSISI = {"draft": ("diajukan",), "diajukan": ("draft", "diterima")}
    _TERKUNCI = (
        "state",
        "ppk_id",
        "penindak_id",
        "bertindak",
        "pendelegasian_id",
        "diputus_oleh_id",
        "diputus_pada",
        "pasal",
        "dasar",
        "ronde",
        "diajukan_pada",
        "batas_tanggapan",
        "tanggapan",
        "ditanggapi_pada",
        "pihak_ids",
        "riwayat_ids",
        "naskah_id",
    )
    # What the PPK judges: free while the recommendation is a draft
    _NILAI = ("hasil_kerja", *PERILAKU, "perilaku_kerja", "predikat")
    _ISI = frozenset({*_NILAI, "alasan_predikat", "catatan"})

    # Of the person, not of the work: his own office and PPK assess him
    perangkat_daerah_id = fields.Many2one(related="employee_id.perangkat_daerah_id")
    company_id = fields.Many2one(related="employee_id.company_id")
    ppk_id = fields.Many2one(
        "hr.employee",
        "Pejabat Penilai Kinerja",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    usulan_predikat = fields.Selection(
        PREDIKAT,
        "Proposed Predikat",
        compute="_compute_usulan_predikat",
        help="By the matrix of the regulation; empty where the regulation has none.",
    )
    predikat = fields.Selection(
        PREDIKAT, compute="_compute_predikat", store=True, readonly=False, copy=False
    )
    alasan_predikat = fields.Text(
        "Reason for Another Predikat", help="Required where it is not the proposed one."
    )
    catatan = fields.Text("Note of the PPK", help="Shown to the person, not printed.")
    bahan_ids = fields.Many2many(
        "sistem.kerja.rekomendasi.bahan", string="Material", compute="_compute_bahan_ids"
    )
    rekaman = fields.Text("What was Recorded", compute="_compute_rekaman")
    penindak_id = fields.Many2one(
        "hr.employee", "Decided by", readonly=True, copy=False, ondelete="restrict"
    )
    bertindak = fields.Selection(BERTINDAK, "Acting", readonly=True, copy=False)
    pendelegasian_id = fields.Many2one(
        "sistem.kerja.pendelegasian", "Delegation", readonly=True, copy=False, ondelete="restrict"
    )
    diputus_oleh_id = fields.Many2one("res.users", "Recorded by", readonly=True, copy=False)
    diputus_pada = fields.Datetime("Final on", readonly=True, copy=False)
    pasal = fields.Char(readonly=True, copy=False)
    dasar = fields.Text("Basis", readonly=True, copy=False, help="Of a decision made on paper.")
    ronde = fields.Integer("Round", readonly=True, copy=False)
    diajukan_pada = fields.Datetime("Shown on", readonly=True, copy=False)
    batas_tanggapan = fields.Date(
        "Comment until", readonly=True, copy=False, help="The last day on which the person may."
    )
    tanggapan = fields.Text("Comment of the Person", readonly=True, copy=False)
    ditanggapi_pada = fields.Datetime("Commented on", readonly=True, copy=False)
    riwayat_ids = fields.One2many(
        "sistem.kerja.rekomendasi.riwayat", "rekomendasi_id", "History", readonly=True, copy=False
    )
    naskah_id = fields.Many2one(
        "sistem.kerja.naskah", "Letter", readonly=True, copy=False, index="btree_not_null"
    )
    can_isi = fields.Boolean("May be Filled in", compute="_compute_can")
    can_ajukan = fields.Boolean("May be Shown", compute="_compute_can")
    can_tanggapi = fields.Boolean("May be Commented on", compute="_compute_can")
    can_perbaiki = fields.Boolean("May be Changed", compute="_compute_can")
    can_terima = fields.Boolean("May become Final", compute="_compute_can")
    state = fields.Selection(
        [("draft", "Draft"), ("diajukan", "Shown to the Person"), ("diterima", "Final")],
        default="draft",
        required=True,
        copy=False,
        index=True,
        group_expand=True,
    )

    _satu_per_penugasan = models.UniqueIndex(
        "(penugasan_id)",
        lambda env, _diag: ke_pengguna(env)._(
            "Assignment: it already has its Rekomendasi Penilaian. Open that one."
        ),
    )

    @api.depends("employee_id", "tim_id", "tahun")
    def _compute_display_name(self):
        for satu in self:
            # sudo: who may read the record may read whom and which team it is about
            bersama = satu.sudo()
            satu.display_name = ke_pengguna(self.env)._(
                "Rekomendasi %(nama)s, %(kerja)s",
                nama=bersama.employee_id.name or "",
                kerja=bersama.tim_id.name or bersama.penugasan_id.maksud or "",
            )

    @api.depends("penugasan_id", "hasil_kerja", "perilaku_kerja")
    def _compute_usulan_predikat(self):
        for satu in self:
            # sudo: the matrix is public, it is looked up by the assignment
            peraturan = satu.sudo().penugasan_id._peraturan_penilaian()
            satu.usulan_predikat = (
                peraturan._usulan_predikat(satu.hasil_kerja, satu.perilaku_kerja) or False
            )

    @api.depends("hasil_kerja", "perilaku_kerja")
    def _compute_predikat(self):
        for satu in self:
            satu.predikat = satu.usulan_predikat or satu.predikat

    @api.depends("penugasan_id", "state")
    @api.depends_context("uid")
    def _compute_bahan_ids(self):
        # By the rights of the user: the person himself does not see it
        semua = self.env["sistem.kerja.rekomendasi.bahan"].search(
            [("penugasan_id", "in", self.penugasan_id.ids), ("state", "=", "dikirim")]
        )
        per_penugasan = semua.grouped("penugasan_id")
        for satu in self:
            satu.bahan_ids = per_penugasan.get(satu.penugasan_id._origin, semua.browse())

    @api.depends("penugasan_id")
    @api.depends_context("uid", "lang")
    def _compute_rekaman(self):
        for satu in self:
            # sudo: the assignment only; what is told of it goes by the rights of the user
            satu.rekaman = satu.sudo().penugasan_id and (
                satu.sudo().penugasan_id._origin._teks_rekaman()
            )

    @api.depends("state", "employee_id", "tanggapan", "batas_tanggapan")
    @api.depends_context("uid")
    def _compute_can(self):
        dinilai = self._dinilai_saya()
        saya = self.env.user._sistem_kerja_pegawai()
        for satu in self:
            pegawai = satu.sudo().employee_id  # sudo: compared with the user and his people only
            ppk, ditunjukkan = pegawai in dinilai, satu.state == "diajukan"
            satu.can_isi = satu.state == "draft" and (ppk or satu._petugas())
            satu.can_ajukan = satu.state == "draft" and ppk
            satu.can_tanggapi = ditunjukkan and bool(saya & pegawai)
            satu.can_perbaiki = ditunjukkan and ppk
            satu.can_terima = ditunjukkan and ppk and satu._sudah_ditanggapi()

    # ------------------------------------------------------------------ making and filling

    @api.model
    def buat(self, penugasan_id):
        """Make the draft for an assignment; for the PPK, who acts for him, and the officers.

        :param penugasan_id: id of the ``sistem.kerja.penugasan``
        :returns: id of the draft
        """
        penugasan = self.env["sistem.kerja.penugasan"].browse(penugasan_id)
        # sudo: who assesses may not read the assignment where he stands in for the PPK only
        pegawai = penugasan.sudo().employee_id
        pihak = pegawai.browse()
        if not self._petugas_dari(self.env.user, pegawai):
            pihak = penugasan._pastikan_penilai().orang
        # sudo: he was just allowed to assess
        rekomendasi = self.sudo().create({"penugasan_id": penugasan_id})
        rekomendasi._tambah_pihak(pihak)
        return rekomendasi.id

    @api.model
    def _petugas_dari(self, user, pegawai):
        """Tell whether the user is an officer of the office of this person."""
        return pegawai.company_id in user.company_ids and (
            user.has_group("hr_sistem_kerja.group_pengelola")
            or (
                user.has_group("hr_sistem_kerja.group_operator_pd")
                and pegawai.perangkat_daerah_id in user.perangkat_daerah_ids
            )
        )

    @api.model_create_multi
    def create(self, vals_list):
        rekomendasi = super().create([self._lengkapi_penugasan(vals) for vals in vals_list])
        for satu in rekomendasi.sudo():  # sudo: the PPK is found for the person, whoever asks
            satu._pastikan_dapat_dinilai()
            satu._buka().ppk_id = satu._pelaku_ppk().pejabat
        return rekomendasi

    def _lengkapi_penugasan(self, vals):
        """Return the values with the assignment, also where person and team name it."""
        if vals.get("penugasan_id") or not vals.get("employee_id"):
            return vals
        vals = dict(vals)
        penugasan = self.env["sistem.kerja.penugasan"].search(
            [
                ("employee_id", "=", vals.pop("employee_id")),
                ("tim_id", "=", vals.pop("tim_id", False)),
                ("state", "in", ("berjalan", "selesai")),
            ],
            limit=1,
        )
        return {**vals, "penugasan_id": penugasan.id}

    def _pastikan_dapat_dinilai(self):
        if self.penugasan_id.state not in ("berjalan", "selesai"):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Assignment of %(nama)s: %(maksud)s has not begun or was cancelled; only work "
                    "that was done is assessed.",
                    nama=self.employee_id.name,
                    maksud=self.penugasan_id.maksud,
                )
            )

    def write(self, vals):
        if not self._terbuka():
            if "penugasan_id" in vals or "tim_id" in vals:
                self._tolak_terkunci(["penugasan_id"])
            if not self._ISI.isdisjoint(vals):
                self.check_access("read")  # Who may not read it learns nothing of it below
                self._pastikan_draf()
        return super().write(vals)

    def _pastikan_draf(self):
        for satu in self:
            if satu.state != "draft":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: what the person has seen does not change behind him. While it "
                        "is not final, the PPK takes it back with Change; a final one stays.",
                        nama=satu.display_name,
                    )
                )

    @api.ondelete(at_uninstall=True)
    def _unlink_except_shown(self):
        for satu in self:
            if satu.state != "draft" or satu.ronde:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: the person has seen it; it stays as proof.",
                        nama=satu.display_name,
                    )
                )

    @api.constrains("predikat", "alasan_predikat", "state")
    def _check_alasan_predikat(self):
        for satu in self.filtered(lambda r: r.state != "draft"):
            usulan = satu.usulan_predikat
            if usulan and satu.predikat != usulan and not (satu.alasan_predikat or "").strip():
                nama = dict(PREDIKAT)
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Reason for Another Predikat of %(pegawai)s: the ratings propose "
                        "%(usulan)s, you choose %(predikat)s. Write why (%(pasal)s).",
                        pegawai=satu.sudo().employee_id.name,  # sudo: whom the record is about
                        usulan=nama[usulan],
                        predikat=nama.get(satu.predikat, "-"),
                        pasal=satu._pasal_usulan(),
                    )
                )

    def _pasal_usulan(self):
        # sudo: the matrix is public
        peraturan = self.sudo().penugasan_id._peraturan_penilaian()
        return peraturan.predikat_ids[:1].pasal or peraturan.with_context(lang="id_ID").display_name

    def action_pakai_bahan(self):
        """Fill empty ratings of drafts with what the newest material suggests."""
        self.check_access("write")
        self._pastikan_draf()
        for satu in self:
            for bahan in satu.bahan_ids.sorted("dikirim_pada", reverse=True):
                kosong = [nama for nama in ("hasil_kerja", *PERILAKU) if not satu[nama]]
                satu.write({nama: bahan[nama] for nama in kosong if bahan[nama]})
        return True
