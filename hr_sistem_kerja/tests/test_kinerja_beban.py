"""What kinerja costs: the number of queries does not follow the number of records."""

from contextlib import contextmanager
from unittest.mock import patch

from odoo.tests import freeze_time, tagged

from odoo.addons.base.models import ir_qweb

from .test_laporan import LaporanCase


@tagged("post_install", "-at_install")
class TestKinerjaBeban(LaporanCase):
    def setUp(self):
        super().setUp()
        self.patch(
            type(self.env["ir.cron"]),
            "_commit_progress",
            lambda _cron, _selesai=0, **_isi: self.env.flush_all() or float("inf"),
        )
        self.ahmad.work_contact_id.email = "ketua@uji.example"
        self.kabag.work_contact_id.email = "kabag@uji.example"

    @contextmanager
    def dihitung(self, batas):
        """Expect at most so many queries from records that are not in memory."""
        self.env.flush_all()
        self.env.invalidate_all()
        awal = self.cr.sql_log_count
        yield
        self.env.flush_all()
        self.assertLessEqual(self.cr.sql_log_count - awal, batas)

    def kueri(self, kerjakan):
        self.env.flush_all()
        self.env.invalidate_all()
        awal = self.cr.sql_log_count
        kerjakan()
        self.env.flush_all()
        return self.cr.sql_log_count - awal

    def tim_banyak(self, jumlah):
        tim = self.env["sistem.kerja.tim"].union(
            *(self.buat_tim(f"Tim {n}", tanggal_selesai="2026-06-30") for n in range(jumlah))
        )
        tim._buka().write({"state": "pelaksanaan"})
        return tim

    def laporan_terkirim(self, jumlah):
        """Return sent reports, each on a target of its own under a common one."""
        tim = self.tim_banyak(jumlah)
        laporan = self.env["sistem.kerja.laporan"]._buka()
        laporan = laporan.create(
            [
                {"tim_id": t.id, "isi": "Selesai", "target_id": t.target_ids.id, "jumlah": 1}
                for t in tim
            ]
        )
        laporan._tentukan_penerima()
        laporan.write({"state": "dikirim"})
        return laporan

    def jalankan(self):
        self.env["sistem.kerja.laporan"]._cron_laporan()

    @freeze_time("2026-02-10")
    def test_malam_draf(self):
        """R-154: the job asks the database as often for many teams as for few."""
        self.tim_banyak(1)
        self.jalankan()
        self.tim_banyak(2)
        sedikit = self.kueri(self.jalankan)
        self.tim_banyak(12)
        self.assertLessEqual(self.kueri(self.jalankan), sedikit)

    def test_malam_pengingat(self):
        """R-154: reminders of many late reports cost the queries of few."""
        hitung = {}
        for hari, jumlah in (("2026-01-12", 1), ("2026-02-10", 2), ("2026-03-10", 12)):
            with freeze_time(hari):
                tim = self.tim_banyak(jumlah)
                self.jalankan()
            with freeze_time(f"2026-{int(hari[5:7]) + 1:02d}-25"):
                tim._buka().write({"state": "evaluasi"})
                hitung[jumlah] = self.kueri(
                    lambda: self.env["sistem.kerja.laporan"]._ingatkan_laporan(
                        self.env["sistem.kerja.permohonan"]._hari_ini()
                    )
                )
        self.assertLessEqual(hitung[12], hitung[2])

    @freeze_time("2026-02-10")
    def test_malam_pejabat_berganti(self):
        """R-154: many reports go to a new official with the queries of few."""
        sedikit, banyak = self.laporan_terkirim(2), self.laporan_terkirim(12)
        (sedikit | banyak)._segarkan_penerima()
        hitung = []
        for laporan in (sedikit, banyak):
            laporan.write({"penerima_id": self.kadis.id})
            hitung.append(self.kueri(self.env["sistem.kerja.laporan"]._segarkan_penerima))
            self.assertEqual(laporan.penerima_id, self.kabag)
        self.assertLessEqual(hitung[1], hitung[0])

    def test_surel_tanpa_galat(self):
        """An e-mail looks up no template in vain: Odoo keeps the error, and it grows."""
        tim = self.tim_banyak(1)
        laporan = self.env["sistem.kerja.laporan"]._buka().create({"tim_id": tim.id, "isi": "x"})
        self.patch(type(self.env["sistem.kerja.surel"]), "_bahasa_baku", lambda _surel: "en_US")
        with patch.object(ir_qweb.traceback, "format_exc") as galat:
            laporan._kabari(self.kabag, "Kabar")
        self.assertFalse(galat.called)
        surel = self.env["mail.mail"].search([], order="id desc", limit=1)
        self.assertIn(self.kabag.name, surel.body_html)
        self.assertIn("/my/sistem-kerja", surel.body_html)

    def test_terima_banyak(self):
        """R-155: accepting many reports costs a few queries each: lock, state, history."""
        self.terima(self.laporan_terkirim(2))
        sedikit, banyak = self.laporan_terkirim(2), self.laporan_terkirim(12)
        awal = self.kueri(lambda: self.terima(sedikit))
        self.assertLessEqual(self.kueri(lambda: self.terima(banyak)), awal + 10 * 4)

    def terima(self, laporan):
        self.sebagai(laporan, self.kabag).action_terima()

    def test_capaian_banyak(self):
        """R-137: progress of many targets is counted with the queries of few."""
        sedikit, banyak = self.laporan_terkirim(2), self.laporan_terkirim(12)
        (sedikit | banyak).write({"state": "diterima"})
        induk = self.env["sistem.kerja.target"].create(
            {"name": "Induk", "target": 5, "satuan": "dokumen", "unit_id": self.bagian.id}
        )
        (sedikit | banyak).target_id._buka().write({"parent_id": induk.id, "state": "ditetapkan"})
        awal = self.kueri(sedikit.target_id._segarkan_capaian)
        self.assertLessEqual(self.kueri(banyak.target_id._segarkan_capaian), awal)
        self.assertEqual(set(banyak.target_id.mapped("persen")), {100.0})
        self.assertEqual(induk.persen, 100.0)

    def test_kedudukan_pimpinan(self):
        """R-143: what somebody leads is found with a handful of queries for each record rule."""
        user = self.akun(self.sekda)
        with self.dihitung(10):
            units, _instansi = user._sistem_kerja_kedudukan_pimpinan()
        self.assertIn(self.sekda, units.manager_id)
        user = self.akun(self.hukum)
        with self.dihitung(8):
            self.assertFalse(user._sistem_kerja_kedudukan_pimpinan()[0])
