from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError

from ...aturan.periode import periode
from ..inti.bahasa_pengguna import ke_pengguna
from .putusan_mixin import PUTUSAN

# The regular reports, as the place of the reporter in the work decides
BERKALA = ("anggota", "ketua", "individu")
# What follows from the work and the regulation; a client may state it, not choose it
DITENTUKAN = ("jenis", "pelapor_id", "penerima_id")
# What the reporter writes; it changes until it is sent, and again when it is returned
ISI = frozenset(
    {"isi", "capaian", "target_id", "jumlah", "tanggal", "periode", "berkas_ids", "rencana_lanjut"}
)


class Laporan(models.Model):
    """A report on work: of an anggota, a ketua, an individu, on demand, or the final one.

    Reporter and recipient follow from the work and the regulation (katalog section 9); nobody
    chooses them. Of several recipients the first decides, the others get a copy.
    """

    _name = "sistem.kerja.laporan"
    _description = "Laporan"
    _inherit = [
        "sistem.kerja.status.mixin",
        "sistem.kerja.pekerjaan.mixin",
        "sistem.kerja.putusan.mixin",
        "sistem.kerja.kabar.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "tanggal desc, id desc"
    _rec_names_search = ["periode", "isi", "capaian"]

    _TRANSISI = {
        "draft": ("dikirim",),
        "dikirim": ("diterima", "dikembalikan"),
        "dikembalikan": ("dikirim",),
    }
    _TERKUNCI = (
        *PUTUSAN,
        "state",
        "jenis",
        "penerima_id",
        "tembusan_ids",
        "pihak_ids",
        "terjadwal",
        "periode_mulai",
        "periode_selesai",
        "batas_waktu",
        "peminta_id",
        "pesan",
        "dikirim_oleh_id",
        "dikirim_pada",
        "umpan_balik",
        "alasan",
        "diingatkan_pada",
        "dilaporkan_pada",
    )

    jenis = fields.Selection(
        [
            ("anggota", "Of an Anggota"),
            ("ketua", "Of the Ketua"),
            ("individu", "Of an Individu"),
            ("permintaan", "On Demand"),
            ("akhir", "Final"),
        ],
        "Kind",
        compute="_compute_jenis",
        store=True,
        readonly=False,
        index=True,
    )
    pelapor_id = fields.Many2one(
        "hr.employee",
        "Reporter",
        compute="_compute_pelapor_id",
        store=True,
        index=True,
        ondelete="restrict",
    )
    penerima_id = fields.Many2one(
        "hr.employee",
        "Recipient",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
        help="Who acts today for the post to which the regulation sends the report.",
    )
    tembusan_ids = fields.Many2many(
        "hr.employee",
        "sistem_kerja_laporan_tembusan_rel",
        "laporan_id",
        "employee_id",
        "Copies",
        readonly=True,
        copy=False,
        # A portal account reads no employees; with the field it could read no report at all
        groups="base.group_user",
    )
    tembusan = fields.Char("Copies to", compute="_compute_tembusan")
    tanggal = fields.Date(
        "Date", required=True, default=lambda self: fields.Date.context_today(self), copy=False
    )
    periode = fields.Char(
        "Period", compute="_compute_periode", store=True, readonly=False, help="E.g. Januari 2026."
    )
    periode_mulai = fields.Date("First Day", readonly=True, copy=False)
    periode_selesai = fields.Date("Last Day", readonly=True, copy=False)
    batas_waktu = fields.Date("Deadline", readonly=True, copy=False, index="btree_not_null")
    terjadwal = fields.Boolean("Scheduled", readonly=True, copy=False)
    isi = fields.Text("Report", help="What was done.")
    capaian = fields.Text("Achievement", help="What was reached of the target.")
    rencana_lanjut = fields.Text("Next", help="What comes next, and what is needed for it.")
    target_id = fields.Many2one(
        "sistem.kerja.target", "Target Kinerja", index="btree_not_null", ondelete="restrict"
    )
    satuan = fields.Char(related="target_id.satuan")
    jumlah = fields.Float(
        "Amount Achieved", help="In the unit of the target; accepted reports add up to its result."
    )
    peminta_id = fields.Many2one(
        "hr.employee", "Demanded by", readonly=True, copy=False, ondelete="restrict"
    )
    pesan = fields.Text("What Is Asked", readonly=True, copy=False)
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("dikirim", "Sent"),
            ("dikembalikan", "Returned"),
            ("diterima", "Accepted"),
        ],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        index=True,
        group_expand=True,
    )

    _jumlah_wajar = models.Constraint(
        "CHECK(jumlah >= 0)",
        lambda env, _diag: ke_pengguna(env)._("Amount Achieved: write 0 or more."),
    )
    _terjadwal_tim = models.UniqueIndex(
        "(tim_id, pelapor_id, periode_mulai) WHERE terjadwal AND tim_id IS NOT NULL",
        lambda env, _diag: ke_pengguna(env)._("The report of this period is already there."),
    )
    _terjadwal_individu = models.UniqueIndex(
        "(penugasan_id, periode_mulai) WHERE terjadwal AND tim_id IS NULL",
        lambda env, _diag: ke_pengguna(env)._("The report of this period is already there."),
    )

    # ------------------------------------------------------------------ who reports on what

    # Not on the ketua or the person: a later replacement does not change who has reported
    @api.depends("penugasan_id", "tim_id")
    def _compute_pelapor_id(self):
        for laporan in self:
            laporan.pelapor_id = laporan.penugasan_id.employee_id or laporan.tim_id.ketua_id

    # Not readonly as the others: our own actions make those on demand, and the final ones
    @api.depends("penugasan_id", "tim_id")
    def _compute_jenis(self):
        for laporan in self:
            ketua, orang = laporan.tim_id.ketua_id, laporan.penugasan_id.employee_id
            if not laporan.tim_id:
                laporan.jenis = "individu"
            else:
                laporan.jenis = "ketua" if ketua and (orang or ketua) == ketua else "anggota"

    @api.depends("tanggal", "tim_id", "penugasan_id")
    def _compute_periode(self):
        for laporan in self.filtered(lambda satu: not satu.periode):
            kerja = laporan.tim_id or laporan.penugasan_id
            # sudo: how often reports are due is public
            setiap = kerja.sudo()._laporan_setiap() if kerja else "bulanan"
            hari = laporan.tanggal or fields.Date.context_today(laporan)
            laporan.periode = periode(hari, setiap)[2]

    @api.depends("tembusan_ids")
    def _compute_tembusan(self):
        for laporan in self:
            # sudo: who gets a copy is named to whoever may read the report
            laporan.tembusan = ", ".join(laporan.sudo().tembusan_ids.mapped("name"))

    @api.depends("jenis", "periode", "pelapor_id", "tim_id", "penugasan_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        env = ke_pengguna(self.env)
        jenis = dict(self._fields["jenis"]._description_selection(env))
        for laporan in self:
            # sudo: reporter and work are named to whoever may read the report
            satu = laporan.sudo()
            kerja = satu.tim_id.name or satu.penugasan_id.maksud or ""
            laporan.display_name = env._(
                "Laporan %(nama)s, %(periode)s (%(jenis)s): %(kerja)s",
                nama=satu.pelapor_id.name or "",
                periode=satu.periode or "",
                jenis=jenis.get(satu.jenis, ""),
                kerja=kerja,
            )

    @api.constrains("pelapor_id", "tim_id", "penugasan_id")
    def _check_pelapor(self):
        for laporan in self.sudo():  # sudo: the people of the work decide, whoever writes it
            if not laporan.pelapor_id:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Assignment: %(tim)s has no ketua, so everybody reports on his own "
                        "assignment (%(pasal)s). Choose whose.",
                        tim=laporan.tim_id.name or "-",
                        pasal=laporan._pasal_laporan("laporan_anggota"),
                    )
                )

    @api.constrains("target_id", "tim_id", "penugasan_id")
    def _check_target(self):
        for laporan in self.sudo():  # sudo: the owner of the target that was chosen
            target = laporan.target_id
            if target and not laporan._milik_pekerjaan(target):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Target Kinerja: %(target)s is not one of %(kerja)s. Choose one of its own "
                        "targets.",
                        target=target.name,
                        kerja=laporan._kerja().display_name,
                    )
                )

    def _milik_pekerjaan(self, target):
        """Tell whether a target is of this work, or of its unit without any team."""
        if target.tim_id:
            return target.tim_id == self.tim_id
        return target.unit_id in (self.unit_pemilik_id, self.penugasan_id.unit_pemilik_id)

    # ------------------------------------------------------------------ writing it

    @api.model_create_multi
    def create(self, vals_list):
        """Make reports; who sends along kind, reporter or recipient only states them."""
        if self._terbuka():
            return super().create(vals_list)
        vals_list = [dict(vals) for vals in vals_list]
        disebut = [
            {nama: vals.pop(nama) for nama in DITENTUKAN if nama in vals} for vals in vals_list
        ]
        self._pastikan_boleh_menulis(vals_list)
        laporan = super().create(vals_list)
        laporan._siapkan_baru(disebut)
        return laporan

    def write(self, vals):
        if not self._terbuka():
            if {"penugasan_id", "tim_id"} & set(vals):
                self._tolak_pindah()
            if not ISI.isdisjoint(vals):
                self._pastikan_dapat_ditulis()
        return super().write(vals)

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_draft(self):
        for laporan in self:
            if laporan.state != "draft" or laporan.peminta_id or laporan.jenis == "akhir":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: only a draft that nobody has asked for can be deleted. Write "
                        "and send it.",
                        nama=laporan.display_name,
                    )
                )

    def _pastikan_boleh_menulis(self, vals_list):
        """Refuse a report on the work of somebody else, without telling whose it is."""
        # sudo: the persons of the work are compared with the user only
        Penugasan = self.env["sistem.kerja.penugasan"].sudo()
        Tim = self.env["sistem.kerja.tim"].sudo()
        saya = self.env.user._sistem_kerja_pegawai()
        for vals in vals_list:
            penugasan = Penugasan.browse(vals.get("penugasan_id")).exists()
            tim = Tim.browse(vals.get("tim_id")).exists()
            orang = penugasan.employee_id or tim.ketua_id
            kerja = penugasan or tim
            if not kerja or orang & saya or kerja._petugas_kerja():
                continue
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Reporter: a report is written by the person of the assignment, for a team by "
                    "its ketua, or by an officer of the agency for them. Choose your own work."
                )
            )

    def _siapkan_baru(self, disebut):
        """Find the recipients of new reports, and refuse others that the client has named."""
        laporan = self.sudo()  # sudo: who heads units is public, and found by the regulation
        laporan._tentukan_penerima()
        for satu, nilai in zip(laporan, disebut, strict=True):
            satu._tambah_pihak(satu.pelapor_id)
            for nama, isi in nilai.items():
                benar = satu[nama].id if nama != "jenis" else satu.jenis
                if isi and benar != isi and not satu._jadi_akhir(nama, isi):
                    satu._tolak_disebut(nama)

    def _jadi_akhir(self, nama, isi):
        """Let the person himself write the final report that the regulation demands (R-157)."""
        if nama != "jenis" or isi != "akhir" or self.jenis not in BERKALA:
            return False
        if not self.penugasan_id._perlu_laporan_akhir():
            return False
        self._buka().write({"jenis": "akhir"})
        self._tentukan_penerima()
        return True

    def _tolak_disebut(self, nama):
        env = ke_pengguna(self.env)
        bidang = self._fields[nama]
        if nama == "jenis":
            benar = dict(bidang._description_selection(env))[self.jenis]
        else:
            benar = self[nama].name or "-"
        raise UserError(
            env._(
                "%(bidang)s: the regulation decides it, and here it is %(benar)s (%(pasal)s). "
                "Leave the field out.",
                bidang=bidang._description_string(env),
                benar=benar,
                pasal=self.pasal or "-",
            )
        )

    def _tolak_pindah(self):
        raise UserError(
            ke_pengguna(self.env)._(
                "Tim Kerja, Assignment: a report stays with its work. Make a new one for the other "
                "work."
            )
        )

    def _pastikan_dapat_ditulis(self):
        for laporan in self:
            if laporan.state not in ("draft", "dikembalikan"):
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: it was sent and stays as it is. The recipient can return it, "
                        "then it can be changed.",
                        nama=laporan.display_name,
                    )
                )

    def _tambah_pihak(self, pegawai):
        return super(Laporan, self._buka())._tambah_pihak(pegawai)
