from odoo import Command
from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .common import SistemKerjaCase

LIMA = (
    "mamuju_29_2023",
    "pesisir_barat_16_2024",
    "kotabaru_68_2024",
    "bekasi_18_2024",
    "tabanan_107_2023",
)


@tagged("post_install", "-at_install")
class TestAturanLain(SistemKerjaCase):
    """Rules of the catalogue that are not a row of one table."""

    def test_perangkat_daerah_bernama(self):
        """R-012: every regulation names its perangkat daerah, each with a kind and a pasal."""
        for kunci in LIMA:
            with self.subTest(peraturan=kunci):
                pd = self.env.ref(f"hr_sistem_kerja.peraturan_{kunci}").pd_ids
                self.assertGreaterEqual(len(pd), 9)
                self.assertTrue(all(pd.mapped("jenis_unit_id")))
                self.assertTrue(all(pd.mapped("pasal")))

    def test_insidental(self):
        """R-061, R-119: insidental work is given to a team or to one person."""
        tim = self.buat_tim(jenis="insidental")
        self.assertEqual(self.naskah_dari(tim).tim_ids, tim)
        penugasan = self.env["sistem.kerja.penugasan"].create(
            {
                "employee_id": self.rachma.id,
                "unit_pemilik_id": self.bagian.id,
                "maksud": "Menyiapkan rapat mendadak",
                "tanggal_mulai": "2026-01-01",
                "tanggal_selesai": "2026-01-02",
            }
        )
        penugasan.action_tetapkan()
        self.assertEqual(penugasan.state, "ditetapkan")

    def test_satu_ketua_banyak_anggota(self):
        """R-118, R-126, R-127: one ketua at most; no fixed number of teams; any kind of jabatan."""
        semua = self.env["sistem.kerja.tim"]
        for urutan in range(12):
            semua |= self.buat_tim(f"Tim {urutan}", urutan=urutan)
        self.assertEqual(semua._fields["ketua_id"].type, "many2one")
        semua[0].anggota_ids = [Command.create({"nama_luar": "Orang instansi lain"})]
        semua.action_tetapkan()
        self.assertEqual(set(semua.mapped("state")), {"perencanaan"})

    def test_langkah_antar_pejabat_berwenang(self):
        """R-099, R-100, R-101: R3 passes both PyB, PPK-asal answers, PyB dituju approves."""
        for kunci in ("pesisir_barat_16_2024", "tabanan_107_2023"):
            with self.subTest(peraturan=kunci):
                peraturan = self.env.ref(f"hr_sistem_kerja.peraturan_{kunci}")
                alur = peraturan.alur_ids.filtered(lambda satu: satu.code == "R3")
                urutan = [
                    (langkah.aksi, langkah.peran_id.code)
                    for langkah in alur.langkah_ids.sorted("urutan")
                ]
                peran = [satu for _aksi, satu in urutan]
                self.assertLess(peran.index("pyb_pemilik"), peran.index("pyb_tujuan"))
                self.assertIn(("rekomendasi", "puo_asal"), urutan)
                jawab = next(i for i, (aksi, _peran) in enumerate(urutan) if aksi == "jawab")
                self.assertIn("pyb_tujuan", peran[jawab:])

    def test_verifikasi_ketua(self):
        """R-116: the ketua may verify a sukarela request; the step is optional."""
        alur = self.peraturan.alur_ids.filtered(lambda satu: satu.code == "S2")
        verifikasi = alur.langkah_ids.filtered(lambda langkah: langkah.aksi == "verifikasi")
        self.assertEqual(verifikasi.peran_id.code, "ketua")
        self.assertFalse(any(verifikasi.mapped("wajib")))

    def test_alur_seri_ditolak(self):
        """Two routes that decide the same case are refused when saved."""
        alur = self.peraturan.alur_ids.filtered(lambda satu: satu.cara == "penunjukan")[:1]
        with self.assertRaisesRegex(ValidationError, "same case"):
            alur.copy({"code": "R-LAIN"})
