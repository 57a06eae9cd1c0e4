import base64
from unittest.mock import patch

from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from ..xlsx import EKSPOR
from ..xlsx.penugasan import EksporPenugasan
from .common_xlsx import EksporCase

JENIS_ISI = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@tagged("post_install", "-at_install")
class TestEksporAkses(EksporCase):
    """Who gets what: the rights of the user decide, never the export."""

    def nama(self, jenis, user, kolom, domain=None):
        return [satu[kolom] for satu in self.isi(self.ekspor(jenis, user, domain))]

    def test_operator(self):
        """Issue 5 no. 6: the operator of another PD gets nothing of ours."""
        for jenis in ("tim", "penugasan", "naskah"):
            with self.subTest(jenis=jenis):
                self.assertTrue(self.isi(self.ekspor(jenis, self.operator)))
                self.assertFalse(self.isi(self.ekspor(jenis, self.operator_lain)))
                sendiri = [("id", "in", self.env[EKSPOR[jenis].model].search([]).ids)]
                self.assertFalse(self.isi(self.ekspor(jenis, self.operator_lain, sendiri)))

    def test_pegawai(self):
        """Issue 5 no. 6: a Pegawai gets his own assignments only, and no draft."""
        self.tim.penugasan_ids._buka().write({"state": "ditetapkan"})
        self.assertEqual(self.nama("penugasan", self.pegawai, "NAMA"), ["Rachma Uji"])
        self.buat_tim("Tim Lain", anggota=self.dagas)
        self.assertEqual(self.nama("tim", self.pegawai, "NAMA TIM"), [self.tim.name])

    def test_instansi_lain(self):
        """Another government gets nothing of ours."""
        lain = self.env["res.company"].create({"name": "Pemerintah Kabupaten Lain"})
        user = self.buat_user("xlsx_lain", "hr_sistem_kerja.group_pengelola")
        user.write({"company_ids": [(6, 0, lain.ids)], "company_id": lain.id})
        env = self.env(user=user, context={"allowed_company_ids": lain.ids})
        for jenis in EKSPOR:
            with self.subTest(jenis=jenis):
                hasil = env["sistem.kerja.ekspor"].ekspor_xlsx(jenis)
                lembar = self.buka(base64.b64decode(hasil["xlsx_base64"]))
                self.assertFalse(self.isi(lembar))
                self.assertEqual(lembar["A1"].value, "PEMERINTAH KABUPATEN LAIN")

    @mute_logger("odoo.addons.base.models.ir_model", "odoo.addons.base.models.ir_rule")
    def test_kedudukan_hanya_pengelola(self):
        """R-016: where everybody stands is read by those who may read the employees."""
        sistem = self.buat_user("xlsx_sis", "base.group_system")
        for user in (self.operator, self.pegawai, sistem):
            for jenis in ("kedudukan", "rentang_kendali"):
                with self.subTest(jenis=jenis, user=user.login), self.assertRaises(AccessError):
                    self.ekspor(jenis, user)

    def test_domain_bukan_pintu(self):
        """A domain cannot ask about fields that the user may not read."""
        with self.assertRaises(AccessError), mute_logger("odoo.models"):
            self.ekspor("tim", self.operator, [("ketua_id.ppk_id", "=", self.kabag.id)])

    def test_jenis_tidak_dikenal(self):
        """An unknown export is refused with the list of those there are."""
        with self.assertRaisesRegex(UserError, "rentang_kendali"):
            self.ekspor("res.users")

    def test_tindakan_daftar(self):
        """Issue 5 no. 6: in the Actions menu of the lists, for the chosen records."""
        for jenis, records, user in (
            ("tim", self.tim, self.operator),
            ("penugasan", self.tim.penugasan_ids, self.operator),
            ("naskah", self.naskah, self.operator),
            ("kedudukan", self.rachma, self.pengelola),
            ("rentang_kendali", self.kabag, self.pengelola),
        ):
            with self.subTest(jenis=jenis):
                aksi = self.env.ref(f"hr_sistem_kerja_reports.server_ekspor_{jenis}")
                terikat = self.env["ir.actions.actions"].get_bindings(records._name)["action"]
                self.assertIn(aksi.id, [satu["id"] for satu in terikat])
                hasil = (
                    aksi.with_user(user)
                    .with_context(active_model=records._name, active_ids=records.ids)
                    .run()
                )
                self.assertEqual(hasil["type"], "ir.actions.act_url")
                saring = self.env["sistem.kerja.ekspor.saring"].search([], limit=1, order="id desc")
                self.assertEqual(hasil["url"], f"/sistem-kerja/xlsx/{jenis}?saring={saring.id}")
                self.assertEqual(saring.terpilih, records.ids)

    def test_dialog_menolak_lebih_dulu(self):
        """Whoever may not read hears it on the screen, before any download."""
        saring = (
            self.env["sistem.kerja.ekspor.saring"]
            .with_user(self.operator)
            .create({"jenis": "kedudukan"})
        )
        with self.assertRaises(AccessError), mute_logger("odoo.addons.base.models.ir_model"):
            saring.action_unduh()

    def test_kueri_tidak_bertambah(self):
        """Issue 5 no. 6: a batch needs as many queries for all records as for half of them."""
        for nomor in range(7):
            tim = self.buat_tim(f"Tim {nomor}", anggota=self.rachma, urutan=20 + nomor)
            tim.action_tetapkan()
        self.env["sistem.kerja.naskah"].search([("nomor", "=", False)]).write(
            {"tanggal": "2026-02-01"}
        )
        for nomor, naskah in enumerate(self.env["sistem.kerja.naskah"].search([])):
            naskah.nomor = f"800/{nomor + 10}/2026"
        self.tetapkan(self.kadis | self.dagas, self.sekda)
        for jenis in EKSPOR:
            with self.subTest(jenis=jenis):
                model = self.env[EKSPOR[jenis].model]
                # Alike, so that only their number differs
                serupa = [("ppk_id", "!=", False)] if jenis == "kedudukan" else []
                ids = model.search(EKSPOR[jenis].domain + serupa, limit=8).ids
                setengah = len(ids) // 2
                self.assertGreaterEqual(setengah, 1)
                self.assertEqual(
                    self.kueri(jenis, ids, len(ids)), self.kueri(jenis, ids[:setengah], setengah)
                )

    def kueri(self, jenis, ids, potongan):
        domain = [("id", "in", ids)]
        ekspor = type(EKSPOR[jenis])
        with patch.object(ekspor, "potongan", potongan):
            for _kali in range(2):  # caches of rights and translations
                self.ekspor(jenis, domain=domain)
                self.env.invalidate_all()
            awal = self.env.cr.sql_log_count
            self.ekspor(jenis, domain=domain)
        return self.env.cr.sql_log_count - awal

    def test_potongan_lengkap(self):
        """Batches lose no record and number the rows on."""
        with patch.object(EksporPenugasan, "potongan", 1):
            baris = self.isi(self.ekspor("penugasan"))
        self.assertEqual([satu["NO"] for satu in baris], [1, 2, 3])
        self.assertEqual({satu["NAMA"] for satu in baris}, {"Ahmad Uji", "Rachma Uji", "Dagas Uji"})


@tagged("post_install", "-at_install")
class TestUnduh(EksporCase, HttpCase):
    """The download over the web."""

    def unduh(self, jenis, user, saring=None):
        self.authenticate(user.login, user.login)
        akhir = f"?saring={saring}" if saring else ""
        return self.url_open(f"/sistem-kerja/xlsx/{jenis}{akhir}", allow_redirects=False)

    def saring(self, user, **vals):
        return self.env["sistem.kerja.ekspor.saring"].with_user(user).create(vals)

    def test_berkas(self):
        """Issue 5 no. 6: a file with a sensible name, complete, never cached."""
        respons = self.unduh("tim", self.pengelola)
        self.assertEqual(respons.status_code, 200)
        self.assertEqual(respons.headers["Content-Type"], JENIS_ISI)
        self.assertEqual(int(respons.headers["Content-Length"]), len(respons.content))
        self.assertRegex(
            respons.headers["Content-Disposition"],
            r"attachment; .*Rekap%20Tim%20Kerja%20\d{4}-\d\d-\d\d\.xlsx",
        )
        self.assertEqual(respons.headers["Cache-Control"], "no-store")
        (baris,) = self.isi(self.buka(respons.content))
        self.assertEqual(baris["NAMA TIM"], self.tim.name)

    def test_terpilih(self):
        """Only the chosen records, archived ones too."""
        self.dagas.active = False
        saring = self.saring(
            self.pengelola, jenis="kedudukan", terpilih=(self.rachma | self.dagas).ids
        )
        lembar = self.buka(self.unduh("kedudukan", self.pengelola, saring.id).content)
        self.assertEqual([satu["NAMA"] for satu in self.isi(lembar)], ["Dagas Uji", "Rachma Uji"])
        self.assertEqual(lembar["A3"].value, "Data terpilih. Jumlah: 2.")

    def test_terpilih_orang_lain(self):
        """Issue 5 no. 6: chosen records of another PD stay out, whatever the filter says."""
        saring = self.saring(self.operator_lain, jenis="tim", terpilih=self.tim.ids)
        respons = self.unduh("tim", self.operator_lain, saring.id)
        self.assertFalse(self.isi(self.buka(respons.content)))

    def test_saringan_orang_lain(self):
        """The filter of another user, of another export, or gone: refused with what to do."""
        saring = self.saring(self.pengelola, jenis="tim", terpilih=self.tim.ids)
        for jenis, user, nomor in (
            ("tim", self.operator, saring.id),
            ("naskah", self.pengelola, saring.id),
            ("tim", self.pengelola, saring.id + 999),
        ):
            with self.subTest(jenis=jenis, user=user.login), mute_logger("odoo.http"):
                respons = self.unduh(jenis, user, nomor)
                self.assertEqual(respons.status_code, 422)
        for alamat in ("res.users", "tim?saring=x", "tim?saring=1.5"):
            with mute_logger("odoo.http"):
                self.assertEqual(self.unduh(alamat, self.pengelola).status_code, 404)

    def test_portal_dan_tamu(self):
        """A portal Pegawai downloads his own; a stranger is asked to log in."""
        self.tim.penugasan_ids._buka().write({"state": "ditetapkan"})
        (baris,) = self.isi(self.buka(self.unduh("penugasan", self.pegawai).content))
        self.assertEqual(baris["NAMA"], "Rachma Uji")
        with mute_logger("odoo.http", "odoo.addons.base.models.ir_model"):
            self.assertEqual(self.unduh("kedudukan", self.pegawai).status_code, 403)
        self.logout()
        tamu = self.url_open("/sistem-kerja/xlsx/tim", allow_redirects=False)
        self.assertEqual(tamu.status_code, 303)
        self.assertIn("/web/login", tamu.headers["Location"])
