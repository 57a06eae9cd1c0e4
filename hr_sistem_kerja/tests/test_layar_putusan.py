import base64
from datetime import timedelta

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import Form, tagged

from .test_layar_alur import LayarCase


class PutusanCase(LayarCase):
    """Opens the dialog as a user and fills it in."""

    def dialog(self, records, mode, oleh="kabag_lain"):
        """Return the dialog that the button of this mode opens, as the user has it."""
        user = self.internal[oleh] if isinstance(oleh, str) else oleh
        aksi = self.sebagai(records, user).with_context(mode=mode).action_buka_putusan()
        return self.sebagai(self.env["sistem.kerja.putusan"].browse(aksi["res_id"]), user)

    def kirim_banyak(self, jumlah=3):
        return self.env["sistem.kerja.permohonan"].union(*(self.kirim() for _ke in range(jumlah)))


@tagged("post_install", "-at_install")
class TestPutusan(PutusanCase):
    """The dialog carries out one decision, with the rights of the user only."""

    def test_setujui_dengan_catatan(self):
        permohonan = self.kirim()
        langkah = self.aktif(permohonan)
        dialog = self.dialog(permohonan, "setujui")
        self.assertIn("Hana Hukum", str(dialog.rincian))
        with Form(dialog) as form:
            form.catatan = "Paling lama tiga bulan"
        self.assertEqual(dialog.action_lanjutkan()["type"], "ir.actions.act_window_close")
        self.assertEqual((langkah.state, langkah.catatan), ("disetujui", "Paling lama tiga bulan"))
        self.assertEqual(langkah.diputus_oleh_id, self.internal["kabag_lain"])

    def test_tolak_perlu_alasan(self):
        """R-098: without a reason nothing is written; the dialog says so."""
        permohonan = self.kirim()
        dialog = self.dialog(permohonan, "tolak")
        with self.assertRaisesRegex(UserError, "Reason"):
            dialog.action_lanjutkan()
        dialog.alasan = "Beban kerja penuh"
        dialog.action_lanjutkan()
        self.assertEqual(
            (permohonan.state, permohonan.alasan_penolakan), ("ditolak", "Beban kerja penuh")
        )

    def test_alasan_baku(self):
        """R-117: the fixed reasons of the form are offered and kept by their number."""
        pengajuan = self.buat_pengajuan(self.rachma, self.bagian_lain)
        pengajuan._alur_rencana().langkah_ids.filtered(
            lambda satu: satu.dapat_ditolak
        ).alasan_baku = "Keahlian tidak sesuai.\nAnggota sudah cukup."
        self.sebagai(pengajuan, self.rachma).action_ajukan()
        langkah = self.jalankan(pengajuan, sampai="setujui")
        dialog = self.dialog(langkah, "tolak")
        self.assertEqual(
            dialog.pilihan_ids.mapped("name"), ["Keahlian tidak sesuai.", "Anggota sudah cukup."]
        )
        form = Form(dialog)
        form.alasan_baku_id = dialog.pilihan_ids[1]
        self.assertEqual(form.alasan, "Anggota sudah cukup.")
        form.save().action_lanjutkan()
        self.assertEqual((langkah.alternatif, langkah.catatan), (2, "Anggota sudah cukup."))

    def test_alasan_baku_diubah(self):
        """Own words in the place of a fixed reason carry no number."""
        pengajuan = self.buat_pengajuan(self.rachma, self.bagian_lain)
        pengajuan._alur_rencana().langkah_ids.alasan_baku = "Keahlian tidak sesuai."
        self.sebagai(pengajuan, self.rachma).action_ajukan()
        langkah = self.jalankan(pengajuan, sampai="setujui")
        dialog = self.dialog(langkah, "tolak")
        dialog.alasan_baku_id = dialog.pilihan_ids
        dialog.alasan = "Tim sedang dibubarkan"
        dialog.action_lanjutkan()
        self.assertEqual((langkah.alternatif, langkah.catatan), (0, "Tim sedang dibubarkan"))

    def test_jawab_per_orang(self):
        """R-095: one is made available, the other is not, with a reason."""
        citra = self.buat_pegawai("Citra Hukum", "Analis", "plk", self.bagian_lain)
        self.buat_kedudukan(citra, self.kabag_lain)
        permohonan = self.kirim(self.buat_permohonan(self.hukum | citra))
        dialog = self.dialog(permohonan, "jawab")
        self.assertEqual(dialog.orang_ids.mapped("sebutan"), ["Hana Hukum", "Citra Hukum"])
        dialog.orang_ids[0].setuju = False
        with self.assertRaisesRegex(UserError, "Hana Hukum"):
            dialog.action_lanjutkan()
        dialog.orang_ids[0].alasan = "Cuti besar"
        dialog.action_lanjutkan()
        self.assertEqual(permohonan.line_ids.mapped("state"), ["ditolak", "menunggu"])
        self.assertEqual(permohonan.line_ids[0].alasan_penolakan, "Cuti besar")

    def test_namai(self):
        """Seats are given to people; a seat left empty waits."""
        permohonan = self.kirim(
            self.buat_permohonan(
                self.env["hr.employee"],
                line_ids=[Command.create({"jenjang_id": self.ref_jenjang("plk").id, "jumlah": 2})],
            )
        )
        dialog = self.dialog(permohonan, "namai")
        self.assertEqual(len(dialog.orang_ids), 2)
        self.assertIn("(1/2)", dialog.orang_ids[0].sebutan)
        dialog.orang_ids[0].employee_id = self.hukum
        dialog.action_lanjutkan()
        self.assertIn(self.hukum, permohonan.line_ids.employee_id)

    def test_catat_surat_luar(self):
        """R-100: the answer of a government outside: number, date, scan, by the officer."""
        jauh = self.env["res.partner"].create({"name": "Pemerintah Jauh", "is_company": True})
        permohonan = self.kirim(
            self.buat_permohonan(
                self.env["hr.employee"],
                unit_tujuan_id=False,
                instansi_tujuan_id=jauh.id,
                line_ids=[Command.create({"nama_luar": "Orang Jauh"})],
            )
        )
        for _ke in range(10):
            if not self.aktif(permohonan).filtered("pejabat_id"):
                break
            for langkah in self.aktif(permohonan):
                self.sebagai(langkah, langkah.penindak_id).action_setujui()
        langkah = self.aktif(permohonan)
        self.assertTrue(langkah)
        dialog = self.dialog(permohonan, "catat", self.operator)
        self.assertTrue(dialog.di_luar)
        with self.assertRaisesRegex(UserError, "Decision on Paper"):
            dialog.action_lanjutkan()
        dialog.keputusan = "disetujui"
        with self.assertRaisesRegex(UserError, "number and date"):
            dialog.action_lanjutkan()
        dialog.write(
            {
                "nomor": "800/1",
                "tanggal": fields.Date.today() - timedelta(days=1),
                "nama_berkas": "jawaban.pdf",
                "berkas": base64.b64encode(b"%PDF-1.4 jawaban"),
            }
        )
        dialog.action_lanjutkan()
        self.assertEqual((langkah.state, langkah.bertindak), ("disetujui", "dicatat"))
        self.assertIn("800/1", langkah.dasar)
        lampiran = self.env["ir.attachment"].search(
            [("res_model", "=", permohonan._name), ("res_id", "=", permohonan.id)]
        )
        self.assertEqual(lampiran.raw, b"%PDF-1.4 jawaban")
        self.assertIn("800/1", str(permohonan.lini_masa))

    def test_bukan_giliran(self):
        """The dialog gives no rights: it opens for whoever reads, and refuses whoever may not."""
        permohonan = self.kirim()
        dialog = self.dialog(permohonan, "setujui", "kabag")
        with self.assertRaises(AccessError):
            dialog.action_lanjutkan()
        self.assertEqual(self.aktif(permohonan).aksi, "setujui")

    def test_tak_terbaca(self):
        """Nobody learns of a step by pointing a dialog at it."""
        permohonan = self.kirim()
        langkah, orang_luar = self.aktif(permohonan), self.internal["dagas"]
        with self.assertRaises(AccessError):
            self.dialog(langkah, "setujui", "dagas")
        with self.assertRaises(AccessError):
            self.dialog(permohonan, "setujui", "dagas")
        model = self.sebagai(self.env["sistem.kerja.putusan"], orang_luar)
        with self.assertRaises(AccessError):
            model.create(
                {"mode": "setujui", "baris_ids": [Command.create({"langkah_id": langkah.id})]}
            )
        with self.assertRaises(AccessError):
            model.create(
                {
                    "mode": "jawab",
                    "orang_ids": [
                        Command.create(
                            {"langkah_id": langkah.id, "line_id": permohonan.line_ids.id}
                        )
                    ],
                }
            )

    def test_portal(self):
        """The dialog is of the backend; the portal has its own page."""
        permohonan = self.kirim()
        portal = self.akun(self.hukum)
        with self.assertRaises(AccessError):
            self.sebagai(self.env["sistem.kerja.putusan"], portal).create({"mode": "setujui"})
        with self.assertRaises(AccessError):
            self.sebagai(self.aktif(permohonan), portal).action_buka_putusan()

    def test_dialog_orang_lain(self):
        """A dialog belongs to who opened it."""
        dialog = self.dialog(self.kirim(), "setujui")
        with self.assertRaises(AccessError):
            self.sebagai(dialog, self.internal["kabag"]).action_lanjutkan()

    def test_batalkan(self):
        """The head who asked cancels with a reason, from the backend."""
        permohonan = self.kirim()
        kabag = self.internal["kabag"]
        alasan = self.sebagai(self.env["sistem.kerja.alasan"], kabag).create({"alasan": "Ditunda"})
        alasan.with_context(
            active_model=permohonan._name,
            active_ids=permohonan.ids,
            tindakan="action_batalkan",
        ).action_lanjutkan()
        self.assertEqual(permohonan.state, "dibatalkan")


@tagged("post_install", "-at_install")
class TestPutusanBanyak(PutusanCase):
    """Many at once: a result per record, and nothing twice."""

    def test_semua(self):
        semua = self.kirim_banyak()
        langkah = self.aktif(semua[0]) | self.aktif(semua[1]) | self.aktif(semua[2])
        dialog = self.dialog(langkah, "setujui")
        self.assertFalse(dialog.selesai)
        aksi = dialog.action_lanjutkan()
        self.assertEqual(aksi["res_id"], dialog.id)
        self.assertTrue(dialog.selesai)
        self.assertEqual(langkah.mapped("state"), ["disetujui"] * 3)
        self.assertEqual(dialog.ringkasan, "3 of 3 carried out, 0 not.")

    def test_satu_gagal(self):
        """One that was decided meanwhile is told so; the others go on."""
        semua = self.kirim_banyak()
        langkah = self.aktif(semua[0]) | self.aktif(semua[1]) | self.aktif(semua[2])
        dialog = self.dialog(langkah, "tolak")
        self.sebagai(langkah[1], self.internal["kabag_lain"]).action_setujui()
        dialog.alasan = "Beban kerja penuh"
        dialog.action_lanjutkan()
        self.assertEqual(langkah.mapped("state"), ["ditolak", "disetujui", "ditolak"])
        self.assertEqual(dialog.baris_ids.mapped("hasil"), ["beres", "gagal", "beres"])
        self.assertIn("already decided", dialog.baris_ids[1].pesan)
        self.assertEqual((dialog.gagal, dialog.ringkasan), (1, "2 of 3 carried out, 1 not."))
        isi = str(dialog.rincian)
        self.assertLess(isi.index("already decided"), isi.index("text-success"))

    def test_campur_hak(self):
        """Steps of others among the chosen ones are refused, each by its own words."""
        milik, orang = self.kirim(), self.kirim(self.buat_permohonan(self.dedi))
        self.sebagai(orang, self.kadis)
        langkah = self.aktif(milik) | self.aktif(orang)
        orang._tambah_pihak(self.kabag_lain)
        dialog = self.dialog(langkah, "setujui")
        dialog.action_lanjutkan()
        self.assertEqual((self.aktif(orang).aksi, self.aktif(orang).state), ("setujui", "aktif"))
        gagal = dialog.baris_ids.filtered(lambda satu: satu.hasil == "gagal")
        self.assertEqual(gagal.langkah_id, self.aktif(orang))
        self.assertIn("Kadis Uji", gagal.pesan)

    def test_klik_kedua(self):
        """A second click decides nothing again, and the results stay."""
        semua = self.kirim_banyak(2)
        langkah = self.aktif(semua[0]) | self.aktif(semua[1])
        dialog = self.dialog(langkah, "setujui")
        dialog.action_lanjutkan()
        jumlah = self.env["sistem.kerja.keputusan"].search_count([])
        dialog.action_lanjutkan()
        self.assertEqual(self.env["sistem.kerja.keputusan"].search_count([]), jumlah)
        self.assertEqual(dialog.baris_ids.mapped("hasil"), ["beres", "beres"])

    def test_gagal_tak_meninggalkan_jejak(self):
        """What is refused half way is undone as a whole, history included."""
        kursi = self.buat_permohonan(
            self.env["hr.employee"],
            line_ids=[Command.create({"jenjang_id": self.ref_jenjang("plk").id, "jumlah": 1})],
        )
        self.kirim(kursi)
        self.jalankan_sampai_tugas(kursi)
        lain = self.kirim()
        langkah = self.aktif(kursi) | self.aktif(lain)
        jumlah = kursi.keputusan_jumlah
        dialog = self.dialog(langkah, "setujui")
        dialog.action_lanjutkan()
        gagal = dialog.baris_ids.filtered(lambda satu: satu.langkah_id._dokumen() == kursi)
        self.assertEqual(gagal.hasil, "gagal")
        self.assertEqual((self.aktif(kursi).aksi, kursi.keputusan_jumlah), ("tugaskan", jumlah))
        self.assertEqual(self.aktif(lain).aksi, "rekomendasi")

    def jalankan_sampai_tugas(self, permohonan):
        self.assertEqual(self.jalankan(permohonan, sampai="tugaskan").penindak_id, self.kabag_lain)

    def test_kotak_masuk(self):
        """Who has something to decide sees that first; an officer sees what waits in his unit."""
        self.kirim()
        model = self.env["sistem.kerja.langkah"]
        for user, saringan in (
            (self.internal["kabag_lain"], "giliran_saya"),
            (self.internal["dagas"], "giliran_saya"),
            (self.operator, "unit_saya"),
        ):
            aksi = self.sebagai(model, user).action_kotak_masuk()
            self.assertIn(saringan, str(aksi["context"]))

    def test_buka_dokumen(self):
        permohonan = self.kirim()
        aksi = self.sebagai(
            self.aktif(permohonan), self.internal["kabag_lain"]
        ).action_buka_dokumen()
        self.assertEqual((aksi["res_model"], aksi["res_id"]), (permohonan._name, permohonan.id))

    def test_kosong(self):
        """Only decided steps are chosen: the dialog does not open."""
        permohonan = self.kirim()
        selesai = permohonan.langkah_ids.filtered(lambda satu: satu.state == "disetujui")
        with self.assertRaisesRegex(UserError, "Reload"):
            self.dialog(selesai, "setujui")
