from odoo import models

from ...aturan import bahasa
from .isi_umum import TITIK


class Naskah(models.Model):
    """Content of a Keputusan with a list of people, and of the lists that go with letters."""

    _inherit = "sistem.kerja.naskah"

    def _susun_isi_keputusan_daftar(self):
        """Return a Keputusan that sets up one team or assigns people: MJU-F7, F8 with annex."""
        nilai = self._nilai_isian()
        satu = {
            bagian: self._alinea(bagian, nilai)
            for bagian in ("pembuka", "tentang", "menimbang", "mengingat", "judul_lampiran")
        }
        judul = f"KEPUTUSAN {self.jabatan_penandatangan.upper()}"
        return {
            **self._isi_dasar(nilai),
            "kop": self._isi_kop_keputusan(),
            "pembuka": [baris.upper() for baris in satu["pembuka"]],
            "judul": judul,
            "nomor": self.nomor or "",
            "tahun": str(self.tanggal.year) if self.tanggal else TITIK,
            "tentang": [baris.upper() for baris in satu["tentang"]],
            "penetap": self.jabatan_penandatangan.upper(),
            "menimbang": satu["menimbang"],
            "mengingat": satu["mengingat"],
            "diktum": self._isi_diktum(nilai),
            "ttd": self._isi_ttd_keputusan(),
            "tembusan": self._isi_tembusan(nilai),
            "lampiran": {
                "kepala": judul,
                "judul": " ".join(satu["judul_lampiran"]).upper(),
                "baris": self._isi_baris_daftar(),
                "bertim": bool(self._tim_daftar()),
            },
        }

    def _susun_isi_daftar_penugasan(self):
        """Return the annex that lists who does what in a team: MJU-F9."""
        nilai = {**self._nilai_isian(), "instrumen": self._instrumen_tim()}
        return {
            **self._isi_dasar(nilai),
            "kepala": self._alinea("pembuka", nilai),
            "nomor": self.nomor or "",
            "tanggal": bahasa.tanggal(self.tanggal),
            "judul": [baris.upper() for baris in self._alinea("judul", nilai)],
            "baris": self._isi_baris_peran(),
        }

    def _instrumen_tim(self):
        """Return the kind of the letter to which a list of duties belongs; the form's without."""
        surat = self.browse(self.res_id) if self.res_model == self._name else self.browse()
        return dict(self._fields["jenis"].selection)[surat.jenis or "surat_tugas"]

    # ------------------------------------------------------------------ Keputusan

    def _isi_kop_keputusan(self):
        """A Keputusan of the Kepala Daerah carries the emblem alone, no agency (MJU-F7)."""
        kop = self._isi_kop()
        if self._ditetapkan_kepala_daerah():
            return {"logo": kop["logo"], "baris": [], "alamat": [], "lambang": True}
        return kop

    def _isi_ttd_keputusan(self):
        """The Kepala Daerah signs with his name alone: he has neither pangkat nor NIP (MJU-F7)."""
        kosong = {"pangkat": "", "nip": ""} if self._ditetapkan_kepala_daerah() else {}
        return {**self._isi_ttd(), **kosong}

    def _ditetapkan_kepala_daerah(self):
        kepala_daerah = self.company_id.kepala_daerah_id
        return self._oleh_kepala_daerah() or bool(
            kepala_daerah and self.penandatangan_id == kepala_daerah
        )

    def _isi_diktum(self, nilai):
        """Return the decisions; one that names duties per role has them in ``peran``."""
        hasil = []
        for urutan, diktum in enumerate(self.formulir_id._teks("diktum", nilai), start=1):
            peran = self._peran_diktum(diktum["butir"])
            hasil.append(
                {
                    "label": bahasa.sebutan_diktum(urutan),
                    "isi": diktum["isi"],
                    "butir": [] if peran else diktum["butir"],
                    "peran": peran,
                }
            )
        return hasil

    def _peran_diktum(self, butir):
        """Return the duties of each role, where the items of a diktum name roles: MJU-F7 KEDUA.

        The form names Pengarah and Penanggung Jawab only; the other roles of the team follow
        with the duties that the regulation gives them, or else those of the annex.
        """
        if not butir or not all(":" in satu["isi"] for satu in butir):
            return []
        tetap = [
            dict(zip(("label", "isi"), self._pisah_label(satu["isi"]), strict=True))
            | {"butir": satu["butir"]}
            for satu in butir
        ]
        disebut = {self._kunci_peran(satu["label"]) for satu in tetap}
        return tetap + self._peran_lain(disebut)

    def _peran_lain(self, disebut):
        """Return the roles of the list that are not in ``disebut``, each once."""
        tugas = {}
        for orang in self._orang_daftar():
            kunci = self._kunci_peran(orang["peran"])
            if orang["peran"] and kunci not in disebut:
                _nama, daftar = tugas.setdefault(kunci, (orang["peran"], []))
                daftar += [
                    satu for satu in self._tugas_orang(orang, "aturan") if satu not in daftar
                ]
        return [self._isi_peran(nama, daftar) for nama, daftar in tugas.values() if daftar]

    def _isi_peran(self, nama, tugas):
        kalimat = [bahasa.kalimat(satu) for satu in tugas]
        if len(kalimat) == 1:
            return {"label": nama, "isi": kalimat[0], "butir": []}
        return {"label": nama, "isi": "", "butir": kalimat}

    # ------------------------------------------------------------------ rows

    def _isi_baris_daftar(self):
        """Return the rows of DAFTAR: people with their role and duties."""
        return [
            {"no": f"{urutan}.", **orang} for urutan, orang in enumerate(self._orang_daftar(), 1)
        ]

    def _orang_daftar(self):
        """Return who a list names: the people of the letter, or the whole team.

        Who directs or oversees the team stands before its ketua (MJU-F9).
        """
        tim = self._tim_daftar()
        if self.langkah_id or (self.penugasan_ids and not tim):
            return self._orang_naskah()
        orang = []
        if tim.ketua_id:
            ketua = self._isi_orang_lengkap(tim.ketua_id)
            orang.append({**ketua, "peran": "Ketua Tim", "uraian": tim.uraian_tugas_ketua or ""})
        for anggota in tim.anggota_ids:
            isi = (
                self._isi_orang_lengkap(anggota.employee_id)
                if anggota.employee_id
                else {"nama": anggota.nama_luar, "nip": "", "pangkat": "", "instansi": ""}
                | {"jabatan": anggota.instansi_luar or ""}
            )
            orang.append({**isi, "peran": anggota.peran_tim, "uraian": anggota.uraian_tugas or ""})
        di_atas = ("pengarah", "penanggung_jawab", "pengawas")
        return sorted(orang, key=lambda satu: self._kunci_peran(satu["peran"]) not in di_atas)

    def _tim_daftar(self):
        """Return the team whose people a list names, whether the letter sets it up or not."""
        return self.tim_ids[:1] or self.tim_pendamping_id

    def _isi_baris_peran(self):
        """Return rows numbered per role: two anggota share a number and a role (MJU-F9)."""
        semua = self._orang_daftar()
        peran = list(dict.fromkeys(orang["peran"] for orang in semua))
        baris = []
        for nomor, nama in enumerate(peran, start=1):
            for orang in (satu for satu in semua if satu["peran"] == nama):
                pertama = not baris or baris[-1]["kelompok"] != nomor
                baris.append(
                    {
                        **orang,
                        "kelompok": nomor,
                        "no": str(nomor) if pertama else "",
                        "peran": nama if pertama else "",
                        "tugas": self._tugas_orang(orang, "orang"),
                    }
                )
        return baris

    def _tugas_orang(self, orang, dahulu):
        """Return the duties of somebody in the team, line by line.

        :param dahulu: whose words come first, those of the regulation for the role
            (``aturan``) or those typed for the person (``orang``)
        """
        aturan = self.peraturan_id.tugas_ids.filtered(
            lambda satu: satu.untuk == self._kunci_peran(orang["peran"])
        ).mapped("isi")
        sendiri = bahasa.butir(orang["uraian"])
        return (aturan or sendiri) if dahulu == "aturan" else (sendiri or aturan)

    def _kunci_peran(self, nama):
        """Return a role as the duties of the regulation name it: "Ketua Tim" is ``ketua``."""
        return "_".join((nama or "").casefold().removesuffix(" tim").split())
