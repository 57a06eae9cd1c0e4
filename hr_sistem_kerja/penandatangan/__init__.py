"""Electronic signatures in a PDF: who signs it, where the mark stands, whether it is valid.

Nothing here knows Odoo, so nothing here can write a passphrase into a database. A signer is a
:class:`Penanda`: bytes of a PDF in, bytes of the signed PDF out, or :class:`PenandaGagal`.

* :class:`.pkcs12.PenandaPkcs12` signs here, with the key of a person (PAdES-B-B);
* :class:`.jarak_jauh.PenandaJarakJauh` lets a signing service sign over HTTPS;
* :mod:`.tempat` finds room for the visible mark, :mod:`.stempel` draws it;
* :mod:`.periksa` validates what was signed, and what a stranger uploads.

pyHanko takes a quarter of a second to import; the modules are therefore imported on first use.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime


class PenandaGagal(Exception):
    """A signer could not sign.

    :attr:`kode` says why, in a word that the caller turns into a sentence; :attr:`rincian` is
    what a service answered, cleaned; neither ever holds a passphrase. :attr:`fatal`: trying the
    next letter with the same authentication is of no use, or would do harm: services lock an
    account after a few wrong passphrases.
    """

    FATAL = frozenset(
        {
            "berkas",
            "sandi",
            "kunci",
            "kedaluwarsa",
            "belum_berlaku",
            "kegunaan",
            "alamat",
            "klien",
            "tolak_orang",
            "tak_terhubung",
            "tls",
            "waktu_habis",
        }
    )

    def __init__(self, kode, rincian=""):
        super().__init__(kode)
        self.kode = kode
        self.rincian = rincian

    @property
    def fatal(self):
        return self.kode in self.FATAL


@dataclass(frozen=True)
class Stempel:
    """What the visible mark says, and where it belongs."""

    nama: str
    jabatan: str
    waktu: datetime
    url: str
    lokasi: str = ""
    alasan: str = ""
    # Texts that only the page with the signature block has, e.g. the NIP of the signatory
    kata_kunci: tuple[str, ...] = ()


class Penanda(ABC):
    """Signs PDFs for one person, with one authentication, as long as the object lives."""

    cara = ""

    @abstractmethod
    def tanda_tangani(self, pdf: bytes, stempel: Stempel) -> bytes:
        """Return ``pdf`` with an electronic signature and its visible mark.

        :raises PenandaGagal: then nothing was signed, as far as is known here
        """

    def keterangan(self) -> str:
        """Return whose certificate signs, as far as known before signing."""
        return ""
