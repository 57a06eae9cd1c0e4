"""Fills a database with a government whose people have worked in it for years."""

from bench_data import run
from bench_kinerja import ALONE, PASSWORD, PEOPLE_PER_TEAM, Year

from odoo import Command

# 12,000 people have 100,000 assignments
ASSIGNMENTS_PER_PERSON = 100 / 12
TEAMS_WITH_SEATS = 30
# What came before is copied in the database: it has ended, and nothing hangs on it
HISTORY = """
    INSERT INTO sistem_kerja_penugasan
        (employee_id, tim_id, unit_pemilik_id, perangkat_daerah_id, company_id, peraturan_id,
         bentuk, cara, lingkup, jenis, maksud, target, create_uid, write_uid, create_date,
         write_date, state, tanggal_mulai, tanggal_selesai)
    SELECT employee_id, tim_id, unit_pemilik_id, perangkat_daerah_id, company_id, peraturan_id,
           bentuk, cara, lingkup, jenis, maksud || ' (' || year || ')', target, create_uid,
           write_uid, create_date, write_date, 'selesai',
           tanggal_mulai - (year || ' year')::interval,
           tanggal_selesai - (year || ' year')::interval
      FROM sistem_kerja_penugasan CROSS JOIN generate_series(1, %s) AS year
     WHERE state = 'berjalan'
     ORDER BY year, id LIMIT %s
"""


class Years(Year):
    """The present year as its own bench has it, and all that ended before."""

    def fill(self, size):
        self.size = size
        super().fill(size)

    def teams(self, count, groups, units):
        super().teams(self.size // PEOPLE_PER_TEAM, groups, units)
        self.seats()

    def alone(self, count, groups):
        super().alone(self.size // ALONE, groups)

    def reports(self, count):
        self.history()
        # One month is enough: the pages show the latest
        super().reports(self.size // 2)

    def seats(self):
        """Some teams look for people."""
        self.env["sistem.kerja.tim"].search(
            [("state", "=", "pelaksanaan")], limit=TEAMS_WITH_SEATS, order="id desc"
        ).kebutuhan_ids = [
            Command.create({"jumlah": 2, "kompetensi": "Menyusun naskah dan mengolah data"})
        ]
        self.say("kebutuhan tim")

    def history(self):
        running = self.env["sistem.kerja.penugasan"].search_count([("state", "=", "berjalan")])
        missing = int(self.size * ASSIGNMENTS_PER_PERSON) - running
        self.env.flush_all()
        if missing > 0:
            self.env.cr.execute(HISTORY, (missing // max(running, 1) + 1, missing))
        self.env.cr.execute("ANALYZE sistem_kerja_penugasan")
        self.say(f"{running} penugasan berjalan, {max(missing, 0)} selesai")

    def accounts(self):
        """The leader of an agency and of a team, as before, and a member of that team."""
        super().accounts()
        leader = self.env["res.users"].search([("login", "=", "ketua")])
        team = self.env["sistem.kerja.tim"].search(
            [("ketua_id.work_contact_id", "=", leader.partner_id.id)], limit=1, order="id"
        )
        member = team.anggota_ids.employee_id[:1]
        leader.with_context(no_reset_password=True).copy(
            {
                "login": "pegawai",
                "password": PASSWORD,
                "partner_id": member.work_contact_id.id,
                "name": member.name,
            }
        )
        self.say("akun pegawai")


if __name__ == "__main__":
    run(lambda env, size: Years(env).fill(size))
