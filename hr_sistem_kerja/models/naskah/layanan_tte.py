from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...penandatangan import PenandaGagal
from ..inti.bahasa_pengguna import ke_pengguna

BATAS_TERLAMA = 60


class ResCompany(models.Model):
    """The signing service of a government, and the authorities whose certificates it trusts.

    Only system administrators see and change them.
    """

    _inherit = "res.company"

    tte_alamat = fields.Char(
        "Address of the Signing Service",
        groups="base.group_system",
        help="https://..., without /api/sign/pdf. Empty: nobody signs by a service.",
    )
    tte_klien = fields.Char("Client Id", groups="base.group_system")
    tte_rahasia = fields.Char("Client Secret", groups="base.group_system")
    tte_batas_detik = fields.Integer(
        "Seconds to Wait",
        default=30,
        groups="base.group_system",
        help="For one letter. Others who draw a number of the same register wait as long.",
    )
    akar_sertifikat = fields.Text(
        "Trusted Authorities (PEM)",
        groups="base.group_system",
        help="Root certificates of the issuers whose signatures the verification page calls "
        "trusted, e.g. of the national authority.",
    )

    _tte_batas_wajar = models.Constraint(
        f"CHECK(tte_batas_detik BETWEEN 1 AND {BATAS_TERLAMA})",
        lambda env, _diag: ke_pengguna(env)._("Seconds to Wait: write 1 to 60."),
    )

    @api.constrains("tte_alamat")
    def _check_tte_alamat(self):
        from ...penandatangan.jarak_jauh import periksa_alamat

        for instansi in self.filtered("tte_alamat"):
            try:
                periksa_alamat(instansi.tte_alamat)
            except PenandaGagal:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Address of the Signing Service: it must begin with https:// and hold "
                        "neither a name, a password nor a question mark; passphrases are sent to "
                        "it."
                    )
                ) from None

    @api.constrains("akar_sertifikat")
    def _check_akar_sertifikat(self):
        for instansi in self.filtered("akar_sertifikat"):
            instansi._akar_sertifikat()

    def _akar_sertifikat(self):
        """Return the trusted authorities of the government."""
        from ...penandatangan.periksa import baca_akar

        self.ensure_one()
        try:
            # sudo: root certificates are public; only changing them is restricted
            return baca_akar(self.sudo().akar_sertifikat)
        except (ValueError, TypeError):
            raise ValidationError(
                ke_pengguna(self.env)._(
                    "Trusted Authorities: this is no list of certificates in PEM form, each from "
                    "-----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----."
                )
            ) from None
