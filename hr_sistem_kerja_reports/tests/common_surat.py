"""Letters that come from requests walked through their routes, and what they say on paper."""

from odoo import Command

from odoo.addons.hr_sistem_kerja.tests.common_alur import AlurCase

from .common import F4, halaman, padat, ukuran


class SuratCase(AlurCase):
    """Kabupaten Uji under a copy of the regulation ``ASAL``."""

    ASAL = "pesisir_barat_16_2024"

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.instansi.write(
            {
                "kop_alamat": "Jalan Uji Nomor 1, Kode Pos: 12345\nTelp. (021) 123456",
                "jabatan_kepala_daerah": "Bupati Uji",
            }
        )
        cls.bupati = cls.buat_pegawai("Bupati Uji Nama", "Bupati Uji", "jptp", cls.setda)
        cls.instansi.kepala_daerah_id = cls.bupati
        cls.lain.write({"nama_daerah": "Kabupaten Lain", "tempat_penetapan": "Kota Lain"})
        cls.dani = cls.buat_pegawai("Dani Dinas", "Pengadministrasi", "plk", cls.dinas)
        cls.buat_kedudukan(cls.dani, cls.kadis)

    @classmethod
    def buat_peraturan(cls):
        asal = cls.env.ref(f"hr_sistem_kerja.peraturan_{cls.ASAL}")
        cls.peraturan = asal.copy(
            {
                "code": "uji-1-2024",
                "jenis_peraturan": "Peraturan Bupati Uji",
                "company_ids": [Command.set(cls.instansi.ids)],
            }
        )
        cls.peraturan.action_berlakukan()

    def surat(self, dokumen, code):
        """Return the letter of a request on the form ``code``."""
        naskah = dokumen.langkah_ids.naskah_ids.filtered(lambda satu: satu.formulir_id.code == code)
        self.assertTrue(naskah, dokumen.langkah_ids.naskah_ids.formulir_id.mapped("code"))
        return naskah.sorted("id")[:1]

    def daftar_surat(self, dokumen):
        """Return the forms of the letters of a request, in the order of its steps."""
        semua = dokumen.langkah_ids.naskah_ids.sorted(
            lambda satu: (satu.langkah_id.urutan, satu.id)
        )
        return semua.mapped("formulir_id.code")

    def bernomor(self, naskah, nomor, tanggal="2026-02-02"):
        naskah.write({"nomor": nomor, "tanggal": tanggal})
        return naskah

    def tolak(self, dokumen, alasan=None, **vals):
        """Let the official whose turn it is refuse."""
        langkah = self.aktif(dokumen)
        self.sebagai(langkah, langkah.penindak_id).action_tolak(alasan, **vals)

    def surat_penetapan(self, penugasan, **vals):
        """Return the letter that establishes an assignment, by the line of the regulation."""
        baris = self.peraturan.penetapan_ids.filtered(
            lambda satu: (
                satu.pasal == penugasan.pasal
                and satu.objek == "penugasan"
                and satu.lingkup in (False, penugasan.lingkup)
            )
        )[:1]
        naskah = self.env["sistem.kerja.naskah"]._buat(
            baris,
            penugasan.penandatangan_id[:1],
            penugasan.unit_pemilik_id,
            perihal="Penugasan",
            **vals,
        )
        penugasan._buka().naskah_id = naskah
        return naskah

    # ------------------------------------------------------------------ on paper

    def cetak(self, naskah):
        return naskah._render_pdf()

    def teks(self, naskah):
        """Return the text of the printed letter without white space; every page is F4."""
        pdf = self.cetak(naskah)
        self.assertEqual(set(ukuran(pdf)), {F4})
        return "".join(halaman(pdf))

    def assertKalimat(self, naskah, kalimat, **nilai):
        """Check that the letter says all of these sentences, filled with ``nilai``, in order."""
        teks = self.teks(naskah)
        awal = 0
        for satu in kalimat:
            cari = padat(satu.format_map(nilai))
            tempat = teks.find(cari, awal)
            self.assertGreaterEqual(tempat, 0, f"{satu.format_map(nilai)}\n{cari}\n{teks[awal:]}")
            awal = tempat + len(cari)
        self.assertNotRegex(teks, r"[{}]|None|False")
        return teks
