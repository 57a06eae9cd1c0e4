import base64
import binascii
import hashlib

from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna

BATAS_PINDAIAN = 20 * 1024 * 1024
JENIS_BERKAS = {
    b"%PDF-": ("pdf", "application/pdf"),
    b"\xff\xd8\xff": ("jpg", "image/jpeg"),
    b"\x89PNG\r\n\x1a\n": ("png", "image/png"),
}


class Naskah(models.Model):
    """The scan of a letter that was signed on paper: kept once, with its own hash."""

    _inherit = "sistem.kerja.naskah"

    pindaian_id = fields.Many2one(
        "ir.attachment", "Scan", readonly=True, copy=False, ondelete="restrict"
    )
    pindaian_sha256 = fields.Char("SHA-256 of the Scan", readonly=True, copy=False)

    def unggah_pindaian(self, berkas_base64):
        """Keep the scan of the letter with its signature in ink.

        :param berkas_base64: PDF, JPEG or PNG, at most 20 MB
        :returns: ``{"sha256": str}``
        :raises AccessError: for anybody but the Pengelola Kepegawaian
        :raises UserError: where the letter was not signed on paper, or has its scan
        """
        self.ensure_one()
        self._pastikan_boleh_pindaian()
        berkas, akhiran, mimetype = self._baca_pindaian(berkas_base64)
        self.lock_for_update()
        self.invalidate_recordset(["state", "pindaian_id"])
        self._pastikan_perlu_pindaian()
        sidik = hashlib.sha256(berkas).hexdigest()
        # sudo: the attachment belongs to the letter, as its PDF does
        lampiran = (
            self.env["ir.attachment"]
            .sudo()
            .create(
                {
                    "name": f"{self._nama_berkas().removesuffix('.pdf')} (pindaian).{akhiran}",
                    "raw": berkas,
                    "mimetype": mimetype,
                    "res_model": self._name,
                    "res_id": self.id,
                }
            )
        )
        self._buka().write({"pindaian_id": lampiran.id, "pindaian_sha256": sidik})
        return {"sha256": sidik}

    def action_buka_pindaian(self):
        """Open the dialog that takes the scan."""
        self.ensure_one()
        self._pastikan_boleh_pindaian()
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Scan of the Signed Letter"),
            "res_model": "sistem.kerja.pindaian",
            "view_mode": "form",
            "views": [[False, "form"]],
            "target": "new",
            "context": {"default_naskah_id": self.id},
        }

    def _pastikan_boleh_pindaian(self):
        if not self.env.user.has_group("hr_sistem_kerja.group_pengelola"):
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Scan: only a Pengelola Kepegawaian keeps the scan of a signed letter. Ask "
                    "him to do it."
                )
            )
        self.check_access("write")

    def _pastikan_perlu_pindaian(self):
        env = ke_pengguna(self.env)
        if self.state != "ditandatangani" or self.cara_tanda_tangan in ("sertifikat", "layanan"):
            raise UserError(
                env._(
                    "Scan of %(naskah)s: it belongs to a letter that was signed on paper, and its "
                    "signature is recorded first.",
                    naskah=self.display_name,
                )
            )
        if self.pindaian_id:
            raise UserError(
                env._(
                    "Scan of %(naskah)s: it is kept already and cannot be replaced; it is proof.",
                    naskah=self.display_name,
                )
            )

    def _baca_pindaian(self, berkas_base64):
        """Return (bytes, extension, MIME type); what the file is decide its first bytes."""
        try:
            berkas = base64.b64decode(berkas_base64 or b"", validate=True)
        except (binascii.Error, ValueError, TypeError):
            berkas = b""
        jenis = next((j for awal, j in JENIS_BERKAS.items() if berkas.startswith(awal)), None)
        if not jenis or len(berkas) > BATAS_PINDAIAN:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Scan: choose a PDF, JPEG or PNG file of at most 20 MB with the signed letter."
                )
            )
        return berkas, *jenis


class IrAttachment(models.Model):
    """The scan of a signed letter is proof, as its PDF is."""

    _inherit = "ir.attachment"

    def write(self, vals):
        # A file that turns into a link is replaced as well
        if {"type", "url"} & set(vals):
            self._tolak_naskah_beku()
        return super().write(vals)

    def _tolak_naskah_beku(self):
        hasil = super()._tolak_naskah_beku()
        # sudo: the check holds for everybody, also for who cannot read the letter
        berkas = self.sudo().filtered(lambda b: b.res_model == "sistem.kerja.naskah")
        beku = berkas and self.env["sistem.kerja.naskah"].sudo().search(
            [("pindaian_id", "in", berkas.ids)], limit=1
        )
        if beku:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Scan of %(naskah)s: it is proof of the signature and can be neither replaced "
                    "nor deleted.",
                    naskah=beku.display_name,
                )
            )
        return hasil
