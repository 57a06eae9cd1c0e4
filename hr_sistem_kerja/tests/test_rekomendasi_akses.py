"""Who reads, writes and guesses recommendations and their material."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .common_rekomendasi import RekomendasiCase


@tagged("post_install", "-at_install")
class TestAksesRekomendasi(RekomendasiCase):
    def terbaca(self, record, orang):
        """Return whether this person finds the record and reads it."""
        milik = self.sebagai(record, orang)
        ketemu = milik.search([("id", "=", record.id)])
        try:
            with self.cr.savepoint():
                milik.invalidate_recordset()
                milik.read(["state"])
        except AccessError:
            self.assertFalse(ketemu)
            return False
        self.assertEqual(ketemu.ids, record.ids)
        return True

    def test_draf_tidak_untuk_orangnya(self):
        """R-159: the person sees his own only once it is shown to him."""
        rekomendasi = self.buat_rekomendasi()
        self.assertTrue(self.terbaca(rekomendasi, self.ppk))
        self.assertFalse(self.terbaca(rekomendasi, self.hukum))
        self.sebagai(rekomendasi, self.ppk).action_ajukan()
        self.assertTrue(self.terbaca(rekomendasi, self.hukum))

    def test_diperbaiki_tertutup_lagi(self):
        """R-159: what is being changed is not shown; what was shown stays in the history."""
        rekomendasi = self.diajukan()
        self.sebagai(rekomendasi, self.ppk).action_perbaiki("Salah ketik")
        self.assertFalse(self.terbaca(rekomendasi, self.hukum))
        riwayat = self.sebagai(self.env["sistem.kerja.rekomendasi.riwayat"], self.hukum)
        self.assertEqual(len(riwayat.search([])), 2)

    def test_rekan_ketua_dan_orang_luar(self):
        """R-159: colleagues, the ketua, the PUO of the work and strangers see nothing."""
        rekomendasi = self.diterima()
        self.env.flush_all()
        for orang in (self.rachma, self.dagas, self.ahmad, self.kabag, self.dedi, self.lina):
            with self.subTest(orang=orang.name):
                self.assertFalse(self.terbaca(rekomendasi, orang))
                for model in ("riwayat", "tahun"):
                    milik = self.sebagai(self.env[f"sistem.kerja.rekomendasi.{model}"], orang)
                    self.assertFalse(milik.search([]))

    def test_orang_dan_ppk_membaca_rekap(self):
        """R-159: the person and his PPK read the year."""
        self.diterima()
        self.env.flush_all()
        for orang in (self.hukum, self.ppk):
            milik = self.sebagai(self.env["sistem.kerja.rekomendasi.tahun"], orang)
            self.assertEqual(milik.search([]).mapped("jumlah"), [1])
            self.assertTrue(milik.search([]).action_lihat())

    def test_petugas(self):
        """R-159: officers of the person's office see it; of another agency not."""
        rekomendasi = self.buat_rekomendasi()
        lain = self.buat_user(
            "opr.lain", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        self.assertTrue(self.terbaca(rekomendasi, self.operator))
        self.assertTrue(self.terbaca(rekomendasi, self.pengelola))
        self.assertFalse(self.terbaca(rekomendasi, lain))

    def test_tidak_menulis(self):
        """R-159: nobody but the PPK fills in the draft; the person writes nothing."""
        rekomendasi = self.diajukan()
        for orang in (self.hukum, self.ppk):
            with self.ditolak("what the person has seen"):
                self.sebagai(rekomendasi, orang).write({"hasil_kerja": "di_atas"})
        self.sebagai(rekomendasi, self.ppk).action_perbaiki("Salah ketik")
        with self.tanpa_hak():
            self.sebagai(rekomendasi, self.hukum).write({"hasil_kerja": "di_atas"})
        for vals in ({"state": "diterima"}, {"batas_tanggapan": "2020-01-01"}, {"ronde": 0}):
            with self.ditolak(galat=UserError):
                self.sebagai(rekomendasi, self.ppk).write(vals)

    def test_orang_luar_tidak_belajar(self):
        """R-159: a stranger who guesses ids learns no name from a refusal."""
        rekomendasi = self.diajukan()
        bahan = self.buat_bahan()
        for orang in (self.lina, self.dedi):
            with self.assertRaises(AccessError) as galat, self.cr.savepoint():
                self.sebagai(rekomendasi, orang).write({"hasil_kerja": "sesuai"})
            self.assertNotIn("Hana", str(galat.exception))
            with self.assertRaises(AccessError) as galat, self.cr.savepoint():
                self.sebagai(bahan, orang).write({"hasil": "x"})
            self.assertNotIn("Hana", str(galat.exception))
            model = self.sebagai(rekomendasi.browse(), orang)
            with self.assertRaises(AccessError) as galat, self.cr.savepoint():
                model.buat(self.penugasan.id)
            self.assertNotIn("Hana", str(galat.exception))
            with self.assertRaises(AccessError) as galat, self.cr.savepoint():
                self.buat_bahan(oleh=orang)
            self.assertNotIn("Hana", str(galat.exception))

    def test_tidak_membuat_untuk_orang_lain(self):
        """R-159: a PPK makes none about people whom he does not assess, nor moves one there."""
        model = self.sebagai(self.env["sistem.kerja.rekomendasi"], self.ppk)
        with self.tanpa_hak():
            model.create({"penugasan_id": self.penugasan_dari(self.dagas).id})
        with self.tanpa_hak():
            model.buat(self.penugasan_dari(self.dagas).id)
        with self.ditolak("Hana Hukum", self.ppk.name, galat=AccessError):
            self.sebagai(model, self.kabag).buat(self.penugasan.id)
        rekomendasi = self.buat_rekomendasi()
        with self.ditolak():
            self.sebagai(rekomendasi, self.ppk).write(
                {"penugasan_id": self.penugasan_dari(self.dagas).id}
            )

    def test_menebak_nilai(self):
        """R-159: no search tells a colleague what he may not read."""
        self.diterima()
        for orang in (self.rachma, self.ahmad):
            model = self.sebagai(self.env["sistem.kerja.rekomendasi"], orang)
            self.assertFalse(model.search_count([("predikat", "=", "baik")]))
            self.assertFalse(model._read_group([], ["predikat"], ["__count"]))

    def test_bahan(self):
        """R-156: sender, PPK and PUO read it; the person himself and colleagues do not."""
        bahan = self.buat_bahan()
        self.assertTrue(self.terbaca(bahan, self.ahmad))
        self.assertFalse(self.terbaca(bahan, self.ppk))
        self.sebagai(bahan, self.ahmad).action_kirim()
        for orang, boleh in (
            (self.ahmad, True),
            (self.ppk, True),
            (self.kabag, True),
            (self.hukum, False),
            (self.rachma, False),
            (self.sekda, False),
            (self.lina, False),
        ):
            with self.subTest(orang=orang.name):
                self.assertEqual(self.terbaca(bahan, orang), boleh)

    def test_bahan_lain_tidak_lewat_rekomendasi(self):
        """R-156: the person who reads his recommendation gets no material through it."""
        bahan = self.buat_bahan()
        self.sebagai(bahan, self.ahmad).action_kirim()
        rekomendasi = self.diajukan()
        self.assertFalse(self.sebagai(rekomendasi, self.hukum).bahan_ids)
        self.assertTrue(self.sebagai(rekomendasi, self.ppk).bahan_ids)

    def test_riwayat_tertutup(self):
        """R-159: nobody writes the history."""
        rekomendasi = self.diajukan()
        for orang in (self.ppk, self.pengelola):
            with self.ditolak("History"):
                self.sebagai(rekomendasi.riwayat_ids, orang).write({"catatan": "x"})
        with self.ditolak(galat=UserError):
            self.env["sistem.kerja.rekomendasi.riwayat"].create({"jenis": "diterima"})

    def test_portal_membaca_semua_bidang(self):
        """R-159: a portal account reads the whole record, as programs do."""
        rekomendasi = self.diterima()
        milik = self.sebagai(rekomendasi, self.hukum)
        # Activities are for accounts in the backend
        bidang = [nama for nama in milik.fields_get() if "activity_" not in nama]
        isi = milik.read(bidang)[0]
        self.assertEqual(isi["predikat"], "baik")
        self.assertFalse(isi["bahan_ids"])
