from odoo import api, fields, models

from ..inti.bahasa_pengguna import ke_pengguna

BERTINDAK = [
    ("definitif", "In Person"),
    ("plt", "Plt."),
    ("plh", "Plh."),
    ("dicatat", "Recorded by an Officer"),
]


class Riwayat(models.Model):
    """What happened to a recommendation, with its ratings at that moment; never changed."""

    _name = "sistem.kerja.rekomendasi.riwayat"
    _description = "History of a Rekomendasi Penilaian"
    _inherit = ["sistem.kerja.tertutup.mixin"]
    _order = "id desc"
    _rec_name = "jenis"

    _HANYA_TAMBAH = True

    rekomendasi_id = fields.Many2one(
        "sistem.kerja.rekomendasi", required=True, index=True, ondelete="restrict"
    )
    company_id = fields.Many2one(
        related="rekomendasi_id.company_id", string="Government", store=True, index=True
    )
    ronde = fields.Integer("Round", required=True)
    jenis = fields.Selection(
        [
            ("diajukan", "Shown to the Person"),
            ("ditanggapi", "Commented on"),
            ("diperbaiki", "Taken back to be Changed"),
            ("diterima", "Made Final"),
        ],
        "What Happened",
        required=True,
    )
    pada = fields.Datetime("Time", required=True, default=fields.Datetime.now)
    oleh_id = fields.Many2one("res.users", "By", required=True)
    penindak_id = fields.Many2one("hr.employee", "Person", ondelete="restrict")
    pejabat_id = fields.Many2one("hr.employee", "Official", ondelete="restrict")
    bertindak = fields.Selection(BERTINDAK, "Acting", required=True)
    catatan = fields.Text("Words")
    dasar = fields.Text("Basis")
    nilai = fields.Json("Ratings at that Time", help="Codes by the name of the field.")
    ringkasan = fields.Text("Ratings", compute="_compute_ringkasan")

    @api.depends("nilai")
    @api.depends_context("lang")
    def _compute_ringkasan(self):
        env = ke_pengguna(self.env)
        bidang = self.env["sistem.kerja.rekomendasi"]._fields
        for satu in self:
            satu.ringkasan = "\n".join(
                f"{bidang[nama]._description_string(env)}: "
                f"{dict(bidang[nama]._description_selection(env)).get(kode, '-')}"
                for nama, kode in (satu.nilai or {}).items()
                if nama in bidang
            )

    def _pesan_tertutup(self):
        return ke_pengguna(self.env)._(
            "History: it comes only from the buttons of the Rekomendasi Penilaian, so that every "
            "version that the person has seen stays."
        )
