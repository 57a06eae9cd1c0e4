"""The shipped regulation of one regency in a government in which every role is another person."""

import re
from contextlib import contextmanager
from typing import NamedTuple

from odoo import Command
from odoo.exceptions import AccessError, UserError

from .common_alur import AlurCase

# Who is asked for, or volunteers, seen from the Bidang that owns the performance
ASAL = {
    "dalam_unit": "dani",
    "lintas_unit": "joko",
    "lintas_pd": "dwi",
    "lintas_instansi": "lusi",
}
# C-R a-d: field of the request, how the refusal names it
ISI_CR = {
    "maksud": "Maksud dan tujuan",
    "kompetensi": "Kompetensi",
    "target": "Ekspektasi/target kinerja",
    "tanggal_selesai": "Durasi pelibatan",
}


class Langkah(NamedTuple):
    """One step as the text has it; people by the name of their attribute in the test case."""

    aksi: str
    pejabat: str
    surat: str = ""
    tembusan: str = ""
    tolak: bool = False


class RuteCase(AlurCase):
    """Walks routes as the accounts of the officials; a subclass names its regulation.

    The Bidang (Kabid) of a Dinas (Kadis) owns the performance. Everybody asked for sits in a
    Seksi, so that his PUO (Kasi), his PPK (Kabid) and his Kepala PD are three people; Sekda,
    Pejabat yang Berwenang and Bupati are three more. Dani of a Seksi below the Bidang is the
    exception: his Kasi is PPK and PUO at once.
    """

    KODE = "pesisir_barat_16_2024"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # No invitations by mail to the many accounts
        cls.env = cls.env(context={**cls.env.context, "no_reset_password": True})
        cls.buat_orang()
        cls.pengelola_lain = cls.buat_user("pgl.lain", "hr_sistem_kerja.group_pengelola")
        cls.pengelola_lain.write(
            {"company_ids": [Command.set(cls.lain.ids)], "company_id": cls.lain.id}
        )
        cls.luar = cls.env["res.partner"].create({"name": "Provinsi Luar", "is_company": True})

    @classmethod
    def buat_peraturan(cls):
        asal = cls.env.ref(f"hr_sistem_kerja.peraturan_{cls.KODE}")
        cls.peraturan = asal.copy(
            {"code": f"rute-{cls.KODE}", "company_ids": [Command.set(cls.instansi.ids)]}
        )
        cls.peraturan.action_berlakukan()

    @classmethod
    def buat_organisasi(cls):
        dasar = super().buat_organisasi()
        for nama, jenis, induk in [
            ("bidang", "bidang", "dinas"),
            ("seksi", "seksi", "bidang"),
            ("bidang_lain", "bidang", "dinas"),
            ("seksi_lain", "seksi", "bidang_lain"),
            ("dinas_dua", "dinas", None),
            ("bidang_dua", "bidang", "dinas_dua"),
            ("seksi_dua", "seksi", "bidang_dua"),
            ("kecamatan", "kecamatan", None),
            ("seksi_camat", "seksi", "kecamatan"),
            ("rsud", "rsud", None),
            ("seksi_rs", "seksi", "rsud"),
        ]:
            sebutan = nama.replace("_", " ").title()
            setattr(cls, nama, cls.buat_unit(sebutan, jenis, induk and getattr(cls, induk)))
        cls.rsud.is_perangkat_daerah = True
        return dasar

    @classmethod
    def buat_orang(cls):
        """Make the heads, the people with their PPK, and the top of both governments."""
        for kunci, jenjang, unit in [
            ("kabid", "adm", "bidang"),
            ("kasi", "pws", "seksi"),
            ("kabid_lain", "adm", "bidang_lain"),
            ("kasi_lain", "pws", "seksi_lain"),
            ("kadis_dua", "jptp", "dinas_dua"),
            ("kabid_dua", "adm", "bidang_dua"),
            ("kasi_dua", "pws", "seksi_dua"),
            ("camat", "adm", "kecamatan"),
            ("kasi_camat", "pws", "seksi_camat"),
            ("direktur", "adm", "rsud"),
            ("kasi_rs", "pws", "seksi_rs"),
        ]:
            sebutan = kunci.replace("_", " ").title()
            setattr(
                cls,
                kunci,
                cls.buat_kepala(sebutan, f"Jabatan {sebutan}", jenjang, getattr(cls, unit)),
            )
        for kunci, jenjang, unit, ppk in [
            ("dani", "plk", "seksi", "kasi"),
            ("kiki", "jf_madya", "bidang", "kabid"),
            ("joko", "jf_muda", "seksi_lain", "kabid_lain"),
            ("jeni", "plk", "seksi_lain", "kabid_lain"),
            ("dwi", "jf_muda", "seksi_dua", "kabid_dua"),
            ("dewi", "plk", "seksi_dua", "kabid_dua"),
            ("cici", "plk", "seksi_camat", "kasi_camat"),
            ("rara", "plk", "seksi_rs", "kasi_rs"),
        ]:
            pegawai = cls.buat_pegawai(kunci.title(), "Analis", jenjang, getattr(cls, unit))
            setattr(cls, kunci, pegawai)
            cls.buat_kedudukan(pegawai, getattr(cls, ppk))
        cls.bupati, cls.pyb = cls.env["hr.employee"].create(
            [
                {"name": nama, "company_id": cls.instansi.id}
                for nama in ("Bupati Uji", "Pejabat Berwenang Uji")
            ]
        )
        cls.instansi.write({"kepala_daerah_id": cls.bupati.id, "pyb_id": cls.pyb.id})
        cls.buat_orang_lain()

    @classmethod
    def buat_orang_lain(cls):
        """The other government: a Seksi whose people the Kepala Dinas assesses."""
        cls.seksi_luar = cls.buat_unit(
            "Seksi Lain", "seksi", cls.dinas_lain, company_id=cls.lain.id
        )
        umum = {"company_id": cls.lain.id, "department_id": cls.seksi_luar.id}
        pws = cls.env["hr.job"].create(
            {
                "name": "Kasi Lain",
                "company_id": cls.lain.id,
                "jenjang_id": cls.ref_jenjang("pws").id,
            }
        )
        cls.kasi_luar, cls.lusi, cls.luki = cls.env["hr.employee"].create(
            [
                {"name": "Kasi Pemerintah Lain", "job_id": pws.id, **umum},
                {"name": "Lusi Lain", "job_id": cls.lina.job_id.id, **umum},
                {"name": "Luki Lain", "job_id": cls.lina.job_id.id, **umum},
            ]
        )
        cls.seksi_luar.manager_id = cls.kasi_luar
        cls.buat_kedudukan(cls.lusi | cls.luki, cls.kadis_lain)

    @contextmanager
    def ditolak(self, pesan, jenis=UserError):
        """Expect a refusal with these words, and take back what was written before it."""
        with self.assertRaisesRegex(jenis, pesan), self.cr.savepoint():
            yield

    # ------------------------------------------------------------------ the requests

    def permohonan(self, lingkup, bentuk="individu", orang=None, **vals):
        """Create a permohonan of the Bidang for whom ``ASAL`` names, or for ``orang``."""
        orang = getattr(self, ASAL[lingkup]) if orang is None else orang
        vals.setdefault("unit_pemohon_id", self.bidang.id)
        if bentuk == "tim":
            vals.setdefault("tim_id", self.tim(vals["unit_pemohon_id"]).id)
        permohonan = self.buat_permohonan(orang, bentuk=bentuk, **vals)
        self.assertEqual(permohonan.lingkup, lingkup)
        return permohonan

    def pengajuan(self, lingkup, bentuk="individu", pegawai=None, **vals):
        """Create a pengajuan for work of the Bidang."""
        vals.setdefault("unit", self.bidang)
        if bentuk == "tim":
            vals.setdefault("tim_id", self.tim(vals["unit"].id).id)
        pengajuan = self.buat_pengajuan(pegawai or getattr(self, ASAL[lingkup]), **vals)
        self.assertEqual(pengajuan.lingkup, lingkup)
        return pengajuan

    def tim(self, unit_id=None, **vals):
        """Create a draft team of the Bidang without anybody in it."""
        vals = {"ketua_id": False, "unit_pemilik_id": unit_id or self.bidang.id, **vals}
        return self.buat_tim(anggota=self.env["hr.employee"], **vals)

    def pengirim(self, dokumen):
        """Return who sends: the volunteer, or the head of the unit that asks."""
        if dokumen._name == "sistem.kerja.pengajuan":
            return dokumen.employee_id
        return dokumen.unit_pemohon_id.manager_id

    def ajukan(self, dokumen):
        self.sebagai(dokumen, self.pengirim(dokumen)).action_ajukan()
        return dokumen

    # ------------------------------------------------------------------ approve

    def periksa_rute(self, dokumen, rute, penandatangan, pasal):
        """Walk the whole route and check it at each step; return the assignment.

        :param rute: list of :class:`Langkah`
        :param penandatangan: key of who signs the instrument
        :param pasal: of the line that decides the instrument
        """
        orang = dokumen._subjek()
        self.ajukan(dokumen)
        self.assertEqual(self.susunan(dokumen), [self.harapan(satu) for satu in rute])
        sisa = list(rute)
        if getattr(self, rute[0].pejabat) == self.pengirim(dokumen):
            sisa = sisa[1:]
        para = self.env["hr.employee"].union(*(getattr(self, satu.pejabat) for satu in rute), orang)
        for langkah in sisa:
            self.assertEqual(dokumen.state, "disetujui" if langkah.aksi == "terima" else "diajukan")
            self.periksa_langkah(dokumen, langkah, para | self.kabag)
        self.assertEqual(dokumen.state, "disetujui")
        self.assertEqual(set(dokumen.langkah_ids.mapped("state")), {"disetujui"})
        terima = rute[-1].aksi == "terima"
        return self.periksa_penugasan(dokumen, orang, penandatangan, pasal, terima)

    def susunan(self, dokumen):
        return [
            (
                satu.aksi,
                satu.penindak_id.name,
                satu.surat or "",
                sorted(satu.tembusan_ids.mapped("name")),
            )
            for satu in dokumen._langkah_ronde()
        ]

    def harapan(self, langkah):
        tembusan = sorted(getattr(self, kunci).name for kunci in langkah.tembusan.split())
        return (langkah.aksi, getattr(self, langkah.pejabat).name, langkah.surat, tembusan)

    def periksa_langkah(self, dokumen, langkah, para):
        """Let everybody else try, then the official: blank refusal, forbidden refusal, approval."""
        aktif = self.aktif(dokumen)
        pejabat = getattr(self, langkah.pejabat)
        self.assertEqual((aktif.aksi, aktif.penindak_id), (langkah.aksi, pejabat))
        self.assertEqual(aktif.bertindak, "definitif")
        for lain in para - pejabat:
            bukan_milik = self.sebagai(aktif, lain)
            with self.assertRaises(AccessError):
                bukan_milik.action_setujui()
        milik = self.sebagai(aktif, pejabat)
        pesan = "Reason" if langkah.tolak else "cannot be refused"
        with self.ditolak(pesan):
            milik.action_tolak("" if langkah.tolak else "Tidak sanggup")
        milik.action_setujui()
        self.assertEqual(aktif.state, "disetujui")
        self.assertEqual(aktif.diputus_oleh_id, self.akun(pejabat))
        with self.ditolak("already decided"):
            milik.action_setujui()

    def periksa_penugasan(self, dokumen, orang, penandatangan, pasal, diterima):
        penugasan = dokumen.penugasan_ids
        sukarela = dokumen._name == "sistem.kerja.pengajuan"
        self.assertRecordValues(
            penugasan,
            [
                {
                    "employee_id": orang.id,
                    "state": "ditetapkan",
                    "bentuk": dokumen._bentuk(),
                    "cara": "sukarela" if sukarela else "penunjukan",
                    "lingkup": dokumen.lingkup,
                    "unit_pemilik_id": dokumen._unit_pemilik().id,
                    "tim_id": dokumen.tim_id.id,
                    "penandatangan_id": getattr(self, penandatangan).id,
                    "peraturan_id": self.peraturan.id,
                    "pasal": pasal,
                    "pengaturan_lain": dokumen.pengaturan_lain,
                }
            ],
        )
        self.assertEqual(
            (penugasan.tanggal_mulai, penugasan.tanggal_selesai),
            (dokumen.tanggal_mulai, dokumen.tanggal_selesai),
        )
        self.assertEqual(bool(penugasan.diterima_pada), diterima)
        if dokumen.tim_id:
            self.assertIn(orang, dokumen.tim_id.anggota_ids.employee_id)
        return penugasan

    # ------------------------------------------------------------------ refuse

    def periksa_penolakan(self, buat, rute):
        """At each step that may be refused: a new request ends there, with its reason."""
        for urutan, langkah in enumerate(rute):
            if not langkah.tolak:
                continue
            with self.subTest(aksi=langkah.aksi, pejabat=langkah.pejabat):
                dokumen = self.ajukan(buat())
                self.lewati(dokumen, urutan)
                aktif = self.aktif(dokumen)
                self.sebagai(aktif, getattr(self, langkah.pejabat)).action_tolak(
                    "Beban kerja penuh"
                )
                self.assertRecordValues(
                    dokumen, [{"state": "ditolak", "alasan_penolakan": "Beban kerja penuh"}]
                )
                self.assertFalse(dokumen.penugasan_ids)
                self.assertEqual(
                    dokumen._langkah_ronde().mapped("state"),
                    ["disetujui"] * urutan
                    + ["ditolak"]
                    + ["dibatalkan"] * (len(rute) - urutan - 1),
                )

    def lewati(self, dokumen, urutan):
        """Let the officials approve until the step with this number (from 0) is active."""
        while (aktif := self.aktif(dokumen)) != dokumen._langkah_ronde()[urutan]:
            self.sebagai(aktif, aktif.penindak_id).action_setujui()

    def jawaban(self, per_orang):
        """Return what ``action_jawab`` takes, from (line, setuju, alasan) of each person."""
        return [
            {"line_id": line.id, "setuju": setuju, "alasan": alasan}
            for line, setuju, alasan in per_orang
        ]

    # ------------------------------------------------------------------ what may not be

    def periksa_terlarang(self, pasal, buat, *argumen, **vals):
        """R-107: such a request cannot be created, and the refusal names the pasal."""
        with self.ditolak(re.escape(pasal)):
            buat(*argumen, **vals)

    def periksa_sukarela_lintas_instansi_terlarang(self, pasal):
        """R-107: nobody volunteers for another government, in neither bentuk."""
        for bentuk in ("individu", "tim"):
            with self.subTest(bentuk=bentuk):
                self.periksa_terlarang(
                    pasal,
                    self.pengajuan,
                    "lintas_instansi",
                    bentuk,
                    pegawai=self.joko,
                    unit=self.dinas_lain,
                )

    def periksa_langsung(self, pasal):
        """R-090, R-091: inside one unit no request is needed, in neither bentuk."""
        for bentuk in ("individu", "tim"):
            permohonan = self.permohonan("dalam_unit", bentuk)
            with self.ditolak(f"no request is needed.*{re.escape(pasal)}"):
                self.ajukan(permohonan)
            self.assertEqual(permohonan.state, "draft")

    def periksa_isi_wajib(self, lingkup, pasal, bentuk="individu"):
        """R-093: without one of C-R a-d nothing is sent."""
        for bidang, sebutan in ISI_CR.items():
            permohonan = self.permohonan(lingkup, bentuk, **{bidang: False})
            with self.ditolak(f"^{sebutan}.*{re.escape(pasal)}"):
                self.ajukan(permohonan)
            self.assertFalse(permohonan.langkah_ids)
