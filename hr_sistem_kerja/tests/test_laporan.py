"""Reports: to whom they go, and who answers them (katalog section 9)."""

import base64

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .common_penugasan import PenugasanCase


class LaporanCase(PenugasanCase):
    """A running team of the Bagian, and words for its reports."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_isi()

    def tim_bekerja(self, **vals):
        tim = self.tim_berjalan(**vals)
        tim._pindah("pelaksanaan")
        return tim

    def tugas(self, tim, pegawai):
        return tim.penugasan_ids.filtered(lambda satu: satu.employee_id == pegawai)

    def laporan(self, pegawai, penugasan=None, **vals):
        """Create a report as the account of its reporter."""
        if penugasan is not None:
            vals["penugasan_id"] = penugasan.id
        model = self.sebagai(self.env["sistem.kerja.laporan"], pegawai)
        return model.create({"isi": "Menyusun naskah", **vals})

    def terkirim(self, pegawai, penugasan=None, **vals):
        laporan = self.laporan(pegawai, penugasan, **vals)
        laporan.action_kirim()
        return laporan

    def delegasikan(self, pejabat, penerima):
        self.env["sistem.kerja.pendelegasian"].with_context(sistem_kerja_draf=True).create(
            {
                "pejabat_id": pejabat.id,
                "penerima_id": penerima.id,
                "jenis": "plh",
                "tanggal_mulai": self.hari_ini(),
                "tanggal_selesai": self.hari_ini(),
                "dasar": "Surat Perintah Nomor 800/1/2026",
            }
        ).action_berlakukan()

    def hari_ini(self):
        return self.env["sistem.kerja.permohonan"]._hari_ini()


@tagged("post_install", "-at_install")
class TestLaporan(LaporanCase):
    """Pesisir Barat: individu and ketua to the PUO, anggota to the ketua."""

    def test_anggota_ke_ketua(self):
        """R-152: an anggota reports to the ketua (P Ps.13(1))."""
        tim = self.tim_bekerja()
        laporan = self.terkirim(self.rachma, self.tugas(tim, self.rachma)).sudo()
        self.assertEqual((laporan.jenis, laporan.pelapor_id), ("anggota", self.rachma))
        self.assertEqual((laporan.penerima_id, laporan.state), (self.ahmad, "dikirim"))
        self.assertIn("Pasal 13 ayat (1)", laporan.pasal)

    def test_ketua_ke_puo(self):
        """R-154: the ketua reports on the team to the PUO (P Ps.13(2))."""
        laporan = self.terkirim(self.ahmad, tim_id=self.tim_bekerja().id).sudo()
        self.assertEqual((laporan.jenis, laporan.pelapor_id), ("ketua", self.ahmad))
        self.assertEqual(laporan.penerima_id, self.kabag)
        self.assertIn("Pasal 13 ayat (2)", laporan.pasal)

    def test_individu_ke_puo_dengan_tembusan(self):
        """R-151: an individu reports to the PUO (P Ps.12); a second recipient gets a copy."""
        laporan = self.terkirim(self.rachma, self.berjalan()).sudo()
        self.assertEqual((laporan.jenis, laporan.penerima_id), ("individu", self.kabag))
        self.assertIn("Pasal 12", laporan.pasal)

    def test_tanpa_ketua_ke_puo(self):
        """R-152: without a ketua everybody in the team reports as one would, to the PUO."""
        tim = self.tim_bekerja(ketua_id=False)
        laporan = self.terkirim(self.rachma, self.tugas(tim, self.rachma)).sudo()
        self.assertEqual((laporan.jenis, laporan.penerima_id), ("anggota", self.kabag))
        with self.ditolak("ketua", galat=AccessError):
            self.laporan(self.rachma, tim_id=tim.id)

    def test_jenis_dan_penerima_tidak_dipilih(self):
        """R-152: who names another kind, reporter or recipient is refused with the pasal."""
        tim = self.tim_bekerja()
        tugas = self.tugas(tim, self.rachma)
        cocok = self.laporan(
            self.rachma,
            tugas,
            jenis="anggota",
            pelapor_id=self.rachma.id,
            penerima_id=self.ahmad.id,
        )
        self.assertEqual(cocok.state, "draft")
        for salah in (
            {"jenis": "ketua"},
            {"jenis": "permintaan"},
            {"jenis": "akhir"},
            {"penerima_id": self.kabag.id},
            {"pelapor_id": self.dagas.id},
        ):
            with self.subTest(salah), self.ditolak("Pasal 13 ayat (1)"):
                self.laporan(self.rachma, tugas, **salah)

    def test_terima_dengan_umpan_balik(self):
        """R-150: the recipient accepts with feedback; who, as what and when is kept."""
        laporan = self.terkirim(self.rachma, self.berjalan())
        self.sebagai(laporan, self.kabag).action_terima("Lanjutkan")
        laporan = laporan.sudo()
        self.assertEqual(laporan.state, "diterima")
        self.assertEqual(
            (laporan.umpan_balik, laporan.penindak_id, laporan.bertindak),
            ("Lanjutkan", self.kabag, "definitif"),
        )
        self.assertEqual(laporan.diputus_oleh_id, self.akun(self.kabag))
        self.assertTrue(laporan.diputus_pada)
        self.assertIn("Lanjutkan", self.catatan(laporan))

    def test_kembalikan_lalu_kirim_lagi(self):
        """R-150: a returned report is written anew and sent again."""
        laporan = self.terkirim(self.rachma, self.berjalan())
        with self.ditolak("Reason"):
            self.sebagai(laporan, self.kabag).action_kembalikan("  ")
        with self.ditolak("was sent"):
            laporan.isi = "lain"
        self.sebagai(laporan, self.kabag).action_kembalikan("Tambahkan data")
        self.assertEqual((laporan.state, laporan.alasan), ("dikembalikan", "Tambahkan data"))
        laporan.isi = "Dengan data"
        laporan.action_kirim()
        self.assertEqual(laporan.state, "dikirim")

    def test_orang_lain_ditolak_dengan_pasal(self):
        """R-152: only the recipient answers; the refusal names him and the pasal."""
        tim = self.tim_bekerja()
        laporan = self.terkirim(self.rachma, self.tugas(tim, self.rachma))
        with self.ditolak(self.ahmad.name, "Pasal 13 ayat (1)", galat=AccessError):
            laporan.action_terima()
        with self.tanpa_hak():
            self.sebagai(laporan, self.kabag).action_terima()
        with self.tanpa_hak():
            self.sebagai(laporan, self.dagas).action_kembalikan("x")

    def test_plh_menerima(self):
        """R-151: who acts for the PUO today accepts as Plh., also without having been told."""
        laporan = self.terkirim(self.rachma, self.berjalan())
        self.delegasikan(self.kabag, self.sekda)
        self.sebagai(laporan, self.sekda).action_terima()
        laporan = laporan.sudo()
        self.assertEqual((laporan.bertindak, laporan.penindak_id), ("plh", self.sekda))
        self.assertEqual(laporan.pejabat_id, self.kabag)

    def test_petugas_mencatat(self):
        """R-151: an officer records what the PUO decided on paper, with the paper."""
        laporan = self.terkirim(self.rachma, self.berjalan())
        with self.ditolak("Paper"):
            self.sebagai(laporan, self.operator).action_catat("diterima", " ")
        with self.tanpa_hak():
            laporan.action_catat("diterima", "Nota 1")
        self.sebagai(laporan, self.operator).action_catat("diterima", "Nota 1/2026", "Baik")
        laporan = laporan.sudo()
        self.assertEqual((laporan.bertindak, laporan.dasar), ("dicatat", "Nota 1/2026"))
        self.assertEqual(laporan.umpan_balik, "Baik")

    def test_isi_wajib(self):
        """R-150: a report without content is not sent."""
        laporan = self.laporan(self.rachma, self.berjalan(), isi=" ")
        with self.ditolak("write what was done"):
            laporan.action_kirim()

    def test_target_terisi(self):
        """R-146: accepted reports add up to the result of the target they name."""
        tim = self.tim_bekerja()
        target = tim.target_ids
        tugas = self.tugas(tim, self.rachma)
        satu = self.terkirim(self.rachma, tugas, target_id=target.id, jumlah=0.25)
        dua = self.terkirim(self.rachma, tugas, target_id=target.id, jumlah=0.5)
        self.sebagai(satu, self.ahmad).action_terima()
        self.assertEqual(target.realisasi, 0.25)
        self.sebagai(dua, self.ahmad).action_terima()
        self.assertEqual((target.realisasi, target.persen), (0.75, 75))

    def test_target_pekerjaan_lain(self):
        """R-146: a report fills no target of other work."""
        tim, lain = self.tim_bekerja(), self.buat_tim("Tim Lain")
        with self.ditolak("Target", galat=ValidationError):
            self.laporan(self.rachma, self.tugas(tim, self.rachma), target_id=lain.target_ids.id)

    def test_lampiran(self):
        """R-150: files are attached until the report is sent, and are proof then."""
        laporan = self.laporan(self.rachma, self.berjalan())
        isi = base64.b64encode(b"%PDF-1.4 x").decode()
        berkas = self.env["ir.attachment"].browse(laporan.action_lampirkan("data.pdf", isi))
        with self.ditolak("10 MB"):
            laporan.action_lampirkan("x.exe", isi)
        laporan.action_kirim()
        self.assertEqual([satu["nama"] for satu in laporan.daftar_berkas()], ["data.pdf"])
        with self.ditolak("sent"):
            laporan.action_lampirkan("lagi.pdf", isi)
        with self.assertRaises(UserError), self.cr.savepoint():
            berkas.raw = b"lain"
        with self.assertRaises(UserError), self.cr.savepoint():
            berkas.unlink()

    def test_minta_laporan_tim(self):
        """R-155: the PUO demands a report of the ketua at any time (P Ps.13(4))."""
        tim = self.tim_bekerja()
        ids = self.sebagai(tim, self.kabag).action_minta_laporan(pesan="Kemajuan?")
        laporan = self.env["sistem.kerja.laporan"].browse(ids)
        self.assertEqual((laporan.jenis, laporan.pelapor_id), ("permintaan", self.ahmad))
        self.assertEqual((laporan.penerima_id, laporan.pesan), (self.kabag, "Kemajuan?"))
        self.assertTrue(laporan.batas_waktu)
        milik = self.sebagai(laporan, self.ahmad)
        with self.ditolak("asked for"):
            milik.unlink()
        milik.isi = "Sampai bab dua"
        milik.action_kirim()
        self.sebagai(laporan, self.kabag).action_terima("Terima kasih")

    def test_minta_laporan_anggota(self):
        """R-155: or of anggota; nobody else demands, and the refusal names the pasal."""
        tim = self.tim_bekerja()
        tugas = self.tugas(tim, self.dagas)
        ids = self.sebagai(tim, self.kabag).action_minta_laporan(tugas.ids)
        self.assertEqual(self.env["sistem.kerja.laporan"].browse(ids).pelapor_id, self.dagas)
        with self.ditolak(self.kabag.name, "Pasal 13 ayat (4)", galat=AccessError):
            self.sebagai(tim, self.ahmad).action_minta_laporan()
        with self.ditolak("none of these"):
            self.sebagai(tim, self.kabag).action_minta_laporan([999999])
        with self.ditolak("past"):
            self.sebagai(tugas, self.kabag).action_minta_laporan(batas="2020-01-01")

    def test_laporan_akhir_surat_tugas(self):
        """R-157: a finished Surat Tugas asks for a written report to the PPK (P BAB III F5)."""
        penugasan = self.berjalan()
        penugasan.naskah_id._buka().write({"jenis": "surat_tugas"})
        penugasan.action_selesai()
        laporan = self.env["sistem.kerja.laporan"].search([("penugasan_id", "=", penugasan.id)])
        self.assertEqual((laporan.jenis, laporan.pelapor_id), ("akhir", self.rachma))
        self.assertEqual(laporan.penerima_id, self.rachma.ppk_id)
        self.assertIn("contoh 5", laporan.pasal)

    def test_tanpa_surat_tugas_tidak_ada_laporan_akhir(self):
        """R-157: only a Surat Tugas does."""
        penugasan = self.berjalan()
        penugasan.naskah_id._buka().write({"jenis": "surat_perintah"})
        penugasan.action_selesai()
        self.assertFalse(
            self.env["sistem.kerja.laporan"].search([("penugasan_id", "=", penugasan.id)])
        )


@tagged("post_install", "-at_install")
class TestLaporanMamuju(LaporanCase):
    """Mamuju: individu to the PPK, ketua to the PUO and/or the head of the agency."""

    KODE = "mamuju_29_2023"

    def test_individu_ke_ppk(self):
        """R-150: an individu reports to his PPK (M Ps.29)."""
        laporan = self.terkirim(self.rachma, self.berjalan()).sudo()
        self.assertEqual(laporan.penerima_id, self.rachma.ppk_id)
        self.assertIn("Pasal 29", laporan.pasal)

    def test_ketua_ke_puo_tembusan_pimpinan_pd(self):
        """R-153: the ketua reports to the PUO; the head of the agency gets a copy (M Ps.30(2))."""
        laporan = self.terkirim(self.ahmad, tim_id=self.tim_bekerja().id).sudo()
        self.assertEqual((laporan.penerima_id, laporan.tembusan_ids), (self.kabag, self.sekda))
        self.assertTrue(self.sebagai(laporan, self.sekda).has_access("read"))
        with self.ditolak(self.kabag.name, "Pasal 30 ayat (2)", galat=AccessError):
            self.sebagai(laporan, self.sekda).action_terima()
