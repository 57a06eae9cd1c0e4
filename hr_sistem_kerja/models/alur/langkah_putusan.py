from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna
from .penentu import ACUAN_ASAL, AKSI_SENDIRI

OFFICER = "hr_sistem_kerja.group_operator_pd"


class Langkah(models.Model):
    """How a step is decided: whose turn it is, what he says, and the proof that stays."""

    _inherit = "sistem.kerja.langkah"

    def _putuskan(self, hasil, catatan=None, jawaban=None, alternatif=0):
        """Decide this step under the lock of its document."""
        self.ensure_one()
        # sudo: whether he may decide is checked below, on the record as it is under the lock
        langkah = self.sudo()
        langkah._dokumen()._kunci_baris()
        langkah._pastikan_aktif()
        langkah._pastikan_giliran()
        if jawaban is not None:
            hasil = langkah._terapkan_jawaban(jawaban)
        elif hasil == "ditolak":
            langkah._pastikan_dapat_ditolak()
        langkah._simpan_putusan(hasil, catatan=(catatan or "").strip(), alternatif=alternatif)

    def _simpan_putusan(self, hasil, jenis=None, **vals):
        """Write the decision and its proof, then let the document go on."""
        dokumen = self._dokumen()
        if hasil == "disetujui":
            self._pastikan_bernama()
        self._pindah(
            hasil,
            diputus_oleh_id=self.env.uid,
            diputus_pada=fields.Datetime.now(),
            **vals,
        )
        jenis = jenis or {"disetujui": "setujui", "ditolak": "tolak"}[hasil]
        orang = self.line_ids._jawab(self, hasil, vals.get("catatan"))
        self.env["sistem.kerja.keputusan"]._catat(
            dokumen,
            jenis,
            self,
            hasil=hasil,
            dasar=self.dasar or "",
            orang=orang,
            berkas=self._isi_berkas(),
        )
        self._terbitkan_surat()
        self._tarik_pemberitahuan()
        self._beri_tahu_tembusan()
        dokumen._lanjutkan(self)

    def _terbitkan_surat(self):
        """Make the draft of the letter that this decision sends; hook of the letters."""

    # ------------------------------------------------------------------ may he

    def _pastikan_aktif(self):
        """Refuse a step that is not active, and say what happened to it."""
        if self.state == "aktif":
            return
        env = ke_pengguna(self.env)
        nilai = {
            "langkah": self._sebutan(),
            "state": self._nama_state(self.state).lower(),
            "oleh": self.diputus_oleh_id.name or "",
            "pada": self._waktu(self.diputus_pada),
        }
        if self.diputus_pada:
            raise UserError(
                env._("%(langkah)s: %(oleh)s already decided on %(pada)s: %(state)s.", **nilai)
            )
        if self.state == "menunggu":
            raise UserError(
                env._("%(langkah)s: an earlier step is not decided yet; this one waits.", **nilai)
            )
        raise UserError(
            env._("%(langkah)s: the step is %(state)s; nothing is left to do.", **nilai)
        )

    def _waktu(self, waktu):
        if not waktu:
            return ""
        lokal = fields.Datetime.context_timestamp(self, waktu)
        return f"{bahasa.tanggal(lokal.date())} {lokal:%H.%M}"

    def _sebutan(self):
        """Return how a message names this step: action, request."""
        env = ke_pengguna(self.env)
        aksi = dict(self.with_env(env)._fields["aksi"]._description_selection(env))[self.aksi]
        return f"{aksi} – {self._dokumen().display_name}"

    def _pastikan_giliran(self):
        """Refuse everybody but the official whose turn it is today, or his delegate."""
        self._segarkan_pelaku()
        saya = self.env.user._sistem_kerja_pegawai()
        if self.penindak_id and self.penindak_id in saya:
            return
        env = ke_pengguna(self.env)
        nilai = {
            "langkah": self._sebutan(),
            "siapa": self.penindak_id.name or self.peran_id.name,
            "pasal": self.pasal,
        }
        if self.pendelegasian_id and self.pejabat_id in saya:
            raise UserError(
                env._(
                    "%(langkah)s: until %(sampai)s %(siapa)s acts in your place. End the "
                    "delegation first (%(pasal)s).",
                    sampai=bahasa.tanggal(self.pendelegasian_id.tanggal_selesai),
                    **nilai,
                )
            )
        if self.dialihkan and saya & self._dokumen()._orang_sendiri():
            pesan = f"{self._sebutan()}: {self.dialihkan}"
            raise UserError(pesan)
        raise AccessError(
            env._(
                "%(langkah)s: this is for %(siapa)s to decide (%(pasal)s). Who has the decision on "
                "paper uses Record.",
                **nilai,
            )
        )

    def _pastikan_dapat_ditolak(self):
        if self.dapat_ditolak:
            return
        raise UserError(
            ke_pengguna(self.env)._(
                "%(langkah)s: this step cannot be refused (%(pasal)s). To stop the request, cancel "
                "it with a reason.",
                langkah=self._sebutan(),
                pasal=self.pasal,
            )
        )

    def _pastikan_bernama(self):
        """Before an assignment is made every seat asked for has a person."""
        tanpa_nama = self.line_ids.filtered(lambda line: line._perlu_nama())
        if tanpa_nama and (
            self.aksi == "tugaskan" or self._terakhir_memutus() or self._menunjuk_unit()
        ):
            raise UserError(
                ke_pengguna(self.env)._(
                    "People: name who is made available for %(kursi)s before you go on "
                    "(%(pasal)s).",
                    kursi=", ".join(tanpa_nama.mapped("display_name")),
                    pasal=self.pasal,
                )
            )

    def _menunjuk_unit(self):
        """Tell whether only the names say who acts next: a government was asked, not a unit."""
        dokumen = self._dokumen()
        return (
            self.peran_id.acuan in ACUAN_ASAL
            and not dokumen.unit_tujuan_id
            and not dokumen._di_luar()
        )

    def _terakhir_memutus(self):
        """Tell whether no other official decides after this step."""
        lain = self._dokumen()._langkah_ronde() - self
        return not lain.filtered(
            lambda satu: satu.state in ("menunggu", "aktif") and satu.aksi not in AKSI_SENDIRI
        )

    # ------------------------------------------------------------------ refusing

    def _alasan_tolak(self, alasan, alternatif=0):
        """Return the values of a refusal: its reason, and which fixed reason of the form it is."""
        baku = self._daftar_alasan_baku()
        alasan = (alasan or "").strip()
        if alternatif and not 0 < alternatif <= len(baku):
            raise UserError(
                ke_pengguna(self.env)._(
                    "Fixed Reason: %(nomor)s is none of the reasons of %(langkah)s.",
                    nomor=alternatif,
                    langkah=self._sebutan(),
                )
            )
        if alternatif and not alasan:
            alasan = baku[alternatif - 1]
        if not alternatif and alasan in baku:
            alternatif = baku.index(alasan) + 1
        if not alasan:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Reason: %(langkah)s: write why; a refusal without it is blocked (%(pasal)s).",
                    langkah=self.sudo()._sebutan(),  # sudo: read rights are checked by the caller
                    pasal=self.sudo().pasal,  # sudo: as above
                )
            )
        return {"catatan": alasan, "alternatif": alternatif}

    def _daftar_alasan_baku(self):
        """Return the fixed reasons that the form of this step knows (P F3), ready to print.

        ``{tim}`` and ``{unit}`` are those of the request; reasons that speak of a team are not
        for requests without one.
        """
        # sudo: the texts of a regulation are public; who may read the step knows its request
        langkah = self.sudo()
        dokumen = langkah._dokumen()
        baku = [satu.strip() for satu in (langkah.alasan_baku or "").splitlines()]
        isi = {"tim": dokumen.tim_id.name, "unit": dokumen._unit_pemilik().nama_lengkap}
        return [
            satu.replace("{tim}", isi["tim"] or "").replace("{unit}", isi["unit"] or "")
            for satu in baku
            if satu and (isi["tim"] or "{tim}" not in satu)
        ]

    def _terapkan_jawaban(self, jawaban):
        """Write the answer per person; return the outcome of the step as a whole."""
        env = ke_pengguna(self.env)
        per_line = {satu.get("line_id"): satu for satu in jawaban}
        if set(per_line) != set(self.line_ids.ids):
            raise UserError(
                env._(
                    "People: answer for each of %(orang)s, once.",
                    orang=", ".join(self.line_ids.mapped("display_name")),
                )
            )
        ditolak = self.line_ids.filtered(lambda line: not per_line[line.id].get("setuju"))
        if ditolak:
            self._pastikan_dapat_ditolak()
        for line in ditolak:
            alasan = (per_line[line.id].get("alasan") or "").strip()
            if not alasan:
                raise UserError(
                    env._(
                        "Reason for %(orang)s: write why; a refusal without it is blocked "
                        "(%(pasal)s).",
                        orang=line.display_name,
                        pasal=self.pasal,
                    )
                )
            line._tolak(alasan)
        return "ditolak" if ditolak == self.line_ids else "disetujui"
