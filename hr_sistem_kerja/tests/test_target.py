"""Target kinerja: the cascade, who divides, on whose recommendation, and how far it is."""

from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import freeze_time, tagged

from .common_target import TargetCase


@tagged("post_install", "-at_install")
@freeze_time("2026-07-01")
class TestTarget(TargetCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tim = cls.buat_tim(target_ids=[], tanggal_selesai="2026-12-31")

    def setUp(self):
        super().setUp()
        self.perjanjian = self.perjanjian_berlaku()
        self.induk = self.perjanjian.target_ids

    def test_kaskade(self):
        """R-136: from the unit to the team to a person, each set by who divides."""
        tim = self.turunkan(self.induk, self.sekda, tim_id=self.tim.id)
        penugasan = self.draf(self.rachma, tim_id=self.tim.id, bentuk="tim")
        orang = self.turunkan(tim, self.sekda, penugasan_id=penugasan.id)
        self.assertEqual([tim.state, orang.state], ["ditetapkan", "ditetapkan"])
        self.assertEqual((orang.tim_id, orang.pegawai_id), (self.tim, self.rachma))
        self.assertEqual(
            [t.pemilik for t in self.induk | tim | orang],
            [
                self.bagian.name,
                self.tim.name,
                self.rachma.name,
            ],
        )
        self.assertEqual(self.tim.target_ids, tim)
        pohon = self.env["sistem.kerja.target"].search([("id", "child_of", self.induk.id)])
        self.assertEqual(pohon, self.induk | tim | orang)

    def test_pembagi_lain_ditolak(self):
        """R-136: only the official of the row divides; the refusal names him and the pasal."""
        target = self.turunkan(self.induk, tim_id=self.tim.id)
        with self.ditolak(self.sekda.name, "Lampiran", galat=AccessError):
            self.sebagai(target, self.kabag).action_tetapkan()
        with self.ditolak():
            target.write({"state": "ditetapkan"})
        self.assertEqual(self.sebagai(target, self.sekda).can_tetapkan, True)
        self.assertEqual(self.sebagai(target, self.kabag).can_tetapkan, False)

    def test_banyak_sekaligus(self):
        """R-136: several targets are set at once; who divides is found once."""

        def biaya(jumlah):
            target = self.env["sistem.kerja.target"].union(
                *(self.turunkan(self.induk, tim_id=self.tim.id) for _ke in range(jumlah))
            )
            self.env.flush_all()
            self.env.invalidate_all()
            awal = self.cr.sql_log_count
            self.sebagai(target, self.sekda).action_tetapkan()
            self.env.flush_all()
            self.assertEqual(set(target.mapped("state")), {"ditetapkan"})
            return self.cr.sql_log_count - awal

        biaya(2)
        self.assertLessEqual(biaya(12), biaya(3) + 5)

    def test_dicatat_petugas(self):
        """R-136: what was divided on paper is recorded with its basis."""
        target = self.turunkan(self.induk, tim_id=self.tim.id)
        self.sebagai(target, self.operator).action_catat("Notulen 1/2026")
        self.assertEqual((target.bertindak, target.dasar), ("dicatat", "Notulen 1/2026"))

    def test_induk_belum_ditetapkan(self):
        """R-136: a target of a unit is derived from one that is set."""
        draf = self.turunkan(self.induk)
        anak = self.turunkan(draf)
        with self.ditolak(draf.name):
            self.sebagai(anak, self.sekda).action_tetapkan()
        lepas = self.env["sistem.kerja.target"].create(
            {"name": "Lepas", "satuan": "x", "unit_id": self.bagian.id}
        )
        with self.ditolak("Derived from"):
            self.sebagai(lepas, self.sekda).action_tetapkan()

    def test_induk_unit_lain(self):
        """R-136: derived only from the own unit or one above it, of the same government."""
        with self.assertRaises(ValidationError):
            self.turunkan(self.induk, unit_id=self.bagian_lain.id)
        with self.assertRaises(ValidationError):
            self.turunkan(self.induk, unit_id=self.dinas_lain.id)
        setda = self.perjanjian_berlaku(self.setda).target_ids
        self.assertTrue(self.turunkan(setda, unit_id=self.bagian.id))

    def test_periode_di_dalam_induk(self):
        """R-136: the period of a target lies within that of the higher one."""
        with self.assertRaises(ValidationError):
            self.turunkan(self.induk, tanggal_mulai="2026-06-01", tanggal_selesai="2027-01-31")
        anak = self.turunkan(self.induk)
        self.assertEqual(str(anak.tanggal_selesai), "2026-12-31")

    def test_tidak_dari_diri_sendiri(self):
        """A target is not derived from itself."""
        anak = self.turunkan(self.induk)
        cucu = self.turunkan(anak)
        with self.assertRaises(UserError):
            anak.parent_id = cucu

    def test_pemilik_selaras(self):
        """Unit, team and person of a target fit together, so that nobody reaches into another."""
        with self.assertRaises(ValidationError):
            self.env["sistem.kerja.target"].create(
                {
                    "name": "X",
                    "satuan": "x",
                    "tim_id": self.tim.id,
                    "unit_id": self.bagian_lain.id,
                }
            )

    def test_bobot_bersaudara(self):
        """R-136: the weights of what is derived from one target are at most 100 together."""
        self.turunkan(self.induk, bobot=70)
        with self.assertRaises(ValidationError):
            self.turunkan(self.induk, bobot=40)

    def test_terkunci(self):
        """What is set does not change, and is neither deleted nor moved."""
        target = self.turunkan(self.induk, self.sekda, tim_id=self.tim.id)
        for vals in ({"target": 5}, {"bobot": 3}, {"parent_id": False}, {"realisasi": 9}):
            with self.ditolak():
                target.write(vals)
        with self.ditolak("proof"):
            target.unlink()
        with self.ditolak("proof"):
            self.tim.unlink()

    def test_batal(self):
        """The official who divides cancels; that of a perjanjian changes by a new version."""
        target = self.turunkan(self.induk, self.sekda, tim_id=self.tim.id)
        with self.tanpa_hak():
            self.sebagai(target, self.rachma).action_batalkan("Salah")
        with self.ditolak("new one"):
            self.sebagai(self.induk, self.sekda).action_batalkan("Salah")
        self.sebagai(target, self.sekda).action_batalkan("Tim berubah")
        self.assertEqual((target.state, target.pembatal_id), ("dibatalkan", self.sekda))

    # ------------------------------------------------------------------ progress

    def test_realisasi_sendiri(self):
        """R-136: own reports count, and go up to every target above."""
        self.tim.tanggal_selesai = "2026-12-31"
        satu = self.turunkan(self.induk, self.sekda, tim_id=self.tim.id, name="Satu", bobot=75)
        dua = self.turunkan(self.induk, self.sekda, name="Dua", bobot=25)
        self.laporkan(Satu=1, Dua=2)
        self.assertEqual((satu.persen, dua.persen), (50, 100))
        self.assertEqual(self.induk.persen, 62.5)
        self.assertEqual(self.induk.realisasi, 2.5)
        self.assertEqual(self.perjanjian.persen, 62.5)
        self.assertEqual(self.tim.persen_target, 50)

    def test_draf_tidak_dihitung(self):
        """A draft or cancelled target weighs nothing above."""
        self.turunkan(self.induk, self.sekda, name="Satu")
        self.turunkan(self.induk, name="Dua")
        self.laporkan(Satu=2)
        self.assertEqual(self.induk.persen, 100)

    def test_status(self):
        """On course is who reached the share of the period that has passed."""
        target = self.turunkan(self.induk, self.sekda, name="Satu", target=100)
        for jumlah, status in ((49, "terlambat"), (50, "sesuai"), (100, "tercapai")):
            with self.subTest(jumlah=jumlah):
                self.laporkan(Satu=jumlah)
                self.assertEqual(target.status_capaian, status)

    def test_status_menurut_hari(self):
        """The nightly look finds what only time made late."""
        target = self.turunkan(self.induk, self.sekda, name="Satu", target=100)
        self.laporkan(Satu=60)
        self.assertEqual(target.status_capaian, "sesuai")
        with freeze_time("2026-12-01"):
            self.env["sistem.kerja.target"]._cron_status_capaian()
        self.assertEqual(target.status_capaian, "terlambat")

    def test_hitung_sekaligus(self):
        """Progress of many targets is computed without a query for each."""

        def biaya(jumlah):
            semua = self.env["sistem.kerja.target"].create(
                [
                    {
                        "name": f"T{jumlah}",
                        "satuan": "x",
                        "unit_id": self.bagian.id,
                        "parent_id": self.induk.id,
                    }
                    for _n in range(jumlah)
                ]
            )
            self.env.flush_all()
            awal = self.cr.sql_log_count
            semua._segarkan_capaian()
            semua.mapped("persen")
            self.env.flush_all()
            return self.cr.sql_log_count - awal

        biaya(2)
        self.assertLessEqual(biaya(40), biaya(5) + 2)

    # ------------------------------------------------------------------ who reads

    def test_hak_baca(self):
        """Personal targets are for the person and those above, not for colleagues."""
        penugasan = self.draf(self.rachma, tim_id=self.tim.id, bentuk="tim")
        orang = self.turunkan(self.induk, self.sekda, penugasan_id=penugasan.id)
        self.assertTrue(self.sebagai(orang, self.rachma).has_access("read"))
        self.assertTrue(self.sebagai(orang, self.kabag).has_access("read"))
        self.assertTrue(self.sebagai(orang, self.sekda).has_access("read"))
        self.assertFalse(self.sebagai(orang, self.hukum).has_access("read"))
        self.assertFalse(self.sebagai(orang, self.dedi).has_access("read"))
        self.assertFalse(self.sebagai(orang, self.dagas).has_access("read"))
        self.assertFalse(self.sebagai(orang, self.rachma).has_access("write"))

    def test_tidak_dibuat_sembarang(self):
        """Who leads nothing makes no target, and nobody puts one into the unit of others."""
        for orang in (self.rachma, self.kabag_lain):
            with self.tanpa_hak():
                self.sebagai(self.env["sistem.kerja.target"], orang).create(
                    {"name": "X", "satuan": "x", "unit_id": self.bagian.id}
                )
        draf = self.sebagai(self.env["sistem.kerja.target"], self.kabag).create(
            {"name": "X", "satuan": "x", "unit_id": self.bagian.id, "parent_id": self.induk.id}
        )
        with self.tanpa_hak():
            draf.write({"unit_id": self.bagian_lain.id, "parent_id": False})


@tagged("post_install", "-at_install")
@freeze_time("2026-07-01")
class TestTargetKecamatan(TargetCase):
    KODE = "kotabaru_68_2024"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kecamatan = cls.buat_unit("Kecamatan Uji", "kecamatan")
        cls.sekretariat = cls.buat_unit("Sekretariat", "sekretariat_kecamatan", cls.kecamatan)
        cls.camat = cls.buat_kepala("Camat Uji", "Camat", "adm", cls.kecamatan)
        cls.sekcam = cls.buat_kepala("Sekcam Uji", "Sekretaris Camat", "pws", cls.sekretariat)
        cls.staf = cls.buat_pegawai("Staf Camat", "Pengadministrasi", "plk", cls.kecamatan)

    def setUp(self):
        super().setUp()
        self.perjanjian = self.perjanjian_berlaku(self.kecamatan, self.camat)
        tim = self.buat_tim(
            unit_pemilik_id=self.kecamatan.id,
            ketua_id=self.staf.id,
            anggota_ids=[Command.clear()],
            target_ids=[Command.clear()],
        )
        self.target = self.turunkan(self.perjanjian.target_ids, tim_id=tim.id)

    def test_atas_rekomendasi_sekcam(self):
        """R-139: the Camat assigns on the recommendation of the Sekretaris Kecamatan."""
        with self.ditolak(self.sekcam.name, "angka 5 angka 4 huruf a angka 2"):
            self.sebagai(self.target, self.camat).action_tetapkan()
        with self.tanpa_hak():
            self.sebagai(self.target, self.staf).action_rekomendasikan()
        self.sebagai(self.target, self.sekcam).action_rekomendasikan()
        self.assertEqual(self.target.perekomendasi_id, self.sekcam)
        with self.ditolak(self.camat.name, galat=AccessError):
            self.sebagai(self.target, self.sekcam).action_tetapkan()
        self.sebagai(self.target, self.camat).action_tetapkan()
        self.assertEqual(self.target.state, "ditetapkan")

    def test_rekomendasi_gugur(self):
        """R-139: what is changed afterwards needs a new recommendation."""
        self.sebagai(self.target, self.sekcam).action_rekomendasikan()
        self.target.target = 3
        self.assertFalse(self.target.perekomendasi_id)
        with self.ditolak():
            self.target.write({"perekomendasi_id": self.sekcam.id})

    def test_pembagian_unit(self):
        """K L.II.5.4.a.1: the Sekretaris Kecamatan divides among the parts of the Kecamatan."""
        unit = self.turunkan(self.perjanjian.target_ids, unit_id=self.sekretariat.id)
        self.sebagai(unit, self.sekcam).action_tetapkan()
        self.assertEqual(unit.pejabat_id, self.sekcam)
