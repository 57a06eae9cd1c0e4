"""The rencana kerja individu: personal, approved by the ketua or whom the regulation names."""

from psycopg2 import IntegrityError

from odoo import Command
from odoo.exceptions import AccessError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .common_rencana import RencanaCase


class IndividuCase(RencanaCase):
    def individu(self, penugasan, oleh=None, **vals):
        model = self.env["sistem.kerja.rencana.individu"]
        return (self.sebagai(model, oleh) if oleh else model).create(
            {
                "penugasan_id": penugasan.id,
                "line_ids": [
                    Command.create({"kegiatan": "Menyusun draf", "target": 2, "satuan": "draf"})
                ],
                **vals,
            }
        )

    def diajukan(self, penugasan):
        rencana = self.individu(penugasan, penugasan.employee_id)
        self.sebagai(rencana, penugasan.employee_id).action_ajukan()
        return rencana


@tagged("post_install", "-at_install")
class TestRencanaIndividu(IndividuCase):
    def test_anggota_ke_ketua(self):
        """R-131: an anggota draws it up, his ketua approves; the pasal stays."""
        rencana = self.diajukan(self.penugasan_dari(self.tim_berjalan(), self.rachma))
        self.assertEqual(rencana.state, "diajukan")
        self.sebagai(rencana, self.ahmad).action_setujui("Lanjutkan")
        self.assertEqual((rencana.state, rencana.penindak_id), ("disetujui", self.ahmad))
        self.assertIn("huruf d angka 1", rencana.pasal)

    def test_bukan_ketua_ditolak(self):
        """R-131: with a ketua neither the PUO nor the person himself approves."""
        rencana = self.diajukan(self.penugasan_dari(self.tim_berjalan(), self.rachma))
        rencana._tambah_pihak(self.kabag)
        for orang in (self.kabag, self.rachma):
            with self.subTest(orang=orang.name), self.ditolak(self.ahmad.name, galat=AccessError):
                self.sebagai(rencana, orang).action_setujui()

    def test_rencana_ketua(self):
        """R-131: the ketua's own plan is approved by the next official up."""
        rencana = self.diajukan(self.penugasan_dari(self.tim_berjalan(), self.ahmad))
        with self.ditolak(self.kabag.name, galat=AccessError):
            self.sebagai(rencana, self.ahmad).action_setujui()
        self.sebagai(rencana, self.kabag).action_setujui()
        self.assertEqual(rencana.state, "disetujui")

    def test_tanpa_ketua(self):
        """R-131: in a team without a ketua the PUO approves."""
        tim = self.tim_berjalan(ketua_id=False)
        rencana = self.diajukan(self.penugasan_dari(tim, self.rachma))
        self.sebagai(rencana, self.kabag).action_setujui()
        self.assertEqual(rencana.pejabat_id, self.kabag)

    def test_sendiri(self):
        """R-131: of a person alone the PUO or the PPK approves (P L.C3.e)."""
        rencana = self.diajukan(self.berjalan())
        self.sebagai(rencana, self.kabag).action_setujui()
        self.assertIn("huruf e angka 1", rencana.pasal)

    def test_dikembalikan(self):
        """R-131: returned with a reason, changed and submitted again."""
        rencana = self.diajukan(self.penugasan_dari(self.tim_berjalan(), self.rachma))
        line = self.sebagai(rencana, self.rachma).line_ids
        with self.ditolak("stays as it is"):
            line.write({"target": 3})
        self.sebagai(rencana, self.ahmad).action_kembalikan("Tambah waktu")
        self.assertEqual((rencana.state, rencana.catatan), ("dikembalikan", "Tambah waktu"))
        line.write({"target": 3})
        self.sebagai(rencana, self.rachma).action_ajukan()
        self.assertEqual(rencana.state, "diajukan")

    def test_isi(self):
        """R-131: no plan without activities, none outside the period, one per assignment."""
        penugasan = self.penugasan_dari(self.tim_berjalan(), self.rachma)
        rencana = self.individu(penugasan, self.rachma, line_ids=[])
        with self.ditolak("none yet", "Lampiran"):
            self.sebagai(rencana, self.rachma).action_ajukan()
        with self.ditolak("Period", galat=ValidationError):
            rencana.line_ids = [
                Command.create({"kegiatan": "x", "satuan": "x", "tanggal_selesai": "2027-01-01"})
            ]
        with self.assertRaises(IntegrityError), mute_logger("odoo.sql_db"), self.cr.savepoint():
            self.individu(penugasan)

    def test_pribadi(self):
        """R-131: colleagues do not read it, strangers neither; nobody writes that of another."""
        tim = self.tim_berjalan()
        rencana = self.diajukan(self.penugasan_dari(tim, self.rachma))
        for orang in (self.dagas, self.hukum, self.lina):
            with self.subTest(orang=orang.name):
                asing = self.sebagai(rencana, orang)
                self.assertFalse(asing.search([]))
                self.assertFalse(self.sebagai(rencana.line_ids, orang).search([]))
                for coba in (
                    lambda satu=asing: satu.read(["state"]),
                    lambda satu=asing: satu.action_setujui(),
                    lambda satu=asing: satu.action_kembalikan("x"),
                    lambda o=orang: self.individu(self.penugasan_dari(tim, self.ahmad), o),
                ):
                    with self.tanpa_hak():
                        coba()

    def test_dicatat(self):
        """R-131: an officer records an approval on paper."""
        rencana = self.individu(self.penugasan_dari(self.tim_berjalan(), self.rachma))
        self.sebagai(rencana, self.pengelola).action_catat("Lembar 1")
        self.assertEqual((rencana.bertindak, rencana.pejabat_id), ("dicatat", self.ahmad))


@tagged("post_install", "-at_install")
class TestRencanaIndividuMamuju(IndividuCase):
    KODE = "mamuju_29_2023"

    def test_ketua(self):
        """R-131: the same under M Ps.27(5)."""
        tim = self.buat_tim()
        penugasan = self.draf(self.rachma, tim_id=tim.id)
        rencana = self.diajukan(penugasan)
        self.sebagai(rencana, self.ahmad).action_setujui()
        self.assertIn("Pasal 27 ayat (5)", rencana.pasal)
