from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import HttpCase, tagged

from .common_penugasan import PenugasanCase


class LintasInstansiCase(PenugasanCase):
    """Lina of another government works for the Bagian; Kadis Lain signs a letter of it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_isi()
        cls.pyb_lain.department_id = cls.dinas_lain
        formulir = cls.peraturan.formulir_ids.filtered(lambda satu: satu.jenis == "surat_tugas")
        cls.naskah = (
            cls.env["sistem.kerja.naskah"]
            ._buka()
            .create(
                {
                    "jenis": "surat_tugas",
                    "formulir_id": formulir[:1].id,
                    "peraturan_id": cls.peraturan.id,
                    "perihal": "Penugasan Lina",
                    "penandatangan_id": cls.kadis_lain.id,
                    "jabatan_penandatangan": "Kepala Dinas Lain",
                    "unit_id": cls.bagian.id,
                    "nomor": "800/1/2026",
                    "tanggal": "2026-01-02",
                    "token": "token-lintas",
                }
            )
            .with_env(cls.env)
        )
        cls.penugasan = (
            cls.env["sistem.kerja.penugasan"]
            ._buka()
            .create(
                [
                    {
                        "employee_id": pegawai.id,
                        "unit_pemilik_id": cls.bagian.id,
                        "maksud": "Menyusun laporan",
                        "tanggal_mulai": "2026-01-01",
                        "tanggal_selesai": "2026-12-31",
                        "state": "ditetapkan",
                        "penandatangan_id": cls.kadis_lain.id,
                        "naskah_id": naskah,
                    }
                    for pegawai, naskah in ((cls.lina, cls.naskah.id), (cls.rachma, False))
                ]
            )
        )
        cls.milik, cls.lain_orang = (satu.with_env(cls.env) for satu in cls.penugasan)
        orang_biasa = {"company_id": cls.lain.id, "department_id": cls.dinas_lain.id}
        cls.asing_lain = cls.env["hr.employee"].create({"name": "Asing Lain", **orang_biasa})
        cls.pengelola_lain = cls.buat_user("pgl.lain", "hr_sistem_kerja.group_pengelola")
        cls.pengelola_lain.write(
            {"company_ids": [Command.set(cls.lain.ids)], "company_id": cls.lain.id}
        )

    def baca(self, record, siapa):
        self.env.invalidate_all()
        return self.sebagai(record, siapa).has_access("read")


@tagged("post_install", "-at_install")
class TestLintasInstansi(LintasInstansiCase):
    """A person of another government reads what names himself, and nothing else (R-077)."""

    def test_orangnya(self):
        """Who is assigned reads his assignment, and its letter once it is signed."""
        self.assertTrue(self.baca(self.milik, self.lina))
        self.assertFalse(self.baca(self.lain_orang, self.lina))
        self.assertFalse(self.baca(self.naskah, self.lina), "it is a draft")
        self.tandatangani(self.naskah)
        self.assertTrue(self.baca(self.naskah, self.lina))
        self.milik._buka().state = "draft"
        self.assertFalse(self.baca(self.milik, self.lina))

    def test_penandatangan(self):
        """The signatory reads the letter already as a draft, and what it establishes."""
        self.assertTrue(self.baca(self.naskah, self.kadis_lain))
        self.assertTrue(self.sebagai(self.naskah, self.kadis_lain).dapat_saya_tandatangani)
        self.assertTrue(self.baca(self.milik, self.kadis_lain))
        self.naskah._buka().penandatangan_id = self.sekda
        (self.milik | self.lain_orang)._buka().penandatangan_id = self.sekda
        self.assertFalse(self.baca(self.naskah, self.kadis_lain))
        self.assertFalse(self.baca(self.milik, self.kadis_lain))

    def test_orang_lain(self):
        """Neither a colleague nor an officer of the other government reads anything of it."""
        self.tandatangani(self.naskah)
        for siapa in (self.asing_lain, self.pyb_lain, self.pengelola_lain):
            for record in (self.naskah, self.milik, self.lain_orang):
                with self.subTest(siapa=siapa.name, record=record._name):
                    self.assertFalse(self.baca(record, siapa))
                    dicari = self.sebagai(record.browse(), siapa).search([])
                    self.assertNotIn(record, dicari.with_env(self.env))

    def test_pengelola_yang_ditugaskan(self):
        """An officer of the other government who is assigned himself reads, and changes nothing."""
        self.pengelola_lain.partner_id = self.lina.work_contact_id
        self.tandatangani(self.naskah)
        self.assertTrue(self.baca(self.naskah, self.pengelola_lain))
        self.assertTrue(self.baca(self.milik, self.pengelola_lain))
        self.assertFalse(self.baca(self.lain_orang, self.pengelola_lain))
        for record in (self.naskah, self.milik):
            with self.subTest(record._name):
                record = self.sebagai(record, self.pengelola_lain)
                for operasi in ("write", "unlink"):
                    self.assertFalse(record.has_access(operasi))
        with self.assertRaises(AccessError):
            self.sebagai(self.milik.browse(), self.pengelola_lain).create(
                {
                    "employee_id": self.lina.id,
                    "unit_pemilik_id": self.bagian.id,
                    "maksud": "Sendiri",
                    "tanggal_mulai": "2026-01-01",
                    "tanggal_selesai": "2026-12-31",
                }
            )

    def test_petugas_sendiri(self):
        """For the government of the letter nothing changes."""
        for record in (self.naskah, self.milik, self.lain_orang):
            self.assertTrue(self.sebagai(record, self.pengelola).has_access("write"))
        self.assertTrue(self.baca(self.lain_orang, self.rachma))
        self.assertFalse(self.baca(self.milik, self.rachma))
        self.assertFalse(self.baca(self.milik, self.dagas))


@tagged("post_install", "-at_install")
class TestLintasInstansiPortal(LintasInstansiCase, HttpCase):
    """The page of a person whose assignment is in another government."""

    def test_halaman(self):
        self.tandatangani(self.naskah)
        user = self.akun(self.lina)
        self.authenticate(user.login, user.login)
        teks = self.url_open("/my/sistem-kerja").text
        self.assertIn("Menyusun laporan", teks)
        self.assertIn("800/", teks)
        url = f"/my/sistem-kerja/naskah/{self.naskah.id}"
        self.assertEqual(self.url_open(url).status_code, 200)
        user = self.akun(self.asing_lain)
        self.authenticate(user.login, user.login)
        self.assertNotIn("Menyusun laporan", self.url_open("/my/sistem-kerja").text)
        self.assertEqual(self.url_open(url).status_code, 404)
