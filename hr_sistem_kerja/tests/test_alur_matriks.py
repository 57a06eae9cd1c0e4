from importlib import import_module

from odoo import Command
from odoo.tests import tagged

from .common_matriks import (
    KEPUTUSAN,
    LANGKAH,
    LINE,
    PENGAJUAN,
    PENUGASAN,
    PERMOHONAN,
    MatriksCase,
)
from .tabel_matriks import (
    BACA,
    BACA_PENGAJUAN,
    DI_UJI_LAIN,
    HARAPAN,
    HARAPAN_KEPUTUSAN,
    HARAPAN_LANGKAH,
    HARAPAN_PENGAJUAN,
    HARAPAN_PENUGASAN,
    HARAPAN_PERMOHONAN,
    ISI,
    MAGIS,
    OBROLAN,
    PEMINTA,
    PENGUSUL,
    PETUGAS,
    PPK,
    TANPA_PORTAL,
    TEMBUSAN,
    WAKIL,
    peran,
)


@tagged("post_install", "-at_install")
class TestAlurMatriks(MatriksCase):
    """Every role with every method and every field, as a client would try it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.permohonan = {
            tahap: cls.di_tahap(tahap, cls.buat_permohonan(cls.sari, unit_tujuan_id=cls.dinas.id))
            for tahap in BACA
        }
        # The one that still runs comes last: nobody sends the same wish twice
        cls.pengajuan = {
            tahap: cls.di_tahap(tahap, cls.buat_pengajuan(cls.sari))
            for tahap in ("setuju", "tolak", "batal", "jalan")
        }
        cls.pengajuan["draf"] = cls.buat_pengajuan(cls.sari, cls.bagian_lain)
        cls.env.flush_all()

    @classmethod
    def di_tahap(cls, tahap, dokumen):
        if tahap == "draf":
            return dokumen
        pemohon = cls.sari if dokumen._name == PENGAJUAN else cls.kabag
        cls.sebagai(dokumen, pemohon).action_ajukan()
        if tahap == "setuju":
            cls.jalankan(dokumen, sampai="terima")
        elif tahap == "tolak":
            aktif = cls.aktif(dokumen)
            cls.sebagai(aktif, aktif.penindak_id).action_tolak("Beban kerja penuh")
        elif tahap == "batal":
            cls.sebagai(dokumen, pemohon).action_batalkan("Tidak jadi")
        return dokumen

    # ------------------------------------------------------------------ the methods

    def metode(self, model):
        """Return the public methods that this addon adds to a model, not those that it extends."""
        kelas = type(self.env[model])
        milik = {
            nama
            for satu in kelas.mro()
            if satu.__module__.startswith("odoo.addons.hr_sistem_kerja")
            for nama, isi in vars(satu).items()
            if callable(isi) and not nama.startswith("_") and not isinstance(isi, type)
        }
        luar = [
            s for s in kelas.mro() if not s.__module__.startswith("odoo.addons.hr_sistem_kerja")
        ]
        return {n for n in milik if not any(n in vars(satu) for satu in luar)}

    def test_semua_metode_ada_di_tabel(self):
        """A new public method needs its expectation before it may be called by clients.

        It stands in the table, or in the test that the table names.
        """
        for model, harapan in HARAPAN.items():
            lain = DI_UJI_LAIN.get(model, {})
            with self.subTest(model=model):
                self.assertEqual(self.metode(model), set(harapan) | set(lain))
            for uji in set(lain.values()):
                berkas, kelas = uji.split(".")
                with self.subTest(uji=uji):
                    self.assertTrue(hasattr(import_module(f".{berkas}", __package__), kelas))

    def argumen(self, metode, record):
        """Return arguments with which a call by the right person succeeds."""
        return {
            "action_perpanjang": ["2026-06-30", "Belum selesai"],
            "action_akhiri": ["2026-03-31", "Selesai lebih cepat"],
            "action_ganti": [self.ahmad.id, "2026-04-01", "Pindah tugas"],
            "action_tolak": ["Beban kerja penuh"],
            "action_batalkan": ["Tidak jadi"],
            "action_catat": ["disetujui", {"nomor": "800/1", "tanggal": "2026-01-02"}],
            "action_jawab": lambda: [
                [{"line_id": line.id, "setuju": True} for line in record.line_ids]
            ],
            "action_namai": lambda: [record.line_ids[:1].id, [self.sari.id]],
        }.get(metode, [])

    def periksa(self, model, harapan, tahap):
        """Call every method as every role on the record of each stage; compare with the table.

        :param tahap: name of each stage -> record
        """
        for metode, boleh in harapan.items():
            for nama, record in tahap.items():
                argumen = self.argumen(metode, record)
                argumen = argumen() if callable(argumen) else argumen
                for siapa in self.orang:
                    with self.subTest(metode=metode, tahap=nama, siapa=siapa):
                        hasil, pesan = self.coba(siapa, model, metode, record.ids, *argumen)
                        self.assertEqual(
                            hasil == "boleh", siapa in peran(boleh.get(nama, "")), pesan
                        )
                        self.assertTrue(hasil == "boleh" or pesan.strip())

    def test_kotak_masuk(self):
        """The inbox is an action without content; what it lists is what each may read."""
        for siapa in self.orang:
            with self.subTest(siapa=siapa):
                hasil, pesan = self.coba(siapa, LANGKAH, "action_kotak_masuk")
                self.assertIn(hasil, ("boleh", "akses"), pesan)

    def test_tindakan_permohonan(self):
        """R-096..R-104: only who asks and who decides, each in his turn."""
        self.periksa(PERMOHONAN, HARAPAN_PERMOHONAN, self.permohonan)

    def test_tindakan_pengajuan(self):
        """R-107..R-117: the pegawai asks, the officials decide, each in his turn."""
        self.periksa(PENGAJUAN, HARAPAN_PENGAJUAN, self.pengajuan)

    def test_tindakan_langkah(self):
        """Only the official whose turn it is decides; an officer records what he decided."""
        kursi = self.buat_permohonan(
            self.env["hr.employee"],
            unit_tujuan_id=self.dinas.id,
            line_ids=[Command.create({"jumlah": 1, "jenjang_id": self.sari.jenjang_id.id})],
        )
        self.sebagai(kursi, self.kabag).action_ajukan()
        rute = self.permohonan["jalan"]._langkah_ronde()
        tahap = {
            "putus": rute[0],
            "aktif": rute[1],
            "menunggu": rute[2],
            "tutup": self.permohonan["batal"]._langkah_ronde()[2],
            "kursi": self.aktif(kursi),
        }
        tabel = {k: v for k, v in HARAPAN_LANGKAH.items() if k != "action_kotak_masuk"}
        self.periksa(LANGKAH, tabel, tahap)

    def test_tindakan_keputusan(self):
        """A whole government is verified by its Pengelola Kepegawaian only."""
        baris = self.permohonan["jalan"].keputusan_ids[:1]
        for metode, boleh in HARAPAN_KEPUTUSAN.items():
            # Over RPC a method of the model itself takes no ids
            ids = [] if metode == "periksa_riwayat" else [baris.ids]
            for siapa in self.orang:
                with self.subTest(metode=metode, siapa=siapa):
                    hasil, pesan = self.coba(siapa, KEPUTUSAN, metode, *ids)
                    self.assertEqual(hasil, "boleh" if siapa in peran(boleh) else "akses", pesan)

    # ------------------------------------------------------------------ reading

    def test_baca(self):
        """Who takes part reads, with every field; nobody else finds or guesses a record."""
        for model, dokumen, harapan in (
            (PERMOHONAN, self.permohonan, BACA),
            (PENGAJUAN, self.pengajuan, BACA_PENGAJUAN),
        ):
            for tahap, boleh in harapan.items():
                satu = dokumen[tahap]
                bersama = [satu, satu.langkah_ids, satu.keputusan_ids]
                if model == PERMOHONAN:
                    bersama.append(satu.line_ids)
                for record in filter(None, bersama):
                    for siapa in self.orang:
                        with self.subTest(model=record._name, tahap=tahap, siapa=siapa):
                            terbaca = siapa in peran(boleh)
                            self._pastikan_terbaca(siapa, record, terbaca)

    def _bidang_kita(self, siapa, model):
        """Return the fields that the user is shown, without those of the chatter."""
        bidang = self.rpc(siapa, model, "fields_get", [], ["type"])
        return [nama for nama in bidang if not nama.startswith(OBROLAN)]

    def _pastikan_terbaca(self, siapa, record, terbaca):
        """The record is read with all its fields and found, or neither."""
        self.env.invalidate_all()
        bidang = [] if not terbaca else self._bidang_kita(siapa, record._name)
        hasil, pesan = self.coba(siapa, record._name, "read", record.ids, bidang)
        self.assertEqual(hasil, "boleh" if terbaca else "akses", pesan)
        hasil, pesan = self.coba(siapa, record._name, "search", [("id", "in", record.ids)])
        if terbaca:
            temuan = self.rpc(siapa, record._name, "search", [("id", "in", record.ids)])
            self.assertEqual(set(temuan), set(record.ids))
        elif hasil == "boleh":
            self.assertFalse(self.rpc(siapa, record._name, "search", [("id", "in", record.ids)]))

    # ------------------------------------------------------------------ writing, field by field

    def test_tulis_bidang(self):
        """Only the content of a draft is written, by who may send it; other fields by nobody."""
        penugasan = self.permohonan["setuju"].penugasan_ids
        for record, penulis in (
            (self.permohonan["draf"], PEMINTA),
            (self.permohonan["draf"].line_ids, PEMINTA),
            (self.pengajuan["draf"], PENGUSUL),
            (self.permohonan["jalan"], ""),
            (self.permohonan["jalan"].line_ids, ""),
            (self.pengajuan["jalan"], ""),
            (self.aktif(self.permohonan["jalan"]), ""),
            (self.permohonan["jalan"].keputusan_ids[:1], ""),
            (penugasan, ""),
        ):
            isi = peran(ISI.get(record._name, "")) if penulis else set()
            self.assertLessEqual(isi, set(record._fields))
            for nama in self._bidang_diuji(record):
                nilai = self.nilai_lain(record, nama)
                for siapa in self.orang:
                    boleh = nama in isi and siapa in peran(penulis)
                    boleh = boleh and (nama, siapa) not in TANPA_PORTAL
                    with self.subTest(model=record._name, bidang=nama, siapa=siapa, draf=penulis):
                        self._pastikan_tulis(siapa, record, {nama: nilai}, boleh)

    def _bidang_diuji(self, record):
        """Return our fields and those of Odoo, without the chatter beside the request."""
        return [
            nama
            for nama in sorted(record._fields)
            if nama not in MAGIS and not nama.startswith(OBROLAN)
        ]

    def _pastikan_tulis(self, siapa, record, vals, boleh):
        """The write is done or refused; where Odoo swallows it, nothing is changed by it."""
        nama = next(iter(vals))
        sebelum = record[nama]

        def tetap():
            self.assertEqual(record[nama], sebelum)

        hasil, pesan = self.coba(
            siapa, record._name, "write", record.ids, vals, sesudah=None if boleh else tetap
        )
        self.assertTrue(hasil == "boleh" or not boleh, pesan)

    def nilai_lain(self, record, nama):
        """Return another value for a field, one that fits where it may be written."""
        cocok = {
            "unit_pemohon_id": self.bagian.id,
            "unit_tujuan_id": self.bidang.id if record._name == PERMOHONAN else self.bagian.id,
            "permohonan_id": self.permohonan["draf"].id,
            "employee_id": self.sari.id if record._name == PENGAJUAN else self.rekan.id,
            "instansi_tujuan_id": self.lain.partner_id.id,
            "tim_id": False,
            "nama_luar": False,
            "jumlah": 1,
            "tanggal_selesai": "2026-06-30",
            "line_ids": [Command.create({"employee_id": self.rekan.id})],
            "attachment_ids": [],
        }
        return cocok[nama] if nama in cocok else self._nilai_menurut_jenis(record, nama)

    # ------------------------------------------------------------------ creating and deleting

    def test_buat(self):
        """Who may send a request creates it; steps and decisions nobody creates."""
        permohonan = {
            "unit_pemohon_id": self.bagian.id,
            "unit_tujuan_id": self.dinas.id,
            "maksud": "Baru",
        }
        line = {"permohonan_id": self.permohonan["draf"].id, "employee_id": self.rekan.id}
        pengajuan = {"employee_id": self.sari.id, "unit_tujuan_id": self.bagian.id}
        penugasan = {
            "employee_id": self.rachma.id,
            "unit_pemilik_id": self.bagian.id,
            "maksud": "Baru",
            "tanggal_mulai": "2026-02-01",
            "tanggal_selesai": "2026-03-01",
        }
        jalan = self.permohonan["jalan"]
        for model, vals, boleh in (
            (PERMOHONAN, permohonan, PEMINTA),
            (LINE, line, PEMINTA),
            (LINE, {**line, "permohonan_id": jalan.id}, ""),
            (PENGAJUAN, pengajuan, PENGUSUL),
            (PENUGASAN, penugasan, PEMINTA),
            (LANGKAH, {"permohonan_id": jalan.id, "aksi": "setujui"}, ""),
            (KEPUTUSAN, {"permohonan_id": jalan.id, "jenis": "setujui"}, ""),
        ):
            for siapa in self.orang:
                with self.subTest(model=model, siapa=siapa, vals=vals):
                    hasil, pesan = self.coba(siapa, model, "create", vals)
                    self.assertEqual(hasil == "boleh", siapa in peran(boleh), pesan)

    def test_hapus(self):
        """A draft is deleted by who may send it; what was sent or decided by nobody."""
        sampel = [(self.permohonan["draf"], PEMINTA), (self.pengajuan["draf"], PENGUSUL)]
        sampel.append((self.permohonan["draf"].line_ids, PEMINTA))
        for dokumen in (self.permohonan, self.pengajuan):
            for tahap in ("jalan", "setuju", "tolak", "batal"):
                satu = dokumen[tahap]
                sampel += [(satu, ""), (satu.langkah_ids, ""), (satu.keputusan_ids, "")]
        sampel += [(self.permohonan[t].line_ids, "") for t in ("jalan", "setuju", "tolak", "batal")]
        sampel += [(d["setuju"].penugasan_ids, "") for d in (self.permohonan, self.pengajuan)]
        for record, boleh in sampel:
            for siapa in self.orang:
                with self.subTest(model=record._name, siapa=siapa):
                    hasil, pesan = self.coba(siapa, record._name, "unlink", record.ids)
                    self.assertEqual(hasil == "boleh", siapa in peran(boleh), pesan)

    # ------------------------------------------------------------------ assignments

    def test_tindakan_penugasan(self):
        """The PUO of the owner unit and the officers of its agency decide about assignments."""
        draf = self.env[PENUGASAN].create(
            {
                "employee_id": self.rachma.id,
                "unit_pemilik_id": self.bagian.id,
                "maksud": "Langsung",
                "target": "1 laporan",
                "tanggal_mulai": "2026-02-01",
                "tanggal_selesai": "2026-05-31",
            }
        )
        ditetapkan, berjalan = draf.copy(), draf.copy()
        (ditetapkan | berjalan).action_tetapkan()
        berjalan._pindah("berjalan")
        tahap = {"draf": draf, "ditetapkan": ditetapkan, "berjalan": berjalan}
        self.periksa(PENUGASAN, HARAPAN_PENUGASAN, tahap)

    # ------------------------------------------------------------------ another government

    def test_instansi_lain(self):
        """The government that is asked reads and decides its own steps, and cancels nothing."""
        permohonan = self.buat_permohonan(self.lina, unit_tujuan_id=self.dinas_lain.id)
        draf = permohonan.copy()
        self.sebagai(permohonan, self.kabag).action_ajukan()
        self.jalankan(permohonan, sampai="perintahkan")
        rute = permohonan._langkah_ronde()
        harapan = {
            (LANGKAH, "action_catat", rute[2]): "pengelola_lain",
            (LANGKAH, "action_cari_ulang", rute[2]): "pengelola_lain",
            (LANGKAH, "action_cari_ulang", rute[0]): f"operator_pemilik {PETUGAS}",
            (LANGKAH, "action_setujui", rute[2]): "",
            (PERMOHONAN, "action_ajukan", draf): PEMINTA,
            (PERMOHONAN, "action_batalkan", permohonan): PEMINTA,
            (PERMOHONAN, "action_setujui", permohonan): "",
            (PERMOHONAN, "action_periksa_riwayat", permohonan): f"{PEMINTA} {TEMBUSAN}"
            " pengelola_lain",
            (PERMOHONAN, "action_periksa_riwayat", draf): PEMINTA,
            (PERMOHONAN, "write", permohonan): "",
            (PERMOHONAN, "write", draf): PEMINTA,
        }
        for (model, metode, record), boleh in harapan.items():
            argumen = [{"maksud": "Lain"}] if metode == "write" else self.argumen(metode, record)
            for siapa in self.orang:
                with self.subTest(metode=metode, siapa=siapa):
                    hasil, pesan = self.coba(siapa, model, metode, record.ids, *argumen)
                    self.assertEqual(hasil == "boleh", siapa in peran(boleh), pesan)

    # ------------------------------------------------------------------ who acts for an official

    def test_wakil(self):
        """R-017: as long as a Plh. acts he decides, and the official himself does not."""
        permohonan = self.buat_permohonan(self.rekan, unit_tujuan_id=self.dinas.id)
        self.sebagai(permohonan, self.kabag).action_ajukan()
        delegasi = self.delegasikan(self.kadis, self.wakil)
        langkah = self.aktif(permohonan)
        for metode in ("action_setujui", "action_tolak", "action_jawab"):
            argumen = self.argumen(metode, langkah)
            argumen = argumen() if callable(argumen) else argumen
            for siapa in self.orang:
                with self.subTest(metode=metode, siapa=siapa):
                    hasil, pesan = self.coba(siapa, LANGKAH, metode, langkah.ids, *argumen)
                    self.assertEqual(hasil == "boleh", siapa in peran(WAKIL), pesan)
        delegasi.action_batalkan("Kembali bertugas")
        for siapa in self.orang:
            with self.subTest(sesudah=siapa):
                hasil, pesan = self.coba(siapa, LANGKAH, "action_setujui", langkah.ids)
                self.assertEqual(hasil == "boleh", siapa in peran(PPK), pesan)
