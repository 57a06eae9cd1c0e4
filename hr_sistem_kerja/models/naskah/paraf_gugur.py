import hashlib
import json

from odoo import fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna

# What a client changes of the content of a draft; number and date are given at signing
_ISI_SURAT = frozenset(
    {
        "jenis",
        "formulir_id",
        "peraturan_id",
        "perihal",
        "jabatan_penandatangan",
        "unit_id",
        "tim_ids",
        "tembusan",
        "kepada",
        "sifat",
    }
)
# Parts of the content that say no more than number and date
_BUKAN_ISI = frozenset({"nomor", "tanggal", "tempat_tanggal", "tahun"})
# This very object: no client can send it, and none can blank the date of a letter
_SIDIK = object()


class Paraf(models.Model):
    """Initials stand for what was read: they are void once the draft says something else."""

    _inherit = "sistem.kerja.paraf"

    sidik = fields.Char("Fingerprint", help="SHA-256 of the content that was initialled.")
    gugur_pada = fields.Datetime("Void since")
    gugur_oleh_id = fields.Many2one("res.users", "Made Void by")

    def _gugurkan(self):
        """Make these initials void and ask the same officials again, each in his place."""
        if not self:
            return
        self._pindah("gugur", gugur_pada=fields.Datetime.now(), gugur_oleh_id=self.env.uid)
        self._buka().create(
            [
                {
                    "naskah_id": baris.naskah_id.id,
                    "ronde": baris.ronde,
                    "urutan": baris.urutan,
                    "employee_id": baris.employee_id.id,
                    "jabatan": baris.jabatan,
                }
                for baris in self
            ]
        )


class Naskah(models.Model):
    """A draft knows which initials were given for other words than it has now."""

    _inherit = "sistem.kerja.naskah"

    # ------------------------------------------------------------------ the fingerprint

    def _sidik_isi(self):
        """Return the SHA-256 of what the draft says, without number and date."""
        self.ensure_one()
        naskah = self.with_context(sistem_kerja_sidik=_SIDIK)
        isi = naskah._tanpa_nomor(naskah._susun_isi()) if self.formulir_id else {}
        return hashlib.sha256(json.dumps(isi, sort_keys=True).encode()).hexdigest()

    def _nilai_isian(self):
        nilai = super()._nilai_isian()
        if self.env.context.get("sistem_kerja_sidik") is _SIDIK:
            nilai |= {"tanggal": "", "tahun": ""}
        return nilai

    def _tanpa_nomor(self, isi):
        if isinstance(isi, list):
            return [self._tanpa_nomor(satu) for satu in isi]
        if not isinstance(isi, dict):
            return isi
        return {
            nama: self._tanpa_nomor(satu) for nama, satu in isi.items() if nama not in _BUKAN_ISI
        }

    def _paraf_usang(self):
        """Return the initials in force that were given for other words, as sudo rows."""
        # sudo: who edits or signs the letter need not read the rows of the officials
        terakhir = self.sudo()._paraf_terakhir()
        baris = terakhir.filtered(lambda satu: satu.state == "diparaf")
        # After a return everybody is asked anew anyhow
        if self.state != "konsep" or not baris or "dikembalikan" in terakhir.mapped("state"):
            return baris.browse()
        sidik = self._sidik_isi()
        return baris.filtered(lambda satu: satu.sidik != sidik)

    # ------------------------------------------------------------------ when it changes

    def write(self, vals):
        hasil = super().write(vals)
        # Our own actions sign: who signs, and when, is nothing that the officials read
        if not self._terbuka() and not _ISI_SURAT.isdisjoint(vals):
            for naskah in self:
                naskah._gugurkan_paraf_usang()
        return hasil

    def _gugurkan_paraf_usang(self):
        """Void the initials given for other words, and ask those officials to look again."""
        usang = self._paraf_usang()
        if not usang:
            return
        nama = ", ".join(satu.jabatan or satu.employee_id.name for satu in usang)
        usang._gugurkan()
        self.invalidate_recordset(["paraf_ids"])
        # sudo: the note stands in the history of the letter, whoever has changed it
        self.sudo()._message_log(
            body=ke_pengguna(self.env)._(
                "The draft was changed, so the initials of %(pejabat)s are void; they are asked "
                "for again.",
                pejabat=nama,
            )
        )
        self._beri_tahu_paraf()

    def action_paraf(self, catatan=None):
        """As before; who has initialled other words before is asked to look again."""
        hasil = super().action_paraf(catatan)
        for naskah in self:
            naskah._gugurkan_paraf_usang()
        return hasil

    # ------------------------------------------------------------------ signing

    def _pastikan_dapat_ditandatangani(self):
        for naskah in self:
            naskah._pastikan_paraf_berlaku()
        return super()._pastikan_dapat_ditandatangani()

    def _pastikan_paraf_berlaku(self):
        """Refuse a signature under words that were not those initialled.

        Also what lies outside the letter changes it: the people of a team, a name, a text of
        the form.
        """
        usang = self._paraf_usang()
        if usang:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Signature of %(naskah)s: its content has changed since %(pejabat)s initialled "
                    "it, so he must look at it again. Choose Ask for Initials.",
                    naskah=self.display_name,
                    pejabat=", ".join(satu.jabatan or satu.employee_id.name for satu in usang),
                )
            )
