from odoo import Command, api, fields, models
from odoo.exceptions import UserError

from ..alur.penentu import PenentuPejabat
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.peran import Konteks

BERKAS = {"berkas_ids", "berkas_penetapan_ids"}
MODEL = ("sistem.kerja.peta.proses", "sistem.kerja.sop")
# Of whom a file is that nobody saved with a record yet
MILIK = (False, *MODEL)


class KetetapanMixin(models.AbstractModel):
    """A document of the proses bisnis that an official puts in force, version after version.

    An officer records the Keputusan with its file. A version in force no longer changes: a new
    one replaces it, and the old one stays readable (R-165, R-166).
    """

    _name = "sistem.kerja.ketetapan.mixin"
    _description = "Document Established by an Official"
    _inherit = ["sistem.kerja.status.mixin"]

    _TRANSISI = {"draft": ("berlaku",), "berlaku": ("diganti", "dicabut")}
    _TERKUNCI = (
        "state",
        "versi",
        "sebelumnya_id",
        "peran_penetap_id",
        "bertindak",
        "peraturan_id",
        "pasal",
        "dicatat_oleh_id",
        "dicatat_pada",
    )
    # What the Keputusan says; it cannot change behind it
    _DALAM_KETETAPAN = {
        "name",
        "unit_id",
        "berkas_ids",
        "berkas_penetapan_ids",
        "dasar_penetapan",
        "tanggal_penetapan",
        "pejabat_id",
    }

    name = fields.Char(required=True, tracking=True)
    unit_id = fields.Many2one("hr.department", "Owner", required=True, index=True, tracking=True)
    company_id = fields.Many2one(
        related="unit_id.company_id", string="Government", store=True, index=True
    )
    perangkat_daerah_id = fields.Many2one(
        related="unit_id.perangkat_daerah_id", string="Perangkat Daerah", store=True, index=True
    )
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("berlaku", "In Force"),
            ("diganti", "Replaced"),
            ("dicabut", "Revoked"),
        ],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        index=True,
    )
    versi = fields.Integer("Version", default=1, readonly=True, copy=False, required=True)
    menurut = fields.Char(
        "To be Established by",
        compute="_compute_menurut",
        help="The official whom the regulation names, with its pasal.",
    )
    dasar_penetapan = fields.Char(
        "Established by",
        tracking=True,
        copy=False,
        help="Name and number of the decision, e.g. Keputusan Bupati Nomor ... (P Ps.19(4)).",
    )
    tanggal_penetapan = fields.Date("Established on", tracking=True, copy=False, index=True)
    pejabat_id = fields.Many2one(
        "hr.employee",
        "Signed by",
        copy=False,
        index="btree_not_null",
        groups="base.group_user",
        help="Who signed the decision; empty: who held or acted in that post on its date.",
    )
    bertindak = fields.Selection(
        [("dicatat", "Recorded by an Officer")], "Acting", readonly=True, copy=False
    )
    peran_penetap_id = fields.Many2one(
        "sistem.kerja.peran", "Role of the Signatory", readonly=True, copy=False
    )
    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan", "Regulation", readonly=True, copy=False, ondelete="restrict"
    )
    pasal = fields.Char(readonly=True, copy=False)
    dicatat_oleh_id = fields.Many2one("res.users", "Recorded by", readonly=True, copy=False)
    dicatat_pada = fields.Datetime("Recorded at", readonly=True, copy=False)
    reviu_berikutnya = fields.Date(
        "Next Review", compute="_compute_reviu_berikutnya", store=True, index="btree_not_null"
    )
    reviu_count = fields.Integer("Number of Reviews", compute="_compute_reviu_count")

    @api.depends("name", "versi")
    def _compute_display_name(self):
        for dokumen in self:
            versi = ke_pengguna(self.env)._("version %s", dokumen.versi)
            dokumen.display_name = (
                f"{dokumen.name} ({versi})" if dokumen.versi > 1 else dokumen.name
            )

    @api.depends("reviu_ids.state", "reviu_ids.reviu_berikutnya", "reviu_ids.tanggal")
    def _compute_reviu_berikutnya(self):
        for dokumen in self:
            selesai = dokumen.reviu_ids.filtered(lambda satu: satu.state == "selesai")
            dokumen.reviu_berikutnya = selesai.sorted("tanggal")[-1:].reviu_berikutnya

    @api.depends("reviu_ids")
    def _compute_reviu_count(self):
        for dokumen in self:
            dokumen.reviu_count = len(dokumen.reviu_ids)

    @api.depends("unit_id")
    def _compute_menurut(self):
        for dokumen in self:
            baris = dokumen.unit_id and dokumen._ketentuan_penetap()
            nama = baris.peran_id.name if baris else ""
            dokumen.menurut = f"{nama} ({baris.pasal})" if baris else False

    def _jenis_penetap(self):
        """Return the sort of the provision that says who establishes the document."""
        raise NotImplementedError

    def _ketentuan_penetap(self):
        self.ensure_one()
        peraturan = self.env["sistem.kerja.peraturan"]._berlaku(self.unit_id.company_id)
        return peraturan._ketentuan(self._jenis_penetap()).filtered("peran_id")[:1]

    # ------------------------------------------------------------------ establishing

    def action_tetapkan(self, dasar=None, tanggal=None):
        """Record the decision that puts the document in force; it replaces the version before.

        :param dasar: name and number of the decision; empty: as the record says
        :param tanggal: its date; empty: as the record says
        :raises UserError: where the decision, its date or its file is missing, the regulation
            names no official, or nobody holds the post
        """
        self.check_access("write")
        isian = {"dasar_penetapan": dasar, "tanggal_penetapan": tanggal}
        self._pastikan_boleh("berlaku")
        if isian := {nama: nilai for nama, nilai in isian.items() if nilai}:
            self.write(isian)
        for dokumen in self:
            dokumen._pastikan_siap()
            sebelumnya = dokumen.sebelumnya_id
            dokumen._pindah("berlaku", **dokumen._siapkan_ketetapan())
            sebelumnya._pindah("diganti")
        return True

    def _pastikan_siap(self):
        """Refuse where the decision is not completely recorded."""
        env, hari_ini = ke_pengguna(self.env), fields.Date.context_today(self)
        if not (self.dasar_penetapan and self.tanggal_penetapan):
            raise UserError(
                env._(
                    "Established by and Established on of %(nama)s: write name, number and date "
                    "of the decision (%(menurut)s).",
                    nama=self.name,
                    menurut=self.menurut or "-",
                )
            )
        if self.tanggal_penetapan > hari_ini:
            raise UserError(
                env._(
                    "Established on of %(nama)s: the date lies in the future. Record the decision "
                    "once it is signed.",
                    nama=self.name,
                )
            )
        sebelumnya = self.sebelumnya_id
        if sebelumnya and self.tanggal_penetapan < sebelumnya.tanggal_penetapan:
            raise UserError(
                env._(
                    "Established on of %(nama)s: the version before is established later. Check "
                    "both dates.",
                    nama=self.name,
                )
            )
        # sudo: only whether there is a file
        if not self.sudo().berkas_penetapan_ids:
            raise UserError(
                env._(
                    "File of the Decision of %(nama)s: attach the signed decision as a file; it "
                    "is the proof.",
                    nama=self.name,
                )
            )

    def _siapkan_ketetapan(self):
        """Return what is kept of the decision: by whom, in which role, by which pasal."""
        baris = self._ketentuan_penetap()
        if not baris:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: the regulation in force names nobody who establishes it. Ask the "
                    "administrator to add the provision under Configuration > Regulations.",
                    nama=self.name,
                )
            )
        return {
            "pejabat_id": (self.pejabat_id or self._cari_penetap(baris)).id,
            "peran_penetap_id": baris.peran_id.id,
            "bertindak": "dicatat",
            "peraturan_id": baris.peraturan_id.id,
            "pasal": baris.pasal,
            "dicatat_oleh_id": self.env.uid,
            "dicatat_pada": fields.Datetime.now(),
        }

    def _cari_penetap(self, baris):
        """Return who held the role, or acted in it, on the date of the decision."""
        penentu = PenentuPejabat(self.company_id, self.tanggal_penetapan)
        unit = self.unit_id
        konteks = Konteks(
            unit_asal=unit, unit_tujuan=unit, unit_pemilik=unit, instansi=self.company_id
        )
        temuan = baris.peran_id._cari([konteks], penentu.pohon)[0]
        pelaku = penentu._pelaku(temuan, self.env["hr.employee"])
        if not pelaku.orang:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Signed by of %(nama)s: %(peran)s establishes it (%(pasal)s), but nobody is "
                    "found: %(alasan)s. Or choose who signed.",
                    nama=self.name,
                    peran=baris.peran_id.name,
                    pasal=baris.pasal,
                    alasan=pelaku.alasan,
                )
            )
        return pelaku.orang

    # ------------------------------------------------------------------ files

    def _ikat_berkas(self):
        """Make the files those of this record, so that its readers see them and nobody else.

        :raises AccessError: where the user may not read a file that he adds
        """
        for bidang in BERKAS:
            # sudo: which files are new is decided here, the check follows
            berkas = self.sudo()[bidang]
            lepas = berkas.filtered(lambda satu: not satu.res_id and satu.res_model in MILIK)
            asing = (berkas - lepas).filtered(lambda satu: satu.res_model != self._name)
            # Whoever adds a file by its number must be allowed to read it
            (lepas | asing).with_env(self.env).check_access("read")
            pemilik = {"res_model": self._name, "res_id": self.id}
            lepas.write(pemilik)
            if asing:
                # The file of something else may be deleted there: the record keeps a copy.
                # sudo: the user may write the record, and has just passed the check of the files
                salinan = asing.browse([satu.copy(pemilik).id for satu in asing])
                isi = berkas - asing | salinan
                self.sudo()._buka().write({bidang: [Command.set(isi.ids)]})

    # ------------------------------------------------------------------ versions

    def action_versi_baru(self):
        """Open the draft of the next version; made where there is none yet.

        :returns: action with its form
        """
        self.ensure_one()
        self.check_access("write")
        konsep = (
            self.search([("sebelumnya_id", "=", self.id), ("state", "=", "draft")], limit=1)
            or self._buat_versi()
        )
        return konsep._action_buka()

    def _buat_versi(self):
        self._tahan_baris()
        self._pastikan_boleh("diganti")
        vals = {"versi": self.versi + 1, "sebelumnya_id": self.id}
        return self._buka().copy(vals).with_env(self.env)

    def action_cabut(self, alasan):
        """Take the document out of force without a new version.

        :param alasan: the reason and its basis, required
        """
        self.check_access("write")
        alasan = self._pastikan_alasan(alasan)
        self._pindah("dicabut")
        isi = ke_pengguna(self.env)._("Revoked: %s", alasan)
        self._message_log_batch(bodies=dict.fromkeys(self.ids, isi))
        return True

    def action_lihat_reviu(self):
        """Open the reviews of the document."""
        self.ensure_one()
        nama = "sop_id" if self._name == "sistem.kerja.sop" else "peta_id"
        return {
            **self.env["ir.actions.act_window"]._for_xml_id("hr_sistem_kerja.action_reviu"),
            "domain": [(nama, "=", self.id)],
            "context": {f"default_{nama}": self.id},
        }

    def _action_buka(self):
        return {
            "type": "ir.actions.act_window",
            "res_model": self._name,
            "res_id": self.id,
            "view_mode": "form",
            "views": [[False, "form"]],
        }

    # ------------------------------------------------------------------ what stands

    @api.model_create_multi
    def create(self, vals_list):
        semua = super().create(vals_list)
        for dokumen in semua:
            dokumen._ikat_berkas()
        return semua

    def write(self, vals):
        if not self._terbuka() and not self._DALAM_KETETAPAN.isdisjoint(vals):
            self._tolak_ditetapkan()
        hasil = super().write(vals)
        if not BERKAS.isdisjoint(vals):
            for dokumen in self:
                dokumen._ikat_berkas()
        return hasil

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_ditetapkan(self):
        self._tolak_ditetapkan()

    def _tolak_ditetapkan(self):
        tetap = self.filtered(lambda dokumen: dokumen.state != "draft")[:1]
        if tetap:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: it is established by %(dasar)s and stays as proof. Make a new "
                    "version with New Version, or revoke it.",
                    nama=tetap.display_name,
                    dasar=tetap.dasar_penetapan,
                )
            )
