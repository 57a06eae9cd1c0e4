"""Reports from the portal: written, sent, answered; recommendations read and commented on."""

from odoo.exceptions import AccessError
from odoo.tests import HttpCase, tagged

from .common_portal import HalamanMixin
from .common_rekomendasi import RekomendasiCase
from .test_laporan import LaporanCase

GAMBAR = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"


@tagged("post_install", "-at_install")
class TestPortalLaporan(LaporanCase, HalamanMixin, HttpCase):
    """R-150 .. R-155: the report in three fields."""

    def setUp(self):
        super().setUp()
        self.tim = self.tim_bekerja()
        self.penugasan = self.tugas(self.tim, self.rachma)
        self.target = self.env["sistem.kerja.target"].create(
            {"name": "Naskah", "target": 4, "satuan": "naskah", "tim_id": self.tim.id}
        )

    def milik(self):
        return self.env["sistem.kerja.laporan"].search([("pelapor_id", "=", self.rachma.id)])

    def buat(self):
        model = self.sebagai(self.env["sistem.kerja.laporan"], self.rachma)
        return model.browse(model.mulai(self.penugasan.id)).sudo()

    def test_tulis_kirim_terima(self):
        """R-152: begun from the assignment, sent with a photo, answered by the ketua."""
        self.masuk(self.rachma)
        halaman = self.kirim(f"pekerjaan/{self.penugasan.id}/laporan")
        laporan = self.milik()
        self.assertTrue(halaman.url.endswith(f"/laporan/{laporan.id}"))
        self.kirim(f"pekerjaan/{self.penugasan.id}/laporan")
        self.assertEqual(self.milik(), laporan, "a second click makes no second report")
        halaman = self.kirim(
            f"laporan/{laporan.id}",
            files={"berkas": ("foto.png", GAMBAR, "image/png")},
            target_id=self.target.id,
            jumlah="1,5",
            isi="Menyusun <b>naskah</b>",
            rencana_lanjut="Menunggu data",
            tindakan="kirim",
        )
        self.assertIn(self.ahmad.name, halaman.text)
        self.assertIn("&lt;b&gt;naskah", halaman.text)
        self.assertRecordValues(
            laporan,
            [
                {
                    "state": "dikirim",
                    "penerima_id": self.ahmad.id,
                    "target_id": self.target.id,
                    "jumlah": 1.5,
                    "rencana_lanjut": "Menunggu data",
                }
            ],
        )
        self.assertEqual(laporan.berkas_ids.mapped("name"), ["foto.png"])
        self.masuk(self.ahmad)
        self.assertIn(f"/laporan/{laporan.id}", self.buka("laporan").text)
        self.kirim(f"laporan/{laporan.id}/putuskan", putusan="terima", umpan_balik="Bagus")
        self.assertEqual((laporan.state, laporan.umpan_balik), ("diterima", "Bagus"))
        self.masuk(self.rachma)
        self.assertIn("Bagus", self.buka(f"laporan/{laporan.id}").text)
        self.assertIn(f"/laporan/{laporan.id}", self.buka("laporan?saring=diterima").text)

    def test_dikembalikan(self):
        """R-152: returned with a reason that its reporter reads, and sent anew."""
        laporan = self.buat()
        self.sebagai(laporan, self.rachma).tulis({"isi": "Draf"})
        self.sebagai(laporan, self.rachma).action_kirim()
        self.masuk(self.ahmad)
        tanpa = self.kirim(f"laporan/{laporan.id}/putuskan", putusan="kembalikan", alasan=" ")
        self.assertIn('id="pesan"', tanpa.text)
        self.kirim(f"laporan/{laporan.id}/putuskan", putusan="kembalikan", alasan="Kurang angka")
        self.assertEqual(laporan.state, "dikembalikan")
        self.masuk(self.rachma)
        self.assertIn("Kurang angka", self.buka(f"laporan/{laporan.id}").text)
        self.assertIn(f"/laporan/{laporan.id}", self.buka("laporan").text)
        self.kirim(f"laporan/{laporan.id}", isi="Dua draf", tindakan="kirim")
        self.assertEqual((laporan.state, laporan.isi), ("dikirim", "Dua draf"))
        ulang = self.kirim(f"laporan/{laporan.id}", isi="Palsu", tindakan="kirim")
        self.assertIn('id="pesan"', ulang.text)
        self.assertEqual(laporan.isi, "Dua draf")

    def test_hanya_pihak(self):
        """R-152: reporter and recipient; a colleague and a stranger learn nothing."""
        laporan = self.buat()
        self.periksa_hanya(
            f"laporan/{laporan.id}", self.rachma, self.dagas | self.ahmad | self.hukum
        )
        self.sebagai(laporan, self.rachma).tulis({"isi": "Draf"})
        self.sebagai(laporan, self.rachma).action_kirim()
        self.periksa_hanya(
            f"laporan/{laporan.id}", self.rachma | self.ahmad, self.dagas | self.hukum
        )
        for alamat in ("", "/putuskan", "/hapus", "/berkas/1/hapus"):
            self.periksa_tertolak(f"laporan/{laporan.id}{alamat}", self.dagas, isi="Palsu")
        self.periksa_tertolak(f"pekerjaan/{self.penugasan.id}/laporan", self.dagas | self.ahmad)
        self.masuk(self.rachma)
        self.assertIn(
            'id="pesan"', self.kirim(f"laporan/{laporan.id}/putuskan", putusan="terima").text
        )
        self.assertEqual(laporan.state, "dikirim")

    def test_salah_isi(self):
        """R-150: a wrong amount, target or file is named, and what was typed stays."""
        laporan = self.buat()
        lain = self.env["sistem.kerja.target"].create(
            {"name": "Lain", "target": 1, "satuan": "x", "unit_id": self.bagian_lain.id}
        )
        self.masuk(self.rachma)
        for salah, berkas, pesan in (
            ({"jumlah": "banyak"}, None, "Amount Achieved"),
            ({"jumlah": "-2"}, None, "Amount Achieved"),
            ({"target_id": lain.id}, None, "Target Kinerja"),
            ({"target_id": "99999999"}, None, "Target Kinerja"),
            ({}, ("x.png", b"<html><script>", "image/png"), "only PDF"),
        ):
            with self.subTest(salah):
                halaman = self.kirim(
                    f"laporan/{laporan.id}",
                    files=berkas and {"berkas": berkas},
                    **{"isi": "Yang diketik", **salah},
                ).text
                self.assertIn(pesan, halaman)
                self.assertIn("Yang diketik", halaman)
                self.assertFalse(laporan.isi or laporan.berkas_ids)

    def test_tetap_tersimpan(self):
        """R-150: what cannot be sent stays saved, with its file; the file is handed out saved."""
        laporan = self.buat()
        self.masuk(self.rachma)
        halaman = self.kirim(
            f"laporan/{laporan.id}",
            files={"berkas": ("foto.png", GAMBAR, "image/png")},
            isi=" ",
            rencana_lanjut="Data",
            tindakan="kirim",
        )
        self.assertIn('id="pesan"', halaman.text)
        self.assertEqual((laporan.state, laporan.rencana_lanjut), ("draft", "Data"))
        berkas = laporan.berkas_ids
        unduh = self.buka(f"berkas/laporan/{laporan.id}/{berkas.id}")
        self.assertEqual(unduh.content, GAMBAR)
        self.assertIn("attachment", unduh.headers["Content-Disposition"])
        self.kirim(f"laporan/{laporan.id}/berkas/{berkas.id}/hapus")
        self.assertFalse(laporan.berkas_ids)
        self.assertFalse(berkas.exists())

    def test_hapus_draf(self):
        """A draft that nobody asked for is thrown away; one that is demanded stays."""
        laporan = self.buat()
        self.masuk(self.rachma)
        self.assertIn('id="selesai"', self.kirim(f"laporan/{laporan.id}/hapus").text)
        self.assertFalse(laporan.exists())
        diminta = self.env["sistem.kerja.laporan"].browse(
            self.sebagai(self.tim, self.kabag).action_minta_laporan(self.penugasan.ids)
        )
        self.assertIn('id="pesan"', self.kirim(f"laporan/{diminta.id}/hapus").text)
        self.assertTrue(diminta.exists())

    def test_ketua_melapor_tim(self):
        """R-154: from his own assignment the ketua reports on the team, in its scheduled draft."""
        ketua = self.tugas(self.tim, self.ahmad)
        model = self.sebagai(self.env["sistem.kerja.laporan"], self.ahmad)
        laporan = model.browse(model.mulai(ketua.id)).sudo()
        self.assertEqual((laporan.jenis, laporan.tim_id), ("ketua", self.tim))
        self.assertEqual(model.mulai(ketua.id), laporan.id)
        with self.tanpa_hak():
            model.mulai(self.penugasan.id)
        self.masuk(self.ahmad)
        self.assertIn(f"/laporan/{laporan.id}", self.buka(f"pekerjaan/{ketua.id}").text)

    def test_rpc(self):
        """R-150: what others may not do on the page they may not do by RPC."""
        laporan = self.buat()
        for orang in (self.dagas, self.hukum):
            milik = self.sebagai(laporan, orang)
            for ubah in (
                lambda milik=milik: milik.tulis({"isi": "x"}),
                lambda milik=milik: milik.action_hapus_berkas(1),
            ):
                with self.assertRaises(AccessError):
                    ubah()

    def test_tanpa_csrf(self):
        """A form of another site writes nothing."""
        laporan = self.buat()
        self.masuk(self.rachma)
        for alamat in ("", "/putuskan", "/hapus", "/berkas/1/hapus"):
            self.periksa_csrf(f"laporan/{laporan.id}{alamat}", isi="Palsu")
        self.assertFalse(laporan.isi)


@tagged("post_install", "-at_install")
class TestPortalRekomendasi(RekomendasiCase, HalamanMixin, HttpCase):
    """R-157 .. R-161: the person reads what is recommended about him, and comments."""

    def test_tanggapi(self):
        """R-158: he comments, the words are kept; the final one is closed."""
        rekomendasi = self.diajukan(catatan="Pertahankan <i>")
        alamat = f"rekomendasi/{rekomendasi.id}"
        self.masuk(self.hukum)
        self.assertIn(f"/{alamat}", self.buka("rekomendasi").text)
        halaman = self.buka(alamat).text
        self.assertIn("Pertahankan &lt;i&gt;", halaman)
        self.assertIn('id="pesan"', self.kirim(alamat, tanggapan=" ").text)
        self.assertIn('id="selesai"', self.kirim(alamat, tanggapan="Saya setuju").text)
        self.assertEqual(rekomendasi.tanggapan, "Saya setuju")
        self.sebagai(rekomendasi, self.ppk).action_terima()
        self.assertIn('id="pesan"', self.kirim(alamat, tanggapan="Berubah").text)
        self.assertEqual(rekomendasi.tanggapan, "Saya setuju")
        self.assertNotIn('name="tanggapan"', self.buka(alamat).text)

    def test_hanya_diri(self):
        """R-158: it is between him and who assesses; a draft is shown to nobody."""
        rekomendasi = self.buat_rekomendasi()
        alamat = f"rekomendasi/{rekomendasi.id}"
        self.periksa_hanya(alamat, self.env["hr.employee"], self.hukum | self.ahmad | self.ppk)
        self.sebagai(rekomendasi, self.ppk).action_ajukan()
        self.periksa_hanya(alamat, self.hukum, self.rachma | self.ahmad | self.ppk)
        self.periksa_tertolak(alamat, self.rachma | self.ahmad, tanggapan="Palsu")
        self.masuk(self.rachma)
        self.assertNotIn(f"/{alamat}", self.buka("rekomendasi").text)
        self.masuk(self.hukum)
        self.periksa_csrf(alamat, tanggapan="Palsu")
        self.assertFalse(rekomendasi.tanggapan)
