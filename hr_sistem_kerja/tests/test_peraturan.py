from odoo import Command
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .common import SistemKerjaCase


@tagged("post_install", "-at_install")
class TestPeraturan(SistemKerjaCase):
    """The regulation as data: precedence, ties, dates, texts."""

    def baris(self, **vals):
        return {
            "objek": "penugasan",
            "instrumen": "surat_tugas",
            "penandatangan_id": self.env.ref("hr_sistem_kerja.peran_sekda").id,
            "pasal": "Pasal X",
            **vals,
        }

    def test_baris_pesisir_barat(self):
        """R-075, R-076, R-077: instrument and signatory of every lingkup, with the pasal."""
        harapan = {
            ("penugasan", "dalam_unit"): ("surat_tugas", "puo_pemilik"),
            ("penugasan", "lintas_unit"): ("keputusan", "kapd_pemilik"),
            ("penugasan", "lintas_pd"): ("keputusan", "kapd_pemilik"),
            ("penugasan", "lintas_instansi"): ("keputusan", "sekda"),
            ("tim", "dalam_unit"): ("keputusan", "kapd_pemilik"),
            ("tim", "lintas_unit"): ("keputusan", "kapd_pemilik"),
            ("tim", "lintas_pd"): ("keputusan", "kapd_pemilik"),
            ("tim", "lintas_instansi"): ("keputusan", "sekda"),
        }
        asli = self.env.ref("hr_sistem_kerja.peraturan_pesisir_barat_16_2024")
        for (objek, lingkup), (instrumen, peran) in harapan.items():
            with self.subTest(objek=objek, lingkup=lingkup):
                baris = asli._penetapan(objek, lingkup, self.setda)
                self.assertEqual((baris.instrumen, baris.penandatangan_id.code), (instrumen, peran))
                self.assertIn("Pasal 1", baris.pasal)

    def test_khusus_mengalahkan_umum(self):
        """The line that names the kind of unit wins over the general one."""
        jenis = self.setda.jenis_unit_id
        self.peraturan.penetapan_ids = [
            Command.create(
                self.baris(lingkup="dalam_unit", jenis_unit_ids=[Command.set(jenis.ids)])
            )
        ]
        pilih = self.peraturan._penetapan
        self.assertEqual(pilih("penugasan", "dalam_unit", self.setda).pasal, "Pasal X")
        self.assertNotEqual(pilih("penugasan", "dalam_unit", self.dinas).pasal, "Pasal X")

    def test_seri_ditolak(self):
        """Two lines that decide the same case are refused when saved."""
        with self.assertRaisesRegex(ValidationError, "same case"):
            self.peraturan.penetapan_ids = [Command.create(self.baris(lingkup="dalam_unit"))]

    def test_tanpa_baris_ditolak(self):
        """A case that no line decides is refused with what to do."""
        self.peraturan.penetapan_ids.unlink()
        with self.assertRaisesRegex(UserError, "does not say which instrument"):
            self.peraturan._penetapan_atau_tolak("tim", "dalam_unit", self.setda)

    def test_satu_peraturan_per_tanggal(self):
        """A government has one regulation at a time; a later one takes over from its date."""
        baru = self.peraturan.copy({"company_ids": [Command.set(self.instansi.ids)]})
        with self.assertRaisesRegex(ValidationError, "already has"):
            baru.action_berlakukan()
        baru.write({"tanggal_berlaku": "2026-06-01"})
        baru.action_berlakukan()
        pilih = self.env["sistem.kerja.peraturan"]._berlaku
        self.assertEqual(pilih(self.instansi, "2026-05-31"), self.peraturan)
        self.assertEqual(pilih(self.instansi, "2026-06-01"), baru)

    def test_berlaku_tanpa_tanggal_ditolak(self):
        """A regulation in force needs its date and its governments."""
        baru = self.peraturan.copy({"tanggal_berlaku": False})
        with self.assertRaisesRegex(UserError, "Governments"):
            baru.action_berlakukan()
        baru.company_ids = self.instansi
        with self.assertRaisesRegex(ValidationError, "In Force from"):
            baru.action_berlakukan()

    def test_isian_asing_ditolak(self):
        """A text with a placeholder that nothing fills is refused, also an attribute access."""
        teks = self.peraturan.formulir_ids.teks_ids[0]
        for isi in ("pada {unti}", "{unit.env}", "kurung {terbuka"):
            with self.subTest(isi=isi), self.assertRaises(ValidationError):
                teks.isi = isi

    def test_pohon_teks(self):
        """Levels of the paragraphs become the nested lists of the form."""
        formulir = self.peraturan.formulir_ids.filtered(
            lambda satu: satu.tata_letak == "keputusan_tim"
        )
        diktum = formulir._teks(
            "diktum", dict.fromkeys(("unit", "kepala_unit", "pd", "penandatangan", "daerah"), "X")
        )
        self.assertEqual(len(diktum), 5)
        self.assertEqual([len(butir["butir"]) for butir in diktum[1]["butir"]], [9, 3])

    def test_hanya_draf_dihapus(self):
        """A regulation that was in force is repealed, not deleted."""
        with self.assertRaisesRegex(UserError, "repeal"):
            self.peraturan.unlink()
