import psycopg2

from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_proses import ProsesCase

# Regulation: who establishes the map of the government, that of a PD, and an SOP; with pasal
PENETAP = {
    "mamuju_29_2023": (
        ("bupati", "Pasal 34 ayat (2)"),
        ("kadis", "Pasal 34 ayat (3)"),
        ("kadis", "Pasal 34 ayat (3); Pasal 35 ayat (3)"),
    ),
    "pesisir_barat_16_2024": (("bupati", "Pasal 19 ayat (4)"),) * 3,
    "kotabaru_68_2024": (
        ("bupati", "Pasal 32 ayat (5)"),
        ("bupati", "Pasal 32 ayat (5)"),
        ("kadis", "Pasal 32 ayat (3) dan ayat (5)"),
    ),
    "bekasi_18_2024": (
        ("bupati", "Pasal 1 angka 17"),
        ("kadis", "Pasal 1 angka 17"),
        ("kadis", "Pasal 1 angka 17"),
    ),
    "tabanan_107_2023": (
        ("bupati", "Pasal 12"),
        ("kadis", "Pasal 12"),
        ("kadis", "Pasal 12"),
    ),
}


@tagged("post_install", "-at_install")
class TestPenetap(ProsesCase):
    def test_siapa_menetapkan(self):
        """Who establishes maps and SOP, in each of the five regulations (R-165, R-166)."""
        for asal, harapan in PENETAP.items():
            self.peraturan = self.pakai(asal)
            dokumen = (
                self.buat_peta(cakupan="pemda"),
                self.buat_peta(),
                self.buat_sop(nomor=asal),
            )
            for satu, (siapa, pasal) in zip(dokumen, harapan, strict=True):
                with self.subTest(asal=asal, model=satu._name, siapa=siapa):
                    self.assertIn(pasal, satu.menurut)
                    satu.action_tetapkan()
                    self.assertEqual(satu.pejabat_id, self[siapa])
                    self.assertEqual((satu.pasal, satu.state), (pasal, "berlaku"))
                    self.assertEqual(satu.peraturan_id, self.peraturan)

    def __getitem__(self, nama):
        return getattr(self, nama)

    def test_diam(self):
        """Where the text is silent the line says so, with the reading and its reason."""
        for asal, diam in (("bekasi_18_2024", 3), ("tabanan_107_2023", 3), ("mamuju_29_2023", 1)):
            lines = self.env.ref(f"hr_sistem_kerja.peraturan_{asal}").ketentuan_ids.filtered(
                lambda baris: baris.jenis.startswith("penetap_") and "kedudukan" not in baris.jenis
            )
            self.assertEqual(len(lines.filtered("diam")), diam, asal)
            self.assertTrue(all(lines.filtered("diam").mapped("catatan")))

    def test_plh(self):
        """On the date of the decision a Plh. acted for the head of the agency."""
        self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": self.kadis.id,
                "penerima_id": self.kabag.id,
                "jenis": "plh",
                "tanggal_mulai": "2026-02-01",
                "tanggal_selesai": "2026-02-07",
                "dasar": "Surat Perintah Nomor 1",
            }
        )
        peta = self.buat_peta()
        peta.action_tetapkan()
        self.assertEqual(peta.pejabat_id, self.kabag)

    def test_tidak_ditemukan(self):
        """Nobody in the post: refused with the reason; the officer may name who signed."""
        self.dinas.manager_id = False
        peta = self.buat_peta()
        with self.assertRaisesRegex(UserError, "nobody heads Dinas Uji"):
            peta.action_tetapkan()
        peta.pejabat_id = self.kadis
        peta.action_tetapkan()
        self.assertEqual(peta.pejabat_id, self.kadis)

    def test_tanpa_ketentuan(self):
        self.peraturan._ketentuan("penetap_peta_pd").unlink()
        with self.assertRaisesRegex(UserError, "names nobody"):
            self.buat_peta().action_tetapkan()


@tagged("post_install", "-at_install")
class TestPeta(ProsesCase):
    def test_dicatat(self):
        """What is kept: the decision, its file, who recorded it, when, as what (R-165)."""
        peta = self.buat_peta(dasar_penetapan=False, tanggal_penetapan=False)
        self.sebagai(peta, self.pengelola).action_tetapkan("Keputusan Nomor 9", "2026-02-05")
        self.assertEqual(peta.dasar_penetapan, "Keputusan Nomor 9")
        self.assertEqual(str(peta.tanggal_penetapan), "2026-02-05")
        self.assertEqual((peta.bertindak, peta.dicatat_oleh_id), ("dicatat", self.pengelola))
        self.assertTrue(peta.dicatat_pada)
        self.assertEqual(peta.berkas_penetapan_ids.res_id, peta.id)

    def test_belum_lengkap(self):
        kurang = (
            ({"dasar_penetapan": False}, "Established by and"),
            ({"tanggal_penetapan": False}, "Established by and"),
            ({"tanggal_penetapan": self.hari(2)}, "future"),
            ({"berkas_penetapan_ids": False}, "File of the Decision"),
        )
        for vals, pesan in kurang:
            with self.subTest(pesan=pesan, vals=vals), self.assertRaisesRegex(UserError, pesan):
                self.buat_peta(**vals).action_tetapkan()

    def test_tetap(self):
        """An established map neither changes nor is deleted; a second click says so."""
        peta = self.buat_peta()
        peta.action_tetapkan()
        for vals in (
            {"name": "Lain"},
            {"jenis": "relasi"},
            {"berkas_ids": [self.berkas()]},
            {"tanggal_penetapan": "2026-01-01"},
            {"state": "draft"},
            {"versi": 9},
            {"pasal": "Pasal 1"},
        ):
            with self.subTest(vals=list(vals)), self.assertRaises(UserError):
                peta.write(vals)
        with self.assertRaisesRegex(UserError, "stays as proof"):
            peta.unlink()
        with self.assertRaisesRegex(UserError, "cannot become"):
            peta.action_tetapkan()

    def test_berkas_tetap(self):
        """Files of an established map are proof; those of another record are kept as a copy."""
        lain = self.env["ir.attachment"].create(
            {"name": "a.pdf", "raw": b"%PDF", "res_model": "res.partner", "res_id": 1}
        )
        peta = self.buat_peta(berkas_ids=[Command.link(lain.id)])
        peta.action_tetapkan()
        self.assertNotIn(lain, peta.berkas_ids)
        for berkas in peta.berkas_ids | peta.berkas_penetapan_ids:
            with self.assertRaisesRegex(UserError, "neither replaced"):
                berkas.write({"raw": b"lain"})
            with self.assertRaisesRegex(UserError, "neither replaced"):
                berkas.unlink()
        lain.unlink()
        self.assertEqual(peta.berkas_ids.raw, b"%PDF")

    def test_berkas_orang_lain(self):
        """Nobody adds a file by its number that he may not read; what is added, readers open."""
        rahasia = self.env["ir.attachment"].create({"name": "r.pdf", "raw": b"%PDF rahasia"})
        peta = self.buat_peta(unit_id=self.bagian.id)
        for bidang in ("berkas_ids", "berkas_penetapan_ids"):
            with self.subTest(bidang=bidang), self.assertRaises(AccessError):
                self.sebagai(peta, self.operator).write({bidang: [Command.link(rahasia.id)]})
        self.sebagai(peta, self.operator).write({"berkas_ids": [self.berkas("gambar.pdf")]})
        pembaca = self.buat_user("pembaca.peta", "base.group_user")
        self.assertTrue(self.sebagai(peta.berkas_ids, pembaca).has_access("read"))

    def test_versi(self):
        """A new version replaces the old one, which stays readable (R-165)."""
        peta = self.buat_peta(berkas_ids=[self.berkas("gambar.pdf")])
        peta.action_tetapkan()
        baru = self.buka(peta.action_versi_baru())
        self.assertEqual((baru.versi, baru.state, baru.sebelumnya_id), (2, "draft", peta))
        self.assertEqual(baru.berkas_ids, peta.berkas_ids)
        self.assertFalse(baru.dasar_penetapan or baru.pejabat_id or baru.berkas_penetapan_ids)
        self.assertEqual(self.buka(peta.action_versi_baru()), baru)
        baru.berkas_penetapan_ids = [self.berkas("dua.pdf")]
        with self.assertRaisesRegex(UserError, "established later"):
            baru.action_tetapkan("Keputusan 10", "2026-01-01")
        baru.action_tetapkan("Keputusan 10", "2026-04-01")
        self.assertEqual((peta.state, baru.state), ("diganti", "berlaku"))
        self.assertTrue(self.sebagai(peta, self.buat_portal(self.rachma)).has_access("read"))
        with self.assertRaisesRegex(UserError, "cannot become"):
            peta.action_versi_baru()

    def buka(self, aksi):
        return self.env[aksi["res_model"]].browse(aksi["res_id"])

    def test_cabut(self):
        """Revoking asks for a reason and keeps it; then no new version is made."""
        peta = self.buat_peta()
        peta.action_tetapkan()
        with self.assertRaisesRegex(UserError, "Reason"):
            peta.action_cabut(" ")
        self.env["sistem.kerja.alasan"].with_context(
            active_model=peta._name, active_ids=peta.ids, tindakan="action_cabut"
        ).create({"alasan": "Keputusan Nomor 11"}).action_lanjutkan()
        self.assertEqual(peta.state, "dicabut")
        self.assertIn("Keputusan Nomor 11", peta.message_ids[0].body)

    def test_hak(self):
        """Only officers of the agency record; others read, and guess nothing."""
        peta = self.buat_peta(unit_id=self.bagian.id)
        portal = self.buat_portal(self.kabag)
        for user in (self.operator_lain, portal):
            with self.subTest(user=user.login):
                self.assertTrue(self.sebagai(peta, user).has_access("read"))
                for aksi in ("action_tetapkan", "action_versi_baru"):
                    with self.assertRaises(AccessError):
                        getattr(self.sebagai(peta, user), aksi)()
                with self.assertRaises(AccessError):
                    self.sebagai(peta, user).action_cabut("alasan")
        self.sebagai(peta, self.operator).action_tetapkan()
        self.assertEqual(peta.state, "berlaku")

    def test_level_1(self):
        induk = self.buat_peta(jenis="level_1")
        self.assertEqual(self.buat_peta(jenis="turunan", parent_id=induk.id).parent_id, induk)
        with self.assertRaisesRegex(ValidationError, "derives from no other"):
            self.buat_peta(jenis="level_1", parent_id=induk.id)


@tagged("post_install", "-at_install")
class TestUrusan(ProsesCase):
    def test_unik(self):
        """One unit of a government has a responsibility."""
        self.dinas.urusan = "sdm"
        with self.assertRaises(psycopg2.IntegrityError), mute_logger("odoo.sql_db"):
            self.bagian.urusan = "sdm"
            self.env.flush_all()
