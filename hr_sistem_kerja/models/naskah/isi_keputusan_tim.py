from odoo import models
from odoo.tools.image import image_data_uri

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

    def _nilai_isian(self):
        """Return the value of every placeholder that a text may use."""
        unit, instansi = self.unit_id, self.company_id
        kepala = unit.manager_id.job_title
        return {
            "unit": " ".join(filter(None, [unit.nama_lengkap, instansi.nama_daerah])),
            "unit_pendek": unit.name,
            "pd": unit.perangkat_daerah_id.name or unit.name,
            "kepala_unit": kepala or f"Kepala {unit.name}",
            "penandatangan": self.jabatan_penandatangan,
            "daerah": instansi.nama_daerah or instansi.name,
            "provinsi": instansi.provinsi or "",
            "kepala_daerah": instansi.jabatan_kepala_daerah or "",
            "wakil_kepala_daerah": f"Wakil {instansi.jabatan_kepala_daerah or ''}",
            "peraturan": self.peraturan_id._judul_resmi(),
        }

    def _isi_kop(self):
        """Return the letterhead of the office that issues the letter."""
        instansi = self.company_id
        kantor = self.unit_id.perangkat_daerah_id or self.unit_id
        return {
            "logo": "" if instansi.uses_default_logo else image_data_uri(instansi.logo),
            "baris": [instansi.name.upper(), kantor.name.upper()],
            "alamat": [b.strip() for b in (instansi.kop_alamat or "").splitlines() if b.strip()],
        }

    def _isi_ttd(self):
        pejabat = self.penandatangan_id
        return {
            "tempat": self.company_id.tempat_penetapan or "",
            "tanggal": bahasa.tanggal(self.tanggal),
            "jabatan": self.jabatan_penandatangan.upper(),
            "nama": pejabat.name,
            "pangkat": pejabat.pangkat_id.display_name or "",
            "nip": pejabat.nip or "",
        }

    def _isi_tembusan(self, nilai):
        if self.tembusan and self.tembusan.strip():
            return [baris.strip() for baris in self.tembusan.splitlines() if baris.strip()]
        return [butir["isi"] for butir in self.formulir_id._teks("tembusan", nilai)]

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
