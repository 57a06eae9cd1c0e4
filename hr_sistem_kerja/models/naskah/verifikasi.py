import datetime
import hashlib
import ipaddress
import re

from odoo import api, fields, models
from odoo.tools import hmac

from ..inti.bahasa_pengguna import ke_pengguna

HASIL = [("dilihat", "Looked at"), ("asli", "Genuine File"), ("berubah", "Changed File")]
SIMPAN_HARI = 730
_SIDIK = re.compile(r"[0-9a-f]{64}")


class Verifikasi(models.Model):
    """A visit to the verification page of a letter: when, and with what result.

    Of the visitor only a keyed hash of a part of his address is kept: it tells one visitor from
    another, and nobody who he was.
    """

    _name = "sistem.kerja.verifikasi"
    _description = "Verification of a Letter"
    _order = "id desc"
    _rec_name = "naskah_id"

    naskah_id = fields.Many2one(
        "sistem.kerja.naskah",
        "Letter",
        required=True,
        readonly=True,
        index=True,
        ondelete="cascade",
    )
    company_id = fields.Many2one(
        related="naskah_id.company_id", string="Government", store=True, index=True
    )
    waktu = fields.Datetime("Time", required=True, readonly=True, default=fields.Datetime.now)
    hasil = fields.Selection(HASIL, "Result", required=True, readonly=True)
    pengunjung = fields.Char(
        "Visitor", readonly=True, help="The same word: the same network. It tells nothing else."
    )

    @api.model
    def _catat(self, naskah, hasil, alamat):
        """Keep one visit.

        :param naskah: the letter
        :param hasil: ``dilihat``, ``asli`` or ``berubah``
        :param alamat: IP address of the visitor; not kept
        """
        # sudo: the public visitor reads and writes nothing here, the page keeps the visit
        return self.sudo().create(
            {"naskah_id": naskah.id, "hasil": hasil, "pengunjung": self._samarkan(alamat)}
        )

    @api.model
    def _samarkan(self, alamat):
        """Return a keyed hash of the network of an address: /24, or /48 of IPv6."""
        try:
            ip = ipaddress.ip_address(alamat or "")
        except ValueError:
            return ""
        ip = getattr(ip, "ipv4_mapped", None) or ip
        jaringan = ipaddress.ip_network((ip, 24 if ip.version == 4 else 48), strict=False)
        # sudo: the key of the database, which nobody reads
        return hmac(self.env(su=True), "sistem.kerja.verifikasi", str(jaringan))[:12]

    @api.autovacuum
    def _gc_lama(self):
        """Visits are forgotten after two years."""
        batas = fields.Datetime.subtract(fields.Datetime.now(), days=SIMPAN_HARI)
        # sudo: nobody has the right to delete a visit, the cleaner of the system does it
        self.sudo().search([("waktu", "<", batas)], limit=10000).unlink()


class Naskah(models.Model):
    """What the verification page says of a letter, and of a file that claims to be it."""

    _inherit = "sistem.kerja.naskah"

    jumlah_verifikasi = fields.Integer(
        "Number of Verifications",
        compute="_compute_jumlah_verifikasi",
        groups="hr_sistem_kerja.group_operator_pd",
    )

    def _compute_jumlah_verifikasi(self):
        jumlah = dict(
            self.env["sistem.kerja.verifikasi"]._read_group(
                [("naskah_id", "in", self.ids)], ["naskah_id"], ["__count"]
            )
        )
        for naskah in self:
            naskah.jumlah_verifikasi = jumlah.get(naskah, 0)

    def action_verifikasi(self):
        """Show the visits to the verification page of these letters."""
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Verifications"),
            "res_model": "sistem.kerja.verifikasi",
            "view_mode": "list",
            "views": [[False, "list"]],
            "domain": [("naskah_id", "in", self.ids)],
        }

    @api.model
    def _bertoken(self, token):
        """Return the letter of a token as sudo record; nothing for drafts and other words."""
        # sudo: who holds the token may know what _verifikasi tells, and the page tells no more
        naskah = self.sudo().search([("token", "=", token)], limit=1) if token else self.browse()
        return naskah.filtered(lambda satu: satu.state != "konsep")

    @api.model
    def _verifikasi(self, token):
        nilai = super()._verifikasi(token)
        if nilai is not None:
            nilai["cara"] = self._bertoken(token).cara_tanda_tangan or ""
        return nilai

    def _cocokkan(self, sidik):
        """Tell whether a file with this SHA-256 is the registered letter, or its scan.

        :returns: ``asli``, ``berubah``, or an empty string where it is no SHA-256
        """
        self.ensure_one()
        sidik = (sidik or "").strip().lower()
        if not _SIDIK.fullmatch(sidik):
            return ""
        return "asli" if sidik in (self.sha256, self.pindaian_sha256) else "berubah"

    def _periksa_unggahan(self, berkas):
        """Return the result for an uploaded file, and what is known of its signature.

        The whole validation reads our own copy, which has the same bytes; a file that is not the
        letter is never opened, only its bytes are looked at.

        :returns: (``asli`` or ``berubah``, :class:`penandatangan.periksa.Hasil`)
        """
        from ...penandatangan import periksa

        self.ensure_one()
        hasil = self._cocokkan(hashlib.sha256(berkas).hexdigest())
        if hasil == "asli" and self.cara_tanda_tangan in ("sertifikat", "layanan"):
            return hasil, periksa.periksa(
                berkas,
                self.company_id._akar_sertifikat(),
                # Our own record of the moment, which the signer cannot choose
                self.ditandatangani_pada.replace(tzinfo=datetime.UTC),
            )
        return hasil, periksa.periksa_mentah(berkas) if hasil == "berubah" else periksa.Hasil()
