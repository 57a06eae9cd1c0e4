from odoo import api, fields, models

from ..aturan.pemeriksa import MENURUT_POHON
from ..models.inti.bahasa_pengguna import ke_pengguna


class BarisTetapkanKedudukan(models.TransientModel):
    """One person of the proposal; what it says is computed here, never taken from the client."""

    _name = "sistem.kerja.tetapkan.kedudukan.baris"
    _description = "Person whose Kedudukan is Determined"

    wizard_id = fields.Many2one(
        "sistem.kerja.tetapkan.kedudukan", required=True, ondelete="cascade"
    )
    company_id = fields.Many2one(related="employee_id.company_id")
    employee_id = fields.Many2one("hr.employee", "Pegawai", required=True, ondelete="cascade")
    department_id = fields.Many2one("hr.department", "Unit", compute="_compute_usulan", store=True)
    jenjang_id = fields.Many2one("sistem.kerja.jenjang", compute="_compute_usulan", store=True)
    ppk_lama_id = fields.Many2one(
        "hr.employee", "Present PPK", compute="_compute_usulan", store=True
    )
    status = fields.Selection(
        [("sesuai", "Conforms"), ("menyimpang", "Deviates"), ("belum", "Not Determined")],
        "Present Status",
        compute="_compute_usulan",
        store=True,
    )
    ppk_usulan_id = fields.Many2one(
        "hr.employee", "Proposed PPK", compute="_compute_usulan", store=True
    )
    # Text and not Char: lists wrap it
    aturan = fields.Text("Rule", compute="_compute_usulan", store=True)
    konflik = fields.Text("Attention", compute="_compute_usulan", store=True)
    ppk_id = fields.Many2one(
        "hr.employee", "Chosen PPK", compute="_compute_ppk_id", store=True, readonly=False
    )
    menyimpang = fields.Boolean("Deviates from the Rule", compute="_compute_menyimpang")
    alasan = fields.Char("Remark", help="Why a PPK is chosen whom the regulation does not admit.")
    terapkan = fields.Boolean("Apply", compute="_compute_terapkan", store=True, readonly=False)

    @api.depends("employee_id")
    def _compute_usulan(self):
        nilai = {vals["employee_id"]: vals for vals in self._siapkan(self.employee_id)}
        for baris in self:
            vals = nilai.get(baris.employee_id.id, {})
            for nama in self._KOLOM:
                baris[nama] = vals.get(nama, False)

    @api.depends("ppk_usulan_id", "ppk_lama_id", "status")
    def _compute_ppk_id(self):
        for baris in self:
            baris.ppk_id = baris.ppk_lama_id if baris.status == "sesuai" else baris.ppk_usulan_id

    @api.depends("ppk_id", "ppk_lama_id", "department_id", "status")
    def _compute_terapkan(self):
        for baris in self:
            baru = baris.status != "sesuai" or baris.ppk_id != baris.ppk_lama_id
            baris.terapkan = bool(baris.ppk_id and baris.department_id and baru)

    @api.depends("ppk_id", "ppk_usulan_id", "employee_id")
    def _compute_menyimpang(self):
        """Judge the chosen PPK; only where another than the proposed one is chosen."""
        self.menyimpang = False
        lain = self.filtered(lambda baris: baris.ppk_id and baris.ppk_id != baris.ppk_usulan_id)
        if lain:
            # sudo: the check walks units and heads that the officer need not see
            ppk = {baris.employee_id.id: baris.ppk_id.id for baris in lain}
            hasil = lain.employee_id.sudo()._periksa_kedudukan(ppk=ppk)
            menyimpang = {satu.pegawai_id for satu in hasil if satu.status == "menyimpang"}
            for baris in lain:
                baris.menyimpang = baris.employee_id.id in menyimpang

    _KOLOM = (
        "department_id",
        "jenjang_id",
        "ppk_lama_id",
        "status",
        "ppk_usulan_id",
        "aturan",
        "konflik",
    )

    @api.model
    def _siapkan(self, pegawai):
        """Return the values of the lines of these people; queries do not grow with them."""
        # sudo: the proposal walks units and heads that the officer need not see
        pegawai = pegawai.sudo()
        peta = self.env["sistem.kerja.peta.jabatan"]._konflik(pegawai)
        baca = self._bacaan(pegawai.company_id)
        return [
            {
                "employee_id": hasil.pegawai_id,
                "department_id": hasil.orang.unit or False,
                "jenjang_id": orang.jenjang_id.id,
                "ppk_lama_id": hasil.ppk_id or False,
                "status": hasil.status,
                "ppk_usulan_id": hasil.usulan.ppk or False,
                "aturan": self._sebut_aturan(hasil.usulan),
                "konflik": self._konflik(
                    hasil,
                    baca.get((orang.company_id.id, hasil.usulan.kode)),
                    peta.get(hasil.pegawai_id),
                ),
            }
            for orang, hasil in zip(pegawai, pegawai._periksa_kedudukan(), strict=True)
        ]

    def _sebut_aturan(self, usulan):
        if usulan.alasan in MENURUT_POHON and usulan.ppk:
            return ke_pengguna(self.env)._("Next head above")
        return " ".join(filter(None, [usulan.kode, usulan.pasal]))

    def _bacaan(self, companies):
        """Return the lines whose text is silent, by government and row, with our reading."""
        return {
            (company.id, baris.code): baris.catatan
            for company in companies
            for baris in self.env["sistem.kerja.peraturan"]._berlaku(company).kedudukan_ids
            if baris.diam and baris.code
        }

    def _konflik(self, hasil, bacaan, peta):
        """Return what the officer should look at before he determines this kedudukan."""
        env = ke_pengguna(self.env)
        pesan = []
        if hasil.sebab in ("menyimpang", "ppk_keluar"):
            pesan.append(hasil.pesan)
        if not hasil.usulan.ppk and hasil.status != "sesuai":
            pesan.append(
                env._("No head stands above this post; choose the PPK by hand.")
                if hasil.usulan.alasan in MENURUT_POHON
                else self.env["hr.employee"]._pesan_kedudukan(hasil.usulan.alasan)
            )
        if bacaan:
            pesan.append(env._("The text is silent; our reading: %s", bacaan))
        return " ".join(filter(None, [*pesan, peta]))
