from odoo import models

from ..peraturan.formulir import ISIAN

NOMOR = "800.1.11.1/012/ORG/2026"
KOP = ["PEMERINTAH KABUPATEN SUKAMAJU", "SEKRETARIAT DAERAH"]


class Naskah(models.Model):
    """Samples: a form with example values, to see how its texts print.

    A sample is a sheet (``lembar.py``) made for the form itself: never saved, about nobody, and
    marked as a draft, so that nobody takes it for a letter.
    """

    _inherit = "sistem.kerja.naskah"

    def _adalah_contoh(self):
        return not self.id and self.res_model == "sistem.kerja.formulir"

    def _nama_berkas(self):
        if self._adalah_contoh():
            nama = f"Contoh {self.formulir_id.display_name}".replace("/", "-").replace("\\", "-")
            return f"{nama}.pdf"
        return super()._nama_berkas()

    def _sumber_lembar(self):
        if self._adalah_contoh() and self.formulir_id.tata_letak == "peta_proses":
            return self.env["sistem.kerja.peta.proses"]
        return super()._sumber_lembar()

    # ------------------------------------------------------------------ values

    def _nilai_isian(self):
        return dict(ISIAN) if self._adalah_contoh() else super()._nilai_isian()

    def _isi_kop(self):
        if self._adalah_contoh():
            return {"logo": "", "baris": KOP, "alamat": ["Jalan Contoh Nomor 1 Sukamaju"]}
        return super()._isi_kop()

    def _isi_ttd(self):
        isi = super()._isi_ttd()
        if self._adalah_contoh():
            contoh = self._orang_contoh("Nama Pejabat")
            isi |= {nama: contoh[nama] for nama in ("nama", "nip")}
            isi |= {"tempat": ISIAN["tempat"], "pangkat": ISIAN["pangkat_penandatangan"]}
        return isi

    def _atas_nama(self, nilai):
        """A sample shows the whole chain of the form."""
        if self._adalah_contoh():
            return [self._baris_atas_nama(baris) for baris in self._alinea("atas_nama", nilai)]
        return super()._atas_nama(nilai)

    # ------------------------------------------------------------------ people

    def _orang_contoh(self, nama="Nama Pegawai", peran="", uraian=""):
        bidang = ("nip", "pangkat", "jabatan", "instansi")
        return {
            "nama": nama,
            **{satu: ISIAN[satu] for satu in bidang},
            "peran": peran,
            "uraian": uraian,
        }

    def _isi_orang_lengkap(self, pegawai):
        if not pegawai and self._adalah_contoh():
            return self._orang_contoh()
        return super()._isi_orang_lengkap(pegawai)

    def _orang_naskah(self):
        """A sample names one person in lines of the form, or several where it has a list only."""
        if not self._adalah_contoh():
            return super()._orang_naskah()
        berbaris = "orang" in self.formulir_id.teks_ids.mapped("bagian")
        return self._orang_daftar()[: 1 if berbaris else None]

    def _orang_daftar(self):
        if not self._adalah_contoh():
            return super()._orang_daftar()
        return [
            self._orang_contoh("Nama Ketua", "Ketua Tim", "Memimpin pelaksanaan tugas Tim."),
            self._orang_contoh("Nama Anggota", "Anggota", "Menyusun bahan."),
        ]

    # ------------------------------------------------------------------ rows

    def _isi_baris_tim(self):
        if not self._adalah_contoh():
            return super()._isi_baris_tim()
        ketua, anggota = self._orang_daftar()
        return [
            {
                "no": "1.",
                "sub_kegiatan": f"1. {ISIAN['sub_kegiatan']}",
                "tim": f"1. {ISIAN['tim']}",
                "ketua": ketua,
                "anggota": [{"no": "1.", **anggota}],
                "target": ISIAN["durasi"],
                "satuan": ISIAN["target"],
            }
        ]

    def _susun_isi_keputusan_daftar(self):
        isi = super()._susun_isi_keputusan_daftar()
        if self._adalah_contoh():
            isi["lampiran"]["bertim"] = self.formulir_id.objek != "penugasan"
        return isi

    def _susun_isi_jadwal(self):
        isi = super()._susun_isi_jadwal()
        if self._adalah_contoh():
            bulan = [nomor < 3 for nomor in range(12)]
            isi["baris"] = [{"no": "1", "aktivitas": "Menyusun rancangan", "bulan": bulan}]
        return isi

    def _susun_isi_peta_proses(self):
        isi = super()._susun_isi_peta_proses()
        if self._adalah_contoh():
            # Room for one drawing, which a form does not have
            isi |= {"nama": self.formulir_id.name, "bingkai": 1}
        return isi


class Formulir(models.Model):
    """A form prints as a sample of itself."""

    _inherit = "sistem.kerja.formulir"

    def _lembar_contoh(self):
        """Return an unsaved letter on this form with example values."""
        self.ensure_one()
        return self.env["sistem.kerja.naskah"].new(
            {
                "jenis": self.jenis,
                "formulir_id": self.id,
                "peraturan_id": self.peraturan_id.id,
                "perihal": self.name,
                "jabatan_penandatangan": ISIAN["penandatangan"],
                "nomor": NOMOR,
                "tanggal": "2026-02-02",
                "state": "konsep",
                "res_model": self._name,
                "res_id": self.id,
            }
        )
