"""How the story ends: results, what is said about them, and the rekomendasi penilaian."""

from odoo.exceptions import AccessError

from ..aturan.predikat import PERILAKU
from .common_cerita import CeritaCase


class CeritaSampaiAkhirCase(CeritaCase):
    """The whole story; a subclass names the reviewers of the results (:meth:`rantai`)."""

    # Whether the regulation has the form PSB-F8
    ADA_SURAT = False
    # Pasal by which results below the target come back; only some texts say so themselves
    KEMBALI = ""

    @classmethod
    def rantai(cls):
        """Return the reviewers in order, as list of (official, pasal)."""
        raise NotImplementedError

    def ceritakan(self):
        """Tell one year of work, from the perjanjian kinerja to the rekomendasi."""
        self.perjanjian_ditetapkan()
        self.target_dibagi()
        self.strategi_ditetapkan()
        self.tim_dibentuk()
        self.surat_ditandatangani()
        self.belum_boleh_dimulai()
        self.rencana_disepakati()
        self.pekerjaan_dimulai()
        self.peran_dibagi()
        self.rencana_individu_disetujui()
        self.dipantau()
        self.laporan_anggota_diterima()
        self.laporan_ketua_diterima()
        self.laporan_diminta()
        self.kendala_diputus()
        self.hasil_dikembalikan()
        self.hasil_selesai()
        self.bahan_dikirim()
        self.rekomendasi_final()
        self.surat_rekomendasi()

    # ------------------------------------------------------------------ results

    def hasil_dikembalikan(self):
        """R-144, R-148: three of four documents are sent, and come back to the team."""
        self.hasil = self.buat(
            "sistem.kerja.hasil", self.ketua, {"tim_id": self.tim.id, "uraian": "Tiga dokumen"}
        )
        self.sebagai(self.hasil.line_ids, self.ketua).capaian = 3
        with self.ditolak(self.ketua.name, galat=AccessError):
            self.sebagai(self.hasil, self.petugas).action_ajukan()
        self.sebagai(self.hasil, self.ketua).action_ajukan()
        self.assertEqual((self.hasil.state, self.tim.state), ("diajukan", "evaluasi"))
        self.pastikan_rantai()
        pertama = self.hasil._tinjauan_ronde()[0]
        self.tolak_bila_kurang(pertama)
        with self.ditolak(pertama.penindak_id.name, pertama.pasal, galat=AccessError):
            self.sebagai(pertama, self.ketua).action_kembalikan("Belum lengkap")
        self.sebagai(pertama, pertama.penindak_id).action_kembalikan("Belum lengkap")
        self.assertEqual(self.hasil.state, "dikembalikan")
        self.assertIn(self.KEMBALI, pertama.pasal_kembali or "")

    def tolak_bila_kurang(self, tinjauan):
        """R-146: who declares done cannot do so below the target."""
        if tinjauan.tugas == "selesai":
            with self.ditolak(self.rantai()[-1][1]):
                self.sebagai(tinjauan, tinjauan.penindak_id).action_terima()

    def pastikan_rantai(self):
        tinjauan = self.hasil._tinjauan_ronde()
        self.assertEqual(
            [satu.penindak_id for satu in tinjauan], [siapa for siapa, _p in self.rantai()]
        )
        for satu, (_siapa, pasal) in zip(tinjauan, self.rantai(), strict=True):
            self.assertIn(pasal, satu.pasal)

    def hasil_selesai(self):
        """R-145 to R-147: with all four they pass their reviewers in order, and are done."""
        self.sebagai(self.hasil.line_ids, self.ketua).capaian = 4
        self.sebagai(self.hasil, self.ketua).action_ajukan()
        self.pastikan_rantai()
        for urutan, satu in enumerate(self.hasil._tinjauan_ronde()):
            siapa, pasal = self.rantai()[urutan]
            for nanti in self.hasil._tinjauan_ronde()[urutan + 1 :]:
                with self.ditolak(f"first {siapa.name}"):
                    self.sebagai(nanti, nanti.penindak_id).action_terima()
            with self.ditolak(siapa.name, pasal, galat=AccessError):
                self.sebagai(satu, self.ketua).action_terima("Baik")
            self.sebagai(satu, siapa).action_terima("Baik")
        self.assertEqual((self.hasil.state, self.tim.state), ("selesai", "selesai"))
        self.assertEqual(set(self.tim.penugasan_ids.mapped("state")), {"selesai"})
        self.pastikan_capaian(100)

    # ------------------------------------------------------------------ assessment

    def bahan_dikirim(self):
        """R-156: the ketua tells the PPK and the PUO how the anggota worked."""
        isi = {
            "penugasan_id": self.penugasan(self.anggota).id,
            "hasil": "Empat dokumen tepat waktu",
            "perilaku": "Membantu rekan",
            "hasil_kerja": "di_atas",
            **dict.fromkeys(PERILAKU, "sesuai"),
        }
        with self.ditolak(self.ketua.name, self.PASAL["bahan"], galat=AccessError):
            self.buat("sistem.kerja.rekomendasi.bahan", self.rekan, isi)
        self.bahan = self.buat("sistem.kerja.rekomendasi.bahan", self.ketua, isi)
        self.sebagai(self.bahan, self.ketua).action_kirim()
        self.assertIn(self.pejabat["ppk"], self.bahan.penerima_ids)

    def rekomendasi_final(self):
        """R-159: the PPK shows his recommendation, the person comments, then it is final."""
        model = self.env["sistem.kerja.rekomendasi"]
        tugas = self.penugasan(self.anggota).id
        with self.ditolak(galat=AccessError):
            self.sebagai(model, self.ketua).buat(tugas)
        ppk = self.pejabat["ppk"]
        rekomendasi = model.browse(self.sebagai(model, ppk).buat(tugas))
        self.sebagai(rekomendasi, ppk).action_pakai_bahan()
        self.assertEqual((rekomendasi.hasil_kerja, rekomendasi.predikat), ("di_atas", "baik"))
        self.giliran("rekomendasi", rekomendasi, "action_ajukan", bukan=self.petugas, oleh=ppk)
        with self.ditolak(self.anggota.name, galat=AccessError):
            self.sebagai(rekomendasi, ppk).action_tanggapi("Setuju")
        self.sebagai(rekomendasi, self.anggota).action_tanggapi("Terima kasih")
        self.giliran("rekomendasi", rekomendasi, "action_terima", bukan=self.anggota, oleh=ppk)
        self.assertEqual((rekomendasi.state, rekomendasi.penindak_id), ("diterima", ppk))
        self.rekomendasi = rekomendasi

    def surat_rekomendasi(self):
        """R-179: where the regulation has the form, the letter is signed, then the person reads."""
        surat = self.rekomendasi.naskah_id
        self.assertEqual(bool(surat), self.ADA_SURAT)
        if not surat:
            return
        surat.write({"nomor": "800/2/2026", "tanggal": "2026-07-01"})
        with self.tanpa_hak():
            self.sebagai(surat, self.anggota).check_access("read")
        with self.ditolak("Pengelola", galat=AccessError):
            self.sebagai(surat, self.petugas).action_tandatangani()
        self.sebagai(surat, self.pengelola).action_tandatangani()
        self.assertEqual(surat.penandatangan_id, self.pejabat["ppk"])
        self.sebagai(surat, self.anggota).check_access("read")
