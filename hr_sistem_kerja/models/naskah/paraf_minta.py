from odoo import models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna


class Naskah(models.Model):
    """Who initials a draft letter: the officials between its drafter and its signatory."""

    _inherit = "sistem.kerja.naskah"

    def usulkan_paraf(self):
        """Return who should initial: the officials from the drafter's unit up to the signatory.

        For a letter of the kepala daerah the last one is the Pejabat yang Berwenang.

        :returns: list of ``{"employee_id": int, "nama": str, "jabatan": str}`` in their order
        """
        self.ensure_one()
        self.check_access("read")
        return [
            {"employee_id": p.id, "nama": p.name, "jabatan": p.job_title or ""}
            for p in self._pejabat_paraf()
        ]

    def action_minta_paraf(self, employee_ids=None):
        """Ask for the initials of the officials below the signatory, the nearest first.

        Where the draft has changed since it was initialled, the same officials are asked again.

        :param employee_ids: ids of other officials in their order; empty: those proposed
        :raises UserError: where it is no draft, is being initialled, or nobody is found
        """
        self.check_access("write")
        for naskah in self:
            naskah._pastikan_dapat_diparaf()
            if naskah.status_paraf == "usang" and not employee_ids:
                naskah._gugurkan_paraf_usang()
                continue
            # sudo: names and posts of officials are public
            pejabat = self.env["hr.employee"].sudo().browse(employee_ids or []).exists()
            naskah._buat_paraf(pejabat or naskah._pejabat_paraf())
        return True

    def _pastikan_dapat_diparaf(self):
        env = ke_pengguna(self.env)
        if self.state != "konsep":
            raise UserError(
                env._(
                    "Initials of %(naskah)s: only a draft is initialled.", naskah=self.display_name
                )
            )
        if self.status_paraf == "menunggu":
            raise UserError(
                env._(
                    "Initials of %(naskah)s: they were asked for already. Wait for them, or "
                    "withdraw the request first.",
                    naskah=self.display_name,
                )
            )

    def _buat_paraf(self, pejabat):
        if not pejabat:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Initials of %(naskah)s: between %(unit)s and the signatory there is no other "
                    "official, so the letter needs none.",
                    naskah=self.display_name,
                    unit=self.unit_id.name,
                )
            )
        # sudo: the rows are written by no role; the right to change the letter was checked
        self.env["sistem.kerja.paraf"].sudo()._buka().create(
            [
                {
                    "naskah_id": self.id,
                    "ronde": max(self.sudo().paraf_ids.mapped("ronde"), default=0) + 1,
                    "urutan": urutan,
                    "employee_id": satu.id,
                    "jabatan": satu.job_title or satu.job_id.name,
                }
                for urutan, satu in enumerate(pejabat, 1)
            ]
        )
        self._beri_tahu_paraf()

    def _pejabat_paraf(self):
        """Return the officials from the drafter's unit up, in their order, as sudo records."""
        self.ensure_one()
        # sudo: the tree of offices and their heads are public
        naskah, pegawai = self.sudo(), self.env["hr.employee"].sudo()
        penanda = naskah.pendelegasian_id.pejabat_id or naskah.penandatangan_id
        kantor = naskah.pendelegasian_id.unit_id
        pembuat = self.env.user._sistem_kerja_pegawai()
        pohon = self.env["hr.department"]._pohon(naskah.company_id)
        units, sampai = naskah._jalur_paraf(pohon, pembuat, penanda, kantor)
        wakil = self.env["sistem.kerja.pendelegasian"]._untuk_unit(
            self.env["hr.department"].browse([unit.id for unit in units])
        )
        ids = [
            unit.kepala or wakil[unit.id].penerima_id.id
            for unit in units
            if unit.kepala or unit.id in wakil
        ]
        if not sampai and penanda == naskah.company_id.kepala_daerah_id:
            ids.append(naskah.company_id.pyb_id.id)
        bukan = {penanda.id, naskah.penandatangan_id.id, *pembuat.ids, False}
        return pegawai.browse(satu for satu in dict.fromkeys(ids) if satu not in bukan)

    def _jalur_paraf(self, pohon, pembuat, penanda, kantor):
        """Return the units below that of the signatory, and whether his unit was met.

        The way starts at the unit of who drafts; where that does not lead to the signatory, at
        the unit that the letter concerns.
        """
        asal = pembuat.filtered(lambda p: p.company_id == self.company_id).department_id
        for awal in (*asal.ids, self.unit_id.id):
            jalur = list(pohon.naik(awal))
            batas = next(
                (i for i, u in enumerate(jalur) if u.id == kantor.id or u.kepala == penanda.id),
                None,
            )
            if batas is not None:
                return jalur[:batas], True
        return list(pohon.naik(self.unit_id.id)), False
