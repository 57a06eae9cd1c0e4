from odoo.tests import tagged
from odoo.tools import SQL

from ..aturan import rantai
from .common_riwayat import RiwayatCase


@tagged("post_install", "-at_install")
class TestRiwayat(RiwayatCase):
    """Every decision is kept, and what is changed behind the back is found."""

    def test_utuh(self):
        """The chain of a request that went its way verifies."""
        baris = self.baris()
        self.assertGreaterEqual(len(baris), 3)
        self.assertEqual(baris.mapped("urutan"), list(range(1, len(baris) + 1)))
        self.assertEqual(baris[0].jenis, "ajukan")
        self.assertEqual(baris[0].hash_sebelum, rantai.AWAL)
        self.assertEqual(baris[1:].mapped("hash_sebelum"), baris[:-1].mapped("hash"))
        self.assertEqual(self.pengajuan.keputusan_jumlah, len(baris))
        self.assertEqual(self.pengajuan.keputusan_ujung, baris[-1].hash)
        self.env.invalidate_all()
        self.assertEqual(self.periksa(), {"dokumen": 1, "baris": len(baris), "rusak": []})

    def test_isi_menyimpan_nama_hari_itu(self):
        """Who decided is kept with the name of that day; a later name breaks nothing."""
        baris = self.baris().filtered("langkah_id")[0]
        langkah = baris.langkah_id
        self.assertEqual(baris.sebagai_id, langkah.penindak_id)
        self.assertEqual(baris.pejabat_id, langkah.pejabat_id)
        self.assertEqual((baris.peran, baris.pasal), (langkah.peran, langkah.pasal))
        self.assertEqual(baris.oleh_id, self.env.user)
        nama = baris.sebagai_id.name
        baris.sebagai_id.name = "Nama Baru"
        self.assertEqual(baris.isi["sebagai_id"], [baris.sebagai_id.id, nama])
        self.assertFalse(self.periksa()["rusak"])

    def test_permohonan(self):
        """A permohonan has a chain of its own."""
        permohonan = self.buat_permohonan()
        permohonan.action_ajukan()
        self.putuskan(permohonan)
        baris = self.baris(permohonan)
        self.assertEqual(baris[0].urutan, 1)
        self.assertFalse(self.periksa(permohonan)["rusak"])
        with self.di_belakang(self.ubah(baris[1], catatan="lain")):
            self.assertRusak(2, "Note", baris[1], permohonan)

    def test_ronde_baru(self):
        """After a refusal the new round follows in the same chain; the old rows stay."""
        pengajuan = self.buat_pengajuan(self.dagas)
        pengajuan.action_ajukan()
        self.putuskan(pengajuan)
        self.putuskan(pengajuan, "Beban kerja penuh", "ditolak")
        self.assertEqual(pengajuan.state, "ditolak")
        lama = self.baris(pengajuan)
        self.assertEqual(lama[-1].jenis, "tolak")
        self.assertEqual(lama[-1].catatan, "Beban kerja penuh")
        pengajuan.action_perbaiki()
        self.assertFalse(self.periksa(pengajuan)["rusak"])
        pengajuan.action_ajukan()
        baru = self.baris(pengajuan) - lama
        self.assertEqual(baru[:2].mapped("jenis"), ["perbaiki", "ajukan"])
        self.assertEqual(baru[-1].ronde, 2)
        pengajuan.action_batalkan("Tidak jadi")
        self.assertFalse(self.periksa(pengajuan)["rusak"])
        for state in ("draft", "diajukan", "disetujui", "ditolak"):
            with self.di_belakang(self.ubah(pengajuan, state=state)):
                self.assertRusak(0, "state of the request", dokumen=pengajuan)

    def test_batal_sebelum_diajukan(self):
        """A draft that is cancelled has a history of one row."""
        pengajuan = self.buat_pengajuan(self.dagas)
        self.assertEqual(self.periksa(pengajuan)["baris"], 0)
        pengajuan.action_batalkan("Salah unit")
        self.assertEqual(self.periksa(pengajuan), {"dokumen": 1, "baris": 1, "rusak": []})

    def test_nilai_sulit(self):
        """What comes back from the database hashes to the same, whatever the caller keeps."""
        self.Keputusan._catat(
            self.pengajuan,
            "lain",
            catatan='Tanda "kutip", \\garis, emoji 🗳, baris\r\nbaru, \u2028 dan spasi  ',
            angka=[0, -1, 10**20, 0.1, 1e22, 1e-7],
            kosong={"a": False, "b": None, "c": "", "d": [], 5: {}},
            tanggal=self.pengajuan.tanggal_mulai,
        )
        self.env.flush_all()
        self.env.invalidate_all()
        self.assertFalse(self.periksa()["rusak"])

    # ------------------------------------------------------------------ behind the back

    def test_kolom_diubah(self):
        """A changed column of a row is found, and the row named."""
        baris = self.baris()
        lain = self.env.ref("base.user_admin")
        for nomor, kolom, nama in [
            (2, {"catatan": "Tidak setuju"}, "Note"),
            (3, {"catatan": None}, "Note"),
            (2, {"jenis": "tolak"}, "What Happened"),
            (2, {"oleh_id": lain.id}, "By"),
            (2, {"sebagai_id": self.sekda.id}, "As"),
            (2, {"bertindak": "plh"}, "Acting"),
            (1, {"pada": "2020-01-01 00:00:00"}, "On"),
            (2, {"pasal": "Pasal 99"}, "Pasal"),
            (2, {"langkah_id": None}, "Step"),
            (1, {"company_id": self.lain.id}, "Government"),
        ]:
            satu = baris[nomor - 1]
            with self.subTest(kolom=kolom), self.di_belakang(self.ubah(satu, **kolom)):
                self.assertRusak(nomor, f"The field {nama} was", satu)
        self.assertFalse(self.periksa()["rusak"])

    def test_isi_atau_hash_diubah(self):
        """A changed content or hash is found at its own row."""
        baris = self.baris()
        isi = SQL("jsonb_set(isi, '{catatan}', '\"lain\"')")
        for nomor, kolom, sebab in [
            (2, {"isi": isi}, "content or its hash"),
            (2, {"isi": None}, "content or its hash"),
            (3, {"hash": "f" * 64}, "content or its hash"),
            (2, {"hash_sebelum": "f" * 64}, "does not follow"),
        ]:
            satu = baris[nomor - 1]
            with self.subTest(kolom=kolom), self.di_belakang(self.ubah(satu, **kolom)):
                self.assertRusak(nomor, sebab, satu)

    def test_baris_ditulis_ulang_dengan_hash_baru(self):
        """Who also computes a new hash is betrayed by the next row, or by the request."""
        baris = self.baris()
        for nomor, rusak, sebab in [
            (2, 3, "does not follow"),
            (len(baris), len(baris), "written last"),
        ]:
            satu = baris[nomor - 1]
            isi = satu.isi | {"catatan": "Ditulis ulang"}
            kueri = SQL(
                "UPDATE sistem_kerja_keputusan SET catatan = %s, hash = %s, "
                "isi = jsonb_set(isi, '{catatan}', to_jsonb(%s::text)) WHERE id = %s",
                isi["catatan"],
                rantai.sidik(satu.hash_sebelum, isi),
                isi["catatan"],
                satu.id,
            )
            with self.subTest(nomor=nomor), self.di_belakang(kueri):
                self.assertRusak(rusak, sebab, baris[rusak - 1])

    def test_baris_hilang(self):
        """A row taken out is named by its number: the first, one in the middle, the last, all."""
        baris = self.baris()
        for nomor in (1, 2, len(baris)):
            with self.subTest(nomor=nomor), self.di_belakang(self.hapus(baris[nomor - 1])):
                self.assertRusak(nomor, "missing")
        with self.di_belakang(*map(self.hapus, baris)):
            self.assertRusak(1, "missing")

    def test_baris_terakhir_hilang_dengan_hitungannya(self):
        """A cut tail is found even where the count is cut with it: its step is still decided."""
        baris = self.baris()
        putusan = baris.filtered("langkah_id")[-1]
        sisa = baris.filtered(lambda satu: satu.urutan < putusan.urutan)
        potong = self.ubah(
            self.pengajuan, keputusan_jumlah=len(sisa), keputusan_ujung=sisa[-1].hash
        )
        with self.di_belakang(*map(self.hapus, baris - sisa), potong):
            self.assertRusak(0, "without a row here")

    def test_baris_ditambah(self):
        """A row that was inserted at the end of the chain, with a right hash, is found."""
        baris = self.baris()
        akhir = baris[-1]
        isi = akhir.isi | {"urutan": akhir.urutan + 1}
        with self.di_belakang():
            self.env.flush_all()
            palsu = (
                self.Keputusan.sudo()
                ._buka()
                .create(
                    {
                        **akhir.copy_data()[0],
                        "urutan": akhir.urutan + 1,
                        "isi": isi,
                        "hash_sebelum": akhir.hash,
                        "hash": rantai.sidik(akhir.hash, isi),
                    }
                )
            )
            self.env.flush_all()
            self.assertRusak(akhir.urutan + 1, "added in the database", palsu)

    def test_langkah_diubah(self):
        """A step that no longer says what was decided is found at the row of its decision."""
        baris = self.baris().filtered(lambda satu: satu.jenis == "setujui")[0]
        for kolom, nama in [
            ({"state": "ditolak"}, "State"),
            ({"state": "aktif"}, "State"),
            ({"diputus_oleh_id": self.env.ref("base.user_admin").id}, "Decided by"),
            ({"diputus_pada": "2020-01-01 00:00:00"}, "Decided on"),
            ({"penindak_id": self.sekda.id}, "To Be Done by"),
            ({"catatan": "Tidak"}, "Note"),
        ]:
            kueri = self.ubah(baris.langkah_id, **kolom)
            with self.subTest(kolom=kolom), self.di_belakang(kueri):
                self.assertRusak(baris.urutan, f"The field {nama} of the step", baris)

    def test_langkah_diputus_tanpa_baris(self):
        """A waiting step that somebody decides in the database has no row, and is found."""
        langkah = self.aktif(self.pengajuan)
        self.assertTrue(langkah)
        with self.di_belakang(self.ubah(langkah, state="disetujui")):
            self.assertRusak(0, "without a row here")

    def test_kepala_diubah(self):
        """State, round, number and last hash of the request itself are compared as well."""
        jumlah = len(self.baris())
        akhir = self.baris()[-1]
        for kolom, nomor, sebab, record in [
            ({"state": "ditolak"}, 0, "state of the request", None),
            ({"state": "draft"}, 0, "state of the request", None),
            ({"ronde": 2}, 0, "state of the request", None),
            ({"keputusan_jumlah": jumlah + 1}, jumlah + 1, "missing", None),
            ({"keputusan_jumlah": jumlah - 1}, jumlah, "added", akhir),
            ({"keputusan_ujung": "f" * 64}, jumlah, "written last", akhir),
        ]:
            with self.subTest(kolom=kolom), self.di_belakang(self.ubah(self.pengajuan, **kolom)):
                self.assertRusak(nomor, sebab, record)
