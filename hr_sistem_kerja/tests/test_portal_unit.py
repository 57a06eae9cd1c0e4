from odoo import Command, http
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common_rencana import buat_rencana
from .test_hasil import HasilCase

SANDI = "rahasia-uji"
ALAMAT = "/my/sistem-kerja/unit"


class PortalPimpinanCase(HasilCase, HttpCase):
    """Pages of leaders: who is logged in, and what he sends."""

    def masuk(self, pegawai):
        user = pegawai if pegawai._name == "res.users" else self.akun(pegawai)
        user.password = SANDI
        self.authenticate(user.login, SANDI)
        return user

    def kirim(self, alamat, files=None, **isi):
        isi = {"csrf_token": http.Request.csrf_token(self), **isi}
        return self.url_open(alamat, data=isi, files=files)

    def baca(self, alamat):
        halaman = self.url_open(alamat)
        self.assertEqual(halaman.status_code, 200, alamat)
        return halaman.text

    def tidak_ada(self, alamat, *siapa):
        """For these people, and for an id that does not exist, the page is the same 404."""
        for orang in siapa:
            self.masuk(orang)
            with self.subTest(orang=orang.name, alamat=alamat):
                self.assertEqual(self.url_open(alamat).status_code, 404)
                self.assertEqual(self.kirim(alamat, putusan="setuju").status_code, 404)

    def buat_penugasan_tim(self):
        """Let the members of the team be at work."""
        self.env["sistem.kerja.penugasan"]._buka().create(
            [
                {
                    "employee_id": orang.id,
                    "tim_id": self.tim.id,
                    "bentuk": "tim",
                    "peran_tim": "Anggota",
                    "unit_pemilik_id": self.bagian.id,
                    "maksud": "Menyusun tata naskah",
                    "tanggal_mulai": "2026-01-01",
                    "tanggal_selesai": "2026-03-31",
                    "state": "berjalan",
                    "peraturan_id": self.peraturan.id,
                }
                for orang in self.tim._pegawai()
            ]
        )
        return self.tim.penugasan_ids


@tagged("post_install", "-at_install")
class TestPortalUnit(PortalPimpinanCase):
    """Issue 7, item 5: the unit of a leader."""

    # ------------------------------------------------------------------ numbers

    def test_angka(self):
        """R-143, R-155: every number on the page opens its list, by the rights of the leader."""
        self.masuk(self.kabag)
        halaman = self.baca(ALAMAT)
        ringkasan = self.sebagai(self.env["sistem.kerja.dasbor"], self.kabag).ringkasan()
        for k, kelompok in enumerate(ringkasan["kelompok"]):
            for j, kotak in enumerate(kelompok["kotak"]):
                with self.subTest(kotak=kotak["judul"]):
                    self.assertIn(f"{ALAMAT}/angka/{k}/{j}?cakupan=", halaman)
                    daftar = self.baca(f"{ALAMAT}/angka/{k}/{j}?cakupan={ringkasan['cakupan']}")
                    self.assertEqual(daftar.count("<article"), min(kotak["jumlah"], 20))
        self.assertEqual(self.url_open(f"{ALAMAT}/angka/99/0").status_code, 404)

    def test_cakupan_orang_lain(self):
        """The scope of another unit is not to be had by its key."""
        self.masuk(self.kadis)
        halaman = self.baca(f"{ALAMAT}?cakupan=unit-{self.bagian.id}")
        self.assertNotIn(self.bagian.name, halaman)

    def test_tanpa_unit(self):
        """Who leads nobody gets a page that says for whom it is."""
        self.masuk(self.hukum)
        halaman = self.baca(ALAMAT)
        self.assertNotIn(f"{ALAMAT}/angka", halaman)
        self.assertNotIn("/my/sistem-kerja/penunjukan", halaman)

    def test_beban(self):
        """R-060: the workload of a person opens his assignments, for who may read them."""
        penugasan = self.buat_penugasan_tim()
        alamat = f"{ALAMAT}/orang/{self.rachma.id}"
        self.masuk(self.kabag)
        self.assertIn(alamat, self.baca(ALAMAT))
        milik = penugasan.filtered(lambda satu: satu.employee_id == self.rachma)
        self.assertIn(f"{ALAMAT}/penugasan/{milik.id}", self.baca(alamat))
        self.masuk(self.hukum)
        self.assertEqual(self.url_open(alamat).status_code, 404)

    # ------------------------------------------------------------------ reports and monitoring

    def test_minta_laporan(self):
        """R-155: the head demands a report of a member; who may not gets the sentence."""
        penugasan = self.buat_penugasan_tim()
        milik = penugasan.filtered(lambda satu: satu.employee_id == self.rachma)
        alamat = f"{ALAMAT}/tim/{self.tim.id}"
        self.masuk(self.kabag)
        self.assertIn(f"{alamat}/minta", self.baca(alamat))
        salah = self.kirim(f"{alamat}/minta", pesan="Berapa?", batas="besok")
        self.assertIn('id="pesan"', salah.text)
        self.assertIn("Berapa?", salah.text)
        jadi = self.kirim(f"{alamat}/minta", pesan="Sampai mana?", minta=milik.id)
        self.assertIn('id="selesai"', jadi.text)
        laporan = self.env["sistem.kerja.laporan"].search([("peminta_id", "=", self.kabag.id)])
        self.assertEqual((laporan.penugasan_id, laporan.pesan), (milik, "Sampai mana?"))
        self.masuk(self.rachma)
        self.assertNotIn(f"{alamat}/minta", self.baca(alamat))
        self.assertIn('id="pesan"', self.kirim(f"{alamat}/minta", pesan="x").text)

    def test_pantau(self):
        """R-143: what was seen is kept; a stranger learns nothing of the team."""
        penugasan = self.buat_penugasan_tim()
        milik = penugasan.filtered(lambda satu: satu.employee_id == self.rachma)
        alamat = f"{ALAMAT}/tim/{self.tim.id}"
        self.masuk(self.kabag)
        self.kirim(f"{alamat}/pantau", umpan_balik="Bagus <b>", pantau=milik.id)
        satu = self.tim.pemantauan_ids
        self.assertEqual((satu.umpan_balik, satu.penugasan_id), ("Bagus <b>", milik))
        self.assertIn("Bagus &lt;b&gt;", self.baca(alamat))
        self.masuk(self.dagas)
        self.assertNotIn("Bagus", self.baca(alamat))
        self.masuk(self.hukum)
        for tujuan in (alamat, f"{ALAMAT}/penugasan/{milik.id}", f"{ALAMAT}/tim/9999999"):
            self.assertEqual(self.url_open(tujuan).status_code, 404)
        self.assertEqual(self.kirim(f"{alamat}/pantau", catatan="x").status_code, 404)
        self.assertEqual(len(self.tim.pemantauan_ids), 1)

    # ------------------------------------------------------------------ decisions

    def test_hasil(self):
        """R-144: the head reviews the results on his page; a second click changes nothing."""
        hasil = self.diajukan()
        alamat = f"{ALAMAT}/putusan/hasil/{hasil.id}"
        self.masuk(self.kabag)
        self.assertIn(alamat, self.baca(ALAMAT))
        self.assertIn('value="setuju"', self.baca(alamat))
        self.assertIn('id="pesan"', self.kirim(alamat, putusan="kembalikan", alasan=" ").text)
        self.assertIn('id="selesai"', self.kirim(alamat, putusan="setuju", catatan="Baik").text)
        self.assertEqual(hasil.penindak_id, self.sekda)
        self.assertIn('id="pesan"', self.kirim(alamat, putusan="setuju").text)
        self.assertEqual(hasil.penindak_id, self.sekda)
        self.assertNotIn('value="setuju"', self.baca(alamat))
        self.tidak_ada(alamat, self.hukum, self.kadis)

    def test_rencana(self):
        """R-140: the head agrees on a plan, or gives it back with a reason."""
        rencana = buat_rencana(self, self.tim)
        self.sebagai(rencana, self.ahmad).action_ajukan()
        alamat = f"{ALAMAT}/putusan/rencana/{rencana.id}"
        self.masuk(self.kabag)
        self.assertIn(alamat, self.baca(ALAMAT))
        self.kirim(alamat, putusan="kembalikan", alasan="Anggaran terlalu tinggi")
        self.assertEqual(rencana.state, "draft")
        self.sebagai(rencana, self.ahmad).action_ajukan()
        self.kirim(alamat, putusan="setuju")
        self.assertEqual(rencana.state, "disepakati")
        self.tidak_ada(alamat, self.hukum)

    def test_laporan(self):
        """R-150: the ketua's report is accepted by the head with his feedback."""
        laporan = self.sebagai(self.env["sistem.kerja.laporan"], self.ahmad).create(
            {"tim_id": self.tim.id, "isi": "Naskah disusun", "capaian": "Separuh"}
        )
        laporan.action_kirim()
        penerima = laporan.sudo().penerima_id
        self.masuk(penerima)
        alamat = f"{ALAMAT}/putusan/laporan/{laporan.id}"
        self.assertIn("Naskah disusun", self.baca(alamat))
        self.kirim(alamat, putusan="setuju", catatan="Lanjutkan")
        self.assertEqual((laporan.state, laporan.umpan_balik), ("diterima", "Lanjutkan"))
        self.tidak_ada(alamat, self.hukum)

    def test_kendala(self):
        """R-162: the head decides a problem; without words only where he agrees."""
        kendala = self.sebagai(self.env["sistem.kerja.kendala"], self.ahmad).create(
            {
                "tim_id": self.tim.id,
                "masalah": "Data belum ada",
                "kendala": "Dinas belum mengirim",
                "alternatif": "Surat kedua",
            }
        )
        kendala.action_ajukan()
        tujuan = kendala.sudo().tujuan_ids
        self.masuk(tujuan.penindak_id)
        alamat = f"{ALAMAT}/putusan/kendala/{kendala.id}"
        self.assertIn("Surat kedua", self.baca(alamat))
        tolak = self.kirim(alamat, tujuan=tujuan.id, keputusan="ditolak")
        self.assertIn('id="pesan"', tolak.text)
        self.kirim(alamat, tujuan=tujuan.id, keputusan="disetujui")
        self.assertEqual((tujuan.keputusan, kendala.state), ("disetujui", "selesai"))
        self.tidak_ada(alamat, self.hukum)

    def test_perjanjian(self):
        """R-135: who sets a perjanjian kinerja sets it here; its head reads it."""
        perjanjian = self.env["sistem.kerja.perjanjian"].create(
            {
                "unit_id": self.bagian.id,
                "tahun": "2026",
                "target_ids": [
                    Command.create({"name": "Dokumen", "target": 4, "satuan": "dokumen"})
                ],
            }
        )
        alamat = f"{ALAMAT}/putusan/perjanjian/{perjanjian.id}"
        self.masuk(self.kabag)
        self.assertNotIn('value="setuju"', self.baca(alamat))
        self.assertIn('id="pesan"', self.kirim(alamat, putusan="setuju").text)
        self.masuk(self.sekda)
        self.assertIn('value="setuju"', self.baca(alamat))
        self.kirim(alamat, putusan="setuju")
        self.assertEqual((perjanjian.state, perjanjian.pejabat_id), ("ditetapkan", self.sekda))
        self.masuk(self.kadis)
        self.assertEqual(self.url_open(alamat).status_code, 404)

    def test_jenis_palsu(self):
        """Another word in the address, or a form without its token, does nothing."""
        self.masuk(self.kabag)
        self.assertEqual(self.url_open(f"{ALAMAT}/putusan/naskah/1").status_code, 404)
        self.assertEqual(self.url_open(f"{ALAMAT}/putusan/hasil/1/berkas").status_code, 404)
        hasil = self.diajukan()
        with mute_logger("odoo.http"):
            alamat = f"{ALAMAT}/putusan/hasil/{hasil.id}"
            jawaban = self.url_open(alamat, data={"putusan": "setuju"})
        self.assertEqual(jawaban.status_code, 400)
        self.assertEqual(hasil.penindak_id, self.kabag)
