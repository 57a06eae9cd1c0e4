"""Is the signature in a PDF whole, whose is it, when was it made, who vouches for it?

:func:`periksa` reads a whole PDF with pyHanko: only for files that we made or stored ourselves.
:func:`periksa_mentah` is for what strangers upload: it looks at the bytes alone, opens no
compressed stream, and so cannot be made to swell.
"""

import hashlib
import io
import logging
import re
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import cms
from pyhanko.keys.pemder import load_certs_from_pemder_data
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESIndeterminate
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.general import extract_certificate_info, extract_signer_info
from pyhanko.sign.validation import KeyUsageConstraints, validate_pdf_signature
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader
from pypdf.errors import PyPdfError

# A bad signature is a result here, not an error of the server
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)

_RENTANG = re.compile(
    rb"/ByteRange\s{0,9}\[\s{0,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})\s{1,9}(\d{1,10})"
)
_BATAS_CMS = 512 * 1024
_KEGUNAAN = KeyUsageConstraints(
    key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False
)
_MASA = {
    AdESIndeterminate.OUT_OF_BOUNDS_NO_POE,
    AdESIndeterminate.OUT_OF_BOUNDS_NOT_REVOKED,
    AdESIndeterminate.EXPIRED,
}
# What malformed ASN.1 and PDF make the libraries raise
_RUSAK = (PdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)


@dataclass(frozen=True)
class Hasil:
    """What a look at the last signature of a PDF found.

    :attr:`utuh`: nothing that it covers was changed; :attr:`seluruhnya`: it covers the file to
    its end; :attr:`dipercaya`: a known authority vouches for the certificate, else
    :attr:`kendala` says why not: ``akar`` (nobody that we know), ``masa`` (the certificate was
    not valid then), ``lain``.
    """

    ada: bool = False
    utuh: bool = False
    seluruhnya: bool = False
    penanda: str = ""
    penerbit: str = ""
    waktu: datetime | None = None
    dipercaya: bool = False
    kendala: str = ""

    @property
    def sah(self) -> bool:
        """A whole signature over the whole file, whoever made it."""
        return self.ada and self.utuh and self.seluruhnya


def baca_akar(pem: str) -> list:
    """Return the certificates of a PEM text.

    :raises ValueError: where it holds something else
    """
    teks = (pem or "").strip()
    if not teks:
        return []
    if "BEGIN CERTIFICATE" not in teks:
        raise ValueError("no certificate")
    return list(load_certs_from_pemder_data(teks.encode()))


def periksa(pdf: bytes, akar=(), saat: datetime | None = None) -> Hasil:
    """Validate the last signature of a PDF that is our own.

    :param akar: certificates of the authorities that are trusted; the network is not asked, so
        a revocation is not known
    :param saat: when the signature was made, as our own records say; empty: now
    """
    try:
        tanda = list(PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures)
        if not tanda:
            return Hasil()
        konteks = ValidationContext(trust_roots=list(akar), moment=saat, allow_fetching=False)
        status = validate_pdf_signature(tanda[-1], konteks, key_usage_settings=_KEGUNAAN)
    except _RUSAK:
        return Hasil()
    sertifikat = status.signing_cert
    utuh = status.intact and status.valid and status.docmdp_ok is not False
    return Hasil(
        ada=True,
        utuh=bool(utuh),
        seluruhnya=_seluruhnya(status),
        penanda=_nama(sertifikat.subject),
        penerbit=_nama(sertifikat.issuer),
        waktu=status.signer_reported_dt,
        dipercaya=bool(utuh and status.trusted),
        kendala="" if status.trusted else _kendala(sertifikat, status.trust_problem_indic),
    )


def _seluruhnya(status):
    """Tell whether nothing but data for later validation follows what is signed."""
    return status.coverage == SignatureCoverageLevel.ENTIRE_FILE or (
        status.coverage == SignatureCoverageLevel.ENTIRE_REVISION
        and status.modification_level == ModificationLevel.LTA_UPDATES
    )


def _nama(nama):
    nilai = nama.native
    hasil = nilai.get("common_name") or nilai.get("organization_name") or nama.human_friendly
    return hasil if isinstance(hasil, str) else ", ".join(hasil)


def _kendala(sertifikat, petunjuk):
    if sertifikat.self_issued or petunjuk == AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND:
        return "akar"
    return "masa" if petunjuk in _MASA else "lain"


def periksa_mentah(pdf: bytes) -> Hasil:
    """Look at the last signature of a file of unknown origin; no name is read from it."""
    for rentang in reversed(list(_RENTANG.finditer(pdf))):
        mulai, panjang, lanjut, sisa = map(int, rentang.groups())
        akhir = mulai + panjang
        if mulai or not akhir < lanjut <= len(pdf) or lanjut + sisa > len(pdf):
            return Hasil(ada=True)
        try:
            utuh = _cms_utuh(_baca_cms(pdf[akhir:lanjut]), pdf[:akhir], pdf[lanjut:][:sisa])
        except Exception:  # whatever malformed ASN.1 makes the libraries raise: it is not whole
            utuh = False
        if utuh is not None:
            return Hasil(ada=True, utuh=utuh, seluruhnya=lanjut + sisa == len(pdf))
    return Hasil()


def _baca_cms(celah):
    """Return the CMS object in the hole that a signature leaves in the bytes it covers."""
    celah = celah.strip()
    if len(celah) > _BATAS_CMS or celah[:1] != b"<" or celah[-1:] != b">":
        raise ValueError("no signature")
    return cms.ContentInfo.load(bytes.fromhex(celah[1:-1].decode("ascii")))["content"]


def _cms_utuh(data, *bagian):
    """Tell whether a CMS signature holds for these bytes; None for a mere time stamp."""
    if data["encap_content_info"]["content_type"].native == "tst_info":
        return None
    penanda = extract_signer_info(data)
    sidik = hashlib.new(penanda["digest_algorithm"]["algorithm"].native)
    for satu in bagian:
        sidik.update(satu)
    utuh, sah = validate_sig_integrity(
        penanda,
        extract_certificate_info(data).signer_cert,
        expected_content_type="data",
        actual_digest=sidik.digest(),
    )
    return bool(utuh and sah)


def sama_isi(asli: bytes, hasil: bytes) -> bool:
    """Tell whether every page of ``hasil`` still says what the page of ``asli`` says."""
    try:
        lembar = [PdfReader(io.BytesIO(satu)).pages for satu in (asli, hasil)]
        return len(lembar[0]) == len(lembar[1]) and all(
            _padat(satu) in _padat(lain) for satu, lain in zip(*lembar, strict=True)
        )
    except (PyPdfError, *_RUSAK):
        return False


def _padat(lembar):
    return re.sub(r"\s+", "", lembar.extract_text())
