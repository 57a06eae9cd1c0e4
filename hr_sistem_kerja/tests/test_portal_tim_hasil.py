"""Pages of the ketua: results of his team, and material on its members (issue 7, item 4)."""

import base64
import io

from odoo.tests import tagged

from .test_portal_tim import ALAMAT, PortalTimCase

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@tagged("post_install", "-at_install")
class TestPortalTimHasil(PortalTimCase):
    # ------------------------------------------------------------------ material

    def test_bahan(self):
        """R-156: the ketua reports on a member to his PPK, and cannot change it afterwards."""
        self.tim._buka().state = "pelaksanaan"
        orang = self.penugasan_dari(self.tim, self.rachma)
        alamat = f"{self.alamat}/bahan/{orang.id}"
        self.masuk(self.ahmad)
        self.assertIn(self.rachma.name, self.url_open(f"{self.alamat}/bahan").text)
        self.assertEqual(self.url_open(alamat).status_code, 200)
        self.ditolak_halaman(self.kirim(alamat, tindakan="kirim", hasil="Selesai"), "Selesai")
        isi = {"hasil": "Selesai", "perilaku": "Membantu", "hasil_kerja": "sesuai"}
        self.ditolak_halaman(self.kirim(alamat, **{**isi, "loyal": "palsu"}))
        self.berhasil(self.kirim(alamat, tindakan="kirim", **isi))
        bahan = self.env["sistem.kerja.rekomendasi.bahan"].search([("penugasan_id", "=", orang.id)])
        self.assertEqual((bahan.state, bahan.hasil_kerja), ("dikirim", "sesuai"))
        diri = self.penugasan_dari(self.tim, self.ahmad)
        self.assertEqual(self.url_open(f"{self.alamat}/bahan/{diri.id}").status_code, 404)
        self.masuk(self.dagas)
        self.assertEqual(self.url_open(alamat).status_code, 404)
        self.assertEqual(self.kirim(alamat, **isi).status_code, 404)

    def test_bahan_pengawas(self):
        """R-160: who watches the team as Pengawas reports on members, and sees no more of it."""
        self.tim._buka().state = "draft"
        anggota = self.tim.anggota_ids.filtered(lambda satu: satu.employee_id == self.dagas)
        anggota.peran_tim = "Pengawas"
        self.tim._buka().state = "pelaksanaan"
        self.masuk(self.dagas)
        self.assertIn(f"{self.alamat}/bahan", self.url_open(ALAMAT).text)
        self.assertEqual(self.url_open(f"{self.alamat}/bahan").status_code, 200)
        self.assertEqual(self.url_open(f"{self.alamat}/anggota").status_code, 404)

    # ------------------------------------------------------------------ results

    def test_hasil(self):
        """R-144, R-146: a line per target with files; sent, returned, sent again, withdrawn."""
        self.tim._buka().state = "pelaksanaan"
        self.masuk(self.ahmad)
        alamat = f"{self.alamat}/hasil"
        self.assertEqual(self.kirim(alamat, uraian="Belum ada").status_code, 404)
        self.berhasil(self.kirim(f"{alamat}/mulai"))
        hasil = self.tim.hasil_ids
        self.assertEqual(hasil.line_ids.target_id, self.tim.target_ids)
        isi = {"jumlah_baris": "2", "id_0": hasil.line_ids.id, "capaian_0": "0,5"}
        self.ditolak_halaman(self.kirim(alamat, tindakan="kirim", uraian=" ", **isi))
        self.ditolak_halaman(self.kirim(alamat, **{**isi, "capaian_0": "banyak"}))
        berkas = [("berkas", ("bukti.png", io.BytesIO(PNG), "image/png"))]
        self.berhasil(
            self.kirim(alamat, files=berkas, tindakan="kirim", uraian="Sudah jadi", **isi)
        )
        self.assertEqual((hasil.state, hasil.line_ids.capaian), ("diajukan", 0.5))
        self.assertIn(self.kabag.name, self.url_open(alamat).text)
        unduh = f"/my/sistem-kerja/berkas/hasil/{hasil.id}/{hasil.berkas_ids.id}"
        self.assertEqual(self.url_open(unduh).content, PNG)
        self.ditolak_halaman(self.kirim(alamat, uraian="Diam-diam", **isi))
        self.sebagai(hasil, self.kabag).action_kembalikan("Lengkapi <lampiran>")
        halaman = self.url_open(alamat).text
        self.assertIn("Lengkapi &lt;lampiran&gt;", halaman)
        # Added and sent within the same second: still what was sent
        hasil._buka().diajukan_pada = hasil.berkas_ids.create_date.replace(microsecond=0)
        hapus = f"{alamat}/berkas/{hasil.berkas_ids.id}/hapus"
        self.assertNotIn(hapus, halaman)
        self.ditolak_halaman(self.kirim(hapus))
        self.berhasil(self.kirim(alamat, tindakan="kirim", uraian="Lengkap", **isi))
        self.assertEqual(hasil.ronde, 2)
        self.ditolak_halaman(self.kirim(f"{alamat}/tarik", alasan=" "))
        self.berhasil(self.kirim(f"{alamat}/tarik", alasan="Salah berkas"))
        self.assertEqual((hasil.state, self.tim.state), ("dibatalkan", "pelaksanaan"))

    def test_hasil_baris_lain(self):
        """A result without a target of its own is added, and taken off again."""
        self.tim._buka().state = "pelaksanaan"
        self.masuk(self.ahmad)
        self.kirim(f"{self.alamat}/hasil/mulai")
        hasil = self.tim.hasil_ids
        isi = {"jumlah_baris": "2", "id_0": hasil.line_ids.id, "uraian": "Jadi"}
        baru = {"name_1": "Pedoman", "target_1": "2", "satuan_1": "dokumen", "capaian_1": "2"}
        self.berhasil(self.kirim(f"{self.alamat}/hasil", **isi, **baru))
        line = hasil.line_ids.filtered(lambda satu: satu.name == "Pedoman")
        self.assertEqual((line.target, line.memenuhi), (2, True))
        hapus = {"jumlah_baris": "1", "id_0": line.id, "hapus_0": "1", "uraian": "Jadi"}
        self.berhasil(self.kirim(f"{self.alamat}/hasil", **hapus))
        self.assertFalse(line.exists())

    def test_hasil_berkas_salah(self):
        """A file that is none of the allowed kinds is refused, and nothing is written."""
        self.tim._buka().state = "pelaksanaan"
        self.masuk(self.ahmad)
        self.kirim(f"{self.alamat}/hasil/mulai")
        berkas = [("berkas", ("bukti.pdf", io.BytesIO(b"<html>"), "application/pdf"))]
        self.ditolak_halaman(
            self.kirim(f"{self.alamat}/hasil", files=berkas, uraian="Jadi"), "bukti.pdf"
        )
        self.assertFalse(self.tim.hasil_ids.berkas_ids)

    def test_hasil_terlalu_dini(self):
        """R-134: no results before the work; the refusal is said on the page."""
        self.masuk(self.ahmad)
        self.ditolak_halaman(self.kirim(f"{self.alamat}/hasil/mulai"))
        self.assertFalse(self.tim.hasil_ids)

    def test_hasil_orang_lain(self):
        """Nobody but who answers for the work begins, writes or adds files over RPC either."""
        self.tim._buka().state = "pelaksanaan"
        model = self.env["sistem.kerja.hasil"]
        for orang in (self.rachma, self.hukum):
            with self.tanpa_hak():
                self.sebagai(model, orang).mulai(self.tim.id)
        hasil = model.browse(self.sebagai(model, self.ahmad).mulai(self.tim.id))
        for orang in (self.rachma, self.hukum):
            with self.subTest(orang=orang.name):
                with self.tanpa_hak():
                    self.sebagai(hasil, orang).simpan({"uraian": "x"})
                with self.tanpa_hak():
                    self.sebagai(hasil, orang).action_lampirkan(
                        "a.png", base64.b64encode(PNG).decode()
                    )
                with self.tanpa_hak():
                    self.sebagai(hasil, orang).action_hapus_berkas(0)
