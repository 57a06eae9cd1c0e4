from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ...aturan.lingkup import Posisi, lingkup
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan
from ..peraturan.peran import Konteks


class Permohonan(models.Model):
    """A permohonan pelibatan: a unit asks another unit or government for people (R2-R6)."""

    _name = "sistem.kerja.permohonan"
    _description = "Permohonan Pelibatan"
    _inherit = ["sistem.kerja.alur.mixin"]
    _order = "id desc"
    _rec_names_search = ["maksud"]

    bentuk = fields.Selection(pilihan.BENTUK, required=True, default="individu", tracking=True)
    unit_pemohon_id = fields.Many2one(
        "hr.department",
        "Requesting Unit",
        required=True,
        index=True,
        tracking=True,
        domain="[('is_unit_organisasi', '=', True)]",
        default=lambda self: (
            self.env.user._sistem_kerja_unit_dipimpin().filtered("is_unit_organisasi")[:1].id
        ),
        help="The unit that owns the performance (pemilik kinerja).",
    )
    unit_tujuan_id = fields.Many2one(tracking=True)
    instansi_tujuan_id = fields.Many2one(
        "res.partner",
        "Government Addressed",
        tracking=True,
        ondelete="restrict",
        help="Another government: where it works in this database both sides act here; otherwise "
        "the officer records its answer.",
    )
    company_id = fields.Many2one(
        related="unit_pemohon_id.company_id", string="Government", store=True, index=True
    )
    company_tujuan_id = fields.Many2one(
        "res.company",
        "Government Addressed Here",
        compute="_compute_company_tujuan_id",
        store=True,
        index="btree_not_null",
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_pemohon_id.perangkat_daerah_id",
        string="Perangkat Daerah",
        store=True,
        index=True,
    )
    perangkat_daerah_tujuan_id = fields.Many2one(
        related="unit_tujuan_id.perangkat_daerah_id",
        string="Perangkat Daerah Addressed",
        store=True,
        index="btree_not_null",
    )
    lingkup = fields.Selection(pilihan.LINGKUP, compute="_compute_lingkup", store=True, index=True)
    tim_id = fields.Many2one(
        "sistem.kerja.tim",
        "Tim Kerja",
        index="btree_not_null",
        ondelete="restrict",
        domain="[('unit_pemilik_id', '=', unit_pemohon_id)]",
    )
    kompetensi = fields.Text(
        "Competence, Expertise or Skill", help="What the people must be able to do (C-R b)."
    )
    skill_ids = fields.Many2many("hr.skill", string="Skills")
    target = fields.Text("Expectation or Target", help="Ekspektasi/target kinerja (C-R c).")
    pengaturan_lain = fields.Text("Other Arrangements")
    line_ids = fields.One2many(
        "sistem.kerja.permohonan.line", "permohonan_id", "People Asked for", copy=True
    )
    langkah_ids = fields.One2many("sistem.kerja.langkah", "permohonan_id", "Steps", copy=False)
    keputusan_ids = fields.One2many(
        "sistem.kerja.keputusan", "permohonan_id", "Decisions", copy=False
    )
    penugasan_ids = fields.One2many(
        "sistem.kerja.penugasan", "permohonan_id", "Assignments", copy=False
    )

    @api.depends("maksud", "unit_pemohon_id")
    @api.depends_context("lang")
    def _compute_display_name(self):
        env = ke_pengguna(self.env)
        for permohonan in self:
            permohonan.display_name = env._(
                "Permohonan pelibatan %(nomor)s: %(maksud)s",
                nomor=permohonan.id or env._("(new)"),
                maksud=(permohonan.maksud or "").split("\n")[0][:60]
                or permohonan.unit_pemohon_id.name
                or "",
            )

    @api.depends("unit_tujuan_id.company_id", "instansi_tujuan_id")
    def _compute_company_tujuan_id(self):
        # sudo: a government of this database is known by the partner of its company
        semua = self.env["res.company"].sudo()
        instansi = semua.search([("partner_id", "in", self.instansi_tujuan_id.ids)])
        per_partner = {satu.partner_id: satu for satu in instansi}
        for permohonan in self:
            permohonan.company_tujuan_id = permohonan.unit_tujuan_id.company_id or per_partner.get(
                permohonan.instansi_tujuan_id._origin, semua
            )

    # Not on the departments of the people: a later transfer does not change what was asked
    @api.depends("unit_pemohon_id", "unit_tujuan_id", "instansi_tujuan_id", "line_ids.employee_id")
    def _compute_lingkup(self):
        for permohonan in self:
            unit = permohonan.unit_pemohon_id
            posisi = permohonan._posisi_tujuan()
            permohonan.lingkup = lingkup(unit._posisi(), posisi) if unit and posisi else False

    def _posisi_tujuan(self):
        """Return where those who are asked for stand: the people named, else who is addressed."""
        # sudo: only the place of the people in the organisation is read
        orang = self.sudo().line_ids.employee_id
        posisi = [satu._posisi() for satu in orang]
        if self.instansi_tujuan_id and not self.unit_tujuan_id:
            posisi.append(Posisi(self.company_tujuan_id.id or None))
        elif self.unit_tujuan_id and not posisi:
            posisi.append(self.unit_tujuan_id._posisi())
        return posisi

    # ------------------------------------------------------------------ checks

    @api.constrains("unit_pemohon_id", "unit_tujuan_id", "instansi_tujuan_id", "bentuk", "line_ids")
    def _check_boleh(self):
        """A request that the regulation forbids cannot even be created (katalog section 6)."""
        for permohonan in self.filtered(lambda satu: satu.state == "draft" and satu.lingkup):
            peraturan = self.env["sistem.kerja.peraturan"]._berlaku(permohonan.company_id)
            alur = peraturan and peraturan._alur(
                "penunjukan", permohonan.lingkup, permohonan.unit_pemohon_id, permohonan.bentuk
            )
            if alur and alur.dilarang:
                permohonan._tolak_alur(peraturan, alur)

    @api.constrains("tim_id", "unit_pemohon_id")
    def _check_tim(self):
        for permohonan in self:
            if (
                permohonan.tim_id
                and permohonan.tim_id.unit_pemilik_id != permohonan.unit_pemohon_id
            ):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Tim Kerja: %(tim)s belongs to %(pemilik)s, not to the requesting unit "
                        "%(unit)s.",
                        tim=permohonan.tim_id.name,
                        pemilik=permohonan.tim_id.unit_pemilik_id.name,
                        unit=permohonan.unit_pemohon_id.name,
                    )
                )

    @api.constrains("unit_tujuan_id", "instansi_tujuan_id", "line_ids")
    def _check_tujuan(self):
        """Everybody named stands in the unit or government addressed: it decides about its own."""
        for permohonan in self:
            asing = permohonan.line_ids.filtered(lambda line, p=permohonan: not p._di_tujuan(line))
            if asing:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "People Asked for: %(orang)s is not of %(tujuan)s, which is addressed. "
                        "Make a request of its own for another unit.",
                        orang=asing[0].display_name,
                        tujuan=permohonan.unit_tujuan_id.name or permohonan.instansi_tujuan_id.name,
                    )
                )

    def _di_tujuan(self, line):
        # sudo: only the place of the person in the organisation is read
        pegawai = line.sudo().employee_id
        if not pegawai or not (self.unit_tujuan_id or self.instansi_tujuan_id):
            return True
        if not self.unit_tujuan_id:
            return pegawai.company_id == self.company_tujuan_id
        return self.unit_tujuan_id.id in pegawai._posisi().jalur

    # ------------------------------------------------------------------ the route

    def _cara(self):
        return "penunjukan"

    def _bentuk(self):
        return self.bentuk

    def _unit_pemilik(self):
        return self.unit_pemohon_id

    def _subjek(self):
        return self.line_ids.employee_id

    def _di_luar(self):
        return bool(self.instansi_tujuan_id and not self.company_tujuan_id)

    def _pengelola_sendiri(self):
        """The head of the requesting unit sends and cancels, before and after he has asked."""
        return self.pemohon_id | self.unit_pemohon_id.manager_id

    def _konteks(self, langkah=None):
        """Return (line, :class:`Konteks`) of everybody whom the request, or a step, is about."""
        lines = (langkah and langkah.line_ids) or self.line_ids
        if langkah and langkah.state == "menunggu":
            lines = lines.filtered(lambda line: line.state != "ditolak")
        return [
            (
                line,
                Konteks(
                    pegawai=line.employee_id,
                    unit_asal=line.employee_id.department_id or self.unit_tujuan_id,
                    unit_tujuan=self.unit_tujuan_id or line.employee_id.department_id,
                    unit_pemilik=self.unit_pemohon_id,
                    ketua=self.tim_id.ketua_id,
                    pengendali=self.tim_id.pengendali_id,
                    instansi=self.company_id,
                ),
            )
            for line in lines.filtered(lambda line: line.state != "dinamai")
        ]

    def _isi_terisi(self):
        return {
            **super()._isi_terisi(),
            "kompetensi": bool((self.kompetensi or "").strip() or self.skill_ids),
            "target": bool((self.target or "").strip()),
            "pengaturan_lain": bool((self.pengaturan_lain or "").strip()),
        }

    def _pastikan_isi(self, alur):
        if not self.line_ids:
            raise UserError(
                ke_pengguna(self.env)._(
                    "People Asked for: name the people, or the jenjang and how many, whom "
                    "%(unit)s asks for.",
                    unit=self.unit_pemohon_id.name,
                )
            )
        if self.bentuk == "tim" and not self.tim_id:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Tim Kerja: name the team that the people join, or choose Individu."
                )
            )
        return super()._pastikan_isi(alur)

    def _alur_atau_tolak(self, peraturan, pohon=None):
        if not self.lingkup:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Unit Addressed: name the unit or the government that is asked."
                )
            )
        return super()._alur_atau_tolak(peraturan, pohon)

    def _pastikan_orang(self, peraturan):
        """Refuse people who would need different routes; each route is a request of its own."""
        unit = self.unit_pemohon_id._posisi()
        jangkauan = {lingkup(unit, [satu._posisi()]) for satu in self._subjek()}
        if len(jangkauan) > 1:
            raise UserError(
                ke_pengguna(self.env)._(
                    "People Asked for: %(orang)s stand at different distances from %(unit)s and "
                    "need different routes. Make one request for each unit.",
                    orang=", ".join(self._subjek().mapped("name")),
                    unit=self.unit_pemohon_id.name,
                )
            )
        return super()._pastikan_orang(peraturan)

    def _isi_riwayat(self):
        """Return what was asked, as it is proved by the history."""
        return {
            "unit_pemohon": self.unit_pemohon_id.name,
            "tujuan": self.unit_tujuan_id.name or self.instansi_tujuan_id.name or "",
            "maksud": self.maksud or "",
            "kompetensi": self.kompetensi or ", ".join(self.skill_ids.mapped("name")),
            "target": self.target or "",
            "mulai": str(self.tanggal_mulai),
            "selesai": str(self.tanggal_selesai),
            "orang": self.line_ids.mapped("display_name"),
        }
