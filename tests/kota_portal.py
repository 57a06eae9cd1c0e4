"""Kabupaten Balap with a team that looks for people: who takes part in the journeys."""

from datetime import date, timedelta

from kota_balap import KotaBalap

TIM = "sistem.kerja.tim"
NASKAH = "sistem.kerja.naskah"
PENUGASAN = "sistem.kerja.penugasan"
PENDELEGASIAN = "sistem.kerja.pendelegasian"


class KotaPortal(KotaBalap):
    """Ani applies to the team of Caca; the head of her Bagian is away and somebody acts for him.

    ``peminta`` heads the unit of the team, ``diminta`` is Ani's PPK, ``wakil`` acts for him.
    """

    def __init__(self, admin):
        super().__init__(admin)
        self.mulai, self.selesai = date.today(), date.today() + timedelta(days=120)
        self._buat_pelaku()
        self.tim = self._buat_tim()

    def _buat_pelaku(self):
        jabatan = self.admin("hr.employee", "read", [self.orang["ani"]], ["job_id"])[0]["job_id"][0]
        adm = self.admin("hr.employee", "read", [self.orang["diminta"]], ["job_id"])[0]["job_id"][0]
        self.unit["ketiga"] = self.admin(
            "hr.department",
            "create",
            {
                "name": "Unit ketiga",
                "company_id": self.instansi,
                "jenis_unit_id": self._ref("sistem.kerja.jenis.unit", "bagian"),
                "parent_id": self.unit["setda"],
            },
        )
        self.orang["wakil"] = self._buat_orang("wakil", self.unit["ketiga"], adm)
        self.admin(
            "hr.department", "write", [self.unit["ketiga"]], {"manager_id": self.orang["wakil"]}
        )
        self.orang["caca"] = self._buat_orang("caca", self.unit["peminta"], jabatan)
        self.admin(
            "sistem.kerja.kedudukan",
            "create",
            {
                "employee_id": self.orang["caca"],
                "ppk_id": self.orang["peminta"],
                "department_id": self.unit["peminta"],
                "tanggal_mulai": "2025-01-01",
                "dasar": "Keputusan (sintetis)",
            },
        )

    def _buat_tim(self):
        """Set up the team and sign its letter, so that it works and can be applied to."""
        petugas = self.akun["petugas"]
        tim = petugas(
            TIM,
            "create",
            {
                "name": "Tim Portal",
                "sub_kegiatan": "Layanan daring",
                "unit_pemilik_id": self.unit["peminta"],
                "ketua_id": self.orang["caca"],
                "kebutuhan_ids": [(0, 0, {"jumlah": 2, "kompetensi": "Menyusun naskah"})],
                "target_ids": [(0, 0, {"name": "Naskah", "target": 4, "satuan": "naskah"})],
                "tanggal_mulai": self.mulai.isoformat(),
                "tanggal_selesai": self.selesai.isoformat(),
            },
        )
        petugas(TIM, "action_tetapkan", [tim])
        self.tandatangani(petugas(NASKAH, "search", [("tim_ids", "in", [tim])]))
        return tim

    # ------------------------------------------------------------------ what officers do

    def tandatangani(self, naskah):
        """Number these letters and record that they were signed on paper."""
        petugas = self.akun["petugas"]
        for satu in naskah:
            nomor = {"nomor": f"800/{satu}/{self.mulai.year}", "tanggal": self.mulai.isoformat()}
            petugas(NASKAH, "write", [satu], nomor)
            petugas(NASKAH, "action_tandatangani", [satu])

    def surat_penugasan(self, pengajuan):
        """Return the letters of the assignments that came of an application."""
        domain = [("pengajuan_id", "=", pengajuan)]
        baris = self.akun["petugas"](PENUGASAN, "search_read", domain, fields=["naskah_id"])
        return [satu["naskah_id"][0] for satu in baris if satu["naskah_id"]]

    def berlakukan_pendelegasian(self):
        """Put what the official asked for in force, with its order."""
        petugas = self.akun["petugas"]
        draf = petugas(
            PENDELEGASIAN,
            "search",
            [("pejabat_id", "=", self.orang["diminta"]), ("state", "=", "draft")],
        )
        petugas(PENDELEGASIAN, "write", draf, {"dasar": "Surat Perintah Nomor 800/1"})
        petugas(PENDELEGASIAN, "action_berlakukan", draf)
        return draf

    def login(self, nama):
        return f"{nama}.{self.tanda}"
