import base64
import hashlib
import io
from datetime import UTC
from zoneinfo import ZoneInfo

import qrcode
from qrcode.image.svg import SvgPathImage

from odoo import api, fields, models
from odoo.exceptions import AccessError

from ...penandatangan import PenandaGagal, Stempel
from ...penandatangan.orang import sama_orang
from ..inti.bahasa_pengguna import ke_pengguna
from .naskah import Naskah as NaskahDasar

CARA = [
    ("basah", "Ink on Paper"),
    ("sertifikat", "Certificate of the Person"),
    ("layanan", "Signing Service"),
]


class Naskah(models.Model):
    """Who signs a letter, how, and what of the signature is kept.

    The order of acts is the same for every way of signing: number, content, PDF, signature in
    the PDF, hash (:meth:`_tandatangani`). Either all of it happens or nothing.
    """

    _inherit = "sistem.kerja.naskah"

    _TERKUNCI = (
        *NaskahDasar._TERKUNCI,
        "cara_tanda_tangan",
        "ditandatangani_pada",
        "sertifikat",
        "pindaian_id",
        "pindaian_sha256",
    )

    cara_tanda_tangan = fields.Selection(
        CARA, "Way of Signing", readonly=True, copy=False, tracking=True
    )
    ditandatangani_pada = fields.Datetime("Signed on", readonly=True, copy=False)
    sertifikat = fields.Char(
        "Certificate", readonly=True, copy=False, help="Whose it is, and who issued it."
    )
    dapat_saya_tandatangani = fields.Boolean(
        "Waits for My Signature",
        compute="_compute_dapat_saya_tandatangani",
        search="_search_dapat_saya_tandatangani",
    )

    # ------------------------------------------------------------------ who may sign

    @api.depends("state", "penandatangan_id", "pendelegasian_id")
    @api.depends_context("uid")
    def _compute_dapat_saya_tandatangani(self):
        saya = self.env.user._sistem_kerja_pegawai()
        konsep = self.filtered(lambda naskah: saya and naskah.state == "konsep")
        calon = konsep._calon_penandatangan()
        for naskah in self:
            naskah.dapat_saya_tandatangani = naskah in konsep and saya & calon[naskah.id][0]

    def _search_dapat_saya_tandatangani(self, operator, value):
        if operator != "in":
            return NotImplemented
        saya = self.env.user._sistem_kerja_pegawai()
        if not saya:
            return [("id", "in", [])]
        # sudo: whom the user stands in for decides what he may read (rules_tanda_tangan.xml)
        wakil = (
            self.env["sistem.kerja.pendelegasian"]
            .sudo()
            .search([("penerima_id", "in", saya.ids), ("state", "=", "berlaku")])
        )
        # sudo: this very search is part of the record rule
        mungkin = self.sudo().search(
            [
                ("state", "=", "konsep"),
                "|",
                "|",
                ("penandatangan_id", "in", (saya | wakil.pejabat_id).ids),
                ("pendelegasian_id.pejabat_id", "in", saya.ids),
                ("pendelegasian_id.unit_id", "in", wakil.unit_id.ids),
            ]
        )
        return [("id", "in", mungkin.filtered("dapat_saya_tandatangani").ids)]

    def _calon_penandatangan(self):
        """Return who may sign each letter today: the official, and his Plt. or Plh.

        :returns: dict of the id and (employees, official, delegation), as sudo records
        """
        Pendelegasian = self.env["sistem.kerja.pendelegasian"]
        # sudo: who signs and who stands in for him is printed on the letter
        semua = self.sudo()
        pejabat = {n.id: n.pendelegasian_id.pejabat_id or n.penandatangan_id for n in semua}
        kosong = semua.pendelegasian_id.filtered(lambda d: not d.pejabat_id).unit_id
        wakil = Pendelegasian._untuk(semua.penandatangan_id | semua.pendelegasian_id.pejabat_id)
        wakil_unit = Pendelegasian._untuk_unit(kosong)
        hasil = {}
        for naskah in semua:
            orang = pejabat[naskah.id]
            delegasi = wakil.get(orang.id) or Pendelegasian
            if naskah.pendelegasian_id and not naskah.pendelegasian_id.pejabat_id:
                # A vacant post: only the delegate of today, never one of former days
                orang = orang.browse()
                delegasi = wakil_unit.get(naskah.pendelegasian_id.unit_id.id) or Pendelegasian
            hasil[naskah.id] = (orang | delegasi.penerima_id, orang, delegasi)
        return hasil

    def _vals_penandatangan(self):
        """Return as whom the user signs this letter, or refuse him.

        :raises AccessError: for anybody but the signatory and who acts for him today
        """
        self.ensure_one()
        calon, pejabat, delegasi = self._calon_penandatangan()[self.id]
        saya = self.env.user._sistem_kerja_pegawai() & calon
        if not saya:
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Signature of %(naskah)s: only %(pejabat)s, or who acts for him by a "
                    "delegation in force, signs it electronically. A Pengelola Kepegawaian records "
                    "signatures on paper.",
                    naskah=self.display_name,
                    pejabat=self.jabatan_penandatangan,
                )
            )
        sendiri = saya & pejabat
        return {
            "penandatangan_id": (sendiri or saya)[:1].id,
            "bertindak": "definitif" if sendiri else delegasi.jenis,
            "pendelegasian_id": False if sendiri else delegasi.id,
        }

    # ------------------------------------------------------------------ the act

    def action_tandatangani(self):
        hasil = super().action_tandatangani()
        self._buka().write(self._vals_cara("basah"))
        return hasil

    def _vals_cara(self, cara):
        return {"cara_tanda_tangan": cara, "ditandatangani_pada": fields.Datetime.now()}

    def _tandatangani(self, penanda=None, **vals):
        """Sign one letter: number, content, PDF, signature, hash; or leave it untouched.

        A signer that fails takes the number back with everything else: the error leaves the
        savepoint. Rights are the caller's to check (:meth:`_vals_penandatangan`).

        :param penanda: ``penandatangan.Penanda`` that signs the PDF; None: signed on paper
        :param vals: who signs, see :meth:`_vals_penandatangan`
        :raises PenandaGagal: by the signer
        :raises UserError: where the letter cannot be signed
        """
        self.ensure_one()
        with self.env.cr.savepoint():
            # Locked before the number is drawn: of two clicks the second finds a signed letter
            self.lock_for_update()
            self.invalidate_recordset()
            self._pastikan_boleh("ditandatangani")
            self._pastikan_dapat_ditandatangani()
            self._buka().write({**vals, **self._vals_cara(penanda.cara if penanda else "basah")})
            self._pastikan_bernomor()
            self._bekukan()
            if penanda:
                pdf = self._tanda_tangani_pdf(self.attachment_id.raw, penanda)
                # The signed PDF takes the place of the unsigned one, before anybody saw that
                self._buka().write({"sha256": False})
                self._simpan_pdf(pdf, sha256=hashlib.sha256(pdf).hexdigest())
            self.penugasan_ids._mulai()

    def _tanda_tangani_pdf(self, pdf, penanda):
        """Return the PDF with an electronic signature that was checked.

        :param pdf: the unsigned letter with its number
        :param penanda: ``penandatangan.Penanda``
        :raises PenandaGagal: where nothing, or not the right thing, was signed
        """
        from ...penandatangan import periksa

        self.ensure_one()
        hasil = penanda.tanda_tangani(pdf, self._stempel())
        temuan = periksa.periksa(hasil)
        if not temuan.sah:
            raise PenandaGagal("jawaban")
        if not sama_orang(temuan.penanda, self.penandatangan_id.name):
            raise PenandaGagal("orang", temuan.penanda)
        self._buka().write({"sertifikat": f"{temuan.penanda} ({temuan.penerbit})"})
        return hasil

    def _stempel(self):
        """Return what the visible mark of the signature says, as the frozen letter does."""
        ttd = (self.isi or {}).get("ttd") or {}
        nama = ttd.get("nama") or self.penandatangan_id.name
        return Stempel(
            nama=nama,
            jabatan=ttd.get("jabatan") or self.jabatan_penandatangan,
            waktu=self._waktu_setempat(self.ditandatangani_pada),
            url=self._url_verifikasi(),
            lokasi=ttd.get("tempat") or "",
            alasan=self._nama_berkas().removesuffix(".pdf"),
            kata_kunci=tuple(filter(None, (nama, ttd.get("nip")))),
        )

    def _waktu_setempat(self, waktu):
        """Return a moment in the time zone of who looks at it, else of the government.

        :param waktu: datetime; without a zone: UTC, as Odoo stores it
        """
        zona = self.env.user.tz or self.company_id.resource_calendar_id.tz or "UTC"
        return (waktu if waktu.tzinfo else waktu.replace(tzinfo=UTC)).astimezone(ZoneInfo(zona))

    # ------------------------------------------------------------------ QR code

    def _url_verifikasi(self):
        """Return the public address on which anybody checks this letter."""
        self.ensure_one()
        # sudo: the token is printed on the letter; whoever prints it may know it
        return f"{self.get_base_url()}/sistem-kerja/verifikasi/{self.sudo().token}"

    def _isi_periksa(self, ditandatangani):
        """A signed letter carries the QR code and address of its verification page."""
        isi = super()._isi_periksa(ditandatangani)
        # sudo: the token is printed on the letter; a sheet that is no letter has none
        if not (ditandatangani and self.sudo().token):
            return isi
        return {**isi, "qr": self._qr_data_uri(), "alamat_periksa": self._url_verifikasi()}

    def _qr_data_uri(self):
        """Return the QR code of the verification page as an SVG ``data:`` URI for layouts."""
        keluaran = io.BytesIO()
        qrcode.make(
            self._url_verifikasi(),
            image_factory=SvgPathImage,
            error_correction=qrcode.constants.ERROR_CORRECT_M,
            border=2,
        ).save(keluaran)
        return f"data:image/svg+xml;base64,{base64.b64encode(keluaran.getvalue()).decode()}"
