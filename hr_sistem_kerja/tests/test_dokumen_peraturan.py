from lxml import html

from odoo import Command, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import Form, tagged

from .common import SistemKerjaCase

BARIS = (
    "kedudukan_ids",
    "penetapan_ids",
    "alur_ids",
    "ketua_ids",
    "tahapan_ids",
    "tugas_ids",
    "ketentuan_ids",
    "predikat_ids",
    "pd_ids",
    "formulir_ids",
)
BERKAS = (
    "mamuju_29_2023",
    "pesisir_barat_16_2024",
    "kotabaru_68_2024",
    "bekasi_18_2024",
    "tabanan_107_2023",
)


def kata(isi):
    return " ".join((isi or "").split())


class PeraturanCase(SistemKerjaCase):
    def ref_peraturan(self, nama):
        return self.env.ref(f"hr_sistem_kerja.peraturan_{nama}")

    def semua_baris(self, peraturan):
        """Return every part of a regulation, one recordset per model."""
        return [
            *(peraturan[bidang] for bidang in BARIS),
            peraturan.alur_ids.langkah_ids,
            peraturan.formulir_ids.teks_ids,
        ]


# Fields that name a form; a copy names its own
FORMULIR = ("formulir_id", "formulir_banyak_id", "formulir_tolak_id")


@tagged("post_install", "-at_install")
class TestDokumenPeraturan(PeraturanCase):
    """A regulation opens as a document, made of its lines only (issue 3, build 6)."""

    def test_setiap_pasal_tercantum(self):
        """Each line of each of the five regulations stands in the document with its pasal."""
        for nama in BERKAS:
            peraturan = self.ref_peraturan(nama)
            isi = kata(html.fromstring(peraturan.dokumen).text_content())
            for lines in self.semua_baris(peraturan)[:-1]:
                for baris in lines:
                    with self.subTest(peraturan=nama, baris=baris):
                        self.assertIn(kata(baris.pasal), isi)

    def test_setiap_baris_satu_kali(self):
        """No line is lost or doubled: rows, routes and steps are as many as the lines."""
        for nama in BERKAS:
            p = self.ref_peraturan(nama)
            pohon = html.fromstring(p.dokumen)
            harapan = {
                "kedudukan": len(p.kedudukan_ids),
                "penetapan": len(p.penetapan_ids),
                "alur": len(p.alur_ids) + len(p.alur_ids.langkah_ids),
                "tim": len(p.ketua_ids) + len(p.tugas_ids),
                "tahapan": len(p.tahapan_ids),
                "ketentuan": len(p.ketentuan_ids) + len(p.predikat_ids),
                "pd": len(p.pd_ids) + bool(p.jenis_unit_berinduk_ids),
                "formulir": len(p.formulir_ids),
            }
            for bab, jumlah in harapan.items():
                with self.subTest(peraturan=nama, bab=bab):
                    pasal = pohon.xpath(
                        f"//details[@data-bab='{bab}']//*[contains(@class, 'o_sk_pasal')]"
                        "[not(self::th)]"
                    )
                    self.assertEqual(len(pasal), jumlah)

    def test_bacaan_terlihat(self):
        """Where the text is silent the line is marked, and the last chapter gives the reason."""
        for nama in BERKAS:
            peraturan = self.ref_peraturan(nama)
            pohon = html.fromstring(peraturan.dokumen)
            bab = kata(pohon.xpath("//details[@data-bab='bacaan']")[0].text_content())
            for lines in self.semua_baris(peraturan)[:-3]:
                for baris in lines.filtered("diam"):
                    with self.subTest(peraturan=nama, baris=baris):
                        self.assertTrue(baris.catatan)
                        self.assertIn(kata(baris.catatan), bab)
            self.assertTrue(pohon.xpath("//tr[@class='o_sk_diam']"), nama)

    def test_urutan_bab(self):
        """The chapters stand in the order of a Perbup."""
        bab = html.fromstring(self.peraturan.dokumen).xpath("//@data-bab")
        self.assertEqual(
            bab,
            [
                "kedudukan",
                "penetapan",
                "alur",
                "tim",
                "tahapan",
                "ketentuan",
                "pd",
                "formulir",
                "bacaan",
            ],
        )

    def test_isi_bukan_html(self):
        """What an officer types into a line is shown as text."""
        self.peraturan.tugas_ids[0].isi = "<script>alert(1)</script>"
        self.assertNotIn("<script>", self.peraturan.dokumen)
        self.assertIn("&lt;script&gt;", self.peraturan.dokumen)

    def test_formulir_baru(self):
        """A regulation that is not saved yet opens without a document."""
        formulir = Form(self.env["sistem.kerja.peraturan"])
        self.assertFalse(formulir.dokumen)


@tagged("post_install", "-at_install")
class TestBanding(PeraturanCase):
    """Two regulations side by side, aligned by the case."""

    def banding(self, kiri, kanan, **vals):
        aksi = (self.ref_peraturan(kiri) | self.ref_peraturan(kanan)).action_banding()
        banding = self.env["sistem.kerja.banding"].browse(aksi["res_id"])
        banding.write(
            {
                "kiri_id": self.ref_peraturan(kiri).id,
                "kanan_id": self.ref_peraturan(kanan).id,
                **vals,
            }
        )
        return html.fromstring(banding.hasil)

    def sel(self, pohon, judul):
        """Return the cells of the first row under a case."""
        return pohon.xpath(
            f"//tr[contains(@class, 'o_sk_kelompok')][normalize-space()='{judul}']"
            "/following-sibling::tr[1]/td"
        )

    def test_perintah_dan_tugas(self):
        """R-075: Mamuju assigns by surat perintah where Pesisir Barat takes surat tugas."""
        pohon = self.banding("mamuju_29_2023", "pesisir_barat_16_2024")
        judul = "Assigning a Person · Within one Unit Organisasi"
        jenis, kiri, kanan = self.sel(pohon, judul)
        self.assertEqual(kata(jenis.text_content()), "Every unit")
        self.assertIn("Surat Perintah", kiri.xpath(".//mark/text()"))
        self.assertIn("Surat Tugas", kanan.xpath(".//mark/text()"))
        self.assertIn("Pasal 20 ayat (1) dan ayat (2)", kata(kiri.text_content()))
        self.assertIn("Pasal 10 ayat (2)", kata(kanan.text_content()))

    def test_yang_sama_tidak_ditandai(self):
        """What both sides say is not marked, though another part of the row differs."""
        pohon = self.banding("mamuju_29_2023", "pesisir_barat_16_2024")
        _jenis, kiri, kanan = self.sel(pohon, "Setting up Tim Kerja · Across Unit Organisasi")
        for sel in (kiri, kanan):
            self.assertIn("Kepala Perangkat Daerah pemilik kinerja", kata(sel.text_content()))
            self.assertFalse([m for m in sel.xpath(".//mark/text()") if "Kepala" in m])

    def test_jenis_unit_sejajar(self):
        """A kind that one side alone names stands beside the general rule of the other side."""
        pohon = self.banding("bekasi_18_2024", "pesisir_barat_16_2024")
        baris = pohon.xpath(
            "//tr[td[1][contains(., 'Inspektorat')] and td[2][contains(., 'PPK asal')]]"
        )
        self.assertIn("Surat Perintah", kata(baris[0][1].text_content()))
        self.assertIn("Surat Tugas", kata(baris[0][2].text_content()))

    def test_hanya_beda(self):
        """The switch hides what both decide alike; with itself as copy nothing differs."""
        salinan = self.peraturan.copy()
        banding = self.env["sistem.kerja.banding"].create(
            {"kiri_id": self.peraturan.id, "kanan_id": salinan.id}
        )
        self.assertFalse(html.fromstring(banding.hasil).xpath("//tbody/tr"))
        self.assertIn("0 of ", banding.hasil)
        banding.hanya_beda = False
        self.assertGreater(len(html.fromstring(banding.hasil).xpath("//tbody/tr")), 50)

    def test_satu_baris_berubah(self):
        """One changed signatory is the one difference."""
        salinan = self.peraturan.copy()
        baris = salinan.penetapan_ids.filtered(
            lambda b: (b.objek, b.lingkup) == ("penugasan", "dalam_unit")
        )
        baris.penandatangan_lain_id = False
        baris.penandatangan_id = self.env.ref("hr_sistem_kerja.peran_sekda")
        banding = self.env["sistem.kerja.banding"].create(
            {"kiri_id": self.peraturan.id, "kanan_id": salinan.id}
        )
        tanda = html.fromstring(banding.hasil).xpath("//td[3]//mark/text()")
        self.assertEqual(tanda, ["Sekretaris Daerah"])

    def test_dua_yang_berbeda(self):
        """Not one, not three: two different regulations are compared."""
        with self.assertRaisesRegex(UserError, "two regulations"):
            self.env["sistem.kerja.peraturan"].search([], limit=3).action_banding()
        with self.assertRaisesRegex(ValidationError, "another regulation"):
            self.env["sistem.kerja.banding"].create(
                {"kiri_id": self.peraturan.id, "kanan_id": self.peraturan.id}
            )

    def test_hak(self):
        """A Pengelola compares; a Pegawai does not."""
        dua = self.peraturan | self.ref_peraturan("mamuju_29_2023")
        pengelola = self.buat_user("pgl_b", "hr_sistem_kerja.group_pengelola")
        aksi = dua.with_user(pengelola).action_banding()
        banding = self.env["sistem.kerja.banding"].with_user(pengelola).browse(aksi["res_id"])
        self.assertIn("o_sk_banding", banding.hasil)
        pegawai = self.buat_user("pgw_b", "base.group_user")
        with self.assertRaises(AccessError):
            dua.with_user(pegawai).action_banding()


@tagged("post_install", "-at_install")
class TestVersiPeraturan(PeraturanCase):
    """Rules under which work was made are closed; a change is a new version."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.administrator = cls.buat_user("adm_v", "hr_sistem_kerja.group_administrator")

    def pakai(self):
        """Make work under the regulation, and return it as the administrator sees it."""
        self.buat_tim().action_tetapkan()
        return self.peraturan.with_user(self.administrator)

    def test_tanpa_pekerjaan_terbuka(self):
        """A regulation in force that nobody used yet, or with drafts alone, can be corrected."""
        self.buat_tim()
        peraturan = self.peraturan.with_user(self.administrator)
        self.assertFalse(peraturan.terkunci)
        peraturan.penetapan_ids[0].pasal = "Pasal 99"
        peraturan.alur_ids.langkah_ids[0].unlink()

    def test_setiap_model_tertutup(self):
        """Write, create (also as copy) and unlink are refused on every line model."""
        peraturan = self.pakai()
        self.assertTrue(peraturan.terkunci)
        for lines in self.semua_baris(peraturan):
            baris = lines[:1]
            bidang = "isi" if "isi" in baris._fields else "pasal"
            with self.subTest(model=baris._name):
                self.assertTrue(baris)
                for ubah in (
                    lambda b=baris, f=bidang: b.write({f: "lain"}),
                    lambda b=baris: b.copy(),
                    lambda b=baris: b.unlink(),
                ):
                    with self.assertRaisesRegex(UserError, "New Version"), self.cr.savepoint():
                        ubah()

    def test_lewat_induk_tertutup(self):
        """The commands of the form and the import come to the same refusal."""
        peraturan = self.pakai()
        baris = {"jenis": "boleh_rangkap", "pasal": "Pasal 1"}
        lain = peraturan.copy({"code": "lain"})
        for vals in (
            {"ketentuan_ids": [Command.create(baris)]},
            {"penetapan_ids": [Command.update(peraturan.penetapan_ids[0].id, {"pasal": "x"})]},
            {"tugas_ids": [Command.delete(peraturan.tugas_ids[0].id)]},
            {"tugas_ids": [Command.link(lain.tugas_ids[0].id)]},
            {"jenis_unit_berinduk_ids": [Command.clear()]},
            {"pasal_berinduk": "Pasal 9"},
            {"state": "draft"},
        ):
            with (
                self.subTest(vals=vals),
                self.assertRaisesRegex(UserError, "New Version"),
                self.cr.savepoint(),
            ):
                peraturan.write(vals)
        hasil = (
            self.env["sistem.kerja.peraturan.ketentuan"]
            .with_user(self.administrator)
            .load(
                ["peraturan_id/.id", "jenis", "pasal"],
                [[str(peraturan.id), "Electronic letters", "Pasal 1"]],
            )
        )
        self.assertIn("New Version", hasil["messages"][0]["message"])

    def test_keluar_masuk_tertutup(self):
        """A line cannot leave or enter a used regulation by its own field either."""
        peraturan = self.pakai()
        lain = peraturan.copy({"code": "lain"})
        for baris, tujuan in ((lain.tugas_ids[0], peraturan), (peraturan.tugas_ids[0], lain)):
            with self.assertRaisesRegex(UserError, "New Version"), self.cr.savepoint():
                baris.peraturan_id = tujuan

    def test_kunci_konteks_tidak_membuka(self):
        """No key of the context opens a line: none that Odoo knows, none that we use."""
        peraturan = self.pakai().with_context(
            install_mode=True, _force_unlink=True, sistem_kerja_kunci=True, module="x"
        )
        for ubah in (
            lambda: peraturan.tugas_ids[0].write({"isi": "lain"}),
            lambda: peraturan.tugas_ids[0].unlink(),
        ):
            with self.assertRaisesRegex(UserError, "New Version"), self.cr.savepoint():
                ubah()

    def test_penugasan_langsung(self):
        """An assignment without letter uses the regulation whose pasal it carries."""
        penugasan = self.env["sistem.kerja.penugasan"].create(
            {
                "employee_id": self.rachma.id,
                "unit_pemilik_id": self.bagian.id,
                "maksud": "Menyusun laporan",
                "tanggal_mulai": "2026-01-01",
                "tanggal_selesai": "2026-02-01",
            }
        )
        self.assertFalse(self.peraturan._dipakai())
        penugasan.action_tetapkan()
        self.assertEqual(self.peraturan._dipakai(), self.peraturan)
        self.assertFalse(self.ref_peraturan("pesisir_barat_16_2024")._dipakai())

    def test_dicabut_tetap_tertutup(self):
        """Repealing does not open the lines: running work still cites them."""
        peraturan = self.pakai()
        peraturan.action_cabut()
        with self.assertRaisesRegex(UserError, "New Version"):
            peraturan.ketentuan_ids[0].pasal = "x"

    def test_kepala_tetap_terbuka(self):
        """Name and notes stay open for corrections; the former notes stay in the history."""
        peraturan = self.pakai().with_context(tracking_disable=False)
        peraturan.catatan = "<p>Bacaan lama</p>"
        peraturan.write({"name": "Judul yang Diperbaiki", "catatan": "<p>Bacaan baru</p>"})
        self.env.flush_all()
        self.cr.flush()
        riwayat = peraturan.sudo().message_ids
        self.assertTrue(any("Bacaan lama" in (satu.body or "") for satu in riwayat))
        self.assertIn("Judul yang Diperbaiki", riwayat.tracking_value_ids.mapped("new_value_char"))

    def test_versi_lengkap(self):
        """A new version has every line of every model, and its own forms and steps."""
        peraturan = self.pakai()
        aksi = peraturan.action_versi_baru()
        baru = peraturan.browse(aksi["res_id"])
        self.assertEqual((baru.state, baru.versi, baru.versi_dari_id), ("draft", 2, peraturan))
        self.assertEqual(baru.company_ids, self.instansi)
        # Read anew: lines of one order stand as the database sorts them, on both sides
        self.env.invalidate_all()
        for lama, salinan in zip(self.semua_baris(peraturan), self.semua_baris(baru), strict=True):
            with self.subTest(model=lama._name):
                self.assertEqual(len(lama), len(salinan))
                self.assertFalse(lama & salinan)
                for satu, dua in zip(lama, salinan, strict=True):
                    for nama in self.bidang_isi(lama):
                        self.assertEqual(satu[nama], dua[nama], nama)
        self.assertEqual(peraturan.action_versi_baru()["res_id"], baru.id)

    def bidang_isi(self, lines):
        """Return the fields that a copy has alike: all but the places it hangs on."""
        induk = {"peraturan_id", "alur_id", "langkah_ids", "teks_ids", *FORMULIR}
        return [
            nama
            for nama, bidang in lines._fields.items()
            if bidang.store and nama not in induk and nama not in models.MAGIC_COLUMNS
        ]

    def test_salinan_menunjuk_formulirnya(self):
        """Lines of a copy name the forms of the copy."""
        salinan = self.peraturan.copy()
        for lines, bidang in [
            (salinan.penetapan_ids, FORMULIR[:1]),
            (salinan.alur_ids.langkah_ids, (FORMULIR[0], FORMULIR[2])),
        ]:
            for nama in bidang:
                with self.subTest(model=lines._name, nama=nama):
                    self.assertTrue(lines[nama])
                    self.assertEqual(lines[nama].peraturan_id, salinan)
        self.assertEqual(
            salinan.penetapan_ids.mapped("formulir_id.code"),
            self.peraturan.penetapan_ids.mapped("formulir_id.code"),
        )

    def test_versi_mengambil_alih(self):
        """The version is changed, put in force from its date, and takes over from that day."""
        peraturan = self.pakai()
        baru = peraturan.browse(peraturan.action_versi_baru()["res_id"])
        baru.ketentuan_ids[0].pasal = "Pasal 77"
        aksi = baru.action_pilih_tanggal()
        dialog = self.env[aksi["res_model"]].with_user(self.administrator).browse(aksi["res_id"])
        with Form(dialog) as formulir:
            formulir.tanggal_berlaku = "2030-01-01"
            self.assertIn(self.instansi.name, formulir.akibat)
            self.assertIn(peraturan.display_name, formulir.akibat)
        dialog.action_lanjutkan()
        pilih = self.env["sistem.kerja.peraturan"]._berlaku
        self.assertEqual(pilih(self.instansi, "2029-12-31"), self.peraturan)
        self.assertEqual(pilih(self.instansi, "2030-01-01"), baru)
        self.assertIn("version 2", baru.display_name)

    def test_hanya_administrator(self):
        """A Pengelola reads a regulation, but makes no version and puts none in force."""
        pengelola = self.buat_user("pgl_v", "hr_sistem_kerja.group_pengelola")
        peraturan = self.peraturan.with_user(pengelola)
        self.assertIn("o_sk_dokumen", peraturan.dokumen)
        for tindakan in (peraturan.action_versi_baru, peraturan.action_pilih_tanggal):
            with self.assertRaises(AccessError):
                tindakan()
