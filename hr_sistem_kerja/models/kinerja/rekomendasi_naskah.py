from odoo import api, fields, models
from odoo.exceptions import UserError

from ...aturan.predikat import PERILAKU
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.predikat import PREDIKAT, RATING


class Rekomendasi(models.Model):
    """The letter of a final recommendation (PSB-F8)."""

    _inherit = "sistem.kerja.rekomendasi"

    can_naskah = fields.Boolean("Letter May Be Drafted", compute="_compute_can_naskah")

    @api.depends("state", "naskah_id.state")
    def _compute_can_naskah(self):
        for satu in self:
            satu.can_naskah = satu.state == "diterima" and satu._buat_naskah_boleh()

    def action_buat_naskah(self):
        """Draft the letter again where the former one was cancelled.

        :returns: action that opens the letter
        """
        self.ensure_one()
        self.check_access("read")
        if not self._petugas():
            self.penugasan_id._pastikan_penilai()
        if self.state != "diterima" or not self._buat_naskah_boleh():
            raise UserError(
                ke_pengguna(self.env)._(
                    "Letter of %(nama)s: it is drafted once the recommendation is final, and "
                    "only where the regulation has a form for it and no letter stands.",
                    nama=self.display_name,
                )
            )
        bersama = self.sudo()  # sudo: who may have the letter was checked
        bersama._buat_naskah()
        return bersama.naskah_id.with_env(self.env)._action_buka()

    def _buat_naskah_boleh(self):
        # sudo: whether there is a letter or form decides, nothing of them is shown
        semua = self.sudo()
        berlaku = semua.naskah_id and semua.naskah_id.state != "dibatalkan"
        return bool(semua.penugasan_id._formulir_penilaian()) and not berlaku

    def _buat_naskah(self):
        """Draft the letter for the signature of the PPK, where there is a form for it."""
        for satu in self:
            if not satu._buat_naskah_boleh():
                continue
            naskah = self.env["sistem.kerja.naskah"]._buka().create(satu._vals_naskah())
            satu._buka().naskah_id = naskah.id
            naskah.with_env(self.env)._simpan_konsep()

    def _vals_naskah(self):
        naskah = self.env["sistem.kerja.naskah"]
        ppk, formulir = self.ppk_id, self.penugasan_id._formulir_penilaian()
        dipimpin = self.env["hr.department"].search([("manager_id", "=", ppk.id)], limit=1)
        return {
            **naskah._vals_wakil(ppk),
            "jenis": formulir.jenis,
            "formulir_id": formulir.id,
            "peraturan_id": formulir.peraturan_id.id,
            "pasal": self.pasal,
            "perihal": f"{formulir.name}: {self.employee_id.name}",
            "jabatan_penandatangan": ppk.job_title or ppk.job_id.name or "Pejabat Penilai Kinerja",
            "unit_id": (dipimpin or ppk.department_id or self.employee_id.department_id).id,
            "res_model": self._name,
            "res_id": self.id,
            "token": naskah._token_baru(),
        }

    def _nilai_naskah(self):
        """Return what the form prints, see ``_isi_penilaian`` of the letter.

        The predikat results from hasil kerja and perilaku kerja together, so it stands beside
        both; the single perilaku have a rating and the dash of the form.
        """
        self.ensure_one()
        rating, predikat = dict(RATING), dict(PREDIKAT).get(self.predikat, "")

        def baris(nama, nilai=""):
            return {"rating": rating.get(self[nama], ""), "predikat": nilai}

        return {
            "hasil": baris("hasil_kerja", predikat),
            "perilaku": [baris(nama, "-") for nama in PERILAKU],
            "simpulan": baris("perilaku_kerja", predikat),
        }


class Naskah(models.Model):
    """Letters of recommendations: whose they are and which team they name."""

    _inherit = "sistem.kerja.naskah"

    rekomendasi_ids = fields.One2many(
        "sistem.kerja.rekomendasi", "naskah_id", "Rekomendasi Penilaian", readonly=True
    )

    def _tim_naskah(self):
        return super()._tim_naskah() or self.rekomendasi_ids.tim_id

    def _orang_naskah(self):
        if self.rekomendasi_ids:
            return [self._isi_orang_lengkap(self.rekomendasi_ids.employee_id)]
        return super()._orang_naskah()

    def _nilai_penilaian(self):
        """As before, with the ratings of the recommendation; the PPK himself, not his Plt."""
        nilai = super()._nilai_penilaian()
        if not self.rekomendasi_ids:
            return nilai
        rekomendasi = self.rekomendasi_ids
        return {
            **nilai,
            "dinilai": self._isi_orang_dinilai(rekomendasi.employee_id),
            "penilai": self._isi_orang_dinilai(rekomendasi.ppk_id),
            **rekomendasi._nilai_naskah(),
        }

    def _isi_orang_dinilai(self, pegawai):
        """Return a person as the head of the form names him: with his unit and region."""
        unit, daerah = pegawai.department_id, pegawai.company_id.nama_daerah
        instansi = " ".join(filter(None, [unit.nama_lengkap, daerah]))
        orang = self._isi_orang_lengkap(pegawai)
        return {**orang, "instansi": instansi or orang["instansi"]}
