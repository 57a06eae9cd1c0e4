from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.peran import Konteks

# The letter that sets up the team is made, and the team is not over
DITETAPKAN = ("perencanaan", "pelaksanaan", "evaluasi")


class Tim(models.Model):
    """The Keputusan beside the surat perintah, where the regulation has one (R-172)."""

    _inherit = "sistem.kerja.tim"

    pendamping_ids = fields.One2many(
        "sistem.kerja.naskah", "tim_pendamping_id", "Further Letters", readonly=True
    )
    dapat_dibuat_keputusan = fields.Boolean(
        "Keputusan can be Made",
        compute="_compute_dapat_dibuat_keputusan",
        help="The regulation has a Keputusan beside the letter that sets up such a team, and it "
        "was not made yet.",
    )

    @api.depends("state", "lingkup", "hukum_lain", "pendamping_ids.state")
    def _compute_dapat_dibuat_keputusan(self):
        mungkin = self.filtered(
            lambda tim: tim.state in DITETAPKAN and not tim._origin._pendamping_berlaku()
        )
        (self - mungkin).dapat_dibuat_keputusan = False
        for company, semua in mungkin.grouped("company_id").items():
            pohon = self.env["hr.department"]._pohon(company)
            for tim in semua:
                penetapan = tim._origin._penetapan_pendamping(pohon)
                tim.dapat_dibuat_keputusan = bool(penetapan) and not penetapan.dilarang

    def _penetapan_pendamping(self, pohon=None):
        """Return the line of the further letter, in the regulation that set up the team."""
        self.ensure_one()
        # sudo: the letter is read for its regulation only, which everybody may know
        peraturan = self.sudo()._peraturan().sudo(False)
        if not peraturan:
            return self.env["sistem.kerja.peraturan.penetapan"]
        return peraturan._penetapan(
            "tim",
            self.lingkup,
            self.unit_pemilik_id,
            bentuk="tim",
            hukum_lain=self.hukum_lain,
            pendamping=True,
            pohon=pohon,
        )

    def _pendamping_berlaku(self):
        """Return the further letters that hold or are going to."""
        # sudo: a letter that the user does not see is not made a second time
        return self.sudo().pendamping_ids.filtered(lambda satu: satu.state != "dibatalkan")

    # ------------------------------------------------------------------ making it

    def action_buat_keputusan(self):
        """Make the draft of the Keputusan about a team that is set up already.

        :returns: the action that opens the draft
        :raises UserError: where the team is not set up, the regulation has no such letter, it was
            made already, or nobody holds the role of the signatory
        """
        self.ensure_one()
        self.check_access("write")
        self._tahan_baris()
        self.invalidate_recordset(["state", "pendamping_ids"])
        self._pastikan_ditetapkan()
        penetapan = self._penetapan_pendamping_atau_tolak()
        self._tolak_keputusan_kedua()
        # One that was just cancelled counts no more for the unique index
        self.pendamping_ids.flush_model(["state"])
        unit = self.unit_pemilik_id
        konteks = Konteks(unit_pemilik=unit, ketua=self.ketua_id, instansi=unit.company_id)
        naskah = self.env["sistem.kerja.naskah"]._buat(
            penetapan,
            penetapan._penandatangan_atau_tolak(konteks),
            unit,
            perihal=f"Pembentukan {self.name}",
            tim_pendamping_id=self.id,
        )
        naskah._simpan_konsep()
        return naskah._action_buka()

    def _pastikan_ditetapkan(self):
        for tim in self:
            if tim.state not in DITETAPKAN:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "State of %(tim)s: it is %(state)s. The Keputusan goes beside the letter "
                        "that sets up the team; set the team up first.",
                        tim=tim.name,
                        state=tim._nama_state(tim.state),
                    )
                )

    def _penetapan_pendamping_atau_tolak(self):
        penetapan = self._penetapan_pendamping()
        if not penetapan or penetapan.dilarang:
            pilihan = dict(self._fields["lingkup"]._description_selection(self.env))
            raise UserError(
                ke_pengguna(self.env)._(
                    "Keputusan about %(tim)s: %(peraturan)s has none beside the letter that sets "
                    "up a team of this lingkup (%(lingkup)s). The letter that was made suffices.",
                    tim=self.name,
                    # sudo: as in _penetapan_pendamping
                    peraturan=self.sudo()._peraturan().display_name,
                    lingkup=pilihan.get(self.lingkup, ""),
                )
            )
        return penetapan

    def _tolak_keputusan_kedua(self):
        ada = self._pendamping_berlaku()[:1]
        if ada:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Keputusan about %(tim)s: %(naskah)s exists already. Open it with the button "
                    "Letters; replace or cancel it if something is wrong.",
                    tim=self.name,
                    naskah=ada.display_name,
                )
            )

    # ------------------------------------------------------------------ what follows

    def action_batalkan(self, alasan):
        hasil = super().action_batalkan(alasan)
        self._tutup_pendamping(alasan)
        return hasil

    def _tutup_pendamping(self, alasan):
        """Cancel the drafts about teams that are not set up any more; signed ones are only told.

        What was signed ends by a decision of who signed it, not by itself.
        """
        # sudo: whoever ended the team also ends its drafts; the right to do so was checked
        semua = self.sudo()._pendamping_berlaku()
        if konsep := semua.filtered(lambda satu: satu.state == "konsep"):
            konsep.action_batalkan(alasan)
        for naskah in semua.filtered(lambda satu: satu.state == "ditandatangani"):
            naskah._message_log(
                body=ke_pengguna(self.env)._(
                    "%(tim)s is not set up any more: %(alasan)s. Replace or cancel this letter.",
                    tim=naskah.tim_pendamping_id.name,
                    alasan=alasan,
                )
            )
