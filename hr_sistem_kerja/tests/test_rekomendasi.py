"""Rekomendasi penilaian: from the material to the final form (issue 6 item 5)."""

import psycopg2

from odoo import fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from ..aturan.predikat import PERILAKU
from ..models.peraturan.predikat import RATING
from .common_rekomendasi import RekomendasiCase

MATRIKS = {
    ("di_atas", "di_atas"): "sangat_baik",
    ("di_atas", "sesuai"): "baik",
    ("sesuai", "di_atas"): "baik",
    ("sesuai", "sesuai"): "baik",
    ("di_bawah", "sesuai"): "butuh_perbaikan",
    ("di_bawah", "di_atas"): "butuh_perbaikan",
    ("di_atas", "di_bawah"): "kurang",
    ("sesuai", "di_bawah"): "kurang",
    ("di_bawah", "di_bawah"): "sangat_kurang",
}
BERKAS = (
    "mamuju_29_2023",
    "pesisir_barat_16_2024",
    "kotabaru_68_2024",
    "bekasi_18_2024",
    "tabanan_107_2023",
)


@tagged("post_install", "-at_install")
class TestMatriks(RekomendasiCase):
    """R-161: a predikat is proposed by data on the regulation only."""

    def test_lima_peraturan(self):
        """R-161: nine lines in each of the five, marked as our reading of a silent text."""
        for nama in BERKAS:
            peraturan = self.env.ref(f"hr_sistem_kerja.peraturan_{nama}")
            with self.subTest(peraturan=nama):
                self.assertEqual(len(peraturan.predikat_ids), 9)
                self.assertTrue(all(peraturan.predikat_ids.mapped("diam")))
                for kasus, predikat in MATRIKS.items():
                    self.assertEqual(peraturan._usulan_predikat(*kasus), predikat)

    def test_satu_baris_per_kasus(self):
        """R-161: two lines for the same ratings would decide nothing."""
        baris = self.peraturan.copy().predikat_ids[0]
        with self.assertRaises(psycopg2.IntegrityError), mute_logger("odoo.sql_db"):
            baris.copy()
            self.env.flush_all()

    def test_mengusulkan(self):
        """R-161: both ratings propose the predikat; the seven equal ones their rating."""
        rekomendasi = self.buat_rekomendasi(hasil="di_atas", perilaku="di_atas")
        self.assertEqual(rekomendasi.perilaku_kerja, "di_atas")
        self.assertEqual(rekomendasi.predikat, "sangat_baik")
        rekomendasi.write({"hasil_kerja": "di_bawah"})
        self.assertEqual(rekomendasi.predikat, "butuh_perbaikan")

    def test_perilaku_tidak_sama(self):
        """R-161: how different ratings weigh is for the assessor to say."""
        rekomendasi = self.buat_rekomendasi(loyal="di_atas")
        self.assertFalse(rekomendasi.perilaku_kerja)
        self.assertFalse(rekomendasi.predikat)
        with self.ditolak("Perilaku Kerja", "Hana Hukum"):
            self.sebagai(rekomendasi, self.ppk).action_ajukan()
        rekomendasi.perilaku_kerja = "sesuai"
        self.assertEqual(rekomendasi.predikat, "baik")

    def test_tanpa_matriks(self):
        """R-161: without lines nothing is computed, and the PPK must choose."""
        self.env.cr.execute(
            "DELETE FROM sistem_kerja_peraturan_predikat WHERE peraturan_id = %s",
            [self.peraturan.id],
        )
        self.env.invalidate_all()
        rekomendasi = self.buat_rekomendasi()
        self.assertFalse(rekomendasi.usulan_predikat)
        self.assertFalse(rekomendasi.predikat)
        with self.ditolak("Predikat"):
            self.sebagai(rekomendasi, self.ppk).action_ajukan()
        self.sebagai(rekomendasi, self.ppk).write({"predikat": "kurang"})
        self.assertTrue(self.sebagai(rekomendasi, self.ppk).action_ajukan())

    def test_pilihan_lain_beralasan(self):
        """R-161: another predikat than the proposed one needs a reason."""
        rekomendasi = self.buat_rekomendasi(predikat="kurang")
        sebagai_ppk = self.sebagai(rekomendasi, self.ppk)
        self.assertEqual(rekomendasi.predikat, "kurang")
        with self.ditolak("Baik", "Kurang", "PermenPANRB 6/2022", galat=ValidationError):
            sebagai_ppk.action_ajukan()
        sebagai_ppk.alasan_predikat = "Terlambat tanpa kabar"
        self.assertTrue(sebagai_ppk.action_ajukan())


@tagged("post_install", "-at_install")
class TestBahan(RekomendasiCase):
    """R-156, R-160: ketua and pengawas report on the members."""

    def test_kepada_ppk_dan_puo(self):
        """R-156: the ketua's material goes to the PPK of the member and the PUO of the work."""
        bahan = self.buat_bahan(hasil_kerja="di_atas")
        self.assertEqual(bahan.sebagai, "ketua")
        self.sebagai(bahan, self.ahmad).action_kirim()
        self.assertEqual(bahan.penerima_ids, self.kabag_lain | self.kabag)
        self.assertIn("angka 5", bahan.pasal)
        self.assertIn("dokumen Peraturan Bupati", bahan.rekaman)

    def test_berisi_yang_tercatat(self):
        """R-156: accepted reports and feedback of the person stand in the material."""
        laporan = self.sebagai(self.env["sistem.kerja.laporan"], self.hukum).create(
            {"penugasan_id": self.penugasan.id, "isi": "Menyusun bab I", "capaian": "Bab I jadi"}
        )
        laporan.action_kirim()
        self.sebagai(laporan, self.ahmad).action_terima("Rapi sekali")
        rekaman = self.buat_bahan().rekaman
        self.assertIn("Bab I jadi", rekaman)
        self.assertIn("Rapi sekali", rekaman)
        lain = self.buat_bahan(self.penugasan_dari(self.rachma))
        self.assertNotIn("Bab I jadi", lain.rekaman)

    def test_rekaman_menurut_hak(self):
        """R-156: a Pengawas learns no personal report through the material."""
        laporan = self.sebagai(self.env["sistem.kerja.laporan"], self.hukum).create(
            {"penugasan_id": self.penugasan.id, "isi": "Rahasia", "capaian": "Rahasia"}
        )
        laporan.action_kirim()
        self.sebagai(laporan, self.ahmad).action_terima("Baik")
        self.jadikan_pengawas(self.dagas)
        self.assertNotIn("Rahasia", self.buat_bahan(oleh=self.dagas).rekaman)

    def test_pengawas(self):
        """R-160: a Pengawas sends too, also about the ketua."""
        self.jadikan_pengawas(self.dagas)
        bahan = self.buat_bahan(self.penugasan_dari(self.ahmad), self.dagas)
        self.assertEqual(bahan.sebagai, "pengawas")
        self.sebagai(bahan, self.dagas).action_kirim()

    def test_orang_lain_ditolak(self):
        """R-156: a colleague sends nothing, and nobody about himself."""
        with self.ditolak("Hana Hukum", "Ahmad Uji", galat=AccessError):
            self.buat_bahan(oleh=self.kabag)
        with self.tanpa_hak():
            self.buat_bahan(oleh=self.rachma)
        with self.tanpa_hak():
            self.buat_bahan(self.penugasan_dari(self.ahmad), self.ahmad)
        with self.ditolak("Sender", galat=UserError):
            self.buat_bahan(oleh=self.ahmad, pengirim_id=self.rachma.id)

    def test_tetap_selamanya(self):
        """R-156: what was sent neither changes nor goes away."""
        bahan = self.buat_bahan()
        self.sebagai(bahan, self.ahmad).action_kirim()
        for user in (self.ahmad, self.pengelola):
            with self.ditolak("stays as it is"):
                self.sebagai(bahan, user).write({"hasil": "Lain"})
        with self.tanpa_hak():
            self.sebagai(bahan, self.ahmad).unlink()
        with self.ditolak("stays as it is"):
            self.sebagai(bahan, self.pengelola).unlink()
        with self.ditolak("Sent"):
            self.sebagai(bahan, self.ahmad).action_kirim()

    def test_kosong_ditolak(self):
        bahan = self.buat_bahan(perilaku=" ")
        with self.ditolak("Conduct", "Hana Hukum"):
            self.sebagai(bahan, self.ahmad).action_kirim()

    def test_satu_klik_semua_anggota(self):
        """R-156: one button on the team makes a draft for each member, once."""
        tim = self.sebagai(self.tim, self.ahmad)
        for _klik in range(2):
            tim.action_bahan()
        bahan = self.env["sistem.kerja.rekomendasi.bahan"].search([("tim_id", "=", self.tim.id)])
        self.assertEqual(bahan.employee_id, self.rachma | self.dagas | self.hukum)
        self.assertEqual(len(bahan), 3)
        with self.ditolak(self.tim.name, galat=AccessError):
            self.sebagai(self.tim, self.rachma).action_bahan()

    def test_dari_kertas(self):
        """An officer records what the ketua handed in on paper; the basis is required."""
        bahan = self.buat_bahan(oleh=self.operator)
        self.assertEqual(bahan.pengirim_id, self.ahmad)
        with self.tanpa_hak():
            self.sebagai(bahan, self.operator).action_kirim()
        with self.ditolak("Basis"):
            self.sebagai(bahan, self.operator).action_catat(" ")
        self.sebagai(bahan, self.operator).action_catat("Nota Dinas 1/2026")
        self.assertEqual((bahan.bertindak, bahan.state), ("dicatat", "dikirim"))

    def test_dipakai_ppk(self):
        """R-156: the PPK takes over what was suggested where he has not rated yet."""
        bahan = self.buat_bahan(hasil_kerja="di_atas", loyal="di_bawah")
        self.sebagai(bahan, self.ahmad).action_kirim()
        rekomendasi = self.buat_rekomendasi(hasil="sesuai", loyal=False)
        sebagai_ppk = self.sebagai(rekomendasi, self.ppk)
        self.assertEqual(sebagai_ppk.bahan_ids.ids, bahan.ids)
        sebagai_ppk.action_pakai_bahan()
        self.assertEqual((rekomendasi.hasil_kerja, rekomendasi.loyal), ("sesuai", "di_bawah"))


@tagged("post_install", "-at_install")
class TestRekomendasi(RekomendasiCase):
    """R-159: the PPK recommends, the person comments, then it is final."""

    def test_nama_yang_tetap(self):
        """R-159: the fields, ratings and states that integrators rely on."""
        bidang = self.env["sistem.kerja.rekomendasi"]._fields
        for nama in ("hasil_kerja", *PERILAKU, "perilaku_kerja"):
            self.assertEqual(dict(bidang[nama].selection), dict(RATING))
        self.assertEqual(len(bidang["predikat"].selection), 5)
        self.assertEqual(
            [kode for kode, _nama in bidang["state"].selection], ["draft", "diajukan", "diterima"]
        )

    def test_sampai_final(self):
        """R-159: shown, commented on, final: each with maker and time."""
        rekomendasi = self.diterima()
        self.assertEqual(rekomendasi.state, "diterima")
        self.assertEqual(rekomendasi.ppk_id, self.ppk)
        self.assertEqual((rekomendasi.penindak_id, rekomendasi.bertindak), (self.ppk, "definitif"))
        self.assertEqual(rekomendasi.diputus_oleh_id, self.akun(self.ppk))
        self.assertIn("PSB-F8", rekomendasi.pasal)
        jejak = rekomendasi.riwayat_ids.sorted("id").mapped("jenis")
        self.assertEqual(jejak, ["diajukan", "ditanggapi", "diterima"])

    def test_hanya_ppk(self):
        """R-159: the ketua, the PUO of the work and the officer do not recommend."""
        rekomendasi = self.buat_rekomendasi()
        with self.ditolak(self.ppk.name, "PSB-F8", galat=AccessError):
            self.sebagai(rekomendasi, self.operator).action_ajukan()
        for orang in (self.ahmad, self.kabag, self.hukum):
            with self.tanpa_hak():
                self.sebagai(rekomendasi, orang).action_ajukan()
            with self.tanpa_hak():
                self.sebagai(self.env["sistem.kerja.rekomendasi"], orang).buat(
                    self.penugasan_dari(self.dagas).id if orang != self.kabag else self.penugasan.id
                )

    def test_plt(self):
        """R-159: who acts for the PPK today recommends in his place, and signs as such."""
        rekomendasi = self.buat_rekomendasi()
        hari_ini = fields.Date.context_today(rekomendasi)
        delegasi = self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": self.ppk.id,
                "unit_id": self.bagian_lain.id,
                "penerima_id": self.kabag.id,
                "jenis": "plh",
                "tanggal_mulai": hari_ini,
                "tanggal_selesai": fields.Date.add(hari_ini, days=9),
                "dasar": "Surat Perintah 1/2026",
            }
        )
        if delegasi.state != "berlaku":
            delegasi.action_berlakukan()
        sebagai_plh = self.sebagai(rekomendasi, self.kabag)
        self.assertTrue(sebagai_plh.can_ajukan)
        sebagai_plh.write({"catatan": "Oleh Plh."})
        sebagai_plh.action_ajukan()
        self.assertEqual(rekomendasi.bertindak, "plh")
        self.assertEqual((rekomendasi.ppk_id, rekomendasi.penindak_id), (self.ppk, self.kabag))
        with self.ditolak(self.kabag.name, galat=AccessError):
            self.sebagai(rekomendasi, self.ppk).action_perbaiki("Salah")

    def test_menunggu_tanggapan(self):
        """R-159: not final before the comment, or before the days for it have passed."""
        rekomendasi = self.diajukan()
        hari_ini = fields.Date.context_today(rekomendasi)
        self.assertEqual(rekomendasi.batas_tanggapan, self.instansi._tambah_hari_kerja(hari_ini, 5))
        sebagai_ppk = self.sebagai(rekomendasi, self.ppk)
        with self.ditolak("comment until"):
            sebagai_ppk.action_terima()
        self.lewati_batas(rekomendasi)
        sebagai_ppk.action_terima()
        self.assertEqual(rekomendasi.state, "diterima")

    def test_tanggapan_hanya_dari_orangnya(self):
        """R-159: only the person comments, in words."""
        rekomendasi = self.diajukan()
        with self.ditolak("Hana Hukum", galat=AccessError):
            self.sebagai(rekomendasi, self.ppk).action_tanggapi("Baik")
        with self.ditolak("write your words"):
            self.sebagai(rekomendasi, self.hukum).action_tanggapi("  ")
        self.sebagai(rekomendasi, self.hukum).action_tanggapi("Mohon ditinjau")
        self.assertEqual(rekomendasi.tanggapan, "Mohon ditinjau")

    def test_perubahan_menyimpan_riwayat(self):
        """R-159: a rating changed after the comment keeps what the person had seen."""
        rekomendasi = self.diajukan(hasil="di_bawah")
        self.sebagai(rekomendasi, self.hukum).action_tanggapi("Hasil saya tercapai")
        sebagai_ppk = self.sebagai(rekomendasi, self.ppk)
        with self.ditolak("what the person has seen"):
            sebagai_ppk.write({"hasil_kerja": "sesuai"})
        with self.ditolak("Reason"):
            sebagai_ppk.action_perbaiki("")
        sebagai_ppk.action_perbaiki("Laporan baru ditemukan")
        sebagai_ppk.write({"hasil_kerja": "sesuai"})
        sebagai_ppk.action_ajukan()
        self.assertEqual((rekomendasi.ronde, rekomendasi.tanggapan), (2, False))
        nilai = [
            (satu.jenis, satu.nilai["hasil_kerja"]) for satu in rekomendasi.riwayat_ids.sorted("id")
        ]
        self.assertEqual(
            nilai,
            [
                ("diajukan", "di_bawah"),
                ("ditanggapi", "di_bawah"),
                ("diperbaiki", "di_bawah"),
                ("diajukan", "sesuai"),
            ],
        )
        with self.ditolak("comment until"):
            sebagai_ppk.action_terima()

    def test_final_beku(self):
        """R-159: a final one neither changes nor goes away, whoever asks."""
        rekomendasi = self.diterima()
        for vals in ({"predikat": "kurang"}, {"state": "draft"}, {"ppk_id": self.sekda.id}):
            with self.ditolak():
                self.sebagai(rekomendasi, self.pengelola).write(vals)
        with self.ditolak():
            self.sebagai(rekomendasi, self.pengelola).unlink()
        with self.ditolak("Final"):
            self.sebagai(rekomendasi, self.ppk).action_perbaiki("Salah")
        with self.ditolak(galat=UserError):
            rekomendasi.riwayat_ids[0].write({"catatan": "x"})

    def test_klik_kedua(self):
        """R-159: a second click changes nothing and says so."""
        rekomendasi = self.diajukan()
        with self.ditolak("Shown to the Person"):
            self.sebagai(rekomendasi, self.ppk).action_ajukan()
        self.assertEqual(len(rekomendasi.riwayat_ids), 1)

    def test_satu_per_penugasan(self):
        self.buat_rekomendasi()
        with self.assertRaises(psycopg2.IntegrityError), mute_logger("odoo.sql_db"):
            self.buat_rekomendasi()

    def test_penugasan_belum_berjalan(self):
        draf = self.draf(self.dagas)
        with self.ditolak("Dagas Uji", "has not begun"):
            self.env["sistem.kerja.rekomendasi"].create({"penugasan_id": draf.id})

    def test_dicari_dari_orang_dan_tim(self):
        """R-159: integrators name person and team."""
        rekomendasi = self.sebagai(self.env["sistem.kerja.rekomendasi"], self.pengelola).create(
            {"employee_id": self.hukum.id, "tim_id": self.tim.id}
        )
        self.assertEqual(rekomendasi.penugasan_id.id, self.penugasan.id)

    def test_dari_kertas(self):
        """R-159: an officer of the person's office records paper; the basis is required."""
        rekomendasi = self.buat_rekomendasi()
        petugas = self.sebagai(rekomendasi, self.operator)
        with self.ditolak("Basis"):
            petugas.action_catat("ajukan", "")
        with self.ditolak("Decision"):
            petugas.action_catat("hapus", "Nota 1")
        petugas.action_catat("ajukan", "Nota 1/2026")
        petugas.action_catat("tanggapi", "Nota 2/2026", "Menerima")
        petugas.action_catat("terima", "Nota 3/2026")
        self.assertEqual((rekomendasi.state, rekomendasi.bertindak), ("diterima", "dicatat"))
        self.assertEqual(rekomendasi.penindak_id, self.ppk)
        self.assertEqual(set(rekomendasi.riwayat_ids.mapped("bertindak")), {"dicatat"})
        with self.tanpa_hak():
            self.sebagai(self.diajukan(self.penugasan_dari(self.dagas)), self.kabag).action_catat(
                "terima", "Nota 4/2026"
            )

    def test_rekapitulasi_tahun(self):
        """R-158: one row for each person and year, across teams."""
        rekomendasi = self.diterima()
        self.diterima(self.penugasan_dari(self.dagas), hasil="di_atas", perilaku="di_atas")
        self.env.flush_all()
        baris = self.env["sistem.kerja.rekomendasi.tahun"].search(
            [("employee_id", "in", (self.hukum | self.dagas).ids)]
        )
        isi = {(b.employee_id, b.tahun, b.jumlah, b.baik, b.sangat_baik) for b in baris}
        self.assertEqual(isi, {(self.hukum, "2026", 1, 1, 0), (self.dagas, "2026", 1, 0, 1)})
        self.assertEqual(self.hukum.rekomendasi_count, 1)
        satu = baris.filtered(lambda b: b.employee_id == self.hukum)
        aksi = satu.action_lihat()
        self.assertEqual(self.env[aksi["res_model"]].search(aksi["domain"]), rekomendasi)


@tagged("post_install", "-at_install")
class TestNaskahRekomendasi(RekomendasiCase):
    """R-179: the final recommendation makes the letter PSB-F8."""

    def test_konsep_untuk_ppk(self):
        """R-179: the draft is for the PPK to sign and says what he decided."""
        rekomendasi = self.diterima(hasil="di_atas")
        naskah = rekomendasi.naskah_id
        self.assertEqual((naskah.state, naskah.jenis), ("konsep", "rekomendasi_penilaian"))
        self.assertEqual(naskah.penandatangan_id, self.ppk)
        self.assertEqual(naskah.unit_id, self.bagian_lain)
        isi = naskah._isi()
        self.assertEqual(isi["hasil"], {"rating": "Diatas Ekspektasi", "predikat": "Baik"})
        self.assertEqual([satu["rating"] for satu in isi["perilaku"]], ["Sesuai Ekspektasi"] * 7)
        self.assertEqual(isi["simpulan"], {"rating": "Sesuai Ekspektasi", "predikat": "Baik"})
        nama = next(baris["isi"] for baris in isi["orang"] if baris["label"] == "Nama")
        self.assertEqual(nama, ["Hana Hukum", "Kabag Hukum"])

    def test_tidak_mengubah_tim(self):
        """R-179: cancelling the letter leaves team and assignments as they are."""
        rekomendasi = self.diterima()
        sebelum = self.tim.state
        rekomendasi.naskah_id.action_batalkan("Salah ketik")
        self.assertEqual((self.tim.state, self.penugasan.state), (sebelum, "berjalan"))
        lama = rekomendasi.naskah_id
        self.sebagai(rekomendasi, self.pengelola).action_buat_naskah()
        self.assertNotEqual(rekomendasi.naskah_id, lama)
        with self.ditolak("no letter stands"):
            self.sebagai(rekomendasi, self.pengelola).action_buat_naskah()

    def test_ditandatangani(self):
        """R-179: signed as every letter; then the person reads it."""
        rekomendasi = self.diterima()
        naskah = rekomendasi.naskah_id
        with self.tanpa_hak():
            self.sebagai(naskah, self.hukum).check_access("read")
        self.tandatangani(naskah)
        self.sebagai(naskah, self.hukum).check_access("read")
        with self.tanpa_hak():
            self.sebagai(naskah, self.rachma).check_access("read")


@tagged("post_install", "-at_install")
class TestTanpaFormulir(RekomendasiCase):
    """R-159: a regulation without the form records the recommendation without a letter."""

    KODE = "mamuju_29_2023"

    def test_tanpa_surat(self):
        rekomendasi = self.diterima()
        self.assertEqual(rekomendasi.state, "diterima")
        self.assertFalse(rekomendasi.naskah_id)
        self.assertIn("Pasal 27", rekomendasi.pasal)


@tagged("post_install", "-at_install")
class TestBahanDiam(RekomendasiCase):
    """R-156: where the text names nobody (Bekasi) the material goes to the PPK."""

    KODE = "bekasi_18_2024"

    def test_ke_ppk_saja(self):
        bahan = self.buat_bahan()
        self.sebagai(bahan, self.ahmad).action_kirim()
        self.assertEqual(bahan.penerima_ids, self.kabag_lain)
