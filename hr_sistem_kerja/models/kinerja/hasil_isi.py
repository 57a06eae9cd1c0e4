from odoo import Command, api, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..inti.isian import baca_isian

ISIAN_LINE = ("name", "target", "satuan", "capaian", "catatan")


class Hasil(models.Model):
    """How who answers for the work writes its results from a plain form, with files."""

    _inherit = "sistem.kerja.hasil"

    @api.model
    def mulai(self, tim_id=0, penugasan_id=0):
        """Return the results of a work, made with a line per target if there are none.

        :param tim_id: id of the ``sistem.kerja.tim``
        :param penugasan_id: without a team the id of the ``sistem.kerja.penugasan``
        :returns: id of the results
        :raises AccessError: for anybody but who answers for the work
        :raises UserError: before the work has begun
        """
        bidang, nomor = ("tim_id", tim_id) if tim_id else ("penugasan_id", penugasan_id)
        kerja = self.env[self._fields[bidang].comodel_name].browse(nomor).exists()
        kerja.check_access("read")
        ada = kerja.action_hasil()["res_id"] if kerja else 0
        return ada or self.create({bidang: nomor}).id

    def simpan(self, isian, baris=()):
        """Write what was typed; what is not named stays.

        :param isian: dict of ``uraian``
        :param baris: list of dicts of texts: ``id`` (0: a new line), ``name``, ``target``,
            ``satuan``, ``capaian``, ``catatan``, ``hapus``; what the target asks for stays
        :returns: True
        :raises AccessError: for anybody but who answers for the work
        :raises UserError: naming the field that is wrong, or where it was sent already
        """
        self.ensure_one()
        # Results that were sent say so, before the rules of writing do
        self.check_access("read")
        self._tolak_terkirim()
        self.write(baca_isian(self, isian, ("uraian",)))
        for satu in baris:
            self._simpan_baris(satu)
        return True

    def _simpan_baris(self, satu):
        line = self.line_ids.filtered(lambda line: line.id == satu.get("id"))
        if satu.get("id") and not line:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Targets and What Was Reached: one of the lines is not there any more. Open "
                    "the results again."
                )
            )
        if satu.get("hapus") and not line.target_id:
            line.unlink()
            return
        milik_target = ("capaian", "catatan")
        vals = baca_isian(
            line, satu, milik_target if line.target_id else ISIAN_LINE, () if line else ("name",)
        )
        if not line.target_id and not vals.get("target"):
            vals.pop("target", None)
        if line:
            line.write(vals)
        else:
            line.create({"hasil_id": self.id, **vals})

    # ------------------------------------------------------------------ files

    def action_lampirkan(self, nama, isi_base64):
        """Attach a file to results that are not sent, or came back.

        :param nama: name of the file with its extension
        :param isi_base64: its content
        :returns: id of the attachment
        :raises AccessError: for anybody but who answers for the work, and the officers
        """
        self.ensure_one()
        self._pastikan_dapat_diubah()
        nama = (nama or "").strip()
        isi = self.env["sistem.kerja.laporan"]._baca_berkas(nama, isi_base64)
        hasil = self.sudo()  # sudo: who may write was checked; a portal makes no attachments
        berkas = hasil.env["ir.attachment"].create(
            {"name": nama, "raw": isi, "res_model": self._name, "res_id": self.id}
        )
        hasil._buka().write({"berkas_ids": [Command.link(berkas.id)]})
        return berkas.id

    def action_hapus_berkas(self, berkas_id):
        """Take a file off results that are not sent; what was sent once stays as proof.

        :param berkas_id: id of the attachment
        """
        self.ensure_one()
        self._pastikan_dapat_diubah()
        hasil = self.sudo()  # sudo: who may write was checked; a portal reads no attachments
        berkas = hasil.berkas_ids.filtered(lambda satu: satu.id == berkas_id)
        berkas._tolak_bukti_alur()
        hasil._buka().write({"berkas_ids": [Command.unlink(satu.id) for satu in berkas]})
        berkas.unlink()
        return True

    def _berkas_baru(self):
        """Return the files that were added after the last sending; they can be taken off."""
        # sudo: whoever may read the results may know their files
        hasil = self.sudo()
        return hasil.berkas_ids.filtered(
            lambda satu: (
                not hasil.ronde or satu.create_date.replace(microsecond=0) > hasil.diajukan_pada
            )
        )

    def _pastikan_dapat_diubah(self):
        self.check_access("read")
        self._tolak_terkirim()
        if not self.can_ubah:
            raise AccessError(
                ke_pengguna(self.env)._(
                    "%(nama)s: they are written by who answers for the work.",
                    nama=self.display_name,
                )
            )
