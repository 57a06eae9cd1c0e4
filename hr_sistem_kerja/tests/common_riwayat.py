"""A request with a history, and hands that change it behind the back of the program."""

from contextlib import contextmanager

from odoo import Command
from odoo.tools import SQL

from .common_simulasi import SimulasiCase


class RiwayatCase(SimulasiCase):
    """One pengajuan and one permohonan that have gone some way, decided by different people."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.Keputusan = cls.env["sistem.kerja.keputusan"]
        cls.petugas = cls.buat_user("pgl", "hr_sistem_kerja.group_pengelola")
        cls.pengajuan = cls.buat_pengajuan()
        cls.pengajuan.action_ajukan()
        cls.putuskan(cls.pengajuan, "Setuju – “lanjutkan”\nsegera")
        cls.putuskan(cls.pengajuan, "Ya")

    @classmethod
    def buat_pengajuan(cls, pegawai=None, **vals):
        return cls.env["sistem.kerja.pengajuan"].create(
            {
                "employee_id": (pegawai or cls.rachma).id,
                "unit_tujuan_id": cls.bagian_lain.id,
                "maksud": "Membantu penyusunan produk hukum",
                "target": "Satu rancangan",
                "tanggal_mulai": "2026-01-01",
                "tanggal_selesai": "2026-03-31",
                **vals,
            }
        )

    @classmethod
    def buat_permohonan(cls, **vals):
        return cls.env["sistem.kerja.permohonan"].create(
            {
                "unit_pemohon_id": cls.bagian.id,
                "unit_tujuan_id": cls.bagian_lain.id,
                "maksud": "Menyusun peraturan",
                "kompetensi": "Perancang peraturan",
                "target": "Satu rancangan",
                "pengaturan_lain": "Dua hari seminggu",
                "tanggal_mulai": "2026-01-01",
                "tanggal_selesai": "2026-03-31",
                "line_ids": [Command.create({"employee_id": cls.hukum.id})],
                **vals,
            }
        )

    @classmethod
    def aktif(cls, dokumen):
        return dokumen.langkah_ids.filtered(lambda satu: satu.state == "aktif")[:1]

    @classmethod
    def putuskan(cls, dokumen, catatan="", keputusan="disetujui"):
        """Decide the active step for its official."""
        langkah = cls.aktif(dokumen)
        langkah.sudo()._simpan_putusan(keputusan, catatan=catatan)
        return langkah

    def sebagai(self, user, record=None):
        """Return the model, or a record, as a user with his own governments."""
        record = self.Keputusan if record is None else record
        return record.with_user(user).with_context(allowed_company_ids=user.company_ids.ids)

    def baris(self, dokumen=None):
        return (dokumen or self.pengajuan).keputusan_ids.sorted("urutan")

    def periksa(self, dokumen=None):
        return self.Keputusan._periksa(dokumen or self.pengajuan)

    @contextmanager
    def di_belakang(self, *kueri):
        """Change the database behind the back of the program, and take it back at the end."""
        with self.cr.savepoint() as savepoint:
            for satu in kueri:
                self.cr.execute(satu)
            self.env.invalidate_all(flush=False)
            yield
            savepoint.rollback()

    def ubah(self, record, **kolom):
        return SQL(
            "UPDATE %s SET %s WHERE id = %s",
            SQL.identifier(record._table),
            SQL(", ").join(SQL("%s = %s", SQL.identifier(k), v) for k, v in kolom.items()),
            record.id,
        )

    def hapus(self, record):
        return SQL("DELETE FROM %s WHERE id = %s", SQL.identifier(record._table), record.id)

    def assertRusak(self, nomor, sebab, record=None, dokumen=None):
        """The verification names exactly this row of this request, and why."""
        dokumen = dokumen or self.pengajuan
        hasil = self.periksa(dokumen)
        self.assertEqual(len(hasil["rusak"]), 1, hasil)
        rusak = hasil["rusak"][0]
        self.assertEqual(rusak["baris"], nomor, rusak)
        self.assertIn(sebab, rusak["sebab"])
        self.assertEqual(rusak["keputusan_id"], record.id if record else 0)
        self.assertEqual((rusak["res_model"], rusak["res_id"]), (dokumen._name, dokumen.id))
        self.assertEqual(rusak["dokumen"], dokumen.display_name)
