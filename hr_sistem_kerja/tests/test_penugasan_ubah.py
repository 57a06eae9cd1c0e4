from odoo.exceptions import UserError
from odoo.tests import Form, freeze_time, tagged

from .common_penugasan import PenugasanCase

HARI_INI = "2026-03-15"


@tagged("post_install", "-at_install")
class TestPenugasanUbah(PenugasanCase):
    """Extension, early end and replacement: maker, time, reason and pasal stay."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_isi()
        cls.startClassPatcher(freeze_time(HARI_INI))

    # ------------------------------------------------------------------ the period

    def test_perpanjang_dengan_naskah_baru(self):
        """R-058: a running assignment is extended; the signed letter stays, a new one is made."""
        penugasan = self.berjalan()
        lama = penugasan.naskah_id
        beku = (lama.isi, lama.sha256)
        self.sebagai(penugasan, self.kabag).action_perpanjang("2026-09-30", "Beban bertambah")
        self.assertEqual(str(penugasan.tanggal_selesai), "2026-09-30")
        self.assertEqual((penugasan.naskah_id, penugasan.state), (lama, "berjalan"))
        self.assertEqual((lama.isi, lama.sha256, lama.state), (*beku, "ditandatangani"))
        self.assertRecordValues(
            penugasan.riwayat_ids,
            [
                {
                    "jenis": "perpanjangan",
                    "dari": "30 Juni 2026",
                    "ke": "30 September 2026",
                    "alasan": "Beban bertambah",
                    "oleh_id": self.akun(self.kabag).id,
                    "pasal": "Pasal 1 angka 31",
                }
            ],
        )
        baru = penugasan.riwayat_ids.naskah_id
        self.assertEqual((baru.state, baru.jenis), ("konsep", "surat_tugas"))
        self.assertIn("Perubahan Penugasan", baru.perihal)
        self.tandatangani(baru)
        self.assertEqual(baru.isi["sampai"], ["2026-09-30"])
        for kata in ("30 September 2026", "Beban bertambah", "Pasal 1 angka 31"):
            self.assertIn(kata, self.catatan(penugasan))

    def test_konsep_memuat_masa_baru(self):
        """Where the first letter is still a draft it says the new period itself."""
        penugasan = self.tetapkan()
        penugasan.action_perpanjang("2026-09-30", "Beban bertambah")
        self.assertEqual(penugasan.riwayat_ids.naskah_id, penugasan.naskah_id)
        self.assertEqual(penugasan.naskah_id._isi()["sampai"], ["2026-09-30"])

    def test_satu_konsep_perubahan(self):
        """Changed twice before anybody signs, there is one amending letter."""
        penugasan = self.berjalan()
        penugasan.action_perpanjang("2026-09-30", "Beban bertambah")
        penugasan.action_akhiri("2026-08-31", "Selesai lebih cepat")
        self.assertEqual(len(penugasan.riwayat_ids), 2)
        self.assertEqual(len(penugasan.riwayat_ids.naskah_id), 1)

    def test_perpanjang_ditolak(self):
        """Not backwards, not without a reason, not what has ended, no nonsense for a date."""
        penugasan = self.berjalan()
        for tanggal, alasan, pesan in [
            ("2026-06-30", "x", "does not lie after"),
            ("2026-07-31", "  ", "Reason"),
            ("besok", "x", "is no date"),
            (False, "x", "is no date"),
        ]:
            with self.subTest(pesan=pesan), self.ditolak(pesan):
                penugasan.action_perpanjang(tanggal, alasan)
        with self.ditolak("Draft"):
            self.draf().action_perpanjang("2026-07-31", "x")
        penugasan.action_selesai()
        with self.ditolak("Done"):
            penugasan.action_perpanjang("2026-07-31", "x")
        self.assertFalse(penugasan.riwayat_ids)

    def test_akhiri(self):
        """An early end lies inside the period; a day that has passed closes it at once."""
        penugasan = self.berjalan()
        for tanggal in ("2025-12-31", "2026-06-30"):
            with self.subTest(tanggal=tanggal), self.ditolak("does not lie between"):
                penugasan.action_akhiri(tanggal, "x")
        penugasan.action_akhiri("2026-04-30", "Pekerjaan selesai")
        self.assertEqual(
            (str(penugasan.tanggal_selesai), penugasan.state), ("2026-04-30", "berjalan")
        )
        self.assertEqual(penugasan.riwayat_ids.jenis, "pengakhiran")
        penugasan.action_akhiri("2026-02-28", "Sudah selesai")
        self.assertEqual(penugasan.state, "selesai")

    def test_berakhir_pada_harinya(self):
        """What was ended early ends by itself after its last day; other work does not."""
        penugasan, lain = self.berjalan(), self.berjalan(self.dagas)
        penugasan.action_akhiri("2026-04-30", "Pekerjaan selesai")
        for hari, harapan in [("2026-04-30", "berjalan"), ("2026-05-01", "selesai")]:
            with freeze_time(hari):
                self.env["sistem.kerja.penugasan"]._cron_mulai()
            self.assertEqual(penugasan.state, harapan)
        self.assertEqual(lain.state, "berjalan")

    def test_persetujuan_asal_terbatas(self):
        """Extending borrowed people is recorded as going beyond what their unit agreed to."""
        permohonan = self.buat_permohonan()
        self.jalankan(permohonan)
        penugasan = permohonan.penugasan_ids
        penugasan.action_perpanjang("2026-12-31", "Belum selesai")
        self.assertIn("agreed to the time until 31 Mei 2026", penugasan.riwayat_ids.peringatan)

    def test_beban_saat_diperpanjang(self):
        """R-060: what collides in the days that are added is put on record."""
        penugasan = self.berjalan()
        self.tetapkan(tanggal_mulai="2026-08-01", tanggal_selesai="2026-12-31")
        penugasan.action_perpanjang("2026-07-31", "Sebulan lagi")
        self.assertFalse(penugasan.riwayat_ids.peringatan)
        penugasan.action_perpanjang("2026-09-30", "Dua bulan lagi")
        terakhir = penugasan.riwayat_ids.sorted("id")[-1]
        self.assertIn("other assignments in this period: 1", terakhir.peringatan)

    def test_naskah_perubahan_dibatalkan(self):
        """Cancelling the amending letter leaves the assignment and says so in its history."""
        penugasan = self.berjalan()
        penugasan.action_perpanjang("2026-09-30", "Beban bertambah")
        penugasan.riwayat_ids.naskah_id.action_batalkan("Salah ketik")
        self.assertEqual(penugasan.state, "berjalan")
        self.assertIn("Salah ketik", self.catatan(penugasan))

    # ------------------------------------------------------------------ who

    def test_siapa_boleh(self):
        """The PUO of the owner unit and the officers of its PD; nobody else, not the person."""
        operator_lain = self.buat_user(
            "opr.lain", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        penugasan = self.berjalan()
        for siapa in (self.rachma, self.dagas, self.kabag_lain, self.kadis, operator_lain):
            milik = self.sebagai(penugasan, siapa)
            self.assertFalse(milik.sudo(False).with_user(milik.env.user)._boleh_mengelola())
            for panggil in (
                lambda satu=milik: satu.action_perpanjang("2026-09-30", "x"),
                lambda satu=milik: satu.action_akhiri("2026-05-01", "x"),
                lambda satu=milik: satu.action_ganti(self.dagas.id, "2026-05-01", "x"),
                lambda satu=milik: satu.action_selesai(),
            ):
                with self.subTest(siapa=siapa.display_name), self.tanpa_hak():
                    panggil()
        for urutan, siapa in enumerate((self.kabag, self.operator, self.pengelola), start=7):
            self.sebagai(penugasan, siapa).action_perpanjang(f"2026-{urutan:02}-28", "lagi")
        self.assertEqual(len(penugasan.riwayat_ids), 3)

    def test_petugas_bukan_untuk_diri(self):
        """An officer does not extend his own assignment, nor take over one himself."""
        self.operator.partner_id = self.rachma.work_contact_id
        with self.ditolak("nobody assigns himself"):
            self.sebagai(self.berjalan(), self.operator).action_perpanjang("2026-09-30", "x")
        with self.ditolak("nobody assigns himself"):
            milik = self.sebagai(self.berjalan(self.dagas), self.operator)
            milik.action_ganti(self.rachma.id, "2026-04-01", "x")

    def test_riwayat_hanya_bertambah(self):
        """Rows of the history are made by our actions alone, and never change."""
        penugasan = self.berjalan()
        penugasan.action_perpanjang("2026-09-30", "Beban bertambah")
        riwayat = penugasan.riwayat_ids
        model = self.env["sistem.kerja.penugasan.perubahan"]
        vals = {"penugasan_id": penugasan.id, "jenis": "pengakhiran", "alasan": "x"}
        for panggil in (
            lambda: riwayat.write({"alasan": "lain"}),
            lambda: self.sebagai(riwayat, self.pengelola).write({"alasan": "lain"}),
            riwayat.unlink,
            lambda: model.create({**vals, "oleh_id": self.env.uid, "pada": "2026-01-01"}),
            lambda: model.with_context(sistem_kerja_kunci=True).create(vals),
        ):
            with self.assertRaises(UserError), self.cr.savepoint():
                panggil()
        self.assertTrue(self.sebagai(riwayat, self.rachma).has_access("read"))
        self.assertFalse(self.sebagai(riwayat, self.dagas).has_access("read"))
        self.assertFalse(self.sebagai(riwayat, self.kadis).has_access("read"))

    # ------------------------------------------------------------------ replacement

    def test_ganti_individu(self):
        """The work goes over on a day: the first ends the day before, the second has a letter."""
        penugasan = self.berjalan()
        hasil = self.sebagai(penugasan, self.kabag).action_ganti(
            self.dagas.id, "2026-04-01", "Rachma cuti"
        )
        baru = self.env["sistem.kerja.penugasan"].browse(hasil)
        self.assertRecordValues(
            baru,
            [
                {
                    "employee_id": self.dagas.id,
                    "menggantikan_id": penugasan.id,
                    "state": "ditetapkan",
                    "maksud": penugasan.maksud,
                    "target": penugasan.target,
                    "pengaturan_lain": penugasan.pengaturan_lain,
                    "penandatangan_id": self.kabag.id,
                    "pengusul_id": self.kabag.id,
                }
            ],
        )
        self.assertEqual(
            [str(hari) for hari in (baru.tanggal_mulai, baru.tanggal_selesai)],
            ["2026-04-01", "2026-06-30"],
        )
        self.assertEqual(str(penugasan.tanggal_selesai), "2026-03-31")
        self.assertEqual(
            (baru.naskah_id.state, penugasan.naskah_id.state), ("konsep", "ditandatangani")
        )
        self.assertRecordValues(
            penugasan.riwayat_ids,
            [
                {
                    "jenis": "penggantian",
                    "dari": "Rachma Uji",
                    "ke": "Dagas Uji",
                    "alasan": "Rachma cuti",
                    "pengganti_id": baru.id,
                    "naskah_id": baru.naskah_id.id,
                }
            ],
        )

    def test_ganti_sebelum_mulai(self):
        """What has not begun is cancelled; who takes over has the whole period."""
        penugasan = self.tetapkan(tanggal_mulai="2026-05-01")
        baru = penugasan.browse(penugasan.action_ganti(self.dagas.id, "2026-04-01", "Cuti"))
        self.assertEqual((penugasan.state, penugasan.naskah_id.state), ("dibatalkan",) * 2)
        self.assertEqual((baru.state, str(baru.tanggal_mulai)), ("ditetapkan", "2026-05-01"))

    def test_ganti_ditolak(self):
        """R-056, R-062, R-090: not himself, no official, none without PPK, none from outside."""
        penugasan = self.berjalan()
        baru = self.buat_pegawai("Bayu Baru", "Analis", "plk")
        for pegawai, tanggal, pesan in [
            (self.rachma, "2026-04-01", "name who takes over"),
            (self.env["hr.employee"], "2026-04-01", "name who takes over"),
            (self.kabag, "2026-04-01", "only a Pejabat Fungsional"),
            (baru, "2026-04-01", "no Pejabat Penilai Kinerja"),
            (self.hukum, "2026-04-01", "Permohonan Pelibatan"),
            (self.dagas, "2026-07-01", "lies after the end"),
        ]:
            with self.subTest(pesan=pesan, pegawai=pegawai.name), self.ditolak(pesan):
                penugasan.action_ganti(pegawai.id, tanggal, "x")
        self.assertEqual(
            (penugasan.state, str(penugasan.tanggal_selesai)), ("berjalan", "2026-06-30")
        )

    def test_ganti_anggota(self):
        """The seat in the team goes over with the assignment; the letter of the team stays."""
        tim = self.tim_berjalan(anggota=self.rachma)
        beku = tim.naskah_ids.sha256
        penugasan = tim.anggota_ids.penugasan_id
        hasil = penugasan.action_ganti(self.dagas.id, "2026-03-15", "Mutasi")
        self.assertEqual(tim.anggota_ids.employee_id, self.dagas)
        self.assertEqual(tim.anggota_ids.penugasan_id.id, hasil)
        self.assertEqual((penugasan.state, tim.naskah_ids.sha256), ("selesai", beku))
        with self.ditolak("already in Tim Tata Naskah"):
            tim.anggota_ids.penugasan_id.action_ganti(self.ahmad.id, "2026-04-01", "x")

    def test_kursi_pindah_pada_harinya(self):
        """A replacement that begins later takes the seat on its first day."""
        tim = self.tim_berjalan(anggota=self.rachma)
        tim.anggota_ids.penugasan_id.action_ganti(self.dagas.id, "2026-04-01", "Mutasi")
        self.assertEqual(tim.anggota_ids.employee_id, self.rachma)
        with freeze_time("2026-04-01"):
            self.env["sistem.kerja.penugasan"]._cron_mulai()
            self.assertEqual(tim.anggota_ids.employee_id, self.dagas)

    def test_ganti_ketua_perlu_syarat(self):
        """R-124: a new ketua needs D3 and III/b; the warning is refused until it is confirmed."""
        tim = self.tim_berjalan(anggota=self.rachma)
        ketua = tim.penugasan_ids.filtered(lambda p: p.employee_id == self.ahmad)
        with self.ditolak("Penata Muda Tk.I (III/b)", "D3", "huruf f", "Confirm"):
            ketua.action_ganti(self.dagas.id, "2026-03-15", "Mutasi")
        self.assertEqual(tim.ketua_id, self.ahmad)
        ketua.action_ganti(self.dagas.id, "2026-03-15", "Mutasi", abaikan_peringatan=True)
        self.assertEqual(tim.ketua_id, self.dagas)
        self.assertIn("III/b", ketua.riwayat_ids.peringatan)
        self.assertIn("huruf f", ketua.riwayat_ids.pasal)
        self.assertIn("in spite of", self.catatan(ketua))

    def test_ganti_ketua_memenuhi_syarat(self):
        """R-124: who fulfils the conditions leads without a question."""
        self.dagas.sudo().write(
            {"certificate": "bachelor", "pangkat_id": self.env.ref("hr_sistem_kerja.pangkat_3b").id}
        )
        tim = self.tim_berjalan(anggota=self.rachma)
        ketua = tim.penugasan_ids.filtered(lambda p: p.employee_id == self.ahmad)
        hasil = ketua.action_ganti(self.dagas.id, "2026-03-15", "Mutasi")
        self.assertEqual(ketua.browse(hasil).peran_tim, "Ketua Tim")

    def test_anggota_menjadi_ketua(self):
        """An anggota who takes over from the ketua leaves his own seat."""
        tim = self.tim_berjalan(anggota=self.rachma | self.dagas)
        ketua = tim.penugasan_ids.filtered(lambda p: p.employee_id == self.ahmad)
        lama = tim.penugasan_ids.filtered(lambda p: p.employee_id == self.rachma)
        ketua.action_ganti(self.rachma.id, "2026-03-15", "Mutasi", abaikan_peringatan=True)
        self.assertEqual((tim.ketua_id, tim.anggota_ids.employee_id), (self.rachma, self.dagas))
        self.assertEqual((ketua.state, lama.state), ("selesai", "selesai"))
        self.assertEqual(lama.riwayat_ids.ke, "Ketua Tim")
        aktif = tim.penugasan_ids.filtered(lambda p: p.state in ("ditetapkan", "berjalan"))
        self.assertEqual(len(aktif.filtered(lambda p: p.employee_id == self.rachma)), 1)

    def test_pengawas_tidak_memimpin(self):
        """R-121, R-122: who may not lead a team does not replace a ketua either."""
        tim = self.tim_berjalan(anggota=self.rachma)
        pengawas = self.buat_pegawai("Pengawas Uji", "Kepala Subbagian", "pws")
        ketua = tim.penugasan_ids.filtered(lambda p: p.employee_id == self.ahmad)
        with self.ditolak("may not lead", "Pasal 11 ayat (4)"):
            ketua.action_ganti(pengawas.id, "2026-03-15", "x", abaikan_peringatan=True)

    # ------------------------------------------------------------------ wizard

    def wizard(self, penugasan, jenis, user=None):
        model = self.env["sistem.kerja.ubah.penugasan"].with_user(user or self.pengelola)
        return model.with_context(
            active_id=penugasan.id,
            default_jenis=jenis,
            allowed_company_ids=self.instansi.ids,
        )

    def test_wizard(self):
        """The form shows the warnings, asks for the confirmation, and opens what is new."""
        tim = self.tim_berjalan(anggota=self.rachma)
        ketua = tim.penugasan_ids.filtered(lambda p: p.employee_id == self.ahmad)
        with Form(self.wizard(ketua, "penggantian")) as form:
            form.tanggal = "2026-03-15"
            form.employee_id = self.dagas
            form.alasan = "Mutasi"
            self.assertIn("III/b", str(form.peringatan_tampil))
            self.assertTrue(form.perlu_konfirmasi)
        with self.ditolak("Confirm"):
            form.record.action_lanjutkan()
        form.record.abaikan_peringatan = True
        aksi = form.record.action_lanjutkan()
        self.assertEqual(ketua.browse(aksi["res_id"]).employee_id, self.dagas)

    def test_wizard_masa(self):
        """Extension and early end by the form."""
        penugasan = self.berjalan()
        for jenis, hari in [("perpanjangan", "2026-08-31"), ("pengakhiran", "2026-05-31")]:
            with Form(self.wizard(penugasan, jenis)) as form:
                form.tanggal, form.alasan = hari, "Perlu"
            form.record.action_lanjutkan()
            self.assertEqual(str(penugasan.tanggal_selesai), hari)

    def test_tombol(self):
        """The buttons show for those who may, on what can be changed."""
        penugasan = self.berjalan()
        self.assertTrue(self.sebagai(penugasan, self.kabag).boleh_diubah)
        self.assertFalse(self.sebagai(penugasan, self.rachma).boleh_diubah)
        self.assertFalse(self.draf().boleh_diubah)
