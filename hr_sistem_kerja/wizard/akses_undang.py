from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..models.inti.bahasa_pengguna import ke_pengguna
from ..models.portal.akses_pegawai import SIAP


class AksesUndang(models.TransientModel):
    """Opens the portal to a whole unit, or to chosen people, with one confirmation.

    It shows who can be invited, who has access already, and what the others lack.
    """

    _name = "sistem.kerja.akses.undang"
    _description = "Grant Portal Access"

    department_id = fields.Many2one("hr.department", "Unit")
    sertakan_bawah = fields.Boolean("With the Units below", default=True)
    employee_ids = fields.Many2many("hr.employee", string="Chosen People")
    pesan = fields.Text("Words in the Invitation")
    line_ids = fields.One2many(
        "sistem.kerja.akses.undang.baris",
        "wizard_id",
        "People",
        compute="_compute_line_ids",
        store=True,
        readonly=False,
    )
    ringkasan = fields.Char(compute="_compute_ringkasan")

    @api.depends("department_id", "employee_ids")
    def _compute_display_name(self):
        for wizard in self:
            wizard.display_name = ke_pengguna(self.env)._("Portal Access")

    @api.depends("department_id", "sertakan_bawah", "employee_ids")
    def _compute_line_ids(self):
        for wizard in self:
            kesiapan = wizard._pegawai()._kesiapan_portal()
            wizard.line_ids = [
                Command.clear(),
                *(
                    Command.create(
                        {
                            "employee_id": pegawai.id,
                            "status": status,
                            "alasan": alasan,
                            "beri": status in SIAP,
                        }
                    )
                    for pegawai, (status, alasan) in kesiapan.items()
                ),
            ]

    def _pegawai(self):
        """Return whom the list is about: first who can be invited, unit by unit."""
        domain = [("id", "in", self.employee_ids.ids)]
        if self.department_id:
            operator = "child_of" if self.sertakan_bawah else "="
            domain = [("department_id", operator, self.department_id.id)]
        elif not self.employee_ids:
            return self.env["hr.employee"]
        return (
            self.env["hr.employee"]
            .search(domain)
            .sorted(lambda orang: (orang.department_id.complete_name or "", orang.name or ""))
        )

    @api.depends("line_ids.beri", "line_ids.status")
    def _compute_ringkasan(self):
        for wizard in self:
            status = wizard.line_ids.mapped("status")
            wizard.ringkasan = ke_pengguna(self.env)._(
                "%(semua)s people: %(beri)s ticked to be invited, %(ada)s have access already, "
                "%(kurang)s cannot be invited yet.",
                semua=len(status),
                beri=len(wizard.line_ids.filtered("beri")),
                ada=status.count("ada"),
                kurang=len([satu for satu in status if satu not in (*SIAP, "ada")]),
            )

    # ------------------------------------------------------------------ the act

    def action_beri(self):
        """Invite who is ticked; nobody is invited twice.

        :returns: a client action with the message; its ``params`` hold ``diberi``, ``antri`` and
            ``lewat`` of ``hr.employee.beri_akses_portal``
        """
        self.ensure_one()
        baris, env = self.line_ids.filtered("beri"), ke_pengguna(self.env)
        if not baris:
            raise UserError(env._("People: nobody is ticked. Tick who is invited."))
        hasil = baris.employee_id.beri_akses_portal(self.pesan or "")
        pesan = env._(
            "%(diberi)s people are invited, %(antri)s follow within minutes, %(lewat)s could not "
            "be invited.",
            diberi=hasil["diberi"],
            antri=hasil["antri"],
            lewat=len(hasil["lewat"]),
        )
        daftar = self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_akses")
        return {
            "type": "ir.actions.client",
            "tag": "display_notification",
            "params": {
                "title": env._("Portal access"),
                "message": pesan,
                "type": "warning" if hasil["lewat"] else "success",
                **hasil,
                "next": {**daftar, "domain": [("employee_id", "in", baris.employee_id.ids)]},
            },
        }

    @api.model
    def _buka(self, vals):
        """Make the list and return the action that opens it."""
        wizard = self.create(vals)
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_akses_undang"),
            "res_id": wizard.id,
        }


class AksesUndangBaris(models.TransientModel):
    """One person of the list."""

    _name = "sistem.kerja.akses.undang.baris"
    _description = "Person to be Invited"

    wizard_id = fields.Many2one("sistem.kerja.akses.undang", required=True, ondelete="cascade")
    beri = fields.Boolean("Invite")
    employee_id = fields.Many2one("hr.employee", "Pegawai", required=True, ondelete="cascade")
    department_id = fields.Many2one(related="employee_id.department_id")
    surel = fields.Char(related="employee_id.work_contact_id.email", string="E-mail")
    status = fields.Selection(
        [
            ("siap", "Can be Invited"),
            ("dicabut", "Had Access"),
            ("ada", "Has Access"),
            ("tanpa_surel", "No E-mail"),
            ("ganda", "E-mail of Somebody Else"),
            ("keluar", "Has Left"),
        ],
        readonly=True,
    )
    alasan = fields.Char("Remark", readonly=True)
