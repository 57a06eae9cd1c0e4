from odoo.exceptions import UserError
from odoo.tests import HttpCase, tagged

from odoo.addons.hr_sistem_kerja.models.peraturan.formulir import ISIAN
from odoo.addons.hr_sistem_kerja.tests.common import SistemKerjaCase

from .common import halaman, padat

CONTOH = "hr_sistem_kerja_reports.contoh_formulir"


@tagged("post_install", "-at_install")
class TestContohFormulir(SistemKerjaCase):
    """A form prints as a sample of itself, with example values (R-178)."""

    def formulir(self, code):
        return self.peraturan.formulir_ids.filtered(lambda satu: satu.code == code)

    def cetak(self, formulir):
        return self.env["ir.actions.report"]._render_qweb_pdf(CONTOH, formulir.ids)[0]

    def test_setiap_formulir(self):
        """Every form of every regulation prints as a sample, marked as a draft."""
        semua = self.env["sistem.kerja.formulir"].search(
            [("peraturan_id.code", "!=", "uji-1-2024")]
        )
        self.assertGreater(len(semua), 18)
        for formulir in semua:
            with self.subTest(formulir.display_name):
                lembar = formulir._lembar_contoh()
                html = str(lembar._render_html())
                self.assertIn('class="tanda-konsep"', html)
                isi = html.partition("</head>")[2]
                self.assertNotRegex(isi, r"[{}]|\bNone\b|\bFalse\b")
                self.assertRegex(lembar._nama_berkas(), rf"^Contoh {formulir.code} [^/]+\.pdf$")

    def test_teks_sendiri(self):
        """The sample says what the officer typed, filled with examples; nothing is saved."""
        formulir = self.formulir("PSB-F6")
        formulir.teks_ids.filtered(lambda satu: satu.bagian == "menimbang")[
            0
        ].isi = "bahwa {unit_pendek} perlu <b>ditata</b>;"
        sebelum = self.env["sistem.kerja.naskah"].search_count([])
        teks = "".join(halaman(self.cetak(formulir)))
        self.assertIn(padat(f"bahwa {ISIAN['unit_pendek']} perlu <b>ditata</b>;"), teks)
        for isi in ("Nama Ketua", "Nama Anggota", ISIAN["tim"]):
            self.assertIn(padat(isi), teks)
        self.assertEqual(self.env["sistem.kerja.naskah"].search_count([]), sebelum)

    def test_setiap_tata_letak(self):
        """The engine prints one sample of each layout."""
        semua = self.env["sistem.kerja.formulir"].search([], order="id")
        for tata_letak, formulir in semua.grouped("tata_letak").items():
            with self.subTest(tata_letak):
                self.assertTrue(halaman(self.cetak(formulir[:1])))

    def test_bukan_naskah(self):
        """Letters themselves are not touched: one made for a form is no sample once it is kept."""
        tim = self.buat_tim()
        naskah = self.naskah_dari(tim)
        naskah._buka().write({"res_model": "sistem.kerja.formulir", "res_id": 1})
        self.assertNotIn(ISIAN["unit"], str(naskah._susun_isi()))

    def test_tanpa_pilihan(self):
        with self.assertRaises(UserError):
            self.env["ir.actions.report"]._render_qweb_pdf(CONTOH, [])


@tagged("post_install", "-at_install")
class TestContohFormulirWeb(SistemKerjaCase, HttpCase):
    """What the button on the form does."""

    def test_tombol(self):
        """The button of the form prints, and the browser gets a PDF."""
        formulir = self.peraturan.formulir_ids[:1]
        arch = self.env["sistem.kerja.formulir"].get_view(view_type="form")["arch"]
        aksi = self.env.ref("hr_sistem_kerja_reports.action_report_contoh_formulir")
        self.assertIn(f'name="{aksi.id}"', arch)
        self.buat_user("admin.contoh", "hr_sistem_kerja.group_administrator")
        self.authenticate("admin.contoh", "admin.contoh")
        jawab = self.url_open(f"/report/pdf/{CONTOH}/{formulir.id}")
        self.assertEqual(jawab.content[:5], b"%PDF-")
