from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..kinerja.kabar import JENIS_AKTIVITAS

# People offered as delegate
CALON = 200


class Pendelegasian(models.Model):
    """A delegation that the official himself asks for; an officer puts it in force (R-017).

    Nobody gives his powers away by a click: a delegation needs an order with number and date, so
    what the official sends is a draft, and the officers of his government hear of it.
    """

    _name = "sistem.kerja.pendelegasian"
    _inherit = ["sistem.kerja.pendelegasian", "mail.activity.mixin"]

    @api.model
    def usulkan(self, unit_id, penerima_id, jenis, tanggal_mulai, tanggal_selesai, alasan=""):
        """Ask for a delegation of the own post.

        :param unit_id: id of the unit that the user heads
        :param penerima_id: id of the ``hr.employee`` who is to act
        :param jenis: ``plt`` or ``plh``
        :param tanggal_mulai: first day (ISO)
        :param tanggal_selesai: last day (ISO)
        :param alasan: why he is away
        :returns: id of the draft
        :raises AccessError: for the post of anybody else
        :raises UserError: where something is missing
        """
        env = ke_pengguna(self.env)
        unit = self.env.user._sistem_kerja_unit_dipimpin().filtered(lambda u: u.id == unit_id)
        if not unit:
            raise AccessError(
                env._(
                    "Post: an official asks for a delegation of his own post only; for others the "
                    "Pengelola Kepegawaian enters it."
                )
            )
        if jenis not in dict(self._fields["jenis"].selection):
            raise UserError(env._("Kind: choose Plt. or Plh."))
        if not (penerima_id and tanggal_mulai and tanggal_selesai):
            raise UserError(env._("Delegate, Start, End: fill in all three."))
        if fields.Date.to_date(tanggal_selesai) < fields.Date.context_today(self):
            raise UserError(env._("End: it lies in the past. Choose today or a later day."))
        # sudo: of his own post, as was just made sure; it is a draft without any effect
        delegasi = self.sudo().with_context(sistem_kerja_draf=True)
        self._pastikan_calon(unit, penerima_id)
        delegasi = delegasi.create(
            {
                "pejabat_id": unit.manager_id.id,
                "unit_id": unit.id,
                "penerima_id": penerima_id,
                "jenis": jenis,
                "tanggal_mulai": tanggal_mulai,
                "tanggal_selesai": tanggal_selesai,
                "alasan": (alasan or "").strip(),
            }
        )
        delegasi._beri_tahu_usul()
        return delegasi.id

    def action_tarik_usul(self):
        """Withdraw drafts that the user asked for and no officer has put in force.

        :raises AccessError: for those of anybody else
        """
        self.check_access("read")
        for satu in self.sudo():  # sudo: whose it is is checked here; he writes no row himself
            if satu.create_uid != self.env.user or satu.state != "draft":
                raise AccessError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: only who asked for it withdraws it, as long as it is a draft. "
                        "Ask the Pengelola Kepegawaian to end one in force.",
                        nama=satu.display_name,
                    )
                )
            satu._pindah("dibatalkan")
        return True

    def _pindah(self, ke, **vals):
        hasil = super()._pindah(ke, **vals)
        # Whatever became of a draft, nobody needs to look at it any more
        # sudo: the activities are those of all officers
        self.sudo().activity_unlink([JENIS_AKTIVITAS])
        return hasil

    # ------------------------------------------------------------------ who can act

    @api.model
    def _calon_penerima(self, unit):
        """Return who may be asked to act for the head of a unit that the user heads.

        Those of the unit and below it, and the heads of the units beside and above it.
        """
        # sudo: names and posts of the people of his own unit, and of heads, which are public
        units, orang = unit.sudo(), self.env["hr.employee"].sudo()
        sekitar = units.parent_id | units.parent_id.child_ids
        sekitar |= units.search([("id", "child_of", units.ids)])
        sendiri = orang.search(
            [("department_id", "child_of", units.ids)], limit=CALON, order="name"
        )
        return ((sekitar.manager_id | sendiri) - units.manager_id).filtered(
            lambda satu: satu.active and satu.company_id in units.company_id
        )

    def _pastikan_calon(self, unit, penerima_id):
        if penerima_id not in self._calon_penerima(unit).ids:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Delegate: choose somebody of your unit, or the head of a unit beside or above "
                    "it. For somebody else ask the Pengelola Kepegawaian."
                )
            )

    # ------------------------------------------------------------------ the officers

    def _beri_tahu_usul(self):
        """Put the draft on the list of the Pengelola Kepegawaian of the government."""
        pengelola = self.env.ref("hr_sistem_kerja.group_pengelola")
        petugas = self.env["res.users"].search(
            [
                ("share", "=", False),
                ("company_ids", "in", self.company_id.ids),
                ("all_group_ids", "in", pengelola.ids),
            ]
        )
        for user in petugas:
            self.with_context(lang=user.lang).activity_schedule(
                JENIS_AKTIVITAS,
                user_id=user.id,
                summary=self.with_context(lang=user.lang)._judul_usul(),
                note=self.alasan or "",
            )

    def _judul_usul(self):
        return self.env._("Put this delegation in force, with its order: %s", self.display_name)
