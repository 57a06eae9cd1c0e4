"""The review chains of katalog section 8, row by row, walked by the right people (R-144..R-149)."""

from odoo import Command
from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user, tagged

from .common_tabel import TabelCase
from .tabel import rantai

# The rows in which a text itself says that results are returned (T L.D to L.G)
DIKEMBALIKAN = {"TH-T4", "TH-T5", "TH-T6", "TH-T7"}


class RantaiCase(TabelCase):
    """One government per regulation; each row walked by the right people, refused to the wrong.

    Of several units of one row, the first one's results also come back once (R-146, R-148).
    """

    # Its own tests alone: those of TabelCase run once, in test_tabel_peraturan
    allow_inherited_tests_method = False

    def akun(self, pegawai):
        partner = pegawai.work_contact_id
        return self.env["res.users"].search([("partner_id", "=", partner.id)]) or new_test_user(
            self.env,
            f"rantai.{pegawai.id}",
            groups="base.group_portal",
            partner_id=partner.id,
            company_id=self.instansi.id,
            company_ids=[Command.set(self.instansi.ids)],
        )

    def sebagai(self, record, kunci):
        user = self.akun(self.orang[kunci] if isinstance(kunci, str) else kunci)
        return record.with_user(user).with_context(allowed_company_ids=user.company_ids.ids)

    def buat_kerja(self, unit, bentuk):
        """Return a team or assignment that is being worked on, and who answers for it."""
        umum = {
            "unit_pemilik_id": self.unit[unit].id,
            "tanggal_mulai": "2026-01-01",
            "tanggal_selesai": "2026-12-31",
        }
        if bentuk == rantai.INDIVIDU:
            pegawai = self.buat_orang(f"Pelaksana {unit}", "plk", self.unit[unit], self.instansi)
            vals = {**umum, "employee_id": pegawai.id, "maksud": "Laporan", "target": "1 laporan"}
            penugasan = self.env["sistem.kerja.penugasan"]._buka().create(vals)
            penugasan.write({"state": "berjalan"})
            return penugasan.with_env(self.env), pegawai
        target = {"name": "Laporan", "target": 2, "satuan": "dokumen"}
        tim = self.env["sistem.kerja.tim"].create(
            {
                **umum,
                "name": f"Tim {unit}",
                "sub_kegiatan": "Uji",
                "ketua_id": self.orang["ketua"].id,
                "pengendali_id": bentuk == rantai.PENGENDALI and self.orang["pengendali"].id,
                "target_ids": [Command.create(target)],
            }
        )
        tim._buka().write({"state": "pelaksanaan"})
        return tim, self.orang["ketua"]

    def jalani(self, baris, kembali):
        """Walk one row.

        :param kembali: first let the last one refuse what misses its target, and return it
        """
        kode, unit, bentuk, para, pasal_awal, pasal_akhir = baris
        kerja, pengaju = self.buat_kerja(unit, bentuk)
        bidang = "penugasan_id" if bentuk == rantai.INDIVIDU else "tim_id"
        hasil = self.env["sistem.kerja.hasil"].create({bidang: kerja.id, "uraian": "Selesai"})
        hasil.line_ids.capaian = 0 if kembali else hasil.line_ids.target
        milik = self.sebagai(hasil, pengaju)
        milik.action_ajukan()
        self.periksa_rantai(hasil, kode, para, pasal_awal, pasal_akhir)
        self.periksa_pelaku_salah(hasil, pengaju)
        if kembali:
            self.tolak_kurang(hasil, kode, para, pasal_akhir)
            milik.line_ids.capaian = hasil.line_ids[0].target
            milik.action_ajukan()
            self.assertEqual(hasil.ronde, 2)
        self.setujui_sampai(hasil, para, len(para))
        self.assertEqual((hasil.state, kerja.state), ("selesai", "selesai"))

    def periksa_rantai(self, hasil, kode, para, pasal_awal, pasal_akhir):
        tinjauan = hasil._tinjauan_ronde()
        self.assertEqual([self.sebut(satu.penindak_id) for satu in tinjauan], para)
        self.assertEqual(set(tinjauan.aturan_ids.mapped("code")), {kode})
        self.assertEqual(tinjauan[-1].tugas, "selesai")
        self.assertIn(pasal_awal, tinjauan[0].pasal)
        self.assertIn(pasal_akhir, tinjauan[-1].pasal)

    def periksa_pelaku_salah(self, hasil, pengaju):
        """Who sent it cannot review it, a later reviewer not before an earlier one."""
        pertama, *lain = hasil._tinjauan_ronde()
        with self.assertRaises(AccessError) as tangkapan:
            self.sebagai(pertama, pengaju).action_terima()
        self.assertIn(pertama.pasal, str(tangkapan.exception))
        self.assertIn(pertama.penindak_id.name, str(tangkapan.exception))
        for satu in lain:
            with self.assertRaises(UserError) as tangkapan:
                self.sebagai(satu, satu.penindak_id).action_terima()
            self.assertIn(f"first {pertama.penindak_id.name}", str(tangkapan.exception))
            if satu.penindak_id != pertama.penindak_id:
                with self.assertRaises(AccessError):
                    self.sebagai(pertama, satu.penindak_id).action_terima()

    def tolak_kurang(self, hasil, kode, para, pasal_akhir):
        """The last one cannot declare done what misses its target; he returns it."""
        self.setujui_sampai(hasil, para, len(para) - 1)
        terakhir = hasil._tinjauan_ronde()[-1]
        pejabat = self.sebagai(terakhir, terakhir.penindak_id)
        with self.assertRaises(UserError) as tangkapan:
            pejabat.action_terima()
        self.assertIn(pasal_akhir, str(tangkapan.exception))
        pejabat.action_kembalikan("Target belum tercapai")
        self.assertEqual((hasil.state, terakhir.state), ("dikembalikan", "dikembalikan"))
        kembali = self.peraturan.tahapan_ids.filtered(
            lambda satu: satu.code == kode and satu.tahap == "kembalikan"
        )
        self.assertEqual(bool(kembali), kode in DIKEMBALIKAN)
        self.assertIn(terakhir.pasal_kembali, kembali.mapped("pasal") or [terakhir.pasal])

    def setujui_sampai(self, hasil, para, jumlah):
        for satu, siapa in list(zip(hasil._tinjauan_ronde(), para, strict=True))[:jumlah]:
            self.assertEqual(satu.state, "aktif")
            self.sebagai(satu, siapa).action_terima("Baik")
            self.assertEqual((satu.state, satu.bertindak), ("diterima", "definitif"))

    def jalani_semua(self, tabel):
        terlihat = set()
        for baris in tabel:
            kembali = baris[0] not in terlihat
            terlihat.add(baris[0])
            with self.subTest(baris=baris[0], unit=baris[1], bentuk=baris[2]):
                self.jalani(baris, kembali)


@tagged("post_install", "-at_install")
class TestRantaiPesisirBarat(RantaiCase):
    KUNCI = "pesisir_barat"

    def test_rantai(self):
        """R-144, R-145, R-146, R-148: TH-P1 to TH-P6."""
        self.jalani_semua(rantai.PESISIR_BARAT)


@tagged("post_install", "-at_install")
class TestRantaiKotabaru(RantaiCase):
    KUNCI = "kotabaru"

    def test_rantai(self):
        """R-144 to R-149: TH-K1 to TH-K9; UPTD, Puskesmas and SKB end with the JPTP above."""
        self.jalani_semua(rantai.KOTABARU)


@tagged("post_install", "-at_install")
class TestRantaiBekasi(RantaiCase):
    KUNCI = "bekasi"

    def test_rantai(self):
        """R-144 to R-149: TH-B1 to TH-B9; individuals where no teams are planned."""
        self.jalani_semua(rantai.BEKASI)


@tagged("post_install", "-at_install")
class TestRantaiTabanan(RantaiCase):
    KUNCI = "tabanan"

    def test_rantai(self):
        """R-144 to R-149: TH-T1 to TH-T7; D to G say themselves that results are returned."""
        self.jalani_semua(rantai.TABANAN)


@tagged("post_install", "-at_install")
class TestRantaiMamuju(RantaiCase):
    KUNCI = "mamuju"

    def test_rantai(self):
        """R-144 to R-146: TH-M, read from the duties of the PUO for all kinds of unit."""
        self.jalani_semua(rantai.MAMUJU)
