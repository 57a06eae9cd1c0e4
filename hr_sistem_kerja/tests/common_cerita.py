"""The words of the story of one year of work, from perjanjian kinerja to rekomendasi."""

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import freeze_time

from .common_penugasan import PenugasanCase


@freeze_time("2026-07-01")
class CeritaCase(PenugasanCase):
    """A unit, its officials and a team of three; each step is first tried by a wrong person.

    A subclass names the regulation (``KODE``), the pasal of each step (``PASAL``), builds its
    unit (:meth:`buat_tempat`) and says which official has which duty (:meth:`bagi_tugas`).
    """

    PASAL = {}
    # How much budget the plan states; the regulations of Bekasi and Mamuju name none
    ANGGARAN = 25000000

    @classmethod
    def buat_organisasi(cls):
        hasil = super().buat_organisasi()
        cls.pengendali = cls.env["hr.employee"]
        cls.unit_pk, cls.unit = cls.buat_tempat()
        cls.ketua = cls.buat_pegawai("Kemala Ketua", "Analis Muda", "jf_muda", cls.unit)
        cls.anggota = cls.buat_pegawai("Ana Anggota", "Pengolah Data", "plk", cls.unit)
        cls.rekan = cls.buat_pegawai("Raka Rekan", "Pengadministrasi", "plk", cls.unit)
        cls.pejabat = cls.bagi_tugas()
        return hasil

    @classmethod
    def buat_tempat(cls):
        """Return the unit of the perjanjian and the unit that owns the work."""
        raise NotImplementedError

    @classmethod
    def bagi_tugas(cls):
        """Return who has which duty, as dict duty -> employee."""
        raise NotImplementedError

    @classmethod
    def buat_ppk(cls):
        cls.buat_kedudukan(cls.ketua | cls.anggota | cls.rekan, cls.pejabat["ppk"])
        return super().buat_ppk()

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_pdf()
        cls.petugas = cls.buat_user(
            "petugas.cerita",
            "hr_sistem_kerja.group_operator_pd",
            perangkat_daerah_ids=cls.unit.perangkat_daerah_id.ids,
        )

    # ------------------------------------------------------------------ words

    def buat(self, model, oleh, vals, **konteks):
        """Create a record as somebody's account, and return it as the story sees it."""
        env = self.sebagai(self.env[model], oleh).with_context(**konteks)
        return env.create(vals).with_env(self.env)

    def giliran(self, tugas, record, aksi, *isi, bukan, oleh=None):
        """Let the right person act, after a wrong one was refused by the name of the right one.

        :param tugas: which duty; its pasal stands in the refusal
        :param bukan: who must not
        :param oleh: who may, where it is no official of the table
        """
        siapa = oleh or self.pejabat[tugas]
        with self.ditolak(siapa.name, self.PASAL[tugas], galat=AccessError):
            getattr(self.sebagai(record, bukan), aksi)(*isi)
        return getattr(self.sebagai(record, siapa), aksi)(*isi)

    def penugasan(self, pegawai):
        return self.tim.penugasan_ids.filtered(lambda satu: satu.employee_id == pegawai)

    def pastikan_capaian(self, persen):
        """The team, the unit and the perjanjian have come equally far."""
        target = self.tim.target_ids
        for satu in (target, target.parent_id, target.parent_id.parent_id, self.perjanjian):
            self.assertEqual(satu.persen, persen, satu.display_name)

    # ------------------------------------------------------------------ planning

    def perjanjian_ditetapkan(self):
        """R-135: an officer prepares the perjanjian kinerja, its official sets it."""
        self.perjanjian = self.buat(
            "sistem.kerja.perjanjian",
            self.petugas,
            {
                "unit_id": self.unit_pk.id,
                "tahun": "2026",
                "target_ids": [
                    Command.create({"name": "Dokumen layanan", "target": 4, "satuan": "dokumen"})
                ],
            },
        )
        self.giliran("tetapkan_pk", self.perjanjian, "action_tetapkan", bukan=self.petugas)
        self.assertEqual(self.perjanjian.pejabat_id, self.pejabat["tetapkan_pk"])
        self.assertEqual(self.perjanjian.persen, 0)

    def target_dibagi(self):
        """R-136: the target goes down to the unit, divided by whom the regulation names."""
        self.target = self.buat(
            "sistem.kerja.target",
            self.petugas,
            {
                "name": "Dokumen layanan unit",
                "target": 4,
                "satuan": "dokumen",
                "unit_id": self.unit.id,
                "parent_id": self.perjanjian.target_ids.id,
            },
        )
        self.giliran("bagi_unit", self.target, "action_tetapkan", bukan=self.petugas)

    def strategi_ditetapkan(self):
        """R-137: a tim kerja with a ketua shall reach it."""
        self.strategi = self.buat(
            "sistem.kerja.strategi",
            self.petugas,
            {
                "name": "Penyusunan dokumen layanan",
                "unit_id": self.unit.id,
                "tahun": "2026",
                "target_ids": [Command.set(self.target.ids)],
                "perlu_pengendali": bool(self.pengendali),
            },
        )
        self.giliran("strategi", self.strategi, "action_tetapkan", bukan=self.petugas)

    def tim_dibentuk(self):
        """R-126, R-136: the team follows from the strategy, and gets its share of the target."""
        self.tim = self.buat(
            "sistem.kerja.tim",
            self.petugas,
            {
                "ketua_id": self.ketua.id,
                "pengendali_id": self.pengendali.id,
                "anggota_ids": [
                    Command.create({"employee_id": satu.id, "peran_tim": "Anggota"})
                    for satu in self.anggota | self.rekan
                ],
            },
            **self.strategi.action_buat_tim()["context"],
        )
        self.assertEqual(self.tim.target_ids.parent_id, self.target)
        self.target_tim_dibagi()
        with self.tanpa_hak():
            self.sebagai(self.tim, self.ketua).action_tetapkan()
        self.sebagai(self.tim, self.petugas).action_tetapkan()
        self.assertEqual(self.tim.state, "perencanaan")

    def target_tim_dibagi(self):
        self.giliran("bagi", self.tim.target_ids, "action_tetapkan", bukan=self.petugas)

    def surat_ditandatangani(self):
        """R-058: the letter sets the team up; the Pengelola records that it was signed."""
        surat = self.tim.naskah_ids
        self.assertEqual(surat.penandatangan_id, self.pejabat["tanda_tangan"])
        surat.write({"nomor": "800/1/2026", "tanggal": "2026-01-02"})
        with self.ditolak("Pengelola", galat=AccessError):
            self.sebagai(surat, self.petugas).action_tandatangani()
        self.sebagai(surat, self.pengelola).action_tandatangani()
        self.assertEqual(set(self.tim.penugasan_ids.mapped("state")), {"berjalan"})

    def rencana_disepakati(self):
        """R-140, R-141: the ketua draws up the plan, the official agrees on it."""
        self.rencana = self.buat(
            "sistem.kerja.rencana",
            self.ketua,
            {
                "tim_id": self.tim.id,
                "kegiatan": "Penyusunan dokumen layanan",
                "sasaran": "Layanan yang seragam",
            },
        )
        self.anggaran_diisi()
        with self.ditolak(self.ketua.name, galat=AccessError):
            self.sebagai(self.rencana, self.anggota).action_ajukan()
        self.sebagai(self.rencana, self.ketua).action_ajukan()
        self.giliran("rencana", self.rencana, "action_sepakati", bukan=self.ketua)

    def anggaran_diisi(self):
        """R-141: where the regulation names a budget, no plan goes without one."""
        rencana = self.sebagai(self.rencana, self.ketua)
        self.assertEqual(bool(self.ANGGARAN), rencana.wajib_anggaran)
        if self.ANGGARAN:
            with self.ditolak(self.PASAL["anggaran"]):
                rencana.action_ajukan()
            rencana.write({"anggaran": self.ANGGARAN, "sumber_dana": "DPA 2026"})

    # ------------------------------------------------------------------ work

    def pekerjaan_dimulai(self):
        """R-134: only now the work begins."""
        with self.tanpa_hak():
            self.sebagai(self.tim, self.anggota).action_laksanakan()
        self.sebagai(self.tim, self.petugas).action_laksanakan()
        self.assertEqual(self.tim.state, "pelaksanaan")

    def belum_boleh_dimulai(self):
        """R-134: no work before the plan is agreed on."""
        with self.ditolak("not agreed on yet", self.PASAL["rencana"]):
            self.sebagai(self.tim, self.petugas).action_laksanakan()

    def peran_dibagi(self):
        """R-132, R-142: the ketua works the plan out and divides the roles by kompetensi."""
        isi = {
            "rencana_id": self.rencana.id,
            "uraian": "Menyusun dokumen",
            "output": "4 dokumen",
            "pelaksana_id": self.penugasan(self.anggota).id,
            "dasar_peran": "kompetensi",
        }
        with self.tanpa_hak():
            self.buat("sistem.kerja.rencana.rincian", self.anggota, isi)
        rincian = self.buat("sistem.kerja.rencana.rincian", self.ketua, isi)
        with self.ditolak(self.anggota.name, galat=AccessError):
            self.sebagai(rincian, self.rekan).action_mulai()
        self.sebagai(rincian, self.anggota).action_mulai()
        self.rincian = rincian

    def rencana_individu_disetujui(self):
        """R-131: the anggota plans his own work, his ketua approves."""
        rencana = self.buat(
            "sistem.kerja.rencana.individu",
            self.anggota,
            {
                "penugasan_id": self.penugasan(self.anggota).id,
                "line_ids": [
                    Command.create({"kegiatan": "Menyusun", "target": 4, "satuan": "dokumen"})
                ],
            },
        )
        self.sebagai(rencana, self.anggota).action_ajukan()
        self.giliran(
            "rencana_individu", rencana, "action_setujui", bukan=self.anggota, oleh=self.ketua
        )
        self.assertEqual(rencana.state, "disetujui")

    def dipantau(self):
        """R-143, R-133: the official monitors, the ketua gives feedback to the anggota."""
        self.giliran("pantau", self.tim, "action_pantau", "Dua draf selesai", bukan=self.anggota)
        self.sebagai(self.tim, self.ketua).action_pantau(
            "", "Lengkapi data dukung", self.penugasan(self.anggota).ids
        )
        umpan_balik = self.tim.pemantauan_ids.filtered("umpan_balik")
        self.assertEqual(umpan_balik.pegawai_id, self.anggota)
        self.assertIn(self.PASAL["umpan_balik"], umpan_balik.pasal)

    # ------------------------------------------------------------------ reports

    def laporan_anggota_diterima(self):
        """R-152: the anggota reports to the ketua, who returns it once."""
        self.laporan_diterima("laporan_anggota", self.anggota, self.ketua, 2)
        self.pastikan_capaian(50)

    def laporan_ketua_diterima(self):
        """R-153, R-154: the ketua reports on the team to the pimpinan unit organisasi."""
        self.laporan_diterima("laporan_ketua", self.ketua, self.pejabat["puo"], 1)
        self.pastikan_capaian(75)

    def laporan_diterima(self, tugas, pelapor, penerima, jumlah):
        kerja = {"tim_id": self.tim.id}
        if pelapor != self.ketua:
            kerja = {"penugasan_id": self.penugasan(pelapor).id}
        target = {"target_id": self.tim.target_ids.id, "jumlah": jumlah}
        isi = {"isi": "Menyusun dokumen layanan", **kerja, **target}
        laporan = self.buat("sistem.kerja.laporan", pelapor, isi)
        milik = self.sebagai(laporan, pelapor)
        milik.action_kirim()
        self.assertEqual(laporan.penerima_id, penerima)
        self.giliran(
            tugas, laporan, "action_kembalikan", "Data belum ada", bukan=pelapor, oleh=penerima
        )
        milik.isi = "Menyusun dokumen layanan, dengan data"
        milik.action_kirim()
        self.giliran(tugas, laporan, "action_terima", "Lanjutkan", bukan=pelapor, oleh=penerima)
        self.assertEqual((laporan.state, laporan.umpan_balik), ("diterima", "Lanjutkan"))

    def laporan_diminta(self):
        """R-155: the pimpinan unit organisasi asks the ketua for one at any time."""
        ids = self.giliran("laporan_permintaan", self.tim, "action_minta_laporan", bukan=self.ketua)
        laporan = self.env["sistem.kerja.laporan"].browse(ids)
        self.assertEqual(laporan.pelapor_id, self.ketua)
        milik = self.sebagai(laporan, self.ketua)
        milik.isi = "Sampai bab tiga"
        milik.action_kirim()
        self.sebagai(laporan, self.pejabat["puo"]).action_terima()
        self.assertEqual(laporan.state, "diterima")

    def kendala_diputus(self):
        """R-162: the ketua submits a problem with an alternative, the official decides."""
        isi = {
            "tim_id": self.tim.id,
            "masalah": "Data belum lengkap",
            "kendala": "Aplikasi tidak dapat diakses",
            "alternatif": "Meminjam data dari unit lain",
        }
        with self.ditolak("ketua", galat=AccessError):
            self.buat("sistem.kerja.kendala", self.anggota, isi)
        kendala = self.buat("sistem.kerja.kendala", self.ketua, isi)
        self.sebagai(kendala, self.ketua).action_ajukan()
        self.giliran(
            "kendala",
            kendala.tujuan_ids,
            "action_putuskan",
            "ditindaklanjuti",
            "Aplikasi dipulihkan",
            bukan=self.ketua,
        )
        self.assertEqual(kendala.state, "selesai")
