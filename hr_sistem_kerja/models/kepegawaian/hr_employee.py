from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ...aturan import bahasa
from ...aturan import nip as aturan_nip
from ...aturan.lingkup import Posisi
from ..inti.bahasa_pengguna import ke_pengguna


class HrEmployee(models.Model):
    """A pegawai ASN: the NIP and where he stands (P Ps.1(21))."""

    _inherit = "hr.employee"

    nip = fields.Char(
        "NIP",
        tracking=True,
        copy=False,
        help="Stored as 18 digits without spaces.",
    )
    # What screens show and edit: typed with or without spaces, shown 8-6-1-3
    nip_tampil = fields.Char(
        "NIP (8-6-1-3)",
        compute="_compute_nip_tampil",
        inverse="_inverse_nip_tampil",
        search="_search_nip_tampil",
        help="18 digits, typed with or without spaces: birth date, appointment, sex, serial.",
    )
    unit_organisasi_id = fields.Many2one(
        related="current_version_id.department_id.unit_organisasi_id",
        string="Unit Organisasi",
        store=True,
        index="btree_not_null",
    )
    perangkat_daerah_id = fields.Many2one(
        related="current_version_id.department_id.perangkat_daerah_id",
        string="Perangkat Daerah",
        store=True,
        index="btree_not_null",
    )
    # Who a portal user is, and what he may read, is found by it with every request
    work_contact_id = fields.Many2one(index="btree_not_null")
    penugasan_ids = fields.One2many(
        "sistem.kerja.penugasan", "employee_id", "Assignments", groups="hr.group_hr_user"
    )
    penugasan_count = fields.Integer(
        "Number of Assignments", compute="_compute_penugasan_count", groups="hr.group_hr_user"
    )

    _nip_unik = models.UniqueIndex(
        "(company_id, nip) WHERE nip IS NOT NULL",
        lambda env, _diag: ke_pengguna(env)._(
            "NIP: this number is already registered for another employee of the same government."
        ),
    )

    @api.depends("nip")
    def _compute_nip_tampil(self):
        for pegawai in self:
            pegawai.nip_tampil = aturan_nip.tampilkan(pegawai.nip)

    def _inverse_nip_tampil(self):
        for pegawai in self:
            pegawai.nip = pegawai.nip_tampil

    def _search_nip_tampil(self, operator, value):
        if operator == "ilike":
            return [("nip", "ilike", aturan_nip.normalkan(value))]
        if operator == "in":
            return [("nip", "in", [aturan_nip.normalkan(nip) if nip else nip for nip in value])]
        return NotImplemented

    @api.depends("penugasan_ids")
    def _compute_penugasan_count(self):
        jumlah = dict(
            self.env["sistem.kerja.penugasan"]._read_group(
                [("employee_id", "in", self.ids)], ["employee_id"], ["__count"]
            )
        )
        for pegawai in self:
            pegawai.penugasan_count = jumlah.get(pegawai, 0)

    @api.model_create_multi
    def create(self, vals_list):
        self._siapkan_nip(vals_list)
        pegawai = super().create(vals_list)
        pegawai._check_nip()
        pegawai._segarkan_kedudukan()
        return pegawai

    def write(self, vals):
        self._siapkan_nip([vals])
        hasil = super().write(vals)
        # Not a constraint: that would run before the inherited fields of the version are written
        if not {"nip", "birthday", "sex", "status_asn"}.isdisjoint(vals):
            self._check_nip()
        return hasil

    def _siapkan_nip(self, vals_list):
        """Normalise the NIP in ``vals_list`` and refuse those that somebody else has."""
        bernip = [vals for vals in vals_list if "nip" in vals]
        for vals in bernip:
            vals["nip"] = aturan_nip.normalkan(vals["nip"]) or False
        nip = [vals["nip"] for vals in bernip if vals["nip"]]
        if not nip:
            return
        # sudo: a NIP is taken also where its holder is archived or not visible to the user
        pemilik = {
            (lain.company_id.id, lain.nip): lain.name
            for lain in self.sudo()
            .with_context(active_test=False)
            .search([("nip", "in", nip), ("id", "not in", self.ids)])
        }
        for vals in filter(lambda vals: vals["nip"], bernip):
            instansi = vals.get("company_id") or self.company_id[:1].id or self.env.company.id
            kunci = instansi, vals["nip"]
            if kunci in pemilik:
                raise ValidationError(self._pesan_nip_ganda(vals, pemilik[kunci]))
            pemilik[kunci] = vals.get("name") or ", ".join(self.mapped("name"))

    def _pesan_nip_ganda(self, vals, pemilik):
        return ke_pengguna(self.env)._(
            "NIP of %(nama)s (%(nip)s): it already belongs to %(lain)s. One NIP is one person; "
            "open that record instead of making a second one.",
            nama=vals.get("name") or ", ".join(self.mapped("name")),
            nip=aturan_nip.tampilkan(vals["nip"]),
            lain=pemilik,
        )

    def _check_nip(self):
        """Refuse a NIP that is malformed or contradicts what is known of the person."""
        # sudo: birth date and sex are for HR officers, but the check is for everybody's writes
        for pegawai in self.sudo().filtered("nip"):
            kode = aturan_nip.periksa(
                pegawai.nip,
                # Without a status the digits of the appointment cannot be judged as a month
                pegawai.status_asn or "pppk",
                pegawai.birthday,
                pegawai.sex,
            )
            if kode:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "NIP of %(nama)s (%(nip)s): %(alasan)s",
                        nama=pegawai.name,
                        nip=aturan_nip.tampilkan(pegawai.nip),
                        alasan=pegawai._alasan_nip(kode),
                    )
                )

    def _alasan_nip(self, kode):
        """Return the sentence for a code of :func:`aturan.nip.periksa`."""
        self.ensure_one()
        env = ke_pengguna(self.env)
        lahir = aturan_nip.tanggal_lahir(self.nip) if len(self.nip) == aturan_nip.PANJANG else None
        return {
            "panjang": env._(
                "it has %(jumlah)s characters; a NIP has exactly 18 digits.", jumlah=len(self.nip)
            ),
            "lahir": env._("its first 8 digits are not a date of birth (YYYYMMDD)."),
            "pengangkatan": env._(
                "digits 13-14 are not a month; for a PNS digits 9-14 are the year and month of "
                "the appointment."
            ),
            "urutan_waktu": env._("the year of appointment is not after the year of birth."),
            "kelamin": env._("digit 15 must be 1 (man) or 2 (woman)."),
            "beda_lahir": env._(
                "it says born on %(nip)s, but the field Birthday says %(lahir)s.",
                nip=bahasa.tanggal(lahir),
                lahir=bahasa.tanggal(self.birthday),
            ),
            "beda_kelamin": env._("digit 15 contradicts the field Gender."),
        }[kode]

    def _posisi(self):
        """Return where this pegawai stands, for :mod:`aturan.lingkup`."""
        self.ensure_one()
        return self.department_id._posisi() if self.department_id else Posisi(self.company_id.id)

    def _dapat_ditugaskan(self):
        """Tell whether the post is a Jabatan Fungsional or Pelaksana (P Ps.8(1), M Ps.19(1))."""
        self.ensure_one()
        # sudo: the jenjang is compared, not shown
        jenjang = self.sudo().jenjang_id
        return jenjang.jenis == "fungsional" or jenjang.code == "plk"

    def _isi_orang(self):
        """Return how a letter names this person."""
        self.ensure_one()
        return {
            "nama": self.name,
            "nip": self.nip or "",
            "pangkat": self.pangkat_id.display_name or "",
            "jabatan": self.job_title or "",
        }

    def action_lihat_penugasan(self):
        """Open the assignments of this employee."""
        self.ensure_one()
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_penugasan"),
            "domain": [("employee_id", "=", self.id)],
            "context": {"default_employee_id": self.id},
        }
