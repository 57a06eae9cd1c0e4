from odoo.exceptions import UserError
from odoo.tests import tagged

from .common_kedudukan import KedudukanCase


@tagged("post_install", "-at_install")
class TestTetapkanKedudukan(KedudukanCase):
    """The proposal for a whole unit, and its one confirmation."""

    def test_usulan_satu_unit(self):
        """R-016: each person with proposed PPK, rule and pasal; who has a proposal is ticked."""
        wizard = self.usulkan()
        self.assertEqual(
            wizard.line_ids.employee_id, self.kabag | self.ahmad | self.rachma | self.dagas
        )
        baris = self.baris(wizard, self.ahmad)
        self.assertEqual(baris.ppk_usulan_id, self.kabag)
        self.assertEqual(baris.ppk_id, self.kabag)
        self.assertEqual(baris.department_id, self.bagian)
        self.assertIn("KD-P1", baris.aturan)
        self.assertEqual(baris.status, "belum")
        self.assertTrue(baris.terapkan)
        self.assertEqual(self.baris(wizard, self.kabag).ppk_id, self.sekda)

    def test_satu_konfirmasi(self):
        """R-016: one confirmation writes all kedudukan and tells how many."""
        hasil = self.usulkan(dasar="SK 1/2026").action_tetapkan()
        self.assertEqual(hasil["params"]["jumlah"], 4)
        self.assertEqual(hasil["params"]["menyimpang"], 0)
        for pegawai in self.ahmad | self.rachma | self.dagas | self.kabag:
            self.assertEqual(pegawai.kedudukan_status, "sesuai")
            self.assertEqual(pegawai.kedudukan_ids.dasar, "SK 1/2026")
        self.assertFalse(self.usulkan().line_ids)

    def test_klik_kedua(self):
        """R-016: confirming twice changes nothing and doubles nothing."""
        wizard = self.usulkan()
        wizard.action_tetapkan()
        wizard.action_tetapkan()
        self.assertEqual(len(self.ahmad.kedudukan_ids), 1)

    def test_unit_di_bawah(self):
        """R-016: the units below come along, or not."""
        wizard = self.usulkan(department_id=self.setda.id, sertakan_bawah=False)
        self.assertEqual(wizard.line_ids.employee_id, self.sekda)
        wizard.sertakan_bawah = True
        self.assertIn(self.ahmad, wizard.line_ids.employee_id)
        self.assertEqual(len(self.setda.usulkan_kedudukan()), 5)
        self.assertEqual(len(self.setda.usulkan_kedudukan(sertakan_bawah=False)), 1)

    def test_hanya_yang_terbuka(self):
        """R-016: who conforms is left out unless asked for, and is then not ticked."""
        self.tetapkan(self.ahmad, self.kabag)
        self.assertNotIn(self.ahmad, self.usulkan().line_ids.employee_id)
        wizard = self.usulkan(hanya_terbuka=False)
        self.assertFalse(self.baris(wizard, self.ahmad).terapkan)

    def test_orang_pilihan(self):
        """R-016: the proposal for chosen people, and for several units at once."""
        aksi = (self.ahmad | self.rachma).action_tetapkan_kedudukan()
        wizard = self.env["sistem.kerja.tetapkan.kedudukan"].browse(aksi["res_id"])
        self.assertEqual(wizard.line_ids.employee_id, self.ahmad | self.rachma)
        aksi = (self.bagian | self.dinas).action_tetapkan_kedudukan()
        wizard = self.env["sistem.kerja.tetapkan.kedudukan"].browse(aksi["res_id"])
        self.assertIn(self.kadis, wizard.line_ids.employee_id)
        self.assertNotIn(self.sekda, wizard.line_ids.employee_id)

    def test_menyimpang_perlu_alasan(self):
        """R-016: a PPK whom the rule does not admit needs a remark, and is kept with it."""
        wizard = self.usulkan()
        baris = self.baris(wizard, self.rachma)
        baris.ppk_id = self.kadis
        self.assertTrue(baris.menyimpang)
        with self.ditolak("Remark of Rachma Uji.*KD-P1", UserError):
            wizard.action_tetapkan()
        self.assertFalse(self.ahmad.kedudukan_ids)
        baris.alasan = "Diperbantukan selama pembangunan gedung"
        hasil = wizard.action_tetapkan()
        self.assertEqual(hasil["params"]["menyimpang"], 1)
        self.assertEqual(self.rachma.kedudukan_status, "menyimpang")
        self.assertEqual(
            self.rachma.kedudukan_ids.catatan, "Diperbantukan selama pembangunan gedung"
        )
        self.assertEqual(self.rachma.kedudukan_ids.status, "menyimpang")

    def test_ppk_pelaksana_ditolak(self):
        """R-017: a PLK as chosen PPK is refused, with a remark too, and nothing is written."""
        wizard = self.usulkan()
        self.baris(wizard, self.rachma).write({"ppk_id": self.dagas.id, "alasan": "Senior"})
        with self.ditolak("at least a Pengawas"):
            wizard.action_tetapkan()
        self.env.invalidate_all()
        self.assertFalse(self.ahmad.kedudukan_ids)

    def test_tanpa_pilihan_ditolak(self):
        """R-016: nobody ticked, or ticked without a PPK: refused with what to do."""
        wizard = self.usulkan()
        wizard.line_ids.terapkan = False
        with self.ditolak("nobody is ticked", UserError):
            wizard.action_tetapkan()
        wizard.line_ids[0].write({"terapkan": True, "ppk_id": False})
        with self.ditolak("choose the PPK", UserError):
            wizard.action_tetapkan()

    def test_kepala_kosong(self):
        """R-016: a vacant head is shown as what stands in the way, and the person not ticked."""
        self.bagian.manager_id = False
        baris = self.baris(self.usulkan(), self.ahmad)
        self.assertFalse(baris.ppk_usulan_id)
        self.assertFalse(baris.terapkan)
        self.assertIn("vacant", baris.konflik)

    def test_naskah_diam_dan_dengan_tangan(self):
        """R-016: a silent text shows our reading; a case left to the officer says so."""
        baris = self.peraturan.kedudukan_ids.filtered(lambda b: b.code == "KD-P1")
        baris.write({"diam": True, "catatan": "Dibaca menurut penempatan."})
        self.assertIn("Dibaca menurut penempatan", self.baris(self.usulkan(), self.ahmad).konflik)
        baris.manual = True
        satu = self.baris(self.usulkan(), self.ahmad)
        self.assertFalse(satu.ppk_id)
        self.assertIn("the officer decides", satu.konflik)
        satu.write({"ppk_id": self.kadis.id, "terapkan": True})
        self.assertFalse(satu.menyimpang)

    def test_penetap_kedudukan(self):
        """R-054: the decision of the named official is required, and both are kept."""
        self.tambah_ketentuan(
            "penetap_kedudukan",
            peran_id=self.env.ref("hr_sistem_kerja.peran_kepala_daerah").id,
        )
        wizard = self.usulkan()
        with self.ditolak(r"Determined by.*Pasal 6 ayat \(3\)", UserError):
            wizard.action_tetapkan()
        bupati = self.buat_pegawai("Bupati Uji", "Bupati", "jptp", self.setda)
        self.instansi.kepala_daerah_id = bupati
        wizard = self.usulkan()
        self.assertEqual(wizard.ditetapkan_oleh_id, bupati)
        with self.ditolak(r"Decision.*Bupati Uji.*Pasal 6 ayat \(3\)", UserError):
            wizard.action_tetapkan()
        wizard.dasar = "Keputusan Bupati Nomor 5 Tahun 2026"
        wizard.action_tetapkan()
        kedudukan = self.ahmad.kedudukan_ids
        self.assertEqual(kedudukan.ditetapkan_oleh_id, bupati)
        self.assertEqual(kedudukan.dasar, "Keputusan Bupati Nomor 5 Tahun 2026")

    def test_tanpa_ketentuan_penetap(self):
        """R-054: where the text is silent on who determines it, no decision is asked for."""
        self.usulkan().action_tetapkan()
        self.assertFalse(self.ahmad.kedudukan_ids.ditetapkan_oleh_id)

    def test_oleh_pengelola(self):
        """R-016: a Pengelola Kepegawaian does all of this with his own rights."""
        user = self.buat_user("pgl", "hr_sistem_kerja.group_pengelola")
        wizard = self.usulkan(user)
        baris = self.baris(wizard, self.rachma)
        baris.write({"ppk_id": self.kadis.id, "alasan": "Diperbantukan"})
        self.assertEqual(wizard.action_tetapkan()["params"]["jumlah"], 4)
        self.assertEqual(self.ahmad.ppk_id, self.kabag)

    def test_kueri_tetap(self):
        """R-016: the confirmation needs hardly more queries for 40 people than for 4."""

        def kueri(jumlah):
            unit = self.buat_unit(f"Bagian {jumlah}", "bagian", self.setda)
            self.buat_kepala(f"Kabag {jumlah}", f"Kabag {jumlah}", "adm", unit)
            for urut in range(jumlah - 1):
                self.buat_pegawai(f"Orang {jumlah} {urut}", f"Analis {urut}", "plk", unit)
            wizard = self.usulkan(department_id=unit.id)
            self.env.flush_all()
            self.env.invalidate_all()
            awal = self.env.cr.sql_log_count
            self.assertEqual(wizard.action_tetapkan()["params"]["jumlah"], jumlah)
            self.env.flush_all()
            return self.env.cr.sql_log_count - awal

        kueri(3)
        self.assertLess(kueri(40) - kueri(4), 36)
