import zipfile
from io import BytesIO
from unittest.mock import patch

from odoo import Command, fields
from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged
from odoo.tools import mute_logger

from ..models import cetak_massal_jalan, cetak_massal_naskah
from .common import halaman, padat
from .test_mesin_naskah import MesinCase

JALAN = cetak_massal_jalan.__name__


class MassalCase(MesinCase):
    """A user of the government who prints letters in the background."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.pengelola = cls.buat_user("pengelola.massal", "hr_sistem_kerja.group_pengelola")
        cls.orang_lain = cls.buat_user("pengelola.lain", "hr_sistem_kerja.group_pengelola")
        cls.cron = cls.env.ref("hr_sistem_kerja_reports.cron_cetak_massal")

    def setUp(self):
        super().setUp()
        self.pilih("weasyprint", 2)

    def minta(self, jumlah=7, bentuk="pdf", user=None, awal=0):
        """Return letters, numbered from ``awal`` + 1, and the job that a user asks for."""
        naskah = self.banyak_naskah(jumlah, awal)
        self.startPatcher(patch.object(cetak_massal_naskah, "LANGSUNG", 2))
        user = user or self.pengelola
        aksi = naskah.with_user(user).with_context(bentuk_hasil=bentuk).action_cetak_latar()
        massal = self.env[aksi["res_model"]].with_user(user).browse(aksi["res_id"])
        return naskah, massal

    def jalankan(self):
        with self.enter_registry_test_mode():
            self.cron.method_direct_trigger()
        self.env.invalidate_all()

    def hasil(self, massal):
        return massal.attachment_id.raw

    def kabar(self, user):
        return (
            self.env["mail.message"]
            .search(
                [
                    ("model", "=", "sistem.kerja.cetak.massal"),
                    ("partner_ids", "in", user.partner_id.ids),
                ]
            )
            .mapped("body")
        )


class TestCetakMassal(MassalCase):
    """From the list of letters to the result."""

    def test_satu_berkas(self):
        """All letters come as one PDF in the order of the list; who asked is told."""
        naskah, massal = self.minta()
        self.assertEqual(
            (massal.state, massal.jumlah, massal.kemajuan, massal.user_id),
            ("menunggu", 7, 0, self.pengelola),
        )
        self.jalankan()
        self.assertEqual(
            (massal.state, massal.jumlah_selesai, massal.kemajuan), ("selesai", 7, 100)
        )
        teks = "".join(halaman(self.hasil(massal)))
        letak = [teks.index(f"800/{nomor}/2026") for nomor in range(1, 7)]
        self.assertEqual(letak, sorted(letak))
        self.assertRegex(self.kabar(self.pengelola)[0], r": 7 \w+, 0 ")
        self.assertFalse(massal.sudo().baris_ids.attachment_id, "only the result is kept")
        self.assertEqual(naskah.mapped("state"), ["konsep"] * 7)

    def test_zip(self):
        """Or one PDF per letter, each with its own name; a signed one as it was signed."""
        naskah, massal = self.minta(bentuk="zip")
        self.tandatangani(naskah[1])
        naskah[2:4].write({"nomor": False})
        self.jalankan()
        with zipfile.ZipFile(BytesIO(self.hasil(massal))) as arsip:
            nama = arsip.namelist()
            self.assertEqual(len(set(nama)), 7)
            self.assertEqual(arsip.read(naskah[1]._nama_berkas()), naskah[1]._pdf())
        self.assertTrue(massal.attachment_id.name.endswith(".zip"))

    def test_nama_kembar_dalam_zip(self):
        naskah, massal = self.minta(3, "zip")
        with patch.object(type(naskah), "_nama_berkas", lambda _naskah: "Surat.pdf"):
            self.jalankan()
            with zipfile.ZipFile(BytesIO(self.hasil(massal))) as arsip:
                self.assertEqual(arsip.namelist(), ["Surat.pdf", "Surat (2).pdf", "Surat (3).pdf"])

    def test_sedikit_langsung_dicetak(self):
        """For a few letters nobody has to wait for a job."""
        aksi = self.banyak_naskah(3).with_user(self.pengelola).action_cetak_latar()
        self.assertEqual(aksi["type"], "ir.actions.report")
        self.assertFalse(self.env["sistem.kerja.cetak.massal"].search_count([]))

    def test_terlalu_banyak(self):
        naskah = self.banyak_naskah(3).with_user(self.pengelola)
        batas = patch.object(cetak_massal_naskah, "PALING_BANYAK", 2)
        with batas, self.assertRaisesRegex(UserError, "3 letters are too many"):
            naskah.action_cetak_latar()

    def test_galat_satu_naskah(self):
        """A letter that cannot be printed is named with its reason; the others are printed."""
        naskah, massal = self.minta()
        asli = type(naskah)._isi

        def isi(satu):
            if satu.id == naskah[2].id:
                pesan = "Surat ini tidak lengkap."
                raise UserError(pesan)
            return asli(satu)

        with patch.object(type(naskah), "_isi", isi):
            self.jalankan()
        self.assertEqual(
            (massal.state, massal.jumlah_selesai, massal.jumlah_gagal), ("selesai", 6, 1)
        )
        gagal = massal.baris_ids.filtered(lambda satu: satu.state == "gagal")
        self.assertEqual(
            (gagal.naskah_id.id, gagal.galat), (naskah[2].id, "Surat ini tidak lengkap.")
        )
        self.assertRegex(self.kabar(self.pengelola)[0], r": 6 \w+, 1 ")

    def test_semua_gagal(self):
        """A job without a single page has failed, and says so."""
        naskah, massal = self.minta(3)
        with patch.object(type(naskah), "_isi", side_effect=UserError("Rusak.")):
            self.jalankan()
        self.assertEqual((massal.state, massal.attachment_id.id), ("gagal", False))
        self.assertTrue(massal.galat)
        self.assertIn(massal.galat, self.kabar(self.pengelola)[0])

    def test_galat_tak_terduga(self):
        """An error of ours ends the job, not the cron: the next job is printed."""
        _naskah, rusak = self.minta(3)
        _naskah, baik = self.minta(3, user=self.orang_lain, awal=50)
        Massal = type(rusak)
        asli = Massal._cetak

        def cetak(satu, baris):
            if satu.id == rusak.id:
                raise ZeroDivisionError
            return asli(satu, baris)

        with patch.object(Massal, "_cetak", cetak), mute_logger(JALAN):
            self.jalankan()
        self.assertEqual((rusak.state, baik.state), ("gagal", "selesai"))
        self.assertIn("ZeroDivisionError", rusak.galat)

    def test_bergantian(self):
        """A long job does not keep a short one waiting."""
        _naskah, panjang = self.minta(9)
        _naskah, pendek = self.minta(3, user=self.orang_lain, awal=50)
        selesai = []
        Massal = type(panjang)
        asli = Massal._beri_tahu
        with (
            patch.object(cetak_massal_jalan, "POTONG", 3),
            patch.object(Massal, "_beri_tahu", lambda satu: selesai.append(satu.id) or asli(satu)),
        ):
            self.jalankan()
        self.assertEqual(selesai, [pendek.id, panjang.id])


class TestHentikan(MassalCase):
    """Stopping a job, and what is left of it."""

    def test_hentikan_sebelum_mulai(self):
        _naskah, massal = self.minta()
        massal.action_hentikan()
        self.jalankan()
        self.assertEqual((massal.state, massal.jumlah_selesai), ("dihentikan", 0))

    def test_hentikan_di_tengah(self):
        """A stopped job prints no further letter and hands out nothing."""
        _naskah, massal = self.minta(9)
        Massal = type(massal)
        asli = Massal._cetak

        def cetak(satu, baris):
            asli(satu, baris)
            satu.with_user(self.pengelola).action_hentikan()

        with patch.object(cetak_massal_jalan, "POTONG", 3), patch.object(Massal, "_cetak", cetak):
            self.jalankan()
        self.assertEqual((massal.state, massal.jumlah_selesai), ("dihentikan", 3))
        self.assertEqual(round(massal.kemajuan), 33)
        with self.assertRaisesRegex(UserError, "Result"):
            massal.action_unduh()
        with self.assertRaisesRegex(UserError, "cannot become"):
            massal.action_hentikan()

    def test_dilanjutkan_setelah_mati(self):
        """After a restart of the server a job goes on with what is left."""
        _naskah, massal = self.minta()
        massal.sudo()._pindah("berjalan")
        sudah = massal.sudo().baris_ids[:4]
        for baris in sudah:
            baris._simpan(baris.naskah_id._pdf(), None)
        dicetak = []
        Naskah = type(self.env["sistem.kerja.naskah"])
        asli = Naskah._pdf_banyak

        def pdf_banyak(satu):
            dicetak.extend(satu.ids)
            return asli(satu)

        with patch.object(Naskah, "_pdf_banyak", pdf_banyak):
            self.jalankan()
        self.assertEqual(massal.state, "selesai")
        self.assertEqual(dicetak, massal.sudo().baris_ids[4:].naskah_id.ids)

    def test_hapus(self):
        """A job that is over may be deleted with its PDFs, a running one not."""
        _naskah, massal = self.minta(3)
        with self.assertRaisesRegex(UserError, "Stop it before"):
            massal.unlink()
        self.jalankan()
        hasil = massal.attachment_id
        massal.unlink()
        self.assertFalse(hasil.sudo().exists())

    def test_dibersihkan(self):
        """Results are not kept for ever."""
        _naskah, massal = self.minta(3)
        self.jalankan()
        Massal = self.env["sistem.kerja.cetak.massal"]
        Massal._gc_lama()
        self.assertTrue(massal.exists())
        lama = fields.Datetime.subtract(fields.Datetime.now(), days=8)
        self.env.cr.execute(
            "UPDATE sistem_kerja_cetak_massal SET write_date = %s WHERE id = %s", (lama, massal.id)
        )
        self.env.invalidate_all()
        Massal._gc_lama()
        self.assertFalse(massal.exists())


class TestHakCetakMassal(MassalCase):
    """Jobs are private, and print with the rights of who asked."""

    def test_hanya_milik_sendiri(self):
        """Nobody else sees a job, its letters or its result, nor stops it."""
        _naskah, massal = self.minta(3)
        self.jalankan()
        lain = massal.with_user(self.orang_lain)
        self.assertFalse(lain.search([]))
        for tindakan in ("action_hentikan", "action_unduh"):
            with self.assertRaises(AccessError):
                getattr(lain, tindakan)()
        with self.assertRaises(AccessError):
            massal.attachment_id.with_user(self.orang_lain).read(["raw"])
        with self.assertRaises(AccessError):
            massal.baris_ids.with_user(self.orang_lain).read(["naskah_id"])
        self.assertTrue(massal.attachment_id.with_user(self.pengelola).read(["raw"]))

    def test_tidak_dapat_dipalsukan(self):
        """A client can neither create a job for another, nor change one."""
        naskah, massal = self.minta(3)
        vals = {
            "user_id": self.orang_lain.id,
            "baris_ids": [Command.create({"naskah_id": naskah[0].id})],
        }
        with self.assertRaises(UserError):
            massal.create(vals)
        with self.assertRaises(AccessError):
            massal.create({"bentuk": "pdf"})
        for bidang, nilai in {
            "user_id": self.orang_lain.id,
            "state": "selesai",
            "bentuk": "zip",
            "baris_ids": [Command.clear()],
        }.items():
            with self.assertRaises(UserError):
                massal.write({bidang: nilai})
        with self.assertRaises(AccessError):
            massal.baris_ids.write({"naskah_id": naskah[1].id})

    def test_naskah_yang_tak_boleh_dibaca(self):
        """Letters one may not read cannot be asked for."""
        naskah = self.banyak_naskah(3)
        pegawai = self.buat_user("pegawai.massal", "hr_sistem_kerja.group_pegawai")
        with self.assertRaises(AccessError):
            naskah.with_user(pegawai).action_cetak_latar()

    def test_portal(self):
        """A portal user has the letters one by one, no jobs."""
        naskah = self.banyak_naskah(1)
        portal = self.buat_portal(naskah.penandatangan_id)
        with self.assertRaisesRegex(AccessError, "backend"):
            naskah.with_user(portal).action_cetak_latar()

    def test_hak_saat_dicetak(self):
        """Rights count when a letter is printed, not only when it was asked for."""
        _naskah, massal = self.minta(3)
        self.pengelola.write({"group_ids": [Command.set(self.env.ref("base.group_user").ids)]})
        self.jalankan()
        self.assertEqual((massal.sudo().state, massal.sudo().jumlah_gagal), ("gagal", 3))
        self.assertTrue(all(massal.sudo().baris_ids.mapped("galat")))

    def test_pemohon_diarsipkan(self):
        """For somebody who has left nothing is printed."""
        _naskah, massal = self.minta(3)
        self.pengelola.active = False
        self.jalankan()
        self.assertEqual(massal.sudo().state, "gagal")

    def test_instansi_saat_diminta(self):
        """The cron prints in the governments that were chosen and that the user still has."""
        _naskah, massal = self.minta(3)
        env = massal.sudo()._env_pemohon()
        self.assertEqual(
            (env.companies, env.uid, env.su), (self.instansi, self.pengelola.id, False)
        )


@tagged("post_install", "-at_install")
class TestCetakMassalWeb(MassalCase, HttpCase):
    """What the web client does."""

    def jalankan(self):
        self.cron.method_direct_trigger()
        self.env.invalidate_all()

    def test_dari_daftar(self):
        """The list offers the jobs; the download is the owner's alone."""
        arch = self.env["sistem.kerja.naskah"].get_view(view_type="list")["arch"]
        self.assertIn("action_cetak_latar", arch)
        _naskah, massal = self.minta(3)
        self.jalankan()
        url = massal.action_unduh()["url"]
        self.authenticate("pengelola.massal", "pengelola.massal")
        jawab = self.url_open(url)
        self.assertEqual(jawab.content[:5], b"%PDF-")
        self.assertIn(padat("TIM KERJA"), "".join(halaman(jawab.content)))
        self.authenticate("pengelola.lain", "pengelola.lain")
        self.assertEqual(self.url_open(url).status_code, 404)

    def test_layar(self):
        """The job opens with its progress."""
        _naskah, massal = self.minta(3)
        self.jalankan()
        self.browser_js(
            f"/odoo/sistem-kerja-cetak-massal/{massal.id}",
            """
            const tunggu = setInterval(() => {
                const ada = (mana) => document.querySelector(mana);
                if (ada(".o_progressbar") && ada("button[name=action_unduh]")) {
                    clearInterval(tunggu);
                    console.log("test successful");
                }
            }, 100);
            """,
            login="pengelola.massal",
        )
