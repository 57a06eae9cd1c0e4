from odoo import api, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..inti.isian import baca_isian

ISIAN_RENCANA = (
    "kegiatan",
    "sasaran",
    "anggaran",
    "tanpa_anggaran",
    "sumber_dana",
    "tanggal_mulai",
    "tanggal_selesai",
)
ISIAN_RINCIAN = (
    "uraian",
    "output",
    "anggaran",
    "pelaksana_id",
    "dasar_peran",
    "uraian_dasar",
    "tanggal_mulai",
    "tanggal_selesai",
)
TANGGAL = ("tanggal_mulai", "tanggal_selesai")


class Rencana(models.Model):
    """How who answers for a work writes its plan from a plain form."""

    _inherit = "sistem.kerja.rencana"

    @api.model
    def simpan(self, tim_id, isian, penugasan_id=0):
        """Write the draft plan of a work, made if there is none.

        :param tim_id: id of the ``sistem.kerja.tim``; 0: of a person alone
        :param isian: dict of texts: ``kegiatan``, ``sasaran``, ``anggaran``, ``tanpa_anggaran``,
            ``sumber_dana``, ``tanggal_mulai``, ``tanggal_selesai`` (ISO; empty: of the work)
        :param penugasan_id: without a team the id of the ``sistem.kerja.penugasan``
        :returns: id of the plan
        :raises AccessError: for anybody but who answers for the work
        :raises UserError: naming the field that is wrong, or where the plan is on its way
        """
        kerja = {"tim_id": tim_id} if tim_id else {"penugasan_id": penugasan_id}
        milik = [(bidang, "=", nomor) for bidang, nomor in kerja.items()]
        semua = self.search([*milik, ("state", "!=", "diganti")])
        rencana = semua.filtered(lambda satu: satu.state == "draft")[:1]
        if semua and not rencana:
            semua._pastikan_draf()
        vals = baca_isian(self, isian, ISIAN_RENCANA, ("kegiatan", "sasaran"))
        # Without a date of its own the plan has those of the work
        vals = {nama: isi for nama, isi in vals.items() if isi or nama not in TANGGAL}
        if rencana:
            rencana.write(vals)
        else:
            rencana = self.create({**kerja, **vals})
        return rencana.id


class Rincian(models.Model):
    """How a ketua works out an agreed plan and divides its parts, from a plain form."""

    _inherit = "sistem.kerja.rencana.rincian"

    @api.model
    def simpan(self, tim_id, isian, rincian_id=0):
        """Write one detail of the agreed plan of a team.

        :param isian: dict of texts: ``uraian``, ``output``, ``anggaran``, ``pelaksana_id`` (id of
            the assignment), ``dasar_peran``, ``uraian_dasar``, ``tanggal_mulai``,
            ``tanggal_selesai`` (ISO; empty: of the plan)
        :param rincian_id: id of the detail that changes; 0: a new one
        :returns: id of the detail
        :raises AccessError: for anybody but who answers for the work
        :raises UserError: naming the field that is wrong, or without an agreed plan
        """
        rincian = self.search([("id", "=", rincian_id), ("tim_id", "=", tim_id)])
        rencana = rincian.rencana_id or self.env["sistem.kerja.rencana"].search(
            [("tim_id", "=", tim_id), ("state", "=", "disepakati")], limit=1
        )
        if not rencana or (rincian_id and not rincian):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Details: they follow the agreed plan of the team, and there is none, or the "
                    "detail is gone. Let the plan be agreed on first, then open the page again."
                )
            )
        vals = baca_isian(self, isian, ISIAN_RINCIAN, ("uraian", "output"))
        vals = {nama: isi for nama, isi in vals.items() if isi or nama not in TANGGAL}
        if rincian:
            rincian.write(vals)
        else:
            rincian = self.create({"rencana_id": rencana.id, **vals})
        return rincian.id
