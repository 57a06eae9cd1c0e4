from typing import NamedTuple

from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..inti.bahasa_pengguna import ke_pengguna


class Konteks(NamedTuple):
    """The points of reference from which a role is found; records, empty where unknown."""

    pegawai: object = None
    unit_asal: object = None
    unit_tujuan: object = None
    unit_pemilik: object = None
    ketua: object = None
    pengendali: object = None
    instansi: object = None


class Temuan(NamedTuple):
    """What the resolver found: the official (maybe empty) and, if none, the reason.

    ``unit_id`` is where the walk ended, so that a vacant post can be filled by a Plt.
    """

    pejabat: object
    alasan: str
    unit_id: int = 0


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
            ("diri", "The Person Himself"),
            ("atasan_langsung", "Pejabat Penilai Kinerja"),
            ("pimpinan_uo", "Head of the Unit Organisasi"),
            ("pimpinan_atas", "Head above the Head of the Unit Organisasi"),
            ("pimpinan_pd", "Head of the Perangkat Daerah"),
            ("pimpinan_pola", "Level 1 of the Unit"),
            ("pimpinan_bawah_pola", "Official below Level 1"),
            ("pimpinan_jenjang", "Nearest Head of a Jenjang"),
            ("pimpinan_jenis_atas", "Nearest Head Upward of a Kind of Unit"),
            ("pimpinan_jenis_pola", "Head of a Kind of Unit below the same Level 1"),
            ("pimpinan_jenis_unit", "Head of the Unit of a Kind"),
            ("kepala_daerah", "Kepala Daerah"),
            ("pyb", "Pejabat yang Berwenang"),
            ("ketua", "Ketua of the Team"),
            ("pengendali", "Pengendali of the Team"),
        ],
        "Walks to",
        required=True,
    )
    jenis_unit_ids = fields.Many2many("sistem.kerja.jenis.unit", string="Kinds of Unit")
    jenjang_id = fields.Many2one("sistem.kerja.jenjang")

    _code_unik = models.Constraint("UNIQUE(code)", "Code: another role already has it.")

    @api.constrains("cara", "jenis_unit_ids", "jenjang_id")
    def _check_lengkap(self):
        for peran in self:
            if ("jenis" in peran.cara) != bool(peran.jenis_unit_ids):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Kinds of Unit of %(peran)s: fill it where the role walks to a kind of "
                        "unit, and only there.",
                        peran=peran.name,
                    )
                )
            if (peran.cara == "pimpinan_jenjang") != bool(peran.jenjang_id):
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Jenjang of %(peran)s: fill it where the role walks to a jenjang, and only "
                        "there.",
                        peran=peran.name,
                    )
                )

    def _cari(self, konteks, pohon=None):
        """Find who holds this role, in each of the contexts.

        :param konteks: list of :class:`Konteks`
        :param pohon: tree of the governments, where the caller has it already
        :returns: list of :class:`Temuan`, in the order of ``konteks``
        """
        self.ensure_one()
        if self.acuan == "tim":
            return [self._dari_tim(satu) for satu in konteks]
        if self.cara in ("diri", "atasan_langsung"):
            return [self._dari_pegawai(satu.pegawai) for satu in konteks]
        if self.cara in ("kepala_daerah", "pyb"):
            return [self._dari_instansi(self._instansi(satu)) for satu in konteks]
        units = [self._unit(satu) for satu in konteks]
        if pohon is None:
            companies = self.env["res.company"].union(*(u.company_id for u in units if u))
            pohon = self.env["hr.department"]._pohon(companies)
        return [self._dari_unit(pohon, unit) for unit in units]

    def _unit(self, konteks):
        """Return the unit at which the walk starts."""
        if self.acuan == "pegawai" and konteks.pegawai:
            # sudo: the place of a person in the organisation is public
            return konteks.pegawai.sudo().department_id
        if self.acuan == "instansi":
            return konteks.unit_pemilik or konteks.unit_asal
        nama = "unit_asal" if self.acuan == "pegawai" else self.acuan
        return getattr(konteks, nama) or self.env["hr.department"]

    def _instansi(self, konteks):
        if self.acuan == "instansi":
            return konteks.instansi or konteks.unit_pemilik.company_id
        return self._unit(konteks).company_id or konteks.instansi

    def _dari_tim(self, konteks):
        pejabat = konteks.ketua if self.cara == "ketua" else konteks.pengendali
        alasan = ke_pengguna(self.env)._("the team has no %(peran)s yet", peran=self.name)
        return self._temuan(pejabat, alasan)

    def _dari_pegawai(self, pegawai):
        if self.cara == "diri":
            return self._temuan(pegawai, ke_pengguna(self.env)._("no person is named"))
        # sudo: who assesses whom is shown to those who plan the assignment
        ppk = pegawai.sudo().ppk_id if pegawai else None
        alasan = ke_pengguna(self.env)._(
            "%(nama)s has no PPK; determine the kedudukan first",
            nama=pegawai.name if pegawai else ke_pengguna(self.env)._("The person"),
        )
        return self._temuan(ppk, alasan)

    def _dari_instansi(self, instansi):
        # sudo: who leads a government is public
        instansi = instansi.sudo()
        pejabat = instansi.kepala_daerah_id if self.cara == "kepala_daerah" else instansi.pyb_id
        alasan = ke_pengguna(self.env)._(
            "%(peran)s of %(instansi)s is not set; fill it on the company",
            peran=self.name,
            instansi=instansi.name,
        )
        return self._temuan(pejabat, alasan)

    def _dari_unit(self, pohon, unit):
        """Walk the tree from ``unit`` and return the head of where the walk ends."""
        tujuan = unit and getattr(self, f"_ke_{self.cara}")(pohon, unit.id)
        if tujuan and tujuan.kepala:
            # sudo: who heads a unit is public; the caller gets no private field of his
            return Temuan(self.env["hr.employee"].browse(tujuan.kepala), "", tujuan.id)
        if tujuan:
            alasan = ke_pengguna(self.env)._(
                "nobody heads %(unit)s; fill the field Manager of that unit", unit=tujuan.nama
            )
        else:
            alasan = ke_pengguna(self.env)._(
                "no unit for the role %(peran)s is found from %(unit)s; check the kind, the parent "
                "and the head of the units above it",
                peran=self.name,
                unit=unit.name if unit else "-",
            )
        return Temuan(self.env["hr.employee"], alasan, tujuan.id if tujuan else 0)

    def _temuan(self, pejabat, alasan):
        pejabat = (pejabat or self.env["hr.employee"]).with_env(self.env)
        return Temuan(pejabat, "" if pejabat else alasan)

    # ------------------------------------------------------------------ the walks

    def _jenis(self):
        return set(self.jenis_unit_ids.mapped("code"))

    def _ke_pimpinan_uo(self, pohon, unit_id):
        return pohon.unit_organisasi(unit_id)

    def _ke_pimpinan_atas(self, pohon, unit_id):
        uo = pohon.unit_organisasi(unit_id)
        return uo and uo.induk and pohon.kepala_terdekat(uo.induk, kecuali=uo.kepala)

    def _ke_pimpinan_pd(self, pohon, unit_id):
        return pohon.perangkat_daerah(unit_id)

    def _ke_pimpinan_pola(self, pohon, unit_id):
        return pohon.pola(unit_id)

    def _ke_pimpinan_bawah_pola(self, pohon, unit_id):
        return pohon.bawah_pola(unit_id)

    def _ke_pimpinan_jenjang(self, pohon, unit_id):
        return pohon.kepala_terdekat(unit_id, jenjang={self.jenjang_id.code})

    def _ke_pimpinan_jenis_atas(self, pohon, unit_id):
        return next((u for u in pohon.naik(unit_id) if u.jenis in self._jenis()), None)

    def _ke_pimpinan_jenis_pola(self, pohon, unit_id):
        return pohon.di_pola(unit_id, self._jenis())

    def _ke_pimpinan_jenis_unit(self, pohon, unit_id):
        return pohon.unit_jenis(pohon[unit_id].instansi, self._jenis())
