from odoo import api, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna


class Kendala(models.Model):
    """How the people of the work submit a problem in one go, from a plain form."""

    _inherit = "sistem.kerja.kendala"

    @api.model
    def sampaikan(self, penugasan_id, masalah, kendala, alternatif, lintas=False):
        """Write down a problem and submit it.

        :param penugasan_id: id of the assignment; of a person in a team it is about the team
        :param masalah: what is wrong
        :param kendala: what stands in the way
        :param alternatif: what the people of the work propose
        :param lintas: whether the heads of the units of all its people must act
        :returns: id of the kendala
        :raises AccessError: for anybody but the people of the work, and their officers
        :raises UserError: where a field is empty, or nobody is found who decides
        """
        isi = {"masalah": masalah, "kendala": kendala, "alternatif": alternatif}
        isi = {nama: (teks or "").strip() for nama, teks in isi.items()}
        if kosong := [nama for nama, teks in isi.items() if not teks]:
            env = ke_pengguna(self.env)
            raise UserError(
                env._(
                    "%(bidang)s: write all three; who decides needs the problem, what stands in "
                    "the way and what you propose.",
                    bidang=", ".join(
                        self._fields[nama]._description_string(env) for nama in kosong
                    ),
                )
            )
        # sudo: to which team the assignment belongs; who may write is checked by the creation
        tim = self.env["sistem.kerja.penugasan"].sudo().browse(penugasan_id).exists().tim_id
        kerja = {"tim_id": tim.id} if tim else {"penugasan_id": penugasan_id}
        baru = self.create({**kerja, **isi, "lintas": lintas})
        baru.action_ajukan()
        return baru.id

    def _halaman_kabar(self, partner):
        return f"/kendala/{self.id}"
