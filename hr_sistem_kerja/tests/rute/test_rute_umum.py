"""What holds on every route; walked with the routes of Pesisir Barat."""

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..common_rute import RuteCase


@tagged("post_install", "-at_install")
class TestRuteUmum(RuteCase):
    """Several officials at once, restarting, vacant posts, what may be asked for at all."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # In the same Bidang as Joko, but the Kepala Dinas assesses him
        cls.jaya = cls.buat_pegawai("Jaya", "Analis", "plk", cls.bidang_lain)
        cls.buat_kedudukan(cls.jaya, cls.kadis)

    def dua_ppk(self):
        """Send a request for people of two PPK; return it with the steps of both."""
        permohonan = self.ajukan(
            self.permohonan(
                "lintas_unit",
                "tim",
                self.joko | self.jaya,
                unit_tujuan_id=self.bidang_lain.id,
            )
        )
        kabid, kadis = self.aktif(permohonan).sorted("penindak_id")
        if kabid.penindak_id != self.kabid_lain:
            kabid, kadis = kadis, kabid
        self.assertEqual((kabid.line_ids.employee_id, kabid.aksi), (self.joko, "setujui"))
        self.assertEqual((kadis.line_ids.employee_id, kadis.aksi), (self.jaya, "setujui"))
        return permohonan, self.sebagai(kabid, self.kabid_lain), self.sebagai(kadis, self.kadis)

    # ------------------------------------------------------------------ several officials

    def test_dua_ppk_setuju(self):
        """R-095, R-096: people of two PPK: both are asked at once, and both must answer."""
        permohonan, kabid, kadis = self.dua_ppk()
        with self.assertRaises(AccessError):
            self.sebagai(kadis, self.kabid_lain).action_setujui()
        kadis.action_setujui()
        self.assertEqual(self.aktif(permohonan).aksi, "setujui")
        kabid.action_setujui()
        rekomendasi = self.aktif(permohonan)
        self.assertEqual(set(rekomendasi.mapped("aksi")), {"rekomendasi"})
        self.assertEqual(rekomendasi.penindak_id, self.kasi_lain | self.kabid_lain)
        self.jalankan(permohonan)
        self.assertEqual(permohonan.penugasan_ids.employee_id, self.joko | self.jaya)
        self.assertTrue(all(permohonan.penugasan_ids.mapped("diterima_pada")))

    def test_dua_ppk_satu_menolak(self):
        """R-095, R-098: one refuses his man; for the other the route goes on."""
        permohonan, kabid, kadis = self.dua_ppk()
        kabid.action_tolak("Sedang tugas belajar")
        self.assertEqual((permohonan.state, len(self.aktif(permohonan))), ("diajukan", 1))
        kadis.action_setujui()
        self.jalankan(permohonan)
        self.assertEqual((permohonan.state, permohonan.alasan_penolakan), ("disetujui", False))
        self.assertEqual(permohonan.penugasan_ids.employee_id, self.jaya)
        self.assertEqual(permohonan.tim_id.anggota_ids.employee_id, self.jaya)
        per_orang = {line.employee_id: line for line in permohonan.line_ids}
        self.assertEqual(per_orang[self.joko].state, "ditolak")
        self.assertEqual(per_orang[self.joko].alasan_penolakan, "Sedang tugas belajar")
        gugur = permohonan.langkah_ids.filtered(lambda satu: satu.line_ids.employee_id == self.joko)
        self.assertEqual(set(gugur.mapped("state")), {"ditolak", "dilewati"})

    def test_dua_ppk_semua_menolak(self):
        """R-098: when the last one refuses too, the request ends with both reasons."""
        permohonan, kabid, kadis = self.dua_ppk()
        kabid.action_tolak("Sedang tugas belajar")
        kadis.action_tolak("Beban kerja penuh")
        self.assertEqual(permohonan.state, "ditolak")
        for alasan in ("Sedang tugas belajar", "Beban kerja penuh"):
            self.assertIn(alasan, permohonan.alasan_penolakan)
        self.assertFalse(permohonan.penugasan_ids)

    def test_menolak_orang_yang_sudah_direkomendasikan(self):
        """R-097: a recommendation refused later takes out its own people only."""
        permohonan, kabid, kadis = self.dua_ppk()
        kabid.action_setujui()
        kadis.action_setujui()
        milik = self.aktif(permohonan).filtered(lambda satu: satu.penindak_id == self.kasi_lain)
        self.sebagai(milik, self.kasi_lain).action_tolak("Masih ada pekerjaan")
        self.jalankan(permohonan)
        self.assertEqual(permohonan.penugasan_ids.employee_id, self.jaya)

    # ------------------------------------------------------------------ once more

    def test_perbaiki_ronde_baru(self):
        """A refused request is reopened, changed and sent again; the first round stays."""
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        self.sebagai(self.aktif(permohonan), self.kabid_lain).action_tolak("Terlalu lama")
        pertama = permohonan.langkah_ids
        states = pertama.mapped("state")
        with self.assertRaises(AccessError):
            self.sebagai(permohonan, self.kabid_lain).action_perbaiki()
        milik = self.sebagai(permohonan, self.kabid)
        milik.action_perbaiki()
        milik.write({"tanggal_selesai": "2026-03-31"})
        milik.action_ajukan()
        self.assertEqual((permohonan.ronde, permohonan.alasan_penolakan), (2, False))
        self.assertEqual(pertama.mapped("state"), states)
        self.assertEqual(pertama.mapped("ronde"), [1] * 5)
        self.assertEqual(permohonan._langkah_ronde(), permohonan.langkah_ids - pertama)
        self.jalankan(permohonan)
        self.assertEqual(permohonan.penugasan_ids.tanggal_selesai.isoformat(), "2026-03-31")
        jenis = permohonan.keputusan_ids.sorted("urutan").mapped("jenis")
        self.assertEqual(jenis[:5], ["ajukan", "setujui", "tolak", "perbaiki", "ajukan"])

    def test_ronde_baru_menanyakan_semua(self):
        """R-095: the next round asks again for those who were refused."""
        permohonan, kabid, kadis = self.dua_ppk()
        kabid.action_tolak("Terlalu lama")
        kadis.action_tolak("Terlalu lama")
        self.sebagai(permohonan, self.kabid).action_perbaiki()
        self.ajukan(permohonan)
        self.assertEqual(set(permohonan.line_ids.mapped("state")), {"menunggu"})
        self.assertFalse(any(permohonan.line_ids.mapped("alasan_penolakan")))
        self.jalankan(permohonan)
        self.assertEqual(len(permohonan.penugasan_ids), 2)

    def test_yang_tidak_dapat_diulang(self):
        """Only what was refused is reopened; nothing is sent twice."""
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        milik = self.sebagai(permohonan, self.kabid)
        for tindakan in (milik.action_perbaiki, milik.action_ajukan):
            with self.ditolak("it is Sent"):
                tindakan()
        self.assertEqual((permohonan.ronde, len(permohonan.langkah_ids)), (1, 5))

    def test_batalkan_di_tengah(self):
        """The requester cancels with a reason; what waits falls away and nothing follows."""
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        milik = self.sebagai(permohonan, self.kabid)
        with self.assertRaises(AccessError):
            self.sebagai(permohonan, self.kabid_lain).action_batalkan("Bukan urusannya")
        with self.ditolak("Reason"):
            milik.action_batalkan(" ")
        milik.action_batalkan("Pekerjaan ditunda")
        self.assertEqual(permohonan.state, "dibatalkan")
        self.assertFalse(self.aktif(permohonan))
        self.assertFalse(permohonan.penugasan_ids)
        langkah = permohonan._langkah_ronde()[1]
        with self.ditolak("nothing is left to do"):
            self.sebagai(langkah, self.kabid_lain).action_setujui()

    # ------------------------------------------------------------------ who prepares, who is there

    def test_petugas_menyiapkan(self):
        """An officer prepares; the request is the official's, who sends it himself."""
        operator = self.buat_user(
            "opr.dinas", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        permohonan = self.permohonan("lintas_unit")
        with self.assertRaises(AccessError):
            self.sebagai(permohonan, self.operator).action_ajukan()
        self.sebagai(permohonan, operator).action_ajukan()
        minta = self.aktif(permohonan)
        self.assertEqual((minta.aksi, minta.penindak_id), ("minta", self.kabid))
        self.assertEqual(permohonan.pemohon_id, self.kabid)
        with self.assertRaises(AccessError):
            self.sebagai(minta, operator).action_setujui()
        self.sebagai(minta, self.kabid).action_setujui()
        self.assertEqual(self.aktif(permohonan).penindak_id, self.kabid_lain)

    def test_jabatan_kosong(self):
        """A vacant post on the route stops the sending and is named; nothing is half sent."""
        for unit, pesan in [
            (self.seksi_lain, "step Pimpinan Unit Organisasi asal: nobody heads Seksi Lain"),
            (self.bidang, "step Pimpinan Unit Organisasi pemilik kinerja: nobody heads Bidang"),
        ]:
            with self.subTest(unit=unit.name):
                kepala, unit.manager_id = unit.manager_id, False
                permohonan = self.permohonan("lintas_unit")
                with self.ditolak(pesan):
                    self.sebagai(permohonan, self.pengelola).action_ajukan()
                self.assertEqual((permohonan.state, permohonan.ronde), ("draft", 0))
                unit.manager_id = kepala
                self.sebagai(permohonan, self.pengelola).action_ajukan()
                self.assertEqual(permohonan.state, "diajukan")

    def test_tanpa_pyb(self):
        """R-099: where no PyB is set for a government, the sending says on which company."""
        for instansi in (self.instansi, self.lain):
            with self.subTest(instansi=instansi.name):
                pyb, instansi.pyb_id = instansi.pyb_id, False
                permohonan = self.permohonan("lintas_instansi")
                with self.ditolak(f"{instansi.name} is not set"):
                    self.ajukan(permohonan)
                instansi.pyb_id = pyb

    def test_pergantian_kepala(self):
        """Who heads the unit when it is decided decides; who has left does not."""
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        self.lewati(permohonan, 2)
        langkah = self.aktif(permohonan)
        baru = self.buat_pegawai("Kasi Baru", "Kepala Seksi", "pws", self.seksi_lain)
        self.seksi_lain.manager_id = baru
        with self.ditolak("Kasi Baru", AccessError):
            self.sebagai(langkah, self.kasi_lain).action_setujui()
        self.sebagai(langkah, self.pengelola).action_cari_ulang()
        self.assertEqual((langkah.penindak_id, langkah.pejabat_id), (baru, baru))
        self.sebagai(langkah, baru).action_setujui()
        self.assertEqual(langkah.state, "disetujui")
        self.assertIn("alihkan", permohonan.keputusan_ids.mapped("jenis"))

    def test_pergantian_ppk_sebelum_gilirannya(self):
        """A step that still waits goes to who holds the role when its turn comes."""
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        self.lewati(permohonan, 2)
        kedudukan = self.env["sistem.kerja.kedudukan"].search([("employee_id", "=", self.joko.id)])
        kedudukan.ppk_id = self.kadis
        self.jalankan(permohonan, sampai="tugaskan")
        self.assertEqual(self.aktif(permohonan).penindak_id, self.kadis)

    # ------------------------------------------------------------------ what may be asked for

    def test_hanya_pf_dan_plk(self):
        """R-056: a structural official is neither asked for nor volunteers."""
        for dokumen in (
            self.permohonan("lintas_unit", orang=self.kasi_lain),
            self.pengajuan("lintas_unit", pegawai=self.kasi_lain),
        ):
            with self.ditolak("Kasi Lain: only a Pejabat Fungsional"):
                self.ajukan(dokumen)

    def test_tanpa_ppk(self):
        """R-062: who has no PPK is not asked for; his kedudukan is determined first."""
        jana = self.buat_pegawai("Jana", "Analis", "plk", self.seksi_lain)
        for dokumen in (
            self.permohonan("lintas_unit", orang=jana),
            self.pengajuan("lintas_unit", pegawai=jana),
        ):
            with self.ditolak("Jana: has no Pejabat Penilai Kinerja"):
                self.ajukan(dokumen)

    def test_jarak_berbeda(self):
        """R-059: people who need different routes are not asked for in one letter."""
        with self.ditolak("Dwi is not of Seksi Lain"):
            self.permohonan("lintas_pd", orang=self.joko | self.dwi)
        permohonan = self.permohonan("lintas_pd", orang=self.joko | self.dwi, unit_tujuan_id=False)
        with self.ditolak("different distances"):
            self.ajukan(permohonan)

    def test_isi_terkunci_setelah_diajukan(self):
        """What others decide about does not change under their hands."""
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        milik = self.sebagai(permohonan, self.kabid)
        for ubah in (
            lambda: permohonan.write({"maksud": "Lain"}),
            lambda: permohonan.write({"line_ids": [Command.create({"employee_id": self.jeni.id})]}),
            lambda: permohonan.line_ids.write({"employee_id": self.jeni.id}),
            lambda: permohonan.line_ids.unlink(),
            permohonan.unlink,
        ):
            with self.ditolak("was already sent|stays as proof"):
                ubah()
        with self.assertRaises(UserError):
            milik.write({"maksud": "Lain"})
        self.assertEqual(permohonan.line_ids.employee_id, self.joko)

    def test_tanpa_orang_atau_tim(self):
        """Nobody, or a team without its name, cannot be asked for."""
        kosong = self.permohonan(
            "lintas_unit", orang=self.env["hr.employee"], unit_tujuan_id=self.seksi_lain.id
        )
        tanpa_tim = self.permohonan("lintas_unit", "tim", tim_id=False)
        for dokumen, pesan in [(kosong, "People Asked for"), (tanpa_tim, "Tim Kerja: name")]:
            with self.ditolak(pesan):
                self.ajukan(dokumen)
