import re
from base64 import b64encode
from io import BytesIO
from unittest.mock import patch

from pypdf import PdfReader

from odoo import http
from odoo.exceptions import UserError, ValidationError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .. import mesin
from ..mesin import kolam, pencetak
from ..mesin.chromium import cari_program
from ..mesin.kolam import GalatMesin
from ..models.naskah import LAPORAN
from ..models.naskah_mesin import PARAM_MESIN, PARAM_PEKERJA
from .common import baris, contoh_isi, halaman, naskah_berisi, orang, padat, ukuran
from .common_mesin import gambar, gambar_png, kenari
from .test_cetak import CetakCase

MESIN = ("weasyprint", "chromium") if cari_program() else ("weasyprint",)
PERIKSA = padat("Keaslian naskah ini dapat diperiksa pada https://contoh.example/periksa")
JAHAT = (
    '<b onclick="x">tebal</b><script>document.title="SKRIP"</script>'
    '<img src="{url}/foto.png" onerror="fetch(\'{url}/galat\')"><style>@import "{url}/gaya"</style>'
    '<iframe src="file:///etc/passwd"></iframe>&lt;u&gt;\'"'
)


def gambaran(pdf):
    """Return what each page draws besides its text, as the operators of its content."""
    return [
        [
            operator
            for _isi, operator in lembar.get_contents().operations
            if operator not in (b"Tj", b"TJ", b"Td", b"Tm", b"Tf")
        ]
        for lembar in PdfReader(BytesIO(pdf)).pages
    ]


class MesinCase(CetakCase):
    """Letters printed by each engine of this server."""

    def setUp(self):
        super().setUp()
        self.addCleanup(kolam.tutup_semua)

    def pilih(self, mesin_, pekerja=1):
        setelan = self.env["ir.config_parameter"].sudo()
        setelan.set_param(PARAM_MESIN, mesin_)
        setelan.set_param(PARAM_PEKERJA, str(pekerja))

    def banyak_naskah(self, jumlah, awal=0):
        """Return drafts of one, two and three teams in turn; but the first they are numbered."""
        tim = [self.buat_tim(f"Tim {nomor}") for nomor in range(3)]
        asal = self.naskah_dari(tim[0] | tim[1] | tim[2])
        return asal.union(
            *(
                asal._buka().copy(
                    {
                        "token": f"token-{nomor}",
                        "nomor": f"800/{nomor}/2026",
                        "tanggal": "2026-01-02",
                        "tim_ids": [(6, 0, [satu.id for satu in tim[: nomor % 3 + 1]])],
                    }
                )
                for nomor in range(awal + 1, awal + jumlah)
            )
        ).with_env(self.env)


class TestDuaMesin(MesinCase):
    """What must hold for whichever engine an administrator chooses."""

    def test_isi_jahat(self):
        """HTML, scripts, remote images and file:// in names and texts are printed as text and
        fetch nothing."""
        with kenari() as (alamat, diminta):
            jahat = JAHAT.format(url=alamat)
            rapat = padat(jahat)
            isi = contoh_isi(
                [baris(anggota=2, ketua=orang(jahat), tim=jahat, target=jahat)],
                tentang=[jahat],
                menimbang=[jahat],
                tembusan=[jahat],
                diktum=[{"label": "KESATU", "isi": jahat, "butir": [{"isi": jahat, "butir": []}]}],
            )
            naskah = naskah_berisi(self, isi)
            for satu in MESIN:
                self.pilih(satu)
                with self.subTest(mesin=satu):
                    pdf = naskah._render_pdf()
                    teks = "".join(halaman(pdf))
                    self.assertGreaterEqual(teks.count(rapat), 5)
                    self.assertNotIn("root:x:0:0", teks)
                    self.assertFalse(gambar(pdf))
            self.assertEqual(diminta, [])

    def test_halaman_sama(self):
        """Both engines print the same text on the same pages, portrait and landscape; the
        signature stands under the last row, and how the letter is checked on every page."""
        for jumlah in (1, 3, 8):
            isi = contoh_isi(
                [baris(n, 4) for n in range(1, jumlah + 1)],
                qr=f"data:image/png;base64,{b64encode(gambar_png()).decode()}",
                alamat_periksa="https://contoh.example/periksa",
            )
            naskah = naskah_berisi(self, isi)
            hasil = {}
            for satu in MESIN:
                self.pilih(satu)
                pdf = naskah._render_pdf()
                hasil[satu] = [
                    (re.sub(r"^-\d+-|-\d+-$", "", teks.replace(PERIKSA, "")), lebar > tinggi)
                    for teks, (lebar, tinggi) in zip(halaman(pdf), ukuran(pdf), strict=True)
                ]
                with self.subTest(mesin=satu, jumlah=jumlah):
                    self.assertTrue(all(PERIKSA in teks for teks in halaman(pdf)))
                    self.assertRegex(halaman(pdf)[-1], f"Awal{jumlah}x.*PENANDATANGAN")
            for satu in MESIN[1:]:
                self.assertEqual(hasil[satu], hasil["weasyprint"])

    def test_tanda_konsep_di_tiap_halaman(self):
        """Every page of a draft says so, whichever way it lies."""
        isi = contoh_isi([baris(n, 4) for n in range(1, 4)])
        for satu in MESIN:
            self.pilih(satu)
            polos = naskah_berisi(self, isi)._render_pdf()
            konsep = naskah_berisi(self, {**isi, "konsep": True})._render_pdf()
            with self.subTest(mesin=satu):
                beda = [
                    len(tanda) - len(tanpa)
                    for tanda, tanpa in zip(gambaran(konsep), gambaran(polos), strict=True)
                ]
                self.assertGreater(min(beda), 0, beda)


class TestBanyakNaskah(MesinCase):
    """Many letters in one call."""

    def test_urutan_dan_isi(self):
        """Drafts and signed letters come in the order asked for; each engine prints them all."""
        naskah = self.banyak_naskah(9)
        self.tandatangani(naskah[3])
        simpanan = naskah[3]._pdf()
        for satu in MESIN:
            self.pilih(satu, 2)
            with self.subTest(mesin=satu):
                hasil = list(naskah._pdf_banyak())
                self.assertEqual([mana for mana, _pdf, _galat in hasil], list(naskah))
                self.assertEqual(hasil[3][1], simpanan)
                for mana, pdf, galat in hasil:
                    self.assertIsNone(galat)
                    self.assertIn(padat(mana.nomor or ".........."), "".join(halaman(pdf)))
        self.assertTrue(kolam._hidup)

    def test_satu_salah(self):
        """What is wrong with one letter keeps no other from being printed, and is said."""
        naskah = self.banyak_naskah(7)
        asli = type(naskah)._isi

        def isi(satu):
            if satu == naskah[2]:
                pesan = "Surat ini tidak lengkap."
                raise UserError(pesan)
            if satu == naskah[4]:
                raise KeyError("bidang")
            return asli(satu)

        self.pilih("weasyprint", 2)
        with (
            patch.object(type(naskah), "_isi", isi),
            mute_logger("odoo.addons.hr_sistem_kerja_reports.models.naskah_mesin"),
        ):
            hasil = list(naskah._pdf_banyak())
            with self.assertRaisesRegex(UserError, "tidak lengkap"):
                self.laporan._render_qweb_pdf(LAPORAN, naskah.ids)
        self.assertEqual([bool(pdf) for _n, pdf, _g in hasil], [1, 1, 0, 1, 0, 1, 1])
        self.assertEqual(str(hasil[2][2]), "Surat ini tidak lengkap.")
        self.assertIn(naskah[4].display_name, str(hasil[4][2]))
        self.assertIn("KeyError", str(hasil[4][2]))

    def test_mesin_gagal_satu_surat(self):
        """An engine that cannot print a letter is an error that names the letter."""
        naskah = self.banyak_naskah(1)
        salah = patch.object(
            pencetak.Pencetak, "render_pdf", side_effect=GalatMesin("terlalu lama")
        )
        with salah, self.assertRaisesRegex(UserError, "could not be printed .terlalu lama."):
            naskah._render_pdf()

    def test_tanpa_mesin(self):
        """Without an engine of ours many letters are refused one by one, as a single one is."""
        naskah = self.banyak_naskah(2)
        with patch.object(mesin, "weasyprint", lambda: None):
            galat = [str(satu) for _n, _pdf, satu in naskah._pdf_banyak()]
        self.assertEqual(len(galat), 2)
        self.assertIn("weasyprint", galat[0])

    def test_pengaturan(self):
        """An administrator chooses the engine, and is told what this server lacks."""
        Setelan = self.env["res.config.settings"]
        setelan = Setelan.create({"mesin_naskah": "chromium", "pekerja_naskah": 3})
        setelan.execute()
        cetak = self.env["sistem.kerja.naskah"]._pencetak()
        self.assertEqual((cetak.chromium, cetak.ukuran), (True, 3))
        with (
            patch.object(pencetak, "cari_program", lambda: None),
            patch(
                "odoo.addons.hr_sistem_kerja_reports.models.naskah_mesin.cari_program", lambda: None
            ),
        ):
            setelan.invalidate_recordset(["peringatan_mesin"])
            self.assertIn("Chromium is not installed", setelan.peringatan_mesin)
            admin = self.buat_user("admin.mesin", "hr_sistem_kerja.group_administrator")
            peringatan = self.env["sistem.kerja.naskah"].with_user(admin).mesin_pdf()["peringatan"]
            self.assertIn("Chromium is not installed", peringatan)
        self.assertFalse(Setelan.new({"mesin_naskah": "weasyprint"}).peringatan_mesin)
        with self.assertRaises(ValidationError):
            Setelan.create({"pekerja_naskah": -1})

    def test_pengaturan_rusak(self):
        """A setting that is no number counts as none."""
        self.env["ir.config_parameter"].sudo().set_param(PARAM_PEKERJA, "banyak")
        cetak = self.env["sistem.kerja.naskah"]._pencetak()
        self.assertEqual(cetak.ukuran, pencetak.ukuran_bawaan())


@tagged("post_install", "-at_install")
class TestBanyakNaskahWeb(MesinCase, HttpCase):
    """Many letters through the web route."""

    def test_unduh_banyak(self):
        """Letters of different length chosen in a list come as one PDF in one call."""
        naskah = self.banyak_naskah(30)
        self.pilih(MESIN[-1], 2)
        self.buat_user("pengelola.banyak", "hr_sistem_kerja.group_pengelola")
        self.authenticate("pengelola.banyak", "pengelola.banyak")
        url = f"/report/pdf/{LAPORAN}/{','.join(map(str, naskah.ids))}"
        jawab = self.url_open(
            "/report/download",
            data={"data": f'["{url}", "qweb-pdf"]', "csrf_token": http.Request.csrf_token(self)},
            timeout=120,
        )
        self.assertEqual(jawab.content[:5], b"%PDF-")
        teks = "".join(halaman(jawab.content))
        letak = [teks.index(f"800/{nomor}/2026") for nomor in range(1, 30)]
        self.assertEqual(letak, sorted(letak))
