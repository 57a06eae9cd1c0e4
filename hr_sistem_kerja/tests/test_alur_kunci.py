import base64
import hashlib

from odoo import Command
from odoo.exceptions import AccessError
from odoo.service.model import call_kw
from odoo.tests import freeze_time, tagged

from ..aturan import rantai
from .common_matriks import (
    KEPUTUSAN,
    LANGKAH,
    LINE,
    PENGAJUAN,
    PENUGASAN,
    PERMOHONAN,
    MatriksCase,
)

# What a client may put into the context; none of it opens or skips anything
KONTEKS = {
    "kunci benar": {"sistem_kerja_kunci": True},
    "kunci angka": {"sistem_kerja_kunci": 1},
    "kunci teks": {"sistem_kerja_kunci": "<object object>"},
    "tanpa jejak": {"tracking_disable": True, "mail_notrack": True, "mail_create_nolog": True},
    "impor": {"import_file": True, "_import_current_module": "__import__"},
    "pemasangan": {"install_mode": True, "module": "hr_sistem_kerja", "noupdate": True},
    "pelepasan": {"_force_unlink": True},
    "arsip": {"active_test": False, "bin_size": True, "prefetch_fields": False},
    "bawaan": {"default_state": "disetujui", "default_ronde": 9},
}
KUAT = ("puo_pemohon", "operator_pemilik", "pengelola", "administrator", "admin")


@tagged("post_install", "-at_install")
class TestAlurKunci(MatriksCase):
    """What the buttons decide is written by nobody, on whatever way he tries it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.draf = cls.buat_permohonan(cls.sari, unit_tujuan_id=cls.dinas.id)
        cls.jalan = cls.buat_permohonan(cls.sari, unit_tujuan_id=cls.dinas.id)
        cls.sebagai(cls.jalan, cls.kabag).action_ajukan()
        cls.selesai = cls.buat_permohonan(cls.sari, unit_tujuan_id=cls.dinas.id)
        cls.sebagai(cls.selesai, cls.kabag).action_ajukan()
        cls.jalankan(cls.selesai, sampai="terima")
        cls.ajuan = cls.buat_pengajuan(cls.sari)
        cls.ajuan_jalan = cls.buat_pengajuan(cls.rekan)
        cls.sebagai(cls.ajuan_jalan, cls.rekan).action_ajukan()
        cls.env.flush_all()

    def ditolak(self, siapa, model, metode, *args, **kwargs):
        """The call is refused with a sentence; what was done until then is taken back by it."""
        hasil, pesan = self.coba(siapa, model, metode, *args, **kwargs)
        self.assertIn(hasil, ("akses", "tolak"), f"{siapa}: {model}.{metode}{args} {kwargs}")
        self.assertTrue(pesan)

    def tanpa_pengaruh(self, siapa, model, metode, *args, **kwargs):
        """The call may be refused or not; what is decided stays as it was."""
        sebelum = self.sidik()
        self.coba(
            *(siapa, model, metode, *args),
            sesudah=lambda: self.assertEqual(self.sidik(), sebelum),
            **kwargs,
        )

    # ------------------------------------------------------------------ context keys

    def test_konteks_tulis(self):
        """No context key opens a locked field, a step, a decision or what was sent."""
        aktif = self.aktif(self.jalan)
        tulisan = [
            (self.draf, {"state": "disetujui"}),
            (self.jalan, {"state": "disetujui"}),
            (self.jalan, {"ronde": 0}),
            (self.jalan, {"maksud": "Lain"}),
            (self.jalan, {"keputusan_ujung": rantai.AWAL, "keputusan_jumlah": 0}),
            (self.jalan, {"pihak_ids": [Command.link(self.rekan.id)]}),
            (self.jalan.line_ids, {"employee_id": self.rekan.id}),
            (self.jalan.line_ids, {"state": "disetujui"}),
            (self.ajuan_jalan, {"state": "disetujui"}),
            (self.ajuan_jalan, {"employee_id": self.sari.id}),
            (aktif, {"state": "disetujui"}),
            (aktif, {"penindak_id": self.kabag.id}),
            (self.jalan.keputusan_ids[:1], {"hash": "0" * 64}),
            (self.selesai.penugasan_ids, {"state": "selesai"}),
            (self.selesai.penugasan_ids, {"diterima_pada": "2026-01-01 00:00:00"}),
            (self.selesai.penugasan_ids, {"permohonan_id": self.jalan.id}),
        ]
        for nama, konteks in KONTEKS.items():
            for siapa in KUAT:
                for record, vals in tulisan:
                    with self.subTest(konteks=nama, siapa=siapa, vals=vals):
                        self.ditolak(
                            siapa, record._name, "write", record.ids, vals, konteks=konteks
                        )

    def test_konteks_hapus(self):
        """What was sent or decided is deleted by nobody; Odoo's own switch for it is no switch."""
        for nama, konteks in KONTEKS.items():
            for siapa in KUAT:
                for record in (
                    self.jalan,
                    self.jalan.line_ids,
                    self.jalan.langkah_ids,
                    self.jalan.keputusan_ids,
                    self.selesai.penugasan_ids,
                    self.ajuan_jalan,
                ):
                    with self.subTest(konteks=nama, siapa=siapa, model=record._name):
                        self.ditolak(siapa, record._name, "unlink", record.ids, konteks=konteks)

    def test_konteks_ajukan(self):
        """Sending makes the same steps, whatever defaults the client wants to see."""
        bawaan = {
            f"default_{nama}": nilai
            for nama, nilai in {
                "state": "disetujui",
                "penindak_id": self.kabag.id,
                "diputus_oleh_id": self.orang["puo_pemohon"].id,
                "aktif_pada": "2020-01-01 00:00:00",
                "catatan": "Sudah",
                "ronde": 7,
                "hash": "0" * 64,
                "langkah_ids": [],
            }.items()
        }
        for nama, konteks in {**KONTEKS, "bawaan langkah": bawaan}.items():
            with self.subTest(konteks=nama), self.dibatalkan():
                self.rpc("puo_pemohon", PERMOHONAN, "action_ajukan", self.draf.ids, konteks=konteks)
                self.assertUtuh(self.draf)

    def test_bawaan_pribadi(self):
        """A personal default (ir.default), which everybody may set, decides no step."""
        pegawai = "puo_pemohon_internal"
        for model, nama, nilai in (
            (LANGKAH, "state", "disetujui"),
            (LANGKAH, "penindak_id", self.kabag.id),
            (PERMOHONAN, "state", "disetujui"),
            (PERMOHONAN, "ronde", 3),
            (PERMOHONAN, "lingkup", "dalam_unit"),
            (LINE, "state", "ditolak"),
            (KEPUTUSAN, "catatan", "Palsu"),
            (PENUGASAN, "state", "selesai"),
        ):
            with self.subTest(model=model, nama=nama), self.dibatalkan():
                self.rpc(pegawai, "ir.default", "set", model, nama, nilai, True)
                baru = self.rpc(pegawai, PERMOHONAN, "create", self.vals_permohonan())
                permohonan = self.env[PERMOHONAN].browse(baru)
                self.assertEqual((permohonan.state, permohonan.ronde), ("draft", 0))
                self.assertEqual(permohonan.lingkup, "lintas_pd")
                self.assertEqual(permohonan.line_ids.state, "menunggu")
                self.rpc(pegawai, PERMOHONAN, "action_ajukan", [baru])
                self.assertUtuh(permohonan)

    def assertUtuh(self, permohonan):
        """A permohonan has just been sent: one step done, one active, the others wait."""
        self.assertEqual(
            [(satu, state) for satu, _siapa, state in self.jejak(permohonan)],
            [
                ("minta", "disetujui"),
                ("setujui", "aktif"),
                ("rekomendasi", "menunggu"),
                ("tugaskan", "menunggu"),
                ("terima", "menunggu"),
            ],
        )
        self.assertRecordValues(permohonan, [{"state": "diajukan", "ronde": 1}])
        self.assertEqual(permohonan.langkah_ids.mapped("ronde"), [1] * 5)
        self.assertEqual(self.aktif(permohonan).penindak_id, self.kadis)
        menunggu = permohonan.langkah_ids.filtered(lambda satu: satu.state == "menunggu")
        self.assertFalse(any(menunggu.mapped("diputus_oleh_id")))
        self.assertFalse(any(menunggu.mapped("catatan")))
        self.assertFalse(permohonan.penugasan_ids)
        self.assertFalse(self.env[KEPUTUSAN]._periksa(permohonan)["rusak"])

    # ------------------------------------------------------------------ creation

    def vals_permohonan(self, **vals):
        return {
            "unit_pemohon_id": self.bagian.id,
            "unit_tujuan_id": self.dinas.id,
            "maksud": "Penyusunan",
            "kompetensi": "Perancangan",
            "target": "1 rancangan",
            "tanggal_mulai": "2026-02-01",
            "tanggal_selesai": "2026-05-31",
            "line_ids": [Command.create({"employee_id": self.sari.id})],
            **vals,
        }

    def test_buat_dengan_bidang_terkunci(self):
        """Nobody creates a request that says of itself what only decisions say."""
        lain = self.jalan
        terkunci = {
            "state": "disetujui",
            "ronde": 2,
            "pemohon_id": self.sekda.id,
            "alasan_penolakan": "Tidak",
            "peraturan_id": self.peraturan.id,
            "alur_id": lain.alur_id.id,
            "diajukan_oleh_id": self.orang["pengelola"].id,
            "diajukan_pada": "2026-01-01 00:00:00",
            "keputusan_jumlah": 4,
            "keputusan_ujung": "0" * 64,
            "pihak_ids": [Command.link(self.rekan.id)],
            "langkah_ids": [Command.create({"aksi": "setujui", "state": "disetujui"})],
            "keputusan_ids": [Command.create({"jenis": "setujui"})],
            "penugasan_ids": [Command.create({"employee_id": self.sari.id, "maksud": "x"})],
            "lingkup": "dalam_unit",
            "company_id": self.lain.id,
            "company_tujuan_id": self.lain.id,
            "perangkat_daerah_id": self.badan.id,
            "perangkat_daerah_tujuan_id": self.badan.id,
        }
        for siapa in KUAT:
            for nama, nilai in terkunci.items():
                with self.subTest(siapa=siapa, nama=nama):
                    vals = self.vals_permohonan(**{nama: nilai})
                    self.ditolak(siapa, PERMOHONAN, "create", vals)
            for nama, nilai in terkunci.items():
                if nama in ("perangkat_daerah_tujuan_id", "langkah_ids", "keputusan_ids"):
                    continue
                with self.subTest(siapa=siapa, nama=nama, model=PENGAJUAN):
                    vals = {
                        "employee_id": self.sari.id,
                        "unit_tujuan_id": self.bagian.id,
                        nama: nilai,
                    }
                    self.ditolak(siapa, PENGAJUAN, "create", vals)
        for siapa in KUAT:
            for nama, nilai in (("state", "disetujui"), ("asal_line_id", self.jalan.line_ids.id)):
                with self.subTest(siapa=siapa, nama=nama, model=LINE):
                    line = {"employee_id": self.sari.id, nama: nilai}
                    vals = self.vals_permohonan(line_ids=[Command.create(line)])
                    self.ditolak(siapa, PERMOHONAN, "create", vals)

    def test_buat_langkah_dan_keputusan(self):
        """Steps and decisions are made by nobody, not even empty ones."""
        langkah = {
            "permohonan_id": self.jalan.id,
            "aksi": "setujui",
            "penindak_id": self.kabag.id,
            "state": "aktif",
        }
        keputusan = {
            "permohonan_id": self.jalan.id,
            "jenis": "setujui",
            "urutan": 99,
            "hash": "0" * 64,
        }
        penugasan = {
            "employee_id": self.sari.id,
            "unit_pemilik_id": self.bagian.id,
            "maksud": "Tanpa permohonan",
            "tanggal_mulai": "2026-02-01",
            "tanggal_selesai": "2026-03-01",
        }
        for siapa in (*KUAT, "ppk", "subjek"):
            for konteks in KONTEKS.values():
                with self.subTest(siapa=siapa, konteks=konteks):
                    self.ditolak(siapa, LANGKAH, "create", langkah, konteks=konteks)
                    self.ditolak(siapa, KEPUTUSAN, "create", keputusan, konteks=konteks)
                    for terkunci in (
                        {"state": "ditetapkan"},
                        {"permohonan_id": self.jalan.id},
                        {"pengajuan_id": self.ajuan.id},
                        {"permohonan_line_id": self.jalan.line_ids.id},
                    ):
                        vals = {**penugasan, **terkunci}
                        self.ditolak(siapa, PENUGASAN, "create", vals, konteks=konteks)

    # ------------------------------------------------------------------ commands on a parent

    def test_perintah_lewat_induk(self):
        """Steps, decisions, people and assignments are not reached through the request either."""
        aktif, penugasan = self.aktif(self.jalan), self.selesai.penugasan_ids
        line, baris = self.jalan.line_ids, self.jalan.keputusan_ids[:1]
        pengajuan_aktif = self.aktif(self.ajuan_jalan)
        perintah = [
            (self.jalan, "langkah_ids", self._perintah(aktif, {"state": "disetujui"})),
            (self.jalan, "keputusan_ids", self._perintah(baris, {"catatan": "Lain"})),
            (self.jalan, "line_ids", self._perintah(line, {"state": "disetujui"})),
            (self.jalan, "pihak_ids", self._perintah(self.rekan, {"name": "Lain"})),
            (self.draf, "line_ids", self._perintah(line, {"state": "disetujui"})),
            (
                self.draf,
                "line_ids",
                [[Command.update(self.draf.line_ids.id, {"state": "ditolak"})]],
            ),
            (self.draf, "langkah_ids", self._perintah(aktif, {"state": "disetujui"})),
            (self.draf, "keputusan_ids", self._perintah(baris, {"catatan": "Lain"})),
            (self.draf, "penugasan_ids", self._perintah(penugasan, {"state": "selesai"})),
            (self.draf, "pihak_ids", self._perintah(self.rekan, {"name": "Lain"})),
            (self.selesai, "penugasan_ids", self._perintah(penugasan, {"state": "selesai"})),
            (
                self.ajuan_jalan,
                "langkah_ids",
                self._perintah(pengajuan_aktif, {"state": "ditolak"}),
            ),
            (self.ajuan, "langkah_ids", self._perintah(aktif, {"state": "ditolak"})),
            (self.sari, "penugasan_ids", self._perintah(penugasan, {"state": "selesai"})),
            (aktif, "line_ids", self._perintah(line, {"state": "ditolak"})),
        ]
        for siapa in KUAT:
            for record, nama, daftar in perintah:
                for satu in daftar:
                    with self.subTest(siapa=siapa, model=record._name, nama=nama, perintah=satu):
                        self.tanpa_pengaruh(siapa, record._name, "write", record.ids, {nama: satu})

    def _perintah(self, record, vals):
        """Return every command that Odoo knows, aimed at one record."""
        return [
            [Command.create(vals)],
            [Command.update(record.id, vals)],
            [Command.delete(record.id)],
            [Command.unlink(record.id)],
            [Command.link(record.id)],
            [Command.clear()],
            [Command.set(record.ids)],
            [Command.set([])],
        ]

    # ------------------------------------------------------------------ other ways in

    def test_jalan_lain(self):
        """Saving from a form, copying, importing, e-mail gateway, resequencing: nothing opens."""
        aktif = self.aktif(self.jalan)
        lain = {"state": "disetujui", "ronde": 5}
        for siapa in KUAT:
            for record in (self.draf, self.jalan, self.ajuan_jalan, aktif, self.jalan.line_ids):
                model, ids = record._name, record.ids
                ubah = {nama: nilai for nama, nilai in lain.items() if nama in record._fields}
                with self.subTest(siapa=siapa, model=model, state=record.state):
                    self.ditolak(siapa, model, "web_save", ids, {"state": "disetujui"}, {"id": {}})
                    self.tanpa_pengaruh(
                        siapa, model, "onchange", ids, ubah, ["state"], {"state": {}}
                    )
                    self.tanpa_pengaruh(siapa, model, "onchange", [], ubah, [], {"state": {}})
                    urut = "ronde" if "ronde" in record._fields else "urutan"
                    self.tanpa_pengaruh(siapa, model, "web_resequence", ids, {"id": {}}, urut)
                    self.ditolak(siapa, model, "copy", ids, ubah)
            for model in (PERMOHONAN, PENGAJUAN):
                with self.subTest(siapa=siapa, model=model):
                    dokumen = self.draf if model == PERMOHONAN else self.ajuan
                    self.ditolak(siapa, model, "message_update", dokumen.ids, {}, lain)
                    self.tanpa_pengaruh(siapa, model, "message_new", {}, lain)

    def test_salinan_mulai_dari_awal(self):
        """A copy of a decided request is a draft without steps, decisions and assignments."""
        baru = self.rpc("puo_pemohon", PERMOHONAN, "copy", self.selesai.ids)
        salinan = self.env[PERMOHONAN].browse(baru)
        self.assertRecordValues(
            salinan, [{"state": "draft", "ronde": 0, "keputusan_jumlah": 0, "alur_id": False}]
        )
        self.assertFalse(salinan.langkah_ids | salinan.langkah_ids.browse())
        self.assertFalse(salinan.keputusan_ids)
        self.assertFalse(salinan.penugasan_ids)
        self.assertFalse(salinan.pihak_ids)
        self.assertEqual(salinan.line_ids.mapped("state"), ["menunggu"])

    def test_impor(self):
        """A file that carries decided fields is refused line by line."""
        for siapa in KUAT:
            for konteks in KONTEKS.values():
                for kolom, nilai in (
                    ("state", "Approved"),
                    ("ronde", "3"),
                    ("lingkup", "dalam_unit"),
                    ("keputusan_ujung", "0" * 64),
                    ("langkah_ids/state", "Approved"),
                    ("keputusan_ids/catatan", "Palsu"),
                    ("pihak_ids/.id", str(self.rekan.id)),
                ):
                    baru = ["unit_pemohon_id/.id", "unit_tujuan_id/.id", "maksud", kolom]
                    isi = [str(self.bagian.id), str(self.dinas.id), "Impor", nilai]
                    with self.subTest(siapa=siapa, kolom=kolom, konteks=konteks):
                        self._impor_ditolak(siapa, baru, [isi], konteks)
                        lama = [[str(self.jalan.id), nilai]]
                        self._impor_ditolak(siapa, [".id", kolom], lama, konteks)
                with self.subTest(siapa=siapa, konteks=konteks):
                    lama = [[str(self.jalan.id), "Isi lain"]]
                    self._impor_ditolak(siapa, [".id", "maksud"], lama, konteks)

    def _impor_ditolak(self, siapa, kolom, baris, konteks):
        with self.dibatalkan():
            hasil = self.rpc(siapa, PERMOHONAN, "load", kolom, baris, konteks=konteks)
            self.assertFalse(hasil["ids"], hasil)
            self.assertTrue(hasil["messages"])

    def test_metode_pribadi(self):
        """What is not a button is no button: every private method is closed to clients."""
        jumlah = 0
        for model in (PERMOHONAN, LINE, PENGAJUAN, LANGKAH, KEPUTUSAN, PENUGASAN):
            for nama in dir(type(self.env[model])):
                bukan_dunder = nama.startswith("_") and not nama.startswith("__")
                if not bukan_dunder or not callable(getattr(type(self.env[model]), nama)):
                    continue
                jumlah += 1
                with self.assertRaises(AccessError, msg=f"{model}.{nama}"):
                    call_kw(self.env[model], nama, [[]], {})
        self.assertGreater(jumlah, 1000)

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
