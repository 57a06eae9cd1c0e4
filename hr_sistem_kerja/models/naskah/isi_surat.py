from odoo import models


class Naskah(models.Model):
    """Content of the letters that ask, answer and assign (katalog section 11)."""

    _inherit = "sistem.kerja.naskah"

    def _susun_isi_surat(self):
        """Return a letter: MJU-F1 to F4, PSB-F2 to F4, and the answers between governments."""
        nilai = self._nilai_isian()
        orang = self._orang_naskah()
        daftar = self._isi_daftar(nilai, orang)
        return {
            **self._isi_dasar(nilai),
            "kop": self._isi_kop(),
            **self._isi_blok_nomor(nilai, daftar),
            "isi": self.formulir_id._teks("isi", nilai) + self._alasan_baku(nilai),
            "orang": [] if daftar else self._isi_baris_orang(nilai, orang),
            "sesudah_orang": self.formulir_id._teks("sesudah_orang", nilai),
            "penutup": self.formulir_id._teks("penutup", nilai),
            "ttd": self._isi_ttd(),
            "tembusan": self._isi_tembusan(nilai),
            "lampiran_daftar": daftar,
        }

    def _susun_isi_surat_pribadi(self):
        """Return the request of a pegawai in his own name: PSB-F1, with his superior beside."""
        nilai = self._nilai_isian()
        pegawai = self.pengajuan_id.employee_id or self.penandatangan_id
        atasan = pegawai.ppk_id
        return {
            **self._isi_dasar(nilai),
            **self._isi_blok_nomor(nilai, {}),
            "nomor": "-",
            "isi": self.formulir_id._teks("isi", nilai),
            "orang": self._isi_baris_orang(nilai, [self._isi_orang_lengkap(pegawai)]),
            "sesudah_orang": self.formulir_id._teks("sesudah_orang", nilai),
            "penutup": self.formulir_id._teks("penutup", nilai),
            "pemohon": self._isi_orang_lengkap(pegawai),
            "mengetahui": atasan._isi_orang() if atasan else {},
            "tembusan": self._isi_tembusan(nilai),
        }

    def _susun_isi_surat_tugas(self):
        """Return a surat tugas or surat perintah: MJU-F5, F6, PSB-F5, and those of C-P."""
        nilai = self._nilai_isian()
        teks = {
            bagian: self._alinea(bagian, nilai)
            for bagian in ("menimbang", "dasar", "untuk", "ketentuan")
        }
        return {
            **self._isi_dasar(nilai),
            "kop": self._isi_kop(),
            "judul": " ".join(self._alinea("judul", nilai)).upper()
            or dict(self._fields["jenis"].selection)[self.jenis].upper(),
            "nomor": self.nomor or "",
            **teks,
            "amar": " ".join(self._alinea("amar", nilai)),
            "orang": self._isi_baris_orang(nilai, self._orang_naskah()),
            "penutup": self.formulir_id._teks("penutup", nilai),
            "ttd": self._isi_ttd(),
            "tembusan": self._isi_tembusan(nilai),
        }

    # ------------------------------------------------------------------ parts

    def _isi_dasar(self, nilai):
        return {"tata_letak": self.formulir_id.tata_letak, "formulir": self.formulir_id.code}

    def _isi_blok_nomor(self, nilai, daftar):
        """Return the block at the top: place and date, number, subject, addressee."""
        lampiran = "1 (satu) berkas" if daftar else "-"
        return {
            "tempat_tanggal": ", ".join(filter(None, [nilai["tempat"], nilai["tanggal"]])),
            "nomor": self.nomor or "",
            "sifat": self.sifat or self.formulir_id.sifat or "",
            "lampiran": " ".join(self._alinea("lampiran", nilai)) or lampiran,
            "label_perihal": self.formulir_id.label_perihal or "",
            "perihal": " ".join(self._alinea("perihal", nilai)) or self.perihal,
            "kepada": self._kepada(nilai),
        }

    def _isi_baris_orang(self, nilai, semua):
        """Return for each person the labelled lines of the form: ``[{"label", "isi"}, ...]``.

        Nothing where the form names nobody in lines of his own.
        """
        semua_baris = [
            self._alinea("orang", {**nilai, **self._nilai_baris_orang(satu)}) for satu in semua
        ]
        return [
            [dict(zip(("label", "isi"), self._pisah_label(baris), strict=True)) for baris in satu]
            for satu in semua_baris
            if satu
        ]

    def _nilai_baris_orang(self, orang):
        """Return the placeholders of a person, a dash where he has none.

        Only the role in the team stays empty: its line is left out where there is no team.
        """
        nilai = self._nilai_orang(orang)
        return {nama: isi or ("" if nama == "peran_tim" else "-") for nama, isi in nilai.items()}

    def _pisah_label(self, teks):
        label, _titik, isi = teks.partition(":")
        return label.strip(), isi.strip()

    def _alasan_baku(self, nilai):
        """Return the fixed reason that the refusal chose, where the form has such (PSB-F3)."""
        baku = self.formulir_id._teks("alasan", nilai)
        nomor = self.langkah_id.alternatif
        if not baku:
            return []
        return baku[nomor - 1 : nomor] if nomor else [{"isi": nilai["alasan_kalimat"], "butir": []}]

    def _isi_daftar(self, nilai, orang):
        """Return the annex with the people, where there are several and the form has one."""
        judul = self._alinea("judul_lampiran", nilai)
        if len(orang) < 2 or not judul:
            return {}
        return {
            "kepala": self.jabatan_penandatangan,
            "judul": " ".join(judul).upper(),
            "baris": self._isi_baris_daftar(),
        }
