from typing import NamedTuple

from markupsafe import Markup

from odoo import api, fields, models

from ..inti.bahasa_pengguna import ke_pengguna
from .penugasan import AKTIF

BATAS_PENUGASAN = 3


class Beban(NamedTuple):
    """A person who would work in a period; ``kecuali``: assignments that do not count."""

    pegawai: object
    mulai: object
    selesai: object
    kecuali: object = ()


class PeringatanMixin(models.AbstractModel):
    """Warnings of overlap and overload, on whatever plans an assignment (R-060)."""

    _name = "sistem.kerja.peringatan.mixin"
    _description = "Warnings of Overlap and Overload"

    peringatan = fields.Json(
        "Warnings",
        compute="_compute_peringatan",
        help="List of kode, pesan, pasal: other assignments in the same period, and the workload.",
    )
    # Made by our own template, which escapes; sanitizing would take the classes away
    peringatan_tampil = fields.Html(
        "Overlap and Workload", compute="_compute_peringatan_tampil", sanitize=False
    )

    def _rencana_beban(self):
        """Return the :class:`Beban` of everybody whom this record would assign."""
        raise NotImplementedError

    def _compute_peringatan(self):
        rencana = [(satu, beban) for satu in self for beban in satu._rencana_beban()]
        hasil = self.env["sistem.kerja.penugasan"]._peringatan_beban(
            [beban for _s, beban in rencana]
        )
        for satu in self:
            satu.peringatan = []
        for (satu, _beban), pesan in zip(rencana, hasil, strict=True):
            satu.peringatan = (satu.peringatan or []) + pesan

    @api.depends("peringatan")
    def _compute_peringatan_tampil(self):
        for satu in self:
            satu.peringatan_tampil = satu.peringatan and self.env["ir.qweb"]._render(
                "hr_sistem_kerja.peringatan", {"peringatan": satu.peringatan}
            )


class Penugasan(models.Model):
    _name = "sistem.kerja.penugasan"
    _inherit = ["sistem.kerja.penugasan", "sistem.kerja.peringatan.mixin"]

    @api.depends("state", "employee_id", "tanggal_mulai", "tanggal_selesai")
    @api.depends_context("lang")
    def _compute_peringatan(self):
        return super()._compute_peringatan()

    def _rencana_beban(self):
        return [self._beban()] if self.state == "draft" else []

    def _beban(self):
        # sudo: the person was named by whoever plans
        pegawai = self.sudo().employee_id._origin
        return Beban(pegawai, self.tanggal_mulai, self.tanggal_selesai, self._origin)

    def _catat_peringatan(self):
        """Put the warnings on record, so that nobody says later that he did not know."""
        semua = self._peringatan_beban([satu._beban() for satu in self])
        isi = {
            satu.id: satu._teks_peringatan(peringatan)
            for satu, peringatan in zip(self, semua, strict=True)
            if peringatan
        }
        if isi:
            self.browse(isi)._message_log_batch(bodies=isi)

    def _teks_peringatan(self, peringatan):
        """Return the warnings as they stand in the history."""
        baris = [
            " ".join(filter(None, [satu["pesan"], satu["pasal"] and f"({satu['pasal']})"]))
            for satu in peringatan
        ]
        judul = ke_pengguna(self.env)._("Established in spite of these warnings:")
        butir = Markup().join(Markup("<li>%s</li>") % satu for satu in baris)
        return Markup("<p>%s</p><ul>%s</ul>") % (judul, butir)

    # ------------------------------------------------------------------ counting

    @api.model
    def _batas(self):
        """Return from how many assignments at once on a person has too much to do."""
        # sudo: a number that everybody may know
        nilai = self.env["ir.config_parameter"].sudo().get_param("hr_sistem_kerja.batas_penugasan")
        return int(nilai) if (nilai or "").isdigit() else BATAS_PENUGASAN

    @api.model
    def _peringatan_beban(self, rencana):
        """Return the warnings for each :class:`Beban`, in their order; one query for all.

        They say how many and for which units, never what the other assignments are about.
        """
        lain = self._lain_pada_masa(rencana)
        # sudo: only the government of the person is read
        instansi = {satu.pegawai.sudo().company_id for satu in rencana if satu.pegawai.id in lain}
        model = self.env["sistem.kerja.peraturan"]
        pasal = {
            satu: model._berlaku(satu)._ketentuan("boleh_rangkap")[:1].pasal or ""
            for satu in instansi
        }
        return [self._pesan_beban(satu, lain.get(satu.pegawai.id), pasal) for satu in rencana]

    @api.model
    def _lain_pada_masa(self, rencana):
        """Return the assignments that hold in any of these periods, by employee id."""
        lengkap = [satu for satu in rencana if satu.pegawai and satu.mulai and satu.selesai]
        if not lengkap:
            return {}
        # sudo: how many there are and for which units, not what they are about
        semua = self.sudo().search_fetch(
            [
                ("employee_id", "in", list({satu.pegawai.id for satu in lengkap})),
                ("state", "in", AKTIF),
                ("tanggal_mulai", "<=", max(satu.selesai for satu in lengkap)),
                ("tanggal_selesai", ">=", min(satu.mulai for satu in lengkap)),
            ],
            ["employee_id", "unit_pemilik_id", "tanggal_mulai", "tanggal_selesai"],
        )
        return semua.grouped(lambda satu: satu.employee_id.id)

    @api.model
    def _pesan_beban(self, beban, lain, pasal):
        if not (lain and beban.mulai and beban.selesai):
            return []
        kecuali = set(beban.kecuali.ids if beban.kecuali else ())
        serentak = lain.filtered(
            lambda satu: (
                satu.id not in kecuali
                and satu.tanggal_mulai <= beban.selesai
                and satu.tanggal_selesai >= beban.mulai
            )
        )
        # sudo: the person was named by whoever plans
        pegawai = beban.pegawai.sudo()
        return self._kalimat_beban(pegawai, serentak, pasal[pegawai.company_id])

    @api.model
    def _kalimat_beban(self, pegawai, serentak, pasal):
        if not serentak:
            return []
        env = ke_pengguna(self.env)
        nilai = {
            "nama": pegawai.name,
            "jumlah": len(serentak),
            "unit": ", ".join(serentak.unit_pemilik_id.mapped("name")),
            "batas": self._batas(),
        }
        teks = env._("%(nama)s: other assignments in this period: %(jumlah)s (%(unit)s).", **nilai)
        pesan = [{"kode": "R-060", "pesan": teks, "pasal": pasal}]
        if nilai["jumlah"] >= nilai["batas"]:
            teks = env._(
                "%(nama)s: %(jumlah)s assignments at once reach the workload of %(batas)s; "
                "consider somebody else.",
                **nilai,
            )
            pesan.append({"kode": "BEBAN", "pesan": teks, "pasal": ""})
        return pesan


class Permohonan(models.Model):
    _name = "sistem.kerja.permohonan"
    _inherit = ["sistem.kerja.permohonan", "sistem.kerja.peringatan.mixin"]

    @api.depends(
        "state", "line_ids.employee_id", "line_ids.state", "tanggal_mulai", "tanggal_selesai"
    )
    @api.depends_context("lang")
    def _compute_peringatan(self):
        return super()._compute_peringatan()

    def _rencana_beban(self):
        if self.state not in ("draft", "diajukan"):
            return []
        # sudo: the people were named by whoever asks; counted is the same for all who decide
        dokumen = self.sudo()
        return [
            Beban(
                line.employee_id._origin,
                dokumen.tanggal_mulai,
                dokumen.tanggal_selesai,
                dokumen._origin.penugasan_ids,
            )
            for line in dokumen.line_ids
            if line.employee_id and line.state not in ("ditolak", "dinamai")
        ]


class Pengajuan(models.Model):
    _name = "sistem.kerja.pengajuan"
    _inherit = ["sistem.kerja.pengajuan", "sistem.kerja.peringatan.mixin"]

    @api.depends("state", "employee_id", "tanggal_mulai", "tanggal_selesai")
    @api.depends_context("lang")
    def _compute_peringatan(self):
        return super()._compute_peringatan()

    def _rencana_beban(self):
        if self.state not in ("draft", "diajukan"):
            return []
        # sudo: who volunteers; counted is the same for all who decide
        satu = self.sudo()
        pegawai = satu.employee_id._origin
        kecuali = satu._origin.penugasan_ids
        return [Beban(pegawai, satu.tanggal_mulai, satu.tanggal_selesai, kecuali)]
