import base64
import binascii

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna

BATAS_BERKAS = 10 * 1024 * 1024
AKHIRAN = (
    ".pdf",
    ".jpg",
    ".jpeg",
    ".png",
    ".doc",
    ".docx",
    ".xls",
    ".xlsx",
    ".ppt",
    ".pptx",
    ".odt",
    ".ods",
    ".csv",
    ".txt",
    ".zip",
)


class Laporan(models.Model):
    """How a report is sent, and accepted or returned."""

    _inherit = "sistem.kerja.laporan"

    berkas_ids = fields.Many2many(
        "ir.attachment",
        "sistem_kerja_laporan_berkas_rel",
        "laporan_id",
        "attachment_id",
        "Attachments",
        copy=False,
        # A portal account reads no attachments; it adds and lists them by the methods below
        groups="base.group_user",
    )
    dikirim_oleh_id = fields.Many2one("res.users", "Sent by", readonly=True, copy=False)
    dikirim_pada = fields.Datetime("Sent on", readonly=True, copy=False)
    umpan_balik = fields.Text("Feedback", readonly=True, copy=False)
    alasan = fields.Text("Reason of the Return", readonly=True, copy=False)
    dapat_kirim = fields.Boolean("May Be Sent", compute="_compute_dapat")
    dapat_memutus = fields.Boolean("May Be Decided", compute="_compute_dapat")
    dapat_mencatat = fields.Boolean("May Be Recorded", compute="_compute_dapat")

    @api.depends("state", "pelapor_id", "penerima_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_dapat(self):
        saya = self.env.user._sistem_kerja_pegawai()
        dikirim = self.filtered(lambda satu: satu.state == "dikirim" and satu._origin)
        # sudo: who may decide today is found, and only compared with the user
        penerima = dikirim._origin.sudo()._para_penerima()
        for laporan in self:
            petugas = laporan._petugas()
            pelapor = laporan.sudo().pelapor_id  # sudo: as above
            pelaku = penerima.get(laporan._origin, ())[:1]
            laporan.dapat_kirim = laporan.state in ("draft", "dikembalikan") and (
                petugas or pelapor in saya
            )
            laporan.dapat_memutus = any(satu.orang and satu.orang in saya for _b, satu in pelaku)
            laporan.dapat_mencatat = bool(pelaku) and petugas and pelapor not in saya

    # ------------------------------------------------------------------ sending

    def action_kirim(self):
        """Send these reports to whom the regulation names.

        :raises AccessError: for anybody but the reporter and the officers of the agency
        :raises UserError: where nothing is reported, or nobody can be found who receives it
        """
        self._pastikan_pelapor()
        laporan = self.sudo()  # sudo: who may send was checked; the fields below are locked
        laporan._pastikan_isi()
        laporan._tentukan_penerima()
        laporan._pastikan_penerima_ada()
        laporan._kunci_berkas()
        laporan._gantikan_terjadwal()
        laporan._pindah("dikirim", dikirim_oleh_id=self.env.uid, dikirim_pada=fields.Datetime.now())
        laporan._kabari_terkirim()
        return True

    def _pastikan_pelapor(self):
        for laporan in self:
            if not laporan._petugas():
                # Who may not even read it learns nothing of it
                laporan.check_access("read")
                # sudo: the reporter is compared with the user, and named in the refusal
                laporan._pastikan_salah_satu(
                    laporan.sudo().pelapor_id,
                    ke_pengguna(self.env)._("sending the report"),
                    laporan.sudo().pasal,  # sudo: as above
                )

    def _pastikan_isi(self):
        for laporan in self:
            if not ((laporan.isi or "").strip() or (laporan.capaian or "").strip()):
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Report of %(nama)s: write what was done or achieved, then send it "
                        "(%(pasal)s).",
                        nama=laporan.display_name,
                        pasal=laporan.pasal or "-",
                    )
                )

    def _pastikan_penerima_ada(self):
        for laporan in self.filtered(lambda satu: not satu.penerima_id):
            alasan = [satu.alasan for _baris, satu in laporan._para_penerima()[laporan]]
            raise UserError(
                ke_pengguna(self.env)._(
                    "Recipient of %(nama)s: nobody is found who receives it: %(alasan)s "
                    "(%(pasal)s). Name the head of the unit, or a Plt., then send it again.",
                    nama=laporan.display_name,
                    alasan="; ".join(filter(None, alasan)) or "-",
                    pasal=laporan.pasal or laporan._pasal_laporan(f"laporan_{laporan.jenis}"),
                )
            )

    def _kabari_terkirim(self):
        self._tarik_kabar()
        kabar = []
        for laporan in self:
            laporan._tambah_pihak(laporan.penerima_id | laporan.tembusan_ids)
            for orang, judul in (
                (laporan.penerima_id, lambda satu: satu.env._("A report waits for you")),
                (
                    laporan.tembusan_ids,
                    lambda satu: satu.env._("Copy of a report for your information"),
                ),
            ):
                kabar.append((laporan, orang, judul, lambda satu: satu.display_name, None))
        self._kabari_banyak(kabar)

    # ------------------------------------------------------------------ deciding

    def action_terima(self, umpan_balik=""):
        """Accept these reports.

        :param umpan_balik: words to the reporter, may be empty
        :raises AccessError: for anybody but who acts today for the recipient
        """
        putusan, catatan = self._pastikan_penerima(), (umpan_balik or "").strip()
        self._putuskan("diterima", putusan, catatan, umpan_balik=catatan)
        return True

    def action_kembalikan(self, alasan):
        """Return these reports to be written anew.

        :param alasan: what is missing, required
        :raises AccessError: for anybody but who acts today for the recipient
        """
        putusan, alasan = self._pastikan_penerima(), self._pastikan_alasan_kembali(alasan)
        self._putuskan("dikembalikan", putusan, alasan, alasan=alasan)
        return True

    def action_catat(self, keputusan, dasar, catatan=""):
        """Record what the recipient has decided on paper.

        :param keputusan: ``diterima`` or ``dikembalikan``
        :param dasar: the paper: its number and date, or who said it when; required
        :param catatan: the feedback, or the reason of the return
        :raises AccessError: for anybody but an officer of the agency, and for his own report
        """
        # Who may not even read it learns nothing of it
        self.check_access("read")
        dasar = self._pastikan_petugas(dasar)
        self._pastikan_bukan_sendiri()
        if keputusan not in ("diterima", "dikembalikan"):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Decision: %(nilai)s is none of diterima, dikembalikan.", nilai=keputusan
                )
            )
        catatan = (catatan or "").strip()
        isi = {"umpan_balik": catatan}
        if keputusan == "dikembalikan":
            isi = {"alasan": self._pastikan_alasan_kembali(catatan)}
        # sudo: the officer was checked; the officials are found, not shown
        putusan = {
            satu: satu._isi_catatan_kertas(pelaku[:1], dasar)
            for satu, pelaku in self.sudo()._para_penerima().items()
        }
        self._putuskan(keputusan, putusan, catatan, **isi)
        return True

    def _pastikan_penerima(self):
        """Refuse everybody but who acts today for the recipient.

        :returns: dict of report and the values of the decision
        """
        putusan, saya = {}, self.env.user._sistem_kerja_pegawai()
        # sudo: who may decide is found, and named in the refusal
        for laporan, semua in self.sudo()._para_penerima().items():
            if not any(satu.orang & saya for _baris, satu in semua[:1]):
                # Who may not even read it learns nothing of it
                laporan.with_env(self.env).check_access("read")
            baris, pelaku = laporan._kerja()._pilih_pelaku(
                semua[:1], ke_pengguna(self.env)._("answering a report")
            )
            putusan[laporan] = laporan._isi_putusan(baris, pelaku)
        return putusan

    def _pastikan_bukan_sendiri(self):
        # sudo: the reporters are compared with the user only
        if self.env.user._sistem_kerja_pegawai() & self.sudo().pelapor_id:
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Record: the report is your own; another officer records what was decided."
                )
            )

    def _pastikan_alasan_kembali(self, alasan):
        alasan = (alasan or "").strip()
        if not alasan:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Reason: write what is missing, so that the reporter can add it."
                )
            )
        return alasan

    def _putuskan(self, ke, putusan, catatan, **isi):
        """Decide, and keep who did so as what and when.

        :param putusan: dict of report and the values of :meth:`_isi_putusan`
        """
        semua = self.sudo()  # sudo: who may decide was checked by the caller
        semua._tahan_baris()
        for laporan in semua:
            laporan._pindah(ke, **{**putusan[laporan], "catatan": catatan, **isi})
        semua.target_id._segarkan_capaian()
        semua._catat_putusan()
        semua._kabari_putusan()

    def _catat_putusan(self):
        """Keep every answer in the history: a later one takes its place in the fields."""
        env = ke_pengguna(self.env)
        isi = {}
        for laporan in self:
            oleh = laporan.penindak_id.name or laporan.dasar
            teks = [laporan._nama_state(laporan.state), oleh, laporan.catatan]
            isi[laporan.id] = env._("Answer: %s", " · ".join(filter(None, teks)))
        self._message_log_batch(bodies=isi)

    def _kabari_putusan(self):
        def judul(satu):
            if satu.state == "diterima":
                return satu.env._("Your report was accepted")
            return satu.env._("Your report was returned: add what is missing")

        def isi(satu):
            return satu.umpan_balik if satu.state == "diterima" else satu.alasan

        self._tarik_kabar()
        self._kabari_banyak(
            [
                (
                    laporan,
                    laporan.pelapor_id,
                    judul,
                    isi,
                    laporan.batas_waktu if laporan.state == "dikembalikan" else None,
                )
                for laporan in self
            ]
        )

    # ------------------------------------------------------------------ attachments

    def action_lampirkan(self, nama, isi_base64):
        """Attach a file to a report that is not sent yet.

        :param nama: name of the file with its extension
        :param isi_base64: its content
        :returns: id of the attachment
        """
        self.ensure_one()
        self._pastikan_pelapor()
        self._pastikan_dapat_ditulis()
        nama = (nama or "").strip()
        isi = self._baca_berkas(nama, isi_base64)
        laporan = self.sudo()  # sudo: who may write was checked; a portal makes no attachments
        berkas = laporan.env["ir.attachment"].create(
            {"name": nama, "raw": isi, "res_model": self._name, "res_id": self.id}
        )
        laporan._buka().write({"berkas_ids": [fields.Command.link(berkas.id)]})
        return berkas.id

    def _baca_berkas(self, nama, isi_base64):
        try:
            isi = base64.b64decode(isi_base64 or b"", validate=True)
        except (binascii.Error, ValueError, TypeError):
            isi = b""
        if not isi or len(isi) > BATAS_BERKAS or not nama.lower().endswith(AKHIRAN):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Attachments: choose a document, picture, table or ZIP file of at most 10 MB."
                )
            )
        return isi

    def daftar_berkas(self):
        """Return the files of a report as list of dicts (id, nama, ukuran, alamat)."""
        self.ensure_one()
        self.check_access("read")
        # sudo: whoever may read the report may read the files that belong to it
        berkas = self.sudo().berkas_ids.filtered(
            lambda satu: satu.res_model == self._name and satu.res_id == self.id
        )
        token = berkas.generate_access_token() if berkas else []
        return [
            {
                "id": satu.id,
                "nama": satu.name,
                "ukuran": satu.file_size,
                "alamat": f"/web/content/{satu.id}?download=true&access_token={kunci}",
            }
            for satu, kunci in zip(berkas, token, strict=True)
        ]

    def _kunci_berkas(self):
        """Let new files belong to their reports: who may read those may read them."""
        for laporan in self:
            baru = laporan.berkas_ids.filtered(lambda berkas: not berkas.res_id)
            baru.write({"res_model": laporan._name, "res_id": laporan.id})


class IrAttachment(models.Model):
    """Files that were sent with a report are proof: nobody replaces or deletes them."""

    _inherit = "ir.attachment"

    def _tolak_bukti_alur(self):
        hasil = super()._tolak_bukti_alur()
        # sudo: the check holds for everybody, also for who cannot read the report
        terkirim = (
            self.env["sistem.kerja.laporan"]
            .sudo()
            .search(
                [("berkas_ids", "in", self.ids), ("state", "in", ("dikirim", "diterima"))], limit=1
            )
        )
        if terkirim and self.ids:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: it was sent with this document, which can be neither replaced nor "
                    "deleted.",
                    nama=terkirim.display_name,
                )
            )
        return hasil
