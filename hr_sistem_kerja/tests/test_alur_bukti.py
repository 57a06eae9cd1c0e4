import base64
import hashlib

from odoo import Command
from odoo.tests import freeze_time, tagged

from .common_kunci import KONTEKS, KUAT, KunciCase
from .common_matriks import LANGKAH, PENGAJUAN, PERMOHONAN


@tagged("post_install", "-at_install")
class TestAlurBukti(KunciCase):
    """What was sent and decided stays as proof, and who acts is who holds the post that day."""

    # ------------------------------------------------------------------ drafts of others

    def test_draf_tidak_pindah_ke_orang_lain(self):
        """A draft, or one of its lines, cannot be moved among the drafts of others."""
        draf_lain = self.buat_permohonan(self.hukum, unit_pemohon_id=self.badan.id)
        for siapa, record, vals in (
            ("subjek", self.ajuan, {"employee_id": self.rekan.id}),
            ("puo_pemohon", self.draf, {"unit_pemohon_id": self.badan.id}),
            ("operator_pemilik", self.draf, {"unit_pemohon_id": self.badan.id}),
            ("puo_pemohon", self.draf.line_ids, {"permohonan_id": draf_lain.id}),
            ("operator_pemilik", self.draf.line_ids, {"permohonan_id": draf_lain.id}),
            ("puo_pemohon", self.draf.line_ids, {"permohonan_id": self.jalan.id}),
            ("pengelola", self.draf.line_ids, {"permohonan_id": self.jalan.id}),
        ):
            with self.subTest(siapa=siapa, vals=vals):
                self.ditolak(siapa, record._name, "write", record.ids, vals)

    def test_yang_diputus_tidak_hilang_bersama_yang_lain(self):
        """Deleting a unit, a team or a partner takes nothing out of a request that was sent."""
        rekanan = self.env["res.partner"].create({"name": "Kementerian Uji"})
        tim = self.buat_tim("Tim Uji")
        keluar = self.buat_permohonan(
            self.env["hr.employee"],
            unit_tujuan_id=False,
            instansi_tujuan_id=rekanan.id,
            bentuk="tim",
            tim_id=tim.id,
            line_ids=[Command.create({"jumlah": 1})],
        )
        self.sebagai(keluar, self.kabag).action_ajukan()
        unit = self.buat_unit("Seksi Uji", "seksi", self.bidang)
        seksi = self.buat_permohonan(
            unit_tujuan_id=unit.id, line_ids=[], unit_pemohon_id=self.badan.id
        )
        for record in (rekanan, tim, unit, self.sari, self.kabid):
            with self.subTest(model=record._name, nama=record.name):
                self.ditolak("admin", record._name, "unlink", record.ids)
        self.assertEqual(keluar.instansi_tujuan_id, rekanan)
        self.assertEqual(seksi.unit_tujuan_id, unit)

    def test_pindaian_adalah_bukti(self):
        """The scan on which a recorded decision rests stays, is private, and is in the history."""
        aktif = self.aktif(self.jalan)
        dasar = {
            "nomor": "800/1",
            "tanggal": "2026-01-02",
            "nama_berkas": "jawaban.pdf",
            "berkas_base64": base64.b64encode(b"%PDF-1.4 jawaban").decode(),
        }
        self.rpc(
            *("operator_asal", LANGKAH, "action_catat", aktif.ids, "disetujui", dasar),
            konteks={"default_public": True, "default_res_id": 1},
        )
        berkas = aktif.berkas_id
        self.assertEqual((berkas.res_model, berkas.res_id), (PERMOHONAN, self.jalan.id))
        self.assertFalse(berkas.public)
        baris = self.jalan.keputusan_ids.filtered(lambda satu: satu.langkah_id == aktif)
        sidik = hashlib.sha256(b"%PDF-1.4 jawaban").hexdigest()
        self.assertEqual(baris.isi["rincian"]["berkas"], {"nama": "jawaban.pdf", "sha256": sidik})
        for siapa in (*KUAT, "operator_asal"):
            for konteks in KONTEKS.values():
                for vals in ({"raw": b"lain"}, {"datas": "bGFpbg=="}, {"res_id": self.draf.id}):
                    with self.subTest(siapa=siapa, vals=vals):
                        self.ditolak(
                            siapa, "ir.attachment", "write", berkas.ids, vals, konteks=konteks
                        )
                with self.subTest(siapa=siapa):
                    self.ditolak(siapa, "ir.attachment", "unlink", berkas.ids, konteks=konteks)

    def test_berkas_yang_ikut_diajukan(self):
        """What was sent with a wish stays with it; before it was sent its owner may change it."""
        milik = {"name": "CV", "raw": b"CV", "res_model": PENGAJUAN, "res_id": self.ajuan.id}
        berkas = self.env["ir.attachment"].browse(
            self.rpc("subjek_internal", "ir.attachment", "create", milik)
        )
        self.ajuan.attachment_ids = berkas
        self.env.flush_all()
        panggil = ("subjek_internal", "ir.attachment")
        self.assertEqual(self.coba(*panggil, "write", berkas.ids, {"raw": b"x"})[0], "boleh")
        self.assertEqual(self.coba(*panggil, "unlink", berkas.ids)[0], "boleh")
        self.rpc("subjek", PENGAJUAN, "action_ajukan", self.ajuan.ids)
        for siapa in (*KUAT, "subjek_internal", "operator_asal"):
            with self.subTest(siapa=siapa):
                tulis = {"raw": b"lain"}
                self.ditolak(siapa, "ir.attachment", "write", berkas.ids, tulis)
                konteks = {"_force_unlink": True}
                self.ditolak(siapa, "ir.attachment", "unlink", berkas.ids, konteks=konteks)

    def test_petugas_wilayah_hari_ini(self):
        """An officer records for the official of today, not for who held the post before."""
        aktif = self.aktif(self.jalan)
        argumen = (LANGKAH, "action_catat", aktif.ids, "disetujui", "Surat 800/1 tanggal 2 Januari")
        self.assertEqual(self.coba("operator_asal", *argumen)[0], "boleh")
        kedudukan = self.sari.kedudukan_ids if "kedudukan_ids" in self.sari._fields else None
        kedudukan = kedudukan or self.env["sistem.kerja.kedudukan"].search(
            [("employee_id", "=", self.sari.id)]
        )
        kedudukan.ppk_id = self.kaban
        self.assertEqual(self.coba("operator_asal", *argumen)[0], "akses")

    # ------------------------------------------------------------------ who one is, and when

    def test_zona_waktu_klien(self):
        """A Plh. acts from his first day to his last, whatever time zone his client names."""
        delegasi = self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": self.kadis.id,
                "penerima_id": self.wakil.id,
                "jenis": "plh",
                "tanggal_mulai": "2026-07-15",
                "tanggal_selesai": "2026-07-15",
                "dasar": "Surat Perintah 1",
            }
        )
        if delegasi.state == "draft":
            delegasi.action_berlakukan()
        langkah = self.aktif(self.jalan)
        for saat, zona, hasil in (
            # 21.00 on the 14th in Jakarta is the 15th on Kiritimati
            ("2026-07-14 14:00:00", "Pacific/Kiritimati", "akses"),
            ("2026-07-14 14:00:00", "Asia/Jakarta", "akses"),
            ("2026-07-14 17:30:00", "Asia/Jakarta", "boleh"),
            ("2026-07-14 17:30:00", "Etc/GMT+12", "boleh"),
            ("2026-07-15 16:30:00", "Asia/Jakarta", "boleh"),
            # 01.00 on the 16th in Jakarta is still the 15th in the far west
            ("2026-07-15 18:00:00", "Etc/GMT+12", "akses"),
        ):
            with self.subTest(saat=saat, zona=zona), freeze_time(saat), self.dibatalkan():
                self.jalan._tambah_pihak(self.wakil)
                kini = self.coba(
                    "wakil", LANGKAH, "action_setujui", langkah.ids, konteks={"tz": zona}
                )
                self.assertEqual(kini[0], hasil, kini)

    def test_yang_sudah_keluar(self):
        """Who has left decides nothing, also where a client asks for archived people too."""
        langkah = self.aktif(self.jalan)
        self.kadis.active = False
        self.env.flush_all()
        self.assertEqual(self.coba("ppk", LANGKAH, "action_setujui", langkah.ids)[0], "akses")
        konteks = {"active_test": False}
        self.assertEqual(
            self.coba("ppk", LANGKAH, "action_setujui", langkah.ids, konteks=konteks)[0], "akses"
        )
        self.assertFalse(self.orang["ppk"].with_context(active_test=False)._sistem_kerja_pegawai())
