"""Results of a team or one person: sent, reviewed, returned, done (R-134, R-144 to R-148)."""

import psycopg2

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_penugasan import PenugasanCase


class HasilCase(PenugasanCase):
    """A team of the Bagian at work; the Kabag receives and reviews, the Sekda declares done."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_isi()

    def setUp(self):
        super().setUp()
        self.tim = self.buat_tim()
        self.tim._buka().write({"state": "pelaksanaan"})

    def buat_hasil(self, capaian=1, **vals):
        """Create the results of the team, as the ketua."""
        vals = vals or {"tim_id": self.tim.id}
        hasil = self.env["sistem.kerja.hasil"].create({"uraian": "Sudah jadi", **vals})
        hasil.line_ids.capaian = capaian
        return hasil

    def diajukan(self, **vals):
        hasil = self.buat_hasil(**vals)
        self.sebagai(hasil, self.ahmad).action_ajukan()
        return hasil

    def jejak_hasil(self, hasil):
        return [(satu.penindak_id, satu.state) for satu in hasil._tinjauan_ronde()]

    def delegasikan(self, pejabat, penerima, jenis="plh"):
        hari_ini = fields.Date.context_today(self.env.user)
        return self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": pejabat.id,
                "penerima_id": penerima.id,
                "jenis": jenis,
                "dasar": "Surat 1",
                "tanggal_mulai": fields.Date.subtract(hari_ini, days=1),
                "tanggal_selesai": fields.Date.add(hari_ini, days=10),
            }
        )


@tagged("post_install", "-at_install")
class TestHasil(HasilCase):
    # ------------------------------------------------------------------ sending

    def test_ajukan(self):
        """R-134, R-144: sending starts the evaluation; the whole chain is there at once."""
        hasil = self.diajukan()
        self.assertEqual((hasil.state, self.tim.state, hasil.ronde), ("diajukan", "evaluasi", 1))
        self.assertEqual(hasil.peraturan_id, self.peraturan)
        self.assertEqual(hasil.pengaju_id, self.ahmad)
        self.assertEqual(self.jejak_hasil(hasil), [(self.kabag, "aktif"), (self.sekda, "menunggu")])
        pertama, terakhir = hasil._tinjauan_ronde()
        self.assertEqual(pertama.aturan_ids.mapped("tahap"), ["hasil", "tinjau"])
        self.assertEqual(terakhir.aturan_ids.mapped("tahap"), ["tinjau", "selesai"])
        self.assertEqual(hasil.penindak_id, self.kabag)

    def test_baris_dari_target(self):
        """R-146: each target of the team has its line, as much as the target asks for."""
        hasil = self.buat_hasil(capaian=0)
        self.assertEqual(hasil.line_ids.target_id, self.tim.target_ids)
        self.assertEqual(hasil.line_ids.satuan, "dokumen")
        self.assertFalse(hasil.memenuhi)
        hasil.line_ids.target = 0.5
        hasil.line_ids.capaian = 0.5
        self.sebagai(hasil, self.ahmad).action_ajukan()
        self.assertEqual(hasil.line_ids.target, 1)
        self.assertFalse(hasil.memenuhi)

    def test_target_tanpa_baris_ditolak(self):
        """R-146: a target that nobody says anything about is refused by its name."""
        hasil = self.buat_hasil()
        hasil.line_ids.unlink()
        with self.ditolak("Peraturan Bupati"):
            self.sebagai(hasil, self.ahmad).action_ajukan()

    def test_tanpa_uraian_ditolak(self):
        """R-144: the reviewers must know what they decide about."""
        hasil = self.buat_hasil()
        hasil.uraian = "  "
        with self.ditolak("What Was Done"):
            self.sebagai(hasil, self.ahmad).action_ajukan()

    def test_belum_dilaksanakan_ditolak(self):
        """R-134: no results before the work; the refusal names the stage and the pasal."""
        hasil = self.buat_hasil()
        self.tim._buka().write({"state": "perencanaan"})
        with self.ditolak("planning", "Lampiran"):
            self.sebagai(hasil, self.ahmad).action_ajukan()

    def test_hanya_penanggung_jawab(self):
        """R-144: the ketua sends, no anggota, no reviewer, no officer."""
        hasil = self.buat_hasil()
        for siapa in (self.rachma, self.kabag, self.pengelola):
            with self.subTest(siapa=siapa.name), self.ditolak(galat=AccessError):
                self.sebagai(hasil, siapa).action_ajukan()

    def test_tanpa_ketua(self):
        """R-144: without a ketua any anggota sends for the team."""
        self.tim._buka().write({"ketua_id": False})
        hasil = self.buat_hasil()
        self.sebagai(hasil, self.dagas).action_ajukan()
        self.assertEqual(hasil.pengaju_id, self.dagas)

    def test_perorangan(self):
        """R-144: who works alone sends himself; done ends his assignment."""
        penugasan = self.berjalan()
        hasil = self.buat_hasil(penugasan_id=penugasan.id)
        self.assertEqual(hasil.line_ids.name, "1 laporan")
        self.sebagai(hasil, self.rachma).action_ajukan()
        for siapa in (self.kabag, self.sekda):
            self.sebagai(hasil, siapa).action_terima()
        self.assertEqual((hasil.state, penugasan.state), ("selesai", "selesai"))

    def test_jabatan_kosong_ditolak(self):
        """R-145: a vacant post stops at the sending, with the unit and what to do."""
        hasil = self.buat_hasil()
        self.setda.manager_id = False
        with self.ditolak("Sekretariat Daerah", "fill the field Manager"):
            self.sebagai(hasil, self.ahmad).action_ajukan()
        self.assertEqual(hasil.state, "draft")

    def test_bukan_hasil_sendiri(self):
        """R-145: the ketua who heads the unit does not review his own work."""
        self.tim._buka().write({"ketua_id": self.kabag.id})
        hasil = self.buat_hasil()
        self.sebagai(hasil, self.kabag).action_ajukan()
        self.assertEqual(self.jejak_hasil(hasil), [(self.sekda, "aktif")])
        self.assertTrue(hasil.tinjauan_ids.dialihkan)

    def test_satu_hasil_saja(self):
        """One record for each piece of work; a member's assignment has none of its own."""
        self.diajukan()
        with mute_logger("odoo.sql_db"), self.assertRaises(psycopg2.IntegrityError):
            self.buat_hasil()
        tim = self.tim_berjalan(name="Tim Lain")
        with self.ditolak("belongs to", galat=ValidationError):
            self.buat_hasil(penugasan_id=tim.penugasan_ids[0].id)

    # ------------------------------------------------------------------ reviewing

    def test_berurutan(self):
        """R-145: a later reviewer cannot act before an earlier one; he is told who is first."""
        hasil = self.diajukan()
        terakhir = hasil._tinjauan_ronde()[-1]
        with self.ditolak("first Kabag Uji", "Lampiran"):
            self.sebagai(terakhir, self.sekda).action_terima()
        with self.ditolak("Kabag Uji", galat=AccessError):
            self.sebagai(hasil, self.sekda).action_terima()
        self.sebagai(hasil, self.kabag).action_terima("Rapi")
        self.sebagai(terakhir, self.sekda).action_terima()
        self.assertEqual(hasil.state, "selesai")

    def test_selesai(self):
        """R-146: done ends the team and its running assignments; what is decided keeps who."""
        self.tim = self.tim_berjalan(name="Tim Bersurat")
        self.tim._buka().write({"state": "pelaksanaan"})
        hasil = self.diajukan()
        self.sebagai(hasil, self.kabag).action_terima()
        self.sebagai(hasil, self.sekda).action_terima("Terima kasih")
        self.assertEqual(self.tim.state, "selesai")
        self.assertEqual(set(self.tim.penugasan_ids.mapped("state")), {"selesai"})
        terakhir = hasil._tinjauan_ronde()[-1]
        self.assertEqual(terakhir.diputus_oleh_id, self.akun(self.sekda))
        self.assertEqual(terakhir.catatan, "Terima kasih")
        self.assertTrue(terakhir.diputus_pada and hasil.diselesaikan_pada)
        self.assertIn("Terima kasih", self.catatan(hasil))
        self.assertEqual((self.tim.target_ids.realisasi, self.tim.target_ids.persen), (1, 100))

    def test_target_tidak_tercapai(self):
        """R-146: who declares done cannot, while a target is missed; he may return it."""
        hasil = self.diajukan(capaian=0, tim_id=self.tim.id)
        self.sebagai(hasil, self.kabag).action_terima()
        with self.ditolak("Peraturan Bupati", "Lampiran"):
            self.sebagai(hasil, self.sekda).action_terima()
        self.sebagai(hasil, self.sekda).action_kembalikan("Belum ada naskah")
        self.assertEqual((hasil.state, self.tim.state), ("dikembalikan", "pelaksanaan"))

    def test_kembalikan(self):
        """R-148: returned with a reason; sent again it begins at the first reviewer."""
        hasil = self.diajukan()
        with self.ditolak("Reason", "Lampiran"):
            self.sebagai(hasil, self.kabag).action_kembalikan("  ")
        self.sebagai(hasil, self.kabag).action_kembalikan("Tambah lampiran")
        self.assertEqual(
            self.jejak_hasil(hasil), [(self.kabag, "dikembalikan"), (self.sekda, "dibatalkan")]
        )
        self.assertIn("Tambah lampiran", self.catatan(hasil))
        self.sebagai(hasil, self.ahmad).uraian = "Dengan lampiran"
        self.sebagai(hasil, self.ahmad).action_ajukan()
        self.assertEqual(hasil.ronde, 2)
        self.assertEqual(self.jejak_hasil(hasil), [(self.kabag, "aktif"), (self.sekda, "menunggu")])
        self.assertEqual(len(hasil.tinjauan_ids), 4)

    def test_klik_kedua(self):
        """A second click changes nothing and says what was decided."""
        hasil = self.diajukan()
        pertama = hasil._tinjauan_ronde()[0]
        self.sebagai(pertama, self.kabag).action_terima()
        with self.ditolak("already decided", "accepted"):
            self.sebagai(pertama, self.kabag).action_terima()
        with self.ditolak("In Review"):
            self.sebagai(hasil, self.ahmad).action_ajukan()
        self.assertEqual(len(hasil.tinjauan_ids), 2)

    def test_plh_hari_ini(self):
        """R-145: who acts as Plh. today decides, not the principal; it goes back afterwards."""
        hasil = self.diajukan()
        delegasi = self.delegasikan(self.kabag, self.kabag_lain)
        self.assertEqual(hasil.penindak_id, self.kabag_lain)
        with self.ditolak("acts in your place", galat=AccessError):
            self.sebagai(hasil, self.kabag).action_terima()
        delegasi.action_batalkan("Kembali bertugas")
        self.assertEqual(hasil.penindak_id, self.kabag)
        self.delegasikan(self.kabag, self.kabag_lain)
        self.sebagai(hasil, self.kabag_lain).action_terima()
        pertama = hasil._tinjauan_ronde()[0]
        self.assertEqual((pertama.bertindak, pertama.pejabat_id), ("plh", self.kabag))

    def test_kepala_baru(self):
        """R-145: a new head of the unit takes over the review that waits."""
        hasil = self.diajukan()
        self.bagian.manager_id = self.kabag_lain
        self.assertEqual(hasil.penindak_id, self.kabag_lain)
        self.sebagai(hasil, self.kabag_lain).action_terima()

    def test_peraturan_tetap(self):
        """R-145: results go on under the regulation under which they were sent."""
        hasil = self.diajukan()
        self.sebagai(hasil, self.kabag).action_kembalikan("Perbaiki")
        self.peraturan.action_cabut()
        self.sebagai(hasil, self.ahmad).action_ajukan()
        self.assertEqual(hasil.tinjauan_ids.aturan_ids.peraturan_id, self.peraturan)

    # ------------------------------------------------------------------ on paper

    def test_catat_di_kertas(self):
        """The officer records what was sent and decided on paper, with its basis."""
        hasil = self.buat_hasil()
        petugas = self.sebagai(hasil, self.operator)
        with self.ditolak("Basis"):
            petugas.action_catat_pengajuan(" ")
        petugas.action_catat_pengajuan("Nota Dinas 1")
        self.assertEqual((hasil.pengaju_id, hasil.dasar), (self.ahmad, "Nota Dinas 1"))
        pertama, terakhir = hasil._tinjauan_ronde()
        with self.ditolak("Basis"):
            self.sebagai(pertama, self.operator).action_catat("diterima", "")
        with self.ditolak("none of"):
            self.sebagai(pertama, self.operator).action_catat("ya", "Nota 2")
        self.sebagai(pertama, self.operator).action_catat("diterima", "Nota 2")
        self.assertEqual((pertama.bertindak, pertama.dasar), ("dicatat", "Nota 2"))
        self.assertEqual(pertama.penindak_id, self.kabag)
        self.sebagai(terakhir, self.operator).action_catat("dikembalikan", "Nota 3", "Kurang")
        self.assertEqual((hasil.state, terakhir.catatan), ("dikembalikan", "Kurang"))

    def test_catat_bukan_petugas(self):
        """Only the officers of the agency record; nobody records his own results."""
        hasil = self.diajukan()
        lain = self.buat_user(
            "opr.dinas", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        sendiri = self.buat_user(
            "opr.ahmad",
            "hr_sistem_kerja.group_operator_pd",
            perangkat_daerah_ids=self.setda.ids,
            partner_id=self.ahmad.work_contact_id.id,
        )
        for siapa in (self.kabag, lain, sendiri):
            with self.subTest(siapa=siapa.name), self.ditolak(galat=AccessError):
                self.sebagai(hasil.tinjauan_id, siapa).action_catat("diterima", "Nota")

    # ------------------------------------------------------------------ ending otherwise

    def test_batalkan(self):
        """Withdrawn with a reason by the ketua; the team works on and may begin anew."""
        hasil = self.diajukan()
        with self.ditolak(galat=AccessError):
            self.sebagai(hasil, self.kabag).action_batalkan("Salah")
        self.sebagai(hasil, self.ahmad).action_batalkan("Salah unggah")
        self.assertEqual((hasil.state, self.tim.state), ("dibatalkan", "pelaksanaan"))
        self.assertEqual(set(hasil.tinjauan_ids.mapped("state")), {"dibatalkan"})
        self.diajukan()

    def test_tim_dibatalkan(self):
        """A cancelled team takes its results with it."""
        hasil = self.diajukan()
        self.tim.action_batalkan("Tidak jadi")
        self.assertEqual(hasil.state, "dibatalkan")

    def test_hapus(self):
        """What was sent stays; a draft can be deleted."""
        hasil = self.diajukan()
        self.sebagai(hasil, self.kabag).action_kembalikan("Perbaiki")
        with self.ditolak("stays as proof"):
            hasil.unlink()
        hasil.action_batalkan("Ulang")
        self.buat_hasil().unlink()

    # ------------------------------------------------------------------ what people see

    def test_giliran_saya(self):
        """Each sees what waits for him, and nothing that does not."""
        hasil = self.diajukan()
        for model in ("sistem.kerja.hasil", "sistem.kerja.tinjauan"):
            giliran = [("giliran_saya", "=", True)]
            for siapa, jumlah in ((self.kabag, 1), (self.sekda, 0), (self.ahmad, 0)):
                with self.subTest(model=model, siapa=siapa.name):
                    cocok = self.sebagai(self.env[model], siapa).search(giliran)
                    self.assertEqual(len(cocok), jumlah)
                    self.assertEqual(any(cocok.mapped("giliran_saya")), bool(jumlah))
        self.assertTrue(self.sebagai(hasil, self.kabag).giliran_saya)

    def test_tombol(self):
        """The buttons are there for whom they work."""
        hasil = self.buat_hasil()
        ketua, petugas = self.sebagai(hasil, self.ahmad), self.sebagai(hasil, self.operator)
        self.assertTrue(ketua.can_ajukan and ketua.can_ubah and ketua.can_batalkan)
        self.assertFalse(ketua.can_catat)
        self.assertTrue(petugas.can_catat and petugas.can_ubah)
        self.assertFalse(petugas.can_ajukan)
        ketua.action_ajukan()
        self.assertFalse(ketua.can_ajukan or ketua.can_ubah)
        self.assertFalse(self.sebagai(hasil, self.sekda).can_batalkan)

    def test_lini_masa(self):
        """The chain is shown with who, which duty, which pasal, and what was said."""
        hasil = self.diajukan()
        self.sebagai(hasil, self.kabag).action_kembalikan("Tambah <b>lampiran</b>")
        self.sebagai(hasil, self.ahmad).action_ajukan()
        isi = self.sebagai(hasil, self.ahmad).lini_masa
        for potongan in ("Kabag Uji", "Sekda Uji", "Declares Done", "Tambah &lt;b&gt;", "round 1"):
            self.assertIn(potongan, isi)

    def test_kabar(self):
        """Who must review is told, and so is who sent when they come back."""
        kabag = self.buat_user("kabag.dalam", "base.group_user")
        self.kabag.user_id = kabag
        hasil = self.diajukan()
        aktivitas = self.env["mail.activity"].search(
            [("res_model", "=", hasil._name), ("res_id", "=", hasil.id)]
        )
        self.assertEqual(aktivitas.user_id, kabag)
        self.sebagai(hasil, kabag).action_terima()
        self.assertFalse(aktivitas.exists().filtered("active"))

    def test_dialog(self):
        """The dialog decides with the rights of the user."""
        hasil = self.diajukan()
        kabag = self.buat_user("kabag.dialog", "base.group_user")
        self.kabag.user_id = kabag
        wizard = self.env["sistem.kerja.hasil.putusan"].with_user(kabag)
        wizard = wizard.with_context(
            allowed_company_ids=self.instansi.ids, **hasil.action_buka_putusan()["context"]
        )
        wizard.create({"mode": "terima", "catatan": "Baik"}).action_putuskan()
        self.assertEqual(hasil.tinjauan_ids[0].catatan, "Baik")
        with self.ditolak(galat=AccessError):
            wizard.create({"mode": "terima"}).action_putuskan()

    def test_tombol_tim(self):
        """The button of the team opens its results, or a new form."""
        self.assertFalse(self.tim.action_hasil()["res_id"])
        hasil = self.buat_hasil()
        self.assertEqual(self.tim.action_hasil()["res_id"], hasil.id)
        with self.ditolak("draft"):
            self.buat_tim("Tim Baru").action_hasil()

    def test_cron(self):
        """A delegation that begins by its date gets the reviews with the nightly run."""
        hasil = self.diajukan()
        self.bagian._write({"manager_id": self.kabag_lain.id})
        self.env.invalidate_all()
        with self.enter_registry_test_mode():
            self.env.ref("hr_sistem_kerja.cron_tinjauan_segarkan").method_direct_trigger()
        self.assertEqual(hasil.penindak_id, self.kabag_lain)

    def test_target_lain_ditolak(self):
        """A line is about a target of this very work."""
        lain = self.buat_tim("Tim Lain").target_ids
        hasil = self.buat_hasil()
        with self.ditolak("none of the targets", galat=ValidationError):
            hasil.line_ids = [Command.create({"target_id": lain.id})]

    def test_berjalan_sampai_selesai_tanpa_hasil(self):
        """R-146: a team is done only through its results; no client moves its state."""
        with self.ditolak(galat=UserError):
            self.tim.write({"state": "selesai"})
