"""One record of each kind that has a page, and who may open it; for the walk over all routes."""

from datetime import timedelta

from odoo import Command, fields

from ..aturan.predikat import PERILAKU
from .common_rencana import buat_rencana
from .test_laporan import LaporanCase


class JenisRuteCase(LaporanCase):
    """Rachma works in a team that Ahmad leads; Dagas is her colleague, Dedi a stranger.

    :meth:`catat` returns the record of a kind that a row of ``rute_portal`` names; ``PELAKU`` says
    who is who where it is somebody else than usual.
    """

    # Of a team that looks for people Hana is the one who may apply, of a step the official
    PELAKU = {
        "tim_terbuka": {"diri": "hukum"},
        "pengajuan": {"diri": "hukum"},
        "langkah": {"diri": "kabag_lain"},
    }

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.orang = {
            "orang_lain": cls.dedi,
            "rekan": cls.dagas,
            "diri": cls.rachma,
            "ketua": cls.ahmad,
            "pimpinan": cls.kabag,
        }

    def setUp(self):
        super().setUp()
        self.tim = self.tim_berjalan()
        self.tersimpan = {}

    def pelaku(self, siapa, jenis):
        """Return the employee who is ``siapa`` for a record of this kind."""
        nama = self.PELAKU.get(jenis, {}).get(siapa)
        return getattr(self, nama) if nama else self.orang[siapa]

    def catat(self, jenis):
        """Return the record of a kind, made when it is first asked for."""
        if jenis not in self.tersimpan:
            self.tersimpan[jenis] = getattr(self, f"buat_jenis_{jenis}")().sudo()
        return self.tersimpan[jenis]

    def milik(self, model, pegawai, metode, *isi):
        """Return the record that a public method made for somebody."""
        model = self.sebagai(self.env[f"sistem.kerja.{model}"], pegawai)
        return model.browse(getattr(model, metode)(*isi))

    def tugas_rachma(self):
        return self.tugas(self.tim, self.rachma)

    # ------------------------------------------------------------------ kinds

    def buat_jenis_koreksi(self):
        return self.milik("koreksi", self.rachma, "ajukan", "Pangkat saya salah")

    def buat_jenis_naskah(self):
        return self.berjalan(self.rachma).naskah_id

    def buat_jenis_langkah(self):
        permohonan = self.buat_permohonan()
        self.sebagai(permohonan, self.kabag).action_ajukan()
        aktif = self.aktif(permohonan)[:1]
        self.assertEqual(aktif.penindak_id, self.kabag_lain)
        return aktif

    def buat_jenis_tim(self):
        return self.tim

    def buat_jenis_tim_bekerja(self):
        tim = self.buat_tim("Tim Bekerja")
        tim._buka().state = "pelaksanaan"
        return tim

    def buat_jenis_tim_terbuka(self):
        hari_ini = fields.Date.today()
        tim = self.buat_tim(
            "Tim Terbuka",
            tanggal_mulai=hari_ini,
            tanggal_selesai=hari_ini + timedelta(days=90),
            kebutuhan_ids=[Command.create({"jumlah": 2})],
        )
        tim._buka().write({"state": "pelaksanaan"})
        return tim

    def buat_jenis_pengajuan(self):
        return self.sebagai(self.buat_pengajuan(), self.hukum)

    def buat_jenis_penugasan(self):
        return self.tugas_rachma()

    def buat_jenis_rencana_individu(self):
        return self.rencana_kerja(self.tugas_rachma())

    def buat_jenis_rencana_tanpa_tim(self):
        return self.rencana_kerja(self.berjalan(self.rachma))

    def rencana_kerja(self, penugasan):
        """Return the submitted individual work plan of an assignment."""
        rencana = self.sebagai(self.env["sistem.kerja.rencana.individu"], penugasan.employee_id)
        rencana = rencana.create(
            {
                "penugasan_id": penugasan.id,
                "line_ids": [
                    Command.create({"kegiatan": "Menulis", "target": 2, "satuan": "draf"})
                ],
            }
        )
        rencana.action_ajukan()
        return rencana

    def buat_jenis_rencana(self):
        rencana = buat_rencana(self, self.tim)
        self.sebagai(rencana, self.ahmad).action_ajukan()
        return rencana

    def buat_jenis_laporan(self):
        return self.terkirim(self.rachma, self.tugas_rachma())

    def buat_jenis_kendala(self):
        kendala = self.sebagai(self.env["sistem.kerja.kendala"], self.ahmad).create(
            {
                "tim_id": self.tim.id,
                "masalah": "Data belum ada",
                "kendala": "Dinas belum mengirim",
                "alternatif": "Surat kedua",
            }
        )
        kendala.action_ajukan()
        return kendala

    def buat_jenis_hasil(self):
        tim = self.catat("tim_bekerja")
        hasil = self.env["sistem.kerja.hasil"].create({"tim_id": tim.id, "uraian": "Selesai"})
        hasil.line_ids.capaian = 1
        self.sebagai(hasil, self.ahmad).action_ajukan()
        return hasil

    def buat_jenis_rekomendasi(self):
        rekomendasi = self.milik("rekomendasi", self.kabag, "buat", self.tugas_rachma().id)
        rekomendasi.write({"hasil_kerja": "sesuai", **dict.fromkeys(PERILAKU, "sesuai")})
        rekomendasi.action_ajukan()
        return rekomendasi

    # ------------------------------------------------------------------ kinds of leaders

    def buat_jenis_pegawai_bertugas(self):
        return self.rachma

    def buat_jenis_penugasan_ppk(self):
        return self.tugas_rachma()

    def buat_jenis_rekomendasi_ppk(self):
        tugas = self.tugas(self.tim, self.ahmad)
        return self.milik("rekomendasi", self.kabag, "buat", tugas.id)

    def buat_jenis_penugasan_draf(self):
        return self.draf(self.rachma, oleh=self.kabag)

    def buat_jenis_permohonan(self):
        permohonan = self.buat_permohonan()
        return self.sebagai(permohonan, self.kabag)

    def buat_jenis_naskah_tanda(self):
        naskah = self.tetapkan(self.rachma).naskah_id
        self.assertEqual(naskah.penandatangan_id, self.kabag)
        return naskah

    def buat_jenis_delegasi(self):
        kini = fields.Date.to_string(fields.Date.today())
        return self.milik(
            "pendelegasian", self.kabag, "usulkan", self.bagian.id, self.ahmad.id, "plh", kini, kini
        )

    def buat_jenis_kak(self):
        kak = self.sebagai(self.env["sistem.kerja.rencana.kak"], self.ahmad).create(
            {"name": "KAK", "rencana_id": self.catat("rencana").id, "berkas": "S0FL"}
        )
        kak.action_konsultasikan()
        return kak

    def buat_jenis_perjanjian(self):
        return self.env["sistem.kerja.perjanjian"].create(
            {
                "unit_id": self.bagian.id,
                "tahun": "2026",
                "target_ids": [
                    Command.create({"name": "Dokumen", "target": 4, "satuan": "dokumen"})
                ],
            }
        )

    def buat_jenis_target(self):
        return self.env["sistem.kerja.target"].create(
            {"name": "Dokumen", "target": 4, "satuan": "dokumen", "unit_id": self.bagian.id}
        )

    def buat_jenis_strategi(self):
        return self.env["sistem.kerja.strategi"].create(
            {
                "name": "Penyusunan dokumen",
                "unit_id": self.bagian.id,
                "tahun": "2026",
                "target_ids": [Command.set(self.catat("target").ids)],
            }
        )
