from odoo import api, fields, models
from odoo.tools import format_date, format_datetime

from ..inti.bahasa_pengguna import ke_pengguna

# State of a step -> (how the timeline marks it, icon); the label is the one of the state
TANDA = {
    "disetujui": ("selesai", "fa-check"),
    "ditolak": ("ditolak", "fa-times"),
    "aktif": ("kini", "fa-hourglass-half"),
    "menunggu": ("nanti", ""),
    "dilewati": ("lewat", "fa-forward"),
    "dibatalkan": ("lewat", "fa-ban"),
}


class AlurMixin(models.AbstractModel):
    """The route of a request as a timeline: done, now, next, who, until when, by which pasal."""

    _inherit = "sistem.kerja.alur.mixin"

    # Made by our own template, which escapes; sanitizing would take the classes away
    lini_masa = fields.Html("Route Timeline", compute="_compute_lini_masa", sanitize=False)

    @api.depends(
        "state",
        "ronde",
        "langkah_ids.state",
        "langkah_ids.penindak_id",
        "langkah_ids.batas_waktu",
        "langkah_ids.catatan",
        "langkah_ids.line_ids",
        "langkah_ids.tembusan_ids",
    )
    @api.depends_context("lang", "tz")
    def _compute_lini_masa(self):
        for dokumen in self:
            isi = LiniMasa(dokumen).isi()
            dokumen.lini_masa = isi["ronde"] and self.env["ir.qweb"]._render(
                "hr_sistem_kerja.lini_masa", isi
            )


class LiniMasa:
    """Turns the steps of a request into what the timeline prints."""

    def __init__(self, dokumen):
        self.env = ke_pengguna(dokumen.env)
        # sudo: who may read a request sees its whole route and who decides it
        self.dokumen = dokumen.sudo().with_context(lang=self.env.lang)
        self.langkah = self.dokumen.langkah_ids.sorted(lambda satu: (satu.urutan, satu.id))
        self.kini = self.dokumen.ronde if self.dokumen.state != "draft" else 0

    def isi(self):
        """Return the values of the template: the present round, then earlier ones."""
        per_ronde = self.langkah.grouped("ronde")
        return {
            "ronde": [self._ronde(nomor, per_ronde[nomor]) for nomor in sorted(per_ronde)[::-1]]
        }

    def _ronde(self, nomor, langkah):
        return {
            "judul": self.env._("Earlier round %s", nomor),
            "kini": nomor == self.kini,
            # A draft that was reopened shows at once why it came back
            "terbuka": not self.kini and nomor == self.dokumen.ronde,
            "hasil": self._hasil_ronde(langkah),
            "langkah": self._langkah_ronde(langkah),
        }

    def _hasil_ronde(self, langkah):
        """Return (label, reason) of how a round ended."""
        ditolak = langkah.filtered(lambda satu: satu.state == "ditolak").sorted("diputus_pada")[-1:]
        return {
            "label": self._nama_state(ditolak),
            "alasan": ditolak.catatan or "",
            "pada": self._waktu(ditolak.diputus_pada),
        }

    def _langkah_ronde(self, langkah):
        """Return the steps, numbered; those that walk side by side have the same number."""
        nomor = {urutan: n for n, urutan in enumerate(dict.fromkeys(langkah.mapped("urutan")), 1)}
        menunggu = langkah.filtered(lambda satu: satu.state == "menunggu")
        berikut = menunggu[:1].urutan
        semua = langkah.line_ids
        return [
            {
                **self._tanda(satu, satu.state == "menunggu" and satu.urutan == berikut),
                "nomor": nomor[satu.urutan],
                "aksi": self._label(satu, "aksi"),
                "surat": satu.surat or "",
                "pasal": satu.pasal or "",
                **self._siapa(satu),
                **self._kapan(satu),
                **self._isi_putusan(satu),
                "tembusan": self._tembusan(satu),
                "untuk": self._untuk(satu, semua),
            }
            for satu in langkah
        ]

    # ------------------------------------------------------------------ one step

    def _tanda(self, langkah, berikut):
        keadaan, ikon = TANDA[langkah.state]
        label = self._nama_state(langkah)
        if langkah.state == "aktif" and (langkah.terlambat or langkah.kendala):
            keadaan, ikon = "terlambat", "fa-exclamation"
        if langkah.state == "disetujui" and langkah.aksi != "setujui":
            label = self.env._("Done")
        if langkah.state == "menunggu":
            keadaan = "berikut" if berikut else keadaan
            label = self.env._("Next") if berikut else self.env._("Later")
        return {"keadaan": keadaan, "ikon": ikon, "label": label}

    def _siapa(self, langkah):
        """Return who acts, for whom, in which role, and of which government outside."""
        nama, peran = langkah._sebut_penindak(), langkah.peran_id.name or ""
        wakil = langkah.bertindak in ("plt", "plh")
        pejabat = langkah.pejabat_id.name or peran
        luar = not langkah.pejabat_id and self.dokumen._di_luar()
        return {
            "nama": nama,
            "untuk_pejabat": self.env._("for %s", pejabat) if wakil else "",
            "peran": peran if peran not in (nama, wakil and pejabat) else "",
            "instansi": self.dokumen.instansi_tujuan_id.name if luar else "",
        }

    def _kapan(self, langkah):
        """Return when it was decided, until when it waits, or how long it will have."""
        kapan, batas = "", ""
        if langkah.diputus_pada:
            kapan = self._waktu(langkah.diputus_pada)
        elif langkah.state == "aktif":
            kapan = langkah._kalimat_sisa()
            batas = self._tanggal(langkah.batas_waktu)
            batas = batas and self.env._("Until %s", batas)
        elif langkah.state == "menunggu" and langkah.batas_hari:
            kapan = self.env._("%s working days", langkah.batas_hari)
        return {"kapan": kapan, "batas": batas, "oleh": self._oleh(langkah)}

    def _oleh(self, langkah):
        """Return which user decided, where the name of the official does not say it."""
        oleh = langkah.diputus_oleh_id.name or ""
        if not oleh or oleh == langkah.penindak_id.name:
            return ""
        return self.env._("Entered by %s", oleh)

    def _isi_putusan(self, langkah):
        return {
            "catatan": langkah.catatan or "",
            "dasar": langkah.dasar or "",
            "dialihkan": langkah.dialihkan or "",
            "kendala": langkah.kendala if langkah.state == "aktif" else "",
            "jawaban": self._jawaban(langkah),
        }

    def _jawaban(self, langkah):
        """Return the answers per person of a step that said different things of them."""
        baris = self.dokumen.keputusan_ids.filtered(
            lambda satu: satu.langkah_id == langkah and satu.jenis in ("setujui", "tolak", "catat")
        )
        jawaban = ((baris[:1].isi or {}).get("rincian") or {}).get("orang") or []
        berbeda = len(jawaban) > 1 and any(not satu["setuju"] for satu in jawaban)
        return jawaban if berbeda else []

    def _tembusan(self, langkah):
        nama = ", ".join(langkah.tembusan_ids.mapped("name"))
        return nama and self.env._("Copies to %s", nama)

    def _untuk(self, langkah, semua):
        """Return whom the step is about, where other steps are about others."""
        nama = ", ".join(langkah.line_ids.mapped("display_name"))
        return nama if langkah.line_ids < semua and nama != langkah.penindak_id.name else ""

    # ------------------------------------------------------------------ words

    def _label(self, langkah, bidang):
        pilihan = langkah._fields[bidang]._description_selection(self.env)
        return dict(pilihan).get(langkah[bidang], "")

    def _nama_state(self, langkah):
        return self._label(langkah, "state") if langkah else ""

    def _tanggal(self, hari):
        return format_date(self.env, hari, date_format="d MMM y") if hari else ""

    def _waktu(self, waktu):
        return format_datetime(self.env, waktu, dt_format="d MMM y, HH.mm") if waktu else ""
