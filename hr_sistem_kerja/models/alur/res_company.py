from odoo import fields, models

from ...aturan import hari_kerja
from ..inti.bahasa_pengguna import ke_pengguna


class ResCompany(models.Model):
    """The calendar of a government: on which days a deadline runs."""

    _inherit = "res.company"

    hari_kerja = fields.Selection(
        [("5", "5 Days (Monday to Friday)"), ("6", "6 Days (Monday to Saturday)")],
        "Working Week",
        required=True,
        default="5",
        help="Deadlines count these days, without holidays.",
    )
    pengingat_hari = fields.Integer(
        "Reminder before the Deadline (working days)",
        default=1,
        help="Who has to decide is reminded so many working days before; 0: on the last day.",
    )

    _pengingat_hari_wajar = models.Constraint(
        "CHECK(pengingat_hari >= 0)",
        lambda env, _diag: ke_pengguna(env)._(
            "Reminder before the Deadline: write 0 or more working days."
        ),
    )

    def _kalender(self):
        """Return the holidays and the working week, as :mod:`aturan.hari_kerja` wants them.

        The holidays are kept in memory: calling this for many records costs no query.
        """
        self.ensure_one()
        libur = self.env["sistem.kerja.hari.libur"]._per_instansi()
        # sudo: the calendar is public, also that of a government which answers a request
        pekan = int(self.sudo().hari_kerja)
        return {"libur": libur.get(self.id, libur[False]), "hari_kerja": pekan}

    def _tambah_hari_kerja(self, tanggal, jumlah):
        """Return the last day of a deadline of ``jumlah`` working days beginning after a date.

        :param tanggal: date or ISO string
        :param jumlah: working days; 0 is the day itself
        """
        return hari_kerja.tambah_hari_kerja(
            fields.Date.to_date(tanggal), jumlah, **self._kalender()
        )

    def _hari_kerja_antara(self, dari, sampai):
        """Return the working days after ``dari`` until ``sampai``; negative backwards."""
        return hari_kerja.hari_kerja_antara(
            fields.Date.to_date(dari), fields.Date.to_date(sampai), **self._kalender()
        )
