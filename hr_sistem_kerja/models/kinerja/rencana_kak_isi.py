from odoo import api, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..inti.isian import baca_isian


class Kak(models.Model):
    """How a ketua writes the KAK of his team from a plain form, with its file."""

    _inherit = "sistem.kerja.rencana.kak"

    @api.model
    def simpan(self, tim_id, isian, nama_berkas="", isi_base64="", kak_id=0):
        """Write a draft KAK of the plan of a team.

        :param tim_id: id of the ``sistem.kerja.tim``
        :param isian: dict of ``name``
        :param nama_berkas: name of the file with its extension
        :param isi_base64: its content; empty: the file stays as it is
        :param kak_id: id of the KAK that changes; 0: a new one
        :returns: id of the KAK
        :raises AccessError: for anybody but who answers for the team
        :raises UserError: without a plan or title, or where it was handed in already
        """
        kak = self.search([("id", "=", kak_id), ("tim_id", "=", tim_id)])
        if kak_id and not kak:
            raise UserError(
                ke_pengguna(self.env)._("KAK: it is not there any more. Open the page again.")
            )
        # What was handed in says so, before the rules of writing do
        kak._pastikan_draf()
        vals = baca_isian(self, isian, ("name",), ("name",))
        if isi_base64:
            self.env["sistem.kerja.laporan"]._baca_berkas(nama_berkas, isi_base64)
            vals |= {"berkas": isi_base64, "nama_berkas": nama_berkas}
        if kak:
            kak.write(vals)
        else:
            kak = self.create({"rencana_id": self._rencana_tim(tim_id).id, **vals})
        return kak.id

    def _rencana_tim(self, tim_id):
        """Return the plan that a new KAK explains: that in force, else the newest."""
        semua = self.env["sistem.kerja.rencana"].search(
            [("tim_id", "=", tim_id), ("state", "!=", "diganti")], order="id desc"
        )
        if not semua:
            raise UserError(
                ke_pengguna(self.env)._(
                    "KAK: it belongs to the plan of the team, and there is none yet. Write the "
                    "plan first."
                )
            )
        return (semua.filtered(lambda satu: satu.state == "disepakati") or semua)[:1]


class Tim(models.Model):
    _inherit = "sistem.kerja.tim"

    def _butuh_kak(self):
        """Return the line of the regulation that asks for a KAK; empty where it asks for none."""
        tim = self.sudo()  # sudo: the regulation of the team is public
        model = tim.env["sistem.kerja.peraturan"]
        peraturan = tim._peraturan_dimulai() or model._berlaku(tim.company_id)
        return peraturan._ketentuan("kak")[:1]
