from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..models.inti.bahasa_pengguna import ke_pengguna
from ..models.peraturan.peran import Konteks


class TetapkanKedudukan(models.TransientModel):
    """Determines the kedudukan of a whole unit, or of chosen people, with one confirmation.

    It proposes the PPK of each person by the regulation, shows where the text, the organisation or
    the peta jabatan stands against it, and writes what the officer leaves ticked.
    """

    _name = "sistem.kerja.tetapkan.kedudukan"
    _description = "Determine Kedudukan"

    department_id = fields.Many2one("hr.department", "Unit")
    sertakan_bawah = fields.Boolean("With the Units below", default=True)
    hanya_terbuka = fields.Boolean(
        "Only Open Cases",
        default=True,
        help="Only people without a kedudukan, or with a PPK whom the regulation does not admit.",
    )
    employee_ids = fields.Many2many("hr.employee", string="Chosen People")
    tanggal_mulai = fields.Date("From", required=True, default=fields.Date.context_today)
    dasar = fields.Char(
        "Determining Decision",
        help="Number and date of the decision that determines the kedudukan.",
    )
    company_id = fields.Many2one("res.company", compute="_compute_company_id")
    peraturan_id = fields.Many2one("sistem.kerja.peraturan", compute="_compute_peraturan_id")
    pasal_penetap = fields.Char(compute="_compute_peraturan_id")
    ditetapkan_oleh_id = fields.Many2one(
        "hr.employee", "Determined by", compute="_compute_peraturan_id"
    )
    alasan_penetap = fields.Char(compute="_compute_peraturan_id")
    line_ids = fields.One2many(
        "sistem.kerja.tetapkan.kedudukan.baris",
        "wizard_id",
        "People",
        compute="_compute_line_ids",
        store=True,
        readonly=False,
    )
    ringkasan = fields.Char(compute="_compute_ringkasan")

    @api.depends("department_id", "employee_ids")
    def _compute_display_name(self):
        env = ke_pengguna(self.env)
        for wizard in self:
            nama = wizard.department_id.name
            if not nama and wizard.employee_ids:
                nama = env._("%s people", len(wizard.employee_ids))
            wizard.display_name = (
                env._("Determine Kedudukan: %s", nama) if nama else env._("Determine Kedudukan")
            )

    @api.depends("department_id", "employee_ids")
    def _compute_company_id(self):
        for wizard in self:
            wizard.company_id = (
                wizard.department_id.company_id
                or wizard.employee_ids[:1].company_id
                or self.env.company
            )

    @api.depends("company_id")
    def _compute_peraturan_id(self):
        """Find the regulation, and who determines the kedudukan where it says so (R-054)."""
        for wizard in self:
            peraturan = self.env["sistem.kerja.peraturan"]._berlaku(wizard.company_id)
            ketentuan = peraturan._ketentuan("penetap_kedudukan")[:1]
            wizard.peraturan_id = peraturan
            wizard.pasal_penetap = ketentuan.pasal
            wizard.ditetapkan_oleh_id = wizard.alasan_penetap = False
            if ketentuan.peran_id:
                unit = wizard.department_id or wizard.employee_ids[:1].department_id
                konteks = Konteks(unit_asal=unit, unit_pemilik=unit, instansi=wizard.company_id)
                (temuan,) = ketentuan.peran_id._cari([konteks])
                wizard.ditetapkan_oleh_id = temuan.pejabat
                wizard.alasan_penetap = temuan.alasan

    @api.depends("department_id", "sertakan_bawah", "hanya_terbuka", "employee_ids")
    def _compute_line_ids(self):
        Baris = self.env["sistem.kerja.tetapkan.kedudukan.baris"]
        for wizard in self:
            pegawai = wizard._pegawai()
            wizard.line_ids = [
                Command.clear(),
                *(Command.create(vals) for vals in Baris._siapkan(pegawai)),
            ]

    def _pegawai(self):
        """Return whom the proposal is about, unit by unit."""
        domain = [("id", "in", self.employee_ids.ids)]
        if self.department_id:
            operator = "child_of" if self.sertakan_bawah else "="
            domain = [("department_id", operator, self.department_id.id)]
        elif not self.employee_ids:
            return self.env["hr.employee"]
        if self.hanya_terbuka:
            domain.append(("kedudukan_status", "!=", "sesuai"))
        pegawai = self.env["hr.employee"].search(domain)
        return pegawai.sorted(
            lambda orang: (orang.department_id.complete_name or "", orang.name or "")
        )

    @api.depends("line_ids.terapkan", "line_ids.ppk_usulan_id", "peraturan_id")
    def _compute_ringkasan(self):
        for wizard in self:
            wizard.ringkasan = ke_pengguna(self.env)._(
                "%(semua)s people: %(usulan)s with a proposal by %(peraturan)s, %(pilih)s ticked "
                "to be determined.",
                peraturan=wizard.peraturan_id.display_name or "-",
                semua=len(wizard.line_ids),
                usulan=len(wizard.line_ids.filtered("ppk_usulan_id")),
                pilih=len(wizard.line_ids.filtered("terapkan")),
            )

    # ------------------------------------------------------------------ the act

    def action_tetapkan(self):
        """Write the kedudukan of all people that are ticked, or none of them.

        :returns: a client action with the message; its ``params`` hold the counts
            ``jumlah``, ``menyimpang`` and ``sisa``
        """
        self.ensure_one()
        baris = self.line_ids.filtered("terapkan")
        self._check_dasar()
        self._check_baris(baris)
        kedudukan = self._tulis(baris)
        return self._pemberitahuan(kedudukan)

    def _check_dasar(self):
        """Refuse without the decision where the regulation names who takes it (R-054)."""
        if not self.pasal_penetap:
            return
        peraturan = f"{self.pasal_penetap} {self.peraturan_id.display_name}"
        if not self.ditetapkan_oleh_id:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Determined by: nobody is found, %(alasan)s (%(pasal)s).",
                    alasan=self.alasan_penetap or "-",
                    pasal=peraturan,
                )
            )
        if not (self.dasar or "").strip():
            raise UserError(
                ke_pengguna(self.env)._(
                    "Decision: fill in number and date of the decision of %(pejabat)s; the "
                    "kedudukan is determined by it (%(pasal)s).",
                    pejabat=self.ditetapkan_oleh_id.name,
                    pasal=peraturan,
                )
            )

    def _check_baris(self, baris):
        """Refuse an empty choice, a person without PPK or unit, and a deviation without reason."""
        env = ke_pengguna(self.env)
        if not baris:
            raise UserError(
                env._(
                    "People: nobody is ticked. Tick Apply for those whose kedudukan is determined."
                )
            )
        kurang = baris.filtered(lambda satu: not satu.ppk_id or not satu.department_id)
        if kurang:
            raise UserError(
                env._(
                    "%(nama)s: choose the PPK in the column Chosen PPK and place the person in a "
                    "unit, or untick Apply. %(alasan)s",
                    nama=", ".join(kurang.employee_id.mapped("name")),
                    alasan=kurang[0].konflik or "",
                )
            )
        tanpa_alasan = baris.filtered(
            lambda satu: satu.menyimpang and not (satu.alasan or "").strip()
        )
        if tanpa_alasan:
            raise UserError(
                env._(
                    "Remark of %(nama)s: the regulation does not admit the chosen PPK "
                    "(%(aturan)s). Write why he is chosen all the same, or choose the proposal.",
                    nama=", ".join(tanpa_alasan.employee_id.mapped("name")),
                    aturan=tanpa_alasan[0].aturan or self.peraturan_id.display_name or "-",
                )
            )

    def _tulis(self, baris):
        """Create the kedudukan; one that starts on the same day is corrected, not doubled."""
        Kedudukan = self.env["sistem.kerja.kedudukan"]
        sama_hari = Kedudukan.search(
            [
                ("employee_id", "in", baris.employee_id.ids),
                ("tanggal_mulai", "=", self.tanggal_mulai),
            ]
        )
        vals = {satu.employee_id.id: self._siapkan_kedudukan(satu) for satu in baris}
        for (ppk_id, catatan), kedudukan in sama_hari.grouped(
            lambda k: (vals[k.employee_id.id]["ppk_id"], vals[k.employee_id.id]["catatan"])
        ).items():
            kedudukan.write(
                {
                    "ppk_id": ppk_id,
                    "catatan": catatan,
                    "dasar": self.dasar,
                    "ditetapkan_oleh_id": self.ditetapkan_oleh_id.id,
                }
            )
        baru = [vals[satu.employee_id.id] for satu in baris - self._baris_dari(sama_hari)]
        return sama_hari | Kedudukan.create(baru)

    def _baris_dari(self, kedudukan):
        return self.line_ids.filtered(lambda satu: satu.employee_id in kedudukan.employee_id)

    def _siapkan_kedudukan(self, baris):
        return {
            "employee_id": baris.employee_id.id,
            "ppk_id": baris.ppk_id.id,
            "department_id": baris.department_id.id,
            "tanggal_mulai": self.tanggal_mulai,
            "dasar": self.dasar,
            "ditetapkan_oleh_id": self.ditetapkan_oleh_id.id,
            "catatan": baris.alasan if baris.menyimpang else False,
        }

    def _pemberitahuan(self, kedudukan):
        menyimpang = kedudukan.filtered(lambda satu: satu.status == "menyimpang")
        sisa = len(self.line_ids) - len(kedudukan)
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "title": ke_pengguna(self.env)._("Kedudukan determined"),
                "message": ke_pengguna(self.env)._(
                    "%(jumlah)s people, of them %(menyimpang)s deviating with a remark; %(sisa)s "
                    "left as they were.",
                    jumlah=len(kedudukan),
                    menyimpang=len(menyimpang),
                    sisa=sisa,
                ),
                "type": "success",
                "jumlah": len(kedudukan),
                "menyimpang": len(menyimpang),
                "sisa": sisa,
                "next": {
                    **self.env["ir.actions.act_window"]._for_xml_id(
                        "hr_sistem_kerja.action_kedudukan"
                    ),
                    "domain": [("id", "in", kedudukan.ids)],
                    "context": {},
                },
            },
        }

    @api.model
    def _buka(self, vals):
        """Make the proposal and return the action that opens it."""
        wizard = self.create(vals)
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(
                "hr_sistem_kerja.action_tetapkan_kedudukan"
            ),
            "res_id": wizard.id,
        }
