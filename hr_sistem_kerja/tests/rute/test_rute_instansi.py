"""Two governments: both in this database, or one outside it."""

import base64

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..common_rute import RuteCase

SURAT = {
    "nomor": "800/12/Prov/2026",
    "tanggal": "2026-01-20",
    "nama_berkas": "jawaban.pdf",
    "berkas_base64": base64.b64encode(b"%PDF-1.4 jawaban").decode(),
}


@tagged("post_install", "-at_install")
class TestRuteInstansi(RuteCase):
    """R3 of Pesisir Barat with its daftar nama, two-sided and on paper."""

    def kursi(self, jumlah=2, jenjang="plk", **vals):
        """Create a request of a team for seats without names, addressed to the other government."""
        vals = {"unit_tujuan_id": self.dinas_lain.id, **vals}
        line = {"jumlah": jumlah, "jenjang_id": self.ref_jenjang(jenjang).id}
        return self.permohonan(
            "lintas_instansi",
            "tim",
            orang=self.env["hr.employee"],
            line_ids=[Command.create(line)],
            **vals,
        )

    def sampai(self, permohonan, aksi, pejabat=None):
        """Walk to the step of this action (and official); return it."""
        if permohonan.state == "draft":
            self.ajukan(permohonan)
        for _putaran in range(8):
            aktif = self.aktif(permohonan)
            if aktif.aksi == aksi and pejabat in (None, aktif.penindak_id):
                return aktif
            self.sebagai(aktif, aktif.penindak_id).action_setujui()
        raise AssertionError(f"no step {aksi}")

    # ------------------------------------------------------------------ both here

    def test_dua_pihak_melihat_setelah_diajukan(self):
        """The other government sees a request once it was sent, and its own step only acts."""
        permohonan = self.permohonan("lintas_instansi")
        milik_lain = self.sebagai(permohonan, self.pengelola_lain)
        with self.assertRaises(AccessError):
            milik_lain.read(["maksud"])
        self.ajukan(permohonan)
        self.assertEqual(milik_lain.read(["maksud"])[0]["maksud"], permohonan.maksud)
        for tindakan in (
            lambda: milik_lain.write({"maksud": "Lain"}),
            lambda: milik_lain.line_ids.unlink(),
            lambda: milik_lain.action_batalkan("Tidak perlu"),
            lambda: milik_lain.action_setujui(),
            milik_lain.unlink,
        ):
            with self.assertRaises(UserError):
                tindakan()
        self.assertEqual((permohonan.state, len(permohonan.line_ids)), ("diajukan", 1))

    def test_petugas_tiap_pihak(self):
        """Paper is recorded by the officers of the side that decides, not of the other one."""
        permohonan = self.ajukan(self.permohonan("lintas_instansi"))
        for penindak, petugas, bukan in [
            (self.pyb, self.pengelola, self.pengelola_lain),
            (self.pyb_lain, self.pengelola_lain, self.pengelola),
            (self.kasi_luar, self.pengelola_lain, self.pengelola),
        ]:
            langkah = self.aktif(permohonan)
            self.assertEqual(langkah.penindak_id, penindak)
            with self.ditolak("its own officer records it", AccessError):
                self.sebagai(langkah, bukan).action_catat("disetujui", "Surat Nomor 1")
            self.sebagai(langkah, petugas).action_catat("disetujui", "Surat Nomor 1")
            self.assertEqual(langkah.diputus_oleh_id, petugas)

    def test_petugas_jabatan_kosong(self):
        """A vacant post of the other side does not open its decision to the side that asks."""
        permohonan = self.ajukan(self.permohonan("lintas_instansi"))
        self.lewati(permohonan, 3)
        langkah = self.aktif(permohonan)
        self.seksi_luar.manager_id = False
        self.sebagai(langkah, self.pengelola_lain).action_cari_ulang()
        self.assertFalse(langkah.penindak_id)
        self.assertIn("nobody heads Seksi Lain", langkah.kendala)
        with self.ditolak("its own officer records it", AccessError):
            self.sebagai(langkah, self.pengelola).action_catat("disetujui", "Surat Nomor 1")
        self.sebagai(langkah, self.pengelola_lain).action_catat("disetujui", "Surat Nomor 1")
        self.assertEqual(langkah.state, "disetujui")

    def test_hanya_instansi(self):
        """R-099, R-100: who asks knows no unit of the other government; its PyB names people."""
        permohonan = self.ajukan(
            self.kursi(unit_tujuan_id=False, instansi_tujuan_id=self.lain.partner_id.id)
        )
        self.lewati(permohonan, 2)
        langkah = self.aktif(permohonan)
        self.assertEqual((langkah.aksi, langkah.penindak_id), ("perintahkan", self.pyb_lain))
        milik = self.sebagai(langkah, self.pyb_lain)
        with self.ditolak("name who is made available for 2 × Pelaksana"):
            milik.action_setujui()
        milik.action_namai(permohonan.line_ids.id, (self.lusi | self.luki).ids)
        self.jalankan(permohonan)
        self.assertEqual(permohonan.penugasan_ids.employee_id, self.lusi | self.luki)
        self.assertEqual(
            permohonan._langkah_ronde().mapped("penindak_id.name")[2:6],
            ["Sekda Lain", "Kasi Pemerintah Lain", "Kadis Lain", "Lusi Lain"],
        )

    def test_daftar_nama(self):
        """R-100, R-101: the answer carries the names; each of them is assigned and receives."""
        permohonan = self.kursi()
        jawab = self.sampai(permohonan, "jawab")
        self.assertEqual(jawab.penindak_id, self.kadis_lain)
        milik = self.sebagai(jawab, self.kadis_lain)
        kursi = permohonan.line_ids
        baru = milik.action_namai(kursi.id, (self.lusi | self.luki).ids)
        self.assertEqual(kursi.state, "dinamai")
        lines = permohonan.line_ids - kursi
        self.assertEqual(set(lines.ids), set(baru))
        self.assertEqual(lines.asal_line_id, kursi)
        milik.action_setujui()
        self.jalankan(permohonan)
        self.assertEqual(permohonan.penugasan_ids.employee_id, self.lusi | self.luki)
        self.assertTrue(all(permohonan.penugasan_ids.mapped("diterima_pada")))
        self.assertEqual(permohonan.tim_id.anggota_ids.employee_id, self.lusi | self.luki)
        terima = permohonan.langkah_ids.filtered(lambda satu: satu.aksi == "terima")
        self.assertEqual(terima.penindak_id, self.lusi | self.luki)
        self.assertIn("nama", permohonan.keputusan_ids.mapped("jenis"))

    def test_tugaskan_tanpa_nama(self):
        """R-101: without names nobody is assigned."""
        permohonan = self.kursi()
        tugaskan = self.sampai(permohonan, "tugaskan")
        milik = self.sebagai(tugaskan, tugaskan.penindak_id)
        with self.ditolak("name who is made available for 2 × Pelaksana"):
            milik.action_setujui()
        milik.action_namai(permohonan.line_ids.id, self.lusi.ids)
        self.jalankan(permohonan)
        self.assertEqual(permohonan.penugasan_ids.employee_id, self.lusi)

    def test_nama_yang_tidak_cocok(self):
        """R-056, R-101: as many as asked for, of the jenjang asked for, PF or PLK, of the unit."""
        permohonan = self.kursi(jumlah=1)
        jawab = self.sampai(permohonan, "jawab")
        milik = self.sebagai(jawab, self.kadis_lain)
        kursi = permohonan.line_ids
        muda = self.orang_lain("Muda Lain", "jf_muda")
        pws = self.orang_lain("Kasi Lagi", "pws")
        for orang, pesan in [
            (self.lusi | self.luki, "not more than 1"),
            (self.env["hr.employee"], "at least one person"),
            (muda, "Muda Lain holds .*, but 1 × Pelaksana is asked for"),
            (pws, "Kasi Lagi holds"),
            (self.jeni, "Jeni is not of Dinas Lain"),
        ]:
            with self.subTest(orang=orang.mapped("name")):
                with self.ditolak(pesan):
                    milik.action_namai(kursi.id, orang.ids)
                self.assertEqual((kursi.state, permohonan.line_ids), ("menunggu", kursi))

    def test_nama_bukan_pf_plk(self):
        """R-056: a seat of no particular jenjang is no way in for a structural official."""
        permohonan = self.kursi(jumlah=1)
        permohonan.line_ids.jenjang_id = False
        jawab = self.sampai(permohonan, "jawab")
        with self.ditolak("only a Pejabat Fungsional or Pelaksana"):
            self.sebagai(jawab, self.kadis_lain).action_namai(
                permohonan.line_ids.id, self.orang_lain("Kasi Lagi", "pws").ids
            )

    def orang_lain(self, nama, jenjang):
        job = self.env["hr.job"].create(
            {
                "name": nama,
                "company_id": self.lain.id,
                "jenjang_id": self.ref_jenjang(jenjang).id,
            }
        )
        pegawai = self.env["hr.employee"].create(
            {
                "name": nama,
                "company_id": self.lain.id,
                "department_id": self.seksi_luar.id,
                "job_id": job.id,
            }
        )
        self.buat_kedudukan(pegawai, self.kadis_lain)
        return pegawai

    def test_siapa_menamai(self):
        """R-101: the side asked names, in its own turn; neither the PyB who asks nor an officer."""
        permohonan = self.ajukan(self.kursi())
        kursi = permohonan.line_ids
        with self.ditolak("nobody is to be named"):
            self.sebagai(self.aktif(permohonan), self.pyb).action_namai(kursi.id, self.lusi.ids)
        jawab = self.sampai(permohonan, "jawab")
        for bukan in (self.pyb_lain, self.kabid, self.pengelola, self.pengelola_lain):
            with self.assertRaises(AccessError):
                self.sebagai(jawab, bukan).action_namai(kursi.id, self.lusi.ids)
        milik = self.sebagai(jawab, self.kadis_lain)
        milik.action_namai(kursi.id, self.lusi.ids)
        with self.ditolak("nobody is to be named"):
            milik.action_namai(kursi.id, self.luki.ids)

    def test_ditolak_setelah_dinamai(self):
        """R-101: the PyB dituju refuses the list; nobody is assigned."""
        permohonan = self.kursi()
        jawab = self.sampai(permohonan, "jawab")
        milik = self.sebagai(jawab, self.kadis_lain)
        milik.action_namai(permohonan.line_ids.id, self.lusi.ids)
        milik.action_setujui()
        self.sebagai(self.aktif(permohonan), self.pyb_lain).action_tolak("Daftar tidak sesuai")
        self.assertEqual(
            (permohonan.state, permohonan.alasan_penolakan), ("ditolak", "Daftar tidak sesuai")
        )
        self.assertFalse(permohonan.penugasan_ids)
        self.assertFalse(permohonan.tim_id.anggota_ids)

    # ------------------------------------------------------------------ one outside

    def keluar(self, **vals):
        """Send a request to the government outside; return it when that one must answer."""
        permohonan = self.kursi(unit_tujuan_id=False, instansi_tujuan_id=self.luar.id, **vals)
        langkah = self.sampai(permohonan, "perintahkan")
        self.assertFalse(langkah.penindak_id | langkah.pejabat_id)
        return permohonan, langkah

    def test_di_luar_dicatat(self):
        """R-099 to R-102: the answer of a government outside, by letter; its man joins the team."""
        permohonan, langkah = self.keluar(jumlah=1)
        petugas = self.pengelola
        self.sebagai(langkah, petugas).action_catat("disetujui", SURAT)
        self.assertRecordValues(
            langkah,
            [
                {
                    "state": "disetujui",
                    "bertindak": "dicatat",
                    "dasar": "Letter number 800/12/Prov/2026 of 20 Januari 2026",
                    "diputus_oleh_id": petugas.id,
                }
            ],
        )
        lampiran = self.env["ir.attachment"].search(
            [("res_model", "=", permohonan._name), ("res_id", "=", permohonan.id)]
        )
        self.assertEqual((lampiran.name, lampiran.raw), ("jawaban.pdf", b"%PDF-1.4 jawaban"))
        langkah = self.aktif(permohonan)
        self.sebagai(langkah, petugas).action_namai(
            permohonan.line_ids.id, [{"nama": "Luna Luar", "jabatan": "Analis Hukum"}]
        )
        while langkah := self.aktif(permohonan):
            self.sebagai(langkah, petugas).action_catat("disetujui", SURAT)
        self.assertEqual(permohonan.state, "disetujui")
        self.assertFalse(permohonan.penugasan_ids)
        self.assertRecordValues(
            permohonan.tim_id.anggota_ids,
            [
                {
                    "employee_id": False,
                    "nama_luar": "Luna Luar",
                    "instansi_luar": "Provinsi Luar",
                    "peran_tim": "Anggota",
                }
            ],
        )
        self.assertEqual(permohonan.tim_id.lingkup, "lintas_instansi")

    def test_di_luar_tanpa_bukti(self):
        """A decision from outside needs number, date and scan of its letter, in the past."""
        _permohonan, langkah = self.keluar()
        milik = self.sebagai(langkah, self.pengelola)
        for dasar, pesan in [
            ("Lewat telepon", "number and date"),
            ({**SURAT, "nomor": ""}, "number and date"),
            ({**SURAT, "tanggal": False}, "number and date"),
            ({**SURAT, "tanggal": "kemarin"}, "is no date"),
            ({**SURAT, "tanggal": "2999-01-01"}, "lies in the future"),
            ({**SURAT, "berkas_base64": ""}, "[Ss]can"),
            ({**SURAT, "berkas_base64": "bukan base64!"}, "not valid base64"),
        ]:
            with self.subTest(dasar=dasar), self.ditolak(pesan):
                milik.action_catat("disetujui", dasar)
        with self.ditolak("none of disetujui, ditolak"):
            milik.action_catat("mungkin", SURAT)
        self.assertEqual(langkah.state, "aktif")

    def test_di_luar_bukti_di_dalam(self):
        """What our own official decides on that route needs no letter of the other side."""
        permohonan = self.kursi(unit_tujuan_id=False, instansi_tujuan_id=self.luar.id)
        langkah = self.ajukan(permohonan) and self.aktif(permohonan)
        self.assertEqual(langkah.penindak_id, self.pyb)
        self.sebagai(langkah, self.pengelola).action_catat("disetujui", "Disposisi 19 Januari 2026")
        self.assertEqual(langkah.dasar, "Disposisi 19 Januari 2026")

    def test_di_luar_ditolak(self):
        """R-098: a refusal from outside keeps its reason, or else the letter, and ends it."""
        for alasan, harapan in [
            ("Tidak ada pegawai", "Tidak ada pegawai"),
            ("", "Letter number 800/12/Prov/2026 of 20 Januari 2026"),
        ]:
            permohonan, langkah = self.keluar()
            self.sebagai(langkah, self.pengelola).action_catat(
                "ditolak", {**SURAT, "alasan": alasan}
            )
            self.assertEqual((permohonan.state, permohonan.alasan_penolakan), ("ditolak", harapan))

    def test_di_luar_siapa_mencatat(self):
        """Only officers of the agency that asked record it; nobody approves it with a click."""
        operator = self.buat_user(
            "opr.dinas", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        pemohon = self.buat_user(
            "opr.kabid",
            "hr_sistem_kerja.group_operator_pd",
            perangkat_daerah_ids=self.dinas.ids,
            partner_id=self.kabid.work_contact_id.id,
        )
        _permohonan, langkah = self.keluar()
        for bukan in (self.operator, self.pengelola_lain, pemohon, self.pyb, self.kadis):
            with self.assertRaises(AccessError):
                self.sebagai(langkah, bukan).action_catat("disetujui", SURAT)
        for siapa in (operator, self.pyb):
            with self.assertRaises(AccessError):
                self.sebagai(langkah, siapa).action_setujui()
        self.sebagai(langkah, operator).action_catat("disetujui", SURAT)
        self.assertEqual(langkah.state, "disetujui")

    def test_di_luar_orang_bernama(self):
        """Who is asked for by name stays that person; employees here are not of outside."""
        line = {"nama_luar": "Luna Luar", "jabatan_luar": "Analis Hukum"}
        permohonan = self.permohonan(
            "lintas_instansi",
            "tim",
            orang=self.env["hr.employee"],
            line_ids=[Command.create(line)],
            unit_tujuan_id=False,
            instansi_tujuan_id=self.luar.id,
        )
        self.sampai(permohonan, "perintahkan")
        while langkah := self.aktif(permohonan):
            self.sebagai(langkah, self.pengelola).action_catat("disetujui", SURAT)
        self.assertEqual(permohonan.tim_id.anggota_ids.nama, "Luna Luar")
        with self.ditolak("Jeni is not of Provinsi Luar"):
            self.permohonan(
                "lintas_instansi",
                orang=self.jeni,
                unit_tujuan_id=False,
                instansi_tujuan_id=self.luar.id,
            )


@tagged("post_install", "-at_install")
class TestRuteInstansiMamuju(RuteCase):
    """R5 of Mamuju with a government outside: one letter, one answer."""

    KODE = "mamuju_29_2023"

    def test_r5_di_luar(self):
        """R-070: the Bupati asks, the letter of the other government answers."""
        permohonan = self.permohonan(
            "lintas_instansi",
            "tim",
            orang=self.env["hr.employee"],
            line_ids=[Command.create({"jumlah": 1})],
            unit_tujuan_id=False,
            instansi_tujuan_id=self.luar.id,
        )
        self.ajukan(permohonan)
        self.sebagai(self.aktif(permohonan), self.bupati).action_setujui()
        jawab = self.sebagai(self.aktif(permohonan), self.pengelola)
        with self.ditolak("name who is made available"):
            jawab.action_catat("disetujui", SURAT)
        jawab.action_namai(permohonan.line_ids.id, [{"nama": "Luna Luar", "jabatan": "Analis"}])
        jawab.action_catat("disetujui", SURAT)
        self.assertEqual(permohonan.state, "disetujui")
        self.assertEqual(permohonan.tim_id.anggota_ids.nama_luar, "Luna Luar")
