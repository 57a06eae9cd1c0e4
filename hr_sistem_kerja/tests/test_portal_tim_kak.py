"""The KAK of a team in the portal (R-125): written, consulted about, approved, handed over."""

import io

from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_rencana import buat_rencana
from .test_portal_tim import PortalTimCase
from .test_portal_tim_hasil import PNG


@tagged("post_install", "-at_install")
class TestPortalTimKak(PortalTimCase):
    def test_alur(self):
        """R-125: from the draft with its file to who received it, each act in its order."""
        self.masuk(self.ahmad)
        alamat = f"{self.alamat}/kak"
        self.ditolak_halaman(self.kirim(alamat, name="KAK Tata Naskah"))
        buat_rencana(self, self.tim)
        # What was typed stays saved, though without a file nobody is consulted
        self.ditolak_halaman(self.kirim(alamat, name="KAK Tata Naskah", tindakan="kirim"))
        kak = self.tim.rencana_ids.kak_ids
        self.assertEqual((kak.name, kak.state), ("KAK Tata Naskah", "draft"))
        satu = f"{alamat}/{kak.id}"
        salah = [("berkas", ("kak.pdf", io.BytesIO(b"<html>"), "application/pdf"))]
        self.ditolak_halaman(self.kirim(satu, files=salah, name="Lain"), "kak.pdf")
        berkas = [("berkas", ("kak.png", io.BytesIO(PNG), "image/png"))]
        self.berhasil(self.kirim(satu, files=berkas, name="KAK Baru", tindakan="kirim"))
        self.assertEqual((kak.name, kak.state), ("KAK Baru", "dikonsultasikan"))
        halaman = self.url_open(alamat).text
        self.assertIn(self.kabag.name, halaman)
        unduh = f"/my/sistem-kerja/unit/putusan/kak/{kak.id}/berkas"
        self.assertIn(unduh, halaman)
        self.assertEqual(self.url_open(unduh).content, PNG)
        self.ditolak_halaman(self.kirim(satu, name="Diam-diam"))
        self.ditolak_halaman(self.kirim(satu, tindakan="hapus"))
        self.ditolak_halaman(self.kirim(satu, tindakan="serahkan", penerima="Rina"))
        self.sebagai(kak, self.kabag).action_setujui()
        self.ditolak_halaman(self.kirim(satu, tindakan="serahkan", penerima=" "))
        self.berhasil(self.kirim(satu, tindakan="serahkan", penerima="Rina <TU>"))
        self.assertEqual((kak.state, kak.penerima), ("diserahkan", "Rina <TU>"))
        self.assertIn("Rina &lt;TU&gt;", self.url_open(alamat).text)

    def test_kembali(self):
        """What came back says why, and can be handed in again; an unused draft can go."""
        buat_rencana(self, self.tim)
        self.masuk(self.ahmad)
        alamat = f"{self.alamat}/kak"
        berkas = [("berkas", ("kak.png", io.BytesIO(PNG), "image/png"))]
        self.berhasil(self.kirim(alamat, files=berkas, name="KAK", tindakan="kirim"))
        kak = self.tim.rencana_ids.kak_ids
        self.sebagai(kak, self.kabag).action_kembalikan("Lengkapi <anggaran>")
        self.assertIn("Lengkapi &lt;anggaran&gt;", self.url_open(alamat).text)
        self.berhasil(self.kirim(f"{alamat}/{kak.id}", name="KAK", tindakan="kirim"))
        self.assertEqual(kak.state, "dikonsultasikan")
        self.berhasil(self.kirim(alamat, name="Tak jadi"))
        lain = self.tim.rencana_ids.kak_ids - kak
        self.berhasil(self.kirim(f"{alamat}/{lain.id}", tindakan="hapus"))
        self.assertFalse(lain.exists())

    def test_tanpa_ketentuan(self):
        """Where the regulation asks for no KAK there is no page, and no word of it."""
        self.masuk(self.ahmad)
        self.assertIn(f"{self.alamat}/kak", self.url_open(self.alamat).text)
        # The rules of a regulation in use do not change: as one without KAK would be
        baris = self.peraturan.ketentuan_ids.filtered(lambda satu: satu.jenis == "kak")
        baris._write({"jenis": "ketua_opsional"})
        self.env.invalidate_all()
        self.assertEqual(self.url_open(f"{self.alamat}/kak").status_code, 404)
        self.assertEqual(self.kirim(f"{self.alamat}/kak", name="KAK").status_code, 404)
        self.assertNotIn(f"{self.alamat}/kak", self.url_open(self.alamat).text)

    def test_orang_lain(self):
        """Colleague, head and stranger have no such page, and write none over RPC either."""
        rencana = buat_rencana(self, self.tim)
        model = self.env["sistem.kerja.rencana.kak"]
        kak = model.create({"rencana_id": rencana.id, "name": "KAK"})
        for orang in (self.rachma, self.kabag, self.hukum):
            with self.subTest(orang=orang.name):
                self.masuk(orang)
                self.assertEqual(self.url_open(f"{self.alamat}/kak").status_code, 404)
                for alamat in ("kak", f"kak/{kak.id}"):
                    halaman = self.kirim(f"{self.alamat}/{alamat}", name="Palsu")
                    self.assertEqual(halaman.status_code, 404)
                for nomor in (0, kak.id):
                    # Who reads no plan of the team is told that there is none
                    with self.assertRaises(UserError):
                        self.sebagai(model, orang).simpan(self.tim.id, {"name": "x"}, kak_id=nomor)
        self.assertEqual(rencana.kak_ids.mapped("name"), ["KAK"])

    def test_kak_tim_lain(self):
        """A KAK of another team of the same ketua is not there in the address of this one."""
        lain = self.buat_tim("Tim Lain", anggota=self.dagas)
        kak = self.env["sistem.kerja.rencana.kak"].create(
            {"rencana_id": buat_rencana(self, lain).id, "name": "KAK"}
        )
        self.masuk(self.ahmad)
        self.assertEqual(self.kirim(f"{self.alamat}/kak/{kak.id}", name="x").status_code, 404)
        self.assertEqual(kak.name, "KAK")


@tagged("post_install", "-at_install")
class TestPortalSendiri(PortalTimCase):
    """Who works alone plans and hands in his results himself (R-131, R-134)."""

    def setUp(self):
        super().setUp()
        self.penugasan = self.berjalan(self.rachma)
        self.alamat = f"/my/sistem-kerja/pekerjaan/{self.penugasan.id}"

    def test_rencana(self):
        """His plan goes to who agrees on it, and changes as a new version."""
        self.masuk(self.rachma)
        self.assertIn(f"{self.alamat}/rencana-pelaksanaan", self.url_open(self.alamat).text)
        alamat = f"{self.alamat}/rencana-pelaksanaan"
        isi = {"kegiatan": "Menyusun", "sasaran": "Tersusun", "tanpa_anggaran": "1"}
        self.ditolak_halaman(self.kirim(alamat, kegiatan=" ", sasaran="x"))
        self.berhasil(self.kirim(alamat, tindakan="kirim", **isi))
        rencana = self.penugasan.rencana_ids
        self.assertEqual((rencana.state, rencana.tim_id.id), ("diajukan", False))
        self.ditolak_halaman(self.kirim(alamat, **isi))
        rencana.action_catat("Nota Dinas Nomor 1")
        self.assertNotIn("/rincian", self.url_open(alamat).text)
        self.berhasil(self.kirim(f"{alamat}/ubah"))
        self.berhasil(self.kirim(alamat, tindakan="kirim", **{**isi, "kegiatan": "Baru"}))
        self.assertEqual(
            self.penugasan.rencana_ids.sorted("id").mapped("state"), ["disepakati", "diajukan"]
        )

    def test_hasil(self):
        """R-146: his results go through their reviewers, and can be withdrawn."""
        self.masuk(self.rachma)
        alamat = f"{self.alamat}/hasil"
        self.assertIn(f"{alamat}/mulai", self.url_open(alamat).text)
        self.berhasil(self.kirim(f"{alamat}/mulai"))
        hasil = self.penugasan.hasil_ids
        isi = {"jumlah_baris": "1", "id_0": hasil.line_ids[0].id, "capaian_0": "1"}
        berkas = [("berkas", ("bukti.png", io.BytesIO(PNG), "image/png"))]
        self.berhasil(self.kirim(alamat, files=berkas, uraian="Jadi", **isi))
        hapus = f"{alamat}/berkas/{hasil.berkas_ids.id}/hapus"
        self.assertIn(hapus, self.url_open(alamat).text)
        self.berhasil(self.kirim(hapus))
        self.berhasil(self.kirim(alamat, tindakan="kirim", uraian="Jadi", **isi))
        self.assertEqual(hasil.state, "diajukan")
        self.berhasil(self.kirim(f"{alamat}/tarik", alasan="Keliru"))
        self.assertEqual(hasil.state, "dibatalkan")

    def test_orang_lain(self):
        """Others, and the person on his assignment in a team, have no such pages."""
        tugas_tim = self.penugasan_dari(self.tim, self.rachma)
        milik_tim = f"/my/sistem-kerja/pekerjaan/{tugas_tim.id}"
        for orang, alamat in (
            (self.dagas, self.alamat),
            (self.kabag, self.alamat),
            (self.rachma, milik_tim),
        ):
            self.masuk(orang)
            for halaman in ("rencana-pelaksanaan", "hasil"):
                with self.subTest(orang=orang.name, halaman=halaman):
                    self.assertEqual(self.url_open(f"{alamat}/{halaman}").status_code, 404)
                    # The number of his team in the form opens no other door
                    jawaban = self.kirim(
                        f"{alamat}/{halaman}", tim_id=self.tim.id, kegiatan="x", sasaran="x"
                    )
                    self.assertEqual(jawaban.status_code, 404)
        self.masuk(self.ahmad)
        isi = {"tim_id": self.tim.id, "kegiatan": "x", "sasaran": "x"}
        halaman = self.kirim(f"{self.alamat}/rencana-pelaksanaan", **isi)
        self.assertEqual(halaman.status_code, 404)
        self.assertFalse(self.penugasan.rencana_ids or self.tim.rencana_ids)
        with self.tanpa_hak():
            self.sebagai(self.env["sistem.kerja.hasil"], self.dagas).mulai(
                penugasan_id=self.penugasan.id
            )
        with self.tanpa_hak():
            self.sebagai(self.env["sistem.kerja.rencana"], self.dagas).simpan(
                0, {"kegiatan": "x", "sasaran": "x"}, self.penugasan.id
            )

    def test_jadwal_tahun(self):
        """R-132: the ketua changes the year of the schedule; others and no year are refused."""
        alamat = f"/my/sistem-kerja/tim/{self.tim.id}/jadwal"
        self.masuk(self.ahmad)
        self.ditolak_halaman(self.kirim(alamat, jumlah_baris="0", tahun="dua"), "dua")
        self.berhasil(self.kirim(alamat, jumlah_baris="0", tahun="2027"))
        self.assertEqual(self.tim.tahun_jadwal, "2027")
        self.berhasil(self.kirim(alamat, jumlah_baris="0", tahun=""))
        with self.tanpa_hak():
            self.sebagai(self.tim, self.rachma).simpan_jadwal([], "2028")
        self.tim._buka().state = "selesai"
        with self.tanpa_hak():
            self.sebagai(self.tim, self.ahmad).simpan_jadwal([], "2028")
        self.assertEqual(self.tim.tahun_jadwal, "2027")

    def test_tanpa_ketua(self):
        """R-120: who answers for a team without a ketua, and a Pengawas, find the way to /tim."""
        navigasi = 'href="/my/sistem-kerja/tim"'
        self.masuk(self.dagas)
        self.assertNotIn(navigasi, self.url_open("/my/sistem-kerja").text)
        self.tim.anggota_ids.filtered(lambda a: a.employee_id == self.dagas)._write(
            {"peran_tim": "Pengawas"}
        )
        self.env.invalidate_all()
        self.assertIn(navigasi, self.url_open("/my/sistem-kerja").text)
        self.assertIn(f"/tim/{self.tim.id}/bahan", self.url_open("/my/sistem-kerja/tim").text)
        self.masuk(self.rachma)
        self.assertNotIn(navigasi, self.url_open("/my/sistem-kerja").text)
        lain = self.buat_tim("Tim Tanpa Ketua", ketua_id=False, anggota=self.rachma)
        lain._buka().state = "pelaksanaan"
        self.assertIn(navigasi, self.url_open("/my/sistem-kerja").text)
        self.masuk(self.hukum)
        self.assertNotIn(navigasi, self.url_open("/my/sistem-kerja").text)
