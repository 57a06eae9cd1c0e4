"""Fills a database with draft letters of several kinds and lengths, and with a peer's report."""

from bench_data import make_people, make_units, run

from odoo import Command

TEAMS = 8
MEMBERS = 5
LETTERS_PER_COMMIT = 200
LAYOUTS = ("surat_tugas", "keputusan_tim")
PEER = "hr_sistem_kerja_reports.bench_bawaan"
# The same letter through Odoo's own layout: its header, its footer, its stylesheets.
TEMPLATE = """
<t t-name="bench_bawaan">
    <t t-call="web.html_container">
        <t t-foreach="docs" t-as="naskah">
            <t t-set="html" t-value="naskah._render_html()" />
            <t t-call="web.external_layout">
                <div class="page">
                    <t t-out="html[html.index('&lt;style&gt;'):html.index('&lt;/head&gt;')]" />
                    <t t-out="html[html.index('&lt;main&gt;'):html.index('&lt;/body&gt;')]" />
                </div>
            </t>
        </t>
    </t>
</t>
"""


class Letters:
    """A government whose letters are drafts: a signed one would only be read from the store."""

    def __init__(self, env):
        self.env = env
        self.law = env["sistem.kerja.peraturan"].search([("state", "=", "berlaku")], limit=1)
        self.law.company_ids = [Command.link(env.company.id)]
        self.unit = make_units(env, 1)[0]
        self.people = make_people(env, TEAMS * (MEMBERS + 1), self.unit)
        self.unit.manager_id = self.people[0]
        self.teams = self.make_teams()
        forms = env["sistem.kerja.formulir"].search([("tata_letak", "in", LAYOUTS)], order="id")
        # Of each layout the first form, the short letters first
        self.forms = [
            found[0]
            for layout in LAYOUTS
            if (found := forms.filtered(lambda form, layout=layout: form.tata_letak == layout))
        ]

    def make_teams(self):
        return self.env["sistem.kerja.tim"].create(
            [
                {
                    "name": f"Penyusunan Peta Proses Bisnis {number}",
                    "sub_kegiatan": f"Pengelolaan Ketatalaksanaan {number}",
                    "unit_pemilik_id": self.unit.id,
                    "ketua_id": chief.id,
                    "tanggal_mulai": "2026-01-01",
                    "tanggal_selesai": "2026-12-31",
                    "anggota_ids": [
                        Command.create({"employee_id": person.id})
                        for person in self.people[number * 6 + 1 : number * 6 + 1 + MEMBERS]
                    ],
                }
                for number, chief in enumerate(self.people[:: MEMBERS + 1])
            ]
        )

    def fill(self, size):
        letters = self.env["sistem.kerja.naskah"]._buka()
        for start in range(0, size, LETTERS_PER_COMMIT):
            batch = range(start, min(start + LETTERS_PER_COMMIT, size))
            self.assign(letters.create([self.letter(number) for number in batch]))
            self.env.cr.commit()  # pylint: disable=invalid-commit
            print(f"@@ {batch.stop} dari {size} naskah", flush=True)
        self.peer_report()

    def letter(self, number):
        form = self.forms[number % len(self.forms)]
        teams = self.teams[: (1, 2, 4, TEAMS)[number // len(self.forms) % 4]]
        chief = self.people[0]
        return {
            "jenis": "surat_tugas" if form.tata_letak == "surat_tugas" else "keputusan",
            "formulir_id": form.id,
            "peraturan_id": form.peraturan_id.id or self.law.id,
            "perihal": f"Naskah {number}",
            "nomor": f"800.1.11.1/{number + 1}/2026",
            "tanggal": "2026-01-02",
            "penandatangan_id": chief.id,
            "jabatan_penandatangan": "Sekretaris Daerah",
            "unit_id": self.unit.id,
            "tim_ids": [Command.set(teams.ids)] if form.tata_letak == "keputusan_tim" else [],
            "token": f"bench-{number}",
        }

    def assign(self, letters):
        """A surat tugas sends somebody."""
        self.env["sistem.kerja.penugasan"]._buka().create(
            [
                {
                    "employee_id": self.people[letter.id % len(self.people)].id,
                    "unit_pemilik_id": self.unit.id,
                    "maksud": "Menyusun peta proses bisnis perangkat daerah",
                    "tanggal_mulai": "2026-01-01",
                    "tanggal_selesai": "2026-03-31",
                    "naskah_id": letter.id,
                }
                for letter in letters
                if letter.formulir_id.tata_letak == "surat_tugas"
            ]
        )

    def peer_report(self):
        view = self.env["ir.ui.view"].create(
            {"name": PEER, "key": PEER, "type": "qweb", "arch": TEMPLATE}
        )
        self.env["ir.actions.report"].create(
            {
                "name": "Bench",
                "model": "sistem.kerja.naskah",
                "report_type": "qweb-pdf",
                "report_name": view.key,
                "paperformat_id": self.env.ref("hr_sistem_kerja_reports.paperformat_f4").id,
            }
        )


if __name__ == "__main__":
    run(lambda env, size: Letters(env).fill(size))
