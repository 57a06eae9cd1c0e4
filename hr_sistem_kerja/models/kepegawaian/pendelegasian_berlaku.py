from typing import NamedTuple

from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...aturan import bahasa
from ...aturan.kedudukan import STRUKTURAL
from ..inti.bahasa_pengguna import ke_pengguna


class Penindak(NamedTuple):
    """Who acts for an official: himself (``definitif``), or his delegate (``plt``, ``plh``)."""

    orang: object
    bertindak: str
    pendelegasian: object


class Pendelegasian(models.Model):
    """How a delegation takes effect and ends, and who acts on a day."""

    _inherit = "sistem.kerja.pendelegasian"

    # ------------------------------------------------------------------ actions

    @api.model_create_multi
    def create(self, vals_list):
        delegasi = super().create(vals_list)
        berlaku = delegasi.filtered(lambda satu: satu.state == "berlaku")
        if berlaku:
            berlaku._pastikan_tidak_bertabrakan()
            berlaku._setelah_berubah()
        return delegasi

    def copy(self, default=None):
        return super(Pendelegasian, self.with_context(sistem_kerja_draf=True)).copy(default)

    def action_berlakukan(self):
        """Put draft delegations in force, from their first day to their last.

        :raises UserError: where no order is named, the post has another holder, or a delegation
            in force collides with this one
        """
        self.check_access("write")
        self._pastikan_boleh("berlaku")
        self._pastikan_dapat_berlaku()
        self._pindah("berlaku")
        self._setelah_berubah()
        return True

    def action_akhiri(self, tanggal=None):
        """End delegations earlier than ordered.

        :param tanggal: the last day (ISO), from today on; empty: today. A lapsed one, which has
            no effect any more, may end the day before.
        """
        self.check_access("write")
        self.lock_for_update()
        for delegasi in self:
            terakhir = delegasi._pastikan_dapat_diakhiri(tanggal)
            delegasi._buka().write({"tanggal_selesai": terakhir})
        self._setelah_berubah()
        return True

    def action_batalkan(self, alasan):
        """Cancel delegations that have not ended.

        :param alasan: the reason, required
        """
        self.check_access("write")
        alasan = self._pastikan_alasan(alasan)
        for delegasi in self:
            if delegasi.status == "berakhir":
                delegasi._tolak_sudah_berakhir()
        self._pindah("dibatalkan")
        self._catat_pembatalan(alasan)
        self._setelah_berubah()
        return True

    def _setelah_berubah(self):
        """Let follow what depends on who acts today: a delegate may be PPK (R-017)."""
        # sudo: the check concerns all people below the post, whoever may see them
        delegasi = self.sudo()
        terkait = delegasi.unit_id._pegawai_terkait() | delegasi.penerima_id.dinilai_ids
        terkait._segarkan_kedudukan()
        self.env["sistem.kerja.langkah"]._alihkan(
            delegasi.pejabat_id | delegasi.penerima_id, delegasi.company_id
        )

    # ------------------------------------------------------------------ refusals

    def _pastikan_dapat_berlaku(self):
        """Refuse what no order is named for, whose post has changed, or what collides."""
        self._check_jabatan()
        self._check_penerima()
        for delegasi in self:
            if not (delegasi.dasar or "").strip():
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Order of %(nama)s: write number and date of the order first. Without an "
                        "order nobody acts for an official.",
                        nama=delegasi.display_name,
                    )
                )
        self._pastikan_tidak_bertabrakan()

    def _pastikan_tidak_bertabrakan(self):
        """Refuse a second delegation of a post, and a delegate whose own post is delegated."""
        # sudo: all delegations of the government count, whoever may see them
        semua = self.sudo()
        lain = semua.search(
            [
                "|",
                ("state", "=", "berlaku"),
                ("id", "in", self.ids),
                ("company_id", "in", semua.company_id.ids),
            ]
        )
        for delegasi in semua:
            serentak = (lain - delegasi).filtered(
                lambda d, ini=delegasi: (
                    d.tanggal_mulai <= ini.tanggal_selesai
                    and ini.tanggal_mulai <= d.tanggal_selesai
                )
            )
            delegasi._tolak_ganda(serentak)
            delegasi._tolak_berantai(serentak)

    def _tolak_ganda(self, serentak):
        sama = serentak.filtered(
            lambda d: d.unit_id == self.unit_id and (d.unit_id or d.pejabat_id == self.pejabat_id)
        )[:1]
        if sama:
            raise ValidationError(
                ke_pengguna(self.env)._(
                    "Start and End of %(nama)s: the post is already delegated from %(mulai)s to "
                    "%(selesai)s (%(lain)s). End that delegation first, or choose other days.",
                    nama=self.display_name,
                    mulai=bahasa.tanggal(sama.tanggal_mulai),
                    selesai=bahasa.tanggal(sama.tanggal_selesai),
                    lain=sama.display_name,
                )
            )

    def _tolak_berantai(self, serentak):
        """Nobody is the delegate of a delegate."""
        env = ke_pengguna(self.env)
        pejabat, penerima = self.pejabat_id, self.penerima_id
        diwakili = serentak.filtered(lambda d: d.pejabat_id == penerima)[:1]
        if diwakili:
            raise ValidationError(
                env._(
                    "Delegate of %(nama)s: the own post of %(penerima)s is delegated on some of "
                    "these days (%(lain)s). A delegation is not passed on; choose another "
                    "delegate or other days.",
                    nama=self.display_name,
                    penerima=penerima.name,
                    lain=diwakili.display_name,
                )
            )
        mewakili = serentak.filtered(lambda d: pejabat and d.penerima_id == pejabat)[:1]
        if mewakili:
            raise ValidationError(
                env._(
                    "Official of %(nama)s: %(pejabat)s acts for another post himself on some of "
                    "these days (%(lain)s). A delegation is not passed on; end that one first.",
                    nama=self.display_name,
                    pejabat=pejabat.name,
                    lain=mewakili.display_name,
                )
            )

    def _pastikan_dapat_diakhiri(self, tanggal):
        """Return the last day that is meant, or refuse it."""
        env = ke_pengguna(self.env)
        if self.status == "berakhir":
            self._tolak_sudah_berakhir()
        if self.state != "berlaku":
            raise UserError(
                env._(
                    "State of %(nama)s: it is not in force, so there is nothing to end.",
                    nama=self.display_name,
                )
            )
        kini = fields.Date.context_today(self)
        if self.status == "gugur":
            kini = fields.Date.subtract(kini, days=1)
        try:
            terakhir = fields.Date.to_date(tanggal or kini)
        except (TypeError, ValueError):
            raise UserError(
                env._(
                    "%(bidang)s: %(nilai)s is no date; write year-month-day.",
                    bidang="tanggal",
                    nilai=tanggal,
                )
            ) from None
        if not max(kini, self.tanggal_mulai) <= terakhir <= self.tanggal_selesai:
            raise UserError(
                env._(
                    "End of %(nama)s: %(tanggal)s is no day from %(mulai)s to %(selesai)s. Choose "
                    "one of these as the last day, or cancel the delegation before it starts.",
                    nama=self.display_name,
                    tanggal=bahasa.tanggal(terakhir),
                    mulai=bahasa.tanggal(max(kini, self.tanggal_mulai)),
                    selesai=bahasa.tanggal(self.tanggal_selesai),
                )
            )
        return terakhir

    def _tolak_sudah_berakhir(self):
        raise UserError(
            ke_pengguna(self.env)._(
                "State of %(nama)s: it ended on %(tanggal)s and stays as proof of who acted.",
                nama=self.display_name,
                tanggal=bahasa.tanggal(self.tanggal_selesai),
            )
        )

    # ------------------------------------------------------------------ who acts

    @api.model
    def _untuk(self, pejabat, tanggal=None):
        """Return the delegation of each official that holds on the day, by his id.

        Where he heads several delegated units, the one nearest to the top; :meth:`_untuk_unit`
        tells them apart.

        :param pejabat: ``hr.employee`` records
        :param tanggal: date; empty: today
        :returns: dict of sudo records; who has no delegation is not in it
        """
        berlaku = self._berlaku_pada(tanggal, [("pejabat_id", "in", pejabat.ids)])
        berlaku = berlaku.filtered(lambda d: d._pemegang() == d.pejabat_id)
        dari_bawah = berlaku.sorted(
            lambda d: (d.unit_id.parent_path or "").count("/"), reverse=True
        )
        return {delegasi.pejabat_id.id: delegasi for delegasi in dari_bawah}

    @api.model
    def _untuk_unit(self, units, tanggal=None):
        """Return the delegation of the head of each unit, vacant or not, by the unit's id.

        :param units: ``hr.department`` records
        :param tanggal: date; empty: today
        :returns: dict of sudo records
        """
        berlaku = self._berlaku_pada(tanggal, [("unit_id", "in", units.ids)])
        return {delegasi.unit_id.id: delegasi for delegasi in berlaku}

    @api.model
    def _penindak(self, pejabat, tanggal=None, unit=None):
        """Return the :class:`Penindak` of one post.

        :param pejabat: ``hr.employee``, maybe empty
        :param tanggal: date; empty: today
        :param unit: ``hr.department`` of the post where nobody holds it
        """
        if pejabat:
            delegasi = self._untuk(pejabat, tanggal).get(pejabat.id)
        else:
            delegasi = unit and self._untuk_unit(unit, tanggal).get(unit.id)
        if delegasi:
            orang = delegasi.penerima_id.with_env(self.env)
            return Penindak(orang, delegasi.jenis, delegasi.with_env(self.env))
        return Penindak(pejabat, "definitif", self.browse())

    @api.model
    def _peta(self, companies, tanggal=None):
        """Return the delegations of governments on a day, by official and by ``("unit", unit)``.

        Read once, it answers for many posts: by the unit where the post is known, else by the
        official, of whose several posts the one nearest to the top.

        :param companies: ``res.company`` records
        :param tanggal: date; empty: today
        :returns: dict of sudo records
        """
        berlaku = self._berlaku_pada(tanggal, [("company_id", "in", companies.ids)])
        dari_bawah = berlaku.sorted(
            lambda d: (d.unit_id.parent_path or "").count("/"), reverse=True
        )
        return {
            **{("unit", satu.unit_id.id): satu for satu in berlaku if satu.unit_id},
            **{
                satu.pejabat_id.id: satu
                for satu in dari_bawah
                if satu.pejabat_id and satu._pemegang() == satu.pejabat_id
            },
        }

    @api.model
    def _wakil(self, companies):
        """Return who acts today for the head of which unit of the governments, both as keys."""
        berlaku = self._berlaku_pada(
            None, [("company_id", "in", companies.ids), ("unit_id", "!=", False)]
        )
        return {delegasi.unit_id.id: delegasi.penerima_id.id for delegasi in berlaku}

    @api.model
    def _berlaku_pada(self, tanggal, domain):
        """Return the delegations that hold on a day, as sudo records: one search for all."""
        # sudo: who acts for an official is no secret, and everybody's route depends on it
        semua = self.sudo()
        if any(syarat[1:] == ("in", []) for syarat in domain):
            return semua.browse()
        tanggal = fields.Date.to_date(tanggal) or fields.Date.context_today(self)
        return semua.search([*domain, *self._domain_pada(tanggal)])._yang_mengikat()

    @api.model
    def _domain_pada(self, tanggal):
        return [
            ("state", "=", "berlaku"),
            ("tanggal_mulai", "<=", tanggal),
            ("tanggal_selesai", ">=", tanggal),
        ]

    def _pada(self, tanggal):
        """Tell whether this delegation was put in force and runs on the day."""
        self.ensure_one()
        return self.state == "berlaku" and self.tanggal_mulai <= tanggal <= self.tanggal_selesai

    def _yang_mengikat(self):
        """Return those whose post has no other holder by now, and whose delegate is there."""
        if not self:
            return self
        # Only what is compared: an employee has many fields, and those of his version
        self.unit_id.fetch(["manager_id", "parent_path"])
        (self.penerima_id | self.unit_id.manager_id).fetch(["active"])
        return self.filtered(lambda d: d.penerima_id.active and d._masih_jabatan_itu())

    def _masih_jabatan_itu(self):
        pemegang = self._pemegang()
        return pemegang == self.pejabat_id or (self.unit_id and not pemegang)

    def _pemegang(self):
        """Return who holds the post now; nobody where it is vacant."""
        self.ensure_one()
        if self.unit_id:
            return self._kepala_unit()
        instansi = self.company_id
        return self.pejabat_id & (instansi.kepala_daerah_id | instansi.pyb_id)

    def _kepala_unit(self):
        # Who has left heads nothing any more
        return self.unit_id.manager_id.filtered("active")

    # ------------------------------------------------------------------

    @api.model
    def _setingkat_pengawas(self, pegawai):
        """Return the delegations by which these employees act in a post of Pengawas or above.

        The head of a unit mandiri counts too, whatever his jenjang (R-017).
        """
        # sudo: the jenjang of a post is compared, not shown
        delegasi = self.sudo().search(
            [("penerima_id", "in", pegawai.ids), ("state", "=", "berlaku")]
        )
        return delegasi._yang_mengikat().filtered(lambda d: d._jabatan_setingkat_pengawas())

    def _jabatan_setingkat_pengawas(self):
        unit = self.unit_id
        jenjang = self.pejabat_id.jenjang_id or unit.jenis_unit_id.jenjang_kepala_id
        # A Kepala Daerah or Pejabat yang Berwenang stands above every Pengawas
        return not unit or unit.is_unit_mandiri or jenjang.code in STRUKTURAL
