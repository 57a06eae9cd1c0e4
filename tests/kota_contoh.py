"""Kota Contoh: a synthetic city with a regulation of its own, made through XML-RPC alone.

Peraturan Wali Kota Contoh differs from all five: a Wali Kota, no Sekretaris Daerah in any rule,
Balai and Loka as kinds of unit, roles of its own, a PPK chain that skips the Pengawas, and other
instruments for every lingkup.
"""

import time

PERATURAN = "sistem.kerja.peraturan"
PEGAWAI = "hr.employee"


class KotaContoh:
    """Builds the city, its rules and its people; every record by one ``create`` over RPC."""

    def __init__(self, klien):
        self.klien = klien
        # Unique codes, so that the test can run again on a database where it ran before
        self.tanda = f"{time.time_ns() // 1000}"
        self.unit, self.orang, self.jenis, self.peran = {}, {}, {}, {}
        semua = klien("sistem.kerja.jenjang", "search_read", [], fields=["code"])
        self.jenjang = {satu["code"]: satu["id"] for satu in semua}
        self.instansi = klien(
            "res.company", "create", {"name": f"Pemerintah Kota Contoh {self.tanda}"}
        )
        (self.pengguna,) = klien("res.users", "search", [("login", "=", "admin")])
        klien("res.users", "write", [self.pengguna], {"company_ids": [(4, self.instansi)]})
        self.jabatan = {
            kode: klien(
                "hr.job",
                "create",
                {"name": f"Jabatan {kode}", "company_id": self.instansi, "jenjang_id": jenjang},
            )
            for kode, jenjang in {**self.jenjang, "": False}.items()
        }
        self._buat_jenis_dan_peran()
        self._buat_organisasi()
        self._buat_peraturan()
        klien(PERATURAN, "action_berlakukan", [self.peraturan])
        self._tetapkan_kedudukan()

    def bersihkan(self):
        """Leave nothing in force; companies with people cannot be deleted."""
        self.klien(PERATURAN, "action_cabut", [self.peraturan])
        self.klien("res.users", "write", [self.pengguna], {"company_ids": [(3, self.instansi)]})

    # ------------------------------------------------------------------ kinds of unit and roles

    def _buat_jenis_dan_peran(self):
        for kode, awal in (("balai", True), ("loka", True), ("kelompok", False)):
            self.jenis[kode] = self.klien(
                "sistem.kerja.jenis.unit",
                "create",
                {
                    "code": f"{kode}_{self.tanda}",
                    "name": kode.title(),
                    "awal_level": awal,
                    "is_perangkat_daerah": awal,
                },
            )
        baru = {
            "kepala_balai": ("unit_pemilik", "pimpinan_pola", {}),
            "kepala_asal": ("pegawai", "pimpinan_pola", {}),
            "kepala_loka": (
                "instansi",
                "pimpinan_jenis_unit",
                {"jenis_unit_ids": [(6, 0, [self.jenis["loka"]])]},
            ),
        }
        for kode, (acuan, cara, lain) in baru.items():
            self.peran[kode] = self.klien(
                "sistem.kerja.peran",
                "create",
                {
                    "code": f"{kode}_{self.tanda}",
                    "name": kode.replace("_", " ").title(),
                    "acuan": acuan,
                    "cara": cara,
                    **lain,
                },
            )
        bawaan = self.klien("sistem.kerja.peran", "search_read", [], fields=["code"])
        self.peran |= {satu["code"]: satu["id"] for satu in bawaan}

    # ------------------------------------------------------------------ organisation and people

    def _buat_organisasi(self):
        self._buat_unit("balai", "balai", None, "jptp")
        self._buat_unit("kelompok", "kelompok", "balai", "pws")
        self._buat_unit("balai_lain", "balai", None, "jptp")
        self._buat_unit("loka", "loka", None, "adm")
        self.orang["wali_kota"] = self._buat_orang("wali_kota", "", None)
        self.klien(
            "res.company",
            "write",
            [self.instansi],
            {
                "nama_daerah": "Kota Contoh",
                "jabatan_kepala_daerah": "Wali Kota Contoh",
                "kepala_daerah_id": self.orang["wali_kota"],
            },
        )
        for nama, jenjang, unit in (
            ("analis", "jf_muda", "kelompok"),
            ("pelaksana", "plk", "kelompok"),
            ("peneliti", "jf_pertama", "balai_lain"),
        ):
            self.orang[nama] = self._buat_orang(nama, jenjang, unit)

    def _buat_unit(self, nama, jenis, induk, jenjang):
        self.unit[nama] = self.klien(
            "hr.department",
            "create",
            {
                "name": nama,
                "company_id": self.instansi,
                "jenis_unit_id": self.jenis[jenis],
                "parent_id": self.unit.get(induk, False),
            },
        )
        self.orang[f"kepala_{nama}"] = self._buat_orang(f"kepala_{nama}", jenjang, nama)
        kepala = {"manager_id": self.orang[f"kepala_{nama}"]}
        self.klien("hr.department", "write", [self.unit[nama]], kepala)

    def _buat_orang(self, nama, jenjang, unit):
        return self.klien(
            PEGAWAI,
            "create",
            {
                "name": nama,
                "company_id": self.instansi,
                "department_id": self.unit.get(unit, False),
                "job_id": self.jabatan[jenjang],
                "job_title": nama.replace("_", " ").title(),
            },
        )

    # ------------------------------------------------------------------ the rules

    def _buat_peraturan(self):
        self.peraturan = self.klien(
            PERATURAN,
            "create",
            {
                "code": f"kota-contoh-{self.tanda}",
                "name": "Sistem Kerja Kota Contoh",
                "jenis_peraturan": "Peraturan Wali Kota Contoh",
                "nomor": "7",
                "tahun": 2026,
                "tanggal_berlaku": "2026-01-01",
                "company_ids": [(6, 0, [self.instansi])],
                "kedudukan_ids": [(0, 0, baris) for baris in self._kedudukan()],
                "penetapan_ids": [(0, 0, baris) for baris in self._penetapan()],
                "alur_ids": [(0, 0, baris) for baris in self._alur()],
                "ketua_ids": [
                    (0, 0, {"sifat": "diutamakan", "pasal": "Pasal 61"}),
                    (
                        0,
                        0,
                        {
                            "sifat": "boleh",
                            "jenjang_ids": [(6, 0, [self.jenjang["jf_muda"]])],
                            "pasal": "Pasal 60",
                        },
                    ),
                ],
                "ketentuan_ids": [
                    (0, 0, {"jenis": "pf_plk", "pasal": "Pasal 70"}),
                    (0, 0, {"jenis": "wajib_ppk", "pasal": "Pasal 71"}),
                ],
            },
        )

    def _kedudukan(self):
        """Everybody stands under the head of the Balai or Loka, not under the Pengawas."""
        return [
            {
                "code": "KD-1",
                "sifat": "tentukan",
                "pasal": "Pasal 10",
                "ppk_jenis_unit_ids": [(6, 0, [self.jenis["balai"], self.jenis["loka"]])],
            }
        ]

    def _penetapan(self):
        satu = {"objek": "penugasan"}
        tim = {"objek": "tim", "bentuk": "tim"}
        balai, wali = self.peran["kepala_balai"], self.peran["kepala_daerah"]
        return [
            {
                **satu,
                "code": "PG-1",
                "lingkup": "dalam_unit",
                "instrumen": "surat_penugasan",
                "penandatangan_id": balai,
                "pasal": "Pasal 20",
            },
            {
                **satu,
                "code": "PG-2",
                "instrumen": "surat_perintah_tugas",
                "penandatangan_id": wali,
                "pasal": "Pasal 21",
            },
            {
                **tim,
                "code": "PG-3",
                "instrumen": "keputusan",
                "penandatangan_id": wali,
                "pasal": "Pasal 22",
            },
            {
                **tim,
                "code": "PG-4",
                "jenis_unit_ids": [(6, 0, [self.jenis["loka"]])],
                "dilarang": True,
                "pasal": "Pasal 23",
                "catatan": "Loka tidak membentuk tim kerja.",
            },
        ]

    def _alur(self):
        alur = {"cara": "penunjukan", "lingkup": "lintas_pd"}
        return [
            {
                **alur,
                "code": "A1",
                "lingkup": "dalam_unit",
                "tanpa_langkah": True,
                "pasal": "Pasal 29",
            },
            {
                **alur,
                "code": "A2",
                "pasal": "Pasal 30",
                "langkah_ids": [
                    self._langkah(10, "kepala_balai", "minta", "Nota permintaan"),
                    self._langkah(20, "kepala_asal", "setujui"),
                    self._langkah(30, "kepala_loka", "verifikasi"),
                    self._langkah(40, "kepala_daerah", "tugaskan", "Surat Perintah Tugas"),
                ],
            },
            {
                **alur,
                "code": "A3",
                "cara": "sukarela",
                "dilarang": True,
                "pasal": "Pasal 31",
                "catatan": "Pengajuan sukarela hanya di dalam Balai.",
            },
        ]

    def _langkah(self, urutan, peran, aksi, surat=False):
        return (
            0,
            0,
            {
                "urutan": urutan,
                "peran_id": self.peran[peran],
                "aksi": aksi,
                "surat": surat,
                "pasal": f"Pasal 30 huruf {'abcd'[urutan // 10 - 1]}",
            },
        )

    # ------------------------------------------------------------------ kedudukan and questions

    def _tetapkan_kedudukan(self):
        """Determine what the regulation itself proposes."""
        for hasil in self.cek("analis", "pelaksana", "peneliti"):
            self.klien(
                "sistem.kerja.kedudukan",
                "create",
                {
                    "employee_id": hasil["employee_id"],
                    "ppk_id": hasil["usulan"]["ppk_id"],
                    "department_id": self.klien(
                        PEGAWAI, "read", [hasil["employee_id"]], ["department_id"]
                    )[0]["department_id"][0],
                    "tanggal_mulai": "2026-01-01",
                    "dasar": "Keputusan Wali Kota Contoh (sintetis)",
                },
            )

    def cek(self, *nama):
        return self.klien(PEGAWAI, "cek_kedudukan", [self.orang[satu] for satu in nama])

    def simulasi(self, unit, *orang, ketua=None, **vals):
        return self.klien(
            PERATURAN,
            "simulasi",
            {
                "unit_pemilik_id": self.unit[unit],
                "employee_ids": [self.orang[satu] for satu in orang],
                "ketua_id": self.orang.get(ketua, False),
                **vals,
            },
        )
