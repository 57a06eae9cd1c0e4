import re

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...aturan import capaian
from ..inti.bahasa_pengguna import ke_pengguna
from .ditetapkan_mixin import PUTUSAN, DitetapkanMixin
from .pilihan import STATUS_CAPAIAN


class Perjanjian(models.Model):
    """The perjanjian kinerja of a unit for one year: which targets its head answers for (R-135).

    Once set it is locked; a change is a new version, and the old one stays readable.
    """

    _name = "sistem.kerja.perjanjian"
    _description = "Perjanjian Kinerja"
    _inherit = ["sistem.kerja.dimintakan.mixin"]
    _order = "tahun desc, unit_id, versi desc, id desc"
    _rec_names_search = ["nomor", "unit_id.name", "tahun"]

    _TAHAP = "tetapkan_pk"
    _TETAP = frozenset({"unit_id", "tahun", "nomor", "tanggal", "berkas", "nama_berkas"})
    _DILENGKAPI = frozenset({"nomor", "tanggal", "berkas", "nama_berkas"})
    _TERKUNCI = (
        *DitetapkanMixin._TERKUNCI,
        "menggantikan_id",
        "versi",
        "tindak_lanjut",
        "tindak_lanjut_oleh_id",
        "tindak_lanjut_pada",
    )

    unit_id = fields.Many2one(
        "hr.department",
        required=True,
        index=True,
        ondelete="restrict",
        domain="[('is_unit_organisasi', '=', True)]",
    )
    company_id = fields.Many2one(
        related="unit_id.company_id", string="Government", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_id.perangkat_daerah_id", string="Perangkat Daerah", store=True, index=True
    )
    tahun = fields.Char(
        "Year",
        size=4,
        required=True,
        index=True,
        default=lambda self: str(fields.Date.context_today(self).year),
    )
    versi = fields.Integer("Version", default=1, readonly=True, copy=False)
    menggantikan_id = fields.Many2one(
        "sistem.kerja.perjanjian",
        "Takes the Place of",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    pengganti_ids = fields.One2many(
        "sistem.kerja.perjanjian", "menggantikan_id", "Later Versions", readonly=True
    )
    nomor = fields.Char("Number", copy=False, help="Of the signed document.")
    tanggal = fields.Date("Signed on", copy=False)
    berkas = fields.Binary("Signed Document", attachment=True, copy=False)
    nama_berkas = fields.Char("File Name", copy=False)
    target_ids = fields.One2many("sistem.kerja.target", "perjanjian_id", "Targets")
    jumlah_bobot = fields.Float(
        "Sum of Weights",
        compute="_compute_jumlah_bobot",
        help="At most 100 where weights are used.",
    )
    persen = fields.Float(
        "Progress (%)", compute="_compute_persen", store=True, aggregator="avg", digits=(16, 2)
    )
    status_capaian = fields.Selection(
        STATUS_CAPAIAN, "Standing", compute="_compute_status_capaian", store=True, index=True
    )
    fase = fields.Selection(
        [
            ("perencanaan", "Planning"),
            ("pelaksanaan", "Working and Monitoring"),
            ("penilaian", "Assessment"),
            ("tindak_lanjut", "Follow-up"),
        ],
        "Phase",
        compute="_compute_fase",
        store=True,
        index=True,
        help="The four phases of managing performance.",
    )
    fase_pasal = fields.Char("Rule of the Phases", compute="_compute_fase_pasal")
    tindak_lanjut = fields.Text("Follow-up", readonly=True, copy=False)
    tindak_lanjut_oleh_id = fields.Many2one("res.users", "Recorded by", readonly=True, copy=False)
    tindak_lanjut_pada = fields.Datetime("Recorded on", readonly=True, copy=False)
    catatan = fields.Text("Notes")
    can_versi_baru = fields.Boolean(compute="_compute_can")

    _satu_berlaku = models.UniqueIndex(
        "(unit_id, tahun) WHERE state = 'ditetapkan'",
        "Perjanjian Kinerja: the unit already has one for this year.",
    )

    @api.depends("unit_id.name", "tahun", "versi")
    def _compute_display_name(self):
        for satu in self:
            nama = f"{satu.unit_id.name or ''} {satu.tahun or ''}".strip()
            satu.display_name = f"{nama} (v{satu.versi})" if satu.versi > 1 else nama

    @api.depends("target_ids.bobot", "target_ids.state")
    def _compute_jumlah_bobot(self):
        for satu in self:
            satu.jumlah_bobot = sum(
                target.bobot for target in satu.target_ids if target.state != "dibatalkan"
            )

    @api.depends("target_ids.persen", "target_ids.bobot", "target_ids.state")
    def _compute_persen(self):
        for satu in self:
            hitung = satu.target_ids.filtered(lambda target: target.state != "dibatalkan")
            satu.persen = capaian.rata_rata([(target.bobot, target.persen) for target in hitung])

    @api.depends("persen", "tahun", "state")
    def _compute_status_capaian(self):
        hari_ini = fields.Date.context_today(self)
        for satu in self:
            draf = satu.state == "draft"  # What is not set yet cannot be late
            status = capaian.status(satu.persen, *satu._periode(), hari_ini)
            satu.status_capaian = "belum" if draf else status

    @api.depends("state", "tahun", "tindak_lanjut_pada")
    def _compute_fase(self):
        hari_ini = fields.Date.context_today(self)
        for satu in self:
            selesai = satu._periode()[1]
            if satu.tindak_lanjut_pada:
                satu.fase = "tindak_lanjut"
            elif satu.state == "draft":
                satu.fase = "perencanaan"
            else:
                lewat = selesai and hari_ini > selesai
                satu.fase = "penilaian" if lewat else "pelaksanaan"

    @api.depends("peraturan_id", "company_id")
    def _compute_fase_pasal(self):
        berlaku = {
            company: self.env["sistem.kerja.peraturan"]._berlaku(company)
            for company in self.company_id
        }
        for satu in self:
            peraturan = satu.peraturan_id or berlaku.get(satu.company_id)
            baris = peraturan._ketentuan("fase_kinerja")[:1] if peraturan else None
            satu.fase_pasal = f"{baris.pasal} {peraturan.display_name}" if baris else False

    @api.depends("state")
    def _compute_can(self):
        hasil = super()._compute_can()
        for satu in self:
            satu.can_versi_baru = satu.state == "ditetapkan" and satu._petugas()
        return hasil

    def _periode(self):
        """Return the first and the last day of the year; None where no year is given."""
        return capaian.periode_tahun(self.tahun)

    # ------------------------------------------------------------------ checks

    @api.constrains("tahun")
    def _check_tahun(self):
        for satu in self:
            if not re.fullmatch(r"20\d\d", satu.tahun or ""):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Year: %(tahun)s is no year; write four digits, e.g. 2026.",
                        tahun=satu.tahun,
                    )
                )

    def write(self, vals):
        hasil = super().write(vals)
        if "unit_id" in vals and not self._terbuka():
            # Odoo checks the rights before only: nobody moves his draft among those of others
            self.check_access("write")
        return hasil

    # ------------------------------------------------------------------ setting it

    def _kerja_penetapan(self):
        return self.unit_id

    def _pastikan_siap(self, putusan):
        self._pastikan_ada_target()
        self._pastikan_satu_berlaku()

    def _pastikan_ada_target(self):
        for satu in self:
            if not satu.target_ids:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Targets of %(perjanjian)s: it has none yet. Add what the unit is to "
                        "reach before it is set.",
                        perjanjian=satu.display_name,
                    )
                )

    def _pastikan_satu_berlaku(self):
        lain = self.search(
            [("unit_id", "in", self.unit_id.ids), ("state", "=", "ditetapkan")]
        ).grouped(lambda satu: (satu.unit_id, satu.tahun))
        for satu in self:
            berlaku = lain.get((satu.unit_id, satu.tahun), self.browse())
            if berlaku - satu.menggantikan_id:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(perjanjian)s: the unit already has a Perjanjian Kinerja for this year. "
                        "Make a new version of that one.",
                        perjanjian=satu.display_name,
                    )
                )

    def _pindah(self, ke, **vals):
        if ke == "ditetapkan":
            # Before: of a unit and year only one is in force
            self.menggantikan_id.filtered(lambda s: s.state == "ditetapkan")._ganti()
        return super()._pindah(ke, **vals)

    def _ganti(self):
        self._pindah("digantikan")
        self.target_ids.filtered(lambda t: t.state == "ditetapkan")._pindah("digantikan")

    def _setelah_ditetapkan(self):
        for satu in self:
            vals = {
                nama: satu[nama].id if isinstance(satu[nama], models.BaseModel) else satu[nama]
                for nama in PUTUSAN
            }
            draf = satu.target_ids.filtered(lambda target: target.state == "draft")
            draf._pindah("ditetapkan", **vals)
        self.target_ids._alihkan_turunan()
        for satu in self:
            satu._kabari(satu.unit_id.manager_id, lambda s: s.env._("%s was set", s.display_name))
        return super()._setelah_ditetapkan()

    def _pastikan_dapat_dibatalkan(self):
        self.target_ids._pastikan_tanpa_turunan()

    def _setelah_dibatalkan(self, alasan):
        self.target_ids.filtered(lambda t: t.state in ("draft", "ditetapkan"))._pindah(
            "dibatalkan", alasan_batal=alasan
        )
        self._catat_pembatalan(alasan)

    def action_versi_baru(self):
        """Make the draft of a new version, with the same targets; this one holds until it is set.

        :returns: action that opens the draft
        """
        self.ensure_one()
        if self.state != "ditetapkan":
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(perjanjian)s: only what is set and in force gets a new version.",
                    perjanjian=self.display_name,
                )
            )
        draf = self.pengganti_ids.filtered(lambda satu: satu.state == "draft")
        if not draf:
            draf = self._buka().copy({"menggantikan_id": self.id, "versi": self.versi + 1})
            draf = draf.with_env(self.env)
            self.target_ids.filtered(lambda t: t.state == "ditetapkan")._salin_ke(draf)
        return self._action_buka(draf)

    def _action_buka(self, satu):
        return {
            "type": "ir.actions.act_window",
            "res_model": self._name,
            "res_id": satu.id,
            "views": [[False, "form"]],
            "view_mode": "form",
        }

    def action_tindak_lanjut(self, catatan):
        """Record the follow-up of the assessment, the last phase: awards and sanctions.

        :param catatan: what is done, required
        :raises UserError: before the year is over
        """
        self.ensure_one()
        catatan = (catatan or "").strip()
        if not self._petugas():
            self._putusan_pejabat(self._TAHAP)
        diri = self.sudo()  # sudo: an officer, or the official who sets it, was found above
        if diri.state != "ditetapkan" or diri.fase != "penilaian" or not catatan:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Follow-up of %(perjanjian)s: it is written down after the year is over, and "
                    "says which awards or sanctions follow (%(pasal)s).",
                    perjanjian=diri.display_name,
                    pasal=diri.fase_pasal or diri.pasal,
                )
            )
        diri._buka().write(
            {
                "tindak_lanjut": catatan,
                "tindak_lanjut_oleh_id": self.env.uid,
                "tindak_lanjut_pada": fields.Datetime.now(),
            }
        )
        return True

    def action_lihat_pohon(self):
        """Open the targets and all that is derived from them, as a tree."""
        self.ensure_one()
        return self.target_ids._action_pohon()
