from odoo import models

from ...aturan import bahasa
from ...aturan.lampiran import penomoran


class Naskah(models.Model):
    """Content of the layout ``keputusan_tim``: PSB-F6 with its annex F6L."""

    _inherit = "sistem.kerja.naskah"

    def _susun_isi_keputusan_tim(self):
        """Return everything that the Keputusan prints (P BAB III contoh 6)."""
        nilai = self._nilai_isian()
        teks = {
            bagian: self.formulir_id._teks(bagian, nilai)
            for bagian in (
                "pembuka",
                "tentang",
                "menimbang",
                "mengingat",
                "diktum",
                "judul_lampiran",
            )
        }
        satu = {bagian: [butir["isi"] for butir in isi] for bagian, isi in teks.items()}
        judul = f"KEPUTUSAN {self.jabatan_penandatangan.upper()}"
        return {
            "tata_letak": self.formulir_id.tata_letak,
            "formulir": self.formulir_id.code,
            "kop": self._isi_kop(),
            "pembuka": [baris.upper() for baris in satu["pembuka"]],
            "judul": judul,
            "nomor": self.nomor or "",
            "tentang": [baris.upper() for baris in satu["tentang"]],
            "penetap": self.jabatan_penandatangan.upper(),
            "menimbang": satu["menimbang"],
            "mengingat": satu["mengingat"],
            "diktum": [
                {"label": bahasa.sebutan_diktum(urutan), **diktum}
                for urutan, diktum in enumerate(teks["diktum"], start=1)
            ],
            "ttd": self._isi_ttd(),
            "tembusan": self._isi_tembusan(nilai),
            "lampiran": {
                "kepala": judul,
                "judul": " ".join(satu["judul_lampiran"]).upper(),
                "baris": self._isi_baris_tim(),
            },
        }

    def _isi_baris_tim(self):
        """Return the rows of the annex, one per team, in the order of their sub kegiatan."""
        semua = self.tim_ids.sorted(lambda tim: (tim.kelompok, tim.urutan, tim.id))
        nomor = penomoran([(tim.kelompok, tim.sub_kegiatan, tim.name) for tim in semua])
        return [
            {
                "no": no,
                "sub_kegiatan": sub_kegiatan,
                "tim": nama,
                "ketua": tim.ketua_id._isi_orang() if tim.ketua_id else {},
                "anggota": tim._isi_anggota(),
                "target": tim.durasi,
                "satuan": "; ".join(tim.target_ids.mapped("hasil")),
            }
            for tim, (no, sub_kegiatan, nama) in zip(semua, nomor, strict=True)
        ]
