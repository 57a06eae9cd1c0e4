from odoo import models

PERILAKU = (
    "Berorientasi Pelayanan",
    "Akuntabel",
    "Kompeten",
    "Harmonis",
    "Loyal",
    "Adaptif",
    "Kolaboratif",
)


class Naskah(models.Model):
    """Content of the layout ``rekomendasi``: PSB-F8, what a PPK recommends after a team."""

    _inherit = "sistem.kerja.naskah"

    def _susun_isi_rekomendasi(self):
        """Return the Rekomendasi Penilaian."""
        nilai = self._nilai_isian()
        return {
            **self._isi_dasar(nilai),
            "judul": [baris.upper() for baris in self._alinea("judul", nilai)],
            "ttd": {**self._isi_ttd(), "jabatan": self._jabatan_penilai()},
            **self._isi_penilaian(self._nilai_penilaian()),
        }

    def _jabatan_penilai(self):
        """Return the words above the signature; a Plt. or Plh. signs as such."""
        wakil = {"plt": "Plt. ", "plh": "Plh. "}.get(self.bertindak, "")
        return f"{wakil}PEJABAT PENILAI KINERJA"

    def _nilai_penilaian(self):
        """Return the values of :meth:`_isi_penilaian`; hook of the record that holds them.

        Without one the form is printed with empty cells, to be filled in by hand.
        """
        orang = self._orang_naskah()
        return {
            "dinilai": orang[0] if orang else {},
            "penilai": self._isi_orang_lengkap(self.penandatangan_id)
            if self.penandatangan_id
            else {},
        }

    def _isi_penilaian(self, nilai):
        """Return the two people and the rows of the table (P F8).

        :param nilai: mapping with ``dinilai`` and ``penilai`` (as ``_isi_orang_lengkap``),
            ``hasil``, ``perilaku`` (list, in the order of :data:`PERILAKU`) and ``simpulan``;
            the last three are or hold ``{"rating": str, "predikat": str}``
        """
        kosong = {"rating": "", "predikat": ""}
        orang = [nilai.get("dinilai") or {}, nilai.get("penilai") or {}]
        perilaku = list(nilai.get("perilaku") or [])
        perilaku += [kosong] * (len(PERILAKU) - len(perilaku))
        return {
            "orang": [
                {"label": label, "isi": [satu.get(kunci) or "" for satu in orang]}
                for label, kunci in (
                    ("Nama", "nama"),
                    ("NIP", "nip"),
                    ("Pangkat/Gol", "pangkat"),
                    ("Jabatan", "jabatan"),
                    ("Instansi", "instansi"),
                )
            ],
            "hasil": {**kosong, **(nilai.get("hasil") or {})},
            "perilaku": [
                {"aspek": f"{chr(97 + urutan)}. {aspek}", **kosong, **satu}
                for urutan, (aspek, satu) in enumerate(zip(PERILAKU, perilaku, strict=True))
            ],
            "simpulan": {**kosong, **(nilai.get("simpulan") or {})},
        }
