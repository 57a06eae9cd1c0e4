"""Who does what for a team or an individual assignment (katalog section 8)."""

from odoo import Command
from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..models.kinerja.kerja import PenentuKerja
from .common_penugasan import PenugasanCase


@tagged("post_install", "-at_install")
class TestKerja(PenugasanCase):
    def test_urutan_peninjau(self):
        """R-145: the reviewers of a Bagian, in the order of the row (TH-P1)."""
        tim = self.buat_tim()
        pelaku = tim._pelaku_tahapan("tinjau")
        self.assertEqual([satu.orang for _baris, satu in pelaku], [self.kabag, self.sekda])
        self.assertTrue(all(baris.pasal for baris, _satu in pelaku))

    def test_tanpa_ketua(self):
        """R-143: without a ketua nobody monitors as one."""
        tim = self.buat_tim(ketua_id=False)
        pelaku = tim._pelaku_tahapan("pantau")
        self.assertEqual([satu.orang for _baris, satu in pelaku], [self.kabag])

    def test_pelaku_lain_ditolak_dengan_pasal(self):
        """R-146: only the official of the row; the refusal names him and the pasal."""
        tim = self.buat_tim()
        self.sebagai(tim, self.sekda)._pastikan_pelaku("selesai")
        with self.ditolak(self.sekda.name, "Lampiran", galat=AccessError):
            self.sebagai(tim, self.rachma)._pastikan_pelaku("selesai")

    def test_bukan_pekerjaan_sendiri(self):
        """R-145: nobody decides about his own work; the next official up does."""
        tim = self.buat_tim(ketua_id=self.kabag.id)
        pelaku = tim._pelaku_tahapan("tinjau", self.kabag)
        self.assertEqual([satu.orang for _baris, satu in pelaku], [self.sekda, self.sekda])
        self.assertTrue(pelaku[0][1].dialihkan)

    def test_penerima_laporan_individu(self):
        """R-151: an individu reports to the PUO of the owner unit (P Ps.12)."""
        penugasan = self.draf()
        pelaku = PenentuKerja(penugasan).ketentuan(penugasan, "laporan_individu")
        self.assertIn(self.kabag, [satu.orang for _baris, satu in pelaku])

    def test_pihak_bukan_untuk_ditulis(self):
        """Nobody opens a record to somebody else by writing who takes part in it."""
        rencana = self.env["sistem.kerja.rencana"].create(
            {"tim_id": self.buat_tim().id, "kegiatan": "Naskah", "sasaran": "1 naskah"}
        )
        for siapa in (self.pengelola, self.operator):
            with self.subTest(siapa=siapa.name), self.tanpa_hak():
                self.sebagai(rencana, siapa).write({"pihak_ids": [Command.link(self.hukum.id)]})
