from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import SQL

from ...aturan import kedudukan as aturan_kedudukan
from ...aturan.pemeriksa import Pemeriksa
from ..inti.bahasa_pengguna import ke_pengguna

# What follows from the records of the kedudukan, and is written by nobody else
TURUNAN = ("ppk_id", "kedudukan_status", "kedudukan_pasal")


class HrEmployee(models.Model):
    """The kedudukan of a pegawai: his PPK, and whether the regulation admits him."""

    _inherit = "hr.employee"

    kedudukan_ids = fields.One2many(
        "sistem.kerja.kedudukan", "employee_id", groups="hr.group_hr_user"
    )
    ppk_id = fields.Many2one(
        "hr.employee",
        "Pejabat Penilai Kinerja",
        readonly=True,
        copy=False,
        index="btree_not_null",
        groups="hr.group_hr_user",
        help="Of the kedudukan that runs today.",
    )
    kedudukan_status = fields.Selection(
        [("sesuai", "Conforms"), ("menyimpang", "Deviates"), ("belum", "Not Determined")],
        readonly=True,
        copy=False,
        index="btree_not_null",
        groups="hr.group_hr_user",
    )
    kedudukan_pasal = fields.Char(
        "Pasal of the Kedudukan", readonly=True, copy=False, groups="hr.group_hr_user"
    )
    kedudukan_alasan = fields.Char(
        "Reason of the Kedudukan Status",
        compute="_compute_kedudukan_alasan",
        groups="hr.group_hr_user",
        help="Why the status is what it is, and whom the regulation proposes.",
    )
    atasan_ppk_id = fields.Many2one(
        "hr.employee",
        "Superior of the PPK",
        compute="_compute_atasan_ppk_id",
        compute_sudo=True,
        groups="hr.group_hr_user",
        help="Where the regulation names him: Asisten and Wakil Direktur (B Ps.6(2), 60(2)).",
    )
    dinilai_ids = fields.One2many(
        "hr.employee", "ppk_id", "People Assessed", groups="hr.group_hr_user"
    )
    jumlah_dinilai = fields.Integer(
        "Span of Control",
        compute="_compute_jumlah_dinilai",
        groups="hr.group_hr_user",
        help="Number of people whom this official assesses (M Ps.17(2), K Ps.18(2), T L.1.c).",
    )

    @api.depends("dinilai_ids")
    def _compute_jumlah_dinilai(self):
        jumlah = dict(self._read_group([("ppk_id", "in", self.ids)], ["ppk_id"], ["__count"]))
        for pegawai in self:
            pegawai.jumlah_dinilai = jumlah.get(pegawai, 0)

    @api.depends("ppk_id", "kedudukan_status", "department_id", "job_id")
    def _compute_kedudukan_alasan(self):
        # sudo: the reason names the head whom the regulation proposes
        tersimpan = self._origin.sudo()
        pesan = {hasil.pegawai_id: hasil.pesan for hasil in tersimpan._periksa_kedudukan()}
        for pegawai in self:
            pegawai.kedudukan_alasan = pesan.get(pegawai._origin.id, "")

    @api.depends("ppk_id", "department_id")
    def _compute_atasan_ppk_id(self):
        # One tree for many; on a form it is read only where the regulation needs it
        pohon = self.env["hr.department"]._pohon(self.company_id) if len(self) > 1 else None
        for pegawai in self:
            pegawai.atasan_ppk_id = pegawai._atasan_ppk(pohon)[0] if pegawai.ppk_id else False

    # ------------------------------------------------------------------ writing

    @api.model_create_multi
    def create(self, vals_list):
        for vals in vals_list:
            self._tolak_tulis_langsung(vals)
        return super().create(vals_list)

    def write(self, vals):
        self._tolak_tulis_langsung(vals)
        hasil = super().write(vals)
        if "active" in vals:
            # sudo: who stood under him, or under the units he led, is checked whoever archives
            dinilai = self.sudo().with_context(active_test=False).dinilai_ids
            (self | dinilai)._segarkan_kedudukan()
            self._segarkan_yang_dipimpin()
        return hasil

    def _tolak_tulis_langsung(self, vals):
        if not self.env.su and not vals.keys().isdisjoint(TURUNAN):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Pejabat Penilai Kinerja: it follows from the kedudukan and is not typed in. "
                    "Use Determine Kedudukan on the unit or on the employee."
                )
            )

    # ------------------------------------------------------------------ the check

    def cek_kedudukan(self):
        """Check the PPK of these employees against the regulation in force.

        :returns: list of dicts in the order of the employees: ``employee_id``, ``status``
            (``sesuai``, ``menyimpang``, ``belum``), ``alasan``, ``pasal``, ``ppk_id`` (0 where
            there is none) and ``usulan`` (``{"ppk_id": int, "name": str, "pasal": str}``,
            ``ppk_id`` 0 where nobody is proposed)
        """
        # sudo: only the government of each, before the check that needs it: one query for all,
        # where the record rules would read it a thousand people at a time
        self.sudo().fetch(["company_id"])
        self.check_access("read")
        # sudo: the reader of the employees learns who leads the units above them
        return [hasil.rpc() for hasil in self.sudo()._periksa_kedudukan()]

    def _periksa_kedudukan(self, pemeriksa=None, ppk=None):
        """Return one :class:`HasilKedudukan` per employee; queries do not grow with them.

        :param pemeriksa: :class:`Pemeriksa` of their governments, where the caller has it
        :param ppk: dict of PPK by employee, both keys, to judge instead of the present ones
        """
        if not self:
            return []
        self.fetch(["name", "company_id", "current_version_id", "ppk_id"])
        pemeriksa = pemeriksa or self._pemeriksa()
        if ppk is None:
            ppk = {pegawai.id: pegawai.ppk_id.id for pegawai in self}
        pejabat = self.browse({kunci for kunci in ppk.values() if kunci})
        pejabat.fetch(["active"])
        keluar = {satu.id for satu in pejabat if not satu.active}
        hasil = []
        for orang in self._orang():
            kunci = ppk.get(orang.id) or 0
            penilaian = pemeriksa.nilai(orang, kunci, kunci in keluar)
            hasil.append(HasilKedudukan(orang, kunci, penilaian))
        self._lengkapi_pesan(hasil)
        return hasil

    def _pemeriksa(self):
        """Return a :class:`Pemeriksa` for the governments of these employees."""
        Peraturan = self.env["sistem.kerja.peraturan"]
        return Pemeriksa(
            self.env["hr.department"]._pohon(self.company_id),
            {
                company.id: Peraturan._berlaku(company).kedudukan_ids._baris()
                for company in self.company_id
            },
            self.env["sistem.kerja.pendelegasian"]._wakil(self.company_id),
        )

    def _orang(self):
        """Return these employees as plain values for :mod:`aturan.kedudukan`."""
        versi = self.current_version_id
        versi.fetch(["department_id", "jenjang_id"])
        jenjang = {j.id: (j.code, j.jenis) for j in versi.jenjang_id}
        orang = []
        for pegawai in self:
            kini = pegawai.current_version_id
            code, jenis = jenjang.get(kini.jenjang_id.id, ("", ""))
            orang.append(
                aturan_kedudukan.Orang(pegawai.id, kini.department_id.id or None, code, jenis)
            )
        return orang

    def _lengkapi_pesan(self, hasil):
        """Fill names and sentences; equal results share one sentence."""
        usulan = self.browse({satu.usulan.ppk for satu in hasil if satu.usulan.ppk})
        usulan.fetch(["name"])
        nama = {pejabat.id: pejabat.name for pejabat in usulan}
        pesan = {}
        for satu in hasil:
            satu.nama_usulan = nama.get(satu.usulan.ppk, "")
            kunci = satu.sebab, satu.nama_usulan
            if kunci not in pesan:
                pesan[kunci] = self._pesan_kedudukan(*kunci)
            satu.pesan = pesan[kunci]

    @api.model
    def _pesan_kedudukan(self, sebab, usulan=""):
        """Return in words why the status is what it is.

        :param sebab: see :class:`aturan.pemeriksa.Penilaian`
        :param usulan: name of the proposed PPK
        """
        env = ke_pengguna(self.env)
        return {
            "sesuai": env._("The regulation admits this PPK."),
            "menyimpang": env._(
                "The regulation does not admit this PPK; proposed is %s.", usulan or env._("nobody")
            ),
            "ppk_keluar": env._(
                "The PPK has left (archived); proposed is %s.",
                usulan or env._("nobody"),
            ),
            "": env._("No kedudukan is determined yet; proposed is %s.", usulan or env._("nobody")),
            "struktural": env._("A structural official stands under the next head above."),
            "kepala_mandiri": env._(
                "Who heads a unit mandiri stands under the next head above it."
            ),
            "tanpa_unit": env._("The employee has no department; place him in a unit first."),
            "tanpa_jenjang": env._("The post has no jenjang; fill it on the job position first."),
            "tanpa_aturan": env._(
                "No line of the regulation in force speaks of this unit and post."
            ),
            "tanpa_kepala": env._(
                "The head whom the line names is vacant or missing above the unit."
            ),
            "manual": env._("The text leaves it open; the officer decides."),
        }[sebab]

    def _atasan_ppk(self, pohon=None):
        """Return the superior of the PPK and the line that names him (B Ps.6(2), 60(2)).

        :returns: tuple of an employee and a rule line, both maybe empty
        """
        self.ensure_one()
        aturan = self.env["sistem.kerja.peraturan"]._berlaku(self.company_id).kedudukan_ids
        aturan = aturan.filtered(lambda baris: baris.sifat == "atasan_ppk")
        if not aturan:
            return self.browse(), aturan
        pohon = pohon or self.env["hr.department"]._pohon(self.company_id)
        unit = self.department_id
        for baris in aturan._untuk_jenis(pohon, unit.id):
            jenis = set(baris.ppk_jenis_unit_ids.mapped("code"))
            atasan = pohon.kepala_terdekat(unit.id, jenis=jenis, kecuali=self.ppk_id.id)
            if atasan:
                return self.browse(atasan.kepala), baris
        return self.browse(), aturan.browse()

    # ------------------------------------------------------------------ keeping it up to date

    def _segarkan_kedudukan(self, pemeriksa=None):
        """Store PPK, status and pasal of these employees; called for whom a change concerns."""
        # sudo: the stored result follows from records that the caller was allowed to change
        semua = self.sudo().exists()
        if not semua:
            return
        semua.fetch(["company_id", "current_version_id", *TURUNAN])
        ppk = self.env["sistem.kerja.kedudukan"]._ppk_berlaku(semua)
        berubah = []
        for satu in semua._periksa_kedudukan(pemeriksa, ppk):
            pegawai = self.browse(satu.pegawai_id).sudo()
            baru = (satu.ppk_id or None, satu.status, satu.pasal or None)
            lama = (
                pegawai.ppk_id.id or None,
                pegawai.kedudukan_status or None,
                pegawai.kedudukan_pasal or None,
            )
            if baru != lama:
                berubah.append((satu.pegawai_id, *baru))
        if berubah:
            semua._simpan_kedudukan(berubah)

    def _simpan_kedudukan(self, berubah):
        """Write the results of the check, tuples of id and :data:`TURUNAN`, in one statement.

        The ORM would write a hundred rows at a time; nothing but caches hangs on these columns.
        """
        kunci, ppk, status, pasal = (list(kolom) for kolom in zip(*berubah, strict=True))
        self.env.cr.execute(
            SQL(
                """
                UPDATE hr_employee
                   SET ppk_id = baru.ppk, kedudukan_status = baru.status,
                       kedudukan_pasal = baru.pasal, write_uid = %s,
                       write_date = now() AT TIME ZONE 'UTC'
                  FROM unnest(%s::int[], %s::int[], %s::varchar[], %s::varchar[])
                       AS baru(id, ppk, status, pasal)
                 WHERE hr_employee.id = baru.id
                """,
                self.env.uid,
                kunci,
                ppk,
                status,
                pasal,
            )
        )
        self.browse(kunci).invalidate_recordset([*TURUNAN, "kedudukan_alasan"], flush=False)
        self.invalidate_model(["dinilai_ids", "jumlah_dinilai", "atasan_ppk_id"], flush=False)

    def _segarkan_yang_dipimpin(self):
        """Check who stands under the units that these employees lead: their post decides."""
        # sudo: the check concerns all people below, whoever may see them
        units = self.env["hr.department"].sudo().search([("manager_id", "in", self.ids)])
        units._pegawai_terkait()._segarkan_kedudukan()

    def _cron_update_current_version_id(self):
        """Check again: another unit or post may hold from today."""
        hasil = super()._cron_update_current_version_id()
        self.env["sistem.kerja.kedudukan"]._cron_segarkan()
        return hasil

    # ------------------------------------------------------------------ screens

    def action_cek_kedudukan(self):
        """Check these employees now and open the result."""
        self.check_access("read")
        self._segarkan_kedudukan()
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(
                "hr_sistem_kerja.action_kedudukan_pegawai"
            ),
            "domain": [("id", "in", self.ids)],
            "context": {"group_by": ["kedudukan_status"], "expand": True},
        }

    def action_lihat_dinilai(self):
        """Open the people whom this official assesses."""
        self.ensure_one()
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(
                "hr_sistem_kerja.action_kedudukan_pegawai"
            ),
            "name": ke_pengguna(self.env)._("Assessed by %s", self.name),
            "domain": [("ppk_id", "=", self.id)],
            "context": {},
        }

    def action_lihat_bagan(self):
        """Open the chart at this person, with his PPK and whom he assesses."""
        self.ensure_one()
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(
                "hr_sistem_kerja.action_bagan_kedudukan"
            ),
            # Odoo's hierarchy view ignores hierarchy_res_id beside a domain
            "domain": [],
            "context": {"hierarchy_res_id": self.id},
        }

    def action_tetapkan_kedudukan(self):
        """Open the proposal for these people."""
        return self.env["sistem.kerja.tetapkan.kedudukan"]._buka(
            {"employee_ids": [fields.Command.set(self.ids)], "hanya_terbuka": False}
        )


class HasilKedudukan:
    """Result of the check of one employee."""

    def __init__(self, orang, ppk_id, penilaian):
        self.pegawai_id, self.ppk_id, self.orang = orang.id, ppk_id, orang
        self.usulan, self.status = penilaian.usulan, penilaian.status
        self.kode, self.pasal, self.sebab = penilaian.kode, penilaian.pasal, penilaian.sebab
        self.nama_usulan = self.pesan = ""

    def rpc(self):
        """Return the result as JSON-able values, without None."""
        return {
            "employee_id": self.pegawai_id,
            "status": self.status,
            "alasan": self.pesan,
            "pasal": self.pasal,
            "ppk_id": self.ppk_id,
            "usulan": {
                "ppk_id": self.usulan.ppk or 0,
                "name": self.nama_usulan,
                "pasal": self.usulan.pasal,
            },
        }
