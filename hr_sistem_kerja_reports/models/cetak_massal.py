from odoo import api, fields, models
from odoo.exceptions import UserError

from odoo.addons.hr_sistem_kerja.models.inti.bahasa_pengguna import ke_pengguna

AKTIF = ("menunggu", "berjalan")
SIMPAN_HARI = 7


class CetakMassal(models.Model):
    """Many letters printed in the background, for one person, with that person's rights.

    A user makes and stops a job by buttons only; everything else is done by the cron
    (``cetak_massal_jalan.py``).
    """

    _name = "sistem.kerja.cetak.massal"
    _description = "Print Job"
    _inherit = ["sistem.kerja.status.mixin"]
    _order = "id desc"

    _TRANSISI = {
        "menunggu": ("berjalan", "dihentikan", "gagal"),
        "berjalan": ("selesai", "dihentikan", "gagal"),
    }
    _TERKUNCI = ("state", "user_id", "company_ids", "attachment_id", "galat")

    user_id = fields.Many2one(
        "res.users", "Requested by", required=True, readonly=True, index=True, ondelete="cascade"
    )
    company_ids = fields.Many2many(
        "res.company",
        string="Governments",
        readonly=True,
        help="Those that were chosen when the job was requested.",
    )
    bentuk = fields.Selection(
        [("pdf", "One PDF"), ("zip", "ZIP, one PDF per letter")],
        "Result as",
        default="pdf",
        required=True,
        readonly=True,
    )
    baris_ids = fields.One2many("sistem.kerja.cetak.massal.baris", "massal_id", "Letters")
    jumlah = fields.Integer("Number of Letters", compute="_compute_kemajuan")
    jumlah_selesai = fields.Integer("Printed", compute="_compute_kemajuan")
    jumlah_gagal = fields.Integer("Failed", compute="_compute_kemajuan")
    kemajuan = fields.Float("Progress", compute="_compute_kemajuan")
    attachment_id = fields.Many2one("ir.attachment", "Result", readonly=True)
    galat = fields.Text("Reason", readonly=True)
    state = fields.Selection(
        [
            ("menunggu", "Waiting"),
            ("berjalan", "Running"),
            ("selesai", "Done"),
            ("dihentikan", "Stopped"),
            ("gagal", "Failed"),
        ],
        default="menunggu",
        required=True,
        readonly=True,
        index=True,
    )

    # Not kept on the job: its row stays free for whoever stops it while letters are printed
    @api.depends("baris_ids.state")
    def _compute_kemajuan(self):
        hitung = self.env["sistem.kerja.cetak.massal.baris"]._read_group(
            [("massal_id", "in", self.ids)], ["massal_id", "state"], ["__count"]
        )
        banyak = {(massal.id, state): jumlah for massal, state, jumlah in hitung}
        for massal in self:
            menunggu, selesai, gagal = (
                banyak.get((massal.id, state), 0) for state in ("menunggu", "selesai", "gagal")
            )
            massal.jumlah = menunggu + selesai + gagal
            massal.jumlah_selesai, massal.jumlah_gagal = selesai, gagal
            massal.kemajuan = 100 * (selesai + gagal) / massal.jumlah if massal.jumlah else 0

    @api.depends("create_date")
    @api.depends_context("lang", "tz")
    def _compute_display_name(self):
        for massal in self:
            waktu = fields.Datetime.context_timestamp(
                massal, massal.create_date or massal.env.cr.now()
            )
            massal.display_name = ke_pengguna(self.env)._(
                "Letters of %s", waktu.strftime("%d-%m-%Y %H:%M")
            )

    @api.model
    def _buat(self, naskah, bentuk):
        """Create a job that prints letters for the user, and start it.

        :param naskah: letters the user may read
        :param bentuk: ``pdf`` or ``zip``
        """
        massal = (
            # sudo: users have no right to create jobs, so that nobody makes one for another
            self.sudo()
            ._buka()
            .create(
                {
                    "user_id": self.env.uid,
                    "company_ids": self.env.companies.ids,
                    "bentuk": bentuk,
                    "baris_ids": [
                        fields.Command.create({"naskah_id": id_, "urutan": urutan})
                        for urutan, id_ in enumerate(naskah.ids)
                    ],
                }
            )
        )
        self.env.ref("hr_sistem_kerja_reports.cron_cetak_massal")._trigger()
        return massal.with_env(self.env)

    def action_hentikan(self):
        """Stop the jobs; what they have printed so far is not handed out."""
        self.check_access("read")
        # sudo: a user may stop the own job, and change nothing else of it
        self.sudo()._pindah("dihentikan")
        return True

    def action_segarkan(self):
        """Show how far the job is now."""
        return True

    def action_unduh(self):
        """Return the action that downloads the result."""
        self.ensure_one()
        self.check_access("read")
        if not self.attachment_id:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Result: %(massal)s has none. Wait until the job is done, or request it again.",
                    massal=self.display_name,
                )
            )
        return {
            "type": "ir.actions.act_url",
            "url": f"/web/content/{self.attachment_id.id}?download=true",
            "target": "download",
        }

    @api.ondelete(at_uninstall=False)
    def _unlink_except_aktif(self):
        for massal in self:
            if massal.state in AKTIF:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(massal)s: it is still being printed. Stop it before deleting it.",
                        massal=massal.display_name,
                    )
                )

    def unlink(self):
        # Together with the PDFs, which the database alone would not delete.
        # sudo: who may delete the job may delete what it consists of
        self.sudo().baris_ids.unlink()
        return super().unlink()

    @api.autovacuum
    def _gc_lama(self):
        batas = fields.Datetime.subtract(fields.Datetime.now(), days=SIMPAN_HARI)
        self.search([("state", "not in", AKTIF), ("write_date", "<", batas)]).unlink()


class CetakMassalBaris(models.Model):
    """One letter of a print job."""

    _name = "sistem.kerja.cetak.massal.baris"
    _description = "Letter of a Print Job"
    _order = "urutan, id"
    _rec_name = "naskah_id"

    massal_id = fields.Many2one(
        "sistem.kerja.cetak.massal", required=True, index=True, ondelete="cascade"
    )
    urutan = fields.Integer(readonly=True)
    naskah_id = fields.Many2one(
        "sistem.kerja.naskah", "Letter", required=True, readonly=True, ondelete="cascade"
    )
    attachment_id = fields.Many2one("ir.attachment", "PDF", readonly=True)
    galat = fields.Text("Reason", readonly=True)
    state = fields.Selection(
        [("menunggu", "Waiting"), ("selesai", "Printed"), ("gagal", "Failed")],
        default="menunggu",
        required=True,
        readonly=True,
        index=True,
    )
