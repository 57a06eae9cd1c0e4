from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.service.model import call_kw
from odoo.tests import tagged

from ..aturan import rantai
from .common_kunci import KONTEKS, KUAT, KunciCase
from .common_matriks import KEPUTUSAN, LANGKAH, LINE, PENGAJUAN, PENUGASAN, PERMOHONAN


@tagged("post_install", "-at_install")
class TestAlurKunci(KunciCase):
    """What the buttons decide is written by nobody, on whatever way he tries it."""

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
            (LANGKAH, "catatan", "Sudah disetujui"),
            (LANGKAH, "diputus_oleh_id", self.orang["ppk"].id),
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

    def test_juga_bukan_superuser(self):
        """Not even the program itself writes steps and decisions outside their actions."""
        langkah, baris = self.aktif(self.jalan), self.jalan.keputusan_ids[:1]
        for panggil in (
            lambda: langkah.create({"permohonan_id": self.jalan.id, "aksi": "setujui"}),
            lambda: langkah.write({"penindak_id": self.kabag.id}),
            lambda: langkah.unlink(),
            lambda: baris.create({"permohonan_id": self.jalan.id, "jenis": "setujui"}),
            lambda: baris.write({"catatan": "Lain"}),
            lambda: baris._buka().write({"catatan": "Lain"}),
            lambda: baris._buka().unlink(),
            lambda: self.jalan.write({"state": "disetujui"}),
            lambda: self.jalan.unlink(),
        ):
            self.assertTrue(self.env.su)
            with self.assertRaises(UserError), self.cr.savepoint():
                panggil()

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
