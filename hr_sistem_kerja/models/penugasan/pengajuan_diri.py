import base64
import binascii

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools.mimetypes import guess_mimetype

from ..alur.lini_masa import LiniMasa
from ..alur.penentu import Penentu
from ..inti.bahasa_pengguna import ke_pengguna

BATAS_BERKAS = 10 * 1024 * 1024
BATAS_JUMLAH = 10
# By what the file contains, never by its name
JENIS_BERKAS = (
    "application/pdf",
    "image/jpeg",
    "image/png",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.",
)
PANJANG = 5000
TEKS = ("maksud", "target", "pengaturan_lain")
TANGGAL = ("tanggal_mulai", "tanggal_selesai")


class Pengajuan(models.Model):
    """A wish written by the pegawai himself: draft, documents, and the route before he sends it."""

    _inherit = "sistem.kerja.pengajuan"

    @api.model
    def siapkan(self, isi, tim_id=0, unit_id=0):
        """Write the draft of an own wish; one that is not sent yet is taken up again.

        :param isi: dict of ``maksud``, ``target``, ``pengaturan_lain``, ``tanggal_mulai`` and
            ``tanggal_selesai`` (ISO); others are left out
        :param tim_id: team with open seats, see ``tim.kebutuhan_terbuka``
        :param unit_id: unit to serve without a team, see :meth:`pilihan_unit`
        :returns: id of the pengajuan
        :raises UserError: where the team or unit cannot be applied for, or already is
        """
        pegawai, tujuan = self._tujuan_sukarela(tim_id, unit_id)
        vals = {"employee_id": pegawai.id, **tujuan}
        sama = [(nama, "=", nilai) for nama, nilai in vals.items()]
        lama = self.search([*sama, ("state", "=", "draft")], limit=1)
        if lama:
            lama.ubah_isi(isi)
            return lama.id
        return self.create({**vals, **self._isi_diri(isi)}).id

    def ubah_isi(self, isi):
        """Change what an own draft says; see :meth:`siapkan` for ``isi``."""
        self.ensure_one()
        self._pastikan_sendiri()
        self._tolak_sudah_diajukan()
        self.write(self._isi_diri(isi))
        return True

    def hapus_konsep(self):
        """Throw away own drafts that were never sent."""
        self._pastikan_sendiri()
        self.unlink()
        return True

    # ------------------------------------------------------------------ whom and where

    def _tujuan_sukarela(self, tim_id, unit_id):
        """Return (own employee, values of where the wish goes), or refuse."""
        env = ke_pengguna(self.env)
        pegawai = self.env.user._sistem_kerja_pegawai()
        if tim_id:
            # sudo: whether the team may be applied for is asked just below, as the user
            tim = self.env["sistem.kerja.tim"].sudo().browse(tim_id)
            if not self.env["sistem.kerja.tim"].kebutuhan_terbuka(tim_id=tim_id)["tim"]:
                raise UserError(
                    env._(
                        "Tim Kerja: this team has no open seat for which you can apply. Choose "
                        "one of the list of open needs."
                    )
                )
            pegawai = pegawai.filtered(lambda satu: satu.company_id == tim.company_id)
            return pegawai[:1], {"tim_id": tim.id, "unit_tujuan_id": tim.unit_pemilik_id.id}
        if unit_id not in {satu["id"] for satu in self.pilihan_unit()}:
            raise UserError(env._("Unit Addressed: choose the unit where you want to serve."))
        # sudo: the unit is one of the list that was just made for the user
        unit = self.env["hr.department"].sudo().browse(unit_id)
        pegawai = pegawai.filtered(lambda satu: satu.company_id == unit.company_id)
        return pegawai[:1], {"tim_id": False, "unit_tujuan_id": unit.id}

    @api.model
    def pilihan_unit(self):
        """Return the units where the user may serve, as list of ``id``, ``nama`` and ``pd``."""
        saya = self.env.user._sistem_kerja_pegawai().filtered(lambda satu: satu._dapat_ditugaskan())
        # sudo: the tree of offices is public inside the government
        unit = self.env["hr.department"].sudo()
        domain = [("company_id", "in", saya.company_id.ids), ("is_unit_organisasi", "=", True)]
        return [
            {"id": satu.id, "nama": satu.name, "pd": satu.perangkat_daerah_id.name or satu.name}
            for satu in unit.search(domain).sorted(
                lambda satu: (satu.perangkat_daerah_id.name or satu.name, satu.name)
            )
        ]

    def _pastikan_sendiri(self):
        """Refuse whoever is not the pegawai himself."""
        self.check_access("read")
        # sudo: compared with the person of the user only
        if self.sudo().employee_id - self.env.user._sistem_kerja_pegawai():
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Pengajuan sukarela: only the pegawai himself changes what he wishes."
                )
            )

    def _isi_diri(self, isi):
        """Return the values of a form; refuse what is no date or too long."""
        env, vals = ke_pengguna(self.env), {}
        bidang = self.fields_get([*TEKS, *TANGGAL], ["string"])
        for nama in TEKS:
            if nama in isi:
                vals[nama] = str(isi[nama] or "").strip()
            if len(vals.get(nama, "")) > PANJANG:
                raise UserError(
                    env._(
                        "%(bidang)s: write at most %(batas)s characters; attach a longer text as "
                        "a file.",
                        bidang=bidang[nama]["string"],
                        batas=PANJANG,
                    )
                )
        for nama in TANGGAL:
            if nama in isi:
                vals[nama] = self._baca_tanggal(isi[nama], bidang[nama]["string"])
        return vals

    def _baca_tanggal(self, nilai, bidang):
        try:
            return fields.Date.to_date(nilai or None) or False
        except (ValueError, TypeError):
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(bidang)s: %(nilai)s is no date; write year-month-day.",
                    bidang=bidang,
                    nilai=str(nilai)[:40],
                )
            ) from None

    def _pastikan_isi(self, alur):
        """Refuse the same wish twice while the first one is not decided."""
        hasil = super()._pastikan_isi(alur)
        sama = [
            ("employee_id", "=", self.employee_id.id),
            ("unit_tujuan_id", "=", self.unit_tujuan_id.id),
            ("tim_id", "=", self.tim_id.id),
            ("state", "=", "diajukan"),
            ("id", "not in", self.ids),
        ]
        if self.search_count(sama, limit=1):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Pengajuan sukarela: the same wish was already sent and is not decided yet. "
                    "Wait for the decision, or cancel the first one."
                )
            )
        return hasil

    # ------------------------------------------------------------------ the route before sending

    @api.model
    def simulasi_tim(self, tim_id):
        """Return the route that an application of the user for a team would walk; write nothing.

        :returns: as :meth:`rute_rencana`
        :raises UserError: where the team cannot be applied for
        """
        pegawai, tujuan = self._tujuan_sukarela(tim_id, 0)
        # sudo: a plan of the user's own, of which only the answer leaves
        return self.sudo().new({"employee_id": pegawai.id, **tujuan}).rute_rencana()

    def rute_rencana(self):
        """Return who decides about an own draft, in which order, if it were sent now.

        :returns: dict ``galat`` (why it cannot be sent, or ""), ``kosong`` (names of what must be
            filled in first), ``pasal`` and ``langkah``: list of ``aksi``, ``nama``, ``untuk``
            (for whom a delegate acts), ``peran``, ``surat``, ``pasal``, ``hari`` (working days)
        """
        self.ensure_one()
        if self.id:
            self._pastikan_sendiri()
        # sudo: who decides about the own wish is told to the pegawai, as on the sent request
        dokumen = self.sudo()
        jawaban = {"galat": "", "kosong": [], "pasal": "", "langkah": []}
        try:
            peraturan = self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(dokumen.company_id)
            alur = dokumen._alur_atau_tolak(peraturan)
            jawaban.update(pasal=alur.pasal or "", kosong=dokumen._isi_wajib_kosong(alur))
            dokumen._pastikan_orang(peraturan)
            jawaban["langkah"] = dokumen._langkah_rencana(alur)
        except UserError as galat:
            jawaban["galat"] = str(galat)
        return jawaban

    def _langkah_rencana(self, alur):
        """Return the steps as :meth:`_susun_langkah` would make them."""
        penentu, langkah = Penentu(self, self._hari_ini()), []
        for aturan in alur.langkah_ids.sorted("urutan"):
            for pelaku, _lines, _tembusan in self._kelompok_pelaku(aturan, None, penentu):
                if pelaku.alasan and aturan.wajib:
                    self._tolak_tanpa_pejabat(aturan, pelaku)
                if pelaku.orang:
                    langkah.append(self._isi_rencana(aturan, pelaku))
        return langkah

    def _isi_rencana(self, aturan, pelaku):
        env = ke_pengguna(self.env)
        aksi = dict(aturan._fields["aksi"]._description_selection(env))
        wakil = pelaku.orang != pelaku.pejabat
        return {
            "aksi": aksi.get(aturan.aksi, ""),
            "nama": pelaku.orang.name or "",
            "untuk": (wakil and pelaku.pejabat.name) or "",
            "peran": aturan.peran_id.with_env(env).sudo().name or "",  # sudo: as the caller
            "surat": aturan.surat or "",
            "pasal": aturan.pasal or "",
            "hari": aturan.batas_hari or 0,
        }

    def lini_masa_isi(self):
        """Return the route of a sent request for the portal: rounds with their steps."""
        self.ensure_one()
        self.check_access("read")
        return LiniMasa(self).isi()["ronde"]

    # ------------------------------------------------------------------ documents

    def action_lampirkan(self, nama, isi_base64):
        """Attach a document to an own draft (P BAB III F1: curriculum vitae and others).

        :param nama: name of the file with its extension
        :param isi_base64: its content
        :returns: id of the attachment
        """
        self.ensure_one()
        self._pastikan_sendiri()
        self._tolak_sudah_diajukan()
        env, nama = ke_pengguna(self.env), (nama or "").strip()
        try:
            isi = base64.b64decode(isi_base64 or b"", validate=True)
        except (binascii.Error, ValueError, TypeError):
            isi = b""
        sah = guess_mimetype(isi).startswith(JENIS_BERKAS) and len(isi) <= BATAS_BERKAS
        if not (nama and isi and sah):
            raise UserError(
                env._("Documents: choose PDF, picture, Word or Excel files of at most 10 MB each.")
            )
        # sudo: a portal account makes no attachments; whose draft it is was checked
        dokumen = self.sudo()
        if len(dokumen.attachment_ids) >= BATAS_JUMLAH:
            raise UserError(
                env._("Documents: at most %s can be attached to one application.", BATAS_JUMLAH)
            )
        berkas = dokumen.env["ir.attachment"].create(
            {"name": nama, "raw": isi, "res_model": self._name, "res_id": self.id}
        )
        dokumen.write({"attachment_ids": [fields.Command.link(berkas.id)]})
        return berkas.id

    def action_lepas(self, berkas_id):
        """Remove a document from an own draft that was never sent with it.

        :raises UserError: where the request was already sent with it: it stays as proof
        """
        self.ensure_one()
        self._pastikan_sendiri()
        self._tolak_sudah_diajukan()
        # sudo: as where it is attached; only files of this very draft
        self.sudo().attachment_ids.filtered(
            lambda satu: (satu.id, satu.res_model, satu.res_id) == (berkas_id, self._name, self.id)
        ).unlink()
        return True
