from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools import email_normalize

from ..inti.bahasa_pengguna import ke_pengguna


class Distribusi(models.Model):
    """Who got a letter by e-mail, and when; and who must get it on paper."""

    _name = "sistem.kerja.naskah.distribusi"
    _description = "Distribution of a Letter"
    _order = "naskah_id, id"
    _rec_name = "nama"

    naskah_id = fields.Many2one(
        "sistem.kerja.naskah",
        "Letter",
        required=True,
        readonly=True,
        index=True,
        ondelete="restrict",
    )
    company_id = fields.Many2one(related="naskah_id.company_id", store=True, index=True)
    nama = fields.Char("Name", required=True, readonly=True)
    selaku = fields.Selection(
        [("orang", "Person Concerned"), ("tembusan", "Copy")], "As", required=True, readonly=True
    )
    surel = fields.Char("E-Mail", readonly=True)
    pada = fields.Datetime("Time", readonly=True)
    oleh_id = fields.Many2one("res.users", "By", readonly=True)
    mail_id = fields.Many2one(
        "mail.mail", readonly=True, ondelete="set null", groups="base.group_system"
    )
    status = fields.Selection(
        [
            ("tanpa_surel", "Without E-Mail"),
            ("antre", "In the Mail Queue"),
            ("terkirim", "Sent"),
            ("gagal", "Failed"),
        ],
        compute="_compute_status",
        compute_sudo=True,
    )

    @api.depends("surel", "mail_id.state")
    def _compute_status(self):
        for satu in self:
            if not satu.surel:
                satu.status = "tanpa_surel"
            elif satu.mail_id.state in ("exception", "cancel"):
                satu.status = "gagal"
            else:
                satu.status = "antre" if satu.mail_id.state == "outgoing" else "terkirim"


class Naskah(models.Model):
    """A signed letter goes to the people concerned and to those who get a copy."""

    _inherit = "sistem.kerja.naskah"

    distribusi_ids = fields.One2many(
        "sistem.kerja.naskah.distribusi",
        "naskah_id",
        "Distribution",
        readonly=True,
        groups="hr_sistem_kerja.group_operator_pd",
    )

    def action_distribusikan(self):
        """Send the PDF to the people concerned and to tembusan, each address once.

        Who has no work e-mail is listed as such, for the copy on paper. Sent again, it goes only
        to those who did not get it.

        :raises UserError: where a letter is not signed, or everybody has got it
        """
        self.check_access("write")
        for naskah in self:
            naskah._pastikan_dapat_dikirim()
            # sudo: the rows and mails are written by no role; the right was checked above
            naskah.sudo()._kirim(naskah.sudo()._penerima_baru())
        return True

    def _pastikan_dapat_dikirim(self):
        if self.state != "ditandatangani":
            raise UserError(
                ke_pengguna(self.env)._(
                    "Sending %(naskah)s: only a signed letter is distributed. Have it signed "
                    "first.",
                    naskah=self.display_name,
                )
            )

    # ------------------------------------------------------------------ to whom

    def _penerima(self):
        """Return ``(name, e-mail or "", orang | tembusan)`` of all who get the letter."""
        self.ensure_one()
        hasil = [
            (orang.name, email_normalize(orang.work_email) or "", "orang")
            for orang in self._pegawai_terkait()
        ]
        for jabatan, pejabat in self._pejabat_tembusan():
            surel = email_normalize(pejabat.work_email) if pejabat else ""
            hasil.append((jabatan, surel or "", "tembusan"))
        return hasil

    def _pegawai_terkait(self):
        """Return the employees whom the letter is about, each once."""
        tim = self.tim_ids | self.tim_pendamping_id
        if self.line_ids or self.pengajuan_id:
            tim = tim.browse()
        return (
            self.line_ids.employee_id
            | self.pengajuan_id.employee_id
            | self.penugasan_ids.employee_id
            | tim.ketua_id
            | tim.anggota_ids.employee_id
        )

    def _pejabat_tembusan(self):
        """Return pairs of a line of the tembusan and the official whose post it names, if any."""
        lewat_langkah = {
            self._kunci_jabatan(orang.job_title or orang.name): orang
            for orang in self.langkah_id.tembusan_ids
        }
        instansi = self.company_id
        units = self.env["hr.department"].search([("company_id", "=", instansi.id)])
        pejabat = units.manager_id | instansi.pyb_id | instansi.kepala_daerah_id
        menurut_jabatan = {self._kunci_jabatan(p.job_title): p for p in pejabat if p.job_title}
        kosong = self.env["hr.employee"]
        for baris in (self.isi or {}).get("tembusan") or []:
            jabatan = baris.strip(" .;,")
            kunci = self._kunci_jabatan(jabatan)
            yield jabatan, lewat_langkah.get(kunci) or menurut_jabatan.get(kunci) or kosong

    @api.model
    def _kunci_jabatan(self, jabatan):
        """Return what is compared of a post: ``Yth. Kepala Dinas Uji`` is Kepala Dinas Uji."""
        return " ".join(jabatan.removeprefix("Yth.").casefold().split())

    def _penerima_baru(self):
        sudah = {satu.surel or satu.nama for satu in self.distribusi_ids if satu.status != "gagal"}
        baru = {}
        for nama, surel, selaku in self._penerima():
            if (surel or nama) not in sudah:
                baru.setdefault(surel or nama, (nama, surel, selaku))
        if not any(surel for _nama, surel, _selaku in baru.values()):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Sending %(naskah)s: nobody is left who has an e-mail address and did not get "
                    "it. Fill the field Work Email of the employees who should get it.",
                    naskah=self.display_name,
                )
            )
        return list(baru.values())

    # ------------------------------------------------------------------ the mails

    def _kirim(self, penerima):
        surel = [satu for satu in penerima if satu[1]]
        mails = self.env["mail.mail"].create(
            [self._vals_mail(alamat) for _nama, alamat, _selaku in surel]
        )
        id_mail = dict(zip((satu[1] for satu in surel), mails.ids, strict=True))
        self.env["sistem.kerja.naskah.distribusi"].create(
            [
                {
                    "naskah_id": self.id,
                    "nama": nama,
                    "selaku": selaku,
                    "surel": alamat,
                    "pada": fields.Datetime.now() if alamat else False,
                    "oleh_id": self.env.uid,
                    "mail_id": id_mail.get(alamat, False),
                }
                for nama, alamat, selaku in penerima
            ]
        )

    def _vals_mail(self, alamat):
        """Return the values of the mail to one address: nobody sees who else gets it."""
        env = ke_pengguna(self.env)
        kalimat = env._(
            "Attached is %(naskah)s: %(perihal)s. Everybody can check it at the address below.",
            naskah=self.display_name,
            perihal=self.perihal,
        )
        pengirim = self.company_id.email_formatted or self.env.user.email_formatted
        return {
            "subject": f"{self.display_name}: {self.perihal}",
            "body_html": Markup("<p>%s</p><p>%s</p>") % (kalimat, self._url_verifikasi()),
            "email_from": pengirim,
            "reply_to": pengirim,
            "email_to": alamat,
            # The scan shows the signature in ink; the PDF is signed inside, or carries the QR
            "attachment_ids": (self.pindaian_id or self.attachment_id).ids,
            "auto_delete": False,
        }
