"""The rencana pelaksanaan kegiatan: drawn up by both, agreed on, then worked out in detail."""

from odoo import Command
from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged

from .common_rencana import RencanaCase


@tagged("post_install", "-at_install")
class TestRencana(RencanaCase):
    def test_disusun_bersama(self):
        """R-140: the ketua submits, the official of the row agrees; both stay, with the pasal."""
        tim = self.tim_berjalan()
        rencana = self.rencana(tim, self.ahmad)
        self.sebagai(rencana, self.ahmad).action_ajukan()
        self.assertEqual((rencana.state, rencana.penyusun_id), ("diajukan", self.ahmad))
        self.sebagai(rencana, self.kabag).action_sepakati("Baik")
        self.assertEqual(rencana.state, "disepakati")
        self.assertEqual((rencana.pejabat_id, rencana.penindak_id), (self.kabag, self.kabag))
        self.assertEqual((rencana.bertindak, rencana.catatan), ("definitif", "Baik"))
        self.assertEqual(rencana.diputus_oleh_id, self.akun(self.kabag))
        self.assertIn("huruf a butir (5)", rencana.pasal)

    def test_pelaku_lain_ditolak(self):
        """R-140: an anggota does not submit for the ketua, nor does he agree on it."""
        tim = self.tim_berjalan()
        rencana = self.rencana(tim, self.ahmad)
        with self.ditolak(self.ahmad.name, galat=AccessError):
            self.sebagai(rencana, self.rachma).action_ajukan()
        self.sebagai(rencana, self.ahmad).action_ajukan()
        for orang in (self.rachma, self.ahmad):
            with (
                self.subTest(orang=orang.name),
                self.ditolak(self.kabag.name, "Lampiran", galat=AccessError),
            ):
                self.sebagai(rencana, orang).action_sepakati()
        self.assertEqual(rencana.state, "diajukan")

    def test_tanpa_ketua(self):
        """R-140: without a ketua any of the members draws it up."""
        tim = self.tim_berjalan(ketua_id=False)
        rencana = self.rencana(tim, self.dagas)
        self.sebagai(rencana, self.rachma).action_ajukan()
        self.assertEqual(rencana.penyusun_id, self.rachma)

    def test_individu(self):
        """R-140: who works alone draws up his own plan, the official agrees."""
        penugasan = self.berjalan()
        rencana = self.rencana(penugasan, self.rachma)
        self.sebagai(rencana, self.rachma).action_ajukan()
        self.sebagai(rencana, self.kabag).action_sepakati()
        self.assertEqual(rencana.state, "disepakati")
        with self.ditolak("whole team", galat=ValidationError):
            self.rencana(self.tim_berjalan(anggota=self.dagas).penugasan_ids[:1])

    def test_bukan_rencana_sendiri(self):
        """R-140: an official who leads the team does not agree on his own plan."""
        tim = self.buat_tim(ketua_id=self.kabag.id)
        rencana = self.rencana(tim, self.kabag)
        self.sebagai(rencana, self.kabag).action_ajukan()
        with self.ditolak(self.sekda.name, galat=AccessError):
            self.sebagai(rencana, self.kabag).action_sepakati()
        self.sebagai(rencana, self.sekda).action_sepakati()
        self.assertEqual(rencana.penindak_id, self.sekda)

    def test_anggaran(self):
        """R-141: the plan carries a budget, or says on purpose that it needs none."""
        tim = self.tim_berjalan()
        rencana = self.rencana(tim, anggaran=0)
        with self.ditolak("Budget", "Pasal 16 ayat (2) huruf c"):
            self.sebagai(rencana, self.ahmad).action_ajukan()
        rencana.tanpa_anggaran = True
        self.sebagai(rencana, self.ahmad).action_ajukan()
        self.assertEqual(rencana.state, "diajukan")

    def test_anggaran_menurut_peraturan(self):
        """R-141, R-125: which regulation names a budget in the plan, and which a KAK."""
        harapan = {
            "pesisir_barat_16_2024": (True, True),
            "tabanan_107_2023": (True, False),
            "kotabaru_68_2024": (True, False),
            "bekasi_18_2024": (False, False),
            "mamuju_29_2023": (False, False),
        }
        for kode, nilai in harapan.items():
            with self.subTest(kode=kode):
                peraturan = self.env.ref(f"hr_sistem_kerja.peraturan_{kode}")
                ada = [peraturan._ketentuan(jenis) for jenis in ("anggaran_rencana", "kak")]
                self.assertEqual(tuple(bool(satu) for satu in ada), nilai)

    def test_pelaksana_harian(self):
        """R-140: a Plh. agrees in the place of the official; both stay, and as what he acted."""
        self.env["sistem.kerja.pendelegasian"].create(
            {
                "pejabat_id": self.kabag.id,
                "unit_id": self.bagian.id,
                "penerima_id": self.kabag_lain.id,
                "jenis": "plh",
                "tanggal_mulai": "2020-01-01",
                "tanggal_selesai": "2099-12-31",
                "dasar": "Surat Perintah 1",
            }
        )
        rencana = self.rencana(self.tim_berjalan(), self.ahmad)
        self.sebagai(rencana, self.ahmad).action_ajukan()
        self.sebagai(rencana, self.kabag_lain).action_sepakati()
        self.assertEqual((rencana.pejabat_id, rencana.penindak_id), (self.kabag, self.kabag_lain))
        self.assertEqual(rencana.bertindak, "plh")

    def test_kabar(self):
        """R-140: the official is told that a plan waits, the maker that it came back."""
        for orang in (self.kabag, self.ahmad):
            orang.work_contact_id.email = f"{orang.id}@example.com"
        rencana = self.rencana(self.tim_berjalan(), self.ahmad)
        surat = self.env["mail.mail"]
        ada = surat.search([])
        self.sebagai(rencana, self.ahmad).action_ajukan()
        baru = surat.search([]) - ada
        self.assertEqual(baru.recipient_ids, self.kabag.work_contact_id)
        self.sebagai(rencana, self.kabag).action_kembalikan("Kurang jelas")
        self.assertEqual((surat.search([]) - ada - baru).recipient_ids, self.ahmad.work_contact_id)

    def test_dikembalikan(self):
        """R-140: the official gives the plan back with a reason, and it is submitted anew."""
        rencana = self.rencana(self.tim_berjalan(), self.ahmad)
        self.sebagai(rencana, self.ahmad).action_ajukan()
        with self.ditolak("Reason"):
            self.sebagai(rencana, self.kabag).action_kembalikan(" ")
        self.sebagai(rencana, self.kabag).action_kembalikan("Sasaran kurang jelas")
        self.assertEqual((rencana.state, rencana.catatan), ("draft", "Sasaran kurang jelas"))
        self.assertIn("Sasaran kurang jelas", self.catatan(rencana))
        self.sebagai(rencana, self.ahmad).write({"sasaran": "Satu peraturan"})
        self.sebagai(rencana, self.ahmad).action_ajukan()
        self.assertEqual(rencana.state, "diajukan")

    def test_versi_baru(self):
        """R-140: an agreed plan stays; a change is a new version, which the details follow."""
        tim = self.tim_berjalan()
        lama = self.disepakati(tim)
        rincian = self.rincian(lama)
        with self.ditolak("new version"):
            lama.kegiatan = "Lain"
        baru = self.env[lama._name].browse(self.sebagai(lama, self.ahmad).action_ubah()["res_id"])
        self.assertEqual((baru.versi, baru.state, lama.state), (2, "draft", "disepakati"))
        self.sebagai(baru, self.ahmad).write({"anggaran": 30000000})
        self.sebagai(baru, self.ahmad).action_ajukan()
        self.sebagai(baru, self.kabag).action_sepakati()
        self.assertEqual((lama.state, lama.anggaran), ("diganti", 25000000))
        self.assertEqual((baru.menggantikan_id, rincian.rencana_id), (lama, baru))
        with self.ditolak("cannot become"):
            self.sebagai(lama, self.ahmad).action_ubah()

    def test_versi_baru_rincian_di_luar(self):
        """R-142: a new version that leaves details outside its period is not even submitted."""
        lama = self.disepakati(self.tim_berjalan())
        self.rincian(lama)
        baru = self.env[lama._name].browse(self.sebagai(lama, self.ahmad).action_ubah()["res_id"])
        self.sebagai(baru, self.ahmad).write({"tanggal_selesai": "2026-03-31"})
        with self.ditolak("Menyusun draf", "Period", galat=ValidationError):
            self.sebagai(baru, self.ahmad).action_ajukan()

    def test_periode(self):
        """R-140: the plan lies inside the period of the work."""
        with self.ditolak("Period", galat=ValidationError):
            self.rencana(self.tim_berjalan(), tanggal_selesai="2026-12-31")

    def test_terkunci(self):
        """R-140: state and makers come from the buttons alone."""
        rencana = self.rencana(self.tim_berjalan(), self.ahmad)
        for vals in ({"state": "disepakati"}, {"pejabat_id": self.kabag.id}, {"versi": 9}):
            with self.subTest(vals=vals), self.ditolak("buttons"):
                self.sebagai(rencana, self.ahmad).write(vals)
        self.disepakati(self.tim_berjalan(anggota=self.dagas))
        with self.ditolak(galat=UserError):
            self.env["sistem.kerja.rencana"].search([("state", "=", "disepakati")])[:1].unlink()

    def test_dicatat_petugas(self):
        """R-140: an officer records what was agreed on on paper, and names the paper."""
        rencana = self.rencana(self.tim_berjalan())
        with self.ditolak("Paper"):
            self.sebagai(rencana, self.operator).action_catat("")
        with self.ditolak("officers", galat=AccessError):
            self.sebagai(rencana, self.ahmad).action_catat("Nota Dinas 1")
        self.sebagai(rencana, self.operator).action_catat("Nota Dinas 1")
        self.assertEqual((rencana.state, rencana.bertindak), ("disepakati", "dicatat"))
        self.assertEqual((rencana.pejabat_id, rencana.dasar), (self.kabag, "Nota Dinas 1"))
        self.assertFalse(rencana.penindak_id)

    def test_orang_luar(self):
        """R-140: who has no part in the work neither reads, writes nor guesses a plan."""
        tim = self.tim_berjalan()
        rencana = self.disepakati(tim)
        for orang in (self.hukum, self.lina):
            with self.subTest(orang=orang.name):
                asing = self.sebagai(rencana, orang)
                self.assertFalse(asing.search([]))
                for coba in (
                    lambda satu=asing: satu.read(["kegiatan"]),
                    lambda satu=asing: satu.write({"sumber_dana": "x"}),
                    lambda satu=asing: satu.action_sepakati(),
                    lambda satu=asing: satu.action_ubah(),
                    lambda o=orang: self.rencana(tim, o),
                    lambda o=orang: self.rincian(rencana, o),
                ):
                    with self.tanpa_hak():
                        coba()

    # ------------------------------------------------------------------ the order of the stages

    def test_bekerja_setelah_rencana(self):
        """R-134: a team starts its work only with an agreed plan; the refusal says who makes it."""
        tim = self.tim_berjalan()
        with self.ditolak("not agreed on yet", "Lampiran", self.ahmad.name, self.kabag.name):
            tim.action_laksanakan()
        self.rencana(tim)
        with self.ditolak("not agreed on yet"):
            tim.action_laksanakan()
        self.disepakati(tim)
        for siapa in (self.rachma, self.hukum):
            with self.subTest(siapa=siapa.name), self.tanpa_hak():
                self.sebagai(tim, siapa).action_laksanakan()
        self.sebagai(tim, self.ahmad).action_laksanakan()
        self.assertEqual(tim.state, "pelaksanaan")

    # ------------------------------------------------------------------ details

    def test_rincian_perlu_rencana(self):
        """R-142: details only of an agreed plan; the refusal names its state and the pasal."""
        rencana = self.rencana(self.tim_berjalan())
        with self.ditolak("Draft", "Lampiran", galat=ValidationError):
            self.rincian(rencana, self.ahmad)

    def test_pembagian_peran(self):
        """R-132: the ketua chooses who carries it out, for a kompetensi that he names."""
        tim = self.tim_berjalan()
        rencana = self.disepakati(tim)
        rachma = self.penugasan_dari(tim, self.rachma)
        with self.ditolak("kompetensi", galat=ValidationError):
            self.rincian(rencana, self.ahmad, pelaksana_id=rachma.id)
        rincian = self.rincian(
            rencana, self.ahmad, pelaksana_id=rachma.id, dasar_peran="kompetensi"
        )
        self.assertEqual(rincian.pelaksana_nama, self.rachma.name)
        # As the form of the plan does it
        baris = Command.create({"uraian": "Membahas draf", "output": "2 rapat"})
        self.sebagai(rencana, self.ahmad).write({"rincian_ids": [baris]})
        self.assertEqual(len(rencana.rincian_ids), 2)
        with self.tanpa_hak():
            self.sebagai(rencana, self.rachma).write({"rincian_ids": [baris]})
        with self.ditolak("new version"):
            self.sebagai(rencana, self.ahmad).write({"anggaran": 1})
        with self.tanpa_hak():
            self.rincian(rencana, self.rachma)
        lain = self.draf(self.dagas)
        with self.ditolak("does not take part", galat=ValidationError):
            self.rincian(rencana, pelaksana_id=lain.id, dasar_peran="keahlian")

    def test_kemajuan(self):
        """R-142: who carries it out, or the ketua, says how far it is; nobody else."""
        tim = self.tim_berjalan()
        rachma = self.penugasan_dari(tim, self.rachma)
        rincian = self.rincian(self.disepakati(tim), pelaksana_id=rachma.id, dasar_peran="keahlian")
        with self.ditolak(self.rachma.name, galat=AccessError):
            self.sebagai(rincian, self.dagas).action_mulai()
        self.sebagai(rincian, self.rachma).action_mulai()
        self.sebagai(rincian, self.ahmad).action_selesai()
        self.assertEqual(rincian.state, "selesai")
        self.assertTrue(rincian.selesai_pada)
        with self.ditolak("has begun"):
            rincian.unlink()

    def test_anggaran_rincian(self):
        """R-141, R-142: the details divide the budget of the plan, they do not enlarge it."""
        rencana = self.disepakati(self.tim_berjalan())
        self.rincian(rencana, anggaran=20000000)
        with self.ditolak("more than", galat=ValidationError):
            self.rincian(rencana, anggaran=6000000)

    # ------------------------------------------------------------------ KAK

    def kak(self, rencana, oleh=None):
        model = self.env["sistem.kerja.rencana.kak"]
        return (self.sebagai(model, oleh) if oleh else model).create(
            {"name": "KAK Tata Naskah", "rencana_id": rencana.id, "berkas": "S0FL"}
        )

    def test_kak_berurutan(self):
        """R-125: consulted, approved by the PUO, then handed over; never out of order."""
        rencana = self.rencana(self.tim_berjalan())
        kak = self.kak(rencana, self.ahmad)
        with self.ditolak("only after", "KEDUA"):
            self.sebagai(kak, self.ahmad).action_serahkan("Kasubbag TU")
        with self.ditolak("cannot become"):
            self.sebagai(kak, self.kabag).action_setujui()
        self.sebagai(kak, self.ahmad).action_konsultasikan()
        with self.ditolak(self.kabag.name, "KEDUA", galat=AccessError):
            self.sebagai(kak, self.ahmad).action_setujui()
        with self.ditolak("only after"):
            self.sebagai(kak, self.ahmad).action_serahkan("Kasubbag TU")
        self.sebagai(kak, self.kabag).action_setujui()
        with self.ditolak("Received by"):
            self.sebagai(kak, self.ahmad).action_serahkan("")
        self.sebagai(kak, self.ahmad).action_serahkan("Kasubbag TU")
        self.assertEqual((kak.state, kak.penerima), ("diserahkan", "Kasubbag TU"))
        self.assertTrue(kak.dikonsultasikan_pada and kak.diputus_pada and kak.diserahkan_pada)
        with self.ditolak("stays as it is"):
            kak.berkas = "bGFpbg=="

    def test_kak_tanpa_berkas(self):
        """R-125: without its file there is nothing to consult about."""
        kak = self.kak(self.rencana(self.tim_berjalan()))
        kak.berkas = False
        with self.ditolak("attach it"):
            self.sebagai(kak, self.ahmad).action_konsultasikan()

    def test_kak_orang_luar(self):
        """R-125: who has no part in the work neither reads nor makes its KAK."""
        rencana = self.rencana(self.tim_berjalan())
        kak = self.kak(rencana)
        with self.tanpa_hak():
            self.sebagai(kak, self.hukum).read(["name"])
        with self.tanpa_hak():
            self.kak(rencana, self.hukum)


@tagged("post_install", "-at_install")
class TestRencanaBekasi(RencanaCase):
    KODE = "bekasi_18_2024"

    def test_tanpa_anggaran(self):
        """R-141: where the regulation names no budget none is demanded; R-125: nor a KAK."""
        tim = self.buat_tim()
        rencana = self.rencana(tim, anggaran=0)
        self.assertFalse(rencana.wajib_anggaran or rencana.wajib_kak)
        self.sebagai(rencana, self.ahmad).action_ajukan()
        self.assertEqual(rencana.state, "diajukan")
        with self.ditolak("asks for none", galat=ValidationError):
            self.env["sistem.kerja.rencana.kak"].create({"name": "KAK", "rencana_id": rencana.id})


@tagged("post_install", "-at_install")
class TestJadwal(RencanaCase):
    def test_pelaku(self):
        """R-142: an activity names its actor, a person of the team or a role."""
        tim = self.tim_berjalan()
        rachma = self.penugasan_dari(tim, self.rachma)
        jadwal = self.env["sistem.kerja.tim.jadwal"].create(
            {
                "tim_id": tim.id,
                "aktivitas": "Menyusun draf",
                "bulan_1": True,
                "pelaku_penugasan_id": rachma.id,
            }
        )
        self.assertEqual(jadwal.pelaku, self.rachma.name)
        jadwal.write({"pelaku_penugasan_id": False, "pelaku": "Bagian Hukum"})
        self.assertEqual(jadwal.pelaku, "Bagian Hukum")
        lain = self.draf(self.dagas)
        with self.ditolak("does not belong", galat=ValidationError):
            jadwal.pelaku_penugasan_id = lain
