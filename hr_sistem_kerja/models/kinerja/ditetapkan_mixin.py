from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.pilihan import BERTINDAK
from .kerja import PenentuKerja

# What a decision keeps of its maker
PUTUSAN = (
    "pejabat_id",
    "penindak_id",
    "bertindak",
    "diputus_oleh_id",
    "diputus_pada",
    "pasal",
    "peraturan_id",
    "dasar",
    "catatan_putusan",
)


class DitetapkanMixin(models.AbstractModel):
    """What an official sets: a draft, then a decision that keeps its maker, post, time and pasal.

    A model says in :attr:`_TAHAP` which duty of the three stages it is, in :attr:`_TETAP` what
    stands fast once it is set, and in :meth:`_kerja_penetapan` for which unit or work. It has
    ``company_id`` and ``perangkat_daerah_id``. Officers prepare it, and record with
    :meth:`action_catat` what the official decided on paper.
    """

    _name = "sistem.kerja.ditetapkan.mixin"
    _description = "Set by an Official"
    _inherit = ["sistem.kerja.status.mixin"]

    _TAHAP = ""
    _TETAP = frozenset()
    # Completed later where still empty, e.g. the scan of what was signed
    _DILENGKAPI = frozenset()
    _TRANSISI = {
        "draft": ("ditetapkan", "dibatalkan"),
        "ditetapkan": ("digantikan", "dibatalkan"),
    }
    _TERKUNCI = (
        "state",
        *PUTUSAN,
        "alasan_batal",
        "dasar_batal",
        "pembatal_id",
        "dibatalkan_oleh_id",
        "dibatalkan_pada",
    )

    state = fields.Selection(
        [
            ("draft", "Draft"),
            ("ditetapkan", "Set"),
            ("digantikan", "Replaced"),
            ("dibatalkan", "Cancelled"),
        ],
        default="draft",
        required=True,
        copy=False,
        index=True,
    )
    pejabat_id = fields.Many2one(
        "hr.employee", "Official", readonly=True, copy=False, ondelete="restrict"
    )
    penindak_id = fields.Many2one(
        "hr.employee",
        "Decided by",
        readonly=True,
        copy=False,
        ondelete="restrict",
        help="Who acted: the official, or his Plt. or Plh.",
    )
    bertindak = fields.Selection(BERTINDAK, "Acting", readonly=True, copy=False)
    diputus_oleh_id = fields.Many2one("res.users", "Account", readonly=True, copy=False)
    diputus_pada = fields.Datetime("Decided on", readonly=True, copy=False)
    pasal = fields.Char(readonly=True, copy=False, help="The rule that names the official.")
    peraturan_id = fields.Many2one(
        "sistem.kerja.peraturan",
        "Regulation",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    dasar = fields.Char(
        "Basis", readonly=True, copy=False, help="The paper on which a recorded decision rests."
    )
    catatan_putusan = fields.Char(
        "Note on the Decision", readonly=True, copy=False, help="E.g. why the next official did."
    )
    alasan_batal = fields.Char("Reason of the Cancellation", readonly=True, copy=False)
    dasar_batal = fields.Char("Basis of the Cancellation", readonly=True, copy=False)
    pembatal_id = fields.Many2one(
        "hr.employee", "Cancelled by", readonly=True, copy=False, ondelete="restrict"
    )
    dibatalkan_oleh_id = fields.Many2one(
        "res.users", "Account of the Cancellation", readonly=True, copy=False
    )
    dibatalkan_pada = fields.Datetime("Cancelled on", readonly=True, copy=False)
    can_tetapkan = fields.Boolean(compute="_compute_can")
    can_catat = fields.Boolean(compute="_compute_can")

    @api.depends_context("uid", "allowed_company_ids")
    @api.depends("state")
    def _compute_can(self):
        draf = self.filtered(lambda satu: satu.state == "draft" and satu._origin)
        saya = self.env.user._sistem_kerja_pegawai()
        pelaku = draf._origin._pelaku_penetapan(draf._TAHAP)
        for satu in self:
            yang_boleh = [p for _baris, p in pelaku.get(satu._origin.id, ())]
            satu.can_tetapkan = any(p.orang and p.orang in saya for p in yang_boleh)
            satu.can_catat = satu in draf and satu._petugas()

    # ------------------------------------------------------------------ hooks

    def _kerja_penetapan(self):
        """Return the unit, team or assignment whose official sets this record."""
        raise NotImplementedError

    def _orang_sendiri(self):
        """Return the employees who may not set it, because it is about themselves alone."""
        return self.env["hr.employee"]

    def _pastikan_siap(self, putusan):
        """Refuse what cannot be set yet.

        :param putusan: dict id -> values of the decision about to be made
        """

    def _setelah_ditetapkan(self):
        """Do what follows from the decision; the records are those of sudo."""

    # ------------------------------------------------------------------ the decision

    def action_tetapkan(self):
        """Set them, as the official whom the regulation names.

        :raises AccessError: naming who does it, and the pasal
        """
        self._tetapkan(self._putusan_pejabat(self._TAHAP))
        return True

    def action_catat(self, dasar):
        """Record that the official has set them on paper.

        :param dasar: number and date of the paper, required
        """
        self._tetapkan(self._putusan_kertas(self._TAHAP, dasar))
        return True

    def _tetapkan(self, putusan):
        # sudo: who may was found above; an official reads the draft, but does not write it
        diri = self.sudo()
        diri._pastikan_boleh("ditetapkan")
        diri._pastikan_siap(putusan)
        diri._pindah_menurut("ditetapkan", putusan)
        diri._setelah_ditetapkan()

    def _pindah_menurut(self, ke, nilai):
        """Move to a state with the values of each record; those with the same values at once."""
        for isi, sama in self.grouped(lambda satu: tuple(nilai[satu.id].items())).items():
            sama._pindah(ke, **dict(isi))

    def _pelaku_penetapan(self, tahap):
        """Return who has a duty for each of these records.

        :returns: dict id -> list of (line of the regulation, Pelaku)
        """
        # sudo: who heads units is public; the caller shows it only to who may read the record
        diri, hasil, per_kerja = self.sudo(), {}, {}
        penentu = PenentuKerja(diri) if diri else None

        def cari(kerja, tahap, sendiri=None):
            kunci = kerja, tahap, sendiri
            if kunci not in per_kerja:
                per_kerja[kunci] = penentu.tahapan(kerja, tahap, sendiri) if kerja else []
            return per_kerja[kunci]

        for satu in diri:
            pelaku = cari(satu._kerja_penetapan(), tahap, satu._orang_sendiri())
            hasil[satu.id] = satu._saring_pelaku(tahap, pelaku, cari)
        return hasil

    def _saring_pelaku(self, tahap, pelaku, cari):
        """Return those of the officials who may decide about this very record.

        :param cari: function (work, duty) that finds others, each once for all records
        """
        return pelaku

    def _putusan_pejabat(self, tahap):
        """Return the values of the decision by id, made by the user as an official."""
        saya = self.env.user._sistem_kerja_pegawai()
        hasil = {}
        for kunci, pelaku in self._pelaku_penetapan(tahap).items():
            satu = self.browse(kunci)
            # sudo: named in the refusal
            kerja = satu.sudo()._kerja_penetapan()
            milik = [(b, p) for b, p in pelaku if p.orang and p.orang in saya]
            if not milik:
                # Who may not even read it learns nothing from the refusal
                satu.check_access("read")
                kerja._pilih_pelaku(pelaku, kerja._nama_tahapan(tahap))
            hasil[kunci] = satu._isi_putusan(kerja, *milik[0])
        return hasil

    def _isi_putusan(self, kerja, baris, pelaku, **vals):
        return {
            "pejabat_id": pelaku.pejabat.id,
            "penindak_id": pelaku.orang.id,
            "bertindak": pelaku.bertindak,
            "diputus_oleh_id": self.env.uid,
            "diputus_pada": fields.Datetime.now(),
            "pasal": baris.pasal,
            "peraturan_id": baris.peraturan_id.id,
            "catatan_putusan": pelaku.dialihkan,
            **vals,
        }

    # ------------------------------------------------------------------ recorded from paper

    def _putusan_kertas(self, tahap, dasar):
        """Return the values of a decision that the official made on paper."""
        self.check_access("read")
        self._pastikan_petugas(tahap)
        dasar, hasil = (dasar or "").strip(), {}
        if not dasar:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Basis: write on which paper the decision rests, with its number and date."
                )
            )
        for kunci, pelaku in self._pelaku_penetapan(tahap).items():
            satu = self.browse(kunci)
            # sudo: the unit or team is named in the refusal
            kerja = satu.sudo()._kerja_penetapan()
            pejabat = [(baris, p) for baris, p in pelaku if p.orang]
            if not pejabat:
                raise UserError(kerja._tanpa_pelaku(pelaku, tahap))
            baris, p = pejabat[0]
            hasil[kunci] = satu._isi_putusan(kerja, baris, p, bertindak="dicatat", dasar=dasar)
        return hasil

    def _petugas(self):
        """Tell whether the user is an officer of the agency, and it is not about himself."""
        user = self.env.user
        # sudo: compared with the governments and agencies of the user only
        diri = self.sudo()
        if diri.company_id not in user.company_ids:
            return False
        if diri._orang_sendiri() & user._sistem_kerja_pegawai():
            return False
        return user.has_group("hr_sistem_kerja.group_pengelola") or (
            user.has_group("hr_sistem_kerja.group_operator_pd")
            and diri.perangkat_daerah_id in user.perangkat_daerah_ids
        )

    def _pastikan_petugas(self, tahap):
        for satu in self:
            if not satu._petugas():
                raise AccessError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: only another officer of its Perangkat Daerah (Operator PD, "
                        "Pengelola Kepegawaian) records what an official decided on paper.",
                        nama=satu.display_name,
                    )
                )

    # ------------------------------------------------------------------ cancelling, locking

    def action_batalkan(self, alasan, dasar=""):
        """Cancel them: a draft by who prepares it, what is set by the official who sets it.

        :param alasan: the reason, required
        :param dasar: the paper, where an officer records that the official cancelled it; without
            it the reason names the paper
        """
        alasan = self._pastikan_alasan(alasan)
        draf = self.filtered(lambda satu: satu.sudo().state == "draft")  # sudo: checked below
        draf.check_access("write")
        sudah = self - draf
        putusan = sudah._putusan_batal(dasar or alasan)
        # sudo: who may was found above; an official does not write the record himself
        diri = self.sudo()
        diri._pastikan_dapat_dibatalkan()
        umum = {
            "alasan_batal": alasan,
            "dasar_batal": (dasar or "").strip(),
            "dibatalkan_oleh_id": self.env.uid,
            "dibatalkan_pada": fields.Datetime.now(),
        }
        diri._pindah_menurut(
            "dibatalkan",
            {
                satu.id: {**umum, "pembatal_id": putusan.get(satu.id, {}).get("penindak_id")}
                for satu in diri
            },
        )
        diri._setelah_dibatalkan(alasan)
        return True

    def _putusan_batal(self, dasar):
        saya, pejabat = self.env.user._sistem_kerja_pegawai(), self.browse()
        for kunci, pelaku in self._pelaku_penetapan(self._TAHAP).items():
            if any(p.orang and p.orang in saya for _baris, p in pelaku):
                pejabat |= self.browse(kunci)
        dicatat = (self - pejabat).filtered(lambda satu: satu._petugas())
        return (self - dicatat)._putusan_pejabat(self._TAHAP) | dicatat._putusan_kertas(
            self._TAHAP, dasar
        )

    def _pastikan_dapat_dibatalkan(self):
        """Refuse what others already build upon."""

    def _setelah_dibatalkan(self, alasan):
        """Do what follows from a cancellation; the records are those of sudo."""

    def write(self, vals):
        if not self._terbuka() and not self._TETAP.isdisjoint(vals):
            for satu in self:
                if satu.state != "draft" and not satu._hanya_melengkapi(vals):
                    raise UserError(satu._pesan_tetap())
        return super().write(vals)

    def _hanya_melengkapi(self, vals):
        """Tell whether only what is still empty of a set record is filled in."""
        return self.state == "ditetapkan" and all(
            nama in self._DILENGKAPI and not self[nama] for nama in vals if nama in self._TETAP
        )

    def _pesan_tetap(self):
        return ke_pengguna(self.env)._(
            "%(nama)s: it was already set and its content cannot change. Cancel it, or make a new "
            "one that takes its place.",
            nama=self.display_name,
        )

    # True: otherwise a client switches the check off with a key in the context
    @api.ondelete(at_uninstall=True)
    def _unlink_except_ditetapkan(self):
        for satu in self:
            if satu.state != "draft":
                raise UserError(
                    ke_pengguna(self.env)._(
                        "%(nama)s: it was already set and stays as proof. Cancel it instead of "
                        "deleting it.",
                        nama=satu.display_name,
                    )
                )


class DimintakanMixin(models.AbstractModel):
    """Drafts of which the official is told that they wait for him."""

    _name = "sistem.kerja.dimintakan.mixin"
    _description = "Draft that Waits for an Official"
    _inherit = ["sistem.kerja.ditetapkan.mixin", "sistem.kerja.kabar.mixin"]

    def action_mintakan(self):
        """Tell who sets these drafts that they are ready.

        :raises UserError: where nobody is found, saying why
        """
        self.check_access("write")
        self._pastikan_boleh("ditetapkan")
        for kunci, pelaku in self._pelaku_penetapan(self._TAHAP).items():
            satu = self.browse(kunci)
            orang = self.env["hr.employee"].union(*(p.orang for _baris, p in pelaku))
            if not orang:
                # sudo: the unit is named in the refusal
                raise UserError(satu.sudo()._kerja_penetapan()._tanpa_pelaku(pelaku, self._TAHAP))
            satu._kabari(orang, lambda s: s.env._("Please set %s", s.display_name))
        return True

    def _setelah_ditetapkan(self):
        hasil = super()._setelah_ditetapkan()
        self._tarik_kabar()
        return hasil
