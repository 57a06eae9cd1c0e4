from odoo import api, fields, models

from ..peraturan import pilihan


class GiliranMixin(models.AbstractModel):
    """A row that waits for one official: who he is, who acts for him, and whether it is my turn.

    A model gives ``state`` with ``aktif``, ``company_id``, and :meth:`_segarkan_pelaku`.
    """

    _name = "sistem.kerja.giliran.mixin"
    _description = "Turn of an Official"

    pejabat_id = fields.Many2one(
        "hr.employee", "Official", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    penindak_id = fields.Many2one(
        "hr.employee",
        "To Be Done by",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
        help="The official, or who acts for him as Plt. or Plh.",
    )
    bertindak = fields.Selection(pilihan.BERTINDAK, "Acting", readonly=True, default="definitif")
    pendelegasian_id = fields.Many2one(
        "sistem.kerja.pendelegasian", "Delegation", readonly=True, ondelete="restrict"
    )
    dialihkan = fields.Char("Passed On", readonly=True, help="Why another official decides.")
    kendala = fields.Char(
        "Why It Stands Still", readonly=True, help="Nobody was found who could act."
    )
    giliran_saya = fields.Boolean(
        "My Turn", compute="_compute_giliran_saya", search="_search_giliran_saya"
    )

    @api.depends("state", "penindak_id")
    @api.depends_context("uid")
    def _compute_giliran_saya(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for satu in self:
            # sudo: only compared with the person of the user
            satu.giliran_saya = satu.state == "aktif" and satu.sudo().penindak_id in saya

    def _search_giliran_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        saya = self.env.user._sistem_kerja_pegawai()
        domain = fields.Domain("state", "=", "aktif") & fields.Domain("penindak_id", "in", saya.ids)
        return domain if True in value else ~domain

    def _segarkan_pelaku(self):
        """Find who holds the posts today."""
        raise NotImplementedError

    @api.model
    def _alihkan(self, pejabat, companies):
        """Give active rows to whoever holds the posts today, because heads or delegations changed.

        :param pejabat: officials who had or got a post
        :param companies: governments; their rows that nobody can act in are looked at too
        """
        # sudo: who acts follows from the organisation, whoever changes it
        self.sudo().search(
            [
                ("state", "=", "aktif"),
                "|",
                "|",
                ("pejabat_id", "in", pejabat.ids),
                ("penindak_id", "in", pejabat.ids),
                "&",
                ("penindak_id", "=", False),
                ("company_id", "in", companies.ids),
            ]
        )._segarkan_pelaku()
