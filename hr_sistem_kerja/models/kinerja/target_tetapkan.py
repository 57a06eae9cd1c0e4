from odoo import api, fields, models
from odoo.exceptions import UserError

from ...aturan import capaian
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.pilihan import BERTINDAK


class Target(models.Model):
    """Who divides a target among units, teams and people, and on whose recommendation."""

    _inherit = "sistem.kerja.target"

    perekomendasi_id = fields.Many2one(
        "hr.employee", "Recommended by", readonly=True, copy=False, ondelete="restrict"
    )
    direkomendasikan_oleh_id = fields.Many2one(
        "res.users", "Account of the Recommendation", readonly=True, copy=False
    )
    direkomendasikan_bertindak = fields.Selection(
        BERTINDAK, "Recommended as", readonly=True, copy=False
    )
    direkomendasikan_pada = fields.Datetime("Recommended on", readonly=True, copy=False)
    direkomendasikan_pasal = fields.Char("Rule of the Recommendation", readonly=True, copy=False)
    direkomendasikan_dasar = fields.Char("Basis of the Recommendation", readonly=True, copy=False)
    can_rekomendasikan = fields.Boolean(compute="_compute_can")
    can_catat_rekomendasi = fields.Boolean(compute="_compute_can")

    @api.depends("perekomendasi_id", "tim_id", "penugasan_id", "perjanjian_id")
    def _compute_can(self):
        hasil = super()._compute_can()
        saya = self.env.user._sistem_kerja_pegawai()
        draf = self.filtered(lambda t: t.state == "draft" and t._origin)._origin
        pelaku = draf._pelaku_penetapan("rekomendasi")
        for target in self:
            orang = [p.orang for _baris, p in pelaku.get(target._origin.id, ())]
            perlu = bool(orang) and not target.perekomendasi_id
            target.can_rekomendasikan = perlu and any(satu in saya for satu in orang if satu)
            target.can_catat_rekomendasi = perlu and target.can_catat
            if target.perjanjian_id or perlu:
                target.can_tetapkan = target.can_catat = False
        return hasil

    @api.model_create_multi
    def create(self, vals_list):
        targets = super().create(vals_list)
        targets._pastikan_perjanjian_terbuka()
        return targets

    def write(self, vals):
        hasil = super().write(vals)
        if self._terbuka():
            return hasil
        if not self._TETAP.isdisjoint(vals):
            self._tarik_rekomendasi()
        if not {"unit_id", "tim_id", "penugasan_id", "perjanjian_id"}.isdisjoint(vals):
            # Odoo checks the rights before only: nobody moves his draft among those of others
            self.check_access("write")
            self._pastikan_perjanjian_terbuka()
        return hasil

    def _pastikan_perjanjian_terbuka(self):
        """Refuse a new target in a perjanjian that is set, or that the user may not change."""
        perjanjian = self.perjanjian_id
        if perjanjian and not self._terbuka():
            perjanjian.check_access("write")
            for satu in perjanjian:
                if satu.state != "draft":
                    raise UserError(satu._pesan_tetap())

    def _tarik_rekomendasi(self):
        """Take the recommendation back: it was about what stood there before."""
        kosong = [
            nama
            for nama in self._TERKUNCI
            if nama.startswith("direkomendasikan") or nama == "perekomendasi_id"
        ]
        self.filtered("perekomendasi_id")._buka().write(dict.fromkeys(kosong, False))

    # ------------------------------------------------------------------ who

    def _kerja_penetapan(self):
        return self.tim_id or self.penugasan_id or self.unit_id

    def _orang_sendiri(self):
        return self.penugasan_id.employee_id

    def _saring_pelaku(self, tahap, pelaku, cari):
        """Where people are assigned on a recommendation, who recommends does not also decide.

        Dividing among units needs none: the recommendation is about who is assigned.
        """
        pelaku = super()._saring_pelaku(tahap, pelaku, cari)
        if tahap == "rekomendasi" and not (self.tim_id or self.penugasan_id):
            return []
        if tahap != "bagi" or not (self.tim_id or self.penugasan_id):
            return pelaku
        perekomendasi = cari(self._kerja_penetapan(), "rekomendasi")
        lain = {p.pejabat for _baris, p in perekomendasi}
        return [(baris, p) for baris, p in pelaku if p.pejabat not in lain]

    # ------------------------------------------------------------------ recommending

    def action_rekomendasikan(self):
        """Recommend who is assigned, before the official decides (K L.II.5.4.a.2).

        :raises AccessError: naming who does it, and the pasal
        """
        self._simpan_rekomendasi(self._putusan_pejabat("rekomendasi"))
        return True

    def action_catat_rekomendasi(self, dasar):
        """Record a recommendation that was made on paper.

        :param dasar: number and date of the paper, required
        """
        self._simpan_rekomendasi(self._putusan_kertas("rekomendasi", dasar))
        return True

    def _simpan_rekomendasi(self, putusan):
        # sudo: who may was found before; he reads the draft, but does not write it
        diri = self.sudo()
        diri._pastikan_boleh("ditetapkan")
        for target in diri:
            satu = putusan[target.id]
            target._buka().write(
                {
                    "perekomendasi_id": satu["penindak_id"],
                    "direkomendasikan_oleh_id": satu["diputus_oleh_id"],
                    "direkomendasikan_bertindak": satu["bertindak"],
                    "direkomendasikan_pada": satu["diputus_pada"],
                    "direkomendasikan_pasal": satu["pasal"],
                    "direkomendasikan_dasar": satu.get("dasar"),
                }
            )

    # ------------------------------------------------------------------ setting

    def _pastikan_siap(self, putusan):
        self._pastikan_diturunkan()
        self._pastikan_direkomendasikan()

    def _pastikan_diturunkan(self):
        """Refuse what belongs to a perjanjian, or is derived from nothing that is set."""
        for target in self:
            if target.perjanjian_id:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(target)s: it is set together with %(perjanjian)s, by who sets that.",
                        target=target.name,
                        perjanjian=target.perjanjian_id.display_name,
                    )
                )
            if target.parent_id and target.parent_id.state != "ditetapkan":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(target)s: %(induk)s, from which it is derived, is not set. Set that "
                        "first.",
                        target=target.name,
                        induk=target.parent_id.name,
                    )
                )
            if not (target.parent_id or target.tim_id or target.penugasan_id):
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Derived from of %(target)s: choose the higher target which it serves, or "
                        "put it into the Perjanjian Kinerja of %(unit)s.",
                        target=target.name,
                        unit=target.unit_id.name or "-",
                    )
                )

    def _pastikan_direkomendasikan(self):
        belum = self.filtered(lambda target: not target.perekomendasi_id)
        for kunci, pelaku in belum._pelaku_penetapan("rekomendasi").items():
            if pelaku:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(target)s: it is assigned on the recommendation of %(siapa)s, which is "
                        "still missing (%(pasal)s).",
                        target=self.browse(kunci).name,
                        siapa=pelaku[0][1].orang.name or pelaku[0][0].peran_id.name,
                        pasal=pelaku[0][0].pasal,
                    )
                )

    def _pastikan_dapat_dibatalkan(self):
        for target in self:
            if target.perjanjian_id:
                raise UserError(target.perjanjian_id._pesan_tetap())
        self._pastikan_tanpa_turunan()

    def _pastikan_tanpa_turunan(self):
        """Refuse to cancel what others are derived from."""
        turunan = self.child_ids.filtered(lambda satu: satu.state == "ditetapkan") - self
        if turunan:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(induk)s: %(turunan)s of %(pemilik)s is derived from it. Cancel that first.",
                    induk=turunan[0].parent_id.name,
                    turunan=turunan[0].name,
                    pemilik=turunan[0].pemilik,
                )
            )

    # ------------------------------------------------------------------ versions

    def _salin_ke(self, perjanjian):
        """Copy the targets into a new version of their perjanjian."""
        for target in self:
            target._buka().copy({"perjanjian_id": perjanjian.id, "menggantikan_id": target.id})

    def _alihkan_turunan(self):
        """Let what was derived from the former version be derived from this one."""
        for target in self.filtered("menggantikan_id"):
            target.menggantikan_id.child_ids._buka().write({"parent_id": target.id})

    # ------------------------------------------------------------------ screens

    def action_turunkan(self):
        """Open a new target that is derived from this one."""
        self.ensure_one()
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Derived Target"),
            "res_model": self._name,
            "views": [[False, "form"]],
            "view_mode": "form",
            "context": {
                "default_parent_id": self.id,
                "default_unit_id": self.unit_id.id,
                "default_tim_id": self.tim_id.id,
                "default_periode": self.periode,
                "default_satuan": self.satuan,
            },
        }

    def _action_pohon(self):
        """Return the action that opens these targets with what is derived from them."""
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_target"),
            "views": [[False, "hierarchy"], [False, "list"], [False, "form"]],
            "domain": [("id", "child_of", self.ids)],
            "context": {},
        }


class KerjaBertarget(models.AbstractModel):
    """Work with targets: how far they are together."""

    _name = "sistem.kerja.bertarget.mixin"
    _description = "Work with Targets"

    persen_target = fields.Float("Progress (%)", compute="_compute_persen_target", digits=(16, 0))

    @api.depends("target_ids.persen", "target_ids.bobot", "target_ids.state")
    def _compute_persen_target(self):
        for kerja in self:
            hitung = kerja.target_ids.filtered(lambda t: t.state in ("draft", "ditetapkan"))
            kerja.persen_target = capaian.rata_rata([(t.bobot, t.persen) for t in hitung])

    def action_lihat_target(self):
        """Open the targets of the work, those of its members with them."""
        self.ensure_one()
        semua = self.env["sistem.kerja.target"].search(
            [("tim_id" if self._name == "sistem.kerja.tim" else "penugasan_id", "=", self.id)]
        )
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_target"),
            "domain": [("id", "in", semua.ids)],
            "context": {},
        }


class Tim(models.Model):
    _name = "sistem.kerja.tim"
    _inherit = ["sistem.kerja.tim", "sistem.kerja.bertarget.mixin"]


class Penugasan(models.Model):
    _name = "sistem.kerja.penugasan"
    _inherit = ["sistem.kerja.penugasan", "sistem.kerja.bertarget.mixin"]
