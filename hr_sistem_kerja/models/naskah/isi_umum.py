from odoo import models
from odoo.tools.image import image_data_uri

from ...aturan import bahasa

# Room for what is not known yet
TITIK = "……………………"


class Naskah(models.Model):
    """What letters of every layout share: placeholders, letterhead, signature, tembusan."""

    _inherit = "sistem.kerja.naskah"

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
            **self._nilai_penandatangan(),
        }

    def _isi_kop(self):
        """Return the letterhead of the office that issues the letter."""
        instansi = self.company_id
        kantor = self.unit_id.perangkat_daerah_id or self.unit_id
        nama = [instansi.name.upper(), kantor.name.upper()]
        if self._oleh_kepala_daerah():
            nama = [instansi.jabatan_kepala_daerah.upper()]
        return {
            "logo": "" if instansi.uses_default_logo else image_data_uri(instansi.logo),
            "baris": nama,
            "alamat": [b.strip() for b in (instansi.kop_alamat or "").splitlines() if b.strip()],
        }

    def _isi_ttd(self):
        """Return the signature block: on whose behalf, in which capacity, who.

        ``atas_nama`` are the lines above the post (a.n., u.b.), ``penetapan`` those with place
        and date, ``identitas`` those under the name: as the form writes them.
        """
        pejabat = self.penandatangan_id
        wakil = {"plt": "Plt. ", "plh": "Plh. "}.get(self.bertindak, "")
        nilai = self._nilai_isian()
        atas_nama = self._atas_nama(nilai)
        jabatan = self.jabatan_penandatangan
        return {
            "tempat": self.company_id.tempat_penetapan or "",
            "tanggal": bahasa.tanggal(self.tanggal),
            "penetapan": self._alinea("penetapan", nilai),
            "atas_nama": atas_nama,
            "jabatan": wakil + (jabatan if atas_nama else jabatan.upper()),
            "nama": pejabat.name,
            "pangkat": pejabat.pangkat_id.display_name or "",
            "nip": pejabat.nip or "",
            "identitas": self._alinea("identitas", nilai),
        }

    def _nilai_penandatangan(self):
        pejabat = self.penandatangan_id
        return {
            "tanggal": bahasa.tanggal(self.tanggal) or TITIK,
            "pangkat_penandatangan": pejabat.pangkat_id.display_name or "",
            "nip_penandatangan": pejabat.nip or "",
        }

    def _atas_nama(self, nilai):
        """Return the lines above the post, as far as this official signs for somebody.

        The chain of the form (a.n. kepala daerah, Sekretaris Daerah, u.b.) is for the office of
        the Sekretaris Daerah: the kepala daerah signs for nobody, the Sekretaris Daerah for him
        alone, the head of another Perangkat Daerah in his own name.
        """
        rantai = self._alinea("atas_nama", nilai)
        jabatan = self.jabatan_penandatangan.casefold()
        kantor = self.unit_id.perangkat_daerah_id or self.unit_id
        pyb = self.company_id.pyb_id
        if not pyb or kantor.manager_id != pyb or self._oleh_kepala_daerah():
            return []
        sendiri = [i for i, baris in enumerate(rantai) if baris.casefold() == jabatan]
        return [self._baris_atas_nama(baris) for baris in rantai[: (sendiri or [None])[0]]]

    def _oleh_kepala_daerah(self):
        kepala_daerah = self.company_id.jabatan_kepala_daerah or ""
        return bool(kepala_daerah) and (
            self.jabatan_penandatangan.casefold() == kepala_daerah.casefold()
        )

    def _baris_atas_nama(self, baris):
        singkatan, spasi, jabatan = baris.partition(" ")
        return f"a.n. {jabatan.upper()}" if spasi and singkatan == "a.n." else baris

    def _isi_tembusan(self, nilai):
        """Return who gets a copy: as typed, else whom the form and the rule of the step name."""
        if self.tembusan and self.tembusan.strip():
            return bahasa.rincian(filter(str.strip, self.tembusan.splitlines()))
        daftar = self._alinea("tembusan", nilai)
        daftar += [
            jabatan
            for jabatan in self._tembusan_langkah()
            if not any(jabatan.casefold() in baris.casefold() for baris in daftar)
        ]
        return bahasa.rincian(daftar)

    def _tembusan_langkah(self):
        """Return the posts to which the rule of the step sends a copy; hook."""
        return []

    def _alinea(self, bagian, nilai):
        """Return the filled paragraphs of a part of the form."""
        return [butir["isi"] for butir in self.formulir_id._teks(bagian, nilai)]
