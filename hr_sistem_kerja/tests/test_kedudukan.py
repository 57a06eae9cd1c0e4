from unittest.mock import patch

import psycopg2

from odoo import Command
from odoo.exceptions import UserError
from odoo.fields import Date
from odoo.tests import freeze_time, tagged

from .common_kedudukan import KedudukanCase


@tagged("post_install", "-at_install")
class TestKedudukan(KedudukanCase):
    """Who assesses whom, from when to when, and whether the regulation admits it."""

    def test_atasan_langsung(self):
        """R-016: the PPK of a PF or PLK is the head above him; the record cites the rule."""
        kedudukan = self.tetapkan(self.ahmad, self.kabag)
        self.assertEqual(self.ahmad.ppk_id, self.kabag)
        self.assertEqual(self.ahmad.kedudukan_status, "sesuai")
        self.assertTrue(self.ahmad.kedudukan_pasal)
        self.assertEqual(kedudukan.status, "sesuai")
        self.assertEqual(kedudukan.pasal, self.ahmad.kedudukan_pasal)
        self.assertEqual(kedudukan.peraturan_id, self.peraturan)

    def test_bukan_atasan_menyimpang(self):
        """R-016: a head of another unit is stored, but deviates, with whom the rule proposes."""
        kedudukan = self.tetapkan(self.ahmad, self.kadis)
        self.assertEqual(self.ahmad.kedudukan_status, "menyimpang")
        self.assertEqual(kedudukan.status, "menyimpang")
        self.assertIn(self.kabag.name, self.ahmad.kedudukan_alasan)

    def test_belum_ditetapkan(self):
        """R-062: without a kedudukan the status is "not determined" and assigning is refused."""
        vals = {
            "bentuk": "individu",
            "cara": "penunjukan",
            "unit_pemilik_id": self.bagian.id,
            "employee_ids": self.ahmad.ids,
            "company_id": self.instansi.id,
        }

        def ditolak():
            hasil = self.env["sistem.kerja.peraturan"].simulasi(vals)
            return "R-062" in [tolak["kode"] for tolak in hasil["penolakan"]]

        self.assertEqual(self.ahmad.kedudukan_status, "belum")
        self.assertIn(self.kabag.name, self.ahmad.cek_kedudukan()[0]["usulan"]["name"])
        self.assertTrue(ditolak())
        self.tetapkan(self.ahmad, self.kabag)
        self.assertFalse(ditolak())

    def test_ppk_serendahnya_pengawas(self):
        """R-017: a PPK below Pengawas is refused, unless he leads a unit mandiri."""
        with self.ditolak("at least a Pengawas"):
            self.tetapkan(self.rachma, self.dagas)
        with self.ditolak("nobody assesses himself"):
            self.tetapkan(self.kabag, self.kabag)
        puskesmas = self.buat_unit("Puskesmas Uji", "puskesmas", self.dinas)
        kepala = self.buat_kepala("Kepala Puskesmas", "Kepala", "jf_madya", puskesmas)
        self.rachma.department_id = puskesmas
        self.tetapkan(self.rachma, kepala)
        self.assertEqual(self.rachma.kedudukan_status, "sesuai")
        self.tetapkan(kepala, self.kadis)
        self.assertEqual(kepala.kedudukan_status, "sesuai")

    def test_ppk_instansi_lain_ditolak(self):
        """R-016: an official of another government cannot be PPK."""
        lain = self.env["res.company"].create({"name": "Pemerintah Lain"})
        asing = self.env["hr.employee"].create({"name": "Orang Lain", "company_id": lain.id})
        with self.assertRaises(UserError):
            self.tetapkan(self.ahmad, asing)

    def test_rentang_kendali(self):
        """R-024: each PPK shows how many people he assesses, and opens them."""
        self.tetapkan(self.ahmad | self.rachma | self.dagas, self.kabag)
        self.assertEqual(self.kabag.jumlah_dinilai, 3)
        dinilai = self.env["hr.employee"].search(self.kabag.action_lihat_dinilai()["domain"])
        self.assertEqual(dinilai, self.ahmad | self.rachma | self.dagas)
        self.dagas.kedudukan_ids.unlink()
        self.assertEqual(self.kabag.jumlah_dinilai, 2)
        self.assertEqual(self.kabag.dinilai_ids, self.ahmad | self.rachma)

    def test_atasan_ppk(self):
        """R-041: where the regulation names the superior of the PPK, he is shown."""
        self.tetapkan(self.ahmad, self.kabag)
        self.assertFalse(self.ahmad.atasan_ppk_id)
        asisten = self.buat_unit("Asisten Uji", "asisten", self.setda)
        kepala = self.buat_kepala("Asisten Uji", "Asisten", "jptp", asisten)
        self.bagian.parent_id = asisten
        self.env["sistem.kerja.peraturan.kedudukan"].create(
            {
                "peraturan_id": self.peraturan.id,
                "sifat": "atasan_ppk",
                "pasal": "Pasal 6 ayat (2)",
                "ppk_jenis_unit_ids": [Command.set(asisten.jenis_unit_id.ids)],
            }
        )
        self.env.invalidate_all()
        self.assertEqual(self.ahmad.atasan_ppk_id, kepala)

    def test_peraturan_diam_berlaku_berikutnya(self):
        """R-016: without a regulation in force nobody is proposed, and the reason says so."""
        self.tetapkan(self.ahmad, self.kabag)
        self.peraturan.action_cabut()
        self.assertEqual(self.ahmad.kedudukan_status, "menyimpang")
        self.assertIn("nobody", self.ahmad.kedudukan_alasan)


@tagged("post_install", "-at_install")
class TestKedudukanWaktu(KedudukanCase):
    """Dated kedudukan: history, future, end."""

    def test_riwayat(self):
        """R-016: a new kedudukan ends the former one the day before; both stay."""
        lama = self.tetapkan(self.ahmad, self.kadis, "2025-01-01")
        self.tetapkan(self.ahmad, self.kabag, "2026-01-01")
        self.assertEqual(lama.tanggal_selesai, Date.to_date("2025-12-31"))
        self.assertEqual(len(self.ahmad.kedudukan_ids), 2)
        self.assertEqual(self.ahmad.ppk_id, self.kabag)
        self.assertEqual(lama.status, "menyimpang")

    def test_mendatang(self):
        """R-016: a kedudukan that starts later counts from that day, when the cron runs."""
        self.tetapkan(self.ahmad, self.kadis, "2026-01-01")
        self.tetapkan(self.ahmad, self.kabag, "2099-07-01")
        self.assertEqual(self.ahmad.ppk_id, self.kadis)
        # The server was down on the first day: a later run makes up for it
        with freeze_time("2099-07-04"):
            self.env["sistem.kerja.kedudukan"]._cron_segarkan()
        self.assertEqual(self.ahmad.ppk_id, self.kabag)
        self.assertEqual(self.ahmad.kedudukan_status, "sesuai")

    def test_bentrok_diulang(self):
        """The nightly check starts again where somebody has saved an employee meanwhile."""
        bentrok = [psycopg2.errors.SerializationFailure()] * 2
        pegawai = type(self.env["hr.employee"])
        with (
            patch.object(pegawai, "_segarkan_kedudukan", side_effect=[*bentrok, None]) as periksa,
            patch.object(self.env.cr, "rollback") as mundur,
        ):
            self.env["sistem.kerja.kedudukan"]._segarkan_instansi(
                self.env["hr.employee"], self.instansi
            )
        self.assertEqual((periksa.call_count, mundur.call_count), (3, 2))

    def test_berakhir(self):
        """R-062: after the last day nobody assesses him, and he is "not determined" again."""
        self.tetapkan(self.ahmad, self.kabag, "2026-01-01", tanggal_selesai="2099-06-30")
        self.assertEqual(self.ahmad.ppk_id, self.kabag)
        with freeze_time("2099-06-30"):
            self.env["sistem.kerja.kedudukan"]._cron_segarkan()
            self.assertEqual(self.ahmad.ppk_id, self.kabag)
        with freeze_time("2099-07-01"):
            self.env["sistem.kerja.kedudukan"]._cron_segarkan()
        self.assertFalse(self.ahmad.ppk_id)
        self.assertEqual(self.ahmad.kedudukan_status, "belum")

    def test_periode_bertindih_ditolak(self):
        """R-016: nobody has two PPK on one day."""
        self.tetapkan(self.ahmad, self.kabag, "2025-01-01")
        baru = self.tetapkan(self.ahmad, self.kabag, "2026-01-01")
        with self.ditolak("inside the same period"):
            self.tetapkan(self.ahmad, self.kadis, "2025-06-01")
        with self.ditolak("inside the same period"):
            baru.tanggal_mulai = "2025-06-01"
        with self.ditolak("before the start"):
            baru.tanggal_selesai = "2025-06-01"

    def test_versi_mendatang(self):
        """R-016: when a later version of the employee takes effect, he is checked again."""
        self.tetapkan(self.ahmad, self.kabag)
        self.ahmad.create_version({"date_version": "2099-01-01", "department_id": self.dinas.id})
        self.assertEqual(self.ahmad.kedudukan_status, "sesuai")
        with freeze_time("2099-01-02"):
            self.env["hr.employee"]._cron_update_current_version_id()
        self.assertEqual(self.ahmad.department_id, self.dinas)
        self.assertEqual(self.ahmad.kedudukan_status, "menyimpang")

    def test_peraturan_mendatang(self):
        """R-016: a regulation in force from a later day decides from that day."""
        self.tetapkan(self.ahmad, self.kabag)
        baru = self.env["sistem.kerja.peraturan"].create(
            {
                "code": "uji-2-2099",
                "name": "Uji",
                "jenis_peraturan": "Peraturan Bupati Uji",
                "nomor": "2",
                "tahun": 2099,
                "tanggal_berlaku": "2099-01-01",
                "company_ids": [Command.set(self.instansi.ids)],
            }
        )
        baru.state = "berlaku"
        self.env["sistem.kerja.kedudukan"]._cron_segarkan()
        self.assertEqual(self.ahmad.kedudukan_status, "sesuai")
        with freeze_time("2099-01-01"):
            self.env["sistem.kerja.kedudukan"]._cron_segarkan()
        self.assertEqual(self.ahmad.kedudukan_status, "menyimpang")


@tagged("post_install", "-at_install")
class TestKedudukanPerubahan(KedudukanCase):
    """A change re-checks those whom it concerns, and nobody else."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.hukum = cls.buat_pegawai("Analis Hukum", "Analis Hukum", "plk", cls.bagian_lain)
        cls.sehat = cls.buat_pegawai("Perawat", "Perawat", "jf_terampil", cls.dinas)
        cls.tetapkan(cls.ahmad | cls.rachma | cls.dagas, cls.kabag)

    def test_kepala_berganti(self):
        """R-016: a new head concerns the people of his unit; they deviate until determined."""
        baru = self.buat_pegawai("Kabag Baru", "Kepala Bagian", "adm", self.bagian)
        diperiksa = self.siapa_diperiksa(lambda: self.bagian.write({"manager_id": baru.id}))
        self.assertEqual(diperiksa, self.kabag | baru | self.ahmad | self.rachma | self.dagas)
        self.assertEqual(self.ahmad.kedudukan_status, "menyimpang")
        self.assertIn(baru.name, self.ahmad.kedudukan_alasan)

    def test_pindah_jabatan(self):
        """R-016: a new post concerns that person alone."""
        job = self.ahmad.job_id.copy({"jenjang_id": self.ref_jenjang("plk").id})
        diperiksa = self.siapa_diperiksa(lambda: self.ahmad.write({"job_id": job.id}))
        self.assertEqual(diperiksa, self.ahmad)

    def test_pindah_unit(self):
        """R-016: a new unit concerns that person alone; the PPK of the old unit deviates."""
        diperiksa = self.siapa_diperiksa(lambda: self.ahmad.write({"department_id": self.dinas.id}))
        self.assertEqual(diperiksa, self.ahmad)
        self.assertEqual(self.ahmad.kedudukan_status, "menyimpang")
        self.assertEqual(self.rachma.kedudukan_status, "sesuai")

    def test_jabatan_kepala_berubah(self):
        """R-016: the post of a head concerns himself and those below him."""
        job = self.kabag.job_id
        diperiksa = self.siapa_diperiksa(
            lambda: job.write({"jenjang_id": self.ref_jenjang("pws").id})
        )
        self.assertEqual(diperiksa, self.kabag | self.ahmad | self.rachma | self.dagas)

    def test_unit_pindah_induk(self):
        """R-016: a unit that moves takes its people with it, and only them."""
        diperiksa = self.siapa_diperiksa(lambda: self.bagian.write({"parent_id": self.dinas.id}))
        self.assertEqual(diperiksa, self.kabag | self.ahmad | self.rachma | self.dagas)

    def test_nama_unit_tidak_memeriksa(self):
        """R-016: what decides nothing checks nobody."""
        diperiksa = self.siapa_diperiksa(lambda: self.bagian.write({"name": "Bagian Ortala"}))
        self.assertFalse(diperiksa)
        diperiksa = self.siapa_diperiksa(lambda: self.ahmad.write({"work_phone": "0767"}))
        self.assertFalse(diperiksa)

    def test_ppk_keluar(self):
        """R-062: who stood under a PPK that left deviates, with the reason; back, it conforms."""
        diperiksa = self.siapa_diperiksa(lambda: self.kabag.write({"active": False}))
        self.assertEqual(diperiksa, self.kabag | self.ahmad | self.rachma | self.dagas)
        self.assertEqual(self.ahmad.kedudukan_status, "menyimpang")
        self.assertIn("has left", self.ahmad.kedudukan_alasan)
        # Nobody is proposed: the head of the unit is vacant, and no line goes above him here
        self.assertNotEqual(self.ahmad.cek_kedudukan()[0]["usulan"]["ppk_id"], self.kabag.id)
        self.kabag.active = True
        self.assertEqual(self.ahmad.kedudukan_status, "sesuai")

    def test_pengawas_baru_di_bawah_administrator(self):
        """R-022: "only without a Pengawas": a new unit led by one concerns the whole Bagian."""
        self.peraturan.kedudukan_ids.unlink()
        self.env["sistem.kerja.peraturan.kedudukan"].create(
            [
                {
                    "peraturan_id": self.peraturan.id,
                    "code": kode,
                    "pasal": f"Pasal 17 ayat (4) huruf {kode}",
                    "urutan": urutan,
                    "subjek": "plk",
                    "ppk_jenjang_ids": [Command.set(self.ref_jenjang(jenjang).ids)],
                    "tanpa_jenjang_id": tanpa and self.ref_jenjang(tanpa).id,
                }
                for urutan, (kode, jenjang, tanpa) in enumerate(
                    [("a", "pws", False), ("b", "adm", "pws")]
                )
            ]
        )
        self.rachma._segarkan_kedudukan()
        self.assertEqual(self.rachma.kedudukan_status, "sesuai")
        subbagian = self.buat_unit("Subbagian Uji", "subbagian", self.bagian)
        self.assertEqual(self.rachma.kedudukan_status, "menyimpang")
        subbagian.active = False
        self.assertEqual(self.rachma.kedudukan_status, "sesuai")
        subbagian.active = True
        self.assertEqual(self.rachma.kedudukan_status, "menyimpang")
        subbagian.unlink()
        self.assertEqual(self.rachma.kedudukan_status, "sesuai")

    def test_cek_dari_layar(self):
        """R-016: the button refreshes the chosen people and opens them."""
        self.env.cr.execute("UPDATE hr_employee SET kedudukan_status = NULL")
        self.env.invalidate_all()
        aksi = self.ahmad.action_cek_kedudukan()
        self.assertEqual(self.ahmad.kedudukan_status, "sesuai")
        self.assertEqual(self.env["hr.employee"].search(aksi["domain"]), self.ahmad)
