"""Pages of the ketua: his team, its plan, what members hand in, its results (issue 7, item 4)."""

from odoo import Command, http
from odoo.exceptions import AccessError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common_rencana import RencanaCase
from .rute_portal import RUTE_TIM

SANDI = "rahasia-uji"
ALAMAT = "/my/sistem-kerja/tim"


class PortalTimCase(RencanaCase, HttpCase):
    def setUp(self):
        super().setUp()
        self.tim = self.tim_berjalan()
        self.alamat = f"{ALAMAT}/{self.tim.id}"

    def masuk(self, pegawai):
        user = self.akun(pegawai)
        user.password = SANDI
        self.authenticate(user.login, SANDI)
        return user

    def kirim(self, alamat, files=None, **isi):
        isi = {"csrf_token": http.Request.csrf_token(self), **isi}
        halaman = self.url_open(alamat, data=isi, files=files)
        self.env.invalidate_all()
        return halaman

    def berhasil(self, halaman):
        self.assertEqual(halaman.status_code, 200)
        self.assertIn('id="selesai"', halaman.text)
        self.assertNotIn('id="pesan"', halaman.text)

    def ditolak_halaman(self, halaman, *potongan):
        self.assertEqual(halaman.status_code, 200)
        self.assertIn('id="pesan"', halaman.text)
        for satu in potongan:
            self.assertIn(satu, halaman.text)

    def individu(self, pegawai):
        """Return the submitted individual work plan of a member."""
        model = self.sebagai(self.env["sistem.kerja.rencana.individu"], pegawai)
        rencana = model.create(
            {
                "penugasan_id": self.penugasan_dari(self.tim, pegawai).id,
                "line_ids": [
                    Command.create({"kegiatan": "Menulis", "target": 2, "satuan": "draf"})
                ],
            }
        )
        rencana.action_ajukan()
        return rencana.with_env(self.env)


@tagged("post_install", "-at_install")
class TestPortalTim(PortalTimCase):
    HALAMAN = (
        "",
        "/anggota",
        "/rencana",
        "/rincian",
        "/jadwal",
        "/rencana-individu",
        "/laporan",
        "/pelamar",
        "/kendala",
        "/hasil",
        "/bahan",
    )

    # ------------------------------------------------------------------ who sees what

    def test_halaman_ketua(self):
        """Each page of his team opens for the ketua, on phones the same."""
        self.masuk(self.ahmad)
        daftar = self.url_open(ALAMAT)
        self.assertIn(self.tim.name, daftar.text)
        for halaman in self.HALAMAN:
            with self.subTest(halaman=halaman):
                jawaban = self.url_open(self.alamat + halaman)
                self.assertEqual(jawaban.status_code, 200)
                self.assertEqual(jawaban.text.count("<h1"), 1)

    def test_orang_lain(self):
        """Colleague, stranger and head get the answer of a team that is not there."""
        self.disepakati(self.tim)
        for orang in (self.rachma, self.hukum, self.kabag):
            self.masuk(orang)
            for halaman in self.HALAMAN:
                with self.subTest(orang=orang.name, halaman=halaman):
                    ada = self.url_open(self.alamat + halaman)
                    tiada = self.url_open(f"{ALAMAT}/{self.tim.id + 100000}{halaman}")
                    self.assertEqual((ada.status_code, tiada.status_code), (404, 404))
                    self.assertNotIn(self.tim.name, ada.text)
            self.assertNotIn(self.tim.name, self.url_open(ALAMAT).text)

    def test_rute(self):
        """Each route answers as its table says; nobody learns what is there."""
        rencana = self.individu(self.rachma)
        bekerja = self.buat_tim("Tim Bekerja", anggota=self.dagas)
        bekerja._buka().state = "pelaksanaan"
        nomor = {"tim": self.tim.id, "tim_bekerja": bekerja.id, "rencana_individu": rencana.id}
        orang = {"orang_lain": self.hukum, "rekan": self.dagas, "ketua": self.ahmad}
        for siapa in ("nobody", *orang):
            if siapa == "nobody":
                self.authenticate(None, None)
            else:
                self.masuk(orang[siapa])
            for cara, alamat, jenis, harapan in RUTE_TIM:
                alamat = alamat.replace("{id}", str(nomor.get(jenis)))
                with self.subTest(siapa=siapa, cara=cara, alamat=alamat):
                    isi = {"csrf_token": http.Request.csrf_token(self)} if cara == "POST" else None
                    jawaban = self.url_open(alamat, data=isi, allow_redirects=False)
                    self.assertEqual(jawaban.status_code, harapan[siapa])

    def test_tanpa_masuk(self):
        """Without login every page leads to the login."""
        self.authenticate(None, None)
        for halaman in self.HALAMAN:
            self.assertIn("/web/login", self.url_open(self.alamat + halaman).url)

    def test_tanpa_csrf(self):
        """A form of another site writes nothing."""
        self.masuk(self.ahmad)
        with mute_logger("odoo.http"):
            halaman = self.kirim(
                f"{self.alamat}/rencana", csrf_token="palsu", kegiatan="Palsu", sasaran="Palsu"
            )
        self.assertEqual(halaman.status_code, 400)
        self.assertFalse(self.tim.rencana_ids)

    def test_kirim_orang_lain(self):
        """Forged forms of a colleague find no team, and write nothing."""
        self.disepakati(self.tim)
        self.masuk(self.rachma)
        for halaman, isi in (
            ("/rencana", {"kegiatan": "Palsu", "sasaran": "Palsu"}),
            ("/rincian", {"uraian": "Palsu", "output": "Palsu"}),
            ("/jadwal", {"jumlah_baris": "1", "id_0": "0", "aktivitas_0": "Palsu"}),
            ("/umpan-balik", {"penugasan": "1", "umpan_balik": "Palsu"}),
            ("/hasil/mulai", {}),
            ("/hasil", {"uraian": "Palsu"}),
        ):
            with self.subTest(halaman=halaman):
                self.assertEqual(self.kirim(self.alamat + halaman, **isi).status_code, 404)
        self.assertEqual(self.tim.rencana_ids.mapped("state"), ["disepakati"])
        for bidang in ("jadwal_ids", "hasil_ids", "pemantauan_ids"):
            self.assertFalse(self.tim[bidang])
        self.assertFalse(self.tim.rencana_ids.rincian_ids)

    def test_nip_tersembunyi(self):
        """Pages of the team show names and roles, no NIP of anybody."""
        self.masuk(self.ahmad)
        halaman = self.url_open(f"{self.alamat}/anggota").text
        self.assertIn(self.rachma.name, halaman)
        self.assertNotIn(self.rachma.nip_tampil, halaman)

    # ------------------------------------------------------------------ the plan

    def test_rencana(self):
        """R-140: the ketua writes the plan and submits it; then it waits for the official."""
        self.masuk(self.ahmad)
        isi = {"kegiatan": "Menyusun Perbup", "sasaran": "Seragam", "anggaran": "25.000.000"}
        self.berhasil(self.kirim(f"{self.alamat}/rencana", tindakan="simpan", **isi))
        rencana = self.tim.rencana_ids
        self.assertEqual((rencana.state, rencana.anggaran), ("draft", 25000000))
        self.berhasil(self.kirim(f"{self.alamat}/rencana", tindakan="kirim", **isi))
        self.assertEqual(self.tim.rencana_ids, rencana)
        self.assertEqual(rencana.state, "diajukan")
        # A second click changes nothing
        self.ditolak_halaman(self.kirim(f"{self.alamat}/rencana", tindakan="kirim", **isi))
        self.assertEqual(len(self.tim.rencana_ids), 1)

    def test_rencana_ditolak(self):
        """What is refused is said on the page, and what was typed is still there."""
        self.masuk(self.ahmad)
        for isi in (
            {"sasaran": " "},
            {"sasaran": "S", "anggaran": "banyak"},
            {"sasaran": "S", "tanggal_mulai": "2026-02-31"},
            {"sasaran": "S", "tanggal_mulai": "2020-01-01"},
        ):
            with self.subTest(isi=isi):
                halaman = self.kirim(f"{self.alamat}/rencana", kegiatan="Menyusun", **isi)
                self.ditolak_halaman(halaman, 'value="Menyusun"')
        self.assertFalse(self.tim.rencana_ids)

    def test_rencana_tersimpan(self):
        """R-141: without a budget the draft is kept, and submitting it is refused."""
        self.masuk(self.ahmad)
        halaman = self.kirim(
            f"{self.alamat}/rencana", tindakan="kirim", kegiatan="Menyusun", sasaran="Seragam"
        )
        self.ditolak_halaman(halaman)
        self.assertEqual(self.tim.rencana_ids.state, "draft")

    def test_rencana_versi(self):
        """R-140: an agreed plan changes as a new version only."""
        rencana = self.disepakati(self.tim)
        self.masuk(self.ahmad)
        self.ditolak_halaman(self.kirim(f"{self.alamat}/rencana", kegiatan="Lain", sasaran="Lain"))
        self.berhasil(self.kirim(f"{self.alamat}/rencana/ubah"))
        self.assertEqual(self.tim.rencana_ids.mapped("state"), ["draft", "disepakati"])
        self.berhasil(self.kirim(f"{self.alamat}/rencana", kegiatan="Lain", sasaran="Lain"))
        self.assertNotEqual(rencana.kegiatan, "Lain")

    def test_kalimat_isian(self):
        """What cannot be read is refused by a sentence that names the field."""
        model = self.sebagai(self.env["sistem.kerja.rencana"], self.ahmad)
        for isi, kata in (
            ({"sasaran": " "}, "Sasaran"),
            ({"anggaran": "banyak"}, "Budget"),
            ({"anggaran": "-1"}, "Budget"),
            ({"tanggal_mulai": "2026-02-31"}, "Start"),
            ({"sasaran": "x" * 20001}, "20000"),
        ):
            with self.subTest(isi=kata), self.ditolak(kata):
                model.simpan(self.tim.id, {"kegiatan": "Menyusun", "sasaran": "S", **isi})
        with self.tanpa_hak():
            self.sebagai(model, self.hukum).simpan(self.tim.id, {"kegiatan": "a", "sasaran": "b"})

    # ------------------------------------------------------------------ details

    def test_rincian(self):
        """R-132, R-142: a detail is given to a member for a competence, and walks on."""
        self.disepakati(self.tim)
        self.masuk(self.ahmad)
        orang = self.penugasan_dari(self.tim, self.rachma)
        isi = {"uraian": "Menyusun draf", "output": "1 draf", "pelaksana_id": orang.id}
        halaman = self.kirim(f"{self.alamat}/rincian", **isi)
        self.ditolak_halaman(halaman, 'value="Menyusun draf"')
        self.berhasil(
            self.kirim(
                f"{self.alamat}/rincian", dasar_peran="keahlian", uraian_dasar="Legal", **isi
            )
        )
        rincian = self.tim.rencana_ids.rincian_ids
        self.assertEqual((rincian.pelaksana_id, rincian.dasar_peran), (orang, "keahlian"))
        alamat = f"{self.alamat}/rincian/{rincian.id}"
        self.berhasil(self.kirim(alamat, tindakan="mulai"))
        self.ditolak_halaman(self.kirim(alamat, tindakan="hapus"))
        self.berhasil(self.kirim(alamat, tindakan="selesai"))
        self.assertEqual(rincian.state, "selesai")
        self.assertIn(self.rachma.name, self.url_open(f"{self.alamat}/rincian").text)

    def test_rincian_tim_lain(self):
        """The detail of another team is not there."""
        lain = self.buat_tim("Tim Lain", ketua_id=self.rachma.id, anggota=self.dagas)
        lain._buka().state = "pelaksanaan"
        rincian = self.rincian(self.disepakati(lain))
        self.disepakati(self.tim)
        self.masuk(self.ahmad)
        halaman = self.kirim(f"{self.alamat}/rincian/{rincian.id}", tindakan="hapus")
        self.assertEqual(halaman.status_code, 404)
        self.assertTrue(rincian.exists())

    def test_rincian_pilihan_palsu(self):
        """A value that the form does not offer is refused by a sentence."""
        self.disepakati(self.tim)
        self.masuk(self.ahmad)
        self.ditolak_halaman(
            self.kirim(f"{self.alamat}/rincian", uraian="a", output="b", dasar_peran="palsu")
        )

    # ------------------------------------------------------------------ schedule

    def test_jadwal(self):
        """Activities with their months are saved at once; blank cards are left out."""
        self.masuk(self.ahmad)
        orang = self.penugasan_dari(self.tim, self.rachma)
        baris = {"aktivitas_0": "Menyusun", "bulan_0_2": "1", "penugasan_0": orang.id}
        self.berhasil(
            self.kirim(f"{self.alamat}/jadwal", jumlah_baris="2", aktivitas_1="", **baris)
        )
        jadwal = self.tim.jadwal_ids
        self.assertEqual((jadwal.bulan_1, jadwal.bulan_2), (False, True))
        self.assertEqual(jadwal.pelaku, self.rachma.name)
        self.berhasil(
            self.kirim(
                f"{self.alamat}/jadwal",
                jumlah_baris="1",
                id_0=jadwal.id,
                aktivitas_0="Rapat",
                pelaku_0="Bagian Hukum",
            )
        )
        self.assertEqual((jadwal.aktivitas, jadwal.pelaku), ("Rapat", "Bagian Hukum"))
        self.assertFalse(jadwal.bulan_2)
        hapus = {"jumlah_baris": "1", "id_0": jadwal.id, "aktivitas_0": "Rapat", "hapus_0": "1"}
        self.berhasil(self.kirim(f"{self.alamat}/jadwal", **hapus))
        self.assertFalse(self.tim.jadwal_ids)
        self.ditolak_halaman(self.kirim(f"{self.alamat}/jadwal", **hapus), "Rapat")

    # ------------------------------------------------------------------ members

    def test_umpan_balik(self):
        """R-133: feedback reaches the member, not his colleagues, and nobody of another team."""
        self.masuk(self.ahmad)
        orang = self.penugasan_dari(self.tim, self.rachma)
        alamat = f"{self.alamat}/umpan-balik"
        self.ditolak_halaman(self.kirim(alamat, penugasan=orang.id, umpan_balik=" "))
        self.assertEqual(self.kirim(alamat, penugasan="0", umpan_balik="x").status_code, 404)
        self.berhasil(self.kirim(alamat, penugasan=orang.id, umpan_balik="Kerja bagus"))
        self.assertEqual(self.tim.pemantauan_ids.pegawai_id, self.rachma)
        self.assertIn("Kerja bagus", self.url_open(f"{self.alamat}/anggota").text)
        with self.assertRaises(AccessError):
            self.sebagai(self.tim.pemantauan_ids, self.dagas).read(["umpan_balik"])

    def test_rencana_individu(self):
        """R-131: the ketua approves the plan of a member, or returns it with a reason."""
        rencana = self.individu(self.rachma)
        self.masuk(self.ahmad)
        self.assertIn(self.rachma.name, self.url_open(ALAMAT).text)
        alamat = f"{ALAMAT}/rencana-individu/{rencana.id}"
        self.assertIn("Menulis", self.url_open(alamat).text)
        self.ditolak_halaman(self.kirim(alamat, putusan="kembalikan", alasan=" "))
        self.berhasil(self.kirim(alamat, putusan="kembalikan", alasan="Tambah <rapat>"))
        self.assertEqual(rencana.state, "dikembalikan")
        self.sebagai(rencana, self.rachma).action_ajukan()
        self.berhasil(self.kirim(alamat, putusan="setujui", catatan="Baik"))
        self.assertEqual((rencana.state, rencana.penindak_id), ("disetujui", self.ahmad))
        self.ditolak_halaman(self.kirim(alamat, putusan="setujui"))
        for orang in (self.rachma, self.dagas, self.hukum):
            self.masuk(orang)
            self.assertEqual(self.url_open(alamat).status_code, 404)
            self.assertEqual(self.kirim(alamat, putusan="setujui").status_code, 404)

    def test_rencana_individu_dihitung(self):
        """What waits for the ketua is counted on his page, and nobody else's."""
        self.individu(self.rachma)
        self.individu(self.ahmad)
        model = self.env["sistem.kerja.rencana.individu"]
        for orang, banyak in ((self.ahmad, 1), (self.kabag, 1), (self.dagas, 0), (self.rachma, 0)):
            with self.subTest(orang=orang.name):
                giliran = [("giliran_saya", "=", True)]
                self.assertEqual(self.sebagai(model, orang).search_count(giliran), banyak)
        urusan = self.sebagai(self.tim, self.ahmad)._urusan_portal()
        self.assertEqual(next(iter(urusan.values()))["rencana_individu"], 1)

    def test_rencana_ketua(self):
        """R-131: the ketua's own plan opens for who approves it, not for himself here."""
        rencana = self.individu(self.ahmad)
        alamat = f"{ALAMAT}/rencana-individu/{rencana.id}"
        self.masuk(self.ahmad)
        self.assertEqual(self.url_open(alamat).status_code, 404)
        self.masuk(self.kabag)
        self.assertIn(alamat, self.url_open(ALAMAT).text)
        self.berhasil(self.kirim(alamat, putusan="setujui"))

    # ------------------------------------------------------------------ applicants

    def test_pelamar(self):
        """R-106: who applies shows with the way to the step, where it is the ketua's turn."""
        pengajuan = self.buat_pengajuan(tim_id=self.tim.id)
        self.sebagai(pengajuan, self.hukum).action_ajukan()
        self.jalankan(pengajuan, sampai="verifikasi")
        langkah = self.aktif(pengajuan)
        self.masuk(self.ahmad)
        halaman = self.url_open(f"{self.alamat}/pelamar").text
        if langkah.penindak_id == self.ahmad:
            self.assertIn(f"/my/sistem-kerja/langkah/{langkah.id}", halaman)
            self.assertIn(self.hukum.name, halaman)
        else:
            self.assertNotIn(f"/my/sistem-kerja/langkah/{langkah.id}", halaman)
