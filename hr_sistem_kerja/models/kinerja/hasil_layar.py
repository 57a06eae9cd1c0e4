from odoo import api, fields, models
from odoo.fields import Domain

from ..alur.lini_masa import LiniMasa
from ..inti.bahasa_pengguna import ke_pengguna

# State of a review -> (how the timeline marks it, icon)
TANDA = {
    "diterima": ("selesai", "fa-check"),
    "dikembalikan": ("ditolak", "fa-undo"),
    "aktif": ("kini", "fa-hourglass-half"),
    "menunggu": ("nanti", ""),
    "dibatalkan": ("lewat", "fa-ban"),
}


class Hasil(models.Model):
    """What the screens ask of results: whose turn it is, what he may do, the chain to look at."""

    _inherit = "sistem.kerja.hasil"

    tinjauan_id = fields.Many2one(
        "sistem.kerja.tinjauan", "Present Review", compute="_compute_tinjauan_id", store=True
    )
    penindak_id = fields.Many2one(
        related="tinjauan_id.penindak_id", string="Waits for", store=True, index="btree_not_null"
    )
    giliran_saya = fields.Boolean(
        "My Turn", compute="_compute_giliran_saya", search="_search_giliran_saya"
    )
    umur_hari = fields.Integer("Waits (days)", compute="_compute_umur_hari")
    can_ubah = fields.Boolean("Can be Changed", compute="_compute_can")
    can_ajukan = fields.Boolean("Can be Sent", compute="_compute_can")
    can_catat = fields.Boolean("Can be Recorded", compute="_compute_can")
    can_batalkan = fields.Boolean("Can be Withdrawn", compute="_compute_can")
    # Made by our own template, which escapes; sanitizing would take the classes away
    lini_masa = fields.Html("Reviews in Order", compute="_compute_lini_masa", sanitize=False)

    @api.depends("tinjauan_ids.state")
    def _compute_tinjauan_id(self):
        for hasil in self:
            hasil.tinjauan_id = hasil.tinjauan_ids.filtered(lambda satu: satu.state == "aktif")[:1]

    @api.depends("tinjauan_id", "penindak_id")
    @api.depends_context("uid")
    def _compute_giliran_saya(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for hasil in self:
            # sudo: compared with the user's own person
            hasil.giliran_saya = bool(hasil.sudo().penindak_id & saya)

    def _search_giliran_saya(self, operator, value):
        if operator != "in":
            return NotImplemented
        domain = Domain("penindak_id", "in", self.env.user._sistem_kerja_pegawai().ids)
        return domain if True in value else ~domain

    @api.depends("tinjauan_id.aktif_pada")
    def _compute_umur_hari(self):
        kini = fields.Datetime.now()
        for hasil in self:
            sejak = hasil.tinjauan_id.aktif_pada
            hasil.umur_hari = (kini - sejak).days if sejak else 0

    @api.depends("state", "tim_id", "penugasan_id")
    @api.depends_context("uid")
    def _compute_can(self):
        saya = self.env.user._sistem_kerja_pegawai()
        for hasil in self:
            satu, petugas = hasil.sudo(), hasil._petugas()  # sudo: compared with the user only
            jawab = satu._kerja()._penanggung_jawab() if satu._kerja() else saya.browse()
            terbuka = hasil.state in ("draft", "dikembalikan")
            milik = bool(jawab & saya)
            orang_lain = petugas and not saya & (satu._kerja()._pekerja() if jawab else jawab)
            hasil.can_ubah = terbuka and (milik or petugas or not jawab)
            hasil.can_ajukan = terbuka and milik
            hasil.can_catat = orang_lain and (terbuka or hasil.state == "diajukan")
            hasil.can_batalkan = (milik or petugas) and (terbuka or hasil.state == "diajukan")

    @api.depends("state", "ronde", "tinjauan_ids.state", "tinjauan_ids.penindak_id")
    @api.depends_context("lang", "tz")
    def _compute_lini_masa(self):
        for hasil in self:
            isi = LiniMasaHasil(hasil).isi()
            hasil.lini_masa = isi["ronde"] and self.env["ir.qweb"]._render(
                "hr_sistem_kerja.lini_masa", isi
            )

    def action_buka_putusan(self):
        """Open the dialog of a decision on these results; the context says which, as ``mode``.

        :returns: the action that opens the dialog
        """
        self.check_access("read")
        return {
            "type": "ir.actions.act_window",
            "name": self.display_name if len(self) == 1 else ke_pengguna(self.env)._("Results"),
            "res_model": "sistem.kerja.hasil.putusan",
            "view_mode": "form",
            "views": [[False, "form"]],
            "target": "new",
            "context": {
                "default_hasil_ids": self.ids,
                "default_mode": self.env.context.get("mode", "terima"),
            },
        }

    def action_buka_kerja(self):
        """Return the action that opens the team or assignment of these results."""
        kerja = self._kerja()
        return {
            "type": "ir.actions.act_window",
            "res_model": kerja._name,
            "res_id": kerja.id,
            "view_mode": "form",
            "views": [[False, "form"]],
        }


class Tinjauan(models.Model):
    """How a review is named on screens and in messages."""

    _inherit = "sistem.kerja.tinjauan"

    def _sebutan(self):
        """Return how a message names this row: duty, results."""
        env = ke_pengguna(self.env)
        tugas = dict(self._fields["tugas"]._description_selection(env)).get(self.tugas, "")
        # sudo: who reads the row may know which results it belongs to
        return f"{tugas} – {self.sudo().hasil_id.display_name}"

    def _waktu(self, waktu):
        lokal = fields.Datetime.context_timestamp(self, waktu)
        return f"{lokal:%d-%m-%Y %H.%M}"

    def _kalimat_putusan(self):
        """Return the sentence that the history of the results keeps of this decision."""
        env = ke_pengguna(self.env)
        tugas = dict(self._fields["tugas"]._description_selection(env)).get(self.tugas, "")
        acting = dict(self._fields["bertindak"]._description_selection(env))
        return env._(
            "Round %(ronde)s, %(tugas)s: %(state)s by %(nama)s (%(bertindak)s, %(pasal)s). "
            "%(catatan)s",
            ronde=self.ronde,
            tugas=tugas,
            state=self._nama_state(self.state).lower(),
            nama=self.penindak_id.name or self.peran_id.name,
            bertindak=acting.get(self.bertindak, ""),
            pasal=self.pasal_kembali or self.pasal,
            catatan=self.catatan or "",
        )


class LiniMasaHasil(LiniMasa):
    """Turns the reviews of results into what the timeline prints."""

    def __init__(self, hasil):
        self.env = ke_pengguna(hasil.env)
        # sudo: who may read results sees their whole chain and who decides it
        self.dokumen = hasil.sudo().with_context(lang=self.env.lang)
        self.langkah = self.dokumen.tinjauan_ids.sorted(lambda satu: (satu.ronde, satu.urutan))
        self.kini = self.dokumen.ronde

    def _hasil_ronde(self, langkah):
        kembali = langkah.filtered(lambda satu: satu.state == "dikembalikan")[:1]
        return {
            "label": self._nama_state(kembali),
            "alasan": kembali.catatan or "",
            "pada": self._waktu(kembali.diputus_pada),
        }

    def _langkah_ronde(self, langkah):
        berikut = langkah.filtered(lambda satu: satu.state == "menunggu")[:1]
        return [
            {
                **self._tanda_tinjauan(satu, satu == berikut),
                **self._pelaku(satu),
                "nomor": satu.urutan,
                "aksi": self._tugas(satu),
                "pasal": satu.pasal_kembali or satu.pasal or "",
                "catatan": satu.catatan or "",
                "dasar": satu.dasar or "",
                "dialihkan": satu.dialihkan or "",
                "kendala": satu.kendala if satu.state == "aktif" else "",
                "kapan": self._waktu(satu.diputus_pada),
                "oleh": self._oleh(satu),
                **dict.fromkeys(("instansi", "surat", "untuk", "jawaban", "tembusan", "batas"), ""),
            }
            for satu in langkah
        ]

    def _tugas(self, satu):
        """Return the duties of the row, e.g. both of who reviews and declares done."""
        pilihan = dict(satu._fields["tugas"]._description_selection(self.env))
        return ", ".join(
            nama for tugas, nama in pilihan.items() if tugas in satu.aturan_ids.mapped("tahap")
        )

    def _tanda_tinjauan(self, satu, berikut):
        keadaan, ikon = TANDA[satu.state]
        label = self._nama_state(satu)
        if satu.state == "aktif" and satu.kendala:
            keadaan, ikon = "terlambat", "fa-exclamation"
        if satu.state == "menunggu":
            keadaan = "berikut" if berikut else keadaan
            label = self.env._("Next") if berikut else self.env._("Later")
        return {"keadaan": keadaan, "ikon": ikon, "label": label}

    def _pelaku(self, satu):
        nama, wakil = satu.penindak_id.name or satu.peran_id.name, satu.bertindak in ("plt", "plh")
        pejabat = satu.pejabat_id.name or satu.peran_id.name
        if wakil:
            nama = f"{self._label(satu, 'bertindak')} {nama}"
        return {
            "nama": nama,
            "untuk_pejabat": self.env._("for %s", pejabat) if wakil else "",
            "peran": satu.peran_id.name if satu.peran_id.name != nama else "",
        }
