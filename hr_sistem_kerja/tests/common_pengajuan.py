"""A team that looks for people, and a pegawai who could help; builder of the volunteer tests."""

from datetime import timedelta

from odoo import Command, fields, http
from odoo.tests import HttpCase

from .common_alur import AlurCase

SANDI = "rahasia-uji"


class PengajuanPortalCase(AlurCase, HttpCase):
    """A team of the Bagian that looks for people, and Hana of another Bagian who could help."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.hari_ini = fields.Date.today()
        jenis = cls.env["hr.skill.type"].create(
            {
                "name": "Hukum",
                "skill_ids": [Command.create({"name": n}) for n in ("Legal Drafting", "Statistik")],
                "skill_level_ids": [Command.create({"name": "Mahir", "level_progress": 80})],
            }
        )
        cls.drafting, cls.statistik = jenis.skill_ids.sorted("name")
        cls.tingkat = jenis.skill_level_ids
        cls.beri_keahlian(cls.hukum, cls.drafting)
        cls.tim_buka = cls.buat_tim_terbuka(
            "Tim Regulasi", kebutuhan={"skill_ids": [Command.set(jenis.skill_ids.ids)]}
        )

    @classmethod
    def beri_keahlian(cls, pegawai, keahlian, **vals):
        cls.env["hr.employee.skill"].create(
            {
                "employee_id": pegawai.id,
                "skill_id": keahlian.id,
                "skill_type_id": keahlian.skill_type_id.id,
                "skill_level_id": cls.tingkat.id,
                **vals,
            }
        )

    @classmethod
    def buat_tim_terbuka(cls, nama, kebutuhan=None, state="pelaksanaan", **vals):
        tim = cls.buat_tim(
            nama,
            tanggal_mulai=cls.hari_ini,
            tanggal_selesai=cls.hari_ini + timedelta(days=90),
            kebutuhan_ids=[Command.create({"jumlah": 2, **(kebutuhan or {})})],
            **vals,
        )
        tim._buka().write({"state": state})
        return tim

    def terbuka(self, pegawai=None, *args, **vals):
        model = self.sebagai(self.env["sistem.kerja.tim"], pegawai or self.hukum)
        return model.kebutuhan_terbuka(*args, **vals)

    def nama(self, jawaban):
        return [satu["nama"] for satu in jawaban["tim"]]

    def masuk(self, pegawai):
        user = pegawai if pegawai._name == "res.users" else self.akun(pegawai)
        user.password = SANDI
        self.authenticate(user.login, SANDI)
        return user

    def kirim(self, alamat, files=None, **isi):
        isi = {"csrf_token": http.Request.csrf_token(self), **isi}
        return self.url_open(alamat, data=isi, files=files)

    def isi(self, **vals):
        return {
            "maksud": "Membantu merancang peraturan",
            "tanggal_mulai": self.hari_ini.isoformat(),
            "tanggal_selesai": (self.hari_ini + timedelta(days=60)).isoformat(),
            **vals,
        }

    def milik(self, pegawai=None):
        return self.env["sistem.kerja.pengajuan"].search(
            [("employee_id", "=", (pegawai or self.hukum).id)]
        )
