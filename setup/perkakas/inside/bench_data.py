"""Fills a database with people, and with teams where our addons are installed."""

import argparse

import odoo
from odoo import SUPERUSER_ID, Command, api
from odoo.modules.registry import Registry
from odoo.tools import config

QUIET = {"tracking_disable": True, "mail_create_nosubscribe": True, "mail_create_nolog": True}
PEOPLE_PER_UNIT = 25
MEMBERS = 5
BATCH = 200


def run(fill) -> None:
    """Open the database that the command line names and let ``fill(env, size)`` work in it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", required=True)
    parser.add_argument("--database", required=True)
    parser.add_argument("--size", type=int, required=True)
    options = parser.parse_args()
    config.parse_config(
        ["--config", options.config, "--database", options.database], setup_logging=True
    )
    with Registry(options.database).cursor() as cr:
        env = api.Environment(cr, SUPERUSER_ID, QUIET)
        fill(env(user=env.ref("base.user_admin")), options.size)
    odoo.sql_db.close_all()


def fill_teams(env, size):
    units = make_units(env, size)
    people = make_people(env, size, units)
    if "sistem.kerja.tim" in env:
        make_teams(env, size, units, people)


def make_units(env, size):
    return env["hr.department"].create(
        [{"name": f"Unit {n}"} for n in range(1, size // PEOPLE_PER_UNIT + 2)]
    )


def make_people(env, size, units):
    job = env["hr.job"].create({"name": "Analis"})
    people = env["hr.employee"]
    for start in range(0, size, BATCH):
        people |= env["hr.employee"].create(
            [
                {
                    "name": f"Pegawai {n:05d}",
                    "work_email": f"pegawai{n}@contoh.example",
                    "department_id": units[n % len(units)].id,
                    "job_id": job.id,
                    "job_title": "Analis",
                    **ours(env, n),
                }
                for n in range(start, min(start + BATCH, size))
            ]
        )
        env.cr.commit()  # pylint: disable=invalid-commit
        print(f"@@ {len(people)} dari {size} pegawai", flush=True)
    for number, unit in enumerate(units):
        unit.manager_id = people[number % size]
    for number, chief in enumerate(people[: (size - 1) // MEMBERS + 1]):
        people[number * MEMBERS + 1 : (number + 1) * MEMBERS + 1].parent_id = chief
    return people


def ours(env, number):
    """What our addons add to a person, so that their screens have something to show."""
    if "nip" not in env["hr.employee"]._fields:
        return {}
    month, serial = divmod(number, 900)
    return {
        "status_asn": "pns",
        "birthday": "1988-04-02",
        "sex": "male",
        "nip": f"19880402{2010 + month // 12}{month % 12 + 1:02d}1{serial + 1:03d}",
        "pangkat_id": env.ref("hr_sistem_kerja.pangkat_3a").id,
    }


def make_teams(env, size, units, people):
    def member(n):
        return people[n % len(people)].id

    for start in range(0, size, BATCH):
        env["sistem.kerja.tim"].create(
            [
                {
                    "name": f"Tim Kerja {n}",
                    "sub_kegiatan": f"Sub kegiatan {n % 40}",
                    "unit_pemilik_id": units[n % len(units)].id,
                    "ketua_id": member(n),
                    "tanggal_mulai": "2026-01-01",
                    "tanggal_selesai": "2026-12-31",
                    "anggota_ids": [
                        Command.create({"employee_id": member(n + offset)})
                        for offset in range(1, min(MEMBERS, size - 1) + 1)
                    ],
                }
                for n in range(start, min(start + BATCH, size))
            ]
        )
        env.cr.commit()  # pylint: disable=invalid-commit
        print(f"@@ {min(start + BATCH, size)} dari {size} tim kerja", flush=True)


if __name__ == "__main__":
    run(fill_teams)
