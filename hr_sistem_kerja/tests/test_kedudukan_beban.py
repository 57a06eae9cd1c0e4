import logging
import time

from odoo import Command
from odoo.tests import tagged

from .common import SistemKerjaCase

_logger = logging.getLogger(__name__)

BANYAK, SEDIKIT = 10_000, 100


@tagged("post_install", "-at_install")
class TestKedudukanBeban(SistemKerjaCase):
    """The check of a whole government: queries do not grow with its people."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.units = cls.env["hr.department"]
        for urut in range(40):
            unit = cls.buat_unit(f"Bagian {urut}", "bagian", cls.setda)
            cls.buat_kepala(f"Kabag {urut}", f"Kepala Bagian {urut}", "adm", unit)
            cls.units |= unit
        cls.env.flush_all()
        cls.semua = cls.env["hr.employee"].browse(cls._sisipkan_pegawai(BANYAK))
        cls.sedikit = cls.semua[:SEDIKIT]
        cls.pengelola = cls.buat_user("beban", "hr_sistem_kerja.group_pengelola")

    @classmethod
    def _sisipkan_pegawai(cls, jumlah):
        """Insert employees by SQL (the ORM needs 23 ms each) and return their ids."""
        cls.env.cr.execute(
            """
            WITH contoh AS (
                SELECT v.*, e.company_id AS instansi FROM hr_version v
                  JOIN hr_employee e ON e.current_version_id = v.id WHERE e.id = %(contoh)s
            ), sumber AS (
                INSERT INTO resource_resource
                       (name, resource_type, tz, time_efficiency, company_id, active)
                SELECT 'Orang ' || n, 'user', 'Asia/Jakarta', 100, %(instansi)s, true
                  FROM generate_series(1, %(jumlah)s) n
                RETURNING id, name
            ), orang AS (
                INSERT INTO hr_employee (name, resource_id, company_id, active)
                SELECT name, id, %(instansi)s, true FROM sumber
                RETURNING id
            ), versi AS (
                INSERT INTO hr_version
                       (employee_id, company_id, department_id, job_id, jenjang_id, date_version,
                        active, last_modified_uid, last_modified_date, hr_responsible_id,
                        distance_home_work_unit, marital, employee_type)
                SELECT o.id, %(instansi)s, (%(units)s::int[])[1 + o.id %% %(banyak_unit)s],
                       c.job_id, c.jenjang_id, '2020-01-01', true, c.last_modified_uid,
                       c.last_modified_date, c.hr_responsible_id, c.distance_home_work_unit,
                       c.marital, c.employee_type
                  FROM orang o, contoh c
                RETURNING id, employee_id
            )
            SELECT id, employee_id FROM versi ORDER BY employee_id
            """,
            {
                "contoh": cls.rachma.id,
                "instansi": cls.instansi.id,
                "jumlah": jumlah,
                "units": cls.units.ids,
                "banyak_unit": len(cls.units),
            },
        )
        pasangan = cls.env.cr.fetchall()
        cls.env.cr.execute(
            """
            UPDATE hr_employee e SET current_version_id = v.id
              FROM hr_version v WHERE v.employee_id = e.id AND e.current_version_id IS NULL
            """
        )
        cls.env.invalidate_all()
        return [pegawai for _versi, pegawai in pasangan]

    def ukur(self, panggil, *catat):
        """Return result, number of queries and seconds of a call that starts with no cache."""
        self.env.flush_all()
        self.env.invalidate_all()
        awal, mulai = self.env.cr.sql_log_count, time.perf_counter()
        hasil = panggil()
        self.env.flush_all()
        return hasil, self.env.cr.sql_log_count - awal, time.perf_counter() - mulai

    def test_cek_kedudukan(self):
        """Issue 2: cek_kedudukan of 10,000 employees needs as many queries as of 100."""
        # Every other one has the PPK of his unit
        self.env.cr.execute(
            """
            UPDATE hr_employee e SET ppk_id = d.manager_id
              FROM hr_version v JOIN hr_department d ON d.id = v.department_id
             WHERE v.id = e.current_version_id AND e.id = ANY(%s) AND e.id %% 2 = 0
            """,
            [self.semua.ids],
        )
        sedikit = self.sedikit.with_user(self.pengelola)
        semua = self.semua.with_user(self.pengelola)
        sedikit.cek_kedudukan()  # caches of access rights and translations
        _hasil, kueri_sedikit, _detik = self.ukur(sedikit.cek_kedudukan)
        hasil, kueri_semua, detik = self.ukur(semua.cek_kedudukan)
        self.assertEqual(len(hasil), BANYAK)
        self.assertEqual({satu["status"] for satu in hasil}, {"belum", "sesuai"})
        self.assertTrue(all(satu["usulan"]["ppk_id"] for satu in hasil))
        self.assertEqual(kueri_semua, kueri_sedikit)
        self.assertLess(kueri_semua, 40)
        _baca, _kueri, pembanding = self.ukur(
            lambda: (
                self.env["hr.employee"]
                .with_user(self.pengelola)
                .search_read([("id", "in", self.semua.ids)], ["name", "department_id", "ppk_id"])
            )
        )
        _logger.info(
            "cek_kedudukan of %s: %s queries, %.2f s, %.1f times one search_read (%.2f s)",
            BANYAK,
            kueri_semua,
            detik,
            detik / pembanding,
            pembanding,
        )

    def test_segarkan(self):
        """Issue 2: storing the result is one statement, for 100 as for 10,000 people."""
        # Nobody is determined: all of them change from unknown to "belum"
        self.rachma._segarkan_kedudukan()  # caches of translations and rules
        _h, kueri_sedikit, _d = self.ukur(self.sedikit._segarkan_kedudukan)
        _h, kueri_semua, detik = self.ukur(self.semua._segarkan_kedudukan)
        self.assertEqual(kueri_semua, kueri_sedikit)
        self.assertEqual(set(self.semua.mapped("kedudukan_status")), {"belum"})
        _logger.info("_segarkan_kedudukan of %s: %s queries, %.2f s", BANYAK, kueri_semua, detik)

    def test_tetapkan_satu_instansi(self):
        """Issue 2: a proposal for 1,000 people is made and confirmed in reasonable time."""
        pegawai = self.semua[:1000]
        wizard, kueri, detik = self.ukur(
            lambda: self.env["sistem.kerja.tetapkan.kedudukan"].create(
                {"employee_ids": [Command.set(pegawai.ids)], "hanya_terbuka": False}
            )
        )
        self.assertEqual(len(wizard.line_ids), 1000)
        _logger.info("proposal for 1000: %s queries, %.2f s", kueri, detik)
        hasil, kueri, detik = self.ukur(wizard.action_tetapkan)
        self.assertEqual(hasil["params"]["jumlah"], 1000)
        self.assertEqual(set(pegawai.mapped("kedudukan_status")), {"sesuai"})
        _logger.info("confirmation for 1000: %s queries, %.2f s", kueri, detik)
