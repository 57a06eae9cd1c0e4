from odoo import api, models

from ..inti.bahasa_pengguna import ke_pengguna


class Penugasan(models.Model):
    """How assignments are established: directly inside a unit, or by an approved request."""

    _inherit = "sistem.kerja.penugasan"

    # One approval, one assignment: whatever is clicked twice or decided at the same moment
    _satu_per_permohonan = models.UniqueIndex(
        "(permohonan_line_id) WHERE permohonan_line_id IS NOT NULL",
        lambda env, _diag: ke_pengguna(env)._(
            "Permohonan Pelibatan: this person already has the assignment of the request."
        ),
    )
    _satu_per_pengajuan = models.UniqueIndex(
        "(pengajuan_id) WHERE pengajuan_id IS NOT NULL AND state <> 'dibatalkan'",
        lambda env, _diag: ke_pengguna(env)._(
            "Pengajuan Sukarela: the assignment of this request already exists."
        ),
    )

    def action_tetapkan(self):
        """Establish draft assignments directly: find instrument and signatory by the regulation.

        Each gets its draft letter; where other proof takes the place of the letter (R-066), the
        assignment starts on its first day without one.

        :raises AccessError: for anybody but the PUO of the owner unit, the PPK of the person and
            the officers of the Perangkat Daerah
        :raises UserError: where the person may not be assigned (P Ps.8(1)) or only by a request,
            a mandatory content is missing, no line of the regulation fits, or nobody holds the
            role of the signatory
        """
        self._pastikan_boleh_mengelola(ppk=True)
        # sudo: who may establish was checked; people and regulations are not his to read
        semua = self.sudo()
        semua._tahan_baris()
        semua.invalidate_recordset()
        semua._pastikan_boleh("ditetapkan")
        asal = semua.employee_id.company_id
        pohon = self.env["hr.department"]._pohon(semua.company_id | asal)
        for penugasan in semua:
            penugasan._tetapkan_langsung(pohon)
        semua._setelah_ditetapkan()
        return True

    def _tetapkan_langsung(self, pohon):
        peraturan = self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(self.company_id)
        self._pastikan_pf_atau_plk(self.employee_id, self.company_id)
        self._pastikan_bukan_diri(self.employee_id)
        vals = self._vals_draf()
        self._pastikan_langsung(vals, peraturan, self.lingkup, pohon)
        vals = self._vals_ditetapkan(vals, peraturan, self.lingkup, pohon=pohon)
        self._pindah(
            vals.pop("state"), **{nama: vals[nama] for nama in self._TERKUNCI if nama in vals}
        )

    @api.model
    def _buat_ditetapkan(self, vals_list):
        """Create established assignments with their draft letters."""
        penugasan = self._buka().create(vals_list).with_env(self.env)
        penugasan._setelah_ditetapkan()
        return penugasan

    def _setelah_ditetapkan(self):
        """Make the letters, put warnings on record, start what needs no signature."""
        self._catat_peringatan()
        self._buat_naskah()
        self.filtered("bukti_lain")._mulai()

    # ------------------------------------------------------------------ the letters

    def _buat_naskah(self):
        """Make one draft letter for those of a request with the same instrument and signatory."""
        tanpa = self.filtered(lambda satu: not (satu.naskah_id or satu.bukti_lain))
        for kelompok in tanpa.grouped(lambda satu: satu._kunci_naskah()).values():
            naskah = kelompok[0]._naskah_serumpun() or kelompok._naskah_baru(
                kelompok[0].penetapan_id,
                kelompok[0].penandatangan_id,
                f"Penugasan: {kelompok[0]._maksud_singkat()}",
            )
            kelompok._buka().write({"naskah_id": naskah.id})
            naskah._simpan_konsep()

    def _kunci_naskah(self):
        """Return what the people of one letter have in common."""
        baris = self.penetapan_id
        return (
            self.permohonan_id or self.pengajuan_id or self,
            self.unit_pemilik_id,
            self.penandatangan_id,
            baris.instrumen,
            baris.formulir_id,
        )

    def _naskah_serumpun(self):
        """Return the draft letter that others of the request already have, if it says the same.

        Each PPK-asal releases his own people; the same official may sign for all of them.
        """
        lain = self.permohonan_id.penugasan_ids.filtered(
            lambda satu: (
                satu.naskah_id.state == "konsep" and satu._kunci_naskah() == self._kunci_naskah()
            )
        )
        return lain[:1].naskah_id

    def _naskah_baru(self, penetapan, penandatangan, perihal):
        return self.env["sistem.kerja.naskah"]._buat(
            penetapan,
            penandatangan,
            self[0].unit_pemilik_id,
            perihal=perihal,
            res_model=self._name,
            res_id=self[0].id,
        )

    def _maksud_singkat(self):
        return (self.maksud or "").strip().split("\n")[0]
