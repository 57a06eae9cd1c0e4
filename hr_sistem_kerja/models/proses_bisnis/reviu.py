from odoo import Command, api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..inti.bahasa_pengguna import ke_pengguna
from .peta import JENIS


def judul_temuan(reviu):
    """Return what is to be done, in the language of who reads it."""
    return reviu.env._("Follow up a finding of a review")


class Reviu(models.Model):
    """A review of a peta proses bisnis or SOP: what was found, and what follows (R-164)."""

    _name = "sistem.kerja.proses.reviu"
    _description = "Review of the Proses Bisnis"
    _inherit = ["sistem.kerja.status.mixin", "sistem.kerja.kabar.mixin"]
    _order = "tanggal desc, id desc"

    _TRANSISI = {"draft": ("selesai", "dibatalkan")}
    _TERKUNCI = ("state", "pasal", "diselesaikan_oleh_id", "diselesaikan_pada")
    # What a finished review proves
    _DALAM_REVIU = {"peta_id", "sop_id", "tanggal", "pereviu_ids", "simpulan", "reviu_berikutnya"}

    peta_id = fields.Many2one(
        "sistem.kerja.peta.proses",
        "Peta Proses Bisnis",
        index="btree_not_null",
        ondelete="restrict",
    )
    sop_id = fields.Many2one("sistem.kerja.sop", "SOP", index="btree_not_null", ondelete="restrict")
    objek = fields.Selection(
        [*JENIS, ("sop", "SOP")], "Object", compute="_compute_objek", store=True
    )
    unit_id = fields.Many2one(
        "hr.department", "Owner", compute="_compute_objek", store=True, index=True
    )
    company_id = fields.Many2one(
        related="unit_id.company_id", string="Government", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_id.perangkat_daerah_id", string="Perangkat Daerah", store=True, index=True
    )
    tanggal = fields.Date(
        "Date", required=True, default=fields.Date.context_today, tracking=True, index=True
    )
    pereviu_ids = fields.Many2many(
        "hr.employee",
        "sistem_kerja_reviu_pereviu_rel",
        "reviu_id",
        "employee_id",
        "Reviewers",
        # A portal account reads no employees; with the field it could read no record at all
        groups="base.group_user",
    )
    temuan_ids = fields.One2many("sistem.kerja.proses.temuan", "reviu_id", "Findings")
    temuan_terbuka = fields.Integer("Open Findings", compute="_compute_temuan_terbuka", store=True)
    simpulan = fields.Text("Conclusion")
    reviu_berikutnya = fields.Date("Next Review", index="btree_not_null", tracking=True)
    ketentuan = fields.Text("What the Regulation Says", compute="_compute_ketentuan")
    pasal = fields.Char(readonly=True, copy=False)
    state = fields.Selection(
        [("draft", "Draft"), ("selesai", "Done"), ("dibatalkan", "Cancelled")],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        index=True,
    )
    diselesaikan_oleh_id = fields.Many2one("res.users", "Finished by", readonly=True, copy=False)
    diselesaikan_pada = fields.Datetime("Finished at", readonly=True, copy=False)

    @api.depends("peta_id.name", "sop_id.name", "tanggal")
    def _compute_display_name(self):
        for reviu in self:
            # sudo: a reviewer knows what he reviews
            nama = (reviu.sudo().peta_id or reviu.sudo().sop_id).display_name
            reviu.display_name = ke_pengguna(self.env)._("Review of %s", nama or "-")

    @api.depends("peta_id.jenis", "peta_id.unit_id", "sop_id.unit_id")
    def _compute_objek(self):
        for reviu in self:
            reviu.objek = reviu.peta_id.jenis or ("sop" if reviu.sop_id else False)
            reviu.unit_id = reviu.peta_id.unit_id or reviu.sop_id.unit_id

    @api.depends("temuan_ids.state")
    def _compute_temuan_terbuka(self):
        for reviu in self:
            reviu.temuan_terbuka = len(
                reviu.temuan_ids.filtered(lambda temuan: temuan.state == "terbuka")
            )

    @api.depends("unit_id")
    def _compute_ketentuan(self):
        for reviu in self:
            baris = reviu._ketentuan("reviu_sop")[:1]
            reviu.ketentuan = f"{baris.isi} ({baris.pasal})" if baris else False

    def _ketentuan(self, jenis):
        """Return the provisions of a sort of the regulation in force for this review."""
        peraturan = self.env["sistem.kerja.peraturan"]._berlaku(self.unit_id.company_id)
        return peraturan._ketentuan(jenis)

    @api.constrains("peta_id", "sop_id")
    def _check_objek(self):
        for reviu in self:
            if bool(reviu.peta_id) == bool(reviu.sop_id):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Peta Proses Bisnis or SOP: choose what is reviewed, one of the two."
                    )
                )
            if reviu.peta_id:
                reviu._pastikan_objek()

    def _pastikan_objek(self):
        """Refuse a kind of map that the regulation does not list for reviews (M Ps.35(4))."""
        baris = self._ketentuan("objek_reviu").filtered("objek")
        # A map derived from level 1 stands in the list together with it
        objek = "level_1" if self.objek == "turunan" else self.objek
        if baris and objek not in baris.mapped("objek"):
            nama = dict(JENIS)
            raise ValidationError(
                ke_pengguna(self.env)._(
                    "Peta Proses Bisnis of the review: %(peta)s is a %(jenis)s; reviews look at "
                    "%(boleh)s (%(pasal)s). Choose one of these.",
                    peta=self.peta_id.name,
                    jenis=nama[self.objek],
                    boleh=", ".join(nama[satu] for satu in baris.mapped("objek")),
                    pasal=", ".join(dict.fromkeys(baris.mapped("pasal"))),
                )
            )

    @api.constrains("tanggal", "reviu_berikutnya")
    def _check_tanggal(self):
        for reviu in self:
            if reviu.reviu_berikutnya and reviu.reviu_berikutnya <= reviu.tanggal:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Next Review of %(nama)s: it must lie after the date of this review.",
                        nama=reviu.display_name,
                    )
                )

    # ------------------------------------------------------------------ actions

    def action_selesai(self):
        """Finish the reviews; their findings stand from now on, only the follow-up goes on.

        :raises UserError: where the conclusion is missing, or a finding has nobody who answers
            for it or no date
        """
        self.check_access("write")
        self._pastikan_boleh("selesai")
        for reviu in self:
            reviu._pastikan_lengkap()
            baris = reviu._ketentuan("reviu_sop")[:1]
            reviu._pindah(
                "selesai",
                pasal=baris.pasal,
                diselesaikan_oleh_id=self.env.uid,
                diselesaikan_pada=fields.Datetime.now(),
            )
            reviu._ingatkan()
        return True

    def _pastikan_lengkap(self):
        if not (self.simpulan or "").strip():
            raise UserError(
                ke_pengguna(self.env)._(
                    "Conclusion of %(nama)s: write what the review came to.",
                    nama=self.display_name,
                )
            )
        kurang = self.temuan_ids.filtered(
            lambda temuan: not (temuan.penanggung_jawab_id and temuan.batas)
        )[:1]
        if kurang:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Findings of %(nama)s: “%(temuan)s” has nobody who answers for it or no "
                    "deadline. Fill both.",
                    nama=self.display_name,
                    temuan=kurang.uraian,
                )
            )

    def _ingatkan(self):
        """Tell who follows up what, and put the next review on the list of who finished this."""
        self._kabari_banyak(
            [
                (self, temuan.penanggung_jawab_id, judul_temuan, temuan.uraian, temuan.batas)
                for temuan in self.temuan_ids
                if temuan.state == "terbuka"
            ]
        )
        if self.reviu_berikutnya:
            self.activity_schedule(
                "mail.mail_activity_data_todo",
                date_deadline=self.reviu_berikutnya,
                summary=ke_pengguna(self.env)._("Next review"),
                user_id=self.env.uid,
            )

    def action_batalkan(self, alasan):
        """Cancel reviews that are not finished.

        :param alasan: the reason, required
        """
        self.check_access("write")
        alasan = self._pastikan_alasan(alasan)
        self._pindah("dibatalkan")
        self._catat_pembatalan(alasan)
        return True

    def action_versi_baru(self):
        """Open the draft of the next version of what was reviewed."""
        self.ensure_one()
        return (self.peta_id or self.sop_id).action_versi_baru()

    def action_reviu_baru(self):
        """Open a new review of the same object, of its version in force."""
        self.ensure_one()
        nama = "peta_id" if self.peta_id else "sop_id"
        dokumen = self[nama]
        while pengganti := dokumen.pengganti_ids.filtered(lambda satu: satu.state != "draft"):
            dokumen = pengganti[:1]
        return {
            "type": "ir.actions.act_window",
            "res_model": self._name,
            "view_mode": "form",
            "views": [[False, "form"]],
            "context": {
                f"default_{nama}": dokumen.id,
                "default_pereviu_ids": [Command.set(self.pereviu_ids.ids)],
            },
        }

    # ------------------------------------------------------------------ what stands

    def write(self, vals):
        if not self._terbuka() and not self._DALAM_REVIU.isdisjoint(vals):
            self._tolak_selesai()
        return super().write(vals)

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_selesai(self):
        self._tolak_selesai()

    def _tolak_selesai(self):
        selesai = self.filtered(lambda reviu: reviu.state != "draft")[:1]
        if selesai:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: it is finished or cancelled and stays as it is. Only the follow-up "
                    "of its findings goes on; for the rest make a new review.",
                    nama=selesai.display_name,
                )
            )
