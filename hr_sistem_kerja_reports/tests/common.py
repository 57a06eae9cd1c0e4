import re
from io import BytesIO
from unittest.mock import patch

from pypdf import PdfReader

F4 = (609.4, 935.4)  # 215 x 330 mm in points


def padat(teks):
    """Return a text without white space: justified lines break it anywhere."""
    return re.sub(r"\s+", "", teks)


def halaman(pdf):
    """Return the text of every page, without white space and page number."""
    return [
        re.sub(r"-\d+-$", "", padat(lembar.extract_text()))
        for lembar in PdfReader(BytesIO(pdf)).pages
    ]


def ukuran(pdf):
    """Return (width, height) of every page in points, rounded to a tenth."""
    return [
        (round(float(lembar.mediabox.width), 1), round(float(lembar.mediabox.height), 1))
        for lembar in PdfReader(BytesIO(pdf)).pages
    ]


def orang(nama, **vals):
    return {
        "nama": nama,
        "nip": "198804022014031002",
        "pangkat": "Penata (III/c)",
        "jabatan": "Analis",
        **vals,
    }


def baris(nomor=1, anggota=3, **vals):
    """Return an annex row whose first member is ``Awal<nomor>x`` and last ``Akhir<nomor>x``."""
    nama = [f"Awal{nomor}x", *(f"Tengah{nomor}x{i}" for i in range(anggota - 2)), f"Akhir{nomor}x"]
    return {
        "no": f"{nomor}.",
        "sub_kegiatan": "1. Pengelolaan Ketatalaksanaan",
        "tim": "1. Tim Penyusunan Peta Proses Bisnis",
        "ketua": orang("Ahmad Sueb, S.Kom"),
        "anggota": [orang(satu, no=f"{urut}.") for urut, satu in enumerate(nama, start=1)],
        "target": "3 bulan",
        "satuan": "1 dokumen Peta Proses Bisnis",
        **vals,
    }


def contoh_isi(daftar=None, **vals):
    """Return a content of the layout ``keputusan_tim`` with these annex rows."""
    return {
        "tata_letak": "keputusan_tim",
        "formulir": "PSB-F6",
        "konsep": False,
        "kop": {"logo": "", "baris": ["PEMERINTAH UJI", "SEKRETARIAT"], "alamat": ["Jalan Uji"]},
        "pembuka": ["SEKRETARIS DAERAH KABUPATEN UJI"],
        "judul": "KEPUTUSAN SEKRETARIS DAERAH",
        "nomor": "800/1/2026",
        "tentang": ["TIM KERJA", "DI LINGKUNGAN BAGIAN ORGANISASI"],
        "penetap": "SEKRETARIS DAERAH",
        "menimbang": ["bahwa perlu;"],
        "mengingat": ["Peraturan Menteri;"],
        "diktum": [
            {"label": "KESATU", "isi": "Tim Kerja.", "butir": []},
            {
                "label": "KEDUA",
                "isi": "Tim Kerja bertugas:",
                "butir": [{"isi": "Ketua Tim:", "butir": ["menyusun (*Output*);", "membagi."]}],
            },
        ],
        "ttd": {
            "tempat": "Krui",
            "tanggal": "2 Januari 2026",
            "jabatan": "SEKRETARIS DAERAH",
            "nama": "PENANDA TANGAN",
            "pangkat": "Pembina (IV/a)",
            "nip": "196801011990031005",
        },
        "tembusan": ["Bupati Uji;"],
        "lampiran": {
            "kepala": "KEPUTUSAN SEKRETARIS DAERAH",
            "judul": "TIM KERJA DI LINGKUNGAN BAGIAN ORGANISASI",
            "baris": [baris()] if daftar is None else daftar,
        },
        **vals,
    }


def naskah_berisi(kasus, isi):
    """Return an unsaved letter of ``kasus.env`` that says ``isi``."""
    naskah = kasus.env["sistem.kerja.naskah"].new({"jenis": "keputusan", "nomor": isi["nomor"]})
    tiruan = patch.object(type(naskah), "_isi", lambda _naskah: isi)
    tiruan.start()
    kasus.addCleanup(tiruan.stop)
    return naskah
