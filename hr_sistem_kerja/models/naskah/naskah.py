import base64
import hashlib
import re
import secrets

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan import pilihan


class Naskah(models.Model):
    """A letter (naskah dinas): draft, then signed and never changed again.

    What a letter prints is one JSON value, ``isi``. While the letter is a draft the value is made
    anew from the records (``_susun_isi``); signing stores it together with the PDF and its hash,
    so later changes of people, units or texts do not reach a signed letter.
    """

    _name = "sistem.kerja.naskah"
    _description = "Naskah Dinas"
    _inherit = ["sistem.kerja.status.mixin", "mail.thread", "mail.activity.mixin"]
    _order = "tanggal desc, id desc"
    _rec_names_search = ["nomor", "perihal"]

    _TRANSISI = {"konsep": ("ditandatangani", "dibatalkan"), "ditandatangani": ("dibatalkan",)}
    _TERKUNCI = (
        "state",
        "isi",
        "sha256",
        "token",
        "attachment_id",
        "pasal",
        "penandatangan_id",
        "bertindak",
        "pendelegasian_id",
        "nomor_id",
        "langkah_id",
        "line_ids",
        "permohonan_id",
        "pengajuan_id",
        "paraf_ids",
        "distribusi_ids",
        "menggantikan_id",
        "pengganti_ids",
        "alasan_ganti",
        "tim_pendamping_id",
    )
    # Free only while the letter is a draft
    _BEKU = {
        "jenis",
        "formulir_id",
        "peraturan_id",
        "nomor",
        "tanggal",
        "perihal",
        "jabatan_penandatangan",
        "unit_id",
        "tim_ids",
        "tembusan",
    }

    jenis = fields.Selection(pilihan.NASKAH, "Kind", required=True, tracking=True)
    formulir_id = fields.Many2one("sistem.kerja.formulir", "Form", ondelete="restrict")
    peraturan_id = fields.Many2one("sistem.kerja.peraturan", "Regulation", ondelete="restrict")
    pasal = fields.Char(readonly=True, help="The rule that decides instrument and signatory.")
    nomor = fields.Char("Number", tracking=True, copy=False, index="btree_not_null")
    tanggal = fields.Date("Date", tracking=True, copy=False)
    perihal = fields.Char("Subject", required=True)
    penandatangan_id = fields.Many2one(
        "hr.employee", "Signatory", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    jabatan_penandatangan = fields.Char("Title of the Signatory", required=True)
    unit_id = fields.Many2one("hr.department", required=True, index=True)
    perangkat_daerah_id = fields.Many2one(
        related="unit_id.perangkat_daerah_id", string="Perangkat Daerah", store=True, index=True
    )
    company_id = fields.Many2one(
        related="unit_id.company_id", string="Government", store=True, index=True
    )
    tim_ids = fields.Many2many("sistem.kerja.tim", string="Tim Kerja", copy=False)
    penugasan_ids = fields.One2many("sistem.kerja.penugasan", "naskah_id", "Assignments")
    tembusan = fields.Text("Copies to", help="One per line; empty: those of the form.")
    res_model = fields.Char("Made for (model)", readonly=True)
    res_id = fields.Many2oneReference("Made for", model_field="res_model", readonly=True)
    attachment_id = fields.Many2one("ir.attachment", "PDF", readonly=True, copy=False)
    sha256 = fields.Char("SHA-256", readonly=True, copy=False)
    token = fields.Char(readonly=True, copy=False, index="btree_not_null", groups="base.group_user")
    isi = fields.Json("Content", readonly=True, copy=False)
    state = fields.Selection(
        [("konsep", "Draft Letter"), ("ditandatangani", "Signed"), ("dibatalkan", "Cancelled")],
        default="konsep",
        required=True,
        copy=False,
        tracking=True,
        index=True,
        group_expand=True,
    )

    _nomor_unik = models.UniqueIndex(
        "(company_id, COALESCE(perangkat_daerah_id, 0), jenis, nomor, date_part('year', tanggal)) "
        "WHERE nomor IS NOT NULL",
        lambda env, _diag: ke_pengguna(env)._(
            "Number: another letter of this kind and year already has it. A number is used once."
        ),
    )

    @api.depends("jenis", "nomor", "tanggal")
    def _compute_display_name(self):
        nama = dict(self._fields["jenis"]._description_selection(self.env))
        for naskah in self:
            naskah.display_name = ke_pengguna(self.env)._(
                "%(jenis)s %(nomor)s",
                jenis=nama.get(naskah.jenis, ""),
                nomor=naskah.nomor or ke_pengguna(self.env)._("(draft %s)", naskah.id or ""),
            )

    @api.model
    def _buat(self, penetapan, penandatangan, unit, **vals):
        """Create a draft letter by a line of the regulation.

        :param penetapan: the line that decides instrument and signatory
        :param penandatangan: ``hr.employee`` found by the role resolver
        :param unit: ``hr.department`` that owns the performance
        """
        # sudo: the title of the official is printed on the letter, it is public
        orang = penandatangan.sudo()
        jabatan = orang.job_title or orang.job_id.name
        if orang == orang.company_id.kepala_daerah_id:
            jabatan = jabatan or orang.company_id.jabatan_kepala_daerah
        if not jabatan:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Signatory: %(nama)s has no Job Position, so the letter cannot name the title. "
                    "Fill the field Job Position of the employee.",
                    nama=penandatangan.name,
                )
            )
        return (
            self._buka()
            .create(
                {
                    **self._vals_wakil(penandatangan),
                    "jenis": penetapan.instrumen,
                    "formulir_id": penetapan._formulir().id,
                    "peraturan_id": penetapan.peraturan_id.id,
                    "pasal": penetapan.pasal,
                    "jabatan_penandatangan": jabatan,
                    "unit_id": unit.id,
                    "token": self._token_baru(),
                    **vals,
                }
            )
            .with_env(self.env)
        )

    def write(self, vals):
        if not self._terbuka() and not self._BEKU.isdisjoint(vals):
            for naskah in self:
                if naskah.state != "konsep":
                    raise UserError(
                        ke_pengguna(self.env)._(
                            "%(naskah)s: a letter that is signed or cancelled never changes. "
                            "Cancel it and make a new one if something is wrong.",
                            naskah=naskah.display_name,
                        )
                    )
        return super().write(vals)

    @api.constrains("nomor", "tanggal", "company_id", "jenis")
    def _check_nomor(self):
        for naskah in self.filtered("nomor"):
            if not naskah.nomor.strip():
                raise ValidationError(ke_pengguna(self.env)._("Number: it cannot be blank."))

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_konsep(self):
        for naskah in self:
            if naskah.state != "konsep" or naskah.nomor or naskah.tim_ids:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(naskah)s: letters stay as proof. Cancel it instead of deleting it.",
                        naskah=naskah.display_name,
                    )
                )

    def _vals_wakil(self, pejabat):
        """Return who signs today for an official: himself, or his Plt. or Plh."""
        penindak = self.env["sistem.kerja.pendelegasian"]._penindak(pejabat)
        return {
            "penandatangan_id": penindak.orang.id,
            "bertindak": penindak.bertindak,
            "pendelegasian_id": penindak.pendelegasian.id,
        }

    def _token_baru(self):
        return secrets.token_urlsafe(24)

    # ------------------------------------------------------------------ content and PDF

    def _isi(self):
        """Return what the letter says: frozen once it is signed, made anew before."""
        self.ensure_one()
        return self.isi or self._susun_isi()

    def _susun_isi(self):
        """Return the content of a draft from the records, see the layout of its form."""
        self.ensure_one()
        if not self.formulir_id:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Form: %(peraturan)s names no form for %(naskah)s. Choose one in the rule line "
                    "%(pasal)s.",
                    peraturan=self.peraturan_id.display_name,
                    naskah=self.display_name,
                    pasal=self.pasal or "",
                )
            )
        # sudo: the letter prints names, posts and texts whatever the rights of who prints it
        isi = getattr(self.sudo(), f"_susun_isi_{self.formulir_id.tata_letak}")()
        ditandatangani = self.state == "ditandatangani"
        return {**isi, "konsep": not ditandatangani, **self._isi_periksa(ditandatangani)}

    def _isi_periksa(self, ditandatangani):
        """Return what lets anybody check a signed letter; hook of the verification."""
        return {}

    def _render_pdf(self):
        """Return the PDF of the letter as bytes; an addon with layouts implements it.

        Here it is empty: without layouts teams can be set up, but letters not printed or signed.
        """
        return b""

    def _nama_berkas(self):
        """Return a file name that sorts and reads well: Surat Tugas 800.1.11.1-012 2026.pdf."""
        self.ensure_one()
        nama = dict(pilihan.NASKAH)[self.jenis]
        if not self.nomor:
            return f"{nama} konsep {self.id}.pdf"
        tahun = str(self.tanggal.year) if self.tanggal else ""
        # Most numbers end with the year already
        nomor = self.nomor.strip().removesuffix(tahun).strip(" /")
        # Letters, digits and what no file system minds
        nomor = re.sub(r"[^\w.,() -]+", "-", nomor)
        return f"{' '.join(filter(None, (nama, nomor, tahun)))}.pdf"

    def cetak_pdf(self):
        """Return the PDF for programs.

        :returns: ``{"nama_berkas": str, "pdf_base64": str, "sha256": str}``
        """
        self.ensure_one()
        self.check_access("read")
        pdf = self._pdf()
        return {
            "nama_berkas": self._nama_berkas(),
            "pdf_base64": base64.b64encode(pdf).decode(),
            "sha256": hashlib.sha256(pdf).hexdigest(),
        }

    def _pdf(self):
        """Return the stored PDF of a signed letter, or a fresh one of a draft."""
        self.ensure_one()
        if self.sha256:
            # sudo: who may read the letter may read its PDF
            return self.sudo().attachment_id.raw
        pdf = self._render_pdf()
        if not pdf:
            raise UserError(
                ke_pengguna(self.env)._(
                    "PDF of %(naskah)s: no addon with layouts is installed. Install Sistem Kerja "
                    "Reports to print and sign letters.",
                    naskah=self.display_name,
                )
            )
        return pdf

    def _simpan_konsep(self):
        """Keep the PDF of a draft beside it, for those who fetch it by the attachment."""
        for naskah in self.filtered("formulir_id"):
            if pdf := naskah._render_pdf():
                naskah._simpan_pdf(pdf)

    def _simpan_pdf(self, pdf, **vals):
        self.ensure_one()
        # sudo: the attachment belongs to the letter, which the caller has just been allowed
        # to decide; the former draft is replaced
        self.sudo().attachment_id.unlink()
        berkas = (
            self.env["ir.attachment"]
            .sudo()
            .create(
                {
                    "name": self._nama_berkas(),
                    "raw": pdf,
                    "mimetype": "application/pdf",
                    "res_model": self._name,
                    "res_id": self.id,
                }
            )
        )
        self._buka().write({"attachment_id": berkas.id, **vals})

    # ------------------------------------------------------------------ decisions

    def action_tandatangani(self):
        """Record that the official has signed: freeze content, PDF and hash, start the work.

        :raises AccessError: for anybody but the Pengelola Kepegawaian, who records the signature
        :raises UserError: where number or date is missing, or the letter is no draft
        """
        if not self.env.user.has_group("hr_sistem_kerja.group_pengelola"):
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Signature: only a Pengelola Kepegawaian records that a letter is signed. Ask "
                    "him to do it."
                )
            )
        self._pastikan_boleh("ditandatangani")
        self._pastikan_dapat_ditandatangani()
        for naskah in self:
            naskah._pastikan_bernomor()
            naskah._bekukan()
        self.penugasan_ids._mulai()
        return True

    def _pastikan_dapat_ditandatangani(self):
        """Refuse what is not ready to be signed; hook where more has to be right."""

    def _bekukan(self):
        self._pindah("ditandatangani")
        self._buka().isi = self._susun_isi()
        pdf = self._pdf()
        self._simpan_pdf(pdf, sha256=hashlib.sha256(pdf).hexdigest())

    def action_batalkan(self, alasan):
        """Cancel the letters; their teams return to draft, their assignments end.

        :param alasan: the reason, required
        """
        alasan = self._pastikan_alasan(alasan)
        self._pindah("dibatalkan")
        self._batalkan_nomor(alasan)
        self.penugasan_ids._batalkan_dari_tim(alasan)
        self.tim_ids.filtered(lambda tim: tim.state == "perencanaan")._pindah("draft")
        self._catat_pembatalan(alasan)
        return True

    def _action_buka(self):
        """Return the action that shows these letters, in a form where there is one."""
        aksi = {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Letters"),
            "res_model": self._name,
            "view_mode": "list,form",
            "views": [[False, "list"], [False, "form"]],
            "domain": [("id", "in", self.ids)],
        }
        if len(self) == 1:
            aksi |= {"view_mode": "form", "views": [[False, "form"]], "res_id": self.id}
        return aksi

    # ------------------------------------------------------------------ verification

    @api.model
    def _verifikasi(self, token):
        """Return what anybody holding the token may know of a letter, or None.

        Never a name: number, kind, date, title of the signatory, state and hash are all.
        """
        # sudo: the public page shows these values only, and only for the exact token
        naskah = self.sudo().search([("token", "=", token)], limit=1) if token else self
        if not naskah or (naskah.state == "konsep"):
            return None
        return {
            "jenis": dict(pilihan.NASKAH)[naskah.jenis],
            "nomor": naskah.nomor or "",
            "tanggal": bahasa.tanggal(naskah.tanggal),
            "jabatan": naskah.jabatan_penandatangan,
            "instansi": naskah.company_id.name,
            "state": naskah.state,
            "sha256": naskah.sha256 or "",
        }
