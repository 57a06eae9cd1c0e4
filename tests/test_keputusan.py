"""PSB-F6 with F6L: every fixed sentence and every sample row is on the printed page."""

import base64
import csv
import io
import re
from pathlib import Path

import pypdf
import pytest

DATA = Path(__file__).parents[1] / "data" / "pesisir_barat"
F4 = (609.4, 935.4)  # points: 215 x 330 mm

# The fixed sentences of the form, as the regulation prints them (P BAB III contoh 6).
KALIMAT = [
    "SEKRETARIS DAERAH KABUPATEN PESISIR BARAT",
    "PROVINSI LAMPUNG",
    "KEPUTUSAN SEKRETARIS DAERAH",
    "TENTANG",
    "TIM KERJA",
    "DI LINGKUNGAN BAGIAN ORGANISASI SEKRETARIAT DAERAH KABUPATEN PESISIR BARAT",
    "Menimbang",
    "bahwa untuk kelancaran pelaksanaan tugas-tugas pada Bagian Organisasi Sekretariat Daerah "
    "Kabupaten Pesisir Barat, dan dalam rangka penyesuaian mekanisme kerja Aparatur Sipil Negara, "
    "perlu membentuk Tim Kerja sesuai dengan ketentuan yang berlaku;",
    "perlu menetapkannya dengan Keputusan Sekretaris Daerah Kabupaten Pesisir Barat;",
    "Mengingat",
    "Peraturan Menteri Pendayagunaan Aparatur Negara Dan Reformasi Birokrasi Republik Indonesia "
    "Nomor 7 Tahun 2022 Tentang Sistem Kerja Pada Instansi Pemerintah Untuk Penyederhanaan "
    "Birokrasi;",
    "Peraturan Daerah Kabupaten Pesisir Barat Nomor 23 Tahun 2016",
    "Peraturan Daerah Kabupaten Pesisir Barat Nomor 13 Tahun 2021",
    "Peraturan Bupati Pesisir Barat Nomor 16 Tahun 2024",
    "MEMUTUSKAN:",
    "Menetapkan",
    "KESATU",
    "dengan susunan keanggotaan Tim Kerja sebagaimana tercantum dalam Lampiran Keputusan ini.",
    "KEDUA",
    "mempunyai tugas dan tanggung jawab sebagai berikut:",
    "menyusun Peta Proses Bisnis pelaksanaan tugas Tim;",
    "Sistem Informasi Pembangunan Daerah (SIPD);",
    "Dokumen Pelaksana Anggaran (DPA);",
    "menyusun rincian pelaksana kegiatan;",
    "membagi peran anggota tim sesuai dengan kompetensi, keahlian, dan/atau keterampilan;",
    "melaksanakan kegiatan sesuai dengan perencanaan;",
    "memberikan umpan balik berkala kepada anggota Tim;",
    "melaksanakan kolaborasi dan sinergisitas pelaksanaan tugas antar anggota tim;",
    "menyusun rencana kerja individu;",
    "melaksanakan kinerja sesuai ekspektasi ketua tim;",
    "melaporkan hasil kerjanya kepada ketua tim.",
    "KETIGA",
    "Pejabat Penilai Kinerja dan/atau Kepala Bagian Organisasi sebagai bahan pertimbangan "
    "penilaian kinerja.",
    "KEEMPAT",
    "dibebankan pada anggaran Bagian Organisasi Sekretariat Daerah Kabupaten Pesisir Barat.",
    "KELIMA",
    "Keputusan ini mulai berlaku pada tanggal ditetapkan dengan ketentuan apabila dikemudian hari "
    "terdapat kekeliruan dalam Keputusan ini, maka akan diadakan perbaikan sebagaimana mestinya.",
    "Ditetapkan di Krui",
    "Tembusan",
    "Bupati Pesisir Barat;",
    "Wakil Bupati Pesisir Barat;",
    "Masing-masing yang bersangkutan.",
    "LAMPIRAN",
    "SUB KEGIATAN",
    "NAMA TIM",
    "KETUA TIM",
    "ANGGOTA TIM",
    "TARGET KINERJA",
    "SATUAN",
]


def rapat(teks):
    """Return the text without white space: where a line breaks is not what is tested."""
    return re.sub(r"\s+", "", teks)


def baca(nama):
    with (DATA / nama).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


@pytest.fixture
def pdf(pengelola, tim_contoh):
    """The Keputusan of all sample teams, as a program fetches it."""
    aksi = pengelola("sistem.kerja.tim", "action_tetapkan", tim_contoh)
    isi = pengelola("sistem.kerja.naskah", "cetak_pdf", aksi["res_id"])["pdf_base64"]
    return pypdf.PdfReader(io.BytesIO(base64.b64decode(isi)))


def test_keputusan_lengkap(pdf):
    """R-077, PSB-F6: fixed sentences, sample rows, paper and the head on each annex page."""
    # A sentence may run over a page end: the page number and the mark of a draft do not count
    halaman = [re.sub(r"KONSEP|-\d+-$", "", rapat(lembar.extract_text())) for lembar in pdf.pages]
    teks = "".join(halaman)
    for kalimat in KALIMAT:
        assert rapat(kalimat) in teks, kalimat

    orang = {baris["id"]: baris for baris in baca("04-hr.employee.csv")}
    for tim in baca("10-sistem.kerja.tim.csv"):
        assert rapat(tim["name"]) in teks, tim["name"]
        assert rapat(tim["sub_kegiatan"]) in teks, tim["sub_kegiatan"]
    nama_tercetak = {baris["employee_id/id"] for baris in baca("11-sistem.kerja.tim.anggota.csv")}
    nama_tercetak |= {baris["ketua_id/id"] for baris in baca("10-sistem.kerja.tim.csv")} - {""}
    assert len(nama_tercetak) == 7
    for kunci in nama_tercetak:
        assert rapat(orang[kunci]["name"]) in teks
        assert rapat("NIP" + orang[kunci]["nip"]) in teks
    for target in baca("13-sistem.kerja.target.csv"):
        assert rapat(target["name"]) in teks, target["name"]
    for durasi in ("3 bulan", "6 bulan", "7 bulan", "10 bulan", "12 bulan"):
        assert rapat(durasi) in teks

    ukuran = [(float(lembar.mediabox.width), float(lembar.mediabox.height)) for lembar in pdf.pages]
    potret = [u for u in ukuran if u == pytest.approx(F4, abs=1)]
    lanskap = [u for u in ukuran if u == pytest.approx(F4[::-1], abs=1)]
    assert potret and lanskap and len(potret) + len(lanskap) == len(ukuran)
    for lembar in halaman[len(potret) :]:
        assert rapat("NO SUB KEGIATAN NAMA TIM") in lembar
