from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna

STATE = [
    ("menunggu", "Waiting"),
    ("diparaf", "Initialled"),
    ("dikembalikan", "Returned"),
    ("ditarik", "Not Needed Any More"),
    ("gugur", "Void, the Draft Changed"),
]


class Paraf(models.Model):
    """The initials of one official on a draft letter (paraf hierarki); history, never changed."""

    _name = "sistem.kerja.paraf"
    _description = "Initials on a Letter"
    _inherit = ["sistem.kerja.tertutup.mixin"]
    _order = "naskah_id, ronde, urutan, id"
    _rec_name = "jabatan"

    _TRANSISI = {"menunggu": ("diparaf", "dikembalikan", "ditarik"), "diparaf": ("gugur",)}

    naskah_id = fields.Many2one(
        "sistem.kerja.naskah", "Letter", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="naskah_id.company_id", store=True, index=True)
    ronde = fields.Integer("Round", required=True, default=1)
    urutan = fields.Integer("Order", required=True, default=1)
    employee_id = fields.Many2one(
        "hr.employee", "Official", required=True, index=True, ondelete="restrict"
    )
    jabatan = fields.Char("Post")
    state = fields.Selection(STATE, default="menunggu", required=True)
    pada = fields.Datetime("Time")
    oleh_id = fields.Many2one("res.users", "By")
    bertindak = fields.Selection(
        [("definitif", "In Person"), ("plt", "Plt."), ("plh", "Plh.")], "Acting"
    )
    pendelegasian_id = fields.Many2one(
        "sistem.kerja.pendelegasian", "Delegation", ondelete="restrict"
    )
    catatan = fields.Text("Note")

    # ------------------------------------------------------------------ nobody else writes here

    def _pesan_tertutup(self):
        return ke_pengguna(self.env)._(
            "Initials: they are asked for, given and refused only by the buttons of the "
            "letter, so that each keeps its maker and its time."
        )

    # ------------------------------------------------------------------ who, and his act

    def _penindak(self):
        """Return who may act on these rows today, by the id: the official and his delegate."""
        wakil = self.env["sistem.kerja.pendelegasian"]._untuk(self.employee_id)
        kosong = self.env["sistem.kerja.pendelegasian"]
        return {
            baris.id: (baris.employee_id, wakil.get(baris.employee_id.id) or kosong)
            for baris in self
        }

    def _tindak(self, ke, catatan, **vals):
        """Close a row in the name of the user, who has been checked."""
        self.ensure_one()
        pejabat, delegasi = self._penindak()[self.id]
        sendiri = pejabat in self.env.user._sistem_kerja_pegawai()
        self._pindah(
            ke,
            pada=fields.Datetime.now(),
            oleh_id=self.env.uid,
            bertindak="definitif" if sendiri else delegasi.jenis,
            pendelegasian_id=False if sendiri else delegasi.id,
            catatan=catatan,
            **vals,
        )


class Naskah(models.Model):
    """A draft letter is initialled by the officials below the signatory before he signs."""

    _inherit = "sistem.kerja.naskah"

    paraf_ids = fields.One2many("sistem.kerja.paraf", "naskah_id", "Initials", readonly=True)
    status_paraf = fields.Selection(
        [
            ("menunggu", "Waiting"),
            ("lengkap", "Complete"),
            ("usang", "To Be Given Again: the Content Changed"),
            ("dikembalikan", "Returned"),
        ],
        "State of the Initials",
        compute="_compute_status_paraf",
        compute_sudo=True,
    )
    giliran_paraf_saya = fields.Boolean(
        "Waits for My Initials",
        compute="_compute_giliran_paraf_saya",
        search="_search_giliran_paraf_saya",
    )

    @api.depends("paraf_ids.state", "paraf_ids.ronde")
    def _compute_status_paraf(self):
        for naskah in self:
            # Void rows are followed by others of the same officials
            state = set(naskah._paraf_terakhir().mapped("state")) - {"gugur"}
            naskah.status_paraf = next(
                (satu for satu in ("dikembalikan", "menunggu") if satu in state),
                "lengkap" if state == {"diparaf"} else False,
            )
            if naskah.status_paraf == "lengkap" and naskah._paraf_usang():
                naskah.status_paraf = "usang"

    @api.depends("paraf_ids.state", "state")
    @api.depends_context("uid")
    def _compute_giliran_paraf_saya(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for naskah in self:
            # sudo: only compared with the person of the user
            giliran = naskah.sudo()._giliran_paraf()
            pejabat, delegasi = giliran._penindak().get(giliran.id, (giliran.employee_id, None))
            naskah.giliran_paraf_saya = bool(
                giliran and saya & (pejabat | delegasi.penerima_id if delegasi else pejabat)
            )

    def _search_giliran_paraf_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        saya = self.env.user._sistem_kerja_pegawai()
        # sudo: whom the user stands in for decides what he may read (rules_naskah.xml)
        wakil = self.env["sistem.kerja.pendelegasian"].sudo()
        wakil = wakil.search([("penerima_id", "in", saya.ids), ("state", "=", "berlaku")])
        baris = (
            self.env["sistem.kerja.paraf"]
            .sudo()
            .search(
                [
                    ("state", "=", "menunggu"),
                    ("employee_id", "in", (saya | wakil.pejabat_id).ids),
                ]
            )
        )
        ids = baris.naskah_id.with_env(self.env).filtered("giliran_paraf_saya").ids
        return [("id", "in" if True in value else "not in", ids)]

    def _paraf_terakhir(self):
        """Return the rows of the last round, without a round that was withdrawn."""
        semua = self.paraf_ids
        terakhir = semua.filtered(lambda b: b.ronde == max(semua.mapped("ronde")))
        batal = "ditarik" in terakhir.mapped("state") and "dikembalikan" not in terakhir.mapped(
            "state"
        )
        return terakhir.browse() if batal else terakhir

    def _giliran_paraf(self):
        """Return the row whose turn it is; empty where nobody's initials are missing."""
        if self.state != "konsep":
            return self.env["sistem.kerja.paraf"]
        return self._paraf_terakhir().filtered(lambda baris: baris.state == "menunggu")[:1]

    # ------------------------------------------------------------------ the decisions

    def action_paraf(self, catatan=None):
        """Initial these letters, as the official whose turn it is or his delegate.

        :param catatan: a note that is kept
        :raises AccessError: for anybody else
        """
        for naskah in self:
            giliran = naskah._giliran_saya_atau_tolak()
            giliran._tindak("diparaf", (catatan or "").strip(), sidik=naskah._sidik_isi())
            naskah._beri_tahu_paraf()
        return True

    def action_kembalikan(self, alasan):
        """Return these letters to who drafts them; all initials are asked for anew.

        :param alasan: what must be corrected, required
        :raises AccessError: for anybody but the official whose turn it is, or his delegate
        """
        alasan = self._pastikan_alasan(alasan)
        for naskah in self:
            giliran = naskah._giliran_saya_atau_tolak()
            giliran._tindak("dikembalikan", alasan)
            # sudo: whose turn it is was checked; the rows belong to the other officials
            naskah.sudo()._tarik_sisa_paraf(alasan)
            naskah._beri_tahu_paraf()
        return True

    def action_tarik_paraf(self, alasan):
        """Withdraw the request for initials; those that were given stay as history.

        :param alasan: the reason, required
        """
        self.check_access("write")
        alasan = self._pastikan_alasan(alasan)
        for naskah in self:
            if naskah.status_paraf != "menunggu":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Initials of %(naskah)s: nobody's initials are waited for.",
                        naskah=naskah.display_name,
                    )
                )
            # sudo: the rows are written by no role; the right to change the letter was checked
            naskah.sudo()._tarik_sisa_paraf(alasan)
            naskah._beri_tahu_paraf()
        return True

    def action_batalkan(self, alasan):
        hasil = super().action_batalkan(alasan)
        for naskah in self:
            # sudo: as above; a cancelled letter waits for nobody
            naskah.sudo()._tarik_sisa_paraf(alasan)
            naskah._beri_tahu_paraf()
        return hasil

    def _tarik_sisa_paraf(self, alasan):
        sisa = self.paraf_ids.filtered(lambda baris: baris.state == "menunggu")
        sisa._pindah(
            "ditarik", pada=fields.Datetime.now(), oleh_id=self.env.uid, catatan=alasan.strip()
        )

    def _giliran_saya_atau_tolak(self):
        """Return the row that the user may act on now, as sudo record, or refuse him."""
        self.ensure_one()
        self.check_access("read")
        # Locked first: of two clicks the second finds the turn of the next official
        self.lock_for_update()
        self.invalidate_recordset()
        # sudo: the official need not have the right to write letters or rows
        giliran = self.sudo()._giliran_paraf()
        if giliran and self.giliran_paraf_saya:
            return giliran
        env = ke_pengguna(self.env)
        if not giliran:
            raise UserError(
                env._(
                    "Initials of %(naskah)s: nobody's initials are waited for.",
                    naskah=self.display_name,
                )
            )
        raise AccessError(
            env._(
                "Initials of %(naskah)s: it is the turn of %(pejabat)s, or of who acts for him by "
                "a delegation in force.",
                naskah=self.display_name,
                pejabat=giliran.jabatan or giliran.employee_id.name,
            )
        )

    # ------------------------------------------------------------------ signing waits

    def _pastikan_boleh(self, ke):
        hasil = super()._pastikan_boleh(ke)
        if ke == "ditandatangani":
            self._pastikan_terparaf()
        return hasil

    def _pastikan_terparaf(self):
        """Refuse a signature while initials are asked for and missing."""
        for naskah in self:
            # sudo: who signs need not read the rows of the others
            giliran = naskah.sudo()._giliran_paraf()
            if naskah.status_paraf == "menunggu":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Signature of %(naskah)s: the initials of %(pejabat)s are missing. Wait "
                        "for them, or withdraw the request for initials.",
                        naskah=naskah.display_name,
                        pejabat=giliran.jabatan or giliran.employee_id.name,
                    )
                )
            if naskah.status_paraf == "dikembalikan":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Signature of %(naskah)s: the draft was returned. Correct it and ask for "
                        "the initials again.",
                        naskah=naskah.display_name,
                    )
                )

    # ------------------------------------------------------------------ telling people

    def _beri_tahu_paraf(self):
        """Put the letter on the list of the official whose turn it is, where he is internal."""
        jenis = "hr_sistem_kerja.kegiatan_paraf"
        # sudo: who initials need not have the right to plan the activities of others
        naskah = self.sudo()
        naskah.activity_unlink([jenis])
        giliran = naskah._giliran_paraf()
        if not giliran:
            return
        pejabat, delegasi = giliran._penindak()[giliran.id]
        partner = (delegasi.penerima_id or pejabat).work_contact_id
        for user in partner.user_ids.filtered(lambda satu: satu.active and not satu.share):
            naskah.activity_schedule(
                jenis,
                user_id=user.id,
                summary=ke_pengguna(self.env)._("Initial %(naskah)s", naskah=self.display_name),
            )
