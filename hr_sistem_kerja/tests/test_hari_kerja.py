from datetime import date

import psycopg2

from odoo import Command
from odoo.exceptions import AccessError, ValidationError
from odoo.tests import freeze_time, tagged
from odoo.tools import mute_logger

from .common import SistemKerjaCase

SENYAP = ("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")


@tagged("post_install", "-at_install")
class TestHariKerja(SistemKerjaCase):
    """Issue 4, 5: deadlines run in working days of a government."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.lain = cls.env["res.company"].create({"name": "Pemerintah Kabupaten Lain"})
        cls.Libur = cls.env["sistem.kerja.hari.libur"]
        cls.pengelola = cls.buat_user("pgl.libur", "hr_sistem_kerja.group_pengelola")
        cls.administrator = cls.buat_user("adm.libur", "hr_sistem_kerja.group_administrator")

    @classmethod
    def libur_daerah(cls, tanggal, *instansi, nama="Hari Jadi Kabupaten"):
        return cls.Libur.create(
            {
                "tanggal": tanggal,
                "name": nama,
                "jenis": "daerah",
                "company_ids": [Command.set([satu.id for satu in instansi])],
            }
        )

    # ------------------------------------------------------------------ the days

    def test_isi_skb(self):
        """The shipped years are those of the SKB: national holidays and cuti bersama."""
        jumlah = {}
        for tahun in (2024, 2025, 2026, 2027):
            hari = self.Libur.search(
                [("tanggal", ">=", f"{tahun}-01-01"), ("tanggal", "<=", f"{tahun}-12-31")]
            )
            self.assertTrue(all(hari.mapped("dasar")))
            self.assertFalse(hari.company_ids)
            nasional = hari.filtered(lambda satu: satu.jenis == "libur_nasional")
            jumlah[tahun] = (len(nasional), len(hari - nasional))
            # A cuti bersama on a weekend would be a slip of the pen
            self.assertTrue(all(h.tanggal.weekday() < 5 for h in hari - nasional), tahun)
        # 2024 with two election days, 2025 with 18 August, 2027 only fixed days
        self.assertEqual(jumlah, {2024: (19, 10), 2025: (17, 11), 2026: (17, 8), 2027: (5, 0)})

    def test_tambah_melewati_lebaran(self):
        """Weekends, national holidays and cuti bersama do not count."""
        batas = self.instansi._tambah_hari_kerja("2026-03-17", 3)
        self.assertEqual(batas, date(2026, 3, 27))
        self.assertEqual(self.instansi._hari_kerja_antara("2026-03-17", batas), 3)
        self.assertEqual(self.instansi._hari_kerja_antara(batas, "2026-03-17"), -3)

    def test_enam_hari(self):
        """A government with six working days works on Saturdays, but not on Sundays."""
        jumat = "2026-07-10"
        self.assertEqual(self.instansi._tambah_hari_kerja(jumat, 2), date(2026, 7, 14))
        self.instansi.hari_kerja = "6"
        self.assertEqual(self.instansi._tambah_hari_kerja(jumat, 2), date(2026, 7, 13))

    def test_libur_daerah(self):
        """A regional holiday counts for its own government only."""
        self.libur_daerah("2026-07-14", self.instansi)
        senin = "2026-07-13"
        self.assertEqual(self.instansi._tambah_hari_kerja(senin, 1), date(2026, 7, 15))
        self.assertEqual(self.lain._tambah_hari_kerja(senin, 1), date(2026, 7, 14))

    def test_libur_instansi_diarsipkan(self):
        """The holiday of an archived government does not become everybody's."""
        self.libur_daerah("2026-07-14", self.lain)
        self.lain.action_archive()
        self.assertEqual(self.instansi._tambah_hari_kerja("2026-07-13", 1), date(2026, 7, 14))

    def test_tanpa_kueri(self):
        """Deadlines of many steps are counted without a query; a change is seen at once."""
        senin = "2026-07-13"
        self.instansi._tambah_hari_kerja(senin, 1)
        with self.assertQueryCount(0):
            for jumlah in range(200):
                self.instansi._tambah_hari_kerja(senin, jumlah)
        hari = self.libur_daerah("2026-07-14", self.instansi)
        self.assertEqual(self.instansi._tambah_hari_kerja(senin, 1), date(2026, 7, 15))
        hari.tanggal = "2026-07-15"
        self.assertEqual(self.instansi._tambah_hari_kerja(senin, 1), date(2026, 7, 14))
        self.assertEqual(self.instansi._tambah_hari_kerja(senin, 2), date(2026, 7, 16))
        hari.unlink()
        self.assertEqual(self.instansi._tambah_hari_kerja(senin, 2), date(2026, 7, 15))

    def test_pegawai_menghitung(self):
        """A portal user gets the same deadline, also for the other government."""
        self.libur_daerah("2026-07-14", self.lain)
        pegawai = self.buat_portal(self.ahmad)
        instansi = (self.instansi | self.lain).with_user(pegawai)
        self.assertEqual(
            [satu._tambah_hari_kerja("2026-07-13", 1) for satu in instansi],
            [date(2026, 7, 14), date(2026, 7, 15)],
        )

    def test_pengingat_wajar(self):
        """The reminder lies before the deadline, never after."""
        with mute_logger("odoo.sql_db"), self.assertRaises(psycopg2.IntegrityError):
            self.instansi.pengingat_hari = -1
            self.env.flush_all()

    # ------------------------------------------------------------------ double entries

    def test_tidak_ganda(self):
        """The same holiday is entered once; two regions may celebrate on the same day."""
        with mute_logger("odoo.sql_db"), self.assertRaises(psycopg2.IntegrityError):
            self.env.ref("hr_sistem_kerja.hari_libur_2026_08_17").copy()
        self.libur_daerah("2026-07-14", self.instansi)
        self.libur_daerah("2026-07-14", self.lain)
        with self.assertRaisesRegex(ValidationError, "already has Hari Jadi Kabupaten"):
            self.libur_daerah("2026-07-14", self.instansi, self.lain, nama="Pilkades")

    def test_daerah_bernama(self):
        """A regional holiday without a government would be everybody's."""
        with self.assertRaisesRegex(ValidationError, "at least one government"):
            self.libur_daerah("2026-07-14")

    # ------------------------------------------------------------------ who may write

    def test_pengelola_menulis_daerahnya(self):
        """A Pengelola enters holidays of his region: kind and government are filled in."""
        Libur = self.Libur.with_user(self.pengelola)
        hari = Libur.create({"tanggal": "2026-07-14", "name": "Hari Jadi"})
        self.assertEqual((hari.jenis, hari.company_ids), ("daerah", self.instansi))
        self.assertTrue(hari.dapat_diubah)
        self.assertTrue(Libur.new({}).dapat_diubah)
        hari.name = "Hari Jadi Kabupaten Uji"
        hari.unlink()

    @mute_logger(*SENYAP)
    def test_pengelola_tidak_menulis_nasional(self):
        """What all governments share, and what others have, is not his to write."""
        nasional = self.env.ref("hr_sistem_kerja.hari_libur_2026_08_17")
        bersama = self.libur_daerah("2026-07-14", self.instansi, self.lain)
        sendiri = self.libur_daerah("2026-07-15", self.instansi)
        self.env.invalidate_all()
        Libur = self.Libur.with_user(self.pengelola)
        pesan = "only holidays of the kind Libur Daerah"
        for hari in (nasional, bersama):
            self.assertFalse(hari.with_user(self.pengelola).dapat_diubah)
            with self.assertRaisesRegex(AccessError, pesan):
                hari.with_user(self.pengelola).name = "Lain"
            with self.assertRaisesRegex(AccessError, pesan):
                hari.with_user(self.pengelola).unlink()
        with self.assertRaisesRegex(AccessError, pesan):
            Libur.create({"tanggal": "2026-07-16", "name": "X", "jenis": "libur_nasional"})
        # Nor may he turn his own row into one of others
        for vals in (
            {"jenis": "cuti_bersama", "company_ids": [Command.clear()]},
            {"company_ids": [Command.set(self.lain.ids)]},
            {"company_ids": [Command.link(self.lain.id)]},
        ):
            with self.subTest(vals=vals), self.assertRaises(AccessError):
                sendiri.with_user(self.pengelola).write(vals)

    def test_administrator(self):
        """The administrator enters what all governments share."""
        Libur = self.Libur.with_user(self.administrator)
        hari = Libur.create({"tanggal": "2027-03-10", "name": "Idul Fitri 1448 Hijriah"})
        self.assertEqual((hari.jenis, len(hari.company_ids)), ("libur_nasional", 0))
        self.assertEqual(self.lain._tambah_hari_kerja("2027-03-09", 1), date(2027, 3, 11))

    @mute_logger(*SENYAP)
    def test_pembaca(self):
        """Everybody reads the calendar of his government; nobody else writes it."""
        daerah = self.libur_daerah("2026-07-14", self.instansi)
        asing = self.libur_daerah("2026-07-14", self.lain)
        nasional = self.env.ref("hr_sistem_kerja.hari_libur_2026_08_17")
        operator = self.buat_user(
            "opr.libur", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        for user in (operator, self.buat_portal(self.ahmad)):
            semua = (daerah | asing | nasional).with_user(user)
            semua = semua.with_context(allowed_company_ids=self.instansi.ids)
            self.assertEqual(semua._filtered_access("read").ids, (daerah | nasional).ids)
            for operasi in ("write", "create", "unlink"):
                self.assertFalse(daerah.with_user(user).has_access(operasi))

    # ------------------------------------------------------------------ the screen

    def test_tahun_belum_lengkap(self):
        """The officer is told which year still misses its SKB."""
        Libur = self.Libur.with_user(self.pengelola)
        for hari_ini, tahun in (("2026-06-01", []), ("2026-11-02", [2027]), ("2027-01-04", [2027])):
            with freeze_time(hari_ini), self.subTest(hari_ini=hari_ini):
                self.assertEqual(Libur._tahun_belum_lengkap(), tahun)
                action = Libur.action_buka()
                if tahun:
                    self.assertIn("2027: no cuti bersama", action["params"]["message"])
                    action = action["params"]["next"]
                self.assertEqual(action["res_model"], "sistem.kerja.hari.libur")
