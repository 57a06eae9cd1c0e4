"""The visible mark of an electronic signature: as a PDF of its own, or as a picture."""

import io
from datetime import datetime
from typing import NamedTuple

import qrcode
import reportlab
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from . import Stempel

LEBAR, TINGGI = 198.0, 42.0  # points; fits into a page margin of 20 mm
PEMBUKA = "Ditandatangani secara elektronik oleh"
BULAN_SINGKAT = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
ZONA = {7: "WIB", 8: "WITA", 9: "WIT"}

# The font that ReportLab carries, under our own name. It is embedded, so the mark looks the same
# everywhere; one font only, because every signed letter carries it.
_HURUF, _BERKAS_HURUF = "SistemKerjaVera", "Vera.ttf"
_TEBAL = 0.25  # points by which the strokes of the bold line are wider
_KIRI_TEKS = TINGGI + 2
_LEBAR_TEKS = LEBAR - _KIRI_TEKS - 4
_SKALA = 4  # pixels per point of the picture


class Baris(NamedTuple):
    """One line of the mark: text, size, distance of its base from the bottom."""

    teks: str
    ukuran: float
    dasar: float
    tebal: bool


def waktu_tertulis(waktu: datetime) -> str:
    """Return a moment as the mark shows it, in its own time zone.

    >>> from datetime import timezone, timedelta
    >>> waktu_tertulis(datetime(2026, 1, 2, 9, 5, tzinfo=timezone(timedelta(hours=8))))
    '2 Jan 2026 09.05 WITA'
    >>> waktu_tertulis(datetime(2026, 1, 2, 9, 5, tzinfo=timezone.utc))
    '2 Jan 2026 09.05 UTC+0000'
    """
    zona = ZONA.get(waktu.utcoffset().total_seconds() / 3600) or f"UTC{waktu:%z}"
    return f"{waktu.day} {BULAN_SINGKAT[waktu.month - 1]} {waktu.year} {waktu:%H.%M} {zona}"


def matriks_qr(isi: str) -> list[list[bool]]:
    """Return the modules of a QR code, row by row, without its quiet zone.

    >>> len(matriks_qr("https://contoh.id/sistem-kerja/verifikasi/" + "a" * 32))
    33
    """
    kode = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_L, border=0)
    kode.add_data(isi)
    kode.make(fit=True)
    return kode.get_matrix()


def gambar_pdf(stempel: Stempel) -> bytes:
    """Return the mark as a PDF of one page: QR code, which office, who, when."""
    keluaran = io.BytesIO()
    kanvas = Canvas(keluaran, pagesize=(LEBAR, TINGGI), pageCompression=1)
    kanvas.setLineWidth(0.5)
    kanvas.rect(0.25, 0.25, LEBAR - 0.5, TINGGI - 0.5, stroke=1, fill=0)
    jalur = kanvas.beginPath()
    for kiri, bawah, sisi in _kotak_qr(stempel.url):
        jalur.rect(kiri, bawah, sisi, sisi)
    kanvas.drawPath(jalur, stroke=0, fill=1)
    kanvas.setLineWidth(_TEBAL)
    for baris in _susun(stempel):
        kanvas.setFont(_HURUF, baris.ukuran)
        kanvas.drawString(_KIRI_TEKS, baris.dasar, baris.teks, mode=2 if baris.tebal else 0)
    kanvas.save()
    return keluaran.getvalue()


def gambar_png(stempel: Stempel) -> bytes:
    """Return the same mark as a picture, for services that take nothing else."""
    gambar = Image.new("L", (round(LEBAR * _SKALA), round(TINGGI * _SKALA)), 255)
    kuas = ImageDraw.Draw(gambar)
    kuas.rectangle((0, 0, gambar.width - 1, gambar.height - 1), outline=0, width=2)
    for kiri, bawah, sisi in _kotak_qr(stempel.url):
        atas = TINGGI - bawah - sisi
        sudut = (kiri, atas, kiri + sisi, atas + sisi)
        kuas.rectangle([round(nilai * _SKALA) for nilai in sudut], fill=0)
    berkas = f"{reportlab.__path__[0]}/fonts/{_BERKAS_HURUF}"
    for baris in _susun(stempel):
        huruf = ImageFont.truetype(berkas, round(baris.ukuran * _SKALA))
        letak = (_KIRI_TEKS * _SKALA, (TINGGI - baris.dasar) * _SKALA)
        kuas.text(letak, baris.teks, font=huruf, fill=0, anchor="ls", stroke_width=int(baris.tebal))
    keluaran = io.BytesIO()
    gambar.save(keluaran, "PNG", dpi=(72 * _SKALA, 72 * _SKALA))
    return keluaran.getvalue()


def _susun(stempel):
    """Return the lines of the mark from top to bottom, each as large as it fits."""
    if _HURUF not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(_HURUF, _BERKAS_HURUF))
    isi = [
        (PEMBUKA, 5.6, False),
        (stempel.jabatan, 6.6, True),
        (stempel.nama, 6.6, False),
        (waktu_tertulis(stempel.waktu), 5.6, False),
    ]
    dasar = TINGGI - 9.5
    for teks, ukuran, tebal in isi:
        yield Baris(*_muatkan(" ".join(teks.split()), ukuran), dasar, tebal)
        dasar -= 9


def _muatkan(teks, ukuran):
    """Make a line smaller until it fits; below four points nobody reads it, so cut it there."""

    def lebar(kata, besar):
        return pdfmetrics.stringWidth(kata, _HURUF, besar)

    ukuran = min(ukuran, ukuran * _LEBAR_TEKS / max(lebar(teks, ukuran), 1))
    if ukuran < 4:
        ukuran = 4
        while lebar(f"{teks}…", ukuran) > _LEBAR_TEKS:
            teks = teks[:-1]
        teks = f"{teks}…"
    return teks, ukuran


def _kotak_qr(isi):
    """Return (left, bottom, side) of every black module, in points, within the mark."""
    matriks = matriks_qr(isi)
    # Two modules of white on each side; the frame stands further away still
    sisi = (TINGGI - 6) / (len(matriks) + 4)
    return [
        (3 + (kolom + 2) * sisi, 3 + (deret + 2) * sisi, sisi)
        for deret, isi_deret in enumerate(reversed(matriks))
        for kolom, hitam in enumerate(isi_deret)
        if hitam
    ]
