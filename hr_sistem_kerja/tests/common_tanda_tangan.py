"""Certificates, letters with pages, and a signing service, all made for the test."""

import base64
import contextlib
import datetime
import http.server
import io
import logging
import threading
import time

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    pkcs12,
)
from cryptography.x509.oid import NameOID
from psycopg2 import sql
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from .common import SistemKerjaCase

SANDI = "Rahasia-Uji-7f3a91c2"
F4 = (215 * mm, 330 * mm)


class Sertifikat:
    """A key with its certificate; without ``penerbit`` self-signed."""

    def __init__(self, nama, penerbit=None, mulai=-1, selesai=30, guna=True, bit=2048):
        self.kunci = rsa.generate_private_key(65537, bit)
        self.penerbit = penerbit
        subjek = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, nama)])
        kini = datetime.datetime.now(datetime.UTC)
        guna_kunci = x509.KeyUsage(guna, guna, True, False, False, not guna, False, False, False)
        self.x509 = (
            x509.CertificateBuilder()
            .subject_name(subjek)
            .issuer_name(penerbit.x509.subject if penerbit else subjek)
            .public_key(self.kunci.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(kini + datetime.timedelta(days=mulai))
            .not_valid_after(kini + datetime.timedelta(days=selesai))
            .add_extension(x509.BasicConstraints(penerbit is None, None), critical=True)
            .add_extension(guna_kunci, critical=True)
            .sign(penerbit.kunci if penerbit else self.kunci, hashes.SHA256())
        )

    def p12(self, sandi=SANDI):
        """Return the PKCS#12 file in base64, as the dialog sends it."""
        rantai = [self.penerbit.x509] if self.penerbit else None
        berkas = pkcs12.serialize_key_and_certificates(
            b"uji", self.kunci, self.x509, rantai, BestAvailableEncryption(sandi.encode())
        )
        return base64.b64encode(berkas).decode()

    def pem(self):
        return self.x509.public_bytes(Encoding.PEM).decode()


def pdf_surat(naskah):
    """Return two F4 pages: the letter with its signature block, and an annex."""
    isi = naskah._isi()
    keluaran = io.BytesIO()
    kanvas = Canvas(keluaran, pagesize=F4)
    kanvas.drawString(25 * mm, 300 * mm, f"NOMOR {isi['nomor']}")
    for urut, teks in enumerate((isi["ttd"]["jabatan"], isi["ttd"]["nama"], isi["ttd"]["nip"])):
        kanvas.drawString(120 * mm, (80 - 6 * urut) * mm, teks)
    kanvas.drawString(25 * mm, 22 * mm, "baris terbawah")
    kanvas.showPage()
    kanvas.drawString(25 * mm, 300 * mm, "LAMPIRAN")
    kanvas.save()
    return keluaran.getvalue()


def ubah_satu_byte(pdf):
    """Return the PDF with one bit of its signed part changed; it still opens."""
    letak = pdf.index(b"%PDF-") + 10
    return pdf[:letak] + bytes([pdf[letak] ^ 1]) + pdf[letak + 1 :]


class TandaTanganCase(SistemKerjaCase):
    """Letters of the Sekda Uji, who is a user, with a certificate of a test authority."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.classPatch(type(cls.env["sistem.kerja.naskah"]), "_render_pdf", pdf_surat)
        cls.akar = Sertifikat("Otoritas Uji", selesai=3650)
        cls.sertifikat = Sertifikat("SEKDA UJI", cls.akar)
        cls.user_sekda = cls.buat_user("sekda.uji", "base.group_user", tz="Asia/Makassar")
        cls.sekda.work_contact_id = cls.user_sekda.partner_id
        cls.urut = 0

    @classmethod
    def surat(cls, jumlah=1):
        """Return drafts that wait for the Sekda, with number and date typed in."""
        semua = cls.env["sistem.kerja.naskah"]
        for _kali in range(jumlah):
            cls.urut += 1
            naskah = cls.naskah_dari(cls, cls.buat_tim(f"Tim {cls.urut}"))
            naskah.write({"nomor": f"800/{cls.urut}/UJI/2026", "tanggal": "2026-01-02"})
            semua |= naskah
        return semua

    def tandatangani(self, naskah, sandi=SANDI, berkas=None, user=None, **vals):
        berkas = self.sertifikat.p12() if berkas is None else berkas
        return naskah.with_user(user or self.user_sekda).tandatangani_elektronik(
            "sertifikat", sandi, berkas_base64=berkas, **vals
        )

    def assertTakTersentuh(self, naskah):
        """The letter is a draft with nothing of a signature."""
        naskah.invalidate_recordset()
        for satu in naskah:
            self.assertEqual(satu.state, "konsep")
            self.assertFalse(satu.sha256 or satu.isi or satu.cara_tanda_tangan or satu.sertifikat)
            self.assertFalse(satu.ditandatangani_pada or satu.nomor_id)


@contextlib.contextmanager
def log_lengkap():
    """Collect all that anything logs, at every level, exceptions with their tracebacks."""
    baris, penulis = [], logging.Handler()
    penulis.emit = lambda catatan: baris.append(penulis.format(catatan))
    nama = ("", "odoo", "pyhanko", "pyhanko_certvalidator", "urllib3", "requests", "odoo.sql_db")
    pencatat = [logging.getLogger(satu) for satu in nama]
    tingkat = [satu.level for satu in pencatat]
    pencatat[0].addHandler(penulis)
    for satu in pencatat:
        satu.setLevel(logging.DEBUG)
    # What the test makes them say is not for the log of the run
    bisu = [h for h in pencatat[0].handlers if h is not penulis]
    for satu in bisu:
        pencatat[0].removeHandler(satu)
    try:
        yield baris
    finally:
        for satu in bisu:
            pencatat[0].addHandler(satu)
        pencatat[0].removeHandler(penulis)
        for satu, lama in zip(pencatat, tingkat, strict=True):
            satu.setLevel(lama)


class KasusRahasia(TandaTanganCase):
    """Looks for secrets where they must not be."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.lampiran_awal = cls.env["ir.attachment"].search([], order="id desc", limit=1).id or 0

    def assertTakTersimpan(self, *rahasia):
        """No row of any table and no stored file holds one of the words."""
        self.env.flush_all()
        cr = self.env.cr
        cr.execute(
            "SELECT table_name FROM information_schema.tables "
            "WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
        )
        cari = [kata for satu in rahasia for kata in (satu, satu.encode().hex())]
        for (tabel,) in cr.fetchall():
            for kata in cari:
                cr.execute(
                    sql.SQL("SELECT 1 FROM {t} baris WHERE baris::text LIKE %s LIMIT 1").format(
                        t=sql.Identifier(tabel)
                    ),
                    [f"%{kata}%"],
                )
                self.assertFalse(cr.fetchone(), f"{tabel} holds a secret")
        for berkas in self.env["ir.attachment"].search([("id", ">", self.lampiran_awal)]):
            for satu in rahasia:
                self.assertNotIn(satu.encode(), berkas.raw or b"")


class LayananPalsu:
    """A signing service on this machine: answers what the test tells it to.

    ``jawab(formulir, pdf)`` returns (status, MIME type, body); ``permintaan`` keeps the forms.
    """

    def __init__(self, jawab):
        self.jawab, self.permintaan, self.kepala = jawab, [], []

    @property
    def alamat(self):
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self):
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._penangan())
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_galat):
        self._server.shutdown()
        self._server.server_close()

    def _penangan(layanan):
        class Penangan(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                badan = self.rfile.read(int(self.headers["Content-Length"]))
                formulir = _baca_formulir(self.headers["Content-Type"], badan)
                layanan.permintaan.append(formulir)
                layanan.kepala.append((self.path, self.headers["Authorization"]))
                status, jenis, isi = layanan.jawab(formulir)
                with contextlib.suppress(OSError):  # the client may have given up
                    self.send_response(status)
                    self.send_header("Content-Type", jenis)
                    self.send_header("Content-Length", str(len(isi)))
                    self.end_headers()
                    self.wfile.write(isi)

            def log_message(self, *_args):
                pass

        return Penangan


def _baca_formulir(jenis, badan):
    """Return the fields of a multipart form, files as bytes."""
    batas = b"--" + jenis.split("boundary=")[1].encode()
    hasil = {}
    for bagian in badan.split(batas)[1:-1]:
        kepala, _pisah, isi = bagian.partition(b"\r\n\r\n")
        nama = kepala.split(b'name="')[1].split(b'"')[0].decode()
        isi = isi[:-2]
        hasil[nama] = isi if b"filename=" in kepala else isi.decode()
    return hasil


def lambat(detik):
    """Return an answer that comes too late."""

    def jawab(_formulir):
        time.sleep(detik)
        return 200, "application/pdf", b"%PDF-"

    return jawab
