from odoo import api, fields, models
from odoo.exceptions import UserError

from ..models.inti.bahasa_pengguna import ke_pengguna


class Tandatangani(models.TransientModel):
    """Asks the signatory for his authentication, once for many letters, and shows the results.

    The record holds what was chosen and what came out. Passphrase and key file are no fields:
    the dialog hands them to :meth:`tandatangani` in one call, so they reach no table.
    """

    _name = "sistem.kerja.tandatangani"
    _description = "Sign Letters Electronically"

    cara = fields.Selection(
        [("sertifikat", "My certificate file (.p12)"), ("layanan", "The signing service")],
        "Way of Signing",
        required=True,
        default="sertifikat",
    )
    ada_layanan = fields.Boolean(compute="_compute_ada_layanan")
    perlu_nik = fields.Boolean(compute="_compute_ada_layanan")
    selesai = fields.Boolean(readonly=True)
    line_ids = fields.One2many(
        "sistem.kerja.tandatangani.baris", "wizard_id", "Letters", readonly=True
    )
    jumlah = fields.Integer(compute="_compute_jumlah")

    @api.depends("line_ids.naskah_id")
    @api.depends_context("uid")
    def _compute_ada_layanan(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for wizard in self:
            # sudo: whether there is a service is no secret, its settings are
            instansi = wizard.line_ids.naskah_id.company_id.sudo()
            orang = saya.filtered(lambda p, ini=instansi: p.company_id in ini)[:1]
            wizard.ada_layanan = len(instansi) == 1 and bool(instansi.tte_alamat)
            wizard.perlu_nik = not orang.identification_id

    @api.depends("line_ids.naskah_id.state")
    def _compute_jumlah(self):
        for wizard in self:
            wizard.jumlah = len(wizard._naskah_terbuka())

    def _naskah_terbuka(self):
        return self.line_ids.naskah_id.filtered(lambda naskah: naskah.state == "konsep")

    @api.model
    def _buka_untuk(self, naskah):
        """Return the action that opens the dialog for these letters."""
        naskah.check_access("read")
        if not naskah.filtered("dapat_saya_tandatangani"):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Letters: none of them waits for your signature. Only the signatory, or who "
                    "acts for him by a delegation in force, signs a draft electronically."
                )
            )
        wizard = self.create(
            {"line_ids": [fields.Command.create({"naskah_id": satu.id}) for satu in naskah]}
        )
        if wizard.ada_layanan:
            wizard.cara = "layanan"
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Sign Electronically"),
            "res_model": self._name,
            "res_id": wizard.id,
            "view_mode": "form",
            "views": [[False, "form"]],
            "target": "new",
        }

    def tandatangani(self, sandi, berkas_base64="", nik=""):
        """Sign the letters that are not signed yet, and keep the result of each.

        :param sandi: passphrase; used now, never stored
        :param berkas_base64: .p12 file; used now, never stored
        :param nik: identity number at the signing service
        :returns: how many letters are left unsigned
        """
        self.ensure_one()
        if not self._naskah_terbuka():
            raise UserError(
                ke_pengguna(self.env)._("Letters: none of them is a draft any more. Close this.")
            )
        belum = self.line_ids.filtered(lambda baris: baris.hasil != "ditandatangani")
        hasil = belum.naskah_id.tandatangani_elektronik(
            self.cara, sandi, berkas_base64=berkas_base64, nik=nik
        )
        baris = {satu.naskah_id.id: satu for satu in self.line_ids}
        for satu in hasil:
            baris[satu["id"]].write({"hasil": satu["hasil"], "pesan": satu["pesan"]})
        self.selesai = not self._naskah_terbuka()
        return len(self._naskah_terbuka())


class TandatanganiBaris(models.TransientModel):
    """What became of one letter."""

    _name = "sistem.kerja.tandatangani.baris"
    _description = "Result of Signing a Letter"
    _order = "id"

    wizard_id = fields.Many2one("sistem.kerja.tandatangani", required=True, ondelete="cascade")
    naskah_id = fields.Many2one("sistem.kerja.naskah", "Letter", required=True, ondelete="cascade")
    perihal = fields.Char(related="naskah_id.perihal")
    hasil = fields.Selection(
        [
            ("menunggu", "Waiting"),
            ("ditandatangani", "Signed"),
            ("sudah", "Signed before"),
            ("gagal", "Not signed"),
            ("dilewati", "Not tried"),
        ],
        "Result",
        required=True,
        default="menunggu",
    )
    pesan = fields.Char("Remark")


class Pindaian(models.TransientModel):
    """Takes the scan of a letter that was signed on paper."""

    _name = "sistem.kerja.pindaian"
    _description = "Scan of a Signed Letter"

    naskah_id = fields.Many2one(
        "sistem.kerja.naskah", "Letter", required=True, readonly=True, ondelete="cascade"
    )
    berkas = fields.Binary("Scan", required=True, attachment=False)
    nama_berkas = fields.Char()

    def action_simpan(self):
        """Keep the scan with the letter."""
        self.ensure_one()
        self.naskah_id.unggah_pindaian(self.berkas)
        # The letter has it now; a second copy would only wait for the cleaner
        self.unlink()
        return {"type": "ir.actions.act_window_close"}
