from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import freeze_time, tagged

from .common_penugasan import PenugasanCase


@tagged("post_install", "-at_install")
class TestPenugasanLangsung(PenugasanCase):
    """Penunjukan inside the unit without a request, by whom and for whom (R1)."""

    def test_puo_menunjuk(self):
        """R-090: the head of the owner unit appoints without a request letter, from the portal."""
        penugasan = self.draf(oleh=self.kabag)
        penugasan.maksud = "Menyusun laporan tahunan"
        penugasan.action_tetapkan()
        penugasan = penugasan.with_env(self.env)
        self.assertEqual(
            (penugasan.state, penugasan.penandatangan_id, penugasan.naskah_id.state),
            ("ditetapkan", self.kabag, "konsep"),
        )
        self.assertEqual(penugasan.naskah_id.create_uid, self.akun(self.kabag))
        self.assertFalse(penugasan.permohonan_id)

    def test_puo_dengan_pelacakan(self):
        """From the portal it works as screens do it, with the history of changes."""
        model = self.sebagai(self.env["sistem.kerja.penugasan"], self.kabag)
        penugasan = model.with_context(tracking_disable=False).create(
            self.draf().copy_data()[0] | {"employee_id": self.dagas.id}
        )
        penugasan.write({"maksud": "Laporan lain", "tanggal_selesai": "2026-07-31"})
        penugasan.action_tetapkan()
        self.env.flush_all()
        self.cr.precommit.run()
        self.assertEqual(penugasan.with_env(self.env).state, "ditetapkan")

    def test_tim_unit_lain(self):
        """Nobody joins the team of another unit by way of an assignment of his own unit."""
        tim = self.buat_tim("Tim Dinas", unit_pemilik_id=self.dinas.id)
        with self.ditolak("Tim Dinas belongs to Dinas Uji", galat=ValidationError):
            self.draf(tim_id=tim.id, bentuk="tim")

    def test_ppk_menunjuk(self):
        """R-091: the PPK of the person appoints, also where another one heads the unit."""
        kasubbag = self.buat_pegawai("Kasubbag Uji", "Kepala Subbagian", "pws")
        self.dagas.sudo().kedudukan_ids.ppk_id = kasubbag
        self.assertEqual(self.dagas.ppk_id, kasubbag)
        self.draf(self.dagas, oleh=kasubbag).action_tetapkan()
        with self.tanpa_hak():
            self.draf(self.rachma, oleh=kasubbag)
        with self.tanpa_hak():
            self.draf(self.dagas, oleh=kasubbag, unit_pemilik_id=self.dinas.id)

    def test_orang_lain_ditolak(self):
        """A stranger, the person himself and the head of another unit appoint nobody."""
        for siapa in (self.kabag_lain, self.rachma, self.ahmad, self.kadis):
            with self.subTest(siapa=siapa.name):
                with self.tanpa_hak():
                    self.draf(oleh=siapa)
                penugasan = self.draf()
                with self.tanpa_hak():
                    self.sebagai(penugasan, siapa).action_tetapkan()
                self.assertEqual(penugasan.state, "draft")

    def test_operator_hanya_wilayahnya(self):
        """Officers establish for the Perangkat Daerah that they serve."""
        self.sebagai(self.draf(), self.operator).action_tetapkan()
        self.sebagai(self.draf(self.dagas), self.pengelola).action_tetapkan()
        lain = self.buat_user(
            "opr.lain", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        with self.tanpa_hak():
            self.sebagai(self.draf(), lain).action_tetapkan()

    def test_puo_hanya_draf(self):
        """The head writes drafts of his unit only; nothing of it moves to another unit."""
        penugasan = self.draf(oleh=self.kabag)
        with self.tanpa_hak():
            penugasan.unit_pemilik_id = self.dinas
        with self.ditolak("State"):
            penugasan.state = "berjalan"
        penugasan.action_tetapkan()
        for ubah in ({"maksud": "lain"}, {"target": False}, {"tanggal_selesai": "2030-01-01"}):
            with self.subTest(ubah=ubah), self.assertRaises(UserError), self.cr.savepoint():
                penugasan.write(ubah)
        with self.assertRaises(AccessError), self.cr.savepoint():
            penugasan.unlink()

    def test_isi_tetap_untuk_petugas(self):
        """What was established changes for nobody but by Extend, End Early and Replace."""
        penugasan = self.tetapkan()
        for bidang, nilai in [("target", "lain"), ("pengaturan_lain", ""), ("bukti_lain", "x")]:
            with self.subTest(bidang=bidang), self.ditolak("already established"):
                self.sebagai(penugasan, self.pengelola).write({bidang: nilai})

    def test_bukan_diri_sendiri(self):
        """Nobody assigns himself, not as an officer either."""
        self.operator.partner_id = self.rachma.work_contact_id
        with self.ditolak("Rachma Uji", "nobody assigns himself"):
            self.sebagai(self.draf(), self.operator).action_tetapkan()

    @freeze_time("2026-07-15")
    def test_delegasi_bertindak(self):
        """Who acts for the head on the day establishes in his place; afterwards he does not."""
        self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": self.kabag.id,
                "penerima_id": self.ahmad.id,
                "jenis": "plh",
                "tanggal_mulai": "2026-07-01",
                "tanggal_selesai": "2026-07-31",
                "dasar": "Surat Perintah 800/1/2026",
            }
        )
        self.sebagai(self.draf(), self.ahmad).action_tetapkan()
        with freeze_time("2026-08-01"), self.tanpa_hak():
            self.sebagai(self.draf(), self.ahmad).action_tetapkan()
        with self.ditolak("nobody assigns himself"):
            self.sebagai(self.draf(self.ahmad), self.ahmad).action_tetapkan()

    def test_lintas_perlu_permohonan(self):
        """R-096, R-099: what needs a route is refused directly, with the pasal of the route."""
        lina = self.env["hr.employee"].browse(self.lina.id)
        for pegawai, lingkup in [
            (self.hukum, "Across Unit Organisasi"),
            (self.dedi, "Across Perangkat Daerah"),
            (lina, "Across Governments"),
        ]:
            with (
                self.subTest(lingkup=lingkup),
                self.ditolak(pegawai.name, lingkup, "Permohonan Pelibatan", "Lampiran"),
            ):
                self.draf(pegawai).action_tetapkan()

    def test_sukarela_perlu_pengajuan(self):
        """R-106: who volunteers asks himself; nobody writes it for him."""
        with self.ditolak("Rachma Uji", "Pengajuan Sukarela", "Lampiran"):
            self.draf(cara="sukarela").action_tetapkan()

    def test_dilarang(self):
        """R-107: a forbidden case is refused with the note and the pasal of the regulation."""
        alur = self.peraturan.alur_ids.filtered(lambda satu: satu.dilarang)[:1]
        self.assertEqual((alur.cara, alur.lingkup), ("sukarela", "lintas_instansi"))
        alur.catatan = "Tidak antarpemerintah."
        with self.ditolak("Lina Lain", "forbids", "Tidak antarpemerintah.", alur.pasal):
            self.draf(self.lina, cara="sukarela").action_tetapkan()

    def test_tanpa_baris_alur(self):
        """Where the regulation says nothing of the case, nothing forbids the appointment."""
        self.peraturan.alur_ids.filtered(lambda a: a.lingkup == "lintas_unit").unlink()
        penugasan = self.tetapkan(self.hukum)
        self.assertEqual(penugasan.penandatangan_id, self.sekda)

    def test_tanpa_ppk(self):
        """R-062: where the regulation says so, nobody is assigned without a PPK."""
        baru = self.buat_pegawai("Bayu Baru", "Analis", "plk")
        with self.ditolak("Bayu Baru", "no Pejabat Penilai Kinerja", "Lampiran"):
            self.draf(baru).action_tetapkan()
        self.peraturan._ketentuan("wajib_ppk").unlink()
        self.assertEqual(self.tetapkan(baru).state, "ditetapkan")

    def test_pengusul(self):
        """R-063: the proposal of the PUO is recorded, of a permohonan that of who asked."""
        self.assertEqual(self.tetapkan().pengusul_id, self.kabag)
        permohonan = self.buat_permohonan()
        self.jalankan(permohonan)
        self.assertEqual(permohonan.penugasan_ids.pengusul_id, permohonan.pemohon_id)
        self.assertEqual(permohonan.pemohon_id, self.kabag)
        with self.ditolak("Proposed by"):
            self.draf(pengusul_id=self.kadis.id)

    def test_tanda_tangan_sendiri(self):
        """A Pejabat Fungsional who heads a unit mandiri does not sign his own assignment."""
        unit = self.buat_unit("Puskesmas Uji", "bagian", self.dinas, is_unit_mandiri=True)
        kepala = self.buat_kepala("Kepala Puskesmas", "Dokter", "jf_madya", unit)
        self.buat_kedudukan(kepala, self.kadis)
        penugasan = self.tetapkan(kepala, unit_pemilik_id=unit.id)
        self.assertEqual(penugasan.penandatangan_id, self.kadis)

    def test_dua_kali(self):
        """A second click changes nothing, makes no second letter, and says so."""
        penugasan = self.sebagai(self.draf(), self.kabag)
        penugasan.action_tetapkan()
        with self.ditolak("cannot become Established"):
            penugasan.action_tetapkan()
        domain = [("res_model", "=", penugasan._name), ("res_id", "=", penugasan.id)]
        self.assertEqual(self.env["sistem.kerja.naskah"].search_count(domain), 1)

    def test_insidental(self):
        """R-061: insidental work for one person, or as the team has it."""
        self.assertEqual(self.tetapkan().jenis, "rutin")
        self.assertEqual(self.tetapkan(jenis="insidental").jenis, "insidental")
        tim = self.buat_tim(jenis="insidental")
        tim.action_tetapkan()
        self.assertEqual(set(tim.penugasan_ids.mapped("jenis")), {"insidental"})


@tagged("post_install", "-at_install")
class TestPenugasanNaskah(PenugasanCase):
    """Every established assignment has its draft letter, people of one request share it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_isi()

    def test_naskah_langsung(self):
        """R-075: the letter names instrument, signatory, unit and pasal; signing starts it."""
        penugasan = self.tetapkan()
        naskah = penugasan.naskah_id
        self.assertEqual(naskah.penugasan_ids, penugasan)
        self.assertEqual(
            (naskah.jenis, naskah.penandatangan_id, naskah.unit_id, naskah.pasal),
            ("surat_tugas", self.kabag, self.bagian, penugasan.pasal),
        )
        self.assertEqual((naskah.res_model, naskah.res_id), (penugasan._name, penugasan.id))
        self.assertIn("Menyusun laporan", naskah.perihal)
        self.tandatangani(naskah)
        self.assertEqual(penugasan.state, "berjalan")

    def test_tanpa_formulir(self):
        """A line without a form makes a letter that is not printed yet, and fails nowhere."""
        penetapan = self.peraturan.penetapan_ids
        self.patch(type(penetapan), "_formulir", lambda baris: baris.formulir_id.browse())
        naskah = self.tetapkan().naskah_id
        self.assertFalse(naskah.formulir_id or naskah.attachment_id)

    def test_satu_naskah_satu_permohonan(self):
        """The people of one request share the letter; another request has its own."""
        dua = self.buat_pegawai("Hadi Hukum", "Analis Hukum", "plk", self.bagian_lain)
        self.buat_kedudukan(dua, self.kabag_lain)
        permohonan = self.buat_permohonan(self.hukum | dua)
        self.jalankan(permohonan)
        self.assertEqual(len(permohonan.penugasan_ids), 2)
        self.assertEqual(len(permohonan.penugasan_ids.naskah_id), 1)
        self.assertEqual(permohonan.penugasan_ids.naskah_id.jenis, "keputusan")
        lain = self.buat_permohonan()
        self.jalankan(lain)
        self.assertNotEqual(lain.penugasan_ids.naskah_id, permohonan.penugasan_ids.naskah_id)

    def test_dua_ppk_satu_naskah(self):
        """Each PPK-asal releases his own; the same signatory still signs one letter for all."""
        dua = self.buat_pegawai("Hadi Hukum", "Analis Hukum", "plk", self.bagian_lain)
        kasubbag = self.buat_pegawai("Kasubbag Hukum", "Kasubbag", "pws", self.bagian_lain)
        self.buat_kedudukan(dua, kasubbag)
        permohonan = self.buat_permohonan(self.hukum | dua)
        self.jalankan(permohonan, sampai="tugaskan")
        for langkah in self.aktif(permohonan):
            self.sebagai(langkah, langkah.penindak_id).action_setujui()
        self.assertEqual(permohonan.penugasan_ids.employee_id, self.hukum | dua)
        self.assertEqual(len(permohonan.penugasan_ids.naskah_id), 1)

    def test_pengajuan_bernaskah(self):
        """R-112: a volunteer who was approved has his letter too."""
        pengajuan = self.buat_pengajuan()
        self.sebagai(pengajuan, self.hukum).action_ajukan()
        self.jalankan(pengajuan)
        self.assertEqual(pengajuan.penugasan_ids.naskah_id.state, "konsep")

    def test_kepala_daerah_menandatangani(self):
        """The Kepala Daerah has no post in the organisation; the company names his title."""
        bupati = self.env["hr.employee"].create(
            {"name": "Bupati Uji", "company_id": self.instansi.id, "job_title": False}
        )
        self.instansi.kepala_daerah_id = bupati
        baris = self.peraturan._penetapan("penugasan", "dalam_unit", self.bagian)
        baris.penandatangan_id = self.env.ref("hr_sistem_kerja.peran_kepala_daerah")
        self.assertEqual(self.tetapkan().naskah_id.jabatan_penandatangan, "Bupati Uji")

    def test_bukti_lain_tidak_dikenal(self):
        """R-066: a regulation without that provision wants its letter."""
        with self.ditolak("Other Proof", "knows no proof but the letter"):
            self.draf(bukti_lain="Nota Dinas 1/2026").action_tetapkan()

    def test_batal_membawa_naskah(self):
        """A draft letter that establishes nobody any more is cancelled; a shared one stays."""
        penugasan = self.tetapkan()
        self.sebagai(penugasan, self.kabag).action_batalkan("Tidak jadi")
        self.assertEqual((penugasan.state, penugasan.naskah_id.state), ("dibatalkan",) * 2)
        dua = self.buat_pegawai("Hadi Hukum", "Analis Hukum", "plk", self.bagian_lain)
        self.buat_kedudukan(dua, self.kabag_lain)
        permohonan = self.buat_permohonan(self.hukum | dua)
        self.jalankan(permohonan)
        satu, lain = permohonan.penugasan_ids
        satu.action_batalkan("Sakit")
        self.assertEqual(lain.naskah_id.state, "konsep")
        lain.action_batalkan("Sakit juga")
        self.assertEqual(lain.naskah_id.state, "dibatalkan")

    def test_naskah_batal_membawa_penugasan(self):
        """Cancelling the letter ends the assignment, once."""
        penugasan = self.tetapkan()
        penugasan.naskah_id.action_batalkan("Salah")
        self.assertEqual((penugasan.state, penugasan.naskah_id.state), ("dibatalkan",) * 2)

    def test_batal_hanya_yang_berhak(self):
        """A stranger and the person himself cancel nothing; the reason is required."""
        penugasan = self.tetapkan()
        for siapa in (self.rachma, self.kabag_lain):
            with self.subTest(siapa=siapa.name), self.tanpa_hak():
                self.sebagai(penugasan, siapa).action_batalkan("iseng")
        with self.ditolak("Reason"):
            self.sebagai(penugasan, self.kabag).action_batalkan(" ")

    def test_wizard_menyebut_akibat(self):
        """The wizard says what follows: the letter, and the seat in the team."""

        def akibat(penugasan):
            wizard = self.env["sistem.kerja.alasan"].with_context(
                active_model=penugasan._name, active_ids=penugasan.ids
            )
            return wizard.create({"alasan": "x"}).akibat

        self.assertIn("is cancelled with it", akibat(self.tetapkan()))
        tim = self.tim_berjalan()
        teks = akibat(tim.anggota_ids[0].penugasan_id)
        self.assertIn("stays as it is", teks)
        self.assertIn("Tim Tata Naskah", teks)
        self.assertFalse(
            self.env["sistem.kerja.alasan"]
            .with_context(active_model="res.users", active_ids=[1])
            .create({"alasan": "x"})
            .akibat
        )


@tagged("post_install", "-at_install")
class TestPenugasanMamuju(PenugasanCase):
    """Surat perintah with its contents, or other proof (M Ps.20-21)."""

    KODE = "mamuju_29_2023"

    def test_isi_wajib(self):
        """R-064: a surat perintah inside the unit says purpose, target, period, arrangements."""
        with self.ditolak("Ekspektasi/target kinerja; Pengaturan penugasan lainnya", "Pasal 20"):
            self.draf(target=" ", pengaturan_lain=False).action_tetapkan()
        penugasan = self.tetapkan()
        self.assertEqual(penugasan.naskah_id.jenis, "surat_perintah")
        self.assertEqual(penugasan.penandatangan_id, self.kabag)

    def test_isi_wajib_pengajuan(self):
        """R-064: what a volunteer left open is filled in before his letter can be signed."""
        pengajuan = self.buat_pengajuan(self.rachma, target=False, pengaturan_lain=False)
        self.sebagai(pengajuan, self.rachma).action_ajukan()
        self.jalankan(pengajuan)
        penugasan = pengajuan.penugasan_ids
        penugasan.naskah_id.write({"nomor": "800/1/2026", "tanggal": "2026-02-01"})
        with self.ditolak("Ekspektasi/target kinerja; Pengaturan penugasan lainnya", "Pasal 20"):
            penugasan.naskah_id._pastikan_dapat_ditandatangani()
        petugas = self.sebagai(penugasan, self.pengelola)
        petugas.write({"target": "1 laporan", "pengaturan_lain": "Dua hari sepekan"})
        penugasan.naskah_id._pastikan_dapat_ditandatangani()
        with self.ditolak("already established"):
            petugas.write({"target": "2 laporan"})

    def test_bukti_lain(self):
        """R-066: other proof takes the place of the letter and starts on the first day."""
        penugasan = self.sebagai(self.draf(bukti_lain="Surel 5 Januari 2026"), self.kabag)
        penugasan.action_tetapkan()
        penugasan = penugasan.with_env(self.env)
        self.assertFalse(penugasan.naskah_id)
        self.assertEqual(penugasan.state, "berjalan")
        nanti = self.tetapkan(
            bukti_lain="Nota Dinas 2/2026", tanggal_mulai="2099-01-01", tanggal_selesai="2099-02-01"
        )
        self.assertEqual(nanti.state, "ditetapkan")
        nanti._buka().tanggal_mulai = "2026-01-01"
        self.env["sistem.kerja.penugasan"]._cron_mulai()
        self.assertEqual(nanti.state, "berjalan")

    def test_bukti_lain_hanya_dalam_unit(self):
        """R-066: outside the unit, and for a team, the letter is needed."""
        self.peraturan.alur_ids.filtered(lambda a: a.lingkup == "lintas_unit").unlink()
        with self.ditolak("Other Proof", "Pasal 20 ayat (1)"):
            self.draf(self.hukum, bukti_lain="Surel").action_tetapkan()
        with self.ditolak("Other Proof"):
            self.draf(bentuk="tim", bukti_lain="Surel").action_tetapkan()

    def test_tanpa_wajib_ppk(self):
        """R-062 is of Pesisir Barat; here a person without PPK lacks only the signatory."""
        baru = self.buat_pegawai("Bayu Baru", "Analis", "plk")
        self.assertEqual(self.tetapkan(baru).penandatangan_id, self.kabag)


@tagged("post_install", "-at_install")
class TestPenugasanBekasi(PenugasanCase):
    """A Keputusan across Perangkat Daerah rests on the recommendation of the superior."""

    KODE = "bekasi_18_2024"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bupati = cls.buat_pegawai("Bupati Uji", "Bupati", "jptp", cls.setda)
        cls.instansi.kepala_daerah_id = cls.bupati

    def test_rekomendasi_dari_permohonan(self):
        """R-085: the recommendation is a step of the request; with it the Keputusan is made."""
        permohonan = self.buat_permohonan(self.dedi)
        self.jalankan(permohonan)
        penugasan = permohonan.penugasan_ids
        self.assertTrue(penugasan.penetapan_id.wajib_rekomendasi)
        self.assertEqual((penugasan.state, penugasan.naskah_id.jenis), ("ditetapkan", "keputusan"))

    def test_tanpa_rekomendasi_ditolak(self):
        """R-085: a route without that step, or none at all, makes no Keputusan."""
        alur = self.peraturan._alur("penunjukan", "lintas_pd", self.bagian, "individu")
        alur.langkah_ids.filtered(lambda langkah: langkah.aksi == "rekomendasi").unlink()
        permohonan = self.buat_permohonan(self.dedi)
        aktif = self.jalankan(permohonan, sampai="tugaskan")
        with self.ditolak("Dedi Dinas", "recommendation of his superior", "Pasal 8"):
            self.sebagai(aktif, aktif.penindak_id).action_setujui()
        self.assertFalse(permohonan.penugasan_ids)

    def test_langsung_tanpa_rekomendasi(self):
        """R-085: nor does a direct appointment where the regulation has no route."""
        self.peraturan.alur_ids.filtered(lambda a: a.lingkup == "lintas_pd").unlink()
        with self.ditolak("recommendation of his superior"):
            self.draf(self.dedi).action_tetapkan()

    def test_dilarang_menyebut_catatan(self):
        """Forbidden across governments, with the note of the regulation."""
        alur = self.peraturan._alur("penunjukan", "lintas_instansi", self.bagian, "individu")
        with self.ditolak("forbids", alur.pasal):
            self.draf(self.lina).action_tetapkan()
