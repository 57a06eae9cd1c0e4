"""A government whose people have their PPK, and a second one beside it, for simulations."""

from .common import SistemKerjaCase


class SimulasiCase(SistemKerjaCase):
    """Kabupaten Uji with people in three agencies who have their PPK, and another government."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.peraturan_model = cls.env["sistem.kerja.peraturan"]
        cls.hukum = cls.buat_pegawai("Hana Hukum", "Analis Hukum", "plk", cls.bagian_lain)
        cls.kabag_lain = cls.buat_kepala("Kabag Hukum", "Kepala Bagian", "adm", cls.bagian_lain)
        cls.dedi = cls.buat_pegawai("Dedi Dinas", "Analis Data", "jf_pertama", cls.dinas)
        cls.instansi.pyb_id = cls.sekda
        for ppk, pegawai in [
            (cls.kabag_lain, cls.hukum),
            (cls.kadis, cls.dedi),
        ]:
            cls.buat_kedudukan(pegawai, ppk)
        cls.buat_instansi_lain()

    @classmethod
    def buat_instansi_lain(cls):
        cls.lain = cls.env["res.company"].create({"name": "Pemerintah Kabupaten Lain"})
        cls.env.user.company_ids |= cls.lain
        cls.env = cls.env(
            context={**cls.env.context, "allowed_company_ids": (cls.instansi | cls.lain).ids}
        )
        cls.dinas_lain = cls.buat_unit("Dinas Lain", "dinas", company_id=cls.lain.id)
        job = {"company_id": cls.lain.id}
        plk = cls.env["hr.job"].create(
            {"name": "Analis Lain", "jenjang_id": cls.ref_jenjang("plk").id, **job}
        )
        jptp = cls.env["hr.job"].create(
            {"name": "Kepala Lain", "jenjang_id": cls.ref_jenjang("jptp").id, **job}
        )
        umum = {**job, "department_id": cls.dinas_lain.id}
        cls.lina, cls.kadis_lain, cls.pyb_lain = cls.env["hr.employee"].create(
            [
                {"name": "Lina Lain", "job_id": plk.id, **umum},
                {"name": "Kadis Lain", "job_id": jptp.id, **umum},
                {"name": "Sekda Lain", "job_id": jptp.id, **job},
            ]
        )
        cls.dinas_lain.manager_id = cls.kadis_lain
        cls.lain.pyb_id = cls.pyb_lain
        cls.buat_kedudukan(cls.lina, cls.kadis_lain)

    def simulasi(self, unit=None, orang=None, user=None, **vals):
        model = self.peraturan_model.with_env(self.env)
        if user:
            model = model.with_user(user).with_context(allowed_company_ids=user.company_ids.ids)
        return model.simulasi(
            {
                "bentuk": "individu",
                "cara": "penunjukan",
                "unit_pemilik_id": (unit or self.bagian).id,
                "employee_ids": (self.rachma if orang is None else orang).ids,
                **vals,
            }
        )

    def buat_penugasan(self, pegawai, jumlah=1, state="berjalan"):
        return (
            self.env["sistem.kerja.penugasan"]
            ._buka()
            .create(
                [
                    {
                        "employee_id": pegawai.id,
                        "unit_pemilik_id": self.bagian.id,
                        "maksud": f"Pekerjaan {urutan}",
                        "tanggal_mulai": "2026-01-01",
                        "tanggal_selesai": "2026-12-31",
                        "state": state,
                    }
                    for urutan in range(jumlah)
                ]
            )
        )

    def siapa(self, hasil):
        return [(langkah["aksi"], langkah["name"]) for langkah in hasil["langkah"]]

    def pesan(self, hasil, kode, bagian="penolakan"):
        """Return the one message with this code."""
        cocok = [satu for satu in hasil[bagian] if satu["kode"] == kode]
        self.assertEqual(len(cocok), 1, f"{kode}: {hasil[bagian]}")
        return cocok[0]

    def assertTanpa(self, hasil, kode, bagian="peringatan"):
        self.assertNotIn(kode, [satu["kode"] for satu in hasil[bagian]])
