from typing import NamedTuple

from odoo import fields, models

from ..inti.bahasa_pengguna import ke_pengguna


class Temuan(NamedTuple):
    """What the resolver found: the official (maybe empty) and, if none, the reason."""

    pejabat: object
    alasan: str


class Peran(models.Model):
    """A role of a rule: a place in the organisation tree, never a person.

    It says where to start (``acuan``) and how to walk from there (``cara``). This resolver is
    the only way in which routes, signatures and reports find people.
    """

    _name = "sistem.kerja.peran"
    _description = "Role"
    _order = "urutan, id"

    code = fields.Char(required=True, index=True)
    name = fields.Char(required=True)
    urutan = fields.Integer("Order", default=10)
    acuan = fields.Selection(
        [
            ("pegawai", "Pegawai"),
            ("unit_asal", "Unit of Origin"),
            ("unit_tujuan", "Unit Addressed"),
            ("unit_pemilik", "Unit that Owns the Performance"),
            ("tim", "Tim Kerja"),
            ("instansi", "Government"),
        ],
        "Starts at",
        required=True,
    )
    cara = fields.Selection(
        [
            ("pimpinan_uo", "Head of the Unit Organisasi"),
            ("pimpinan_pd", "Head of the Perangkat Daerah"),
            ("pimpinan_jenis_unit", "Head of the Unit of a Kind"),
            ("kepala_daerah", "Kepala Daerah"),
        ],
        "Walks to",
        required=True,
    )
    jenis_unit_id = fields.Many2one("sistem.kerja.jenis.unit", "Kind of Unit")

    _code_unik = models.Constraint("UNIQUE(code)", "Code: another role already has it.")
    _jenis_unit_perlu = models.Constraint(
        "CHECK((cara = 'pimpinan_jenis_unit') = (jenis_unit_id IS NOT NULL))",
        "Kind of Unit: fill it for 'Head of the Unit of a Kind', and only there.",
    )

    def _pejabat(self, units):
        """Find who holds this role, seen from each unit.

        :param units: recordset of ``hr.department``, the points of reference
        :returns: dict unit -> :class:`Temuan`
        """
        self.ensure_one()
        # sudo: who heads a unit is public; the caller gets the person, no private field of his
        units_sudo = units.sudo()
        temuan = getattr(self, f"_cari_{self.cara}")(units_sudo)
        return {unit: temuan[unit_sudo] for unit, unit_sudo in zip(units, units_sudo, strict=True)}

    def _cari_pimpinan_uo(self, units):
        return {unit: self._pimpinan(unit.unit_organisasi_id, unit) for unit in units}

    def _cari_pimpinan_pd(self, units):
        return {unit: self._pimpinan(unit.perangkat_daerah_id, unit) for unit in units}

    def _cari_pimpinan_jenis_unit(self, units):
        tujuan = (
            self.env["hr.department"]
            .sudo()
            .search(
                [
                    ("jenis_unit_id", "=", self.jenis_unit_id.id),
                    ("company_id", "in", units.company_id.ids),
                ]
            )
        )
        per_instansi = tujuan.grouped("company_id")
        kosong = self.env["hr.department"].sudo()
        return {
            unit: self._pimpinan(per_instansi.get(unit.company_id, kosong)[:1], unit)
            for unit in units
        }

    def _cari_kepala_daerah(self, units):
        temuan = {}
        for unit in units:
            pejabat = unit.company_id.kepala_daerah_id
            alasan = ke_pengguna(self.env)._(
                "the Kepala Daerah of %(instansi)s is not set; fill the field Kepala Daerah of "
                "the company",
                instansi=unit.company_id.name,
            )
            temuan[unit] = Temuan(pejabat, "" if pejabat else alasan)
        return temuan

    def _pimpinan(self, tujuan, asal):
        """Return the head of ``tujuan``, or why there is none seen from ``asal``."""
        if tujuan.manager_id:
            return Temuan(tujuan.manager_id, "")
        if tujuan:
            alasan = ke_pengguna(self.env)._(
                "nobody heads %(unit)s; fill the field Manager of that unit", unit=tujuan.name
            )
        else:
            alasan = ke_pengguna(self.env)._(
                "no unit for the role %(peran)s is found from %(unit)s; check the kind and the "
                "parent of the unit",
                peran=self.name,
                unit=asal.name,
            )
        return Temuan(self.env["hr.employee"], alasan)
