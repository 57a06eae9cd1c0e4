import hashlib
import json
from unittest.mock import patch

from odoo import http
from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged

from odoo.addons.hr_sistem_kerja.tests.common import SistemKerjaCase

from .. import mesin
from ..models.naskah import LAPORAN
from .common import contoh_isi, halaman, naskah_berisi, padat, ukuran
from .kalimat_f6 import KALIMAT_F6


class CetakCase(SistemKerjaCase):
    """Kabupaten Pesisir Barat, so that letters read as the annex of its regulation."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.instansi.write(
            {
                "name": "Pemerintah Kabupaten Pesisir Barat",
                "nama_daerah": "Kabupaten Pesisir Barat",
                "provinsi": "Provinsi Lampung",
                "jabatan_kepala_daerah": "Bupati Pesisir Barat",
                "tempat_penetapan": "Krui",
            }
        )
        cls.peraturan.jenis_peraturan = "Peraturan Bupati Pesisir Barat"
        cls.laporan = cls.env["ir.actions.report"]

    def naskah_baru(self, nomor=None):
        naskah = self.naskah_dari(self.buat_tim())
        if nomor:
            naskah.write({"nomor": nomor, "tanggal": "2026-01-02"})
        return naskah

    def tandatangani(self, naskah):
        pengelola = self.buat_user(f"pengelola{naskah.id}", "hr_sistem_kerja.group_pengelola")
        naskah.with_user(pengelola).action_tandatangani()

    def cetak(self, naskah):
        pdf, jenis = self.laporan._render_qweb_pdf(LAPORAN, naskah.ids)
        self.assertEqual(jenis, "pdf")
        return pdf


class TestCetak(CetakCase):
    """Printing through Odoo's report machinery."""

    def test_kalimat_tetap(self):
        """PSB-F6: every fixed sentence of the form stands in the printed Keputusan
        (R-076, R-077, R-178)."""
        naskah = self.naskah_baru("800/123/2026")
        self.tandatangani(naskah)
        teks = "".join(halaman(self.cetak(naskah)))
        for kalimat in KALIMAT_F6:
            self.assertIn(padat(kalimat), teks)
        for nama in ("Sekda Uji", "Ahmad Uji", "Rachma Uji", "Dagas Uji"):
            self.assertIn(padat(nama), teks)

    def test_naskah_bertanda_tangan_beku(self):
        """A signed letter prints byte for byte what was signed, whoever is renamed later."""
        naskah = self.naskah_baru("800/1/2026")
        self.tandatangani(naskah)
        self.ahmad.name = "Nama Baru"
        with patch.object(type(naskah), "_render_pdf", side_effect=AssertionError):
            pdf = self.cetak(naskah)
        self.assertEqual(hashlib.sha256(pdf).hexdigest(), naskah.sha256)
        self.assertIn("AhmadUji", halaman(pdf)[-1])

    def test_konsep_mengikuti_data(self):
        """A draft prints what is true now."""
        naskah = self.naskah_baru()
        self.ahmad.name = "Nama Baru"
        self.assertIn("NamaBaru", halaman(self.cetak(naskah))[-1])

    def test_beberapa_naskah_satu_berkas(self):
        """Several letters chosen in a list come as one PDF, in the order of the list."""
        satu, dua = self.naskah_baru("800/1/2026"), self.naskah_baru("800/2/2026")
        self.tandatangani(satu)
        pdf = self.cetak(dua | satu)
        self.assertEqual(ukuran(pdf), ukuran(self.cetak(dua)) + ukuran(self.cetak(satu)))
        teks = "".join(halaman(pdf))
        self.assertLess(teks.index("800/2/2026"), teks.index("800/1/2026"))

    def test_tanpa_pilihan(self):
        with self.assertRaises(UserError):
            self.laporan._render_qweb_pdf(LAPORAN, [])

    def test_hanya_yang_boleh_membaca(self):
        """An employee who is not concerned can neither print nor preview a letter."""
        naskah = self.naskah_baru()
        orang_lain = self.buat_user("orang.lain", "hr_sistem_kerja.group_pegawai")
        self.cetak(naskah)  # what one may read must not open it for the other
        laporan = self.laporan.with_user(orang_lain)
        with self.assertRaises(AccessError):
            laporan._render_qweb_pdf(LAPORAN, naskah.ids)
        with self.assertRaises(AccessError):
            laporan._render_qweb_html(LAPORAN, naskah.ids)

    def test_laporan_lain_tidak_tersentuh(self):
        """Other reports of the customer print as Odoo prints them."""
        lain, milik_odoo = "base.ir_module_reference_print", (b"milik odoo", "html")
        with patch.object(
            type(self.laporan), "_pre_render_qweb_pdf", return_value=milik_odoo
        ) as odoo_mencetak:
            self.assertEqual(self.laporan._render_qweb_pdf(lain, [1]), milik_odoo)
            self.cetak(self.naskah_baru())
        odoo_mencetak.assert_called_once()


class TestMesinCadangan(CetakCase):
    """A server without WeasyPrint."""

    def setUp(self):
        super().setUp()
        self.startPatcher(patch.object(mesin, "weasyprint", lambda: None))

    def potret(self):
        html = '<section class="potret">isi</section>'
        naskah = naskah_berisi(self, contoh_isi())
        self.startPatcher(patch.object(type(naskah), "_render_html", lambda _naskah: html))
        return naskah

    def test_dua_arah_ditolak(self):
        """wkhtmltopdf would print the annex portrait: refused, with what to do."""
        with self.assertRaisesRegex(UserError, "portrait and landscape.*weasyprint"):
            naskah_berisi(self, contoh_isi())._render_pdf()

    def test_satu_arah_memakai_wkhtmltopdf(self):
        """A portrait letter goes to wkhtmltopdf, which sees no session."""
        naskah = self.potret()
        Laporan = type(self.laporan)
        terlihat = []

        def jalankan(_laporan, bodies, **opsi):
            terlihat.append((bodies, opsi, bool(http.request)))
            return b"%PDF"

        self.startPatcher(patch.object(Laporan, "get_wkhtmltopdf_state", lambda _laporan: "ok"))
        self.startPatcher(patch.object(Laporan, "_run_wkhtmltopdf", jalankan))
        http._request_stack.push(object())
        self.addCleanup(http._request_stack.pop)
        self.assertEqual(naskah._render_pdf(), b"%PDF")
        opsi = {"report_ref": LAPORAN, "landscape": False}
        self.assertEqual(terlihat, [([naskah._render_html()], opsi, False)])

    def test_tanpa_mesin(self):
        naskah = self.potret()
        Laporan = type(self.laporan)
        self.startPatcher(patch.object(Laporan, "get_wkhtmltopdf_state", lambda _l: "install"))
        with self.assertRaisesRegex(UserError, "no PDF engine"):
            naskah._render_pdf()

    def test_peringatan_hanya_untuk_administrator(self):
        """Who can install something is warned; others are not bothered."""
        Naskah = self.env["sistem.kerja.naskah"]
        admin = self.buat_user("admin.sk", "hr_sistem_kerja.group_administrator")
        pegawai = self.buat_user("pegawai.sk", "hr_sistem_kerja.group_pegawai")
        self.assertIn("WeasyPrint", Naskah.with_user(admin).mesin_pdf()["peringatan"])
        self.assertEqual(
            Naskah.with_user(pegawai).mesin_pdf(), {"weasyprint": False, "peringatan": ""}
        )


@tagged("post_install", "-at_install")
class TestCetakWeb(CetakCase, HttpCase):
    """What the Print menu and the preview fetch."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.pengelola = cls.buat_user("pengelola.web", "hr_sistem_kerja.group_pengelola")

    def setUp(self):
        super().setUp()
        self.naskah = self.naskah_baru("800/123/2026")
        self.authenticate("pengelola.web", "pengelola.web")

    def test_unduh(self):
        """The Print menu downloads a PDF with a name that says what it is."""
        url = f"/report/pdf/{LAPORAN}/{self.naskah.id}"
        jawab = self.url_open(
            "/report/download",
            data={
                "data": f'["{url}", "qweb-pdf"]',
                "csrf_token": http.Request.csrf_token(self),
            },
        )
        self.assertEqual(jawab.content[:5], b"%PDF-")
        self.assertIn("Keputusan%20800-123%202026.pdf", jawab.headers["Content-Disposition"])

    def test_pratinjau(self):
        """The preview shows the same letter as sheets on the screen."""
        jawab = self.url_open(f"/report/html/{LAPORAN}/{self.naskah.id}")
        self.assertEqual(jawab.status_code, 200)
        self.assertIn('<body class="pratinjau">', jawab.text)
        self.assertIn("KEPUTUSAN SEKRETARIS DAERAH", jawab.text)

    def test_menu_cetak(self):
        """The report stands in the Print menu of letters."""
        aksi = self.env.ref("hr_sistem_kerja_reports.action_report_naskah")
        menu = self.env["ir.actions.actions"].get_bindings("sistem.kerja.naskah")["report"]
        self.assertIn(aksi.id, [satu["id"] for satu in menu])

    def test_tombol_cetak(self):
        """The web client downloads letters without asking for wkhtmltopdf, which is not there."""
        aksi = self.naskah.action_cetak()
        self.browser_js(
            "/odoo",
            f"""
            const {{ download }} = odoo.loader.modules.get("@web/core/network/download");
            download._download = async ({{ url, data }}) => {{
                const [alamat] = JSON.parse(data.data);
                if (url + alamat === "/report/download/report/pdf/{LAPORAN}/{self.naskah.id}") {{
                    console.log("test successful");
                }}
            }};
            odoo.__WOWL_DEBUG__.root.env.services.action.doAction({json.dumps(aksi)});
            """,
            ready="odoo.isReady === true",
            login="pengelola.web",
        )
