import base64
import json
import re
from io import BytesIO

from PIL import Image
from pypdf import PdfWriter

from odoo import Command, http
from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, TransactionCase, tagged
from odoo.tools import mute_logger

from . import kalimat_keputusan
from .common import F4, contoh_isi, halaman, naskah_berisi, orang, padat, ukuran
from .common_surat import SuratCase
from .test_keputusan_daftar import KeputusanCase

JADWAL = "hr_sistem_kerja_reports.jadwal"
DAFTAR = "hr_sistem_kerja_reports.daftar_penugasan"
PETA = "hr_sistem_kerja_reports.peta_proses"


class LembarCase(KeputusanCase):
    """Sheets that are printed without a number of their own."""

    def lembar(self, laporan, sumber, user=None):
        """Return the printed PDF of a report."""
        model = self.env["ir.actions.report"]
        if user:
            model = model.with_user(user).with_context(allowed_company_ids=user.company_ids.ids)
        pdf, jenis = model._render_qweb_pdf(laporan, sumber.ids)
        self.assertEqual(jenis, "pdf")
        return pdf

    def assertUrut(self, teks, kalimat, **nilai):
        awal = 0
        for satu in kalimat:
            cari = padat(satu.format_map(nilai))
            awal = teks.find(cari, awal)
            self.assertGreaterEqual(awal, 0, f"{cari}\n{teks}")
        self.assertNotRegex(teks, r"[{}]|None|False")


@tagged("post_install", "-at_install")
class TestDaftarPenugasan(LembarCase):
    """MJU-F9: who does what in a team, annex of the letter of the team (R-174)."""

    def test_f9(self):
        tim = self.tim_lengkap()
        self.surat_tim(tim, "surat_tugas")
        pdf = self.lembar(DAFTAR, tim)
        self.assertEqual(set(ukuran(pdf)), {F4})
        teks = "".join(halaman(pdf))
        self.assertUrut(
            teks,
            [
                *kalimat_keputusan.F9,
                "1 Pengawas Kabag Uji",
                "Kepala Bagian Organisasi a. menentukan pelaksanaan tugas dalam bentuk",
                "2 Ketua Tim Ahmad Uji",
                "3 Anggota Rachma Uji Penata Muda (III/a) Nip. {nip} Analis Jabatan a. Menyusun"
                " peta proses bisnis. b. Melakukan rapat internal. Dagas Uji",
                "4 Sekretariat Dedi Dinas",
            ],
            **self.nilai(
                self.kabag,
                nomor="800/7",
                unit="Bagian Organisasi",
                UNIT="BAGIAN ORGANISASI",
                nip=self.rachma.nip,
            ),
        )

    def surat_tim(self, tim, jenis):
        """Return the letter of this kind that sets up a team."""
        return self.keputusan(
            "MJU-SP", self.sekda, self.setda, jenis=jenis, tim_ids=tim.ids, nomor="800/7"
        )

    def test_instrumen(self):
        """The annex names the kind of letter that the regulation made, not that of the sample."""
        tim = self.tim_lengkap()
        self.surat_tim(tim, "surat_perintah")
        teks = "".join(halaman(self.lembar(DAFTAR, tim)))
        self.assertIn(padat("Lampiran Surat Perintah Bagian Organisasi Nomor : 800/7"), teks)

    def test_tanda_konsep(self):
        """The annex is as final as its letter; without one it is a draft with room to write."""
        tim = self.tim_lengkap()
        lembar = tim._lembar_daftar_penugasan()
        self.assertIn('class="tanda-konsep"', lembar._render_html())
        self.assertIn(padat("Nomor : ......"), "".join(halaman(lembar._pdf())))


@tagged("post_install", "-at_install")
class TestJadwal(LembarCase):
    """MJU-F10: the twelve months of a team (R-174)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.tim = cls.buat_tim(
            tahun_jadwal="2027",
            jadwal_ids=[
                Command.create({"aktivitas": "Melaksanakan rapat internal", "bulan_1": True}),
                Command.create(
                    {"aktivitas": "Menyusun peta", "bulan_2": True, "bulan_12": True, "urutan": 20}
                ),
            ],
        )

    def test_f10(self):
        """F4 landscape, the year of the schedule, a mark in each month; no number, no draft."""
        pdf = self.lembar(JADWAL, self.tim)
        self.assertEqual(ukuran(pdf), [F4[::-1]])
        self.assertUrut(
            halaman(pdf)[0],
            [
                *kalimat_keputusan.F10,
                "1 Melaksanakan rapat internal X 2 Menyusun peta XX",
            ],
            **self.nilai(self.kabag, tahun="2027"),
        )
        self.assertNotIn('tanda-konsep"', self.tim._lembar_jadwal()._render_html())

    def test_bulan(self):
        baris = self.tim._lembar_jadwal()._isi()["baris"]
        self.assertEqual(
            [[i for i, terisi in enumerate(satu["bulan"], 1) if terisi] for satu in baris],
            [[1], [2, 12]],
        )

    def test_tidak_tersimpan(self):
        """Printing makes no letter and takes no number."""
        jumlah = self.env["sistem.kerja.naskah"].search_count([])
        self.lembar(JADWAL, self.tim)
        self.assertEqual(self.env["sistem.kerja.naskah"].search_count([]), jumlah)

    def test_panjang(self):
        """Every page of a long schedule has the head, no row is cut."""
        self.tim.jadwal_ids = [
            Command.create({"aktivitas": f"Awal{i}x menyusun bahan rapat dan naskah Akhir{i}x"})
            for i in range(60)
        ]
        semua = halaman(self.lembar(JADWAL, self.tim))
        self.assertGreater(len(semua), 1)
        for isi in semua:
            self.assertIn("NOAKTIVITASJADWALPELAKSANAANJANFEB", isi)
        for i in range(60):
            (isi,) = [isi for isi in semua if f"Awal{i}x" in isi]
            self.assertIn(f"Akhir{i}x", isi)

    def test_tahun_bawaan(self):
        """The year is that of the team until somebody chooses another."""
        self.assertEqual(self.buat_tim("Tim Dua").tahun_jadwal, "2026")

    def test_kosong(self):
        with self.assertRaisesRegex(UserError, "no activities"):
            self.lembar(JADWAL, self.buat_tim("Tim Dua"))

    def test_tanpa_formulir(self):
        self.peraturan.formulir_ids.filtered(lambda satu: satu.tata_letak == "jadwal").unlink()
        with self.assertRaisesRegex(UserError, "no form with the layout"):
            self.lembar(JADWAL, self.tim)

    def test_hak(self):
        """An anggota of an established team reads its schedule; a stranger neither reads nor
        prints it, and nobody but the operator changes it."""
        anggota = self.buat_user(
            "anggota.jadwal",
            "hr_sistem_kerja.group_pegawai",
            partner_id=self.rachma.work_contact_id.id,
        )
        asing = self.buat_user("asing.jadwal", "hr_sistem_kerja.group_pegawai")
        jadwal = self.tim.jadwal_ids
        with self.assertRaises(AccessError):
            self.sebagai(jadwal, anggota).check_access("read")  # still a draft
        self.tim.action_tetapkan()
        self.sebagai(jadwal, anggota).check_access("read")
        self.assertTrue(self.lembar(JADWAL, self.tim, user=anggota))
        self.sebagai(jadwal, self.operator).write({"bulan_3": True})
        with self.assertRaises(AccessError):
            self.sebagai(jadwal, anggota).write({"bulan_4": True})
        with self.assertRaises(AccessError):
            self.sebagai(jadwal, asing).check_access("read")
        with self.assertRaises(AccessError):
            self.lembar(JADWAL, self.tim, user=asing)


@tagged("post_install", "-at_install")
class TestLembarWeb(HttpCase, LembarCase):
    """The print buttons in the browser."""

    def test_tombol(self):
        """The web client downloads sheets without asking for wkhtmltopdf, which is not there."""
        tim = self.buat_tim(jadwal_ids=[Command.create({"aktivitas": "Rapat"})])
        self.buat_user("pengelola.web", "hr_sistem_kerja.group_pengelola")
        aksi = self.env.ref("hr_sistem_kerja_reports.action_report_jadwal")
        aksi = aksi.report_action(tim, config=False)
        self.browser_js(
            "/odoo",
            f"""
            const {{ download }} = odoo.loader.modules.get("@web/core/network/download");
            download._download = async ({{ url, data }}) => {{
                const [alamat] = JSON.parse(data.data);
                if (url + alamat === "/report/download/report/pdf/{JADWAL}/{tim.id}") {{
                    console.log("test successful");
                }}
            }};
            odoo.__WOWL_DEBUG__.root.env.services.action.doAction({json.dumps(aksi)});
            """,
            ready="odoo.isReady === true",
            login="pengelola.web",
        )

    def test_unduh(self):
        """The file is named by what it is."""
        tim = self.buat_tim(jadwal_ids=[Command.create({"aktivitas": "Rapat"})])
        self.buat_user("pengelola.web", "hr_sistem_kerja.group_pengelola")
        self.authenticate("pengelola.web", "pengelola.web")
        jawab = self.url_open(
            "/report/download",
            data={
                "data": f'["/report/pdf/{JADWAL}/{tim.id}", "qweb-pdf"]',
                "csrf_token": http.Request.csrf_token(self),
            },
        )
        self.assertEqual(jawab.content[:5], b"%PDF-")
        self.assertIn("Jadwal%20Tim%20Tata%20Naskah.pdf", jawab.headers["Content-Disposition"])


@tagged("post_install", "-at_install")
class TestPetaProses(LembarCase):
    """PSB-F7: title and drawings of a peta proses bisnis."""

    ASAL = "pesisir_barat_16_2024"

    def peta(self, *berkas):
        return self.env["sistem.kerja.peta.proses"].create(
            {
                "name": "Penyusunan Tata Naskah Dinas",
                "unit_id": self.bagian.id,
                "berkas_ids": [Command.create({"name": nama, "raw": isi}) for nama, isi in berkas],
            }
        )

    def png(self, ukuran_gambar=(600, 400)):
        berkas = BytesIO()
        Image.new("RGB", ukuran_gambar, "#336699").save(berkas, "PNG")
        return berkas.getvalue()

    def pdf(self, halaman_pdf=2, lebar=200, tinggi=300):
        """Return a PDF whose n-th page says ``Lembar <n>``."""
        isi = "".join(
            f'<p style="page-break-after: always">Lembar {i}</p>' for i in range(halaman_pdf)
        )
        gaya = f"<style>@page {{ size: {lebar}mm {tinggi}mm }}</style>"
        return self.env["sistem.kerja.naskah"]._pencetak().render_pdf(gaya + isi)

    def test_gambar(self):
        peta = self.peta(("a.png", self.png()), ("b.png", self.png((300, 900))))
        pdf = self.lembar(PETA, peta)
        self.assertEqual(ukuran(pdf), [F4[::-1]] * 2)
        for isi in halaman(pdf):
            self.assertEqual(
                isi, padat("Peta Proses Bisnis Tim Kerja Penyusunan Tata Naskah Dinas")
            )

    def test_pdf(self):
        """Each page of an attached PDF stands on a sheet of its own, under the title."""
        peta = self.peta(("a.png", self.png()), ("b.pdf", self.pdf()))
        pdf = self.lembar(PETA, peta)
        self.assertEqual(ukuran(pdf), [F4[::-1]] * 3)
        judul = padat("Peta Proses Bisnis Tim Kerja Penyusunan Tata Naskah Dinas")
        teks = [re.sub(r"-\d-", "", isi) for isi in halaman(pdf)]
        self.assertEqual(teks, [judul, f"{judul}Lembar0", f"{judul}Lembar1"])

    def test_rusak(self):
        """A damaged or encrypted file is named."""
        terkunci, penulis = BytesIO(), PdfWriter()
        penulis.add_blank_page(100, 100)
        penulis.encrypt("rahasia")
        penulis.write(terkunci)
        for isi in (b"%PDF-1.7 rusak", terkunci.getvalue()):
            with (
                mute_logger("pypdf._reader"),
                self.assertRaisesRegex(UserError, "berkas.pdf"),
            ):
                self.lembar(PETA, self.peta(("berkas.pdf", isi)))

    def test_tanpa_gambar(self):
        with self.assertRaisesRegex(UserError, "no picture and no PDF"):
            self.lembar(PETA, self.peta(("sumber.txt", b"teks")))

    def test_gambar_dari_jaringan(self):
        """A drawing that points to the network is printed without fetching anything."""
        svg = (
            b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
            b'<image href="http://127.0.0.1:9/x.png" width="9" height="9"/></svg>'
        )
        peta = self.peta(("a.svg", svg))
        peta.berkas_ids.mimetype = "image/svg+xml"
        with mute_logger("weasyprint"):
            self.assertEqual(len(halaman(self.lembar(PETA, peta))), 1)
        self.assertIn(base64.b64encode(svg)[:20].decode(), peta._lembar_peta()._render_html())


@tagged("post_install", "-at_install")
class TestRekomendasi(TransactionCase):
    """PSB-F8 with plain values; the record that holds them is another part (R-179)."""

    def isi(self, **vals):
        naskah = self.env["sistem.kerja.naskah"]
        dinilai = orang("Ahmad Sueb, S.Kom", instansi="Dinas Uji")
        penilai = orang(
            "PENILAI UJI",
            nip="196801011990031005",
            pangkat="Pembina (IV/a)",
            jabatan="Kepala Bagian",
            instansi="Sekretariat Daerah",
        )
        baik = {"rating": "Sesuai Ekspektasi", "predikat": "Baik"}
        kurang = {"rating": "Dibawah Ekspektasi", "predikat": "Butuh Perbaikan"}
        nilai = {
            "dinilai": dinilai,
            "penilai": penilai,
            "hasil": {"rating": "Diatas Ekspektasi", "predikat": "Sangat Baik"},
            "perilaku": [baik] * 6 + [kurang],
            "simpulan": baik,
            **vals,
        }
        ttd = contoh_isi()["ttd"] | {
            "jabatan": "PEJABAT PENILAI KINERJA",
            "nama": "PENILAI UJI",
            "penetapan": ["Krui, 2 Januari 2026"],
        }
        return {
            "tata_letak": "rekomendasi",
            "formulir": "PSB-F8",
            "konsep": False,
            "nomor": "",
            "judul": ["REKOMENDASI PENILAIAN", "KERJA TIM KERJA", "TIM TATA NASKAH"],
            "ttd": ttd,
            **naskah._isi_penilaian(nilai),
        }

    def test_f8(self):
        pdf = naskah_berisi(self, self.isi())._render_pdf()
        self.assertEqual(ukuran(pdf), [F4])
        nilai = {
            "TIM": "TIM TATA NASKAH",
            "nama": "Ahmad Sueb, S.Kom",
            "nip": "198804022014031002",
            "penilai": "PENILAI UJI",
            "nip_penilai": "196801011990031005",
        }
        (teks,) = halaman(pdf)
        awal = 0
        for satu in kalimat_keputusan.PSB_F8:
            cari = padat(satu.format_map(nilai))
            awal = teks.find(cari, awal)
            self.assertGreaterEqual(awal, 0, f"{cari}\n{teks}")

    def test_sel_kosong(self):
        """Without values the form prints with empty cells, to be filled in by hand."""
        isi = self.isi(hasil=None, perilaku=[], simpulan=None)
        (teks,) = halaman(naskah_berisi(self, isi)._render_pdf())
        self.assertIn(padat("1. Hasil Kerja 2. Perilaku Kerja Pegawai : a. Berorientasi"), teks)
        self.assertIn("f.Adaptifg.KolaboratifPENILAIANPERILAKUKERJA", teks)


@tagged("post_install", "-at_install")
class TestFormulirRekomendasi(SuratCase):
    """PSB-F8 from its form and a letter."""

    def test_dari_formulir(self):
        formulir = self.peraturan.formulir_ids.filtered(lambda satu: satu.code == "PSB-F8")
        naskah = self.env["sistem.kerja.naskah"].create(
            {
                "jenis": formulir.jenis,
                "formulir_id": formulir.id,
                "peraturan_id": self.peraturan.id,
                "perihal": "Rekomendasi",
                "jabatan_penandatangan": "Kepala Bagian Organisasi",
                "unit_id": self.bagian.id,
                "tim_ids": self.buat_tim().ids,
                "tanggal": "2026-02-02",
            }
        )
        naskah._buka().penandatangan_id = self.kabag
        self.assertKalimat(
            naskah,
            [
                "REKOMENDASI PENILAIAN KERJA TIM KERJA TATA NASKAH",
                "Kota Uji, 2 Februari 2026 PEJABAT PENILAI KINERJA, Kabag Uji",
            ],
        )
