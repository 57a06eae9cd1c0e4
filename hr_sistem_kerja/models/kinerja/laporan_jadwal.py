from collections import defaultdict

from odoo import api, fields, models
from odoo.fields import Domain

from ...aturan import bahasa
from ...aturan.periode import periode
from ..inti.bahasa_pengguna import ke_pengguna
from .laporan import BERKALA

SETIAP = [
    ("mingguan", "Every Week"),
    ("bulanan", "Every Month"),
    ("triwulan", "Every Quarter"),
    ("tidak", "Not Scheduled"),
]
KELOMPOK = 500


class ResCompany(models.Model):
    """How often reports are due: "berkala" has no length in any text."""

    _inherit = "res.company"

    laporan_setiap = fields.Selection(
        SETIAP, "Reports Are Due", required=True, default="bulanan", help="A team may differ."
    )
    laporan_tenggat = fields.Integer(
        "Reports Are Due after (working days)",
        default=5,
        help="So many working days after the end of the period.",
    )

    _laporan_tenggat_wajar = models.Constraint(
        "CHECK(laporan_tenggat >= 0)",
        lambda env, _diag: ke_pengguna(env)._(
            "Reports Are Due after: write 0 or more working days."
        ),
    )


class Tim(models.Model):
    _inherit = "sistem.kerja.tim"

    laporan_setiap = fields.Selection(
        SETIAP, "Reports Are Due", help="Empty: as the government has set."
    )

    def _laporan_setiap(self):
        """Return how often reports on this team are due."""
        return self.laporan_setiap or self.company_id.laporan_setiap


class Penugasan(models.Model):
    _inherit = "sistem.kerja.penugasan"

    def _laporan_setiap(self):
        """Return how often reports on this assignment are due."""
        return self.tim_id.laporan_setiap or self.company_id.laporan_setiap

    # ------------------------------------------------------------------ the final report

    def _perlu_laporan_akhir(self):
        """Tell whether a written report follows the end of this assignment (R-157)."""
        self.ensure_one()
        # sudo: the letter and the regulation of the assignment are compared, not shown
        satu = self.sudo()
        return satu.naskah_id.jenis == "surat_tugas" and bool(
            satu._peraturan_kerja()._ketentuan("laporan_akhir")
        )

    def _pindah(self, ke, **vals):
        """Ask for the final report where a Surat Tugas ends."""
        hasil = super()._pindah(ke, **vals)
        if ke == "selesai":
            self._minta_laporan_akhir()
        return hasil

    def _minta_laporan_akhir(self):
        # sudo: whoever ends the assignment, the report follows from the regulation
        Laporan = self.env["sistem.kerja.laporan"].sudo()
        perlu = self.filtered(lambda satu: satu._perlu_laporan_akhir())
        sudah = Laporan.search([("penugasan_id", "in", perlu.ids), ("jenis", "=", "akhir")])
        perlu -= sudah.penugasan_id
        hari_ini = fields.Date.context_today(self)
        laporan = Laporan._buka().create(
            [
                {
                    "penugasan_id": satu.id,
                    "jenis": "akhir",
                    "periode": " - ".join(
                        [bahasa.tanggal(satu.tanggal_mulai), bahasa.tanggal(satu.tanggal_selesai)]
                    ),
                    "batas_waktu": satu.company_id._tambah_hari_kerja(
                        hari_ini, satu.company_id.laporan_tenggat
                    ),
                }
                for satu in perlu.sudo()  # sudo: as above
            ]
        )
        laporan._buka_draf(
            lambda satu: satu.env._("Your Surat Tugas has ended: write the final report")
        )


class Laporan(models.Model):
    """The nightly job: drafts of what is due, reminders before the deadline and after it."""

    _inherit = "sistem.kerja.laporan"

    terlambat = fields.Boolean("Late", compute="_compute_terlambat", search="_search_terlambat")
    diingatkan_pada = fields.Date("Reminded on", readonly=True, copy=False)
    dilaporkan_pada = fields.Date("Reported as Late on", readonly=True, copy=False)

    @api.depends("state", "batas_waktu")
    @api.depends_context("tz")
    def _compute_terlambat(self):
        hari_ini = fields.Date.context_today(self)
        for laporan in self:
            laporan.terlambat = bool(
                laporan.state in ("draft", "dikembalikan")
                and laporan.batas_waktu
                and laporan.batas_waktu < hari_ini
            )

    def _search_terlambat(self, operator, value):
        if operator != "in":
            return NotImplemented
        telat = self._domain_terlambat(fields.Date.context_today(self))
        return Domain.OR(telat if nilai else ~telat for nilai in value)

    def _domain_terlambat(self, hari_ini):
        return Domain("state", "in", ("draft", "dikembalikan")) & Domain(
            "batas_waktu", "<", hari_ini
        )

    def _buka_draf(self, judul):
        """Find the recipients of new drafts, let their reporters read them, and tell these."""
        self._tentukan_penerima()
        for pelapor, kelompok in self.grouped("pelapor_id").items():
            kelompok._tambah_pihak(pelapor)
        self._kabari_banyak(
            [
                (
                    laporan,
                    laporan.pelapor_id,
                    judul,
                    lambda satu: satu.pesan or satu.display_name,
                    laporan.batas_waktu,
                )
                for laporan in self
            ]
        )

    # ------------------------------------------------------------------ the nightly job

    @api.model
    def _cron_laporan(self):
        """Make the drafts of the period, follow the officials of today, and remind.

        Run twice it does nothing new: a period has one report, and each reminder its day.
        """
        hari_ini = fields.Date.context_today(self)
        # sudo: the cron serves all governments
        semua = self.sudo()
        semua._buat_terjadwal(hari_ini)
        semua._segarkan_penerima()
        semua._ingatkan_laporan(hari_ini)

    def _buat_terjadwal(self, hari_ini):
        """Make the drafts of the period of today, for all work that runs and has none yet."""
        vals_list = self._rencana_tim(hari_ini) + self._rencana_penugasan(hari_ini)
        cron = self.env["ir.cron"]
        for awal in range(0, len(vals_list), KELOMPOK):
            kelompok = vals_list[awal : awal + KELOMPOK]
            self._buka().create(kelompok)._buka_draf(lambda satu: satu.env._("A report is due"))
            cron._commit_progress(len(kelompok), remaining=len(vals_list) - awal - len(kelompok))

    def _rencana_tim(self, hari_ini):
        tim = self.env["sistem.kerja.tim"].search(
            [("state", "=", "pelaksanaan"), ("ketua_id", "!=", False)]
        )
        rencana = [
            ((satu, satu.ketua_id), satu._vals_terjadwal(hari_ini, tim_id=satu.id)) for satu in tim
        ]
        return self._belum_dilaporkan(rencana, "tim_id")

    def _rencana_penugasan(self, hari_ini):
        penugasan = self.env["sistem.kerja.penugasan"].search(
            [
                ("state", "=", "berjalan"),
                ("tanggal_mulai", "<=", hari_ini),
                "|",
                ("tim_id", "=", False),
                ("tim_id.state", "=", "pelaksanaan"),
            ]
        )
        # The ketua reports on the whole team
        penugasan = penugasan.filtered(lambda satu: satu.employee_id != satu.tim_id.ketua_id)
        rencana = [
            ((satu, satu.employee_id), satu._vals_terjadwal(hari_ini, penugasan_id=satu.id))
            for satu in penugasan
        ]
        return self._belum_dilaporkan(rencana, "penugasan_id")

    def _belum_dilaporkan(self, rencana, bidang):
        """Return the values of what has no draft yet, and was not reported by itself.

        :param rencana: list of ((work, reporter), values or None)
        """
        rencana = [(kunci, vals) for kunci, vals in rencana if vals]
        ada = self.search(
            [
                (bidang, "in", [kerja.id for (kerja, _orang), _vals in rencana]),
                ("periode", "in", list({vals["periode"] for _kunci, vals in rencana})),
                ("jenis", "in", BERKALA),
                "|",
                ("terjadwal", "=", True),
                ("state", "!=", "draft"),
            ]
        )
        sudah = {((satu[bidang], satu.pelapor_id), satu.periode) for satu in ada}
        return [
            # Who may read it is written with the draft: for all of them at once
            {**vals, "pihak_ids": [fields.Command.link(kunci[1].id)]}
            for kunci, vals in rencana
            if (kunci, vals["periode"]) not in sudah
        ]

    def _gantikan_terjadwal(self):
        """Let a report that was written by itself take the place of the empty draft."""
        sendiri = self.filtered(lambda satu: satu.jenis in BERKALA and not satu.terjadwal)
        draf = self.search(
            [
                ("terjadwal", "=", True),
                ("state", "=", "draft"),
                ("pelapor_id", "in", sendiri.pelapor_id.ids),
                ("periode", "in", sendiri.mapped("periode")),
            ]
        ).filtered(lambda satu: not (satu.isi or satu.capaian))
        for laporan in sendiri:
            kosong = draf.filtered(
                lambda satu, satunya=laporan: (
                    satu._kerja() == satunya._kerja()
                    and satu.jenis == satunya.jenis
                    and satu.pelapor_id == satunya.pelapor_id
                    and satu.periode == satunya.periode
                )
            )[:1]
            if kosong:
                nama = ("terjadwal", "periode_mulai", "periode_selesai", "batas_waktu")
                vals = {bidang: kosong[bidang] for bidang in nama}
                draf -= kosong
                kosong.unlink()
                laporan._buka().write(vals)

    def _segarkan_penerima(self):
        """Let those read the sent reports who hold the posts today, as Plt. or Plh. too."""
        pindah = defaultdict(self.browse)
        for laporan, pelaku in self.search([("state", "=", "dikirim")])._para_penerima().items():
            orang = pelaku[0][1].orang if pelaku else None
            if orang and orang != laporan.penerima_id:
                pindah[orang] |= laporan
        for orang, kelompok in pindah.items():
            kelompok._buka().write({"penerima_id": orang.id})
            kelompok._tambah_pihak(orang)
        self._kabari_banyak(
            [
                (
                    laporan,
                    orang,
                    lambda satu: satu.env._("A report waits for you"),
                    lambda satu: satu.display_name,
                    None,
                )
                for orang, kelompok in pindah.items()
                for laporan in kelompok
            ]
        )

    # ------------------------------------------------------------------ reminders

    def _ingatkan_laporan(self, hari_ini):
        dekat = self.search(self._domain_perlu_diingatkan(hari_ini))
        dekat._kirim_pengingat(
            "diingatkan_pada", hari_ini, lambda satu: satu.env._("Your report is due soon")
        )
        telat = self.search(
            Domain("dilaporkan_pada", "=", False) & self._domain_terlambat(hari_ini)
        )
        telat._kirim_pengingat(
            "dilaporkan_pada", hari_ini, lambda satu: satu.env._("A report is late")
        )

    def _kirim_pengingat(self, bidang, hari_ini, judul):
        """Tell the reporters, and of what is late the recipients too; once for each report."""
        telat = bidang == "dilaporkan_pada"
        if telat:
            for penerima, kelompok in self.grouped("penerima_id").items():
                kelompok._tambah_pihak(penerima)
        kabar = []
        for laporan in self:
            orang = laporan.pelapor_id | laporan.penerima_id if telat else laporan.pelapor_id
            kabar.append((laporan, orang, judul, "", laporan.batas_waktu))
        self._kabari_banyak(kabar)
        self._buka().write({bidang: hari_ini})

    def _domain_perlu_diingatkan(self, hari_ini):
        per_batas = defaultdict(list)
        # sudo: the cron serves all governments, archived ones too while reports wait there
        Instansi = self.env["res.company"].sudo().with_context(active_test=False)
        for hari, kelompok in Instansi._read_group([], ["pengingat_hari"], ["id:recordset"]):
            for instansi in kelompok:
                per_batas[instansi._tambah_hari_kerja(hari_ini, hari)].append(instansi.id)
        dekat = Domain.OR(
            Domain("batas_waktu", "<=", batas) & Domain("company_id", "in", ids)
            for batas, ids in per_batas.items()
        )
        belum = Domain("state", "in", ("draft", "dikembalikan")) & Domain(
            "diingatkan_pada", "=", False
        )
        return belum & Domain("batas_waktu", ">=", hari_ini) & dekat


class KerjaMixin(models.AbstractModel):
    """The period of which a piece of work is to be reported on."""

    _inherit = "sistem.kerja.kerja.mixin"

    def _vals_terjadwal(self, hari_ini, **vals):
        """Return the values of the draft that is due for the period of today, or None."""
        setiap = self._laporan_setiap()
        if setiap == "tidak" or not self.tanggal_mulai <= hari_ini <= self.tanggal_selesai:
            return None
        mulai, selesai, nama = periode(hari_ini, setiap)
        akhir = min(selesai, self.tanggal_selesai)
        return {
            **vals,
            "terjadwal": True,
            "periode": nama,
            "periode_mulai": mulai,
            "periode_selesai": selesai,
            "batas_waktu": self.company_id._tambah_hari_kerja(
                akhir, self.company_id.laporan_tenggat
            ),
        }
