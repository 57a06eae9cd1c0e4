from odoo import fields, models


class ResCompany(models.Model):
    """An instansi: one regional government, with the words that its letters use."""

    _inherit = "res.company"

    nama_daerah = fields.Char("Region", help="As letters name it, e.g. Kabupaten Sukamaju.")
    provinsi = fields.Char("Province", help="As letters name it, e.g. Provinsi Contoh.")
    jabatan_kepala_daerah = fields.Char(
        "Title of the Kepala Daerah", help="With the region, e.g. Bupati Sukamaju."
    )
    kepala_daerah_id = fields.Many2one("hr.employee", check_company=True)
    pyb_id = fields.Many2one(
        "hr.employee",
        "Pejabat yang Berwenang",
        check_company=True,
        help="Sends and receives letters between governments (P L.B.a.3, T L.2.e.iii); no text "
        "says who it is.",
    )
    tempat_penetapan = fields.Char("Place of Signing", help="E.g. Krui: 'Ditetapkan di Krui'.")
    kop_alamat = fields.Text("Letterhead Address", help="The lines below the name of the office.")
    peraturan_ids = fields.Many2many(
        "sistem.kerja.peraturan",
        "sistem_kerja_peraturan_company_rel",
        "company_id",
        "peraturan_id",
        "Regulations",
    )
