from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..inti.bahasa_pengguna import ke_pengguna
from .kerja import PenentuKerja
from .putusan_mixin import PUTUSAN


class Kak(models.Model):
    """A KAK (kerangka acuan kinerja): consulted, then approved, then handed over (R-125).

    The ketua consults the Pimpinan Unit Organisasi about it; what he approved goes to the
    Pengampu Fungsi Tata Usaha, for the DPA. Three dated acts, in this order.
    """

    _name = "sistem.kerja.rencana.kak"
    _description = "Kerangka Acuan Kinerja"
    _inherit = [
        "sistem.kerja.status.mixin",
        "sistem.kerja.pekerjaan.mixin",
        "sistem.kerja.putusan.mixin",
        "sistem.kerja.kabar.mixin",
    ]
    _order = "id desc"

    _TRANSISI = {
        "draft": ("dikonsultasikan",),
        "dikonsultasikan": ("draft", "disetujui"),
        "disetujui": ("diserahkan",),
    }
    _TERKUNCI = (
        "state",
        "dikonsultasikan_pada",
        "dikonsultasikan_oleh_id",
        "diserahkan_pada",
        "diserahkan_oleh_id",
        "penerima",
        *PUTUSAN,
    )
    _ISI = frozenset({"name", "rencana_id", "tim_id", "penugasan_id", "berkas", "nama_berkas"})

    name = fields.Char("Title", required=True, tracking=True)
    rencana_id = fields.Many2one(
        "sistem.kerja.rencana", "Plan", required=True, index=True, ondelete="restrict"
    )
    tim_id = fields.Many2one(compute="_compute_pekerjaan", store=True, readonly=True)
    penugasan_id = fields.Many2one(compute="_compute_pekerjaan", store=True, readonly=True)
    berkas = fields.Binary("File", attachment=True, copy=False)
    nama_berkas = fields.Char("File Name", copy=False)
    dikonsultasikan_pada = fields.Datetime("Consulted on", readonly=True, copy=False)
    dikonsultasikan_oleh_id = fields.Many2one(
        "hr.employee", "Consulted by", readonly=True, copy=False, ondelete="restrict"
    )
    diserahkan_pada = fields.Datetime("Handed over on", readonly=True, copy=False)
    diserahkan_oleh_id = fields.Many2one(
        "hr.employee", "Handed over by", readonly=True, copy=False, ondelete="restrict"
    )
    penerima = fields.Char(
        "Received by", readonly=True, copy=False, help="The Pengampu Fungsi Tata Usaha."
    )
    can_ajukan = fields.Boolean("Mine to Submit", compute="_compute_hak")
    can_setujui = fields.Boolean("Mine to Approve", compute="_compute_hak")
    can_catat = fields.Boolean("Mine to Record", compute="_compute_hak")
    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("dikonsultasikan", "Consulted"),
            ("disetujui", "Approved"),
            ("diserahkan", "Handed over"),
        ],
        default="draft",
        required=True,
        copy=False,
        tracking=True,
        index=True,
    )

    @api.depends("rencana_id")
    def _compute_pekerjaan(self):
        for kak in self:
            kak.tim_id = kak.rencana_id.tim_id
            kak.penugasan_id = kak.rencana_id.penugasan_id

    @api.depends_context("uid")
    @api.depends("state", "rencana_id")
    def _compute_hak(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for kak in self:
            # sudo: compared with the person of the user only
            kerja = (kak.tim_id or kak.penugasan_id).sudo()
            ada = bool(kerja and kak.id)
            kak.can_ajukan = ada and bool(kerja._penanggung_jawab() & saya)
            kak.can_catat = ada and kak._petugas()
            kak.can_setujui = (
                ada
                and bool(saya)
                and kak.state == "dikonsultasikan"
                and any(satu.orang & saya for _baris, satu in kak.sudo()._penyetuju())
            )

    @api.constrains("rencana_id")
    def _check_ada_aturan(self):
        for kak in self:
            if not kak._ketentuan():
                raise ValidationError(
                    ke_pengguna(self.env)._(
                        "KAK %(nama)s: %(peraturan)s asks for none. Attach the file to the plan "
                        "instead.",
                        nama=kak.name,
                        # sudo: which regulation holds is public
                        peraturan=kak._kerja().sudo()._peraturan_kerja().display_name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        semua = super().create(vals_list)
        for kak in semua:
            # sudo: who does the work reads its KAK
            kak._tambah_pihak(kak.sudo()._kerja()._pekerja())
        return semua

    def write(self, vals):
        if not self._terbuka() and not self._ISI.isdisjoint(vals):
            self._pastikan_draf()
        hasil = super().write(vals)
        if "rencana_id" in vals:
            # Odoo checks the rights before only: nobody moves his draft to the work of others
            self.check_access("write")
        return hasil

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_draf(self):
        self._pastikan_draf()

    def _pastikan_draf(self):
        for kak in self.filtered(lambda satu: satu.state != "draft")[:1]:
            raise UserError(
                ke_pengguna(self.env)._(
                    "KAK %(nama)s: it was handed in for consultation and stays as it is. Let it "
                    "be returned to change it.",
                    nama=kak.name,
                )
            )

    # ------------------------------------------------------------------ the three acts

    def _ketentuan(self):
        # sudo: the regulation under which the work was started
        return self._kerja().sudo()._peraturan_kerja()._ketentuan("kak")

    def _penyetuju(self):
        """Return who approves the KAK; nobody approves his own."""
        kerja = self._kerja()
        sendiri = self.dikonsultasikan_oleh_id | kerja._penanggung_jawab()
        penentu, baris = PenentuKerja(kerja), self._ketentuan().filtered("peran_id")
        return penentu._para_pelaku(kerja, baris, kerja._konteks_kerja(), sendiri)

    def _pastikan_penyusun(self, tugas):
        # sudo: who answers for the work is compared with the person of the user
        penanggung = self._kerja().sudo()._penanggung_jawab()
        return self._pastikan_salah_satu(penanggung, tugas, self._ketentuan()[:1].pasal)[:1]

    def action_konsultasikan(self):
        """Hand the KAK in for consultation with the Pimpinan Unit Organisasi.

        :raises AccessError: for anybody but who answers for the work
        :raises UserError: without a file
        """
        self.check_access("read")
        for kak in self:
            orang = kak._pastikan_penyusun(ke_pengguna(self.env)._("consult about the KAK"))
            kak._pastikan_boleh("dikonsultasikan")
            if not kak.sudo().berkas:  # sudo: only whether there is one
                raise UserError(
                    ke_pengguna(self.env)._(
                        "File of the KAK %(nama)s: attach it before it is consulted about "
                        "(%(pasal)s).",
                        nama=kak.name,
                        pasal=kak._ketentuan()[:1].pasal,
                    )
                )
            kak.sudo()._konsultasikan(orang)  # sudo: who may was checked
        return True

    def _konsultasikan(self, orang):
        self._pindah(
            "dikonsultasikan",
            dikonsultasikan_pada=fields.Datetime.now(),
            dikonsultasikan_oleh_id=orang.id,
        )
        pejabat = self.env["hr.employee"].union(*(satu.orang for _b, satu in self._penyetuju()))
        self._tambah_pihak(pejabat)
        self._kabari(pejabat, lambda satu: satu.env._("A KAK waits for your approval"))

    def action_setujui(self, catatan=""):
        """Approve the KAK, as Pimpinan Unit Organisasi.

        :param catatan: a note to the ketua
        :raises AccessError: for anybody else, naming him and the pasal
        """
        self.check_access("read")
        for kak in self:
            kak._pastikan_boleh("disetujui")
            isi = kak._isi_putusan(*kak._pastikan_penyetuju(), catatan)
            kak.sudo()._setujui(isi)  # sudo: who may approve was checked
        return True

    def action_catat(self, dasar, catatan=""):
        """Record an approval that the Pimpinan Unit Organisasi gave on paper.

        :param dasar: the paper with number and date, required
        """
        self.check_access("read")
        dasar = self._pastikan_petugas(dasar)
        for kak in self.sudo():  # sudo: who may record was checked
            kak._pastikan_boleh("disetujui")
            kak._setujui(kak._isi_catatan_kertas(kak._penyetuju(), dasar, catatan))
        return True

    def _pastikan_penyetuju(self):
        tugas = ke_pengguna(self.env)._("approve the KAK")
        # sudo: who heads units is public; the KAK itself was read by the user
        return self._kerja()._pilih_pelaku(self.sudo()._penyetuju(), tugas)

    def _setujui(self, isi):
        self._pindah("disetujui", **isi)
        self._tarik_kabar()
        self._kabari(self.dikonsultasikan_oleh_id, lambda satu: satu.env._("The KAK is approved"))

    def action_kembalikan(self, alasan):
        """Give the KAK back to be changed.

        :param alasan: what is to be changed, required
        """
        alasan = self._pastikan_alasan(alasan)
        self.check_access("read")
        for kak in self:
            kak._pastikan_boleh("draft")
            isi = kak._isi_putusan(*kak._pastikan_penyetuju(), alasan)
            kak.sudo()._kembalikan(isi)  # sudo: who may judge was checked
        return True

    def _kembalikan(self, isi):
        penyusun = self.dikonsultasikan_oleh_id
        self._pindah("draft", **isi)
        self._message_log(body=ke_pengguna(self.env)._("Returned: %s", isi["catatan"]))
        self._tarik_kabar()
        self._kabari(
            penyusun, lambda satu: satu.env._("The KAK came back to be changed"), isi["catatan"]
        )

    def action_serahkan(self, penerima):
        """Hand the approved KAK to the Pengampu Fungsi Tata Usaha, for the DPA.

        :param penerima: who received it, required
        :raises UserError: before it is approved, or where nobody is named
        """
        penerima = (penerima or "").strip()
        self.check_access("read")
        for kak in self:
            orang = kak._pastikan_penyusun(ke_pengguna(self.env)._("hand over the KAK"))
            if kak.state != "disetujui":
                kak._tolak_belum_disetujui()
            if not penerima:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Received by: name the Pengampu Fungsi Tata Usaha who received the KAK "
                        "%(nama)s.",
                        nama=kak.name,
                    )
                )
            # sudo: who may hand over was checked
            kak.sudo()._pindah(
                "diserahkan",
                diserahkan_pada=fields.Datetime.now(),
                diserahkan_oleh_id=orang.id,
                penerima=penerima,
            )
        return True

    def _tolak_belum_disetujui(self):
        self._pastikan_belum_selesai()
        raise UserError(
            ke_pengguna(self.env)._(
                "KAK %(nama)s: it is %(status)s. It goes to the Pengampu Fungsi Tata Usaha only "
                "after the Pimpinan Unit Organisasi has approved it (%(pasal)s).",
                nama=self.name,
                status=self._nama_state(self.state),
                pasal=self._ketentuan()[:1].pasal,
            )
        )

    def _pastikan_belum_selesai(self):
        if self.state == "diserahkan":
            self._pastikan_boleh("diserahkan")
