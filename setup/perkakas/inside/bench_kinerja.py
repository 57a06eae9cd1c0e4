"""Fills a database with a year of one government: teams, targets, reports and results."""

from bench_data import run
from bench_kedudukan import Government
from dateutil.relativedelta import relativedelta

from odoo import Command, fields

PEOPLE_PER_TEAM = 5
REPORTS_PER_PERSON = 2
MEMBERS = 3
ALONE = 20  # Every so many employees work alone besides
MONTHS = 4
BATCH = 500
# Of ten teams; the others plan, or are no more than a draft
STATES = ("pelaksanaan",) * 6 + ("evaluasi",) * 2 + ("perencanaan", "draft")
# How far the results of the teams in evaluation have come
STAGES = ("draft", "diajukan", "diajukan", "lanjut", "kembali", "selesai")
PASSWORD = "bench"


class Year:
    """What the people of a government have worked on since January."""

    def __init__(self, env):
        self.env = env
        self.today = fields.Date.context_today(env.user)
        self.first = self.today.replace(month=1, day=1)
        self.last = self.today.replace(month=12, day=31)

    def fill(self, size):
        Government(self.env).fill(size)
        self.addresses()
        self.env.company.kepala_daerah_id, self.env.company.pyb_id = self.heads("jptp")[:2]
        groups = self.people_of_units()
        units = self.unit_targets(groups)
        self.teams(size // PEOPLE_PER_TEAM, groups, units)
        self.alone(size // ALONE, groups)
        self.reports(size * REPORTS_PER_PERSON)
        self.results()
        self.accounts()

    def say(self, text):
        self.env.cr.commit()  # pylint: disable=invalid-commit
        self.env.invalidate_all()
        print(f"@@ {text}", flush=True)

    def heads(self, code):
        jenjang = self.env.ref(f"hr_sistem_kerja.jenjang_{code}")
        return self.env["hr.employee"].search([("job_id.jenjang_id", "=", jenjang.id)], order="id")

    def addresses(self):
        """Give everybody an address, so that the news of the night cost what they cost."""
        self.env.cr.execute(
            "UPDATE res_partner SET email = 'pegawai' || id || '@contoh.example' "
            "WHERE id IN (SELECT work_contact_id FROM hr_employee)"
        )

    def people_of_units(self):
        """Return the people of each bidang: those who stand in its seksi."""
        people = self.env["hr.employee"].search([("name", "like", "Pegawai ")], order="id")
        units = {}
        for person in people:
            units.setdefault(person.department_id.parent_id, []).append(person.id)
        return [(unit, ids) for unit, ids in units.items() if unit]

    def period(self):
        return {"tanggal_mulai": self.first, "tanggal_selesai": self.last}

    # ------------------------------------------------------------------ work

    def unit_targets(self, groups):
        targets = self.env["sistem.kerja.target"]._buka()
        made = targets.create(
            [
                {
                    "name": f"Layanan {unit.name}",
                    "target": 100,
                    "satuan": "dokumen",
                    "unit_id": unit.id,
                    "periode": str(self.first.year),
                    "state": "ditetapkan",
                    **self.period(),
                }
                for unit, _ids in groups
            ]
        )
        self.say(f"{len(made)} target unit")
        return {target.unit_id.id: target.id for target in made}

    def teams(self, count, groups, units):
        for start in range(0, count, BATCH):
            chosen = []
            for number in range(start, min(start + BATCH, count)):
                unit, ids = groups[number % len(groups)]
                place = number // len(groups) * (MEMBERS + 1)
                people = [ids[(place + n) % len(ids)] for n in range(MEMBERS + 1)]
                chosen.append((number, unit, list(dict.fromkeys(people))))
            teams = self.make_teams(chosen)
            assignments = self.assign(
                {
                    "employee_id": person,
                    "tim_id": team.id,
                    "bentuk": "tim",
                    "unit_pemilik_id": unit.id,
                    "maksud": team.name,
                    "state": "berjalan",
                }
                for team, (_number, unit, people) in zip(teams, chosen, strict=True)
                if team.state in ("pelaksanaan", "evaluasi")
                for person in people
            )
            self.team_targets(teams, assignments, units)
            self.say(f"{start + len(teams)} dari {count} tim kerja")

    def make_teams(self, chosen):
        return (
            self.env["sistem.kerja.tim"]
            ._buka()
            .create(
                [
                    {
                        "name": f"Tim Kerja {number}",
                        "sub_kegiatan": f"Sub kegiatan {number % 40}",
                        "unit_pemilik_id": unit.id,
                        "ketua_id": people[0],
                        "state": STATES[number % len(STATES)],
                        "anggota_ids": [
                            Command.create({"employee_id": person}) for person in people[1:]
                        ],
                        **self.period(),
                    }
                    for number, unit, people in chosen
                ]
            )
        )

    def assign(self, values):
        return (
            self.env["sistem.kerja.penugasan"]
            ._buka()
            .create([{**self.period(), **each} for each in values])
        )

    def team_targets(self, teams, assignments, units):
        """The targets of the teams are derived from the unit's, those of members from theirs."""
        targets = self.env["sistem.kerja.target"]._buka()
        common = {"satuan": "dokumen", "state": "ditetapkan", **self.period()}
        of_teams = targets.create(
            [
                {
                    **common,
                    "name": f"Hasil {team.name}",
                    "target": 12,
                    "tim_id": team.id,
                    "parent_id": units[team.unit_pemilik_id.id],
                }
                for team in teams
            ]
        )
        above = {target.tim_id: target.id for target in of_teams}
        targets.create(
            [
                {
                    **common,
                    "name": f"Bagian {assignment.maksud}",
                    "target": 4,
                    "penugasan_id": assignment.id,
                    "parent_id": above[assignment.tim_id],
                }
                for assignment in assignments
                if assignment.employee_id != assignment.tim_id.ketua_id
            ]
        )

    def alone(self, count, groups):
        self.assign(
            {
                "employee_id": ids[-1 - number // len(groups)],
                "unit_pemilik_id": unit.id,
                "maksud": f"Pekerjaan {number}",
                "state": "berjalan",
            }
            for number in range(count)
            for unit, ids in [groups[number % len(groups)]]
        )
        self.say(f"{count} penugasan individu")

    # ------------------------------------------------------------------ reports and results

    def reports(self, count):
        """The reports of the last months: the latest wait or are late, the others are accepted."""
        work = self.env["sistem.kerja.penugasan"].search([("state", "=", "berjalan")], order="id")
        months = [
            self.today.replace(day=1) - relativedelta(months=back) for back in range(1, MONTHS + 1)
        ]
        places = ((month, each) for month in months for each in work)
        values = [
            self.report(number, month, each)
            for number, (month, each) in zip(range(count), places, strict=False)
        ]
        reports = self.env["sistem.kerja.laporan"]._buka()
        for start in range(0, len(values), BATCH):
            made = reports.create(values[start : start + BATCH])
            made._tentukan_penerima()
            for each in made:
                each._tambah_pihak(each.pelapor_id | each.penerima_id)
            self.say(f"{start + len(made)} dari {len(values)} laporan")
        self.env["sistem.kerja.target"].search([])._segarkan_capaian()
        self.say("capaian target")

    def report(self, number, month, work):
        team = work.tim_id
        leads = team and work.employee_id == team.ketua_id
        latest = month == self.today.replace(day=1) - relativedelta(months=1)
        end = month + relativedelta(months=1, days=-1)
        state = ("draft", "dikirim", "diterima")[number % 3] if latest else "diterima"
        target = (team if leads else work).target_ids[:1]
        return {
            **({"tim_id": team.id} if leads else {"penugasan_id": work.id}),
            "terjadwal": True,
            "periode": f"{month:%m/%Y}",
            "periode_mulai": month,
            "periode_selesai": end,
            "batas_waktu": end + relativedelta(days=7),
            "tanggal": end,
            "isi": "Menyusun dokumen dan membahasnya bersama tim.",
            "state": state,
            "target_id": target.id,
            "jumlah": 1.0,
        }

    def results(self):
        teams = self.env["sistem.kerja.tim"].search([("state", "=", "evaluasi")], order="id")
        for start in range(0, len(teams), BATCH):
            batch = teams[start : start + BATCH]
            made = self.env["sistem.kerja.hasil"].create(
                [{"tim_id": team.id, "uraian": "Seluruh dokumen selesai."} for team in batch]
            )
            for line in made.line_ids:
                line.capaian = line.target
            for number, each in enumerate(made):
                self.walk(each, STAGES[number % len(STAGES)])
            self.say(f"{start + len(made)} dari {len(teams)} hasil kerja")

    def walk(self, result, stage):
        paper = "Nota Dinas Nomor 1"
        if stage == "draft":
            return
        result.action_catat_pengajuan(paper)
        if stage == "kembali":
            result.tinjauan_id.action_catat("dikembalikan", paper, "Lengkapi lampirannya.")
        elif stage == "lanjut":
            result.tinjauan_id.action_catat("diterima", paper)
        while stage == "selesai" and result.tinjauan_id:
            result.tinjauan_id.action_catat("diterima", paper)

    def accounts(self):
        """The accounts of those who look: who leads an agency, and who leads a team."""
        ketua = (
            self.env["sistem.kerja.tim"]
            .search([("state", "=", "pelaksanaan")], limit=1, order="id")
            .ketua_id
        )
        # Nobody is invited: the accounts have their password
        self.env["res.users"].with_context(no_reset_password=True).create(
            [
                {
                    "login": login,
                    "password": PASSWORD,
                    "partner_id": person.work_contact_id.id,
                    "name": person.name,
                    "group_ids": [Command.set(self.env.ref("base.group_portal").ids)],
                    "company_id": self.env.company.id,
                    "company_ids": [Command.set(self.env.company.ids)],
                }
                # The first heads lead the government itself
                for login, person in (("kapd", self.heads("jptp")[-1]), ("ketua", ketua))
            ]
        )
        self.say("akun")


if __name__ == "__main__":
    run(lambda env, size: Year(env).fill(size))
