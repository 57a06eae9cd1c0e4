from collections import defaultdict

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools import email_normalize

from ..inti.bahasa_pengguna import ke_pengguna
from .akses import SEKETIKA

# Who can be invited, and who has been
SIAP = ("siap", "dicabut")


class HrEmployee(models.Model):
    """Whether somebody reaches the portal, and what is missing for it."""

    _inherit = "hr.employee"

    akses_portal = fields.Selection(
        [
            ("internal", "Backend Account"),
            ("portal", "Portal Account"),
            ("tidak", "No Account"),
        ],
        "Access",
        compute="_compute_akses_portal",
        search="_search_akses_portal",
        groups="hr.group_hr_user",
    )
    akses_ids = fields.One2many("sistem.kerja.akses", "employee_id", groups="hr.group_hr_user")

    @api.depends("work_contact_id.user_ids.active", "work_contact_id.user_ids.share")
    def _compute_akses_portal(self):
        akun = self._akun()
        for pegawai in self:
            user = akun.get(pegawai._origin)
            pegawai.akses_portal = "tidak" if not user else "portal" if user.share else "internal"

    def _search_akses_portal(self, operator, value):
        if operator != "in":
            return NotImplemented
        ada = [("share", "=", True)], [("share", "=", False)]
        # sudo: whether somebody has an account, as the field itself says
        users = self.env["res.users"].sudo()
        domain = fields.Domain.FALSE
        portal, internal = (
            fields.Domain(
                "work_contact_id",
                "in",
                users._search([("active", "=", True), *satu]).select("partner_id"),
            )
            for satu in ada
        )
        if "portal" in value:
            domain |= portal & ~internal
        if "internal" in value:
            domain |= internal
        if "tidak" in value:
            domain |= ~(portal | internal)
        return domain

    # ------------------------------------------------------------------ who can be invited

    def _surel_portal(self):
        """Return the address that would be the login, in its normal form."""
        return email_normalize(self.work_contact_id.email or "") or ""

    def _kesiapan_portal(self):
        """Return for each employee whether he can be invited, and why not.

        :returns: dict of employee and (``siap``, ``dicabut``, ``ada``, ``tanpa_surel``, ``ganda``
            or ``keluar``; sentence)
        """
        akun, env = self._akun(), ke_pengguna(self.env)
        surel = {pegawai: pegawai._surel_portal() for pegawai in self}
        pemilik = self._pemilik_surel(set(filter(None, surel.values())))
        ditutup = self._kontak_ditutup()
        hasil = {}
        for pegawai in self:
            kontak = pegawai.work_contact_id
            lain = pemilik[surel[pegawai]] - {kontak}
            if not pegawai.active:
                hasil[pegawai] = "keluar", env._("Archived: has left.")
            elif pegawai in akun:
                hasil[pegawai] = "ada", env._("Has access already.")
            elif not surel[pegawai]:
                hasil[pegawai] = "tanpa_surel", env._("Has no valid e-mail address.")
            elif lain:
                nama = pegawai._sebut_pemilik(lain)
                hasil[pegawai] = "ganda", env._("The same e-mail address as %s.", nama)
            elif kontak in ditutup:
                hasil[pegawai] = "dicabut", env._("Had access; it is opened again.")
            else:
                hasil[pegawai] = "siap", ""
        return hasil

    def _sebut_pemilik(self, kontak):
        """Return the names of these contacts; of other governments nobody is named."""
        sendiri = [satu.name or "-" for satu in kontak if satu.company_id == self.company_id]
        luar = ke_pengguna(self.env)._("an account outside of this government")
        return ", ".join(sorted(sendiri)) or luar

    def _pemilik_surel(self, surel):
        """Return the contacts of employees and accounts that have these addresses, as dict."""
        pemilik = defaultdict(set)
        if not surel:
            return pemilik
        # sudo: an address counts as taken whoever has it, in whichever government
        users = self.env["res.users"].sudo().with_context(active_test=False)
        for user in users.search([("login", "in", list(surel))]):
            pemilik[user.login].add(user.partner_id)
        orang = (
            self.env["hr.employee"]
            .sudo()
            .search([("work_contact_id.email_normalized", "in", list(surel))])
        )
        for kontak in orang.work_contact_id:
            pemilik[kontak.email_normalized].add(kontak)
        return pemilik

    def _kontak_ditutup(self):
        """Return the work contacts of these employees that have an archived account."""
        # sudo: only whether there is one
        users = self.env["res.users"].sudo()
        return users.search(
            [("partner_id", "in", self.work_contact_id.ids), ("active", "=", False)]
        ).partner_id

    def _pastikan_siap_portal(self):
        for pegawai, (status, alasan) in self._kesiapan_portal().items():
            if status not in SIAP:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Portal access of %(nama)s: %(alasan)s",
                        nama=pegawai.name,
                        alasan=alasan,
                    )
                )

    # ------------------------------------------------------------------ the acts of officers

    def _pastikan_pengelola_akses(self):
        """Refuse who is not a Pengelola Kepegawaian of the governments of these employees."""
        self.check_access("read")
        if not self.env.user.has_group("hr_sistem_kerja.group_pengelola"):
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Portal access: the Pengelola Kepegawaian of the government grants and "
                    "revokes it. Ask him."
                )
            )

    def beri_akses_portal(self, pesan=""):
        """Invite these employees into the portal; a second call invites nobody twice.

        :param pesan: words added to the invitation
        :returns: dict with the numbers ``diberi`` (done now), ``antri`` (follow within minutes)
            and ``lewat``, a list of ``{employee_id, name, status, alasan}`` of the others
        :raises AccessError: for anybody but the Pengelola Kepegawaian
        """
        self._pastikan_pengelola_akses()
        kesiapan = self._kesiapan_portal()
        siap = self.filtered(lambda satu: kesiapan[satu][0] in SIAP)
        # sudo: officers make no accounts otherwise; who may do it was checked
        akses = self.env["sistem.kerja.akses"].sudo()
        baris = akses._antrikan(siap.sudo(), pesan)  # sudo: as above
        baris[:SEKETIKA]._proses()
        if len(baris) > SEKETIKA:
            self.env.ref("hr_sistem_kerja.cron_akses_portal").sudo()._trigger()
        gagal = baris.filtered(lambda satu: satu.state == "gagal")
        lewat = [(satu, *kesiapan[satu]) for satu in self - siap]
        lewat += [(satu.employee_id, satu.state, satu.alasan) for satu in gagal]
        return {
            "diberi": len(baris.filtered(lambda satu: satu.state == "diberi")),
            "antri": len(baris.filtered(lambda satu: satu.state == "antri")),
            "lewat": [
                {"employee_id": orang.id, "name": orang.name, "status": status, "alasan": alasan}
                for orang, status, alasan in lewat
            ],
        }

    def cabut_akses_portal(self, alasan=""):
        """Close the portal accounts of these employees; accounts of the backend stay.

        :param alasan: why, kept beside the grant
        :returns: dict with the number ``dicabut``
        :raises AccessError: for anybody but the Pengelola Kepegawaian
        """
        self._pastikan_pengelola_akses()
        akses = self.env["sistem.kerja.akses"].sudo()  # sudo: who may do it was checked
        return {"dicabut": len(akses._cabut(self.sudo(), alasan))}  # sudo: as above

    def action_beri_akses_portal(self):
        """Open the list of these people: who can be invited, and what is missing."""
        self._pastikan_pengelola_akses()
        return self.env["sistem.kerja.akses.undang"]._buka(
            {"employee_ids": [fields.Command.set(self.ids)]}
        )

    def action_cabut_akses_portal(self):
        """Close the portal accounts, from a button; says how many."""
        hasil = self.cabut_akses_portal()
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "type": "success",
                "message": ke_pengguna(self.env)._(
                    "%s portal accounts are closed.", hasil["dicabut"]
                ),
                "next": {"type": "ir.actions.client", "tag": "soft_reload"},
            },
        }

    # ------------------------------------------------------------------ who leaves

    def write(self, vals):
        hasil = super().write(vals)
        if vals.get("active") is False:
            self._cabut_yang_keluar()
        return hasil

    @api.ondelete(at_uninstall=False)
    def _unlink_cabut_akses(self):
        self._cabut_yang_keluar()

    def _cabut_yang_keluar(self):
        """Close the portal account of who leaves and is an employee nowhere else."""
        # sudo: whoever archives the employee, the account goes with him
        keluar = self.sudo()
        tetap = keluar.search(
            [
                ("work_contact_id", "in", keluar.work_contact_id.ids),
                ("id", "not in", keluar.ids),
                ("active", "=", True),
            ]
        )
        keluar = keluar.filtered(lambda satu: satu.work_contact_id not in tetap.work_contact_id)
        alasan = ke_pengguna(self.env)._("Has left")
        self.env["sistem.kerja.akses"].sudo()._cabut(keluar, alasan)  # sudo: as above


class HrDepartment(models.Model):
    _inherit = "hr.department"

    def action_beri_akses_portal(self):
        """Open the list of the people of this unit and those below it."""
        self.ensure_one()
        return self.env["sistem.kerja.akses.undang"]._buka({"department_id": self.id})
