from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..inti.bahasa_pengguna import ke_pengguna
from .kendala import PenentuKendala


class KendalaTujuan(models.Model):
    """One head to whom a kendala was submitted, and what he decided for his own unit (R-163)."""

    _name = "sistem.kerja.kendala.tujuan"
    _description = "Decision about a Kendala"
    _inherit = ["sistem.kerja.tertutup.mixin", "sistem.kerja.putusan.mixin"]
    _order = "kendala_id, id"
    _rec_name = "unit_id"

    _TRANSISI = {"menunggu": ("diputus", "dibatalkan")}

    kendala_id = fields.Many2one(
        "sistem.kerja.kendala", required=True, index=True, ondelete="cascade"
    )
    company_id = fields.Many2one(
        related="kendala_id.company_id", string="Government", store=True, index=True
    )
    unit_id = fields.Many2one("hr.department", required=True, ondelete="restrict")
    ketentuan_id = fields.Many2one(
        "sistem.kerja.peraturan.ketentuan", "Provision", ondelete="set null"
    )
    keputusan = fields.Selection(
        [
            ("disetujui", "Agreed"),
            ("ditindaklanjuti", "Followed Up"),
            ("ditolak", "Not Agreed"),
        ],
        "Decision",
    )
    state = fields.Selection(
        [("menunggu", "Waiting"), ("diputus", "Decided"), ("dibatalkan", "Withdrawn")],
        default="menunggu",
        required=True,
        index=True,
    )
    pelaku = fields.Char("Who", compute="_compute_pelaku")
    dapat_memutus = fields.Boolean("May Be Decided", compute="_compute_dapat")
    dapat_mencatat = fields.Boolean("May Be Recorded", compute="_compute_dapat")

    def _pesan_tertutup(self):
        return ke_pengguna(self.env)._(
            "Decision about a kendala: it comes about only by submitting and deciding the kendala."
        )

    @api.depends("penindak_id", "pejabat_id", "bertindak")
    def _compute_pelaku(self):
        for satu in self:
            satu.pelaku = satu._sebut_penindak()

    @api.depends("state", "penindak_id")
    @api.depends_context("uid", "allowed_company_ids")
    def _compute_dapat(self):
        saya = self.env.user._sistem_kerja_pegawai()
        menunggu = self.filtered(lambda satu: satu.state == "menunggu" and satu._origin)
        # sudo: who may decide today is found, and compared with the user only
        hari_ini = menunggu._origin.sudo()._pelaku_hari_ini()
        for satu in self:
            satu.dapat_memutus = satu.dapat_mencatat = False
            if satu._origin not in hari_ini:
                continue
            _baris, pelaku = hari_ini[satu._origin]
            satu.dapat_memutus = bool(pelaku and pelaku.orang and pelaku.orang in saya)
            satu.dapat_mencatat = satu._petugas() and not (
                satu.sudo().kendala_id.pelapor_id & saya  # sudo: as above
            )

    def _sebut_penindak(self):
        # sudo: who decides is named to whoever may read the kendala
        satu = self.sudo()
        nama = satu.penindak_id.name or satu.pejabat_id.name or satu.unit_id.name
        if satu.penindak_id == satu.pejabat_id or not (satu.pejabat_id and satu.penindak_id):
            return nama
        return ke_pengguna(self.env)._(
            "%(nama)s, for %(pejabat)s", nama=nama, pejabat=satu.pejabat_id.name
        )

    def _ringkas(self):
        """Return the decision in one line."""
        if not self.keputusan:
            return f"{self.unit_id.name}: {self._nama_state(self.state)}"
        keputusan = dict(self._fields["keputusan"]._description_selection(self.env))
        teks = [self.unit_id.name, keputusan[self.keputusan], self.catatan]
        return ": ".join(filter(None, teks))

    def _pelaku_hari_ini(self):
        """Return who decides each row today, found in one go.

        :returns: dict of row and (line of the regulation, :class:`~..alur.penentu.Pelaku` or None)
        """
        hasil, penentu = {}, PenentuKendala(self.kendala_id)
        for satu in self:
            kendala = satu.kendala_id
            if kendala.lintas:
                pelaku = penentu.lintas(kendala, satu.unit_id)
            else:
                pelaku = penentu.ketentuan(kendala._kerja(), "kendala", kendala.pelapor_id)
            sama = [satu_pelaku for satu_pelaku in pelaku if satu_pelaku[0] == satu.ketentuan_id]
            hasil[satu] = (sama or pelaku or [(satu.ketentuan_id, None)])[0]
        return hasil

    def _petugas(self):
        """Tell whether the user is an officer of the agency that owns the work, or of the unit."""
        user = self.env.user
        # sudo: compared with the agencies and governments of the user only
        satu = self.sudo()
        if satu.unit_id.company_id in user.company_ids:
            if user.has_group("hr_sistem_kerja.group_pengelola"):
                return True
            if user.has_group("hr_sistem_kerja.group_operator_pd") and (
                satu.unit_id.perangkat_daerah_id in user.perangkat_daerah_ids
            ):
                return True
        return satu.kendala_id.with_env(self.env)._petugas()

    # ------------------------------------------------------------------ deciding

    def action_putuskan(self, keputusan, catatan=""):
        """Decide for the own unit.

        :param keputusan: ``disetujui``, ``ditindaklanjuti`` or ``ditolak``
        :param catatan: what is done, or why not; required unless ``disetujui``
        :raises AccessError: for anybody but who acts today for the head of that unit
        """
        env, saya = ke_pengguna(self.env), self.env.user._sistem_kerja_pegawai()
        putusan = {}
        # sudo: who may decide is found, and named in the refusal
        for satu, (baris, pelaku) in self.sudo()._pelaku_hari_ini().items():
            if not (pelaku and pelaku.orang & saya):
                # Who may not even read it learns nothing of it
                satu.with_env(self.env).check_access("read")
            baris, pelaku = satu.kendala_id._kerja()._pilih_pelaku(
                [(baris, pelaku)] if pelaku else [], env._("deciding a kendala")
            )
            putusan[satu] = satu._isi_putusan(baris, pelaku, catatan)
        self._putuskan(keputusan, catatan, putusan)
        return True

    def action_catat(self, keputusan, dasar, catatan=""):
        """Record what the head has decided on paper.

        :param dasar: the paper, required
        :raises AccessError: for anybody but an officer of the agency of the work or of the unit
        """
        # Who may not even read it learns nothing of it
        self.check_access("read")
        dasar = self._pastikan_petugas(dasar)
        # sudo: compared with the user only
        if self.env.user._sistem_kerja_pegawai() & self.sudo().kendala_id.pelapor_id:
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Record: the kendala is your own; another officer records what was decided."
                )
            )
        putusan = {}
        # sudo: the officer was checked; the official is found
        for satu, (baris, pelaku) in self.sudo()._pelaku_hari_ini().items():
            putusan[satu] = satu._isi_catatan_kertas(
                [(baris, pelaku)] if pelaku else [], dasar, catatan
            )
        self._putuskan(keputusan, catatan, putusan)
        return True

    def _putuskan(self, keputusan, catatan, putusan):
        self._pastikan_keputusan(keputusan, catatan)
        semua = self.sudo()  # sudo: who may decide was checked by the caller
        # The rows of one kendala are decided one after the other: the last one closes it
        semua.kendala_id._tahan_baris()
        diberi_tahu = semua.penindak_id
        for satu in semua:
            satu._pindah("diputus", **{**putusan[satu], "keputusan": keputusan})
        masih = semua.kendala_id.tujuan_ids.filtered(lambda satu: satu.state == "menunggu")
        semua.kendala_id._tarik_kabar(diberi_tahu - masih.penindak_id)
        env = ke_pengguna(self.env)
        isi = {}
        for kendala in semua.kendala_id:
            baris = [satu._ringkas() for satu in semua if satu.kendala_id == kendala]
            isi[kendala.id] = env._("Decision: %s", "; ".join(baris))
        semua.kendala_id._message_log_batch(bodies=isi)
        semua.kendala_id._selesaikan()

    def _pastikan_keputusan(self, keputusan, catatan):
        env = ke_pengguna(self.env)
        if keputusan not in dict(self._fields["keputusan"].selection):
            raise UserError(
                env._(
                    "Decision: %(nilai)s is none of disetujui, ditindaklanjuti, ditolak.",
                    nilai=keputusan,
                )
            )
        if keputusan != "disetujui" and not (catatan or "").strip():
            raise UserError(
                env._(
                    "Note: write what is done about it, or why it is not agreed; the people of the "
                    "work wait for it."
                )
            )
