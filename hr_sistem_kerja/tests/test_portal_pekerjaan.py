"""The pages of an assignment: what to do, receipt, rencana kerja individu, kendala."""

import doctest

from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged

from ..aturan import isian
from .common_portal import HalamanMixin
from .common_rencana import RencanaCase


class PekerjaanCase(RencanaCase, HalamanMixin, HttpCase):
    """A running team with Rachma and Dagas, led by Ahmad; Hana works elsewhere."""

    def setUp(self):
        super().setUp()
        self.tim = self.tim_berjalan()
        self.penugasan = self.penugasan_dari(self.tim, self.rachma)
        self.alamat = f"pekerjaan/{self.penugasan.id}"


@tagged("post_install", "-at_install")
class TestPortalPekerjaan(PekerjaanCase):
    """Issue 7, item 3: an assignment as its person sees it."""

    def test_isian(self):
        """Amounts and dates are read as Indonesians write them."""
        self.assertEqual(doctest.testmod(isian).failed, 0)

    def test_hanya_diri(self):
        """R-104: the page is the person's; colleague, ketua and stranger have none of it."""
        self.periksa_hanya(self.alamat, self.rachma, self.dagas | self.ahmad | self.hukum)
        self.masuk(self.rachma)
        self.assertEqual(self.buka("pekerjaan/99999999").status_code, 404)

    def test_isi(self):
        """R-104: purpose, period, unit, ketua and the others by name and role, without NIP."""
        self.masuk(self.rachma)
        halaman = self.buka(self.alamat).text
        for teks in (self.penugasan.maksud, self.tim.name, self.ahmad.name, self.dagas.name):
            self.assertIn(teks, halaman)
        for rekan in (self.dagas, self.ahmad):
            self.assertNotIn(rekan.nip, halaman)
            self.assertNotIn(rekan.nip_tampil, halaman)

    def test_terima(self):
        """R-105: the person confirms receipt once; a second click changes nothing."""
        self.masuk(self.rachma)
        self.assertIn(f"{self.alamat}/terima", self.buka(self.alamat).text)
        halaman = self.kirim(f"{self.alamat}/terima")
        self.assertIn('id="selesai"', halaman.text)
        pada = self.penugasan.diterima_pada
        self.assertTrue(pada)
        self.assertIn("Received by the assigned person", self.catatan(self.penugasan))
        self.assertNotIn(f"{self.alamat}/terima", self.buka(self.alamat).text)
        self.kirim(f"{self.alamat}/terima")
        self.assertEqual(self.penugasan.diterima_pada, pada)

    def test_terima_orang_lain(self):
        """R-105: nobody confirms for somebody else, on the page or by RPC."""
        self.periksa_tertolak(f"{self.alamat}/terima", self.dagas | self.ahmad | self.hukum)
        with self.ditolak(self.rachma.name, galat=AccessError):
            self.sebagai(self.penugasan, self.ahmad).action_terima()
        with self.tanpa_hak():
            self.sebagai(self.penugasan, self.hukum).action_terima()
        self.assertFalse(self.penugasan.diterima_pada)

    def test_terima_sebelum_surat(self):
        """R-105: before the letter is signed there is nothing to receive."""
        penugasan = self.tetapkan(self.dagas)
        milik = self.sebagai(penugasan, self.dagas)
        self.assertFalse(milik.can_terima)
        with self.ditolak("not signed"):
            milik.action_terima()

    def test_terima_langkah(self):
        """R-105: where the request has a step for it, the same button decides the step."""
        permohonan = self.buat_permohonan()
        self.sebagai(permohonan, self.kabag).action_ajukan()
        langkah = self.jalankan(permohonan, sampai="terima")
        if not langkah:
            self.skipTest("this regulation has no step of receipt")
        penugasan = permohonan.penugasan_ids
        self.masuk(self.hukum)
        self.kirim(f"pekerjaan/{penugasan.id}/terima")
        self.assertEqual(langkah.state, "disetujui")
        self.assertEqual(penugasan.diterima_pada, langkah.diputus_pada)

    def test_tanpa_csrf(self):
        """A form of another site changes nothing."""
        self.masuk(self.rachma)
        for alamat in ("terima", "laporan", "rencana", "kendala"):
            self.periksa_csrf(f"{self.alamat}/{alamat}")
        self.assertFalse(self.penugasan.diterima_pada)

    def test_kemajuan(self):
        """R-142: the person says how far his detail is; not that of a colleague."""
        rencana = self.disepakati(self.tim)
        saya, rekan = (
            self.rincian(rencana, pelaksana_id=satu.id, dasar_peran="keahlian")
            for satu in (self.penugasan, self.penugasan_dari(self.tim, self.dagas))
        )
        self.masuk(self.rachma)
        self.assertIn(saya.uraian, self.buka(self.alamat).text)
        self.kirim(f"{self.alamat}/rincian/{saya.id}", kemajuan="mulai")
        self.assertEqual(saya.state, "berjalan")
        self.kirim(f"{self.alamat}/rincian/{saya.id}", kemajuan="selesai")
        self.assertEqual(saya.state, "selesai")
        halaman = self.kirim(f"{self.alamat}/rincian/{rekan.id}", kemajuan="mulai")
        self.assertEqual((halaman.status_code, rekan.state), (404, "belum"))

    def test_umpan_balik(self):
        """R-133: what is said to me shows here; what is said to a colleague does not."""
        dagas = self.penugasan_dari(self.tim, self.dagas)
        oleh = self.sebagai(self.tim, self.ahmad)
        oleh.action_pantau("", "Lengkapi datamu", self.penugasan.ids)
        oleh.action_pantau("", "Rahasia Dagas", dagas.ids)
        self.masuk(self.rachma)
        halaman = self.buka(self.alamat).text
        self.assertIn("Lengkapi datamu", halaman)
        self.assertNotIn("Rahasia Dagas", halaman)
        self.masuk(self.ahmad)
        ketua = self.penugasan_dari(self.tim, self.ahmad)
        self.assertNotIn("Rahasia Dagas", self.buka(f"pekerjaan/{ketua.id}").text)


@tagged("post_install", "-at_install")
class TestPortalRencanaIndividu(PekerjaanCase):
    """R-131: the own plan from a form."""

    def setUp(self):
        super().setUp()
        self.alamat += "/rencana"

    def baris(self, *baris, **lain):
        isi = {"jumlah_baris": len(baris), **lain}
        for nomor, satu in enumerate(baris):
            isi.update({f"{nama}_{nomor}": nilai for nama, nilai in satu.items()})
        return isi

    def rencana_saya(self):
        return self.env["sistem.kerja.rencana.individu"].search(
            [("penugasan_id", "=", self.penugasan.id)]
        )

    DRAF = {"kegiatan": "Menyusun draf", "target": "2,5", "satuan": "draf"}
    RAPAT = {
        "kegiatan": "Rapat <b>",
        "target": "1",
        "satuan": "rapat",
        "tanggal_mulai": "2026-02-01",
        "tanggal_selesai": "2026-02-28",
    }

    def test_hanya_diri(self):
        """R-131: the plan is personal."""
        self.periksa_hanya(self.alamat, self.rachma, self.dagas | self.ahmad | self.hukum)
        self.periksa_tertolak(self.alamat, self.dagas, **self.baris(self.DRAF))
        self.assertFalse(self.rencana_saya())

    def test_simpan_ubah_kirim(self):
        """R-131: rows are written, changed and taken away; sending locks them."""
        self.masuk(self.rachma)
        kosong = {"kegiatan": " ", "target": "", "satuan": ""}
        self.kirim(self.alamat, **self.baris(self.DRAF, kosong, self.RAPAT, tindakan="simpan"))
        rencana = self.rencana_saya()
        self.assertRecordValues(
            rencana.line_ids,
            [
                {"kegiatan": "Menyusun draf", "target": 2.5, "satuan": "draf"},
                {"kegiatan": "Rapat <b>", "target": 1.0, "satuan": "rapat"},
            ],
        )
        self.assertEqual(str(rencana.line_ids[0].tanggal_selesai), "2026-06-30")
        self.assertIn('value="2,5"', self.buka(self.alamat).text)
        self.assertIn("Rapat &lt;b&gt;", self.buka(self.alamat).text)
        draf, rapat = rencana.line_ids
        halaman = self.kirim(
            self.alamat,
            **self.baris(
                {**self.DRAF, "id": draf.id, "target": "3"},
                {**self.RAPAT, "id": rapat.id, "hapus": "1"},
                tindakan="kirim",
            ),
        )
        self.assertIn('id="selesai"', halaman.text)
        self.assertEqual((rencana.state, rencana.line_ids, draf.target), ("diajukan", draf, 3.0))
        ulang = self.kirim(self.alamat, **self.baris(self.RAPAT, tindakan="kirim"))
        self.assertIn('id="pesan"', ulang.text)
        self.assertEqual(rencana.line_ids, draf)

    def test_dikembalikan(self):
        """R-131: the reason of the return shows, and the plan can be written again."""
        rencana_model = self.sebagai(self.env["sistem.kerja.rencana.individu"], self.rachma)
        rencana = rencana_model.browse(rencana_model.simpan(self.penugasan.id, [dict(self.DRAF)]))
        rencana.action_ajukan()
        self.sebagai(rencana, self.ahmad).action_kembalikan("Tambah waktu")
        self.masuk(self.rachma)
        halaman = self.buka(self.alamat).text
        self.assertIn("Tambah waktu", halaman)
        self.assertIn('name="kegiatan_0"', halaman)

    def test_salah_isi(self):
        """R-131: a wrong row is named, nothing is written, and what was typed is still there."""
        self.masuk(self.rachma)
        for salah, pesan in (
            ({"target": "dua"}, "Amount of activity 1"),
            ({"target": "-1"}, "Amount of activity 1"),
            ({"satuan": ""}, "Unit of measure of activity 1"),
            ({"tanggal_mulai": "besok"}, "Dates of activity 1"),
            ({"tanggal_mulai": "2020-01-01"}, "does not lie inside"),
        ):
            with self.subTest(salah):
                halaman = self.kirim(self.alamat, **self.baris({**self.DRAF, **salah})).text
                self.assertIn(pesan, halaman)
                self.assertIn('value="Menyusun draf"', halaman)
                self.assertFalse(self.rencana_saya())

    def test_kosong(self):
        """R-131: an empty plan is not sent; the sentence says what to add."""
        self.masuk(self.rachma)
        halaman = self.kirim(self.alamat, **self.baris(tindakan="kirim"))
        self.assertIn("the plan has none yet", halaman.text)

    def test_rpc(self):
        """R-131: rows of another plan and assignments of others are out of reach by RPC too."""
        model = self.env["sistem.kerja.rencana.individu"]
        dagas = self.penugasan_dari(self.tim, self.dagas)
        punya = self.sebagai(model, self.dagas)
        lain = model.browse(punya.simpan(dagas.id, [dict(self.DRAF)])).line_ids
        with self.tanpa_hak():
            self.sebagai(model, self.rachma).simpan(dagas.id, [dict(self.DRAF)])
        self.sebagai(model, self.rachma).simpan(
            self.penugasan.id, [{**self.DRAF, "id": lain.id, "kegiatan": "Curi"}]
        )
        self.assertEqual((lain.kegiatan, lain.rencana_id.penugasan_id), ("Menyusun draf", dagas))


@tagged("post_install", "-at_install")
class TestPortalKendala(PekerjaanCase):
    """R-162, R-163: a problem is submitted and followed."""

    ISI = {"masalah": "Data belum lengkap", "kendala": "Akses", "alternatif": "Buka akses"}

    def setUp(self):
        super().setUp()
        self.ketua = self.penugasan_dari(self.tim, self.ahmad)

    def kendala_saya(self):
        return self.env["sistem.kerja.kendala"].search([("tim_id", "=", self.tim.id)])

    def test_ketua(self):
        """R-162: the ketua submits it; it goes to whom the regulation names, who reads it."""
        self.masuk(self.ahmad)
        halaman = self.kirim(f"pekerjaan/{self.ketua.id}/kendala", **self.ISI)
        kendala = self.kendala_saya()
        self.assertEqual((kendala.state, kendala.pelapor_id), ("diajukan", self.ahmad))
        self.assertTrue(halaman.url.endswith(f"/kendala/{kendala.id}"))
        self.assertIn(kendala.menunggu_siapa, halaman.text)
        self.periksa_hanya(
            f"kendala/{kendala.id}", self.ahmad | self.kabag, self.hukum | self.rachma
        )

    def test_anggota(self):
        """R-162: in a team with a ketua a member is told whom to tell; a form is refused."""
        self.masuk(self.rachma)
        halaman = self.buka(f"{self.alamat}/kendala")
        self.assertNotIn('name="masalah"', halaman.text)
        self.assertIn('id="pesan"', self.kirim(f"{self.alamat}/kendala", **self.ISI).text)
        self.assertFalse(self.kendala_saya())

    def test_kosong(self):
        """R-162: all three are asked for, and what was typed stays on the page."""
        self.masuk(self.ahmad)
        halaman = self.kirim(
            f"pekerjaan/{self.ketua.id}/kendala", **{**self.ISI, "alternatif": " "}
        ).text
        self.assertIn("Alternative Recommendation", halaman)
        self.assertIn("Data belum lengkap", halaman)
        self.assertFalse(self.kendala_saya())

    def test_tarik(self):
        """R-162: it is withdrawn with a reason, once, and by its people only."""
        model = self.sebagai(self.env["sistem.kerja.kendala"], self.ahmad)
        kendala = model.browse(model.sampaikan(self.ketua.id, **self.ISI))
        alamat = f"kendala/{kendala.id}/tarik"
        self.periksa_tertolak(alamat, self.hukum | self.rachma, alasan="x")
        self.masuk(self.kabag)
        self.assertIn('id="pesan"', self.kirim(alamat, alasan="x").text)
        self.masuk(self.ahmad)
        self.assertIn('id="pesan"', self.kirim(alamat, alasan=" ").text)
        self.assertIn('id="selesai"', self.kirim(alamat, alasan="Sudah terjawab").text)
        self.assertEqual(kendala.state, "ditarik")
        self.assertIn('id="pesan"', self.kirim(alamat, alasan="Lagi").text)
        with self.assertRaises(UserError):
            kendala.action_tarik("Lagi")
