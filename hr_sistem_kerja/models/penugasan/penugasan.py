from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...aturan import bahasa
from ...aturan.lingkup import lingkup
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan
from ..peraturan.peran import Konteks


class Penugasan(models.Model):
    """An assignment of one pegawai for given work during a period (P Ps.1(31))."""

    _name = "sistem.kerja.penugasan"
    _description = "Penugasan"
    _inherit = ["sistem.kerja.status.mixin", "mail.thread"]
    _order = "tanggal_mulai desc, id desc"
    _rec_name = "maksud"

    _TRANSISI = {
        "draft": ("ditetapkan", "dibatalkan"),
        "ditetapkan": ("berjalan", "dibatalkan"),
        "berjalan": ("selesai", "dibatalkan"),
    }
    _TERKUNCI = ("state", "naskah_id", "penandatangan_id", "peraturan_id", "pasal")

    employee_id = fields.Many2one(
        "hr.employee", "Pegawai", required=True, index=True, tracking=True, ondelete="restrict"
    )
    bentuk = fields.Selection(pilihan.BENTUK, required=True, default="individu")
    cara = fields.Selection(pilihan.CARA, "Manner", required=True, default="penunjukan")
    lingkup = fields.Selection(pilihan.LINGKUP, compute="_compute_lingkup", store=True)
    tim_id = fields.Many2one("sistem.kerja.tim", "Tim Kerja", index="btree_not_null")
    peran_tim = fields.Char("Role in the Team")
    unit_pemilik_id = fields.Many2one(
        "hr.department", "Owner Unit", required=True, index=True, tracking=True
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
    maksud = fields.Char("Purpose", required=True, tracking=True)
    target = fields.Text("Target Kinerja")
    tanggal_mulai = fields.Date("Start", required=True, tracking=True)
    tanggal_selesai = fields.Date("End", required=True, tracking=True)
    pengaturan_lain = fields.Text("Other Arrangements")
    penandatangan_id = fields.Many2one("hr.employee", "Signatory", readonly=True)
    naskah_id = fields.Many2one(
        "sistem.kerja.naskah", "Letter", readonly=True, index="btree_not_null", copy=False
    )
    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan",
        "Regulation",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
        help="Under which it was established; it keeps this regulation when another follows.",
    )
    pasal = fields.Char(readonly=True, copy=False, help="The rule that decides the instrument.")
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("ditetapkan", "Established"),
            ("berjalan", "Running"),
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

    # Not on the department of the person: a later transfer does not change what was decided
    @api.depends("unit_pemilik_id", "employee_id")
    def _compute_lingkup(self):
        for penugasan in self:
            # sudo: only the place of the person in the organisation is read
            pegawai = penugasan.sudo().employee_id
            unit = penugasan.unit_pemilik_id
            penugasan.lingkup = (
                lingkup(unit._posisi(), [pegawai._posisi()]) if unit and pegawai else False
            )

    @api.constrains("tanggal_mulai", "tanggal_selesai")
    def _check_periode(self):
        for penugasan in self:
            if penugasan.tanggal_selesai < penugasan.tanggal_mulai:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "End of %(maksud)s: %(selesai)s lies before the start %(mulai)s "
                        "(%(pasal)s).",
                        maksud=penugasan.maksud,
                        selesai=bahasa.tanggal(penugasan.tanggal_selesai),
                        mulai=bahasa.tanggal(penugasan.tanggal_mulai),
                        pasal=self.env["sistem.kerja.peraturan"]._pasal(
                            penugasan.company_id, "periode"
                        ),
                    )
                )

    def write(self, vals):
        tetap = {"employee_id", "unit_pemilik_id", "tim_id", "tanggal_mulai", "tanggal_selesai"}
        if not self._terbuka() and not tetap.isdisjoint(vals):
            for penugasan in self:
                if penugasan.state != "draft":
                    raise UserError(
                        ke_pengguna(self.env)._(
                            "%(maksud)s: the assignment is already established; person, unit and "
                            "period cannot change. Cancel it and make a new one.",
                            maksud=penugasan.maksud,
                        )
                    )
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_decided(self):
        for penugasan in self:
            if penugasan.state != "draft":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(maksud)s: an established assignment stays as proof. Cancel it instead "
                        "of deleting it.",
                        maksud=penugasan.maksud,
                    )
                )

    def action_tetapkan(self):
        """Establish draft assignments: find instrument and signatory by the regulation.

        :raises UserError: where the person may not be assigned (P Ps.8(1)), no line of the
            regulation fits, or nobody holds the role of the signatory
        """
        self._pastikan_boleh("ditetapkan")
        self._pastikan_pf_atau_plk()
        # sudo: the place of a person in the organisation is public
        asal = self.sudo().employee_id.company_id
        pohon = self.env["hr.department"]._pohon(self.company_id | asal)
        for penugasan in self:
            unit = penugasan.unit_pemilik_id
            peraturan = self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(unit.company_id)
            baris = peraturan._penetapan_atau_tolak(
                "penugasan",
                penugasan.lingkup,
                unit,
                bentuk=penugasan.bentuk,
                cara=penugasan.cara,
                pohon=pohon,
            )
            konteks = Konteks(
                pegawai=penugasan.employee_id,
                # sudo: the place of a person in the organisation is public
                unit_asal=penugasan.sudo().employee_id.department_id,
                unit_pemilik=unit,
                instansi=unit.company_id,
            )
            pejabat = baris._penandatangan_atau_tolak(konteks, pohon)
            penugasan._pindah(
                "ditetapkan",
                penandatangan_id=pejabat.id,
                peraturan_id=peraturan.id,
                pasal=baris.pasal,
            )
        return True

    def _pastikan_pf_atau_plk(self):
        """Only Pejabat Fungsional and Pelaksana are assigned (P Ps.8(1), R-056)."""
        # sudo: the jenjang is named in the refusal only
        for penugasan in self.sudo():
            if not penugasan.employee_id._dapat_ditugaskan():
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Pegawai %(nama)s: only a Pejabat Fungsional or Pelaksana can be assigned, "
                        "but the post is %(jenjang)s (%(pasal)s).",
                        nama=penugasan.employee_id.name,
                        jenjang=penugasan.employee_id.jenjang_id.name
                        or ke_pengguna(self.env)._("without jenjang"),
                        pasal=self.env["sistem.kerja.peraturan"]._pasal(
                            penugasan.company_id, "pf_plk"
                        ),
                    )
                )

    def action_selesai(self):
        """Close running assignments."""
        self._pindah("selesai")
        return True

    def action_batalkan(self, alasan):
        """Cancel the assignments.

        :param alasan: the reason, required
        """
        alasan = self._pastikan_alasan(alasan)
        self._pindah("dibatalkan")
        self._catat_pembatalan(alasan)
        return True

    def _batalkan_dari_tim(self, alasan):
        """Cancel what still runs because the team or its letter is cancelled."""
        self.filtered(lambda p: "dibatalkan" in self._TRANSISI.get(p.state, ())).action_batalkan(
            alasan
        )

    def _mulai(self):
        """Start what is established and whose period has begun."""
        hari_ini = fields.Date.context_today(self)
        self.filtered(lambda p: p.state == "ditetapkan" and p.tanggal_mulai <= hari_ini)._pindah(
            "berjalan"
        )

    def _cron_mulai(self):
        """Start assignments of signed letters on their first day."""
        self.search(
            [
                ("state", "=", "ditetapkan"),
                ("naskah_id.state", "=", "ditandatangani"),
                ("tanggal_mulai", "<=", fields.Date.context_today(self)),
            ]
        )._mulai()
