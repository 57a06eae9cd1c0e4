import doctest
from datetime import timedelta

from odoo import Command
from odoo.exceptions import UserError
from odoo.tests import tagged

from ..aturan import kecocokan
from .common_pengajuan import PengajuanPortalCase


@tagged("post_install", "-at_install")
class TestKebutuhanTerbuka(PengajuanPortalCase):
    """Issue 7, 3: which open needs somebody sees, and in which order."""

    def test_contoh(self):
        self.assertEqual(doctest.testmod(kecocokan).failed, 0)

    def test_cocok(self):
        """R-106: an open need says what of it the person has and what is missing."""
        jawaban = self.terbuka()
        self.assertEqual(self.nama(jawaban), ["Tim Regulasi"])
        kursi = jawaban["tim"][0]["kursi"][0]
        self.assertEqual((kursi["cocok"], kursi["kurang"]), (["Legal Drafting"], ["Statistik"]))
        self.assertEqual(jawaban["keahlian"], [{"nama": "Legal Drafting", "tingkat": "Mahir"}])

    def test_urutan(self):
        """What fits best comes first; what asks for nothing stands before what does not fit."""
        self.buat_tim_terbuka("Tim A", {"skill_ids": [Command.set(self.statistik.ids)]})
        self.buat_tim_terbuka("Tim B")
        self.buat_tim_terbuka("Tim Z", {"kompetensi": "Menguasai legal drafting"})
        urut = ["Tim Z", "Tim Regulasi", "Tim B", "Tim A"]
        self.assertEqual(self.nama(self.terbuka()), urut)
        halaman = self.terbuka(mulai=1, batas=2)
        self.assertEqual((self.nama(halaman), halaman["jumlah"]), (urut[1:3], 4))

    def test_keahlian_kedaluwarsa(self):
        """A skill that holds no more fits nothing."""
        lama = self.hari_ini - timedelta(days=9)
        self.beri_keahlian(self.dedi, self.statistik, valid_from="2020-01-01", valid_to=lama)
        self.assertFalse(self.terbuka(self.dedi)["keahlian"])

    def test_cari(self):
        """Each word must occur in the team, its unit or its seats."""
        self.buat_tim_terbuka("Tim Arsip")
        self.assertEqual(self.nama(self.terbuka(kata="statistik organisasi")), ["Tim Regulasi"])
        self.assertEqual(self.nama(self.terbuka(kata="arsip")), ["Tim Arsip"])
        self.assertFalse(self.terbuka(kata="arsip statistik")["tim"])

    def test_tidak_terbuka(self):
        """Drafts, ended teams, own teams, full teams and other governments are not shown."""
        self.buat_tim_terbuka("Tim Konsep", state="draft")
        self.buat_tim_terbuka("Tim Selesai", state="selesai")
        penuh = self.buat_tim_terbuka("Tim Penuh")
        penuh.kebutuhan_ids.unlink()
        self.buat_tim_terbuka("Tim Saya", anggota=self.hukum)
        self.assertEqual(self.nama(self.terbuka()), ["Tim Regulasi"])
        self.assertEqual(self.nama(self.terbuka(self.rachma)), ["Tim Saya"])
        self.assertFalse(self.terbuka(self.lina)["tim"])

    def test_pejabat(self):
        """R-056: who holds a structural post is told why he applies for nothing."""
        jawaban = self.terbuka(self.kabag_lain)
        self.assertFalse(jawaban["tim"])
        self.assertIn("Pejabat Fungsional", jawaban["halangan"])

    def test_orang_tidak_bocor(self):
        """What is public of a team names none of its people."""
        teks = str(self.terbuka())
        for pegawai in self.tim_buka._pegawai():
            self.assertNotIn(pegawai.name, teks)

    def test_tetap_tertutup(self):
        """Open needs open no team: its rows stay unreadable for whoever applies."""
        for record in (self.tim_buka, self.tim_buka.kebutuhan_ids, self.tim_buka.anggota_ids):
            self.assertFalse(self.sebagai(record[:1], self.hukum).has_access("read"))

    def test_siapkan_tebakan(self):
        """Nobody applies by a guessed id: not for a draft, not for another government."""
        model = self.sebagai(self.env["sistem.kerja.pengajuan"], self.hukum)
        konsep = self.buat_tim_terbuka("Tim Konsep", state="draft")
        for tim_id in (konsep.id, 2**31 - 1):
            with self.assertRaisesRegex(UserError, "open seat"):
                model.siapkan(self.isi(), tim_id)
            with self.assertRaisesRegex(UserError, "open seat"):
                model.simulasi_tim(tim_id)
        with self.assertRaisesRegex(UserError, "Unit Addressed"):
            model.siapkan(self.isi(), unit_id=self.dinas_lain.id)

    def test_simulasi(self):
        """R-110..R-112: the plan shows the very steps that sending makes, and writes nothing."""
        model = self.sebagai(self.env["sistem.kerja.pengajuan"], self.hukum)
        rencana = model.simulasi_tim(self.tim_buka.id)
        self.assertFalse(rencana["galat"])
        self.assertFalse(self.milik())
        pengajuan = model.browse(model.siapkan(self.isi(), self.tim_buka.id))
        pengajuan.action_ajukan()
        langkah = pengajuan.sudo()._langkah_ronde()
        self.assertEqual(
            [(satu["nama"], satu["surat"]) for satu in rencana["langkah"]],
            [(satu.penindak_id.name, satu.surat or "") for satu in langkah],
        )

    def test_simulasi_ditolak(self):
        """R-062: without a PPK the plan says why it cannot be sent."""
        baru = self.buat_pegawai("Baru Uji", "Analis", "plk", self.dinas)
        model = self.sebagai(self.env["sistem.kerja.pengajuan"], baru)
        self.assertIn("Pejabat Penilai", model.simulasi_tim(self.tim_buka.id)["galat"])
