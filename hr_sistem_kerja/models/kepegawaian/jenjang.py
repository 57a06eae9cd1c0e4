from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..inti.bahasa_pengguna import ke_pengguna


class Jenjang(models.Model):
    """Taxonomy of the posts: jenis, kategori and the rank inside them (M Ps.6-11)."""

    _name = "sistem.kerja.jenjang"
    _description = "Jenjang"
    _order = "jenis, kategori, urutan, id"

    code = fields.Char(required=True, index=True)
    name = fields.Char(required=True)
    jenis = fields.Selection(
        [
            ("jpt", "Jabatan Pimpinan Tinggi"),
            ("administrasi", "Jabatan Administrasi"),
            ("fungsional", "Jabatan Fungsional"),
        ],
        required=True,
    )
    kategori = fields.Selection([("keahlian", "Keahlian"), ("keterampilan", "Keterampilan")])
    urutan = fields.Integer(
        "Order",
        default=10,
        help="1 is the highest rank inside the same jenis and kategori. The order between "
        "functional and structural posts is not decided by the regulations.",
    )
    uraian = fields.Text("Description", help="What the rank does (M Ps.8, Ps.10).")
    active = fields.Boolean(default=True)

    _code_unik = models.Constraint("UNIQUE(code)", "Code: another jenjang already has it.")

    @api.constrains("jenis", "kategori")
    def _check_kategori(self):
        for jenjang in self:
            if (jenjang.jenis == "fungsional") != bool(jenjang.kategori):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Kategori of jenjang %(name)s: a Jabatan Fungsional is either Keahlian or "
                        "Keterampilan, other posts have no kategori (M Ps.9(1)).",
                        name=jenjang.name,
                    )
                )
