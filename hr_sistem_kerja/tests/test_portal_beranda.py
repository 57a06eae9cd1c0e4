import json

from odoo import http
from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from .common_alur import AlurCase

SANDI = "rahasia-uji"
ALAMAT = "/my/sistem-kerja"


@tagged("post_install", "-at_install")
class TestPortalBeranda(AlurCase, HttpCase):
    """Issue 7, items 1 and 2: my page, as a person and his colleagues see it."""

    def masuk(self, pegawai):
        user = pegawai if pegawai._name == "res.users" else self.akun(pegawai)
        user.password = SANDI
        self.authenticate(user.login, SANDI)
        return user

    def kirim(self, alamat, **isi):
        isi = {"csrf_token": http.Request.csrf_token(self), **isi}
        return self.url_open(alamat, data=isi)

    # ------------------------------------------------------------------ who I am

    def test_kedudukan(self):
        """R-090: my page names who assesses me, with the pasal of the rule that says so."""
        self.masuk(self.ahmad)
        halaman = self.url_open(ALAMAT).text
        self.assertIn(self.kabag.name, halaman)
        self.assertTrue(self.ahmad.kedudukan_pasal)
        self.assertIn(self.ahmad.kedudukan_pasal, halaman)
        self.assertNotIn(self.rachma.nip_tampil, halaman)

    def test_tanpa_pegawai(self):
        """An account that is nobody's gets a page that says whom to ask, and nothing else."""
        self.masuk(self.buat_user("tamu.uji", "base.group_portal"))
        halaman = self.url_open(ALAMAT)
        self.assertEqual(halaman.status_code, 200)
        self.assertNotIn("judul_menunggu", halaman.text)
        self.assertEqual(self.url_open(f"{ALAMAT}/koreksi").status_code, 200)

    def test_sama_di_backend(self):
        """Who has an account in the backend sees the same page."""
        user = self.buat_user(
            "dalam.uji", "base.group_user", partner_id=self.ahmad.work_contact_id.id
        )
        self.masuk(user)
        self.assertIn(self.ahmad.nip_tampil, self.url_open(ALAMAT).text)

    # ------------------------------------------------------------------ what waits for me

    def test_menunggu(self):
        """What waits for me is counted on my page and on the card of the portal, nobody else's."""
        permohonan = self.buat_permohonan()
        self.sebagai(permohonan, self.kabag).action_ajukan()
        pejabat = self.aktif(permohonan).penindak_id
        user = self.masuk(pejabat)
        sendiri = self.sebagai(user, user).with_context(lang=user.lang)
        menunggu = sendiri._sistem_kerja_menunggu()
        self.assertEqual([satu["jumlah"] for satu in menunggu], [1])
        self.assertEqual(menunggu[0]["url"], f"{ALAMAT}/langkah")
        self.assertIn(menunggu[0]["judul"], self.url_open(ALAMAT).text)
        self.assertEqual(self.hitung(), 1)
        self.masuk(self.dagas)
        self.assertEqual(self.hitung(), 0)
        dagas = self.akun(self.dagas)
        self.assertFalse(self.sebagai(dagas, dagas)._sistem_kerja_menunggu())

    def hitung(self):
        jawaban = self.url_open(
            "/my/counters",
            data=json.dumps({"params": {"counters": ["sistem_kerja_count"]}}),
            headers={"Content-Type": "application/json"},
        )
        return jawaban.json()["result"]["sistem_kerja_count"]

    def test_navigasi_pimpinan(self):
        """Who heads a unit has a page of his unit; who leads nobody has none."""
        self.masuk(self.kabag)
        self.assertIn(f'href="{ALAMAT}/unit"', self.url_open(ALAMAT).text)
        self.masuk(self.dagas)
        self.assertNotIn(f'href="{ALAMAT}/unit"', self.url_open(ALAMAT).text)

    # ------------------------------------------------------------------ asking for a correction

    def test_koreksi(self):
        """A request reaches the Pengelola; the answer is read on the page."""
        self.masuk(self.ahmad)
        halaman = self.kirim(f"{ALAMAT}/koreksi", isi="Pangkat saya III/c <sejak> April")
        self.assertIn('id="selesai"', halaman.text)
        self.assertIn("III/c &lt;sejak&gt;", halaman.text)
        koreksi = self.env["sistem.kerja.koreksi"].search([("employee_id", "=", self.ahmad.id)])
        self.assertEqual(koreksi.state, "diajukan")
        self.assertIn(self.pengelola, koreksi.activity_ids.user_id)
        self.assertIn(self.operator, koreksi.activity_ids.user_id)
        self.sebagai(koreksi, self.pengelola).action_jawab("Sudah diperbaiki")
        self.assertFalse(koreksi.activity_ids)
        self.assertIn("Sudah diperbaiki", self.url_open(f"{ALAMAT}/koreksi").text)

    def test_koreksi_dua_kali(self):
        """A second request before the answer is refused, and so is an empty one."""
        self.masuk(self.ahmad)
        self.assertIn('id="pesan"', self.kirim(f"{ALAMAT}/koreksi", isi="  ").text)
        self.kirim(f"{ALAMAT}/koreksi", isi="Satu")
        self.assertIn('id="pesan"', self.kirim(f"{ALAMAT}/koreksi", isi="Dua").text)
        self.assertEqual(
            self.env["sistem.kerja.koreksi"].search_count([("employee_id", "=", self.ahmad.id)]),
            1,
        )

    def test_koreksi_orang_lain(self):
        """A request for somebody else is refused; his requests are not there for me."""
        with self.assertRaises(UserError):
            self.sebagai(self.env["sistem.kerja.koreksi"], self.ahmad).ajukan("x", self.rachma.id)
        nomor = self.sebagai(self.env["sistem.kerja.koreksi"], self.ahmad).ajukan("NIP salah")
        koreksi = self.env["sistem.kerja.koreksi"].browse(nomor)
        self.masuk(self.rachma)
        for alamat in (nomor, nomor + 100000):
            halaman = self.kirim(f"{ALAMAT}/koreksi/{alamat}/tarik")
            self.assertEqual(halaman.status_code, 404)
        self.assertNotIn("NIP salah", self.url_open(f"{ALAMAT}/koreksi").text)
        with self.assertRaises(AccessError):
            self.sebagai(koreksi, self.rachma).read(["isi"])
        with self.assertRaises(AccessError):
            self.sebagai(koreksi, self.ahmad).action_jawab("Sendiri")
        with self.assertRaises(AccessError):
            self.sebagai(koreksi, self.ahmad).write({"jawaban": "lain"})
        self.assertEqual(koreksi.state, "diajukan")

    def test_koreksi_terkunci(self):
        """State and answer change only by the buttons; an answer that was read stays."""
        nomor = self.sebagai(self.env["sistem.kerja.koreksi"], self.ahmad).ajukan("NIP salah")
        koreksi = self.sebagai(self.env["sistem.kerja.koreksi"].browse(nomor), self.pengelola)
        with self.assertRaises(UserError):
            koreksi.write({"state": "selesai"})
        with self.assertRaises(UserError):
            koreksi.action_jawab(" ")
        koreksi.write({"jawaban": "Sudah"})
        koreksi.action_jawab()
        with self.assertRaises(UserError):
            koreksi.write({"jawaban": "Belum"})
        with self.assertRaises(UserError):
            koreksi.action_jawab("Lagi")

    def test_koreksi_operator(self):
        """The Operator of the office answers; the one of another office does not see it."""
        nomor = self.sebagai(self.env["sistem.kerja.koreksi"], self.ahmad).ajukan("NIP salah")
        koreksi = self.env["sistem.kerja.koreksi"].browse(nomor)
        lain = self.buat_user(
            "opr.lain", "hr_sistem_kerja.group_operator_pd", perangkat_daerah_ids=self.dinas.ids
        )
        with self.assertRaises(AccessError):
            self.sebagai(koreksi, lain).action_jawab("Sudah")
        self.sebagai(koreksi, self.operator).action_jawab("Sudah diteruskan")
        self.assertEqual(koreksi.dijawab_oleh_id, self.operator)

    def test_koreksi_tarik(self):
        """The employee withdraws his own request, once."""
        self.masuk(self.ahmad)
        self.kirim(f"{ALAMAT}/koreksi", isi="Satu")
        koreksi = self.env["sistem.kerja.koreksi"].search([("employee_id", "=", self.ahmad.id)])
        self.kirim(f"{ALAMAT}/koreksi/{koreksi.id}/tarik")
        self.assertEqual(koreksi.state, "ditarik")
        ulang = self.kirim(f"{ALAMAT}/koreksi/{koreksi.id}/tarik")
        self.assertIn('id="pesan"', ulang.text)

    def test_tanpa_csrf(self):
        """A form of another site writes nothing."""
        self.masuk(self.ahmad)
        with mute_logger("odoo.http"):
            halaman = self.kirim(f"{ALAMAT}/koreksi", isi="Palsu", csrf_token="palsu")
        self.assertEqual(halaman.status_code, 400)
        self.assertFalse(self.env["sistem.kerja.koreksi"].search([("isi", "=", "Palsu")]))

    def test_tanpa_masuk(self):
        """Without login every page leads to the login."""
        self.authenticate(None, None)
        for alamat in (ALAMAT, f"{ALAMAT}/koreksi", f"{ALAMAT}/naskah/1", f"{ALAMAT}/langkah"):
            self.assertIn("/web/login", self.url_open(alamat).url)

    # ------------------------------------------------------------------ files

    def test_berkas(self):
        """A file goes to who may read its record, to be saved; to others it is not there."""
        pengajuan = self.buat_pengajuan()
        berkas = self.env["ir.attachment"].create(
            {
                "name": "cv <uji>.html",
                "raw": b"<script>alert(1)</script>",
                "res_model": pengajuan._name,
                "res_id": pengajuan.id,
            }
        )
        pengajuan.attachment_ids = berkas
        asing = self.env["ir.attachment"].create({"name": "lain.txt", "raw": b"rahasia"})
        alamat = f"{ALAMAT}/berkas/pengajuan/{pengajuan.id}"
        self.masuk(pengajuan.employee_id)
        jawaban = self.url_open(f"{alamat}/{berkas.id}")
        self.assertEqual(jawaban.content, b"<script>alert(1)</script>")
        self.assertEqual(jawaban.headers["Content-Type"], "application/octet-stream")
        self.assertTrue(jawaban.headers["Content-Disposition"].startswith("attachment"))
        for salah in (
            f"{alamat}/{asing.id}",
            f"{ALAMAT}/berkas/res.users/1/{berkas.id}",
            f"{ALAMAT}/berkas/laporan/{pengajuan.id}/{berkas.id}",
        ):
            self.assertEqual(self.url_open(salah).status_code, 404)
        self.masuk(self.dagas)
        self.assertEqual(self.url_open(f"{alamat}/{berkas.id}").status_code, 404)

    # ------------------------------------------------------------------ the app

    def test_layar_utama(self):
        """The page can be put on the home screen, with our name and icon."""
        self.authenticate(None, None)
        alamat = "/web/manifest.scoped_app_manifest?app_id=hr_sistem_kerja&path=/my/sistem-kerja"
        isi = self.url_open(alamat).json()
        self.assertEqual((isi["name"], isi["start_url"]), ("Sistem Kerja ASN", ALAMAT))
        ikon = self.url_open(isi["icons"][0]["src"])
        self.assertEqual(ikon.status_code, 200)
        self.assertIn("hr_sistem_kerja", isi["icons"][0]["src"])
