from odoo import Command, api, models
from odoo.exceptions import AccessError, UserError

from ...aturan.isian import baca_angka, baca_tanggal
from ..inti.bahasa_pengguna import ke_pengguna

# More than a year of weeks; a form of a page holds no more
BATAS_BARIS = 60


class RencanaIndividu(models.Model):
    """How a person writes down the rows of his plan, all at once, as he typed them."""

    _inherit = "sistem.kerja.rencana.individu"

    @api.model
    def simpan(self, penugasan_id, baris):
        """Let the activities of the own plan be these rows; the plan is made if there is none.

        Rows without an activity are left out, and those of the plan that are not named are taken
        away.

        :param penugasan_id: id of the own ``sistem.kerja.penugasan``
        :param baris: list of dicts: ``id`` (0 for a new row), ``kegiatan``, ``target``,
            ``satuan``, ``tanggal_mulai``, ``tanggal_selesai`` (ISO; empty: of the assignment)
        :returns: id of the plan
        :raises AccessError: for the assignment of somebody else
        :raises UserError: naming the row and what is wrong in it
        """
        self._pastikan_milik_sendiri(penugasan_id)
        rencana = self.search([("penugasan_id", "=", penugasan_id)])
        # A plan that was submitted says so, before the rules of writing do
        rencana._pastikan_terbuka()
        perintah = rencana._perintah_baris(baris)
        if rencana:
            rencana.write({"line_ids": perintah})
        else:
            rencana = self.create({"penugasan_id": penugasan_id, "line_ids": perintah})
        return rencana.id

    def _pastikan_milik_sendiri(self, penugasan_id):
        # sudo: the person of the assignment is compared with the user only
        penugasan = self.env["sistem.kerja.penugasan"].sudo().browse(penugasan_id).exists()
        milik = penugasan.employee_id & self.env.user._sistem_kerja_pegawai()
        if not milik or penugasan.state == "draft":
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Individual work plan: the assigned person writes it. Choose one of your own "
                    "assignments."
                )
            )

    def _perintah_baris(self, baris):
        """Return the commands that make the activities be these rows, in their order."""
        env, perintah = ke_pengguna(self.env), []
        lama = {line.id: line for line in self.line_ids}
        if len(baris) > BATAS_BARIS:
            raise UserError(env._("Activities: write at most %s.", BATAS_BARIS))
        for urutan, satu in enumerate(baris, 1):
            if not (satu.get("kegiatan") or "").strip():
                continue
            vals = self._vals_baris(urutan, satu)
            # Of this plan only; once, should a form name it twice
            milik = lama.pop(satu.get("id"), None)
            perintah.append(Command.update(milik.id, vals) if milik else Command.create(vals))
        return [*(Command.delete(line.id) for line in lama.values()), *perintah]

    def _vals_baris(self, urutan, satu):
        env = ke_pengguna(self.env)
        kegiatan, satuan = satu["kegiatan"].strip(), (satu.get("satuan") or "").strip()
        target = baca_angka(satu.get("target"))
        if not target or target < 0:
            raise UserError(
                env._(
                    "Amount of activity %(urutan)s, %(kegiatan)s: write a number above zero, e.g. "
                    "2 or 2,5.",
                    urutan=urutan,
                    kegiatan=kegiatan,
                )
            )
        if not satuan:
            raise UserError(
                env._(
                    "Unit of measure of activity %(urutan)s, %(kegiatan)s: write what is counted, "
                    "e.g. draf or laporan.",
                    urutan=urutan,
                    kegiatan=kegiatan,
                )
            )
        vals = {"urutan": urutan, "kegiatan": kegiatan, "target": target, "satuan": satuan}
        for nama in ("tanggal_mulai", "tanggal_selesai"):
            try:
                hari = baca_tanggal(satu.get(nama))
            except ValueError as galat:
                raise UserError(
                    env._(
                        "Dates of activity %(urutan)s, %(kegiatan)s: choose real dates.",
                        urutan=urutan,
                        kegiatan=kegiatan,
                    )
                ) from galat
            if hari:
                vals[nama] = hari
        return vals
