from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import format_date

BULAN_KE_DEPAN = 6
TERBANYAK = 10


class Dasbor(models.AbstractModel):
    """What a leader or an officer sees at a glance; every number opens the list behind it.

    Nothing is stored. What is counted is what the record rules let the user read, in a bounded
    number of queries whatever the size of the government.
    """

    _name = "sistem.kerja.dasbor"
    _description = "Dashboard"

    @api.model
    def ringkasan(self, cakupan=None):
        """Return the numbers of one scope (R-143, R-155).

        :param cakupan: key of one of the scopes returned before; empty: the widest
        :returns: dict with ``pilihan`` (list of scopes), ``cakupan`` (key), ``kelompok`` (list of
            ``{judul, kotak: [{judul, jumlah, nada, aksi}]}``), ``orang`` (workload per person),
            ``bulan`` (running assignments in the months ahead) and ``bagan`` (charts)
        """
        pilihan = self._pilihan()
        if not pilihan:
            return {"pilihan": [], "cakupan": "", "kelompok": [], "orang": [], "bulan": []}
        pilih = next((satu for satu in pilihan if satu["kunci"] == cakupan), pilihan[0])
        return {
            "pilihan": [{"kunci": satu["kunci"], "nama": satu["nama"]} for satu in pilihan],
            "cakupan": pilih["kunci"],
            "kelompok": [
                kelompok for kelompok in self._kelompok(pilih["kunci"]) if kelompok["kotak"]
            ],
            "orang": self._orang(pilih["kunci"]),
            "bulan": self._bulan(pilih["kunci"]),
            "bagan": self._bagan(pilih["kunci"]),
        }

    # ------------------------------------------------------------------ whose numbers

    def _pilihan(self):
        """Return the scopes of the user, the widest first: governments, units, own teams."""
        user = self.env.user
        units, instansi = user._sistem_kerja_kedudukan_pimpinan()
        instansi &= self.env.companies
        if user.has_group("hr_sistem_kerja.group_pengelola"):
            instansi |= self.env.companies
        if user.has_group("hr_sistem_kerja.group_operator_pd"):
            units |= user.perangkat_daerah_ids
        # sudo: names of governments and units that the user leads or serves
        pilihan = [{"kunci": f"instansi-{satu.id}", "nama": satu.name} for satu in instansi.sudo()]
        pilihan += [{"kunci": f"unit-{satu.id}", "nama": satu.name} for satu in units.sudo()]
        if self.env["sistem.kerja.tim"].search_count(self._domain_ketua(""), limit=1):
            pilihan.append({"kunci": "tim", "nama": self.env._("Teams that I lead")})
        return pilihan

    def _domain_ketua(self, awalan):
        saya = self.env.user._sistem_kerja_pegawai()
        return Domain(f"{awalan}ketua_id", "in", saya.ids)

    def _domain(self, model, kunci):
        """Return what of a model is inside a scope."""
        jenis, _, nomor = kunci.partition("-")
        if jenis == "tim":
            return self._domain_ketua("" if model == "sistem.kerja.tim" else "tim_id.")
        if jenis == "instansi":
            return Domain("company_id", "=", int(nomor))
        bidang = {"sistem.kerja.target": "unit_id", "hr.employee": "department_id"}
        return self._domain_unit(bidang.get(model, "unit_pemilik_id"), int(nomor))

    def _domain_unit(self, bidang, nomor):
        """Return what belongs to a unit or those below it.

        A portal user may not search units; for him they are named one by one.
        """
        units = self.env["hr.department"]
        if units.has_access("read"):
            return Domain(bidang, "child_of", nomor)
        # sudo: the scope was one of his own; only the ids of the units below it are read
        return Domain(bidang, "in", units.sudo().search([("id", "child_of", nomor)]).ids)

    # ------------------------------------------------------------------ the numbers

    def _kelompok(self, kunci):
        """Return the groups of numbers; other rooms of the product add theirs here."""
        env = self.env
        return [
            {"judul": env._("Teams by stage"), "kotak": self._kotak_tim(kunci)},
            {"judul": env._("Targets of this year"), "kotak": self._kotak_target(kunci)},
            {"judul": env._("Reports and results"), "kotak": self._kotak_laporan(kunci)},
            {"judul": env._("People"), "kotak": self._kotak_pegawai(kunci)},
        ]

    def _kotak(self, judul, model, domain, nada="", jumlah=None):
        """Return one number with the list behind it.

        :param jumlah: where it was counted already
        """
        if jumlah is None:
            jumlah = self.env[model].search_count(domain)
        return {
            "judul": judul,
            "jumlah": jumlah,
            "nada": nada if jumlah else "",
            "aksi": self._aksi(judul, model, domain),
        }

    def _aksi(self, judul, model, domain):
        return {
            "type": "ir.actions.act_window",
            "name": judul,
            "res_model": model,
            "domain": list(domain),
            "views": [[False, "list"], [False, "form"]],
            "context": {"create": False},
        }

    def _per_nilai(self, model, bidang, domain, nada=None):
        """Return one number for each value of a selection field, with one query."""
        jumlah = dict(self.env[model]._read_group(domain, [bidang], ["__count"]))
        pilihan = self.env[model]._fields[bidang]._description_selection(self.env)
        return [
            self._kotak(
                nama,
                model,
                domain & Domain(bidang, "=", nilai),
                (nada or {}).get(nilai, ""),
                jumlah.get(nilai, 0),
            )
            for nilai, nama in pilihan
        ]

    def _kotak_tim(self, kunci):
        model = "sistem.kerja.tim"
        domain = self._domain(model, kunci) & Domain("state", "!=", "dibatalkan")
        kotak = self._per_nilai(model, "state", domain)[:-1]
        hari_ini = fields.Date.context_today(self)
        lewat = domain & Domain("state", "in", ("perencanaan", "pelaksanaan", "evaluasi"))
        lewat &= Domain("tanggal_selesai", "<", hari_ini)
        return [*kotak, self._kotak(self.env._("Past their end"), model, lewat, "danger")]

    def _kotak_target(self, kunci):
        model = "sistem.kerja.target"
        tahun = str(fields.Date.context_today(self).year)
        domain = self._domain(model, kunci) & Domain("periode", "=", tahun)
        nada = {"tercapai": "success", "terlambat": "danger"}
        return self._per_nilai(model, "status_capaian", domain, nada)

    def _kotak_laporan(self, kunci):
        laporan, hasil = "sistem.kerja.laporan", "sistem.kerja.hasil"
        lingkup = self._domain(laporan, kunci)
        return [
            self._kotak(
                self.env._("Reports late"),
                laporan,
                lingkup & Domain("terlambat", "=", True),
                "danger",
            ),
            self._kotak(
                self.env._("Reports to be accepted"),
                laporan,
                lingkup & Domain("state", "=", "dikirim"),
                "warning",
            ),
            self._kotak(
                self.env._("Results under review"),
                hasil,
                self._domain(hasil, kunci) & Domain("state", "=", "diajukan"),
                "warning",
            ),
            self._kotak(
                self.env._("Problems not decided"),
                "sistem.kerja.kendala",
                self._domain("sistem.kerja.kendala", kunci) & Domain("state", "=", "diajukan"),
                "warning",
            ),
        ]

    def _kotak_pegawai(self, kunci):
        """Return compliance and span of control, for those who may read employees."""
        model = "hr.employee"
        if kunci == "tim" or not self.env[model].has_access("read"):
            return []
        domain = self._domain(model, kunci)
        nada = {"menyimpang": "danger", "belum": "warning"}
        kotak = self._per_nilai(model, "kedudukan_status", domain, nada)
        per_ppk = self.env[model]._read_group(
            domain & Domain("ppk_id", "!=", False), ["ppk_id"], ["__count"], order="__count DESC"
        )
        if per_ppk:
            ppk, jumlah = per_ppk[0]
            judul = self.env._("Widest span of control: %s", ppk.display_name)
            satu = domain & Domain("ppk_id", "=", ppk.id)
            kotak.append(self._kotak(judul, model, satu, jumlah=jumlah))
        return kotak

    # ------------------------------------------------------------------ workload

    def _domain_berjalan(self, kunci):
        model = "sistem.kerja.penugasan"
        return self._domain(model, kunci) & Domain("state", "in", ("ditetapkan", "berjalan"))

    def _orang(self, kunci):
        """Return who has most running assignments (R-060)."""
        model = "sistem.kerja.penugasan"
        domain = self._domain_berjalan(kunci)
        per_orang = self.env[model]._read_group(
            domain, ["employee_id"], ["__count"], order="__count DESC", limit=TERBANYAK
        )
        return [
            {
                "pegawai_id": pegawai.id,
                # sudo: the name of a person whose assignments the user may read
                "nama": pegawai.sudo().name,
                "jumlah": jumlah,
                "aksi": self._aksi(
                    pegawai.sudo().name,
                    model,
                    domain & Domain("employee_id", "=", pegawai.id),
                ),
            }
            for pegawai, jumlah in per_orang
        ]

    def _bulan(self, kunci):
        """Return how many assignments run in each of the months ahead.

        Counted by when they begin and end, with two queries for any number of months.
        """
        model, domain = self.env["sistem.kerja.penugasan"], self._domain_berjalan(kunci)
        awal = fields.Date.context_today(self).replace(day=1)
        mulai = model._read_group(domain, ["tanggal_mulai:month"], ["__count"])
        akhir = model._read_group(domain, ["tanggal_selesai:month"], ["__count"])
        hasil = []
        for urutan in range(BULAN_KE_DEPAN):
            bulan = awal + relativedelta(months=urutan)
            sudah = sum(jumlah for saat, jumlah in mulai if saat <= bulan)
            habis = sum(jumlah for saat, jumlah in akhir if saat < bulan)
            berikut = bulan + relativedelta(months=1)
            judul = self._nama_bulan(bulan)
            masa = Domain("tanggal_mulai", "<", berikut) & Domain("tanggal_selesai", ">=", bulan)
            aksi = self._aksi(judul, model._name, domain & masa)
            hasil.append({"nama": judul, "jumlah": sudah - habis, "aksi": aksi})
        return hasil

    def _nama_bulan(self, bulan):
        return format_date(self.env, bulan, date_format="MMMM y")

    def _bagan(self, kunci):
        """Return the charts: Odoo's own graph view of a model, inside the scope."""
        tim, target = "sistem.kerja.tim", "sistem.kerja.target"
        tahun = str(fields.Date.context_today(self).year)
        return [
            {
                "judul": self.env._("Teams of the units by stage"),
                "model": tim,
                "domain": list(
                    self._domain(tim, kunci) & Domain("state", "not in", ("selesai", "dibatalkan"))
                ),
                "kelompok": ["unit_pemilik_id", "state"],
            },
            {
                "judul": self.env._("Targets of the units by progress"),
                "model": target,
                "domain": list(self._domain(target, kunci) & Domain("periode", "=", tahun)),
                "kelompok": ["unit_id", "status_capaian"],
            },
        ]
