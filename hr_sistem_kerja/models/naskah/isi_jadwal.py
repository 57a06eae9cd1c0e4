from odoo import models

BULAN = ("JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGS", "SEP", "OKT", "NOV", "DES")


class Naskah(models.Model):
    """Content of the layout ``jadwal``: MJU-F10, what a team does in which month."""

    _inherit = "sistem.kerja.naskah"

    def _susun_isi_jadwal(self):
        """Return the schedule of the team; its year is free (X-M17)."""
        tim = self.tim_ids[:1]
        nilai = self._nilai_isian()
        nilai["tahun"] = tim.tahun_jadwal or nilai["tahun"]
        return {
            **self._isi_dasar(nilai),
            "judul": [baris.upper() for baris in self._alinea("judul", nilai)],
            "bulan": list(BULAN),
            "baris": [
                {
                    "no": str(urutan),
                    "aktivitas": jadwal.aktivitas,
                    "bulan": [jadwal[f"bulan_{bulan}"] for bulan in range(1, 13)],
                }
                for urutan, jadwal in enumerate(tim.jadwal_ids, start=1)
            ],
        }
