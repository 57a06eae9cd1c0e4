from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..inti.bahasa_pengguna import ke_pengguna


class Penugasan(models.Model):
    """Which work comes first for its person (R-088, R-089)."""

    _inherit = "sistem.kerja.penugasan"

    prioritas_saya = fields.Selection(
        [("utama", "First"), ("rendah", "Low Priority")],
        "Priority",
        compute="_compute_prioritas_saya",
        help="Where the regulation puts the targets of the own unit first.",
    )
    alasan_prioritas = fields.Char("Why", compute="_compute_prioritas_saya")

    @api.depends("employee_id", "unit_pemilik_id", "state")
    @api.depends_context("lang")
    def _compute_prioritas_saya(self):
        env = ke_pengguna(self.env)
        # sudo: the regulation and the unit of the person decide; nothing else of them is shown
        for penugasan, satu in zip(self, self.sudo(), strict=True):
            prioritas, alasan = False, ""
            sendiri = satu._di_unit_sendiri()
            if satu.unit_pemilik_id and satu.employee_id:
                aturan = satu._ketentuan_prioritas()
                if aturan["utama"]:
                    prioritas = "utama" if sendiri else "rendah"
                    alasan = (
                        env._("Target of the own unit (%s)", aturan["utama"].pasal)
                        if sendiri
                        else env._("Work in another unit (%s)", aturan["utama"].pasal)
                    )
                elif aturan["tetap"] and not sendiri:
                    alasan = env._("The target at home stays (%s)", aturan["tetap"].pasal)
            penugasan.prioritas_saya, penugasan.alasan_prioritas = prioritas, alasan

    def _di_unit_sendiri(self):
        """Tell whether the work is for the Unit Organisasi where its person stands."""
        unit = self.unit_pemilik_id.unit_organisasi_id or self.unit_pemilik_id
        return bool(unit) and unit == self.employee_id.unit_organisasi_id

    def _ketentuan_prioritas(self):
        peraturan = self.peraturan_id or self.env["sistem.kerja.peraturan"]._berlaku(
            self.company_id
        )
        kosong = self.env["sistem.kerja.peraturan.ketentuan"]
        return {
            "utama": peraturan._ketentuan("prioritas_unit_sendiri")[:1] if peraturan else kosong,
            "tetap": peraturan._ketentuan("target_asal_tetap")[:1] if peraturan else kosong,
        }

    def _isi_pekerjaan(self):
        """Return what ``pekerjaan_saya`` says of this assignment."""
        self.ensure_one()
        return {
            "penugasan_id": self.id,
            "nama": self.maksud,
            "tim": self.tim_id.name or "",
            "peran": self.peran_tim or "",
            "unit": self.unit_pemilik_id.name,
            "mulai": str(self.tanggal_mulai),
            "selesai": str(self.tanggal_selesai),
            "prioritas": self.prioritas_saya or "",
            "alasan": self.alasan_prioritas or "",
        }


class HrEmployee(models.Model):
    """The order of somebody's own work."""

    _inherit = "hr.employee"

    pekerjaan_ids = fields.Many2many(
        "sistem.kerja.penugasan",
        string="Running Work",
        compute="_compute_pekerjaan",
        groups="hr.group_hr_user",
    )
    catatan_pekerjaan = fields.Char(
        "Targets at Home", compute="_compute_pekerjaan", groups="hr.group_hr_user"
    )

    @api.depends("penugasan_ids.state")
    def _compute_pekerjaan(self):
        per_orang = self._pekerjaan_berurutan()
        for pegawai in self:
            penugasan = per_orang.get(pegawai._origin, self.env["sistem.kerja.penugasan"])
            pegawai.pekerjaan_ids = penugasan
            pegawai.catatan_pekerjaan = pegawai._catatan_target_asal(penugasan)

    def _pekerjaan_berurutan(self):
        """Return the running work of each employee in the order in which it comes.

        First what is for the own unit where the regulation says so (P Ps.11), then by its end.

        :returns: dict of employee and ``sistem.kerja.penugasan``
        """
        semua = self.env["sistem.kerja.penugasan"].search(
            [("employee_id", "in", self._origin.ids), ("state", "=", "berjalan")]
        )
        berurut = semua.sorted(
            lambda satu: (satu.prioritas_saya == "rendah", satu.tanggal_selesai, satu.id)
        )
        return berurut.grouped("employee_id")

    def _catatan_target_asal(self, penugasan):
        """Return the sentence on the targets at home of who works for another unit."""
        env = ke_pengguna(self.env)
        # sudo: the regulation and the unit of the person decide, as for the order
        for satu in penugasan.sudo():
            if satu._di_unit_sendiri():
                continue
            aturan = satu._ketentuan_prioritas()
            unit = self.sudo().unit_organisasi_id.name or "-"  # sudo: as above
            if aturan["utama"]:
                return env._(
                    "The targets of %(unit)s come first (%(pasal)s).",
                    unit=unit,
                    pasal=aturan["utama"].pasal,
                )
            if aturan["tetap"]:
                return env._(
                    "The targets at %(unit)s still have to be met (%(pasal)s).",
                    unit=unit,
                    pasal=aturan["tetap"].pasal,
                )
        return ""

    def pekerjaan_saya(self):
        """Return the own running work in its order, as list of dicts, for the portal.

        :returns: list of dicts: ``penugasan_id`` (0 where it is the note on targets at home),
            ``nama``, ``tim``, ``peran``, ``unit``, ``mulai``, ``selesai``, ``prioritas``
            (utama, rendah or empty) and ``alasan`` with its pasal
        :raises AccessError: for the work of somebody else
        """
        # sudo: only the person himself, as the next lines make sure
        saya = self.env.user._sistem_kerja_pegawai().sudo()
        if self and self.sudo() - saya:  # sudo: compared with the person of the user only
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Order of work: everybody sees his own only. Ask for it with your own account."
                )
            )
        hasil = []
        per_orang = saya._pekerjaan_berurutan()
        for pegawai in self.sudo() or saya:  # sudo: as above
            penugasan = per_orang.get(pegawai, self.env["sistem.kerja.penugasan"])
            if catatan := pegawai._catatan_target_asal(penugasan):
                hasil.append(self._isi_target_asal(pegawai, catatan))
            hasil += [satu._isi_pekerjaan() for satu in penugasan]
        return hasil

    def _isi_target_asal(self, pegawai, catatan):
        return {
            "penugasan_id": 0,
            "nama": catatan,
            "tim": "",
            "peran": "",
            "unit": pegawai.unit_organisasi_id.name or "",
            "mulai": "",
            "selesai": "",
            "prioritas": "utama",
            "alasan": catatan,
        }
