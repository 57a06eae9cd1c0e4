from odoo import models


class AlurMixin(models.AbstractModel):
    """Who may follow a request: only people of the agency that asks.

    An official of another agency or government takes part in a step, not in the discussion of
    those who ask. Odoo makes a follower of whoever gets an activity or writes a comment.
    """

    _inherit = "sistem.kerja.alur.mixin"

    def message_subscribe(self, partner_ids=None, subtype_ids=None):
        # A client that sends this key only keeps itself from following
        if self.env.context.get("sistem_kerja_tanpa_pengikut"):
            return True
        return super().message_subscribe(partner_ids, subtype_ids)

    def _message_subscribe(self, partner_ids=None, subtype_ids=None, customer_ids=None):
        for dokumen in self:
            boleh = dokumen._boleh_mengikuti(partner_ids or [])
            if boleh:
                super(AlurMixin, dokumen)._message_subscribe(boleh, subtype_ids, customer_ids)
        return True

    def _boleh_mengikuti(self, partner_ids):
        """Return those of these partners who belong to the agency that asks, or serve it."""
        # sudo: only where somebody stands in the organisation is read
        dokumen = self.sudo()
        instansi, pd = dokumen.company_id, dokumen.perangkat_daerah_id
        partner = dokumen.env["res.partner"].browse(partner_ids)
        pegawai = dokumen.env["hr.employee"].search(
            [("work_contact_id", "in", partner.ids), ("company_id", "=", instansi.id)]
        )
        boleh = pegawai.filtered(lambda p: p.perangkat_daerah_id in (pd, pd.browse()))
        petugas = partner.user_ids.filtered(
            lambda user: (
                instansi in user.company_ids
                and (
                    user.has_group("hr_sistem_kerja.group_pengelola")
                    or (pd and pd in user.perangkat_daerah_ids)
                )
            )
        )
        return [satu.id for satu in partner if satu in (boleh.work_contact_id | petugas.partner_id)]
