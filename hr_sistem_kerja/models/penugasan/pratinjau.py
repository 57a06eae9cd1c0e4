from odoo import api, fields, models
from odoo.exceptions import UserError

from ..inti.bahasa_pengguna import ke_pengguna
from ..peraturan.simulasi import Simulasi


class PratinjauMixin(models.AbstractModel):
    """Live preview: what the regulation says of a draft while it is still being filled in."""

    _name = "sistem.kerja.pratinjau.mixin"
    _description = "Preview by the Regulation"

    # Made by our own template, which escapes; sanitizing would take the classes away
    pratinjau = fields.Html("Preview", compute="_compute_pratinjau", sanitize=False)

    def _rencana_pratinjau(self):
        """Return the input of ``simulasi`` for this draft, empty while too little is filled in."""
        raise NotImplementedError

    def _compute_pratinjau(self):
        for record in self:
            record.pratinjau = record._render_pratinjau() if record.state == "draft" else False

    def _render_pratinjau(self):
        self.ensure_one()
        vals = self._rencana_pratinjau()
        isi = {"kosong": True, "petunjuk": self._petunjuk_pratinjau()}
        if vals:
            try:
                isi = IsiPratinjau(self._simulasikan(vals)).isi()
                isi["peringatan"] = self._peringatan_pratinjau(isi["peringatan"])
            except UserError as galat:
                # People whom the user may not read: the form stays usable and says why
                isi = {"galat": str(galat)}
        return self.env["ir.qweb"]._render("hr_sistem_kerja.pratinjau", isi)

    def _petunjuk_pratinjau(self):
        """Return what to fill in first, where it is not the owner unit and the people."""
        return ""

    def _simulasikan(self, vals):
        """Return the simulation whose answer the panel prints."""
        return Simulasi(self.env, vals).jalankan()

    def _peringatan_pratinjau(self, peringatan):
        """Return the warnings that the panel shows; hook."""
        return peringatan


class Penugasan(models.Model):
    _name = "sistem.kerja.penugasan"
    _inherit = ["sistem.kerja.penugasan", "sistem.kerja.pratinjau.mixin"]

    @api.depends("state", "employee_id", "unit_pemilik_id", "bentuk", "cara", "peringatan")
    @api.depends_context("lang", "uid", "allowed_company_ids")
    def _compute_pratinjau(self):
        return super()._compute_pratinjau()

    def _rencana_pratinjau(self):
        if not (self.unit_pemilik_id and self.employee_id):
            return {}
        return {
            "bentuk": self.bentuk,
            "cara": self.cara,
            "unit_pemilik_id": self.unit_pemilik_id._origin.ids,
            "employee_ids": self.employee_id._origin.ids,
        }

    def _peringatan_pratinjau(self, peringatan):
        """With a period, what collides in it is told instead of all that runs (R-060)."""
        if not (self.tanggal_mulai and self.tanggal_selesai):
            return peringatan
        lain = [satu for satu in peringatan if satu["kode"] not in ("R-060", "BEBAN")]
        return lain + (self.peringatan or [])


class Tim(models.Model):
    _name = "sistem.kerja.tim"
    _inherit = ["sistem.kerja.tim", "sistem.kerja.pratinjau.mixin"]

    @api.depends(
        "state",
        "unit_pemilik_id",
        "ketua_id",
        "anggota_ids.employee_id",
        "anggota_ids.nama_luar",
        "hukum_lain",
    )
    @api.depends_context("lang", "uid", "allowed_company_ids")
    def _compute_pratinjau(self):
        return super()._compute_pratinjau()

    def _rencana_pratinjau(self):
        if not (self.unit_pemilik_id and (self.ketua_id or self.anggota_ids)):
            return {}
        anggota = self.anggota_ids.employee_id._origin
        # A structural official in a team (Pengarah, Pengawas) is listed, but not assigned
        ditugaskan = anggota.filtered(lambda pegawai: pegawai._dapat_ditugaskan())
        return {
            "bentuk": "tim",
            "unit_pemilik_id": self.unit_pemilik_id._origin.ids,
            "ketua_id": self.ketua_id._origin.ids,
            "employee_ids": ditugaskan.ids,
            "pendamping_ids": (anggota - ditugaskan).ids,
            "orang_luar": len(self.anggota_ids.filtered("nama_luar")),
            "pengganti": bool(self._ketua_terdahulu() - self.ketua_id._origin),
            "hukum_lain": self.hukum_lain,
        }

    def _ketua_terdahulu(self):
        """Return who led the team by a former letter."""
        return self.penugasan_ids.filtered(lambda p: p.peran_tim == "Ketua Tim").employee_id._origin


class IsiPratinjau:
    """Turns a simulation into what the panel prints: labels, names, and steps put together."""

    def __init__(self, simulasi):
        self.simulasi, self.env = simulasi, simulasi.env
        # sudo: names of roles are public law
        peran = self.env["sistem.kerja.peran"].sudo().search([("code", "in", self._kode_peran())])
        self.peran = {satu.code: satu.name for satu in peran}

    def _kode_peran(self):
        simulasi = self.simulasi
        pejabat = [simulasi.pejabat, simulasi.pembentukan.get("pejabat", simulasi.pejabat)]
        langkah = [satu for satu, _lingkup, _orang in simulasi.langkah_untuk]
        return [satu["peran"] for satu in pejabat + langkah]

    def isi(self):
        """Return the values of the template."""
        simulasi = self.simulasi
        kelompok = self._kelompok()
        return {
            "boleh": not simulasi.penolakan,
            "peraturan": simulasi.peraturan.display_name or "",
            "lingkup": self._label("alur", "lingkup", simulasi.lingkup),
            "penetapan": self._penetapan(),
            "kelompok": [satu for satu in kelompok if satu["langkah"]],
            "penolakan": simulasi.penolakan,
            "peringatan": simulasi.peringatan,
        }

    def _label(self, model, bidang, kode):
        """Return the label of a selection in the language of the user."""
        env = ke_pengguna(self.env)
        field = env[f"sistem.kerja.peraturan.{model}"]._fields[bidang]
        return dict(field._description_selection(env)).get(kode, "")

    def _penetapan(self):
        """Return what is signed and by whom: of the team where one is set up, else of a person."""
        simulasi = self.simulasi
        instrumen, pasal, pejabat = simulasi.instrumen, simulasi.pasal, simulasi.pejabat
        if simulasi.pembentukan:
            baris, pejabat = simulasi.pembentukan["baris"], simulasi.pembentukan["pejabat"]
            instrumen, pasal = baris.instrumen, baris.pasal
        return instrumen and {
            "instrumen": self._label("penetapan", "instrumen", instrumen),
            "pejabat": pejabat["name"],
            "peran": self.peran.get(pejabat["peran"], ""),
            "pasal": pasal,
        }

    def _kelompok(self):
        """Return one entry per lingkup with its people and steps."""
        return [
            {
                "lingkup": self._label("alur", "lingkup", lingkup),
                "orang": ", ".join(orang.mapped("name")),
                "langkah": self._langkah(lingkup),
            }
            for lingkup, orang in self.simulasi.rencana.kelompok()
        ]

    def _langkah(self, lingkup):
        """Return the steps of a lingkup; officials who do the same step stand in one."""
        hasil = {}
        for langkah, milik, untuk in self.simulasi.langkah_untuk:
            if milik != lingkup:
                continue
            kunci = tuple(langkah[nama] for nama in ("urutan", "peran", "aksi", "pasal"))
            satu = hasil.setdefault(kunci, {**self._isi_langkah(langkah), "pejabat": []})
            nama = [o.name for o in untuk if o and o.id != langkah["employee_id"]]
            satu["pejabat"].append({"nama": langkah["name"], "untuk": ", ".join(nama)})
        for satu in hasil.values():
            if len(satu["pejabat"]) == 1:
                satu["pejabat"][0]["untuk"] = ""
        return list(hasil.values())

    def _isi_langkah(self, langkah):
        return {
            "aksi": self._label("langkah", "aksi", langkah["aksi"]),
            "peran": self.peran.get(langkah["peran"], ""),
            "surat": langkah["surat"],
            "pasal": langkah["pasal"],
        }
