"""A small government that speaks the domain; every test class starts from it."""

import json

from odoo import Command
from odoo.tests import TransactionCase, new_test_user


class SistemKerjaCase(TransactionCase):
    """Kabupaten Uji: a Setda with a Bagian, a Dinas, a regulation, and people to work with."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.env = cls.env(context={**cls.env.context, "tracking_disable": True, "lang": "en_US"})
        cls.instansi = cls.env["res.company"].create(
            {
                "name": "Pemerintah Kabupaten Uji",
                "nama_daerah": "Kabupaten Uji",
                "provinsi": "Provinsi Uji",
                "jabatan_kepala_daerah": "Bupati Uji",
                "tempat_penetapan": "Kota Uji",
            }
        )
        cls.env.user.company_ids |= cls.instansi
        cls.env = cls.env(context={**cls.env.context, "allowed_company_ids": cls.instansi.ids})
        cls.nomor_urut = 0
        cls.buat_organisasi()
        cls.buat_peraturan()
        cls.buat_ppk()

    @classmethod
    def buat_ppk(cls):
        """Give the people their PPK: nobody is assigned without one (R-062)."""
        cls.buat_kedudukan(cls.ahmad | cls.rachma | cls.dagas, cls.kabag)

    @classmethod
    def buat_kedudukan(cls, pegawai, ppk):
        cls.env["sistem.kerja.kedudukan"].create(
            [
                {
                    "employee_id": satu.id,
                    "ppk_id": ppk.id,
                    "department_id": satu.department_id.id,
                    "tanggal_mulai": "2025-01-01",
                }
                for satu in pegawai
            ]
        )

    @classmethod
    def buat_organisasi(cls):
        cls.setda = cls.buat_unit("Sekretariat Daerah", "setda")
        cls.bagian = cls.buat_unit("Bagian Organisasi", "bagian", cls.setda)
        cls.bagian_lain = cls.buat_unit("Bagian Hukum", "bagian", cls.setda)
        cls.dinas = cls.buat_unit("Dinas Uji", "dinas")
        cls.sekda = cls.buat_kepala("Sekda Uji", "Sekretaris Daerah", "jptp", cls.setda)
        cls.kabag = cls.buat_kepala("Kabag Uji", "Kepala Bagian Organisasi", "adm", cls.bagian)
        cls.kadis = cls.buat_kepala("Kadis Uji", "Kepala Dinas Uji", "jptp", cls.dinas)
        cls.ahmad = cls.buat_pegawai("Ahmad Uji", "Analis SDM Aparatur", "jf_muda")
        cls.rachma = cls.buat_pegawai("Rachma Uji", "Analis Jabatan", "plk")
        cls.dagas = cls.buat_pegawai("Dagas Uji", "Analis Laporan", "plk")

    @classmethod
    def buat_peraturan(cls):
        """Copy the shipped regulation: its forms and lines are what the tests walk."""
        asal = cls.env.ref("hr_sistem_kerja.peraturan_pesisir_barat_16_2024")
        cls.peraturan = asal.copy(
            {
                "code": "uji-1-2024",
                "jenis_peraturan": "Peraturan Bupati Uji",
                "company_ids": [Command.set(cls.instansi.ids)],
            }
        )
        cls.peraturan.action_berlakukan()

    @classmethod
    def ref_jenjang(cls, code):
        return cls.env.ref(f"hr_sistem_kerja.jenjang_{code}")

    @classmethod
    def buat_unit(cls, nama, jenis, induk=None, **vals):
        return cls.env["hr.department"].create(
            {
                "name": nama,
                "company_id": cls.instansi.id,
                "jenis_unit_id": cls.env.ref(f"hr_sistem_kerja.jenis_unit_{jenis}").id,
                "parent_id": induk.id if induk else False,
                **vals,
            }
        )

    @classmethod
    def nip_baru(cls):
        """Return a valid NIP of a man born on 2 April 1988 that nobody has."""
        cls.nomor_urut += 1
        return f"198804022014031{cls.nomor_urut:03d}"

    @classmethod
    def buat_pegawai(cls, nama, jabatan, jenjang, unit=None, **vals):
        job = cls.env["hr.job"].create(
            {
                "name": f"{jabatan} ({nama})",
                "company_id": cls.instansi.id,
                "jenjang_id": cls.ref_jenjang(jenjang).id,
            }
        )
        return cls.env["hr.employee"].create(
            {
                "name": nama,
                "company_id": cls.instansi.id,
                "department_id": (unit or cls.bagian).id,
                "job_id": job.id,
                "job_title": jabatan,
                "status_asn": "pns",
                "pangkat_id": cls.env.ref("hr_sistem_kerja.pangkat_3a").id,
                "nip": cls.nip_baru(),
                **vals,
            }
        )

    @classmethod
    def buat_kepala(cls, nama, jabatan, jenjang, unit):
        kepala = cls.buat_pegawai(nama, jabatan, jenjang, unit)
        unit.manager_id = kepala
        return kepala

    @classmethod
    def buat_tim(cls, nama="Tim Tata Naskah", anggota=None, **vals):
        anggota = cls.rachma | cls.dagas if anggota is None else anggota
        return cls.env["sistem.kerja.tim"].create(
            {
                "name": nama,
                "sub_kegiatan": "Pengelolaan Ketatalaksanaan",
                "unit_pemilik_id": cls.bagian.id,
                "ketua_id": cls.ahmad.id,
                "anggota_ids": [Command.create({"employee_id": p.id}) for p in anggota],
                "target_ids": [
                    Command.create({"target": 1, "satuan": "dokumen", "name": "Peraturan Bupati"})
                ],
                "tanggal_mulai": "2026-01-01",
                "tanggal_selesai": "2026-03-31",
                **vals,
            }
        )

    @classmethod
    def buat_user(cls, login, groups, **vals):
        return new_test_user(
            cls.env,
            login,
            groups=groups,
            company_id=cls.instansi.id,
            company_ids=[Command.set(cls.instansi.ids)],
            **vals,
        )

    @classmethod
    def buat_portal(cls, pegawai):
        """Make the portal account of an employee: linked by the work contact, not user_id."""
        return cls.buat_user(
            f"portal.{pegawai.id}", "base.group_portal", partner_id=pegawai.work_contact_id.id
        )

    @classmethod
    def palsukan_pdf(cls):
        """Let letters be printed without the addon of the layouts: their content as bytes."""
        cls.classPatch(
            type(cls.env["sistem.kerja.naskah"]),
            "_render_pdf",
            lambda naskah: json.dumps(naskah._isi(), ensure_ascii=False).encode(),
        )

    def naskah_dari(self, tim):
        tim.action_tetapkan()
        return tim.naskah_ids
