"""Wishes stated orally: recorded by the pegawai, by the head, or by an officer."""

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..common_rute import RuteCase

LISAN = {"lisan_pada": "2026-01-15", "lisan_kepada": "Kabid"}


class LisanCase(RuteCase):
    """Shared by both regulations; ``PENERIMA`` names who hears the wish of Dani and decides."""

    PENERIMA = None

    def periksa_dicatat(self, pengajuan, pencatat):
        """The wish counts as stated, on the basis written down; the decision is another step."""
        minta = pengajuan.langkah_ids[0]
        self.assertRecordValues(
            minta,
            [
                {
                    "aksi": "minta",
                    "state": "disetujui",
                    "penindak_id": pengajuan.employee_id.id,
                    "bertindak": "dicatat",
                    "dasar": "Stated orally by Dani on 2026-01-15 to Kabid",
                    "diputus_oleh_id": pencatat.id,
                }
            ],
        )
        penerima = getattr(self, self.PENERIMA)
        langkah = self.aktif(pengajuan)
        self.assertEqual((langkah.aksi, langkah.penindak_id), ("setujui", penerima))
        self.jalankan(pengajuan)
        self.assertEqual(pengajuan.penugasan_ids.employee_id, self.dani)


@tagged("post_install", "-at_install")
class TestLisanPesisirBarat(LisanCase):
    """R-108: to the PUO."""

    KODE, PENERIMA = "pesisir_barat_16_2024", "kabid"

    def test_dicatat_petugas(self):
        """R-108: an officer records when and to whom the wish was stated."""
        operator = self.buat_user(
            "opr.dinas", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        pengajuan = self.sebagai(self.env["sistem.kerja.pengajuan"], operator).create(
            self.isi(LISAN)
        )
        pengajuan.action_ajukan()
        self.periksa_dicatat(pengajuan.with_env(self.env), operator)

    def isi(self, lain=None, **vals):
        return {
            "employee_id": self.dani.id,
            "unit_tujuan_id": self.bidang.id,
            "maksud": "Ikut menyusun Peraturan Bupati",
            "tanggal_mulai": "2026-02-01",
            "tanggal_selesai": "2026-05-31",
            **(lain or {}),
            **vals,
        }

    def test_dicatat_pimpinan(self):
        """R-108: the head writes down the wish that was stated to him, then decides."""
        pengajuan = self.sebagai(self.env["sistem.kerja.pengajuan"], self.kabid).create(
            self.isi(LISAN)
        )
        pengajuan.action_ajukan()
        self.periksa_dicatat(pengajuan.with_env(self.env), self.akun(self.kabid))

    def test_bukan_pimpinan(self):
        """R-106: nobody else makes a pegawai volunteer."""
        for bukan in (self.kasi_lain, self.kadis, self.kiki, self.operator):
            with self.assertRaises(AccessError):
                self.sebagai(self.env["sistem.kerja.pengajuan"], bukan).create(self.isi(LISAN))

    def test_pimpinan_tanpa_lisan(self):
        """R-106: without day and hearer nothing was stated; the pegawai confirms it himself."""
        pengajuan = self.sebagai(self.env["sistem.kerja.pengajuan"], self.kabid).create(self.isi())
        pengajuan.action_ajukan()
        langkah = self.aktif(pengajuan.with_env(self.env))
        self.assertEqual((langkah.aksi, langkah.penindak_id), ("minta", self.dani))
        with self.assertRaises(AccessError):
            self.sebagai(langkah, self.kabid).action_setujui()
        self.sebagai(langkah, self.dani).action_setujui()
        self.assertEqual(langkah.bertindak, "definitif")
        self.assertEqual(self.aktif(pengajuan.with_env(self.env)).penindak_id, self.kabid)

    def test_pegawai_sendiri(self):
        """R-106, R-108: the pegawai states it himself; he is not recorded by somebody else."""
        pengajuan = self.ajukan(self.pengajuan("dalam_unit", **LISAN))
        self.assertRecordValues(
            pengajuan.langkah_ids[0], [{"state": "disetujui", "bertindak": "definitif"}]
        )

    def test_lintas_unit_tidak_lisan(self):
        """R-110: across units a letter is needed; a word to the head is none."""
        pengajuan = self.pengajuan("lintas_unit", **LISAN)
        self.sebagai(pengajuan, self.pengelola).action_ajukan()
        langkah = self.aktif(pengajuan)
        self.assertEqual((langkah.aksi, langkah.penindak_id), ("minta", self.joko))

    def test_tolak_beralasan(self):
        """R-098, R-108: an oral wish is refused with a reason as well."""
        pengajuan = self.ajukan(self.pengajuan("dalam_unit", **LISAN))
        milik = self.sebagai(self.aktif(pengajuan), self.kabid)
        with self.ditolak("Reason"):
            milik.action_tolak()
        milik.action_tolak("Tugas utama belum selesai")
        self.assertEqual(pengajuan.state, "ditolak")


@tagged("post_install", "-at_install")
class TestLisanBekasi(LisanCase):
    """R-109: to the PPK, in the whole Perangkat Daerah."""

    KODE, PENERIMA = "bekasi_18_2024", "kasi"

    def test_dicatat_petugas(self):
        """R-109: an officer records the wish; the PPK decides."""
        pengajuan = self.pengajuan("dalam_unit", **LISAN)
        self.sebagai(pengajuan, self.pengelola).action_ajukan()
        self.periksa_dicatat(pengajuan, self.pengelola)

    def test_dicatat_ppk(self):
        """R-109: the PPK writes down the wish of his man, then decides."""
        pengajuan = self.sebagai(self.env["sistem.kerja.pengajuan"], self.kasi).create(
            {
                "employee_id": self.dani.id,
                "unit_tujuan_id": self.bidang.id,
                "maksud": "Ikut menyusun Peraturan Bupati",
                "tanggal_mulai": "2026-02-01",
                "tanggal_selesai": "2026-05-31",
                **LISAN,
            }
        )
        pengajuan.action_ajukan()
        self.periksa_dicatat(pengajuan.with_env(self.env), self.akun(self.kasi))

    def test_lintas_unit_lisan(self):
        """R-109: S1 holds across units of one PD: there too a word to the PPK is enough."""
        pengajuan = self.pengajuan("lintas_unit", **LISAN)
        self.sebagai(pengajuan, self.pengelola).action_ajukan()
        self.assertEqual(pengajuan.langkah_ids[0].bertindak, "dicatat")
        self.assertEqual(self.aktif(pengajuan).penindak_id, self.kabid_lain)

    def test_lintas_pd_tidak_lisan(self):
        """R-113: across agencies a letter is needed."""
        pengajuan = self.pengajuan("lintas_pd", **LISAN)
        self.sebagai(pengajuan, self.pengelola).action_ajukan()
        self.assertEqual(self.aktif(pengajuan).aksi, "minta")
