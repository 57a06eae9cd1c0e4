"""Nobody decides about his own request; who acts for an absent official."""

from odoo.exceptions import AccessError
from odoo.tests import freeze_time, tagged

from ..common_rute import RuteCase

DIALIHKAN = "{nama} does not decide about his own request; {atas}, the next official up, does."


@tagged("post_install", "-at_install")
class TestRutePelaku(RuteCase):
    """The next official up, and delegations, on the routes of Pesisir Barat."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.startClassPatcher(freeze_time("2026-07-15"))

    @classmethod
    def delegasi(cls, pejabat, penerima, selesai="2026-07-31", **vals):
        delegasi = cls.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": pejabat.id if pejabat else False,
                "penerima_id": penerima.id,
                "jenis": "plh",
                "tanggal_mulai": "2026-07-01",
                "tanggal_selesai": selesai,
                "dasar": "Surat Perintah Nomor 800/1/2026 tanggal 1 Juli 2026",
                **vals,
            }
        )
        if delegasi.state == "draft":
            delegasi.action_berlakukan()
        return delegasi

    def periksa_dialihkan(self, langkah, nama, atas):
        """The step belongs to the next official up, says why, and the other one is told."""
        self.assertEqual((langkah.state, langkah.penindak_id), ("aktif", atas))
        self.assertEqual(langkah.dialihkan, DIALIHKAN.format(nama=nama.name, atas=atas.name))
        with self.ditolak(langkah.dialihkan):
            self.sebagai(langkah, nama).action_setujui()
        self.sebagai(langkah, atas).action_setujui()
        self.assertEqual(langkah.state, "disetujui")

    # ------------------------------------------------------------------ own requests

    def test_pemohon_adalah_ppk_asal(self):
        """Who asks for somebody whom he assesses himself does not answer his own letter."""
        joni = self.buat_pegawai("Joni", "Analis", "plk", self.seksi_lain)
        self.buat_kedudukan(joni, self.kabid)
        permohonan = self.ajukan(self.permohonan("lintas_unit", orang=joni))
        self.assertEqual(permohonan.pemohon_id, self.kabid)
        self.periksa_dialihkan(self.aktif(permohonan), self.kabid, self.kadis)
        self.jalankan(permohonan, sampai="tugaskan")
        self.periksa_dialihkan(self.aktif(permohonan), self.kabid, self.kadis)
        self.assertEqual(permohonan.penugasan_ids.employee_id, joni)

    def test_pemohon_adalah_pyb(self):
        """R-099: where the head who asks is the PyB too, the Kepala Daerah approves."""
        self.instansi.pyb_id = self.kabid
        permohonan = self.ajukan(self.permohonan("lintas_instansi"))
        # Above the Kabid stands his Kepala Dinas first
        self.periksa_dialihkan(self.aktif(permohonan), self.kabid, self.kadis)

    def test_sukarelawan_memimpin_unit(self):
        """A PF who heads a unit mandiri and volunteers in it: his superior decides."""
        puskesmas = self.buat_unit("Puskesmas", "puskesmas", self.dinas)
        kapus = self.buat_kepala("Kapus", "Kepala Puskesmas", "jf_madya", puskesmas)
        self.buat_kedudukan(kapus, self.kadis)
        pengajuan = self.ajukan(self.pengajuan("dalam_unit", pegawai=kapus, unit=puskesmas))
        for aksi in ("setujui", "tugaskan"):
            self.assertEqual(self.aktif(pengajuan).aksi, aksi)
            self.periksa_dialihkan(self.aktif(pengajuan), kapus, self.kadis)
        self.assertEqual(self.aktif(pengajuan).penindak_id, kapus)
        self.assertFalse(self.aktif(pengajuan).dialihkan)

    def test_sukarelawan_adalah_plh(self):
        """The delegate of his own PPK does not approve his own wish, nor does the absent PPK."""
        self.delegasi(self.kabid_lain, self.joko)
        pengajuan = self.ajukan(self.pengajuan("lintas_unit"))
        self.lewati(pengajuan, 3)
        self.assertEqual(self.aktif(pengajuan).aksi, "setujui")
        self.periksa_dialihkan(self.aktif(pengajuan), self.joko, self.kadis)

    def test_sukarelawan_plh_atasan_berikutnya(self):
        """Not even as delegate of the next person up: then the one above him decides."""
        joni = self.buat_pegawai("Joni", "Analis", "plk", self.seksi)
        self.buat_kedudukan(joni, self.kasi)
        self.delegasi(self.kabid, joni)
        pengajuan = self.ajukan(self.pengajuan("dalam_unit", pegawai=joni))
        self.periksa_dialihkan(self.aktif(pengajuan), joni, self.kadis)

    def test_tanpa_atasan(self):
        """Where nobody stands above, the sending says what to fill in."""
        self.instansi.write({"kepala_daerah_id": False, "pyb_id": False})
        puskesmas = self.buat_unit("Puskesmas", "puskesmas", is_perangkat_daerah=True)
        kapus = self.buat_kepala("Kapus", "Kepala Puskesmas", "jf_madya", puskesmas)
        self.buat_kedudukan(kapus, self.kadis)
        pengajuan = self.pengajuan("dalam_unit", pegawai=kapus, unit=puskesmas)
        with self.ditolak("nobody stands above him; name the Kepala Daerah"):
            self.ajukan(pengajuan)

    def test_petugas_pemohon(self):
        """An officer who volunteers does not record the decision about himself."""
        petugas = self.buat_user(
            "opr.joko",
            "hr_sistem_kerja.group_operator_pd",
            perangkat_daerah_ids=self.dinas.ids,
            partner_id=self.joko.work_contact_id.id,
        )
        pengajuan = self.pengajuan("lintas_unit")
        self.sebagai(pengajuan, petugas).action_ajukan()
        langkah = self.aktif(pengajuan)
        self.assertEqual(langkah.penindak_id, self.kabid)
        with self.ditolak("is your own", AccessError):
            self.sebagai(langkah, petugas).action_catat("disetujui", "Nota dinas")
        rekan = self.buat_user(
            "opr.rekan", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        with self.ditolak("Basis"):
            self.sebagai(langkah, rekan).action_catat("disetujui", " ")
        self.sebagai(langkah, rekan).action_catat("disetujui", "Nota dinas Kabid 15 Juli 2026")
        self.assertRecordValues(
            langkah,
            [
                {
                    "state": "disetujui",
                    "bertindak": "dicatat",
                    "pejabat_id": self.kabid.id,
                    "diputus_oleh_id": rekan.id,
                    "dasar": "Nota dinas Kabid 15 Juli 2026",
                }
            ],
        )

    # ------------------------------------------------------------------ delegations

    def test_plh_bertindak(self):
        """New steps go to the Plh.; principal and actor are both kept."""
        delegasi = self.delegasi(self.kabid_lain, self.kasi_lain)
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        langkah = self.aktif(permohonan)
        with self.ditolak("31 Juli 2026 Kasi Lain acts in your place"):
            self.sebagai(langkah, self.kabid_lain).action_setujui()
        self.sebagai(langkah, self.kasi_lain).action_setujui()
        self.assertRecordValues(
            langkah,
            [
                {
                    "state": "disetujui",
                    "pejabat_id": self.kabid_lain.id,
                    "penindak_id": self.kasi_lain.id,
                    "bertindak": "plh",
                    "pendelegasian_id": delegasi.id,
                    "diputus_oleh_id": self.akun(self.kasi_lain).id,
                }
            ],
        )

    def test_plt_jabatan_kosong(self):
        """A vacant post with a Plt. does not stop the sending."""
        self.seksi_lain.manager_id = False
        self.delegasi(False, self.kabid_lain, jenis="plt", unit_id=self.seksi_lain.id)
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        self.lewati(permohonan, 2)
        langkah = self.aktif(permohonan)
        self.assertEqual(
            (langkah.aksi, langkah.penindak_id, langkah.bertindak, langkah.pejabat_id),
            ("rekomendasi", self.kabid_lain, "plt", self.env["hr.employee"]),
        )
        self.jalankan(permohonan)
        self.assertEqual(permohonan.penugasan_ids.employee_id, self.joko)

    def test_berakhir_sendiri(self):
        """After its last day the principal decides again, also what waited for the Plh."""
        self.delegasi(self.kabid_lain, self.kasi_lain)
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        langkah = self.aktif(permohonan)
        self.assertEqual(langkah.penindak_id, self.kasi_lain)
        with freeze_time("2026-08-01"):
            with self.ditolak("is for Kabid Lain to decide", AccessError):
                self.sebagai(langkah, self.kasi_lain).action_setujui()
            self.sebagai(langkah, self.kabid_lain).action_setujui()
        self.assertRecordValues(
            langkah,
            [
                {
                    "penindak_id": self.kabid_lain.id,
                    "bertindak": "definitif",
                    "pendelegasian_id": False,
                }
            ],
        )

    def test_mulai_di_tengah(self):
        """A delegation that begins while a step waits takes it over."""
        permohonan = self.ajukan(self.permohonan("lintas_unit"))
        langkah = self.aktif(permohonan)
        self.delegasi(self.kabid_lain, self.kasi_dua)
        with self.ditolak("Kasi Dua acts in your place"):
            self.sebagai(langkah, self.kabid_lain).action_setujui()
        self.sebagai(langkah, self.pengelola).action_cari_ulang()
        self.sebagai(langkah, self.kasi_dua).action_setujui()
        self.assertEqual((langkah.bertindak, langkah.penindak_id), ("plh", self.kasi_dua))

    def test_plh_pemohon(self):
        """The Plh. of the head who asks signs what an officer has prepared."""
        self.delegasi(self.kabid, self.kasi)
        permohonan = self.permohonan("lintas_unit")
        self.sebagai(permohonan, self.pengelola).action_ajukan()
        minta = self.aktif(permohonan)
        self.sebagai(minta, self.kasi).action_setujui()
        self.assertRecordValues(
            minta,
            [
                {
                    "aksi": "minta",
                    "state": "disetujui",
                    "pejabat_id": self.kabid.id,
                    "penindak_id": self.kasi.id,
                    "bertindak": "plh",
                }
            ],
        )
        self.assertEqual(permohonan.pemohon_id, self.kabid)
        self.assertEqual(self.aktif(permohonan).penindak_id, self.kabid_lain)

    def test_plh_pemohon_adalah_ppk_asal(self):
        """Who signed the request as Plh. does not answer it as PPK."""
        joni = self.buat_pegawai("Joni", "Analis", "plk", self.seksi_lain)
        self.buat_kedudukan(joni, self.kabid_dua)
        self.delegasi(self.kabid, self.kabid_dua)
        permohonan = self.permohonan("lintas_unit", orang=joni)
        self.sebagai(permohonan, self.pengelola).action_ajukan()
        self.sebagai(self.aktif(permohonan), self.kabid_dua).action_setujui()
        self.periksa_dialihkan(self.aktif(permohonan), self.kabid_dua, self.kadis_dua)
