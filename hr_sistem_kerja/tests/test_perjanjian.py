"""Perjanjian kinerja: who sets it, what it locks, its versions and phases."""

import base64

from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import freeze_time, tagged

from .common_target import TargetCase


@tagged("post_install", "-at_install")
@freeze_time("2026-07-01")
class TestPerjanjian(TargetCase):
    def test_ditetapkan_pejabat_menurut_peraturan(self):
        """R-135: level 1 of the row sets it; how he acted, when and by which rule is kept."""
        perjanjian = self.buat_perjanjian()
        self.assertTrue(self.sebagai(perjanjian, self.sekda).can_tetapkan)
        self.sebagai(perjanjian, self.sekda).action_tetapkan()
        self.assertEqual(perjanjian.state, "ditetapkan")
        self.assertEqual(perjanjian.pejabat_id, self.sekda)
        self.assertEqual(perjanjian.bertindak, "definitif")
        self.assertEqual(perjanjian.diputus_oleh_id, self.akun(self.sekda))
        self.assertEqual(perjanjian.peraturan_id, self.peraturan)
        self.assertIn("Lampiran", perjanjian.pasal)
        self.assertEqual(perjanjian.target_ids.state, "ditetapkan")
        self.assertEqual(perjanjian.target_ids.pejabat_id, self.sekda)

    def test_pejabat_lain_ditolak(self):
        """R-135: the head of the Bagian itself does not; the refusal names who and the pasal."""
        perjanjian = self.buat_perjanjian()
        with self.ditolak(self.sekda.name, "Lampiran", galat=AccessError):
            self.sebagai(perjanjian, self.kabag).action_tetapkan()

    def test_orang_asing_tidak_melihat(self):
        """Who is of another agency reads neither draft nor what is set, nor learns who decides."""
        perjanjian = self.buat_perjanjian()
        asing = self.sebagai(perjanjian, self.dedi)
        with self.assertRaises(AccessError) as galat:
            asing.action_tetapkan()
        self.assertNotIn(self.sekda.name, str(galat.exception))
        self.sebagai(perjanjian, self.sekda).action_tetapkan()
        self.assertFalse(asing.search([]))
        with self.tanpa_hak():
            asing.read(["tahun"])
        with self.tanpa_hak():
            asing.create({"unit_id": self.bagian.id, "tahun": "2027"})

    def test_pegawai_unit_membaca_yang_ditetapkan(self):
        """Who works in the unit reads it once it is set, and cannot change it."""
        perjanjian = self.buat_perjanjian()
        milik = self.sebagai(perjanjian, self.rachma)
        self.assertFalse(milik.search([]))
        self.sebagai(perjanjian, self.sekda).action_tetapkan()
        self.assertEqual(milik.search([]).target_ids.mapped("name"), ["Dokumen ketatalaksanaan"])
        with self.tanpa_hak():
            milik.write({"catatan": "x"})

    def test_kepala_menyusun_sendiri(self):
        """The head of the unit drafts it as himself, and only for units under him."""
        model = self.sebagai(self.env["sistem.kerja.perjanjian"], self.kabag)
        draf = model.create(
            {
                "unit_id": self.bagian.id,
                "tahun": "2026",
                "target_ids": [Command.create({"name": "Peta", "satuan": "peta"})],
            }
        )
        self.assertEqual(draf.target_ids.unit_id.sudo(), self.bagian)
        with self.tanpa_hak():
            draf.write({"unit_id": self.bagian_lain.id})
        with self.tanpa_hak():
            model.create({"unit_id": self.bagian_lain.id, "tahun": "2026"})

    def test_plh_menetapkan(self):
        """R-017: the Plh. of the official sets it, and reads it before."""
        perjanjian = self.buat_perjanjian()
        self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": self.sekda.id,
                "penerima_id": self.kabag_lain.id,
                "jenis": "plh",
                "tanggal_mulai": "2026-06-01",
                "tanggal_selesai": "2026-07-31",
                "dasar": "SP 1",
                "state": "berlaku",
            }
        )
        plh = self.sebagai(perjanjian, self.kabag_lain)
        self.assertEqual(plh.read(["tahun"])[0]["tahun"], "2026")
        plh.action_tetapkan()
        self.assertEqual(perjanjian.bertindak, "plh")
        self.assertEqual(perjanjian.penindak_id, self.kabag_lain)
        self.assertEqual(perjanjian.pejabat_id, self.sekda)

    def test_petugas_mencatat_dengan_dasar(self):
        """An officer does not decide as the official; he records the paper, with its basis."""
        perjanjian = self.sebagai(self.buat_perjanjian(), self.operator)
        with self.ditolak(self.sekda.name, galat=AccessError):
            perjanjian.action_tetapkan()
        with self.ditolak("Basis"):
            perjanjian.action_catat(" ")
        perjanjian.action_catat("PK nomor 800/1/2026")
        self.assertEqual(perjanjian.sudo().bertindak, "dicatat")
        self.assertEqual(perjanjian.sudo().pejabat_id, self.sekda)
        self.assertEqual(perjanjian.sudo().dasar, "PK nomor 800/1/2026")
        with self.tanpa_hak():
            self.sebagai(self.buat_perjanjian(self.setda), self.kabag).action_catat("x")

    def test_pejabat_diberi_tahu(self):
        """The official is told of a draft that waits for him, by e-mail where he has no account."""
        self.sekda.work_contact_id.email = "sekda@uji.test"
        perjanjian = self.sebagai(self.buat_perjanjian(), self.operator)
        antrean = self.env["mail.mail"].search_count([])
        perjanjian.action_mintakan()
        self.assertEqual(self.env["mail.mail"].search_count([]), antrean + 1)
        with self.tanpa_hak():
            self.sebagai(perjanjian, self.kabag_lain).action_mintakan()

    def test_terkunci(self):
        """State and maker are no fields to write; what is set stays, the scan may follow once."""
        perjanjian = self.buat_perjanjian()
        for vals in ({"state": "ditetapkan"}, {"pejabat_id": self.sekda.id}, {"versi": 3}):
            with self.ditolak():
                perjanjian.write(vals)
        self.sebagai(perjanjian, self.sekda).action_tetapkan()
        for vals in ({"tahun": "2027"}, {"unit_id": self.setda.id}):
            with self.ditolak("already set"):
                perjanjian.write(vals)
        berkas = base64.b64encode(b"%PDF-1.4 uji")
        perjanjian.write({"nomor": "800/1", "tanggal": "2026-01-05", "berkas": berkas})
        with self.ditolak("already set"):
            perjanjian.write({"nomor": "800/2"})
        with self.ditolak("already set"):
            perjanjian.write({"target_ids": [Command.create({"name": "Baru", "satuan": "x"})]})
        with self.ditolak():
            perjanjian.target_ids.write({"target": 9})
        with self.ditolak("proof"):
            perjanjian.unlink()

    def test_tanpa_target(self):
        """An empty perjanjian is not set."""
        perjanjian = self.buat_perjanjian()
        perjanjian.target_ids.unlink()
        with self.ditolak("Targets"):
            self.sebagai(perjanjian, self.sekda).action_tetapkan()

    def test_bobot_lewat_seratus(self):
        """R-135: weights of one perjanjian are at most 100 together."""
        satu = {"satuan": "dokumen", "bobot": 60}
        with self.assertRaises(ValidationError):
            self.buat_perjanjian(target=[{"name": "A", **satu}, {"name": "B", **satu}])
        perjanjian = self.buat_perjanjian(
            target=[{"name": "A", **satu}, {"name": "B", "satuan": "x", "bobot": 40}]
        )
        self.assertEqual(perjanjian.jumlah_bobot, 100)

    def test_versi_baru(self):
        """A change is a new version; the old one holds until then and stays readable."""
        lama = self.perjanjian_berlaku()
        turunan = self.turunkan(lama.target_ids, self.sekda)
        with self.ditolak("new version"):
            self.sebagai(self.buat_perjanjian(), self.sekda).action_tetapkan()
        baru = self.env["sistem.kerja.perjanjian"].browse(
            self.sebagai(lama, self.operator).action_versi_baru()["res_id"]
        )
        self.assertEqual((baru.versi, baru.menggantikan_id, lama.state), (2, lama, "ditetapkan"))
        baru.target_ids.target = 8
        self.sebagai(baru, self.sekda).action_tetapkan()
        self.assertEqual((lama.state, lama.target_ids.state), ("digantikan", "digantikan"))
        self.assertEqual(lama.target_ids.target, 4)
        self.assertEqual(turunan.parent_id, baru.target_ids)

    def test_realisasi_ikut_versi_baru(self):
        """What was reported on the former version counts on."""
        lama = self.perjanjian_berlaku()
        self.laporkan(**{"Dokumen ketatalaksanaan": 2})
        self.assertEqual(lama.persen, 50)
        baru = lama.browse(lama.action_versi_baru()["res_id"])
        baru.target_ids.name = "Nama baru"
        self.sebagai(baru, self.sekda).action_tetapkan()
        self.assertEqual(baru.target_ids.realisasi_sendiri, 2)

    def test_batal(self):
        """The official cancels what is set, with a reason; who set it stays on record."""
        perjanjian = self.perjanjian_berlaku()
        with self.tanpa_hak():
            self.sebagai(perjanjian, self.kabag).action_batalkan("Salah")
        self.sebagai(perjanjian, self.sekda).action_batalkan("Salah unit")
        self.assertEqual(perjanjian.state, "dibatalkan")
        self.assertEqual(perjanjian.alasan_batal, "Salah unit")
        self.assertEqual((perjanjian.penindak_id, perjanjian.pembatal_id), (self.sekda, self.sekda))
        self.assertEqual(perjanjian.target_ids.state, "dibatalkan")

    def test_batal_dengan_turunan(self):
        """What others are derived from is not cancelled under them."""
        perjanjian = self.perjanjian_berlaku()
        self.turunkan(perjanjian.target_ids, self.sekda)
        with self.ditolak("derived"):
            self.sebagai(perjanjian, self.sekda).action_batalkan("Salah unit")

    def test_empat_fase(self):
        """R-158: planning, work, assessment, follow-up, with the pasal of the regulation."""
        perjanjian = self.buat_perjanjian()
        self.assertEqual(perjanjian.fase, "perencanaan")
        self.assertIn("Pasal 14 ayat (1)", perjanjian.fase_pasal)
        self.sebagai(perjanjian, self.sekda).action_tetapkan()
        self.assertEqual(perjanjian.fase, "pelaksanaan")
        with self.ditolak("Pasal 14"):
            self.sebagai(perjanjian, self.sekda).action_tindak_lanjut("Piagam")
        with freeze_time("2027-01-02"):
            self.env["sistem.kerja.target"]._cron_status_capaian()
            self.assertEqual(perjanjian.fase, "penilaian")
            with self.tanpa_hak():
                self.sebagai(perjanjian, self.rachma).action_tindak_lanjut("Piagam")
            self.sebagai(perjanjian, self.sekda).action_tindak_lanjut("Piagam penghargaan")
            self.assertEqual(perjanjian.fase, "tindak_lanjut")
            self.assertEqual(perjanjian.tindak_lanjut_oleh_id, self.akun(self.sekda))

    def test_fase_di_kelima_peraturan(self):
        """R-158: every regulation names the four phases."""
        for kode, pasal in (
            ("mamuju_29_2023", "Pasal 32 ayat (1)"),
            ("pesisir_barat_16_2024", "Pasal 14 ayat (1)"),
            ("kotabaru_68_2024", "Pasal 30 ayat (1)"),
            ("bekasi_18_2024", "Pasal 91 ayat (1)"),
            ("tabanan_107_2023", "Pasal 10 ayat (1)"),
        ):
            with self.subTest(kode=kode):
                peraturan = self.env.ref(f"hr_sistem_kerja.peraturan_{kode}")
                self.assertEqual(peraturan._ketentuan("fase_kinerja").pasal, pasal)

    def test_tahun_salah(self):
        """The year is four digits."""
        with self.assertRaises(ValidationError):
            self.buat_perjanjian(tahun="26")

    def test_lewat_layar_catat(self):
        """The dialog records with the rights of the user, and only what is listed."""
        perjanjian = self.buat_perjanjian()
        konteks = {"active_model": perjanjian._name, "active_ids": perjanjian.ids}
        catat = self.sebagai(self.env["sistem.kerja.catat"], self.operator)
        with self.assertRaises(UserError):
            catat.with_context(**konteks, tindakan="unlink").create(
                {"dasar": "x"}
            ).action_lanjutkan()
        catat.with_context(**konteks, tindakan="action_catat").create(
            {"dasar": "PK 800/1"}
        ).action_lanjutkan()
        self.assertEqual(perjanjian.state, "ditetapkan")
