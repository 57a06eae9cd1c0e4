import psycopg2

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tools import mute_logger

from ...aturan import bahasa, nomor
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan

CONTOH_URUT = 12
# What entries point to: a used register keeps it
_TETAP = ("company_id", "perangkat_daerah_id", "jenis", "tahun_awal", "urut_awal")


class BukuNomor(models.Model):
    """A register of letter numbers: which unit numbers which kinds of letter, and how."""

    _name = "sistem.kerja.buku.nomor"
    _description = "Number Register"
    _inherit = ["mail.thread"]
    _order = "company_id, perangkat_daerah_id, id"
    _check_company_auto = True

    name = fields.Char(required=True, tracking=True)
    company_id = fields.Many2one(
        "res.company",
        "Government",
        required=True,
        index=True,
        default=lambda self: self.env.company,
        tracking=True,
    )
    perangkat_daerah_id = fields.Many2one(
        "hr.department",
        index="btree_not_null",
        check_company=True,
        domain="[('is_perangkat_daerah', '=', True), ('company_id', '=', company_id)]",
        tracking=True,
        help="Whose letters it numbers; empty: those of every agency without its own register.",
    )
    jenis = fields.Selection(
        pilihan.NASKAH, "Kind", tracking=True, help="Empty: every kind without its own register."
    )
    klasifikasi = fields.Char("Classification Code", tracking=True, help="E.g. 800.1.11.1.")
    kode_unit = fields.Char("Code of the Unit", tracking=True, help="E.g. ORG.")
    pola = fields.Char(
        "Pattern",
        required=True,
        default="{klasifikasi}/{urut:03d}/{kode_unit}/{tahun}",
        tracking=True,
        help="Possible: {klasifikasi} {urut} {urut:03d} {kode_unit} {bulan} {bulan_romawi} {tahun}",
    )
    contoh = fields.Char("Example", compute="_compute_contoh")
    tahun_awal = fields.Integer(
        "First Year", default=lambda self: fields.Date.context_today(self).year, tracking=True
    )
    urut_awal = fields.Integer(
        "First Number",
        default=1,
        tracking=True,
        help="Number with which the first year begins here: 58, where a book on paper ends with "
        "57. Every later year begins with 1.",
    )
    entri_ids = fields.One2many("sistem.kerja.nomor", "buku_id", "Entries", readonly=True)
    jumlah_entri = fields.Integer("Numbers", compute="_compute_jumlah_entri")
    active = fields.Boolean(default=True)

    _urut_awal_positif = models.Constraint(
        "CHECK(urut_awal > 0)",
        lambda env, _diag: ke_pengguna(env)._("First Number: it must be 1 or more."),
    )

    _satu_per_unit = models.UniqueIndex(
        "(company_id, COALESCE(perangkat_daerah_id, 0), COALESCE(jenis, '')) WHERE active",
        lambda env, _diag: ke_pengguna(env)._(
            "Number Register: this agency already has a register for this kind of letter."
        ),
    )

    @api.depends("pola", "klasifikasi", "kode_unit")
    def _compute_contoh(self):
        hari_ini = fields.Date.context_today(self)
        for buku in self:
            buku.contoh = (
                "" if nomor.periksa_pola(buku.pola or "") else buku._susun(CONTOH_URUT, hari_ini)
            )

    @api.depends("entri_ids")
    def _compute_jumlah_entri(self):
        jumlah = dict(
            self.env["sistem.kerja.nomor"]._read_group(
                [("buku_id", "in", self.ids)], ["buku_id"], ["__count"]
            )
        )
        for buku in self:
            buku.jumlah_entri = jumlah.get(buku._origin, 0)

    @api.constrains("pola", "klasifikasi", "kode_unit")
    def _check_pola(self):
        for buku in self:
            salah = nomor.periksa_pola(buku.pola)
            if salah:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Pattern: %(salah)s is missing or cannot be filled in. It needs {urut} and "
                        "{tahun}; possible are: %(daftar)s.",
                        salah=salah,
                        daftar=", ".join("{" + satu + "}" for satu in nomor.ISIAN),
                    )
                )
            for nama in ("klasifikasi", "kode_unit"):
                if "{" + nama + "}" in buku.pola and not buku[nama]:
                    raise ValidationError(
                        ke_pengguna(self.env)._(
                            "%(bidang)s: the pattern uses it; fill it in, or change the pattern.",
                            bidang=buku._fields[nama]._description_string(self.env),
                        )
                    )

    @api.constrains("pola", "klasifikasi", "kode_unit", "company_id", "active")
    def _check_beda(self):
        """Two registers of a government never write the same numbers."""
        hari_ini = fields.Date.context_today(self)
        for buku in self.filtered("contoh"):
            # sudo: also registers that the user does not see write numbers; archived ones have
            lain = buku.sudo().with_context(active_test=False)
            lain = lain.search([("company_id", "=", buku.company_id.id), ("id", "!=", buku.id)])
            contoh = buku._susun(CONTOH_URUT, hari_ini)
            kembar = lain.filtered(
                lambda satu, contoh=contoh: satu._susun(CONTOH_URUT, hari_ini) == contoh
            )[:1]
            if kembar:
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "Pattern: the register %(lain)s writes the same numbers (%(contoh)s). "
                        "Choose another Classification Code or Code of the Unit, so that no "
                        "number is used twice.",
                        lain=kembar.name,
                        contoh=contoh,
                    )
                )

    def write(self, vals):
        berubah = [nama for nama in _TETAP if nama in vals]
        for buku in self if berubah else self.browse():
            # sudo: the entries count, whoever may see them
            lama = buku.sudo()
            beda = [
                n for n in berubah if lama._fields[n].convert_to_write(lama[n], lama) != vals[n]
            ]
            if beda and lama.entri_ids:
                buku._tolak_ubah(beda)
        return super().write(vals)

    def _tolak_ubah(self, bidang):
        raise UserError(
            ke_pengguna(self.env)._(
                "%(bidang)s of %(nama)s: numbers were drawn already, so it stays as it is. Archive "
                "this register and make a new one.",
                bidang=", ".join(self._fields[n]._description_string(self.env) for n in bidang),
                nama=self.name,
            )
        )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_dipakai(self):
        for buku in self:
            # sudo: the entries count, whoever may see them
            if buku.sudo().entri_ids:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: its numbers stay as proof. Archive the register instead of "
                        "deleting it.",
                        nama=buku.name,
                    )
                )

    def _susun(self, urut, tanggal, sisipan=""):
        return nomor.susun(
            self.pola, urut, tanggal, self.klasifikasi or "", self.kode_unit or "", sisipan
        )

    @api.model
    def _untuk(self, company, perangkat_daerah, jenis):
        """Return the register that numbers a letter; the more specific one wins.

        :param company: government
        :param perangkat_daerah: agency that issues it
        :param jenis: code of the kind of letter
        """
        # sudo: who signs need not read the registers of his agency
        cocok = self.sudo().search(
            [
                ("company_id", "=", company.id),
                ("perangkat_daerah_id", "in", [perangkat_daerah.id, False]),
                ("jenis", "in", [jenis, False]),
            ]
        )
        return cocok.sorted(
            lambda buku: (bool(buku.perangkat_daerah_id), bool(buku.jenis)), reverse=True
        )[:1]

    # ------------------------------------------------------------------ drawing numbers

    def _ambil(self, tanggal, **vals):
        """Draw the next number of the year, or one in between for an earlier date.

        Two who sign at the same moment both try the same number: PostgreSQL lets the second
        wait for the first, and gives him the number only if the first gave it back. So no number
        is used twice and none is left out, whatever happens to a signature.

        :param tanggal: date of the letter
        :returns: ``sistem.kerja.nomor``
        """
        self.ensure_one()
        self._pastikan_tanggal(tanggal)
        terakhir = self._entri_terakhir(tanggal.year)
        if terakhir and tanggal < terakhir.tanggal:
            return self._sisipkan(tanggal, **vals)
        urut = terakhir.urut + 1 if terakhir else self._urut_pertama(tanggal.year)
        while True:
            entri = self._coba(urut, "", tanggal, **vals)
            if entri:
                return entri
            urut += 1

    def _pastikan_tanggal(self, tanggal):
        """Refuse days that would spoil the order: days to come, and years before the first."""
        # One day more: the clock of the server may be in another time zone
        besok = fields.Date.add(fields.Date.context_today(self), days=1)
        if not self.tahun_awal <= tanggal.year or tanggal > besok:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Date: %(tanggal)s cannot get a number of %(buku)s. It numbers letters from "
                    "%(tahun)s on, up to today; correct the date.",
                    tanggal=bahasa.tanggal(tanggal),
                    buku=self.name,
                    tahun=self.tahun_awal,
                )
            )

    def _urut_pertama(self, tahun):
        return self.urut_awal if tahun == self.tahun_awal else 1

    def _entri_terakhir(self, tahun):
        return self.env["sistem.kerja.nomor"].search(
            [("buku_id", "=", self.id), ("tahun", "=", tahun), ("sisipan", "=", "")],
            order="urut desc",
            limit=1,
        )

    def _sisipkan(self, tanggal, **vals):
        """Draw a number between those of the days around an earlier date (back-dated)."""
        semua = self.env["sistem.kerja.nomor"].search(
            [("buku_id", "=", self.id), ("tahun", "=", tanggal.year)]
        )
        sebelum = semua.filtered(lambda satu: not satu.sisipan and satu.tanggal <= tanggal)
        urut = max(sebelum.mapped("urut"), default=self._urut_pertama(tanggal.year) - 1)
        terpakai = semua.filtered(lambda satu: satu.urut == urut and satu.sisipan).mapped("sisipan")
        while True:
            sisipan = nomor.sisipan_berikut(terpakai)
            entri = self._coba(urut, sisipan, tanggal, **vals)
            if entri:
                return entri
            terpakai.append(sisipan)

    def _coba(self, urut, sisipan, tanggal, **vals):
        """Return the entry with this number; nothing where somebody else has just drawn it."""
        teks = self._susun(urut, tanggal, sisipan)
        self._pastikan_belum_ada(teks)
        try:
            with self.env.cr.savepoint(), mute_logger("odoo.sql_db"):
                return (
                    self.env["sistem.kerja.nomor"]
                    ._buka()
                    .create(
                        {
                            "buku_id": self.id,
                            "tahun": tanggal.year,
                            "urut": urut,
                            "sisipan": sisipan,
                            "tanggal": tanggal,
                            "nomor": teks,
                            **vals,
                        }
                    )
                )
        except psycopg2.errors.UniqueViolation:
            self.env.invalidate_all(flush=False)
            return self.env["sistem.kerja.nomor"]

    def _pastikan_belum_ada(self, teks):
        """Refuse a number that another register wrote, e.g. while its pattern was another."""
        ada = self.env["sistem.kerja.nomor"].search(
            [
                ("nomor", "=", teks),
                ("company_id", "=", self.company_id.id),
                ("buku_id", "!=", self.id),
            ],
            limit=1,
        )
        if ada:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Number %(nomor)s: the register %(lain)s used it already. Change the pattern "
                    "of %(buku)s, so that no number is used twice.",
                    nomor=teks,
                    lain=ada.buku_id.name,
                    buku=self.name,
                )
            )

    # ------------------------------------------------------------------ void numbers, screens

    def action_nomor_batal(self, alasan, tanggal=None):
        """Enter the next number as void, e.g. because it was spoilt on paper.

        :param alasan: why it is void, required
        :param tanggal: day of the number (ISO); empty: today. An earlier day gets a number in
            between.
        :returns: the number
        :raises AccessError: for anybody but the Pengelola Kepegawaian
        """
        self.ensure_one()
        if not self.env.user.has_group("hr_sistem_kerja.group_pengelola"):
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Void Number: only a Pengelola Kepegawaian enters it. Ask him to do it."
                )
            )
        self.check_access("write")
        alasan = self._pastikan_alasan(alasan)
        tanggal = fields.Date.to_date(tanggal) or fields.Date.context_today(self)
        # sudo: entries are written by no role, the right to enter this one was checked
        entri = self.sudo()._ambil(tanggal, state="batal", keterangan=alasan)
        return entri.nomor

    def _pastikan_alasan(self, alasan):
        alasan = (alasan or "").strip()
        if not alasan:
            raise UserError(
                ke_pengguna(self.env)._("Reason: write why the number is void; it stays visible.")
            )
        return alasan

    def action_entri(self):
        """Show the numbers of these registers, those of this year first."""
        aksi = self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_nomor")
        return {**aksi, "domain": [("buku_id", "in", self.ids)]}
