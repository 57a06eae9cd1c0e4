from odoo import Command, api, models
from odoo.exceptions import AccessError, UserError
from odoo.fields import Domain

from ...aturan.isian import baca_angka
from ..inti.bahasa_pengguna import ke_pengguna
from .laporan import BERKALA

TEKS = ("isi", "capaian", "rencana_lanjut")
# Who writes more attaches a document
PANJANG = 20000


class Laporan(models.Model):
    """How a person writes his report from a plain form: in a few words, an amount and files."""

    _inherit = "sistem.kerja.laporan"

    @api.model
    def mulai(self, penugasan_id):
        """Return the own regular report on an assignment that is not sent; made if there is none.

        :param penugasan_id: id of the own ``sistem.kerja.penugasan``; the ketua reports on the
            whole team
        :returns: id of the report
        :raises AccessError: for the assignment of somebody else
        :raises UserError: where it does not run
        """
        saya = self.env.user._sistem_kerja_pegawai()
        # sudo: person and team of the assignment are compared with the user only
        penugasan = self.env["sistem.kerja.penugasan"].sudo().browse(penugasan_id).exists()
        if not penugasan.employee_id & saya or penugasan.state == "draft":
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Reporter: a report is written by the assigned person. Choose one of your own "
                    "assignments."
                )
            )
        penugasan._pastikan_berjalan()
        sendiri, tim = Domain("penugasan_id", "=", penugasan.id), penugasan.tim_id
        ketua = tim.ketua_id & penugasan.employee_id
        if ketua:
            sendiri |= Domain("penugasan_id", "=", False) & Domain("tim_id", "=", tim.id)
        belum = Domain("state", "in", ("draft", "dikembalikan")) & Domain("jenis", "in", BERKALA)
        milik = Domain("pelapor_id", "in", saya.ids)
        laporan = self.search(sendiri & belum & milik, order="batas_waktu, id", limit=1)
        if not laporan:
            kerja = {"tim_id": tim.id} if ketua else {"penugasan_id": penugasan.id}
            laporan = self.create(kerja)
        return laporan.id

    def tulis(self, isian):
        """Write what the reporter typed; what is not named stays.

        :param isian: dict of ``isi``, ``capaian``, ``rencana_lanjut``, ``jumlah`` (also as text,
            with a decimal comma) and ``target_id``
        :raises UserError: naming the field that is wrong, or where it was sent already
        """
        self.ensure_one()
        self._pastikan_pelapor()
        env = ke_pengguna(self.env)
        vals = {nama: (isian[nama] or "").strip() for nama in TEKS if nama in isian}
        if any(len(teks) > PANJANG for teks in vals.values()):
            raise UserError(
                env._("Report: write at most %s characters, and attach what is longer.", PANJANG)
            )
        if "target_id" in isian:
            vals["target_id"] = self._baca_target(isian["target_id"])
        if "jumlah" in isian:
            jumlah = baca_angka(isian["jumlah"] or 0)
            if jumlah is None or jumlah < 0:
                raise UserError(
                    env._("Amount Achieved: write a number of 0 or more, e.g. 2 or 2,5.")
                )
            vals["jumlah"] = jumlah
        return self.write(vals)

    def _baca_target(self, nomor):
        # Compared as text: what a form sends need not be a number at all
        target = self._target_tersedia().filtered(lambda satu: str(satu.id) == str(nomor))
        if nomor and not target:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Target Kinerja: choose one of the targets of this work, or none."
                )
            )
        return target.id

    def _target_tersedia(self):
        """Return the targets of the work that the user reads, those of colleagues left out."""
        # sudo: the unit of the work only
        satu = self.sudo()
        milik = Domain("tim_id", "=", False) & Domain("unit_id", "=", satu.unit_pemilik_id.id)
        if satu.tim_id:
            milik = Domain("tim_id", "=", satu.tim_id.id)
        if satu.jenis != "ketua":
            milik &= Domain("penugasan_id", "in", (False, satu.penugasan_id.id))
        milik &= Domain("state", "not in", ("digantikan", "dibatalkan"))
        return self.env["sistem.kerja.target"].search(milik) | self.target_id

    def _halaman_kabar(self, partner):
        return f"/laporan/{self.id}"

    def action_hapus_berkas(self, berkas_id):
        """Take a file off a report that is not sent.

        :param berkas_id: id of the attachment
        :raises AccessError: for anybody but the reporter and the officers of the agency
        """
        self.ensure_one()
        self._pastikan_pelapor()
        self._pastikan_dapat_ditulis()
        laporan = self.sudo()  # sudo: who may write was checked; a portal reads no attachments
        berkas = laporan.berkas_ids.filtered(lambda satu: satu.id == berkas_id)
        laporan._buka().write({"berkas_ids": [Command.unlink(satu.id) for satu in berkas]})
        # What was sent before and came back stays as proof of what was sent then
        if not laporan.dikirim_pada:
            berkas.unlink()
        return True
