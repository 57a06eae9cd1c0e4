import logging
from collections import defaultdict

import psycopg2

from odoo import api, fields, models
from odoo.fields import Domain

_logger = logging.getLogger(__name__)

KELOMPOK = 500


class Langkah(models.Model):
    """Deadlines: how old a step is, how long it still has, and the daily reminder and report."""

    _inherit = "sistem.kerja.langkah"

    umur_hari = fields.Integer(
        "Age (working days)",
        compute="_compute_tenggat",
        help="Since it became active, until today or until it was decided.",
    )
    sisa_hari = fields.Integer(
        "Days Left",
        compute="_compute_tenggat",
        help="Working days until the deadline; 0 on the last day, negative when it has passed.",
    )
    terlambat = fields.Boolean("Late", compute="_compute_tenggat", search="_search_terlambat")

    @api.depends("state", "aktif_pada", "diputus_pada", "batas_waktu", "penindak_id", "company_id")
    @api.depends_context("tz")
    def _compute_tenggat(self):
        hari_ini = fields.Date.context_today(self)
        for langkah in self:
            aktif = langkah.state == "aktif"
            mulai = langkah._tanggal(langkah.aktif_pada)
            akhir = hari_ini if aktif else langkah._tanggal(langkah.diputus_pada)
            batas = aktif and langkah.batas_waktu
            instansi = langkah._instansi_tenggat()
            langkah.terlambat = bool(batas and batas < hari_ini)
            langkah.umur_hari = instansi._hari_kerja_antara(mulai, akhir) if mulai and akhir else 0
            sisa = instansi._hari_kerja_antara(hari_ini, batas) if batas else 0
            # On the weekend after the last day no working day is lost yet, but it is late
            langkah.sisa_hari = min(sisa, -1) if langkah.terlambat else sisa

    def _search_terlambat(self, operator, value):
        if operator != "in":
            return NotImplemented
        telat = self._domain_terlambat(fields.Date.context_today(self))
        return Domain.OR(telat if nilai else ~telat for nilai in value)

    def _tanggal(self, waktu):
        """Return the date of a moment where the user is."""
        return waktu and fields.Datetime.context_timestamp(self, waktu).date()

    def _instansi_tenggat(self):
        """Return the government whose calendar counts: that of who must act."""
        # sudo: for which government an official acts is public
        langkah = self.sudo()
        instansi = langkah.penindak_id.company_id or langkah.company_id or self.env.company
        return instansi.with_env(self.env)

    # ------------------------------------------------------------------ the daily job

    @api.model
    def _cron_tenggat(self):
        """Remind officials of their deadlines; report to their superiors what is late.

        Each step is reminded of once and reported once. Steps that somebody decides in this very
        moment are left for tomorrow.
        """
        hari_ini = fields.Date.context_today(self)
        # sudo: the cron serves all governments
        semua = self.sudo()
        tugas = [
            ("diingatkan_pada", semua.search(semua._domain_perlu_diingatkan(hari_ini))),
            ("dilaporkan_pada", semua.search(semua._domain_perlu_dilaporkan(hari_ini))),
        ]
        sisa = sum(len(langkah) for _bidang, langkah in tugas)
        cron = self.env["ir.cron"]
        # Each batch begins with its lock in a new transaction: it sees what was decided meanwhile
        ada_waktu = cron._commit_progress(remaining=sisa)
        for bidang, langkah in tugas:
            for awal in range(0, len(langkah), KELOMPOK):
                if not ada_waktu:
                    return
                kelompok = langkah[awal : awal + KELOMPOK]
                kelompok._kerjakan_tenggat(bidang, hari_ini)
                sisa -= len(kelompok)
                ada_waktu = cron._commit_progress(len(kelompok), remaining=sisa)

    def _domain_perlu_diingatkan(self, hari_ini):
        """Return the domain of the active steps whose deadline is near or has passed."""
        per_batas = defaultdict(list)
        # sudo: the cron serves all governments, archived ones too while steps wait there
        Instansi = self.env["res.company"].sudo().with_context(active_test=False)
        for hari, kelompok in Instansi._read_group([], ["pengingat_hari"], ["id:recordset"]):
            for instansi in kelompok:
                per_batas[instansi._tambah_hari_kerja(hari_ini, hari)].append(instansi.id)
        dekat = Domain.OR(
            Domain("batas_waktu", "<=", batas)
            & (
                Domain("penindak_id.company_id", "in", ids)
                | (Domain("penindak_id", "=", False) & Domain("company_id", "in", ids))
            )
            for batas, ids in per_batas.items()
        )
        return Domain("state", "=", "aktif") & Domain("diingatkan_pada", "=", False) & dekat

    def _domain_perlu_dilaporkan(self, hari_ini):
        return Domain("dilaporkan_pada", "=", False) & self._domain_terlambat(hari_ini)

    def _domain_terlambat(self, hari_ini):
        return Domain("state", "=", "aktif") & Domain("batas_waktu", "<", hari_ini)

    def _kerjakan_tenggat(self, bidang, hari_ini):
        """Lock a batch and handle what still waits for it.

        :param bidang: ``diingatkan_pada`` or ``dilaporkan_pada``: what is done, and where its
            day is kept
        """
        langkah = self.try_lock_for_update(allow_referencing=True)
        langkah.invalidate_recordset()
        langkah.filtered(lambda satu: satu.state == "aktif" and not satu[bidang])._kirim_tenggat(
            bidang, hari_ini
        )

    def _kirim_tenggat(self, bidang, hari_ini):
        """Send for these steps; one that cannot be sent does not hold up the others."""
        if not self:
            return
        try:
            with self.env.cr.savepoint():
                if bidang == "diingatkan_pada":
                    self._ingatkan()
                else:
                    self._laporkan()
                self._buka().write({bidang: hari_ini})
        except psycopg2.OperationalError:
            # The database asks for another try of the whole transaction
            raise
        except Exception:
            if len(self) == 1:
                _logger.exception("Deadline of step %s: not sent, tried again tomorrow", self.id)
                return
            tengah = len(self) // 2
            self[:tengah]._kirim_tenggat(bidang, hari_ini)
            self[tengah:]._kirim_tenggat(bidang, hari_ini)

    def _laporkan(self):
        """Tell the superiors of the officials; the highest official has none."""
        atasan = self._atasan_penindak()
        self.filtered(lambda langkah: atasan.get(langkah.id))._laporkan_terlambat(atasan)
