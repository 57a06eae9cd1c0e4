from odoo import models


class ResUsers(models.Model):
    """Accounts as recipients of news about requests."""

    _inherit = "res.users"

    def _alamat_surel(self):
        """Return the partners of these users who can be written to."""
        return self.filtered("active").partner_id.filtered("email")


class HrEmployee(models.Model):
    """How an employee is reached: by his account, by e-mail, or not at all."""

    _inherit = "hr.employee"

    def _akun(self):
        """Return the account that acts for each employee in his government, as dict.

        Of several one in the backend; the employee without an account is not in it.
        """
        # sudo: whether somebody has an account decides how he is told, and nothing else
        users = (
            self.env["res.users"]
            .sudo()
            .search(
                [("partner_id", "in", self.work_contact_id.ids), ("active", "=", True)],
                order="share DESC, id DESC",
            )
        )
        per_partner = {}
        for user in users:
            per_partner.setdefault(user.partner_id, []).append(user)
        return {
            pegawai: user
            for pegawai in self
            for user in per_partner.get(pegawai.work_contact_id, ())
            if pegawai.company_id in user.company_ids
        }

    def _alamat_surel(self):
        """Return the work contacts of these employees who can be written to."""
        return self.work_contact_id.filtered("email")

    def _sebut_penerima(self):
        """Return the names, and who of them cannot be written to."""
        return ", ".join(
            satu.name if satu._alamat_surel() else self.env._("%s (no e-mail address)", satu.name)
            for satu in self
        )
