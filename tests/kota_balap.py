"""Kabupaten Balap: a government whose officials all have accounts, made through XML-RPC alone."""

import json
import threading
import time
import urllib.request
import xmlrpc.client

from conftest import ALAMAT, BASIS_DATA, SANDI

PERMOHONAN = "sistem.kerja.permohonan"
PENGAJUAN = "sistem.kerja.pengajuan"
LANGKAH = "sistem.kerja.langkah"


class Akun:
    """One login; every thread that calls it has a connection of its own."""

    def __init__(self, uid):
        self.uid, self._sambungan = uid, threading.local()

    def __call__(self, model, metode, *args, **kwargs):
        if not hasattr(self._sambungan, "objek"):
            self._sambungan.objek = xmlrpc.client.ServerProxy(f"{ALAMAT}/xmlrpc/2/object")
        return self._sambungan.objek.execute_kw(
            BASIS_DATA, self.uid, SANDI, model, metode, list(args), kwargs
        )


class AkunWeb:
    """The same login as the browser uses it: one session, JSON-RPC, shared by all threads."""

    def __init__(self, login):
        self.pembuka = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        isi = {"db": BASIS_DATA, "login": login, "password": SANDI}
        self._kirim("/web/session/authenticate", isi)

    def __call__(self, model, metode, *args, **kwargs):
        isi = {"model": model, "method": metode, "args": list(args), "kwargs": kwargs}
        return self._kirim("/web/dataset/call_kw", isi)

    def _kirim(self, jalur, isi):
        """Post and return the result; an error becomes the ``Fault`` that XML-RPC would give."""
        badan = json.dumps({"jsonrpc": "2.0", "method": "call", "params": isi}).encode()
        jenis = {"Content-Type": "application/json"}
        permintaan = urllib.request.Request(f"{ALAMAT}{jalur}", badan, jenis)
        with self.pembuka.open(permintaan, timeout=60) as jawaban:
            hasil = json.load(jawaban)
        if galat := hasil.get("error"):
            nama = galat["data"]["name"]
            kode = {"odoo.exceptions.AccessError": 4}.get(nama, 2 if "odoo.exc" in nama else 1)
            raise xmlrpc.client.Fault(kode, galat["data"]["message"])
        return hasil["result"]


class KotaBalap:
    """Two Bagian of one Setda under a copy of a shipped regulation, and a login for everybody."""

    def __init__(self, admin):
        self.admin = admin
        # Unique names, so that the test can run again on a database where it ran before
        self.tanda = f"{time.time_ns() // 1000}"
        self.unit, self.orang, self.akun = {}, {}, {}
        self.instansi = admin("res.company", "create", {"name": f"Kabupaten Balap {self.tanda}"})
        (self.pengguna,) = admin("res.users", "search", [("login", "=", "admin")])
        admin("res.users", "write", [self.pengguna], {"company_ids": [(4, self.instansi)]})
        self._berlakukan_peraturan()
        self._buat_organisasi()
        self._buat_petugas()
        # The server checks a password once and remembers it; that is no part of a race
        for klien in self.akun.values():
            klien("res.users", "context_get")

    def bersihkan(self):
        """Leave nothing in force; companies with people cannot be deleted."""
        self.admin("sistem.kerja.peraturan", "action_cabut", [self.peraturan])
        self.admin("res.users", "write", [self.pengguna], {"company_ids": [(3, self.instansi)]})

    def _berlakukan_peraturan(self):
        model = "sistem.kerja.peraturan"
        (asal,) = self.admin(model, "search", [("code", "=", "pesisir-barat-16-2024")])
        vals = {"code": f"balap-{self.tanda}", "company_ids": [(6, 0, [self.instansi])]}
        salinan = self.admin(model, "copy", [asal], vals)
        self.peraturan = salinan[0] if isinstance(salinan, list) else salinan
        self.admin(model, "action_berlakukan", [self.peraturan])

    def _ref(self, model, kode):
        return self.admin(model, "search", [("code", "=", kode)])[0]

    def _buat_organisasi(self):
        for nama, jenis, induk in (
            ("setda", "setda", None),
            ("peminta", "bagian", "setda"),
            ("diminta", "bagian", "setda"),
        ):
            self.unit[nama] = self.admin(
                "hr.department",
                "create",
                {
                    "name": f"Unit {nama}",
                    "company_id": self.instansi,
                    "jenis_unit_id": self._ref("sistem.kerja.jenis.unit", jenis),
                    "parent_id": self.unit.get(induk, False),
                },
            )
        jabatan = {
            kode: self.admin(
                "hr.job",
                "create",
                {
                    "name": f"Jabatan {kode}",
                    "company_id": self.instansi,
                    "jenjang_id": self._ref("sistem.kerja.jenjang", kode),
                },
            )
            for kode in ("jptp", "adm", "plk")
        }
        for nama, unit, kode in (
            ("sekda", "setda", "jptp"),
            ("peminta", "peminta", "adm"),
            ("diminta", "diminta", "adm"),
            ("ani", "diminta", "plk"),
            ("budi", "diminta", "plk"),
        ):
            self.orang[nama] = self._buat_orang(nama, self.unit[unit], jabatan[kode])
        for unit, kepala in (("setda", "sekda"), ("peminta", "peminta"), ("diminta", "diminta")):
            self.admin(
                "hr.department", "write", [self.unit[unit]], {"manager_id": self.orang[kepala]}
            )
        self.admin("res.company", "write", [self.instansi], {"pyb_id": self.orang["sekda"]})
        for nama, ppk in (("ani", "diminta"), ("budi", "sekda")):
            self.admin(
                "sistem.kerja.kedudukan",
                "create",
                {
                    "employee_id": self.orang[nama],
                    "ppk_id": self.orang[ppk],
                    "department_id": self.unit["diminta"],
                    "tanggal_mulai": "2025-01-01",
                    "dasar": "Keputusan (sintetis)",
                },
            )

    def _buat_orang(self, nama, unit, jabatan):
        """Create an employee and the portal account of who acts, linked by the work contact."""
        pegawai = self.admin(
            "hr.employee",
            "create",
            {
                "name": f"{nama.title()} Balap",
                "company_id": self.instansi,
                "department_id": unit,
                "job_id": jabatan,
            },
        )
        if nama != "budi":
            (baca,) = self.admin("hr.employee", "read", [pegawai], ["work_contact_id"])
            self.akun[nama] = self._buat_akun(
                nama, "base.group_portal", partner_id=baca["work_contact_id"][0]
            )
        return pegawai

    def _buat_petugas(self):
        self.akun["petugas"] = self._buat_akun("petugas", "hr_sistem_kerja.group_pengelola")

    def _buat_akun(self, nama, grup, **vals):
        modul, kode = grup.split(".")
        (data,) = self.admin(
            "ir.model.data",
            "search_read",
            [("module", "=", modul), ("name", "=", kode)],
            fields=["res_id"],
        )
        uid = self.admin(
            "res.users",
            "create",
            {
                "name": f"{nama.title()} Balap",
                "login": f"{nama}.{self.tanda}",
                "password": SANDI,
                "company_id": self.instansi,
                "company_ids": [(6, 0, [self.instansi])],
                "group_ids": [(6, 0, [data["res_id"]])],
                **vals,
            },
            context={"no_reset_password": True},
        )
        return Akun(uid)

    def peramban(self, nama):
        """Return the account of somebody in a browser."""
        return AkunWeb(f"{nama}.{self.tanda}")

    # ------------------------------------------------------------------ requests

    def permohonan(self, *nama):
        """Create a draft that asks for these people."""
        return self.akun["peminta"](
            PERMOHONAN,
            "create",
            {
                "unit_pemohon_id": self.unit["peminta"],
                "unit_tujuan_id": self.unit["diminta"],
                "maksud": "Balapan",
                "kompetensi": "Perancangan",
                "target": "1 rancangan",
                "pengaturan_lain": "Tidak ada",
                "tanggal_mulai": "2026-02-01",
                "tanggal_selesai": "2026-05-31",
                "line_ids": [(0, 0, {"employee_id": self.orang[satu]}) for satu in nama],
            },
        )

    def diajukan(self, *nama):
        """Create and send a request; return it with the steps that are active then."""
        permohonan = self.permohonan(*nama)
        self.akun["peminta"](PERMOHONAN, "action_ajukan", [permohonan])
        return permohonan, self.langkah(permohonan, state="aktif")

    def langkah(self, permohonan, **syarat):
        domain = [("permohonan_id", "=", permohonan)]
        domain += [(nama, "=", nilai) for nama, nilai in syarat.items()]
        return self.admin(LANGKAH, "search", domain, order="urutan, id")

    def baca(self, dokumen, model=PERMOHONAN):
        """Return what a request has become: state, round, rows of its history, assignments."""
        (satu,) = self.admin(
            model, "read", [dokumen], ["state", "ronde", "keputusan_jumlah", "keputusan_ujung"]
        )
        bidang = "permohonan_id" if model == PERMOHONAN else "pengajuan_id"
        for kunci, kerabat, isi in (
            ("langkah", LANGKAH, ["urutan", "aksi", "state", "pejabat_id", "ronde"]),
            ("riwayat", "sistem.kerja.keputusan", ["urutan", "jenis", "langkah_id", "hash"]),
            ("penugasan", "sistem.kerja.penugasan", ["state", "employee_id"]),
        ):
            domain = [(bidang, "=", dokumen)]
            satu[kunci] = self.admin(kerabat, "search_read", domain, fields=isi, order="id")
        return satu

    def utuh(self, dokumen, model=PERMOHONAN):
        """Tell whether the verification finds the history of a request unbroken."""
        hasil = self.admin(model, "action_periksa_riwayat", [dokumen])
        return hasil["params"]["type"] == "success"
