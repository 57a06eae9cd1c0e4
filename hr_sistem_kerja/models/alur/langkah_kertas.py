import base64
import binascii
import hashlib

from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna
from .penentu import ACUAN_ASAL

PUTUSAN = {
    "disetujui": "disetujui",
    "setuju": "disetujui",
    "ditolak": "ditolak",
    "tolak": "ditolak",
}


class Langkah(models.Model):
    """Decisions made on paper, e.g. by a government outside this database."""

    _inherit = "sistem.kerja.langkah"

    def _catat_kertas(self, keputusan, dasar):
        self.ensure_one()
        self._pastikan_boleh_mencatat()
        hasil = self._putusan_kertas(keputusan)
        # sudo: the officer was checked; he writes what somebody else decided
        langkah = self.sudo()
        langkah._dokumen()._kunci_baris()
        langkah._pastikan_aktif()
        langkah._segarkan_pelaku()
        # Who decides today may be of another agency than who was found before
        self._pastikan_boleh_mencatat()
        dasar = langkah._baca_dasar(dasar)
        vals = {"catatan": dasar.get("alasan", ""), "bertindak": "dicatat", "dasar": dasar["teks"]}
        if hasil == "ditolak":
            langkah._pastikan_dapat_ditolak()
            vals |= langkah._alasan_tolak(dasar.get("alasan") or dasar["teks"])
        vals["berkas_id"] = langkah._lampirkan(dasar).id
        langkah._simpan_putusan(hasil, jenis="catat", **vals)

    def _pastikan_boleh_mencatat(self):
        """Only officers of the step's own side record, and nobody his own request."""
        user, env = self.env.user, ke_pengguna(self.env)
        # sudo: compared with the person of the user only
        dokumen = self.sudo()._dokumen()
        if not user.has_group("hr_sistem_kerja.group_operator_pd"):
            raise AccessError(
                env._(
                    "Record: only an officer (Operator PD, Pengelola Kepegawaian) records a "
                    "decision that was made on paper."
                )
            )
        if user._sistem_kerja_pegawai() & dokumen._orang_sendiri():
            raise AccessError(
                env._(
                    "Record: the request %(permohonan)s is your own; another officer records what "
                    "was decided.",
                    permohonan=dokumen.display_name,
                )
            )
        if not self.sudo()._di_wilayah(user):  # sudo: as above
            raise AccessError(
                env._(
                    "Record: %(langkah)s is decided in another agency; its own officer records it.",
                    langkah=self.sudo()._sebutan(),  # sudo: as above
                )
            )

    def _di_wilayah(self, user):
        """Tell whether an officer serves the agency or government whose official decides.

        Who decides outside this database is recorded on the side that asked.
        """
        instansi, pd = self._wilayah()
        if instansi not in user.company_ids:
            return False
        if user.has_group("hr_sistem_kerja.group_pengelola"):
            return True
        return pd in user.perangkat_daerah_ids

    def _wilayah(self):
        """Return government and Perangkat Daerah of who decides, also where his post is vacant."""
        dokumen, peran = self._dokumen(), self.peran_id
        pejabat = self.penindak_id or self.pejabat_id
        if pejabat:
            return pejabat.company_id, self.perangkat_daerah_id
        konteks = dokumen._konteks(self)[0][1]
        unit = konteks.unit_pemilik if peran.acuan == "tim" else peran._unit(konteks)
        if not unit and dokumen.company_tujuan_id and peran.acuan in ACUAN_ASAL:
            return dokumen.company_tujuan_id, unit
        unit = unit or dokumen._unit_pemilik()
        return unit.company_id, unit.perangkat_daerah_id

    def _putusan_kertas(self, keputusan):
        if keputusan not in PUTUSAN:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Decision: %(nilai)s is none of disetujui, ditolak.", nilai=keputusan
                )
            )
        return PUTUSAN[keputusan]

    def _baca_dasar(self, dasar):
        """Return the basis as a dict with ``teks``; refuse where it proves nothing."""
        env = ke_pengguna(self.env)
        if not isinstance(dasar, dict):
            dasar = {"teks": (dasar or "").strip()}
        dasar = {kunci: nilai for kunci, nilai in dasar.items() if nilai}
        dasar["teks"] = self._teks_dasar(dasar)
        self._pastikan_pindaian(dasar)
        if not dasar["teks"]:
            raise UserError(
                env._(
                    "Basis: write on which paper the decision rests: its number and date, or who "
                    "said it when and to whom (%(pasal)s).",
                    pasal=self.pasal,
                )
            )
        return dasar

    def _teks_dasar(self, dasar):
        env = ke_pengguna(self.env)
        try:
            tanggal = fields.Date.to_date(dasar.get("tanggal") or None)
        except (ValueError, TypeError):
            raise UserError(
                env._(
                    "%(bidang)s: %(nilai)s is no date; write year-month-day.",
                    bidang="tanggal",
                    nilai=dasar["tanggal"],
                )
            ) from None
        if tanggal and tanggal > fields.Date.context_today(self):
            raise UserError(
                env._("Date of the letter: %s lies in the future.", bahasa.tanggal(tanggal))
            )
        if dasar.get("nomor") and tanggal:
            return env._(
                "Letter number %(nomor)s of %(tanggal)s",
                nomor=dasar["nomor"],
                tanggal=bahasa.tanggal(tanggal),
            )
        if self._dari_luar():
            raise UserError(
                env._(
                    "Basis: the answer of a government outside this database is recorded with the "
                    "number and date of its letter (%(pasal)s).",
                    pasal=self.pasal,
                )
            )
        return dasar.get("teks") or dasar.get("alasan") or ""

    def _dari_luar(self):
        """Tell whether an official of a government outside this database decides."""
        return self._dokumen()._di_luar() and self.peran_id.acuan in ACUAN_ASAL

    def _pastikan_pindaian(self, dasar):
        """Refuse a letter from outside without its scan; one letter may answer several steps."""
        sudah = self._dokumen()._langkah_ronde().filtered(lambda s: s.dasar == dasar["teks"])
        if self._dari_luar() and not (dasar.get("berkas_base64") or sudah):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Scan: attach the letter by which the government outside this database has "
                    "decided (%(pasal)s).",
                    pasal=self.pasal,
                )
            )

    def _lampirkan(self, dasar):
        """Keep the scan beside the request and return it."""
        berkas = self.env["ir.attachment"]
        if not dasar.get("berkas_base64"):
            return berkas
        try:
            isi = base64.b64decode(dasar["berkas_base64"], validate=True)
        except (binascii.Error, ValueError, TypeError):
            raise UserError(
                ke_pengguna(self.env)._("Scan: the file is not valid base64; attach it again.")
            ) from None
        dokumen = self._dokumen()
        return berkas.create(
            {
                "name": dasar.get("nama_berkas") or f"{dasar['teks']}.pdf",
                "raw": isi,
                "res_model": dokumen._name,
                "res_id": dokumen.id,
            }
        )

    def _isi_berkas(self):
        """Return what the history keeps of the scan: its name and its SHA-256."""
        if not self.berkas_id:
            return {}
        sidik = hashlib.sha256(self.berkas_id.raw or b"").hexdigest()
        return {"nama": self.berkas_id.name, "sha256": sidik}
