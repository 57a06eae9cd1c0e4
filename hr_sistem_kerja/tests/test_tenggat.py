from datetime import date

from odoo.tests import freeze_time, tagged

from ..models.alur import tenggat
from .common import SistemKerjaCase

# A Wednesday; Thursday and Friday are working days, the weekend is not
HARI_INI = "2026-07-15"
BANYAK = 10_000


@freeze_time(f"{HARI_INI} 00:15:00")
class TenggatCase(SistemKerjaCase):
    """Steps of a request with deadlines; what would be mailed is written down instead."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.peran = cls.env["sistem.kerja.peran"].search([], limit=1)
        cls.permohonan = cls.env["sistem.kerja.permohonan"].create(
            {
                "unit_pemohon_id": cls.bagian.id,
                "unit_tujuan_id": cls.dinas.id,
                "maksud": "Menyusun tata naskah",
                "tanggal_mulai": "2026-08-01",
                "tanggal_selesai": "2026-12-31",
            }
        )

    def setUp(self):
        super().setUp()
        Langkah = type(self.env["sistem.kerja.langkah"])
        self.diingatkan, self.dilaporkan = [], []
        self.patch(Langkah, "_ingatkan", lambda langkah: self.diingatkan.append(langkah.ids))
        self.patch(
            Langkah,
            "_laporkan_terlambat",
            lambda langkah, atasan: self.dilaporkan.append(
                {satu.id: atasan[satu.id].id for satu in langkah}
            ),
        )

    @classmethod
    def buat_langkah(cls, batas=None, jumlah=1, **vals):
        return (
            cls.env["sistem.kerja.langkah"]
            ._buka()
            .create(
                [
                    {
                        "permohonan_id": cls.permohonan.id,
                        "ronde": 1,
                        "urutan": 10,
                        "peran_id": cls.peran.id,
                        "pejabat_id": cls.kabag.id,
                        "penindak_id": cls.kabag.id,
                        "company_id": cls.instansi.id,
                        "state": "aktif",
                        "aktif_pada": "2026-07-13 02:00:00",
                        "batas_waktu": batas,
                        **vals,
                    }
                ]
                * jumlah
            )
            .with_env(cls.env)
        )

    def jalankan(self):
        """Run the job as the server does, with its own cursor."""
        self.env.flush_all()
        with self.enter_registry_test_mode():
            self.env.ref("hr_sistem_kerja.cron_tenggat").method_direct_trigger()
        self.env.invalidate_all()

    def jalankan_di_sini(self, waktu=()):
        """Run the job in this transaction; ``waktu`` is what each progress report answers."""
        jawaban, laporan = iter(waktu), []

        def progress(_cron, selesai=0, *, remaining=None):
            self.env.flush_all()
            laporan.append((selesai, remaining))
            return next(jawaban, float("inf"))

        self.patch(type(self.env["ir.cron"]), "_commit_progress", progress)
        self.env["sistem.kerja.langkah"]._cron_tenggat()
        return laporan

    def ukur(self, panggil):
        """Return the number of queries of a call that starts with no cache."""
        self.env.flush_all()
        self.env.invalidate_all()
        awal = self.env.cr.sql_log_count
        panggil()
        self.env.flush_all()
        return self.env.cr.sql_log_count - awal


@tagged("post_install", "-at_install")
@freeze_time(f"{HARI_INI} 00:15:00")
class TestTenggat(TenggatCase):
    """Issue 4, 5: a reminder before the deadline, a report to the superior after it."""

    # ------------------------------------------------------------------ reminding

    def test_diingatkan_sehari_sebelumnya(self):
        """The day before the deadline, on the day and after it: reminded once."""
        besok, hari_ini, kemarin = (
            self.buat_langkah(f"2026-07-{tanggal}") for tanggal in (16, 15, 14)
        )
        lusa, tanpa_batas = self.buat_langkah("2026-07-17"), self.buat_langkah()
        self.jalankan()
        self.assertEqual(self.diingatkan, [(kemarin | hari_ini | besok).ids])
        self.assertEqual(besok.diingatkan_pada, date(2026, 7, 15))
        self.assertFalse((lusa | tanpa_batas).filtered("diingatkan_pada"))
        self.jalankan()
        self.assertEqual(len(self.diingatkan), 1)

    def test_pengingat_menghitung_hari_kerja(self):
        """On Friday the step of Monday is reminded of; a government may choose more days."""
        senin, selasa = self.buat_langkah("2026-07-20"), self.buat_langkah("2026-07-21")
        with freeze_time("2026-07-17 00:15:00"):
            self.jalankan()
            self.assertEqual(self.diingatkan, [senin.ids])
            self.instansi.pengingat_hari = 2
            self.jalankan()
            self.assertEqual(self.diingatkan, [senin.ids, selasa.ids])

    def test_kalender_penindak(self):
        """The holidays of the official's government count, not of the one that asks."""
        lain = self.env["res.company"].create({"name": "Pemerintah Kabupaten Lain"})
        self.env["sistem.kerja.hari.libur"].create(
            {
                "tanggal": "2026-07-16",
                "name": "Hari Jadi",
                "jenis": "daerah",
                "company_ids": lain.ids,
            }
        )
        pejabat = self.env["hr.employee"].create({"name": "Kadis Lain", "company_id": lain.id})
        sini = self.buat_langkah("2026-07-17")
        sana = self.buat_langkah("2026-07-17", penindak_id=pejabat.id, pejabat_id=pejabat.id)
        kosong = self.buat_langkah("2026-07-16", penindak_id=False, pejabat_id=False)
        self.assertEqual((sini.sisa_hari, sana.sisa_hari, kosong.sisa_hari), (2, 1, 1))
        self.jalankan()
        self.assertEqual(self.diingatkan, [(kosong | sana).ids])

    def test_hanya_yang_aktif(self):
        """What waits for an earlier step, or is decided, calls for nobody."""
        for state in ("menunggu", "disetujui", "ditolak", "dilewati", "dibatalkan"):
            self.buat_langkah("2026-07-01", state=state)
        self.jalankan()
        self.assertFalse(self.diingatkan or self.dilaporkan)

    # ------------------------------------------------------------------ reporting

    def test_dilaporkan_kepada_atasan(self):
        """After the deadline the superior of the official is told, once; not on the last day."""
        telat, hari_ini = self.buat_langkah("2026-07-14"), self.buat_langkah(HARI_INI)
        self.jalankan()
        self.assertEqual(self.dilaporkan, [{telat.id: self.sekda.id}])
        self.assertEqual(telat.dilaporkan_pada, date(2026, 7, 15))
        self.assertFalse(hari_ini.dilaporkan_pada)
        self.jalankan()
        self.assertEqual(len(self.dilaporkan), 1)

    def test_tanpa_atasan(self):
        """Nobody stands above the highest official: noted, and not tried again every day."""
        telat = self.buat_langkah("2026-07-14", penindak_id=self.sekda.id, pejabat_id=self.sekda.id)
        self.jalankan()
        self.assertFalse(any(self.dilaporkan))
        self.assertTrue(telat.dilaporkan_pada)

    # ------------------------------------------------------------------ quietly, in batches

    def test_satu_gagal(self):
        """A step that cannot be sent is logged and tried again; the others are sent."""
        semua = self.buat_langkah(HARI_INI, 9)
        rusak = semua[4]

        def ingatkan(langkah):
            if rusak in langkah:
                raise ValueError("no address")
            self.diingatkan.append(langkah.ids)

        self.patch(type(semua), "_ingatkan", ingatkan)
        with self.assertLogs("odoo.addons.hr_sistem_kerja.models.alur.tenggat", "ERROR") as log:
            self.jalankan()
        self.assertIn(f"step {rusak.id}", log.output[0])
        self.assertEqual(len(log.output), 1)
        self.assertEqual(
            {kunci for ids in self.diingatkan for kunci in ids}, set((semua - rusak).ids)
        )
        self.assertEqual(semua.filtered("diingatkan_pada"), semua - rusak)

    def test_sedang_diputus(self):
        """What somebody decides in this moment is left alone; what he decided, too."""
        dikunci, diputus, tersisa = self.buat_langkah(HARI_INI, 3)

        def kunci(langkah, **_opsi):
            self.env.cr.execute(
                "UPDATE sistem_kerja_langkah SET state = 'disetujui' WHERE id = %s", [diputus.id]
            )
            return langkah - dikunci

        self.patch(type(dikunci), "try_lock_for_update", kunci)
        self.jalankan_di_sini()
        self.assertEqual(self.diingatkan, [tersisa.ids])
        self.assertFalse((dikunci | diputus).filtered("diingatkan_pada"))

    def test_kehabisan_waktu(self):
        """The job stops where its time is over, says what is left, and goes on later."""
        self.buat_langkah("2026-07-14", 3)
        self.patch(tenggat, "KELOMPOK", 2)
        self.assertEqual(self.jalankan_di_sini([60, 0]), [(0, 6), (2, 4)])
        self.assertEqual([len(ids) for ids in self.diingatkan], [2])
        self.assertEqual(self.jalankan_di_sini(), [(0, 4), (1, 3), (2, 1), (1, 0)])
        self.assertEqual([len(ids) for ids in self.diingatkan], [2, 1])
        self.assertEqual([len(isi) for isi in self.dilaporkan], [2, 1])

    def test_kueri_tetap(self):
        """A batch of 500 steps needs as many queries as one of 50."""
        self.buat_langkah("2026-07-14")
        self.jalankan_di_sini()  # caches of rules and translations
        self.buat_langkah("2026-07-14", 50)
        sedikit = self.ukur(self.jalankan_di_sini)
        self.buat_langkah("2026-07-14", 500)
        semua = self.ukur(self.jalankan_di_sini)
        self.assertEqual([len(ids) for ids in self.diingatkan], [1, 50, 500])
        self.assertEqual([len(isi) for isi in self.dilaporkan], [1, 50, 500])
        # The ORM writes 100 rows with one UPDATE, here once for each of the two days
        self.assertEqual(semua - sedikit, 2 * (500 // 100 - 1))
        self.assertLess(semua, 40)

    def test_sepuluh_ribu(self):
        """10,000 late steps are handled in batches of 500."""
        contoh = self.buat_langkah("2026-07-14")
        self.env.flush_all()
        self.env.cr.execute(
            """
            INSERT INTO sistem_kerja_langkah (permohonan_id, res_model, res_id, ronde, urutan,
                   peran_id, pejabat_id, penindak_id, company_id, state, aktif_pada, batas_waktu)
            SELECT permohonan_id, res_model, res_id, ronde, urutan,
                   peran_id, pejabat_id, penindak_id, company_id, state, aktif_pada, batas_waktu
              FROM sistem_kerja_langkah, generate_series(2, %s) WHERE id = %s
            """,
            [BANYAK, contoh.id],
        )
        kueri = self.ukur(self.jalankan_di_sini)
        self.assertEqual([len(ids) for ids in self.diingatkan], [500] * 20)
        self.assertEqual([len(isi) for isi in self.dilaporkan], [500] * 20)
        self.assertLess(kueri, 20 * 25)


@tagged("post_install", "-at_install")
@freeze_time(f"{HARI_INI} 00:15:00")
class TestUmurLangkah(TenggatCase):
    """Issue 4, 5: how long a step waits and how long it still has is seen by all."""

    def test_umur(self):
        """Working days since the step became active; a decided one keeps its age."""
        aktif = self.buat_langkah(aktif_pada="2026-07-10 02:00:00")
        diputus = self.buat_langkah(
            aktif_pada="2026-07-10 02:00:00", diputus_pada="2026-07-13 02:00:00", state="disetujui"
        )
        menunggu = self.buat_langkah(aktif_pada=False, state="menunggu")
        self.assertEqual([satu.umur_hari for satu in (aktif, diputus, menunggu)], [3, 1, 0])

    def test_umur_menurut_zona_waktu(self):
        """What became active on Monday at 23.00 UTC became so on Tuesday in Indonesia."""
        langkah = self.buat_langkah(aktif_pada="2026-07-13 23:00:00")
        self.assertEqual(langkah.with_context(tz="UTC").umur_hari, 2)
        self.assertEqual(langkah.with_context(tz="Asia/Jakarta").umur_hari, 1)

    def test_sisa(self):
        """Days left; 0 on the last day; negative and late afterwards, on a weekend too."""
        langkah = self.buat_langkah("2026-07-17")
        for hari_ini, sisa, terlambat in (
            ("2026-07-13", 4, False),
            ("2026-07-17", 0, False),
            ("2026-07-18", -1, True),
            ("2026-07-20", -1, True),
            ("2026-07-22", -3, True),
        ):
            with freeze_time(f"{hari_ini} 05:00:00"), self.subTest(hari_ini=hari_ini):
                langkah.invalidate_recordset()
                self.assertEqual((langkah.sisa_hari, langkah.terlambat), (sisa, terlambat))

    def test_cari_terlambat(self):
        """Lists filter what is late: past the deadline and still not decided."""
        telat = self.buat_langkah("2026-07-14")
        lain = self.buat_langkah(HARI_INI) | self.buat_langkah()
        lain |= self.buat_langkah("2026-07-14", state="disetujui")
        semua = telat | lain
        for domain, hasil in (
            ([("terlambat", "=", True)], telat),
            ([("terlambat", "!=", False)], telat),
            ([("terlambat", "=", False)], lain),
            ([("terlambat", "in", [True, False])], semua),
        ):
            with self.subTest(domain=domain):
                ada = semua.search([*domain, ("id", "in", semua.ids)])
                self.assertEqual(set(ada.ids), set(hasil.ids))
                self.assertEqual(set(semua.filtered_domain(domain).ids), set(hasil.ids))

    def test_kueri_tetap(self):
        """The ages of 500 steps need as many queries as of 50."""
        bidang = ["umur_hari", "sisa_hari", "terlambat"]
        semua = self.buat_langkah("2026-07-14", 500)
        semua[:1].read(bidang)  # caches of rights and holidays
        sedikit = self.ukur(lambda: semua[:50].read(bidang))
        banyak = self.ukur(lambda: semua.read(bidang))
        self.assertEqual(banyak, sedikit)
