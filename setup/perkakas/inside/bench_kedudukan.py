"""Fills a database with one government: units with heads, a regulation, people with a PPK."""

from bench_data import run

from odoo import Command

PEOPLE_PER_AGENCY = 250
TREE = (("bidang", "adm", 4), ("seksi", "pws", 3))
POSTS = ("jf_muda", "jf_pertama", "jf_terampil", "plk", "plk")
BATCH = 500


class Government:
    """A government as large as the number of its people asks for."""

    def __init__(self, env):
        self.env = env
        self.jobs = {
            job.jenjang_id.code: job
            for job in env["hr.job"].create(
                [
                    {"name": f"Jabatan {code}", "jenjang_id": self.ref(f"jenjang_{code}").id}
                    for code in {"jptp", "adm", "pws", *POSTS}
                ]
            )
        }
        # The regulation that happens to come first: every one has its lines
        law = env["sistem.kerja.peraturan"].search([("state", "=", "berlaku")], limit=1)
        law.company_ids = [Command.link(env.company.id)]

    def ref(self, name):
        return self.env.ref(f"hr_sistem_kerja.{name}")

    def fill(self, size):
        places = self.env["hr.department"]
        for number in range(1, size // PEOPLE_PER_AGENCY + 2):
            places |= self.agency(number)
        done = 0
        for start in range(0, size, BATCH):
            batch = range(start, min(start + BATCH, size))
            self.place(self.people(batch, places))
            done += len(batch)
            self.env.cr.commit()  # pylint: disable=invalid-commit
            print(f"@@ {done} dari {size} pegawai", flush=True)

    def agency(self, number):
        """Return the lowest units of an agency; all of its units have heads."""
        level = self.unit(f"Dinas {number}", "dinas", "jptp", None)
        for kind, post, count in TREE:
            level = self.env["hr.department"].union(
                *(
                    self.unit(f"{kind} {n} {above.name}", kind, post, above)
                    for above in level
                    for n in range(1, count + 1)
                )
            )
        return level

    def unit(self, name, kind, post, above):
        unit = self.env["hr.department"].create(
            {
                "name": name,
                "jenis_unit_id": self.ref(f"jenis_unit_{kind}").id,
                "parent_id": above.id if above else False,
            }
        )
        unit.manager_id = self.env["hr.employee"].create(
            {"name": f"Kepala {name}", "department_id": unit.id, "job_id": self.jobs[post].id}
        )
        return unit

    def people(self, numbers, places):
        return self.env["hr.employee"].create(
            [
                {
                    "name": f"Pegawai {number:05d}",
                    "department_id": places[number % len(places)].id,
                    "job_id": self.jobs[POSTS[number % len(POSTS)]].id,
                }
                for number in numbers
            ]
        )

    def place(self, people):
        """Half stands where the regulation says, a tenth elsewhere, the rest nowhere yet."""
        wrong = self.env["hr.employee"].search([("job_id", "=", self.jobs["jptp"].id)], limit=1)
        proposals = people.cek_kedudukan()
        self.env["sistem.kerja.kedudukan"].create(
            [
                {
                    "employee_id": person.id,
                    "ppk_id": (found["usulan"]["ppk_id"] if number % 10 < 5 else wrong.id),
                    "department_id": person.department_id.id,
                    "tanggal_mulai": "2020-01-01",
                }
                for number, (person, found) in enumerate(zip(people, proposals, strict=True))
                if number % 10 < 6 and found["usulan"]["ppk_id"]
            ]
        )


if __name__ == "__main__":
    run(lambda env, size: Government(env).fill(size))
