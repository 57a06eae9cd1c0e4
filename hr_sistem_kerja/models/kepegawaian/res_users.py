from odoo import fields, models


class ResUsers(models.Model):
    _inherit = "res.users"

    perangkat_daerah_ids = fields.Many2many(
        "hr.department",
        string="Served Perangkat Daerah",
        domain="[('is_perangkat_daerah', '=', True)]",
        help="The agencies whose teams and assignments an Operator PD prepares.",
    )

    def _sistem_kerja_pegawai(self):
        """Return the employees that this user is, one per government.

        A portal user is an employee through the work contact: linking ``user_id`` would let
        him write his own badge, e-mail and private address over RPC.
        """
        self.ensure_one()
        # sudo: a portal user reads no employee; the domain keeps it to his own person. Who has
        # left is nobody, whatever the context of a client says
        return (
            self.env["hr.employee"]
            .sudo()
            .with_context(active_test=True)
            .search(
                [
                    ("work_contact_id", "=", self.partner_id.id),
                    ("company_id", "in", self.company_ids.ids),
                ]
            )
        )

    def _get_invalidation_fields(self):
        """The record rules of an operator depend on the agencies served."""
        return {*super()._get_invalidation_fields(), "perangkat_daerah_ids"}
