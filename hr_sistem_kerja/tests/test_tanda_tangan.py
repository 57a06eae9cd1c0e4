import base64
import doctest
import hashlib
import importlib
import io
import pkgutil
import shutil
import subprocess
import tempfile
from unittest import skipUnless

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pypdf import PdfReader

from odoo.exceptions import UserError
from odoo.tests import tagged

from .. import penandatangan
from ..controllers import pembatas
from ..penandatangan import PenandaGagal, periksa, stempel, tempat
from .common_tanda_tangan import TandaTanganCase, ubah_satu_byte


@tagged("post_install", "-at_install")
class TestTandaTangan(TandaTanganCase):
    """A certificate signature inside the PDF, by the signatory himself."""

    def test_sah(self):
        """A signed letter validates with pyHanko, covers its whole file, and is frozen."""
        naskah = self.surat()
        (hasil,) = self.tandatangani(naskah)
        self.assertEqual(hasil["hasil"], "ditandatangani", hasil["pesan"])
        self.assertEqual((naskah.state, naskah.cara_tanda_tangan), ("ditandatangani", "sertifikat"))
        self.assertEqual(naskah.sertifikat, "SEKDA UJI (Otoritas Uji)")
        pdf = naskah.attachment_id.raw
        self.assertEqual(naskah.sha256, hashlib.sha256(pdf).hexdigest())
        (tanda,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
        self.assertEqual(tanda.sig_object["/SubFilter"], "/ETSI.CAdES.detached")
        status = validate_pdf_signature(tanda)
        self.assertTrue(status.intact and status.valid and status.docmdp_ok)
        temuan = periksa.periksa(pdf, periksa.baca_akar(self.akar.pem()))
        self.assertTrue(temuan.sah and temuan.dipercaya)
        with self.assertRaises(UserError):
            naskah.attachment_id.write({"raw": b"lain"})
        with self.assertRaises(UserError):
            naskah.attachment_id.write({"type": "url", "url": "https://contoh.id"})
        with self.assertRaises(UserError):
            naskah.write({"sertifikat": "Orang Lain"})

    @skipUnless(shutil.which("pdfsig"), "poppler's pdfsig is not installed")
    def test_pdfsig(self):
        """Poppler calls the signature valid, and reports one changed byte, as we do."""
        naskah = self.surat()
        self.tandatangani(naskah)
        pdf = naskah.attachment_id.raw
        for isi, kata, sah in (
            (pdf, "Signature is Valid", True),
            (ubah_satu_byte(pdf), "Digest Mismatch", False),
        ):
            with self.subTest(kata=kata), tempfile.NamedTemporaryFile(suffix=".pdf") as berkas:
                berkas.write(isi)
                berkas.flush()
                hasil = subprocess.run(
                    ["pdfsig", "-nocert", berkas.name], capture_output=True, text=True, check=False
                )
                self.assertIn(kata, hasil.stdout)
                self.assertEqual(periksa.periksa(isi).sah, sah)
                self.assertEqual(periksa.periksa_mentah(isi).sah, sah)

    def test_satu_byte(self):
        """One changed byte, and bytes added at the end, are found; the letter is 'changed'."""
        naskah = self.surat()
        self.tandatangani(naskah)
        pdf = naskah.attachment_id.raw
        for isi, utuh in ((ubah_satu_byte(pdf), False), (pdf + b"\n", True)):
            for temuan in (periksa.periksa(isi), periksa.periksa_mentah(isi)):
                self.assertTrue(temuan.ada and not temuan.sah)
                self.assertEqual(temuan.utuh, utuh)
            self.assertEqual(naskah._periksa_unggahan(isi)[0], "berubah")
        self.assertEqual(naskah._periksa_unggahan(pdf)[0], "asli")

    def test_data_validasi(self):
        """Data for later validation may follow a signature; anything else may not."""
        naskah = self.surat()
        self.tandatangani(naskah)
        tulis = IncrementalPdfFileWriter(io.BytesIO(naskah.attachment_id.raw))
        sertifikat = periksa.baca_akar(self.akar.pem())
        DocumentSecurityStore.supply_dss_in_writer(
            tulis, sig_contents=None, certs=sertifikat, ocsps=(), crls=()
        )
        keluaran = io.BytesIO()
        tulis.write(keluaran)
        temuan = periksa.periksa(keluaran.getvalue())
        self.assertTrue(temuan.sah)
        self.assertFalse(periksa.periksa_mentah(keluaran.getvalue()).seluruhnya)
        self.assertTrue(periksa.sama_isi(naskah.attachment_id.raw, keluaran.getvalue()))

    def test_stempel(self):
        """The mark stands at the bottom of the page of the signature block, free of text."""
        naskah = self.surat()
        self.tandatangani(naskah)
        pembaca = PdfReader(io.BytesIO(naskah.attachment_id.raw))
        self.assertNotIn("/Annots", pembaca.pages[1])
        (bidang,) = (satu.get_object() for satu in pembaca.pages[0]["/Annots"])
        kiri, bawah, kanan, atas = map(float, bidang["/Rect"])
        # Between the edge of the paper and the lowest line, 22 mm above it
        self.assertTrue(0 < bawah < atas < 22 * 72 / 25.4)
        self.assertTrue(0 < kiri < kanan < 215 * 72 / 25.4)
        teks = bidang["/AP"]["/N"]["/Resources"]["/XObject"]
        self.assertIn("/Stempel", teks)

    def test_stempel_isi(self):
        """The mark names office, person, time in his zone, and the address to verify."""
        naskah = self.surat().with_user(self.user_sekda).sudo()
        naskah._buka().isi = naskah._susun_isi()
        naskah._buka().ditandatangani_pada = "2026-01-02 02:05:00"
        isi = naskah._stempel()
        teks = PdfReader(io.BytesIO(stempel.gambar_pdf(isi))).pages[0].extract_text()
        for kata in (stempel.PEMBUKA, "SEKRETARIS DAERAH", "Sekda Uji", "2 Jan 2026 10.05 WITA"):
            self.assertIn(kata, teks)
        self.assertTrue(isi.url.endswith(f"/sistem-kerja/verifikasi/{naskah.token}"))
        self.assertEqual(stempel.gambar_png(isi)[:4], b"\x89PNG")

    def test_tempat(self):
        """Where the margin is full the mark goes to the next free band, never over text."""
        naskah = self.surat()
        pdf = naskah._render_pdf()
        letak = tempat.cari(pdf, 198, 42, ("Sekda Uji",))
        self.assertEqual((letak.lembar, round(letak.bawah)), (0, 8))
        self.assertEqual(tempat.cari(pdf, 198, 42).lembar, 1)
        tinggi = tempat.cari(pdf, 198, 100, ("Sekda Uji",))
        self.assertGreater(tinggi.bawah, 22 * 72 / 25.4)
        with self.assertRaises(PenandaGagal) as galat:
            tempat.cari(pdf, 198, 2000)
        self.assertEqual(galat.exception.kode, "ruang")

    def test_qr(self):
        """R-170: the QR code of a layout is an SVG that needs no network."""
        awal, _koma, isi = self.surat()._qr_data_uri().partition(",")
        self.assertEqual(awal, "data:image/svg+xml;base64")
        self.assertIn(b"<svg", base64.b64decode(isi))

    def test_klik_kedua(self):
        """A second click changes nothing and says so."""
        naskah = self.surat()
        self.tandatangani(naskah)
        sidik = naskah.sha256
        (hasil,) = self.tandatangani(naskah)
        self.assertEqual(hasil["hasil"], "sudah")
        self.assertIn("Already signed", hasil["pesan"])
        self.assertEqual(naskah.sha256, sidik)

    def test_penugasan_mulai(self):
        """R-058: an electronic signature starts the work as ink does."""
        naskah = self.naskah_dari(self.buat_tim("Tim Lama", tanggal_mulai="2020-01-01"))
        naskah.write({"nomor": "800/LAMA/2026", "tanggal": "2026-01-02"})
        self.tandatangani(naskah)
        self.assertEqual(set(naskah.penugasan_ids.mapped("state")), {"berjalan"})

    def test_contoh(self):
        """The examples in the docstrings of the pure modules hold."""
        nama = [m.name for m in pkgutil.iter_modules(penandatangan.__path__)]
        modul = [importlib.import_module(f"{penandatangan.__name__}.{satu}") for satu in nama]
        for satu in (*modul, pembatas):
            with self.subTest(modul=satu.__name__):
                # Exceptions carry the name of the package, which Odoo changes
                pilihan = doctest.IGNORE_EXCEPTION_DETAIL
                self.assertEqual(doctest.testmod(satu, optionflags=pilihan).failed, 0)
