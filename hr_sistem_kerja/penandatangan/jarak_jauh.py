"""Lets a signing service sign: the e-Sign client service of the national authority, or alike.

The interface, one request per letter::

    POST <address>/api/sign/pdf            HTTPS, Basic authentication with client id and secret
    multipart/form-data
        file        the unsigned letter, application/pdf
        imageTTD    the visible mark, image/png
        nik         number of the person's identity card, which the service knows him by
        passphrase  of his certificate, which the service keeps
        tampilan    "visible"              image   "true"
        page        page number from 1
        xAxis, yAxis, width, height        points from the lower left corner of the page
        reason, location                   optional, printed nowhere

    200  application/pdf                   the signed letter
    401, 403                               the client is not accepted
    4xx  {"error": "..."}                  the person is not accepted, e.g. a wrong passphrase
    5xx                                    the service is disturbed

A service that answers otherwise gets an adapter of its own beside this one. Redirects are not
followed: they would carry the passphrase elsewhere.
"""

import ipaddress
import json
import time
from urllib.parse import urlsplit

import requests

from . import Penanda, PenandaGagal, Stempel, periksa, tempat
from . import stempel as gambar_stempel

JALUR = "/api/sign/pdf"
BATAS_SAMBUNG = 5.0  # seconds until the service takes the call
BATAS_JAWABAN = 30 * 1024 * 1024
BATAS_PESAN = 300


class PenandaJarakJauh(Penanda):
    """One person at one signing service, for all letters of a batch."""

    cara = "layanan"

    def __init__(self, alamat, klien, rahasia, orang, sandi, batas=30.0):
        """Prepare; nothing is sent yet.

        :param alamat: base address of the service, ``https://...``
        :param klien: client id of the government, and ``rahasia`` its secret
        :param orang: NIK of the person, and ``sandi`` the passphrase of his certificate
        :param batas: seconds for the whole answer
        :raises PenandaGagal: ``alamat`` where it is no address that keeps a secret
        """
        self._alamat = periksa_alamat(alamat)
        self._pengenal = (klien or "", rahasia or "")
        self._orang, self._sandi, self._batas = orang, sandi, batas

    def tanda_tangani(self, pdf: bytes, stempel: Stempel) -> bytes:
        letak = tempat.cari(pdf, gambar_stempel.LEBAR, gambar_stempel.TINGGI, stempel.kata_kunci)
        hasil = self._kirim(
            data={
                "nik": self._orang,
                "passphrase": self._sandi,
                "tampilan": "visible",
                "image": "true",
                "page": letak.lembar + 1,
                "xAxis": round(letak.kiri, 2),
                "yAxis": round(letak.bawah, 2),
                "width": gambar_stempel.LEBAR,
                "height": gambar_stempel.TINGGI,
                "reason": stempel.alasan,
                "location": stempel.lokasi,
            },
            files={
                "file": ("naskah.pdf", pdf, "application/pdf"),
                "imageTTD": ("stempel.png", gambar_stempel.gambar_png(stempel), "image/png"),
            },
        )
        # Nobody's word is taken for it: the answer must be this letter, and signed
        if not (periksa.periksa(hasil).sah and periksa.sama_isi(pdf, hasil)):
            raise PenandaGagal("jawaban")
        return hasil

    def _kirim(self, **isi):
        selesai = time.monotonic() + self._batas
        # "from None": the request that requests hangs on its errors holds the passphrase
        try:
            with requests.post(
                self._alamat + JALUR,
                auth=self._pengenal,
                timeout=(BATAS_SAMBUNG, self._batas),
                allow_redirects=False,
                verify=True,
                stream=True,
                **isi,
            ) as jawaban:
                badan = _baca(jawaban, selesai)
        except requests.exceptions.SSLError:
            raise PenandaGagal("tls") from None
        except requests.exceptions.ConnectTimeout:
            raise PenandaGagal("tak_terhubung") from None
        except requests.exceptions.Timeout:
            raise PenandaGagal("waktu_habis") from None
        except requests.exceptions.ConnectionError as galat:
            kode = "waktu_habis" if "timed out" in str(galat) else "tak_terhubung"
            raise PenandaGagal(kode) from None
        except (requests.exceptions.RequestException, ValueError):
            raise PenandaGagal("jawaban") from None
        return self._nilai(jawaban.status_code, badan)

    def _nilai(self, status, badan):
        if status == 200 and badan.startswith(b"%PDF-"):
            return badan
        if status in (401, 403):
            raise PenandaGagal("klien")
        if 400 <= status < 500:
            raise PenandaGagal("tolak_orang", self._pesan(badan))
        raise PenandaGagal("gangguan" if status >= 500 else "jawaban")

    def _pesan(self, badan):
        """Return what the service says, as one line without the passphrase."""
        try:
            isi = json.loads(badan[:65536])
            pesan = str(isi.get("error") or isi.get("message") or "")
        except (ValueError, AttributeError):
            return ""
        for rahasia in (self._sandi, self._pengenal[1], self._orang):
            pesan = pesan.replace(rahasia, "…") if rahasia else pesan
        return " ".join("".join(h if h.isprintable() else " " for h in pesan).split())[:BATAS_PESAN]


def _baca(jawaban, selesai):
    """Read the answer, however slowly it drips, within time and size."""
    badan = bytearray()
    for potong in jawaban.iter_content(65536):
        badan += potong
        if len(badan) > BATAS_JAWABAN:
            raise PenandaGagal("jawaban")
        if time.monotonic() > selesai:
            raise PenandaGagal("waktu_habis")
    return bytes(badan)


def periksa_alamat(alamat: str) -> str:
    """Return the address without its last slash, or refuse one that keeps no secret.

    >>> periksa_alamat("https://esign.contoh.go.id/")
    'https://esign.contoh.go.id'
    >>> periksa_alamat("http://127.0.0.1:8080")
    'http://127.0.0.1:8080'
    >>> periksa_alamat("http://esign.contoh.go.id")
    Traceback (most recent call last):
        ...
    penandatangan.PenandaGagal: alamat
    """
    try:
        bagian = urlsplit((alamat or "").strip())
        aman = bagian.scheme == "https" or (
            bagian.scheme == "http" and _mesin_ini(bagian.hostname or "")
        )
        aman = aman and bagian.hostname and bagian.port != 0
    except ValueError:
        aman = False
    if not aman or bagian.username or bagian.query or bagian.fragment:
        raise PenandaGagal("alamat")
    return f"{bagian.scheme}://{bagian.netloc}{bagian.path.rstrip('/')}"


def _mesin_ini(nama):
    """Tell whether a host is this machine: what stays on it needs no TLS."""
    if nama == "localhost":
        return True
    try:
        return ipaddress.ip_address(nama).is_loopback
    except ValueError:
        return False
