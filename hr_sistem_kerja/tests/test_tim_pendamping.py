from odoo.exceptions import AccessError
from odoo.tests import Form, tagged

from .common_penugasan import PenugasanCase


@tagged("post_install", "-at_install")
class TestTimPendamping(PenugasanCase):
    """The Keputusan beside the surat perintah of a team: MJU-F7 and F8 (R-172, X-M10)."""

    KODE = "mamuju_29_2023"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.palsukan_pdf()
        cls.bupati = cls.buat_pegawai("Bupati Uji Nama", "Bupati Uji", "jptp", cls.setda)
        cls.instansi.kepala_daerah_id = cls.bupati

    def tim(self, anggota=None, setujui=True, **vals):
        """Return a team that is set up; people from outside are released first."""
        anggota = self.rachma | self.hukum if anggota is None else anggota
        tim = self.buat_tim(anggota=anggota, **vals)
        if setujui and tim.menunggu_persetujuan:
            aksi = tim.action_buat_permohonan()
            model = self.sebagai(self.env[aksi["res_model"]], self.operator)
            with Form(model.with_context(**aksi["context"])) as form:
                form.kompetensi = "Perancangan peraturan"
                form.target = "1 rancangan peraturan"
            self.jalankan(form.record.with_env(self.env))
        tim.action_tetapkan()
        return tim

    def keputusan(self, tim, oleh=None):
        """Press the button, and return the letter that it opens."""
        self.assertTrue(tim.dapat_dibuat_keputusan)
        aksi = self.sebagai(tim, oleh or self.operator).action_buat_keputusan()
        self.assertEqual(aksi["res_model"], "sistem.kerja.naskah")
        return self.env["sistem.kerja.naskah"].browse(aksi["res_id"])

    def test_lintas_unit_f8(self):
        """R-172: across units of one PD the Keputusan is that of its head, on MJU-F8."""
        tim = self.tim()
        naskah = self.keputusan(tim)
        self.assertRecordValues(
            naskah,
            [
                {
                    "jenis": "keputusan",
                    "formulir_id": self.formulir("MJU-F8").id,
                    "penandatangan_id": self.sekda.id,
                    "unit_id": self.bagian.id,
                    "perihal": "Pembentukan Tim Tata Naskah",
                    "tim_pendamping_id": tim.id,
                    "tim_ids": [],
                    "state": "konsep",
                }
            ],
        )
        self.assertIn("Lampiran II", naskah.pasal)
        baris = naskah._isi()["lampiran"]
        self.assertTrue(baris["bertim"])
        self.assertEqual(
            [(satu["nama"], satu["peran"]) for satu in baris["baris"]],
            [("Ahmad Uji", "Ketua Tim"), ("Rachma Uji", "Anggota"), ("Hana Hukum", "Anggota")],
        )

    def formulir(self, code):
        return self.peraturan.formulir_ids.filtered(lambda satu: satu.code == code)

    def test_lintas_pd_f7(self):
        """R-172: across PD it is that of the Bupati, on MJU-F7, beside the letter of the Sekda."""
        tim = self.tim(anggota=self.rachma | self.dedi)
        naskah = self.keputusan(tim)
        self.assertEqual(tim.naskah_ids.penandatangan_id, self.sekda)
        self.assertEqual(naskah.penandatangan_id, self.bupati)
        self.assertEqual(naskah.formulir_id, self.formulir("MJU-F7"))

    def test_lintas_instansi_f7(self):
        tim = self.tim(anggota=self.rachma | self.lina, setujui=False)
        naskah = self.keputusan(tim)
        self.assertEqual(naskah.penandatangan_id, self.bupati)
        self.assertEqual(naskah.formulir_id, self.formulir("MJU-F7"))

    def test_dalam_unit_tidak_ada(self):
        """Within one unit Lampiran II has no Keputusan: no button, and a call is told so."""
        tim = self.tim(anggota=self.rachma)
        self.assertFalse(tim.dapat_dibuat_keputusan)
        with self.ditolak("Tim Tata Naskah", "Within one Unit Organisasi", "suffices"):
            tim.action_buat_keputusan()

    def test_belum_ditetapkan(self):
        tim = self.buat_tim(anggota=self.rachma | self.hukum)
        self.assertFalse(tim.dapat_dibuat_keputusan)
        with self.ditolak("Tim Tata Naskah", "Draft", "set the team up first"):
            tim.action_buat_keputusan()

    def test_dua_kali(self):
        """A second click says which letter exists; after it was cancelled a new one is made."""
        tim = self.tim()
        naskah = self.keputusan(tim)
        self.assertFalse(tim.dapat_dibuat_keputusan)
        with self.ditolak(naskah.display_name, "exists already"):
            tim.action_buat_keputusan()
        naskah.action_batalkan("Salah ketik")
        self.assertNotEqual(self.keputusan(tim), naskah)

    def test_tanpa_penandatangan(self):
        """A post that nobody holds is named, and nothing is made."""
        tim = self.tim(anggota=self.rachma | self.dedi)
        self.instansi.kepala_daerah_id = False
        with self.ditolak("Signatory", "Lampiran II"):
            tim.action_buat_keputusan()
        self.assertFalse(tim.pendamping_ids)

    # ------------------------------------------------------------------ beside the team's letter

    def test_tidak_menetapkan_tim(self):
        """It neither starts the team nor takes it back, and is no letter that sets it up."""
        tim = self.tim()
        naskah = self.keputusan(tim)
        self.assertEqual(len(tim.naskah_ids), 1)
        self.assertEqual(tim.naskah_count, 2)
        self.assertIn(naskah.id, tim.action_lihat_naskah()["domain"][0][2])
        with self.ditolak("the letter that sets up the team is not signed yet"):
            self.tandatangani(naskah)
        with self.ditolak("the letter that sets up the team is not signed yet"):
            tim.action_laksanakan()
        naskah.action_batalkan("Tidak perlu")
        self.assertEqual(tim.state, "perencanaan")
        self.assertNotIn("dibatalkan", tim.penugasan_ids.mapped("state"))

    def test_hidup(self):
        """Signed after the surat perintah, it is frozen, verified and replaced as any letter."""
        tim = self.tim()
        naskah = self.keputusan(tim)
        self.tandatangani(tim.naskah_ids)
        self.tandatangani(naskah)
        self.assertEqual(naskah.state, "ditandatangani")
        beku = naskah.isi
        self.assertEqual(len(naskah.sha256), 64)
        self.assertEqual(naskah._verifikasi(naskah.token)["jenis"], "Keputusan")
        self.ahmad.name = "Nama Lain"
        self.assertEqual(naskah._isi(), beku)
        pengelola = self.sebagai(naskah, self.pengelola)
        baru = self.env["sistem.kerja.naskah"].browse(
            pengelola.action_ganti("Nama berubah")["res_id"]
        )
        self.assertEqual(baru.tim_pendamping_id, tim)
        self.assertEqual(baru._isi()["lampiran"]["baris"][0]["nama"], "Nama Lain")
        self.tandatangani(baru)
        self.assertEqual(naskah.state, "dibatalkan")
        self.assertTrue(naskah._verifikasi(naskah.token)["diganti"])
        self.assertEqual(tim.state, "perencanaan")

    def test_belum_dilepas(self):
        """Nobody is listed in a signed Keputusan whom his unit has not released."""
        tim = self.tim(setujui=False)
        naskah = self.keputusan(tim)
        with self.ditolak("Hana Hukum", "Permohonan Pelibatan"):
            self.tandatangani(naskah)

    def test_naskah_tim_batal(self):
        """Where the team goes back to draft, its draft Keputusan goes along."""
        tim = self.tim()
        naskah = self.keputusan(tim)
        tim.naskah_ids.action_batalkan("Salah susunan")
        self.assertEqual(tim.state, "draft")
        self.assertEqual(naskah.state, "dibatalkan")

    def test_tim_batal_setelah_ditandatangani(self):
        """A signed Keputusan of a cancelled team stays until it is decided; its history tells."""
        tim = self.tim()
        naskah = self.keputusan(tim)
        self.tandatangani(tim.naskah_ids)
        self.tandatangani(naskah)
        tim.action_batalkan("Anggaran dicabut")
        self.assertEqual(naskah.state, "ditandatangani")
        self.assertIn("Anggaran dicabut", self.catatan(naskah))

    def test_penerima(self):
        """It goes to the ketua and every member."""
        naskah = self.keputusan(self.tim())
        self.assertEqual(naskah._pegawai_terkait(), self.ahmad | self.rachma | self.hukum)

    # ------------------------------------------------------------------ rights

    def test_hak(self):
        """The operator of the PD makes it; members read it once it is signed; strangers never."""
        tim = self.tim()
        asing = self.buat_user("asing", "hr_sistem_kerja.group_pegawai")
        operator_dinas = self.buat_user(
            "opr.dinas",
            "hr_sistem_kerja.group_operator_pd",
            perangkat_daerah_ids=self.dinas.ids,
        )
        anggota = self.akun(self.hukum)
        for user in (asing, operator_dinas, anggota):
            with self.subTest(user=user.login), self.ditolak(galat=AccessError):
                self.sebagai(tim, user).action_buat_keputusan()
        naskah = self.keputusan(tim)
        self.assertFalse(self.sebagai(naskah, anggota).has_access("read"))
        self.tandatangani(tim.naskah_ids)
        self.tandatangani(naskah)
        self.assertTrue(self.sebagai(naskah, anggota).has_access("read"))
        self.assertTrue(self.sebagai(naskah, self.akun(self.ahmad)).has_access("read"))
        self.assertFalse(self.sebagai(naskah, anggota).has_access("write"))
        for user in (asing, operator_dinas):
            self.assertFalse(self.sebagai(naskah, user).has_access("read"))

    def test_terkunci(self):
        """Nobody ties a letter to a team by hand."""
        tim = self.tim()
        with self.ditolak("only through the buttons"):
            self.sebagai(tim.naskah_ids, self.pengelola).write({"tim_pendamping_id": tim.id})

    def test_aturan(self):
        """The line decides: without one, a regulation has no Keputusan beside the letter."""
        self.peraturan.penetapan_ids.filtered("pendamping").unlink()
        tim = self.tim()
        self.assertFalse(tim.dapat_dibuat_keputusan)
        with self.ditolak("has none beside the letter"):
            tim.action_buat_keputusan()

    def test_instrumen_tetap(self):
        """The line beside never decides the instrument itself."""
        for lingkup in ("lintas_unit", "lintas_pd", "lintas_instansi"):
            with self.subTest(lingkup=lingkup):
                baris = self.peraturan._penetapan("tim", lingkup, self.bagian, bentuk="tim")
                self.assertEqual(baris.instrumen, "surat_perintah")
