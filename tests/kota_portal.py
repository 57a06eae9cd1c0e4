"""Kabupaten Balap with a team that looks for people: who takes part in the journeys."""

from datetime import date, timedelta

from kota_balap import KotaBalap

TIM = "sistem.kerja.tim"
NASKAH = "sistem.kerja.naskah"
PENUGASAN = "sistem.kerja.penugasan"
PENDELEGASIAN = "sistem.kerja.pendelegasian"
TARGET = {"name": "Dokumen", "target": 4, "satuan": "dokumen"}
KEGIATAN = {"kegiatan": "Menulis", "target": 2, "satuan": "draf"}
KENDALA = {"masalah": "Data belum ada", "kendala": "Belum dikirim", "alternatif": "Surat kedua"}
RENCANA = {
    "kegiatan": "Menyusun naskah",
    "sasaran": "Naskah yang seragam",
    "anggaran": 25000000,
    "sumber_dana": "DPA",
}


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
                **self._masa(),
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

    # ------------------------------------------------------------------ what else has a page

    def lengkapi(self):
        """Make what the journey has no use for, so that each kind of page can be opened.

        :returns: (assignment on which Caca works alone, one that is a draft)
        """
        caca = self.akun["caca"]
        (milik,) = self.akun["petugas"](
            PENUGASAN, "search", [("employee_id", "=", self.orang["ani"])], limit=1
        )
        self._ajukan("ani", "rencana.individu", penugasan_id=milik, line_ids=[(0, 0, KEGIATAN)])
        self._ajukan("caca", "kendala", tim_id=self.tim, **KENDALA)
        rencana = self._buat("caca", "rencana", tim_id=self.tim, **RENCANA)
        kak = self._buat("caca", "rencana.kak", name="KAK", rencana_id=rencana, berkas="S0FL")
        caca("sistem.kerja.rencana.kak", "action_konsultasikan", [kak])
        caca("sistem.kerja.rencana", "action_ajukan", [rencana])
        laporan = self._buat("caca", "laporan", tim_id=self.tim, isi="Dua naskah")
        caca("sistem.kerja.laporan", "action_kirim", [laporan])
        self._buat_rencana_unit()
        self.permohonan("ani")
        return self._buat_penugasan()

    def _buat_penugasan(self):
        """Caca works alone besides, with a plan of her own; another assignment is a draft."""
        isi = {
            "employee_id": self.orang["caca"],
            "unit_pemilik_id": self.unit["peminta"],
            "target": "1 laporan",
            "pengaturan_lain": "Tidak ada",
            **self._masa(),
        }
        draf = self._buat("peminta", "penugasan", maksud="Menyusun laporan", **isi)
        sendiri = self._buat("peminta", "penugasan", maksud="Menyusun kajian", **isi)
        self.akun["peminta"](PENUGASAN, "action_tetapkan", [sendiri])
        (naskah,) = self.akun["petugas"](PENUGASAN, "read", [sendiri], ["naskah_id"])
        self.tandatangani([naskah["naskah_id"][0]])
        self._ajukan("caca", "rencana.individu", penugasan_id=sendiri, line_ids=[(0, 0, KEGIATAN)])
        self._ajukan("caca", "hasil", penugasan_id=sendiri, uraian="Kajian selesai")
        return sendiri, draf

    def _buat_rencana_unit(self):
        """What the unit is to reach: perjanjian kinerja, target and strategy, all drafts."""
        unit, tahun = self.unit["peminta"], str(self.mulai.year)
        target = self._buat("petugas", "target", unit_id=unit, **TARGET)
        self._buat("petugas", "perjanjian", unit_id=unit, tahun=tahun, target_ids=[(0, 0, TARGET)])
        self._buat(
            "petugas",
            "strategi",
            name="Menyusun dokumen",
            unit_id=unit,
            tahun=tahun,
            target_ids=[(6, 0, [target])],
        )

    def _masa(self):
        return {
            "tanggal_mulai": self.mulai.isoformat(),
            "tanggal_selesai": self.selesai.isoformat(),
        }

    def _buat(self, siapa, model, **vals):
        return self.akun[siapa](f"sistem.kerja.{model}", "create", vals)

    def _ajukan(self, siapa, model, **vals):
        nomor = self._buat(siapa, model, **vals)
        self.akun[siapa](f"sistem.kerja.{model}", "action_ajukan", [nomor])
