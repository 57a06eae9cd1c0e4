from odoo import api, fields, models


class Pangkat(models.Model):
    """Rank and pay group of a PNS (I/a to IV/e) or the group of a PPPK (I to XVII)."""

    _name = "sistem.kerja.pangkat"
    _description = "Pangkat"
    _order = "status_asn, urutan, id"
    _rec_names_search = ["name", "code"]

    code = fields.Char("Golongan Ruang", required=True)
    name = fields.Char("Pangkat", required=True)
    status_asn = fields.Selection([("pns", "PNS"), ("pppk", "PPPK")], "ASN Status", required=True)
    urutan = fields.Integer("Order", help="The greater the number, the higher the rank.")
    active = fields.Boolean(default=True)

    _code_unik = models.Constraint(
        "UNIQUE(status_asn, code)", "Golongan ruang: another pangkat already has this code."
    )

    @api.depends("name", "code", "status_asn")
    def _compute_display_name(self):
        """PNS as letters print it, ``Penata (III/c)``; the name of a PPPK group says it all."""
        for pangkat in self:
            pangkat.display_name = (
                pangkat.name
                if pangkat.status_asn == "pppk"
                else f"{pangkat.name or ''} ({pangkat.code or ''})"
            )
