from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...aturan import bahasa
from ...aturan.lingkup import Posisi, lingkup
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan


class Tim(models.Model):
    """A tim kerja: who works together for which target of which unit (katalog section 7)."""

    _name = "sistem.kerja.tim"
    _description = "Tim Kerja"
    _inherit = ["sistem.kerja.status.mixin", "sistem.kerja.periode.mixin", "mail.activity.mixin"]
    _order = "unit_pemilik_id, kelompok, urutan, id"
    _check_company_auto = True
    _rec_names_search = ["name", "sub_kegiatan"]

    _TRANSISI = {
        "draft": ("perencanaan", "dibatalkan"),
        "perencanaan": ("draft", "pelaksanaan", "dibatalkan"),
        "pelaksanaan": ("evaluasi", "dibatalkan"),
        "evaluasi": ("pelaksanaan", "selesai", "dibatalkan"),
    }
    # What the letter that sets up the team says; it cannot change behind the letter
    _DALAM_NASKAH = {
        "name",
        "kelompok",
        "urutan",
        "sub_kegiatan",
        "unit_pemilik_id",
        "ketua_id",
        "tanggal_mulai",
        "tanggal_selesai",
    }

    name = fields.Char(required=True, tracking=True)
    jenis = fields.Selection(
        [("rutin", "Rutin"), ("insidental", "Insidental")],
        "Kind",
        required=True,
        default="rutin",
        help="Rutin: for routine activities. Insidental: on request or by volunteering (P L.B).",
    )
    kelompok = fields.Integer(
        "No. in the Annex", default=1, help="Teams with the same number stand together there."
    )
    urutan = fields.Integer("Order", default=10)
    sub_kegiatan = fields.Char(required=True, tracking=True)
    unit_pemilik_id = fields.Many2one(
        "hr.department",
        "Owner Unit",
        required=True,
        index=True,
        tracking=True,
        domain="[('is_unit_organisasi', '=', True)]",
        help="The unit whose target the team serves (pemilik kinerja).",
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_pemilik_id.perangkat_daerah_id",
        string="Perangkat Daerah",
        store=True,
        index=True,
    )
    company_id = fields.Many2one(
        related="unit_pemilik_id.company_id", string="Government", store=True, index=True
    )
    ketua_id = fields.Many2one("hr.employee", index="btree_not_null", tracking=True)
    uraian_tugas_ketua = fields.Text("Duties of the Ketua")
    pengendali_id = fields.Many2one("hr.employee", index="btree_not_null")
    anggota_ids = fields.One2many("sistem.kerja.tim.anggota", "tim_id", copy=True)
    jumlah_anggota = fields.Integer("Number of Anggota", compute="_compute_jumlah_anggota")
    kebutuhan_ids = fields.One2many("sistem.kerja.tim.kebutuhan", "tim_id", "Open Seats", copy=True)
    target_ids = fields.One2many("sistem.kerja.target", "tim_id", "Target Kinerja", copy=True)
    penugasan_ids = fields.One2many("sistem.kerja.penugasan", "tim_id", "Assignments")
    naskah_ids = fields.Many2many("sistem.kerja.naskah", string="Letters", copy=False)
    naskah_count = fields.Integer("Number of Letters", compute="_compute_naskah_count")
    tanggal_mulai = fields.Date(required=True)
    tanggal_selesai = fields.Date(required=True)
    tahun_anggaran = fields.Char("Fiscal Year", compute="_compute_tahun_anggaran", store=True)
    durasi = fields.Char("Duration", compute="_compute_durasi")
    lingkup = fields.Selection(pilihan.LINGKUP, compute="_compute_lingkup", store=True, index=True)
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("perencanaan", "Planning"),
            ("pelaksanaan", "Working"),
            ("evaluasi", "Evaluation"),
            ("selesai", "Done"),
            ("dibatalkan", "Cancelled"),
        ],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        index=True,
        group_expand=True,
    )

    @api.depends("anggota_ids")
    def _compute_jumlah_anggota(self):
        jumlah = dict(
            self.env["sistem.kerja.tim.anggota"]._read_group(
                [("tim_id", "in", self.ids)], ["tim_id"], ["__count"]
            )
        )
        for tim in self:
            tim.jumlah_anggota = jumlah.get(tim._origin, 0)

    @api.depends("naskah_ids", "pendamping_ids")
    def _compute_naskah_count(self):
        for tim in self:
            tim.naskah_count = len(tim.naskah_ids | tim.pendamping_ids)

    @api.depends("tanggal_mulai")
    def _compute_tahun_anggaran(self):
        for tim in self:
            tim.tahun_anggaran = str(tim.tanggal_mulai.year) if tim.tanggal_mulai else False

    @api.depends("tanggal_mulai", "tanggal_selesai")
    def _compute_durasi(self):
        for tim in self:
            tim.durasi = bahasa.durasi(tim.tanggal_mulai, tim.tanggal_selesai)

    # Not on the departments of the people: a later transfer does not change what was decided
    @api.depends("unit_pemilik_id", "ketua_id", "anggota_ids.employee_id", "anggota_ids.nama_luar")
    def _compute_lingkup(self):
        for tim in self:
            # sudo: only the place of the members in the organisation is read
            orang = [pegawai._posisi() for pegawai in tim.sudo()._pegawai()]
            orang += [Posisi(None) for anggota in tim.anggota_ids if not anggota.employee_id]
            tim.lingkup = (
                lingkup(tim.unit_pemilik_id._posisi(), orang) if tim.unit_pemilik_id else False
            )

    def _pegawai(self):
        """Return the ketua and the members who are employees."""
        return self.ketua_id | self.anggota_ids.employee_id

    @api.constrains("ketua_id", "anggota_ids")
    def _check_susunan(self):
        for tim in self:
            terlihat = tim.ketua_id
            for anggota in tim.anggota_ids.filtered("employee_id"):
                if anggota.employee_id in terlihat:
                    raise ValidationError(tim._pesan_ganda(anggota.employee_id))
                terlihat |= anggota.employee_id

    def _pesan_ganda(self, pegawai):
        self.ensure_one()
        if pegawai == self.ketua_id:
            return ke_pengguna(self.env)._(
                "Anggota of %(tim)s: %(nama)s is the ketua and cannot also be listed as anggota "
                "(P Ps.11(4)). Remove one of the two.",
                tim=self.name,
                nama=pegawai.name,
            )
        return ke_pengguna(self.env)._(
            "Anggota of %(tim)s: %(nama)s is listed twice. Remove one of the two.",
            tim=self.name,
            nama=pegawai.name,
        )

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_decided(self):
        for tim in self:
            if tim.state != "draft" or tim.naskah_ids:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(tim)s: it was already set up and stays as proof. Cancel it instead of "
                        "deleting it.",
                        tim=tim.name,
                    )
                )

    def write(self, vals):
        if not self._terbuka() and not self._DALAM_NASKAH.isdisjoint(vals):
            self._tolak_sudah_ditetapkan()
        return super().write(vals)

    def action_laksanakan(self):
        """Start the work: the letter is signed, and the plan agreed on (R-134, P Ps.16-17)."""
        self._pastikan_boleh("pelaksanaan")
        self._pastikan_naskah_ditandatangani()
        self._pastikan_rencana()
        self._pindah("pelaksanaan")
        return True

    def _pastikan_rencana(self):
        """Refuse to start work before its plan is agreed on, see ``kinerja/rencana.py``."""

    def action_evaluasi(self):
        """Hand the results over to evaluation (P Ps.18)."""
        self._pindah("evaluasi")
        return True

    def action_batalkan(self, alasan):
        """Cancel the teams and their assignments.

        :param alasan: the reason, required
        """
        alasan = self._pastikan_alasan(alasan)
        self._pindah("dibatalkan")
        self.penugasan_ids._batalkan_dari_tim(alasan)
        self._catat_pembatalan(alasan)
        return True

    def action_lihat_naskah(self):
        """Open the letters of the teams."""
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_naskah"),
            "domain": [("id", "in", (self.naskah_ids | self.pendamping_ids).ids)],
            "context": {},
        }
