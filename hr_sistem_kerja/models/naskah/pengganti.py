from odoo import Command, api, fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna


class Naskah(models.Model):
    """A signed letter never changes; a new one takes its place when it is signed."""

    _inherit = "sistem.kerja.naskah"

    menggantikan_id = fields.Many2one(
        "sistem.kerja.naskah",
        "Replaces",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    pengganti_ids = fields.One2many(
        "sistem.kerja.naskah", "menggantikan_id", "Replacements", readonly=True
    )
    pengganti_id = fields.Many2one(
        "sistem.kerja.naskah",
        "Replaced by",
        compute="_compute_pengganti_id",
        compute_sudo=True,
        help="The letter that takes its place: a draft, or signed.",
    )
    alasan_ganti = fields.Text("Why It Is Replaced", readonly=True, copy=False)

    _satu_pengganti = models.UniqueIndex(
        "(menggantikan_id) WHERE state <> 'dibatalkan'",
        lambda env, _diag: ke_pengguna(env)._(
            "Replaces: the letter is being replaced already. Open that draft."
        ),
    )

    @api.depends("pengganti_ids.state")
    def _compute_pengganti_id(self):
        for naskah in self:
            naskah.pengganti_id = naskah.pengganti_ids.filtered(
                lambda satu: satu.state != "dibatalkan"
            )[:1]

    # ------------------------------------------------------------------ actions

    def action_ganti(self, alasan):
        """Make the draft that replaces a signed letter; until it is signed the old one holds.

        The assignments move to the draft, so that it prints them; they go on all the while.

        :param alasan: why the letter is replaced, required
        :returns: the action that shows the draft
        :raises AccessError: for anybody but the Pengelola Kepegawaian
        """
        self.ensure_one()
        if not self.env.user.has_group("hr_sistem_kerja.group_pengelola"):
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Replacement: only a Pengelola Kepegawaian replaces a signed letter. Ask him "
                    "to do it."
                )
            )
        self.check_access("write")
        alasan = self._pastikan_alasan(alasan)
        self.lock_for_update()
        self.invalidate_recordset()
        self._pastikan_dapat_diganti()
        self.flush_model(["state"])
        baru = self._buka().create(self._vals_pengganti(alasan)).with_env(self.env)
        self._pindahkan_penugasan(baru)
        baru._simpan_konsep()
        return baru._action_buka()

    def _pastikan_dapat_diganti(self):
        env = ke_pengguna(self.env)
        if self.state != "ditandatangani":
            raise UserError(
                env._(
                    "Replacement of %(naskah)s: only a signed letter is replaced. Correct a draft "
                    "itself; for a cancelled letter make the decision again.",
                    naskah=self.display_name,
                )
            )
        self._tolak_bila_diganti()

    def _tolak_bila_diganti(self):
        if self.pengganti_id:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(naskah)s: %(baru)s is going to replace it. Sign that draft, or cancel it "
                    "first.",
                    naskah=self.display_name,
                    baru=self.pengganti_id.display_name,
                )
            )

    def _vals_pengganti(self, alasan):
        """Return the values of the draft: the same letter, signed by who holds the post today."""
        pejabat = self.pendelegasian_id.pejabat_id or self.penandatangan_id
        return {
            **self.copy_data()[0],
            **self._vals_wakil(pejabat),
            "tim_ids": [Command.set(self.tim_ids.ids)],
            "line_ids": [Command.set(self.line_ids.ids)],
            "menggantikan_id": self.id,
            "alasan_ganti": alasan,
            "token": self._token_baru(),
        }

    def _pindahkan_penugasan(self, ke):
        # sudo: the field is locked for everybody; the right to replace the letter was checked
        self.penugasan_ids.sudo()._buka().write({"naskah_id": ke.id})
        # Odoo leaves them in the cached list where the link itself was not read before
        self.invalidate_recordset(["penugasan_ids"])

    # ------------------------------------------------------------------ what follows

    def _bekukan(self):
        hasil = super()._bekukan()
        lama = self.menggantikan_id
        if lama.state == "ditandatangani":
            # sudo: who signs the new letter need not have the right to cancel the old one
            lama.sudo()._selesaikan_penggantian(self)
        return hasil

    def _selesaikan_penggantian(self, baru):
        """Cancel the old letter; its assignments and teams go on under the new one."""
        alasan = ke_pengguna(self.env)._(
            "Replaced by %(baru)s: %(alasan)s", baru=baru.display_name, alasan=baru.alasan_ganti
        )
        self._pindah("dibatalkan")
        self._batalkan_nomor(alasan)
        self._catat_pembatalan(alasan)

    def action_batalkan(self, alasan):
        self.check_access("write")
        self._pastikan_alasan(alasan)
        for naskah in self:
            naskah._tolak_bila_diganti()
            if naskah.menggantikan_id.state == "ditandatangani" and naskah.state == "konsep":
                naskah._kembalikan_ke_lama()
        return super().action_batalkan(alasan)

    def unlink(self):
        self.check_access("unlink")
        for naskah in self.filtered("menggantikan_id"):
            naskah._kembalikan_ke_lama()
        return super().unlink()

    def _kembalikan_ke_lama(self):
        """Give the assignments back: without the new letter the old one holds on."""
        self._pindahkan_penugasan(self.menggantikan_id)
        self._buka().tim_ids = False

    @api.model
    def _verifikasi(self, token):
        """Add ``diganti``: the number of the letter that took the place of this one."""
        nilai = super()._verifikasi(token)
        if nilai is not None:
            # sudo: the number of a letter is what the page of that letter shows as well
            naskah = self.sudo().search([("token", "=", token)], limit=1)
            baru = naskah.pengganti_id.filtered(lambda satu: satu.state == "ditandatangani")
            nilai["diganti"] = baru.display_name if baru else ""
        return nilai
