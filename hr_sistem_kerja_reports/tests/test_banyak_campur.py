from odoo import http
from odoo.tests import HttpCase, tagged

from ..mesin.chromium import cari_program
from ..models.naskah import LAPORAN
from .common import halaman, ukuran
from .test_mesin_naskah import MesinCase

JUMLAH = 200
# Regulation and form; the Keputusan with the annex PSB-F6L is portrait and landscape
FORMULIR = (
    ("pesisir_barat_16_2024", "PSB-F2"),
    ("pesisir_barat_16_2024", "PSB-F5"),
    ("pesisir_barat_16_2024", "PSB-F6"),
    ("mamuju_29_2023", "MJU-F1"),
    ("mamuju_29_2023", "MJU-F5"),
    ("mamuju_29_2023", "MJU-F7"),
)


def arah(pdf):
    """Return for each page whether it is landscape; the engines differ by half a point."""
    return [lebar > tinggi for lebar, tinggi in ukuran(pdf)]


@tagged("post_install", "-at_install")
class TestBanyakCampurWeb(MesinCase, HttpCase):
    """Two hundred letters of several forms through the web route in one call (R-178)."""

    def campuran(self, jumlah):
        """Return drafts on each form in turn, numbered 900001, 900002 ... in this order."""
        formulir = [
            self.env.ref(f"hr_sistem_kerja.peraturan_{peraturan}").formulir_ids.filtered(
                lambda satu, code=code: satu.code == code
            )
            for peraturan, code in FORMULIR
        ]
        self.assertTrue(all(formulir), "a form of the list is missing")
        tim = self.buat_tim()
        naskah = self.env["sistem.kerja.naskah"]._buka()
        return naskah.create(
            [
                {
                    "jenis": satu.jenis,
                    "formulir_id": satu.id,
                    "peraturan_id": satu.peraturan_id.id,
                    "perihal": f"Perihal {urut}",
                    "penandatangan_id": self.sekda.id,
                    "jabatan_penandatangan": self.sekda.job_title,
                    "unit_id": self.bagian.id,
                    "nomor": f"{900000 + urut}",
                    "tanggal": "2026-01-02",
                    "token": f"campur-{urut}",
                    "tim_ids": tim.ids,
                }
                for urut, satu in enumerate(
                    (formulir[i % len(formulir)] for i in range(jumlah)), start=1
                )
            ]
        ).with_env(self.env)

    def test_dua_ratus(self):
        """One PDF: every letter with its own number, in order, with all of its pages."""
        naskah = self.campuran(JUMLAH)
        self.pilih("chromium" if cari_program() else "weasyprint", 2)
        self.buat_user("pengelola.campur", "hr_sistem_kerja.group_pengelola")
        self.authenticate("pengelola.campur", "pengelola.campur")
        # The first letter of each form tells how many pages, and which, its likes have
        contoh = [arah(satu._render_pdf()) for satu in naskah[: len(FORMULIR)]]
        self.assertEqual({satu for lembar in contoh for satu in lembar}, {False, True})
        seharusnya = [contoh[urut % len(FORMULIR)] for urut in range(JUMLAH)]

        url = f"/report/pdf/{LAPORAN}/{','.join(map(str, naskah.ids))}"
        jawab = self.url_open(
            "/report/download",
            data={"data": f'["{url}", "qweb-pdf"]', "csrf_token": http.Request.csrf_token(self)},
            timeout=300,
        )
        self.assertEqual(jawab.status_code, 200)
        self.assertEqual(jawab.content[:5], b"%PDF-")
        self.assertEqual(arah(jawab.content), [satu for lembar in seharusnya for satu in lembar])
        self.periksa_urutan(jawab.content, [len(lembar) for lembar in seharusnya])

    def periksa_urutan(self, pdf, panjang):
        """Check that each stretch of pages carries the number of its letter, and no other."""
        teks = halaman(pdf)
        nomor = [str(900000 + urut) for urut in range(1, JUMLAH + 1)]
        awal = 0
        for satu, jumlah in zip(nomor, panjang, strict=True):
            milik = "".join(teks[awal : awal + jumlah])
            self.assertEqual([lain for lain in nomor if lain in milik], [satu])
            awal += jumlah
        self.assertEqual(awal, len(teks))
