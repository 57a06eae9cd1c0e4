from odoo import Command
from odoo.tests import freeze_time, tagged

from . import kalimat_mamuju, kalimat_pesisir_barat
from .common import halaman, padat
from .common_surat import SuratCase

TANGGAL = "2 Februari 2026"


@tagged("post_install", "-at_install")
class TestSuratMamuju(SuratCase):
    """MJU-F1 to F6 and the Surat Perintah (M Lampiran II, Ps.20, Ps.21)."""

    ASAL = "mamuju_29_2023"

    def minta(self, orang, **vals):
        permohonan = self.buat_permohonan(orang, **vals)
        self.jalankan(permohonan, sampai="setujui")
        return permohonan

    def dua_orang(self):
        return [
            Command.create(
                {
                    "employee_id": self.dedi.id,
                    "peran_tim": "Anggota",
                    "uraian_tugas": "Mendampingi",
                }
            ),
            Command.create(
                {
                    "employee_id": self.dani.id,
                    "peran_tim": "Sekretaris",
                    "uraian_tugas": "Mencatat",
                }
            ),
        ]

    def nilai(self, pejabat, **vals):
        """Return the values that every letter of this class prints, signed by ``pejabat``."""
        return {
            "tanggal": TANGGAL,
            "lampiran": "-",
            "sub_kegiatan": "Penyusunan Peraturan Bupati",
            "unit": "Bagian Organisasi Sekretariat Daerah",
            "nomor_permohonan": "800/1/2026",
            "penandatangan": pejabat.job_title,
            "PENANDATANGAN": pejabat.job_title.upper(),
            "nama_ttd": pejabat.name,
            "nip_ttd": pejabat.nip,
            "nama": self.hukum.name,
            "nip": self.hukum.nip,
            "jabatan": "Analis Hukum",
            **vals,
        }

    def test_f1(self):
        """MJU-F1: of one person, a.n. Bupati by an official of the Sekretariat Daerah (R-169)."""
        permohonan = self.minta(self.hukum)
        surat = self.bernomor(self.surat(permohonan, "MJU-F1"), "800/1/2026")
        self.assertKalimat(
            surat,
            [*kalimat_mamuju.F1, *kalimat_mamuju.TTD_AN],
            **self.nilai(
                self.kabag,
                nomor="800/1/2026",
                perihal="Permohonan Pelibatan Anggota Tim Kerja",
                tujuan="Kepala Bagian",
            ),
        )

    def test_f1_tim(self):
        """A team that exists names the sub kegiatan."""
        tim = self.buat_tim()
        surat = self.surat(self.minta(self.hukum, bentuk="tim", tim_id=tim.id), "MJU-F1")
        self.assertIn(
            padat("pelaksanaan Sub Kegiatan Pengelolaan Ketatalaksanaan pada"), self.teks(surat)
        )

    def test_f1_kepala_daerah(self):
        """The Bupati himself signs for nobody (R5)."""
        permohonan = self.minta(self.env["hr.employee"], **self.ke_instansi_lain())
        teks = self.teks(self.surat(permohonan, "MJU-F1"))
        self.assertIn(padat("BUPATI UJI, Bupati Uji Nama"), teks)
        self.assertNotIn("a.n.", teks)
        self.assertIn(padat("Nomor : ......"), teks)

    def ke_instansi_lain(self):
        return {
            "unit_tujuan_id": self.dinas_lain.id,
            "line_ids": [Command.create({"employee_id": self.lina.id})],
        }

    def test_f2(self):
        """MJU-F2 with F2L: several people, their list as annex; the Sekda signs a.n. Bupati."""
        permohonan = self.minta(self.dedi, line_ids=self.dua_orang())
        surat = self.bernomor(self.surat(permohonan, "MJU-F2"), "800/1/2026")
        nilai = self.nilai(
            self.sekda,
            nomor="800/1/2026",
            perihal="Permohonan Pelibatan Anggota Tim Kerja",
            tujuan="Kepala Dinas Uji",
            lampiran="1 (satu) berkas",
        )
        nilai |= {"nip": self.dedi.nip, "nip_dua": self.dani.nip}
        teks = self.assertKalimat(surat, kalimat_mamuju.F2, **nilai)
        self.assertNotIn("u.b.", teks)
        self.assertNotIn(padat("Nama : Dedi"), teks)

    def jawab(self, surat_asal, orang, tujuan="Kepala Bagian Organisasi", **vals):
        return self.nilai(
            self.kabag_lain,
            nomor="800/2/2026",
            perihal="Jawaban Permintaan Anggota Tim Kerja",
            tujuan=tujuan,
            **vals,
        )

    def test_f3(self):
        """MJU-F3: agreed, to who asked, by his number and date (R-170)."""
        permohonan = self.minta(self.hukum)
        self.bernomor(self.surat(permohonan, "MJU-F1"), "800/1/2026")
        self.jalankan(permohonan)
        self.assertEqual(self.daftar_surat(permohonan), ["MJU-F1", "MJU-F3"])
        surat = self.bernomor(self.surat(permohonan, "MJU-F3"), "800/2/2026")
        self.assertKalimat(surat, kalimat_mamuju.F3, **self.jawab(permohonan, self.hukum))

    def test_f4(self):
        """MJU-F4: refused, the reason as part of the sentence."""
        permohonan = self.minta(self.hukum)
        self.bernomor(self.surat(permohonan, "MJU-F1"), "800/1/2026")
        self.tolak(permohonan, "Adanya kegiatan mendesak yang harus dilaksanakan.")
        self.assertEqual(self.daftar_surat(permohonan), ["MJU-F1", "MJU-F4"])
        surat = self.bernomor(self.surat(permohonan, "MJU-F4"), "800/2/2026")
        alasan = "adanya kegiatan mendesak yang harus dilaksanakan"
        nilai = self.jawab(permohonan, self.hukum, alasan=alasan)
        self.assertKalimat(surat, kalimat_mamuju.F4, **nilai)

    def test_jawaban_campuran(self):
        """Who is agreed to and who is refused stand in a letter each (M Ps.21(3))."""
        permohonan = self.minta(self.dedi, line_ids=self.dua_orang())
        langkah = self.aktif(permohonan)
        setuju, tolak = langkah.line_ids
        self.sebagai(langkah, self.kadis).action_jawab(
            [
                {"line_id": setuju.id, "setuju": True},
                {"line_id": tolak.id, "setuju": False, "alasan": "Beban kerja penuh"},
            ]
        )
        teks = self.teks(self.surat(permohonan, "MJU-F3"))
        self.assertIn("DediDinas", teks)
        self.assertNotIn("DaniDinas", teks)
        teks = self.teks(self.surat(permohonan, "MJU-F4"))
        self.assertNotIn("DediDinas", teks)
        self.assertIn(padat("Dani Dinas"), teks)
        self.assertIn(padat("berhubung beban kerja penuh."), teks)

    def tugas(self, orang, **vals):
        permohonan = self.minta(orang, **vals)
        self.bernomor(permohonan.langkah_ids.naskah_ids, "800/1/2026")
        self.jalankan(permohonan)
        return permohonan

    def test_f5(self):
        """MJU-F5: Surat Tugas of one person, resting on the request."""
        permohonan = self.tugas(self.dedi)
        self.assertEqual(self.daftar_surat(permohonan), ["MJU-F1", "MJU-F3", "MJU-F5"])
        surat = self.bernomor(self.surat(permohonan, "MJU-F5"), "800/3/2026")
        nilai = self.nilai(self.kadis, nomor="800/3/2026", pemohon="Sekretaris Daerah")
        nilai |= {"nama": "Dedi Dinas", "nip": self.dedi.nip, "jabatan": "Analis Data"}
        self.assertKalimat(surat, kalimat_mamuju.F5, **nilai)

    def test_f6(self):
        """MJU-F6: Surat Tugas of several people, numbered."""
        permohonan = self.tugas(self.dedi, line_ids=self.dua_orang())
        self.assertEqual(self.daftar_surat(permohonan), ["MJU-F2", "MJU-F3", "MJU-F6"])
        surat = self.bernomor(self.surat(permohonan, "MJU-F6"), "800/3/2026")
        nilai = self.nilai(self.kadis, nomor="800/3/2026", pemohon="Sekretaris Daerah")
        nilai |= {"nip": self.dedi.nip, "nip_dua": self.dani.nip}
        self.assertKalimat(surat, kalimat_mamuju.F6, **nilai)

    def test_surat_perintah(self):
        """C-P: the Surat Perintah says purpose, target, duration and other arrangements."""
        permohonan = self.minta(self.hukum)
        self.jalankan(permohonan)
        surat = self.surat_penetapan(permohonan.penugasan_ids)
        self.assertEqual(surat.formulir_id.code, "MJU-SP")
        self.bernomor(surat, "800/4/2026")
        self.assertKalimat(
            surat,
            kalimat_mamuju.PERINTAH,
            nomor="800/4/2026",
            nama="Hana Hukum",
            maksud="Penyusunan Peraturan Bupati",
        )

    @freeze_time("2026-07-15")
    def test_plh(self):
        """Who acts for the official signs as Plh., with the title of the official."""
        self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": self.kabag_lain.id,
                "penerima_id": self.kadis.id,
                "jenis": "plh",
                "tanggal_mulai": "2026-07-01",
                "tanggal_selesai": "2026-07-31",
                "dasar": "Surat Perintah Nomor 800/1/2026",
            }
        )
        permohonan = self.minta(self.hukum)
        self.jalankan(permohonan)
        teks = self.teks(self.surat(permohonan, "MJU-F3"))
        self.assertIn(padat("Plh. KEPALA BAGIAN, Kadis Uji"), teks)

    def test_sukarela(self):
        """S4: the personal letter, then the request of the Perangkat Daerah that wants him."""
        pengajuan = self.buat_pengajuan(self.dedi)
        self.jalankan(pengajuan)
        self.assertEqual(self.daftar_surat(pengajuan), ["MJU-S", "MJU-F1", "MJU-F3", "MJU-F5"])
        self.assertIn("PermohonanmenjadiAnggotaTimKerja", self.teks(self.surat(pengajuan, "MJU-S")))
        surat = self.surat(pengajuan, "MJU-F1")
        teks = self.teks(surat)
        self.assertIn(padat("Yth. Kepala Dinas Uji"), teks)
        self.assertIn(padat("Nama : Dedi Dinas"), teks)
        self.bernomor(surat, "800/1/2026")
        jawaban = self.teks(self.surat(pengajuan, "MJU-F3"))
        self.assertIn(padat("Yth. Sekretaris Daerah"), jawaban)
        self.assertIn(padat("nomor : 800/1/2026"), jawaban)


@tagged("post_install", "-at_install")
class TestSuratPesisirBarat(SuratCase):
    """PSB-F1 to F5 (P Lampiran BAB III contoh 1 to 5)."""

    def nilai(self, pejabat, **vals):
        return {
            "tanggal": TANGGAL,
            "lampiran": "-",
            "tim": "Penyusunan Peraturan Bupati",
            "PENANDATANGAN": pejabat.job_title.upper(),
            "nama_ttd": pejabat.name,
            "nip_ttd": pejabat.nip,
            "nama": "Hana Hukum",
            "nip": self.hukum.nip,
            "jabatan": "Analis Hukum",
            "instansi": "Sekretariat Daerah",
            **vals,
        }

    def ajukan(self, **vals):
        pengajuan = self.buat_pengajuan(maksud="Penyusunan Peraturan Bupati", **vals)
        self.jalankan(pengajuan, sampai="setujui")
        surat = self.surat(pengajuan, "PSB-F1")
        surat.tanggal = "2026-02-02"
        return pengajuan

    def test_f1(self):
        """PSB-F1: in one's own name, the superior beside."""
        pengajuan = self.ajukan()
        surat = self.surat(pengajuan, "PSB-F1")
        self.assertEqual(surat.penandatangan_id, self.hukum)
        nilai = self.nilai(
            self.hukum,
            nomor="-",
            lampiran="1 (satu) berkas",
            perihal="Permohonan menjadi anggota Tim Kerja",
        )
        teks = self.assertKalimat(surat, kalimat_pesisir_barat.F1, **nilai)
        for satu in ("Mengetahui, ", "Atasan Langsung,", "Pemohon,", "Tembusan:"):
            self.assertIn(padat(satu), teks)
        self.assertIn(padat(f"Kabag Hukum NIP {self.kabag_lain.nip}"), teks)
        self.assertIn(padat(f"Hana Hukum NIP {self.hukum.nip}"), teks)

    def test_f2(self):
        """PSB-F2: agreed, with three numbered points."""
        pengajuan = self.ajukan()
        self.jalankan(pengajuan, sampai="teruskan")
        surat = self.bernomor(self.surat(pengajuan, "PSB-F2"), "800/2/2026")
        nilai = self.nilai(
            self.kabag, nomor="800/2/2026", perihal="Persetujuan menjadi anggota Tim Kerja"
        )
        self.assertKalimat(surat, kalimat_pesisir_barat.F2, **nilai)

    def tolak_f3(self, *args, **vals):
        tim = self.buat_tim("Penyusunan Peraturan Bupati") if vals else self.env["sistem.kerja.tim"]
        pengajuan = self.ajukan(tim_id=tim.id)
        self.tolak(pengajuan, *args, **vals)
        return self.bernomor(self.surat(pengajuan, "PSB-F3"), "800/2/2026")

    def nilai_f3(self, alasan):
        nilai = self.nilai(
            self.kabag, nomor="800/2/2026", perihal="Penolakan usulan menjadi anggota Tim Kerja"
        )
        return nilai | {"alasan": alasan.format_map(nilai)}

    def test_f3_alternatif_satu(self):
        """R-117, PSB-F3: the first of the two reasons of the form, in its words."""
        surat = self.tolak_f3(alternatif=1)
        nilai = self.nilai_f3(kalimat_pesisir_barat.ALASAN_1)
        self.assertKalimat(surat, kalimat_pesisir_barat.F3, **nilai)

    def test_f3_alternatif_dua(self):
        """R-117, PSB-F3: the second of the two reasons of the form, in its words."""
        surat = self.tolak_f3(alternatif=2)
        nilai = self.nilai_f3(kalimat_pesisir_barat.ALASAN_2)
        self.assertKalimat(surat, kalimat_pesisir_barat.F3, **nilai)

    def test_f3_alasan_sendiri(self):
        """PSB-F3: another reason, as a sentence."""
        surat = self.tolak_f3("formasi tim sudah penuh")
        nilai = self.nilai_f3("Formasi tim sudah penuh.")
        self.assertKalimat(surat, kalimat_pesisir_barat.F3, **nilai)

    def test_f4_f5(self):
        """PSB-F4, the answer, the recommendation, and PSB-F5 (R2)."""
        permohonan = self.buat_permohonan()
        self.jalankan(permohonan, sampai="setujui")
        minta = self.bernomor(self.surat(permohonan, "PSB-F4"), "800/1/2026")
        hal = "Permintaan Pelaksana Menjadi anggota Tim Kerja"
        nilai = self.nilai(
            self.kabag, nomor="800/1/2026", perihal=f"{hal}.", tujuan="Kepala Bagian"
        )
        self.assertKalimat(minta, kalimat_pesisir_barat.F4, **nilai)
        self.jalankan(permohonan)
        self.assertEqual(self.daftar_surat(permohonan), ["PSB-F4", "PSB-J1", "PSB-R", "PSB-F5"])
        self.assertIn(
            padat("Yth. Kepala Bagian Organisasi"), self.teks(self.surat(permohonan, "PSB-J1"))
        )
        self.assertIn(
            padat("rekomendasi terhadap pegawai"), self.teks(self.surat(permohonan, "PSB-R"))
        )
        surat = self.bernomor(self.surat(permohonan, "PSB-F5"), "800/2/SPT/2026")
        nilai = self.nilai(
            self.kabag_lain,
            nomor="800/2/SPT/2026",
            pemohon="Kepala Bagian Organisasi Sekretariat Daerah",
            nomor_permohonan="800/1/2026",
            hal=hal,
        )
        self.assertKalimat(surat, kalimat_pesisir_barat.F5, **nilai)

    def test_f5_sukarela(self):
        """S2: the Surat Tugas rests on the agreement of the unit that wants him."""
        pengajuan = self.ajukan()
        self.jalankan(pengajuan, sampai="teruskan")
        self.bernomor(self.surat(pengajuan, "PSB-F2"), "800/5/2026")
        self.jalankan(pengajuan)
        surat = self.bernomor(self.surat(pengajuan, "PSB-F5"), "800/2/SPT/2026")
        nilai = self.nilai(
            self.kabag_lain,
            nomor="800/2/SPT/2026",
            pemohon="Kepala Bagian Organisasi Sekretariat Daerah",
            nomor_permohonan="800/5/2026",
            hal="Persetujuan menjadi anggota Tim Kerja",
        )
        self.assertKalimat(surat, kalimat_pesisir_barat.F5, **nilai)

    def test_beberapa_orang(self):
        """PSB-F4 and F5 of several people number them; both kinds of posts are named."""
        permohonan = self.buat_permohonan(self.dedi | self.dani)
        self.jalankan(permohonan)
        teks = self.teks(self.surat(permohonan, "PSB-F4"))
        self.assertIn(padat("Permintaan Jabatan Fungsional/Pelaksana Menjadi anggota"), teks)
        self.assertIn(padat("pelaksana Analis Data, Pengadministrasi."), teks)
        self.assertIn(padat("1. Nama : Dedi Dinas"), teks)
        teks = self.teks(self.surat(permohonan, "PSB-F5"))
        self.assertIn(padat("2. Nama : Dani Dinas"), teks)

    def test_nama_panjang(self):
        """Long names and many people: nobody is cut in two, no signature stands alone."""
        orang = self.dedi
        for nomor in range(12):
            orang |= self.buat_pegawai(
                f"Raden Ajeng Nama Yang Sangat Panjang Sekali {nomor}, S.Kom., M.Si.",
                "Pengelola Pemantauan Pelaksanaan Standar Pelayanan Minimal Daerah",
                "plk",
                self.dinas,
            )
        self.buat_kedudukan(orang - self.dedi, self.kadis)
        permohonan = self.buat_permohonan(orang)
        self.jalankan(permohonan)
        for code in ("PSB-F4", "PSB-F5"):
            lembar = halaman(self.cetak(self.surat(permohonan, code)))
            self.assertGreater(len(lembar), 1)
            ttd = [isi for isi in lembar if padat("Penata Muda (III/a) NIP") in isi][-1]
            self.assertRegex(ttd, "(terimakasih|tanggungjawab)")
            for satu in orang:
                (tempat,) = [isi for isi in lembar if satu.nip in isi and padat(satu.name) in isi]
                self.assertIn(satu.nip, tempat)

    def test_html_dicetak_sebagai_teks(self):
        """HTML in a purpose is text on paper."""
        permohonan = self.buat_permohonan(maksud="<b>Menyusun</b> & <script>x</script>")
        self.jalankan(permohonan)
        for surat in permohonan.langkah_ids.naskah_ids:
            self.assertNotRegex(surat._render_html(), "<script>x|<b>Menyusun")
        self.assertIn(
            "<b>Menyusun</b>&<script>x</script>", self.teks(self.surat(permohonan, "PSB-F4"))
        )
