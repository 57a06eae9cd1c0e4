"""A government with maps, SOP and reviews; builder of the tests of the proses bisnis."""

from odoo import Command, fields

from .common import SistemKerjaCase


class ProsesCase(SistemKerjaCase):
    """Kabupaten Uji with a Bupati, an officer, and short words for maps and SOP."""

    ASAL = "mamuju_29_2023"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.bupati = cls.buat_pegawai("Bupati Uji", "Bupati Uji", "jptp", cls.setda)
        cls.instansi.kepala_daerah_id = cls.bupati
        cls.pengelola = cls.buat_user("pgl.proses", "hr_sistem_kerja.group_pengelola")
        cls.operator = cls.buat_user(
            "opr.proses", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.setda.ids
        )
        cls.operator_lain = cls.buat_user(
            "opl.proses", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.dinas.ids
        )

    @classmethod
    def buat_peraturan(cls):
        cls.peraturan = cls.pakai(cls.ASAL)

    @classmethod
    def pakai(cls, asal):
        """Put a copy of a shipped regulation in force, and return it."""
        peraturan = cls.env.ref(f"hr_sistem_kerja.peraturan_{asal}").copy(
            {"code": f"uji-{asal}-{cls.nip_baru()}", "company_ids": [Command.set(cls.instansi.ids)]}
        )
        lama = cls.env["sistem.kerja.peraturan"].search(
            [("company_ids", "in", cls.instansi.ids), ("id", "!=", peraturan.id)]
        )
        lama.company_ids -= cls.instansi
        peraturan.action_berlakukan()
        return peraturan

    def sebagai(self, record, user):
        return record.with_user(user).with_context(allowed_company_ids=user.company_ids.ids)

    def berkas(self, nama="keputusan.pdf"):
        return Command.create({"name": nama, "raw": b"%PDF-1.4 uji"})

    def buat_peta(self, **vals):
        return self.env["sistem.kerja.peta.proses"].create(
            {
                "name": "Penyusunan Tata Naskah Dinas",
                "unit_id": self.dinas.id,
                "dasar_penetapan": "Keputusan Nomor 7 Tahun 2026",
                "tanggal_penetapan": "2026-02-02",
                "berkas_penetapan_ids": [self.berkas()],
                **vals,
            }
        )

    def buat_sop(self, **vals):
        return self.env["sistem.kerja.sop"].create(
            {
                "name": "Penyusunan Keputusan",
                "nomor": "065/1",
                "unit_id": self.dinas.id,
                "dasar_penetapan": "Keputusan Nomor 8 Tahun 2026",
                "tanggal_penetapan": "2026-02-03",
                "berkas_penetapan_ids": [self.berkas()],
                **vals,
            }
        )

    def buat_reviu(self, **vals):
        if not {"peta_id", "sop_id"} & set(vals):
            vals["peta_id"] = self.buat_peta().id
        return self.env["sistem.kerja.proses.reviu"].create(
            {"tanggal": "2026-03-01", "simpulan": "Langkah ketiga diubah.", **vals}
        )

    def hari(self, jumlah):
        return fields.Date.add(fields.Date.today(), days=jumlah)
