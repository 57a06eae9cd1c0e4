import base64
import binascii
import logging
import time

import psycopg2

from odoo import models
from odoo.exceptions import UserError

from ...penandatangan import PenandaGagal
from ..inti.bahasa_pengguna import ke_pengguna

_logger = logging.getLogger(__name__)

# A request must not be killed while a service signs: what is left over waits for another click
BATAS_DETIK = 60
BATAS_BERKAS = 512 * 1024


class Naskah(models.Model):
    """Electronic signatures: one authentication for many letters, one result for each.

    Passphrase and key file live in the arguments of one call and in the signer that is made of
    them; they touch no field, so no table, no attachment and no log ever holds them.
    """

    _inherit = "sistem.kerja.naskah"

    def tandatangani_elektronik(self, cara, sandi, berkas_base64="", nik=""):
        """Sign these letters with one authentication.

        Each letter is either wholly signed or untouched, whatever happens to the others. After
        a refusal of the authentication the rest is not tried: services lock an account after a
        few wrong passphrases.

        :param cara: ``sertifikat`` (PKCS#12 file) or ``layanan`` (the service of the government)
        :param sandi: passphrase; used now, never stored
        :param berkas_base64: the .p12 file, for ``sertifikat``; used now, never stored
        :param nik: identity number at the service, for ``layanan``; empty: of the employee
        :returns: list of ``{"id", "nama", "hasil", "pesan"}``; ``hasil`` is ``ditandatangani``,
            ``sudah`` (signed before), ``gagal`` or ``dilewati`` (not tried)
        :raises AccessError: where the user may sign none of them
        :raises UserError: where the authentication cannot be used
        """
        self.check_access("read")
        terbuka = self.filtered(lambda naskah: naskah.state == "konsep")
        if not terbuka:
            return [naskah._hasil_sudah() for naskah in self]
        if not terbuka.filtered("dapat_saya_tandatangani"):
            terbuka[0]._vals_penandatangan()
        try:
            penanda = terbuka._siapkan_penanda(cara, sandi, berkas_base64, nik)
        except PenandaGagal as galat:
            raise UserError(self._pesan_gagal(galat)) from None
        return self._tandatangani_semua(penanda)

    def action_buka_tandatangani(self):
        """Open the dialog that asks for the authentication."""
        return self.env["sistem.kerja.tandatangani"]._buka_untuk(self)

    # ------------------------------------------------------------------ the signer

    def _siapkan_penanda(self, cara, sandi, berkas_base64, nik):
        if not sandi or not isinstance(sandi, str):
            raise UserError(
                ke_pengguna(self.env)._("Passphrase: type the passphrase of your certificate.")
            )
        if cara == "sertifikat":
            return self._penanda_pkcs12(sandi, berkas_base64)
        if cara == "layanan":
            return self._penanda_layanan(sandi, nik)
        raise UserError(
            ke_pengguna(self.env)._(
                "Way of Signing: choose the certificate of the person or the signing service."
            )
        )

    def _penanda_pkcs12(self, sandi, berkas_base64):
        from ...penandatangan.pkcs12 import PenandaPkcs12

        if not berkas_base64 or len(berkas_base64) > BATAS_BERKAS:
            raise PenandaGagal("berkas")
        try:
            berkas = base64.b64decode(berkas_base64, validate=True)
        except (binascii.Error, ValueError, TypeError):
            raise PenandaGagal("berkas") from None
        return PenandaPkcs12(berkas, sandi)

    def _penanda_layanan(self, sandi, nik):
        from ...penandatangan.jarak_jauh import PenandaJarakJauh

        if len(self.company_id) > 1:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Letters: they belong to several governments, each with its own signing "
                    "service. Sign those of one government at a time."
                )
            )
        # sudo: the signatory uses the service of his government without seeing its secret
        instansi = self.company_id.sudo()
        orang = self.env.user._sistem_kerja_pegawai().filtered(
            lambda pegawai: pegawai.company_id == instansi
        )
        nik = "".join(str(nik or orang[:1].identification_id or "").split())
        if not nik:
            raise UserError(
                ke_pengguna(self.env)._(
                    "NIK: the signing service knows you by it. Type it, or ask the Pengelola "
                    "Kepegawaian to fill in the field Identification No of your employee record."
                )
            )
        if not instansi.tte_alamat:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Signing Service: %(instansi)s has not set it up. Ask the administrator to "
                    "fill in its address, or sign with your certificate.",
                    instansi=instansi.name,
                )
            )
        return PenandaJarakJauh(
            instansi.tte_alamat,
            instansi.tte_klien,
            instansi.tte_rahasia,
            nik,
            sandi,
            batas=instansi.tte_batas_detik,
        )

    # ------------------------------------------------------------------ the batch

    def _tandatangani_semua(self, penanda):
        selesai = time.monotonic() + BATAS_DETIK
        henti, hasil = "", []
        for naskah in self:
            if henti:
                hasil.append(naskah._satu_hasil("dilewati", henti))
                continue
            satu, henti = naskah._coba_tandatangani(penanda)
            hasil.append(satu)
            if time.monotonic() > selesai:
                henti = henti or ke_pengguna(self.env)._(
                    "Not tried: the letters before took too long. Sign again to go on."
                )
        return hasil

    def _coba_tandatangani(self, penanda):
        """Sign this letter; return its result, and why the rest must not be tried, if so."""
        if self.state != "konsep":
            return self._hasil_sudah(), ""
        try:
            vals = self._vals_penandatangan()
            # sudo: the signatory was checked; he need not have the right to write letters
            self.sudo()._tandatangani(penanda, **vals)
        except PenandaGagal as galat:
            _logger.info("Letter %s not signed: %s", self.id, galat.kode)
            pesan = self._pesan_gagal(galat)
            henti = galat.fatal and ke_pengguna(self.env)._(
                "Not tried, because the letter before was refused for this reason: %s", pesan
            )
            return self._satu_hasil("gagal", pesan), henti or ""
        except UserError as galat:
            return self._satu_hasil("gagal", str(galat)), ""
        except psycopg2.IntegrityError:
            pesan = ke_pengguna(self.env)._(
                "Number: another letter of this kind and year already has it. A number is used "
                "once."
            )
            return self._satu_hasil("gagal", pesan), ""
        return self._satu_hasil("ditandatangani", self.sertifikat or ""), ""

    def _satu_hasil(self, hasil, pesan):
        return {"id": self.id, "nama": self.display_name, "hasil": hasil, "pesan": pesan}

    def _hasil_sudah(self):
        if self.state == "ditandatangani":
            pesan = ke_pengguna(self.env)._("Already signed; nothing was changed.")
            return self._satu_hasil("sudah", pesan)
        pesan = ke_pengguna(self.env)._("It is cancelled and cannot be signed.")
        return self._satu_hasil("gagal", pesan)

    # ------------------------------------------------------------------ sentences

    def _pesan_gagal(self, galat):
        """Return the sentence for a :class:`PenandaGagal`."""
        pesan = {**self._pesan_sertifikat(galat.rincian), **self._pesan_layanan(galat.rincian)}
        return pesan.get(galat.kode) or pesan["jawaban"]

    def _pesan_sertifikat(self, rincian):
        env = ke_pengguna(self.env)
        return {
            "berkas": env._(
                "Certificate File: it is no PKCS#12 file (.p12, .pfx) with a key and a "
                "certificate, or it is too large. Choose another file."
            ),
            "sandi": env._("Passphrase: it does not open the certificate file. Type it again."),
            "kunci": env._(
                "Certificate File: its key is too weak (RSA below 2048 bits) or of an unknown "
                "kind. Ask your issuer for a new certificate."
            ),
            "belum_berlaku": env._("Certificate File: it is valid from %s on only.", rincian),
            "kedaluwarsa": env._(
                "Certificate File: it expired on %s. Ask your issuer for a new certificate.",
                rincian,
            ),
            "kegunaan": env._("Certificate File: the certificate is not made for signatures."),
            "orang": env._(
                "Certificate: it belongs to %s, not to the signatory. Use your own certificate.",
                rincian,
            ),
            "pdf": env._("PDF: it cannot be signed (%s). Tell the administrator.", rincian),
            "ruang": env._(
                "PDF: no page has room for the mark of the signature. Leave a margin of 20 mm at "
                "the bottom of the layout."
            ),
        }

    def _pesan_layanan(self, rincian):
        env = ke_pengguna(self.env)
        return {
            "alamat": env._(
                "Signing Service: its address must begin with https://. Ask the administrator to "
                "correct it."
            ),
            "klien": env._(
                "Signing Service: it does not accept the client id and secret of the government. "
                "Tell the administrator."
            ),
            "tolak_orang": env._(
                "Signing Service: it refused the signature. %s Check NIK and passphrase; several "
                "wrong attempts may lock your account.",
                rincian,
            ),
            "tak_terhubung": env._("Signing Service: it cannot be reached. Try again later."),
            "tls": env._(
                "Signing Service: its TLS certificate is not valid, so nothing was sent to it. "
                "Tell the administrator."
            ),
            "waktu_habis": env._(
                "Signing Service: it did not answer in time. The letter is not signed; try again "
                "later."
            ),
            "gangguan": env._("Signing Service: it reports a disturbance. Try again later."),
            "jawaban": env._(
                "Signing Service: what it sent back is not this letter with a valid signature. "
                "The letter is not signed; tell the administrator."
            ),
        }
