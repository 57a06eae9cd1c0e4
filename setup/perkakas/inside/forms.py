"""Prints every form of the regulations from the sample data, and writes an index of the files.

The letters come from the same buttons as an officer's: requests walk their routes, teams are set
up, officials decide with their own accounts. Nothing of it is kept: the cursor is rolled back.
"""

import argparse
import json
import sys
from pathlib import Path

from sample import QUIET

import odoo
from odoo import SUPERUSER_ID, Command, api
from odoo.modules.registry import Registry
from odoo.tools import config

DAY = "2026-02-02"
# Of MJU-F10 the annex prints the activities and leaves the months empty
ACTIVITIES = (
    ("Melaksanakan rapat internal", (1, 2)),
    ("Membentuk tim", (2,)),
    (
        "Melakukan koordinasi dan konsultasi terkait peraturan dan kebijakan penyusunan peta "
        "proses bisnis dan SOP",
        (3, 4),
    ),
    ("Menyusun perbup/kepbup/kepsekda terkait penyusunan peta proses bisnis dan SOP", (4, 5, 6)),
    ("Melaksanakan bimtek dan coaching clinic penyusunan peta proses bisnis dan SOP", (7, 8)),
    ("Menyusun peta proses bisnis dan SOP", (8, 9, 10, 11)),
)
# Who does which of them in the flow of PSB-F7
ACTORS = ("Ketua Tim", "Ketua Tim", "Anggota Tim", "Anggota Tim", "Unit Terkait", "Anggota Tim")


class Office:
    """One government with its sample data: who asks, who decides, what is printed."""

    def __init__(self, env, name):
        self.name = name
        company = env.ref(f"sample_{name}.instansi")
        context = {**QUIET, "lang": "id_ID", "allowed_company_ids": company.ids}
        self.env = env(context=context)
        self.company = company.with_env(self.env)
        self.printed = []
        self.number = 0

    def ref(self, name):
        return self.env.ref(f"sample_{self.name}.{name}")

    def account(self, employee):
        """Return the account of an employee; who has none gets one like that of the portal."""
        users = self.env["res.users"]
        partner = employee.work_contact_id
        return users.search([("partner_id", "=", partner.id)], limit=1) or users.create(
            {
                "login": f"contoh-{employee.id}",
                "partner_id": partner.id,
                "company_id": employee.company_id.id,
                "company_ids": [Command.set(employee.company_id.ids)],
                "group_ids": [Command.set(self.env.ref("base.group_portal").ids)],
            }
        )

    def acting(self, record, employee):
        """Return the record as the account of an employee acts on it."""
        user = self.account(employee)
        return record.with_user(user).with_context(allowed_company_ids=user.company_ids.ids)

    def decide(self, step, method="action_setujui", *args, **values):
        return getattr(self.acting(step, step.penindak_id), method)(*args, **values)

    def active(self, request):
        return request.langkah_ids.filtered(lambda step: step.state == "aktif")

    def walk(self, request, until=None):
        """Let every official agree in his turn, up to a step that does ``until``."""
        if request.state == "draft":
            request.action_ajukan()
        while (steps := self.active(request)) and until not in steps.mapped("aksi"):
            for step in steps:
                self.decide(step)
            # What answers a letter cites its number
            self.numbered(request.langkah_ids.naskah_ids)
        self.numbered(request.langkah_ids.naskah_ids)
        return request

    def numbered(self, letters):
        for letter in letters.filtered(lambda one: not one.tanggal).sorted("id"):
            self.number += 1
            personal = letter.formulir_id.tata_letak == "surat_pribadi"
            pattern = self.number_pattern(letter)
            number = False if personal else pattern.format(self.number)
            letter.write({"nomor": number, "tanggal": DAY})
        return letters

    def number_pattern(self, letter):
        return "{}" if letter.jenis == "keputusan" else "800.1.11.1/{:03d}/2026"

    def ask(self, people, team=None, **values):
        """Return a request for people, ``team`` being what they are asked for."""
        lines = [
            {"employee_id": one.id, "peran_tim": "Anggota Tim", "uraian_tugas": duty}
            for one, duty in people
        ]
        return self.env["sistem.kerja.permohonan"].create(
            {
                "unit_pemohon_id": self.ref("bagian_organisasi").id,
                "unit_tujuan_id": people[0][0].department_id.id,
                "maksud": team.name,
                "bentuk": "tim",
                "tim_id": team.id,
                "kompetensi": "Analisis proses bisnis",
                "target": "1 dokumen",
                "pengaturan_lain": "Dua hari dalam sepekan",
                "tanggal_mulai": team.tanggal_mulai,
                "tanggal_selesai": team.tanggal_selesai,
                "line_ids": [Command.create(line) for line in lines],
                **values,
            }
        )

    def volunteer(self, employee, team):
        return self.env["sistem.kerja.pengajuan"].create(
            {
                "employee_id": employee.id,
                "unit_tujuan_id": team.unit_pemilik_id.id,
                "tim_id": team.id,
                "maksud": team.name,
                "target": "1 dokumen",
                "pengaturan_lain": "Dua hari dalam sepekan",
                "tanggal_mulai": team.tanggal_mulai,
                "tanggal_selesai": team.tanggal_selesai,
            }
        )

    def assign(self, employee):
        """Return the letter that assigns one person inside his own unit."""
        task = self.env["sistem.kerja.penugasan"].create(
            {
                "employee_id": employee.id,
                "unit_pemilik_id": employee.unit_organisasi_id.id,
                "maksud": "Penyusunan peta proses bisnis perangkat daerah",
                "target": "1 dokumen peta proses bisnis",
                "pengaturan_lain": "Dua hari dalam sepekan",
                "tanggal_mulai": "2026-03-01",
                "tanggal_selesai": "2026-05-31",
            }
        )
        task.action_tetapkan()
        return self.numbered(task.naskah_id)

    def team(self, pattern, people=(), **values):
        """Return a team like ``pattern`` with further people, set up."""
        team = pattern.copy({"name": pattern.name, **values})
        team.anggota_ids = [
            Command.create({"employee_id": one.id, "peran_tim": role, "uraian_tugas": duty})
            for one, role, duty in people
        ]
        team.action_tetapkan()
        self.numbered(team.naskah_ids)
        return team

    def letter(self, request, code):
        """Return the last letter of a request on the form ``code``."""
        letters = request.langkah_ids.naskah_ids
        return letters.filtered(lambda one: one.formulir_id.code == code).sorted("id")[-1]

    # ------------------------------------------------------------------ on paper

    def show(self, letter, variant=""):
        """Print a letter or a sheet as it is when it is signed, but without its QR code."""
        if letter.id:
            letter._buka().isi = letter._susun_isi() | {"konsep": False}
            self.env.flush_all()
        else:
            letter.state = "ditandatangani"
        form = letter.formulir_id
        self.printed.append((form.code, form.name, variant, letter._render_pdf()))


def mamuju(env):
    office = Office(env, "mamuju")
    pattern = office.ref("tim_ketatalaksanaan")
    one = office.ref("analis_sdm_pertama"), "Mendampingi penyusunan SOP OPD"
    two = office.ref("asesor_sdm_utama"), "Mendampingi penyusunan SOP OPD"
    outside = [(who, "Anggota Sekretariat Tim", duty) for who, duty in (one, two)]
    neighbour = office.ref("analis_hukum"), "Anggota", "Menelaah rancangan peraturan"
    # Before the requests: who is released joins the team that asked for him
    across, within = office.team(pattern, outside), office.team(pattern, [neighbour])
    approved = office.walk(office.ask([one], pattern))
    several = office.walk(office.ask([one, two], pattern))
    refused = office.walk(office.ask([one], pattern), until="setujui")
    reason = "adanya kegiatan mendesak yang harus dilaksanakan pada waktu bersamaan"
    office.decide(office.active(refused), "action_tolak", reason)
    office.numbered(refused.langkah_ids.naskah_ids)
    office.show(office.letter(approved, "MJU-F1"))
    office.show(office.letter(several, "MJU-F2"))
    office.show(office.letter(approved, "MJU-F3"))
    office.show(office.letter(refused, "MJU-F4"))
    office.show(office.letter(approved, "MJU-F5"))
    office.show(office.letter(several, "MJU-F6"))
    decree(office, across)
    decree(office, within)
    within.jadwal_ids = [
        Command.create(
            {"aktivitas": what, "urutan": number} | {f"bulan_{month}": True for month in months}
        )
        for number, (what, months) in enumerate(ACTIVITIES)
    ]
    office.show(within._lembar_daftar_penugasan())
    office.show(within._lembar_jadwal())
    office.show(within.naskah_ids)
    return office.printed


def decree(office, team):
    action = team.action_buat_keputusan()
    letter = office.env["sistem.kerja.naskah"].browse(action["res_id"])
    letter.tembusan = "Inspektur\nKepala Badan Pengelolaan Keuangan dan Pendapatan Daerah"
    office.show(office.numbered(letter))


def pesisir_barat(env):
    office = Office(env, "pesisir_barat")
    company = office.company
    teams = office.env["sistem.kerja.tim"].search([("company_id", "=", company.id)])
    # Who is released joins the team that asked for him; the annex of PSB-F6 stays as it was
    team = office.ref("tim_tata_naskah_dinas")
    team = team.copy({"name": team.name})
    lawyer = office.ref("perancang_peraturan")
    wish = office.walk(office.volunteer(lawyer, team))
    office.show(office.letter(wish, "PSB-F1"))
    office.show(office.letter(wish, "PSB-F2"))
    for reason in (1, 2):
        wish = office.walk(office.volunteer(lawyer, team), until="setujui")
        office.decide(office.active(wish), "action_tolak", alternatif=reason)
        office.numbered(wish.langkah_ids.naskah_ids)
        office.show(office.letter(wish, "PSB-F3"), f"alternatif {reason}")
    request = office.walk(office.ask([(office.ref("pranata_komputer_muda"), "")], team))
    office.show(office.letter(request, "PSB-F4"))
    office.show(office.letter(request, "PSB-F5"))
    teams.action_tetapkan()
    office.show(office.numbered(teams.naskah_ids))
    office.show(process_map(teams[0]))
    office.show(appraisal(office, teams[0]))
    return office.printed


def process_map(team):
    """Return the flow of a team, drawn from its schedule: the annex's own drawings are lost."""
    team.jadwal_ids = [
        Command.create({"aktivitas": activity, "pelaku": actor, "urutan": number})
        for number, ((activity, _months), actor) in enumerate(zip(ACTIVITIES, ACTORS, strict=True))
    ]
    return team._lembar_swimlane()


def appraisal(office, team):
    """Return the letter of a final recommendation, as PPK and person make it."""
    # The addons are found only once the configuration was read
    from odoo.addons.hr_sistem_kerja.aturan.predikat import PERILAKU

    work = team.penugasan_ids.sorted("id")[0]
    work._buka().state = "berjalan"  # The Keputusan above is printed, not signed
    record = office.env["sistem.kerja.rekomendasi"].create(
        {
            "penugasan_id": work.id,
            "hasil_kerja": "di_atas",
            **dict.fromkeys(PERILAKU, "sesuai"),
            "perilaku_kerja": "sesuai",
        }
    )
    judge, person = (
        office.acting(record, one) for one in (work.employee_id.ppk_id, work.employee_id)
    )
    judge.action_ajukan()
    person.action_tanggapi("Setuju")
    judge.action_terima()
    record.naskah_id.tanggal = DAY
    return record.naskah_id


def kotabaru(env):
    office = Office(env, "kotabaru")
    office.show(office.assign(office.ref("penata_laksana")))
    return office.printed


def bekasi(env):
    office = Office(env, "bekasi")
    office.show(office.assign(office.ref("analis_kebijakan")))
    return office.printed


def tabanan(env):
    office = Office(env, "tabanan")
    office.show(office.assign(office.ref("penata_laksana")))
    return office.printed


REGENCIES = (mamuju, pesisir_barat, kotabaru, bekasi, tabanan)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--config", required=True)
    parser.add_argument("--database", required=True)
    parser.add_argument("--target", required=True, type=Path)
    options = parser.parse_args()
    arguments = ["--config", options.config, "--database", options.database]
    config.parse_config(arguments, setup_logging=True)
    index = []
    for regency in REGENCIES:
        # A cursor that is closed without a commit takes everything back
        with Registry(options.database).cursor() as cr:
            printed = regency(api.Environment(cr, SUPERUSER_ID, {}))
            cr.rollback()
        for code, name, variant, pdf in printed:
            file = f"{len(index):02d}.pdf"
            (options.target / file).write_bytes(pdf)
            entry = {"regency": regency.__name__, "code": code, "name": name, "variant": variant}
            index.append({**entry, "file": file})
        print(f"@@ {regency.__name__}: {len(printed)} naskah", flush=True)
    (options.target / "index.json").write_text(json.dumps(index), encoding="utf-8")
    return 0


if __name__ == "__main__":
    status = main()
    odoo.sql_db.close_all()
    sys.exit(status)
