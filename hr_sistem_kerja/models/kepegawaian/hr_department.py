from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...aturan.lingkup import Posisi
from ...aturan.pohon import Pohon, Unit
from ...aturan.tingkat import level_pejabat
from ..inti.bahasa_pengguna import ke_pengguna

# Fields of a unit on which the PPK of people depends
PENENTU_KEDUDUKAN = frozenset(
    {
        "active",
        "company_id",
        "is_perangkat_daerah",
        "is_unit_mandiri",
        "is_unit_organisasi",
        "jenis_unit_id",
        "manager_id",
        "parent_id",
    }
)


class HrDepartment(models.Model):
    """A unit of the government; its head (PUO) is the core field ``manager_id``."""

    _inherit = "hr.department"

    jenis_unit_id = fields.Many2one(
        "sistem.kerja.jenis.unit", "Kind of Unit", tracking=True, index="btree_not_null"
    )
    is_perangkat_daerah = fields.Boolean(
        "Perangkat Daerah", compute="_compute_is_perangkat_daerah", store=True, readonly=False
    )
    is_unit_organisasi = fields.Boolean(
        "Unit Organisasi",
        compute="_compute_is_unit_organisasi",
        store=True,
        readonly=False,
        help="Its head is a Pimpinan Unit Organisasi (P Ps.1(11), (17)).",
    )
    is_unit_mandiri = fields.Boolean(
        "Unit Mandiri",
        compute="_compute_is_unit_mandiri",
        store=True,
        readonly=False,
        help="May be led by a Pejabat Fungsional (P Ps.7).",
    )
    perangkat_daerah_id = fields.Many2one(
        "hr.department",
        "In Perangkat Daerah",
        compute="_compute_perangkat_daerah_id",
        store=True,
        recursive=True,
        index="btree_not_null",
    )
    unit_organisasi_id = fields.Many2one(
        "hr.department",
        "In Unit Organisasi",
        compute="_compute_unit_organisasi_id",
        store=True,
        recursive=True,
        index="btree_not_null",
    )
    # The level of a post is no personal data, while the jenjang behind it is read from people
    level_pejabat = fields.Integer(
        "Level of the Head",
        compute="_compute_level_pejabat",
        compute_sudo=True,
        help="1 = head of the unit organisasi, 2 and 3 below him (P Ps.1(18-19)); 0 = unknown.",
    )
    nama_lengkap = fields.Char(
        "Full Name", compute="_compute_nama_lengkap", help="With its Perangkat Daerah, as printed."
    )

    @api.model_create_multi
    def create(self, vals_list):
        units = super().create(vals_list)
        units.filtered("parent_id")._pegawai_terkait()._segarkan_kedudukan()
        return units

    def write(self, vals):
        if PENENTU_KEDUDUKAN.isdisjoint(vals):
            return super().write(vals)
        terkait, kepala = self._pegawai_terkait(), self.manager_id
        hasil = super().write(vals)
        (terkait | self._pegawai_terkait())._segarkan_kedudukan()
        if "manager_id" in vals:
            self.env["sistem.kerja.langkah"]._alihkan(kepala | self.manager_id, self.company_id)
        return hasil

    def unlink(self):
        terkait = self._pegawai_terkait()
        hasil = super().unlink()
        terkait._segarkan_kedudukan()
        return hasil

    def _pegawai_terkait(self):
        """Return the people whose PPK may depend on these units: those placed in or below them.

        Where a line asks whether the unit of the Administrator has a post (M Ps.17(4)b), all
        people of that unit.
        """
        # sudo: the check of the kedudukan concerns all of them, whoever may see them
        akar = self.sudo().with_context(active_test=False)
        for company, units in akar.grouped("company_id").items():
            aturan = self.env["sistem.kerja.peraturan"]._berlaku(company).kedudukan_ids
            if aturan.tanpa_jenjang_id:
                pohon = self._pohon(company)
                atas = [pohon.unit_administrator(unit.id) for unit in units]
                akar |= akar.browse({unit.id for unit in atas if unit})
        # sudo: as above; their kedudukan is checked anew, nobody is shown who they are
        Pegawai = self.env["hr.employee"].sudo()
        return Pegawai.search([("department_id", "child_of", akar.ids)]) if akar else Pegawai

    def usulkan_kedudukan(self, sertakan_bawah=True):
        """Return the result of ``cek_kedudukan`` for everybody in these units.

        :param sertakan_bawah: also in the units below them
        """
        self.check_access("read")
        operator = "child_of" if sertakan_bawah else "in"
        return (
            self.env["hr.employee"]
            .search([("department_id", operator, self.ids)], order="department_id, name")
            .cek_kedudukan()
        )

    def action_tetapkan_kedudukan(self):
        """Open the proposal for a unit; for several units, with the people of all of them."""
        if len(self) == 1:
            return self.env["sistem.kerja.tetapkan.kedudukan"]._buka({"department_id": self.id})
        pegawai = self.env["hr.employee"].search([("department_id", "child_of", self.ids)])
        return pegawai.filtered(
            lambda orang: orang.kedudukan_status != "sesuai"
        ).action_tetapkan_kedudukan()

    # One method per field: Odoo would not compute the others where one of them is given
    @api.depends("jenis_unit_id")
    def _compute_is_perangkat_daerah(self):
        for unit in self:
            unit.is_perangkat_daerah = unit.jenis_unit_id.is_perangkat_daerah

    @api.depends("jenis_unit_id")
    def _compute_is_unit_organisasi(self):
        for unit in self:
            unit.is_unit_organisasi = bool(unit.jenis_unit_id)

    @api.depends("jenis_unit_id")
    def _compute_is_unit_mandiri(self):
        for unit in self:
            unit.is_unit_mandiri = unit.jenis_unit_id.is_unit_mandiri

    @api.depends("is_perangkat_daerah", "parent_id.perangkat_daerah_id")
    def _compute_perangkat_daerah_id(self):
        for unit in self:
            unit.perangkat_daerah_id = (
                unit if unit.is_perangkat_daerah else unit.parent_id.perangkat_daerah_id
            )

    @api.depends("is_unit_organisasi", "parent_id.unit_organisasi_id")
    def _compute_unit_organisasi_id(self):
        for unit in self:
            unit.unit_organisasi_id = (
                unit if unit.is_unit_organisasi else unit.parent_id.unit_organisasi_id
            )

    @api.depends(
        "parent_path",
        "jenis_unit_id.awal_level",
        "jenis_unit_id.jenjang_kepala_id",
        "manager_id.jenjang_id",
    )
    def _compute_level_pejabat(self):
        for unit in self:
            unit.level_pejabat = level_pejabat(
                [atas._kode_jenjang_kepala() for atas in unit._rantai_level()]
            )

    def _rantai_level(self):
        """Return the units from the one that starts the levels down to this one."""
        rantai = self.browse()
        for unit in reversed(self._jalur()):
            rantai = unit + rantai
            if unit.jenis_unit_id.awal_level:
                return rantai
        return self.browse()

    def _kode_jenjang_kepala(self):
        kepala = self.manager_id.jenjang_id or self.jenis_unit_id.jenjang_kepala_id
        return kepala.code or ""

    def _jalur(self):
        """Return the units from the top of the tree down to this one."""
        self.ensure_one()
        return self.browse(int(kunci) for kunci in (self.parent_path or "").split("/") if kunci)

    @api.model
    def _pohon(self, companies):
        """Return all units of the governments as a :class:`Pohon`; the walks then cost nothing.

        :param companies: ``res.company`` records
        """
        # sudo: the tree of offices and the jenjang of their heads are public. Archived units are
        # no part of it, whatever the context of a client says
        units = (
            self.sudo().with_context(active_test=True).search([("company_id", "in", companies.ids)])
        )
        units.manager_id.fetch(["active", "current_version_id"])
        # Who has left leads nothing any more
        jenjang = {
            kepala.id: kepala.current_version_id.jenjang_id.code or ""
            for kepala in units.manager_id
            if kepala.active
        }
        return Pohon(
            [
                Unit(
                    id=unit.id,
                    nama=unit.name,
                    induk=unit.parent_id.id or None,
                    instansi=unit.company_id.id,
                    jenis=unit.jenis_unit_id.code or "",
                    awal_level=unit.jenis_unit_id.awal_level,
                    pd=unit.is_perangkat_daerah,
                    uo=unit.is_unit_organisasi,
                    mandiri=unit.is_unit_mandiri,
                    kepala=unit.manager_id.id if unit.manager_id.id in jenjang else None,
                    jenjang=jenjang.get(unit.manager_id.id, ""),
                    jenjang_rencana=unit.jenis_unit_id.jenjang_kepala_id.code or "",
                )
                for unit in units
            ]
        )

    def _posisi(self):
        """Return where this unit stands, for :mod:`aturan.lingkup`."""
        self.ensure_one()
        return Posisi(self.company_id.id, self.perangkat_daerah_id.id, tuple(self._jalur().ids))

    @api.depends("name", "perangkat_daerah_id.name")
    def _compute_nama_lengkap(self):
        for unit in self:
            pd = unit.perangkat_daerah_id
            unit.nama_lengkap = f"{unit.name} {pd.name}" if pd and pd != unit else unit.name

    @api.constrains("manager_id", "is_unit_organisasi", "is_unit_mandiri")
    def _check_kepala(self):
        """A head holds JPTP, ADM or PWS, or is a PF of a unit mandiri (P Ps.1(11), (17))."""
        # sudo: the jenjang of the head is read, never shown beyond the refusal
        for unit in self.sudo().filtered("is_unit_organisasi"):
            jenjang = unit.manager_id.jenjang_id
            if jenjang.code == "plk":
                alasan = ke_pengguna(self.env)._("a Pelaksana cannot lead a Unit Organisasi")
            elif jenjang.jenis == "fungsional" and not unit.is_unit_mandiri:
                alasan = ke_pengguna(self.env)._(
                    "a Pejabat Fungsional can lead only a Unit Mandiri"
                )
            else:
                continue
            raise ValidationError(
                ke_pengguna(self.env)._(
                    "Manager of %(unit)s: %(nama)s holds %(jenjang)s; %(alasan)s. Choose a JPT "
                    "Pratama, Administrator or Pengawas (%(pasal)s).",
                    unit=unit.name,
                    nama=unit.manager_id.name,
                    jenjang=jenjang.name,
                    alasan=alasan,
                    pasal=self.env["sistem.kerja.peraturan"]._pasal(unit.company_id, "kepala_unit"),
                )
            )

    @api.constrains("jenis_unit_id", "parent_id", "company_id")
    def _check_induk(self):
        """Kinds that the regulation puts inside a Perangkat Daerah have a parent (T Ps.5(4))."""
        for company, units in self.grouped("company_id").items():
            peraturan = self.env["sistem.kerja.peraturan"]._berlaku(company)
            for unit in units:
                if unit.jenis_unit_id in peraturan.jenis_unit_berinduk_ids and not (
                    unit.parent_id.perangkat_daerah_id
                ):
                    raise ValidationError(
                        ke_pengguna(self.env)._(
                            "Parent Department of %(unit)s: a %(jenis)s is part of a Perangkat "
                            "Daerah. Choose the one it belongs to (%(pasal)s).",
                            unit=unit.name,
                            jenis=unit.jenis_unit_id.name,
                            pasal=peraturan.pasal_berinduk or peraturan.display_name,
                        )
                    )
