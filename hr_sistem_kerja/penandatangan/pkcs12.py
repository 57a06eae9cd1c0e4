"""Signs with the key of a person from a PKCS#12 file: PAdES-B-B, inside this process."""

import io
import logging
from datetime import UTC, datetime

from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.keys.internal import (
    translate_pyca_cryptography_cert_to_asn1,
    translate_pyca_cryptography_key_to_asn1,
)
from pyhanko.pdf_utils import content, layout
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from . import Penanda, PenandaGagal, Stempel, tempat
from . import stempel as gambar_stempel

# What goes wrong comes back as PenandaGagal; the log of the server is no place for it
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)

BATAS_BERKAS = 256 * 1024
KUNCI_RSA_TERKECIL = 2048
NAMA_BIDANG = "TandaTangan"


class PenandaPkcs12(Penanda):
    """The key and certificate of one person, opened once for all letters of a batch."""

    cara = "sertifikat"

    def __init__(self, berkas: bytes, sandi: str):
        """Open the file.

        :param berkas: PKCS#12 file (.p12, .pfx)
        :param sandi: its passphrase; not kept
        :raises PenandaGagal: ``berkas``, ``sandi``, ``kunci``, ``belum_berlaku``,
            ``kedaluwarsa`` or ``kegunaan``
        """
        kunci, sertifikat, rantai = _buka(berkas, sandi)
        _pastikan_kunci(kunci)
        _pastikan_sertifikat(sertifikat, datetime.now(UTC))
        toko = SimpleCertificateStore()
        toko.register_multiple(map(translate_pyca_cryptography_cert_to_asn1, rantai))
        self._penanda = signers.SimpleSigner(
            signing_cert=translate_pyca_cryptography_cert_to_asn1(sertifikat),
            signing_key=translate_pyca_cryptography_key_to_asn1(kunci),
            cert_registry=toko,
        )

    def keterangan(self) -> str:
        return self._penanda.signing_cert.subject.native.get("common_name", "")

    def tanda_tangani(self, pdf: bytes, stempel: Stempel) -> bytes:
        letak = tempat.cari(pdf, gambar_stempel.LEBAR, gambar_stempel.TINGGI, stempel.kata_kunci)
        bidang = fields.SigFieldSpec(NAMA_BIDANG, on_page=letak.lembar, box=letak[1:])
        keterangan = signers.PdfSignatureMetadata(
            field_name=NAMA_BIDANG,
            md_algorithm="sha256",
            subfilter=fields.SigSeedSubFilter.PADES,
            # The first and last signature: whatever is added later is a change of the letter
            certify=True,
            docmdp_permissions=fields.MDPPerm.NO_CHANGES,
            name=stempel.nama or None,
            reason=stempel.alasan or None,
            location=stempel.lokasi or None,
        )
        keluaran = io.BytesIO()
        try:
            signers.PdfSigner(
                keterangan, self._penanda, stamp_style=_gaya(stempel), new_field_spec=bidang
            ).sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), output=keluaran)
        except (PdfError, ValueError, TypeError, KeyError, OSError) as galat:
            raise PenandaGagal("pdf", type(galat).__name__) from None
        return keluaran.getvalue()


def _buka(berkas, sandi):
    if not berkas or len(berkas) > BATAS_BERKAS:
        raise PenandaGagal("berkas")
    try:
        isi = pkcs12.load_pkcs12(berkas, sandi.encode() or None)
    except (ValueError, TypeError):
        raise PenandaGagal("sandi" if _berupa_pkcs12(berkas) else "berkas") from None
    if isi.key is None or isi.cert is None:
        raise PenandaGagal("berkas")
    return isi.key, isi.cert.certificate, [satu.certificate for satu in isi.additional_certs]


def _berupa_pkcs12(berkas):
    """Tell a wrong passphrase from a file that is something else."""
    try:
        return asn1_pkcs12.Pfx.load(berkas)["version"].native == "v3"
    except (ValueError, TypeError):
        return False


def _pastikan_kunci(kunci):
    if isinstance(kunci, ec.EllipticCurvePrivateKey):
        return
    if not isinstance(kunci, rsa.RSAPrivateKey) or kunci.key_size < KUNCI_RSA_TERKECIL:
        raise PenandaGagal("kunci")


def _pastikan_sertifikat(sertifikat, saat):
    """Refuse a certificate that may not sign documents, or not today."""
    if saat < sertifikat.not_valid_before_utc:
        raise PenandaGagal("belum_berlaku", f"{sertifikat.not_valid_before_utc:%Y-%m-%d}")
    if saat > sertifikat.not_valid_after_utc:
        raise PenandaGagal("kedaluwarsa", f"{sertifikat.not_valid_after_utc:%Y-%m-%d}")
    try:
        guna = sertifikat.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (guna.content_commitment or guna.digital_signature):
        raise PenandaGagal("kegunaan")


class _Gambar(content.PdfContent):
    """The mark, drawn elsewhere, as content that pyHanko places."""

    def __init__(self, pdf):
        super().__init__()
        self._pdf = pdf

    def render(self):
        objek = self.writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._pdf)))
        self.resources.xobject["/Stempel"] = objek
        self.box = layout.BoxConstraints(gambar_stempel.LEBAR, gambar_stempel.TINGGI)
        return b"/Stempel Do"


def _gaya(stempel):
    return StaticStampStyle(
        border_width=0,
        background=_Gambar(gambar_stempel.gambar_pdf(stempel)),
        background_opacity=1.0,
        background_layout=layout.SimpleBoxLayoutRule(
            x_align=layout.AxisAlignment.ALIGN_MIN, y_align=layout.AxisAlignment.ALIGN_MIN
        ),
    )
