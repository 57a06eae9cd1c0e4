"""How each rule line reads: the same words in the document and in the comparison.

``_bagian`` is what a line decides, as (label, words); ``_kasus`` are the cases for which it is
written, by the selections named in ``_KASUS``.
"""

from itertools import product

from odoo import models


class BagianUraian(models.AbstractModel):
    _inherit = "sistem.kerja.peraturan.bagian.mixin"

    # Fields that make a case, selections and marks; an empty selection stands for each value
    _KASUS = ()

    def _kode_kasus(self, nama):
        """Return every value that a field of the case can have, in order."""
        bidang = self._fields[nama]
        return [False, True] if bidang.type == "boolean" else [kode for kode, _ in bidang.selection]

    def _kasus(self):
        """Return the cases of the line, each a tuple of codes."""
        self.ensure_one()
        nilai = [
            [self[nama]]
            if self[nama] or self._fields[nama].type == "boolean"
            else self._kode_kasus(nama)
            for nama in self._KASUS
        ]
        return tuple(product(*nilai))

    def _nama_kasus(self, kasus):
        """Return the words of each part of a case; of a mark only where it is set."""
        return [
            (self._label(nama) if kode else "")
            if self._fields[nama].type == "boolean"
            else dict(self._fields[nama]._description_selection(self.env))[kode]
            for nama, kode in zip(self._KASUS, kasus, strict=True)
        ]

    def _pilihan(self, nama):
        """Return the words of the value of a selection; empty where it has none."""
        self.ensure_one()
        return dict(self._fields[nama]._description_selection(self.env)).get(self[nama], "")

    def _jenis_disebut(self):
        """Return the kinds of unit that the line names."""
        kosong = self.env["sistem.kerja.jenis.unit"]
        return self.jenis_unit_ids if "jenis_unit_ids" in self._fields else kosong

    def _syarat(self):
        """Return what narrows the case beyond ``_KASUS`` and kind, as list of (label, words)."""
        return []

    def _bagian(self):
        """Return conditions and decision as list of (label, words), without case and pasal."""
        raise NotImplementedError(self._name)

    def _label(self, nama):
        return self._fields[nama]._description_string(self.env)

    def _nama(self, nama):
        """Return (label, names) of a relation, in a list; an empty list where it is empty."""
        return [(self._label(nama), ", ".join(self[nama].mapped("name")))] if self[nama] else []

    def _ya(self, *nama_bidang):
        """Return the labels of the marks that are set."""
        return [("", self._label(nama)) for nama in nama_bidang if self[nama]]


class AturanKedudukan(models.Model):
    _inherit = "sistem.kerja.peraturan.kedudukan"

    _KASUS = ("sifat", "subjek")

    def _kasus(self):
        subjek = ["pf", "plk"] if self.subjek == "semua" else [self.subjek]
        return tuple(product([self.sifat], subjek))

    def _siapa(self):
        """Return whose PPK the line is about, in words."""
        self.ensure_one()
        kata = [self._nama_jenjang(self.jenjang_ids) or self._pilihan("subjek")]
        if self.dalam_jenis_unit_ids:
            jenis = ", ".join(self.dalam_jenis_unit_ids.mapped("name"))
            kata.append(self.env._("inside %s", jenis))
        if self.unit_mandiri:
            kata.append(self.env._("in a unit mandiri led by a Pejabat Fungsional"))
        if self.tanpa_jenjang_id:
            kata.append(self.env._("where there is no %s", self.tanpa_jenjang_id.name))
        return "; ".join(kata)

    def _nama_jenjang(self, jenjang):
        """Return the names of jenjang; all the functional ones together are one word."""
        fungsional = self.env["sistem.kerja.jenjang"].search([("jenis", "=", "fungsional")])
        if not fungsional or fungsional - jenjang:
            return ", ".join(jenjang.mapped("name"))
        lain = (jenjang - fungsional).mapped("name")
        return ", ".join([*lain, self.env._("Pejabat Fungsional")])

    def _ppk(self):
        """Return who the PPK is, in words."""
        self.ensure_one()
        if self.manual:
            return self.env._("The officer decides; the text leaves it open")
        jenjang = self._nama_jenjang(self.ppk_jenjang_ids)
        jenis = ", ".join(self.ppk_jenis_unit_ids.mapped("name"))
        if jenjang and jenis:
            siapa = self.env._("%(jenjang)s heading %(jenis)s", jenjang=jenjang, jenis=jenis)
        elif jenis:
            siapa = self.env._("The head of: %s", jenis)
        else:
            siapa = jenjang or self.env._("The nearest head above")
        return (
            self.env._("%s, who is also Pimpinan Unit Organisasi", siapa) if self.is_puo else siapa
        )

    def _syarat(self):
        khusus = self.jenjang_ids or self.dalam_jenis_unit_ids or self.tanpa_jenjang_id
        return [("", self._siapa())] if khusus or self.unit_mandiri else []

    def _bagian(self):
        return [*self._syarat(), (self.env._("PPK"), self._ppk())]


class Penetapan(models.Model):
    _inherit = "sistem.kerja.peraturan.penetapan"

    _KASUS = ("objek", "hukum_lain", "pendamping", "lingkup")

    def _penandatangan(self):
        """Return who signs, in words."""
        peran = (self.penandatangan_id, self.penandatangan_lain_id)
        return self.env._(" or ").join(satu.name for satu in peran if satu)

    def _syarat(self):
        return [(self._label(n), self._pilihan(n)) for n in ("bentuk", "cara") if self[n]]

    def _putusan(self):
        """Return instrument and signatory, as list of (label, words)."""
        if self.dilarang:
            return self._ya("dilarang")
        kata = (self._pilihan("instrumen"), self._penandatangan())
        label = (self._label("instrumen"), self._label("penandatangan_id"))
        return [(satu, isi) for satu, isi in zip(label, kata, strict=True) if isi]

    def _bagian(self):
        return [
            *self._syarat(),
            *self._putusan(),
            *self._ya("wajib_rekomendasi"),
            *self._nama("isi_wajib_ids"),
        ]


class AturanKetua(models.Model):
    _inherit = "sistem.kerja.peraturan.ketua"

    _KASUS = ("sifat",)

    def _bagian(self):
        pendidikan = [(self._label("pendidikan_minimal"), self._pilihan("pendidikan_minimal"))]
        return [
            *self._nama("jenjang_ids"),
            *self._nama("pangkat_minimal_id"),
            *(pendidikan if self.pendidikan_minimal else []),
            *self._ya("lingkup_lintas", "hanya_pengganti", "hasil_penyetaraan"),
        ] or [("", self.env._("Without further condition"))]


class Alur(models.Model):
    _inherit = "sistem.kerja.peraturan.alur"

    _KASUS = ("cara", "lingkup")

    def _judul(self):
        """Return the case in words: lingkup, bentuk, kinds of unit."""
        self.ensure_one()
        kata = (self._pilihan("lingkup"), self._pilihan("bentuk"))
        return " · ".join([*filter(None, kata), *self.jenis_unit_ids.mapped("name")])

    def _sifat(self):
        """Return what holds instead of steps; empty where there are steps."""
        self.ensure_one()
        if self.dilarang:
            return self.env._("Not possible.")
        if self.tanpa_langkah:
            return self.env._("Direct: no request and no steps.")
        return "" if self.langkah_ids else self.env._("No steps are written.")

    def _syarat(self):
        return [(self._label("bentuk"), self._pilihan("bentuk"))] if self.bentuk else []

    def _bagian(self):
        sifat = [("", self._sifat())] if self._sifat() else []
        langkah = [] if sifat else [("", satu._kalimat()) for satu in self.langkah_ids]
        return [*self._syarat(), *sifat, *self._nama("isi_wajib_ids"), *langkah]


class LangkahAturan(models.Model):
    _inherit = "sistem.kerja.peraturan.langkah"

    def _aksi(self):
        """Return the action in words, to stand after the name of the role."""
        aksi = dict(self._fields["aksi"]._description_selection(self.env))
        return aksi.get(self.aksi, "").lower()

    def _rincian(self):
        """Return letter, copies, refusal and deadline as one phrase; maybe empty."""
        self.ensure_one()
        tolak = (
            self.env._("may refuse, with a reason")
            if self.alasan_wajib
            else self.env._("may refuse")
        )
        tembusan = ", ".join(self.tembusan_ids.mapped("name"))
        return "; ".join(
            kata
            for ada, kata in (
                (not self.wajib, self.env._("only where needed")),
                (self.surat, self.env._("by %s", self.surat)),
                (tembusan, self.env._("copies to %s", tembusan)),
                (self.dapat_ditolak, tolak),
                (self.batas_hari, self.env._("within %s working days", self.batas_hari)),
            )
            if ada
        )

    def _kalimat(self):
        """Return the whole step in words."""
        return ": ".join(filter(None, [f"{self.peran_id.name} {self._aksi()}", self._rincian()]))


class Tahapan(models.Model):
    _inherit = "sistem.kerja.peraturan.tahapan"

    _KASUS = ("tahap",)

    def _siapa(self):
        """Return who does it, in words."""
        self.ensure_one()
        if not self.subjek_jenis_unit_ids:
            return self.peran_id.name
        jenis = ", ".join(self.subjek_jenis_unit_ids.mapped("name"))
        return self.env._(
            "%(peran)s, for the heads of: %(jenis)s", peran=self.peran_id.name, jenis=jenis
        )

    def _syarat(self):
        return self._nama("dalam_jenis_unit_ids")

    def _bagian(self):
        return [*self._syarat(), ("", self._siapa())]


class Ketentuan(models.Model):
    _inherit = "sistem.kerja.peraturan.ketentuan"

    _KASUS = ("jenis",)

    def _bagian(self):
        isi = [("", self.isi)] if self.isi else []
        return [*self._nama("peran_id"), *isi] or [("", self._pilihan("jenis"))]


class TugasAturan(models.Model):
    _inherit = "sistem.kerja.peraturan.tugas"

    _KASUS = ("untuk",)

    def _bagian(self):
        return [("", self.isi)]


class PerangkatDaerahBernama(models.Model):
    _inherit = "sistem.kerja.peraturan.pd"

    def _jenis_disebut(self):
        return self.jenis_unit_id

    def _bagian(self):
        return [("", self.name)]


class Formulir(models.Model):
    _inherit = "sistem.kerja.formulir"

    _KASUS = ("jenis",)

    def _bagian(self):
        return [("", self.name), (self._label("tata_letak"), self._pilihan("tata_letak"))]
