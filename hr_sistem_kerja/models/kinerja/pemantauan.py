from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .kerja import PenentuKerja


class Pemantauan(models.Model):
    """What an official saw of running work, and what he said about it (R-143, R-133).

    Of the work as a whole everybody in it reads it; feedback to a person is between him, the
    ketua and the officials. Such rows are only ever added, at any time.
    """

    _name = "sistem.kerja.pemantauan"
    _description = "Monitoring and Feedback"
    _inherit = [
        "sistem.kerja.tertutup.mixin",
        "sistem.kerja.pekerjaan.mixin",
        "sistem.kerja.kabar.mixin",
    ]
    _order = "pada desc, id desc"
    _rec_name = "catatan"

    catatan = fields.Text("What Was Seen", readonly=True)
    umpan_balik = fields.Text("Feedback", readonly=True)
    pada = fields.Datetime("On", required=True, readonly=True, index=True)
    oleh_id = fields.Many2one(
        "res.users", "Account", required=True, readonly=True, ondelete="restrict"
    )
    pejabat_id = fields.Many2one(
        "hr.employee",
        "Official",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
        help="Whose duty it is.",
    )
    penindak_id = fields.Many2one(
        "hr.employee",
        "Monitored by",
        required=True,
        readonly=True,
        index=True,
        ondelete="restrict",
        help="Who monitored, the official or who acts for him.",
    )
    bertindak = fields.Selection(
        [("definitif", "In Person"), ("plt", "Plt."), ("plh", "Plh.")],
        "Acting",
        required=True,
        readonly=True,
    )
    pasal = fields.Char(required=True, readonly=True)
    perorangan = fields.Boolean(
        "Personal",
        readonly=True,
        index=True,
        help="Feedback to a person in a team: colleagues do not read it.",
    )

    def _pesan_tertutup(self):
        return ke_pengguna(self.env)._(
            "Monitoring: entries are made with the button Monitor of the team or assignment, and "
            "stay as they were made. Add another one."
        )

    def _catat(self, kerja, dengan, catatan, umpan_balik, orang=None):
        """Add one row about the work, or one to each of these people.

        :param kerja: the team or the individual assignment
        :param dengan: (line, :class:`~..alur.penentu.Pelaku`) as whom the user acts
        :param orang: assignments of the people in the team whom it is about
        """
        baris, pelaku = dengan
        sendiri = kerja if kerja._name == "sistem.kerja.penugasan" else kerja.penugasan_ids[:0]
        # sudo: who monitors was checked by the caller
        pihak = kerja.sudo()._pihak_pantau() | pelaku.orang | pelaku.pejabat
        vals_list = [
            {
                "tim_id": kerja.id if kerja._name == "sistem.kerja.tim" else False,
                "penugasan_id": satu.id,
                "perorangan": bool(orang),
                "catatan": catatan or False,
                "umpan_balik": umpan_balik or False,
                "pada": fields.Datetime.now(),
                "oleh_id": self.env.uid,
                "pejabat_id": pelaku.pejabat.id,
                "penindak_id": pelaku.orang.id,
                "bertindak": pelaku.bertindak,
                "pasal": baris.pasal,
                # sudo: whom it is about reads it
                "pihak_ids": [fields.Command.set((pihak | satu.sudo().employee_id).ids)],
            }
            for satu in (orang or [sendiri])
        ]
        semua = self.sudo()._buka().create(vals_list)
        penanggung = kerja.sudo()._penanggung_jawab()
        judul = self._judul_umpan_balik if umpan_balik else self._judul_pantau
        semua._kabari_banyak(
            [
                (satu, satu.pegawai_id or penanggung, judul, umpan_balik or catatan, None)
                for satu in semua
            ]
        )
        return semua

    @staticmethod
    def _judul_umpan_balik(satu):
        return satu.env._("Feedback about your work")

    @staticmethod
    def _judul_pantau(satu):
        return satu.env._("Your work was monitored")


class KerjaMixin(models.AbstractModel):
    _inherit = "sistem.kerja.kerja.mixin"

    def _pihak_pantau(self):
        """Return who reads what was seen of the work: the officials who monitor, and the ketua."""
        pelaku = self._pelaku_tahapan("pantau")
        return self.env["hr.employee"].union(*(satu.orang for _baris, satu in pelaku))

    def _pastikan_terpantau(self):
        """Refuse monitoring of what was never set up, or is cancelled."""
        raise NotImplementedError

    def _pastikan_isi_pantau(self, *isi):
        if not any(isi):
            raise UserError(
                ke_pengguna(self.env)._(
                    "What Was Seen of %(kerja)s: write what you saw, or what you want to say.",
                    kerja=self.display_name,
                )
            )

    def _boleh_pantau(self):
        """Tell whether the user is one of those who monitor today."""
        saya = self.env.user._sistem_kerja_pegawai()
        return bool(saya) and any(
            satu.orang & saya for _baris, satu in self.sudo()._pelaku_pantau(True)
        )  # sudo: compared with the person of the user only

    def _pelaku_pantau(self, perorangan):
        """Return who monitors; feedback to a person is the ketua's too (R-133)."""
        pelaku = self._pelaku_tahapan("pantau")
        if perorangan:
            pelaku += PenentuKerja(self).ketentuan(self, "umpan_balik")
        return pelaku


class Tim(models.Model):
    _inherit = "sistem.kerja.tim"

    pemantauan_ids = fields.One2many("sistem.kerja.pemantauan", "tim_id", "Monitoring")
    can_pantau = fields.Boolean("Mine to Monitor", compute="_compute_can_pantau")

    @api.depends_context("uid")
    @api.depends("state", "ketua_id", "unit_pemilik_id")
    def _compute_can_pantau(self):
        for tim in self:
            tim.can_pantau = (
                bool(tim.id)
                and tim.state not in ("draft", "dibatalkan")
                and tim._origin._boleh_pantau()
            )

    def _pastikan_terpantau(self):
        if self.state in ("draft", "dibatalkan"):
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(tim)s is %(status)s; only work that was set up is monitored.",
                    tim=self.name,
                    status=self._nama_state(self.state),
                )
            )

    def action_pantau(self, catatan, umpan_balik="", penugasan_ids=None):
        """Keep what was seen of the team, with feedback to all or to some of its people.

        :param catatan: what was seen; everybody in the team reads it
        :param umpan_balik: feedback: to the team, or to each of these people alone
        :param penugasan_ids: ids of assignments of the team, for feedback to their people
        :returns: ids of the rows made
        :raises AccessError: for anybody but who monitors by the regulation, naming him
        """
        self.ensure_one()
        self.check_access("read")
        catatan, umpan_balik = (catatan or "").strip(), (umpan_balik or "").strip()
        orang = self._pastikan_orang_pantau(penugasan_ids or [])
        self._pastikan_isi_pantau(umpan_balik if orang else catatan, umpan_balik)
        self._pastikan_terpantau()
        model = self.env["sistem.kerja.pemantauan"]
        hasil = model
        if catatan or not orang:
            dengan = self._pastikan_pelaku("pantau")
            hasil |= model._catat(self, dengan, catatan, "" if orang else umpan_balik)
        if orang:
            dengan = self._pastikan_umpan_balik(orang)
            hasil |= model._catat(self, dengan, "", umpan_balik, orang)
        return hasil.ids

    def _pastikan_orang_pantau(self, penugasan_ids):
        orang = self.env["sistem.kerja.penugasan"].browse(penugasan_ids)
        # sudo: only to which team they belong
        if lain := orang.sudo().exists().filtered(lambda satu: satu.tim_id != self):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Assignment %(nomor)s does not belong to %(tim)s. Choose people of this team.",
                    nomor=", ".join(str(satu.id) for satu in lain),
                    tim=self.name,
                )
            )
        return orang.exists()

    def _pastikan_umpan_balik(self, orang):
        """Return as whom the user gives feedback to these people, or refuse naming who may."""
        pelaku = self.sudo()._pelaku_pantau(True)  # sudo: who heads units is public
        dengan = self._pilih_pelaku(pelaku, ke_pengguna(self.env)._("give feedback"))
        if dengan[1].orang in orang.sudo().employee_id:  # sudo: compared with himself only
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Feedback to %(nama)s: nobody gives it to himself (%(pasal)s).",
                    nama=dengan[1].orang.name,
                    pasal=dengan[0].pasal,
                )
            )
        return dengan


class Penugasan(models.Model):
    _inherit = "sistem.kerja.penugasan"

    pemantauan_ids = fields.One2many("sistem.kerja.pemantauan", "penugasan_id", "Monitoring")
    can_pantau = fields.Boolean("Mine to Monitor", compute="_compute_can_pantau")

    @api.depends_context("uid")
    @api.depends("state", "employee_id", "tim_id")
    def _compute_can_pantau(self):
        for satu in self:
            kerja = (satu.tim_id or satu)._origin
            satu.can_pantau = (
                bool(satu.id)
                and satu.state not in ("draft", "dibatalkan")
                and kerja._boleh_pantau()
            )

    def _pastikan_terpantau(self):
        if self.state in ("draft", "dibatalkan"):
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(maksud)s is %(status)s; only work that was set up is monitored.",
                    maksud=self.maksud,
                    status=self._nama_state(self.state),
                )
            )

    def action_pantau(self, catatan, umpan_balik=""):
        """Keep what was seen of the work of one person, with feedback to him.

        :param catatan: what was seen
        :param umpan_balik: feedback to the person
        :returns: ids of the rows made
        :raises AccessError: for anybody but who monitors by the regulation, naming him
        """
        self.ensure_one()
        self.check_access("read")
        catatan, umpan_balik = (catatan or "").strip(), (umpan_balik or "").strip()
        self._pastikan_isi_pantau(catatan, umpan_balik)
        self._pastikan_terpantau()
        tim = self.tim_id
        model = self.env["sistem.kerja.pemantauan"]
        if tim:
            dengan = tim._pastikan_umpan_balik(self)
            return model._catat(tim, dengan, catatan, umpan_balik, self).ids
        # sudo: nobody monitors his own work, the next official up does
        dengan = self._pastikan_pelaku("pantau", self.sudo().employee_id)
        return model._catat(self, dengan, catatan, umpan_balik).ids
