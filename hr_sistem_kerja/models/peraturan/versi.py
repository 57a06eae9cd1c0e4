import re

from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..inti.bahasa_pengguna import ke_pengguna


class Peraturan(models.Model):
    """Versions: what runs keeps the rules it started under; a change is a new version."""

    _inherit = "sistem.kerja.peraturan"

    # Rules that stand in the header; the other header fields stay open for corrections
    _ATURAN_KEPALA = {"jenis_unit_berinduk_ids", "pasal_berinduk"}

    versi = fields.Integer("Version Number", default=1, readonly=True, copy=False)
    versi_dari_id = fields.Many2one(
        "sistem.kerja.peraturan",
        "New Version of",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="set null",
    )
    versi_ids = fields.One2many("sistem.kerja.peraturan", "versi_dari_id", "Newer Versions")
    terkunci = fields.Boolean(
        "In Use", compute="_compute_terkunci", help="Work was made under it; its lines are closed."
    )

    @api.depends("state")
    def _compute_terkunci(self):
        dipakai = self._origin._dipakai()
        for peraturan in self:
            peraturan.terkunci = peraturan._origin in dipakai

    def _dipakai(self):
        """Return the regulations, not drafts, under which work was made."""
        # sudo: whether there is any work decides, no record of it is shown
        return self.filtered(
            lambda peraturan: (
                peraturan.state != "draft"
                and any(
                    self.env[model].sudo().search_count(domain, limit=1)
                    for model, domain in peraturan._pemakaian()
                )
            )
        )

    def _pemakaian(self):
        """Return (model, domain) of everything that counts as use of one regulation.

        Extend it where a model starts to keep the regulation it runs under.
        """
        self.ensure_one()
        langsung = Domain("peraturan_id", "=", self.id)
        tim = Domain("state", "!=", "draft") & Domain("naskah_ids.peraturan_id", "=", self.id)
        return [
            ("sistem.kerja.naskah", langsung),
            ("sistem.kerja.tim", tim),
            ("sistem.kerja.penugasan", langsung),
        ]

    def _pastikan_terbuka(self):
        """Refuse a change of rules under which work was made.

        :raises UserError: naming the regulation and what to do instead
        """
        for peraturan in self._dipakai():
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(peraturan)s: work was already made under this regulation, so its rule lines "
                    "and forms cannot be changed. Open the regulation, press New Version, change "
                    "the copy, and put it in force from its date; what runs keeps the present one.",
                    peraturan=peraturan.display_name,
                )
            )

    def write(self, vals):
        aturan_kepala = not self._ATURAN_KEPALA.isdisjoint(vals)
        if self.env.registry.ready and (aturan_kepala or vals.get("state") == "draft"):
            self._pastikan_terbuka()
        if "catatan" in vals:
            self._catat_catatan_lama(vals["catatan"])
        return super().write(vals)

    def _catat_catatan_lama(self, catatan):
        """Keep the former notes in the history; tracking knows no formatted text."""
        lama = self.filtered(lambda p: p.catatan and p.catatan != catatan)
        judul = ke_pengguna(self.env)._("Notes before the change:")
        lama._message_log_batch(
            bodies={p.id: Markup("<p>%s</p>%s") % (judul, p.catatan) for p in lama}
        )

    def copy(self, default=None):
        """Copy with all lines; the lines name the forms of the copy, not those of the original."""
        salinan = super().copy(default)
        for baru in salinan:
            formulir = {satu.code: satu for satu in baru.formulir_ids}
            baru.penetapan_ids._pakai_formulir(formulir, ("formulir_id",))
            baru.alur_ids.langkah_ids._pakai_formulir(
                formulir, ("formulir_id", "formulir_banyak_id", "formulir_tolak_id")
            )
        return salinan

    def action_versi_baru(self):
        """Open a draft with all rules of this regulation, to be changed and put in force later.

        :returns: action that opens the draft: the one that was begun already, else a copy
        """
        self.ensure_one()
        baru = self.versi_ids.filtered(lambda versi: versi.state == "draft")[:1]
        baru = baru or self.copy(self._siapkan_versi())
        return {
            "type": "ir.actions.act_window",
            "res_model": self._name,
            "res_id": baru.id,
            "views": [[False, "form"]],
        }

    def _siapkan_versi(self):
        """Return what a new version has different: number, code, former version, no date yet."""
        akar = re.sub(r"-v\d+$", "", self.code)
        keluarga = self.search([("code", "=like", f"{akar}%")]).filtered(
            lambda lain: re.sub(r"-v\d+$", "", lain.code) == akar
        )
        versi = max(keluarga.mapped("versi")) + 1
        return {
            "code": f"{akar}-v{versi}",
            "versi": versi,
            "versi_dari_id": self.id,
            "company_ids": [fields.Command.set(self.company_ids.ids)],
            "tanggal_berlaku": False,
        }

    def action_pilih_tanggal(self):
        """Open the dialog that asks from which date the draft is in force, and for whom."""
        self.ensure_one()
        return self.env["sistem.kerja.berlakukan"]._buka(self)
