import psycopg2

from odoo.exceptions import UserError
from odoo.fields import Date
from odoo.tests import Form, freeze_time, tagged
from odoo.tools import mute_logger

from .common_pendelegasian import HARI_INI, PendelegasianCase


@tagged("post_install", "-at_install")
class TestPendelegasian(PendelegasianCase):
    """Issue 4, point 4: what may be delegated, to whom, and for how long."""

    def test_terikat_jabatan(self):
        """Issue 4: only the names of the contract are given; unit and post follow."""
        delegasi = self.berlaku(self.kabag, self.kabag_lain)
        self.assertEqual(delegasi.unit_id, self.bagian)
        self.assertEqual(delegasi.jabatan, "Kepala Bagian Organisasi")
        self.assertEqual(delegasi.company_id, self.instansi)
        self.assertEqual(delegasi.perangkat_daerah_id, self.setda)
        self.assertEqual(delegasi.display_name, "Plh. Kepala Bagian Organisasi: Kabag Hukum")
        self.assertEqual(self.untuk(self.kabag | self.kadis), {self.kabag.id: delegasi})
        # The title stays what the order said
        self.kabag.job_title = "Kepala Bagian Ortala"
        self.assertEqual(delegasi.jabatan, "Kepala Bagian Organisasi")

    def test_formulir(self):
        """Issue 4: a form proposes unit and post, or the head of the unit chosen first."""
        with Form(self.Pendelegasian) as form:
            form.unit_id = self.bagian
            self.assertEqual(form.pejabat_id, self.kabag)
            form.pejabat_id = self.kadis
            self.assertEqual(form.unit_id, self.dinas)
            self.assertEqual(form.jabatan, "Kepala Dinas Uji")
            form.penerima_id = self.dedi
            form.jenis = "plh"
            form.tanggal_mulai, form.tanggal_selesai = "2026-07-01", "2026-07-31"
        self.assertEqual(form.record.state, "draft")

    def test_mulai_dan_berakhir_sendiri(self):
        """Issue 4: it holds from the first to the last day, and nobody has to end it."""
        delegasi = self.berlaku(self.kabag, self.ahmad, "2026-07-20", "2026-07-25")
        for hari, status in {
            "2026-07-19": "akan_datang",
            "2026-07-20": "berlaku",
            "2026-07-25": "berlaku",
            "2026-07-26": "berakhir",
        }.items():
            with self.subTest(hari=hari), freeze_time(hari):
                delegasi.invalidate_recordset(["status"])
                self.assertEqual(delegasi.status, status)
                self.assertEqual(bool(self.untuk(self.kabag)), status == "berlaku")
                self.assertIn(delegasi, self.Pendelegasian.search([("status", "=", status)]))
        self.assertEqual(self.untuk(self.kabag, Date.to_date("2026-07-21")).keys(), {self.kabag.id})

    def test_draf_tidak_berlaku(self):
        """Issue 4: a draft delegates nothing."""
        self.delegasi(self.kabag, self.ahmad)
        self.assertFalse(self.untuk(self.kabag))

    def test_satu_kueri_untuk_semua(self):
        """Issue 4: queries do not grow with the officials."""
        semua = self.kabag | self.kadis | self.sekda | self.kabag_lain
        kueri = []
        for pejabat, penerima in [(self.kabag, self.ahmad), (self.kadis, self.dedi)]:
            self.berlaku(pejabat, penerima)
            self.env.flush_all()
            self.env.invalidate_all()
            awal = self.env.cr.sql_log_count
            self.untuk(semua)
            kueri.append(self.env.cr.sql_log_count - awal)
        self.assertEqual(len(self.untuk(semua)), 2)
        self.assertEqual(kueri[0], kueri[1])
        with self.assertQueryCount(0):
            self.assertFalse(self.untuk(self.env["hr.employee"]))

    def test_jabatan_kosong(self):
        """Issue 4: a vacant post is delegated by its unit, until it has a head."""
        self.bagian.manager_id = False
        delegasi = self.berlaku(False, self.ahmad, jenis="plt", unit_id=self.bagian.id)
        self.assertEqual(delegasi.jabatan, "Kepala Bagian Organisasi")
        self.assertFalse(self.untuk(self.kabag))
        self.assertEqual(
            self.Pendelegasian._untuk_unit(self.bagian | self.dinas), {self.bagian.id: delegasi}
        )
        self.bagian.manager_id = self.kabag
        self.assertFalse(self.Pendelegasian._untuk_unit(self.bagian))
        self.assertEqual(delegasi.status, "gugur")

    def test_pejabat_berganti(self):
        """Issue 4: bound to the post: it lapses with another head, and does not follow him."""
        delegasi = self.berlaku(self.kabag, self.ahmad)
        self.bagian.manager_id = self.sekda
        self.dinas.manager_id = self.kabag
        self.assertEqual(delegasi.status, "gugur")
        self.assertFalse(self.untuk(self.kabag | self.sekda))
        self.assertIn(delegasi, self.Pendelegasian.search([("status", "=", "gugur")]))
        # Left vacant, the delegate goes on until his last day
        self.bagian.manager_id = False
        self.assertEqual(delegasi.status, "berlaku")
        self.assertFalse(self.untuk(self.kabag))
        self.assertEqual(self.Pendelegasian._untuk_unit(self.bagian), {self.bagian.id: delegasi})

    def test_penerima_keluar(self):
        """Issue 4: a delegate who left acts for nobody."""
        delegasi = self.berlaku(self.kabag, self.ahmad)
        self.ahmad.active = False
        self.assertFalse(self.untuk(self.kabag))
        self.assertEqual(delegasi.status, "gugur")

    def test_pimpinan_tanpa_unit(self):
        """Issue 4: a Kepala Daerah or PyB who heads no unit is delegated without one."""
        bupati = self.buat_pegawai("Bupati Uji", "Bupati", "jptp", self.setda)
        with self.ditolak("heads no unit"):
            self.delegasi(bupati, self.sekda)
        self.instansi.kepala_daerah_id = bupati
        delegasi = self.berlaku(bupati, self.sekda, jenis="plt")
        self.assertFalse(delegasi.unit_id)
        self.assertEqual(delegasi.jabatan, "Bupati Uji")
        self.assertEqual(self.untuk(bupati), {bupati.id: delegasi})
        with self.ditolak("already delegated"):
            self.berlaku(bupati, self.kadis)
        self.instansi.kepala_daerah_id = False
        self.assertFalse(self.untuk(bupati))

    def test_beberapa_unit(self):
        """Issue 4: who heads two units is delegated for each; asked by person, the upper counts."""
        self.bagian_lain.manager_id = self.sekda
        atas = self.berlaku(self.sekda, self.kadis)
        self.assertEqual(atas.unit_id, self.setda)
        bawah = self.berlaku(self.sekda, self.hukum, unit_id=self.bagian_lain.id)
        self.assertEqual(bawah.unit_id, self.bagian_lain)
        self.assertEqual(self.untuk(self.sekda), {self.sekda.id: atas})
        self.assertEqual(
            self.Pendelegasian._untuk_unit(self.setda | self.bagian_lain),
            {self.setda.id: atas, self.bagian_lain.id: bawah},
        )

    def test_isi_ditolak(self):
        """Issue 4: who and which post are checked, with what to do."""
        with self.ditolak("lies before the start"):
            self.delegasi(self.kabag, self.ahmad, "2026-07-31", "2026-07-01")
        with self.ditolak("nobody acts for himself"):
            self.delegasi(self.kabag, self.kabag)
        with self.ditolak("belongs to another government"):
            self.delegasi(self.kabag, self.lina)
        with self.ditolak("does not head"):
            self.delegasi(self.kabag, self.ahmad, unit_id=self.dinas.id).unit_id = self.dinas
        with self.ditolak("name whose post"):
            self.delegasi(False, self.ahmad)
        with self.ditolak("is not vacant"):
            self.delegasi(False, self.ahmad, unit_id=self.bagian.id)
        self.ahmad.active = False
        with self.ditolak("has left"):
            self.delegasi(self.kabag, self.ahmad)

    def test_dasar_wajib(self):
        """Issue 4: without an order nobody acts for an official."""
        delegasi = self.delegasi(self.kabag, self.ahmad, dasar=" ")
        with self.ditolak("number and date of the order", UserError):
            delegasi.action_berlakukan()

    def test_jabatan_berubah_sebelum_berlaku(self):
        """Issue 4: what was true when it was written is checked again when it takes effect."""
        delegasi = self.delegasi(self.kabag, self.ahmad)
        self.bagian.manager_id = self.sekda
        with self.ditolak("does not head"):
            delegasi.action_berlakukan()

    def test_ganda_ditolak(self):
        """Issue 4: a post has one delegate at a time; on other days another one."""
        self.berlaku(self.kabag, self.ahmad)
        with self.ditolak("already delegated from 1 Juli 2026"):
            self.berlaku(self.kabag, self.kabag_lain, "2026-07-31", "2026-08-31")
        self.berlaku(self.kabag, self.kabag_lain, "2026-08-01", "2026-08-31")
        dua = self.delegasi(self.kadis, self.dedi) | self.delegasi(self.kadis, self.hukum)
        with self.ditolak("already delegated"):
            dua.action_berlakukan()

    def test_ganda_serentak(self):
        """Issue 4: the database refuses what two officers do at the same moment."""
        self.berlaku(self.kabag, self.ahmad)
        kedua = self.delegasi(self.kabag, self.kabag_lain, "2026-07-31", "2026-08-31")
        with (
            mute_logger("odoo.sql_db"),
            self.assertRaises(psycopg2.errors.ExclusionViolation),
            self.cr.savepoint(),
        ):
            kedua._pindah("berlaku")
            self.env.flush_all()

    def test_berantai_ditolak(self):
        """Issue 4: nobody is the delegate of a delegate, in whichever order it is tried."""
        self.berlaku(self.kabag, self.kabag_lain)
        with self.ditolak("acts for another post himself"):
            self.berlaku(self.kabag_lain, self.hukum)
        with self.ditolak("own post of Kabag Uji is delegated"):
            self.berlaku(self.kadis, self.kabag)
        self.berlaku(self.kabag_lain, self.hukum, "2026-08-01", "2026-08-31")
        # One person may act in two posts
        self.berlaku(self.kadis, self.kabag_lain)


@tagged("post_install", "-at_install")
class TestPendelegasianPutusan(PendelegasianCase):
    """Issue 4: a delegation that was decided is proof; only its actions change it."""

    def test_terkunci(self):
        """Issue 4: content and state are closed to writing, import and deletion."""
        delegasi = self.delegasi(self.kabag, self.ahmad)
        delegasi.penerima_id = self.rachma
        with self.ditolak("changes only through the buttons", UserError):
            delegasi.state = "berlaku"
        with self.ditolak("changes only through the buttons", UserError):
            self.delegasi(self.kadis, self.dedi, state="berlaku")
        delegasi.action_berlakukan()
        for vals in (
            {"penerima_id": self.dagas.id},
            {"tanggal_selesai": "2027-01-01"},
            {"jabatan": "Sekretaris Daerah"},
            {"unit_id": False},
            {"company_id": self.lain.id},
        ):
            with self.subTest(vals=vals), self.ditolak("stays as proof", UserError):
                delegasi.with_context(sistem_kerja_kunci=True).write(vals)
        with self.ditolak("stays as proof", UserError):
            delegasi.unlink()
        self.assertEqual(delegasi.copy().state, "draft")
        self.delegasi(self.kadis, self.dedi).unlink()

    def test_akhiri(self):
        """Issue 4: it may end earlier, from today on; what has passed stays."""
        delegasi = self.berlaku(self.kabag, self.ahmad)
        for tanggal, pesan in {
            "2026-07-14": "is no day from 15 Juli 2026 to 31 Juli 2026",
            "2026-08-01": "is no day from",
            "besok": "is no date",
        }.items():
            with self.subTest(tanggal=tanggal), self.ditolak(pesan, UserError):
                delegasi.action_akhiri(tanggal)
        delegasi.action_akhiri("2026-07-20")
        self.assertEqual(delegasi.tanggal_selesai, Date.to_date("2026-07-20"))
        delegasi.action_akhiri()
        self.assertEqual(delegasi.tanggal_selesai, Date.to_date(HARI_INI))
        with freeze_time("2026-07-16"):
            self.env.invalidate_all()
            with self.ditolak("stays as proof of who acted", UserError):
                delegasi.action_akhiri()
            with self.ditolak("stays as proof of who acted", UserError):
                delegasi.action_batalkan("terlambat")
        with self.ditolak("nothing to end", UserError):
            self.delegasi(self.kadis, self.dedi).action_akhiri()

    def test_akhiri_yang_gugur(self):
        """Issue 4: a lapsed one makes room on the same day for the delegate of the new head."""
        delegasi = self.berlaku(self.kabag, self.ahmad)
        self.bagian.manager_id = self.sekda
        delegasi.action_akhiri()
        self.assertEqual(delegasi.tanggal_selesai, Date.to_date("2026-07-14"))
        baru = self.berlaku(self.sekda, self.rachma, HARI_INI, unit_id=self.bagian.id)
        self.assertEqual(self.Pendelegasian._untuk_unit(self.bagian), {self.bagian.id: baru})

    def test_batalkan(self):
        """Issue 4: cancelling needs a reason, from the dialog too; then nobody acts."""
        delegasi = self.berlaku(self.kabag, self.ahmad)
        with self.ditolak("write why", UserError):
            delegasi.action_batalkan(" ")
        self.env["sistem.kerja.alasan"].with_context(
            active_model=delegasi._name, active_ids=delegasi.ids, tindakan="action_batalkan"
        ).create({"alasan": "Cuti ditunda"}).action_lanjutkan()
        self.assertEqual(delegasi.status, "dibatalkan")
        self.assertIn("Cuti ditunda", delegasi.message_ids[0].body)
        self.assertFalse(self.untuk(self.kabag))
        with self.ditolak("cannot become", UserError):
            delegasi.action_berlakukan()
        self.berlaku(self.kabag, self.rachma)

    def test_dua_kali(self):
        """Issue 4: a second click is told what the first has done."""
        delegasi = self.berlaku(self.kabag, self.ahmad)
        with self.ditolak("it is In Force and cannot become In Force", UserError):
            delegasi.action_berlakukan()
