from datetime import date, datetime

from odoo import Command
from odoo.tests import freeze_time, tagged

from ..xlsx import EKSPOR
from .common_xlsx import EksporCase


@tagged("post_install", "-at_install")
class TestEkspor(EksporCase):
    """What the five exports say."""

    def test_rekap_tim(self):
        """R-178: the seven columns of the annex of PSB-F6, one team per row."""
        tim = self.buat_tim(
            "Tim Luar",
            anggota=self.rachma,
            anggota_ids=[
                Command.create({"nama_luar": "Tamu Uji", "instansi_luar": "Universitas Uji"})
            ],
            kebutuhan_ids=[Command.create({"jumlah": 2})],
            ketua_id=False,
            urutan=20,
        )
        lembar = self.ekspor("tim")
        self.assertEqual(
            self.kepala(lembar),
            [
                "NO",
                "SUB KEGIATAN",
                "NAMA TIM",
                "KETUA TIM",
                "ANGGOTA TIM",
                "TARGET KINERJA",
                "SATUAN",
            ],
        )
        pertama, kedua = self.isi(lembar)
        self.assertEqual(
            pertama,
            {
                "NO": 1,
                "SUB KEGIATAN": self.tim.sub_kegiatan,
                "NAMA TIM": self.tim.name,
                "KETUA TIM": self.orang(self.ahmad),
                "ANGGOTA TIM": f"1. {self.orang(self.rachma)}\n2. {self.orang(self.dagas)}",
                "TARGET KINERJA": "3 bulan",
                "SATUAN": "1 dokumen Peraturan Bupati",
            },
        )
        self.assertEqual((kedua["NO"], kedua["NAMA TIM"], kedua["KETUA TIM"]), (2, tim.name, None))
        self.assertEqual(
            kedua["ANGGOTA TIM"], "1. Tamu Uji\nUniversitas Uji\n(belum terisi: 2 orang)"
        )

    def orang(self, pegawai):
        return (
            f"{pegawai.name}\nNIP {pegawai.nip}\n{pegawai.pangkat_id.display_name}\n"
            f"{pegawai.job_title}"
        )

    def test_judul(self):
        """Issue 5 no. 6: government, filter and time of creation, in the zone of the user."""
        self.pengelola.tz = "Asia/Makassar"
        self.instansi.name = "=Pemerintah Kabupaten Uji"
        with freeze_time("2026-11-22 20:30:00"):
            lembar = self.ekspor("tim")
            terpilih = self.ekspor("tim", domain=[["id", "=", self.tim.id]])
        self.assertEqual(
            [lembar.cell(baris, 1).value for baris in range(1, 6)],
            [
                "=PEMERINTAH KABUPATEN UJI",
                "REKAP TIM KERJA",
                "Seluruh data. Jumlah: 1.",
                f"Dibuat 23 November 2026 pukul 04.30 WITA oleh {self.pengelola.name}, "
                "sebatas hak aksesnya.",
                None,
            ],
        )
        self.assertEqual(lembar["A1"].data_type, "s")
        self.assertEqual(terpilih["A3"].value, "Data menurut permintaan program. Jumlah: 1.")
        self.assertEqual(self.hasil["nama_berkas"], "Rekap Tim Kerja 2026-11-23.xlsx")

    def test_rekap_penugasan(self):
        """Issue 5 no. 6: typed cells, words in Indonesian for an English user too."""
        lembar = self.ekspor("penugasan", domain=[("employee_id", "=", self.rachma.id)])
        (baris,) = self.isi(lembar)
        penugasan = self.tim.penugasan_ids.filtered(lambda p: p.employee_id == self.rachma)
        self.assertEqual(baris["NAMA"], "Rachma Uji")
        self.assertEqual(baris["NIP"], self.rachma.nip)
        self.assertEqual(baris["TIM KERJA"], self.tim.name)
        self.assertEqual(baris["UNIT PEMILIK KINERJA"], "Bagian Organisasi")
        self.assertEqual(baris["MULAI"], datetime(2026, 1, 1))
        self.assertEqual(baris["SELESAI"], datetime(2026, 3, 31))
        self.assertEqual(
            (baris["BENTUK"], baris["LINGKUP"]), ("Tim Kerja", "Dalam Unit Organisasi")
        )
        self.assertEqual(baris["STATUS"], {"draft": "Draf"}.get(penugasan.state, "Ditetapkan"))
        nip = lembar.cell(7, 3)
        self.assertEqual((nip.value, nip.data_type, nip.number_format), (self.rachma.nip, "s", "@"))

    def test_register(self):
        """Issue 5 no. 6: what has a number stands in the register, cancelled letters too."""
        draf = self.naskah_dari(self.buat_tim("Tim Draf", anggota=self.rachma))
        self.naskah.action_tandatangani()
        (baris,) = self.isi(self.ekspor("naskah"))
        self.assertEqual(baris["NOMOR"], "800/1/2026")
        self.assertEqual(baris["TANGGAL"], datetime(2026, 1, 2))
        self.assertEqual(baris["JENIS NASKAH"], "Keputusan")
        self.assertEqual(baris["PENANDATANGAN"], self.naskah.penandatangan_id.name)
        self.assertEqual(
            (baris["STATUS"], baris["SHA-256"]), ("Ditandatangani", self.naskah.sha256)
        )
        self.naskah.action_batalkan("Keliru")
        (baris,) = self.isi(self.ekspor("naskah"))
        self.assertEqual((baris["NOMOR"], baris["STATUS"]), ("800/1/2026", "Dibatalkan"))
        self.assertFalse(draf.nomor)

    def test_register_tidak_memuat_isi(self):
        """A register of thousands must not read the content of every letter."""
        self.env.invalidate_all()
        naskah = self.naskah.sudo()
        naskah.fetch(EKSPOR["naskah"].bidang)
        list(EKSPOR["naskah"].baris(naskah, None))
        self.assertNotIn(naskah.id, naskah._fields["isi"]._get_cache(naskah.env))

    def test_kedudukan(self):
        """R-016: everybody with PPK, status, pasal and the reason in Indonesian."""
        baris = {satu["NAMA"]: satu for satu in self.isi(self.ekspor("kedudukan"))}
        sesuai, belum = baris["Rachma Uji"], baris["Dagas Uji"]
        self.assertEqual(sesuai["STATUS"], "Sesuai")
        self.assertEqual(sesuai["PEJABAT PENILAI KINERJA"], "Kabag Uji")
        self.assertEqual(sesuai["NIP PPK"], self.kabag.nip)
        self.assertEqual(sesuai["PASAL"], self.rachma.kedudukan_pasal)
        self.assertEqual(sesuai["UNIT"], "Bagian Organisasi")
        self.assertEqual(belum["STATUS"], "Belum Ditetapkan")
        self.assertEqual(belum["PEJABAT PENILAI KINERJA"], None)
        self.assertEqual(belum["ALASAN"], "Kedudukan belum ditetapkan; usulan PPK: Kabag Uji.")

    def test_rentang_kendali(self):
        """R-024: each official with the number of people assessed and their list."""
        lembar = self.ekspor("rentang_kendali")
        (baris,) = self.isi(lembar)
        self.assertEqual((baris["NAMA PEJABAT"], baris["JUMLAH DINILAI"]), ("Kabag Uji", 2))
        self.assertEqual(
            baris["PEGAWAI YANG DINILAI"],
            f"1. Ahmad Uji, NIP {self.ahmad.nip}, Analis SDM Aparatur\n"
            f"2. Rachma Uji, NIP {self.rachma.nip}, Analis Jabatan",
        )
        self.assertEqual(lembar["G7"].data_type, "n")
        self.kabag.active = False
        self.ahmad.active = False
        (baris,) = self.isi(self.ekspor("rentang_kendali"))
        self.assertEqual((baris["JUMLAH DINILAI"], baris["KETERANGAN"]), (1, "Tidak aktif lagi"))

    def test_nama_berbahaya(self):
        """Issue 5 no. 6: a name like a formula is a text in every export."""
        jahat = "=cmd|' /C calc'!A0"
        self.rachma.name = self.kabag.name = jahat
        self.buat_tim(jahat, sub_kegiatan=jahat, urutan=99)
        self.buat_tim("=1+1", anggota=self.dagas)._buka().write({"state": "perencanaan"})
        self.naskah.perihal = jahat
        for jenis in EKSPOR:
            with self.subTest(jenis=jenis):
                lembar = self.ekspor(jenis)
                terlihat = {
                    sel.data_type
                    for baris in lembar.iter_rows(min_row=7)
                    for sel in baris
                    if jahat in str(sel.value)
                }
                self.assertEqual(terlihat, {"s"})

    def test_kepala_dan_saringan(self):
        """Issue 5 no. 6: every export has frozen heads, a filter, and prints on F4."""
        for jenis, ekspor in EKSPOR.items():
            with self.subTest(jenis=jenis):
                lembar = self.ekspor(jenis)
                self.assertEqual(lembar.freeze_panes, "A7")
                self.assertTrue(lembar.auto_filter.ref.startswith("A6:"))
                self.assertEqual(lembar.print_title_rows, "$6:$6")
                self.assertEqual(lembar.page_setup.orientation, "landscape")
                self.assertEqual(self.kepala(lembar), [kolom.judul for kolom in ekspor.kolom])
                self.assertTrue(self.isi(lembar))

    def test_periode(self):
        """The dialog limits teams to those that run in the period, letters by their date."""
        for jenis, mulai, selesai, jumlah in (
            ("tim", "2026-03-31", "2026-12-31", 1),
            ("tim", "2026-04-01", "2026-12-31", 0),
            ("tim", False, "2025-12-31", 0),
            ("penugasan", "2025-01-01", "2026-01-01", 3),
            ("naskah", "2026-01-02", False, 1),
            ("naskah", "2026-01-03", False, 0),
        ):
            with self.subTest(jenis=jenis, mulai=mulai, selesai=selesai):
                saring = self.env["sistem.kerja.ekspor.saring"].create(
                    {"jenis": jenis, "tanggal_mulai": mulai, "tanggal_selesai": selesai}
                )
                model = self.env[EKSPOR[jenis].model]
                self.assertEqual(model.search_count(saring._domain()), jumlah)

    def test_keterangan(self):
        """The filter stands in the title, in Indonesian."""
        Saring = self.env["sistem.kerja.ekspor.saring"]
        saring = Saring.create(
            {
                "jenis": "tim",
                "tanggal_mulai": date(2026, 1, 1),
                "tanggal_selesai": date(2026, 3, 31),
                "perangkat_daerah_id": self.setda.id,
            }
        )
        self.assertEqual(
            saring._keterangan(),
            "Periode 1 Januari 2026 s/d 31 Maret 2026; Perangkat Daerah: Sekretariat Daerah",
        )
        saring = Saring.create({"jenis": "kedudukan", "perangkat_daerah_id": False})
        self.assertEqual(saring._keterangan(), "Keadaan pada saat dibuat")
        with self.ditolak("ends before it starts"):
            Saring.create(
                {"jenis": "tim", "tanggal_mulai": "2026-02-01", "tanggal_selesai": "2026-01-01"}
            )
