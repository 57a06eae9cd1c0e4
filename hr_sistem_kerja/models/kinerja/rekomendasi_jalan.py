from odoo import fields, models
from odoo.exceptions import AccessError, UserError

from ...aturan import bahasa
from ..alur.penentu import Pelaku
from ..inti.bahasa_pengguna import ke_pengguna

KEPUTUSAN = ("ajukan", "tanggapi", "terima")


class Rekomendasi(models.Model):
    """How a recommendation walks: shown to the person, commented on, perhaps changed, final."""

    _inherit = "sistem.kerja.rekomendasi"

    # ------------------------------------------------------------------ decisions of the PPK

    def action_ajukan(self):
        """Show the recommendations to the people, who may comment within the working days set.

        :raises AccessError: for anybody but the PPK and who acts for him today
        :raises UserError: where a rating, the predikat or its reason is missing
        """
        for satu, pelaku in self._oleh_ppk():
            satu._ajukan(pelaku)
        return True

    def action_perbaiki(self, alasan):
        """Take recommendations back to change them; what the person has seen stays on record.

        :param alasan: why, required
        :raises AccessError: for anybody but the PPK and who acts for him today
        """
        alasan = self._pastikan_alasan_perbaikan(alasan)
        for satu, pelaku in self._oleh_ppk():
            satu._pindah("draft")
            satu._catat_riwayat("diperbaiki", pelaku, alasan)
            satu._tarik_kabar()
        return True

    def action_terima(self):
        """Make the recommendations final and draft their letter, where there is a form for it.

        :raises AccessError: for anybody but the PPK and who acts for him today
        :raises UserError: while the person may still comment and has not
        """
        for satu, pelaku in self._oleh_ppk():
            satu._terima(pelaku)
        return True

    def action_tanggapi(self, komentar):
        """Let the person comment; he agrees in words too.

        :param komentar: what he says, required
        :raises AccessError: for anybody else
        """
        self.check_access("read")
        for satu in self:
            tugas = ke_pengguna(self.env)._("comment")
            # sudo: of the person only whether it is the user is compared
            diri = satu.sudo().employee_id
            satu._pastikan_salah_satu(diri, tugas, satu._pasal_penilaian())
            bersama = satu.sudo()  # sudo: the person comments, he does not write the record
            bersama._tanggapi(Pelaku(diri, diri), komentar)
        return True

    def action_catat(self, keputusan, dasar, komentar=""):
        """Record what was decided or said on paper, as an officer of the person's office.

        :param keputusan: ``ajukan``, ``tanggapi`` or ``terima``
        :param dasar: the paper: kind, number and date, required
        :param komentar: the words of the person, for ``tanggapi``
        """
        self.check_access("read")
        dasar = (dasar or "").strip()
        env = ke_pengguna(self.env)
        if keputusan not in KEPUTUSAN:
            raise UserError(env._("Decision: choose one of %s.", ", ".join(KEPUTUSAN)))
        if not dasar:
            raise UserError(env._("Basis: name the paper: kind, number and date."))
        for satu in self:
            satu._pastikan_petugas()
            bersama = satu.sudo()  # sudo: the officer records the decision of another one
            pejabat = bersama._pelaku_ppk().pejabat
            if keputusan == "tanggapi":
                orang = bersama.employee_id
                bersama._tanggapi(Pelaku(orang, orang, "dicatat"), komentar, dasar)
            else:
                pelaku = Pelaku(pejabat, pejabat, "dicatat")
                getattr(bersama, f"_{keputusan}")(pelaku, dasar)
        return True

    # ------------------------------------------------------------------ who

    def _oleh_ppk(self):
        """Return (record as superuser, Pelaku) of each, or refuse whom it is not for."""
        self.check_access("read")
        hasil = []
        for satu in self:
            pelaku = satu.penugasan_id._pastikan_penilai()
            hasil.append((satu.sudo(), pelaku))  # sudo: he was just found to be the PPK
        return hasil

    def _pastikan_petugas(self):
        if not self._petugas():
            raise AccessError(
                ke_pengguna(self.env)._(
                    "%(nama)s: what was decided on paper is recorded by the officers of the "
                    "Perangkat Daerah of the person.",
                    nama=self.display_name,
                )
            )

    # ------------------------------------------------------------------ the steps

    def _ajukan(self, pelaku, dasar=""):
        self._pastikan_dapat_dinilai()
        self._pastikan_lengkap()
        hari_ini = fields.Date.context_today(self)
        batas = self.company_id._tambah_hari_kerja(hari_ini, self.company_id.tanggapan_hari)
        self._pindah(
            "diajukan",
            **self._vals_pelaku(pelaku),
            ronde=self.ronde + 1,
            diajukan_pada=fields.Datetime.now(),
            batas_tanggapan=batas,
            tanggapan=False,
            ditanggapi_pada=False,
        )
        self._tambah_pihak(self.employee_id | pelaku.orang | pelaku.pejabat)
        self._catat_riwayat("diajukan", pelaku, dasar=dasar)
        self._kabari(
            self.employee_id,
            lambda satu: satu.env._("Read your Rekomendasi Penilaian and comment on it"),
            lambda satu: satu.env._("Without a comment it becomes final after this day."),
            batas,
        )

    def _tanggapi(self, pelaku, komentar, dasar=""):
        komentar = (komentar or "").strip()
        self._tahan_baris()
        self.invalidate_recordset(["state"])
        if self.state != "diajukan" or not komentar:
            raise UserError(self._pesan_tanggapan())
        self._buka().write({"tanggapan": komentar, "ditanggapi_pada": fields.Datetime.now()})
        self._catat_riwayat("ditanggapi", pelaku, komentar, dasar)
        self._tarik_kabar()
        self._kabari(
            self.penindak_id | self._pelaku_ppk().orang,
            lambda satu: satu.env._(
                "%s has commented on the Rekomendasi Penilaian", satu.employee_id.name
            ),
            komentar,
        )

    def _pesan_tanggapan(self):
        env = ke_pengguna(self.env)
        if self.state != "diajukan":
            return env._(
                "State of %(nama)s: it is %(state)s; comments are made while it is shown and not "
                "final.",
                nama=self.display_name,
                state=self._nama_state(self.state),
            )
        return env._(
            "Comment of %(nama)s: write your words; where you agree, write that.",
            nama=self.display_name,
        )

    def _terima(self, pelaku, dasar=""):
        self._pastikan_boleh("diterima")
        if not self._sudah_ditanggapi():
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(nama)s: the person may comment until %(batas)s. It becomes final after the "
                    "comment, or after that day.",
                    nama=self.display_name,
                    batas=bahasa.tanggal(self.batas_tanggapan),
                )
            )
        self._pindah(
            "diterima",
            **self._vals_pelaku(pelaku),
            diputus_oleh_id=self.env.user.id,
            diputus_pada=fields.Datetime.now(),
            pasal=self._pasal_penilaian(),
            dasar=dasar,
        )
        self._tambah_pihak(pelaku.orang | pelaku.pejabat)
        self._catat_riwayat("diterima", pelaku, dasar=dasar)
        self._buat_naskah()
        self._tarik_kabar()
        self._kabari(
            self.employee_id, lambda satu: satu.env._("Your Rekomendasi Penilaian is final")
        )

    # ------------------------------------------------------------------ their parts

    def _sudah_ditanggapi(self):
        """Tell whether the person has commented, or may not any more."""
        hari_ini = fields.Date.context_today(self)
        return bool(
            self.ditanggapi_pada or (self.batas_tanggapan and self.batas_tanggapan < hari_ini)
        )

    def _pasal_penilaian(self):
        # sudo: the regulation is public, it is looked up by the assignment
        return self.sudo().penugasan_id._pasal_penilaian()

    def _pastikan_lengkap(self):
        """Refuse a recommendation without every rating, the predikat and its reason."""
        kosong = self._belum_dinilai(self._NILAI)
        if kosong:
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(bidang)s of %(nama)s: fill them in first; the form has a rating in every "
                    "row (%(pasal)s).",
                    bidang=", ".join(kosong),
                    nama=self.employee_id.name,
                    pasal=self._pasal_penilaian(),
                )
            )

    def _pastikan_alasan_perbaikan(self, alasan):
        alasan = (alasan or "").strip()
        if not alasan:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Reason: write why you change what the person has already seen."
                )
            )
        return alasan

    def _vals_pelaku(self, pelaku):
        return {
            "ppk_id": pelaku.pejabat.id or self.ppk_id.id,
            "penindak_id": pelaku.orang.id,
            "bertindak": pelaku.bertindak,
            "pendelegasian_id": pelaku.pendelegasian.id if pelaku.pendelegasian else False,
        }

    def _catat_riwayat(self, jenis, pelaku, catatan="", dasar=""):
        """Add a row of the history with the ratings of this moment."""
        self.env["sistem.kerja.rekomendasi.riwayat"]._buka().create(
            {
                "rekomendasi_id": self.id,
                "ronde": self.ronde,
                "jenis": jenis,
                "oleh_id": self.env.user.id,
                "penindak_id": pelaku.orang.id,
                "pejabat_id": pelaku.pejabat.id,
                "bertindak": pelaku.bertindak,
                "catatan": catatan,
                "dasar": dasar,
                "nilai": {nama: self[nama] or "" for nama in self._NILAI},
            }
        )
