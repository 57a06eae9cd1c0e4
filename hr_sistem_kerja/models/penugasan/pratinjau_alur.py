from odoo import api, fields, models

from ..inti.bahasa_pengguna import ke_pengguna


class AlurMixin(models.AbstractModel):
    """Preview of a request that is not sent: its planned route, and what is still missing."""

    _name = "sistem.kerja.alur.mixin"
    _inherit = ["sistem.kerja.alur.mixin", "sistem.kerja.pratinjau.mixin"]

    def _simulasikan(self, vals):
        simulasi = super()._simulasikan(vals)
        # The letter that sets up the team is not what this request brings about
        simulasi.pembentukan = {}
        alur = self._alur_rencana()
        kosong = self._isi_wajib_kosong(alur) if alur else []
        if kosong and not simulasi.penolakan:
            pesan = ke_pengguna(self.env)._(
                "Fill in before you send it: %(isi)s.", isi="; ".join(kosong)
            )
            simulasi._ingatkan("ISI", pesan, alur.pasal)
            # First, as it is the only one that holds up the request
            simulasi.peringatan.insert(0, simulasi.peringatan.pop())
        return simulasi

    def _alur_rencana(self):
        """Return the route that the request would walk if it were sent now."""
        # sudo: the regulation and the organisation decide, whoever asks
        dokumen = self.sudo()
        peraturan = self.env["sistem.kerja.peraturan"]._berlaku(dokumen.company_id)
        unit = dokumen._unit_pemilik()._origin
        if not (peraturan and dokumen.lingkup and unit):
            return self.env["sistem.kerja.peraturan.alur"]
        return peraturan._alur(dokumen._cara(), dokumen.lingkup, unit, dokumen._bentuk())


class Permohonan(models.Model):
    _inherit = "sistem.kerja.permohonan"

    @api.depends(
        "state",
        "bentuk",
        "unit_pemohon_id",
        "unit_tujuan_id",
        "instansi_tujuan_id",
        "line_ids.employee_id",
        "line_ids.nama_luar",
        "maksud",
        "kompetensi",
        "skill_ids",
        "target",
        "pengaturan_lain",
        "tanggal_mulai",
        "tanggal_selesai",
    )
    @api.depends_context("lang", "uid", "allowed_company_ids")
    def _compute_pratinjau(self):
        return super()._compute_pratinjau()

    def _rencana_pratinjau(self):
        orang = self.line_ids.employee_id._origin
        if not (self.unit_pemohon_id and (self.unit_tujuan_id or self.instansi_tujuan_id or orang)):
            return {}
        return {
            "bentuk": self.bentuk,
            "cara": "penunjukan",
            "unit_pemilik_id": self.unit_pemohon_id._origin.ids,
            "unit_tujuan_id": self.unit_tujuan_id._origin.ids,
            "instansi_tujuan_id": self.instansi_tujuan_id._origin.ids,
            "employee_ids": orang.ids,
            "orang_luar": len(self.line_ids.filtered("nama_luar")),
        }

    def _petunjuk_pratinjau(self):
        return ke_pengguna(self.env)._(
            "Choose who asks and who is asked: the route, its officials and the letter that "
            "assigns appear here."
        )


class Pengajuan(models.Model):
    _inherit = "sistem.kerja.pengajuan"

    boleh_lisan = fields.Boolean(
        "Oral Wish", compute="_compute_boleh_lisan", help="The route asks for no letter."
    )

    @api.depends(
        "state",
        "employee_id",
        "unit_tujuan_id",
        "tim_id",
        "maksud",
        "target",
        "pengaturan_lain",
        "tanggal_mulai",
        "tanggal_selesai",
    )
    @api.depends_context("lang", "uid", "allowed_company_ids")
    def _compute_pratinjau(self):
        return super()._compute_pratinjau()

    @api.depends("employee_id", "unit_tujuan_id", "tim_id", "lingkup")
    def _compute_boleh_lisan(self):
        """R-108, R-109: where the route asks for no letter a wish may be stated orally."""
        for pengajuan in self:
            pertama = pengajuan._alur_rencana().langkah_ids.sorted("urutan")[:1]
            tanpa_surat = bool(pertama) and not pertama.surat
            pengajuan.boleh_lisan = pengajuan.lingkup == "dalam_unit" or tanpa_surat

    def _rencana_pratinjau(self):
        if not (self.employee_id and self.unit_tujuan_id):
            return {}
        return {
            "bentuk": self._bentuk(),
            "cara": "sukarela",
            "unit_pemilik_id": self.unit_tujuan_id._origin.ids,
            "unit_tujuan_id": self.unit_tujuan_id._origin.ids,
            "employee_ids": self.employee_id._origin.ids,
        }

    def _petunjuk_pratinjau(self):
        return ke_pengguna(self.env)._(
            "Choose the unit or team where you want to serve: the route, its officials and the "
            "letter that assigns appear here."
        )
