"""A government in which requests walk their routes; builder of the workflow tests."""

from odoo import Command

from .common_simulasi import SimulasiCase


class AlurCase(SimulasiCase):
    """Kabupaten Uji with accounts for everybody, and short words for what they do."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.pengelola = cls.buat_user("pgl.alur", "hr_sistem_kerja.group_pengelola")
        cls.operator = cls.buat_user(
            "opr.alur", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.setda.ids
        )

    def tearDown(self):
        """Whatever a test did to requests, their history proves it without a gap."""
        self.assertFalse(self.env["sistem.kerja.keputusan"]._periksa([])["rusak"])
        super().tearDown()

    @classmethod
    def akun(cls, pegawai):
        """Return the portal account of an employee, made when first asked for."""
        partner = pegawai.work_contact_id
        user = cls.env["res.users"].search([("partner_id", "=", partner.id)], limit=1)
        if not user:
            user = cls.buat_portal(pegawai)
            if pegawai.company_id != cls.instansi:
                user.write(
                    {
                        "company_ids": [Command.set(pegawai.company_id.ids)],
                        "company_id": pegawai.company_id.id,
                    }
                )
        return user

    def sebagai(self, record, pegawai):
        """Return the record as the account of an employee sees it."""
        user = pegawai if pegawai._name == "res.users" else self.akun(pegawai)
        return record.with_user(user).with_context(allowed_company_ids=user.company_ids.ids)

    def buat_permohonan(self, orang=None, **vals):
        """Create a permohonan of the Bagian with all contents; ``orang`` are the people named."""
        orang = self.hukum if orang is None else orang
        return self.env["sistem.kerja.permohonan"].create(
            {
                "unit_pemohon_id": self.bagian.id,
                "unit_tujuan_id": orang.department_id[:1].id or self.bagian_lain.id,
                "maksud": "Penyusunan Peraturan Bupati",
                "kompetensi": "Perancangan peraturan",
                "target": "1 rancangan peraturan",
                "pengaturan_lain": "Dua hari dalam sepekan",
                "tanggal_mulai": "2026-02-01",
                "tanggal_selesai": "2026-05-31",
                "line_ids": [Command.create({"employee_id": satu.id}) for satu in orang],
                **vals,
            }
        )

    def buat_pengajuan(self, pegawai=None, unit=None, **vals):
        pegawai = pegawai or self.hukum
        return self.env["sistem.kerja.pengajuan"].create(
            {
                "employee_id": pegawai.id,
                "unit_tujuan_id": (unit or self.bagian).id,
                "maksud": "Ikut menyusun Peraturan Bupati",
                "target": "1 rancangan peraturan",
                "pengaturan_lain": "Dua hari dalam sepekan",
                "tanggal_mulai": "2026-02-01",
                "tanggal_selesai": "2026-05-31",
                **vals,
            }
        )

    def aktif(self, dokumen):
        return dokumen.langkah_ids.filtered(lambda satu: satu.state == "aktif")

    def jalankan(self, dokumen, sampai=None):
        """Let each official approve his step as himself, until no step or ``sampai`` is left.

        :param sampai: action at whose active step the walk stops
        """
        if dokumen.state == "draft":
            dokumen.action_ajukan()
        for _putaran in range(20):
            aktif = self.aktif(dokumen)
            if not aktif or (sampai and sampai in aktif.mapped("aksi")):
                return aktif
            for langkah in aktif:
                self.sebagai(langkah, langkah.penindak_id).action_setujui()
        raise AssertionError("the route does not end")

    def jejak(self, dokumen):
        """Return the steps of the present round as (action, official, state)."""
        langkah = dokumen._langkah_ronde()
        return [(satu.aksi, satu.penindak_id.name, satu.state) for satu in langkah]
