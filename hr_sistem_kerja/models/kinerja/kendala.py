from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..alur.penentu import PenentuPejabat
from ..inti.bahasa_pengguna import ke_pengguna
from .kerja import PenentuKerja

ISI = frozenset({"masalah", "kendala", "alternatif", "lintas", "unit_ids"})


class PenentuKendala(PenentuKerja):
    """Finds the heads of several units, also of those in other governments."""

    def __init__(self, kendala, tanggal=None):
        tanggal = tanggal or fields.Date.context_today(kendala)
        companies = kendala.company_id | kendala.unit_ids.company_id
        PenentuPejabat.__init__(self, companies, tanggal)
        self._berlaku = {}

    def tujuan(self, kendala):
        """Return to whom a kendala goes, as list of (line, Pelaku, unit)."""
        kerja, pelapor = kendala._kerja(), kendala.pelapor_id
        if not kendala.lintas:
            unit = kendala.unit_pemilik_id
            return [(*satu, unit) for satu in self.ketentuan(kerja, "kendala", pelapor)]
        return [(*satu, unit) for unit in kendala.unit_ids for satu in self.lintas(kendala, unit)]

    def lintas(self, kendala, unit):
        """Return who answers for one unit, as list of (line, Pelaku)."""
        kerja = kendala._kerja()
        konteks = kerja._konteks_kerja(kendala.pelapor_id)._replace(unit_tujuan=unit)
        lines = kerja._peraturan_kerja()._ketentuan("kendala_lintas").filtered("peran_id")
        return self._para_pelaku(kerja, lines.sorted("urutan"), konteks, kendala.pelapor_id)


class Kendala(models.Model):
    """A problem in the work with the way out that its people propose (R-162, R-163).

    It goes to the Pimpinan Unit Organisasi that owns the performance, or to each head of the
    units where its people stand; each of them decides for his own unit.
    """

    _name = "sistem.kerja.kendala"
    _description = "Kendala"
    _inherit = [
        "sistem.kerja.status.mixin",
        "sistem.kerja.pekerjaan.mixin",
        "sistem.kerja.kabar.mixin",
        "mail.thread",
        "mail.activity.mixin",
    ]
    _order = "id desc"
    _rec_names_search = ["masalah", "kendala"]

    _TRANSISI = {
        "draft": ("diajukan", "ditarik"),
        "diajukan": ("selesai", "ditarik"),
    }
    _TERKUNCI = (
        "state",
        "pihak_ids",
        "tujuan_ids",
        "diajukan_oleh_id",
        "diajukan_pada",
        "alasan_penarikan",
    )

    pelapor_id = fields.Many2one(
        "hr.employee",
        "Submitted by",
        compute="_compute_pelapor_id",
        store=True,
        index="btree_not_null",
        ondelete="restrict",
    )
    masalah = fields.Text("Problem", required=True, tracking=True)
    kendala = fields.Text("Obstacle", required=True, help="What stands in the way.")
    alternatif = fields.Text(
        "Alternative Recommendation", required=True, help="What the people of the work propose."
    )
    lintas = fields.Boolean(
        "Several Heads Must Act",
        help="It goes to the heads of the units where the people of the work stand.",
    )
    unit_ids = fields.Many2many(
        "hr.department",
        "sistem_kerja_kendala_unit_rel",
        "kendala_id",
        "department_id",
        "Units Concerned",
        compute="_compute_unit_ids",
        store=True,
        readonly=False,
        # A portal account reads no units; it names them when it submits
        groups="base.group_user",
    )
    tujuan_ids = fields.One2many(
        "sistem.kerja.kendala.tujuan", "kendala_id", "Addressed to", copy=False, readonly=True
    )
    diajukan_oleh_id = fields.Many2one("res.users", "Entered by", readonly=True, copy=False)
    diajukan_pada = fields.Datetime("Submitted on", readonly=True, copy=False)
    alasan_penarikan = fields.Text("Reason of the Withdrawal", readonly=True, copy=False)
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("diajukan", "Submitted"),
            ("selesai", "Decided"),
            ("ditarik", "Withdrawn"),
        ],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        index=True,
        group_expand=True,
    )

    @api.depends("masalah")
    def _compute_display_name(self):
        for kendala in self:
            baris = (kendala.masalah or "").strip().splitlines()
            kendala.display_name = baris[0][:80] if baris else ke_pengguna(self.env)._("Kendala")

    # Not on the ketua: a later replacement does not change who has submitted it
    @api.depends("penugasan_id", "tim_id")
    def _compute_pelapor_id(self):
        for kendala in self:
            kendala.pelapor_id = kendala.penugasan_id.employee_id or kendala.tim_id.ketua_id

    @api.depends("lintas", "tim_id", "penugasan_id")
    def _compute_unit_ids(self):
        for kendala in self:
            if not kendala.lintas or kendala.unit_ids:
                continue
            kerja = kendala.tim_id or kendala.penugasan_id
            if kerja:
                # sudo: only where the people of the work stand is read
                orang = kerja.sudo()._pekerja()
                kendala.unit_ids = orang.unit_organisasi_id | kendala.unit_pemilik_id

    # ------------------------------------------------------------------ writing it

    @api.model_create_multi
    def create(self, vals_list):
        """Write down problems; the people of the work do, or an officer for them."""
        if not self._terbuka():
            self._pastikan_boleh_menulis(vals_list)
        kendala = super().create(vals_list)
        saya = self.env.user._sistem_kerja_pegawai()
        for satu in kendala.sudo():  # sudo: who reads it is decided by our own actions alone
            if not satu.pelapor_id:
                # A team without a ketua: the member who writes it
                satu._buka().write({"pelapor_id": (saya & satu._penyampai())[:1].id})
            satu._tambah_pihak(satu.pelapor_id | satu._penyampai())
        return kendala

    def _pastikan_boleh_menulis(self, vals_list):
        # sudo: the people of the work are compared with the user only
        Penugasan = self.env["sistem.kerja.penugasan"].sudo()
        Tim = self.env["sistem.kerja.tim"].sudo()
        saya = self.env.user._sistem_kerja_pegawai()
        for vals in vals_list:
            penugasan = Penugasan.browse(vals.get("penugasan_id")).exists()
            kerja = penugasan.tim_id or Tim.browse(vals.get("tim_id")).exists() or penugasan
            if kerja and not (kerja._penanggung_jawab() & saya or kerja._petugas_kerja()):
                self._tolak_penyampai(kerja)

    def write(self, vals):
        if not self._terbuka():
            if {"penugasan_id", "tim_id"} & set(vals):
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Tim Kerja, Assignment: a kendala stays with its work. Make a new one for "
                        "the other work."
                    )
                )
            if not ISI.isdisjoint(vals):
                self._pastikan_draf()
        return super().write(vals)

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_draft(self):
        self._pastikan_draf()

    def _pastikan_draf(self):
        for kendala in self:
            if kendala.state != "draft":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: it was submitted and stays as it is. Withdraw it, and make a "
                        "new one.",
                        nama=kendala.display_name,
                    )
                )

    def _tambah_pihak(self, pegawai):
        return super(Kendala, self._buka())._tambah_pihak(pegawai)

    def _penyampai(self):
        """Return who may submit it: the ketua, without one everybody; else the individual."""
        self.ensure_one()
        kerja = self.tim_id or self.penugasan_id
        return kerja._penanggung_jawab() if kerja else self.pelapor_id

    def _pastikan_penyampai(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for kendala in self:
            satu = kendala.sudo()  # sudo: who may submit is compared with the user
            if not (satu._penyampai() & saya or kendala._petugas()):
                self._tolak_penyampai(satu._kerja())

    def _tolak_penyampai(self, kerja):
        peraturan = kerja._peraturan_kerja()
        raise AccessError(
            ke_pengguna(self.env)._(
                "Kendala: it is submitted by the ketua of the team, by its members where it has "
                "none, or by the person who is assigned alone (%(pasal)s). Choose your own work, "
                "or ask the ketua.",
                pasal=peraturan._ketentuan("kendala")[:1].pasal or peraturan.display_name,
            )
        )

    def _pasal_kendala(self):
        peraturan = self._kerja()._peraturan_kerja()
        return peraturan._ketentuan("kendala")[:1].pasal or peraturan.display_name

    # ------------------------------------------------------------------ submitting

    def action_ajukan(self, unit_ids=None):
        """Submit these problems to the heads whom the regulation names.

        :param unit_ids: ids of the units whose heads must act, where several must (R-163)
        :raises AccessError: for anybody but the people of the work, and their officers
        :raises UserError: where a head cannot be found
        """
        self._pastikan_penyampai()
        kendala = self.sudo()  # sudo: who may submit was checked; the rows are closed
        if unit_ids:
            kendala.write({"lintas": True, "unit_ids": [fields.Command.set(unit_ids)]})
        rencana = {satu: satu._para_tujuan() for satu in kendala}
        kendala._pindah(
            "diajukan", diajukan_oleh_id=self.env.uid, diajukan_pada=fields.Datetime.now()
        )
        for satu, tujuan in rencana.items():
            satu._buka_tujuan(tujuan)
        return True

    def _para_tujuan(self):
        """Return to whom it goes, or refuse where somebody cannot be found."""
        self.ensure_one()
        env = ke_pengguna(self.env)
        if self.lintas and not self.unit_ids:
            raise UserError(
                env._(
                    "Units Concerned: name the units whose heads must act (%(pasal)s).",
                    pasal=self._pasal_kendala(),
                )
            )
        tujuan = PenentuKendala(self).tujuan(self)
        for baris, pelaku, unit in tujuan:
            if not pelaku.orang:
                raise UserError(
                    env._(
                        "Addressed to %(unit)s: nobody is found who decides: %(alasan)s "
                        "(%(pasal)s). Name the head of the unit or a Plt., then submit it again.",
                        unit=unit.name,
                        alasan=pelaku.alasan or "-",
                        pasal=baris.pasal,
                    )
                )
        if not tujuan:
            raise UserError(
                env._(
                    "Kendala: %(peraturan)s does not say who decides about it. Add the provision "
                    "to the regulation.",
                    peraturan=self._kerja()._peraturan_kerja().display_name,
                )
            )
        return tujuan

    def _buka_tujuan(self, tujuan):
        """Make one row for each official, and tell him."""
        per_orang = {}
        for baris, pelaku, unit in tujuan:
            # One official who heads several of the units decides once
            per_orang.setdefault(pelaku.orang, (baris, pelaku, unit))
        rows = self.env["sistem.kerja.kendala.tujuan"]._buka()
        rows = rows.create(
            [
                {
                    "kendala_id": self.id,
                    "unit_id": unit.id,
                    "ketentuan_id": baris.id,
                    "pejabat_id": pelaku.pejabat.id,
                    "penindak_id": pelaku.orang.id,
                    "pasal": baris.pasal,
                }
                for baris, pelaku, unit in per_orang.values()
            ]
        )
        self._tambah_pihak(rows.penindak_id)
        self._kabari(
            rows.penindak_id,
            lambda satu: satu.env._("A kendala waits for your decision"),
            lambda satu: satu.display_name,
        )

    def action_tarik(self, alasan):
        """Withdraw these problems; what was decided already stays.

        :param alasan: the reason, required
        :raises AccessError: for anybody but the people of the work, and their officers
        """
        self._pastikan_penyampai()
        alasan = self._pastikan_alasan(alasan)
        kendala = self.sudo()  # sudo: who may withdraw was checked; the rows are closed
        kendala._pindah("ditarik", alasan_penarikan=alasan)
        menunggu = kendala.tujuan_ids.filtered(lambda satu: satu.state == "menunggu")
        menunggu._pindah("dibatalkan")
        kendala._catat_pembatalan(alasan)
        kendala._tarik_kabar()
        for satu in kendala:
            satu._kabari(
                satu.tujuan_ids.penindak_id & menunggu.penindak_id,
                lambda satu: satu.env._("A kendala was withdrawn"),
                alasan,
            )
        return True

    def _selesaikan(self):
        """Close what every head has decided, and tell who submitted it."""
        for kendala in self:
            if kendala.state != "diajukan" or any(
                satu.state == "menunggu" for satu in kendala.tujuan_ids
            ):
                continue
            kendala._pindah("selesai")
            kendala._kabari(
                kendala.pelapor_id | kendala._penyampai(),
                lambda satu: satu.env._("Your kendala was decided"),
                lambda satu: satu._ringkas_keputusan(),
            )

    def _ringkas_keputusan(self):
        return "; ".join(satu._ringkas() for satu in self.tujuan_ids)

    @api.model
    def _cron_segarkan(self):
        """Let those decide who hold the posts today, as Plt. or Plh. too."""
        # sudo: the cron serves all governments
        self.sudo().search([("state", "=", "diajukan")])._segarkan_tujuan()

    def _segarkan_tujuan(self):
        menunggu = self.tujuan_ids.filtered(lambda baris: baris.state == "menunggu")
        for satu, (_baris, pelaku) in menunggu._pelaku_hari_ini().items():
            if not pelaku or not pelaku.orang or pelaku.orang == satu.penindak_id:
                continue
            satu._buka().write({"penindak_id": pelaku.orang.id, "pejabat_id": pelaku.pejabat.id})
            satu.kendala_id._tambah_pihak(pelaku.orang)
            satu.kendala_id._kabari(
                pelaku.orang,
                lambda kendala: kendala.env._("A kendala waits for your decision"),
                lambda kendala: kendala.display_name,
            )
