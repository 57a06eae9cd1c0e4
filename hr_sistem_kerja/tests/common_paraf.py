"""Officials who initial drafts one after the other."""

from .common import SistemKerjaCase


class ParafCase(SistemKerjaCase):
    """Sekda > Asisten > Kabag > Kasubbag, with accounts, and drafts to be initialled."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_pdf()
        # Sekda > Asisten > Kabag > Kasubbag
        cls.asisten_unit = cls.buat_unit("Asisten Uji", "asisten", cls.setda)
        cls.asisten = cls.buat_kepala(
            "Asisten Uji", "Asisten Administrasi", "jptp", cls.asisten_unit
        )
        cls.bagian.parent_id = cls.asisten_unit
        cls.subbagian = cls.buat_unit("Subbagian Uji", "subbagian", cls.bagian)
        cls.kasubbag = cls.buat_kepala("Kasubbag Uji", "Kepala Subbagian", "pws", cls.subbagian)
        cls.u_kabag = cls.buat_akun("kabag.paraf", cls.kabag)
        cls.u_asisten = cls.buat_akun("asisten.paraf", cls.asisten)
        cls.operator = cls.buat_user(
            "operator.paraf",
            "hr_sistem_kerja.group_operator_pd",
            perangkat_daerah_ids=cls.setda.ids,
        )

    @classmethod
    def buat_akun(cls, login, pegawai):
        user = cls.buat_user(login, "base.group_user")
        pegawai.work_contact_id = user.partner_id
        return user

    def konsep(self):
        naskah = self.naskah_dari(self.buat_tim())
        naskah.write({"nomor": "800/1/2026", "tanggal": "2026-01-02"})
        return naskah

    def diminta(self):
        naskah = self.konsep()
        naskah.with_user(self.operator).action_minta_paraf()
        return naskah

    def kegiatan(self, naskah):
        return naskah.activity_ids.user_id
