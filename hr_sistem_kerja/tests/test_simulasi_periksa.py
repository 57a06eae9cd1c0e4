from odoo import Command
from odoo.tests import tagged

from .common_simulasi import SimulasiCase


@tagged("post_install", "-at_install")
class TestSimulasiPeriksa(SimulasiCase):
    """What a simulation refuses and what it warns of, each with its pasal."""

    # ------------------------------------------------------------------ refusals

    def test_struktural_ditolak(self):
        """R-056: a structural official cannot be assigned; as companion he is no obstacle."""
        pesan = self.pesan(self.simulasi(orang=self.kabag), "R-056")
        self.assertIn("Kabag Uji", pesan["pesan"])
        self.assertIn("Pasal 8", pesan["pasal"])
        hasil = self.simulasi(bentuk="tim", pendamping_ids=self.kadis.ids)
        self.assertTrue(hasil["boleh"], hasil["penolakan"])
        self.assertEqual(hasil["lingkup"], "lintas_pd")

    def test_tanpa_ppk_ditolak(self):
        """R-062: without a PPK there is no assignment; it is said once, with the pasal."""
        baru = self.buat_pegawai("Bayu Baru", "Analis", "plk")
        for unit in (self.bagian, self.dinas):
            with self.subTest(unit=unit.name):
                hasil = self.simulasi(unit=unit, orang=baru)
                pesan = self.pesan(hasil, "R-062")
                self.assertIn("Bayu Baru", pesan["pesan"])
                self.assertIn("Lampiran", pesan["pasal"])
                self.assertEqual(len(hasil["penolakan"]), 1, hasil["penolakan"])

    def test_tanpa_ppk_menurut_peraturan(self):
        """R-062 is of the regulations that say so: elsewhere the missing step is what refuses."""
        baru = self.buat_pegawai("Bayu Baru", "Analis", "plk")
        self.peraturan._ketentuan("wajib_ppk").unlink()
        self.assertTrue(self.simulasi(orang=baru)["boleh"])
        self.assertIn("Bayu Baru", self.pesan(self.simulasi(self.dinas, baru), "PEJABAT")["pesan"])

    def test_unit_tanpa_tim_ditolak(self):
        """R-086: a unit that may not own a team is refused with text and pasal."""
        self.peraturan.penetapan_ids = [
            Command.create(
                {
                    "code": "PG-X",
                    "objek": "tim",
                    "jenis_unit_ids": [Command.set(self.dinas.jenis_unit_id.ids)],
                    "dilarang": True,
                    "pasal": "Pasal 79",
                    "catatan": "Hanya penugasan individu.",
                }
            )
        ]
        hasil = self.simulasi(unit=self.dinas, orang=self.dedi, bentuk="tim")
        self.assertFalse(hasil["boleh"])
        self.assertEqual(
            self.pesan(hasil, "R-086"),
            {"kode": "R-086", "pesan": "Hanya penugasan individu.", "pasal": "Pasal 79"},
        )
        self.assertTrue(self.simulasi(unit=self.dinas, orang=self.dedi)["boleh"])

    def test_sukarela_lintas_instansi_ditolak(self):
        """R-107: nobody volunteers for another government, whether forbidden or not offered."""
        pesan = self.pesan(self.simulasi(orang=self.lina, cara="sukarela"), "R-107")
        self.assertIn("huruf B.b", pesan["pasal"])
        self.peraturan.alur_ids.filtered("dilarang").unlink()
        self.pesan(self.simulasi(orang=self.lina, cara="sukarela"), "R-107")

    def test_penandatangan_kosong_ditolak(self):
        """A vacant post of the signatory is refused with the unit and the pasal."""
        self.dinas.manager_id = False
        pesan = self.pesan(self.simulasi(unit=self.dinas, orang=self.hukum), "PENANDATANGAN")
        self.assertIn("Dinas Uji", pesan["pesan"])
        self.assertIn("Pasal 10", pesan["pasal"])

    def test_pejabat_langkah_kosong_ditolak(self):
        """A vacant post on the route is refused with the unit and the pasal of the step."""
        self.bagian_lain.manager_id = False
        pesan = self.pesan(self.simulasi(orang=self.hukum), "PEJABAT")
        self.assertIn("Bagian Hukum", pesan["pesan"])
        self.assertIn("huruf c", pesan["pasal"])

    # ------------------------------------------------------------------ warnings

    def test_rangkap(self):
        """R-060: running assignments are counted, of established and running ones only."""
        self.assertTanpa(self.simulasi(), "R-060")
        self.buat_penugasan(self.rachma, 2)
        self.buat_penugasan(self.rachma, 3, "selesai")
        hasil = self.simulasi()
        self.assertTrue(hasil["boleh"])
        pesan = self.pesan(hasil, "R-060", "peringatan")
        self.assertIn("2 running", pesan["pesan"])
        self.assertIn("Pasal 8 ayat (3)", pesan["pasal"])
        self.assertTanpa(hasil, "BEBAN")

    def test_beban(self):
        """From three running assignments on, or as the system parameter says, load is named."""
        self.buat_penugasan(self.rachma, 3, "ditetapkan")
        self.assertIn("workload of 3", self.pesan(self.simulasi(), "BEBAN", "peringatan")["pesan"])
        parameter = self.env["ir.config_parameter"].sudo()
        parameter.set_param("hr_sistem_kerja.batas_penugasan", "4")
        self.assertTanpa(self.simulasi(), "BEBAN")

    def test_prioritas(self):
        """R-088: work for another unit has low priority."""
        self.assertTanpa(self.simulasi(), "R-088")
        pesan = self.pesan(self.simulasi(unit=self.dinas), "R-088", "peringatan")
        self.assertIn("Pasal 11", pesan["pasal"])

    def test_ketua_tidak_boleh(self):
        """R-121, R-122: a ketua whose jenjang the regulation does not name is refused."""
        pengawas = self.buat_pegawai("Pengawas Uji", "Kepala Subbagian", "pws")
        pesan = self.pesan(self.simulasi(bentuk="tim", ketua_id=pengawas.id), "R-121")
        self.assertIn("Pasal 11 ayat (4)", pesan["pasal"])

    def test_ketua_dari_luar(self):
        """R-123: a ketua from outside the owner unit raises a warning, not a refusal."""
        dalam = self.simulasi(bentuk="tim", ketua_id=self.ahmad.id, orang=self.hukum)
        self.assertTanpa(dalam, "R-123")
        luar = self.simulasi(bentuk="tim", ketua_id=self.hukum.id)
        self.assertTrue(luar["boleh"], luar["penolakan"])
        pesan = self.pesan(luar, "R-123", "peringatan")
        self.assertIn("Hana Hukum", pesan["pesan"])
        self.assertIn("Pasal 8 ayat (2)", pesan["pasal"])

    def test_ketua_pengganti(self):
        """R-124: a replacement needs III/b and D3; a first ketua needs neither."""

        def peringatan(**vals):
            hasil = self.simulasi(bentuk="tim", ketua_id=self.ahmad.id, **vals)
            self.assertTrue(hasil["boleh"], hasil["penolakan"])
            return [p["pesan"] for p in hasil["peringatan"] if p["kode"] == "R-124"]

        self.assertEqual(peringatan(), [])
        pangkat, pendidikan = peringatan(pengganti=True)
        self.assertIn("Penata Muda Tk.I (III/b)", pangkat)
        self.assertIn("check by hand that it is at least D3", pendidikan)
        self.ahmad.certificate = "bachelor"
        self.assertEqual(peringatan(pengganti=True), [pangkat])
        self.ahmad.pangkat_id = self.env.ref("hr_sistem_kerja.pangkat_3b")
        self.assertEqual(peringatan(pengganti=True), [])
        self.ahmad.pangkat_id = self.env.ref("hr_sistem_kerja.pangkat_4a")
        self.assertEqual(peringatan(pengganti=True), [])

    def test_ketua_pengganti_pppk(self):
        """R-124: the golongan of a PPPK is not compared with a pangkat, the officer looks."""
        self.rachma.write({"status_asn": "pppk", "pangkat_id": False, "certificate": "master"})
        hasil = self.simulasi(bentuk="tim", ketua_id=self.rachma.id, pengganti=True)
        self.assertIn("by hand", self.pesan(hasil, "R-124", "peringatan")["pesan"])
