import base64
import re
from unittest import skipUnless

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..mesin import kolam
from ..mesin.chromium import cari_program
from . import kalimat_keputusan
from .common import halaman, padat
from .common_surat import SuratCase

TANGGAL = "2 Februari 2026"
LAMBANG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="84" height="96">'
    b'<path d="M4 4h76v52q0 28-38 36Q4 84 4 56z" fill="#fff" stroke="#000" stroke-width="4"/></svg>'
)


class KeputusanCase(SuratCase):
    """A team with every role that the annex of the regulation knows."""

    ASAL = "mamuju_29_2023"

    def tim_lengkap(self, **vals):
        """Return a team whose Pengawas is listed last, and who has two anggota."""
        peran = [
            (self.rachma, "Anggota", "Menyusun peta proses bisnis.\nMelakukan rapat internal."),
            (self.dagas, "Anggota", ""),
            (self.dedi, "Sekretariat", "Mencatat rapat"),
            (self.kabag, "Pengawas", ""),
        ]
        return self.buat_tim(
            anggota=[],
            anggota_ids=[
                Command.create({"employee_id": satu.id, "peran_tim": nama, "uraian_tugas": uraian})
                for satu, nama, uraian in peran
            ],
            **vals,
        )

    def keputusan(self, code, pejabat, unit, **vals):
        formulir = self.peraturan.formulir_ids.filtered(lambda satu: satu.code == code)
        return (
            self.env["sistem.kerja.naskah"]
            ._buka()
            .create(
                {
                    "jenis": "keputusan",
                    "formulir_id": formulir.id,
                    "peraturan_id": self.peraturan.id,
                    "perihal": "Pembentukan Tim Kerja",
                    "penandatangan_id": pejabat.id,
                    "jabatan_penandatangan": pejabat.job_title,
                    "unit_id": unit.id,
                    "nomor": "12",
                    "tanggal": "2026-02-02",
                    **vals,
                }
            )
        )

    def nilai(self, pejabat, **vals):
        return {
            "sub_kegiatan": "Pengelolaan Ketatalaksanaan",
            "SUB_KEGIATAN": "PENGELOLAAN KETATALAKSANAAN",
            "ta": "2026",
            "tahun": "2026",
            "nomor": "12",
            "tanggal": TANGGAL,
            "PENETAP": pejabat.job_title.upper(),
            "nama_ttd": pejabat.name,
            **vals,
        }


@tagged("post_install", "-at_install")
class TestKeputusanDaftar(KeputusanCase):
    """MJU-F7 and F8 with their DAFTAR, and the Keputusan that assigns people (R-172, R-173)."""

    def f7(self, **vals):
        return self.keputusan(
            "MJU-F7",
            self.bupati,
            self.setda,
            tim_ids=self.tim_lengkap().ids,
            tembusan="Inspektur\nYang bersangkutan",
            **vals,
        )

    def test_f7(self):
        """MJU-F7: emblem, no agency; the Bupati signs with his name alone (R-172)."""
        self.instansi.logo = base64.b64encode(LAMBANG)
        naskah = self.f7()
        self.assertIn('class="lambang"><img', re.sub(r">\s+<", "><", naskah._render_html()))
        nilai = self.nilai(self.bupati, keputusan="Keputusan Bupati")
        teks = self.assertKalimat(naskah, kalimat_keputusan.F7, **nilai)
        self.assertTrue(teks.startswith("BUPATIUJIPROVINSIUJI"))
        self.assertNotIn(padat(self.bupati.nip), teks)
        self.assertNotIn("SEKRETARIATDAERAHKEPUTUSAN", teks)
        self.assertTrue(teks.endswith(padat("BUPATI UJI, Bupati Uji Nama")))

    def test_f8(self):
        """MJU-F8: letterhead and head of the Perangkat Daerah, "Keputusan Kepala Perangkat Daerah
        ini" (R-172, X-M12)."""
        tim = self.tim_lengkap(unit_pemilik_id=self.dinas.id)
        naskah = self.keputusan("MJU-F8", self.kadis, self.dinas, tim_ids=tim.ids)
        teks = self.assertKalimat(
            naskah,
            kalimat_keputusan.F8,
            **self.nilai(self.kadis, keputusan="Keputusan Kepala Perangkat Daerah"),
        )
        self.assertTrue(teks.startswith("PEMERINTAHKABUPATENUJIDINASUJI"))
        self.assertIn(f"NIP{self.kadis.nip}", teks)
        self.assertNotIn("KeputusanBupati", teks)

    def test_daftar(self):
        """The annex lists everybody with role and duties in five columns (R-173)."""
        teks = self.teks(self.f7())
        for orang, jabatan in [
            (self.kabag, "Kepala Bagian Organisasi Pengawas -"),
            (self.ahmad, "Analis SDM Aparatur Ketua Tim -"),
            (
                self.rachma,
                "Analis Jabatan Anggota Menyusun peta proses bisnis. Melakukan rapat internal.",
            ),
            (self.dagas, "Analis Laporan Anggota -"),
            (self.dedi, "Analis Data Sekretariat Mencatat rapat"),
        ]:
            self.assertIn(
                padat(f"{orang.name} Penata Muda (III/a) Nip. {orang.nip} {jabatan}"), teks
            )

    def test_kedua_memuat_peran_tim(self):
        """KEDUA goes on with the roles of the annex, with the duties of the regulation or else
        those of the annex (X-M16)."""
        peran = self.f7()._isi()["diktum"][1]["peran"]
        self.assertEqual(
            [satu["label"] for satu in peran],
            ["Pengarah", "Penanggung Jawab", "Pengawas", "Ketua Tim", "Anggota", "Sekretariat"],
        )
        self.assertEqual(peran[-1]["isi"], "Mencatat rapat.")
        self.assertEqual(
            peran[2]["butir"][0], "Menentukan pelaksanaan tugas dalam bentuk tim/individu."
        )
        self.assertGreater(len(peran[3]["butir"]), 2)

    def test_kedua_tanpa_ulangan(self):
        """A Pengarah in the team is not named twice."""
        naskah = self.f7()
        naskah.tim_ids._buka().anggota_ids.filtered(
            lambda satu: satu.employee_id == self.kabag
        ).peran_tim = "Pengarah"
        label = [satu["label"] for satu in naskah._isi()["diktum"][1]["peran"]]
        self.assertEqual(label.count("Pengarah"), 1)

    def test_tanpa_nomor(self):
        teks = self.teks(self.f7(nomor=False, tanggal=False))
        self.assertRegex(teks, r"NOMOR\.{5,}TAHUN…+TENTANG")

    def test_kepala_daftar_di_tiap_halaman(self):
        """A long annex repeats its head and cuts no row; the last page has a row and the
        signature."""
        tim = self.buat_tim(
            anggota=[],
            anggota_ids=[
                Command.create(
                    {
                        "nama_luar": f"Awal{i}x",
                        "instansi_luar": "Instansi Luar",
                        "uraian_tugas": f"Menyusun bahan rapat dan menyiapkan naskah Akhir{i}x",
                    }
                )
                for i in range(40)
            ],
        )
        naskah = self.keputusan("MJU-F7", self.bupati, self.setda, tim_ids=tim.ids)
        semua = halaman(self.cetak(naskah))
        lampiran = [isi for isi in semua if "Nama/Pangkat/Nip" in isi]
        self.assertGreater(len(lampiran), 1)
        self.assertEqual(lampiran, semua[-len(lampiran) :])
        for i in range(40):
            (isi,) = [isi for isi in lampiran if f"Awal{i}x" in isi]
            self.assertIn(f"Akhir{i}x", isi)
        self.assertIn("Akhir39x", lampiran[-1])
        self.assertIn("BupatiUjiNama", lampiran[-1])

    def judul_dan_baris(self, mesin="weasyprint"):
        """Return the pages of a Keputusan whose ketua has more duties than fit under the title,
        and fewer than fit on a page."""
        tim = self.buat_tim(uraian_tugas_ketua="\n".join(f"{i}. Tugas{i}x" for i in range(54)))
        naskah = self.keputusan("MJU-F7", self.bupati, self.setda, tim_ids=tim.ids)
        self.env["ir.config_parameter"].set_param("hr_sistem_kerja_reports.mesin", mesin)
        semua = halaman(self.cetak(naskah))
        judul = [isi for isi in semua if "DAFTARNAMAPEGAWAI" in isi]
        self.assertEqual(len(judul), 1)
        return semua, judul[0]

    def test_judul_tidak_sendiri(self):
        """The title of the annex does not stand alone: the first row begins under it."""
        semua, judul = self.judul_dan_baris()
        self.assertIn("Tugas0x", judul)
        self.assertNotIn("Tugas53x", judul)
        self.assertIn("Tugas53x", "".join(semua))

    @skipUnless(cari_program(), "Chromium is not installed")
    def test_judul_tidak_sendiri_chromium(self):
        """The same with the second engine."""
        self.addCleanup(kolam.tutup_semua)
        _semua, judul = self.judul_dan_baris("chromium")
        self.assertIn("Tugas0x", judul)
        self.assertNotIn("Tugas53x", judul)

    def test_uraian_tiap_baris(self):
        """Duties typed as a list print line by line; a mark that was typed is not doubled."""
        tim = self.buat_tim(uraian_tugas_ketua="a. Menyusun rencana;\nb. Rapat.")
        naskah = self.keputusan("MJU-F7", self.bupati, self.setda, tim_ids=tim.ids)
        html = naskah._render_html()
        self.assertIn('<td class="uraian">a. Menyusun rencana;\nb. Rapat.</td>', html)
        peran = tim._lembar_daftar_penugasan()._isi()["baris"][0]
        self.assertEqual(peran["tugas"], ["Menyusun rencana;", "Rapat."])

    def test_golongan_sekata(self):
        """The golongan is never cut at its stroke."""
        html = self.f7()._render_html()
        self.assertIn('Penata Muda <span class="sekata">(III/a)</span>', html)


@tagged("post_install", "-at_install")
class TestKeputusanTombol(KeputusanCase):
    """MJU-F7 and F8 as the button on the team makes them (R-172, X-M10)."""

    def dari_tombol(self, orang, user=None):
        """Return the Keputusan about a team with ``orang``, and the team, once it is set up."""
        tim = self.tim_lengkap()
        tim.anggota_ids = [Command.create({"employee_id": orang.id, "peran_tim": "Anggota"})]
        tim.action_tetapkan()
        aksi = self.sebagai(tim, user or self.operator).action_buat_keputusan()
        naskah = self.env["sistem.kerja.naskah"].browse(aksi["res_id"])
        return self.bernomor(naskah, "12"), tim

    def test_f8(self):
        """Across units of the Setda its head signs, on F8 with the whole team in DAFTAR."""
        self.dedi.department_id = self.bagian_lain
        naskah, _tim = self.dari_tombol(self.hukum)
        teks = self.assertKalimat(
            naskah,
            kalimat_keputusan.F8,
            **self.nilai(self.sekda, keputusan="Keputusan Kepala Perangkat Daerah"),
        )
        self.assertTrue(teks.startswith("PEMERINTAHKABUPATENUJISEKRETARIATDAERAH"))
        for satu in (self.ahmad, self.rachma, self.dagas, self.dedi, self.kabag, self.hukum):
            self.assertIn(padat(f"{satu.name} Penata Muda (III/a) Nip. {satu.nip}"), teks)

    def test_f7(self):
        """Across PD the Bupati signs, on F7; the surat perintah of the Sekda stays what it is."""
        naskah, tim = self.dari_tombol(self.hukum)
        naskah.tembusan = "Inspektur\nYang bersangkutan"
        self.assertKalimat(
            naskah,
            kalimat_keputusan.F7,
            **self.nilai(self.bupati, keputusan="Keputusan Bupati"),
        )
        self.assertEqual(tim._lembar_daftar_penugasan().res_id, tim.naskah_ids.id)
        self.assertIn(padat("SURAT PERINTAH"), self.teks(tim.naskah_ids).upper())

    def test_hak(self):
        """Neither a member nor a stranger presses the button."""
        for user in (
            self.akun(self.rachma),
            self.buat_user("asing.keputusan", "hr_sistem_kerja.group_pegawai"),
        ):
            with self.subTest(user=user.login), self.assertRaises(AccessError):
                self.dari_tombol(self.hukum, user)


@tagged("post_install", "-at_install")
class TestKeputusanPenugasan(SuratCase):
    """The Keputusan that assigns one person, without a form in the regulation (P Ps.10(1))."""

    def test_satu_orang(self):
        penugasan = (
            self.env["sistem.kerja.penugasan"]
            ._buka()
            .create(
                {
                    "employee_id": self.hukum.id,
                    "unit_pemilik_id": self.bagian.id,
                    "maksud": "Penyusunan Peraturan Bupati",
                    "target": "1 rancangan peraturan",
                    "tanggal_mulai": "2026-02-01",
                    "tanggal_selesai": "2026-05-31",
                }
            )
        )
        baris = self.peraturan.penetapan_ids.filtered(
            lambda satu: satu.objek == "penugasan" and satu.instrumen == "keputusan"
        )[:1]
        naskah = self.env["sistem.kerja.naskah"]._buat(
            baris, self.sekda, self.setda, perihal="Penugasan"
        )
        naskah.write({"nomor": "12", "tanggal": "2026-02-02"})
        penugasan._buka().naskah_id = naskah
        self.assertKalimat(
            naskah,
            [
                "KEPUTUSAN SEKRETARIS DAERAH NOMOR 12 TAHUN 2026",
                "TENTANG PENUGASAN PEGAWAI PADA BAGIAN ORGANISASI",
                "perlu menugaskan pegawai dengan maksud dan tujuan: Penyusunan Peraturan Bupati;",
                "KESATU : Menugaskan pegawai sebagaimana tercantum dalam Lampiran Keputusan ini",
                "KEDUA : Ekspektasi/target kinerja: 1 rancangan peraturan.",
                "KETIGA : Penugasan berlaku selama 4 bulan, dari tanggal 1 Februari 2026 sampai"
                " dengan tanggal 31 Mei 2026.",
                "KEEMPAT : Keputusan ini mulai berlaku pada tanggal ditetapkan.",
                "Ditetapkan di Kota Uji pada tanggal 2 Februari 2026 SEKRETARIS DAERAH, Sekda Uji",
                "LAMPIRAN KEPUTUSAN SEKRETARIS DAERAH NOMOR 12 TAHUN 2026 TENTANG PENUGASAN",
                "DAFTAR PEGAWAI YANG DITUGASKAN PADA BAGIAN ORGANISASI",
                "No. Nama/Pangkat/Nip Jabatan Instansi",
                "1. Hana Hukum Penata Muda (III/a) Nip. {nip} Analis Hukum Sekretariat Daerah",
                "SEKRETARIS DAERAH, Sekda Uji",
            ],
            nip=self.hukum.nip,
        )
