from datetime import timedelta

from markupsafe import Markup

from odoo import api, fields, models
from odoo.exceptions import UserError

from ...aturan import bahasa
from ..inti.bahasa_pengguna import ke_pengguna
from .penugasan import AKTIF
from .penugasan_beban import Beban


class Penugasan(models.Model):
    """Extension and early end of established assignments; who did it, when and why stays.

    A letter that was signed never changes: a new draft letter says the new period. Where the
    first letter is still a draft, it says it itself.
    """

    _inherit = "sistem.kerja.penugasan"

    boleh_diubah = fields.Boolean("May Be Changed", compute="_compute_boleh_diubah")

    @api.depends("state", "unit_pemilik_id")
    @api.depends_context("uid")
    def _compute_boleh_diubah(self):
        aktif = self.filtered(lambda satu: satu.state in AKTIF)
        boleh = aktif._boleh_mengelola()
        for penugasan in self:
            penugasan.boleh_diubah = penugasan.id in boleh.ids

    def action_perpanjang(self, tanggal_selesai, alasan):
        """Extend the assignments.

        :param tanggal_selesai: the new last day (ISO), after the present one
        :param alasan: the reason, required
        :raises AccessError: for anybody but the PUO of the owner unit and the officers of its PD
        """
        sampai = self._baca_tanggal(tanggal_selesai)
        for penugasan in self._pastikan_dapat_diubah():
            penugasan._pastikan_bukan_diri(penugasan.employee_id)
            if sampai <= penugasan.tanggal_selesai:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "End of %(maksud)s: %(baru)s does not lie after the present end "
                        "%(lama)s. Choose a later day, or use End Early.",
                        maksud=penugasan.maksud,
                        baru=bahasa.tanggal(sampai),
                        lama=bahasa.tanggal(penugasan.tanggal_selesai),
                    )
                )
            penugasan._ubah_akhir("perpanjangan", sampai, alasan)
        return True

    def action_akhiri(self, tanggal, alasan):
        """End the assignments before their time.

        :param tanggal: the last day (ISO), within the present period
        :param alasan: the reason, required
        :raises AccessError: for anybody but the PUO of the owner unit and the officers of its PD
        """
        terakhir = self._baca_tanggal(tanggal)
        for penugasan in self._pastikan_dapat_diubah():
            if not penugasan.tanggal_mulai <= terakhir < penugasan.tanggal_selesai:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "Last day of %(maksud)s: %(tanggal)s does not lie between the start "
                        "%(mulai)s and the end %(selesai)s. What has not begun yet is cancelled.",
                        maksud=penugasan.maksud,
                        tanggal=bahasa.tanggal(terakhir),
                        mulai=bahasa.tanggal(penugasan.tanggal_mulai),
                        selesai=bahasa.tanggal(penugasan.tanggal_selesai),
                    )
                )
            penugasan._ubah_akhir("pengakhiran", terakhir, alasan)
            penugasan._tutup_bila_lewat()
        return True

    # ------------------------------------------------------------------ what must be right

    def _pastikan_dapat_diubah(self):
        """Return the assignments to change, locked and with all rights, or refuse."""
        self._pastikan_boleh_mengelola()
        # sudo: who may decide was checked; what was established is not his to write
        semua = self.sudo()
        semua._tahan_baris()
        semua.invalidate_recordset()
        for penugasan in semua:
            if penugasan.state not in AKTIF:
                raise UserError(
                    ke_pengguna(self.env)._(
                        "State of %(maksud)s: it is %(state)s; only what is established or "
                        "running can be extended, ended early or handed over.",
                        maksud=penugasan.maksud,
                        state=penugasan._nama_state(penugasan.state),
                    )
                )
        return semua

    def _baca_tanggal(self, nilai):
        """Return the date that a client sent, or refuse what is none."""
        try:
            tanggal = fields.Date.to_date(nilai)
        except (ValueError, TypeError):
            tanggal = None
        if not tanggal:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Date: %(nilai)s is no date; write year-month-day.", nilai=nilai or "-"
                )
            )
        return tanggal

    def _pastikan_alasan_perubahan(self, alasan):
        alasan = (alasan or "").strip()
        if not alasan:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Reason: write why; a change of an assignment without it is refused."
                )
            )
        return alasan

    # ------------------------------------------------------------------ the change

    def _ubah_akhir(self, jenis, sampai, alasan):
        self.ensure_one()
        alasan = self._pastikan_alasan_perubahan(alasan)
        lama = self.tanggal_selesai
        peringatan = self._peringatan_perpanjangan(sampai) if sampai > lama else []
        self._buka().write({"tanggal_selesai": sampai})
        self._catat_perubahan(
            jenis,
            dari=bahasa.tanggal(lama),
            ke=bahasa.tanggal(sampai),
            tanggal=sampai,
            alasan=alasan,
            peringatan="\n".join(peringatan),
            pasal=self._pasal_periode(),
            naskah_id=self._naskah_perubahan().id,
        )

    def _peringatan_perpanjangan(self, sampai):
        """Return what speaks against the days that are added."""
        beban = Beban(self.employee_id, self.tanggal_selesai + timedelta(days=1), sampai, self)
        pesan = [satu["pesan"] for satu in self._peringatan_beban([beban])[0]]
        dokumen = self.permohonan_id or self.pengajuan_id
        if dokumen:
            pesan.append(
                ke_pengguna(self.env)._(
                    "The unit of origin agreed to the time until %(selesai)s only (%(pasal)s).",
                    selesai=bahasa.tanggal(dokumen.tanggal_selesai),
                    pasal=dokumen.alur_id.pasal or "-",
                )
            )
        return pesan

    def _tutup_bila_lewat(self):
        """Close running assignments whose last day has passed."""
        hari_ini = fields.Date.context_today(self)
        self.filtered(
            lambda satu: satu.state == "berjalan" and satu.tanggal_selesai < hari_ini
        )._pindah("selesai")

    def _pasal_periode(self):
        return self.peraturan_id._ketentuan("periode")[:1].pasal or self.pasal

    def _naskah_perubahan(self):
        """Return the draft letter that says the new period.

        It is found by the rules under which the assignment was established; the signatory is who
        holds the role today. A first letter that is still a draft is printed anew instead.
        """
        if konsep := self._naskah_konsep()[:1]:
            konsep._simpan_konsep()
            return konsep
        peraturan = self.peraturan_id or self.env["sistem.kerja.peraturan"]._berlaku_atau_tolak(
            self.company_id
        )
        # The contents were judged when the assignment was established
        vals = self._vals_ditetapkan(
            {**self._vals_draf(), "bukti_lain": False, **self._asal()},
            peraturan,
            self.lingkup,
            periksa_isi=False,
        )
        penetapan = self.env["sistem.kerja.peraturan.penetapan"].browse(vals["penetapan_id"])
        pejabat = self.env["hr.employee"].browse(vals["penandatangan_id"])
        naskah = self._naskah_baru(
            penetapan, pejabat, f"Perubahan Penugasan: {self._maksud_singkat()}"
        )
        naskah._simpan_konsep()
        return naskah

    def _naskah_konsep(self):
        """Return the letters of assignments, not of teams, that nobody has signed yet."""
        return (self.naskah_id | self.riwayat_ids.naskah_id).filtered(
            lambda satu: satu.state == "konsep" and not satu.tim_ids
        )

    def _asal(self):
        """Return what an assignment comes from, as values."""
        return {
            nama: self[nama].id for nama in ("permohonan_id", "permohonan_line_id", "pengajuan_id")
        }

    def _catat_perubahan(self, jenis, **vals):
        """Keep the change in a row of its own and in the history."""
        perubahan = (
            self.env["sistem.kerja.penugasan.perubahan"]
            ._buka()
            .create(
                {
                    "penugasan_id": self.id,
                    "jenis": jenis,
                    "oleh_id": self.env.uid,
                    "pada": fields.Datetime.now(),
                    **vals,
                }
            )
            .with_env(self.env)
        )
        self._message_log(body=perubahan._kalimat())
        return perubahan


class Perubahan(models.Model):
    _inherit = "sistem.kerja.penugasan.perubahan"

    def _kalimat(self):
        """Return the change as it stands in the history of the assignment."""
        env = ke_pengguna(self.env)
        jenis = dict(self.with_env(env)._fields["jenis"]._description_selection(env))
        baris = [
            env._(
                "%(jenis)s: from %(dari)s to %(ke)s (%(pasal)s).",
                jenis=jenis[self.jenis],
                dari=self.dari,
                ke=self.ke,
                pasal=self.pasal or "-",
            ),
            env._("Reason: %s", self.alasan),
        ]
        if self.peringatan:
            baris.append(env._("Accepted in spite of: %s", self.peringatan))
        return Markup("<br/>").join(baris)
