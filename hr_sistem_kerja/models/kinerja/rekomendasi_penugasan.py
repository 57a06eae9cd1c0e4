from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ...aturan import bahasa
from ..alur.penentu import PenentuPejabat
from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.peran import Konteks


class Penugasan(models.Model):
    """Who assesses the work of an assignment, and what was recorded about it."""

    _inherit = "sistem.kerja.penugasan"

    rekomendasi_ids = fields.One2many(
        "sistem.kerja.rekomendasi", "penugasan_id", "Rekomendasi Penilaian"
    )
    # ------------------------------------------------------------------ who assesses

    def _peraturan_penilaian(self):
        """Return the regulation under which the assignment is assessed; maybe none."""
        return self.peraturan_id or self.env["sistem.kerja.peraturan"]._berlaku(self.company_id)

    def _formulir_penilaian(self):
        """Return the form of the Rekomendasi Penilaian, for work in a team, where there is one."""
        formulir = self._peraturan_penilaian().formulir_ids
        return formulir.filtered(lambda f: self.tim_id and f.tata_letak == "rekomendasi")[:1]

    def _pasal_penilaian(self):
        """Return the pasal of the Rekomendasi Penilaian, else of the material for it."""
        peraturan = self._peraturan_penilaian()
        formulir = self._formulir_penilaian()
        if formulir:
            return f"{formulir.pasal} {formulir.code}"
        return peraturan._ketentuan("laporan_penilaian")[:1].pasal or peraturan.display_name or "-"

    def _pelaku_ppk(self):
        """Return the PPK of the person, or who acts for him today.

        He is found by the kedudukan of the person; nobody assesses himself, the next official up
        does.

        :returns: :class:`~..alur.penentu.Pelaku`
        :raises UserError: where nobody assesses the person
        """
        pelaku = self._cari_ppk()
        if not pelaku.orang:
            penugasan = self.sudo()  # sudo: named to who was going to assess
            raise UserError(
                ke_pengguna(self.env)._(
                    "Pejabat Penilai Kinerja of %(nama)s: %(alasan)s. Without him nobody "
                    "recommends (%(pasal)s).",
                    nama=penugasan.employee_id.name,
                    alasan=pelaku.alasan,
                    pasal=penugasan._pasal_penilaian(),
                )
            )
        return pelaku

    def _cari_ppk(self):
        """Return who assesses, see :meth:`_pelaku_ppk`; without ``orang`` where nobody does."""
        self.ensure_one()
        penugasan = self.sudo()  # sudo: who assesses whom decides; nothing else of it is told
        pegawai = penugasan.employee_id
        instansi = penugasan.company_id | pegawai.company_id
        penentu = PenentuPejabat(instansi, fields.Date.context_today(self))
        # sudo: the shipped role is the same for everybody
        peran = self.env.ref("hr_sistem_kerja.peran_ppk_asal").sudo()
        temuan = peran._cari([Konteks(pegawai=pegawai)], penentu.pohon)[0]
        return penentu._pelaku(temuan, pegawai)

    def _pastikan_penilai(self):
        """Refuse everybody but the PPK of the person and who acts for him today.

        :returns: :class:`~..alur.penentu.Pelaku` as which the user acts
        :raises AccessError: naming who assesses, and the pasal
        """
        if self._cari_ppk().orang not in self.env.user._sistem_kerja_pegawai():
            # Who may not even read it learns nothing of it
            self.check_access("read")
        pelaku = self._pelaku_ppk()
        if pelaku.orang not in self.env.user._sistem_kerja_pegawai():
            # sudo: named to who was going to assess
            penugasan = self.sudo()
            raise AccessError(
                ke_pengguna(self.env)._(
                    "Rekomendasi Penilaian of %(nama)s: only %(siapa)s, the Pejabat Penilai "
                    "Kinerja, gives it (%(pasal)s). Send him your material instead.",
                    nama=penugasan.employee_id.name,
                    siapa=pelaku.orang.name,
                    pasal=penugasan._pasal_penilaian(),
                )
            )
        return pelaku

    def action_rekomendasi(self):
        """Open the Rekomendasi Penilaian of this assignment; the PPK's draft is made if needed.

        :returns: action that opens it
        :raises AccessError: where there is none yet, for anybody but the PPK and the officers
        """
        self.ensure_one()
        self.check_access("read")
        Rekomendasi = self.env["sistem.kerja.rekomendasi"]
        ada = Rekomendasi.search([("penugasan_id", "=", self.id)])
        # sudo: whether there is one decides; who may not read it is refused below
        if not ada and not self.sudo().rekomendasi_ids:
            ada = Rekomendasi.buat(self.id)
            ada = Rekomendasi.browse(ada)
        if not ada:
            self.sudo().rekomendasi_ids.with_env(self.env).check_access("read")
        return {
            "type": "ir.actions.act_window",
            "name": ke_pengguna(self.env)._("Rekomendasi Penilaian"),
            "res_model": Rekomendasi._name,
            "res_id": ada.id,
            "views": [[False, "form"]],
        }

    # ------------------------------------------------------------------ what was recorded

    def _rekaman_kinerja(self):
        """Return what the records say about the person's work, as list of (heading, lines).

        By the rights of the user: material shows nobody more than he may read himself.
        """
        self.ensure_one()
        env = ke_pengguna(self.env)
        semua = [
            (env._("Target of the Assignment"), [self.target] if self.target else []),
            (env._("Target Kinerja"), self._rekaman_target()),
            (env._("Accepted Reports"), self._rekaman_laporan()),
            (env._("Feedback"), self._rekaman_umpan_balik()),
        ]
        return [(judul, isi) for judul, isi in semua if isi]

    def _rekaman_target(self):
        if not self.tim_id:
            return []
        target = self._terbaca("sistem.kerja.target", [("tim_id", "=", self.tim_id.id)])
        return target.mapped("hasil")

    def _rekaman_laporan(self):
        """Return the accepted reports of the person, one line each; hook of the reports."""
        return []

    def _rekaman_umpan_balik(self):
        pantau = self._terbaca("sistem.kerja.pemantauan", [("penugasan_id", "=", self.id)])
        kata = [satu.umpan_balik or satu.catatan for satu in pantau.sorted("pada")]
        return [bahasa.satu_baris(satu) for satu in kata if satu]

    def _terbaca(self, model, domain):
        """Return the records about this work that the user may read himself."""
        return self.env[model].sudo(False).search(domain)

    def _teks_rekaman(self):
        """Return :meth:`_rekaman_kinerja` as plain text."""
        return "\n".join(
            baris
            for judul, isi in self._rekaman_kinerja()
            for baris in [f"{judul}:", *(f"- {satu}" for satu in isi)]
        )
