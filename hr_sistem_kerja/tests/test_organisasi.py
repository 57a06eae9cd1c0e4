from odoo.exceptions import ValidationError
from odoo.tests import tagged

from .common import SistemKerjaCase


@tagged("post_install", "-at_install")
class TestOrganisasi(SistemKerjaCase):
    """Posts, ranks and units (katalog sections 2 and 3)."""

    def jenjang(self, **kriteria):
        domain = [(nama, "=", nilai) for nama, nilai in kriteria.items()]
        return self.env["sistem.kerja.jenjang"].search(domain, order="urutan").mapped("code")

    def test_jenis_jabatan(self):
        """R-001: every jabatan has jenis Administrasi, Fungsional or JPT."""
        jenis = set(self.env["sistem.kerja.jenjang"].search([]).mapped("jenis"))
        self.assertEqual(jenis, {"jpt", "administrasi", "fungsional"})

    def test_urutan_administrasi(self):
        """R-002: Administrator > Pengawas > Pelaksana."""
        self.assertEqual(self.jenjang(jenis="administrasi"), ["adm", "pws", "plk"])

    def test_kategori_fungsional(self):
        """R-003: a JF has kategori keahlian or keterampilan, other posts have none."""
        with self.assertRaises(ValidationError):
            self.ref_jenjang("jf_muda").kategori = False
        with self.assertRaises(ValidationError):
            self.ref_jenjang("adm").kategori = "keahlian"

    def test_urutan_keahlian(self):
        """R-004: ahli utama > madya > muda > pertama."""
        self.assertEqual(
            self.jenjang(kategori="keahlian"), ["jf_utama", "jf_madya", "jf_muda", "jf_pertama"]
        )

    def test_urutan_keterampilan(self):
        """R-005: penyelia > mahir > terampil > pemula."""
        self.assertEqual(
            self.jenjang(kategori="keterampilan"),
            ["jf_penyelia", "jf_mahir", "jf_terampil", "jf_pemula"],
        )

    def test_jpt_pratama_saja(self):
        """R-006: JPT posts of the regency are JPT Pratama only."""
        self.assertEqual(self.jenjang(jenis="jpt"), ["jptp"])

    def test_uraian_jenjang(self):
        """R-007: each functional rank shows its role text of Ps.10."""
        self.assertIn("tingkat tertinggi", self.ref_jenjang("jf_utama").uraian)
        tanpa = self.env["sistem.kerja.jenjang"].search(
            [("jenis", "=", "fungsional"), ("uraian", "=", False)]
        )
        self.assertFalse(tanpa)

    def test_pangkat(self):
        """Pangkat of PNS I/a to IV/e and PPPK I to XVII are there, in their order."""
        pangkat = self.env["sistem.kerja.pangkat"].search(
            [("status_asn", "=", "pns")], order="urutan"
        )
        self.assertEqual(len(pangkat), 17)
        self.assertEqual(pangkat[0].code, "I/a")
        self.assertEqual(pangkat[-1].display_name, "Pembina Utama (IV/e)")
        pppk = self.env["sistem.kerja.pangkat"].search(
            [("status_asn", "=", "pppk")], order="urutan"
        )
        self.assertEqual(len(pppk), 17)
        self.assertEqual(pppk[-1].code, "XVII")

    def test_pangkat_milik_status_lain_ditolak(self):
        """R-008: a PPPK has no pangkat of a PNS."""
        with self.assertRaisesRegex(ValidationError, "ASN Status"):
            self.ahmad.status_asn = "pppk"

    def test_hasil_penyetaraan(self):
        """R-009: a PF can be marked hasil penyetaraan, another post cannot."""
        self.ahmad.is_hasil_penyetaraan = True
        with self.assertRaises(ValidationError):
            self.rachma.is_hasil_penyetaraan = True

    def test_pelaksana_tidak_memimpin(self):
        """R-010: a PLK is refused as head of a unit organisasi."""
        with self.assertRaisesRegex(ValidationError, "Pelaksana"):
            self.bagian_lain.manager_id = self.rachma

    def test_fungsional_memimpin_unit_mandiri_saja(self):
        """R-010, R-011: a PF may lead a unit mandiri, and no other unit organisasi."""
        with self.assertRaisesRegex(ValidationError, "Unit Mandiri"):
            self.bagian_lain.manager_id = self.ahmad
        puskesmas = self.buat_unit("UPT Puskesmas Uji", "puskesmas", self.dinas)
        puskesmas.manager_id = self.ahmad
        self.rachma.department_id = puskesmas
        self.assertEqual(self.rachma.unit_organisasi_id.manager_id, self.ahmad)

    def test_induk_menurut_peraturan(self):
        """R-013: kinds that the regulation puts inside a PD need a parent."""
        uptd = self.env.ref("hr_sistem_kerja.jenis_unit_uptd")
        self.buat_unit("UPTD Lepas", "uptd")
        self.peraturan.write({"jenis_unit_berinduk_ids": uptd, "pasal_berinduk": "Pasal 5(4)"})
        with self.assertRaisesRegex(ValidationError, r"Pasal 5\(4\)"):
            self.buat_unit("UPTD Lepas Dua", "uptd")
        self.assertTrue(self.buat_unit("UPTD Dinas", "uptd", self.dinas))

    def test_level_pejabat(self):
        """R-014, R-015: Level 1 is the head, 2 the officials below, 3 the PWS below them."""
        subbagian = self.buat_unit("Sub Bagian Uji", "subbagian", self.bagian)
        kelurahan = self.buat_unit("Kelurahan Uji", "kelurahan", self.dinas)
        self.assertEqual(self.setda.level_pejabat, 1)
        self.assertEqual(self.bagian.level_pejabat, 2)
        self.assertEqual(subbagian.level_pejabat, 3)
        self.assertEqual(kelurahan.level_pejabat, 1)

    def test_level_melewati_asisten(self):
        """R-014: an Asisten holds the same post as the Sekda; the Kabag below stays Level 2."""
        asisten = self.buat_unit("Asisten Uji", "asisten", self.setda)
        self.bagian.parent_id = asisten
        self.assertEqual(self.bagian.level_pejabat, 2)

    def test_pindah_induk(self):
        """A unit that moves takes the perangkat daerah of its people with it."""
        self.bagian.parent_id = self.dinas
        self.assertEqual(self.ahmad.perangkat_daerah_id, self.dinas)
        self.assertEqual(self.bagian.nama_lengkap, "Bagian Organisasi Dinas Uji")

    def test_riwayat(self):
        """What a pegawai was stays on the dated version when pangkat and unit change."""
        versi = self.ahmad.create_version({"date_version": "2099-01-01"})
        versi.write(
            {
                "department_id": self.dinas.id,
                "pangkat_id": self.env.ref("hr_sistem_kerja.pangkat_3b").id,
            }
        )
        self.assertEqual(self.ahmad.pangkat_id.code, "III/a")
        self.assertEqual(self.ahmad.perangkat_daerah_id, self.setda)
