import logging

import psycopg2

from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna

_logger = logging.getLogger(__name__)

UNDANGAN = "auth_signup.portal_set_password_email"
# So many accounts are made while the officer waits; the rest follows by the scheduled action
SEKETIKA = 25
PER_PUTARAN = 20


class Akses(models.Model):
    """One grant of portal access: who gave it to whom, when, and when it ended.

    Rows are made and closed by our own actions only. A grant waits in the queue until its account
    is made: a long list that is interrupted goes on where it stopped, and nobody is invited twice.
    """

    _name = "sistem.kerja.akses"
    _description = "Portal Access"
    _inherit = ["sistem.kerja.tertutup.mixin"]
    _order = "id desc"
    _rec_name = "employee_id"

    _TRANSISI = {"antri": ("diberi", "gagal", "dicabut"), "diberi": ("dicabut",)}

    employee_id = fields.Many2one("hr.employee", "Pegawai", index=True, ondelete="set null")
    company_id = fields.Many2one("res.company", "Government", required=True, index=True)
    surel = fields.Char("E-mail", help="The login of the account.")
    pesan = fields.Text("Words in the Invitation")
    state = fields.Selection(
        [
            ("antri", "Being Invited"),
            ("diberi", "Has Access"),
            ("gagal", "Not Possible"),
            ("dicabut", "Revoked"),
        ],
        default="antri",
        required=True,
        index=True,
    )
    alasan = fields.Char("Reason")
    oleh_id = fields.Many2one("res.users", "Granted by", default=lambda self: self.env.uid)
    pada = fields.Datetime("Granted on")
    dicabut_oleh_id = fields.Many2one("res.users", "Revoked by")
    dicabut_pada = fields.Datetime("Revoked on")

    _satu_antrian = models.UniqueIndex(
        "(employee_id) WHERE state = 'antri'",
        lambda env, _diag: ke_pengguna(env)._("Portal access: this person is being invited."),
    )

    def _pesan_tertutup(self):
        return ke_pengguna(self.env)._(
            "Portal access: it is granted and revoked only by the buttons on employees and "
            "units, so that each grant keeps its maker and its time."
        )

    # ------------------------------------------------------------------ granting

    @api.model
    def _antrikan(self, pegawai, pesan=""):
        """Put these employees into the queue; who is in it already stays there once.

        :param pegawai: ``hr.employee``, checked to be ready by the caller
        """
        ada = self.search([("employee_id", "in", pegawai.ids), ("state", "=", "antri")])
        return self._buka().create(
            [
                {
                    "employee_id": satu.id,
                    "company_id": satu.company_id.id,
                    "surel": satu._surel_portal(),
                    "pesan": pesan,
                    "oleh_id": self.env.uid,
                }
                for satu in pegawai - ada.employee_id
            ]
        )

    def _proses(self):
        """Make the accounts of these grants, each complete or not at all."""
        for akses in self.try_lock_for_update():
            akses._proses_satu()

    def _proses_satu(self):
        try:
            with self.env.cr.savepoint():
                self.employee_id._pastikan_siap_portal()
                self._buat_akun()
                self._pindah("diberi", pada=fields.Datetime.now())
        except psycopg2.OperationalError:
            # The database asks for another try of the whole transaction
            raise
        except UserError as galat:
            self._pindah("gagal", alasan=str(galat))
        except Exception:
            _logger.exception("Portal access of employee %s", self.employee_id.id)
            pesan = ke_pengguna(self.env)._("The account could not be made; see the server log.")
            self._pindah("gagal", alasan=pesan)

    def _buat_akun(self):
        """Make or reopen the account of the work contact, and put the invitation in the queue.

        As the wizard of the portal does; but the e-mail leaves only after all is written.
        """
        partner, surel = self.employee_id.work_contact_id, self.surel
        user = partner.with_context(active_test=False).user_ids[:1]
        if not user:
            vals = {"login": surel, "email": surel, "partner_id": partner.id}
            vals |= {
                "lang": self._bahasa_akun(),
                "company_id": self.company_id.id,
                "company_ids": [Command.set(self.company_id.ids)],
            }
            user = self.env["res.users"].with_context(no_reset_password=True)
            user = user._create_user_from_template(vals)
        grup = [
            Command.unlink(self.env.ref("base.group_public").id),
            Command.link(self.env.ref("base.group_portal").id),
        ]
        perusahaan = [Command.link(self.company_id.id)]
        user.write({"active": True, "group_ids": grup, "company_ids": perusahaan})
        partner.signup_prepare()
        self.env.ref(UNDANGAN).with_context(
            dbname=self.env.cr.dbname,
            lang=user.lang,
            welcome_message=self.pesan or "",
            medium="portalinvite",
        ).send_mail(user.id, force_send=False)

    def _bahasa_akun(self):
        """Return the language of the government, else of who invites."""
        aktif = [kode for kode, _nama in self.env["res.lang"].get_installed()]
        pilihan = [self.company_id.partner_id.lang, self.oleh_id.lang]
        return next((kode for kode in pilihan if kode in aktif), False)

    @api.model
    def _cron_proses(self):
        """Make the accounts that wait, a few at a time, each kept before the next."""
        antri = self.search([("state", "=", "antri")], order="id")
        sisa = len(antri)
        for awal in range(0, len(antri), PER_PUTARAN):
            putaran = antri[awal : awal + PER_PUTARAN].exists()
            # The invitation names who granted it and speaks his language
            for oleh, milik in putaran.grouped("oleh_id").items():
                milik.with_context(lang=oleh.lang)._proses()
            sisa -= len(putaran)
            if not self.env["ir.cron"]._commit_progress(len(putaran), remaining=sisa):
                break

    # ------------------------------------------------------------------ revoking

    @api.model
    def _cabut(self, pegawai, alasan=""):
        """Close the portal accounts of these employees; accounts of the backend stay.

        :returns: the accounts that were closed
        """
        users = pegawai.work_contact_id.with_context(active_test=False).user_ids
        users = users.filtered("share")
        portal, publik = self.env.ref("base.group_portal"), self.env.ref("base.group_public")
        aktif = users.filtered("active")
        aktif.write(
            {
                "active": False,
                "group_ids": [Command.unlink(portal.id), Command.link(publik.id)],
            }
        )
        # The link of an invitation that nobody used opens nothing any more
        pegawai.work_contact_id.write({"signup_type": False})
        baris = self.search(
            [("employee_id", "in", pegawai.ids), ("state", "in", ("antri", "diberi"))]
        )
        oleh = {"dicabut_oleh_id": self.env.uid, "dicabut_pada": fields.Datetime.now()}
        baris._pindah("dicabut", alasan=alasan, **oleh)
        return aktif
