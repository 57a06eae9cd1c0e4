from odoo.exceptions import AccessError, UserError
from odoo.tests import freeze_time, tagged
from odoo.tools import mute_logger

from .common_pendelegasian import HARI_INI, PendelegasianCase


@tagged("post_install", "-at_install")
class TestPendelegasianDampak(PendelegasianCase):
    """Who signs and who may be PPK while somebody acts."""

    def tanda_tangan(self, **vals):
        return self.simulasi(**vals)["penandatangan"]

    def test_simulasi(self):
        """Issue 4: the simulation names the delegate on its date, and as what he signs."""
        asli = self.tanda_tangan()
        self.assertEqual((asli["employee_id"], asli["bertindak"]), (self.kabag.id, "definitif"))
        self.berlaku(self.kabag, self.kabag_lain, jenis="plt")
        self.assertEqual(
            self.tanda_tangan(),
            {
                **asli,
                "employee_id": self.kabag_lain.id,
                "name": self.kabag_lain.name,
                "bertindak": "plt",
            },
        )
        self.assertEqual(self.tanda_tangan(tanggal="2026-08-01"), asli)
        stranger = self.buat_user("pgl.simulasi", "hr_sistem_kerja.group_pengelola")
        self.assertEqual(self.tanda_tangan(user=stranger)["bertindak"], "plt")

    def test_simulasi_jabatan_kosong(self):
        """Issue 4: in a vacant post the Plt. signs, and not the second role of the text."""
        self.bagian.manager_id = False
        self.assertEqual(self.tanda_tangan()["bertindak"], "definitif")
        self.berlaku(False, self.kabag_lain, jenis="plt", unit_id=self.bagian.id)
        hasil = self.simulasi()
        self.assertTanpa(hasil, "PENANDATANGAN", "penolakan")
        self.assertEqual(hasil["penandatangan"]["employee_id"], self.kabag_lain.id)
        self.assertEqual(hasil["penandatangan"]["bertindak"], "plt")

    def ppk(self, pegawai, ppk, mulai=HARI_INI):
        return self.env["sistem.kerja.kedudukan"].create(
            {
                "employee_id": pegawai.id,
                "ppk_id": ppk.id,
                "department_id": pegawai.department_id.id,
                "tanggal_mulai": mulai,
            }
        )

    def test_ppk_di_bawah_pengawas(self):
        """R-017: a PPK below Pengawas is accepted while he acts in a post of that level."""
        with self.ditolak("at least a Pengawas"):
            self.ppk(self.rachma, self.ahmad)
        draf = self.delegasi(self.kabag, self.ahmad)
        with self.ditolak("at least a Pengawas"):
            self.ppk(self.rachma, self.ahmad)
        draf.action_berlakukan()
        with self.ditolak("when the kedudukan starts"):
            self.ppk(self.rachma, self.ahmad, "2026-08-01")
        kedudukan = self.ppk(self.rachma, self.ahmad)
        self.assertEqual(kedudukan.status, "sesuai")
        self.assertEqual(self.rachma.kedudukan_status, "sesuai")
        # The head himself stays admitted, and stays the one who is proposed
        self.assertEqual(self.dagas.kedudukan_status, "sesuai")
        self.assertEqual(self.rachma.cek_kedudukan()[0]["usulan"]["ppk_id"], self.kabag.id)

    def test_ppk_setelah_berakhir(self):
        """R-017: with the last day the delegate stops being an admitted PPK; so when cancelled."""
        delegasi = self.berlaku(self.kabag, self.ahmad)
        self.ppk(self.rachma, self.ahmad)
        with freeze_time("2026-08-01"):
            self.env["sistem.kerja.kedudukan"]._cron_segarkan()
            self.assertEqual(self.rachma.kedudukan_status, "menyimpang")
        self.env["sistem.kerja.kedudukan"]._cron_segarkan()
        self.assertEqual(self.rachma.kedudukan_status, "sesuai")
        delegasi.action_batalkan("Cuti ditunda")
        self.assertEqual(self.rachma.kedudukan_status, "menyimpang")

    def test_ppk_jabatan_terlalu_rendah(self):
        """R-017: to act in a post below Pengawas does not make a PPK."""
        seksi = self.buat_unit("Kelompok Uji", "bagian", self.bagian, is_unit_organisasi=False)
        self.buat_kepala("Koordinator", "Koordinator", "jf_muda", seksi)
        self.berlaku(seksi.manager_id, self.ahmad)
        with self.ditolak("at least a Pengawas"):
            self.ppk(self.rachma, self.ahmad)

    def test_ppk_unit_mandiri(self):
        """R-017: who acts for the head of a unit mandiri is PPK there."""
        puskesmas = self.buat_unit("Puskesmas Uji", "puskesmas", self.dinas)
        kepala = self.buat_kepala("Kepala Puskesmas", "Kepala", "jf_madya", puskesmas)
        self.rachma.department_id = puskesmas
        self.berlaku(kepala, self.dedi)
        self.ppk(self.rachma, self.dedi)
        self.assertEqual(self.rachma.kedudukan_status, "sesuai")

    def test_ppk_jabatan_kosong(self):
        """R-017: in a vacant post the Plt. is proposed as PPK and admitted, not for himself."""
        self.bagian.manager_id = False
        self.assertEqual(self.rachma.cek_kedudukan()[0]["usulan"]["ppk_id"], 0)
        self.berlaku(False, self.ahmad, jenis="plt", unit_id=self.bagian.id)
        self.assertEqual(self.rachma.cek_kedudukan()[0]["usulan"]["ppk_id"], self.ahmad.id)
        self.assertNotEqual(self.ahmad.cek_kedudukan()[0]["usulan"]["ppk_id"], self.ahmad.id)
        self.ppk(self.rachma, self.ahmad)
        self.assertEqual(self.rachma.kedudukan_status, "sesuai")

    def test_ppk_pejabat_struktural(self):
        """R-017: the delegate of the next head above is admitted for a structural official too."""
        self.ppk(self.kabag, self.kadis)
        self.assertEqual(self.kabag.kedudukan_status, "menyimpang")
        self.berlaku(self.sekda, self.kadis)
        self.assertEqual(self.kabag.kedudukan_status, "sesuai")


@tagged("post_install", "-at_install")
class TestKeamananPendelegasian(PendelegasianCase):
    """Who sees and decides a delegation."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.satu = cls.berlaku(cls.kabag, cls.ahmad)
        cls.draf = cls.delegasi(cls.kabag, cls.ahmad, "2026-09-01", "2026-09-30")
        cls.orang = {
            "administrator": cls.buat_user("adm", "hr_sistem_kerja.group_administrator"),
            "pengelola": cls.buat_user("pgl", "hr_sistem_kerja.group_pengelola"),
            "operator": cls.buat_user(
                "opr", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.setda.ids
            ),
            "operator_lain": cls.buat_user(
                "opl", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=cls.dinas.ids
            ),
            "asing": cls.buat_user("asg", "base.group_user"),
            "pejabat": cls.buat_portal(cls.kabag),
            "penerima": cls.buat_portal(cls.ahmad),
            "rekan": cls.buat_portal(cls.rachma),
            "publik": cls.env.ref("base.public_user"),
            "instansi_lain": cls.buat_user("lin", "hr_sistem_kerja.group_pengelola"),
        }
        cls.orang["instansi_lain"].write(
            {"company_ids": [(6, 0, cls.lain.ids)], "company_id": cls.lain.id}
        )

    def sebagai(self, siapa, record):
        user = self.orang[siapa]
        return record.with_user(user).with_context(allowed_company_ids=user.company_ids.ids)

    def test_matriks(self):
        """Issue 4: read by the office, the official and his delegate; written by the Pengelola."""
        tulis = {"administrator", "pengelola"}
        baca = tulis | {"operator", "pejabat", "penerima"}
        for siapa in self.orang:
            record = self.sebagai(siapa, self.satu)
            with self.subTest(siapa=siapa):
                self.assertEqual(record.has_access("read"), siapa in baca)
                for operasi in ("write", "unlink"):
                    self.assertEqual(record.has_access(operasi), siapa in tulis)

    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_tindakan_ditolak(self):
        """Issue 4: nobody but the Pengelola decides, whatever he sends."""
        isi = {
            "pejabat_id": self.kadis.id,
            "penerima_id": self.dedi.id,
            "jenis": "plh",
            "tanggal_mulai": "2026-07-01",
            "tanggal_selesai": "2026-07-31",
        }
        for siapa in set(self.orang) - {"administrator", "pengelola"}:
            for nama, panggil in {
                "create": lambda s=siapa: self.sebagai(s, self.Pendelegasian).create(isi),
                "berlakukan": lambda s=siapa: self.sebagai(s, self.draf).action_berlakukan(),
                "akhiri": lambda s=siapa: self.sebagai(s, self.satu).action_akhiri(),
                "batalkan": lambda s=siapa: self.sebagai(s, self.satu).action_batalkan("x"),
                "write": lambda s=siapa: self.sebagai(s, self.draf).write({"alasan": "x"}),
                "unlink": lambda s=siapa: self.sebagai(s, self.draf).unlink(),
            }.items():
                with (
                    self.subTest(siapa=siapa, tindakan=nama),
                    self.assertRaises(AccessError),
                    self.cr.savepoint(),
                ):
                    panggil()

    def test_pengelola(self):
        """Issue 4: the Pengelola does all of it with his own rights."""
        delegasi = self.sebagai("pengelola", self.draf)
        delegasi.write({"penerima_id": self.rachma.id, "alasan": "Cuti"})
        delegasi.action_berlakukan()
        delegasi.action_batalkan("Cuti ditunda")
        self.sebagai("pengelola", self.satu).action_akhiri()
        baru = self.sebagai("pengelola", self.Pendelegasian).create(
            {
                "pejabat_id": self.kadis.id,
                "penerima_id": self.dedi.id,
                "jenis": "plh",
                "tanggal_mulai": "2026-07-01",
                "tanggal_selesai": "2026-07-31",
            }
        )
        with self.ditolak("number and date", UserError):
            baru.action_berlakukan()
        baru.unlink()

    def test_portal_membaca(self):
        """Issue 4: the delegate reads in the portal for whom he acts, and whether it holds."""
        delegasi = self.sebagai("penerima", self.Pendelegasian).search([])
        self.assertEqual(delegasi, self.satu | self.draf)
        nilai = delegasi.filtered(lambda d: d.id == self.satu.id).read(
            ["display_name", "status", "jabatan", "pejabat_id"]
        )[0]
        self.assertEqual(nilai["status"], "berlaku")
        self.assertEqual(nilai["pejabat_id"][1], self.kabag.name)
        self.assertFalse(self.sebagai("rekan", self.Pendelegasian).search([]))

    def test_cari_pelaku_tanpa_hak(self):
        """Issue 4: a route finds the delegate for whoever sends the request."""
        for siapa in ("rekan", "asing"):
            model = self.sebagai(siapa, self.Pendelegasian)
            self.assertEqual(model._penindak(self.kabag).orang.id, self.ahmad.id)
            self.assertEqual(model._penindak(self.kadis).bertindak, "definitif")
