from psycopg2 import IntegrityError

from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import Form, tagged
from odoo.tools import mute_logger

from .common import SistemKerjaCase

POLA = "{klasifikasi}/{urut:03d}/{kode_unit}/{tahun}"


@tagged("post_install", "-at_install")
class TestNomor(SistemKerjaCase):
    """Numbers of letters: drawn at signing, gap-free, used once (R-175, R-176)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_pdf()
        cls.urut_tim = 0
        cls.buku = cls.buat_buku("Buku Setda", klasifikasi="800.1.11.1", kode_unit="ORG")

    @classmethod
    def buat_buku(cls, nama, **vals):
        return cls.env["sistem.kerja.buku.nomor"].create(
            {
                "name": nama,
                "company_id": cls.instansi.id,
                "perangkat_daerah_id": cls.setda.id,
                "pola": POLA,
                "tahun_awal": 2025,
                **vals,
            }
        )

    def konsep(self, tanggal=False):
        type(self).urut_tim += 1
        naskah = self.naskah_dari(self.buat_tim(f"Tim {self.urut_tim}"))
        naskah.tanggal = tanggal
        return naskah

    def bertanda_tangan(self, tanggal):
        naskah = self.konsep(tanggal)
        naskah.action_tandatangani()
        return naskah

    def nomor(self, *tanggal):
        return [self.bertanda_tangan(satu).nomor for satu in tanggal]

    # ------------------------------------------------------------------ drawing

    def test_diambil_saat_tanda_tangan(self):
        """A draft has no number; signing draws the next one and today's date."""
        naskah = self.konsep()
        self.assertFalse(naskah.nomor)
        self.assertEqual(naskah.buku_nomor_id, self.buku)
        kini = {fields.Date.context_today(naskah)}
        naskah.action_tandatangani()
        # Midnight may pass while the letter is signed
        kini |= {fields.Date.context_today(naskah)}
        self.assertIn(naskah.tanggal, kini)
        kini = naskah.tanggal
        self.assertEqual(naskah.nomor, f"800.1.11.1/001/ORG/{kini.year}")
        self.assertEqual(naskah.tanggal, kini)
        self.assertEqual(naskah.nomor_id.naskah_id, naskah)
        self.assertEqual(naskah.nomor_id.perihal, naskah.perihal)

    def test_berurutan(self):
        """Numbers follow one another without a gap."""
        self.assertEqual(
            self.nomor("2026-01-05", "2026-01-05", "2026-02-01"),
            [f"800.1.11.1/00{n}/ORG/2026" for n in (1, 2, 3)],
        )

    def test_tanda_tangan_gagal(self):
        """A signature that fails after the number was drawn gives it back: no gap."""
        gagal, berikut = self.konsep("2026-01-05"), self.konsep("2026-01-05")

        def rusak(_naskah):
            pesan = "Printer on fire"
            raise UserError(pesan)

        self.patch(type(gagal), "_bekukan", rusak)
        with self.assertRaisesRegex(UserError, "fire"), self.env.cr.savepoint():
            gagal.action_tandatangani()
        self.env.invalidate_all()
        self.assertFalse(gagal.nomor or gagal.nomor_id or self.buku.entri_ids)
        self.patch(type(gagal), "_bekukan", lambda naskah: naskah._pindah("ditandatangani"))
        berikut.action_tandatangani()
        gagal.action_tandatangani()
        self.assertEqual(berikut.nomor, "800.1.11.1/001/ORG/2026")
        self.assertEqual(gagal.nomor, "800.1.11.1/002/ORG/2026")

    def test_nomor_sedang_diambil_orang_lain(self):
        """Who finds that a number has just been taken gets the next one."""
        self.nomor("2026-01-05")
        kosong = self.env["sistem.kerja.nomor"]
        self.patch(type(self.buku), "_entri_terakhir", lambda _buku, _tahun: kosong)
        self.assertEqual(self.nomor("2026-01-05"), ["800.1.11.1/002/ORG/2026"])

    def test_tahun_baru(self):
        """Each year begins with 1; a late signature for the old year goes on there."""
        self.assertEqual(
            self.nomor("2025-12-30", "2026-01-02", "2025-12-31", "2026-01-02"),
            [
                "800.1.11.1/001/ORG/2025",
                "800.1.11.1/001/ORG/2026",
                "800.1.11.1/002/ORG/2025",
                "800.1.11.1/002/ORG/2026",
            ],
        )

    def test_tanggal_mundur(self):
        """A letter for an earlier day gets a number in between, visible as such."""
        self.nomor("2026-01-05", "2026-01-10", "2026-01-20")
        naskah = self.bertanda_tangan("2026-01-12")
        lain = self.bertanda_tangan("2026-01-12")
        self.assertEqual(naskah.nomor, "800.1.11.1/002a/ORG/2026")
        self.assertEqual(lain.nomor, "800.1.11.1/002b/ORG/2026")
        self.assertTrue(naskah.nomor_id.mundur)
        self.assertEqual(
            self.buku.entri_ids.filtered_domain([("mundur", "=", True)]),
            (naskah | lain).nomor_id,
        )
        biasa = [("mundur", "=", False), ("buku_id", "=", self.buku.id)]
        self.assertEqual(self.env["sistem.kerja.nomor"].search_count(biasa), 3)
        self.assertEqual(self.nomor("2026-01-20"), ["800.1.11.1/004/ORG/2026"])
        self.assertEqual(self.nomor("2026-01-01"), ["800.1.11.1/000a/ORG/2026"])

    def test_tanggal_tidak_wajar(self):
        """A day to come, or a year before the register began, gets no number."""
        for tanggal in ("2024-12-31", fields.Date.add(fields.Date.today(), days=3)):
            with self.subTest(tanggal=tanggal), self.assertRaisesRegex(UserError, "Date"):
                self.konsep(tanggal).action_tandatangani()

    def test_lanjutan_buku_kertas(self):
        """A register may go on where a book on paper ended; the next year begins with 1."""
        self.buku.write({"tahun_awal": 2025, "urut_awal": 58})
        self.assertEqual(
            self.nomor("2025-12-30", "2026-01-02"),
            ["800.1.11.1/058/ORG/2025", "800.1.11.1/001/ORG/2026"],
        )

    # ------------------------------------------------------------------ which register

    def test_buku_khusus_menang(self):
        """The register of the kind of letter wins over the general one, and counts alone."""
        khusus = self.buat_buku(
            "Buku SK", jenis="keputusan", klasifikasi="100.3", kode_unit="HK", pola=POLA
        )
        self.assertEqual(self.nomor("2026-01-05"), ["100.3/001/HK/2026"])
        khusus.active = False
        self.assertEqual(self.nomor("2026-01-05"), ["800.1.11.1/001/ORG/2026"])

    def test_buku_umum_instansi(self):
        """A register without agency numbers those that have none of their own."""
        self.buku.active = False
        umum = self.buat_buku(
            "Buku Umum", perangkat_daerah_id=False, klasifikasi="000", kode_unit="UM"
        )
        self.assertEqual(self.nomor("2026-01-05"), ["000/001/UM/2026"])
        self.assertEqual(umum.jumlah_entri, 1)

    def test_satu_buku_per_jenis(self):
        """An agency has one register for a kind of letter."""
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"):
            self.buat_buku("Kedua", klasifikasi="1", kode_unit="A").flush_recordset()

    def test_buku_kembar(self):
        """Two registers that write the same numbers are refused (never used twice)."""
        with self.assertRaisesRegex(ValidationError, "same numbers"):
            self.buat_buku("Kembar", jenis="keputusan", klasifikasi="800.1.11.1", kode_unit="ORG")

    def test_pola_berubah_menabrak(self):
        """A number that another register wrote under an earlier pattern is refused."""
        self.nomor("2026-01-05")
        self.buku.kode_unit = "ORTALA"
        self.buat_buku("SK", jenis="keputusan", klasifikasi="800.1.11.1", kode_unit="ORG")
        with self.assertRaisesRegex(UserError, "used it already"):
            self.konsep("2026-01-05").action_tandatangani()

    def test_nomor_ketikan(self):
        """Where a register numbers the letter a typed number is refused; else it is kept."""
        naskah = self.konsep("2026-01-05")
        naskah.nomor = "800/77/2026"
        with self.assertRaisesRegex(UserError, "Buku Setda"):
            naskah.action_tandatangani()
        self.buku.active = False
        naskah.action_tandatangani()
        self.assertEqual(naskah.nomor, "800/77/2026")
        self.assertFalse(naskah.nomor_id)

    # ------------------------------------------------------------------ patterns

    def test_pola_salah(self):
        """A pattern without number or year, or with something unknown, is refused."""
        for pola in (
            "{klasifikasi}/{tahun}",
            "{urut}/{kode_unit}",
            "{urut}/{tahun}/{nip}",
            "{urut}/{tahun.real}",
            "{urut:0999999d}/{tahun}",
            "{urut/{tahun}",
        ):
            with self.subTest(pola=pola), self.assertRaisesRegex(ValidationError, "Pattern"):
                self.buku.pola = pola

    def test_isian_pola_kosong(self):
        """What the pattern prints is filled in."""
        with self.assertRaisesRegex(ValidationError, "Code of the Unit"):
            self.buku.kode_unit = False

    def test_contoh_langsung(self):
        """The example follows the pattern while it is typed, and is empty where it is wrong."""
        with Form(self.buku) as formulir:
            formulir.pola = "{urut}/{kode_unit}/{tahun}"
            self.assertRegex(formulir.contoh, r"^12/ORG/20\d\d$")
            formulir.pola = "{urut"
            self.assertFalse(formulir.contoh)
            formulir.pola = POLA

    # ------------------------------------------------------------------ void, locked, who

    def test_naskah_dibatalkan(self):
        """The number of a cancelled letter is void with the reason, and never used again."""
        naskah = self.bertanda_tangan("2026-01-05")
        naskah.action_batalkan("Salah orang")
        self.assertEqual(naskah.nomor_id.state, "batal")
        self.assertEqual(naskah.nomor_id.keterangan, "Salah orang")
        self.assertEqual(self.nomor("2026-01-05"), ["800.1.11.1/002/ORG/2026"])

    def test_nomor_batal(self):
        """The Pengelola enters a void number with a reason; the next letter passes it by."""
        pengelola = self.buat_user("pengelola.nomor", "hr_sistem_kerja.group_pengelola")
        buku = self.buku.with_user(pengelola)
        with self.assertRaisesRegex(UserError, "Reason"):
            buku.action_nomor_batal("  ")
        dialog = (
            self.env["sistem.kerja.nomor.batal"]
            .with_user(pengelola)
            .with_context(active_id=buku.id)
            .create({"tanggal": "2026-01-05", "alasan": "Rusak"})
        )
        pesan = dialog.action_lanjutkan()["params"]["message"]
        self.assertIn("800.1.11.1/001/ORG/2026", pesan)
        self.assertEqual(
            self.buku.entri_ids.mapped(lambda n: (n.state, n.keterangan)), [("batal", "Rusak")]
        )
        self.assertEqual(self.nomor("2026-01-05"), ["800.1.11.1/002/ORG/2026"])

    def test_nomor_batal_bukan_operator(self):
        """An Operator sees the numbers of his agency, and enters none."""
        operator, lain = (
            self.buat_user(
                f"operator.{pd.id}",
                "hr_sistem_kerja.group_operator_pd",
                perangkat_daerah_ids=pd.ids,
            )
            for pd in (self.setda, self.dinas)
        )
        self.nomor("2026-01-05")
        self.assertEqual(len(self.buku.with_user(operator).entri_ids), 1)
        with self.assertRaises(AccessError):
            self.buku.with_user(operator).action_nomor_batal("x")
        with self.assertRaises(AccessError):
            self.buku.with_user(operator).write({"name": "x"})
        self.assertFalse(self.env["sistem.kerja.nomor"].with_user(lain).search([]))

    def test_terkunci(self):
        """Nobody writes, makes or deletes an entry, nor moves or deletes a used register."""
        entri = self.bertanda_tangan("2026-01-05").nomor_id
        vals = {
            "buku_id": self.buku.id,
            "tahun": 2026,
            "urut": 9,
            "nomor": "9",
            "tanggal": "2026-1-1",
        }
        for ubah in (
            lambda: entri.write({"nomor": "x"}),
            lambda: entri.write({"state": "batal"}),
            lambda: entri.unlink(),
            lambda: entri.create(vals),
            lambda: self.buku.write({"perangkat_daerah_id": self.dinas.id}),
            lambda: self.buku.write({"urut_awal": 5}),
            lambda: self.buku.unlink(),
        ):
            with self.assertRaises(UserError):
                ubah()
        self.buku.write({"perangkat_daerah_id": self.setda.id, "name": "Nama Lain"})
        self.assertEqual(entri.nomor, "800.1.11.1/001/ORG/2026")
