"""What ties the rooms of the portal together: counters, links of e-mails, refusals."""

import psycopg2

from odoo.tests import tagged

from ..aturan.predikat import PERILAKU
from .common_portal_rute import JenisRuteCase
from .test_portal_tim import PortalTimCase


@tagged("post_install", "-at_install")
class TestMenunggu(JenisRuteCase):
    def menunggu(self, pegawai):
        user = self.akun(pegawai)
        user.lang = "en_US"
        self.env.invalidate_all()
        semua = self.sebagai(user, user).with_context(lang="en_US")._sistem_kerja_menunggu()
        halaman = [(satu["judul"], satu["url"].removeprefix("/my/sistem-kerja/")) for satu in semua]
        return dict(zip(halaman, [satu["jumlah"] for satu in semua], strict=True))

    def pejabat(self, satu):
        """Return who sets this record."""
        for orang in (self.kabag, self.sekda, self.kadis):
            sendiri = self.sebagai(satu, orang).sudo(False)
            if sendiri.has_access("read") and sendiri.can_tetapkan:
                return orang
        self.fail("nobody sets it")

    def test_pimpinan(self):
        """R-140, R-125, R-135, R-137: what a head agrees on, approves and sets is counted."""
        for jenis in ("kak", "perjanjian", "strategi"):
            self.catat(jenis)
        semua = self.menunggu(self.kabag)
        self.assertEqual(semua[("Plans to agree on", "unit")], 1)
        self.assertEqual(semua[("KAK to approve", "unit")], 1)
        self.assertEqual(semua[("Strategies to set", "unit")], 1)
        pejabat = self.pejabat(self.catat("perjanjian"))
        self.assertEqual(self.menunggu(pejabat)[("Perjanjian Kinerja to set", "unit")], 1)
        for orang in (self.rachma, self.dedi, self.ahmad):
            self.assertFalse(self.menunggu(orang), orang.name)

    def test_target(self):
        """R-136: a target to divide waits for who sets it, and after that for nobody."""
        # Beside that of the team
        pejabat = self.pejabat(self.catat("target"))
        self.assertEqual(self.menunggu(pejabat)[("Targets to set", "unit")], 2)
        self.assertNotIn(("Targets to set", "unit"), self.menunggu(self.rachma))

    def test_ketua_dan_kepala(self):
        """R-131, R-153: what members hand in stands on the page of the ketua, the rest on /unit."""
        self.catat("laporan")
        self.catat("rencana_individu")
        semua = self.menunggu(self.ahmad)
        self.assertEqual(semua[("Reports to read and accept", "tim")], 1)
        self.assertEqual(semua[("Individual work plans to approve", "tim")], 1)
        self.assertFalse(self.menunggu(self.kabag))
        self.terkirim(self.ahmad, tim_id=self.tim.id)
        self.assertEqual(self.menunggu(self.kabag), {("Reports to read and accept", "unit"): 1})

    def test_rekomendasi(self):
        """R-160: finished work waits for the PPK until he has shown his recommendation."""
        kunci = ("Recommendations to write", "unit/rekomendasi")
        akhir = ("Recommendations to make final", "unit/rekomendasi")
        tugas = self.tugas_rachma()
        self.assertNotIn(kunci, self.menunggu(self.kabag))
        tugas._buka().state = "selesai"
        self.assertEqual(self.menunggu(self.kabag)[kunci], 1)
        self.assertNotIn(kunci, self.menunggu(self.ahmad))
        rekomendasi = self.milik("rekomendasi", self.kabag, "buat", tugas.id)
        self.assertEqual(self.menunggu(self.kabag)[kunci], 1)
        rekomendasi.write({"hasil_kerja": "sesuai", **dict.fromkeys(PERILAKU, "sesuai")})
        rekomendasi.action_ajukan()
        semua = self.menunggu(self.kabag)
        self.assertNotIn(kunci, semua)
        self.assertNotIn(akhir, semua)
        self.sebagai(rekomendasi, self.rachma).action_tanggapi("Setuju")
        self.assertEqual(self.menunggu(self.kabag)[akhir], 1)
        self.sebagai(rekomendasi, self.kabag).action_terima()
        self.assertNotIn(akhir, self.menunggu(self.kabag))


@tagged("post_install", "-at_install")
class TestTautanKabar(JenisRuteCase):
    def tautan(self, record, pegawai):
        record = record.sudo()
        awal = f"{record.get_base_url()}/my/sistem-kerja"
        return record._tautan_kabar(pegawai.work_contact_id).removeprefix(awal)

    def test_halaman(self):
        """Each e-mail leads to the page that its reader has of the record."""
        tugas, tim = self.tugas_rachma().id, f"/tim/{self.tim.id}"
        for jenis, pegawai, halaman in (
            ("rencana", self.ahmad, f"{tim}/rencana"),
            ("rencana", self.kabag, "/unit/putusan/rencana/{}"),
            ("kak", self.ahmad, f"{tim}/kak"),
            ("kak", self.kabag, "/unit/putusan/kak/{}"),
            ("rencana_individu", self.rachma, f"/pekerjaan/{tugas}/rencana"),
            ("rencana_individu", self.ahmad, "/tim/rencana-individu/{}"),
            ("rencana_individu", self.kabag, "/unit/putusan/rencana-individu/{}"),
            ("laporan", self.ahmad, "/laporan/{}"),
            ("kendala", self.kabag, "/kendala/{}"),
            ("perjanjian", self.kabag, "/unit/putusan/perjanjian/{}"),
            ("strategi", self.kabag, "/unit/putusan/strategi/{}"),
            ("rekomendasi", self.rachma, "/rekomendasi/{}"),
            ("rekomendasi", self.kabag, "/unit/rekomendasi/{}"),
        ):
            with self.subTest(jenis=jenis, pegawai=pegawai.name):
                satu = self.catat(jenis)
                self.assertEqual(self.tautan(satu, pegawai), halaman.format(satu.id))

    def test_hasil(self):
        """Results: to the reviewer where he decides, to the ketua and members where they work."""
        hasil = self.catat("hasil")
        penindak = hasil.penindak_id
        self.assertEqual(self.tautan(hasil, penindak), f"/unit/putusan/hasil/{hasil.id}")
        self.assertEqual(self.tautan(hasil, self.ahmad), f"/tim/{hasil.tim_id.id}/hasil")
        self.assertEqual(self.tautan(hasil, self.dedi), "")

    def test_pantau_dan_bahan(self):
        """Feedback opens the own assignment; material opens the recommendation for the PPK."""
        tugas = self.tugas_rachma()
        self.sebagai(self.tim, self.ahmad).action_pantau("", "Bagus", tugas.ids)
        pantau = self.tim.env["sistem.kerja.pemantauan"].search([("penugasan_id", "=", tugas.id)])
        self.assertEqual(self.tautan(pantau, self.rachma), f"/pekerjaan/{tugas.id}")
        bahan = self.milik(
            "rekomendasi.bahan", self.ahmad, "simpan", tugas.id, {"hasil": "a", "perilaku": "b"}
        )
        self.assertEqual(self.tautan(bahan, self.kabag), "/unit/rekomendasi")
        self.assertEqual(self.tautan(bahan, self.dedi), "")
        rekomendasi = self.catat("rekomendasi")
        self.assertEqual(self.tautan(bahan, self.kabag), f"/unit/rekomendasi/{rekomendasi.id}")

    def test_surel(self):
        """The e-mail that is sent carries the address of the page."""
        self.akun(self.kabag)
        sebelum = self.env["mail.mail"].search([])
        rencana = self.catat("rencana")
        surel = self.env["mail.mail"].search([]) - sebelum
        isi = " ".join(str(satu.body_html) for satu in surel)
        self.assertIn(f"/my/sistem-kerja/unit/putusan/rencana/{rencana.id}", isi)


@tagged("post_install", "-at_install")
class TestBersamaan(PortalTimCase):
    def test_ditolak_basis_data(self):
        """What the database refuses is said in a sentence, and nothing of it is written."""

        def laksanakan(tim):
            tim.sudo().tahun_jadwal = "2099"
            tim.flush_recordset()
            raise psycopg2.IntegrityError

        tahun = self.tim.tahun_jadwal
        self.patch(self.env.registry["sistem.kerja.tim"], "action_laksanakan", laksanakan)
        self.masuk(self.ahmad)
        halaman = self.kirim(f"{self.alamat}/laksanakan")
        self.ditolak_halaman(halaman)
        # In the language of the page, which depends on those that the database has
        kalimat = ("Nothing was written", "Tidak ada yang tersimpan")
        self.assertTrue(any(satu in halaman.text for satu in kalimat))
        self.assertEqual(self.tim.tahun_jadwal, tahun)
