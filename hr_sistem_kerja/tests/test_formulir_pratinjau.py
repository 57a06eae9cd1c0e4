from odoo.exceptions import ValidationError
from odoo.tests import Form, tagged

from .common import SistemKerjaCase


@tagged("post_install", "-at_install")
class TestFormulirPratinjau(SistemKerjaCase):
    """The texts of a form are seen with examples while they are typed (R-178)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.formulir = cls.peraturan.formulir_ids.filtered(lambda satu: satu.code == "PSB-F6")

    def ketik(self, form, isi, bagian="menimbang", **vals):
        with form.teks_ids.new() as baris:
            baris.bagian, baris.isi = bagian, isi
            for nama, nilai in vals.items():
                baris[nama] = nilai
        return str(form.pratinjau)

    def test_saat_diketik(self):
        """Each change shows at once, with an example where a name stands in braces."""
        form = Form(self.formulir)
        self.assertIn("Menimbang", str(form.pratinjau))
        teks = self.ketik(form, "bahwa {unit_pendek} perlu *segera*;")
        self.assertIn(
            'bahwa <mark class="o_sk_isian" title="{unit_pendek}">Bagian Organisasi</mark> perlu '
            "<em>segera</em>;",
            teks,
        )
        with form.teks_ids.edit(len(form.teks_ids) - 1) as baris:
            baris.isi = "bahwa diganti;"
        self.assertIn("bahwa diganti;", str(form.pratinjau))
        self.assertNotIn("segera", str(form.pratinjau))
        form.teks_ids.remove(len(form.teks_ids) - 1)
        self.assertNotIn("bahwa diganti", str(form.pratinjau))

    def test_urutan(self):
        """Lines stand by their order, not in the order in which they were typed."""
        form = Form(self.formulir)
        self.ketik(form, "kalimat kedua", urutan=902)
        teks = self.ketik(form, "kalimat pertama", urutan=901)
        self.assertLess(teks.index("kalimat pertama"), teks.index("kalimat kedua"))

    def test_tanda(self):
        """Items are marked 1. and a. inside their paragraph, and begin anew in the next."""
        baris = [
            self.env["sistem.kerja.formulir.teks"].new({"tingkat": tingkat, "isi": "x"})
            for tingkat in (1, 2, 3, 3, 2, 3, 1, 2)
        ]
        semua = self.env["sistem.kerja.formulir.teks"].concat(*baris)
        self.assertEqual(
            [satu["tanda"] for satu in semua._pratinjau()],
            ["", "1.", "a.", "b.", "2.", "a.", "", "1."],
        )

    def test_isian_asing(self):
        """A name that nothing fills is marked while it is typed, and refused when saved."""
        form = Form(self.formulir)
        for isi, asing in (("bahwa {unitt};", "{unitt}"), ("bahwa {unit.id};", "unit.id")):
            with self.subTest(isi):
                teks = self.ketik(form, isi)
                self.assertIn("Cannot be filled in", teks)
                self.assertIn('class="o_sk_isian_asing"', teks)
                self.assertIn(asing, teks)
                self.assertIn("{kepala_unit}", teks, "the possible names are listed")
        self.assertIn("bahwa {unit", self.ketik(form, "bahwa {unit"))
        with self.assertRaisesRegex(ValidationError, r"unitt.*Possible are: \{unit\}"):
            form.save()

    def test_diloloskan(self):
        """What is typed is text, never markup."""
        form = Form(self.formulir)
        teks = self.ketik(form, "<img src=x onerror=alert(1)> {daerah}")
        self.assertIn("&lt;img src=x onerror=alert(1)&gt;", teks)
        self.assertNotIn("<img", teks)
        self.assertNotIn("<img", self.ketik(form, "<img src=x> {"))

    def test_formulir_baru(self):
        """An empty form says what to do."""
        form = Form(self.env["sistem.kerja.formulir"])
        self.assertIn("Add a line", str(form.pratinjau))
