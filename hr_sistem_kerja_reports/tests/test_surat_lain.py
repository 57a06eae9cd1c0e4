from odoo.tests import tagged

from .common_surat import SuratCase


class SuratLain:
    """What holds for the letters of governments whose regulation shows no forms."""

    allow_inherited_tests_method = True

    def test_semua_surat(self):
        """Every letter of every route prints, names people and parties, and leaves no brace."""
        for orang in (self.hukum, self.dedi):
            permohonan = self.buat_permohonan(orang)
            self.jalankan(permohonan)
            self.assertTrue(permohonan.langkah_ids.naskah_ids)
            for surat in permohonan.langkah_ids.naskah_ids:
                self.assertKalimat(surat, [orang.name])
        for pegawai in (self.hukum, self.dedi):
            pengajuan = self.buat_pengajuan(pegawai)
            self.jalankan(pengajuan)
            for surat in pengajuan.langkah_ids.naskah_ids:
                self.assertKalimat(surat, [pegawai.name])

    def test_permohonan_dan_jawaban(self):
        """Request and answer say what the articles ask for."""
        permohonan = self.buat_permohonan(self.hukum)
        self.jalankan(permohonan)
        minta = self.surat(permohonan, f"{self.KODE}-P")
        self.assertKalimat(
            minta,
            [
                "Perihal : Permohonan Pelibatan",
                "Yth.",
                "Nama : Hana Hukum",
                "1. maksud dan tujuan: Penyusunan Peraturan Bupati;",
                "2. kompetensi, keahlian, dan/atau keterampilan yang dibutuhkan:"
                " Perancangan peraturan;",
                "3. ekspektasi/target kinerja: 1 rancangan peraturan;",
                "4. durasi: 4 bulan.",
            ],
        )
        self.bernomor(minta, "800/1/2026")
        self.assertKalimat(
            self.surat(permohonan, f"{self.KODE}-J1"),
            [
                "Menindaklanjuti surat Saudara nomor 800/1/2026 tanggal 2 Februari 2026 hal"
                " Permohonan Pelibatan, dengan ini kami sampaikan bahwa pegawai:",
                "disetujui untuk ditugaskan",
            ],
        )

    def test_penolakan(self):
        permohonan = self.buat_permohonan(self.hukum)
        self.jalankan(permohonan, sampai="setujui")
        self.tolak(permohonan, "Beban kerja penuh.")
        self.assertKalimat(
            self.surat(permohonan, f"{self.KODE}-J2"),
            ["tidak dapat disetujui untuk ditugaskan", "dengan alasan: beban kerja penuh."],
        )

    def test_surat_penetapan(self):
        """C-P: purpose, target, duration and other arrangements stand in the instrument."""
        permohonan = self.buat_permohonan(self.hukum)
        self.jalankan(permohonan)
        surat = self.surat_penetapan(permohonan.penugasan_ids)
        self.assertKalimat(
            surat,
            [
                f"{self.INSTRUMEN.upper()} Nomor : ..............................",
                "Dasar : Peraturan Bupati Uji Nomor",
                "Kepada : Nama : Hana Hukum",
                "1. Melaksanakan tugas dengan maksud dan tujuan: Penyusunan Peraturan Bupati.",
                "2. Mencapai ekspektasi/target kinerja: 1 rancangan peraturan.",
                "3. Penugasan berlaku selama 4 bulan,",
                "4. Pengaturan penugasan lainnya: Dua hari dalam sepekan.",
                f"Demikian {self.INSTRUMEN} ini dikeluarkan",
                "Dikeluarkan di Kota Uji",
            ],
        )

    def test_surat_tim(self):
        """The instrument that sets up a team names its people, their roles and the team."""
        surat = self.naskah_dari(self.buat_tim())
        self.assertKalimat(
            surat,
            [
                f"{self.INSTRUMEN.upper()} Nomor",
                "1. Nama : Ahmad Uji",
                "Peran dalam Tim : Ketua Tim",
                "2. Nama : Rachma Uji",
                "Peran dalam Tim : Anggota",
                "pelaksanaan tugas Tim Kerja Tata Naskah.",
                "target kinerja: 1 dokumen Peraturan Bupati.",
                "selama 3 bulan,",
            ],
        )


@tagged("post_install", "-at_install")
class TestSuratKotabaru(SuratLain, SuratCase):
    """Letters of K (Ps.20, 21, 23)."""

    ASAL, KODE, INSTRUMEN = "kotabaru_68_2024", "KTB", "Surat Perintah"


@tagged("post_install", "-at_install")
class TestSuratBekasi(SuratLain, SuratCase):
    """Letters of B (Ps.8, 89, 90)."""

    ASAL, KODE, INSTRUMEN = "bekasi_18_2024", "BKS", "Surat Tugas"


@tagged("post_install", "-at_install")
class TestSuratTabanan(SuratLain, SuratCase):
    """Letters of T (Ps.8, Lampiran angka 2)."""

    ASAL, KODE, INSTRUMEN = "tabanan_107_2023", "TBN", "Surat Penugasan"
