from odoo.tests import freeze_time, tagged

from .common_surel import SurelCase

HARI_INI = "2026-07-15"


@tagged("post_install", "-at_install")
@freeze_time(f"{HARI_INI} 02:00:00")
class TestPengingat(SurelCase):
    """Issue 4, 5: the reminder and the report of the deadlines, one e-mail for each person."""

    @classmethod
    def buat_langkah(cls, pejabat, jumlah=1):
        """Create as many requests as asked for, each with an active step of the next official."""
        permohonan = cls.env["sistem.kerja.permohonan"].create(
            [
                {
                    "unit_pemohon_id": cls.bagian.id,
                    "unit_tujuan_id": cls.dinas.id,
                    "maksud": f"Menyusun naskah {urutan}",
                    "tanggal_mulai": "2026-08-01",
                    "tanggal_selesai": "2026-12-31",
                }
                for urutan in range(jumlah)
            ]
        )
        peran = cls.env["sistem.kerja.peran"].search([], limit=1)
        return (
            cls.env["sistem.kerja.langkah"]
            ._buka()
            .create(
                [
                    {
                        "permohonan_id": satu.id,
                        "ronde": 1,
                        "urutan": 10,
                        "peran_id": peran.id,
                        "aksi": "setujui",
                        "pasal": "Pasal 21",
                        "pejabat_id": pejabat[urutan % len(pejabat)].id,
                        "penindak_id": pejabat[urutan % len(pejabat)].id,
                        "company_id": cls.instansi.id,
                        "state": "aktif",
                        "aktif_pada": "2026-07-13 02:00:00",
                        "batas_waktu": "2026-07-14",
                    }
                    for urutan, satu in enumerate(permohonan)
                ]
            )
            .with_env(cls.env)
        )

    def ukur(self, panggil):
        self.env.flush_all()
        self.env.invalidate_all()
        awal = self.env.cr.sql_log_count
        panggil()
        self.env.flush_all()
        return self.env.cr.sql_log_count - awal

    def test_pengingat(self):
        """One e-mail lists all steps of a person; the chatter keeps that he was reminded."""
        milik = self.buat_langkah(self.kadis, 3)
        lain = self.buat_langkah(self.kabag)
        (milik | lain)._ingatkan()
        self.assertEqual(self.kepada(), ["Kabag Uji", "Kadis Uji"])
        surat = self.surel().filtered(lambda s: s.recipient_ids == self.kadis.work_contact_id)
        for langkah in milik:
            self.assertIn(f"/sistem-kerja/langkah/{langkah.id}", surat.body_html)
            self.assertIn(langkah.permohonan_id.maksud, surat.body_html)
        self.assertIn('/my/sistem-kerja/langkah"', surat.body_html)
        self.assertIn("14 Juli 2026", surat.body_html)
        self.assertIn("Kadis Uji", self.catatan(milik[0].permohonan_id))
        self.assertNotIn("Kabag Uji", self.catatan(milik[0].permohonan_id))

    def test_laporan_terlambat(self):
        """The superior gets one e-mail that names who is late; he may then read the requests."""
        milik = self.buat_langkah(self.kadis, 2)
        milik._laporkan_terlambat({satu.id: self.sekda for satu in milik})
        self.assertEqual(self.kepada(), ["Sekda Uji"])
        self.assertIn("Kadis Uji", self.surel().body_html)
        for langkah in milik:
            self.assertIn("Sekda Uji", self.catatan(langkah.permohonan_id))
            self.assertTrue(self.sebagai(langkah, self.sekda).has_access("read"))

    def test_tanpa_alamat_tercatat(self):
        """Who has no address is marked in the chatter."""
        self.kadis.work_contact_id.email = False
        langkah = self.buat_langkah(self.kadis)
        langkah._ingatkan()
        self.assertFalse(self.surel())
        self.assertIn("(", self.catatan(langkah.permohonan_id).split("Kadis Uji")[1])

    def test_banyak(self):
        """More steps than anybody reads are counted, not listed."""
        self.buat_langkah(self.kadis, 60)._ingatkan()
        surat = self.surel()
        self.assertEqual(len(surat), 1)
        self.assertEqual(surat.body_html.count("/sistem-kerja/langkah/"), 25)
        self.assertIn("60", surat.subject)
        self.assertIn("35", surat.body_html)

    def test_kueri(self):
        """200 steps of 20 people: hardly more queries than 20 steps of 20 people."""
        pejabat = self.env["hr.employee"].create(
            [{"name": f"Pejabat {urutan}", "company_id": self.instansi.id} for urutan in range(20)]
        )
        self.beri_surel(pejabat)
        self.buat_langkah(pejabat, 20)._ingatkan()  # caches
        self.kosongkan()
        for panggil in ("_ingatkan", "_laporkan"):
            with self.subTest(panggil=panggil):
                sedikit = self.buat_langkah(pejabat, 20)
                dua_puluh = self.ukur(getattr(sedikit, panggil))
                banyak = self.buat_langkah(pejabat, 200)
                dua_ratus = self.ukur(getattr(banyak, panggil))
                self.assertLess(dua_ratus - dua_puluh, 25)
                self.assertLess(dua_ratus, 120)

    def test_kueri_penerima(self):
        """One e-mail for each of 200 people: the queries grow with batches, not with people."""
        pejabat = self.env["hr.employee"].create(
            [{"name": f"Pejabat {urutan}", "company_id": self.instansi.id} for urutan in range(200)]
        )
        self.beri_surel(pejabat)
        langkah = self.buat_langkah(pejabat, 200)
        kueri = self.ukur(langkah._ingatkan)
        self.assertEqual(len(self.surel()), 200)
        self.assertLess(kueri, 200)
