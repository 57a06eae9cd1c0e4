from odoo.exceptions import UserError
from odoo.tests import TransactionCase

from .common import F4, baris, contoh_isi, halaman, naskah_berisi, orang, ukuran

KEPALA = "NOSUBKEGIATANNAMATIMKETUATIMANGGOTATIMTARGETKINERJASATUAN1345678"


class TestKeputusanTim(TransactionCase):
    """Layout ``keputusan_tim``: PSB-F6 with its annex F6L (R-076, R-077, R-178)."""

    def cetak(self, *args, **vals):
        return naskah_berisi(self, contoh_isi(*args, **vals))._render_pdf()

    def lampiran(self, pdf):
        """Return the texts of the landscape pages."""
        return [
            isi for isi, lembar in zip(halaman(pdf), ukuran(pdf), strict=True) if lembar == F4[::-1]
        ]

    def test_kertas(self):
        """F4, the decision portrait, then the annex landscape, in one file (R-178)."""
        self.assertEqual(ukuran(self.cetak()), [F4, F4[::-1]])

    def test_susunan(self):
        """The parts stand in the order of the form, list marks in front of their texts."""
        keputusan, lampiran = halaman(self.cetak())
        self.assertEqual(
            keputusan,
            "PEMERINTAHUJISEKRETARIATJalanUji"
            "SEKRETARISDAERAHKABUPATENUJI"
            "KEPUTUSANSEKRETARISDAERAHNOMOR:800/1/2026"
            "TENTANGTIMKERJADILINGKUNGANBAGIANORGANISASISEKRETARISDAERAH,"
            "Menimbang:a.bahwaperlu;Mengingat:1.PeraturanMenteri;"
            "MEMUTUSKAN:Menetapkan:KESATU:TimKerja."
            "KEDUA:TimKerjabertugas:1.KetuaTim:a.menyusun(Output);b.membagi."
            "DitetapkandiKruipadatanggal2Januari2026"
            "SEKRETARISDAERAH,PENANDATANGANPembina(IV/a)NIP196801011990031005"
            "Tembusan:1.BupatiUji;",
        )
        self.assertEqual(
            lampiran,
            "LAMPIRAN:KEPUTUSANSEKRETARISDAERAHNOMOR:800/1/2026TANGGAL:2Januari2026"
            "TIMKERJADILINGKUNGANBAGIANORGANISASI" + KEPALA + "1.1.PengelolaanKetatalaksanaan"
            "1.TimPenyusunanPetaProsesBisnis"
            "AhmadSueb,S.KomNIP198804022014031002Penata(III/c)Analis"
            "1.Awal1xNIP198804022014031002Penata(III/c)Analis"
            "2.Tengah1x0NIP198804022014031002Penata(III/c)Analis"
            "3.Akhir1xNIP198804022014031002Penata(III/c)Analis"
            "3bulan1dokumenPetaProsesBisnis"
            "SEKRETARISDAERAH,PENANDATANGANPembina(IV/a)NIP196801011990031005",
        )

    def test_kepala_tabel_di_tiap_halaman(self):
        """Column titles and the row 1, 3..8 (X-P21) head every page of a long annex."""
        lampiran = self.lampiran(self.cetak([baris(nomor) for nomor in range(60)]))
        self.assertGreater(len(lampiran), 10)
        for isi in lampiran:
            self.assertEqual(isi.count(KEPALA), 1)

    def test_baris_tidak_terpotong(self):
        """Each of 60 rows stands whole on one page, once, in its order."""
        lampiran = self.lampiran(
            self.cetak([baris(nomor, anggota=2 + nomor % 4) for nomor in range(60)])
        )
        tempat = []
        for nomor in range(60):
            awal = [i for i, isi in enumerate(lampiran) if f"Awal{nomor}x" in isi]
            akhir = [i for i, isi in enumerate(lampiran) if f"Akhir{nomor}x" in isi]
            self.assertEqual((len(awal), awal), (1, akhir), nomor)
            tempat += awal
        self.assertEqual(tempat, sorted(tempat))

    def test_tim_lebih_besar_dari_halaman(self):
        """A team that no page can hold is split between people, never within one."""
        besar = baris(2, anggota=2)
        besar["anggota"] = [orang(f"Nama{i}x", jabatan=f"Jabatan{i}x") for i in range(25)]
        lampiran = self.lampiran(self.cetak([baris(1), besar, baris(3)]))
        for isi in lampiran:
            self.assertIn(KEPALA, isi)
        for i in range(25):
            dengan_nama = [isi for isi in lampiran if f"Nama{i}x" in isi]
            self.assertEqual(len(dengan_nama), 1)
            self.assertIn(f"Jabatan{i}x", dengan_nama[0])

    def test_tanda_tangan_bersama_baris(self):
        """However long the annex, a signature never stands alone on its last page."""
        for jumlah in range(1, 9):
            terakhir = halaman(self.cetak([baris(nomor) for nomor in range(jumlah)]))[-1]
            self.assertIn("PENANDATANGAN", terakhir)
            self.assertIn(f"Akhir{jumlah - 1}x", terakhir)

    def test_kursi_kosong_dan_baris_lanjutan(self):
        kosong = {"nama": "–", "nip": "", "pangkat": "", "jabatan": "", "no": "1."}
        lanjutan = baris(2, no="", sub_kegiatan="", tim="2. Tim Dua", ketua={}, anggota=2)
        lanjutan["anggota"] = [kosong]
        (lampiran,) = self.lampiran(self.cetak([baris(1), lanjutan]))
        self.assertIn("PetaProsesBisnis2.TimDua–1.–3bulan1dokumen", lampiran)

    def test_tanda_konsep(self):
        """A draft carries a mark, a signed letter none; the mark is no text of the letter."""
        for konsep in (True, False):
            naskah = naskah_berisi(self, contoh_isi(konsep=konsep))
            self.assertEqual('class="tanda-konsep"' in naskah._render_html(), konsep)
            self.assertNotIn("KONSEP", halaman(naskah._render_pdf())[0])

    def test_tanpa_nomor_dan_tanggal(self):
        """Where number and date are not given yet, room to write them is left."""
        isi = contoh_isi(nomor="")
        isi["ttd"] |= {"tanggal": ""}
        keputusan, lampiran = halaman(naskah_berisi(self, isi)._render_pdf())
        self.assertIn("NOMOR:.....", keputusan)
        self.assertIn("padatanggal.....", keputusan)
        self.assertIn("NOMOR:.....", lampiran)
        self.assertRegex(lampiran, r"TANGGAL:\.{5,}TIMKERJA")

    def test_html_dicetak_sebagai_teks(self):
        """HTML, script and remote images in a name are letters on paper, nothing more."""
        nama = '<script>alert(1)</script><img src="http://127.0.0.1:9/x"> A & B'
        naskah = naskah_berisi(
            self, contoh_isi([baris(1, tim=nama, ketua=orang(nama), satuan="<b>1</b> *dokumen*")])
        )
        self.assertNotRegex(naskah._render_html(), r"<script|<img|<b>")
        lampiran = halaman(naskah._render_pdf())[-1]
        padat = '<script>alert(1)</script><imgsrc="http://127.0.0.1:9/x">A&B'
        self.assertEqual(lampiran.count(padat), 2)
        self.assertIn("<b>1</b>dokumen", lampiran)

    def test_tata_letak_tidak_dikenal(self):
        naskah = naskah_berisi(self, contoh_isi(tata_letak="karangan"))
        with self.assertRaisesRegex(UserError, "karangan"):
            naskah._render_pdf()
