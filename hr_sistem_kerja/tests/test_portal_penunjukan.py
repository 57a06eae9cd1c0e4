from odoo import fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .test_portal_unit import PortalPimpinanCase

ALAMAT = "/my/sistem-kerja/penunjukan"
PERMOHONAN = "/my/sistem-kerja/permohonan"
DELEGASI = "/my/sistem-kerja/delegasi"


@tagged("post_install", "-at_install")
class TestPortalPenunjukan(PortalPimpinanCase):
    """Issue 7, item 5: assigning in the own unit, asking others, being away."""

    def isi(self, **vals):
        return {
            "unit": self.bagian.id,
            "orang": self.rachma.id,
            "maksud": "Menyusun laporan",
            "target": "1 laporan",
            "pengaturan_lain": "Dua hari dalam sepekan",
            "mulai": "2026-01-01",
            "selesai_pada": "2026-06-30",
            **vals,
        }

    def terakhir(self, model):
        return self.env[model].search([], order="id desc", limit=1)

    # ------------------------------------------------------------------ in the own unit

    def test_penunjukan(self):
        """R-056, R-058: draft, what the regulation says of it, establish; nobody else does."""
        self.masuk(self.kabag)
        self.assertIn(self.rachma.name, self.baca(f"{ALAMAT}/baru"))
        halaman = self.kirim(f"{ALAMAT}/baru", **self.isi())
        penugasan = self.terakhir("sistem.kerja.penugasan")
        self.assertEqual((penugasan.employee_id, penugasan.state), (self.rachma, "draft"))
        # The sign of an answer: a preview that fails to read shows none
        self.assertIn("fa-check", halaman.text)
        self.assertIn('value="tetapkan"', halaman.text)
        alamat = f"{ALAMAT}/{penugasan.id}"
        self.assertIn("Menyusun laporan", self.baca(f"{alamat}/ubah"))
        self.kirim(f"{alamat}/ubah", **self.isi(maksud="Menyusun dua laporan"))
        self.assertEqual(penugasan.maksud, "Menyusun dua laporan")
        for orang in (self.hukum, self.kadis, self.rachma):
            self.masuk(orang)
            self.assertEqual(self.url_open(alamat).status_code, 404)
            self.assertEqual(self.kirim(alamat, tindakan="tetapkan").status_code, 404)
            self.assertEqual(self.url_open(f"{alamat}/ubah").status_code, 404)
        self.masuk(self.kabag)
        self.assertIn('id="selesai"', self.kirim(alamat, tindakan="tetapkan").text)
        self.assertEqual(penugasan.state, "ditetapkan")
        self.assertTrue(penugasan.naskah_id)
        self.assertIn('id="pesan"', self.kirim(alamat, tindakan="tetapkan").text)
        self.assertEqual(self.url_open(f"{alamat}/ubah").status_code, 404)
        self.kirim(alamat, tindakan="batalkan", alasan="Tidak jadi")
        self.assertEqual(penugasan.state, "dibatalkan")

    def test_penunjukan_kurang(self):
        """What is missing or wrong is said beside what was typed; nothing is kept."""
        self.masuk(self.kabag)
        awal = self.env["sistem.kerja.penugasan"].search_count([])
        for salah in (
            {"maksud": " "},
            {"mulai": "kemarin"},
            {"orang": self.hukum.id},
            {"orang": "abc"},
            {"mulai": "2026-07-01"},
        ):
            with self.subTest(salah=salah):
                halaman = self.kirim(f"{ALAMAT}/baru", **self.isi(**salah))
                self.assertEqual(halaman.status_code, 200)
                self.assertIn('id="pesan"', halaman.text)
                self.assertIn("Dua hari dalam sepekan", halaman.text)
        self.assertEqual(self.env["sistem.kerja.penugasan"].search_count([]), awal)

    def test_penunjukan_unit_lain(self):
        """A unit that he does not head is not assigned for; who heads none assigns nobody."""
        self.masuk(self.kabag)
        self.kirim(f"{ALAMAT}/baru", **self.isi(unit=self.bagian_lain.id, orang=self.hukum.id))
        self.assertFalse(
            self.env["sistem.kerja.penugasan"].search(
                [("unit_pemilik_id", "=", self.bagian_lain.id)]
            )
        )
        self.masuk(self.hukum)
        self.assertNotIn(self.rachma.name, self.baca(f"{ALAMAT}/baru"))
        self.assertIn('id="pesan"', self.kirim(f"{ALAMAT}/baru", **self.isi()).text)

    def test_hapus_draf(self):
        """A draft can be thrown away."""
        self.masuk(self.kabag)
        self.kirim(f"{ALAMAT}/baru", **self.isi())
        penugasan = self.terakhir("sistem.kerja.penugasan")
        self.kirim(f"{ALAMAT}/{penugasan.id}", tindakan="hapus")
        self.assertFalse(penugasan.exists())

    # ------------------------------------------------------------------ asking another unit

    def test_permohonan(self):
        """R-093: find the unit, name people, see the route, send; the others read its steps."""
        self.masuk(self.kabag)
        self.assertIn(self.bagian_lain.name, self.baca(f"{PERMOHONAN}/baru?cari=hukum"))
        alamat = f"{PERMOHONAN}/baru?pemohon={self.bagian.id}&tujuan={self.bagian_lain.id}"
        self.assertIn(self.hukum.name, self.baca(alamat))
        isi = self.isi(
            pemohon=self.bagian.id,
            tujuan=self.bagian_lain.id,
            orang=self.hukum.id,
            kompetensi="Perancangan peraturan",
        )
        halaman = self.kirim(f"{PERMOHONAN}/baru", **isi)
        permohonan = self.terakhir("sistem.kerja.permohonan")
        self.assertEqual(permohonan.line_ids.employee_id, self.hukum)
        # The sign of an answer: a preview that fails to read shows none
        self.assertIn("fa-check", halaman.text)
        alamat = f"{PERMOHONAN}/{permohonan.id}"
        self.kirim(alamat, tindakan="ubah", **{**isi, "maksud": "Menyusun Perda"})
        self.assertEqual(permohonan.maksud, "Menyusun Perda")
        for orang in (self.rachma, self.kadis):
            self.masuk(orang)
            self.assertEqual(self.url_open(alamat).status_code, 404)
            self.assertEqual(self.kirim(alamat, tindakan="ajukan").status_code, 404)
        self.masuk(self.kabag)
        self.assertIn('id="selesai"', self.kirim(alamat, tindakan="ajukan").text)
        self.assertEqual(permohonan.state, "diajukan")
        self.assertIn('id="pesan"', self.kirim(alamat, tindakan="ajukan").text)
        self.assertIn("judul_rute", self.baca(alamat))
        self.kirim(alamat, tindakan="batalkan", alasan="Ditunda")
        self.assertEqual(permohonan.state, "dibatalkan")

    def test_permohonan_kursi(self):
        """R3: seats without a name; the head of the unit asked names his people on his page."""
        self.masuk(self.kabag)
        plk = self.ref_jenjang("plk")
        isi = self.isi(
            pemohon=self.bagian.id, tujuan=self.bagian_lain.id, orang="", kompetensi="Hukum"
        )
        salah = self.kirim(f"{PERMOHONAN}/baru", **{**isi, "jenjang": plk.id, "jumlah": "0"})
        self.assertIn('id="pesan"', salah.text)
        self.kirim(f"{PERMOHONAN}/baru", **{**isi, "jenjang": plk.id, "jumlah": "1"})
        permohonan = self.terakhir("sistem.kerja.permohonan")
        kursi = permohonan.line_ids
        self.assertEqual((kursi.jenjang_id, kursi.jumlah), (plk, 1))
        self.kirim(f"{PERMOHONAN}/{permohonan.id}", tindakan="ajukan")
        langkah = self.aktif(permohonan)
        self.masuk(langkah.penindak_id)
        alamat = f"/my/sistem-kerja/langkah/{langkah.id}"
        self.assertIn(f"orang_{kursi.id}_{self.hukum.id}", self.baca(alamat))
        self.kirim(alamat, putusan="namai", kursi=kursi.id, **{f"orang_{kursi.id}": self.hukum.id})
        self.assertEqual(permohonan.line_ids.employee_id, self.hukum)

    def test_permohonan_orang_lain(self):
        """People of a third unit are not asked for by their id; strangers get no form."""
        self.masuk(self.kabag)
        isi = self.isi(pemohon=self.bagian.id, tujuan=self.bagian_lain.id, orang=self.dedi.id)
        self.kirim(f"{PERMOHONAN}/baru", **isi)
        self.assertFalse(self.terakhir("sistem.kerja.permohonan").line_ids)
        self.masuk(self.hukum)
        self.assertEqual(self.url_open(f"{PERMOHONAN}/baru").status_code, 404)
        self.assertEqual(self.kirim(f"{PERMOHONAN}/baru", **isi).status_code, 404)

    # ------------------------------------------------------------------ many at once

    def test_banyak_langkah(self):
        """Several steps with one click; the one that is not his does not hold up the others."""
        semua = self.env["sistem.kerja.langkah"]
        for _kali in range(2):
            permohonan = self.buat_permohonan()
            self.sebagai(permohonan, self.kabag).action_ajukan()
            semua |= self.aktif(permohonan)
        asing = self.buat_permohonan(self.dedi, unit_tujuan_id=self.dinas.id)
        self.sebagai(asing, self.kabag).action_ajukan()
        self.masuk(self.kabag_lain)
        alamat = "/my/sistem-kerja/langkah"
        self.assertIn('name="langkah"', self.baca(alamat))
        self.assertIn('id="pesan"', self.kirim(alamat, putusan="setujui").text)
        tolak = self.kirim(alamat, putusan="tolak", langkah=semua.ids)
        self.assertIn('id="pesan"', tolak.text)
        self.assertEqual(set(semua.mapped("state")), {"aktif"})
        ids = [*semua.ids, self.aktif(asing).id, 99999999]
        self.assertIn('id="selesai"', self.kirim(alamat, putusan="setujui", langkah=ids).text)
        self.assertEqual(set(semua.mapped("state")), {"disetujui"})
        self.assertEqual(self.aktif(asing).state, "aktif")
        kembali = self.kirim(alamat, putusan="setujui", langkah=semua.ids)
        self.assertIn('id="pesan"', kembali.text)

    # ------------------------------------------------------------------ away

    def test_delegasi(self):
        """R-017: the head asks for a delegation; an officer puts it in force with the order."""
        self.masuk(self.kabag)
        kini = fields.Date.context_today(self.env.user)
        isi = {
            "unit": self.bagian.id,
            "penerima": self.ahmad.id,
            "jenis": "plh",
            "mulai": str(kini),
            "selesai": str(fields.Date.add(kini, days=5)),
            "alasan": "Dinas luar",
        }
        self.assertIn(self.ahmad.name, self.baca(DELEGASI))
        for salah in ({"penerima": self.dedi.id}, {"unit": self.dinas.id}, {"mulai": "x"}):
            self.assertIn('id="pesan"', self.kirim(DELEGASI, **{**isi, **salah}).text)
        self.assertIn('id="selesai"', self.kirim(DELEGASI, **isi).text)
        delegasi = self.terakhir("sistem.kerja.pendelegasian")
        self.assertEqual((delegasi.state, delegasi.pejabat_id), ("draft", self.kabag))
        self.assertIn(self.pengelola, delegasi.activity_ids.user_id)
        self.assertFalse(self.env["sistem.kerja.pendelegasian"]._untuk(self.kabag))
        with self.assertRaises(AccessError):
            self.sebagai(delegasi, self.kabag).action_berlakukan()
        self.masuk(self.hukum)
        alamat = f"{DELEGASI}/{delegasi.id}/tarik"
        self.assertEqual(self.kirim(alamat).status_code, 404)
        self.masuk(self.ahmad)
        self.assertIn('id="pesan"', self.kirim(alamat).text)
        petugas = self.sebagai(delegasi, self.pengelola)
        petugas.dasar = "Surat Perintah 1"
        petugas.action_berlakukan()
        self.assertFalse(delegasi.activity_ids)
        with self.assertRaises(UserError), self.cr.savepoint():
            self.sebagai(delegasi, self.kabag).action_tarik_usul()

    def test_delegasi_tarik(self):
        """What was asked for is withdrawn while it is a draft, by who asked."""
        kini = str(fields.Date.context_today(self.env.user))
        model = self.sebagai(self.env["sistem.kerja.pendelegasian"], self.kabag)
        nomor = model.usulkan(self.bagian.id, self.ahmad.id, "plh", kini, kini)
        self.masuk(self.kabag)
        self.kirim(f"{DELEGASI}/{nomor}/tarik")
        self.assertEqual(self.env["sistem.kerja.pendelegasian"].browse(nomor).state, "dibatalkan")
