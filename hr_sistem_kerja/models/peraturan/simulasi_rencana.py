from odoo import fields
from odoo.exceptions import UserError

from ...aturan.lingkup import URUTAN, Posisi
from ...aturan.lingkup import lingkup as hitung_lingkup
from ..inti.bahasa_pengguna import ke_pengguna
from . import pilihan


class Rencana:
    """What is planned: the input of a simulation, checked and read with the rights of its caller.

    Units and people are those that the user may read. Once that is checked they carry ``sudo``:
    posts and units of the people decide, no private field is shown.
    """

    def __init__(self, env, vals):
        self.env, self._vals = env, vals
        self.bentuk = self._pilihan("bentuk", pilihan.BENTUK)
        self.cara = self._pilihan("cara", pilihan.CARA)
        self.unit_tujuan = self._baca("hr.department", "unit_tujuan_id")
        self.unit = self._unit_pemilik()
        self.instansi = self.unit.company_id
        self.pegawai = self._baca("hr.employee", "employee_ids")
        self.ketua = self._baca("hr.employee", "ketua_id")[:1]
        self.pendamping = self._baca("hr.employee", "pendamping_ids")
        self.tujuan = self._baca("res.partner", "instansi_tujuan_id")
        # sudo: a government of this database is known by the partner of its company, which the
        # user could read; nothing of the company is shown but its officials
        self.instansi_lain = (
            env["res.company"].sudo().search([("partner_id", "in", self.tujuan.ids)])
        )
        self.luar = bool(
            (self.tujuan and self.instansi_lain != self.instansi) or vals.get("orang_luar")
        )
        self.pengganti, self.hukum_lain = bool(vals.get("pengganti")), bool(vals.get("hukum_lain"))
        self.tanggal = self._tanggal()

    @property
    def semua(self):
        """Everybody who would be assigned: the people and the ketua."""
        return self.pegawai | self.ketua

    @property
    def instansi_terlibat(self):
        """Governments of this database whose units are needed."""
        units = self.unit | self.unit_tujuan | (self.semua | self.pendamping).department_id
        return units.company_id | self.instansi_lain

    def lingkup(self):
        """Return the widest reach of all who are involved, seen from the owner unit."""
        posisi = [orang._posisi() for orang in self.semua | self.pendamping]
        if self.luar:
            posisi.append(Posisi(None))
        if not self.semua and self.unit_tujuan:
            posisi.append(self.unit_tujuan._posisi())
        return hitung_lingkup(self.unit._posisi(), posisi)

    def lingkup_orang(self, orang):
        return hitung_lingkup(self.unit._posisi(), [orang._posisi()])

    def kelompok(self):
        """Return who walks which route, as list of (lingkup, people), the narrowest first.

        The people are empty where nobody is named yet, and for those of a government outside.
        """
        kelompok = dict(self.semua.grouped(self.lingkup_orang))
        if not self.semua:
            kelompok[self.lingkup()] = self.semua
        elif self.luar:
            kelompok.setdefault("lintas_instansi", self.semua.browse())
        return sorted(kelompok.items(), key=lambda satu: URUTAN.index(satu[0]))

    # ------------------------------------------------------------------ reading the input

    def _unit_pemilik(self):
        unit = self._baca("hr.department", "unit_pemilik_id")
        if not unit and self.cara == "sukarela":
            # Who volunteers names the unit where he wants to serve
            unit = self.unit_tujuan
        if not unit:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Owner Unit: name the unit whose performance the work serves."
                )
            )
        if (self._vals.get("company_id") or unit.company_id.id) != unit.company_id.id:
            raise UserError(
                ke_pengguna(self.env)._(
                    "Government: %(unit)s belongs to another government. Name a unit of the "
                    "government, or leave the government out.",
                    unit=unit.name,
                )
            )
        return unit

    def _pilihan(self, nama, pilihan_sah):
        nilai = self._vals.get(nama) or pilihan_sah[0][0]
        if nilai not in dict(pilihan_sah):
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(bidang)s: %(nilai)s is none of %(sah)s.",
                    bidang=nama,
                    nilai=nilai,
                    sah=", ".join(kode for kode, _label in pilihan_sah),
                )
            )
        return nilai

    def _tanggal(self):
        try:
            return fields.Date.to_date(self._vals.get("tanggal") or None)
        except (ValueError, TypeError):
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(bidang)s: %(nilai)s is no date; write year-month-day.",
                    bidang="tanggal",
                    nilai=self._vals["tanggal"],
                )
            ) from None

    def _ids(self, nama):
        nilai = self._vals.get(nama) or []
        ids = list(nilai) if isinstance(nilai, (list, tuple)) else [nilai]
        if any(type(satu) is not int for satu in ids):
            raise UserError(
                ke_pengguna(self.env)._("%(bidang)s: give the ids of records.", bidang=nama)
            )
        return list(dict.fromkeys(ids))

    def _baca(self, model, nama):
        """Return the records of an input, or refuse where the user may not read them."""
        ids = self._ids(nama)
        if not ids:
            return self.env[model].sudo()  # sudo: no record at all
        # Who reads no employee sees at least the public part of the people he plans with
        publik = model == "hr.employee" and not self.env[model].has_access("read")
        records = self.env["hr.employee.public" if publik else model].browse(ids)
        # The model first: a stranger does not even learn which records exist
        records.browse().check_access("read")
        if len(records.exists()) < len(ids):
            raise UserError(
                ke_pengguna(self.env)._(
                    "%(bidang)s: a record does not exist any more. Choose again.", bidang=nama
                )
            )
        records.check_access("read")
        # sudo: after the check, see the class
        return self.env[model].sudo().browse(ids)
