from datetime import timedelta

from odoo import Command, fields
from odoo.tests import Form, tagged

from .common_alur import AlurCase


class LayarCase(AlurCase):
    """Officials with accounts in the backend, as plain internal users."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.internal = {
            nama: cls.buat_internal(pegawai)
            for nama, pegawai in (
                ("kabag", cls.kabag),
                ("kabag_lain", cls.kabag_lain),
                ("dagas", cls.dagas),
            )
        }

    @classmethod
    def buat_internal(cls, pegawai):
        return cls.buat_user(
            f"internal.{pegawai.id}", "base.group_user", partner_id=pegawai.work_contact_id.id
        )

    def kirim(self, dokumen=None, oleh=None):
        dokumen = dokumen or self.buat_permohonan()
        self.sebagai(dokumen, oleh or self.internal["kabag"]).action_ajukan()
        return dokumen

    def buat_terlambat(self, dokumen, hari=10):
        aktif = self.aktif(dokumen)
        aktif._buka().write({"batas_waktu": fields.Date.today() - timedelta(days=hari)})
        return aktif


@tagged("post_install", "-at_install")
class TestPratinjauAlur(LayarCase):
    """A draft shows its planned route and what is missing, before anything is sent."""

    def formulir(self, model, user="kabag"):
        user = self.internal[user]
        kosong = self.env[model].with_user(user).with_context(allowed_company_ids=self.instansi.ids)
        return Form(kosong)

    def test_permohonan_baru(self):
        """A plain internal user who leads: his unit is there, the route appears as he types."""
        form = self.formulir("sistem.kerja.permohonan")
        self.assertEqual(form.unit_pemohon_id, self.bagian)
        self.assertIn("Choose who asks and who is asked", str(form.pratinjau))
        form.unit_tujuan_id = self.bagian_lain
        self.assertIn("Fill in before you send it", str(form.pratinjau))
        with form.line_ids.new() as line:
            line.employee_id = self.hukum
        self.assertIn("Kabag Hukum", str(form.pratinjau))
        form.maksud, form.kompetensi, form.target = "Menyusun", "Hukum", "1 naskah"
        form.pengaturan_lain = "Dua hari"
        form.tanggal_mulai, form.tanggal_selesai = "2026-02-01", "2026-05-31"
        self.assertNotIn("Fill in before you send it", str(form.pratinjau))
        permohonan = form.save()
        self.assertTrue(permohonan.boleh_kelola)
        permohonan.action_ajukan()
        self.assertFalse(permohonan.pratinjau)

    def test_pengajuan_baru(self):
        """A pegawai in the backend sees whose approval his wish needs."""
        form = self.formulir("sistem.kerja.pengajuan", "dagas")
        self.assertEqual(form.employee_id, self.dagas)
        self.assertIn("where you want to serve", str(form.pratinjau))
        form.unit_tujuan_id = self.bagian_lain
        self.assertIn("Kabag Hukum", str(form.pratinjau))
        self.assertFalse(form.boleh_lisan)
        form.maksud = "Ikut menyusun"
        form.tanggal_mulai, form.tanggal_selesai = "2026-02-01", "2026-05-31"
        form.save()

    def test_lisan(self):
        """R-108: inside the unit a wish may be stated orally, elsewhere only by letter."""
        pengajuan = self.buat_pengajuan(self.rachma, self.bagian)
        self.assertEqual((pengajuan.lingkup, pengajuan.boleh_lisan), ("dalam_unit", True))
        self.assertFalse(self.buat_pengajuan(self.hukum, self.bagian).boleh_lisan)

    def test_terlarang(self):
        """R-107: what the regulation forbids is refused in the panel."""
        form = Form(self.env["sistem.kerja.pengajuan"])
        form.employee_id, form.unit_tujuan_id = self.hukum, self.dinas_lain
        self.assertIn("Refused", str(form.pratinjau))

    def test_tim_bukan_pembentukan(self):
        """For people who join a team the panel names the letter of the assignment."""
        tim = self.buat_tim()
        permohonan = self.buat_permohonan(bentuk="tim", tim_id=tim.id)
        simulasi = permohonan._simulasikan(permohonan._rencana_pratinjau())
        self.assertFalse(simulasi.pembentukan)
        self.assertIn("Signed by", str(permohonan.pratinjau))


@tagged("post_install", "-at_install")
class TestLiniMasa(LayarCase):
    """The timeline says of each step: state, who, until when, by which pasal, and why."""

    def test_keadaan(self):
        permohonan = self.kirim()
        isi = str(permohonan.lini_masa)
        for kata in ("Done", "Now", "Next", "Later", "Kabag Hukum", "Until", "working days left"):
            self.assertIn(kata, isi)
        self.assertIn(self.aktif(permohonan).pasal, isi)
        self.assertIn("Copies to Sekda Uji", isi)
        self.assertEqual(isi.count("aria-current"), 1)

    def test_draft_tanpa_rute(self):
        self.assertFalse(self.buat_permohonan().lini_masa)

    def test_terlambat_dan_sendiri(self):
        permohonan = self.kirim()
        self.buat_terlambat(permohonan)
        self.assertIn("o_sk_terlambat", str(permohonan.lini_masa))
        self.assertIn("working days late", str(permohonan.lini_masa))

    def test_ronde_terdahulu(self):
        """A refused round stays, with its reason; the reopened draft shows it at once."""
        permohonan = self.kirim()
        self.sebagai(permohonan, self.internal["kabag_lain"]).action_tolak("Beban kerja penuh")
        self.assertIn("Beban kerja penuh", str(permohonan.lini_masa))
        self.sebagai(permohonan, self.internal["kabag"]).action_perbaiki()
        isi = str(permohonan.lini_masa)
        self.assertIn("Earlier round 1", isi)
        self.assertIn('open="open"', isi)
        self.assertIn("Reopened after a refusal", permohonan.kalimat)
        self.kirim(permohonan)
        isi = str(permohonan.lini_masa)
        self.assertNotIn('open="open"', isi)
        self.assertLess(isi.index("Now"), isi.index("Earlier round 1"))

    def test_jawaban_per_orang(self):
        citra = self.buat_pegawai("Citra Hukum", "Analis", "plk", self.bagian_lain)
        self.buat_kedudukan(citra, self.kabag_lain)
        permohonan = self.kirim(self.buat_permohonan(self.hukum | citra))
        langkah = self.sebagai(self.aktif(permohonan), self.internal["kabag_lain"])
        langkah.action_jawab(
            [
                {"line_id": line.id, "setuju": line.employee_id == citra, "alasan": "Cuti besar"}
                for line in permohonan.line_ids
            ]
        )
        self.assertIn("Hana Hukum: Cuti besar", str(permohonan.lini_masa))
        self.assertIn("Citra Hukum: <span>agreed", str(permohonan.lini_masa))

    def test_plh(self):
        """Who acts for whom is written out."""
        delegasi = self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": self.kabag_lain.id,
                "penerima_id": self.kabag.id,
                "jenis": "plh",
                "tanggal_mulai": fields.Date.today(),
                "tanggal_selesai": fields.Date.today() + timedelta(days=5),
                "dasar": "Surat Perintah Nomor 1",
            }
        )
        if delegasi.state == "draft":
            delegasi.action_berlakukan()
        pengajuan = self.buat_pengajuan(self.rachma, self.bagian_lain)
        self.sebagai(pengajuan, self.rachma).action_ajukan()
        self.jalankan(pengajuan, sampai="setujui")
        langkah = self.aktif(pengajuan)
        self.assertEqual(langkah.pelaku, "Plh. Kabag Uji, for Kabag Hukum")
        self.assertIn("for Kabag Hukum", str(pengajuan.lini_masa))

    def test_di_luar(self):
        """A government outside: role and government stand where no name is known."""
        permohonan = self.kirim(self.buat_luar())
        self.assertIn("Pemerintah Jauh", str(permohonan.lini_masa))

    def buat_luar(self):
        jauh = self.env["res.partner"].create({"name": "Pemerintah Jauh", "is_company": True})
        return self.buat_permohonan(
            self.env["hr.employee"],
            unit_tujuan_id=False,
            instansi_tujuan_id=jauh.id,
            line_ids=[Command.create({"jumlah": 2})],
        )

    def test_lolos(self):
        """Names and reasons are escaped."""
        self.kabag_lain.name = "<script>alert(1)</script>"
        permohonan = self.kirim()
        self.assertIn("&lt;script&gt;", str(permohonan.lini_masa))
        self.assertNotIn("<script>", str(permohonan.lini_masa))

    def test_hemat(self):
        """One list of requests costs no query per row."""
        semua = self.env["sistem.kerja.permohonan"].union(*(self.kirim() for _ke in range(4)))
        user = self.internal["kabag_lain"]
        self.env.flush_all()
        kolom = {"maksud": {}, "menunggu_siapa": {}, "batas_waktu": {}, "terlambat": {}}

        def hitung(records):
            self.env.invalidate_all()
            self.sebagai(records, user).web_read(kolom)
            self.env.invalidate_all()
            awal = self.env.cr.sql_log_count
            self.sebagai(records, user).web_read(kolom)
            return self.env.cr.sql_log_count - awal

        self.assertLessEqual(hitung(semua), hitung(semua[:1]) + 2)


@tagged("post_install", "-at_install")
class TestTombol(LayarCase):
    """Which buttons each role sees, and where a request is said to stand."""

    def tombol(self, dokumen, user):
        dokumen = self.sebagai(dokumen, user)
        return {
            nama
            for nama in ("boleh_kelola", "boleh_tolak", "boleh_jawab", "boleh_catat", "boleh_namai")
            if dokumen[nama]
        }

    def test_peran(self):
        permohonan = self.kirim()
        kabag, kabag_lain = self.internal["kabag"], self.internal["kabag_lain"]
        self.assertEqual(self.tombol(permohonan, kabag_lain), {"boleh_tolak"})
        self.assertEqual(self.sebagai(permohonan, kabag_lain).aksi_saya, "setujui")
        self.assertEqual(self.tombol(permohonan, kabag), {"boleh_kelola"})
        self.assertFalse(self.sebagai(permohonan, kabag).aksi_saya)
        self.assertEqual(self.tombol(permohonan, self.operator), {"boleh_kelola", "boleh_catat"})
        self.assertEqual(self.tombol(permohonan, self.pengelola), {"boleh_kelola", "boleh_catat"})

    def test_kursi(self):
        """Seats without a name are named by the side that is asked."""
        permohonan = self.kirim(
            self.buat_permohonan(
                self.env["hr.employee"],
                line_ids=[
                    Command.create({"jenjang_id": self.ref_jenjang("plk").id, "jumlah": 2}),
                    Command.create({"employee_id": self.hukum.id}),
                ],
            )
        )
        self.assertEqual(
            self.tombol(permohonan, self.internal["kabag_lain"]),
            {"boleh_tolak", "boleh_jawab", "boleh_namai"},
        )

    def test_kalimat(self):
        permohonan = self.kirim()
        kabag = self.sebagai(permohonan, self.internal["kabag"])
        kabag_lain = self.sebagai(permohonan, self.internal["kabag_lain"])
        self.assertEqual((kabag.nada, kabag_lain.nada), ("menunggu", "giliran"))
        self.assertIn("Waiting for Kabag Hukum", kabag.kalimat)
        self.assertIn("It is your turn", kabag_lain.kalimat)
        self.buat_terlambat(permohonan)
        permohonan.invalidate_recordset()
        self.assertEqual(kabag.nada, "terlambat")
        self.jalankan(permohonan, sampai="terima")
        self.assertIn("has not confirmed receipt", permohonan.kalimat)
        self.jalankan(permohonan)
        self.assertEqual((permohonan.nada, permohonan.kalimat), ("disetujui", "Approved."))

    def test_tersendat(self):
        """Nobody holds the post any more: it says so, and an officer looks again."""
        permohonan = self.kirim()
        self.bagian_lain.manager_id = False
        self.hukum.ppk_id = False
        self.aktif(permohonan)._buka().write({"penindak_id": False, "kendala": "nobody heads it"})
        operator = self.sebagai(permohonan, self.operator)
        self.assertEqual(operator.nada, "terlambat")
        self.assertIn("nobody heads it", operator.kalimat)
        self.bagian_lain.manager_id = self.kabag_lain
        operator.action_cari_ulang()
        self.assertTrue(self.aktif(permohonan))

    def test_menu(self):
        """Everybody in the backend reaches what he decides; the rest stays with the officers."""
        menu = self.env["ir.ui.menu"]
        semua = {
            nama: self.env.ref(f"hr_sistem_kerja.menu_{nama}").id
            for nama in (
                *("root", "kotak_masuk", "dasbor", "permohonan", "pengajuan"),
                *("kinerja", "rencana", "laporan", "hasil_giliran", "rekomendasi"),
            )
        }
        petugas = {
            nama: self.env.ref(f"hr_sistem_kerja.menu_{nama}").id
            for nama in ("tim", "penugasan", "naskah", "organisasi", "konfigurasi")
        }
        terlihat = menu.with_user(self.internal["kabag"])._visible_menu_ids()
        self.assertLessEqual(set(semua.values()), set(terlihat))
        self.assertFalse(set(petugas.values()) & set(terlihat))
        terlihat = menu.with_user(self.pengelola)._visible_menu_ids()
        self.assertLessEqual(set((semua | petugas).values()), set(terlihat))

    def test_saringan(self):
        """Overdue, From My Unit, To My Unit; My Unit in the inbox."""
        ke_hukum, ke_dinas = self.kirim(), self.kirim(self.buat_permohonan(self.dedi))
        self.buat_terlambat(ke_dinas)
        for user, asal, tujuan, kotak in (
            (self.internal["kabag"], ke_hukum | ke_dinas, [], []),
            (self.internal["kabag_lain"], [], ke_hukum, self.aktif(ke_hukum)),
            (self.operator, ke_hukum | ke_dinas, ke_hukum, self.aktif(ke_hukum)),
            (
                self.pengelola,
                ke_hukum | ke_dinas,
                ke_hukum | ke_dinas,
                self.aktif(ke_hukum | ke_dinas),
            ),
        ):
            with self.subTest(user=user.login):
                model = self.sebagai(ke_hukum.browse(), user)
                langkah = self.sebagai(self.env["sistem.kerja.langkah"], user)
                for records, domain, harapan in (
                    (model, [("dari_unit_saya", "=", True)], asal),
                    (model, [("ke_unit_saya", "=", True)], tujuan),
                    (langkah, [("state", "=", "aktif"), ("unit_saya", "=", True)], kotak),
                ):
                    temuan = records.search(domain)
                    self.assertEqual(set(temuan.ids), {satu.id for satu in harapan}, domain)
        model = self.env["sistem.kerja.permohonan"]
        self.assertEqual(model.search([("terlambat", "=", True)]), ke_dinas)
        self.assertNotIn(ke_dinas, model.search([("terlambat", "=", False)]))
        self.assertTrue(self.sebagai(ke_hukum, self.internal["kabag_lain"]).ke_unit_saya)

    def test_saringan_pengajuan(self):
        pengajuan = self.buat_pengajuan(self.rachma, self.bagian_lain)
        self.sebagai(pengajuan, self.rachma).action_ajukan()
        for user, asal, tujuan in (
            (self.internal["kabag_lain"], False, True),
            (self.operator, True, True),
        ):
            satu = self.sebagai(pengajuan, user)
            self.assertEqual((satu.dari_unit_saya, satu.ke_unit_saya), (asal, tujuan))
